//! Completion on TAB: what may come next on a command line that is being typed.
//!
//! A script in the user's shell calls the program with `BETA_COMPLETE` set to the shell's name; clap's
//! engine says which argument is being typed, `values` what it can be, `dialect` how the shell wants to
//! be told. Nothing here reports an error: whoever presses TAB asked no question.

mod dialect;
mod line;
mod values;

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command, CommandFactory, ValueEnum, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::answer::filter::Phase;
use crate::cli::{Cli, Shell, form_of, needed, usage};
use crate::locale::{Catalogue, Lang};
use crate::roster::Kind;
use dialect::FILES;
use values::{Before, Typed, Value, Wanted};

/// The variable that a shell's script sets to its name.
pub const VARIABLE: &str = "BETA_COMPLETE";

/// What may come next, as the script of that shell reads it: how to use it on the first line, then a
/// value a line, its description after a tab. `args` are those of the program: its name, `--`, and
/// what the shell says. Empty where nothing can be said.
pub fn complete(shell: &OsStr, args: &[OsString], lang: Lang, unicode: bool) -> String {
    let shell = shell.to_str().and_then(|name| Shell::from_str(name, false).ok());
    let Some(shell) = shell else { return String::new() };
    let args = args.iter().skip(2).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let Some(mut line) = shell.read(args) else { return String::new() };
    let words: Vec<OsString> = line.words.iter().map(OsString::from).collect();
    let lang = usage::language_in(&words).unwrap_or(lang);
    let catalogue = Catalogue::new(lang).with_unicode(unicode);
    if line.is_file {
        return FILES.to_owned();
    }
    let mut found = candidates(&line.words, &catalogue);
    // `l'app`, as the French type it: where nothing begins so, the quote is an apostrophe.
    if found.as_ref().is_some_and(Vec::is_empty) && line.take_quote_for_apostrophe() {
        found = candidates(&line.words, &catalogue);
    }
    match found {
        None => FILES.to_owned(),
        Some(values) => shell.write(&line, &values),
    }
}

/// What the last word may become; `None` where it is a file, which shells complete better.
fn candidates(words: &[String], catalogue: &Catalogue) -> Option<Vec<Value>> {
    let args: Vec<OsString> = words.iter().map(OsString::from).collect();
    let mut wishes = Wishes { lang: catalogue.lang(), wanted: Vec::new() };
    let (current, before) = words.split_last()?;
    let before = Before::of(before);
    // In a command, no other can come next.
    let command = if before.is_in_command { needed::command_for(&args) } else { Cli::command() };
    let described = usage::described(command, &args, catalogue);
    let mut command = wishes.marked_in(described, &args, &mut Vec::new());
    let found = clap_complete::engine::complete(&mut command, args, words.len() - 1, None);
    // The run ends here: to take it down piece by piece would be a tenth of the work.
    std::mem::forget(command);
    let after_dashes = words.iter().rev().skip(1).any(|word| word == "--");
    let mut values = Vec::new();
    let mut options = Vec::new();
    for candidate in found.unwrap_or_default() {
        let text = candidate.get_value().to_string_lossy().into_owned();
        let about = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        let id = candidate.get_id().map(String::as_str).unwrap_or_default();
        // The marker stands for the value being typed, after what else is in the word: `--lang=` in
        // `--lang=f`. A word that is an option so far is no value.
        let within = text.strip_suffix(MARK).unwrap_or_default();
        let is_option = current.starts_with('-') && within.is_empty();
        match wishes.of(id) {
            Some(_) if is_option && !after_dashes => {}
            Some(Wanted::Files) => return None,
            Some(wanted) => {
                let value = current.strip_prefix(within).unwrap_or_default();
                let typed = Typed { words, value, before: &before };
                let expanded = wanted.values(&typed, catalogue);
                if expanded.is_empty() && *wanted == Wanted::Rosters {
                    return None;
                }
                values.extend(expanded.into_iter().map(|value| value.after(within)));
            }
            None if id.starts_with("arg::") => options.push(Value::new(text, &about)),
            None => values.push(Value::new(text, &about)),
        }
    }
    // Who has typed nothing looks for a command, a name or a value, not for twenty options.
    if current.starts_with('-') {
        values.extend(options);
    }
    Some(values)
}

/// What a marker reads as: no value holds it.
const MARK: &str = "\u{0}";

/// What arguments take that comes from elsewhere than clap. A marker, whose id is a position in
/// `wanted`, stands for it in the command line.
struct Wishes {
    lang: Lang,
    wanted: Vec<Wanted>,
}

impl Wishes {
    /// The command line with its markers, in the commands that `line` names. `path` are the names of those above.
    fn marked_in(
        &mut self,
        mut command: Command,
        line: &[OsString],
        path: &mut Vec<String>,
    ) -> Command {
        let ids: Vec<clap::Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
        for id in ids {
            command = command.mut_arg(&id, |arg| self.marked(arg, path));
        }
        let named = command.get_subcommands().filter(|sub| needed::is_named(sub, line));
        let names: Vec<String> = named.map(|sub| sub.get_name().to_owned()).collect();
        for name in names {
            path.push(name.clone());
            command = command.mut_subcommand(&name, |sub| self.marked_in(sub, line, path));
            path.pop();
        }
        command
    }

    fn marked(&mut self, arg: Arg, path: &[String]) -> Arg {
        let Some(wanted) = wanted(&arg, path, self.lang) else { return arg };
        let id = self.wanted.len().to_string();
        self.wanted.push(wanted);
        let mark = move |_: &OsStr| vec![CompletionCandidate::new(MARK).id(Some(id.clone()))];
        arg.add(ArgValueCompleter::new(mark))
    }

    /// What the marker of that id stands for.
    fn of(&self, id: &str) -> Option<&Wanted> {
        self.wanted.get(id.parse::<usize>().ok()?)
    }
}

/// What an argument of the command of that path takes; `None` where clap knows.
fn wanted(arg: &Arg, path: &[String], lang: Lang) -> Option<Wanted> {
    let choices = || {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let is_offered =
            |name: &str| form_of(&path).formats().iter().any(|held| held.key() == name);
        let values = arg.get_possible_values().into_iter().map(|value| value.get_name().to_owned());
        values.filter(|name| arg.get_id() != "output" || is_offered(name)).collect::<Vec<_>>()
    };
    let is_path = matches!(
        arg.get_value_hint(),
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath
    );
    match arg.get_id().as_str() {
        "roster" | "base" | "extends" | "a" | "b" | "files" => Some(Wanted::Rosters),
        _ if is_path => Some(Wanted::Files),
        "query" => Some(Wanted::Names),
        "kind" => Some(Wanted::Kinds),
        "id" => Some(Wanted::Ids(None)),
        "phase" => {
            let choices = Phase::words(lang).map(str::to_owned).collect();
            Some(Wanted::Choices { arg: "phase".to_owned(), choices })
        }
        // `--ministry`, `--incubator`…: an entry of the kind it is called after.
        id if Kind::ALL.iter().any(|kind| kind.key() == id) => Some(Wanted::Ids(Kind::parse(id))),
        id if arg.get_action().takes_values() && !arg.get_possible_values().is_empty() => {
            Some(Wanted::Choices { arg: id.to_owned(), choices: choices() })
        }
        _ => None,
    }
}
