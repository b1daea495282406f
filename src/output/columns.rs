//! What a row says, column by column: for the formats made of rows.
//!
//! People read [`Column`]s, under headings in their language; scripts read [`Records`], whose names
//! never change.

use super::network::phase_name;
use super::records::Records;
use super::{View, channels, shown};
use crate::answer::facts::Facts;
use crate::answer::{Answer, Channel, Found, Person};
use crate::locale::Catalogue;
use crate::roster::Kind;

/// A column that people read.
pub(super) struct Column {
    /// The catalogue's key of its heading.
    pub(super) heading: &'static str,
    /// What it says of an entry; empty where it has nothing to say.
    pub(super) cell: fn(&Found, &Catalogue) -> String,
    /// Whether its cells are copied whole, and so never cut or wrapped.
    pub(super) is_address: bool,
}

const fn column(heading: &'static str, cell: fn(&Found, &Catalogue) -> String) -> Column {
    Column { heading, cell, is_address: false }
}

/// Every column, in order. What is the same for a whole list (the team's channels) is in none.
pub(super) const COLUMNS: [Column; 10] = [
    column("table-name", |found, _| found.name.clone()),
    column("table-former", |found, catalogue| {
        found.former.as_deref().map(|day| catalogue.date(day)).unwrap_or_default()
    }),
    column("table-role", |found, catalogue| catalogue.list(roles(found))),
    column("table-people", |found, catalogue| catalogue.list(people(found))),
    column("table-covers", |found, catalogue| catalogue.list(covers(found))),
    column("table-summary", |found, _| found.summary.clone().unwrap_or_default()),
    Column { heading: "table-address", cell: |found, _| address(found), is_address: true },
    column("table-phase", |found, catalogue| {
        told(found, |facts| {
            facts.phase.as_deref().map(|phase| phase_name(phase, catalogue)).unwrap_or_default()
        })
    }),
    column("table-incubator", |found, catalogue| {
        told(found, |facts| {
            catalogue.list(facts.incubators.iter().map(|incubator| &*incubator.named.name))
        })
    }),
    column("table-portfolio", |found, catalogue| {
        told(found, |facts| catalogue.list(facts.ministries.iter().map(|entry| &*entry.name)))
    }),
];

/// What nobody is named for: what it is, and the next best contact.
pub(super) const GAPS: [Column; 3] = [
    column("table-name", |found, _| found.name.clone()),
    column("table-kind", |found, catalogue| {
        catalogue.text(&format!("kind-name-{}", found.kind.key()))
    }),
    Column {
        heading: "table-next",
        cell: |found, _| {
            joined(found.channels.iter().take(1).map(|channel| channel.address.as_str()))
        },
        is_address: true,
    },
];

/// What is told of an entry of the network.
fn told(found: &Found, cell: impl Fn(&Facts) -> String) -> String {
    found.facts.as_ref().map(cell).unwrap_or_default()
}

impl Records {
    /// An entry a row, every match; with channels only, a channel a row.
    pub fn of(answer: &Answer, view: View) -> Self {
        if view == View::Channels {
            let rows = channels(shown(answer)).into_iter().map(channel_row).collect();
            return Self { names: &["address", "kind", "url", "id"], rows };
        }
        Self {
            names: &[
                "name",
                "kind",
                "id",
                "people",
                "roles",
                "addresses",
                "basis",
                "covers",
                "summary",
                "urls",
            ],
            rows: answer.matches.iter().map(row).collect(),
        }
    }
}

fn row(found: &Found) -> Vec<String> {
    vec![
        found.name.clone(),
        found.kind.key().to_owned(),
        found.id.clone(),
        joined(found.people.iter().map(|person| person.name.as_str())),
        joined(found.people.iter().filter_map(|person| person.role.as_deref())),
        joined(found.channels.iter().map(|channel| channel.address.as_str())),
        found.route.first().map_or("", |step| step.basis.key()).to_owned(),
        joined(covers(found)),
        found.summary.clone().unwrap_or_default(),
        joined(found.channels.iter().filter_map(|channel| channel.url.as_deref())),
    ]
}

fn channel_row(channel: &Channel) -> Vec<String> {
    let url = channel.url.clone().unwrap_or_default();
    vec![channel.address.clone(), channel.kind.key().to_owned(), url, channel.id.clone()]
}

/// The roles of a person; of another entry's people, they stand beside their names elsewhere.
fn roles(found: &Found) -> impl Iterator<Item = &str> {
    let people = found.people.iter().filter(|person| is_own(found, person));
    people.filter_map(|person| person.role.as_deref())
}

/// Whom an entry leads to; a person's own name has its column.
fn people(found: &Found) -> impl Iterator<Item = &str> {
    let people = found.people.iter().filter(|person| !is_own(found, person));
    people.map(|person| person.name.as_str())
}

/// Whether somebody is who an entry is about, and not who answers in their place.
fn is_own(found: &Found, person: &Person) -> bool {
    is(found, Kind::Person) && found.id == person.id
}

fn covers(found: &Found) -> impl Iterator<Item = &str> {
    found.covers.iter().map(|entry| entry.name.as_str())
}

fn address(found: &Found) -> String {
    if is(found, Kind::Channel) {
        joined(found.channels.iter().map(|channel| channel.address.as_str()))
    } else {
        String::new()
    }
}

fn is(found: &Found, kind: Kind) -> bool {
    found.kind == kind
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}
