//! A roster with its search index, and both as bytes: what look-ups read.

use serde::{Deserialize, Serialize};

use crate::roster::Roster;
use crate::search::index::Index;

/// A roster that is ready to be searched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compiled {
    /// What is known.
    pub roster: Roster,
    /// The same, by word.
    pub index: Index,
}

impl Compiled {
    /// Indexes a roster.
    pub fn new(roster: Roster) -> Self {
        let index = Index::build(&roster);
        Self { roster, index }
    }

    /// The bytes that [`from_bytes`](Self::from_bytes) reads back.
    pub fn to_bytes(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_allocvec(self)
    }

    /// Reads bytes written by the same version of the program.
    pub fn from_bytes(bytes: &[u8]) -> postcard::Result<Self> {
        postcard::from_bytes(bytes)
    }
}
