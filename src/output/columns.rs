//! What a row about an entry says, column by column: for the formats made of rows.

use crate::answer::Found;
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

/// Every column, in order. What is the same for a whole list (the team's channels) is in none.
pub(super) const COLUMNS: &[Column] = &[
    NAME,
    Column { heading: "table-role", cell: role, is_address: false },
    Column { heading: "table-people", cell: people, is_address: false },
    Column { heading: "table-covers", cell: covers, is_address: false },
    Column {
        heading: "table-summary",
        cell: |found, _| found.summary.clone().unwrap_or_default(),
        is_address: false,
    },
    Column { heading: "table-phase", cell: phase, is_address: false },
    Column { heading: "table-incubator", cell: incubators, is_address: false },
    Column { heading: "table-portfolio", cell: portfolios, is_address: false },
    Column { heading: "table-address", cell: address, is_address: true },
];

/// The columns of what nobody is named for.
pub(super) const GAPS: &[Column] = &[
    NAME,
    Column { heading: "table-kind", cell: kind, is_address: false },
    Column { heading: "table-next", cell: next, is_address: true },
];

const NAME: Column =
    Column { heading: "table-name", cell: |found, _| found.name.clone(), is_address: false };

fn kind(found: &Found, catalogue: &Catalogue) -> String {
    catalogue.text(&format!("answer-kind-{}", found.kind))
}

/// The first address that leads to somebody.
fn next(found: &Found, _: &Catalogue) -> String {
    found.channels.first().map(|channel| channel.address.clone()).unwrap_or_default()
}

fn phase(found: &Found, _: &Catalogue) -> String {
    found.facts.as_ref().and_then(|facts| facts.phase.clone()).unwrap_or_default()
}

fn incubators(found: &Found, _: &Catalogue) -> String {
    let incubators = found.facts.iter().flat_map(|facts| &facts.incubators);
    joined(incubators.map(|incubator| incubator.named.name.as_str()))
}

fn portfolios(found: &Found, _: &Catalogue) -> String {
    let portfolios = found.facts.iter().flat_map(|facts| &facts.ministries);
    joined(portfolios.map(|portfolio| portfolio.name.as_str()))
}

fn role(found: &Found, _: &Catalogue) -> String {
    if is(found, Kind::Person) {
        joined(found.people.iter().filter_map(|person| person.role.as_deref()))
    } else {
        String::new()
    }
}

fn people(found: &Found, _: &Catalogue) -> String {
    if is(found, Kind::Person) {
        String::new()
    } else {
        joined(found.people.iter().map(|person| person.name.as_str()))
    }
}

fn covers(found: &Found, _: &Catalogue) -> String {
    joined(found.covers.iter().map(|entry| entry.name.as_str()))
}

fn address(found: &Found, _: &Catalogue) -> String {
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
