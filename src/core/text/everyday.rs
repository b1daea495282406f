//! Everyday words and how common they are: what everybody says tells little of what somebody means.

use super::common::is_common;
use super::filler::{Bearing, bearing};
use super::listed;

/// The list: a folded word and its commonness in tenths a line, sorted. The 2,000 most frequent forms
/// of French and of English by the counts of the `wordfreq` project, whichever is more common.
const WORDS: &str = include_str!("everyday_words.txt");

/// As common as any word need be to tell nothing of its own: *faire*, *year*.
const MOST_COMMON: f32 = 6.8;
/// As rare as a word of the list can be.
const RAREST_LISTED: f32 = 4.6;
/// What words that are common without being listed come to.
const UNLISTED: f32 = 4.0;
/// What all others come to.
pub const RARE: f32 = 3.3;
/// What a word around any subject tells at most: *contact*, *question*.
const FRAME: f32 = 0.3;

/// What a word of grammar tells: enough to know a phrase that has no other word.
const GRAMMAR: f32 = 0.02;

/// How common a folded word is: the logarithm, to the base of ten, of how often it stands in a thousand
/// million words.
pub fn commonness(word: &str) -> f32 {
    let listed = listed::find(WORDS, word).and_then(|tenths| tenths.parse::<u8>().ok());
    match listed {
        Some(tenths) => f32::from(tenths) / 10.0,
        None if is_common(word) => UNLISTED,
        None => RARE,
    }
}

/// How telling a folded word of that commonness is, in 0..=1, whatever the roster: next to
/// nothing for words of grammar and for what everybody says, all for a rare word.
pub fn telling(word: &str, commonness: f32) -> f32 {
    const LEAST: f32 = 0.05;
    let telling = (MOST_COMMON - commonness) / (MOST_COMMON - RAREST_LISTED);
    match bearing(word) {
        Bearing::Grammar => GRAMMAR,
        Bearing::Frame => telling.clamp(LEAST, FRAME),
        Bearing::Subject => telling.clamp(LEAST, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(word: &str) -> f32 {
        telling(word, commonness(word))
    }

    #[test]
    fn rare_words_tell_more_than_common_ones() {
        let words = ["pour", "vraiment", "argent", "facture", "refinancement"];
        let told: Vec<f32> = words.iter().map(|word| told(word)).collect();
        assert!(told.is_sorted(), "{told:?}");
        assert!(told.first() == Some(&GRAMMAR) && told.last() == Some(&1.0), "{told:?}");
    }

    #[test]
    fn the_list_is_sorted_and_folded_and_every_line_a_word_and_a_number() {
        let words: Vec<(&str, &str)> =
            WORDS.lines().filter_map(|line| line.split_once(' ')).collect();
        assert_eq!(words.len(), WORDS.lines().count());
        assert!(words.is_sorted_by(|(a, _), (b, _)| a < b));
        for (word, tenths) in words {
            assert_eq!(crate::text::fold::fold(word), word);
            assert!(tenths.parse::<u8>().is_ok_and(|tenths| (40..80).contains(&tenths)), "{word}");
        }
    }
}
