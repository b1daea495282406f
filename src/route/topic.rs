//! Whom to contact about a topic: what its page gives, who of the team holds the same subject, the team.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Reach, Rule, Step, named, own, shared, team};
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::filler::subjects;
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The steps: people and addresses of the page, the holder of its subject, then the page itself where it
/// gives nobody, and the team.
pub(super) fn topic<'r>(roster: &'r Roster, topic: &'r Entry) -> Vec<Step<'r>> {
    let mut steps = Vec::new();
    let people = named(roster, topic, Field::People, Kind::Person);
    let (pages, own): (Vec<_>, Vec<_>) = own(topic).partition(is_page);
    let channels: Vec<Reach<'_>> = own.into_iter().chain(shared(roster, topic)).collect();
    if !(people.is_empty() && channels.is_empty()) {
        steps.push(Step::new(Rule::Topic, people, channels));
    }
    for responsibility in
        roster.of(Kind::Responsibility).iter().filter(|held| is_subject(held, topic))
    {
        let holders = named(roster, responsibility, Field::Holders, Kind::Person);
        if !holders.is_empty() {
            let step = Step::new(Rule::Subject, holders, team(roster));
            steps.push(Step { via: vec![responsibility], ..step });
        }
    }
    let last = if steps.is_empty() { Rule::Team } else { Rule::Help };
    if steps.is_empty() {
        steps.push(Step::new(Rule::Page, Vec::new(), pages));
    }
    steps.push(Step::new(last, Vec::new(), team(roster)));
    steps
}

/// Puts first the ways whose address has most of the words of these texts that bear on a subject, but for those that the
/// page is called by; the others keep their order.
pub(super) fn put_first<'w>(
    ways: &mut [Reach<'_>],
    page: &Entry,
    texts: impl Iterator<Item = &'w str>,
) {
    let (texts, name) = (texts.map(fold).collect::<Vec<String>>(), fold(&page.name));
    let is_new = |word: &&str| name.split(' ').all(|held| held != *word);
    let words: BTreeSet<&str> =
        texts.iter().flat_map(|text| subjects(text)).filter(is_new).collect();
    if words.is_empty() {
        return;
    }
    ways.sort_by_cached_key(|reach| {
        let address = fold(reach.address());
        let held: BTreeSet<&str> = address.split(' ').collect();
        Reverse(words.intersection(&held).count())
    });
}

/// Whether an address is that of the page itself.
fn is_page(reach: &Reach<'_>) -> bool {
    matches!(reach, Reach::Own(own) if own.field == Field::Url && own.position == 0)
}

/// Whether a responsibility and a topic are about the same: every word of the one's name that bears on
/// its subject is one of the other's.
fn is_subject(responsibility: &Entry, topic: &Entry) -> bool {
    let words = |name: &str| {
        let folded = fold(name);
        subjects(&folded).map(|word| stem(word).root().to_owned()).collect::<Vec<String>>()
    };
    let (one, other) = (words(&responsibility.name), words(&topic.name));
    let holds = |some: &[String], all: &[String]| {
        !some.is_empty() && some.iter().all(|word| all.contains(word))
    };
    holds(&one, &other) || holds(&other, &one)
}
