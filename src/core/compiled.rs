//! A roster with its search index, and both as bytes: what look-ups read.

use serde::{Deserialize, Serialize};

use crate::roster::{Field, Roster};
use crate::search::index::Index;

/// A roster that is ready to be searched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Compiled {
    /// What is known, without what entries are found by: that is for the index, and nothing else reads it.
    pub roster: Roster,
    /// The same, by word.
    pub index: Index,
}

impl Compiled {
    /// Indexes a roster.
    pub fn new(roster: Roster) -> Self {
        let index = Index::build(&roster);
        Self { roster: roster.without(&Field::FOUND_BY), index }
    }

    /// The bytes that [`from_bytes`](Self::from_bytes) reads back.
    pub fn to_bytes(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_allocvec(self)
    }

    /// Reads bytes written by the same version of the program; the index stays where they are.
    pub fn from_bytes(bytes: &'static [u8]) -> postcard::Result<Self> {
        postcard::from_bytes(bytes)
    }
}
