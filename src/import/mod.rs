//! Other people's formats → a layer of a roster: one file a format.
//!
//! An import never fails on what a source says: what was not understood is listed, with where it
//! stands and why it was left out, and the rest is read.

pub mod contacts;
pub mod directory;
mod entities;
mod front_matter;
pub mod gitbook;
pub mod guide;
pub mod identity;
mod markdown;
pub mod page;
pub mod portfolios;
pub mod public;
pub mod team;
pub mod together;
pub mod tree;

use std::collections::BTreeSet;

use crate::git::public::{names_a_secret, public_text, without_secrets};
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
    /// The portfolios that somebody leads in the base and nobody in the source, by name.
    pub lost: Vec<String>,
    /// How much was read.
    pub counts: Counts,
    /// The day of the roster, where the source does not say it and it was guessed.
    pub guess: Option<String>,
}

/// Something of a source that did not become part of the roster as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The file.
    pub source: String,
    /// The line of it, from 1, where one is known.
    pub line: Option<u32>,
    /// The heading of its column, in a table.
    pub column: Option<String>,
    /// What stands there.
    pub text: String,
    /// Why it was left out: `import-reason-…` in the catalogue.
    pub reason: Reason,
}

impl Leftover {
    /// One that stands in no column.
    fn new(source: &str, line: Option<u32>, text: impl Into<String>, reason: Reason) -> Self {
        Self { source: source.to_owned(), line, column: None, text: text.into(), reason }
    }
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
    /// The folder holds more files than any honest one; those beyond were not looked at.
    TooMany,
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
    /// A web address with what only its owner may know in it.
    SecretUrl,
    /// Not a telephone number.
    BadPhone,
    /// A column whose heading says nothing that is known.
    UnknownColumn,
    /// It is no vCard, or does not end.
    NotACard,
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
    /// A portfolio that may be one of those named, or a new one, which it was taken for.
    Doubt,
    /// A note in brackets beside a name.
    Aside,
    /// An address that shows how addresses look.
    Example,
    /// It stands on a page that the table of contents does not have.
    Unlisted,
}

impl Reason {
    /// Why a file that was found could not be read.
    fn of_read(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::FileTooLarge => Self::TooLarge,
            _ => Self::Unreadable,
        }
    }

    /// How many leftovers are told one by one; of more, how many there are and one of them. What stands
    /// on the team's page is worth a look each.
    pub const fn most_told(self) -> usize {
        match self {
            Self::NotUnderstood | Self::Vacant | Self::Doubt | Self::Aside => 20,
            _ => 1,
        }
    }

    /// The stable name, for scripts and message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NotUtf8 => "not-utf8",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
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
            Self::SecretUrl => "secret-url",
            Self::BadPhone => "bad-phone",
            Self::UnknownColumn => "unknown-column",
            Self::NotACard => "not-a-card",
            Self::DuplicateId => "duplicate-id",
            Self::Dangling => "dangling",
            Self::PersonLike => "person-like",
            Self::UnknownPhase => "unknown-phase",
            Self::Contradiction => "contradiction",
            Self::NotUnderstood => "not-understood",
            Self::Vacant => "vacant",
            Self::Doubt => "doubt",
            Self::Aside => "aside",
            Self::Example => "example",
            Self::Unlisted => "unlisted",
        }
    }
}

/// Leftovers for one reason, in the order they were met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<'i> {
    /// The reason.
    pub reason: Reason,
    /// All of them: at least one.
    pub all: Vec<&'i Leftover>,
}

impl Import {
    /// What is to be told of what was left out or taken otherwise, each reason once.
    pub fn told(&self) -> Vec<Told<'_>> {
        let mut told: Vec<Told<'_>> = Vec::new();
        for left in self.leftovers.iter().chain(&self.notes) {
            match told.iter_mut().find(|held| held.reason == left.reason) {
                Some(held) => held.all.push(left),
                None => told.push(Told { reason: left.reason, all: vec![left] }),
            }
        }
        told
    }
}

impl Told<'_> {
    /// What stands there, each text once.
    pub fn texts(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let texts = self.all.iter().map(|left| left.text.as_str());
        texts.filter(|text| seen.insert(*text)).collect()
    }
}

/// How much was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries by kind, in the order of the kinds; those of which there is none are left out.
    pub read: Vec<(Kind, usize)>,
    /// People left out because no mission of theirs was running.
    pub past_people: usize,
    /// Products that name in words who stands behind them, as before 2022, which is not read.
    pub old_layout: usize,
}

impl Counts {
    /// How many entries of each kind a roster that was read has.
    fn of(roster: &Roster) -> Self {
        let read = Kind::ALL.into_iter().map(|kind| (kind, roster.of(kind).len()));
        Self { read: read.filter(|(_, count)| *count > 0).collect(), ..Self::default() }
    }
}

/// Reads the team's page. `name` is what the user calls it, `base` what is known already.
pub fn page(text: &str, name: &str, base: &Roster) -> Import {
    let known = portfolios::Known::of(base);
    let mut page = page::Page::read(&without_secrets(text), &known);
    let secrets = without_secret_links(&mut page);
    let made = team::made(&page, base, &known, name);
    let leftover = |text: &str, line: usize, reason: Reason| {
        Leftover::new(name, u32::try_from(line).ok(), text, reason)
    };
    let because = |reason: Reason| move |left: &page::Text| leftover(&left.text, left.line, reason);
    let vacant = |post: &page::Vacancy| leftover(&post.text, post.line, Reason::Vacant);
    let notes = page.vacancies.iter().map(vacant);
    let notes = notes.chain(made.doubts.iter().map(because(Reason::Doubt)));
    let mut notes: Vec<Leftover> =
        notes.chain(page.asides.iter().map(because(Reason::Aside))).collect();
    notes.sort_by_key(|note| note.line);
    notes.dedup();
    Import {
        leftovers: page
            .leftovers
            .iter()
            .map(because(Reason::NotUnderstood))
            .chain(secrets.iter().map(because(Reason::SecretUrl)))
            .collect(),
        notes,
        lost: lost(base, &made.roster),
        counts: Counts { read: made.counts, ..Counts::default() },
        roster: made.roster,
        guess: None,
    }
}

/// Takes out of a page the addresses that hold a secret, and tells which.
fn without_secret_links(page: &mut page::Page) -> Vec<page::Text> {
    let is_secret = |link: &page::Contact| link.url.as_deref().is_some_and(names_a_secret);
    for chat in page.chats.iter_mut().filter(|chat| is_secret(chat)) {
        chat.url = None;
    }
    let secrets = page.links.extract_if(.., |link| is_secret(link));
    let told = |link: page::Contact| page::Text {
        text: public_text(&link.url.unwrap_or_default()).into_owned(),
        line: link.line,
    };
    secrets.map(told).collect()
}

/// The portfolios that somebody leads in one roster and nobody in a later one: news, or a misreading.
fn lost(before: &Roster, after: &Roster) -> Vec<String> {
    let led = |roster: &Roster, id: &str| {
        let leads = |person: &Entry| person.fields.texts(Field::Ministries).any(|own| own == id);
        roster.of(Kind::Person).iter().any(leads)
    };
    let is_lost = |entry: &&Entry| led(before, &entry.id) && !led(after, &entry.id);
    before.of(Kind::Ministry).iter().filter(is_lost).map(|entry| entry.name.clone()).collect()
}

/// Puts what a later source says on top of what earlier ones said: of an entry both have, the later
/// one's words win, field by field, and what it says nothing of stays; so does the day.
pub fn merge(lower: &mut Roster, upper: Roster) {
    let merge = |entry: &Entry| match lower.get(entry.kind, &entry.id) {
        Some(held) => merged(held, entry),
        None => entry.clone(),
    };
    let entries = upper.entries().iter().map(merge).collect();
    lower.add(upper.with_entries(entries));
}

fn merged(lower: &Entry, upper: &Entry) -> Entry {
    let mut entry = upper.clone();
    let of_role = [Field::Role, Field::Roles, Field::Unit];
    let replaces_role = upper.fields.has_any(&of_role);
    for (field, value) in lower.fields.iter() {
        let is_role = of_role.contains(&field);
        if Field::FOUND_BY.contains(&field) {
            let list: TextList =
                lower.fields.texts(field).chain(upper.fields.texts(field)).collect();
            entry.fields.set_list(field, list);
        } else if field == Field::From {
            let sources: TextList =
                upper.fields.texts(field).chain(lower.fields.texts(field)).collect();
            entry.fields.set_list(field, sources);
        } else if entry.fields.get(field).is_none() && !(is_role && replaces_role) {
            entry.fields.set(field, value.clone());
        }
    }
    if lower.name != upper.name {
        identity::add_text(&mut entry, Field::Aliases, &lower.name);
    }
    entry
}
