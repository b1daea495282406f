//! A roster compiled for search: folded words, how rare each is, and the phrases they stand in.
//!
//! Plain data, built once (for the embedded roster when the program is built) and read by every query.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::packed::{Numbers, Texts};
use super::standing::Standing;
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::compare::{Outline, letters};
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;

/// Everything a query needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Index {
    /// Every folded word of the roster, once, sorted.
    words: Texts,
    /// For each word, its set of letters.
    letters: Numbers,
    /// For each word, in how many entries it stands.
    frequencies: Numbers,
    /// For each phrase: its entry, its source and whether it is an acronym, where its words end, the
    /// bytes of its words. In the roster's order, the phrases of an entry side by side, names first.
    phrases: Numbers,
    /// For each phrase, its text as the roster writes it.
    texts: Texts,
    /// The words of all phrases, phrase after phrase, as positions in `words`.
    phrase_words: Numbers,
    /// Whose each entry is.
    standings: Numbers,
}

/// What is marked of a phrase, beside its source.
const ACRONYM: u32 = 1 << 8;
const FORMER: u32 = 1 << 9;

/// How many numbers a phrase takes in [`Index::phrases`].
const PHRASE: usize = 4;

/// A name, an alias, a keyword… of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The entry: its position in the roster.
    pub entry: usize,
    /// Which of the entry's texts it is.
    pub source: Source,
    /// An acronym is met letter for letter or not at all: `MENJ` is not a misspelt `menu`.
    pub is_acronym: bool,
    /// Whether its entry is no longer in the team: then only its whole name will do.
    pub is_former: bool,
    /// How many bytes its folded words have, without spaces.
    pub length: usize,
    /// Its position among the phrases.
    position: usize,
    /// Where its words start and end in [`Index::phrase_words`].
    words: (usize, usize),
}

/// Where a phrase comes from, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// What people call the entry.
    Name,
    /// What the page of a topic is called, and the end of its path: words as in any sentence.
    Title,
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
    const ALL: [Self; 7] =
        [Self::Name, Self::Title, Self::Alias, Self::Address, Self::Id, Self::Keyword, Self::Role];

    /// What a meeting there is worth, in 0..=1: names before subjects, and a topic's own entry
    /// before the people whose role mentions it.
    pub const fn worth(self) -> f32 {
        match self {
            Self::Name | Self::Title => 1.0,
            Self::Alias | Self::Address => 0.98,
            Self::Id => 0.95,
            Self::Keyword => 0.9,
            Self::Role => 0.8,
        }
    }

    /// Whether the text names the entry; other texts tell its subject.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Title | Self::Alias | Self::Address | Self::Id)
    }
}

/// A text of an entry on its way into the index.
struct Draft<'r> {
    entry: u32,
    source: Source,
    text: &'r str,
    words: Vec<String>,
    is_former: bool,
}

impl Index {
    /// Compiles a roster.
    pub fn build(roster: &Roster) -> Self {
        let mut drafts = Vec::new();
        for (position, entry) in (0_u32..).zip(roster.entries()) {
            let mut seen = BTreeSet::new();
            for (source, text) in texts(entry) {
                let folded = fold(text);
                if !folded.is_empty() && seen.insert(folded.clone()) {
                    let words = folded.split(' ').map(str::to_owned).collect();
                    let is_former = entry.former().is_some();
                    drafts.push(Draft { entry: position, source, text, words, is_former });
                }
            }
        }
        let standings = Standing::all(roster).map(Standing::code).collect();
        Self::assemble(&drafts, standings)
    }

    fn assemble(drafts: &[Draft<'_>], standings: Numbers) -> Self {
        let mut entries_of: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for draft in drafts {
            for word in &draft.words {
                entries_of.entry(word).or_default().insert(draft.entry);
            }
        }
        let position_of: BTreeMap<&str, u32> = entries_of.keys().copied().zip(0..).collect();
        let (mut phrases, mut phrase_words) = (Vec::new(), Vec::new());
        for draft in drafts {
            phrase_words.extend(draft.words.iter().map(|word| position_of[word.as_str()]));
            let marks = [(is_acronym(draft.text), ACRONYM), (draft.is_former, FORMER)];
            let marks = marks.iter().filter(|(is_set, _)| *is_set).map(|(_, mark)| mark);
            let flags = draft.source as u32 | marks.sum::<u32>();
            let length = draft.words.iter().map(String::len).sum();
            phrases.extend([draft.entry, flags, count(phrase_words.len()), count(length)]);
        }
        Self {
            words: entries_of.keys().collect(),
            letters: entries_of.keys().map(|word| letters(word)).collect(),
            frequencies: entries_of.values().map(|entries| count(entries.len())).collect(),
            phrases: phrases.into_iter().collect(),
            texts: drafts.iter().map(|draft| draft.text).collect(),
            phrase_words: phrase_words.into_iter().collect(),
            standings,
        }
    }

    /// Whose an entry is.
    pub(super) fn standing(&self, entry: usize) -> Standing {
        Standing::of_code(self.standings.get(entry).unwrap_or_default())
    }

    /// How many words are known.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// The word at that position; empty past the end.
    pub fn word(&self, position: u32) -> &str {
        self.words.get(position as usize)
    }

    /// The position of a word among the known ones, or where it would stand.
    pub fn find(&self, word: &str) -> Result<u32, u32> {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.words.bytes(middle).cmp(word.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Ok(count(middle)),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        Err(count(low))
    }

    /// Every word whose outline is like enough, by position.
    pub fn words_like(&self, is_like: impl Fn(Outline) -> bool) -> impl Iterator<Item = u32> {
        let letters = self.letters.range(0, self.letters.len());
        (0..).zip(letters).filter_map(move |(position, letters)| {
            let word = self.words.bytes(position as usize);
            is_like(Outline::new(word, letters)).then_some(position)
        })
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
        let frequency = self.frequencies.get(position as usize).unwrap_or(1).max(1);
        (1.0 + self.standings.len() as f32 / frequency as f32).ln().max(1.0)
    }

    /// Every phrase.
    pub fn phrases(&self) -> impl Iterator<Item = Phrase> {
        (0..self.texts.len()).filter_map(|position| self.phrase(position))
    }

    /// The phrases that have a word that is asked for, in order.
    pub fn phrases_with(&self, is_asked: impl Fn(u32) -> bool) -> Vec<Phrase> {
        let mut found: Vec<Phrase> = Vec::new();
        let words = self.phrase_words.range(0, self.phrase_words.len());
        for (at, _) in words.enumerate().filter(|(_, word)| is_asked(*word)) {
            if found.last().is_none_or(|last| at >= last.words.1) {
                found.extend(self.phrase(self.phrase_at(at)));
            }
        }
        found
    }

    /// The words of a phrase, as positions.
    pub fn words_of(&self, phrase: &Phrase) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.phrase_words.range(phrase.words.0, phrase.words.1)
    }

    /// The first word of a phrase from which it goes on as `begun` (folded) does, counted from 0: the
    /// last word of `begun` may be the beginning of one.
    pub fn word_that_begins(&self, phrase: &Phrase, begun: &str) -> Option<usize> {
        let words: Vec<&str> = self.words_of(phrase).map(|word| self.word(word)).collect();
        (0..words.len()).find(|start| begins(&words[*start..], begun))
    }

    /// The text of a phrase, as the roster writes it.
    pub fn text_of(&self, phrase: &Phrase) -> &str {
        self.texts.get(phrase.position)
    }

    fn phrase(&self, position: usize) -> Option<Phrase> {
        let start = position.checked_sub(1).and_then(|before| self.words_end(before)).unwrap_or(0);
        let flags = self.phrases.get(position * PHRASE + 1)?;
        Some(Phrase {
            entry: self.phrases.get(position * PHRASE)? as usize,
            source: *Source::ALL.get((flags & 0xFF) as usize)?,
            is_acronym: flags & ACRONYM != 0,
            is_former: flags & FORMER != 0,
            length: self.phrases.get(position * PHRASE + 3)? as usize,
            position,
            words: (start, self.words_end(position)?),
        })
    }

    /// The phrase that the word at that place of `phrase_words` belongs to.
    fn phrase_at(&self, place: usize) -> usize {
        let (mut low, mut high) = (0, self.texts.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.words_end(middle).is_some_and(|end| end <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn words_end(&self, position: usize) -> Option<usize> {
        self.phrases.get(position * PHRASE + 2).map(|end| end as usize)
    }
}

/// Whether these words, with a space between them, begin as `begun`.
fn begins(words: &[&str], begun: &str) -> bool {
    let Some((first, others)) = words.split_first() else { return begun.is_empty() };
    match begun.strip_prefix(first) {
        Some(rest) => rest.strip_prefix(' ').map_or(rest.is_empty(), |rest| begins(others, rest)),
        None => first.starts_with(begun),
    }
}

/// Everything an entry can be found by, names first.
fn texts(entry: &Entry) -> impl Iterator<Item = (Source, &str)> {
    let roles = entry.roles().into_iter().map(|(title, _)| (Source::Role, title));
    let is_topic = entry.kind == Kind::Topic;
    let name = if is_topic { Source::Title } else { Source::Name };
    // A topic's id is its path; but for the end of it, that is the words of other pages.
    let end = entry.id.rsplit('/').next().unwrap_or(&entry.id);
    let id = if is_topic { (Source::Title, end) } else { (Source::Id, entry.id.as_str()) };
    let is_there = entry.former().is_none();
    let texts = [(name, entry.name.as_str())]
        .into_iter()
        .chain(entry.aliases().map(|text| (alias_source(entry, text), text)))
        .chain(entry.fields.texts(Field::Address).map(|text| (Source::Address, text)))
        .chain([id])
        .chain(entry.keywords().map(|text| (Source::Keyword, text)))
        .chain(roles);
    // Who is no longer there is found by name alone.
    texts.filter(move |(source, _)| is_there || *source <= Source::Address)
}

/// An administration's acronym is its name: more people use it than the words it stands for. A ministry
/// has the acronyms of its administrations only by extension; those of ministries are left to the
/// portfolio, which is what people mean by them.
fn alias_source(entry: &Entry, alias: &str) -> Source {
    let is_administration =
        entry.kind == Kind::Organisation && !fold(&entry.name).starts_with("minist");
    if is_administration && is_acronym(alias) { Source::Name } else { Source::Alias }
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
