//! What a text says somebody does: the words roles start with, and sentences about people.

use crate::text::fold::fold;

/// The role of people whom the page gives portfolios and no other role.
pub(super) const PORTFOLIO_LEAD: &str = "Responsable de portefeuille";

/// Folded words that a role starts with and a portfolio does not.
#[rustfmt::skip]
const ROLE_WORDS: &[&str] = &[
    "adjoint", "adjointe", "alternant", "alternante", "animateur", "animatrice", "apprenti", "apprentie", "architecte",
    "assistant", "assistante", "attache", "attachee", "business", "cadre", "ceo", "charge", "chargee", "charges", "chef",
    "cheffe", "co", "coach", "community", "conseiller", "conseillere", "consultant", "consultante", "coordinateur",
    "coordinatrice", "coordonnateur", "coordonnatrice", "cto", "data", "delegue", "deleguee", "designer", "designeuse",
    "dev", "developpeur", "developpeuse", "devops", "directeur", "directrice", "en", "expert", "experte", "facilitateur",
    "facilitatrice", "fondateur", "fondatrice", "formateur", "formatrice", "gestionnaire", "head", "ingenieur",
    "ingenieure", "intrapreneur", "intrapreneure", "juriste", "lead", "manager", "membre", "office", "pilote", "pmo",
    "product", "redacteur", "redactrice", "referent", "referente", "representant", "representante", "responsable",
    "responsables", "secretaire", "sous", "specialiste", "stagiaire", "tech", "ui", "ux", "vice",
];

/// Folded words of notes that tell no role: "(alternante)".
const NOTES: &[&str] = &[
    "alternance",
    "alternant",
    "alternante",
    "apprenti",
    "apprentie",
    "apprentissage",
    "arrivee",
    "conge",
    "depart",
    "depuis",
    "freelance",
    "independant",
    "independante",
    "jusqu",
    "mi",
    "prestataire",
    "remplace",
    "remplacee",
    "stage",
    "stagiaire",
    "temps",
];

/// Whether a text starts as a role does.
pub(super) fn starts_with_role(text: &str) -> bool {
    let first = text.split([' ', '-', '·', '.', '(', ',', ':', '/', '\'', '’']).next();
    let first = first.map(fold).unwrap_or_default();
    ROLE_WORDS.binary_search(&first.as_str()).is_ok()
}

/// Whether a text in parentheses after a name says something of the person other than the role.
pub(super) fn is_note(note: &str) -> bool {
    fold(note).split(' ').any(|word| NOTES.contains(&word)) || super::interim::is_vacancy(note)
}

/// Whether a text is what a unit is called: "Le pôle accueil".
pub(super) fn names_unit(text: &str) -> bool {
    const UNITS: [&str; 14] = [
        "accelerateur",
        "atelier",
        "bureau",
        "cellule",
        "departement",
        "direction",
        "equipe",
        "fabrique",
        "incubateur",
        "mission",
        "partenariat",
        "pole",
        "programme",
        "service",
    ];
    let folded = fold(text);
    let mut words = folded.split(' ').skip_while(|word| ["l", "la", "le", "les"].contains(word));
    let first = words.next().unwrap_or_default();
    words.count() < 10 && UNITS.iter().any(|unit| first.strip_suffix('s').unwrap_or(first) == *unit)
}

/// Whether a text speaks of people who lead portfolios.
pub(super) fn speaks_of_portfolios(text: &str) -> bool {
    let folded = fold(text);
    let starts = ["portefeuille", "partenariat"];
    folded.split(' ').any(|word| starts.iter().any(|start| word.starts_with(start)))
        || folded.contains("perimetre ministeriel")
}

/// Parts "responsable de partenariat : culture, sport" into title and list, and says whether a
/// sign parts them.
pub(super) fn portfolio_title(text: &str) -> Option<(&str, &str, bool)> {
    let bare = text.strip_prefix("en ").filter(|rest| rest.starts_with("charge ")).unwrap_or(text);
    let mut words = bare.split_inclusive(' ');
    let mut length = text.len() - bare.len();
    let mut step = |is_meant: &dyn Fn(&str) -> bool| {
        let word = words.next().filter(|word| is_meant(&fold(word)))?;
        length += word.len();
        Some(length)
    };
    let starts: [&dyn Fn(&str) -> bool; 3] = [
        &|word| {
            [
                "responsable",
                "responsables",
                "charge",
                "chargee",
                "chargees",
                "referent",
                "referente",
            ]
            .contains(&word)
        },
        &|word| ["de", "des", "du"].contains(&word),
        &|word| word.starts_with("portefeuille") || word.starts_with("partenariat"),
    ];
    let mut end = 0;
    for start in starts {
        end = step(start)?;
    }
    // The sign may be glued to the word: "portefeuille: culture", "partenariats, culture".
    if let Some(more) = step(&|word| word.starts_with("ministeriel")) {
        end = more;
    }
    let (title, rest) = text.split_at_checked(end)?;
    let glued = title.trim_end().len() - title.trim_end().trim_end_matches([':', ',']).len();
    let title = title.trim_end().trim_end_matches([':', ',']);
    let list = rest.trim_start_matches(|c: char| " :,-–—(".contains(c));
    let is_parted = glued > 0 || list.len() < rest.trim_start().len();
    let mut list = list.trim_end_matches(|c: char| " .".contains(c));
    if list.matches('(').count() < list.matches(')').count() {
        list = list.trim_end_matches(')');
    }
    for word in ["pour ", "sur ", "auprès de ", "en charge de ", "chargé de ", "chargée de "] {
        list = list.strip_prefix(word).unwrap_or(list);
    }
    Some((title, list, is_parted))
}

/// What a sentence says of its subject.
pub(super) struct Predicate {
    pub(super) role: String,
    /// What the person answers for, where the sentence says just that.
    pub(super) topic: Option<String>,
}

/// Verbs after which comes what somebody is.
const BEING: [&str; 4] = ["est", "sont", "devient", "etait"];
/// Verbs after which comes what somebody answers for.
const HOLDING: [&str; 8] =
    ["assure", "assurent", "partagent", "porte", "portent", "prend", "prennent", "repartissent"];
/// Verbs that belong to what somebody does.
#[rustfmt::skip]
const DOING: [&str; 30] = [
    "accompagne", "accompagnent", "anime", "animent", "apporte", "apportent", "aide", "aident", "conduit", "conduisent",
    "contribue", "contribuent", "coordonne", "coordonnent", "dirige", "dirigent", "encadre", "gere", "gerent",
    "occupe", "occupent", "pilote", "pilotent", "rejoint", "soutient", "soutiennent", "suit", "suivent", "travaille",
    "veille",
];

impl Predicate {
    /// Reads what follows a name; `is_plural` where it follows several.
    pub(super) fn read(text: &str, is_plural: bool) -> Option<Self> {
        let text = text.trim_end_matches(|c: char| " .;".contains(c));
        let after_reflexive = ["se ", "s'", "s’"].iter().find_map(|start| text.strip_prefix(start));
        let (verb, rest) = after_reflexive.unwrap_or(text).split_once(' ')?;
        let verb = fold(verb);
        let is_about = |verbs: &[&str]| verbs.contains(&verb.as_str());
        let rest =
            rest.strip_prefix("en charge ").filter(|_| verb.starts_with("pren")).unwrap_or(rest);
        let (role, holds) = if is_about(&BEING) {
            (without_article(rest), false)
        } else if is_about(&HOLDING) {
            (without_article(rest), true)
        } else if is_about(&DOING) {
            (text, false)
        } else {
            return None;
        };
        let role = without_asides(role);
        let role = if is_plural { singular(&role) } else { role };
        let topic = if holds { Some(role.clone()) } else { answered_for(&role) };
        (!role.is_empty()).then_some(Self { role, topic })
    }
}

/// What "responsable de …" answers for.
fn answered_for(role: &str) -> Option<String> {
    let rest = role.strip_prefix("responsable ").or_else(|| role.strip_prefix("en charge "))?;
    let topic = ["de la ", "de l'", "de l’", "des ", "du ", "de "]
        .iter()
        .find_map(|article| rest.strip_prefix(article))?;
    (!speaks_of_portfolios(topic)).then(|| topic.to_owned())
}

fn without_article(text: &str) -> &str {
    let articles =
        ["le ", "la ", "les ", "l'", "l’", "un ", "une ", "notre ", "aussi ", "également "];
    articles.iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text).trim_start()
}

/// A role as a sentence tells it, without the parentheses that tell more than a word or two.
fn without_asides(role: &str) -> String {
    let mut kept = String::new();
    let mut rest = role;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inner, tail)) = after.split_once(')') else { break };
        kept.push_str(before);
        if inner.split(' ').count() <= 3 && !inner.contains(',') {
            kept.push('(');
            kept.push_str(inner);
            kept.push(')');
            rest = tail;
        } else {
            rest = tail.trim_start();
        }
    }
    kept.push_str(rest);
    kept.trim().to_owned()
}

/// "responsables de …" of one of them.
fn singular(role: &str) -> String {
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    let is_role = starts_with_role(first.strip_suffix('s').unwrap_or(first));
    match first.strip_suffix('s') {
        Some(one) if is_role && !rest.is_empty() => format!("{one} {rest}"),
        _ => role.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_tell_roles() {
        let cases = [
            (
                "est responsable de la mission X (pour ainsi dire, la cheffe).",
                false,
                "responsable de la mission X",
                Some("mission X"),
            ),
            (
                "se partagent les responsabilités communes",
                true,
                "responsabilités communes",
                Some("responsabilités communes"),
            ),
            ("sont responsables de l'accueil.", true, "responsable de l'accueil", Some("accueil")),
            ("est la directrice technique (CTO)", false, "directrice technique (CTO)", None),
            ("s'occupe de l'accueil", false, "s'occupe de l'accueil", None),
        ];
        for (text, is_plural, role, topic) in cases {
            let read = Predicate::read(text, is_plural).map(|read| (read.role, read.topic));
            assert_eq!(read, Some((role.to_owned(), topic.map(str::to_owned))), "{text}");
        }
        assert!(Predicate::read("en charge de tout", false).is_none());
    }

    #[test]
    fn titles_part_from_portfolios() {
        let cases = [
            (
                "responsable de partenariat : culture, sport",
                Some(("responsable de partenariat", "culture, sport", true)),
            ),
            (
                "responsable de partenariat (culture, sport)",
                Some(("responsable de partenariat", "culture, sport", true)),
            ),
            (
                "Responsable de portefeuille ministériel culture",
                Some(("Responsable de portefeuille ministériel", "culture", false)),
            ),
            ("responsable des partenariats", Some(("responsable des partenariats", "", false))),
            ("responsable du pôle", None),
        ];
        for (text, expected) in cases {
            assert_eq!(portfolio_title(text), expected, "{text}");
        }
    }

    #[test]
    fn the_words_are_sorted() {
        assert!(ROLE_WORDS.is_sorted());
    }
}
