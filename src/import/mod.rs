//! Other people's formats → a layer of a roster: one file a format.
//!
//! An import never fails on what a source says: what was not understood is listed, with where it
//! stands and why it was left out, and the rest is read.

pub mod directory;
pub mod gitbook;
pub mod identity;
pub mod page;

use crate::roster::{Entry, Field, Kind, Roster, TextList};

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
    /// The file cannot be opened or read.
    Unreadable,
    /// The file is not UTF-8 text.
    NotUtf8,
    /// The file, or a value in it, is larger than any honest one.
    TooLarge,
    /// The file has no front matter.
    NoFrontMatter,
    /// The front matter does not end.
    Unclosed,
    /// The front matter is not YAML.
    Syntax,
    /// The front matter is not a table of keys.
    NotATable,
    /// A key stands twice; the first one counts.
    DoubledKey,
    /// A value is not of the type its key asks for.
    WrongType,
    /// A name that must be there is not.
    NoName,
    /// Not a day of the calendar.
    BadDate,
    /// Not an e-mail address.
    BadEmail,
    /// An e-mail address that stands for one to come.
    Placeholder,
    /// Not a web address.
    BadUrl,
    /// A second file of the same id; the first one counts.
    DuplicateId,
    /// A reference to something the source does not have.
    Dangling,
    /// An organisation whose name is that of a person.
    PersonLike,
    /// A phase that is not one of those known.
    UnknownPhase,
    /// The ministry an organisation is filed under is not that of its name; its name was followed.
    Contradiction,
    /// It stands among the people and names nobody.
    NotUnderstood,
    /// A post that nobody holds.
    Vacant,
}

impl Reason {
    /// The stable name, for scripts and message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NotUtf8 => "not-utf8",
            Self::TooLarge => "too-large",
            Self::NoFrontMatter => "no-front-matter",
            Self::Unclosed => "unclosed",
            Self::Syntax => "syntax",
            Self::NotATable => "not-a-table",
            Self::DoubledKey => "doubled-key",
            Self::WrongType => "wrong-type",
            Self::NoName => "no-name",
            Self::BadDate => "bad-date",
            Self::BadEmail => "bad-email",
            Self::Placeholder => "placeholder",
            Self::BadUrl => "bad-url",
            Self::DuplicateId => "duplicate-id",
            Self::Dangling => "dangling",
            Self::PersonLike => "person-like",
            Self::UnknownPhase => "unknown-phase",
            Self::Contradiction => "contradiction",
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
    /// People left out because no mission of theirs was running.
    pub past_people: usize,
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
    let vacant = |post: &page::Vacancy| leftover(&post.text, post.line, Reason::Vacant);
    Import {
        roster,
        leftovers: page.leftovers.iter().map(understood).collect(),
        notes: page.vacancies.iter().map(vacant).collect(),
        counts: Counts { read, past_people: 0 },
    }
}

/// Puts what a later source says on top of what earlier ones said: of an entry both have, the later
/// one's words win, field by field, and what it says nothing of stays. The day is the later one's.
pub fn merge(lower: &mut Roster, upper: Roster) {
    let merge = |entry: &Entry| match lower.get(entry.kind, &entry.id) {
        Some(held) => merged(held, entry),
        None => entry.clone(),
    };
    let entries = upper.entries().iter().map(merge).collect();
    // The day of the earlier source is not that of the later one.
    lower.head.remove(Field::AsOf);
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
        if Field::FOUND_BY.contains(&field) {
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
