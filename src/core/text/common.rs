//! Common French words: what is typed so is meant so.
//!
//! A common word is no misspelt name (`finales` is not *finances*), and no evidence for a phrase it is
//! only a part of (`grande` is not *la Grande Muette*). Where it is a name or a keyword, it counts as
//! any other.

use super::listed;

/// The list: one folded word a line, sorted. The 8,000 most frequent French forms by the counts of
/// the `wordfreq` project, less names, foreign words and words under three letters.
const WORDS: &str = include_str!("common_words.txt");
/// Those of the 45,000 most frequent that the lexicon of `simplemma` has, less the former, plurals, names
/// of people, and the words by which entries of the embedded roster are found.
const RARER: &str = include_str!("rarer_words.txt");

/// Whether a folded word is a common French one, or the plural of one.
pub fn is_common(word: &str) -> bool {
    is_listed(WORDS, word)
}

/// Whether a folded word is a French one that people use, common or not, or the plural of one: it is no
/// misspelt name.
pub fn is_word(word: &str) -> bool {
    is_common(word) || is_listed(RARER, word)
}

fn is_listed(list: &str, word: &str) -> bool {
    let is_there = |word: &str| listed::find(list, word).is_some();
    is_there(word) || word.strip_suffix(['s', 'x']).is_some_and(is_there)
}

#[cfg(test)]
mod tests {
    use super::{RARER, WORDS, is_common, is_word};

    #[test]
    fn every_word_of_the_lists_is_found_and_no_other() {
        assert!(WORDS.lines().all(is_common));
        assert!(RARER.lines().all(is_word));
        for word in ["", "a", "cultrue", "zzzz", "agri", "\n"] {
            assert!(!is_word(word), "{word:?}");
        }
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [WORDS, RARER] {
            let words: Vec<&str> = list.lines().collect();
            assert!(words.is_sorted_by(|a, b| a < b));
            assert!(words.iter().all(|word| crate::text::fold::fold(word) == **word));
        }
    }
}
