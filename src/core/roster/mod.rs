//! The data set: what is known, by whom it is said, and of which day.
//!
//! A [`Roster`] is plain data. It does not know where files are (`source`), how text is searched
//! (`search`) or who answers for what (`route`).

pub mod advice;
pub mod change;
pub mod channel;
pub mod check;
pub mod diff;
mod entries;
pub mod field;
pub mod kind;
pub mod phase;
pub mod problem;
pub mod read;
pub mod relations;
mod removal;
pub mod schema;
pub mod source;
mod syntax;
pub mod text_list;
mod wording;
pub mod write;

use serde::{Deserialize, Serialize};

use crate::text::fold::fold;

use entries::Entries;
pub use entries::Slice;
pub use field::{Field, Section, Shape};
pub use kind::Kind;
pub use source::{File, Source};
pub use text_list::TextList;

/// What the roster that the program carries is called, wherever rosters are named.
pub const EMBEDDED: &str = "embedded";

/// A whole roster: its head, its team, its entries.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    /// `title`, `as_of`, `source`.
    pub head: Fields,
    /// What is said of the team itself; empty where nothing is.
    pub team: Fields,
    /// The files it was read from; entries point here.
    pub files: Vec<File>,
    /// What facts come from beside the heads of files.
    pub sources: Vec<Source>,
    entries: Entries,
}

/// Anything that can be looked up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Unique among the entries of its kind.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Everything else.
    pub fields: Fields,
    /// Where it was read.
    pub place: Place,
}

/// Where an entry was read: a position in [`Roster::files`] and a line, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Which file.
    pub file: u32,
    /// Which line of it.
    pub line: u32,
}

/// Values by field, in the order of the field table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fields(Vec<(Field, Value)>);

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Text, date, address or id.
    Text(String),
    /// Texts or ids.
    List(TextList),
    /// A count.
    Number(u32),
    /// Yes or no.
    Flag(bool),
    /// The roles of a person who has several.
    Roles(Vec<Role>),
}

/// What somebody does, and in which unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The role in words.
    pub title: String,
    /// The id of a unit.
    pub unit: Option<String>,
}

impl Fields {
    /// Sets a field, replacing what it held.
    pub fn set(&mut self, field: Field, value: Value) {
        match self.0.binary_search_by_key(&field, |(field, _)| *field) {
            Ok(position) => self.0[position].1 = value,
            Err(position) => self.0.insert(position, (field, value)),
        }
    }

    /// Sets a text, or leaves the field out where the text is empty.
    pub fn set_text(&mut self, field: Field, text: &str) {
        if !text.is_empty() {
            self.set(field, Value::Text(text.to_owned()));
        }
    }

    /// Sets a list, or leaves the field out where the list is empty.
    pub fn set_list(&mut self, field: Field, list: TextList) {
        if !list.is_empty() {
            self.set(field, Value::List(list));
        }
    }

    /// Sets a list, one text alone as a text.
    pub fn set_texts(&mut self, field: Field, list: TextList) {
        match list.get(0).filter(|_| list.len() == 1) {
            Some(only) => self.set_text(field, only),
            None => self.set_list(field, list),
        }
    }

    /// Takes the text of a text field out.
    pub fn take_text(&mut self, field: Field) -> Option<String> {
        let position = self.0.binary_search_by_key(&field, |(field, _)| *field).ok()?;
        match self.0.remove(position).1 {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Takes a field away.
    pub fn remove(&mut self, field: Field) {
        self.0.retain(|(held, _)| *held != field);
    }

    /// What a field holds.
    pub fn get(&self, field: Field) -> Option<&Value> {
        let position = self.0.binary_search_by_key(&field, |(field, _)| *field);
        position.ok().map(|position| &self.0[position].1)
    }

    /// Whether one of these fields is set.
    pub fn has_any(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| self.get(*field).is_some())
    }

    /// The text of a text field.
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The texts or ids of a field: none where it is not set, one where it holds a single text.
    pub fn texts(&self, field: Field) -> impl Iterator<Item = &str> {
        let (list, text) = match self.get(field) {
            Some(Value::List(list)) => (Some(list), None),
            Some(Value::Text(text)) => (None, Some(text.as_str())),
            _ => (None, None),
        };
        list.into_iter().flat_map(TextList::iter).chain(text)
    }

    /// The number of a count.
    pub fn number(&self, field: Field) -> Option<u32> {
        match self.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether a flag is set and true.
    pub fn flag(&self, field: Field) -> bool {
        matches!(self.get(field), Some(Value::Flag(true)))
    }

    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every field that is set, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.0.iter().map(|(field, value)| (*field, value))
    }
}

impl Entry {
    /// An entry with nothing but its identity.
    pub fn new(kind: Kind, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
            name: name.into(),
            fields: Fields::default(),
            place: Place::default(),
        }
    }

    /// The day somebody, or an address, was seen to be no longer in the team; `None` for all that is
    /// there.
    pub fn former(&self) -> Option<&str> {
        self.fields.text(Field::Former)
    }

    /// Its other names.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.fields.texts(Field::Aliases)
    }

    /// The words of its subject.
    pub fn keywords(&self) -> impl Iterator<Item = &str> {
        self.fields.texts(Field::Keywords)
    }

    /// Sentences and phrases with which people ask for it.
    pub fn examples(&self) -> impl Iterator<Item = &str> {
        self.fields.texts(Field::Examples)
    }

    /// A person's roles, each with the id of its unit.
    pub fn roles(&self) -> Vec<(&str, Option<&str>)> {
        match self.fields.get(Field::Roles) {
            Some(Value::Roles(roles)) => {
                roles.iter().map(|role| (role.title.as_str(), role.unit.as_deref())).collect()
            }
            _ => self
                .fields
                .text(Field::Role)
                .map(|role| (role, self.fields.text(Field::Unit)))
                .into_iter()
                .collect(),
        }
    }
}

impl Roster {
    /// A roster of these entries; where two have the same kind and id, the last one stays.
    pub fn new(head: Fields, team: Fields, files: Vec<String>, entries: Vec<Entry>) -> Self {
        let file = |name: String| {
            let id = if name == EMBEDDED { EMBEDDED } else { "file" };
            File { head: Source::of_head(&head, id), name }
        };
        let files = files.into_iter().map(file).collect();
        let mut roster = Self { head, team, files, sources: Vec::new(), entries: entries.into() };
        roster.sort();
        roster
    }

    /// All entries, by kind, then id.
    pub fn entries(&self) -> Slice<'_> {
        self.entries.all()
    }

    /// The entries of a kind, by id.
    pub fn of(&self, kind: Kind) -> Slice<'_> {
        self.entries.of(kind)
    }

    /// The entries of a kind as they are told: by name, as a reader looks names up; reasons as their
    /// file has them, for the one that the team names first comes first.
    pub fn told(&self, kind: Kind) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.of(kind).iter().collect();
        if kind == Kind::Reason {
            entries.sort_by_key(|entry| entry.place);
        } else {
            // Letters first, then their accents.
            entries.sort_by_cached_key(|entry| (fold(&entry.name), entry.name.clone()));
        }
        entries
    }

    /// The entry of that kind and id.
    pub fn get(&self, kind: Kind, id: &str) -> Option<&Entry> {
        self.entries.find(kind, id)
    }

    /// What the roster is called; empty where it does not say.
    pub fn title(&self) -> &str {
        self.head.text(Field::Title).unwrap_or_default()
    }

    /// The day it was true, as `2021-12-13`.
    pub fn as_of(&self) -> Option<&str> {
        self.head.text(Field::AsOf)
    }

    /// What made its file, where a program did.
    pub fn build(&self) -> Option<&str> {
        self.head.text(Field::Build)
    }

    /// Where its facts come from.
    pub fn source(&self) -> Option<&str> {
        self.head.text(Field::Source)
    }

    /// Adds another roster on top: its head and team win where they speak, its entries are added, one
    /// with the same kind and id replaces, and one that says `remove` takes its namesake away, with
    /// every mention of it. What comes out stands alone.
    pub fn add(&mut self, mut top: Self) {
        let first_file = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.extend(top.files);
        for source in top.sources {
            self.set_source(source);
        }
        for (fields, above) in [(&mut self.head, top.head), (&mut self.team, top.team)] {
            for (field, value) in above.0 {
                fields.set(field, value);
            }
        }
        let entries = std::mem::take(top.entries.made());
        self.entries.made().extend(entries.into_iter().map(|mut entry| {
            entry.place.file = entry.place.file.saturating_add(first_file);
            entry
        }));
        self.sort();
        self.head.remove(Field::Extends);
        self.take_away();
    }

    /// The same roster with these entries in place of its own.
    #[must_use]
    pub fn with_entries(mut self, entries: Vec<Entry>) -> Self {
        self.entries = entries.into();
        self.sort();
        self
    }

    /// Takes these fields out of every entry, in order, and of the team, the last.
    pub fn take(&mut self, fields: &[Field]) -> Vec<Fields> {
        let take = |held: &mut Fields| {
            let taken = held.0.extract_if(.., |(field, _)| fields.contains(field));
            Fields(taken.collect())
        };
        self.said().map(take).collect()
    }

    /// Gives back what was [taken](Self::take).
    pub fn give(&mut self, taken: Vec<Fields>) {
        for (held, fields) in self.said().zip(taken) {
            fields.0.into_iter().for_each(|(field, value)| held.set(field, value));
        }
    }

    /// What every entry says, in order, then the team.
    fn said(&mut self) -> impl Iterator<Item = &mut Fields> {
        self.entries.made().iter_mut().map(|entry| &mut entry.fields).chain([&mut self.team])
    }

    fn sort(&mut self) {
        // A stable sort, then the last of each run: what was added later replaces.
        let entries = self.entries.made();
        entries.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
        entries.reverse();
        entries.dedup_by(|later, kept| (later.kind, &later.id) == (kept.kind, &kept.id));
        entries.reverse();
    }
}
