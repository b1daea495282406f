//! Whose an entry is, as far as it decides which of several answers comes first.

use std::cmp::Reverse;
use std::collections::{HashSet, VecDeque};

use super::index::{Index, Source};
use super::{How, Match, thousandths};
use crate::roster::relations::{is_of_guide, is_placed, standing};
use crate::roster::{Entry, Field, Kind, Roster, phase};
use crate::text::common::is_word;
use crate::text::filler::subjects;
use crate::text::fold::fold;

/// Whose an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The team's.
    Team,
    /// The network's.
    Network,
    /// A person of the network.
    Member,
    /// A product of the network that was given up.
    Past,
    /// A topic that gives somebody or something to contact, or a channel that only topics give.
    Topic,
    /// A topic that gives nobody.
    BareTopic,
}

impl Standing {
    const ALL: [Self; 6] =
        [Self::Team, Self::Network, Self::Member, Self::Past, Self::Topic, Self::BareTopic];

    /// What is kept of it.
    pub(super) const fn code(self) -> u32 {
        self as u32
    }

    /// What was kept.
    pub(super) fn of_code(code: u32) -> Self {
        Self::ALL.get(code as usize).copied().unwrap_or(Self::Team)
    }

    /// Whether it is something of the network, no person.
    pub(super) fn is_of_network(self) -> bool {
        matches!(self, Self::Network | Self::Past)
    }

    /// Those of all entries of a roster, in its order.
    pub(super) fn all(roster: &Roster) -> impl Iterator<Item = Self> {
        let ids = |kind: Kind, field: Field| -> HashSet<&str> {
            roster.of(kind).iter().flat_map(move |entry| entry.fields.texts(field)).collect()
        };
        let holders = ids(Kind::Responsibility, Field::Holders);
        roster.entries().iter().map(move |entry| match entry.kind {
            Kind::Topic if gives(entry) => Self::Topic,
            Kind::Topic => Self::BareTopic,
            Kind::Product if standing(entry) == Some(phase::Standing::Ended) => Self::Past,
            Kind::Product | Kind::Incubator | Kind::Organisation => Self::Network,
            Kind::Person if is_of_network(entry) && !holders.contains(entry.id.as_str()) => {
                Self::Member
            }
            Kind::Channel if is_of_guide(roster, entry) => Self::Topic,
            _ => Self::Team,
        })
    }
}

/// Whether a topic gives somebody or something to contact.
fn gives(topic: &Entry) -> bool {
    let fields = [Field::People, Field::Channels, Field::Email, Field::Phone, Field::Chat];
    topic.fields.has_any(&fields)
}

/// Whether a person is placed in the network and nowhere in the team.
fn is_of_network(person: &Entry) -> bool {
    let of_team = [Field::Unit, Field::Roles, Field::Ministries, Field::Channels];
    is_placed(person) && !person.fields.has_any(&of_team)
}

/// How surely the query is the entry's name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Word for word.
    Literal,
    /// But for words of asking.
    Name,
    /// A part of it.
    Part,
    /// Its subject, or its name misspelt.
    Share,
}

impl Class {
    /// That of a match with a query of so many words.
    fn of(index: &Index, typed: usize, found: &Match) -> Self {
        match found.how {
            How::Exact | How::Alias | How::Address
                if index.words_of(&found.phrase).len() == typed
                    && found.meetings.iter().all(|meeting| meeting.known.is_some())
                    && !is_ministry(index, found) =>
            {
                Self::Literal
            }
            How::Exact | How::Alias | How::Address => Self::Name,
            How::Prefix | How::Words => Self::Part,
            _ => Self::Share,
        }
    }
}

/// Whether an organisation is a ministry: whoever types its name means the portfolio.
fn is_ministry(index: &Index, found: &Match) -> bool {
    let is_networks = index.standing(found.entry) == Standing::Network;
    is_networks && fold(index.text_of(&found.phrase)).starts_with("minist")
}

/// So many of those that merely share a word may stand before a topic that is called so.
const SHARES_BEFORE: usize = 2;

/// Puts matches, sorted by their score, in the order of whose they are:
///
/// - a page that is called word for word as is asked, unless somebody, a portfolio or whatever has that very name is: where
///   it gives nobody, of several words alone;
/// - of the team and of the network, the team's first, unless the query is more surely the other's name;
/// - topics that give somebody before the first of the network that merely shares a word, not all of several;
/// - those that give nobody after these, and who is no longer there after whoever is called so, in whole or in part,
///   and, called by a part of the name, after what the team answers for;
/// - a page that is called so among the first three all the same, where others merely share a word.
pub(super) fn arrange(index: &Index, query: &str, matches: Vec<Match>) -> Vec<Match> {
    let typed = query.split(' ').count();
    let is_past = |found: &Match| index.standing(found.entry) == Standing::Past;
    // A word of French, or a part of a name, is hardly that of what was given up.
    let class = |found: &Match| match Class::of(index, typed, found) {
        class if is_past(found) && (class > Class::Name || is_word(query)) => Class::Share,
        class => class,
    };
    let [mut team, mut network]: [VecDeque<Match>; 2] = Default::default();
    let mut pages: Vec<Match> = Vec::new();
    let (former, matches): (Vec<_>, Vec<_>) =
        matches.into_iter().partition(|found| found.phrase.is_former);
    for found in matches {
        match index.standing(found.entry) {
            Standing::Team => team.push_back(found),
            Standing::Network | Standing::Member | Standing::Past => network.push_back(found),
            Standing::Topic | Standing::BareTopic => pages.push(found),
        }
    }
    // What has all of several words in its name does more than share one.
    let are_several = subjects(query).nth(1).is_some();
    let has_several = |found: &Match| are_several && found.how == How::Words;
    let shares = |found: &Match| class(found) >= Class::Part && found.how != How::Prefix;
    network.make_contiguous().sort_by_key(|found| is_past(found) && class(found) == Class::Share);
    let mut arranged: Vec<Match> = Vec::new();
    let called_so = |found: &Match| class(found) <= Class::Name;
    // Pages that are called so come first; of these, and of the others, those that give somebody.
    let is_room = |found: &Match| found.phrase.source != Source::Title;
    let place = |found: &Match| {
        (
            !called_so(found),
            index.standing(found.entry) as usize,
            Reverse(thousandths(found.score)),
            is_room(found),
        )
    };
    pages.sort_by_key(place);
    let is_literal = |found: &Match| class(found) == Class::Literal;
    let is_name = |found: &Match| {
        is_literal(found) && (found.how == How::Exact || index.is_somebody(found.entry))
    };
    if !team.iter().chain(&network).any(is_name) {
        let says_more = |page: &Match| are_several || index.standing(page.entry) == Standing::Topic;
        let own = pages.iter().position(|page| is_literal(page) && says_more(page));
        arranged.extend(own.map(|at| pages.remove(at)));
    }
    loop {
        let is_third = arranged.len() == SHARES_BEFORE
            && arranged.iter().any(|found| class(found) >= Class::Part);
        if is_third {
            let page = pages.first().is_some_and(called_so).then(|| pages.remove(0));
            arranged.extend(page);
        }
        let is_networks = match (team.front(), network.front()) {
            (None, None) => break,
            (None, Some(_)) => true,
            (Some(_), None) => false,
            (Some(one), Some(other)) => class(other) < class(one),
        };
        if let Some(front) = network.front().filter(|front| is_networks && shares(front)) {
            let gives = |page: &Match| index.standing(page.entry) == Standing::Topic;
            let is_before =
                |page: &mut Match| called_so(page) || (gives(page) && !has_several(front));
            let before = pages.extract_if(.., is_before);
            arranged.extend(before);
        }
        let next = if is_networks { &mut network } else { &mut team };
        arranged.extend(next.pop_front());
    }
    arranged.extend(pages);
    // Who is no longer there, called by their name, is who is meant, unless somebody there is called so; by a part of
    // it, unless it is a part of a name that is there.
    let (whole, part): (Vec<Match>, Vec<Match>) = former.into_iter().partition(called_so);
    let is_before_part = |found: &Match| {
        let is_answer = found.how == How::Keyword && index.standing(found.entry) == Standing::Team;
        let is_named = class(found) <= Class::Part && found.how != How::Prefix;
        is_answer || is_named && !index.is_page(found.entry)
    };
    let at = arranged.iter().rposition(is_before_part).map_or(0, |last| last + 1);
    arranged.splice(at..at, part);
    let at = if arranged.iter().any(called_so) { arranged.len() } else { 0 };
    arranged.splice(at..at, whole);
    arranged
}
