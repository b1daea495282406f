//! A team's own contacts, from a spreadsheet or an address book → a roster that stands alone.
//!
//! Each format says what it has of a person as a [`Contact`]; what becomes of it is said here once.
//! A unit is an entry, and so is what somebody answers for: both are found by their names.

mod card;
mod encoding;
mod heading;
mod table;

use std::collections::HashMap;

use super::identity::{Ids, add_text, key};
use super::{Counts, Import, Leftover, Reason};
use crate::roster::{Entry, Field, Kind, Place, Roster, TextList};
use crate::text::address::{is_email, is_url};
pub use card::cards;
pub use encoding::decoded;
pub use table::{Unreadable, table};

/// What a source says of somebody, as it is written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The line it starts on, from 1.
    line: u32,
    /// The id it was written with, where the program wrote it.
    id: String,
    name: String,
    role: String,
    unit: String,
    /// Where they can be reached: each is told by its looks, else by where it stands.
    addresses: Vec<Address>,
    /// What they answer for.
    subjects: Vec<String>,
    keywords: Vec<String>,
}

/// Where somebody can be reached, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// What it ought to be.
    field: Field,
    text: String,
    /// The heading of its column, in a table.
    column: Option<String>,
}

/// What is made of contacts.
#[derive(Default)]
struct Maker<'n> {
    source: &'n str,
    people: Vec<Entry>,
    units: Vec<Entry>,
    subjects: Vec<Entry>,
    /// The position of every entry of those by its name, folded.
    known: HashMap<(Kind, String), usize>,
    ids: HashMap<Kind, Ids>,
    leftovers: Vec<Leftover>,
}

/// The roster of these contacts; `source` is what the user calls the file they are from.
fn import(contacts: &[Contact], source: &str, leftovers: Vec<Leftover>) -> Import {
    let mut maker = Maker { source, leftovers, ..Maker::default() };
    for contact in contacts {
        maker.add(contact);
    }
    let Maker { people, units, subjects, leftovers, .. } = maker;
    let entries = people.into_iter().chain(subjects).chain(units).collect();
    let roster = Roster::new(<_>::default(), <_>::default(), vec![source.to_owned()], entries);
    let counts = Counts::of(&roster);
    Import { roster, leftovers, counts, ..Import::default() }
}

impl Maker<'_> {
    fn add(&mut self, contact: &Contact) {
        let Contact { line, name, .. } = contact;
        if name.is_empty() {
            let text = contact.addresses.first().map_or(&contact.role, |address| &address.text);
            return self.leave(*line, None, text.clone(), Reason::NotUnderstood);
        }
        let (line, emails) = (*line, contact.addresses.iter().map(|held| held.text.as_str()));
        let emails: Vec<&str> = emails.filter(|text| is_email(text)).collect();
        // Two rows of one name are two people where both have mailboxes, and others.
        let held = self.known.get(&(Kind::Person, key(name))).copied().filter(|at| {
            let mut held = self.people[*at].fields.texts(Field::Email).peekable();
            held.peek().is_none() || emails.is_empty() || held.any(|held| emails.contains(&held))
        });
        let person = held.unwrap_or_else(|| self.entry(Kind::Person, name, &contact.id, line));
        self.tell(person, contact);
        let id = self.people[person].id.clone();
        for subject in &contact.subjects {
            let at = self.named(Kind::Responsibility, subject, line);
            push(&mut self.subjects[at], Field::Holders, &id);
        }
    }

    /// Writes what a contact says into a person's entry, beside what other rows said.
    fn tell(&mut self, person: usize, contact: &Contact) {
        let unit =
            (!contact.unit.is_empty()).then(|| self.named(Kind::Unit, &contact.unit, contact.line));
        let unit = unit.map(|at| self.units[at].id.clone());
        let mut left = Vec::new();
        let entry = &mut self.people[person];
        if entry.fields.get(Field::Role).is_none() {
            entry.fields.set_text(Field::Role, &contact.role);
        }
        if entry.fields.get(Field::Unit).is_none() {
            entry.fields.set_text(Field::Unit, &unit.unwrap_or_default());
        }
        for held in &contact.addresses {
            match address(held.field, &held.text) {
                Ok((field, text)) => push(entry, field, &text),
                Err(reason) => left.push((held.clone(), reason)),
            }
        }
        for keyword in &contact.keywords {
            add_text(entry, Field::Keywords, keyword);
        }
        for (Address { text, column, .. }, reason) in left {
            self.leave(contact.line, column, text, reason);
        }
    }

    /// The entry of that name, made where there is none.
    fn named(&mut self, kind: Kind, name: &str, line: u32) -> usize {
        let held = self.known.get(&(kind, key(name))).copied();
        held.unwrap_or_else(|| self.entry(kind, name, "", line))
    }

    /// A new entry, with the id it was written with where nobody has it.
    fn entry(&mut self, kind: Kind, name: &str, id: &str, line: u32) -> usize {
        let wanted = if id.is_empty() { name } else { id };
        let id = self.ids.entry(kind).or_default().fresh(wanted, kind.key());
        let mut entry = Entry::new(kind, id, name);
        entry.place = Place { file: 0, line };
        let entries = match kind {
            Kind::Unit => &mut self.units,
            Kind::Responsibility => &mut self.subjects,
            _ => &mut self.people,
        };
        entries.push(entry);
        self.known.insert((kind, key(name)), entries.len() - 1);
        entries.len() - 1
    }

    fn leave(&mut self, line: u32, column: Option<String>, text: String, reason: Reason) {
        let source = self.source.to_owned();
        self.leftovers.push(Leftover { source, line: Some(line), column, text, reason });
    }
}

/// An address as the roster takes it, in the field of its looks.
fn address(field: Field, text: &str) -> Result<(Field, String), Reason> {
    let bare = text.strip_prefix("mailto:").unwrap_or(text);
    if is_email(bare) {
        return Ok((Field::Email, bare.to_owned()));
    }
    if is_url(text) {
        return Ok((if field == Field::Chat { field } else { Field::Url }, text.to_owned()));
    }
    match field {
        Field::Email => Err(Reason::BadEmail),
        // People write sites without their scheme.
        Field::Url => {
            let url = format!("https://{text}");
            if text.contains('.') && is_url(&url) { Ok((field, url)) } else { Err(Reason::BadUrl) }
        }
        Field::Phone => {
            let number = text.strip_prefix("tel:").unwrap_or(text);
            let is_number = number.chars().filter(char::is_ascii_digit).count() >= 3;
            if is_number { Ok((field, number.to_owned())) } else { Err(Reason::BadPhone) }
        }
        _ => Ok((field, text.to_owned())),
    }
}

/// Adds a text to a field that may hold one or several.
fn push(entry: &mut Entry, field: Field, text: &str) {
    if entry.fields.texts(field).any(|held| held == text) {
        return;
    }
    let list: TextList = entry.fields.texts(field).chain([text]).collect();
    match field {
        // What has one address is written with one.
        Field::Holders => entry.fields.set_list(field, list),
        _ => entry.fields.set_texts(field, list),
    }
}
