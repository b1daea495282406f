//! The commands, one file each: a short story told with the other modules.

mod about;
mod asked;
mod batch;
mod completions;
mod contact;
mod gaps;
mod list;
mod man;
mod roster;
mod who;

use std::io::Write;

use crate::answer::Answer;
use crate::answer::answerer::Answerer;
use crate::cli::{Command, Format, Options};
use crate::compiled::Compiled;
use crate::locale::Catalogue;
use crate::output::error::{Error, Exit};
use crate::output::terminal::Terminal;
use crate::output::{self, View};
use crate::roster::Roster;
use crate::store;
use crate::store::place::{self, Place};

/// How many answers scripts get where they do not say.
const ANSWERS: usize = 5;

/// What a command works with.
pub struct Session<'s> {
    /// The options of every command.
    pub options: Options,
    /// The sentences, in the user's language.
    pub catalogue: Catalogue,
    /// What standard output can show.
    pub terminal: Terminal,
    /// Data.
    pub out: &'s mut dyn Write,
    /// Notes.
    pub err: &'s mut dyn Write,
}

/// Runs a command.
pub fn run(command: &Command, session: &mut Session<'_>) -> Result<Exit, Error> {
    match command {
        Command::Who(who) => who::run(who, session),
        Command::Contact(contact) => contact::run(contact, session),
        Command::List(list) => list::run(list, session),
        Command::About => about::run(session),
        Command::Completions(completions) => completions::run(completions, session),
        Command::Man(man) => man::run(man, session),
        Command::Gaps(gaps) => gaps::run(gaps, session),
        Command::Roster(roster) => roster::run(&roster.command, session),
    }
}

impl Session<'_> {
    /// The roster in force, and what it is called.
    fn roster(&self) -> Result<(Compiled, String), Error> {
        let place = self.place();
        Ok((store::load(&place).map_err(Error::of_roster)?, place.name()))
    }

    /// The roster in force with all that it says: look-ups do without what it is found by.
    fn whole_roster(&self) -> Result<Roster, Error> {
        store::roster(&self.place()).map_err(Error::of_roster)
    }

    /// Where the roster in force is.
    fn place(&self) -> Place {
        place::in_force(self.options.roster.as_deref(), std::env::var_os("BETA_ROSTER"))
    }

    /// How many entries are asked for, where that is said.
    fn limit(&self) -> Option<usize> {
        self.options.limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX))
    }

    /// What answers are made with.
    fn answerer<'a>(&'a self, compiled: &'a Compiled, origin: &'a str) -> Answerer<'a> {
        let limit = self.limit().unwrap_or(ANSWERS);
        Answerer { compiled, origin, catalogue: &self.catalogue, limit, explain: false }
    }

    /// Shows an answer, and what may have been meant where there is none.
    fn show(&mut self, answer: &Answer, view: View) -> Result<Exit, Error> {
        let text =
            output::render(answer, view, self.options.format(), self.terminal, &self.catalogue);
        self.out.write_all(text.as_bytes())?;
        if !answer.matches.is_empty() {
            return Ok(Exit::Found);
        }
        let is_json = matches!(self.options.format(), Format::Json | Format::Jsonl);
        if !is_json || self.terminal.is_terminal {
            self.nothing(answer)?;
        }
        Ok(Exit::None)
    }

    /// Says that nothing matched, and what to try.
    fn nothing(&mut self, answer: &Answer) -> Result<(), Error> {
        let mut lines = vec![match answer.query.as_deref() {
            Some(query) if query.trim().is_empty() => self.catalogue.text("error-nothing-asked"),
            Some(query) => {
                self.catalogue.with("error-nothing", &[("query", shortened(query).into())])
            }
            None => self.catalogue.text("error-nothing-listed"),
        }];
        let names = answer.suggestions.iter().map(|entry| entry.name.as_str());
        if !answer.suggestions.is_empty() {
            let names = self.catalogue.quoted(names);
            lines.push(self.catalogue.with("error-suggestions", &[("names", names.into())]));
        }
        lines.extend(answer.query.iter().filter_map(|query| asked::looked_for(query, self)));
        lines.push(self.catalogue.text("error-list-all"));
        self.note(&lines.join("\n"))
    }

    /// A note on standard error; none with `--quiet`.
    #[expect(clippy::unnecessary_wraps, reason = "a last step of commands, as writing data is")]
    fn note(&mut self, text: &str) -> Result<(), Error> {
        if !self.options.quiet {
            let env = |name: &str| std::env::var(name).ok();
            let terminal = Terminal::of_stderr(self.options.wishes(), &env);
            // A command is copied: its line is left to the terminal to break.
            let fitted = |line: &str| {
                let is_copied = line.contains("beta ");
                let terminal =
                    Terminal { width: terminal.width.filter(|_| !is_copied), ..terminal };
                terminal.wrapped(line, "", "  ")
            };
            for line in text.lines().flat_map(fitted) {
                // A note that cannot be written takes nothing from the answer, nor from its exit code.
                let _ = writeln!(self.err, "{line}");
            }
        }
        Ok(())
    }
}

/// What was asked, as far as it helps to see it again.
fn shortened(query: &str) -> String {
    const MOST: usize = 200;
    match query.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &query[..end]),
        None => query.to_owned(),
    }
}
