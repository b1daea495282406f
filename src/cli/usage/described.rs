//! The command line with the catalogue's texts in place: help, arguments, usage, examples.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::cli::form_of;
use crate::cli::needed::is_named;
use crate::locale::Catalogue;
use crate::output::format::Form;
use crate::roster::Kind;

/// Help is no wider, in columns: longer lines are hard to read.
const WIDEST: usize = 100;

/// The command line with the catalogue's texts in place.
pub(super) struct Described<'a> {
    catalogue: &'a Catalogue,
    /// The command line that is to be read; `None` describes every command.
    line: Option<&'a [OsString]>,
    /// What people read of it as help: then the options of every command are named below its own, and
    /// told in the help of the program.
    help: Option<Help>,
    /// Every kind, as one types it.
    kinds: String,
}

/// How much of the help is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Help {
    /// What can be typed: `-h`.
    Short,
    /// With examples, exit codes and all else there is to say: `--help`.
    Full,
}

/// The options of every command, as typed, in the order of telling.
const EVERYWHERE: [(&str, &str); 8] = [
    ("roster", "--roster"),
    ("output", "-o"),
    ("json", "--json"),
    ("limit", "-n"),
    ("color", "--color"),
    ("hyperlink", "--hyperlink"),
    ("lang", "--lang"),
    ("quiet", "-q"),
];

/// Whether an option of every command can matter to one that prints such a form.
fn matters(id: &str, form: Form) -> bool {
    match form {
        Form::Answer | Form::Batch => true,
        Form::Records => !matches!(id, "limit" | "hyperlink"),
        Form::Roster | Form::Schema => !matches!(id, "limit" | "hyperlink" | "color"),
        Form::Text => matches!(id, "lang" | "quiet"),
    }
}

/// Every kind, as one types it.
pub(super) fn kinds(catalogue: &Catalogue) -> String {
    let kinds = Kind::ALL.map(|kind| catalogue.text(&format!("kind-plural-{}", kind.key())));
    kinds.join(", ")
}

impl<'a> Described<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        line: Option<&'a [OsString]>,
        help: Option<Help>,
    ) -> Self {
        Self { catalogue, line, help, kinds: kinds(catalogue) }
    }

    /// The whole of `command`, for a window of that many columns; `None` where there is no window.
    pub(super) fn command(&self, command: Command, width: Option<usize>) -> Command {
        let mut command = command.term_width(width.unwrap_or(WIDEST).min(WIDEST));
        command.build();
        self.below(command, "help-beta", &[])
    }

    /// A command and all below it. `key` is the command's key, `path` its names below `beta`.
    fn below(&self, mut command: Command, key: &str, path: &[&str]) -> Command {
        let catalogue = self.catalogue;
        let about = catalogue.text(key);
        if !path.is_empty() && !self.line.is_none_or(|line| is_named(&command, line)) {
            return command.about(about);
        }
        let args: Vec<clap::Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
        for id in args {
            let is_shared = |(shared, _): &(&str, &str)| id == *shared && *shared != "output";
            // Formats are not the same for every command.
            let is_below =
                self.help.is_some() && !path.is_empty() && EVERYWHERE.iter().any(is_shared);
            command = command.mut_arg(&id, |arg| {
                let arg = self.described(arg, key, form_of(path));
                if is_below { arg.hide(true) } else { arg }
            });
        }
        let names: Vec<String> =
            command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
        for name in &names {
            let below = match path.first() {
                first if name == "help" || first == Some(&"help") => "help-help".to_owned(),
                Some(_) => format!("{key}-{name}"),
                None => format!("help-{name}"),
            };
            let mut deeper = path.to_vec();
            deeper.push(name);
            command = command.mut_subcommand(name, |sub| self.below(sub, &below, &deeper));
        }
        let usage = usage_line(&command, catalogue, path);
        let is_short = self.help == Some(Help::Short);
        let full = |part: &str| {
            catalogue.find(&format!("{key}-{part}"), &[]).filter(|_| !is_short).unwrap_or_default()
        };
        let mut examples = full("examples");
        if !examples.is_empty() {
            examples.push_str("\n\n");
        }
        let mut after = full("after");
        if is_short {
            let words: Vec<&str> = std::iter::once("beta").chain(path.iter().copied()).collect();
            after = catalogue.with("help-short", &[("command", words.join(" ").into())]);
        }
        if self.help.is_some() && !path.is_empty() && !command.has_subcommands() {
            let form = form_of(path);
            let shared = EVERYWHERE.iter().filter(|(id, _)| *id != "output" && matters(id, form));
            let names: Vec<&str> = shared.map(|(_, typed)| *typed).collect();
            let names = catalogue.with("help-everywhere", &[("names", names.join(" ").into())]);
            after = if after.is_empty() { names } else { format!("{after}\n\n{names}") };
        }
        let heading = catalogue.text("help-heading-usage");
        command
            .about(about)
            .override_usage(usage)
            .subcommand_help_heading(catalogue.text("help-heading-commands"))
            .help_template(format!(
                "{{about}}\n\n{examples}{heading} {{usage}}\n\n{{all-args}}{{after-help}}\n"
            ))
            .after_help(after)
    }

    /// An argument of the command of that key, which prints such a form.
    fn described(&self, arg: Arg, key: &str, form: Form) -> Arg {
        let catalogue = self.catalogue;
        let id = arg.get_id().as_str().replace('_', "-");
        let own = format!("{key}-{id}");
        // First what every command has: it is found sooner than that there is nothing of one's own.
        let formats: Vec<&str> = form.formats().iter().map(|format| format.key()).collect();
        let args = [
            ("formats", formats.join(", ").into()),
            ("default", form.default().into()),
            ("kinds", self.kinds.as_str().into()),
        ];
        let text = catalogue
            .find(&format!("help-option-{id}"), &args)
            .or_else(|| catalogue.find(&own, &args));
        let is_formless = formats.is_empty() && matches!(&*id, "output" | "json");
        let heading =
            if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
        let name = arg
            .get_value_names()
            .and_then(|names| names.first())
            .map(|name| catalogue.text(&format!("help-value-{}", name.to_lowercase())));
        let is_hidden = is_formless || arg.is_hide_set();
        let arg = arg
            .hide(is_hidden)
            .help(text.unwrap_or(own))
            .help_heading(catalogue.text(heading))
            .hide_possible_values(true);
        match name {
            Some(name) if arg.get_action().takes_values() => arg.value_name(name),
            _ => arg,
        }
    }
}

/// `beta who [OPTIONS] [QUERY]...`, with the words of the language.
fn usage_line(command: &Command, catalogue: &Catalogue, path: &[&str]) -> String {
    let mut words = vec!["beta".to_owned()];
    words.extend(path.iter().map(|name| (*name).to_owned()));
    words.push(format!("[{}]", catalogue.text("help-value-options")));
    for arg in command.get_positionals() {
        let name = arg
            .get_value_names()
            .and_then(|names| names.first())
            .map(ToString::to_string)
            .unwrap_or_default();
        let many =
            if arg.get_num_args().is_some_and(|range| range.max_values() > 1) { "..." } else { "" };
        words.push(if arg.is_required_set() {
            format!("<{name}>{many}")
        } else {
            format!("[{name}]{many}")
        });
    }
    if command.has_subcommands() {
        words.push(format!("<{}>", catalogue.text("help-value-command")));
    }
    words.join(" ")
}
