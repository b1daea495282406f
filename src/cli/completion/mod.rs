//! Completion on TAB: what may come next on a command line that is being typed.
//!
//! A script in the user's shell calls the program with `BETA_COMPLETE` set to the shell's name; clap's
//! engine says which argument is being typed, `values` what it can be, `dialect` how the shell wants to
//! be told. Nothing here reports an error: whoever presses TAB asked no question.

mod dialect;
mod line;
mod values;

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use crate::answer::filter::Phase;
use crate::cli::Cli;
use crate::cli::usage;
use crate::locale::{Catalogue, Lang};
use crate::roster::Kind;
pub use dialect::Dialect;
use values::{Typed, Value, Wanted};

/// The variable that a shell's script sets to its name.
pub const VARIABLE: &str = "BETA_COMPLETE";

/// What may come next, as the script of that shell reads it: how to use it on the first line, then a
/// value a line, its description after a tab. `args` are those of the program: its name, `--`, and
/// what the dialect says. Empty where nothing can be said.
pub fn complete(shell: &OsStr, args: &[OsString], lang: Lang, unicode: bool) -> String {
    let Some(dialect) = shell.to_str().and_then(Dialect::named) else { return String::new() };
    let args = args.iter().skip(2).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let Some(line) = dialect.read(args) else { return String::new() };
    let words: Vec<OsString> = line.words.iter().map(OsString::from).collect();
    let lang = usage::language_in(&words).unwrap_or(lang);
    let catalogue = Catalogue::new(lang).with_unicode(unicode);
    match candidates(&line.words, &words, &catalogue) {
        None => dialect.files(),
        Some(values) => dialect.write(&line, &values),
    }
}

/// What the last word may become; `None` where it is a file, which shells complete better.
fn candidates(words: &[String], args: &[OsString], catalogue: &Catalogue) -> Option<Vec<Value>> {
    let mut command = prepared(usage::command_for(args, catalogue), catalogue.lang());
    let current = words.last().map(String::as_str).unwrap_or_default();
    let found = clap_complete::engine::complete(&mut command, args.to_vec(), words.len() - 1, None);
    let after_dashes = words.iter().rev().skip(1).any(|word| word == "--");
    let mut values = Vec::new();
    let mut options = Vec::new();
    for candidate in found.unwrap_or_default() {
        let text = candidate.get_value().to_string_lossy().into_owned();
        let about = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        // The marker stands for the value being typed, after what else is in the word: `--lang=` in
        // `--lang=f`. A word that is an option so far is no value.
        let before = text.strip_suffix(MARK).unwrap_or_default();
        let is_option = current.starts_with('-') && before.is_empty();
        match candidate.get_id().map(String::as_str).unwrap_or_default() {
            id if Wanted::of(id).is_some() && is_option && !after_dashes => {}
            id if Wanted::of(id) == Some(Wanted::Files) => return None,
            id if Wanted::of(id).is_some() => {
                let typed = Typed::of(words, current.strip_prefix(before).unwrap_or_default());
                let wanted = Wanted::of(id).into_iter();
                let expanded = wanted.flat_map(|wanted| wanted.values(&typed, catalogue));
                values.extend(expanded.map(|value| value.after(before)));
            }
            id if id.starts_with("arg::") => options.push(Value::new(text, &about)),
            _ => values.push(Value::new(text, &about)),
        }
    }
    // Who has typed nothing looks for a command, a name or a value, not for twenty options.
    if values.is_empty() || current.starts_with('-') {
        values.extend(options);
    }
    Some(values)
}

/// What a marker reads as: no value holds it.
const MARK: &str = "\u{0}";

/// The command line with a marker where values come from elsewhere than clap.
fn prepared(mut command: Command, lang: Lang) -> Command {
    let ids: Vec<clap::Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    for id in ids {
        command = command.mut_arg(&id, |arg| marked(arg, lang));
    }
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |sub| prepared(sub, lang));
    }
    command
}

fn marked(arg: Arg, lang: Lang) -> Arg {
    let is_path = matches!(
        arg.get_value_hint(),
        ValueHint::AnyPath | ValueHint::FilePath | ValueHint::DirPath
    );
    let choices: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let id = match arg.get_id().as_str() {
        _ if is_path => Wanted::Files.id(),
        "query" => Wanted::Names.id(),
        "kind" => Wanted::Kinds.id(),
        "id" => Wanted::Ids(None).id(),
        "phase" => {
            let choices = Phase::words(lang).map(str::to_owned).collect();
            Wanted::Choices { arg: "phase".to_owned(), choices }.id()
        }
        // `--ministry`, `--incubator`…: an entry of the kind it is called after.
        id if Kind::ALL.iter().any(|kind| kind.key() == id) => Wanted::Ids(Kind::parse(id)).id(),
        id if arg.get_action().takes_values() && !choices.is_empty() => {
            Wanted::Choices { arg: id.to_owned(), choices }.id()
        }
        _ => return arg,
    };
    let mark = move |_: &OsStr| vec![CompletionCandidate::new(MARK).id(Some(id.clone()))];
    arg.add(ArgValueCompleter::new(mark))
}

/// The arguments before the word being typed, as far as they can be understood.
fn parsed(words: &[String]) -> Option<clap::ArgMatches> {
    use clap::CommandFactory;
    let before = words.split_last()?.1;
    let matches = Cli::command().ignore_errors(true).try_get_matches_from(before).ok()?;
    let mut deepest = matches;
    while let Some((_, below)) = deepest.remove_subcommand() {
        deepest = below;
    }
    Some(deepest)
}
