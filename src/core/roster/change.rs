//! A difference between two rosters, as data.

use super::{Entry, Field, Kind};
use crate::text::fold::fold;

/// Something that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub about: About,
    /// What became of it.
    pub what: What,
}

/// What a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The head of the roster.
    Roster,
    /// What is said of the team.
    Team,
    /// An entry.
    Entry {
        /// Its kind.
        kind: Kind,
        /// Its id, that of the second roster where they differ.
        id: String,
        /// Its name, that of the second roster where they differ.
        name: String,
    },
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is in the second roster alone; what it comes with, in short.
    Added(Vec<Term>),
    /// It is in the first roster alone; what it said, in short.
    Gone(Vec<Term>),
    /// It says something else. Of lists that are sets, such as aliases, only what differs.
    Changed {
        /// Which aspect.
        aspect: Aspect,
        /// What the first roster says; empty where it says nothing.
        before: Vec<Term>,
        /// What the second one says.
        after: Vec<Term>,
    },
}

/// Which aspect of an entry changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// A field.
    Field(Field),
    /// Who leads a portfolio.
    Leads,
}

impl Aspect {
    /// The word for it in JSON: the field's key, or `leads`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Leads => "leads",
        }
    }
}

/// A text, or an entry that is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// The text, or the entry's name.
    pub text: String,
    /// The entry's id.
    pub id: Option<String>,
    /// Whether somebody leads for the time being only.
    pub interim: bool,
}

/// How many came, went and changed: all that is told of one stands together.
pub fn counts<'c>(changes: impl IntoIterator<Item = &'c Change>) -> [usize; 3] {
    let [mut added, mut gone, mut changed] = [0; 3];
    let changes: Vec<&Change> = changes.into_iter().collect();
    for one in changes.chunk_by(|a, b| a.about == b.about).filter_map(<[_]>::first) {
        match one.what {
            What::Added(_) => added += 1,
            What::Gone(_) => gone += 1,
            What::Changed { .. } => changed += 1,
        }
    }
    [added, gone, changed]
}

impl Term {
    /// A text.
    pub(super) fn text(text: &str) -> Self {
        Self { text: text.to_owned(), id: None, interim: false }
    }

    /// An entry, by its name.
    pub(super) fn entry(entry: &Entry) -> Self {
        Self { id: Some(entry.id.clone()), ..Self::text(&entry.name) }
    }

    /// Whether both mean the same: an entry that was renamed is still the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let is_same = match (&self.id, &other.id) {
            // An id may change with who gives it: somebody is called the same all the same.
            (Some(id), Some(other_id)) => id == other_id || fold(&self.text) == fold(&other.text),
            _ => self.text.to_lowercase() == other.text.to_lowercase(),
        };
        is_same && self.interim == other.interim
    }

    /// What all spellings of its text have in common; of signs alone, the text.
    pub(super) fn spelling(&self) -> String {
        let folded = fold(&self.text);
        if folded.is_empty() { self.text.clone() } else { folded }
    }

    /// Whether one of these means the same.
    pub(super) fn is_in(&self, terms: &[Self]) -> bool {
        terms.iter().any(|term| self.is_same(term))
    }
}

impl About {
    /// A change of that entry.
    pub(super) fn entry(entry: &Entry) -> Self {
        Self::Entry { kind: entry.kind, id: entry.id.clone(), name: entry.name.clone() }
    }
}
