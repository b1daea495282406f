//! Names and aliases by how long they are, each with its letters: one that was typed with a slip is about as
//! long and has about the same, and no other need be read.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::index::Index;
use super::phrase::Source;
use crate::text::packed::{Numbers, count, first_not};

/// The names of all that is there, the shortest first, [`RECORD`] numbers each: the position of the phrase,
/// its letters, and its sizes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Names(Numbers);

const RECORD: usize = 3;

/// A name at a glance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// The position of its phrase.
    pub(super) position: u32,
    /// The set of its letters.
    pub(super) letters: u32,
    /// How many bytes its words have, without spaces; of more than 65,535 that.
    pub(super) length: usize,
    /// How many spaces are between them; of more than 127 that.
    pub(super) spaces: usize,
    /// Whether it is an acronym.
    pub(super) is_acronym: bool,
}

impl Names {
    /// The names among the phrases of an index.
    pub(super) fn of(index: &Index) -> Self {
        let names = index.phrases().filter(|name| name.source <= Source::Alias && !name.is_former);
        let mut names: Vec<[u32; RECORD]> = names
            .map(|name| {
                let length = count(index.length_of(&name)).min(0xFFFF);
                let spaces = count(index.words_of(&name).len().saturating_sub(1)).min(0x7F);
                let sizes = length << 8 | spaces << 1 | u32::from(name.is_acronym);
                [count(name.position), index.letters_of(&name), sizes]
            })
            .collect();
        names.sort_by_key(|[position, _, sizes]| (sizes >> 8, *position));
        Self(names.into_iter().flatten().collect())
    }

    /// The names whose words have so many bytes, the shortest first, those as long in the roster's order.
    pub(super) fn of_length(&self, lengths: RangeInclusive<usize>) -> impl Iterator<Item = Name> {
        let length = |at: usize| self.0.get(at * RECORD + 2).unwrap_or_default() as usize >> 8;
        let starts_at =
            |least: usize| first_not(self.0.len() / RECORD, |at| length(at) < least) * RECORD;
        let start = starts_at(*lengths.start());
        let end = starts_at(lengths.end().saturating_add(1));
        self.0.records(start, end).map(|[position, letters, sizes]| Name {
            position,
            letters,
            length: (sizes >> 8) as usize,
            spaces: (sizes >> 1 & 0x7F) as usize,
            is_acronym: sizes & 1 == 1,
        })
    }
}
