//! What members call a thing that the guide titles otherwise: *onboarding*, embarquement; *a11y*,
//! accessibilité. French and English, as people of digital products use them.

use crate::text::fold::fold;
use crate::text::stem::stem;

/// Words and phrases for one thing, folded; a page whose title has one of them is found by the others.
#[rustfmt::skip]
const GROUPS: &[&[&str]] = &[
    &["aarri", "entonnoir", "funnel", "pirate metrics"],
    &["absence", "absences", "indisponibilites", "poser des conges", "partir en vacances", "je serai absent", "arret maladie", "conge parental", "days off", "sick leave", "conge paternite", "conge maternite", "conges payes", "maladie"],
    &["acceleration", "passer a l echelle", "scale up"],
    &["accessibilite", "a11y", "rgaa", "accessibility", "rendre mon site accessible", "lecteur d ecran", "handicap", "malvoyant", "aveugle"],
    &["agenda", "calendrier des evenements", "dates a venir", "calendar", "evenements a venir"],
    &["analyse d impact", "aipd", "dpia"],
    &["appel a innovateurs", "appel a intrapreneurs", "appel a candidatures", "appel a intras"],
    &["apps mobiles", "applications mobiles", "application mobile", "ios", "android"],
    &["architecture cloud", "docker", "conteneurs", "12 factor"],
    &["arret", "stopper", "fermer un service", "abandonner un produit", "mettre fin au produit", "fin de vie du produit", "shut down"],
    &["audit", "audit ergonomique", "ergonomie", "audit ux"],
    &["auditer l experience", "revue heuristique"],
    &["authentification", "authenfication", "proconnect", "franceconnect", "agentconnect", "pro connect", "france connect", "agent connect", "sso", "login", "connexion des usagers"],
    &["badge", "carte d acces aux locaux", "access card", "pass d acces", "carte d entree", "visiteur"],
    &["besoin d aide", "poser une question", "contacter l equipe", "a qui demander"],
    &["biais", "biais cognitifs", "discrimination algorithmique"],
    &["bilan", "bilans", "rapport annuel", "rapport d activite", "chiffres cles"],
    &["bonnes pratiques de travail", "reunions", "organisation de l equipe"],
    &["budget", "depenses", "combien coute", "couts", "cout du produit"],
    &["candidater", "candidature", "candidats", "postuler", "offre d emploi", "travailler chez vous", "job offers", "apply for a job", "rejoindre beta", "rejoindre la communaute", "guide pour les candidats"],
    &["carrieres", "evoluer", "changer de poste", "evolution professionnelle", "et apres beta", "anciens intrapreneurs", "changer de metier"],
    &["cartographie", "carte interactive", "cartes en ligne", "leaflet", "openstreetmap"],
    &["certification", "certifier", "faire reconnaitre ses competences", "diplome", "bloc de competences"],
    &["changements du code", "changelog", "messages de commit", "historique du code", "gestion de version", "versionner"],
    &["charte des freelances", "regles pour les freelances"],
    &["charte graphique", "communiquer sur son produit", "identite visuelle", "logo", "logotype", "branding", "marque de l etat", "kit de communication", "kit de com"],
    &["climat de la communaute", "barometre de la communaute", "moral des membres", "enps", "sondage bien etre"],
    &["clinique des situations difficiles", "groupe de parole", "analyse de pratiques", "codeveloppement"],
    &["coach", "coaching", "mentor", "mentorat", "se faire accompagner", "accompagnateur produit"],
    &["code est deploye", "ci cd", "integration continue", "deploiement continu", "mise en production", "github actions"],
    &["code source est uniforme", "linter", "formatage du code", "eslint", "prettier", "conventions de code"],
    &["comite d evaluation", "criteres d evaluation", "go no go", "continuer ou arreter"],
    &["comite d investissement", "comites d investissement", "presenter son produit aux sponsors", "renouvellement du financement"],
    &["communiquer sur beta", "presse", "journaliste", "relations medias", "press", "elements de langage", "parler de beta", "communique de presse", "interview avec un journaliste"],
    &["concurrence", "concurrence deloyale", "concurrent prive", "entreprise concurrente"],
    &["consentement", "cookies", "bandeau de cookies"],
    &["consolidation", "consolider", "perennisation", "perenniser", "post incubation"],
    &["creer un incubateur", "ouvrir un incubateur", "monter un incubateur", "lancer un incubateur", "creer une fabrique"],
    &["dashlord", "audit de site", "scan de securite"],
    &["dataviz", "data visualisation", "graphiques", "graphiques accessibles", "visualisation de donnees", "diagrammes", "charts"],
    &["demo", "demos", "demonstration", "presenter son produit aux autres", "mardi demo"],
    &["dependances", "mise a jour des librairies", "dependabot", "renovate"],
    &["deplacement", "deplacements", "frais de mission", "billet de train", "note de frais", "remboursement de mes frais", "travel expenses", "remboursement hotel", "remboursement de train", "frais d hotel"],
    &["deploiement", "bizdev", "business developer", "faire connaitre son service", "trouver des utilisateurs", "commercial", "commerciaux", "business development", "faire adopter mon produit"],
    &["desembarquer", "desembarquement", "quitter beta", "au revoir", "offboarding", "fin de mission", "depart d un membre", "je pars de la communaute", "leaving the community", "sortie d un membre", "mon depart", "passation"],
    &["designer", "designeuse", "ux designer", "ui designer", "graphiste", "product designer"],
    &["developpeur", "developpeuse", "programmeur", "coder", "dev", "devs", "ingenieur logiciel"],
    &["docs", "notion", "google docs", "traitement de texte", "rediger a plusieurs", "wiki", "editeur collaboratif"],
    &["documentation", "documenter", "doc", "corriger le guide", "modifier le guide"],
    &["donnees de production", "donnees de test", "anonymiser", "anonymisation", "jeu de donnees"],
    &["dsfr", "systeme de design", "design system", "composants de l etat", "charte de l etat en ligne"],
    &["echanges de fichiers", "envoyer un fichier de donnees", "partager des donnees personnelles"],
    &["ecoconception", "eco conception", "sobriete numerique", "numerique responsable", "green it", "empreinte carbone", "rgesn"],
    &["ecriture inclusive", "langage inclusif", "point median", "epicene"],
    &["email", "emails", "adresse mail", "boite mail", "messagerie electronique", "webmail", "mailbox", "redirection de courriel", "courriels"],
    &["emails en masse", "brevo", "sendinblue", "emailing", "newsletter", "infolettre", "mailing", "campagne d envoi", "mails transactionnels"],
    &["embarquer", "embarquement", "debuter chez beta", "arrivee", "onboarding", "accueillir quelqu un de nouveau", "nouvel arrivant", "nouvelle arrivante", "nouvelle recrue", "nouveau membre", "newcomer", "je viens d arriver", "premiers jours", "integration d un nouveau", "checklist d arrivee"],
    &["entretiens avec vos utilisateurs", "entretien utilisateur", "interview utilisateur", "interviews", "user interviews", "guide d entretien usager"],
    &["erreurs", "sentry", "suivi des erreurs", "bugs en production", "error tracking", "js errors", "error monitoring"],
    &["espace membre", "mon compte beta", "creer un compte", "account"],
    &["etablissement public", "etablissements publics", "epa", "epic"],
    &["evenement", "evenements", "meetup", "event", "organiser une rencontre", "conference"],
    &["facture", "facturation", "invoice", "invoicing", "faire payer un prestataire", "pv de service fait", "bon de commande", "paiement", "delai de paiement", "chorus pro", "factures impayees", "retard de paiement", "comptable", "service fait"],
    &["fiche membre", "mon profil", "fiche personnelle", "mettre a jour sa fiche"],
    &["fiche produit", "fiche startup", "fiche de mon service", "page de mon produit", "ajouter mon produit au site"],
    &["fin d annee budgetaire", "cloture budgetaire", "report de credits", "credits de l annee"],
    &["fin de prestation", "arreter un prestataire", "mettre fin a un contrat", "rompre une prestation", "changer de prestataire"],
    &["financement", "fonds", "funding", "trouver de l argent pour mon produit", "subvention", "appel a projets", "fonds de transformation"],
    &["fonctionnaires", "contractuels", "contractuel", "cdd", "agent public", "detachement"],
    &["fondation", "fonds de dotation", "mecenat"],
    &["formation", "formations", "se former", "apprendre", "webinaire de formation", "training", "cours"],
    &["formulaires", "tally", "typeform", "google forms", "creer un formulaire", "sondage", "questionnaire en ligne", "enquete en ligne", "google form"],
    &["forum mensuel", "reunion mensuelle", "pleniere"],
    &["freelance", "freelances", "independant", "independants", "auto entrepreneur", "micro entreprise", "portage salarial", "auto entrepreneuse", "urssaf", "prestataire independant"],
    &["gestionnaire de produit", "product owner", "product manager", "chef de produit", "cheffe de produit"],
    &["github", "gitlab", "depot de code", "code source du site", "pull request", "organisation github"],
    &["grist", "tableur", "feuille de calcul", "airtable"],
    &["groupe de soutien", "situation compliquee", "situations compliquees", "situation dysfonctionnelle", "mal etre", "burn out", "conflit avec un collegue", "souffrance au travail", "stress", "epuisement", "souffrance", "conflit", "mediation"],
    &["groupement d interet public", "gip"],
    &["growth", "croissance", "acquisition", "growth hacking"],
    &["guides d entretien", "questions d entretien", "interview questions", "job interview"],
    &["harcelement", "violences", "discrimination", "agression", "harassment", "comportement deplace", "sexisme", "propos deplaces", "racisme", "sexiste"],
    &["hebergement", "hebergeur", "hosting", "paas", "cloud", "serveur", "ou heberger mon site", "scalingo", "kubernetes", "s3", "stockage de fichiers"],
    &["histoire", "origine de beta", "naissance de beta", "qui a cree beta"],
    &["homologation de son service", "dossier d homologation", "analyse de risques", "rssi"],
    &["hygiene informatique", "double authentification", "2fa", "mfa", "verrouiller son poste", "chiffrer son disque", "ordinateur personnel"],
    &["ia", "intelligence artificielle", "llm", "chatgpt", "artificial intelligence", "assistant de code", "copilot", "claude", "cursor", "mistral", "chatbot"],
    &["incident", "faille", "fuite de donnees", "piratage", "vulnerabilite", "data breach", "data leak", "on s est fait pirater", "fuite", "donnees volees", "secret publie par erreur", "cle d api publiee"],
    &["inclusion", "exclusion numerique", "fracture numerique", "illectronisme", "inclusif"],
    &["intrapreneur", "intrapreneure", "intrapreneuse", "intras", "intra", "porteur de projet", "porteuse de projet"],
    &["investigation", "phase d exploration", "etude d opportunite", "discovery"],
    &["je donne mon avis", "jdma", "satisfaction des usagers", "avis des usagers", "enquete de satisfaction"],
    &["journal", "actualites de la communaute", "se tenir au courant"],
    &["journee de selection", "jury"],
    &["juridique", "documents legaux", "cgu", "mentions legales", "conditions generales d utilisation", "legal", "conseil d un juriste", "politique de confidentialite", "avocat"],
    &["lieux partages", "lieux de la communaute", "coworking", "espace de travail", "tiers lieu", "ou travailler", "poser mon ordinateur"],
    &["liste de diffusion", "listes de diffusion", "mailing list", "adresse generique"],
    &["locaux", "bureaux", "salle de reunion", "adresse des bureaux", "office", "segur", "wifi", "imprimante des locaux"],
    &["marche public", "marches publics", "marches", "commande publique", "procurement", "appel d offres", "bon de commande d un marche", "attributaire", "accord cadre"],
    &["matomo", "statistiques", "analytics", "mesure d audience", "web analytics", "trafic du site", "google analytics", "nombre de visites", "visiteurs du site"],
    &["matrice d impact", "matrice impact", "mesurer l impact", "mesure d impact", "indicateurs d impact"],
    &["messages", "boite partagee", "boite mail partagee", "shared mailbox"],
    &["metabase", "tableaux de bord", "visualiser des donnees", "business intelligence", "dashboard", "bi"],
    &["mot de passe", "mots de passe", "mdp", "password", "vaultwarden", "bitwarden", "coffre fort numerique", "partager un secret", "identifiants partages"],
    &["nom de domaine", "noms de domaine", "ndd", "dns", "domain name", "sous domaine"],
    &["nommer", "trouver un nom", "naming"],
    &["north star metric", "nsm", "indicateur cle", "kpi"],
    &["observabilite", "logs", "journalisation", "supervision"],
    &["observatoire des revenus", "tjm", "tarif journalier", "salaires", "grille de remuneration"],
    &["offre de mission", "welcome to the jungle", "publier une annonce", "diffuser une fiche de poste", "linkedin", "wttj", "annonce de recrutement"],
    &["open source", "code ouvert", "logiciel libre", "licence libre"],
    &["openlab", "open lab", "atelier ouvert aux usagers"],
    &["outil de gestion de produit", "jira", "trello", "kanban", "backlog", "gestion de projet"],
    &["outils de la communaute", "suite numerique", "quels outils utiliser", "drive", "partager des fichiers", "outils a disposition"],
    &["pad", "prise de notes", "ecrire a plusieurs"],
    &["page stats", "statistiques publiques", "page de statistiques"],
    &["pdf", "document pdf", "pdf accessible"],
    &["phishing", "hameconnage", "usurpation", "faux site", "arnaque", "mail frauduleux", "spam", "courriel suspect"],
    &["photo", "photos", "phototheque", "images libres de droits", "banque d images", "illustrations", "icones"],
    &["prioriser", "priorisation", "roadmap", "feuille de route"],
    &["proposer un outil", "nouvel outil", "demander un outil", "logiciel payant"],
    &["questionnaire", "sus", "attrakdiff", "mesurer la satisfaction"],
    &["recherche utilisateur", "user research", "tests utilisateurs", "interroger ses usagers", "etude utilisateur", "interroger des usagers"],
    &["recrutement", "recruter", "embaucher", "entretien d embauche", "trouver un developpeur", "trouver un freelance"],
    &["recruter des usagers", "trouver des testeurs", "panel d utilisateurs", "beta testeurs"],
    &["referents techs", "referent technique", "responsable technique", "tech lead"],
    &["regle des 10", "dix pour cent", "temps pour la communaute", "contribuer a la communaute"],
    &["regles de vie", "code de conduite", "code of conduct", "moderation", "savoir vivre"],
    &["reseaux sociaux", "twitter", "instagram", "facebook", "mastodon", "bluesky", "utm"],
    &["responsabilite de traitement", "responsable de traitement", "sous traitant", "registre des traitements"],
    &["retention", "fideliser", "fidelisation"],
    &["retour d experience", "retours d experience", "retex", "rex", "temoignage", "temoignages"],
    &["rgpd", "gdpr", "donnees personnelles", "cnil", "dpo", "personal data", "vie privee", "cnil registre", "protection des donnees"],
    &["rituels d equipe", "daily", "retrospective", "retro", "stand up", "sprint", "ceremonies agiles"],
    &["scic", "societe cooperative", "cooperative"],
    &["securite", "cybersecurite", "ssi", "security", "homologation", "cyber"],
    &["signature", "pied de courriel"],
    &["simplifier ses contenus", "langage clair", "falc", "facile a lire", "simplification du langage"],
    &["simulateur", "calculateur", "openfisca", "publicodes"],
    &["sites conformes", "sites faciles", "site vitrine", "cms", "wordpress", "creer un site"],
    &["societes de prestation", "esn", "societe de services"],
    &["sponsor", "sponsors", "commanditaire", "donneur d ordre"],
    &["stage", "stagiaire", "alternance", "alternant", "internship", "apprenti"],
    &["support", "helpdesk", "aide aux usagers", "repondre aux utilisateurs", "crisp", "zammad", "repondre aux usagers"],
    &["tableau blanc", "figjam", "miro", "mural", "klaxoon"],
    &["tchap", "messagerie instantanee", "chat de la communaute", "salons de discussion", "canaux de discussion", "instant messaging", "discord", "slack", "whatsapp"],
    &["technologies", "stack", "langage de programmation", "framework"],
    &["teletravail", "remote work", "travailler a distance"],
    &["tests unitaires", "tests automatises", "tests automatiques", "couverture de tests", "cypress", "playwright", "jest"],
    &["tests utilisateurs a distance", "tester avec des usagers"],
    &["texte juridique", "decret", "arrete ministeriel", "base legale", "fondement juridique"],
    &["transfert", "transferer", "handover", "reprise du produit par le ministere"],
    &["tube", "peertube", "heberger une video", "mettre en ligne une video"],
    &["updown", "page de statut", "disponibilite du site", "uptime", "monitoring"],
    &["ux writing", "microcopie", "wording", "redaction d interface"],
    &["valeurs", "manifeste", "principes fondateurs"],
    &["visio", "visioconference", "webinaire", "video call", "reunion a distance", "jitsi", "zoom", "teams"],
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
