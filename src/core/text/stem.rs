//! Light French stemming: plural and feminine, nothing more.
//!
//! Follows the "minimal" French stemmer of J. Savoy ("A stemming procedure and stopword list for
//! general French corpora", JASIS 50(10), 1999), on words already without accents. A heavier stemmer
//! (Snowball) needs the accents and joins words of different meaning (`organe`, `organisation`).

/// The stem of a folded word. Words under four letters are their own stem: `mers` is `mer`, `bus` is `bus`.
pub fn stem(word: &str) -> Stem<'_> {
    if !word.is_ascii() || word.len() < 4 {
        return Stem { root: word, is_al: false };
    }
    if word.len() > 5
        && !word.ends_with("eaux")
        && let Some(root) = word.strip_suffix("aux")
    {
        return Stem { root, is_al: true };
    }
    let mut root = word.strip_suffix(['s', 'x']).unwrap_or(word);
    if root.len() > 5 {
        root = undouble(root.trim_end_matches('e'));
    }
    match root.strip_suffix("al") {
        Some(short) if root.len() > 4 => Stem { root: short, is_al: true },
        _ => Stem { root, is_al: false },
    }
}

/// A stem, compared as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stem<'a> {
    root: &'a str,
    /// Whether the word ends in `-al` or its plural `-aux`.
    is_al: bool,
}

impl<'a> Stem<'a> {
    /// The letters that every word of that stem starts with.
    pub fn root(self) -> &'a str {
        self.root
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

#[cfg(test)]
mod tests {
    use super::stem;

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
