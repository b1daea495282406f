//! What a page says, and what a roster knows of the same → a roster that stands alone.
//!
//! Of people, units, channels, reasons and responsibilities, only those that the page states; what
//! the base knew of them (id, aliases, keywords, a summary) stays theirs. Every ministry of the base
//! stays: one that the page gives to nobody is still asked for, and the answer is then that nobody
//! is named. Several wordings of one ministry are one entry.

use std::collections::{HashMap, HashSet};

use super::portfolio::Portfolio;
use super::{Page, PagePerson, channels, reasons, responsibilities};
use crate::import::identity::{self, Ids, by_name, key, known};
use crate::roster::{Entry, Field, Fields, Kind, Place, Role, Roster, TextList, Value};
use crate::text::fold::fold;

impl Page {
    /// The roster that the page and the base make; `file` is what the user calls the page. Says, too,
    /// how many entries of each kind the page states.
    pub fn roster(&self, base: &Roster, file: &str) -> (Roster, Vec<(Kind, usize)>) {
        let mut units = self.units(base);
        let mut ministries = Ministries::of(base);
        let people = self.people(base, &units, &mut ministries);
        let led = ministries.stated.len();
        let channels = channels::channels(self, base, &mut units);
        let holders: HashMap<String, String> =
            people.iter().map(|person| (fold(&person.name), person.id.clone())).collect();
        let responsibilities = responsibilities::responsibilities(self, base, &holders);
        let reasons = reasons::reasons(self, base);
        let counts = [
            (Kind::Ministry, led),
            (Kind::Person, people.len()),
            (Kind::Responsibility, responsibilities.len()),
            (Kind::Channel, channels.entries.len()),
            (Kind::Reason, reasons.len()),
            (Kind::Unit, units.entries.len()),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        let team = self.team(base, &channels.of_team);
        let mut head = Fields::default();
        head.set_text(Field::Title, self.title.as_deref().unwrap_or_default());
        head.set_text(Field::AsOf, self.date.as_deref().unwrap_or_default());
        let entries = ministries
            .entries
            .into_iter()
            .chain(people)
            .chain(responsibilities)
            .chain(channels.entries)
            .chain(reasons)
            .chain(units.entries);
        (Roster::new(head, team, vec![file.to_owned()], entries.collect()), counts)
    }

    /// What the page says of the team. Without a name for it, it cannot be said.
    fn team(&self, base: &Roster, channels: &TextList) -> Fields {
        let mut team = Fields::default();
        let name = self.title.as_deref().or(base.team.text(Field::Name));
        let Some(name) = name.or(base.head.text(Field::Title)) else { return team };
        team.set_text(Field::Name, name);
        team.set_text(Field::PartOf, self.part_of.as_deref().unwrap_or_default());
        team.set_text(Field::Summary, self.summary.as_deref().unwrap_or_default());
        team.set_list(Field::Channels, channels.clone());
        team.set_list(Field::Commitments, self.commitments.iter().collect());
        team.set_text(Field::Breach, self.breach.as_deref().unwrap_or_default());
        team.set_text(Field::Join, self.join.as_deref().unwrap_or_default());
        team
    }

    /// The units, and the id of each by its position on the page.
    fn units(&self, base: &Roster) -> Units {
        let names = by_name(base, Kind::Unit);
        let mut ids = Ids::beside(base, Kind::Unit);
        let mut units = Units::default();
        let mut positions: HashMap<String, usize> = HashMap::new();
        for unit in &self.units {
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
    fn people(&self, base: &Roster, units: &Units, ministries: &mut Ministries) -> Vec<Entry> {
        for vacancy in &self.vacancies {
            for portfolio in &vacancy.ministries {
                ministries.id(portfolio, vacancy.line);
            }
        }
        let names = by_exact_name(base);
        let mut ids = Ids::beside(base, Kind::Person);
        let mut positions: HashMap<String, usize> = HashMap::new();
        let mut records: Vec<Vec<&PagePerson>> = Vec::new();
        for person in &self.people {
            let folded = fold(&person.name);
            let identity = names.get(&folded).map_or(folded, |entry| format!("={}", entry.id));
            let position = *positions.entry(identity).or_insert(records.len());
            match records.get_mut(position) {
                Some(held) => held.push(person),
                None => records.push(vec![person]),
            }
        }
        let person = |records: Vec<&PagePerson>| -> Option<Entry> {
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
            for note in records.iter().filter_map(|record| record.note.as_deref()) {
                identity::add_text(&mut entry, Field::Keywords, note);
            }
            Some(entry)
        };
        records.into_iter().filter_map(person).collect()
    }
}

/// The units of a page as entries.
#[derive(Default)]
pub(super) struct Units {
    pub(super) entries: Vec<Entry>,
    /// The entry of each unit of the page.
    position_of: Vec<usize>,
}

impl Units {
    /// The entry of a unit of the page.
    pub(super) fn entry(&self, unit: Option<usize>) -> Option<&Entry> {
        self.entries.get(*self.position_of.get(unit?)?)
    }

    /// The same, to add to it.
    pub(super) fn entry_mut(&mut self, unit: Option<usize>) -> Option<&mut Entry> {
        self.entries.get_mut(*self.position_of.get(unit?)?)
    }
}

/// People by name and alias, letter for letter but for case and accents.
fn by_exact_name(base: &Roster) -> HashMap<String, &Entry> {
    let mut names = HashMap::new();
    for entry in base.of(Kind::Person) {
        names.entry(fold(&entry.name)).or_insert(entry);
    }
    for entry in base.of(Kind::Person) {
        for alias in entry.aliases() {
            names.entry(fold(alias)).or_insert(entry);
        }
    }
    names.remove("");
    names
}

fn say_roles(entry: &mut Entry, records: &[&PagePerson], units: &Units) {
    let mut roles: Vec<Role> = Vec::new();
    for record in records {
        let unit = units.entry(record.unit);
        let title = record.role.clone().or_else(|| unit.map(|unit| unit.name.clone()));
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
    let role = records.iter().find_map(|record| record.role.as_deref());
    entry.fields.set_text(Field::Role, role.unwrap_or_default());
    let unit = roles.into_iter().next().and_then(|role| role.unit);
    entry.fields.set_text(Field::Unit, &unit.unwrap_or_default());
}

fn say_portfolios(entry: &mut Entry, records: &[&PagePerson], ministries: &mut Ministries) {
    let mut all: Vec<String> = Vec::new();
    let mut interim: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for record in records {
        for portfolio in &record.ministries {
            let id = ministries.id(portfolio, record.line);
            if seen.insert(id.clone()) {
                interim.extend(portfolio.is_interim.then(|| id.clone()));
                all.push(id);
            }
        }
    }
    entry.fields.set_list(Field::Ministries, all.iter().collect());
    entry.fields.set_list(Field::Interim, interim.iter().collect());
}

/// The ministries of the base, and those that the page adds.
struct Ministries {
    entries: Vec<Entry>,
    positions: HashMap<String, usize>,
    ids: Ids,
    stated: HashSet<usize>,
}

impl Ministries {
    fn of(base: &Roster) -> Self {
        let mut positions = HashMap::new();
        let entries: Vec<Entry> = base.of(Kind::Ministry).iter().map(known).collect();
        for (position, entry) in entries.iter().enumerate() {
            positions.entry(key(&entry.name)).or_insert(position);
        }
        for (position, entry) in entries.iter().enumerate() {
            for alias in entry.aliases() {
                positions.entry(key(alias)).or_insert(position);
            }
        }
        positions.remove("");
        let ids = Ids::beside(base, Kind::Ministry);
        Self { entries, positions, ids, stated: HashSet::new() }
    }

    /// The id of the ministry that a page means; the page's words become one of its names.
    fn id(&mut self, portfolio: &Portfolio, line: usize) -> String {
        let name = portfolio.name.as_str();
        let position = *self.positions.entry(key(name)).or_insert(self.entries.len());
        if position == self.entries.len() {
            let mut entry = Entry::new(Kind::Ministry, self.ids.fresh(name, "ministry"), name);
            entry.place = place(line);
            self.entries.push(entry);
        }
        self.stated.insert(position);
        let Some(entry) = self.entries.get_mut(position) else { return String::new() };
        if entry.name != name {
            identity::respell(entry, name);
        }
        entry.id.clone()
    }
}

/// A place in the page.
pub(super) fn place(line: usize) -> Place {
    Place { file: 0, line: u32::try_from(line).unwrap_or(u32::MAX) }
}
