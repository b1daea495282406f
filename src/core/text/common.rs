//! Common French words: what is typed so is meant so.
//!
//! A common word is no misspelt name (`finales` is not *finances*), and no evidence for a phrase it is
//! only a part of (`grande` is not *la Grande Muette*). Where it is a name or a keyword, it counts as
//! any other.

use super::listed;

/// The list: one folded word a line, sorted. The 8,000 most frequent French forms by the counts of the
/// `wordfreq` project, less names, foreign words and words under three letters; and those of the 45,000
/// most frequent that the lexicon of `simplemma` has, less plurals, the names of people, and the words
/// by which the embedded roster's own entries are found.
const WORDS: &str = include_str!("common_words.txt");

/// Whether a folded word is a common French one, or the plural of one.
pub fn is_common(word: &str) -> bool {
    is_listed(word) || word.strip_suffix(['s', 'x']).is_some_and(is_listed)
}

fn is_listed(word: &str) -> bool {
    listed::find(WORDS, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::{WORDS, is_common};

    #[test]
    fn every_word_of_the_list_is_found_and_no_other() {
        assert!(WORDS.lines().all(is_common));
        for word in ["", "a", "cultrue", "zzzz", "agri", "\n"] {
            assert!(!is_common(word), "{word:?}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_folded() {
        let words: Vec<&str> = WORDS.lines().collect();
        assert!(words.is_sorted_by(|a, b| a < b));
        assert!(words.iter().all(|word| crate::text::fold::fold(word) == **word));
    }
}
