//! People: name, role, until when, on which products, in which incubators. Nothing else is read.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Reason;
use super::super::identity::add_text;
use super::day::Day;
use super::organisations::Team;
use super::page::{Log, Page};
use super::{known, known_in};
use crate::roster::relations::has_post;
use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::fold::fold;

/// Somebody of the directory.
pub(super) struct Somebody {
    /// The id there.
    pub(super) id: String,
    /// The id in the roster: another one where the base knows the same person.
    pub(super) entry_id: String,
    pub(super) name: String,
    pub(super) role: String,
    missions: Vec<Mission>,
    /// Ids of incubators, those of their teams.
    pub(super) incubators: Vec<String>,
    /// Those of the incubators they answer for.
    pub(super) answers_for: Vec<String>,
}

struct Mission {
    start: Option<String>,
    end: Option<String>,
    products: Vec<String>,
}

impl Mission {
    fn is_running(&self, day: Option<&Day>) -> bool {
        day.is_none_or(|day| {
            day.has_begun(self.start.as_deref()) && !day.is_over(self.end.as_deref())
        })
    }
}

/// Reads somebody's page. `products` are the ids there are, `renamed` the former ones.
pub(super) fn somebody(
    page: &Page,
    teams: &BTreeMap<String, Team>,
    products: &BTreeSet<String>,
    renamed: &BTreeMap<String, String>,
    log: &mut Log,
) -> Somebody {
    let view = page.view();
    let mut missions = Vec::new();
    let mut told = view.tables("missions", log);
    // Until 2019 there was one mission, at the top.
    if told.is_empty() && (view.line("start") > 0 || view.line("end") > 0) {
        told.push(view);
    }
    for mission in told {
        let end = mission.day("end", log);
        // A mission whose end cannot be read is not one without end.
        let end = if end.is_none() && mission.line("end") > 0 && mission.text("end", log).is_some()
        {
            mission.day("start", log)
        } else {
            end
        };
        missions.push(Mission {
            start: mission.day("start", log),
            end,
            products: known(mission, "startups", products, renamed, log),
        });
    }
    let (mut incubators, mut answers_for) = (Vec::new(), Vec::new());
    for id in view.ids("teams", log) {
        match teams.get(&id) {
            None => view.leave("teams", Reason::Dangling, &id, log),
            Some(team) => {
                for (list, is_meant) in
                    [(&mut incubators, true), (&mut answers_for, team.is_contact)]
                {
                    if is_meant && !list.contains(&team.incubator) {
                        list.push(team.incubator.clone());
                    }
                }
            }
        }
    }
    Somebody {
        id: page.id.clone(),
        entry_id: page.id.clone(),
        name: super::name(view, "fullname", &page.id, log),
        role: view.text("role", log).unwrap_or_default(),
        missions,
        incubators,
        answers_for,
    }
}

impl Somebody {
    /// The end of the last mission to end; nothing where one has no end, or there is none.
    pub(super) fn until(&self) -> Option<&String> {
        let ends = self.missions.iter().map(|mission| mission.end.as_ref());
        ends.reduce(|a, b| if a.is_none() || b.is_none() { None } else { a.max(b) }).flatten()
    }

    /// Whether there is a mission at all, so that no end means that none is set.
    pub(super) fn has_missions(&self) -> bool {
        !self.missions.is_empty()
    }

    /// Whether a mission runs that day.
    pub(super) fn is_current(&self, day: Option<&Day>) -> bool {
        self.missions.iter().any(|mission| mission.is_running(day))
    }

    /// The starts of their missions.
    pub(super) fn starts(&self) -> impl Iterator<Item = &str> {
        self.missions.iter().filter_map(|mission| mission.start.as_deref())
    }

    /// The person as an entry. Of one the base knows as a member of the team, name and role stay, unless they left it
    /// and work on elsewhere; of anybody else it knows, only what the directory does not tell.
    pub(super) fn entry(&self, base: &Roster, day: Option<&Day>) -> Entry {
        let held = base.get(Kind::Person, &self.entry_id).cloned();
        let mut entry =
            held.unwrap_or_else(|| Entry::new(Kind::Person, &self.entry_id, &self.name));
        let is_of_team = has_post(&entry);
        for field in [Field::Products, Field::Incubator, Field::Incubators, Field::Until] {
            entry.fields.remove(field);
        }
        if is_of_team && fold(&entry.name) != fold(&self.name) {
            add_text(&mut entry, Field::Aliases, &self.name);
        }
        if !is_of_team {
            self.name.clone_into(&mut entry.name);
            entry.fields.set_text(Field::Role, &self.role);
        } else if entry.former().is_some() && self.is_current(day) && !self.role.is_empty() {
            entry.fields.remove(Field::Roles);
            entry.fields.remove(Field::Unit);
            entry.fields.set_text(Field::Role, &self.role);
        }
        let running = self.missions.iter().filter(|mission| mission.is_running(day));
        let products: BTreeSet<&String> = running.flat_map(|mission| &mission.products).collect();
        entry.fields.set_list(Field::Products, products.iter().collect::<TextList>());
        known_in(&mut entry, &self.incubators);
        if let Some(until) = self.until() {
            entry.fields.set_text(Field::Until, until);
        }
        entry
    }
}

/// Gives those the base knows, by id or name, the base's id. Where several files are of one name, the
/// one whose missions end last is the person; the others stay apart. Somebody of the team whom no file is called as is
/// whoever alone has a name that goes on as theirs, or theirs as it: *Ada Lune* and *Ada Lune-Soleil*.
pub(super) fn recognise(people: &mut [Somebody], base: &Roster) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for entry in base.of(Kind::Person) {
        known.insert(fold(&entry.id), &entry.id);
        known.insert(fold(&entry.name), &entry.id);
    }
    let mut best: BTreeMap<&str, usize> = BTreeMap::new();
    for (position, somebody) in people.iter().enumerate() {
        let id = known.get(&fold(&somebody.id)).or_else(|| known.get(&fold(&somebody.name)));
        if let Some(id) = id {
            let held = best.entry(id).or_insert(position);
            if stays_longer(somebody, people.get(*held)) {
                *held = position;
            }
        }
    }
    for entry in base.of(Kind::Person).iter().filter(|entry| has_post(entry)) {
        if best.contains_key(entry.id.as_str()) {
            continue;
        }
        let name = fold(&entry.name);
        let goes_on = |(_, other): &(usize, &Somebody)| {
            let other = fold(&other.name);
            is_longer(&name, &other) || is_longer(&other, &name)
        };
        let mut others = people.iter().enumerate().filter(goes_on);
        if let (Some((position, _)), None) = (others.next(), others.next()) {
            best.insert(&entry.id, position);
        }
    }
    for (id, position) in best {
        if let Some(somebody) = people.get_mut(position) {
            id.clone_into(&mut somebody.entry_id);
        }
    }
}

/// Whether a folded name is another one, of two words or more, and goes on.
fn is_longer(name: &str, other: &str) -> bool {
    other.contains(' ') && name.strip_prefix(other).is_some_and(|rest| rest.starts_with(' '))
}

fn stays_longer(somebody: &Somebody, other: Option<&Somebody>) -> bool {
    // With missions before without, without an end before with one, then by the end.
    let rank = |somebody: &Somebody| {
        (somebody.has_missions(), somebody.until().is_none(), somebody.until().cloned())
    };
    other.is_none_or(|other| rank(somebody) > rank(other))
}
