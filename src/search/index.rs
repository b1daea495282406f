//! A roster compiled for search: folded words, how rare each is, and the phrases they stand in.
//!
//! Plain data, built once (for the embedded roster when the program is built) and read by every query.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::filler::{Bearing, bearing};
use super::fold::fold;
use crate::roster::{Entry, Field, Roster, TextList};

/// Everything a query needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// Every folded word of the roster, once, sorted.
    pub words: TextList,
    /// For each word, in how many entries it stands.
    pub frequencies: Vec<u32>,
    /// Every name, alias, keyword…, entry after entry in the roster's order.
    pub phrases: Vec<Phrase>,
    /// The words of all phrases, phrase after phrase, as positions in `words`.
    pub phrase_words: Vec<u32>,
    /// How many entries were indexed.
    pub entry_count: u32,
}

/// A name, an alias, a keyword… of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The entry: its position in the roster.
    pub entry: u32,
    /// Which of the entry's texts it is.
    pub source: Source,
    /// The how-manieth of that source, from 0.
    pub ordinal: u32,
    /// The end of its words in `phrase_words`; they start where the previous phrase's end.
    pub end: u32,
    /// An acronym is met letter for letter or not at all: `MENJ` is not a misspelt `menu`.
    pub is_acronym: bool,
}

/// Where a phrase comes from, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Source {
    /// What people call the entry.
    Name,
    /// Another name.
    Alias,
    /// An address: e-mail, chat channel, web page.
    Address,
    /// Its id.
    Id,
    /// A word of its subject.
    Keyword,
    /// What a person does.
    Role,
}

impl Source {
    /// What a meeting there is worth, in 0..=1: names before subjects, and a topic's own entry
    /// before the people whose role mentions it.
    pub const fn worth(self) -> f32 {
        match self {
            Self::Name => 1.0,
            Self::Alias | Self::Address => 0.98,
            Self::Id => 0.95,
            Self::Keyword => 0.9,
            Self::Role => 0.8,
        }
    }

    /// Whether the text names the entry; other texts tell its subject.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Alias | Self::Address | Self::Id)
    }
}

impl Index {
    /// Compiles a roster.
    pub fn build(roster: &Roster) -> Self {
        let mut phrases: Vec<(Phrase, Vec<String>)> = Vec::new();
        for (position, entry) in (0_u32..).zip(roster.entries()) {
            let mut seen = BTreeSet::new();
            for (source, ordinal, text) in texts(entry) {
                let folded = fold(text);
                if folded.is_empty() || !seen.insert(folded.clone()) {
                    continue;
                }
                let phrase = Phrase {
                    entry: position,
                    source,
                    ordinal,
                    end: 0,
                    is_acronym: is_acronym(text),
                };
                phrases.push((phrase, folded.split(' ').map(str::to_owned).collect()));
            }
        }
        Self::assemble(&phrases, roster.entries().len())
    }

    fn assemble(phrases: &[(Phrase, Vec<String>)], entry_count: usize) -> Self {
        let mut entries_of: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for (phrase, words) in phrases {
            for word in words {
                entries_of.entry(word).or_default().insert(phrase.entry);
            }
        }
        let mut index = Self {
            words: entries_of.keys().collect(),
            frequencies: entries_of.values().map(|entries| count(entries.len())).collect(),
            entry_count: count(entry_count),
            ..Self::default()
        };
        let position_of: BTreeMap<&str, u32> = entries_of.keys().copied().zip(0..).collect();
        for (phrase, words) in phrases {
            index.phrase_words.extend(words.iter().map(|word| position_of[word.as_str()]));
            let end = count(index.phrase_words.len());
            index.phrases.push(Phrase { end, ..*phrase });
        }
        index
    }

    /// The word at that position; empty past the end.
    pub fn word(&self, position: u32) -> &str {
        self.words.get(position as usize).unwrap_or_default()
    }

    /// How telling a word is: 1 for one that every entry has, more the rarer it is, next to nothing
    /// for a filler.
    #[expect(clippy::cast_precision_loss, reason = "counts of entries are small")]
    pub fn weight(&self, position: u32) -> f32 {
        // Enough to prefer the phrase that has the filler too, not enough to pass for its subject.
        const FILLER: f32 = 0.1;
        if bearing(self.word(position)) < Bearing::Subject {
            return FILLER;
        }
        let frequency = self.frequencies.get(position as usize).copied().unwrap_or(1).max(1);
        (1.0 + self.entry_count as f32 / frequency as f32).ln().max(1.0)
    }

    /// Each phrase with its words.
    pub fn phrases(&self) -> impl Iterator<Item = (&Phrase, &[u32])> {
        let mut start = 0;
        self.phrases.iter().map(move |phrase| {
            let end = (phrase.end as usize).min(self.phrase_words.len());
            let words = self.phrase_words.get(start..end).unwrap_or_default();
            start = end;
            (phrase, words)
        })
    }
}

/// The text of a phrase, as the roster writes it.
pub fn text_of<'e>(entry: &'e Entry, phrase: &Phrase) -> &'e str {
    texts(entry)
        .find(|(source, ordinal, _)| (*source, *ordinal) == (phrase.source, phrase.ordinal))
        .map_or(entry.name.as_str(), |(_, _, text)| text)
}

/// Everything an entry can be found by.
fn texts(entry: &Entry) -> impl Iterator<Item = (Source, u32, &str)> {
    fn numbered<'e>(
        source: Source,
        texts: impl Iterator<Item = &'e str>,
    ) -> impl Iterator<Item = (Source, u32, &'e str)> {
        (0_u32..).zip(texts).map(move |(ordinal, text)| (source, ordinal, text))
    }
    let roles = entry.roles().into_iter().map(|(title, _)| title);
    numbered(Source::Name, std::iter::once(entry.name.as_str()))
        .chain(numbered(Source::Alias, entry.aliases()))
        .chain(numbered(Source::Address, entry.fields.texts(Field::Address)))
        .chain(numbered(Source::Id, std::iter::once(entry.id.as_str())))
        .chain(numbered(Source::Keyword, entry.keywords()))
        .chain(numbered(Source::Role, roles))
}

/// One word, in capitals, short: `MASA`, `DGEFP`, `MTECT`.
fn is_acronym(text: &str) -> bool {
    let is_capital = |c: char| c.is_uppercase() || c.is_ascii_digit();
    text.chars().count() <= 10
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        && text.chars().all(is_capital)
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
