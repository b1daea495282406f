//! For each word, where it stands: what is asked for leads there, and nothing else is looked at.

use serde::{Deserialize, Serialize};

use crate::text::packed::{Numbers, count};

/// The phrases of each word, in their order, by the word's position; what else is said there of a phrase follows
/// its number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Postings {
    /// For each word, where its numbers end.
    ends: Numbers,
    numbers: Numbers,
}

impl Postings {
    /// The phrases a word stands in, where nothing else is said of them.
    pub(super) fn of(&self, word: u32) -> impl ExactSizeIterator<Item = u32> {
        let (start, end) = self.ends.part(word as usize);
        self.numbers.range(start, end)
    }

    /// The phrases a word stands in, each with what is said of it.
    pub(super) fn records<const N: usize>(&self, word: u32) -> impl Iterator<Item = [u32; N]> {
        let (start, end) = self.ends.part(word as usize);
        self.numbers.records(start, end)
    }
}

impl<I: IntoIterator<Item = u32>> FromIterator<I> for Postings {
    fn from_iter<T: IntoIterator<Item = I>>(words: T) -> Self {
        let (mut ends, mut numbers) = (Vec::new(), Vec::new());
        for word in words {
            numbers.extend(word);
            ends.push(count(numbers.len()));
        }
        Self { ends: ends.into_iter().collect(), numbers: numbers.into_iter().collect() }
    }
}
