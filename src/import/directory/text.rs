//! Texts as people meant them: what an editor, a form or a template left in them is taken out.

use unicode_normalization::UnicodeNormalization;

use crate::import::entities;
use crate::text::invisible::is_ignored;

/// Entities were found encoded up to three times; decoding stops there whatever comes.
const MOST_DECODINGS: usize = 4;

/// Cleans a text: entities decoded however often they were encoded, canonical composition, every
/// kind of blank one space, none at the ends, nothing invisible.
pub(super) fn clean(text: &str) -> String {
    let shown: String = decode(text).nfc().filter(|c| !is_invisible(*c)).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Decodes the entities of HTML, also those that were encoded again.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = text.to_owned();
    for _ in 0..MOST_DECODINGS {
        let once = entities::decoded(&decoded).into_owned();
        if once == decoded {
            break;
        }
        decoded = once;
    }
    decoded
}

/// Characters that show nothing: controls that are no blanks, zero-width ones, marks of direction.
fn is_invisible(c: char) -> bool {
    is_ignored(c) || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_is_not_meant_is_taken_out() {
        let cases = [
            ("Camille  Dupré ", "Camille Dupré"),
            ("design et\u{a0}des\u{a0}études", "design et des études"),
            ("Zo\u{200b}é", "Zoé"),
            ("e\u{301}tude", "étude"),
            ("R&amp;amp;D", "R&D"),
            ("chef &amp;amp;quot;produit&amp;amp;quot;", "chef \"produit\""),
            ("one\ntwo\n", "one two"),
            ("data·inclusion", "data·inclusion"),
            ("Toit 🏡", "Toit 🏡"),
            ("a\u{202e}b", "ab"),
            (" \u{200b} ", ""),
            ("A & B", "A & B"),
        ];
        for (written, meant) in cases {
            assert_eq!(clean(written), meant, "{written:?}");
        }
    }
}
