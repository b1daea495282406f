//! Bytes that are read where they lie: in memory, or in a file of which a look-up needs but a few parts.

use std::cell::RefCell;
use std::fmt::Debug;
use std::ops::Range;
use std::sync::Arc;

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes that are read in parts, each when it is asked for.
pub trait Parts: Debug + Send + Sync {
    /// The bytes from one position up to another; `None` where they cannot be had.
    fn read(&self, range: Range<usize>) -> Option<&[u8]>;

    /// How many bytes there are.
    fn size(&self) -> usize;
}

/// Where areas lie, one after the other.
#[derive(Clone, Debug)]
pub enum Body {
    /// In memory, for the rest of the run.
    Memory(&'static [u8]),
    /// Where they are read in parts.
    Parts(Arc<dyn Parts>),
}

/// Some bytes; written apart from what has them, which says where they lie.
#[derive(Clone, Debug)]
pub struct Area(Held);

#[derive(Clone, Debug)]
enum Held {
    Made(Vec<u8>),
    Memory(&'static [u8]),
    Parts(Arc<dyn Parts>, Range<usize>),
}

// What serde writes and reads is handed on from one to the next with nothing beside it.
thread_local! {
    static WRITTEN: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
    static READ: RefCell<Option<Body>> = const { RefCell::new(None) };
}

/// Writes something, and gives beside it the bytes of the areas in it.
pub fn write<T>(write: impl FnOnce() -> T) -> (T, Vec<u8>) {
    WRITTEN.set(Some(Vec::new()));
    let written = write();
    (written, WRITTEN.take().unwrap_or_default())
}

/// Reads something whose areas lie there.
pub fn read<T>(body: Body, read: impl FnOnce() -> T) -> T {
    READ.set(Some(body));
    let read = read();
    READ.set(None);
    read
}

impl Area {
    /// How many bytes.
    pub fn len(&self) -> usize {
        match &self.0 {
            Held::Made(bytes) => bytes.len(),
            Held::Memory(bytes) => bytes.len(),
            Held::Parts(_, range) => range.len(),
        }
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes from one position up to another; `None` past the end, and where they cannot be read.
    pub fn get(&self, range: Range<usize>) -> Option<&[u8]> {
        match &self.0 {
            Held::Made(bytes) => bytes.get(range),
            Held::Memory(bytes) => bytes.get(range),
            Held::Parts(parts, all) => {
                let within = range.start <= range.end && range.end <= all.len();
                within.then(|| parts.read(all.start + range.start..all.start + range.end))?
            }
        }
    }

    /// All of them; none where they cannot be read.
    pub fn all(&self) -> &[u8] {
        self.get(0..self.len()).unwrap_or_default()
    }
}

impl From<Vec<u8>> for Area {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Held::Made(bytes))
    }
}

impl Default for Area {
    fn default() -> Self {
        Self(Held::Memory(&[]))
    }
}

impl PartialEq for Area {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl Serialize for Area {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let add = |bytes: &mut Vec<u8>| {
            let start = bytes.len();
            bytes.extend_from_slice(self.all());
            start..bytes.len()
        };
        let range = WRITTEN.with_borrow_mut(|written| written.as_mut().map(add));
        range.ok_or_else(|| S::Error::custom("area"))?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Area {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let range = Range::<usize>::deserialize(deserializer)?;
        let held = READ.with_borrow(|body| match body {
            Some(Body::Memory(bytes)) => bytes.get(range).map(Held::Memory),
            Some(Body::Parts(parts)) if range.start <= range.end && range.end <= parts.size() => {
                Some(Held::Parts(Arc::clone(parts), range))
            }
            _ => None,
        });
        held.map(Self).ok_or_else(|| D::Error::custom("area"))
    }
}
