//! What is probably a mistake in a file, or good to know: the roster works all the same.

use std::collections::{HashMap, HashSet};

use super::problem::{Fault, Problem};
use super::read::{Document, Mark};
use super::relations::is_of_guide;
use super::{Entry, Field, Kind, Roster};
use crate::text::address::{is_email, linked_mailbox, mailbox, mailboxes_of};
use crate::text::fold::fold;

/// A file in the light of the rosters below and with it.
#[derive(Clone, Copy, Debug)]
pub struct Layer<'r> {
    /// The file.
    pub document: &'r Document,
    /// What it extends; empty where it stands alone.
    pub below: &'r Roster,
    /// What it extends, with the file on top.
    pub roster: &'r Roster,
    /// The day it is, as `2021-12-13`.
    pub today: &'r str,
}

/// Warnings and notes on a file. What the rosters below it already were is theirs to tell.
pub fn advice(layer: Layer<'_>) -> Vec<Problem> {
    let mut problems = layer.shared_names();
    problems.extend(layer.future_dates());
    problems.extend(layer.personal_addresses());
    problems.extend(layer.nobody_for());
    problems
}

type Identity = (Kind, String);

impl<'r> Layer<'r> {
    /// The values of the file that still count: those of entries that are in the roster.
    fn marks(self) -> impl Iterator<Item = (&'r Mark, Option<&'r Identity>)> {
        self.document.marks.iter().filter_map(move |mark| {
            let entry = mark.entry.as_deref();
            let counts = entry.is_none_or(|(kind, id)| self.roster.get(*kind, id).is_some());
            counts.then_some((mark, entry))
        })
    }

    /// Names and aliases that two entries bear: where they differ in nothing that is searched, who
    /// asks for the one gets the other as well.
    fn shared_names(self) -> Vec<Problem> {
        // The titles of pages and the rooms they give are called as their subjects are.
        let is_titled = |(kind, id): &Identity| {
            let entry = self.roster.get(*kind, id);
            *kind == Kind::Topic || entry.is_some_and(|entry| is_of_guide(self.roster, entry))
        };
        let named = self.marks().filter(|(mark, entry)| {
            let is_name = [Field::Name, Field::Aliases].contains(&mark.field);
            is_name && !entry.is_some_and(is_titled)
        });
        let named: Vec<_> =
            named.filter_map(|(mark, entry)| Some((fold(&mark.text), mark, entry?))).collect();
        let of_file: HashSet<&Identity> = named.iter().map(|(_, _, entry)| *entry).collect();
        let mut bearers: HashMap<String, Identity> = HashMap::new();
        for entry in self.below.entries() {
            let identity = (entry.kind, entry.id.clone());
            let is_there = self.roster.get(entry.kind, &entry.id).is_some();
            if is_there && !is_titled(&identity) && !of_file.contains(&identity) {
                for name in entry.aliases().chain([entry.name.as_str()]) {
                    bearers.entry(fold(name)).or_insert_with(|| identity.clone());
                }
            }
        }
        let mut problems = Vec::new();
        let mut told = HashSet::new();
        for (folded, mark, entry) in named {
            let bearer = bearers.entry(folded.clone()).or_insert_with(|| entry.clone());
            if bearer != entry && !folded.is_empty() && told.insert((folded, entry)) {
                let fault = Fault::SharedName { name: mark.text.clone(), with: bearer.clone() };
                problems.push(Problem { fault, span: mark.span.clone() });
            }
        }
        problems
    }

    /// Days that say since when something is true, and have not come yet. The end of a mission may.
    fn future_dates(self) -> impl Iterator<Item = Problem> {
        let dates = self.marks().map(|(mark, _)| mark);
        dates
            .filter(|mark| [Field::AsOf, Field::PhaseSince].contains(&mark.field))
            .filter(move |mark| mark.text.as_str() > self.today)
            .map(|mark| Problem {
                fault: Fault::FutureDate { date: mark.text.clone() },
                span: mark.span.clone(),
            })
    }

    /// Addresses made of the name of somebody in the roster.
    fn personal_addresses(self) -> impl Iterator<Item = Problem> {
        let people = self.roster.of(Kind::Person);
        let mailboxes: HashSet<String> =
            people.iter().flat_map(|person| mailboxes_of(&person.name)).collect();
        // What its owner's own entry gives is meant.
        let own = |person: &Entry, address: &str| {
            let mut given =
                person.fields.texts(Field::Email).chain(person.fields.texts(Field::Url));
            let is_it =
                |held: &str| held.trim_start_matches("mailto:").eq_ignore_ascii_case(address);
            given.any(is_it) && mailboxes_of(&person.name).contains(&mailbox(address))
        };
        self.marks().filter_map(move |(mark, _)| {
            let is_address = [Field::Address, Field::Contact, Field::Url].contains(&mark.field);
            let address = linked_mailbox(&mark.text).unwrap_or_else(|| mark.text.clone());
            let is_personal =
                is_address && is_email(&address) && mailboxes.contains(&mailbox(&address));
            let is_personal = is_personal && !people.iter().any(|person| own(person, &address));
            let fault = Fault::PersonalAddress { address };
            is_personal.then(|| Problem { fault, span: mark.span.clone() })
        })
    }

    /// Portfolios of the file that nobody leads, and those of the rosters below that somebody led
    /// until the file replaced that person or took them away.
    fn nobody_for(self) -> Vec<Problem> {
        let people = self.roster.of(Kind::Person).iter();
        let led: HashSet<&str> =
            people.flat_map(|person| person.fields.texts(Field::Ministries)).collect();
        let ids = self.document.marks.iter().filter(|mark| mark.field == Field::Id);
        let mut told = HashSet::new();
        let mut problems = Vec::new();
        for mark in ids {
            let left: Vec<&str> = match mark.entry.as_deref() {
                Some((Kind::Ministry, id)) => vec![id],
                Some((Kind::Person, id)) => {
                    let before = self.below.get(Kind::Person, id).into_iter();
                    before.flat_map(|person| person.fields.texts(Field::Ministries)).collect()
                }
                _ => vec![],
            };
            let left = left.into_iter().filter(|id| !led.contains(id));
            for ministry in left.filter_map(|id| self.roster.get(Kind::Ministry, id)) {
                if told.insert(&ministry.id) {
                    let fault = Fault::NobodyFor { name: ministry.name.clone() };
                    problems.push(Problem { fault, span: mark.span.clone() });
                }
            }
        }
        problems
    }
}
