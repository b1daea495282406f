//! Names and aliases by how long they are, each with its letters: one that was typed with a slip is about as
//! long and has about the same, and no other need be read. Their texts lie in that order, apart from the phrases:
//! those that are compared lie side by side.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::index::Index;
use super::phrase::Source;
use crate::text::compare::letters;
use crate::text::packed::{Numbers, Texts, count};

/// The names of all that is there, the shortest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Names {
    /// [`RECORD`] numbers each: its letters, and its sizes.
    glances: Numbers,
    /// For each, the position of its phrase.
    positions: Numbers,
    /// For each length, where the names start that have at least that.
    lengths: Numbers,
    texts: Texts,
}

const RECORD: usize = 2;

/// A name at a glance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its position among the names.
    at: usize,
    /// The set of its letters.
    pub(super) letters: u32,
    /// The first byte of its words.
    pub(super) first: u8,
    /// How many characters its words have, without spaces; of more than 65,535 that.
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
        let mut names: Vec<(u32, [u32; RECORD], String)> = names
            .map(|name| {
                let words: Vec<&str> =
                    index.words_of(&name).map(|word| index.words.word(word)).collect();
                let length = count(words.iter().map(|word| word.chars().count()).sum()).min(0xFFFF);
                let spaces = count(words.len().saturating_sub(1)).min(0x7F);
                let letters = words.iter().fold(0, |all, word| all | letters(word));
                let text = words.join(" ");
                let first = u32::from(text.bytes().next().unwrap_or_default());
                let sizes = first << 24 | length << 8 | spaces << 1 | u32::from(name.is_acronym);
                (count(name.position), [letters, sizes], text)
            })
            .collect();
        let length = |[_, sizes]: &[u32; RECORD]| sizes >> 8 & 0xFFFF;
        names.sort_by_key(|(position, glance, _)| (length(glance), *position));
        let longest = names.last().map_or(0, |(_, glance, _)| length(glance));
        let start = |least: u32| names.partition_point(|(_, glance, _)| length(glance) < least);
        Self {
            lengths: (0..=longest).map(|length| count(start(length))).collect(),
            glances: names.iter().flat_map(|(_, glance, _)| *glance).collect(),
            positions: names.iter().map(|(position, ..)| *position).collect(),
            texts: names.iter().map(|(.., text)| text).collect(),
        }
    }

    /// The position of the phrase that a name is.
    pub(super) fn position(&self, name: &Name) -> usize {
        self.positions.get(name.at).unwrap_or(u32::MAX) as usize
    }

    /// The words of a name, folded, with a space between them.
    pub(super) fn text(&self, name: &Name) -> &str {
        self.texts.get(name.at)
    }

    /// The names whose words have so many characters, the shortest first, those as long in the roster's order.
    pub(super) fn of_length(&self, lengths: RangeInclusive<usize>) -> impl Iterator<Item = Name> {
        let starts_at =
            |least: usize| self.lengths.get(least).map_or(self.texts.len(), |start| start as usize);
        let start = starts_at(*lengths.start());
        let end = starts_at(lengths.end().saturating_add(1));
        let glances = self.glances.records(start * RECORD, end * RECORD);
        (start..).zip(glances).map(|(at, [letters, sizes])| Name {
            at,
            letters,
            first: (sizes >> 24) as u8,
            length: (sizes >> 8 & 0xFFFF) as usize,
            spaces: (sizes >> 1 & 0x7F) as usize,
            is_acronym: sizes & 1 == 1,
        })
    }
}
