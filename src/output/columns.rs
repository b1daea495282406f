//! What a row says, column by column: for the formats made of rows.
//!
//! People read [`Column`]s, under headings in their language; scripts read [`Records`], whose names
//! never change.

use super::{View, channels, shown};
use crate::answer::{Answer, Channel, Found};
use crate::roster::Kind;

/// A column that people read.
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

/// Rows of texts, and what each text of a row is called.
pub(super) struct Records {
    /// The names, in English in every language: scripts rely on them.
    pub(super) names: &'static [&'static str],
    /// The rows; every one has a text for every name, empty where there is nothing to say.
    pub(super) rows: Vec<Vec<String>>,
}

impl Records {
    /// An entry a row, every match; with channels only, a channel a row.
    pub(super) fn of(answer: &Answer, view: View) -> Self {
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
        found.kind.to_owned(),
        found.id.clone(),
        joined(found.people.iter().map(|person| person.name.as_str())),
        joined(found.people.iter().filter_map(|person| person.role.as_deref())),
        joined(found.channels.iter().map(|channel| channel.address.as_str())),
        found.route.first().map_or("", |step| step.basis).to_owned(),
        covers(found),
        found.summary.clone().unwrap_or_default(),
        joined(found.channels.iter().filter_map(|channel| channel.url.as_deref())),
    ]
}

fn channel_row(channel: &Channel) -> Vec<String> {
    let url = channel.url.clone().unwrap_or_default();
    vec![channel.address.clone(), channel.kind.clone(), url, channel.id.clone()]
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
