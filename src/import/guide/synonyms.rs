//! What members call a thing that the guide titles otherwise: *onboarding*, embarquement; *a11y*,
//! accessibilité. French and English, as people of digital products use them.

use crate::text::fold::fold;
use crate::text::stem::stem;

/// Words and phrases for one thing, folded; a page whose title has one of them is found by the others.
#[rustfmt::skip]
const GROUPS: &[&[&str]] = &[
    &["absence", "absences", "indisponibilites", "poser des conges", "vacances d un membre", "je serai absent", "arret maladie", "days off"],
    &["accessibilite", "a11y", "rgaa", "accessibility", "rendre mon site accessible"],
    &["badge", "carte d acces aux locaux", "access card"],
    &["candidater", "candidature", "postuler", "offre d emploi", "travailler chez vous", "job offers", "apply for a job"],
    &["charte graphique", "identite visuelle", "logo", "logotype", "branding", "marque de l etat"],
    &["consentement", "cookies", "bandeau de cookies"],
    &["dependances", "mise a jour des librairies", "dependabot", "renovate"],
    &["deplacement", "frais de mission", "billet de train", "note de frais", "remboursement de mes frais", "travel expenses"],
    &["desembarquer", "desembarquement", "quitter beta", "au revoir", "offboarding", "fin de mission", "depart d un membre", "je pars de la communaute", "leaving the community"],
    &["embarquer", "embarquement", "debuter chez beta", "arrivee", "onboarding", "accueillir quelqu un de nouveau", "newcomer", "je viens d arriver"],
    &["email", "emails", "adresse mail", "boite mail", "messagerie electronique", "mailbox"],
    &["emails en masse", "emailing", "newsletter", "infolettre", "mailing", "campagne d envoi"],
    &["evenement", "evenements", "meetup", "event", "organiser une rencontre"],
    &["facture", "facturation", "invoice", "invoicing", "faire payer un prestataire"],
    &["financement", "funding", "trouver de l argent pour mon produit"],
    &["harcelement", "violences", "discrimination", "agression", "harassment", "comportement deplace"],
    &["hebergement", "hebergeur", "hosting", "paas", "cloud", "ou heberger mon site"],
    &["ia", "intelligence artificielle", "llm", "chatgpt", "artificial intelligence"],
    &["incident", "faille", "fuite de donnees", "piratage", "vulnerabilite", "data breach", "data leak", "on s est fait pirater"],
    &["journal", "actualites de la communaute", "se tenir au courant"],
    &["juridique", "cgu", "mentions legales", "legal", "conseil d un juriste"],
    &["liste de diffusion", "listes de diffusion", "mailing list", "adresse generique"],
    &["marche public", "marches publics", "marches", "commande publique", "procurement", "appel d offres"],
    &["mot de passe", "mots de passe", "mdp", "password", "vaultwarden", "bitwarden", "coffre fort numerique"],
    &["nom de domaine", "noms de domaine", "ndd", "dns", "domain name", "sous domaine"],
    &["open source", "code ouvert", "logiciel libre", "licence libre"],
    &["photo", "photos", "phototheque", "images libres de droits"],
    &["presse", "journaliste", "relations medias", "press"],
    &["rgpd", "gdpr", "donnees personnelles", "cnil", "dpo", "personal data", "vie privee"],
    &["salle", "salles", "reserver un espace", "meeting room"],
    &["securite", "cybersecurite", "ssi", "security", "homologation"],
    &["stage", "stagiaire", "alternance", "alternant", "internship"],
    &["statistiques", "analytics", "mesure d audience", "web analytics", "traffic du site"],
    &["support", "helpdesk", "aide aux usagers", "repondre aux utilisateurs"],
    &["tchap", "messagerie instantanee", "chat de la communaute", "instant messaging"],
    &["teletravail", "remote work", "travailler a distance"],
    &["visio", "visioconference", "webinaire", "video call", "reunion a distance"],
];

/// What else a title's things are called, folded.
pub(super) fn others(title: &str) -> impl Iterator<Item = &'static str> {
    let title = fold(title);
    let titled: Vec<String> = title.split(' ').map(root).collect();
    let has = move |phrase: &str| {
        let words: Vec<String> = phrase.split(' ').map(root).collect();
        titled.windows(words.len()).any(|window| window == words)
    };
    GROUPS
        .iter()
        .filter(move |group| group.iter().any(|phrase| has(phrase)))
        .copied()
        .flatten()
        .copied()
}

fn root(word: &str) -> String {
    stem(word).root().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_what_its_things_are_called_otherwise() {
        let found: Vec<&str> = others("Rendre son site conforme au RGPD").collect();
        assert!(found.contains(&"gdpr") && !found.contains(&"badge"), "{found:?}");
        assert!(others("Les badges").any(|phrase| phrase == "access card"));
        assert_eq!(others("Le mot juste").next(), None);
    }

    #[test]
    fn the_groups_are_folded_and_no_phrase_stands_in_two() {
        let mut all: Vec<&str> = GROUPS.iter().copied().flatten().copied().collect();
        assert!(all.iter().all(|phrase| fold(phrase) == *phrase));
        all.sort_unstable();
        assert!(all.is_sorted_by(|a, b| a < b), "{all:?}");
    }
}
