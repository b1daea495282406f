//! Titles and the texts of links as people would say them: no emoji, no quotes, no marks.

use crate::import::gitbook::{is_emoji, without_shortcodes};
use crate::text::common::is_common;
use crate::text::fold::fold;
use crate::text::invisible::{is_dropped, is_unsafe};

/// The most words of somebody's name.
const LONGEST_NAME: usize = 5;

/// A text without emoji and shortcodes, its blanks single, nothing but letters and signs at its ends.
pub(super) fn plain(text: &str) -> String {
    let text = without_shortcodes(text);
    let shown = text.chars().map(|c| if is_emoji(c) || is_unsafe(c) { ' ' } else { c });
    let shown: String = shown.filter(|c| !is_dropped(*c)).collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    words.join(" ").trim_matches(['*', '_', '`', ' ', '\\']).to_owned()
}

/// Folded words that say that something is a chat room or a form, not which.
const GENERIC: &[&str] = &[
    "a",
    "acceder",
    "au",
    "aux",
    "avec",
    "beta",
    "betagouv",
    "canal",
    "ce",
    "cet",
    "cette",
    "chaine",
    "chat",
    "cliquant",
    "clique",
    "cliquer",
    "crisp",
    "d",
    "de",
    "dedie",
    "dediee",
    "des",
    "direct",
    "directement",
    "discussion",
    "dit",
    "du",
    "en",
    "et",
    "form",
    "formulaire",
    "formulaires",
    "fr",
    "google",
    "gouv",
    "grist",
    "ici",
    "je",
    "l",
    "la",
    "le",
    "les",
    "lien",
    "mattermost",
    "notre",
    "numerique",
    "par",
    "questionnaire",
    "rejoindre",
    "rejoins",
    "rejoint",
    "remplir",
    "remplis",
    "remplissant",
    "remplissez",
    "reponds",
    "sa",
    "salon",
    "salons",
    "so",
    "sur",
    "tally",
    "tchap",
    "ton",
    "un",
    "une",
    "utilise",
    "via",
    "voir",
    "votre",
    "y",
];

/// What a link calls the room or the form it leads to; nothing where it only says that it is one.
pub(super) fn called(text: &str) -> Option<String> {
    let text = plain(text);
    let quoted =
        text.split_once(['“', '"', '«']).and_then(|(_, rest)| rest.split_once(['”', '"', '»']));
    let text = quoted.map_or(text.as_str(), |(quoted, _)| quoted);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_generic = |word: &&&str| {
        let folded = fold(word);
        folded.is_empty() || folded.split(' ').all(|part| GENERIC.binary_search(&part).is_ok())
    };
    let from = words.iter().take_while(is_generic).count();
    let end = words.len() - words.iter().rev().take_while(is_generic).count();
    let own = words.get(from..end).filter(|own| !own.is_empty())?.join(" ");
    let name = own.trim_matches(|c: char| !c.is_alphanumeric() && !"()".contains(c));
    let name = name.trim_start_matches(['#', '~']);
    (!name.contains("://") && !name.is_empty()).then(|| name.to_owned())
}

/// Whether a few words are somebody's name: in its form, and not all of them everyday words.
pub(super) fn is_name(text: &str) -> bool {
    has_form_of_name(text) && text.split(' ').any(|word| !is_common(&fold(word)))
}

/// Whether each of a few words has a capital, but for particles.
pub(super) fn has_form_of_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_own = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().count() > 1;
    let is_particle = |word: &&str| ["de", "du", "le", "la", "da", "van", "von"].contains(word);
    let is_plain = |word: &&str| word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
    (2..=LONGEST_NAME).contains(&words.len())
        && words.iter().all(|word| is_plain(word) && (is_own(word) || is_particle(word)))
        && words.first().is_some_and(is_own)
        && words.last().is_some_and(is_own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_and_marks_go() {
        let cases = [
            ("👩‍💻 Le kit  dev", "Le kit dev"),
            ("✴️ Matrice d'impact", "Matrice d'impact"),
            (":rocket: Partir", "Partir"),
            ("1. Phase politique", "1. Phase politique"),
            ("1️⃣ Un", "1 Un"),
            ("🎨", ""),
        ];
        for (written, said) in cases {
            assert_eq!(plain(written), said, "{written}");
        }
    }

    #[test]
    fn rooms_and_forms_are_called_by_what_is_their_own() {
        let cases = [
            ("Place-des-dev sur Tchap", Some("Place-des-dev")),
            ("le salon Tchap “Entraide messagerie”", Some("Entraide messagerie")),
            ("#Demandes", Some("Demandes")),
            ("👉ici", None),
            ("ce formulaire", None),
            ("Tchap", None),
            ("https://tchap.exemple.fr/#/room/a", None),
            ("Remplir le formulaire", None),
            ("formulaire d’accès", Some("d’accès")),
        ];
        for (text, name) in cases {
            assert_eq!(called(text).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_other_words() {
        for name in ["Ada Martin", "Jean de La Tour", "Élodie N’Diaye"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["Ada", "Domaine Juridique", "la Tour", "Espace membre", ""] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn the_words_are_sorted() {
        assert!(GENERIC.is_sorted(), "{GENERIC:?}");
    }
}
