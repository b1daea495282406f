//! The known words: every folded word once, sorted, with what tells it from others at a glance.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::text::compare::{Outline, letters};
use crate::text::packed::{Numbers, Texts, count, first_not};

/// Words by position, in their order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vocabulary {
    words: Texts,
    /// The first word of each [`GROUP`]: these lie together, and tell where to look.
    starts: Texts,
    /// For each word, its set of letters.
    letters: Numbers,
}

/// So many words are looked through for one.
const GROUP: usize = 128;

/// Words, each once and sorted; and of all of them, as they come, the position of each among these.
pub(super) fn numbered<'w>(words: impl Iterator<Item = &'w str>) -> (Vec<&'w str>, Vec<u32>) {
    let mut met: HashMap<&str, u32> = HashMap::new();
    let mut numbers: Vec<u32> = Vec::new();
    numbers.extend(words.map(|word| {
        let next = count(met.len());
        *met.entry(word).or_insert(next)
    }));
    let mut words: Vec<(&str, u32)> = met.into_iter().collect();
    words.sort_unstable();
    let mut positions = vec![0; words.len()];
    for ((_, number), position) in words.iter().zip(0..) {
        positions[*number as usize] = position;
    }
    for number in &mut numbers {
        *number = positions[*number as usize];
    }
    (words.into_iter().map(|(word, _)| word).collect(), numbers)
}

impl Vocabulary {
    /// The vocabulary of words that are sorted and each there once.
    pub fn of<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Self {
        let starts = words.clone().step_by(GROUP).collect();
        Self { words: words.clone().collect(), starts, letters: words.map(letters).collect() }
    }

    /// How many words are known.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no word is known.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word at that position; empty past the end.
    pub fn word(&self, position: u32) -> &str {
        self.words.get(position as usize)
    }

    /// The position of a word among the known ones, or where it would stand.
    pub fn find(&self, word: &str) -> Result<u32, u32> {
        let is_before = |words: &Texts, at| words.bytes(at) < word.as_bytes();
        let group = first_not(self.starts.len(), |at| is_before(&self.starts, at));
        let start = group.saturating_sub(1) * GROUP;
        let others = self.words.len().saturating_sub(start).min(GROUP);
        let first = start + first_not(others, |at| is_before(&self.words, start + at));
        let is_it = first < self.words.len() && self.words.bytes(first) == word.as_bytes();
        if is_it { Ok(count(first)) } else { Err(count(first)) }
    }

    /// Every word that begins with these letters, with its position.
    pub fn beginning_with<'v>(&'v self, start: &'v str) -> impl Iterator<Item = (u32, &'v str)> {
        let first = self.find(start).unwrap_or_else(|first| first);
        let words = (first..count(self.len())).map(|at| (at, self.word(at)));
        words.take_while(move |(_, word)| word.starts_with(start))
    }

    /// Every word that one of this outline may be a misspelling of, by position.
    pub fn words_like(&self, typed: Outline) -> impl Iterator<Item = u32> {
        // Most words have other letters: nothing else of them need be read.
        let others = self.letters.without_rest(move |letters| typed.changed(letters));
        others.filter(move |position| {
            let at = *position as usize;
            let letters = self.letters.get(at).unwrap_or_default();
            typed.slips_to(Outline::new(self.words.bytes(at), letters)).is_some()
        })
    }
}
