//! From what somebody typed to the entries they mean, best first.
//!
//! Knows text and entries, not terminals. Names and subjects (`rank`): every typed word must be accounted
//! for by the entry; the best phrase of the entry (a name, an alias, a keyword) says how well. Needs in
//! one's own words (`need`), where no name is met: what is nearest, if it is near enough.

pub mod address;
mod begun;
mod draft;
pub mod index;
mod mentions;
mod names;
pub mod need;
mod pages;
mod phrase;
pub mod places;
mod rank;
mod reading;
mod squeeze;
mod suggest;
pub mod vocabulary;
mod whose;
mod within;

use std::borrow::Cow;
use std::cmp::Reverse;

use serde::Serialize;

use index::{Index, Phrase};
use need::{Need, Sort};
use whose::Whose;

use crate::text::compare::Likeness;
use crate::text::fold;

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

/// How a query met an entry, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
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
    /// It is a sentence, near to one with which people ask for the entry.
    Need,
    /// Its words are among those of the text of a page, or of what a product is for.
    Mention,
    /// Nothing was searched: the entry was asked for as such.
    Listed,
}

impl How {
    /// The words for them in JSON and in message keys, the surest first.
    pub const WORDS: [&str; 10] = [
        "exact", "alias", "address", "prefix", "words", "typo", "keyword", "need", "mention",
        "listed",
    ];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        Self::WORDS[self as usize]
    }

    /// Whether it is a whole name.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Exact | Self::Alias)
    }
}

/// So many answers are the first.
pub const FIRST: usize = 3;

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

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The entries it means, best first.
    pub matches: Vec<Match>,
    /// Where it means none, the entries that may have been meant, the likeliest first.
    pub suggestions: Vec<usize>,
}

/// More words than anybody types; what comes after is not looked at, so that time stays bounded.
const MOST_WORDS: usize = 24;
/// The most answers to a need.
const MOST_LIKELY: usize = 3;

/// Looks a query up: as a name or a subject, whose words must all be met; where that finds nothing, as a
/// need told in one's own words.
pub fn look_up(index: &Index, query: &str) -> Found {
    let query = &*within_bounds(query);
    let found = |matches| Found {
        matches: mentions::beside(index, query, matches),
        suggestions: Vec::new(),
    };
    let matches = named(index, query);
    if !matches.is_empty() {
        return found(pages::beside(index, query, matches));
    }
    let within = within::named(index, query);
    let found = |matches| match &within {
        Some(named) => found(within::put_first(index, named.clone(), matches)),
        None => found(matches),
    };
    let need = Need::of(index, query);
    let (whole, suggested) = needed(&need);
    // Who tells more than the need tells that in one part of it.
    let parts = need::parts(query).map(|part| needed(&Need::of(index, part)).0);
    let answers = [whole].into_iter().chain(parts).filter(|answer| !answer.is_empty());
    let score = |answer: &Vec<Match>| answer.first().map(|first| thousandths(first.score));
    if let Some(surest) = answers.min_by_key(|answer| Reverse(score(answer))) {
        return found(surest);
    }
    let pages = pages::about(&need);
    if !pages.is_empty() || within.is_some() {
        return found(pages);
    }
    let matches = mentions::mentioning(index, query);
    let is_nothing = matches.is_empty();
    let suggestions = is_nothing.then(|| suggest::suggest(index, query, &suggested));
    Found { matches, suggestions: suggestions.unwrap_or_default() }
}

/// What a need means, where that is likely enough; else what may be suggested.
fn needed(need: &Need<'_>) -> (Vec<Match>, Vec<Match>) {
    // What the guide says takes nothing from what is known without it.
    let mut likely = meant(need.likely(Sort::Others));
    if likely.0.is_empty() && need.index.has_pages() {
        likely = meant(need.likely(Sort::All));
    }
    if likely.0.is_empty() { likely } else { (pages::among(need, likely.0), Vec::new()) }
}

/// Those of the likely that are so enough; else those that may be suggested.
fn meant(mut likely: Vec<Match>) -> (Vec<Match>, Vec<Match>) {
    likely.truncate(MOST_LIKELY);
    // Two that are both likely leave no doubt that one of them is meant.
    let suggested = likely.iter().take_while(|found| found.score >= need::SUGGESTED).count();
    let believed: f32 = likely.iter().take(suggested).map(|found| found.score).sum();
    let is_sure = likely.first().is_some_and(|first| first.score >= need::ANSWERED);
    if is_sure || believed >= need::EITHER {
        return (likely, Vec::new());
    }
    likely.truncate(suggested);
    (Vec::new(), likely)
}

/// A query less what is longer than anybody's words: nothing is looked for there, so that time stays
/// bounded.
fn within_bounds(query: &str) -> Cow<'_, str> {
    /// The longest word of French has 25 letters; addresses are met elsewhere.
    const LONGEST_WORD: usize = 100;
    /// Two pages of text.
    const LONGEST_QUERY: usize = 8000;
    if query.len() <= LONGEST_WORD {
        return query.into();
    }
    let mut letters = 0;
    let is_near = |c: &char| {
        letters = if c.is_alphanumeric() { letters + 1 } else { 0 };
        letters <= LONGEST_WORD
    };
    query.chars().take(LONGEST_QUERY).filter(is_near).collect::<String>().into()
}

/// The entries a query means, best first.
pub fn search(index: &Index, query: &str) -> Vec<Match> {
    look_up(index, query).matches
}

/// The entries that a name or a subject means, best first.
fn named(index: &Index, query: &str) -> Vec<Match> {
    let query = fold::fold(query);
    let readings = reading::readings(index, &query);
    let mut matches: Vec<Match> = Vec::new();
    for reading in &readings {
        keep_best(&mut matches, rank::rank(index, reading));
    }
    let is_name = |found: &Match| found.how.is_name();
    if let Some(as_typed) = readings.first().filter(|_| !matches.iter().any(is_name)) {
        keep_best(&mut matches, squeeze::names(index, as_typed));
        if matches.is_empty() {
            keep_best(&mut matches, squeeze::misspelt_names(index, as_typed));
        }
    }
    if matches.is_empty() {
        matches.extend(begun::name(index, &query));
    }
    if matches.is_empty()
        && let Some(as_typed) = readings.first()
        && let Some(untitled) = reading::untitled(index, as_typed)
    {
        matches.extend(rank::rank(index, &untitled).into_iter().filter(is_name));
    }
    // Who is no longer there is met by a whole name or words of it, as they are written.
    let is_typed = |met: &Meeting| met.likeness.is_none_or(|likeness| likeness == Likeness::Exact);
    let is_part = |found: &Match| found.how == How::Words && found.meetings.iter().all(is_typed);
    matches.retain(|found| !found.phrase.is_former || is_name(found) || is_part(found));
    // A part of a sentence is no name of what was given up.
    if need::is_sentence(&query) {
        let is_all = |found: &Match| found.meetings.iter().all(|met| met.known.is_some());
        matches.retain(|found| index.whose(found.entry) != Whose::Past || is_all(found));
    }
    matches.sort_by_key(|found| {
        let score = Reverse(thousandths(found.score));
        (found.phrase.is_former, score, found.how, found.entry)
    });
    whose::arrange(index, &query, matches)
}

/// Adds matches, keeping the best of each entry.
fn keep_best(matches: &mut Vec<Match>, others: Vec<Match>) {
    for found in others {
        match matches.iter_mut().find(|held| held.entry == found.entry) {
            Some(held) if held.score >= found.score => {}
            Some(held) => *held = found,
            None => matches.push(found),
        }
    }
}

/// A score as it is shown and compared: to the thousandth, so that rounding never decides between
/// two entries.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores lie in 0..=1")]
pub fn thousandths(score: f32) -> u32 {
    (score.clamp(0.0, 1.0) * 1000.0).round() as u32
}
