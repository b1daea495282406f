//! Several sources put together into one roster, in which every fact says whose it is.

use std::collections::BTreeSet;

use crate::roster::channel::ChannelKind;
use crate::roster::relations::team_channels;
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
    let mut formers = formers(&roster, &page, &day, before, &id);
    let asked: Vec<&str> = base.team.texts(Field::Channels).collect();
    let left = formers.iter_mut().filter(|former| asked.contains(&former.id.as_str()));
    let page = hand_over(left, page);
    roster.add(page);
    let mut entries = roster.entries().to_vec();
    entries.retain(|entry| {
        !is_of_team(entry) || entry.fields.texts(Field::From).any(|from| from == id)
    });
    entries.extend(formers);
    roster.with_entries(entries)
}

/// The words by which the team's channels are asked for go over to the first of the same kind that its page
/// names today: whoever asks for the team's mail means that of today.
fn hand_over<'e>(left: impl Iterator<Item = &'e mut Entry>, page: Roster) -> Roster {
    let heir = |kind| team_channels(&page).into_iter().find(|held| ChannelKind::of(held) == kind);
    let mut heirs: Vec<Entry> = Vec::new();
    for former in left {
        let Some(heir) = heir(ChannelKind::of(former)) else { continue };
        let mut heir = heir.clone();
        for field in [Field::Aliases, Field::Keywords, Field::Examples] {
            let both = heir.fields.texts(field).chain(former.fields.texts(field)).collect();
            heir.fields.set_list(field, both);
            former.fields.remove(field);
        }
        heirs.retain(|held| held.id != heir.id);
        heirs.push(heir);
    }
    let entries = page.entries().iter().map(|entry| {
        let heir = heirs.iter().find(|heir| entry.kind == heir.kind && entry.id == heir.id);
        heir.unwrap_or(entry).clone()
    });
    let entries = entries.collect();
    page.with_entries(entries)
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
        entry.fields.set_texts(Field::From, from);
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
