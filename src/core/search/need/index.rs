//! The needs of a roster, compiled: everything that entries are asked for with, examples included.
//!
//! Apart from the index of names, so that no example changes what a name is worth there. Phrases are
//! numbered as there, and on: the examples follow.

use serde::{Deserialize, Serialize};

use super::super::index::{Index, Phrase, Source};
use super::super::vocabulary::{Vocabulary, numbered};
use super::super::whose::Whose;
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::everyday::{commonness, telling};
use crate::text::fold::fold;
use crate::text::hash::fnv;
use crate::text::lists::Lists;
use crate::text::packed::{Numbers, Texts, count};
use crate::text::sound;

/// Everything a sentence needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Needs {
    /// Every folded word, those of names included.
    pub(super) words: Vocabulary,
    /// For each word, a hash of how it sounds; 0 for one that is not told by ear.
    sounds: Numbers,
    /// For each word, how telling it is here: the bits of a float.
    weights: Numbers,
    /// For each word, its [postings](Posting).
    postings: Lists,
    /// How many phrases the index of names has.
    named: u32,
    /// The examples as the roster writes them.
    pub(in super::super) texts: Texts,
    /// For each entry, how many words are said of it and, in the lowest bits, what is marked of it.
    entries: Numbers,
}

/// What is marked of an entry, and how many bits that takes.
const SUBJECT: u32 = 1;
const NAME: u32 = 2;
const PERSON: u32 = 4;
const PORTFOLIO: u32 = 8;
const MARKS: u32 = 4;

/// What is known of an entry as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// How many words are said of it.
    pub(super) words: u32,
    /// Whether it is a portfolio or a page of the guide, whose subjects are everybody's.
    pub(super) is_subject: bool,
    /// Whether it is a portfolio.
    pub(super) is_portfolio: bool,
    /// Whether it has nothing but names: part of one says nothing in a sentence.
    pub(super) is_name: bool,
    /// Whether it is somebody, who may have a name in part.
    pub(super) is_person: bool,
}

/// A phrase that a word stands in. All that is needed of it is said anew with each of its words: nothing beside the
/// word's own postings is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// Its number.
    pub(super) phrase: u32,
    pub(super) entry: usize,
    /// Whether it is the title of a page.
    pub(super) is_title: bool,
    /// The weight of its words.
    pub(super) weight: f32,
}

/// A text of an entry on its way into the index.
struct Draft {
    entry: u32,
    /// Whether it is the title of a page.
    is_title: bool,
    /// How many words it has.
    length: usize,
    /// The positions of its words, in order, each once.
    words: Vec<u32>,
}

impl Draft {
    fn new(entry: usize, is_title: bool, words: impl Iterator<Item = u32>) -> Self {
        let mut words: Vec<u32> = words.collect();
        let length = words.len();
        words.sort_unstable();
        words.dedup();
        Self { entry: count(entry), is_title, length, words }
    }
}

impl Needs {
    /// Compiles what the entries of a roster are asked for with. What is answered elsewhere is an entry
    /// more, after the last.
    pub(in super::super) fn build(roster: &Roster, names: &Index) -> Self {
        let elsewhere =
            roster.team.texts(Field::Elsewhere).map(|text| (roster.entries().len(), text));
        let entries = roster.entries().iter().enumerate();
        let examples = entries.flat_map(|(at, entry)| entry.examples().map(move |text| (at, text)));
        let (entries, texts): (Vec<usize>, Vec<&str>) = examples.chain(elsewhere).unzip();
        let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();

        let named = named_words(names);
        let known = named.iter().zip(0..).filter(|(is_said, _)| **is_said);
        let known = known.map(|(_, word)| names.words.word(word));
        let (words, positions) =
            numbered(known.chain(folded.iter().flat_map(|text| text.split(' '))));
        let mut positions = positions.into_iter();
        let of_names: Vec<Option<u32>> =
            named.iter().map(|is_said| is_said.then(|| positions.next())?).collect();

        let named = names.phrases().map(|phrase| {
            let words = names.words_of(&phrase).filter(|_| is_said(&phrase));
            let words = words.filter_map(|word| *of_names.get(word as usize)?);
            Draft::new(phrase.entry, phrase.source == Source::Title, words)
        });
        let examples = entries.into_iter().zip(&folded).map(|(entry, text)| {
            Draft::new(entry, false, positions.by_ref().take(text.split(' ').count()))
        });
        let drafts: Vec<Draft> = named.chain(examples).collect();
        let mut needs = Self::assemble(&drafts, &words, roster.entries().len());
        needs.texts = texts.into_iter().collect();
        needs.named = count(drafts.len()) - count(needs.texts.len());
        let mut lengths = vec![0; roster.entries().len() + 1];
        for draft in &drafts {
            if let Some(length) = lengths.get_mut(draft.entry as usize) {
                *length += draft.length;
            }
        }
        let marks = |at: usize| roster.entries().get(at).map_or(0, |entry| marks(names, at, entry));
        let entries = lengths.into_iter().enumerate();
        needs.entries = entries.map(|(at, words)| count(words) << MARKS | marks(at)).collect();
        needs
    }

    fn assemble(drafts: &[Draft], words: &[&str], entry_count: usize) -> Self {
        let met = (0..).zip(drafts);
        let met =
            met.flat_map(|(phrase, draft)| draft.words.iter().map(move |word| (*word, phrase)));
        let phrases = Lists::of_pairs(words.len(), met);
        let entries_of = |word: u32| {
            let mut entries: Vec<u32> =
                phrases.of(word).map(|phrase| drafts[phrase as usize].entry).collect();
            entries.sort_unstable();
            entries.dedup();
            entries.len()
        };
        let weigh = |(at, word): (u32, &&str)| {
            telling(word, commonness(word)) * rarity(entries_of(at), entry_count)
        };
        let weights: Vec<f32> = (0..).zip(words).map(weigh).collect();
        let posting = |(phrase, draft): (u32, &Draft)| {
            let weight = draft.words.iter().map(|word| weights[*word as usize]).sum();
            let (entry, is_title) = (draft.entry as usize, draft.is_title);
            Posting { phrase, entry, is_title, weight }.packed()
        };
        let postings: Vec<[u32; 3]> = (0..).zip(drafts).map(posting).collect();
        let postings_of = |word: u32| phrases.of(word).flat_map(|phrase| postings[phrase as usize]);
        Self {
            words: Vocabulary::of(words.iter().copied()),
            sounds: words.iter().map(|word| sound_of(word)).collect(),
            weights: weights.iter().map(|weight| weight.to_bits()).collect(),
            postings: (0..count(words.len())).map(postings_of).collect(),
            ..Self::default()
        }
    }

    /// How many entries there are, what is answered elsewhere included.
    pub(super) fn entry_count(&self) -> usize {
        self.entries.len()
    }

    /// What is known of an entry as a whole.
    pub(super) fn entry(&self, entry: usize) -> Asked {
        let packed = self.entries.get(entry).unwrap_or_default();
        Asked {
            words: packed >> MARKS,
            is_subject: packed & SUBJECT != 0,
            is_portfolio: packed & PORTFOLIO != 0,
            is_name: packed & NAME != 0,
            is_person: packed & PERSON != 0,
        }
    }

    /// Whether an entry is a person or a subject.
    pub(in super::super) fn is_somebody_or_subject(&self, entry: usize) -> bool {
        let Asked { is_subject, is_person, .. } = self.entry(entry);
        is_person || is_subject
    }

    /// The phrases a word stands in, in their order.
    pub(super) fn phrases_with(&self, word: u32) -> impl Iterator<Item = Posting> {
        self.postings.records(word).map(Posting::of)
    }

    /// How telling a word is here: rare among entries and not everybody's.
    pub(super) fn weight(&self, word: u32) -> f32 {
        self.weights.get(word as usize).map(f32::from_bits).unwrap_or_default()
    }

    /// The words that sound like a key.
    pub(super) fn sounding_like(&self, key: &str) -> impl Iterator<Item = u32> {
        let hash = fnv(&[key]);
        let sounds = (0..).zip(self.sounds.range(0, self.sounds.len()));
        sounds.filter_map(move |(word, sound)| (sound == hash).then_some(word)).filter(
            move |word| sound::key(self.words.word(*word)).is_some_and(|sound| sound == key),
        )
    }

    /// The phrase of an entry, of that number, for whoever shows it.
    pub(super) fn shown(&self, names: &Index, entry: usize, phrase: u32) -> Option<Phrase> {
        if self.is_example(phrase) {
            Some(Phrase::of_example(entry, phrase as usize))
        } else {
            names.phrase(phrase as usize)
        }
    }

    /// Whether the phrase of that number is an example.
    pub(super) fn is_example(&self, phrase: u32) -> bool {
        phrase >= self.named
    }
}

impl Posting {
    /// What is kept of it.
    fn packed(self) -> [u32; 3] {
        [self.phrase, count(self.entry) << 1 | u32::from(self.is_title), self.weight.to_bits()]
    }

    /// What was kept.
    fn of([phrase, packed, weight]: [u32; 3]) -> Self {
        let (entry, is_title) = (packed >> 1, packed & 1 == 1);
        Self { phrase, entry: entry as usize, is_title, weight: f32::from_bits(weight) }
    }
}

fn marks(names: &Index, at: usize, entry: &Entry) -> u32 {
    let is_portfolio = entry.kind == Kind::Ministry;
    let is_subject = is_portfolio || entry.kind == Kind::Topic;
    let whose = names.whose(at);
    let is_networks = whose.is_of_network() || whose == Whose::Member;
    let is_name = is_networks && entry.examples().next().is_none();
    let is_person = entry.kind == Kind::Person;
    let marks =
        [(is_subject, SUBJECT), (is_name, NAME), (is_person, PERSON), (is_portfolio, PORTFOLIO)];
    marks.iter().filter(|(is_set, _)| *is_set).map(|(_, mark)| mark).sum()
}

/// How rare a word is that stands in so many of so many entries, in 0..=1: even one that every entry has
/// keeps a part, since it was said.
#[expect(clippy::cast_precision_loss, reason = "counts of entries are small")]
pub(super) fn rarity(entries: usize, of: usize) -> f32 {
    const COMMONEST: f32 = 0.25;
    let (entries, of) = (entries.max(1) as f32, of.max(1) as f32);
    COMMONEST + (1.0 - COMMONEST) * (1.0 + of / entries).ln() / (1.0 + of).ln()
}

/// Whether a phrase of the index of names has words that anybody would say: addresses and ids have none, and
/// who is no longer there is met by a whole name alone.
fn is_said(phrase: &Phrase) -> bool {
    !matches!(phrase.source, Source::Address | Source::Id) && !phrase.is_former
}

/// For each word of the index of names, whether anybody would say it.
fn named_words(names: &Index) -> Vec<bool> {
    let mut named = vec![false; names.words.len()];
    for phrase in names.phrases().filter(is_said) {
        for word in names.words_of(&phrase) {
            named[word as usize] = true;
        }
    }
    named
}

fn sound_of(word: &str) -> u32 {
    sound::key(word).map_or(0, |key| fnv(&[&key]))
}
