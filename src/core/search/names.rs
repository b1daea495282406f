//! Names and aliases by how long they are, each with its letters: one that was typed with a slip is about as
//! long and has about the same, and no other need be read. Their texts lie in that order, apart from the phrases:
//! those that are compared lie side by side.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::index::Index;
use super::phrase::Source;
use crate::text::compare::letters;
use crate::text::packed::{Numbers, Texts, count, first_not};

/// The names of all that is there, the shortest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Names {
    /// [`RECORD`] numbers each: the position of the phrase, its letters, and its sizes.
    glances: Numbers,
    texts: Texts,
}

const RECORD: usize = 3;

/// A name at a glance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its position among the names.
    at: usize,
    /// The position of its phrase.
    pub(super) position: u32,
    /// The set of its letters.
    pub(super) letters: u32,
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
        let mut names: Vec<([u32; RECORD], String)> = names
            .map(|name| {
                let words: Vec<&str> =
                    index.words_of(&name).map(|word| index.words.word(word)).collect();
                let length = count(words.iter().map(|word| word.chars().count()).sum()).min(0xFFFF);
                let spaces = count(words.len().saturating_sub(1)).min(0x7F);
                let letters = words.iter().fold(0, |all, word| all | letters(word));
                let sizes = length << 8 | spaces << 1 | u32::from(name.is_acronym);
                ([count(name.position), letters, sizes], words.join(" "))
            })
            .collect();
        names.sort_by_key(|([position, _, sizes], _)| (sizes >> 8, *position));
        Self {
            glances: names.iter().flat_map(|(glance, _)| *glance).collect(),
            texts: names.iter().map(|(_, text)| text).collect(),
        }
    }

    /// The words of a name, folded, with a space between them.
    pub(super) fn text(&self, name: &Name) -> &str {
        self.texts.get(name.at)
    }

    /// The names whose words have so many characters, the shortest first, those as long in the roster's order.
    pub(super) fn of_length(&self, lengths: RangeInclusive<usize>) -> impl Iterator<Item = Name> {
        let length =
            |at: usize| self.glances.get(at * RECORD + 2).unwrap_or_default() as usize >> 8;
        let starts_at = |least: usize| first_not(self.texts.len(), |at| length(at) < least);
        let start = starts_at(*lengths.start());
        let end = starts_at(lengths.end().saturating_add(1));
        let glances = self.glances.records(start * RECORD, end * RECORD);
        (start..).zip(glances).map(|(at, [position, letters, sizes])| Name {
            at,
            position,
            letters,
            length: (sizes >> 8) as usize,
            spaces: (sizes >> 1 & 0x7F) as usize,
            is_acronym: sizes & 1 == 1,
        })
    }
}
