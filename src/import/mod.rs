//! Other people's formats → a layer of a roster: one file a format.
//!
//! An import never fails on what a source says: what was not understood is listed, with where it
//! stands and why it was left out, and the rest is read.

pub mod gitbook;
pub mod identity;
pub mod page;

use crate::roster::{Entry, Field, Fields, Kind, Roster, TextList};

/// What a source says, and what of it was not understood.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The entries the source adds to the base it was read with, or puts in place of the base's.
    pub roster: Roster,
    /// What was left out, in the order it was met.
    pub leftovers: Vec<Leftover>,
    /// What was taken otherwise than written: worth a look, nothing is lost.
    pub notes: Vec<Leftover>,
    /// How much was read.
    pub counts: Counts,
}

/// Something of a source that did not become part of the roster as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The file.
    pub source: String,
    /// The line of it, from 1, where one is known.
    pub line: Option<u32>,
    /// What stands there.
    pub text: String,
    /// Why it was left out: `import-reason-…` in the catalogue.
    pub reason: Reason,
}

/// Why something was left out, or taken otherwise than written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It stands among the people and names nobody.
    NotUnderstood,
    /// A post that nobody holds.
    Vacant,
}

impl Reason {
    /// The stable name, for scripts and message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotUnderstood => "not-understood",
            Self::Vacant => "vacant",
        }
    }
}

/// How much was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries by kind, in the order of the kinds; those of which there is none are left out.
    pub read: Vec<(Kind, usize)>,
}

/// Reads the team's page. `name` is what the user calls it, `base` what is known already.
pub fn page(text: &str, name: &str, base: &Roster) -> Import {
    let page = page::Page::read(text, &page::portfolio::Known::of(base));
    let (roster, read) = page.roster(base, name);
    let leftover = |text: &str, line: usize, reason: Reason| Leftover {
        source: name.to_owned(),
        line: u32::try_from(line).ok(),
        text: text.to_owned(),
        reason,
    };
    let understood = |left: &page::Text| leftover(&left.text, left.line, Reason::NotUnderstood);
    let vacant = |vacancy: &page::Vacancy| {
        let names: Vec<&str> = vacancy.ministries.iter().map(|post| post.name.as_str()).collect();
        leftover(&names.join(", "), vacancy.line, Reason::Vacant)
    };
    Import {
        roster,
        leftovers: page.leftovers.iter().map(understood).collect(),
        notes: page.vacancies.iter().map(vacant).collect(),
        counts: Counts { read },
    }
}

/// Puts what a later source says on top of what earlier ones said: of an entry both have, the later
/// one's words win, field by field, and what it says nothing of stays.
pub fn merge(lower: &mut Roster, upper: Roster) {
    let merge = |entry: &Entry| match lower.get(entry.kind, &entry.id) {
        Some(held) => merged(held, entry),
        None => entry.clone(),
    };
    let entries = upper.entries().iter().map(merge).collect();
    lower.add(Roster::new(upper.head, upper.team, upper.files, entries));
}

fn merged(lower: &Entry, upper: &Entry) -> Entry {
    let mut entry = upper.clone();
    let has_role = |entry: &Entry| {
        [Field::Role, Field::Roles, Field::Unit]
            .iter()
            .any(|field| entry.fields.get(*field).is_some())
    };
    let replaces_role = has_role(upper);
    for (field, value) in lower.fields.iter() {
        let is_role = [Field::Role, Field::Roles, Field::Unit].contains(&field);
        if [Field::Aliases, Field::Keywords].contains(&field) {
            let list: TextList =
                lower.fields.texts(field).chain(upper.fields.texts(field)).collect();
            entry.fields.set_list(field, list);
        } else if entry.fields.get(field).is_none() && !(is_role && replaces_role) {
            entry.fields.set(field, value.clone());
        }
    }
    if lower.name != upper.name {
        identity::add_text(&mut entry, Field::Aliases, &lower.name);
    }
    entry
}
