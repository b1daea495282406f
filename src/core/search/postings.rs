//! For each word, the phrases it stands in: what is asked for leads to them, and nothing else is looked at.

use serde::{Deserialize, Serialize};

use crate::text::packed::{Numbers, count};

/// The phrases of each word, in their order, by the word's position.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Postings {
    /// For each word, where its phrases end.
    ends: Numbers,
    phrases: Numbers,
}

impl Postings {
    /// The phrases a word stands in.
    pub(super) fn of(&self, word: u32) -> impl ExactSizeIterator<Item = u32> {
        let (start, end) = self.ends.part(word as usize);
        self.phrases.range(start, end)
    }
}

impl<I: IntoIterator<Item = u32>> FromIterator<I> for Postings {
    fn from_iter<T: IntoIterator<Item = I>>(words: T) -> Self {
        let (mut ends, mut phrases) = (Vec::new(), Vec::new());
        for word in words {
            phrases.extend(word);
            ends.push(count(phrases.len()));
        }
        Self { ends: ends.into_iter().collect(), phrases: phrases.into_iter().collect() }
    }
}
