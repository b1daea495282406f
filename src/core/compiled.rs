//! A roster with its search index, and both as bytes: what look-ups read.

use serde::{Deserialize, Serialize};

use crate::roster::{Field, Fields, Roster};
use crate::search::index::Index;
use crate::text::area::{self, Body};

/// A roster that is ready to be searched.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compiled {
    /// What is known, without what entries are found by: that is for the index, and nothing else reads it.
    pub roster: Roster,
    /// The same, by word.
    pub index: Index,
}

impl Compiled {
    /// Indexes a roster.
    pub fn new(roster: Roster) -> Self {
        Self::parted(roster).0
    }

    /// The same, and [what was taken](Roster::take) out of the roster: with that it is whole again.
    pub fn parted(mut roster: Roster) -> (Self, Vec<Fields>) {
        let index = Index::build(&roster);
        let searched = roster.take(&Field::SEARCHED);
        (Self { roster, index }, searched)
    }

    /// What [`unpack`](Self::unpack) reads back: a head, and the body that the head tells of.
    pub fn pack(&self) -> postcard::Result<(Vec<u8>, Vec<u8>)> {
        let (head, body) = area::write(|| postcard::to_allocvec(self));
        Ok((head?, body))
    }

    /// Reads a head that the same version of the program wrote; its body stays where it lies.
    pub fn unpack(head: &[u8], body: Body) -> postcard::Result<Self> {
        area::read(body, || postcard::from_bytes(head))
    }
}
