//! What a row about an entry says, column by column: for the formats made of rows.

use crate::answer::Found;
use crate::facts::Facts;
use crate::locale::Catalogue;
use crate::roster::Kind;

/// A column of a list.
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
pub(super) const COLUMNS: [Column; 9] = [
    column("table-name", |found, _| found.name.clone()),
    column("table-role", |found, _| role(found)),
    column("table-people", |found, _| people(found)),
    column("table-covers", |found, _| covers(found)),
    column("table-summary", |found, _| found.summary.clone().unwrap_or_default()),
    Column { heading: "table-address", cell: |found, _| address(found), is_address: true },
    column("table-phase", |found, _| told(found, |facts| facts.phase.clone().unwrap_or_default())),
    column("table-incubator", |found, _| {
        told(found, |facts| {
            joined(facts.incubators.iter().map(|incubator| incubator.named.name.as_str()))
        })
    }),
    column("table-portfolio", |found, _| {
        told(found, |facts| joined(facts.ministries.iter().map(|entry| entry.name.as_str())))
    }),
];

/// What nobody is named for: what it is, and the next best contact.
pub(super) const GAPS: [Column; 3] = [
    column("table-name", |found, _| found.name.clone()),
    column("table-kind", |found, catalogue| catalogue.text(&format!("answer-kind-{}", found.kind))),
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

fn role(found: &Found) -> String {
    if is(found, Kind::Person) {
        joined(found.people.iter().filter_map(|person| person.role.as_deref()))
    } else {
        String::new()
    }
}

fn people(found: &Found) -> String {
    if is(found, Kind::Person) {
        String::new()
    } else {
        joined(found.people.iter().map(|person| person.name.as_str()))
    }
}

fn covers(found: &Found) -> String {
    joined(found.covers.iter().map(|entry| entry.name.as_str()))
}

fn address(found: &Found) -> String {
    if is(found, Kind::Channel) {
        joined(found.channels.iter().map(|channel| channel.address.as_str()))
    } else {
        String::new()
    }
}

fn is(found: &Found, kind: Kind) -> bool {
    found.kind == kind.key()
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}
