//! Help, version, and what is wrong with a command line, in the user's language.
//!
//! clap parses; its texts are replaced by the catalogue's, from its error's kind and context, never
//! by reading its sentences. All this is built only when something of it is to be shown.

mod described;

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};

use crate::cli::Cli;
use crate::locale::{Catalogue, Lang};
use crate::output::age::age;
use crate::output::error_text::{BELOW, did_you_mean, error_line, lines};
use crate::output::terminal::Terminal;
use crate::roster::Field;
use crate::store::{self, Place, place};
use crate::text::nearest::nearest;
use crate::text::shell::quoted;
use described::{Described, Help};

/// What came of a command line that asks for no work, or cannot be understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Usage {
    /// Help that was asked for: for stdout.
    Help(String),
    /// What is wrong, and what to do: for stderr.
    Wrong(String),
}

/// The whole command line with its help in a language.
pub fn command(catalogue: &Catalogue) -> Command {
    Described::new(catalogue, None, None).command(Cli::command(), None)
}

/// That much of the command line, with the help that `line` needs: commands that it does not name have
/// their line in the list of commands, and no more.
pub fn described(command: Command, line: &[OsString], catalogue: &Catalogue) -> Command {
    Described::new(catalogue, Some(line), None).command(command, None)
}

/// What to show for a command line that asks for help or the version, or that is wrong. It is parsed
/// again, with the texts of the language in place. Help fits the window of `terminal`, what is wrong
/// that of `notes`.
pub fn explain(
    args: &[OsString],
    catalogue: &Catalogue,
    terminal: Terminal,
    notes: Terminal,
) -> Usage {
    let is_short = args.iter().take_while(|arg| *arg != "--").any(|arg| arg == "-h");
    let help = if is_short { Help::Short } else { Help::Full };
    let described = Described::new(catalogue, Some(args), Some(help));
    let command = described.command(Cli::command(), terminal.width);
    let Err(error) = command.try_get_matches_from(args) else {
        return Usage::Help(catalogue.text("help-welcome") + "\n");
    };
    match error.kind() {
        ErrorKind::DisplayHelp => Usage::Help(weighted(&error.render().to_string(), terminal)),
        ErrorKind::DisplayVersion => Usage::Help(version(catalogue, terminal)),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if args.len() <= 1 => {
            Usage::Help(catalogue.text("help-welcome") + "\n")
        }
        // `beta help --help`, which clap takes for a command.
        ErrorKind::InvalidSubcommand if asks_for_help(args) && is_help_option(args.last()) => {
            let shown: Vec<OsString> = args.iter().filter(|arg| *arg != "help").cloned().collect();
            explain(&shown, catalogue, terminal, notes)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Usage::Wrong(error.render().to_string())
        }
        _ => Usage::Wrong(wrong(&error, args, catalogue, notes)),
    }
}

/// The language that `--lang` asks for, in a command line that is not parsed: it is wrong, or being
/// typed.
pub fn language_in(args: &[OsString]) -> Option<Lang> {
    let mut words = args.iter().filter_map(|arg| arg.to_str());
    let code = words.find_map(|word| match word.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(Some),
        None => None,
    })?;
    let code = code.or_else(|| words.next())?;
    Lang::ALL.into_iter().find(|(known, _)| *known == code).map(|(_, lang)| lang)
}

/// Help with its headings, and what is typed, in bold.
fn weighted(text: &str, terminal: Terminal) -> String {
    let line = |line: &str| {
        let typed = line.trim_start();
        let indent = line.len() - typed.len();
        let end = typed.find("  ").unwrap_or(typed.len());
        match indent {
            0 if line.ends_with(':') => terminal.bold(line),
            // What goes on below a text stands further in.
            2..=6 if typed.starts_with("beta ") || end < typed.len() || typed.starts_with('-') => {
                let (typed, told) = typed.split_at(end);
                " ".repeat(indent) + &terminal.bold(typed) + told
            }
            _ => line.to_owned(),
        }
    };
    text.lines().map(|text| line(text) + "\n").collect()
}

/// The version, then the date and the source of the embedded roster, then the roster in force; at a
/// terminal, how old these are, and what `update` wrote.
fn version(catalogue: &Catalogue, terminal: Terminal) -> String {
    let head =
        |place: &Place| store::load(place).map(|compiled| compiled.roster.head).unwrap_or_default();
    let embedded = head(&Place::Embedded);
    let text = |field| embedded.text(field).unwrap_or_default();
    let version = env!("CARGO_PKG_VERSION");
    let lines = format!("beta {version}\n{} {}\n", text(Field::AsOf), text(Field::Source));
    let aged = |place: &Place| {
        let head = head(place);
        let day = head.text(Field::AsOf)?;
        let age = age(day, catalogue)?.into();
        let name = place.name();
        let name = catalogue.find(&format!("local-named-by-{name}"), &[]).unwrap_or(name);
        let args = [("name", name.into()), ("day", day.into()), ("age", age)];
        Some(catalogue.with("local-aged", &args) + "\n")
    };
    let in_force = place::in_force(None);
    let shown = [Place::Embedded, Place::Public];
    if terminal.is_terminal {
        let others = std::iter::once(&in_force).filter(|place| !shown.contains(place));
        return lines + &shown.iter().chain(others).filter_map(aged).collect::<String>();
    }
    let name = (in_force != Place::Embedded).then(|| in_force.name());
    let told = name.map(|name| catalogue.with("local-in-force", &[("name", name.into())]) + "\n");
    lines + &told.unwrap_or_default()
}

fn wrong(
    error: &clap::Error,
    args: &[OsString],
    catalogue: &Catalogue,
    terminal: Terminal,
) -> String {
    let context = |kind| error.get(kind).map(display).unwrap_or_default();
    let arg = context(ContextKind::InvalidArg);
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "error-command",
        ErrorKind::UnknownArgument if !context(ContextKind::InvalidArg).starts_with('-') => {
            "error-surplus"
        }
        ErrorKind::UnknownArgument => "error-option",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            "error-no-value"
        }
        ErrorKind::InvalidValue => "error-value",
        ErrorKind::ValueValidation => "error-number",
        ErrorKind::TooManyValues => "error-surplus-value",
        ErrorKind::MissingRequiredArgument => "error-missing",
        ErrorKind::MissingSubcommand => "error-no-command",
        ErrorKind::ArgumentConflict
            if context(ContextKind::PriorArg) == context(ContextKind::InvalidArg) =>
        {
            "error-twice"
        }
        ErrorKind::ArgumentConflict => "error-conflict",
        ErrorKind::InvalidUtf8 => "error-utf8",
        _ => "error-usage",
    };
    let fields = [
        // Of an option that takes a value, its name.
        ("arg", arg.split(" <").next().filter(|name| name.starts_with('-')).unwrap_or(&arg).into()),
        ("value", context(ContextKind::InvalidValue).into()),
        ("command", context(ContextKind::InvalidSubcommand).into()),
        ("other", context(ContextKind::PriorArg).into()),
        ("choices", context(ContextKind::ValidValue).into()),
    ];
    let command = named_command(args).1 + " --help";
    let help = catalogue.with("error-see-help", &[("command", command.into())]);
    let tip = tip(error, args, catalogue).map(|tip| lines(&tip, BELOW, terminal));
    let wrong = lines(&error_line(catalogue, &catalogue.with(key, &fields)), "", terminal);
    wrong + &tip.unwrap_or_default() + "\n" + &lines(&help, "", terminal)
}

/// What to type instead, where that can be told.
fn tip(error: &clap::Error, args: &[OsString], catalogue: &Catalogue) -> Option<String> {
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| error.get(kind).map(texts))
            .filter(|suggested| !suggested.is_empty());
    // The best comes last.
    if let Some(best) = suggested.as_deref().and_then(<[String]>::last) {
        return Some(did_you_mean([best.as_str()], catalogue));
    }
    let typed = |kind| error.get(kind).map(display).unwrap_or_default();
    let (below, path) = named_command(args);
    let commands = below.get_subcommands().map(Command::get_name);
    let values = error.get(ContextKind::ValidValue).map(texts).unwrap_or_default();
    let nearest = nearest(&typed(ContextKind::InvalidSubcommand), commands)
        .or_else(|| nearest(&typed(ContextKind::InvalidValue), values.iter().map(String::as_str)));
    if let Some(nearest) = nearest {
        return Some(did_you_mean([nearest], catalogue));
    }
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let key = format!("help-{}-missing", path.strip_prefix("beta ")?.replace(' ', "-"));
            catalogue.find(&key, &[("kinds", described::kinds(catalogue).into())])
        }
        ErrorKind::InvalidSubcommand if !asks_for_help(args) && path == "beta" => {
            let words: Vec<String> =
                args.iter().skip(1).map(|word| quoted(&word.to_string_lossy())).collect();
            Some(did_you_mean([&*format!("beta who {}", words.join(" "))], catalogue))
        }
        ErrorKind::UnknownArgument => {
            let arg = error.get(ContextKind::InvalidArg).map(display)?;
            let takes_words = below.get_arguments().any(|arg| arg.get_id() == "query");
            if !arg.starts_with('-') || !takes_words {
                return None;
            }
            let fields = [("command", path.into()), ("arg", as_typed(&arg, args).into())];
            Some(catalogue.with("error-after-dashes", &fields))
        }
        _ => None,
    }
}

/// The whole word in which an option was typed: `-culture`, of which clap takes `-c`.
fn as_typed(arg: &str, args: &[OsString]) -> String {
    let words = || args.iter().skip(1).filter_map(|word| word.to_str());
    let letter = arg.strip_prefix('-').filter(|rest| rest.chars().count() == 1);
    let holds = |word: &&str, letter| {
        word.starts_with('-') && !word.starts_with("--") && word.contains(letter)
    };
    let whole = letter.and_then(|letter| words().find(|word| holds(word, letter)));
    quoted(whole.or_else(|| words().find(|word| *word == arg)).unwrap_or(arg))
}

/// Whether the command is `beta help`.
fn asks_for_help(args: &[OsString]) -> bool {
    args.get(1).is_some_and(|arg| arg == "help")
}

fn is_help_option(arg: Option<&OsString>) -> bool {
    arg.is_some_and(|arg| arg == "--help" || arg == "-h")
}

/// The command that a command line names, and what is typed for it.
fn named_command(args: &[OsString]) -> (Command, String) {
    let mut command = Cli::command();
    command.build();
    let mut path = String::from("beta");
    let parsed = Cli::command().ignore_errors(true).try_get_matches_from(args).unwrap_or_default();
    let mut below = parsed.subcommand();
    while let Some((name, deeper)) = below {
        path = format!("{path} {name}");
        command = command.find_subcommand(name).cloned().unwrap_or_default();
        below = deeper.subcommand();
    }
    (command, path)
}

fn display(value: &ContextValue) -> String {
    texts(value).join(", ")
}

fn texts(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::None => Vec::new(),
        ContextValue::Strings(texts) => texts.clone(),
        ContextValue::StyledStrs(texts) => texts.iter().map(StyledStr::to_string).collect(),
        ContextValue::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}
