//! A person's portfolios as a page lists them: where one ends and the next begins.

use std::collections::HashSet;

use crate::import::identity::key;
use crate::roster::{Kind, Roster};
use crate::text::fold::fold;

/// A portfolio of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portfolio {
    /// As the page writes it.
    pub name: String,
    /// Led for the time being, in somebody's place.
    pub is_interim: bool,
}

/// The portfolios a roster knows, by every name it has for them.
#[derive(Debug, Default)]
pub struct Known(HashSet<String>);

/// Portfolios whose own name has an "et", as the page has written them over the years.
const ONE_NAME: [(&str, &str); 6] = [
    ("sante", "solidarites"),
    ("solidarites", "inclusion"),
    ("jeunesse", "vie associative"),
    ("economie", "finances"),
    ("economie", "finances publiques"),
    ("europe", "affaires etrangeres"),
];

impl Known {
    /// What a roster knows.
    pub fn of(roster: &Roster) -> Self {
        let mut names = HashSet::new();
        for entry in roster.of(Kind::Ministry) {
            names.extend(std::iter::once(entry.name.as_str()).chain(entry.aliases()).map(key));
        }
        names.remove("");
        Self(names)
    }

    /// Whether that names one of them.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains(&key(name))
    }
}

/// Splits a list of portfolios: on commas, and on "et" where it joins two. What the roster knows by
/// name decides; then a name of its own with an "et"; then the place: an "et" before the last
/// of the list joins, an earlier one belongs to a name.
pub(super) fn split(list: &str, known: &Known) -> Vec<Portfolio> {
    let items: Vec<&str> = items(list).collect();
    let mut portfolios = Vec::new();
    for (position, item) in items.iter().enumerate() {
        let is_last = position + 1 == items.len();
        let (item, is_interim) = without_interim(item);
        let names = split_item(&item, is_last, known);
        let count = names.len();
        // What is said after two of them is said of the second.
        let portfolio =
            |(position, name)| Portfolio { name, is_interim: is_interim && position == count };
        portfolios.extend((1..).zip(names).map(portfolio));
    }
    portfolios
}

/// Whether every item of a list, or one of them, is known by name.
pub(super) fn knows(list: &str, known: &Known) -> (bool, bool) {
    let portfolios = split(list, known);
    let mut has = portfolios.iter().map(|portfolio| known.has(&portfolio.name)).peekable();
    let is_empty = has.peek().is_none();
    let (all, any) = has.fold((true, false), |(all, any), has| (all && has, any || has));
    (all && !is_empty, any)
}

/// The items between commas and semicolons, those inside parentheses left alone.
fn items(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    let items = list.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';')
    });
    items.map(tidy).filter(|item| fold(item).len() > 1 && *item != "et")
}

/// An item without what belongs to the list: "et", "ainsi que", a full stop, a dash.
fn tidy(item: &str) -> &str {
    let mut item = item.trim_matches(|c: char| c.is_whitespace() || ".:-–—•*".contains(c));
    for word in ["et ", "Et ", "& ", "ainsi que "] {
        item = item.strip_prefix(word).unwrap_or(item).trim_start();
    }
    item
}

/// An item without its "(par interim …)", and whether it had one.
fn without_interim(item: &str) -> (String, bool) {
    let mut kept = String::new();
    let mut is_interim = false;
    let mut rest = item;
    while let Some((before, after)) = rest.split_once('(') {
        let (inner, tail) = after.split_once(')').unwrap_or((after, ""));
        kept.push_str(before);
        if super::interim::is_said_in(inner) || super::role::is_note(inner) {
            is_interim |= super::interim::is_said_in(inner);
        } else {
            kept.push('(');
            kept.push_str(inner);
            kept.push(')');
        }
        rest = tail;
    }
    kept.push_str(rest);
    let (kept, is_said) = super::interim::without(&kept);
    (tidy(&kept).to_owned(), is_interim || is_said)
}

fn split_item(item: &str, is_last: bool, known: &Known) -> Vec<String> {
    let parts: Vec<&str> = joined(item);
    if parts.len() < 2 || known.has(item) {
        return if item.is_empty() { Vec::new() } else { vec![item.to_owned()] };
    }
    let groups = groups(item, &parts, known);
    let mut names: Vec<String> = Vec::new();
    let mut was_known = false;
    for (group, is_known) in groups {
        let splits = is_last || is_known || was_known;
        was_known = is_known;
        match names.last_mut() {
            Some(name) if !splits => *name = format!("{name} et {group}"),
            _ => names.push(group.to_owned()),
        }
    }
    names
}

/// The parts between each "et" or "&".
fn joined(item: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in item.split(' ') {
        let end = at + word.len();
        if matches!(word, "et" | "ET" | "Et" | "&") && at > start {
            parts.push(item.get(start..at).unwrap_or_default().trim());
            start = end;
        }
        at = end + 1;
    }
    parts.push(item.get(start..).unwrap_or_default().trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Neighbouring parts that are one name, known or listed, as one; and whether each is known.
fn groups<'i>(item: &'i str, parts: &[&'i str], known: &Known) -> Vec<(&'i str, bool)> {
    let mut groups = Vec::new();
    let mut rest = parts;
    while let [first, others @ ..] = rest {
        let pair = others.first().and_then(|second| {
            let text = between(item, first, second)?;
            (known.has(text) || is_one_name(first, second)).then_some(text)
        });
        if let Some(pair) = pair {
            groups.push((pair, true));
            rest = others.get(1..).unwrap_or_default();
        } else {
            groups.push((*first, known.has(first)));
            rest = others;
        }
    }
    groups
}

/// The text from the start of one part to the end of a later one.
fn between<'i>(item: &'i str, first: &str, second: &str) -> Option<&'i str> {
    let start = first.as_ptr() as usize - item.as_ptr() as usize;
    let end = second.as_ptr() as usize - item.as_ptr() as usize + second.len();
    item.get(start..end)
}

fn is_one_name(first: &str, second: &str) -> bool {
    let (first, second) = (key(first), key(second));
    ONE_NAME.iter().any(|(a, b)| key(a) == first && key(b) == second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(names: &[&str]) -> Known {
        Known(names.iter().map(|name| key(name)).collect())
    }

    #[test]
    fn lists_split_where_a_reader_would() {
        let base = known(&[
            "Travail",
            "Armées",
            "Justice",
            "Intérieur",
            "Culture",
            "Santé et solidarités",
        ]);
        let cases: [(&str, &[&str]); 18] = [
            ("Justice", &["Justice"]),
            ("Travail, Insertion et Armées", &["Travail", "Insertion", "Armées"]),
            (
                "Santé, Solidarités et Inclusion, Justice",
                &["Santé", "Solidarités et Inclusion", "Justice"],
            ),
            (
                "Justice, Intérieur, Santé et Solidarités",
                &["Justice", "Intérieur", "Santé et Solidarités"],
            ),
            ("intérieur et travail, cybersécurité", &["intérieur", "travail", "cybersécurité"]),
            ("Vie associative, Sport et Culture", &["Vie associative", "Sport", "Culture"]),
            ("Jeunesse et Vie Associative", &["Jeunesse et Vie Associative"]),
            ("culture, jeunesse et vie associative", &["culture", "jeunesse et vie associative"]),
            (
                "Economie et Finances publiques, Agriculture",
                &["Economie et Finances publiques", "Agriculture"],
            ),
            ("Europe et affaires étrangères", &["Europe et affaires étrangères"]),
            ("Ville et quartiers, Justice", &["Ville et quartiers", "Justice"]),
            ("Santé et Solidarités et Culture", &["Santé et Solidarités", "Culture"]),
            ("Travail, Insertion, et Armées.", &["Travail", "Insertion", "Armées"]),
            ("Culture, Justice (par interim)", &["Culture", "Justice"]),
            ("Culture & Sport", &["Culture", "Sport"]),
            ("Recherche (universités, écoles), Mer", &["Recherche (universités, écoles)", "Mer"]),
            ("et", &[]),
            (" , ;", &[]),
        ];
        for (list, names) in cases {
            let split = split(list, &base);
            let split: Vec<&str> = split.iter().map(|portfolio| portfolio.name.as_str()).collect();
            assert_eq!(split, names, "{list}");
        }
    }

    #[test]
    fn interim_is_kept_apart() {
        let split = split("Justice, Culture (par intérim), Mer par interim", &Known::default());
        let split: Vec<_> = split.iter().map(|p| (p.name.as_str(), p.is_interim)).collect();
        assert_eq!(split, [("Justice", false), ("Culture", true), ("Mer", true)]);
    }
}
