//! Names: whether a few words are one, and where in a line they stand.

use super::words::{ARTICLES, is_role, precedes_roles};
use crate::import::markdown::line::Line;
use crate::text::fold::fold;

/// Words that stand inside a name in lower case.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
    "du", "e", "el", "la", "le", "van", "von", "y",
];

/// Words of headings, portfolios and sentences that are capitalised as names are.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    "accelerateur", "accelerateurs", "acceleration", "accompagnement", "adjoint", "adjointe", "administration",
    "administrations", "affaires", "agent", "agents", "agriculture", "animation", "armees", "associative", "beta",
    "betagouv", "bureau", "charge", "chargee", "chef", "cheffe", "citoyennes", "club", "coaching", "comment",
    "communaute", "communs", "contact", "contacter", "cybersecurite", "decouvrir", "departement", "design",
    "developpement", "dinum", "directeur", "direction", "directrice", "ecologique", "education", "elle", "en",
    "enseignement", "entretien", "equipe", "etat", "etats", "etrangeres", "expert", "experte", "expertise", "expertises", "fabrique",
    "finances", "fonction", "fonds", "formation", "formations", "gouv", "il", "incubateur", "incubateurs", "insertion",
    "interet", "interieur", "interim", "interministerielle", "interview", "jeunesse", "justice", "les", "logement",
    "mattermost", "ministere", "ministeres", "ministerielle", "ministeriels", "mission", "nationale", "notion", "notre",
    "nous", "numerique", "numeriques", "operations", "partenariat", "partenariats", "pole", "politique", "politiques",
    "portefeuille", "portefeuilles", "portrait", "portraits", "poste", "premier", "premiere", "produit", "produits",
    "professionnelle", "programme", "promotion", "public", "publics", "publique", "publiques", "recherche",
    "recrutement", "referent", "referente", "responsable", "responsables", "sante", "service", "services", "slack",
    "solidarites", "soutien", "sport", "sports", "startup", "startups", "superieur", "tchap", "temoignage",
    "temoignages", "territoire", "territoires", "toute", "transformation", "transition", "transports", "transverse",
    "transverses", "travail", "une", "vacant", "vie", "vous",
];

/// The most words of a name.
const LONGEST: usize = 6;

/// The most bytes looked at for a name.
const NAME_REACH: usize = 120;

/// Whether a text is a first name and a family name, each with a capital.
pub(in crate::import) fn is_name(text: &str) -> bool {
    let words = || text.split(' ');
    let capitalised = words().filter(|word| word.contains(char::is_uppercase)).count();
    capitalised > 1
        && words().nth(LONGEST).is_none()
        && (0..).zip(words()).all(|(at, word)| is_word_of_name(word, at == 0))
        && !is_role(text)
}

/// The end of the longest name that a text starts with, where what follows is not part of it.
pub(in crate::import) fn name_end(text: &str) -> Option<usize> {
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]).take(LONGEST);
    ends.filter(|end| text.get(..*end).is_some_and(is_name)).last()
}

/// Whether a word is one of no name, though it may have a capital.
pub(super) fn is_no_name(word: &str) -> bool {
    NOT_NAMES.binary_search(&fold(word).as_str()).is_ok()
}

fn is_word_of_name(word: &str, is_first: bool) -> bool {
    let is_plain = |c: char| c.is_alphabetic() || "-'’.·".contains(c);
    // d'Arc, l'Hermite: the capital follows the apostrophe.
    let own = match word.split_once(['\'', '’']) {
        Some((particle, own)) if particle.chars().count() == 1 => Some(own).filter(|_| !is_first),
        Some((_, "")) => None,
        _ => Some(word),
    };
    let is_own = own.is_some_and(|own| own.starts_with(char::is_uppercase));
    let is_particle = !is_first && PARTICLES.contains(&word);
    if !word.chars().all(is_plain) || !(is_own || is_particle) {
        return false;
    }
    let folded = fold(word);
    let starts_none = || ARTICLES.contains(&folded.as_str()) || precedes_roles(&folded);
    NOT_NAMES.binary_search(&folded.as_str()).is_err() && !(is_first && starts_none())
}

/// A name in a piece of text, words such as "par interim" left out.
pub(super) fn name_in(piece: &str) -> Option<&str> {
    let starts = std::iter::once(0).chain(piece.match_indices(' ').map(|(at, _)| at + 1));
    starts.take(8).find_map(|start| {
        let rest = piece.get(start..)?;
        rest.get(..name_end(rest)?)
    })
}

/// The names a line starts with, and where they end.
pub(super) struct Head {
    pub(super) names: Vec<String>,
    pub(super) is_bold: bool,
    pub(super) end: usize,
}

/// The names at a place: one, or several joined by "et".
pub(super) fn head(line: &Line, start: usize, is_item: bool) -> Option<Head> {
    let (end, is_bold) = name_at(line, start)?;
    let mut head = Head { names: vec![line.slice(&(start..end)).to_owned()], is_bold, end };
    while let Some((start, end)) = next_name(line, &head, is_item) {
        head.names.push(line.slice(&(start..end)).to_owned());
        head.end = end;
    }
    Some(head)
}

/// The end of the name that stands there, and whether it is bold.
fn name_at(line: &Line, start: usize) -> Option<(usize, bool)> {
    let rest = line.text.get(start..)?;
    let reach = rest.char_indices().map(|(at, _)| at).find(|at| *at > NAME_REACH);
    let rest = rest.get(..reach.unwrap_or(rest.len()))?;
    let stop = rest.find(|c: char| ":,;(–—/|".contains(c)).unwrap_or(rest.len());
    let stop = start + rest.find(" - ").map_or(stop, |dash| dash.min(stop));
    let mut end = stop;
    let after = line.bold.partition_point(|bold| bold.end <= start);
    let bold = line.bold.get(after).filter(|bold| bold.start <= start);
    // Bold that ends within a word ends nothing.
    let is_whole =
        |at| !line.text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if let Some(bold) = bold.filter(|bold| is_whole(bold.end)) {
        end = end.min(bold.end);
    }
    let length = |end: usize| {
        let candidate = line.text.get(start..end)?.trim_end();
        // A full stop ends a sentence, unless it shortens a name to its first letter.
        let is_initial = candidate.rsplit(' ').next().is_some_and(|word| word.chars().count() < 3);
        let candidate =
            if is_initial { candidate } else { candidate.trim_end_matches(['.', '!', '?']) };
        if is_name(candidate) { Some(candidate.len()) } else { name_end(candidate) }
    };
    // A name may be bold word by word.
    Some((start + length(end).or_else(|| length(stop))?, bold.is_some()))
}

/// Where another name starts and ends that shares what the line says: "et Bo Li", ", **Bo Li**".
fn next_name(line: &Line, head: &Head, is_item: bool) -> Option<(usize, usize)> {
    let trimmed = line.text.get(head.end..)?.trim_start();
    let start = line.text.len() - trimmed.len();
    for joint in ["et ", "& ", "/ ", "ou ", "ainsi que "] {
        if trimmed.starts_with(joint) {
            let start = start + joint.len();
            return Some((start, name_at(line, start)?.0));
        }
    }
    let after = trimmed.strip_prefix(',')?.trim_start();
    let start = line.text.len() - after.len();
    let (end, is_bold) = name_at(line, start)?;
    let goes_on = || {
        let after = line.text.get(end..).unwrap_or_default().trim_start();
        let is_last = head.names.len() > 1 && !after.contains(char::is_alphanumeric);
        is_last || after.starts_with("et ") || after.starts_with(',')
    };
    // Not in a list: "Ada Martin, Product Owner" is one person there.
    (is_bold || (!is_item && goes_on())).then_some((start, end))
}
