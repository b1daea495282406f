//! What may have been meant, where nothing matched.

use super::index::{Index, Phrase};
use crate::text::fold::fold;

/// More would not be read.
const MOST: usize = 3;
/// What is typed beyond that many letters tells no name from another.
const LONGEST: usize = 80;
/// Where clap, too, starts to say "did you mean"; below, a suggestion is noise.
const LIKE: f64 = 0.7;

/// Whether a phrase is a name of something that is there; acronyms are like too much.
fn is_suggested(phrase: &Phrase) -> bool {
    phrase.source.is_name() && !phrase.is_acronym && !phrase.is_former
}

/// The names most like a query that nothing matched, best first, at most three, each of another entry.
pub fn suggest(index: &Index, query: &str) -> Vec<Phrase> {
    let query: String = fold(query).chars().take(LONGEST).collect();
    let mut likely: Vec<(f64, Phrase)> = Vec::new();
    for phrase in index.phrases().filter(is_suggested) {
        let words: Vec<&str> = index.words_of(&phrase).map(|word| index.word(word)).collect();
        let likeness = strsim::jaro_winkler(&query, &words.join(" "));
        match likely.iter_mut().find(|(_, held)| held.entry == phrase.entry) {
            Some(held) if likeness > held.0 => *held = (likeness, phrase),
            None if likeness > LIKE => likely.push((likeness, phrase)),
            _ => {}
        }
    }
    // Equally likely ones stay in the roster's order.
    likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    likely.into_iter().take(MOST).map(|(_, phrase)| phrase).collect()
}
