//! Products: names, mailbox, phase, where they are, who stands behind them, whom they name.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Reason;
use super::contact::{self, Owners};
use super::day::Day;
use super::page::{Log, Page, View};
use super::{former_ids, known, known_in};
use crate::roster::phase::PHASES;
use crate::roster::relations::each_once;
use crate::roster::{Entry, Field, Kind, TextList};
use crate::text::common::is_word;
use crate::text::fold::fold;

/// What products may refer to: ids, and for people the ids they have in the roster.
pub(super) struct Known<'k> {
    pub(super) incubators: &'k BTreeSet<String>,
    pub(super) organisations: &'k BTreeSet<String>,
    pub(super) people: &'k BTreeMap<String, String>,
    pub(super) owners: &'k Owners,
    pub(super) day: Option<&'k Day>,
}

/// A product as an entry.
pub(super) fn product(page: &Page, known_ids: &Known<'_>, log: &mut Log) -> Entry {
    let view = page.view();
    let name = super::name(view, "title", &page.id, log);
    let mut entry = Entry::new(Kind::Product, &page.id, &name);
    entry.fields.set_text(Field::Summary, &view.text("mission", log).unwrap_or_default());
    let nothing = BTreeMap::new();
    let incubators = ["incubator", "incubators"]
        .into_iter()
        .flat_map(|key| known(view, key, known_ids.incubators, &nothing, log));
    let incubators = each_once(incubators, |one, other| one == other);
    known_in(&mut entry, &incubators);
    if let Some(address) = contact::email(view, "contact", log) {
        entry.fields.set_text(Field::Contact, &address);
        entry.fields.set_text(Field::ContactUntil, known_ids.owners.until(&address).unwrap_or(""));
    }
    // Until 2022 a product had an `owner` in words in the place of sponsors.
    let is_old = view.line("sponsors") == 0 && view.text("owner", log).is_some();
    log.old_layout += usize::from(is_old);
    if let Some((phase, since)) = phase(view, known_ids.day, log) {
        entry.fields.set_text(Field::Phase, &phase);
        entry.fields.set_text(Field::PhaseSince, &since.unwrap_or_default());
    }
    let sponsors = known(view, "sponsors", known_ids.organisations, &nothing, log);
    entry.fields.set_list(Field::Sponsors, sponsors.iter().collect());
    for (key, field) in
        [("contact_dinum", Field::ContactDinum), ("contact_incubator", Field::ContactIncubator)]
    {
        let mut people = TextList::default();
        for id in view.ids(key, log) {
            match known_ids.people.get(&id) {
                Some(person) => people.push(person),
                None => view.leave(key, Reason::Dangling, &id, log),
            }
        }
        entry.fields.set_list(field, people);
    }
    for (key, field) in [("link", Field::Site), ("repository", Field::Repository)] {
        if let Some(url) = contact::url(view, key, log) {
            entry.fields.set_text(field, &url);
        }
    }
    entry.fields.set_list(Field::Aliases, other_names(&name, former_ids(view, &page.id, log)));
    entry
}

/// The former ids of a product, and what its title says before it explains, and in brackets.
fn other_names(name: &str, former: Vec<String>) -> TextList {
    let mut names = bracketed(name);
    names.extend(head(name));
    names.extend(former);
    let mut seen = BTreeSet::from([fold(name), String::new()]);
    names.into_iter().filter(|name| seen.insert(fold(name))).collect()
}

/// "Title (ex Former)" is also called "Title" and "Former"; other brackets explain, and are left.
fn bracketed(name: &str) -> Vec<String> {
    let Some((title, rest)) = name.split_once(" (") else { return Vec::new() };
    let Some((inside, _)) = rest.split_once(')') else { return Vec::new() };
    let mut names = vec![title.trim().to_owned()];
    let former = ["ex ", "ex-", "ex. ", "anciennement "].iter().find_map(|word| {
        let is_former =
            inside.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        if is_former { inside.get(word.len()..) } else { None }
    });
    names.extend(former.map(|former| former.trim().to_owned()));
    names
}

/// "Name - what it is" and "Name, what it is" are called "Name", unless that is words of French.
fn head(name: &str) -> Option<String> {
    let end = [" - ", " – ", ", ", " : "].iter().filter_map(|mark| name.find(mark)).min()?;
    let head = name[..end].trim();
    let is_own = |word: &str| word.len() > 2 && !is_word(word);
    fold(head).split(' ').any(is_own).then(|| head.to_owned())
}

/// The phase a product is in, and since when: the one that started last, not after the roster's day.
///
/// A phase that has not begun is a plan, not where the product stands; it counts only where nothing
/// else does, and then the first one. Of phases that start on one day the one further along counts:
/// the form lists them in no order. One that nobody knows is where the product stands all the same.
fn phase(view: View<'_>, day: Option<&Day>, log: &mut Log) -> Option<(String, Option<String>)> {
    let mut phases: Vec<(String, Option<usize>, String)> = Vec::new();
    for phase in view.tables("phases", log) {
        let (Some(name), Some(start)) = (phase.text("name", log), phase.day("start", log)) else {
            continue;
        };
        phases.push((start, order_of(&name), name));
    }
    let has_begun = |phase: &&(String, Option<usize>, String)| {
        day.is_none_or(|day| day.has_begun(Some(&phase.0)))
    };
    let current = phases.iter().filter(has_begun).max().or_else(|| phases.iter().min()).cloned();
    let (name, since, key) = match current {
        Some((since, _, name)) => (name, Some(since), "phases"),
        // Before 2020 a product had one, of no day.
        None => (view.text("status", log)?.to_lowercase(), None, "status"),
    };
    if order_of(&name).is_none() {
        view.note(key, Reason::UnknownPhase, &name, log);
    }
    Some((name, since))
}

/// How far along a phase is; nothing for one that nobody knows.
fn order_of(phase: &str) -> Option<usize> {
    PHASES.iter().position(|(known, _)| *known == phase)
}

#[cfg(test)]
mod tests {
    use super::{bracketed, head};

    #[test]
    fn what_stands_before_an_explanation_is_a_name() {
        let cases = [
            ("Zorglub - la base des ponts", Some("Zorglub")),
            ("MesPonts, l'outil des ponts", Some("MesPonts")),
            ("Ponts - le service", None),
            ("Éclair, cartes et ponts", None),
            ("Zorglub-guidage", None),
            (" - ", None),
        ];
        for (name, expected) in cases {
            assert_eq!(head(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_former_name_in_brackets_is_a_name() {
        let cases: [(&str, &[&str]); 5] = [
            ("Mes Ponts (ex Passerelles)", &["Mes Ponts", "Passerelles"]),
            ("Mes Ponts (Ex-Passerelles)", &["Mes Ponts", "Passerelles"]),
            ("MP (Mes Ponts)", &["MP"]),
            ("Le c(h)œur", &[]),
            ("Mes Ponts (ex", &[]),
        ];
        for (name, names) in cases {
            assert_eq!(bracketed(name), names, "{name}");
        }
    }
}
