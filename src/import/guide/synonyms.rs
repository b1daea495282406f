//! What members call a thing that the guide titles otherwise: *onboarding*, embarquement; *a11y*,
//! accessibilité. French and English, as people of digital products use them.

use crate::text::fold::fold;
use crate::text::stem::stem;

/// Words and phrases for one thing, folded; a page whose title has one of them is found by the others.
#[rustfmt::skip]
const GROUPS: &[&[&str]] = &[
    &["absence", "absences", "indisponibilites", "poser des conges", "partir en vacances", "je serai absent", "arret maladie", "conge parental", "days off", "sick leave"],
    &["accessibilite", "a11y", "rgaa", "accessibility", "rendre mon site accessible", "lecteur d ecran"],
    &["agenda", "calendrier des evenements", "dates a venir", "calendar"],
    &["analyse d impact", "aipd", "dpia"],
    &["arret", "stopper", "fermer un service", "abandonner un produit", "mettre fin au produit", "fin de vie du produit", "shut down"],
    &["authentification", "authenfication", "proconnect", "franceconnect", "agentconnect", "pro connect", "france connect", "agent connect", "sso", "login", "connexion des usagers"],
    &["badge", "carte d acces aux locaux", "access card"],
    &["bonnes pratiques de travail", "reunions", "organisation de l equipe"],
    &["budget", "depenses", "combien coute", "couts"],
    &["candidater", "candidature", "candidats", "postuler", "offre d emploi", "travailler chez vous", "job offers", "apply for a job"],
    &["carrieres", "evoluer", "changer de poste", "evolution professionnelle", "et apres beta"],
    &["certification", "certifier", "faire reconnaitre ses competences", "diplome"],
    &["charte graphique", "communiquer sur son produit", "identite visuelle", "logo", "logotype", "branding", "marque de l etat"],
    &["climat de la communaute", "barometre de la communaute", "moral des membres"],
    &["coach", "coaching", "mentor", "mentorat", "se faire accompagner"],
    &["comite d investissement", "comites d investissement", "presenter son produit aux sponsors", "renouvellement du financement"],
    &["communiquer sur beta", "presse", "journaliste", "relations medias", "press", "elements de langage"],
    &["consentement", "cookies", "bandeau de cookies"],
    &["dependances", "mise a jour des librairies", "dependabot", "renovate"],
    &["deplacement", "deplacements", "frais de mission", "billet de train", "note de frais", "remboursement de mes frais", "travel expenses"],
    &["deploiement", "bizdev", "business developer", "faire connaitre son service", "trouver des utilisateurs"],
    &["desembarquer", "desembarquement", "quitter beta", "au revoir", "offboarding", "fin de mission", "depart d un membre", "je pars de la communaute", "leaving the community"],
    &["developpeur", "developpeuse", "programmeur", "coder"],
    &["docs", "notion", "google docs", "traitement de texte", "rediger a plusieurs"],
    &["dsfr", "systeme de design", "design system", "composants de l etat"],
    &["email", "emails", "adresse mail", "boite mail", "messagerie electronique", "webmail", "mailbox", "redirection de courriel"],
    &["emails en masse", "brevo", "sendinblue", "emailing", "newsletter", "infolettre", "mailing", "campagne d envoi", "mails transactionnels"],
    &["embarquer", "embarquement", "debuter chez beta", "arrivee", "onboarding", "accueillir quelqu un de nouveau", "nouvel arrivant", "nouvelle arrivante", "nouvelle recrue", "nouveau membre", "newcomer", "je viens d arriver", "premiers jours"],
    &["erreurs", "sentry", "suivi des erreurs", "bugs en production", "error tracking"],
    &["espace membre", "mon compte beta", "creer un compte", "account"],
    &["evenement", "evenements", "meetup", "event", "organiser une rencontre"],
    &["facture", "facturation", "invoice", "invoicing", "faire payer un prestataire", "pv de service fait", "bon de commande"],
    &["fiche membre", "mon profil", "fiche personnelle", "mettre a jour sa fiche"],
    &["fiche produit", "fiche startup", "fiche de mon service", "page de mon produit"],
    &["financement", "fonds", "funding", "trouver de l argent pour mon produit", "subvention"],
    &["formation", "formations", "se former", "apprendre", "webinaire de formation", "training"],
    &["formulaires", "tally", "typeform", "google forms", "creer un formulaire"],
    &["freelance", "freelances", "independant", "independants", "auto entrepreneur", "micro entreprise", "portage salarial"],
    &["github", "gitlab", "depot de code", "code source du site"],
    &["grist", "tableur", "feuille de calcul", "airtable"],
    &["groupement d interet public", "gip"],
    &["growth", "croissance", "acquisition", "growth hacking"],
    &["groupe de soutien", "situation compliquee", "situations compliquees", "situation dysfonctionnelle", "mal etre", "burn out", "conflit avec un collegue", "souffrance au travail"],
    &["harcelement", "violences", "discrimination", "agression", "harassment", "comportement deplace", "sexisme"],
    &["hebergement", "hebergeur", "hosting", "paas", "cloud", "serveur", "ou heberger mon site"],
    &["ia", "intelligence artificielle", "llm", "chatgpt", "artificial intelligence"],
    &["incident", "faille", "fuite de donnees", "piratage", "vulnerabilite", "data breach", "data leak", "on s est fait pirater"],
    &["intrapreneur", "intrapreneure", "intrapreneuse", "intras", "intra"],
    &["journal", "actualites de la communaute", "se tenir au courant"],
    &["juridique", "documents legaux", "cgu", "mentions legales", "conditions generales d utilisation", "legal", "conseil d un juriste"],
    &["lieux partages", "lieux de la communaute", "coworking", "espace de travail", "tiers lieu"],
    &["liste de diffusion", "listes de diffusion", "mailing list", "adresse generique"],
    &["locaux", "bureaux", "salle de reunion", "adresse des bureaux", "office"],
    &["marche public", "marches publics", "marches", "commande publique", "procurement", "appel d offres", "bon de commande d un marche"],
    &["matomo", "statistiques", "analytics", "mesure d audience", "web analytics", "trafic du site"],
    &["metabase", "tableaux de bord", "visualiser des donnees", "business intelligence", "dashboard"],
    &["mot de passe", "mots de passe", "mdp", "password", "vaultwarden", "bitwarden", "coffre fort numerique"],
    &["nom de domaine", "noms de domaine", "ndd", "dns", "domain name", "sous domaine"],
    &["nommer", "trouver un nom", "naming"],
    &["north star metric", "nsm", "indicateur cle", "kpi"],
    &["observatoire des revenus", "tjm", "tarif journalier", "salaires", "grille de remuneration"],
    &["offre de mission", "welcome to the jungle", "publier une annonce", "diffuser une fiche de poste", "linkedin"],
    &["open source", "code ouvert", "logiciel libre", "licence libre"],
    &["outils de la communaute", "suite numerique", "quels outils utiliser", "drive", "partager des fichiers"],
    &["pad", "prise de notes", "ecrire a plusieurs"],
    &["phishing", "hameconnage", "usurpation", "faux site", "arnaque"],
    &["photo", "photos", "phototheque", "images libres de droits"],
    &["recherche utilisateur", "user research", "tests utilisateurs", "interroger ses usagers"],
    &["recrutement", "recruter", "embaucher", "entretien d embauche"],
    &["referents techs", "referent technique", "responsable technique", "tech lead"],
    &["retour d experience", "retours d experience", "retex", "rex"],
    &["rgpd", "gdpr", "donnees personnelles", "cnil", "dpo", "personal data", "vie privee"],
    &["securite", "cybersecurite", "ssi", "security", "homologation"],
    &["signature", "pied de courriel"],
    &["societes de prestation", "esn", "societe de services"],
    &["stage", "stagiaire", "alternance", "alternant", "internship"],
    &["support", "helpdesk", "aide aux usagers", "repondre aux utilisateurs"],
    &["tchap", "messagerie instantanee", "chat de la communaute", "salons de discussion", "canaux de discussion", "instant messaging"],
    &["technologies", "stack", "langage de programmation", "framework"],
    &["teletravail", "remote work", "travailler a distance"],
    &["tests utilisateurs a distance", "tester avec des usagers"],
    &["tube", "peertube", "heberger une video", "mettre en ligne une video"],
    &["updown", "page de statut", "disponibilite du site", "uptime", "monitoring"],
    &["visio", "visioconference", "webinaire", "video call", "reunion a distance"],
    &["yeswehack", "bug bounty", "hackers ethiques"],
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
