//! The command line as far as one line needs it: the commands that the line names, and their arguments
//! only once it is their turn.
//!
//! clap gives what every command takes to each of them whenever a line is parsed; without this, the
//! commands that nobody asked for would be a quarter of a look-up.

use std::ffi::OsString;
use std::ops::Deref;

use clap::{ArgMatches, Args, Command, FromArgMatches, Id, Subcommand};

use crate::cli::{self, Options};

/// The command line that understands that line, if it is right.
pub fn command_for(line: &[OsString]) -> Command {
    let beta = Command::new(env!("CARGO_PKG_NAME"));
    let all = cli::Command::augment_subcommands(beta.clone());
    let named = all.get_subcommands().filter(|command| is_named(command, line)).cloned();
    Options::augment_args(beta).subcommands(named)
}

/// Whether a line has a command's name in it.
pub fn is_named(command: &Command, line: &[OsString]) -> bool {
    let mut names = command.get_name_and_visible_aliases().into_iter();
    names.any(|name| line.iter().any(|word| word == name))
}

/// The arguments of a command, of which clap is told only when the command is needed.
#[derive(Debug)]
pub struct Deferred<T>(T);

impl<T> Deref for Deferred<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Args> Args for Deferred<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(before_shared::<T>)
    }

    fn augment_args_for_update(command: Command) -> Command {
        T::augment_args_for_update(command)
    }
}

/// Adds a command's own arguments before those that every command takes, which it has by then: help
/// tells them in that order.
fn before_shared<T: Args>(command: Command) -> Command {
    let shared: Vec<Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    // To touch an argument puts it last.
    shared.iter().fold(T::augment_args(command), |command, id| command.mut_arg(id, |arg| arg))
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, clap::Error> {
        T::from_arg_matches_mut(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    #[test]
    fn what_is_needed_understands_a_line_as_the_whole_does() {
        let lines = [
            "",
            "who",
            "who Culture",
            "whoo Culture",
            "who list people",
            "who --batch - --explain -o jsonl",
            "who -n 1 -n 2 --json -q Culture",
            "-o json --lang fr who --color always Culture",
            "--roster who list people --former",
            "list --ministry culture products --hyperlink never",
            "contact --open --copy Culture",
            "contact -- who",
            "roster",
            "roster check --strict a.toml -q",
            "roster import --format guide x --write -",
            "roster whoo",
            "completions --force",
            "man --dir x --lang en",
            "about --color",
            "update --check --roster x",
            "help who",
        ];
        for line in lines {
            let line: Vec<OsString> =
                ["beta"].into_iter().chain(line.split_whitespace()).map(Into::into).collect();
            let understood = |command: Command| {
                let matches = command.try_get_matches_from(&line).ok()?;
                Cli::from_arg_matches(&matches).ok().map(|cli| format!("{cli:?}"))
            };
            assert_eq!(understood(command_for(&line)), understood(Cli::command()), "{line:?}");
        }
    }
}
