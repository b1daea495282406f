//! From what somebody typed to the entries they mean, best first.
//!
//! Knows text and entries, not terminals. One scoring model: every typed word must be accounted for
//! by the entry; the best phrase of the entry (a name, an alias, a keyword) says how well.

pub mod address;
pub mod compare;
pub mod filler;
pub mod fold;
pub mod index;
mod reading;
pub mod stem;

use std::cmp::Reverse;

use compare::Likeness;
use index::{Index, Phrase, Source};
use reading::Reading;

/// A word typed and met outside the best phrase, elsewhere in the same entry, counts for less: the
/// user said several things about the entry, none of them whole.
const SCATTERED: f32 = 0.75;
/// What a phrase loses when nothing of its rest was typed: enough for a full name to beat a part
/// of a longer one, not enough for a keyword to beat a part of a name.
const UNTYPED: f32 = 0.3;
/// Two words read as one, or one as two: the user's spacing is a slip, not a choice.
const RESPACED: f32 = 0.97;
/// Below this an answer would be a guess.
const LEAST: f32 = 0.4;

/// An entry that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The entry: its position in the roster.
    pub entry: usize,
    /// How the query met it.
    pub how: How,
    /// The phrase that was met best.
    pub phrase: Phrase,
    /// How well, in 0..=1.
    pub score: f32,
    /// How each typed word was met, in the order typed.
    pub meetings: Vec<Meeting>,
}

/// How a query met an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is the entry's name.
    Exact,
    /// It is another name of the entry.
    Alias,
    /// It is an address of the entry, or a page below one.
    Address,
    /// It begins a name.
    Prefix,
    /// Its words are among those of the entry's names.
    Words,
    /// It is a name but for typing errors.
    Typo,
    /// It speaks of the entry's subject.
    Keyword,
    /// Nothing was searched: the entry was asked for as such.
    Listed,
}

impl How {
    /// The word used in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Alias => "alias",
            Self::Address => "address",
            Self::Prefix => "prefix",
            Self::Words => "words",
            Self::Typo => "typo",
            Self::Keyword => "keyword",
            Self::Listed => "listed",
        }
    }
}

/// A typed word and the known word it met.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// As typed, folded.
    pub typed: String,
    /// The known word, folded; `None` for a filler the entry does not have.
    pub known: Option<String>,
    /// How they met.
    pub likeness: Option<Likeness>,
    /// What it was worth in this entry, in 0..=1.
    pub worth: f32,
}

/// The entries a query means, best first. Equal scores are in the roster's order: by kind, then id.
pub fn search(index: &Index, query: &str) -> Vec<Match> {
    let readings = reading::readings(index, &fold::fold(query));
    let mut matches: Vec<Match> = Vec::new();
    for reading in &readings {
        for found in rank(index, reading) {
            match matches.iter_mut().find(|held| held.entry == found.entry) {
                Some(held) if held.score >= found.score => {}
                Some(held) => *held = found,
                None => matches.push(found),
            }
        }
    }
    // Scores are compared to the thousandth, so that rounding never decides between two entries.
    matches.sort_by_key(|found| (Reverse(thousandths(found.score)), found.how, found.entry));
    matches
}

/// A score as it is shown and compared.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores lie in 0..=1")]
pub fn thousandths(score: f32) -> u32 {
    (score.clamp(0.0, 1.0) * 1000.0).round() as u32
}

/// Ranks the entries for one reading of the query.
fn rank(index: &Index, reading: &Reading) -> Vec<Match> {
    let mut found = Vec::new();
    let mut entry: Vec<(&Phrase, &[u32])> = Vec::new();
    let mut phrases = index.phrases().peekable();
    while let Some((phrase, words)) = phrases.next() {
        if words.iter().any(|word| reading.is_met(*word)) {
            entry.push((phrase, words));
        }
        let is_last = phrases.peek().is_none_or(|(next, _)| next.entry != phrase.entry);
        if is_last && !entry.is_empty() {
            found.extend(score(index, reading, &entry));
            entry.clear();
        }
    }
    found
}

/// Scores one entry by those of its phrases that a typed word met; `None` where a typed word is not
/// accounted for, or too little is.
fn score(index: &Index, reading: &Reading, phrases: &[(&Phrase, &[u32])]) -> Option<Match> {
    let met: Vec<Vec<Met>> =
        phrases.iter().map(|(phrase, words)| meet(index, reading, phrase, words)).collect();
    let anywhere: Vec<Met> = (0..reading.words.len())
        .map(|typed| {
            met.iter()
                .map(|words| words[typed])
                .max_by(|a, b| a.worth.total_cmp(&b.worth))
                .unwrap_or_default()
        })
        .collect();
    let is_accounted = reading
        .words
        .iter()
        .zip(&anywhere)
        .all(|(typed, met)| !typed.is_required || met.worth > 0.0);
    if !is_accounted {
        return None;
    }
    let scored = phrases.iter().zip(&met).map(|((phrase, words), here)| {
        let accounted = accounted(index, reading, here, &anywhere);
        let score =
            accounted * (1.0 - UNTYPED * (1.0 - coverage(index, words, here))) * reading.worth;
        (score, *phrase, *words, here)
    });
    // The first of equals: phrases come names first.
    let (score, phrase, words, here) =
        scored.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
    (score >= LEAST).then(|| Match {
        entry: phrase.entry as usize,
        how: how(reading, phrase, words, here, &anywhere),
        phrase: *phrase,
        score,
        meetings: reading.meetings(index, &anywhere),
    })
}

/// A typed word's best meeting in a phrase or an entry.
#[derive(Clone, Copy, Debug, Default)]
struct Met {
    word: u32,
    likeness: Option<Likeness>,
    worth: f32,
}

/// How each typed word is best met in a phrase.
fn meet(index: &Index, reading: &Reading, phrase: &Phrase, words: &[u32]) -> Vec<Met> {
    let mut met = vec![Met::default(); reading.words.len()];
    for word in words {
        for (typed, likeness) in reading.met_by(*word) {
            let (text, known) = (reading.words[typed].text.as_str(), index.word(*word));
            let is_allowed = match phrase.source {
                _ if phrase.is_acronym => likeness <= Likeness::Form,
                source if source.is_name() => true,
                _ => likeness.holds_for_subjects(text, known),
            };
            let worth = likeness.worth(text, known) * phrase.source.worth();
            if is_allowed && worth > met[typed].worth {
                met[typed] = Met { word: *word, likeness: Some(likeness), worth };
            }
        }
    }
    met
}

/// How much of what was typed is accounted for, in 0..=1, by weight of words: in the phrase, or at a
/// discount elsewhere in the entry.
fn accounted(index: &Index, reading: &Reading, here: &[Met], anywhere: &[Met]) -> f32 {
    let (mut worth, mut whole) = (0.0, 0.0);
    for (typed, (here, anywhere)) in reading.words.iter().zip(here.iter().zip(anywhere)) {
        if typed.is_required {
            let weight = index.weight(anywhere.word);
            worth += weight * here.worth.max(SCATTERED * anywhere.worth);
            whole += weight;
        }
    }
    if whole > 0.0 { worth / whole } else { 0.0 }
}

/// How much of the phrase was typed, in 0..=1, by weight of words.
fn coverage(index: &Index, words: &[u32], here: &[Met]) -> f32 {
    let is_typed = |word: &u32| here.iter().any(|met| met.likeness.is_some() && met.word == *word);
    let weigh =
        |words: &mut dyn Iterator<Item = &u32>| words.map(|word| index.weight(*word)).sum::<f32>();
    let whole = weigh(&mut words.iter());
    if whole > 0.0 { weigh(&mut words.iter().filter(|word| is_typed(word))) / whole } else { 0.0 }
}

fn how(reading: &Reading, phrase: &Phrase, words: &[u32], here: &[Met], anywhere: &[Met]) -> How {
    let required = || reading.words.iter().zip(anywhere).filter(|(typed, _)| typed.is_required);
    let worst = required().filter_map(|(_, met)| met.likeness).max();
    let is_whole =
        words.iter().all(|word| here.iter().any(|met| met.word == *word && met.likeness.is_some()));
    let is_all_here = reading
        .words
        .iter()
        .zip(here)
        .all(|(typed, met)| !typed.is_required || met.likeness.is_some());
    match worst {
        _ if !phrase.source.is_name() => How::Keyword,
        Some(Likeness::Typo(_)) => How::Typo,
        Some(Likeness::Prefix) => How::Prefix,
        _ if is_whole && is_all_here && phrase.source == Source::Name => How::Exact,
        _ if is_whole && is_all_here => How::Alias,
        _ => How::Words,
    }
}

/// The names most like a query that nothing matched, best first, at most three: entry positions.
pub fn suggest(index: &Index, query: &str) -> Vec<Phrase> {
    const MOST: usize = 3;
    // Where clap, too, starts to say "did you mean"; below, a suggestion is noise.
    const LIKE: f64 = 0.7;
    let query = fold::fold(query);
    let mut likely: Vec<(f64, Phrase)> = Vec::new();
    for (phrase, words) in
        index.phrases().filter(|(phrase, _)| phrase.source.is_name() && !phrase.is_acronym)
    {
        let name: Vec<&str> = words.iter().map(|word| index.word(*word)).collect();
        let likeness = strsim::jaro_winkler(&query, &name.join(" "));
        if likeness > LIKE {
            likely.push((likeness, *phrase));
        }
    }
    likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut entries = std::collections::BTreeSet::new();
    likely.retain(|(_, phrase)| entries.insert(phrase.entry));
    likely.into_iter().take(MOST).map(|(_, phrase)| phrase).collect()
}
