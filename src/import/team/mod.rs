//! What a page says, and what a roster knows of the same → a roster that stands alone.
//!
//! Of people, units, channels, reasons and responsibilities, only those that the page states; what
//! the base knew of them (id, aliases, keywords, a summary) stays theirs. Every ministry of the base
//! stays: one that the page gives to nobody is still asked for, and the answer is then that nobody
//! is named. Several wordings of one ministry are one entry.

mod channels;
mod ministries;
mod topics;

use std::collections::HashMap;

use self::ministries::Ministries;
use crate::import::identity::{self, Ids, by_name, by_spelling, key, known};
use crate::import::page::{Page, Person, Text};
use crate::import::portfolios::Known;
use crate::roster::{Entry, Field, Fields, Kind, Place, Role, Roster, TextList, Value};
use crate::text::fold::fold;

/// What a page and a base make.
#[derive(Clone, Debug)]
pub struct Made {
    /// The roster, that stands alone.
    pub roster: Roster,
    /// How many entries of each kind the page states.
    pub counts: Vec<(Kind, usize)>,
    /// Portfolios that may be known ones under another name.
    pub doubts: Vec<Text>,
}

/// The roster that the page and the base make; `file` is what the user calls the page.
pub fn made(page: &Page, base: &Roster, known: &Known, file: &str) -> Made {
    let mut units = units_of(page, base);
    let ministries = Ministries::of(page, base, known);
    let channels = channels::channels(page, base, &mut units);
    let people = people_of(page, base, &units, &ministries);
    let holders: HashMap<String, String> =
        people.iter().map(|person| (fold(&person.name), person.id.clone())).collect();
    let responsibilities = topics::responsibilities(page, base, &holders);
    let reasons = topics::reasons(page, base);
    let counts = [
        (Kind::Ministry, ministries.stated.len()),
        (Kind::Person, people.len()),
        (Kind::Responsibility, responsibilities.len()),
        (Kind::Channel, channels.entries.len()),
        (Kind::Reason, reasons.len()),
        (Kind::Unit, units.entries.len()),
    ];
    let counts: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    let team = team_of(page, base, &channels.of_team);
    let mut head = Fields::default();
    head.set_text(Field::Title, page.title.as_deref().unwrap_or_default());
    head.set_text(Field::AsOf, page.date.as_deref().unwrap_or_default());
    let entries = ministries
        .entries
        .into_iter()
        .chain(people)
        .chain(responsibilities)
        .chain(channels.entries)
        .chain(reasons)
        .chain(units.entries);
    let roster = Roster::new(head, team, vec![file.to_owned()], entries.collect());
    Made { roster, counts, doubts: ministries.doubts }
}

/// What the page says of the team. Without a name for it, it cannot be said.
fn team_of(page: &Page, base: &Roster, channels: &TextList) -> Fields {
    let mut team = Fields::default();
    let name = page.title.as_deref().or(base.team.text(Field::Name));
    let Some(name) = name.or(base.head.text(Field::Title)) else { return team };
    team.set_text(Field::Name, name);
    team.set_text(Field::PartOf, page.part_of.as_deref().unwrap_or_default());
    team.set_text(Field::Summary, page.summary.as_deref().unwrap_or_default());
    team.set_list(Field::Channels, channels.clone());
    team.set_list(Field::Commitments, page.commitments.iter().collect());
    team.set_text(Field::Breach, page.breach.as_deref().unwrap_or_default());
    team.set_text(Field::Join, page.join.as_deref().unwrap_or_default());
    team
}

/// The units, and the id of each by its position on the page.
fn units_of(page: &Page, base: &Roster) -> Units {
    let names = by_name(base, Kind::Unit);
    let mut ids = Ids::beside(base, Kind::Unit);
    let mut units = Units::default();
    let mut positions: HashMap<String, usize> = HashMap::new();
    for unit in &page.units {
        let key = key(&unit.name);
        let held = names.get(&key).map_or(key.clone(), |entry| format!("={}", entry.id));
        let position = *positions.entry(held).or_insert_with(|| {
            let mut entry = match names.get(&key) {
                Some(entry) => known(entry),
                None => Entry::new(Kind::Unit, ids.fresh(&unit.name, "unit"), &unit.name),
            };
            identity::rename(&mut entry, &unit.name);
            entry.place = place(unit.line);
            units.entries.push(entry);
            units.entries.len() - 1
        });
        let Some(entry) = units.entries.get_mut(position) else { continue };
        if entry.fields.text(Field::Summary).is_none() {
            entry.fields.set_text(Field::Summary, &unit.summary);
        }
        if let Some(headcount) = unit.headcount {
            entry.fields.set(Field::Headcount, Value::Number(headcount));
        }
        units.position_of.push(position);
    }
    units
}

/// The people, somebody in several units once.
fn people_of(page: &Page, base: &Roster, units: &Units, ministries: &Ministries) -> Vec<Entry> {
    // Letter for letter, but for case and accents.
    let names = by_spelling(base, Kind::Person, fold);
    let mut ids = Ids::beside(base, Kind::Person);
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut records: Vec<Vec<&Person>> = Vec::new();
    for person in &page.people {
        let folded = fold(&person.name);
        let identity = names.get(&folded).map_or(folded, |entry| format!("={}", entry.id));
        let position = *positions.entry(identity).or_insert(records.len());
        match records.get_mut(position) {
            Some(held) => held.push(person),
            None => records.push(vec![person]),
        }
    }
    let person = |records: Vec<&Person>| -> Option<Entry> {
        let first = records.first()?;
        let mut entry = match names.get(&fold(&first.name)) {
            Some(entry) => known(entry),
            None => Entry::new(Kind::Person, ids.fresh(&first.name, "person"), &first.name),
        };
        // A person has no summary.
        entry.fields.remove(Field::Summary);
        identity::rename(&mut entry, &first.name);
        entry.place = place(first.line);
        say_roles(&mut entry, &records, units);
        say_portfolios(&mut entry, &records, ministries);
        say_addresses(&mut entry, &records);
        for note in records.iter().filter_map(|record| record.note.as_deref()) {
            identity::add_text(&mut entry, Field::Keywords, note);
        }
        Some(entry)
    };
    records.into_iter().filter_map(person).collect()
}

impl Person {
    /// The role, with what it is for: "Référente, Atelier".
    fn title(&self) -> Option<String> {
        match (&self.role, &self.of) {
            (Some(role), Some(of)) => Some(format!("{role}, {of}")),
            (role, of) => role.as_ref().or(of.as_ref()).cloned(),
        }
    }
}

/// The units of a page as entries.
#[derive(Default)]
pub(in crate::import) struct Units {
    pub(in crate::import) entries: Vec<Entry>,
    /// The entry of each unit of the page.
    position_of: Vec<usize>,
}

impl Units {
    /// The entry of a unit of the page.
    pub(in crate::import) fn entry(&self, unit: Option<usize>) -> Option<&Entry> {
        self.entries.get(*self.position_of.get(unit?)?)
    }

    /// The same, to add to it.
    pub(in crate::import) fn entry_mut(&mut self, unit: Option<usize>) -> Option<&mut Entry> {
        self.entries.get_mut(*self.position_of.get(unit?)?)
    }
}

fn say_roles(entry: &mut Entry, records: &[&Person], units: &Units) {
    let mut roles: Vec<Role> = Vec::new();
    for record in records {
        let unit = units.entry(record.unit);
        let title = record.title().or_else(|| unit.map(|unit| unit.name.clone()));
        let Some(title) = title else { continue };
        let role = Role { title, unit: unit.map(|unit| unit.id.clone()) };
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    if roles.len() > 1 {
        entry.fields.set(Field::Roles, Value::Roles(roles));
        return;
    }
    let role = records.iter().find_map(|record| record.title());
    entry.fields.set_text(Field::Role, &role.unwrap_or_default());
    let unit = roles.into_iter().next().and_then(|role| role.unit);
    entry.fields.set_text(Field::Unit, &unit.unwrap_or_default());
}

fn say_addresses(entry: &mut Entry, records: &[&Person]) {
    let (mut emails, mut chats) = (TextList::default(), TextList::default());
    for address in records.iter().flat_map(|record| &record.addresses) {
        let list = if address.contains("://") { &mut chats } else { &mut emails };
        list.push_new(address);
    }
    entry.fields.set_texts(Field::Email, emails);
    entry.fields.set_texts(Field::Chat, chats);
}

fn say_portfolios(entry: &mut Entry, records: &[&Person], ministries: &Ministries) {
    let (mut all, mut interim) = (TextList::default(), TextList::default());
    for record in records {
        for portfolio in &record.ministries {
            let Some(id) = ministries.id(&record.name, portfolio) else { continue };
            all.push_new(id);
            if portfolio.is_interim {
                interim.push_new(id);
            }
            let stands_for = portfolio.stands_for.as_deref().unwrap_or_default();
            entry.fields.set_text(Field::StandsFor, stands_for);
        }
    }
    entry.fields.set_list(Field::Ministries, all);
    entry.fields.set_list(Field::Interim, interim);
}

/// A place in the page.
pub(in crate::import) fn place(line: usize) -> Place {
    Place { file: 0, line: u32::try_from(line).unwrap_or(u32::MAX) }
}
