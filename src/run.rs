//! One run of the program: parse, run a command, show its outcome, and the exit code.

use std::ffi::OsString;
use std::io::{self, BufWriter};
use std::mem::ManuallyDrop;

use clap::FromArgMatches;

use crate::cli::usage::{self, Usage};
use crate::cli::{Cli, completion, needed};
use crate::cmd::{self, Context};
use crate::locale::{Catalogue, Lang};
use crate::output::error::{Error, Exit};
use crate::output::progress::Progress;
use crate::output::show::Screen;
use crate::output::terminal::{Terminal, is_utf8};

/// Runs the program with these arguments (the first is its name) on the standard streams.
pub fn run(args: &[OsString]) -> Exit {
    let env = |name: &str| std::env::var(name).ok();
    let completed = std::env::var_os(completion::VARIABLE);
    let cli = if completed.is_some() { None } else { parsed(args) };
    // A command line that could not be parsed still says in which language to tell so.
    let asked = cli.as_ref().map_or_else(|| usage::language_in(args), |cli| cli.options.lang);
    let lang = asked.unwrap_or_else(|| Lang::of_environment(env));
    let wishes = cli.as_ref().map(|cli| cli.options.wishes()).unwrap_or_default();
    let unicode = is_utf8(&env);
    // As the roster does, it stays to the end of the run.
    let catalogue = ManuallyDrop::new(Catalogue::new(lang).with_unicode(unicode));
    let quiet = cli.as_ref().is_some_and(|cli| cli.options.quiet);
    let mut screen = Screen {
        catalogue: &catalogue,
        format: cli.as_ref().and_then(|cli| cli.options.format()),
        quiet,
        terminal: Terminal::of_stdout(wishes, &env),
        notes: Terminal::of_stderr(wishes, &env),
        out: &mut BufWriter::new(io::stdout().lock()),
        err: &mut io::stderr().lock(),
    };
    let done = match (completed, &cli) {
        (Some(shell), _) => {
            // Whoever pressed TAB is told nothing but what may come next.
            let _ = screen.text(&completion::complete(&shell, args, lang, unicode));
            return Exit::Found;
        }
        (None, Some(cli)) => {
            let progress = Progress { is_shown: screen.notes.is_terminal && !quiet };
            let is_terminal = screen.terminal.is_terminal;
            let context =
                Context { options: &cli.options, catalogue: &catalogue, is_terminal, progress };
            cmd::run(&cli.command, &context).and_then(|outcome| screen.show(outcome))
        }
        (None, None) => explain(args, &mut screen),
    };
    let done = done.and_then(|exit| screen.flush().map(|()| exit));
    done.unwrap_or_else(|error| screen.error(&error))
}

/// The command line, where it is understood.
fn parsed(args: &[OsString]) -> Option<Cli> {
    // What every command takes is made for each run; to take it apart again as well is for nothing. Help
    // is for `explain`.
    let command = needed::command_for(args).disable_help_subcommand(true);
    let mut command = ManuallyDrop::new(command);
    let mut matches = command.try_get_matches_from_mut(args).ok()?;
    Cli::from_arg_matches_mut(&mut matches).ok()
}

/// Shows what was asked of the program itself, or what is wrong with the command line.
fn explain(args: &[OsString], screen: &mut Screen<'_>) -> Result<Exit, Error> {
    match usage::explain(args, screen.catalogue, screen.terminal, screen.notes) {
        Usage::Help(text) => screen.text(&text).map(|()| Exit::Found),
        Usage::Wrong(text) => {
            screen.alarm(&text);
            Ok(Exit::Usage)
        }
    }
}
