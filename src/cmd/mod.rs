//! The commands, one file each: from arguments and a context to an outcome.

mod about;
mod asked;
mod batch;
mod completions;
mod contact;
mod gaps;
mod list;
mod man;
mod roster;
mod update;
mod who;

use crate::answer::Answer;
use crate::answer::answerer::Answerer;
use crate::cli::{Command, Options};
use crate::compiled::Compiled;
use crate::locale::Catalogue;
use crate::output::document::{Document, Note, Outcome, View};
use crate::output::error::{Error, Exit};
use crate::output::format::{Form, Format};
use crate::output::progress::Progress;
use crate::roster::Roster;
use crate::roster::relations::each_once;
use crate::store;
use crate::store::place::{self, NamedBy, Place};
use crate::text::shorten::shortened;

/// How many answers scripts get where they do not say.
const ANSWERS: usize = 8;

/// What a command works with.
pub struct Context<'c> {
    /// The options of every command.
    pub options: &'c Options,
    /// The sentences, in the user's language.
    pub catalogue: &'c Catalogue,
    /// Whether somebody looks at standard output.
    pub is_terminal: bool,
    /// How far long work is.
    pub progress: Progress,
}

/// Runs a command. A format that it does not have is refused before anything is done.
pub fn run<'c>(command: &'c Command, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let form = command.form();
    if let Some(format) = context.options.format().filter(|format| !form.formats().contains(format))
    {
        return Err(match command {
            Command::Contact(_) if form == Form::Text => {
                Error::word("error-format-handed", format.key())
            }
            _ => Error::Format { format, form },
        });
    }
    if context.options.limit.is_some() && !matches!(form, Form::Answer | Form::Batch) {
        return Err(Error::word("error-limit", "-n"));
    }
    match command {
        Command::Who(who) => who::run(who, context),
        Command::Contact(contact) => contact::run(contact, context),
        Command::List(list) => list::run(list, context),
        Command::About => about::run(context),
        Command::Completions(completions) => completions::run(completions, context),
        Command::Man(man) => man::run(man, context),
        Command::Gaps(gaps) => gaps::run(gaps, context),
        Command::Update(args) => update::run(args, context),
        Command::Roster(roster) => roster::run(&roster.command, context),
    }
}

/// The roster in force, ready to be asked.
struct Known {
    compiled: Compiled,
    /// What it is called.
    origin: String,
}

impl Known {
    /// What answers are made with.
    fn answerer<'a>(&'a self, context: &Context<'a>) -> Answerer<'a> {
        Answerer {
            roster: &self.compiled.roster,
            index: &self.compiled.index,
            origin: &self.origin,
            catalogue: context.catalogue,
            limit: context.limit().unwrap_or(ANSWERS),
            explain: false,
        }
    }
}

impl Context<'_> {
    /// The roster in force. It stays to the end of the run, which is near: to take it down entry by
    /// entry would be for nothing.
    fn known(&self) -> Result<&'static Known, Error> {
        let place = self.place();
        let compiled = store::load(&place).map_err(|error| self.of_roster(error))?;
        Ok(Box::leak(Box::new(Known { compiled, origin: place.name() })))
    }

    /// The roster in force with all that it says: look-ups do without what it is found by.
    fn whole_roster(&self) -> Result<Roster, Error> {
        store::roster(&self.place()).map_err(|error| self.of_roster(error))
    }

    /// That the roster in force cannot be used.
    fn of_roster(&self, error: store::Error) -> Error {
        let candidates = place::candidates(self.options.roster.as_ref());
        let named_by = candidates[place::winner(&candidates)].named_by;
        let is_of_variable = named_by == NamedBy::Variable;
        Error::Roster { error: Box::new(error.into()), is_of_variable }
    }

    /// Where the roster in force is.
    fn place(&self) -> Place {
        place::in_force(self.options.roster.as_ref())
    }

    /// Whether the answer goes to a program, as JSON.
    fn is_json(&self) -> bool {
        matches!(self.options.format(), Some(Format::Json | Format::Jsonl))
    }

    /// Whether the answer goes to people.
    fn is_table(&self) -> bool {
        matches!(self.options.format(), None | Some(Format::Table))
    }

    /// How many entries are asked for, where that is said.
    fn limit(&self) -> Option<usize> {
        self.options.limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX))
    }

    /// A sentence as a note.
    fn say(&self, key: &str, args: &crate::locale::Args<'_>) -> Note {
        Note::Sentence(self.catalogue.with(key, args))
    }

    /// An answer, with what may have been meant where there is none.
    fn answered<'o>(&self, answer: Answer, view: View) -> Outcome<'o> {
        let is_none = answer.matches.is_empty();
        let notes = if is_none && (!self.is_json() || self.is_terminal) {
            self.nothing(&answer)
        } else {
            Vec::new()
        };
        let exit = if is_none { Exit::None } else { Exit::Found };
        Outcome { notes, ..Outcome::of(Document::Answer(answer, view)).ending(exit) }
    }

    /// That nothing matched, and what to try.
    fn nothing(&self, answer: &Answer) -> Vec<Note> {
        let mut notes = vec![match answer.query.as_deref() {
            Some(query) if query.trim().is_empty() => self.say("error-nothing-asked", &[]),
            Some(query) => self.say("error-nothing", &[("query", shortened(query).into())]),
            None => self.say("error-nothing-listed", &[]),
        }];
        if !answer.suggestions.is_empty() {
            let names = answer.suggestions.iter().map(|entry| entry.name.as_str());
            let names = each_once(names, |one, other| one == other);
            let names = self.catalogue.quoted(names);
            notes.push(self.say("error-suggestions", &[("names", names.into())]));
        }
        notes.extend(answer.query.iter().filter_map(|query| asked::looked_for(query, self)));
        notes.push(Note::Command(self.catalogue.text("error-list-all")));
        if self.place() == Place::Embedded && answer.query.is_some() {
            notes.push(Note::Command(self.catalogue.text("error-more-by-update")));
        }
        notes
    }
}
