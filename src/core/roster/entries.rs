//! The entries of a roster: held whole while it is made, read one by one from where they are kept.
//!
//! A look-up shows a few of thousands. What is kept says of each entry, without reading it, its kind, its id
//! and which fields it has; the rest is read when somebody asks for it.

use std::ops::{Index, Range};
use std::sync::{LazyLock, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Entry, Field, Fields, Kind, Place};
use crate::text::lists::Lists;
use crate::text::packed::{Numbers, Texts, count, first_not};

/// All entries, by kind, then id.
#[derive(Clone, Debug, Default)]
pub(super) struct Entries {
    made: Vec<Entry>,
    /// Where they are kept, and not made.
    kept: Option<Kept>,
}

/// Entries where they are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Where the entries of each kind end, in the order of [`Kind::ALL`].
    ends: Numbers,
    ids: Texts,
    /// For each field, by its number, the entries that have it, in order.
    saying: Lists,
    bodies: Texts,
    /// Those that were read, [`TOGETHER`] at a time.
    #[serde(skip)]
    read: OnceLock<Cells<Cells<Box<Entry>>>>,
}

/// So many entries get their place to be read into at once: of a hundred thousand, a few are read.
const TOGETHER: usize = 256;

type Cells<T> = Box<[OnceLock<T>]>;

fn cells<T>(count: usize) -> Cells<T> {
    std::iter::repeat_with(OnceLock::new).take(count).collect()
}

/// What an entry says beside its kind and its id.
#[derive(Deserialize)]
struct Body {
    name: String,
    fields: Fields,
    place: Place,
}

impl From<Vec<Entry>> for Entries {
    fn from(made: Vec<Entry>) -> Self {
        Self { made, kept: None }
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.all().iter().eq(other.all().iter())
    }
}

impl Entries {
    /// All of them.
    pub(super) fn all(&self) -> Slice<'_> {
        Slice { entries: self, start: 0, end: self.len() }
    }

    /// Those of a kind.
    pub(super) fn of(&self, kind: Kind) -> Slice<'_> {
        let range = match &self.kept {
            None => {
                let start = self.made.partition_point(|entry| entry.kind < kind);
                start..self.made.partition_point(|entry| entry.kind <= kind)
            }
            Some(kept) => kept.of(kind),
        };
        Slice { entries: self, start: range.start, end: range.end.max(range.start) }
    }

    /// The one of that kind and id.
    pub(super) fn find(&self, kind: Kind, id: &str) -> Option<&Entry> {
        let Slice { start, end, .. } = self.of(kind);
        let at = start + first_not(end - start, |at| self.id(start + at) < id);
        if at < end && self.id(at) == id { self.get(at) } else { None }
    }

    /// The entries, to be changed.
    pub(super) fn made(&mut self) -> &mut Vec<Entry> {
        if let Some(kept) = self.kept.take() {
            self.made = (0..kept.ids.len()).map(|at| kept.entry(at)).collect();
        }
        &mut self.made
    }

    fn len(&self) -> usize {
        self.kept.as_ref().map_or(self.made.len(), |kept| kept.ids.len())
    }

    fn id(&self, at: usize) -> &str {
        match &self.kept {
            None => self.made.get(at).map_or("", |entry| &entry.id),
            Some(kept) => kept.ids.get(at),
        }
    }

    fn get(&self, at: usize) -> Option<&Entry> {
        match &self.kept {
            None => self.made.get(at),
            Some(kept) => kept.get(at),
        }
    }

    /// The entry at a position that is one of an entry.
    fn at(&self, at: usize) -> &Entry {
        static NOTHING: LazyLock<Entry> = LazyLock::new(|| Entry::new(Kind::ALL[0], "", ""));
        self.get(at).unwrap_or(&NOTHING)
    }
}

impl Kept {
    fn of_entries(entries: &Entries) -> Result<Self, postcard::Error> {
        let end = |kind: &Kind| count(entries.of(*kind).end);
        let body =
            |entry: &Entry| postcard::to_allocvec(&(&entry.name, &entry.fields, entry.place));
        let bodies = entries.all().iter().map(body).collect::<Result<Texts, _>>()?;
        let mut saying: Vec<Vec<u32>> = Vec::new();
        for (at, entry) in (0..).zip(entries.all().iter()) {
            for (field, _) in entry.fields.iter() {
                let field = field as usize;
                saying.resize_with(saying.len().max(field + 1), Vec::new);
                saying[field].push(at);
            }
        }
        Ok(Self {
            ends: Kind::ALL.iter().map(end).collect(),
            ids: entries.all().iter().map(|entry| &entry.id).collect(),
            saying: saying.into_iter().collect(),
            bodies,
            read: OnceLock::new(),
        })
    }

    fn of(&self, kind: Kind) -> Range<usize> {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| end as usize).min(self.ids.len());
        let at = kind as usize;
        at.checked_sub(1).map_or(0, end)..end(at)
    }

    /// The positions of entries that have one of these fields, in order.
    fn that_say(&self, entries: &Range<usize>, fields: &[Field]) -> Vec<usize> {
        let with = fields.iter().flat_map(|field| self.saying.of(*field as u32));
        let with = with.map(|at| at as usize).filter(|at| entries.contains(at));
        let mut positions: Vec<usize> = with.collect();
        positions.sort_unstable();
        positions.dedup();
        positions
    }

    fn get(&self, at: usize) -> Option<&Entry> {
        if at >= self.ids.len() {
            return None;
        }
        let read = self.read.get_or_init(|| cells(self.ids.len().div_ceil(TOGETHER)));
        let together = read.get(at / TOGETHER)?.get_or_init(|| cells(TOGETHER));
        Some(together.get(at % TOGETHER)?.get_or_init(|| Box::new(self.entry(at))))
    }

    /// Reads an entry. What is damaged beyond what a checksum sees has no name and says nothing.
    fn entry(&self, at: usize) -> Entry {
        let is_past = |end: u32| end as usize <= at;
        let kind = self.ends.range(0, self.ends.len()).take_while(|end| is_past(*end)).count();
        let kind = Kind::ALL.get(kind).copied().unwrap_or(Kind::ALL[0]);
        let mut entry = Entry::new(kind, self.ids.get(at), "");
        if let Ok(body) = postcard::from_bytes::<Body>(self.bodies.bytes(at)) {
            (entry.name, entry.fields, entry.place) = (body.name, body.fields, body.place);
        }
        entry
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kept = Kept::of_entries(self).map_err(serde::ser::Error::custom)?;
        kept.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Some(Kept::deserialize(deserializer)?);
        Ok(Self { made: Vec::new(), kept })
    }
}

/// Some entries of a roster, in its order.
#[derive(Clone, Copy, Debug)]
pub struct Slice<'r> {
    entries: &'r Entries,
    start: usize,
    end: usize,
}

impl<'r> Slice<'r> {
    /// The entries.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'r Entry> + ExactSizeIterator + Clone {
        // Every position within is one of an entry.
        (self.start..self.end).map(move |at| self.entries.at(at))
    }

    /// Those that have one of these fields; the others are not read.
    pub fn that_say(self, fields: &[Field]) -> impl Iterator<Item = &'r Entry> {
        let kept = self.entries.kept.iter().flat_map(move |kept| {
            kept.that_say(&self.positions(), fields).into_iter().filter_map(|at| kept.get(at))
        });
        let says = |entry: &&Entry| entry.fields.has_any(fields);
        let made = self.entries.made.get(self.positions()).unwrap_or_default().iter();
        made.filter(says).chain(kept)
    }

    /// The ids, no entry read.
    pub fn ids(self) -> impl Iterator<Item = &'r str> {
        (self.start..self.end).map(move |at| self.entries.id(at))
    }

    /// Their positions in the roster.
    pub fn positions(self) -> Range<usize> {
        self.start..self.end
    }

    /// How many.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The one at that position.
    pub fn get(self, at: usize) -> Option<&'r Entry> {
        let at = self.start.checked_add(at).filter(|at| *at < self.end)?;
        self.entries.get(at)
    }

    /// The first.
    pub fn first(self) -> Option<&'r Entry> {
        self.get(0)
    }

    /// Copies of all.
    pub fn to_vec(self) -> Vec<Entry> {
        self.iter().cloned().collect()
    }
}

impl Default for Slice<'_> {
    fn default() -> Self {
        static NONE: Entries = Entries { made: Vec::new(), kept: None };
        NONE.all()
    }
}

impl Index<usize> for Slice<'_> {
    type Output = Entry;

    fn index(&self, at: usize) -> &Entry {
        self.entries.at(self.start + at)
    }
}

impl<'r> IntoIterator for Slice<'r> {
    type Item = &'r Entry;
    type IntoIter = std::vec::IntoIter<&'r Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().collect::<Vec<_>>().into_iter()
    }
}
