//! One run of the program: parse, do, report, and the exit code.

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use clap::Parser;

use crate::cli::{Cli, When};
use crate::cmd::{self, Session};
use crate::completion;
use crate::error::{Error, Exit};
use crate::git::public::without_secrets;
use crate::locale::{Catalogue, Lang};
use crate::output::diagnostic;
use crate::terminal::{Terminal, Wishes, is_utf8};
use crate::usage::{self, Usage};

/// What a command line that is not understood asks of the terminal.
const NO_WISHES: Wishes = Wishes { color: When::Auto, hyperlink: When::Auto };

/// Runs the program with these arguments (the first is its name) on the standard streams.
pub fn run(args: &[OsString]) -> Exit {
    let env = |name: &str| std::env::var(name).ok();
    if let Some(shell) = std::env::var_os(completion::VARIABLE) {
        let text = completion::complete(&shell, args, Lang::of_environment(env), is_utf8(&env));
        // Whoever pressed TAB is told nothing but what may come next.
        let _ = io::stdout().write_all(text.as_bytes());
        return Exit::Found;
    }
    let out = &mut BufWriter::new(io::stdout().lock());
    let err = &mut io::stderr().lock();
    let parsed = Cli::try_parse_from(args);
    // A command line that could not be parsed still says in which language to tell so.
    let asked = parsed.as_ref().map_or_else(|_| usage::language_in(args), |cli| cli.options.lang);
    let lang = asked.unwrap_or_else(|| Lang::of_environment(env));
    let wishes = parsed.as_ref().map_or(NO_WISHES, |cli| cli.options.wishes());
    let unicode = is_utf8(&env);
    let reporter = Reporter {
        catalogue: Catalogue::new(lang).with_unicode(unicode),
        terminal: Terminal::of_stderr(wishes, &env),
    };
    let terminal = Terminal::of_stdout(wishes, &env);
    let done = match parsed {
        Ok(cli) => {
            let catalogue = Catalogue::new(lang).with_unicode(unicode);
            let mut session = Session { options: cli.options, catalogue, terminal, out, err };
            cmd::run(&cli.command, &mut session)
        }
        Err(_) => show_usage(args, terminal.width, &reporter, out, err),
    };
    let done = done.and_then(|exit| out.flush().map(|()| exit).map_err(Error::Write));
    done.unwrap_or_else(|error| reporter.error(&error, err))
}

/// Shows what was asked of the program itself, in that many columns, or what is wrong with the command
/// line.
fn show_usage(
    args: &[OsString],
    width: Option<usize>,
    reporter: &Reporter,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Error> {
    match usage::explain(args, &reporter.catalogue, width) {
        Usage::Help(text) => {
            out.write_all(text.as_bytes())?;
            Ok(Exit::Found)
        }
        Usage::Wrong(text) => {
            err.write_all(reporter.alarming(&text).as_bytes())?;
            Ok(Exit::Usage)
        }
    }
}

/// How errors are told.
struct Reporter {
    catalogue: Catalogue,
    terminal: Terminal,
}

impl Reporter {
    /// Tells an error, and the exit code it means. A reader that has gone away is no error: `beta
    /// list people | head -1` has what it wanted.
    fn error(&self, error: &Error, err: &mut dyn Write) -> Exit {
        if matches!(error, Error::Write(source) if source.kind() == ErrorKind::BrokenPipe) {
            return Exit::Found;
        }
        // When standard error is closed as well, the exit code alone is left to tell.
        let _ = err.write_all(self.alarming(&self.text(error)).as_bytes());
        error.exit()
    }

    /// The same text without secrets, what announces an error in its colour.
    fn alarming(&self, text: &str) -> String {
        let prefix = self.catalogue.text("error-prefix");
        let line = |line: &str| match line.strip_prefix(&prefix) {
            Some(rest) => self.terminal.alarming(&prefix) + rest,
            None => line.to_owned(),
        };
        without_secrets(text).split_inclusive('\n').map(line).collect()
    }

    fn text(&self, error: &Error) -> String {
        let tell = |key: &str, args: &crate::locale::Args<'_>| {
            let text = self.terminal.safe_lines(&self.catalogue.with(key, args));
            usage::error_line(&self.catalogue, &text) + "\n"
        };
        let named = |path: &Path, reason: String| {
            [("path", path.display().to_string().into()), ("reason", reason.into())]
        };
        match error {
            Error::Usage { key, word, choices, nearest } => {
                let args = [("word", word.as_str().into()), ("choices", choices.as_str().into())];
                let mut text = tell(key, &args);
                if let Some(nearest) = nearest {
                    let tip = usage::did_you_mean([nearest.as_str()], &self.catalogue);
                    text = text + "  " + &tip + "\n";
                }
                text
            }
            Error::Read { path, source } | Error::NoRoster { path, source } => {
                let reason = diagnostic::reason(source, &self.catalogue);
                let text = tell("error-read", &named(path, reason));
                let is_roster = matches!(error, Error::NoRoster { .. });
                if is_roster { text + &self.advice("error-read-hint") } else { text }
            }
            Error::Invalid(reports) => {
                let mut text: String = reports
                    .iter()
                    .map(|report| diagnostic::render(report, self.terminal, &self.catalogue))
                    .collect();
                let count = reports.iter().map(|report| report.problems.len()).sum();
                text.push_str(&tell("error-problems", &[("count", usize::into(count))]));
                text
            }
            Error::NotOpened(address) => {
                tell("open-refused", &[("address", address.as_str().into())])
            }
            Error::Open { url, source } => {
                // A launcher that fails tells why in words of its own, if at all.
                let reason = match source.raw_os_error() {
                    None => self.catalogue.text("open-no-program"),
                    Some(_) => diagnostic::reason(source, &self.catalogue),
                };
                tell("open-failed", &[("url", url.as_str().into()), ("reason", reason.into())])
            }
            Error::Write(source) => tell(
                "error-write",
                &[("reason", diagnostic::reason(source, &self.catalogue).into())],
            ),
            Error::WriteFile { path, source } => {
                let is_there = source.kind() == ErrorKind::AlreadyExists;
                let reason = if is_there && path.is_dir() {
                    self.catalogue.text("error-io-folder")
                } else {
                    diagnostic::reason(source, &self.catalogue)
                };
                let text = tell("error-write-file", &named(path, reason));
                let may_replace = is_there && !path.is_dir();
                if may_replace { text + &self.advice("error-write-file-hint") } else { text }
            }
        }
    }

    /// What to do, on a line of its own.
    fn advice(&self, key: &str) -> String {
        format!("  {}\n", self.catalogue.text(key))
    }
}
