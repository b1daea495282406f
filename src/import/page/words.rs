//! The words by which names, roles, units, open posts and interims are told. All are folded.

use super::names::name_end;
use crate::text::fold::fold;

/// The role of people whom the page gives portfolios, and says of no other.
pub(in crate::import) const PORTFOLIO_LEAD: &str = "Responsable de portefeuille";

/// Words that no name starts with.
pub(super) const ARTICLES: &[&str] = &["la", "le", "les", "un", "une"];

/// Words that a role starts with and a portfolio does not.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "adjoint", "adjointe", "alternant", "alternante", "analyst", "animateur", "animatrice", "apprenti",
    "apprentie", "architecte", "assistant", "assistante", "attache", "attachee", "ceo", "charge", "chargee", "charges",
    "chargees", "chef", "cheffe", "coach", "conseiller", "conseillere", "consultant", "consultante", "coordinateur",
    "coordinatrice", "coordonnateur", "coordonnatrice", "cto", "delegue", "deleguee", "designer", "designers",
    "designeuse", "dev", "developpeur", "developpeuse", "devops", "directeur", "directrice", "expert", "experte",
    "facilitateur", "facilitatrice", "fondateur", "fondatrice", "formateur", "formatrice", "gestionnaire", "ingenieur",
    "ingenieure", "intrapreneur", "intrapreneure", "juriste", "manager", "membre", "owner", "pmo", "redacteur",
    "redactrice", "referent", "referente", "referents", "referentes", "representant", "representante", "responsable",
    "responsables", "scientist", "secretaire", "specialiste", "stagiaire", "statisticien", "statisticienne",
];

/// Words that a role starts with where one of the two after them is a role's: "lead dev", "vice-directrice".
#[rustfmt::skip]
const BEFORE_ROLES: &[&str] = &[
    "ancien", "ancienne", "business", "co", "community", "data", "ex", "head", "lead", "office", "product", "sous",
    "tech", "ui", "ux", "vice",
];

/// Words of notes that tell no role: "(alternante)".
#[rustfmt::skip]
const NOTES: &[&str] = &[
    "absence", "absent", "absente", "alternance", "alternant", "alternante", "apprenti", "apprentie", "apprentissage",
    "arrivee", "conge", "conges", "depart", "depuis", "freelance", "independant", "independante", "jusqu", "mi",
    "prestataire", "remplace", "remplacee", "stage", "stagiaire", "temps",
];

/// What is said of a post that nobody holds yet.
#[rustfmt::skip]
const VACANCIES: &[&str] = &[
    "en cours de recrutement", "recrutement en cours", "recrutement a venir", "en recrutement", "poste vacant",
    "poste ouvert", "a pourvoir", "a recruter", "vacance de poste",
];

/// What groups of people are called.
#[rustfmt::skip]
const UNITS: [&str; 14] = [
    "accelerateur", "atelier", "bureau", "cellule", "departement", "direction", "equipe", "fabrique", "incubateur",
    "mission", "partenariat", "pole", "programme", "service",
];

/// Whether a text starts as a role does.
pub(in crate::import) fn is_role(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(' ').skip_while(|word| *word == "l" || ARTICLES.contains(word));
    let first = words.next().unwrap_or_default();
    ROLES.contains(&first)
        || (first == "en" && words.next() == Some("charge"))
        || (BEFORE_ROLES.contains(&first)
            && words.take(2).any(|word| ROLES.contains(&word) || BEFORE_ROLES.contains(&word)))
}

/// Whether a word stands before roles: "Community Builder" is nobody's name.
pub(super) fn precedes_roles(folded: &str) -> bool {
    BEFORE_ROLES.contains(&folded)
}

/// Whether a text in parentheses after a name says something of the person other than the role.
pub(in crate::import) fn is_note(note: &str) -> bool {
    fold(note).split(' ').any(|word| NOTES.contains(&word)) || is_vacancy(note)
}

/// Whether a text is what a unit is called: "Le pôle accueil".
pub(in crate::import) fn names_unit(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(' ').skip_while(|word| *word == "l" || ARTICLES.contains(word));
    let first = words.next().unwrap_or_default();
    words.count() < 10 && UNITS.contains(&first.strip_suffix('s').unwrap_or(first))
}

/// Whether a heading or the words before a list say that people follow: "Qui compose ce pôle ?".
pub(in crate::import) fn announces_people(text: &str) -> bool {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    folded.starts_with("qui ")
        || says(&["referent", "membres", "interlocut"])
        || (says(&["compos", "constitu"]) && says(&UNITS))
}

/// Whether a text speaks of people who lead portfolios.
pub(in crate::import) fn speaks_of_portfolios(text: &str) -> bool {
    let folded = fold(text);
    let starts = ["portefeuille", "partenariat"];
    folded.split(' ').any(|word| starts.iter().any(|start| word.starts_with(start)))
        || folded.contains("perimetre ministeriel")
}

/// Whether a text says that a post is open.
pub(in crate::import) fn is_vacancy(text: &str) -> bool {
    let folded = format!(" {} ", fold(text));
    folded == " vacant " || VACANCIES.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether "interim" is among the words.
pub(in crate::import) fn says_interim(text: &str) -> bool {
    fold(text).split(' ').any(|word| matches!(word, "interim" | "interimaire"))
}

/// Whoever is named after "interim de": the one who is stood in for.
pub(in crate::import) fn stood_in_for(text: &str) -> Option<String> {
    let (_, after) = text.split_once("ntérim ").or_else(|| text.split_once("nterim "))?;
    let name = ["de ", "d'", "d’"].iter().find_map(|start| after.strip_prefix(start))?;
    let name = name.split([',', ')', ':', ';']).next()?.trim_end();
    name.get(..name_end(name)?).map(str::to_owned)
}

/// A text without its words "par interim" and whom they name, and whether it had them.
pub(in crate::import) fn without_interim(text: &str) -> (String, bool) {
    let words: Vec<&str> = text.split(' ').collect();
    let Some(at) = words.iter().position(|word| says_interim(word)) else {
        return (text.to_owned(), false);
    };
    let is_par = |at: usize| words.get(at).is_some_and(|word| fold(word) == "par");
    let start = at.saturating_sub(usize::from(at > 0 && is_par(at - 1)));
    // "par interim de Ada Martin": the name goes with the words, up to what ends it.
    let is_over = |word: &str| word.ends_with([':', ',', ';', ')']);
    let mut end = at + 1;
    let names = |word: &&str| matches!(fold(word).split(' ').next(), Some("de" | "d"));
    if !words.get(at).is_some_and(|word| is_over(word)) && words.get(end).is_some_and(names) {
        while words.get(end).is_some_and(|word| !word.starts_with([':', '–', '—', '-'])) {
            end += 1;
            if words.get(end - 1).is_some_and(|word| is_over(word)) {
                break;
            }
        }
    }
    // The sign that ended the words still parts what is around them.
    let sign =
        words.get(end - 1).and_then(|word| word.chars().last()).filter(|c| ":,;".contains(*c));
    let before = words.get(..start).unwrap_or_default().join(" ");
    let after = words.get(end..).unwrap_or_default().join(" ");
    let sign = sign.map(String::from).unwrap_or_default();
    (format!("{before}{sign} {after}").trim().to_owned(), true)
}
