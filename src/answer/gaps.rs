//! What nobody is named for: ministries, incubators and live products, with the next best contact.

use serde::Serialize;

use crate::roster::relations;
use crate::roster::{Entry, Kind, Roster};
use crate::route::{Basis, route};

/// How many of a kind have nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Count {
    /// The kind.
    #[cfg_attr(test, schemars(with = "String"))]
    pub kind: Kind,
    /// How many have nobody.
    pub gaps: usize,
    /// How many there are; of products, how many are live.
    pub of: usize,
}

/// The entries of a kind that nobody is named for, in the order of telling, and how many there are of it.
pub fn gaps(roster: &Roster, kind: Kind) -> (Vec<&Entry>, Count) {
    // Products that have ended need nobody; of one whose phase is not known that cannot be said.
    let asked: Vec<&Entry> =
        roster.told(kind).into_iter().filter(|entry| !relations::is_over(entry)).collect();
    let gaps: Vec<&Entry> =
        asked.iter().copied().filter(|entry| has_nobody(roster, entry)).collect();
    let count = Count { kind, gaps: gaps.len(), of: asked.len() };
    (gaps, count)
}

/// Whether no step of the way to an entry leads to a person; to a topic, to no address either.
fn has_nobody(roster: &Roster, entry: &Entry) -> bool {
    let route = route(roster, entry);
    let is_default = || route.steps.iter().all(|step| step.rule.basis() == Basis::Default);
    if entry.kind == Kind::Topic { is_default() } else { route.people().is_empty() }
}
