//! Several sources put together into one roster, in which every fact says whose it is.

use std::collections::BTreeSet;

use crate::roster::{Entry, Field, Kind, Roster, Source, TextList};

/// The most that is kept of who, and what, is no longer in the team; the latest stay.
const MOST_FORMERS: usize = 200;

/// The team as its page has it, over what is known of it: what the page says nothing of stays, with its
/// own source and day; people and addresses that it no longer names are former ones. `before` is the
/// roster that this one is to replace: who was in the team there and is no longer is former, too.
pub fn team(base: &Roster, page: Roster, source: Source, before: Option<&Roster>) -> Roster {
    let mut roster = base.clone().attributed();
    let day = source.as_of.clone().unwrap_or_default();
    let mut page = page;
    let id = source.id.clone();
    page.attribute(source);
    // The channels it was reached by are those of then: what the page names takes their place.
    if page.team.get(Field::Channels).is_none() {
        roster.team.remove(Field::Channels);
    }
    let formers = formers(&roster, &page, &day, before, &id);
    roster.add(page);
    let mut entries = roster.entries().to_vec();
    entries.retain(|entry| {
        !is_of_team(entry) || entry.fields.texts(Field::From).any(|from| from == id)
    });
    entries.extend(formers);
    roster.with_entries(entries)
}

/// Puts what a source adds on top: of an entry that both have, its words win, and both are its sources.
pub fn add(roster: &mut Roster, upper: Roster, source: Source) {
    let id = source.id.clone();
    let entries = upper.entries().iter().map(|entry| {
        let mut entry = entry.clone();
        let held = roster.get(entry.kind, &entry.id).into_iter();
        let before = held.flat_map(|held| held.fields.texts(Field::From));
        let mut from: TextList = before.filter(|held| *held != id).collect();
        from.push(&id);
        match from.len() {
            1 => entry.fields.set_text(Field::From, &id),
            _ => entry.fields.set_list(Field::From, from),
        }
        entry
    });
    let entries = entries.collect();
    roster.add(upper.with_entries(entries));
    roster.set_source(source);
}

/// Whether an entry is somebody, or an address, that the page of the team decides on.
fn is_of_team(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::Person | Kind::Channel)
}

/// Who, and which addresses, were the team's and are no longer named by its page, the latest first to
/// stay. Who is former already keeps the day.
fn formers(
    base: &Roster,
    page: &Roster,
    day: &str,
    before: Option<&Roster>,
    id: &str,
) -> Vec<Entry> {
    let was_there = |entry: &&Entry| {
        let is_of_page = entry.fields.texts(Field::From).any(|from| from == id);
        entry.former().is_some() || is_of_page
    };
    let before = before.into_iter().flat_map(Roster::entries).filter(was_there);
    let all = base.entries().iter().chain(before).filter(|entry| is_of_team(entry));
    let mut seen = BTreeSet::new();
    let mut formers: Vec<Entry> = Vec::new();
    for entry in all {
        let is_named = page.get(entry.kind, &entry.id).is_some();
        if !is_named && seen.insert((entry.kind, entry.id.clone())) {
            let mut entry = entry.clone();
            let day = entry.former().unwrap_or(day).to_owned();
            entry.fields.set_text(Field::Former, &day);
            // What the network says of them is for the directory to say anew.
            for field in [Field::Products, Field::Incubator, Field::Incubators, Field::Until] {
                entry.fields.remove(field);
            }
            formers.push(entry);
        }
    }
    formers.sort_by(|a, b| b.former().cmp(&a.former()));
    formers.truncate(MOST_FORMERS);
    formers
}
