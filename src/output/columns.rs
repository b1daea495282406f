//! What a row about an entry says, column by column: for the formats made of rows.

use crate::answer::Found;
use crate::roster::Kind;

/// A column of a list.
pub(super) struct Column {
    /// The catalogue's key of its heading.
    pub(super) heading: &'static str,
    /// What it says of an entry; empty where it has nothing to say.
    pub(super) cell: fn(&Found) -> String,
    /// Whether its cells are copied whole, and so never cut or wrapped.
    pub(super) is_address: bool,
}

/// Every column, in order. What is the same for a whole list (the team's channels) is in none.
pub(super) const COLUMNS: [Column; 6] = [
    Column { heading: "table-name", cell: |found| found.name.clone(), is_address: false },
    Column { heading: "table-role", cell: role, is_address: false },
    Column { heading: "table-people", cell: people, is_address: false },
    Column { heading: "table-covers", cell: covers, is_address: false },
    Column {
        heading: "table-summary",
        cell: |found| found.summary.clone().unwrap_or_default(),
        is_address: false,
    },
    Column { heading: "table-address", cell: address, is_address: true },
];

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
