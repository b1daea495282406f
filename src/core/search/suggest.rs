//! What may have been meant, where nothing matched.

use super::index::{Index, Phrase, Source};
use super::{Match, need};
use crate::text::fold::fold;

/// More would not be read.
const MOST: usize = 3;
/// What is typed beyond that many letters tells no name from another.
const LONGEST: usize = 80;
/// Where clap, too, starts to say "did you mean"; below, a suggestion is noise.
const LIKE: f64 = 0.7;

/// Whether a phrase is a name of something that is there; acronyms are like too much.
fn is_suggested(phrase: &Phrase) -> bool {
    phrase.source <= Source::Alias && !phrase.is_acronym && !phrase.is_former
}

/// The entries that a query which nothing matched may mean, the likeliest first, at most three: those a
/// sentence is near to, or those with a name most like a few words.
pub(super) fn suggest(index: &Index, query: &str, likely: &[Match]) -> Vec<usize> {
    if need::is_sentence(query) {
        likely.iter().take(MOST).map(|found| found.entry).collect()
    } else {
        names_like(index, query).map(|phrase| phrase.entry).collect()
    }
}

/// The names most like a query, best first, each of another entry.
fn names_like(index: &Index, query: &str) -> impl Iterator<Item = Phrase> {
    let query: String = fold(query).chars().take(LONGEST).collect();
    let mut likely: Vec<(f64, Phrase)> = Vec::new();
    for phrase in index.phrases().filter(is_suggested) {
        let words: Vec<&str> = index.words_of(&phrase).map(|word| index.words.word(word)).collect();
        let likeness = strsim::jaro_winkler(&query, &words.join(" "));
        match likely.iter_mut().find(|(_, held)| held.entry == phrase.entry) {
            Some(held) if likeness > held.0 => *held = (likeness, phrase),
            None if likeness > LIKE => likely.push((likeness, phrase)),
            _ => {}
        }
    }
    // Equally likely ones stay in the roster's order.
    likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    likely.into_iter().take(MOST).map(|(_, phrase)| phrase)
}
