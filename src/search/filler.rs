//! The words around a subject: "qui s'occupe du …", "à qui m'adresser pour …", "ministère de la …".
//!
//! A filler need not be met by an entry; it still counts where it is. A query of fillers alone is
//! taken at its word, so that "portefeuille" or "contact" can be looked up.

/// Folded words that say how one asks, not what one asks for; sorted.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "a", "about", "adresse", "adresser", "ai", "aide", "aider", "alors", "appeler", "as", "au", "aupres", "aux",
    "avec", "avoir", "besoin", "bien", "bonjour", "bureau", "c", "ca", "cabinet", "ce", "cela", "celle", "celui",
    "ces", "cet", "cette", "charge", "chargee", "cherche", "chercher", "chez", "comment", "concernant", "connait",
    "connaitre", "contact", "contacter", "contacts", "d", "dans", "de", "demande", "demander", "departement",
    "department", "des", "do", "dois", "doit", "domaine", "donc", "du", "elle", "en", "entre", "es", "est", "et",
    "etait", "etre", "eux", "faire", "fait", "faut", "find", "for", "gere", "gerent", "gerer", "handles", "how",
    "i", "il", "ils", "in", "incubateur", "interlocuteur", "interlocutrice", "is", "j", "je", "joindre", "l", "la",
    "le", "les", "leur", "leurs", "lui", "m", "ma", "me", "merci", "mes", "minister", "ministere", "ministeres",
    "ministre", "ministry", "moi", "mon", "my", "n", "ne", "nos", "notre", "nous", "o", "occupe", "occupent",
    "occuper", "of", "on", "ont", "or", "ou", "par", "parle", "parler", "pas", "person", "personne", "personnes",
    "petit", "peut", "peux", "plait", "portefeuille", "portefeuilles", "portfolio", "poser", "pour", "pourrait",
    "problematique", "puis", "qu", "quel", "quelle", "quelles", "quelqu", "quels", "question", "questions", "qui",
    "quoi", "referent", "referente", "rencontrer", "responsable", "responsables", "s", "sa", "sait", "savoir", "se",
    "secretariat", "ses", "should", "si", "sil", "soit", "son", "sont", "sos", "sous", "suis", "suit", "suivre",
    "sujet", "sujets", "sur", "svp", "t", "ta", "te", "tes", "the", "there", "to", "toi", "ton", "toucher",
    "traite", "trouver", "tu", "un", "une", "va", "vais", "vers", "veut", "veux", "voir", "voit", "vos", "votre",
    "voudrais", "vous", "we", "who", "whom", "with", "y",
];

/// Whether a folded word only says how one asks.
pub fn is_filler(word: &str) -> bool {
    FILLERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{FILLERS, is_filler};

    #[test]
    fn fillers_are_found() {
        assert!(is_filler("qui") && is_filler("ministere") && !is_filler("culture"));
    }

    #[test]
    fn fillers_are_sorted_and_folded() {
        assert!(FILLERS.is_sorted_by(|a, b| a < b));
        assert!(FILLERS.iter().all(|word| crate::search::fold::fold(word) == **word));
    }
}
