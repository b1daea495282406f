//! What a command returns: documents, notes, and the exit code. Nothing here knows how they are shown.

use super::error::{Error, Exit};
use super::format::Form;
use crate::answer::{Answer, Provenance};
use crate::roster::Roster;
use crate::roster::change::Change;
use crate::roster::problem::{Report, Severity};
use crate::roster::schema::Schema;

/// What came of a command.
pub struct Outcome<'o> {
    /// Data, for standard output.
    pub body: Body<'o>,
    /// What is said beside it.
    pub notes: Vec<Note>,
    /// How the run ends.
    pub exit: Exit,
}

/// The data of an outcome.
pub enum Body<'o> {
    /// None.
    Nothing,
    /// A document.
    Document(Box<Document>),
    /// Outcomes one after the other, each shown before the next is made; the worst exit code counts.
    Stream(Box<dyn Iterator<Item = Result<Outcome<'o>, Error>> + 'o>),
}

/// What the program can say. Which formats each has is in [`Form`]; how it looks, in [`super::show`].
#[derive(Clone, Debug)]
pub enum Document {
    /// Entries, with whom to contact about them.
    Answer(Answer, View),
    /// The team.
    About(Answer),
    /// One of many answers: a line.
    Line(Answer),
    /// Where rosters are looked for.
    Places(Places),
    /// What is wrong with roster files.
    Problems {
        /// The files that have problems.
        reports: Vec<Report>,
        /// People are shown those that are at least that grave.
        least: Severity,
    },
    /// What changed from one roster to another.
    Comparison {
        /// What differs.
        changes: Vec<Change>,
        /// Whether people are shown every change of a kind, however many.
        is_whole: bool,
        /// The first roster.
        before: Provenance,
        /// The second one.
        after: Provenance,
    },
    /// Whether sources have anything newer.
    Freshness(Vec<Freshness>),
    /// A roster to be read again.
    Roster(Roster),
    /// A roster, or some of its entries, with where each was read.
    Entries {
        /// The entries.
        roster: Roster,
        /// Whether they are all there are: then the head and the team are shown as well.
        is_whole: bool,
    },
    /// The JSON Schema of the roster file.
    Schema(Schema),
    /// A text that goes out as it is: a page of the manual, a script.
    Text(String),
    /// A text for the clipboard of whoever sits at the terminal.
    Clipboard(String),
}

/// How much of an answer a format that people read shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Whom to contact: the first answer, and of those nearly as good as many as can be taken in at a glance.
    Cards,
    /// The same, with all that are nearly as good.
    AllCards,
    /// Every match, a row each.
    Rows,
    /// The same of those that a filter let through: without the columns that it makes the same.
    Filtered,
    /// Channels only.
    Channels,
    /// Every match, with the first way to reach somebody about it.
    Gaps,
}

/// The places where a roster is looked for, and the one in force.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Places {
    /// The version of the JSON.
    pub schema_version: u32,
    /// The roster in force: a file or `embedded`.
    pub in_force: String,
    /// Every place, the first one first.
    pub places: Vec<Looked>,
    /// The roster in force, then each one it extends.
    pub chain: Vec<String>,
}

/// A place that was looked at.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Looked {
    /// Who or what names it.
    pub named_by: &'static str,
    /// The file, or `embedded`; none where nothing is named.
    pub path: Option<String>,
    /// Whether there is something.
    pub exists: bool,
    /// Whether it is the roster in force.
    pub in_force: bool,
    /// The day of what it says.
    pub as_of: Option<String>,
}

/// Whether a source has anything newer than what is kept of it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Freshness {
    /// The id of the source.
    pub id: &'static str,
    /// The commit that the public roster was made of; none where it was not.
    pub held: Option<String>,
    /// The newest commit; none of a folder, which has none.
    pub newest: Option<String>,
    /// Whether an update would read anything new.
    pub is_newer: bool,
}

/// Something said beside the data, on standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Sentences, a paragraph each line.
    Sentence(String),
    /// A line that holds a command to copy: it is never broken.
    Command(String),
}

impl Document {
    /// Its form, as far as formats go.
    pub const fn form(&self) -> Form {
        match self {
            Self::Answer(..) | Self::About(_) => Form::Answer,
            Self::Line(_) => Form::Batch,
            Self::Places(_)
            | Self::Problems { .. }
            | Self::Comparison { .. }
            | Self::Freshness(_) => Form::Records,
            Self::Roster(_) | Self::Entries { .. } => Form::Roster,
            Self::Schema(_) => Form::Schema,
            Self::Text(_) | Self::Clipboard(_) => Form::Text,
        }
    }
}

impl Outcome<'_> {
    /// A document alone.
    pub fn of(document: Document) -> Self {
        let body = Body::Document(Box::new(document));
        Self { body, notes: Vec::new(), exit: Exit::Found }
    }

    /// Notes alone.
    pub fn notes(notes: Vec<Note>) -> Self {
        Self { body: Body::Nothing, notes, exit: Exit::Found }
    }

    /// The same, with one more note.
    #[must_use]
    pub fn noting(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }

    /// The same, with another end.
    #[must_use]
    pub fn ending(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }
}
