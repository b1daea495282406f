//! The words around a subject: "qui s'occupe du …", "à qui m'adresser pour …", "ministère de la …".
//!
//! Such a filler need not be met by an entry; it still counts where it is. A query of fillers alone
//! is taken at its word, so that "portefeuille" or "contact" can be looked up.

/// How much a word of the query says of what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearing {
    /// Grammar: *qui*, *de la*, *je voudrais*.
    Grammar,
    /// What is around any subject: *contact*, *ministère*, *responsable*.
    Frame,
    /// The subject.
    Subject,
}

/// Folded words of grammar, and the community's own name, which is said of anything here; sorted.
#[rustfmt::skip]
const GRAMMAR: &[&str] = &[
    "a", "about", "adresser", "ai", "aimerais", "aimerait", "alors", "and", "anime", "animer",
    "any", "anyone", "appeler", "as", "at", "au", "aupres", "aurais", "auriez", "aurions", "aux",
    "avec", "avez", "avoir", "avons", "beta", "betagouv", "bien", "bonjour", "bonsoir", "c", "ca",
    "can", "ce", "cela", "celle", "celui", "ces", "cet", "cette", "cherche", "chercher",
    "cherchons", "chez", "comment", "concernant", "connais", "connaissez", "connait", "connaitre",
    "could", "d", "dans", "de", "deja", "demander", "depend", "dependons", "depends", "des",
    "devons", "devrais", "dire", "dis", "dites", "do", "dois", "doit", "doivent", "donc", "dont",
    "du", "elle", "en", "entre", "es", "est", "et", "etait", "ete", "etes", "etre", "eux", "faire",
    "fais", "fait", "faudrait", "faut", "find", "for", "fr", "from", "gere", "gerent", "gerer",
    "gouv", "help", "her", "his", "how", "i", "il", "ils", "in", "indiquer", "indiquez", "is", "j",
    "je", "l", "la", "le", "les", "leur", "leurs", "look", "looking", "lui", "m", "ma", "madame",
    "me", "merci", "mes", "mme", "moi", "mon", "monsieur", "mr", "my", "n", "ne", "need", "nos",
    "notre", "nous", "o", "occupe", "occupent", "occuper", "occupez", "of", "on", "ont", "or", "ou",
    "our", "par", "parle", "parler", "parlez", "pas", "petit", "peut", "peuvent", "peux", "plait",
    "please", "poser", "pour", "pourrait", "pourriez", "pouvez", "pouvoir", "puis", "qu", "quand",
    "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "rattache", "rattachee",
    "rencontrer", "s", "sa", "sais", "sait", "savez", "savoir", "se", "ses", "should", "si", "sil",
    "soit", "somebody", "someone", "sommes", "son", "sont", "souhaite", "souhaiterais",
    "souhaitons", "sous", "speak", "suis", "suit", "suivre", "sur", "svp", "t", "ta", "talk", "te",
    "tes", "that", "the", "there", "these", "this", "those", "to", "toi", "ton", "tous", "tout",
    "toute", "toutes", "tres", "trop", "trouver", "tu", "un", "une", "va", "vais", "vers",
    "veulent", "veut", "veux", "voir", "voit", "vos", "votre", "voudrais", "voudrait", "voulez",
    "vouloir", "vous", "we", "what", "when", "where", "who", "whom", "with", "y", "your",
];

/// Folded words around any subject; sorted.
#[rustfmt::skip]
const FRAME: &[&str] = &[
    "acceder", "adresse", "aide", "aider", "avenue", "besoin", "boulevard", "charge", "chargee",
    "charges", "contact", "contacter", "contacts", "coordonnees", "courriel", "demande",
    "departement", "department", "differentes", "differents", "domaine", "email", "gens", "handles",
    "hotel", "interlocuteur", "interlocutrice", "joindre", "mail", "mel", "minister", "ministere",
    "ministeres", "ministre", "ministry", "numero", "obtenir", "person", "personne", "personnes",
    "place", "portefeuille", "portefeuilles", "portfolio", "problematique", "probleme", "problemes",
    "produit", "produits", "quai", "quelqu", "question", "questions", "referent", "referente",
    "rejoindre", "renouveler", "responsable", "responsables", "rue", "secretariat", "signer",
    "sujet", "sujets", "tel", "telephone", "tour", "traite", "utiliser", "valide", "valider",
];

/// How much a folded word says of what is asked for.
pub fn bearing(word: &str) -> Bearing {
    if GRAMMAR.binary_search(&word).is_ok() {
        Bearing::Grammar
    } else if FRAME.binary_search(&word).is_ok() {
        Bearing::Frame
    } else {
        Bearing::Subject
    }
}

/// The words of a folded text that bear on its subject.
pub fn subjects(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| bearing(word) == Bearing::Subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_bear_on_the_subject_or_not() {
        assert_eq!(bearing("qui"), Bearing::Grammar);
        assert_eq!(bearing("ministere"), Bearing::Frame);
        assert_eq!(bearing("culture"), Bearing::Subject);
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [GRAMMAR, FRAME] {
            assert!(list.is_sorted_by(|a, b| a < b));
            assert!(list.iter().all(|word| crate::text::fold::fold(word) == **word));
        }
    }
}
