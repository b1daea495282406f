//! Light French stemming: plural and feminine, nothing more.
//!
//! Follows the "minimal" French stemmer of J. Savoy ("A stemming procedure and stopword list for
//! general French corpora", JASIS 50(10), 1999), on words already without accents. A heavier stemmer
//! (Snowball) needs the accents and joins words of different meaning (`organe`, `organisation`).

/// The stem of a folded word. Words under four letters are their own stem: `mers` is `mer`, `bus` is `bus`.
pub fn stem(word: &str) -> Stem<'_> {
    if !word.is_ascii() || word.len() < 4 {
        return Stem { root: word, ending: Ending::Other };
    }
    if word.len() > 5
        && !word.ends_with("eaux")
        && let Some(root) = word.strip_suffix("aux")
    {
        return Stem { root, ending: Ending::Al };
    }
    let mut root = word.strip_suffix(['s', 'x']).unwrap_or(word);
    if root.len() > 5 {
        root = undouble(root.trim_end_matches('e'));
    }
    let short = [("al", Ending::Al), ("iqu", Ending::Ic), ("ic", Ending::Ic)];
    let short = short
        .into_iter()
        .filter(|_| root.len() > 4)
        .find_map(|(letters, ending)| Some(Stem { root: root.strip_suffix(letters)?, ending }));
    short.unwrap_or(Stem { root, ending: Ending::Other })
}

/// A stem, compared as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stem<'a> {
    root: &'a str,
    ending: Ending,
}

/// Endings that differ from one form to another in more than a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ending {
    /// `-al` and its plural `-aux`.
    Al,
    /// `-ic` and its feminine `-ique`.
    Ic,
    Other,
}

impl<'a> Stem<'a> {
    /// The letters that every word of that stem starts with.
    pub fn root(self) -> &'a str {
        self.root
    }

    /// The letters that the words of the [`family`] of all of its words begin with.
    pub fn family(self) -> &'a str {
        family(self.root)
    }

    /// What tells it from another of the same root.
    pub fn ending(self) -> &'static str {
        match self.ending {
            Ending::Al => "al",
            Ending::Ic => "ic",
            Ending::Other => "",
        }
    }
}

/// `professionnell` → `professionnel`: the consonant that the feminine doubles.
fn undouble(root: &str) -> &str {
    let bytes = root.as_bytes();
    match bytes {
        [.., a, b] if a == b && b.is_ascii_lowercase() => &root[..root.len() - 1],
        _ => root,
    }
}

/// Endings of words of one family, French and English; sorted.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "able", "ables", "age", "ages", "aient", "aire", "aires", "ais", "ait", "al", "ale", "ales",
    "ance", "ances", "ant", "ante", "antes", "ants", "ateur", "ateurs", "ation", "ations", "atrice",
    "atrices", "aux", "e", "ed", "ee", "ees", "el", "elle", "elles", "els", "ement", "ements",
    "ence", "ences", "ent", "er", "erait", "ers", "es", "eur", "eurs", "euse", "euses", "eux", "ez",
    "i", "ible", "ibles", "ies", "if", "ifs", "ing", "ion", "ions", "ique", "iques", "ir", "is",
    "isme", "ismes", "issement", "issements", "iste", "istes", "it", "ite", "ites", "ition",
    "itions", "ive", "ives", "ly", "ment", "ments", "ons", "or", "ors", "ra", "rait", "ront", "s",
    "u", "ue", "ues", "us", "x", "y",
];
/// What is left of a word without its ending has at least that many letters.
const LEAST_ROOT: usize = 4;

/// The letters that the words of a folded word's family begin with: *financ* of `financement`,
/// `financer`. Joins words of different meaning too (`organe`, `organisation`): it counts for less.
pub fn family(word: &str) -> &str {
    if !word.is_ascii() {
        return word;
    }
    let mut cuts = (LEAST_ROOT..word.len()).map(|end| word.split_at(end));
    undouble(cuts.find(|(_, ending)| is_ending(ending)).map_or(word, |(root, _)| root))
}

/// Whether a word that begins with the root of a family belongs to it.
pub fn is_of_family(word: &str, root: &str) -> bool {
    let Some(rest) = word.strip_prefix(root) else { return false };
    let doubled = root.chars().next_back().and_then(|last| rest.strip_prefix(last));
    root.len() >= LEAST_ROOT
        && (rest.is_empty() || is_ending(rest) || doubled.is_some_and(is_ending))
}

fn is_ending(letters: &str) -> bool {
    ENDINGS.binary_search(&letters).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, family, is_of_family, stem};

    #[test]
    fn words_of_one_family_meet_by_their_root() {
        assert!(ENDINGS.is_sorted_by(|a, b| a < b));
        let cases = [
            ("financement", "financer", true),
            ("facturation", "factures", true),
            ("developpeuse", "developper", true),
            ("bloquee", "bloque", true),
            ("funding", "funded", true),
            ("recrutement", "recruteurs", true),
            ("marche", "marin", false),
            ("mer", "mere", false),
            ("contrat", "contre", false),
            ("", "", false),
        ];
        for (typed, known, expected) in cases {
            assert_eq!(is_of_family(known, family(typed)), expected, "{typed} {known}");
        }
    }

    #[test]
    fn forms_of_one_word_meet_and_other_words_do_not() {
        let meet = [
            ("transports", "transport"),
            ("mers", "mer"),
            ("armee", "armees"),
            ("professionnelle", "professionnel"),
            ("professionnelles", "professionnel"),
            ("solidarites", "solidarite"),
            ("interieure", "interieur"),
            ("bateaux", "bateau"),
            ("national", "nationale"),
            ("nationaux", "nationale"),
            ("regionales", "regional"),
            ("logements", "logement"),
            ("territoires", "territoire"),
            ("etrangere", "etrangeres"),
            ("public", "publiques"),
        ];
        for (a, b) in meet {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        let part = [
            ("mer", "mere"),
            ("art", "arte"),
            ("culture", "cultiver"),
            ("justice", "juste"),
            ("canal", "can"),
            ("bus", "bu"),
        ];
        for (a, b) in part {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }
}
