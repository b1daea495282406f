//! A roster compiled for search: folded words, how rare each is, and the phrases they stand in.
//!
//! Plain data, built once (for the embedded roster when the program is built) and read by every query.

use std::ops::{Range, RangeInclusive};

use serde::{Deserialize, Serialize};

use super::draft::{Draft, acronyms, drafts};
use super::mentions::Mentions;
use super::names::{Name, Names};
use super::need::index::Needs;
pub use super::phrase::{Phrase, Source};
use super::places::Places;
use super::vocabulary::{Vocabulary, numbered};
use super::whose::Whose;
use crate::roster::{Kind, Roster};
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::lists::Lists;
use crate::text::packed::{Numbers, Texts, count};

/// Everything a query needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// Every folded word of the roster, but for those of examples alone.
    pub words: Vocabulary,
    /// For each word, in how many entries it stands and, in the lowest bit, whether it is an acronym
    /// wherever it is written.
    frequencies: Numbers,
    /// For each phrase: its entry, its source and what is marked of it, where its words end. In the roster's
    /// order, the phrases of an entry side by side, names first.
    phrases: Numbers,
    /// For each entry, where its phrases end.
    entries: Numbers,
    /// For each phrase, its text as the roster writes it.
    texts: Texts,
    /// The words of all phrases, phrase after phrase, as positions in `words`.
    phrase_words: Numbers,
    /// For each word, the phrases it stands in.
    postings: Lists,
    /// The names among the phrases, by length.
    names: Names,
    /// Whose each entry is.
    whose: Numbers,
    /// The entries that are pages of the guide.
    pages: Range<usize>,
    /// What sentences are read with: the examples, and all of these again.
    pub needs: Needs,
    /// What pages say, and products are for.
    pub(super) mentions: Mentions,
    /// Whose addresses are.
    pub places: Places,
}

/// What is marked of a phrase, beside its source.
const ACRONYM: u32 = 1 << 8;
const FORMER: u32 = 1 << 9;

/// How many numbers a phrase takes in [`Index::phrases`].
const PHRASE: usize = 3;

impl Index {
    /// Compiles a roster.
    pub fn build(roster: &Roster) -> Self {
        let drafts = drafts(roster);
        let whose = Whose::all(roster).map(Whose::code).collect();
        let mut index = Self::assemble(&drafts, whose);
        index.names = Names::of(&index);
        index.pages = roster.of(Kind::Topic).positions();
        index.needs = Needs::build(roster, &index);
        index.mentions = Mentions::of(roster);
        index.places = Places::of(roster);
        index
    }

    fn assemble(drafts: &[Draft<'_>], whose: Numbers) -> Self {
        let (words, phrase_words) = numbered(drafts.iter().flat_map(Draft::words));
        let (mut phrases, mut met, mut end) = (Vec::new(), Vec::new(), 0);
        for (position, draft) in (0..).zip(drafts) {
            let start = end;
            end += draft.words().count();
            met.extend(phrase_words[start..end].iter().map(|word| (*word, position)));
            let marks = [(draft.is_acronym(), ACRONYM), (draft.is_former, FORMER)];
            let marks = marks.iter().filter(|(is_set, _)| *is_set).map(|(_, mark)| mark);
            let flags = draft.source as u32 | marks.sum::<u32>();
            phrases.extend([draft.entry, flags, count(end)]);
        }
        let acronyms = acronyms(drafts);
        let postings = Lists::of_pairs(words.len(), met.into_iter());
        let frequency = |(at, word): (u32, &&str)| {
            let mut entries: Vec<u32> =
                postings.of(at).map(|phrase| drafts[phrase as usize].entry).collect();
            entries.dedup();
            count(entries.len()) << 1 | u32::from(acronyms.contains(*word))
        };
        Self {
            words: Vocabulary::of(words.iter().copied()),
            frequencies: (0..).zip(&words).map(frequency).collect(),
            phrases: phrases.into_iter().collect(),
            entries: (0..count(whose.len()))
                .map(|entry| count(drafts.partition_point(|draft| draft.entry <= entry)))
                .collect(),
            texts: drafts.iter().map(|draft| draft.text).collect(),
            phrase_words: phrase_words.into_iter().collect(),
            postings,
            whose,
            ..Self::default()
        }
    }

    /// Whose an entry is.
    pub(super) fn whose(&self, entry: usize) -> Whose {
        Whose::of_code(self.whose.get(entry).unwrap_or_default())
    }

    /// Whether there is any page of the guide.
    pub(super) fn has_pages(&self) -> bool {
        !self.pages.is_empty()
    }

    /// Whether an entry is a page of the guide.
    pub(super) fn is_page(&self, entry: usize) -> bool {
        self.pages.contains(&entry)
    }

    /// Whether an entry is a person or a portfolio.
    pub(super) fn is_somebody(&self, entry: usize) -> bool {
        !self.is_page(entry) && self.needs.is_somebody_or_subject(entry)
    }

    /// Whether a word is an acronym, to be met letter for letter, wherever it is written.
    pub fn is_acronym(&self, position: u32) -> bool {
        self.frequencies.get(position as usize).is_some_and(|packed| packed & 1 == 1)
    }

    /// How telling a word is: 1 for one that every entry has, more the rarer it is, next to nothing
    /// for a filler.
    #[expect(clippy::cast_precision_loss, reason = "counts of entries are small")]
    pub fn weight(&self, position: u32) -> f32 {
        // Enough to prefer the phrase that has the filler too, not enough to pass for its subject.
        const FILLER: f32 = 0.1;
        if bearing(self.words.word(position)) < Bearing::Subject {
            return FILLER;
        }
        let frequency = self.frequencies.get(position as usize).map_or(1, |packed| packed >> 1);
        let frequency = frequency.max(1);
        (1.0 + self.whose.len() as f32 / frequency as f32).ln().max(1.0)
    }

    /// Every phrase.
    pub fn phrases(&self) -> impl Iterator<Item = Phrase> {
        (0..self.texts.len()).filter_map(|position| self.phrase(position))
    }

    /// The phrases that have one of these words, in order.
    pub fn phrases_with(&self, words: impl IntoIterator<Item = u32>) -> Vec<Phrase> {
        self.phrases_at(self.positions_with(words))
    }

    /// The phrases that have one of each of these sorts of words, in order.
    pub(super) fn phrases_with_each(
        &self,
        sorts: impl IntoIterator<Item = Vec<u32>>,
    ) -> Vec<Phrase> {
        let mut sorts: Vec<Vec<u32>> =
            sorts.into_iter().map(|words| self.positions_with(words)).collect();
        sorts.sort_by_key(Vec::len);
        let mut sorts = sorts.into_iter();
        let mut phrases = sorts.next().unwrap_or_default();
        for others in sorts {
            phrases.retain(|phrase| others.binary_search(phrase).is_ok());
        }
        self.phrases_at(phrases)
    }

    /// How many phrases a word stands in.
    pub(super) fn count_with(&self, word: u32) -> usize {
        self.postings.of(word).len()
    }

    /// The positions of the phrases that have one of these words, in order; one that has several comes as often.
    fn positions_with(&self, words: impl IntoIterator<Item = u32>) -> Vec<u32> {
        let phrases = words.into_iter().flat_map(|word| self.postings.of(word));
        let mut phrases: Vec<u32> = phrases.collect();
        phrases.sort_unstable();
        phrases
    }

    /// The phrases of these positions, which are in order, each once.
    fn phrases_at(&self, mut positions: Vec<u32>) -> Vec<Phrase> {
        positions.dedup();
        positions.into_iter().filter_map(|position| self.phrase(position as usize)).collect()
    }

    /// The names whose words have so many characters and that are like it at a glance, each with its words; the
    /// shortest first.
    pub(super) fn names_like(
        &self,
        lengths: RangeInclusive<usize>,
        is_like: impl Fn(&Name) -> bool,
    ) -> impl Iterator<Item = (Name, &str)> {
        let names = self.names.of_length(lengths).filter(is_like);
        names.map(|name| (name, self.names.text(&name)))
    }

    /// The phrase that a name is.
    pub(super) fn phrase_of(&self, name: &Name) -> Option<Phrase> {
        self.phrase(self.names.position(name))
    }

    /// The phrases that have one of these words, in order; those alone of entries that have one of each of these
    /// sorts of words, in whichever phrases.
    pub(super) fn phrases_of_all(
        &self,
        mut sorts: Vec<Vec<u32>>,
        words: impl Iterator<Item = u32>,
    ) -> Vec<Phrase> {
        sorts.sort_by_key(|words| words.iter().map(|word| self.count_with(*word)).sum::<usize>());
        let mut sorts = sorts.into_iter();
        let mut entries = self.phrases_of_entries_with(sorts.next().unwrap_or_default());
        for words in sorts {
            let mut has = vec![false; entries.len()];
            let phrases = words.iter().flat_map(|word| self.postings.of(*word));
            phrases
                .filter_map(|phrase| which(&entries, phrase))
                .for_each(|entry| has[entry] = true);
            let mut has = has.into_iter();
            entries.retain(|_| has.next() == Some(true));
        }
        let mut phrases = self.positions_with(words);
        phrases.retain(|phrase| which(&entries, *phrase).is_some());
        self.phrases_at(phrases)
    }

    /// For each entry that has one of these words, in order, the positions of its phrases. Of thousands of phrases
    /// not one is read.
    fn phrases_of_entries_with(&self, words: Vec<u32>) -> Vec<Range<u32>> {
        let mut entries: Vec<Range<u32>> = Vec::new();
        let mut entry = 0;
        for phrase in self.positions_with(words) {
            if entries.last().is_none_or(|phrases| phrases.end <= phrase) {
                entry = self.entries.first_above(phrase, entry);
                let (start, end) = self.entries.part(entry);
                entries.push(count(start)..count(end));
            }
        }
        entries
    }

    /// The entries of which something that they are found by has just these words, fillers apart.
    pub fn entries_called(&self, text: &str) -> Vec<usize> {
        let is_telling = |word: &&str| bearing(word) == Bearing::Subject;
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(is_telling).collect();
        let known = words.iter().map(|word| self.words.find(word).into_iter().collect());
        let phrases = self.phrases_with_each(known);
        let is_it = |phrase: &&Phrase| {
            let held = self.words_of(phrase).map(|word| self.words.word(word));
            held.filter(is_telling).eq(words.iter().copied())
        };
        let mut entries: Vec<usize> =
            phrases.iter().filter(is_it).map(|phrase| phrase.entry).collect();
        entries.dedup();
        entries
    }

    /// The phrases of which a word begins as `begun` (folded) does; where that is several words, those that
    /// have the first of them; where it is none, all.
    pub fn phrases_begun(&self, begun: &str) -> Vec<Phrase> {
        match begun.split_once(' ') {
            _ if begun.is_empty() => self.phrases().collect(),
            None => self.phrases_with(self.words.beginning_with(begun).map(|(word, _)| word)),
            Some((first, _)) => self.phrases_with(self.words.find(first)),
        }
    }

    /// The words of a phrase, as positions.
    pub fn words_of(&self, phrase: &Phrase) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.phrase_words.range(phrase.words.0, phrase.words.1)
    }

    /// The first word of a phrase from which it goes on as `begun` (folded) does, counted from 0: the
    /// last word of `begun` may be the beginning of one.
    pub fn word_that_begins(&self, phrase: &Phrase, begun: &str) -> Option<usize> {
        let words: Vec<&str> = self.words_of(phrase).map(|word| self.words.word(word)).collect();
        (0..words.len()).find(|start| begins(&words[*start..], begun))
    }

    /// The text of a phrase, as the roster writes it.
    pub fn text_of(&self, phrase: &Phrase) -> &str {
        match phrase.position.checked_sub(self.texts.len()) {
            None => self.texts.get(phrase.position),
            Some(example) => self.needs.texts.get(example),
        }
    }

    /// The first phrase of an entry, which is its name; `None` of one that has none.
    pub(super) fn first_phrase(&self, entry: usize) -> Option<Phrase> {
        self.phrase(self.entries.part(entry).0).filter(|phrase| phrase.entry == entry)
    }

    /// The phrase of that position; `None` past the last.
    pub(super) fn phrase(&self, position: usize) -> Option<Phrase> {
        let record = position.checked_mul(PHRASE)?;
        let [start, entry, flags, end] = match record.checked_sub(1) {
            None => self.phrases.array(0).map(|[entry, flags, end]| [0, entry, flags, end])?,
            Some(before) => self.phrases.array(before)?,
        };
        decoded(position, entry, flags, (start as usize, end as usize))
    }
}

/// A phrase as it was kept; `None` of a source that there is not.
fn decoded(position: usize, entry: u32, flags: u32, words: (usize, usize)) -> Option<Phrase> {
    Some(Phrase {
        entry: entry as usize,
        source: *Source::ALL.get((flags & 0xFF) as usize)?,
        is_acronym: flags & ACRONYM != 0,
        is_former: flags & FORMER != 0,
        position,
        words,
    })
}

/// Which of these ranges, in order, a position lies in.
fn which(ranges: &[Range<u32>], position: u32) -> Option<usize> {
    let at = ranges.partition_point(|range| range.end <= position);
    ranges.get(at).is_some_and(|range| range.contains(&position)).then_some(at)
}

/// Whether these words, with a space between them, begin as `begun`.
fn begins(words: &[&str], begun: &str) -> bool {
    let Some((first, others)) = words.split_first() else { return begun.is_empty() };
    match begun.strip_prefix(first) {
        Some(rest) => rest.strip_prefix(' ').map_or(rest.is_empty(), |rest| begins(others, rest)),
        None => first.starts_with(begun),
    }
}
