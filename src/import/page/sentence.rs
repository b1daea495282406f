//! What sentences say: the role and topic of their subject, how many people there are.

use super::words::{is_role, speaks_of_portfolios};
use crate::import::markdown::line::Line;
use crate::text::fold::fold;

/// The sentences of a line, each as a line of its own.
pub(super) fn sentences(line: &Line) -> Vec<Line> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut depth = 0_u32;
    let mut word = 0;
    let bytes = line.text.as_bytes();
    for (at, c) in line.text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ' ' => word = at + 1,
            '.' | '!' | '?' if depth == 0 && bytes.get(at + 1) == Some(&b' ') => {
                let next = line.text.get(at + 2..).unwrap_or_default();
                let is_start = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                // "M. Martin", "J. Martin" go on.
                let is_short = c == '.' && at - word < 2;
                if is_start && !is_short {
                    sentences.push(line.part(start, at + 1));
                    start = at + 2;
                }
            }
            _ => {}
        }
    }
    sentences.push(line.part(start, line.text.len()));
    sentences.retain(|sentence| !sentence.text.is_empty());
    sentences
}

/// How many people a sentence says there are: "Elle est constituée de 9 agents."
pub(super) fn headcount(sentence: &str) -> Option<u32> {
    let folded = fold(sentence);
    let counted = ["agents", "agent", "personnes", "personne", "membres"];
    let pairs = folded.split(' ').zip(folded.split(' ').skip(1));
    pairs.filter(|(_, what)| counted.contains(what)).find_map(|(count, _)| count.parse().ok())
}

/// Whether a sentence only announces a list: "Il est composé de :".
pub(super) fn is_only_listing(sentence: &str) -> bool {
    let folded = fold(sentence);
    sentence.ends_with(':')
        && folded.split(' ').count() <= 8
        && ["compos", "constitu", "dirige", "porte", "anime", "suivant"]
            .iter()
            .any(|word| folded.contains(word))
}

/// The words of the title of whoever leads portfolios, one after the other: "chargée de partenariats ministériels".
const TITLE: [&[&str]; 4] = [
    &["responsable", "charge", "referent"],
    &["de", "du"],
    &["portefeuille", "partenariat"],
    &["ministeriel"],
];

/// Parts "responsable de partenariat : culture, sport" into title and list, and says whether a
/// sign parts them.
pub(super) fn portfolio_title(text: &str) -> Option<(&str, &str, bool)> {
    let mut end = if text.starts_with("en charge ") { "en ".len() } else { 0 };
    let mut words = text.get(end..)?.split_inclusive(' ');
    for (position, starts) in TITLE.iter().enumerate() {
        let word = words.next().unwrap_or_default();
        let folded = fold(word);
        if starts.iter().any(|start| folded.starts_with(start)) {
            end += word.len();
        } else if position < 3 {
            return None;
        }
    }
    let (title, rest) = text.split_at_checked(end)?;
    // The sign may be glued to the word: "portefeuille: culture", "partenariats, culture".
    let title = title.trim_end();
    let bare = title.trim_end_matches([':', ',']);
    let list = rest.trim_start_matches(|c: char| " :,-–—(".contains(c));
    let is_parted = bare.len() < title.len() || list.len() < rest.trim_start().len();
    let mut list = list.trim_end_matches(|c: char| " .".contains(c));
    if list.matches('(').count() < list.matches(')').count() {
        list = list.trim_end_matches(')');
    }
    for word in ["pour ", "sur ", "auprès de ", "en charge de ", "chargé de ", "chargée de "] {
        list = list.strip_prefix(word).unwrap_or(list);
    }
    Some((bare, list, is_parted))
}

/// What a text calls whoever leads portfolios, as the role of one of them: "les responsables de partenariat".
pub(super) fn lead_title(text: &str) -> Option<String> {
    let mut starts = text.match_indices(char::is_alphabetic).map(|(at, _)| at).filter(|at| {
        text.get(..*at).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    });
    let title = |start| Some(portfolio_title(text.get(start..)?)?.0.to_lowercase());
    let title = starts.find_map(title)?;
    let words = title.split(' ').take(TITLE.len() - 1);
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
    let one =
        words.map(|word| word.strip_suffix('s').unwrap_or(word)).collect::<Vec<_>>().join(" ");
    let mut chars = one.chars();
    Some(chars.next()?.to_uppercase().chain(chars).collect())
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
    while let Some((before, after)) = rest.split_once('(')
        && let Some((inner, tail)) = after.split_once(')')
    {
        let is_short = inner.split(' ').count() <= 3 && !inner.contains(',');
        kept.push_str(before);
        if is_short {
            kept.extend(["(", inner, ")"]);
        }
        rest = if is_short { tail } else { tail.trim_start() };
    }
    kept.push_str(rest);
    kept.trim().to_owned()
}

/// "responsables de …" of one of them.
fn singular(role: &str) -> String {
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    let is_role = is_role(first.strip_suffix('s').unwrap_or(first));
    match first.strip_suffix('s') {
        Some(one) if is_role && !rest.is_empty() => format!("{one} {rest}"),
        _ => role.to_owned(),
    }
}
