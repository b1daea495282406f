//! Where facts come from: a page, a directory, a file, each with its own day.

use serde::{Deserialize, Serialize};

use super::{Entry, Field, Fields, Roster};

/// Something that facts come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Unique among the sources of a roster; of a file's own head, `embedded` or `file`.
    pub id: String,
    /// What it is called; may be empty for a file's own head.
    pub title: String,
    /// The day it was true, as `2021-12-13`.
    pub as_of: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The commit it was read at: not for answers.
    pub commit: Option<String>,
}

/// A file that a roster was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// What the user calls it.
    pub name: String,
    /// What its head says: the source of its entries that name none.
    pub head: Source,
}

impl Source {
    /// What the head of a file says of it.
    pub fn of_head(head: &Fields, id: &str) -> Self {
        let text = |field| head.text(field).map(str::to_owned);
        Self {
            id: id.to_owned(),
            title: text(Field::Title).unwrap_or_default(),
            as_of: text(Field::AsOf),
            url: text(Field::Source),
            commit: None,
        }
    }
}

impl Roster {
    /// The sources of an entry, the one that says most of it first: those it names, else the head of
    /// the file it stands in. None for an entry that was made otherwise than by reading.
    pub fn sources_of(&self, entry: &Entry) -> Vec<&Source> {
        let named: Vec<&Source> =
            entry.fields.texts(Field::From).filter_map(|id| self.source_named(id)).collect();
        if !named.is_empty() {
            return named;
        }
        self.files.get(entry.place.file as usize).map(|file| &file.head).into_iter().collect()
    }

    /// The source that says most of an entry.
    pub fn source_of(&self, entry: &Entry) -> Option<&Source> {
        self.sources_of(entry).first().copied()
    }

    /// The source of that id.
    pub fn source_named(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The day on which what is said of an entry was true: that of its oldest source.
    pub fn day_of(&self, entry: &Entry) -> Option<&str> {
        // Days as `2021-12-13` compare as texts.
        self.sources_of(entry).iter().filter_map(|source| source.as_of.as_deref()).min()
    }

    /// Adds a source, in place of one of the same id.
    pub fn set_source(&mut self, source: Source) {
        self.sources.retain(|held| held.id != source.id);
        self.sources.push(source);
    }

    /// The same, every entry naming its sources: those that name none come from the head of their file.
    #[must_use]
    pub fn attributed(mut self) -> Self {
        for (position, file) in std::mem::take(&mut self.files).into_iter().enumerate() {
            let mut head = file.head.clone();
            if self.source_named(&head.id).is_some() {
                head.id = format!("{}-{}", head.id, position + 1);
            }
            let is_of_file = |entry: &&mut Entry| {
                entry.place.file as usize == position && entry.fields.get(Field::From).is_none()
            };
            let mut own = self.entries.made().iter_mut().filter(is_of_file).peekable();
            let has_any = own.peek().is_some();
            own.for_each(|entry| entry.fields.set_text(Field::From, &head.id));
            if has_any {
                self.set_source(head);
            }
            self.files.push(file);
        }
        self
    }

    /// Says of every entry that names no source that it comes from this one.
    pub fn attribute(&mut self, source: Source) {
        for entry in self.entries.made() {
            if entry.fields.get(Field::From).is_none() {
                entry.fields.set_text(Field::From, &source.id);
            }
        }
        self.set_source(source);
    }
}
