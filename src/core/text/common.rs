//! Common French words: what is typed so is meant so.
//!
//! A common word is no misspelt name (`finales` is not *finances*), and no evidence for a phrase it is
//! only a part of (`grande` is not *la Grande Muette*). Where it is a name or a keyword, it counts as
//! any other.

use super::listed;

/// The list: one folded word a line, sorted. The 8,000 most frequent French forms by the counts of
/// the `wordfreq` project, less names but that of the country, which half the State has in its own, foreign words and
/// words under three letters.
const WORDS: &str = include_str!("common_words.txt");
/// Those of the 45,000 most frequent that the lexicon of `simplemma` has, less the former, plurals, names
/// of people, and the words by which entries of the embedded roster are found.
const RARER: &str = include_str!("rarer_words.txt");

/// The most frequent first names, folded, sorted: many are in the lists of words, too.
#[rustfmt::skip]
const FIRST_NAMES: &[&str] = &[
    "adrien", "agnes", "alain", "albert", "alexandre", "alice", "andre", "anne", "antoine",
    "arnaud", "arthur", "baptiste", "benjamin", "benoit", "bernard", "bruno", "camille",
    "catherine", "charles", "charlotte", "christian", "claude", "clement", "daniel", "david",
    "denis", "denise", "diane", "dominique", "edouard", "emma", "emmanuel", "eric", "francois",
    "frederic", "gabriel", "georges", "gerard", "gilles", "guillaume", "guy", "helene", "henri",
    "hugo", "isabelle", "jacques", "jean", "jeanne", "joseph", "jules", "julie", "julien", "laura",
    "laurence", "laurent", "louis", "louise", "luc", "lucas", "lucie", "marc", "marcel", "margaux",
    "maria", "marie", "marina", "martin", "martine", "mathieu", "maurice", "max", "maxime",
    "michel", "nathalie", "nicolas", "olivier", "pascal", "patrice", "patrick", "paul", "philippe",
    "pierre", "raphael", "rene", "renee", "richard", "robert", "robin", "roger", "sarah", "serge",
    "simon", "sophie", "stephane", "thomas", "valentin", "victor", "victoria", "vincent",
];

/// What verbs in *-er* end with that the lists have no form of: `présentez`.
const VERB_ENDINGS: [&str; 3] = ["ez", "ons", "ent"];

/// Whether a folded word is a first name that many have: in a sentence, it calls somebody.
pub fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.binary_search(&word).is_ok()
}

/// Whether a folded word is a common French one, or the plural of one.
pub fn is_common(word: &str) -> bool {
    is_listed(WORDS, word)
}

/// Whether a folded word is a French one that people use, common or not, the plural of one, or what somebody is
/// told or said to do: it is no misspelt name.
pub fn is_word(word: &str) -> bool {
    let is_there = |word: &str| is_common(word) || is_listed(RARER, word);
    let verb = VERB_ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
    is_there(word) || verb.is_some_and(|root| is_there(&format!("{root}er")))
}

fn is_listed(list: &str, word: &str) -> bool {
    let is_there = |word: &str| listed::find(list, word).is_some();
    is_there(word) || word.strip_suffix(['s', 'x']).is_some_and(is_there)
}

#[cfg(test)]
mod tests {
    use super::{FIRST_NAMES, RARER, WORDS, is_common, is_word};

    #[test]
    fn every_word_of_the_lists_is_found_and_no_other() {
        assert!(WORDS.lines().all(is_common));
        assert!(RARER.lines().all(is_word));
        assert!(["presentez", "presentons", "presentent"].into_iter().all(is_word));
        for word in ["", "a", "cultrue", "zzzz", "agri", "\n"] {
            assert!(!is_word(word), "{word:?}");
        }
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        let lists = [WORDS, RARER].map(|list| list.lines().collect::<Vec<&str>>());
        for words in lists.into_iter().chain([FIRST_NAMES.to_vec()]) {
            assert!(words.is_sorted_by(|a, b| a < b));
            assert!(words.iter().all(|word| crate::text::fold::fold(word) == **word));
        }
    }
}
