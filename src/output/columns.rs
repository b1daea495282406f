//! What a row says, column by column: for the formats made of rows.
//!
//! People read [`Column`]s, under headings in their language; scripts read [`Records`], whose names
//! never change.

use super::network::phase_name;
use super::records::Records;
use super::{View, channels, listed};
use crate::answer::facts::Facts;
use crate::answer::{Answer, Channel, Found, Person};
use crate::locale::Catalogue;
use crate::roster::Kind;
use crate::route::Rule;

/// A column that people read.
pub(super) struct Column {
    /// The catalogue's key of its heading.
    pub(super) heading: &'static str,
    /// What it says of an entry; nothing where it has nothing to say.
    pub(super) values: fn(&Found, &Catalogue) -> Vec<Value>,
    /// What it holds.
    pub(super) holds: Holds,
    /// Whether a filter may make it the same in every row: then it tells nothing.
    pub(super) is_filtered: bool,
}

/// What a column says of an entry, and where that leads.
pub(super) struct Value {
    /// As people read it.
    pub(super) text: String,
    /// Of an address, its link.
    pub(super) url: Option<String>,
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self { text, url: None }
    }
}

impl Value {
    fn of(channel: &Channel) -> Self {
        Self { text: channel.address.clone(), url: channel.url.clone() }
    }
}

/// What a column holds, as far as it may be broken into lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Words: broken between them.
    Words,
    /// A sentence or more.
    Prose,
    /// What entries are called: broken between words, but for people and portfolios.
    Titles,
    /// Names of people and portfolios: broken between one and the next.
    Names,
    /// What is copied whole, and so never cut or wrapped.
    Addresses,
}

const fn column(
    heading: &'static str,
    holds: Holds,
    values: fn(&Found, &Catalogue) -> Vec<Value>,
) -> Column {
    Column { heading, values, holds, is_filtered: false }
}

const fn filtered(
    heading: &'static str,
    holds: Holds,
    values: fn(&Found, &Catalogue) -> Vec<Value>,
) -> Column {
    Column { is_filtered: true, ..column(heading, holds, values) }
}

/// Every column, in order. What is the same for a whole list (the team's channels) is in none.
pub(super) const COLUMNS: [Column; 10] = [
    NAME,
    column("table-former", Holds::Words, |found, catalogue| {
        found.former.iter().map(|day| catalogue.date(day).into()).collect()
    }),
    column("table-role", Holds::Words, |found, _| {
        roles(found).map(|role| role.to_owned().into()).collect()
    }),
    column("table-people", Holds::Names, reached),
    column("table-address", Holds::Addresses, |found, _| addresses(found)),
    filtered("table-covers", Holds::Names, covered),
    filtered("table-phase", Holds::Words, |found, catalogue| {
        let phase = found.facts.as_ref().and_then(|facts| facts.phase.as_deref());
        phase.map(|phase| phase_name(phase, catalogue).into()).into_iter().collect()
    }),
    filtered("table-portfolio", Holds::Names, |found, _| {
        told(found, |facts| {
            facts.ministries.iter().map(|entry| entry.name.clone().into()).collect()
        })
    }),
    filtered("table-incubator", Holds::Words, |found, _| {
        told(found, |facts| {
            facts.incubators.iter().map(|incubator| incubator.named.name.clone().into()).collect()
        })
    }),
    column("table-summary", Holds::Prose, |found, _| {
        found.summary.iter().cloned().map(Value::from).collect()
    }),
];

/// What nobody is named for: what it is, and the next best contact.
pub(super) const GAPS: [Column; 3] = [
    NAME,
    filtered("table-kind", Holds::Words, |found, catalogue| {
        vec![catalogue.text(&format!("kind-name-{}", found.kind.key())).into()]
    }),
    column("table-next", Holds::Addresses, |found, _| {
        found.channels.iter().take(1).map(Value::of).collect()
    }),
];

/// What an entry is called: what a list is looked up by.
const NAME: Column =
    column("table-name", Holds::Titles, |found, _| vec![found.name.clone().into()]);

/// What is told of an entry of the network.
fn told(found: &Found, values: impl Fn(&Facts) -> Vec<Value>) -> Vec<Value> {
    found.facts.as_ref().map(values).unwrap_or_default()
}

/// Whom an entry leads to; where that is nobody, the first address of its own, of its incubators, of its page.
fn reached(found: &Found, catalogue: &Catalogue) -> Vec<Value> {
    if found.kind == Kind::Person {
        return Vec::new();
    }
    let person = |person: &Person| held(&person.name, found.is_interim(person), catalogue);
    let people: Vec<Value> = found.people.iter().map(person).collect();
    let is_of_it = |rule| {
        matches!(rule, Rule::Mailbox | Rule::IncubatorMailbox | Rule::OwnIncubator | Rule::Topic)
    };
    let steps = found.route.iter().filter(|step| people.is_empty() && is_of_it(step.rule));
    let ids: Vec<&String> = steps.flat_map(|step| &step.channels).collect();
    // A form has an address that is longer than a cell, and told with what it is for.
    let is_next_best = |held: &&Channel| ids.contains(&&held.id) && !held.address.contains("://");
    let first = found.channels.iter().find(is_next_best).map(Value::of);
    people.into_iter().chain(first).collect()
}

/// What somebody answers for, and by interim where it is.
fn covered(found: &Found, catalogue: &Catalogue) -> Vec<Value> {
    let own = found.people.iter().find(|person| person.id == found.id);
    let is_interim = |id: &String| own.is_some_and(|person| person.interim.contains(id));
    let covers = found.covers.iter();
    covers.map(|entry| held(&entry.name, is_interim(&entry.id), catalogue)).collect()
}

/// A name, and that it stands there by interim.
fn held(name: &str, is_interim: bool, catalogue: &Catalogue) -> Value {
    let interim = || format!("{name} ({})", catalogue.text("answer-by-interim"));
    if is_interim { interim() } else { name.to_owned() }.into()
}

/// What the record of an entry holds, in order.
pub const ENTRY: [&str; 10] =
    ["name", "kind", "id", "people", "roles", "addresses", "basis", "covers", "summary", "urls"];

impl Records {
    /// An entry a row, every match; with channels only, a channel a row.
    pub fn of(answer: &Answer, view: View) -> Self {
        if view == View::Channels {
            let rows = channels(answer.near()).into_iter().map(channel_row).collect();
            return Self { names: vec!["address", "kind", "url", "id"], rows };
        }
        listed::of_columns(&answer.matches, ENTRY.to_vec())
    }
}

fn channel_row(channel: &Channel) -> Vec<String> {
    let url = channel.url.clone().unwrap_or_default();
    vec![channel.address.clone(), channel.kind.key().to_owned(), url, channel.id.clone()]
}

/// The roles of a person; of another entry's people, they stand beside their names elsewhere.
fn roles(found: &Found) -> impl Iterator<Item = &str> {
    // Not of who answers in somebody's place.
    let is_own = |person: &&Person| found.kind == Kind::Person && found.id == person.id;
    found.people.iter().filter(is_own).filter_map(|person| person.role.as_deref())
}

/// How a channel is written to; of a room that has no address but its name, its link.
fn addresses(found: &Found) -> Vec<Value> {
    let own = found.channels.iter().filter(|_| found.kind == Kind::Channel);
    let address = |channel: &Channel| match &channel.url {
        Some(url) if channel.address == found.name => Value { text: url.clone(), url: None },
        _ => Value::of(channel),
    };
    own.map(address).collect()
}
