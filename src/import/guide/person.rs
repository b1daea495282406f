//! Whom a page names: beside an address that is made of the name, or where it says whom to ask.

use super::label::has_form_of_name;
use super::section::sections;
use super::text::Piece;
use crate::text::address::{mailbox, mailboxes_of};
use crate::text::fold::fold;

/// The most words of a name that is looked for in a sentence.
const LONGEST: usize = 4;

/// Beginnings of folded words of sentences that say whom to ask.
const ASKING: &[&str] = &[
    "adresse",
    "contact",
    "copie",
    "demande",
    "ecri",
    "envoie",
    "envoye",
    "interlocut",
    "joindre",
    "parle",
    "prevenir",
    "referent",
    "rapproche",
    "sollicit",
];

/// The person whose name stands in a text and whose own address that is.
pub(super) fn beside(text: &str, address: &str) -> Option<String> {
    let own = mailbox(address);
    names(text).find(|name| mailboxes_of(name).contains(&own))
}

/// What may be names in the places where a page says whom to ask, each once, in order.
pub(super) fn asked(pieces: &[Piece]) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for (piece, section) in sections(pieces).filter(|(piece, _)| piece.level == 0) {
        let folded = fold(&piece.text);
        let says_whom = folded
            .split(' ')
            .any(|word| ASKING.iter().any(|beginning| word.starts_with(beginning)));
        let is_name = has_form_of_name(piece.text.trim());
        if section.is_contact || says_whom || is_name || piece.text.contains('@') {
            for name in names(&piece.text).chain(handles(&piece.text)) {
                if !asked.contains(&name) {
                    asked.push(name);
                }
            }
        }
    }
    asked
}

/// Those who are called as chats do: `@ada.martin`.
fn handles(text: &str) -> impl Iterator<Item = String> {
    let handles = text.split_whitespace().filter_map(|word| word.strip_prefix('@'));
    let handles = handles.map(|name| name.trim_matches(|c: char| !c.is_alphanumeric()));
    handles.filter(|name| name.contains('.')).map(|name| name.replace('.', " "))
}

/// Every run of words with capitals, the longest first.
fn names(text: &str) -> impl Iterator<Item = String> {
    let is_edge = |c: char| !c.is_alphabetic();
    let words: Vec<(&str, bool)> = text
        .split_whitespace()
        .map(|word| (word.trim_matches(is_edge), word.ends_with(is_edge)))
        .collect();
    let mut names = Vec::new();
    for count in (2..=LONGEST).rev() {
        for run in words.windows(count) {
            // A comma between two words parts them.
            let is_one = run.iter().rev().skip(1).all(|(_, ends)| !ends);
            let name = run.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
            if is_one && has_form_of_name(&name) {
                names.push(name);
            }
        }
    }
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::guide::text::pieces;

    #[test]
    fn addresses_belong_to_who_stands_beside() {
        let text = "Écrire à Zoé Lambert, Ada de La Tour (ada.delatour.ext@a.fr) ou au bureau";
        for (address, name) in [
            ("ada.delatour.ext@a.fr", Some("Ada de La Tour")),
            ("zlambert@a.fr", Some("Zoé Lambert")),
            ("bureau@a.fr", None),
        ] {
            assert_eq!(beside(text, address).as_deref(), name, "{address}");
        }
    }

    #[test]
    fn people_are_named_where_a_page_says_whom_to_ask() {
        let page = "# A\n\nUn texte de Luc Morin.\n\nContacte Ada Martin, [@max.blanc ](https://a.fr)ou @eve.\n\n## Référents\n\n* Zoé Lambert, Paris\n";
        let asked = asked(&pieces(page));
        for (name, is_asked) in [
            ("Ada Martin", true),
            ("Zoé Lambert", true),
            ("max blanc", true),
            ("eve", false),
            ("Luc Morin", false),
        ] {
            assert_eq!(asked.iter().any(|held| held == name), is_asked, "{name}");
        }
    }
}
