//! Whether a few words are somebody's name.

use crate::text::fold::fold;

/// Words that stand inside a name in lower case.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
    "du", "e", "el", "la", "le", "van", "von", "y",
];

/// Folded words of headings, portfolios and sentences that are capitalised as names are.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "accelerateur", "accelerateurs", "acceleration", "accompagnement", "adjoint", "adjointe", "administration",
    "administrations", "affaires", "agent", "agents", "agriculture", "animation", "armees", "associative", "beta",
    "betagouv", "bureau", "charge", "chargee", "chef", "cheffe", "citoyennes", "club", "coaching", "comment",
    "communaute", "communs", "contact", "contacter", "cybersecurite", "decouvrir", "departement", "design",
    "developpement", "dinum", "directeur", "direction", "directrice", "ecologique", "education", "elle", "en",
    "enseignement", "equipe", "etat", "etats", "etrangeres", "expert", "experte", "expertise", "expertises",
    "fabrique", "finances", "fonction", "fonds", "formation", "formations", "gouv", "il", "incubateur", "incubateurs",
    "insertion", "interet", "interieur", "interim", "interministerielle", "jeunesse", "justice", "les", "logement",
    "mattermost", "ministere", "ministeres", "ministerielle", "ministeriels", "mission", "nationale", "notion",
    "notre", "nous", "numerique", "numeriques", "operations", "partenariat", "partenariats", "pole", "politique",
    "politiques", "portefeuille", "portefeuilles", "poste", "premier", "premiere", "produit", "produits",
    "professionnelle", "programme", "promotion", "public", "publics", "publique", "publiques", "recherche",
    "recrutement", "referent", "referente", "responsable", "responsables", "sante", "service", "services", "slack",
    "solidarites", "soutien", "sport", "sports", "startup", "startups", "superieur", "tchap", "territoire",
    "territoires", "toute", "transformation", "transition", "transports", "transverse", "transverses", "travail",
    "une", "vacant", "vie", "vous",
];

/// The most words of a name.
const LONGEST: usize = 6;

/// Whether a text is a first name and a family name, each with a capital.
pub(super) fn is_name(text: &str) -> bool {
    let mut words = 0;
    let mut capitalised = 0;
    for word in text.split(' ') {
        words += 1;
        if words > LONGEST || !is_word_of_name(word, words == 1) {
            return false;
        }
        capitalised += usize::from(word.chars().any(char::is_uppercase));
    }
    capitalised >= 2
}

/// The end of the longest name that a text starts with, where what follows is not part of it.
pub(super) fn name_end(text: &str) -> Option<usize> {
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]).take(LONGEST);
    ends.filter(|end| text.get(..*end).is_some_and(is_name)).last()
}

fn is_word_of_name(word: &str, is_first: bool) -> bool {
    let is_plain = |c: char| c.is_alphabetic() || "-'’.·".contains(c);
    let folded = fold(word);
    if !word.chars().all(is_plain) || NOT_NAMES.binary_search(&folded.as_str()).is_ok() {
        return false;
    }
    if PARTICLES.contains(&folded.as_str()) && !word.starts_with(char::is_uppercase) {
        return !is_first;
    }
    // d'Arc, l'Hermite: the capital follows the apostrophe.
    let own = match word.split_once(['\'', '’']) {
        Some((particle, own)) if !is_first && particle.chars().count() == 1 => own,
        Some((_, "")) => return false,
        Some((particle, _)) if is_first && particle.chars().count() == 1 => return false,
        _ => word,
    };
    own.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_words() {
        let names = [
            "Ada Martin",
            "Marie-Jo Le Guen",
            "Jean de la Tour",
            "Anne d'Arc",
            "Élodie N'Diaye",
            "J. Dupont",
            "Ada MARTIN",
        ];
        let others = [
            "Ada",
            "mission BETA",
            "Vie Associative",
            "Transition Ecologique",
            "Pôle Accélération",
            "Vous êtes",
            "L'Accélérateur Citoyen",
            "En cours de recrutement",
            "Premier Ministre",
            "",
            "Ada  Martin",
        ];
        for name in names {
            assert!(is_name(name), "{name}");
        }
        for other in others {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn a_name_ends_where_the_sentence_goes_on() {
        assert_eq!(name_end("Ada Martin en charge de tout"), Some("Ada Martin".len()));
        assert_eq!(name_end("Ada de la Tour est là"), Some("Ada de la Tour".len()));
        assert_eq!(name_end("Vous êtes là"), None);
    }

    #[test]
    fn the_words_are_sorted() {
        assert!(NOT_NAMES.is_sorted() && PARTICLES.is_sorted());
    }
}
