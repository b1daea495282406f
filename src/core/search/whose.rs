//! Whose an entry is, as far as it decides which of several answers comes first.

use std::cmp::Reverse;
use std::collections::{HashSet, VecDeque};

use super::index::{Index, Source};
use super::{How, Match, thousandths};
use crate::roster::relations::{is_of_guide, is_placed, names_ministry, standing};
use crate::roster::{Entry, Field, Kind, Roster, phase};
use crate::text::common::is_word;
use crate::text::filler::subjects;

/// Whose an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
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

impl Whose {
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
            Kind::Topic if has_contact(entry) => Self::Topic,
            Kind::Topic => Self::BareTopic,
            Kind::Product if standing(entry) == Some(phase::Standing::Ended) => Self::Past,
            Kind::Product | Kind::Incubator | Kind::Organisation => Self::Network,
            Kind::Person if is_member(entry) && !holders.contains(entry.id.as_str()) => {
                Self::Member
            }
            Kind::Channel if is_of_guide(roster, entry) => Self::Topic,
            _ => Self::Team,
        })
    }
}

/// Whether a topic gives somebody or something to contact.
fn has_contact(topic: &Entry) -> bool {
    let fields = [Field::People, Field::Channels, Field::Email, Field::Phone, Field::Chat];
    topic.fields.has_any(&fields)
}

/// Whether a person is placed in the network and nowhere in the team.
fn is_member(person: &Entry) -> bool {
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

/// What is asked, as far as it decides the order of answers.
struct Query<'q> {
    index: &'q Index,
    /// How many words were typed.
    typed: usize,
    /// Whether that is one word of French.
    is_word: bool,
    /// Whether several of them tell something.
    are_several: bool,
}

impl<'q> Query<'q> {
    fn new(index: &'q Index, query: &str) -> Self {
        let typed = query.split(' ').count();
        let are_several = subjects(query).nth(1).is_some();
        Self { index, typed, is_word: is_word(query), are_several }
    }

    fn class(&self, found: &Match) -> Class {
        let class = match found.how {
            How::Exact | How::Alias | How::Address
                if self.index.words_of(&found.phrase).len() == self.typed
                    && found.meetings.iter().all(|meeting| meeting.known.is_some())
                    && !is_ministry(self.index, found) =>
            {
                Class::Literal
            }
            How::Exact | How::Alias | How::Address => Class::Name,
            How::Prefix | How::Words => Class::Part,
            _ => Class::Share,
        };
        // A word of French, or a part of a name, is hardly that of what was given up.
        let is_hardly = class > Class::Name || self.is_word;
        if is_hardly && self.is(found, Whose::Past) { Class::Share } else { class }
    }

    fn is(&self, found: &Match, whose: Whose) -> bool {
        self.index.whose(found.entry) == whose
    }

    fn is_called_so(&self, found: &Match) -> bool {
        self.class(found) <= Class::Name
    }

    /// Whether it merely shares something with the query.
    fn shares(&self, found: &Match) -> bool {
        self.class(found) >= Class::Part && found.how != How::Prefix
    }

    /// Pages that are called so come first; of these, and of the others, those that give somebody.
    fn sort_pages(&self, pages: &mut [Match]) {
        let is_room = |found: &Match| found.phrase.source != Source::Title;
        pages.sort_by_key(|found| {
            let whose = self.index.whose(found.entry) as usize;
            let score = Reverse(thousandths(found.score));
            (!self.is_called_so(found), whose, score, is_room(found))
        });
    }

    /// Takes out the page that is called word for word as is asked, unless another is the one of that name.
    fn own_page<'m>(
        &self,
        pages: &mut Vec<Match>,
        others: &(impl Iterator<Item = &'m Match> + Clone),
    ) -> Option<Match> {
        let is_literal = |found: &Match| self.class(found) == Class::Literal;
        let is_name = |found: &Match| {
            is_literal(found) && (found.how == How::Exact || self.index.is_somebody(found.entry))
        };
        let is_alone = self.typed > 1 && !others.clone().any(|found| self.is_called_so(found));
        let says_more = |page: &Match| is_alone || self.is(page, Whose::Topic);
        let at = pages.iter().position(|page| is_literal(page) && says_more(page));
        at.filter(|_| !others.clone().any(is_name)).map(|at| pages.remove(at))
    }

    /// Takes out the pages that come before the first of the network that merely shares a word, not all of several.
    fn pages_before(&self, pages: &mut Vec<Match>, front: &Match) -> Vec<Match> {
        let has_several = self.are_several && front.how == How::Words;
        let is_before = |page: &mut Match| {
            self.is_called_so(page) || self.is(page, Whose::Topic) && !has_several
        };
        pages.extract_if(.., is_before).collect()
    }

    /// Adds who is no longer there: called by their name, they are meant, unless somebody there is called so; by a part
    /// of it, unless it is a part of a name that is there.
    fn with_former(&self, mut arranged: Vec<Match>, former: Vec<Match>) -> Vec<Match> {
        let (whole, part): (Vec<Match>, Vec<Match>) =
            former.into_iter().partition(|found| self.is_called_so(found));
        let is_before_part = |found: &Match| {
            let is_answer = found.how == How::Keyword && self.is(found, Whose::Team);
            let is_named = self.class(found) <= Class::Part && found.how != How::Prefix;
            is_answer || is_named && !self.index.is_page(found.entry)
        };
        let at = arranged.iter().rposition(is_before_part).map_or(0, |last| last + 1);
        arranged.splice(at..at, part);
        let is_there = arranged.iter().any(|found| self.is_called_so(found));
        let at = if is_there { arranged.len() } else { 0 };
        arranged.splice(at..at, whole);
        arranged
    }
}

/// Whether an organisation is a ministry: whoever types its name means the portfolio.
fn is_ministry(index: &Index, found: &Match) -> bool {
    let is_networks = index.whose(found.entry) == Whose::Network;
    is_networks && names_ministry(index.text_of(&found.phrase))
}

/// So many of those that merely share a word may stand before a topic that is called so.
const SHARES_BEFORE: usize = 2;

/// Puts matches, sorted by their score, in the order of whose they are:
///
/// - a page that is called word for word as is asked, unless somebody, a portfolio or whatever has that very name: where it
///   gives nobody, of several words alone that nothing else is called by;
/// - of the team and of the network, the team's first, unless the query is more surely the other's name;
/// - topics that give somebody before the first of the network that merely shares a word, not all of several;
/// - those that give nobody after these, and who is no longer there after whoever is called so, in whole or in part,
///   and, called by a part of the name, after what the team answers for;
/// - a page that is called so among the first three all the same, where others merely share a word.
pub(super) fn arrange(index: &Index, query: &str, matches: Vec<Match>) -> Vec<Match> {
    let query = Query::new(index, query);
    let [mut team, mut network]: [VecDeque<Match>; 2] = Default::default();
    let mut pages: Vec<Match> = Vec::new();
    let (former, matches): (Vec<_>, Vec<_>) =
        matches.into_iter().partition(|found| found.phrase.is_former);
    for found in matches {
        match index.whose(found.entry) {
            Whose::Team => team.push_back(found),
            Whose::Network | Whose::Member | Whose::Past => network.push_back(found),
            Whose::Topic | Whose::BareTopic => pages.push(found),
        }
    }
    network
        .make_contiguous()
        .sort_by_key(|found| query.is(found, Whose::Past) && query.class(found) == Class::Share);
    query.sort_pages(&mut pages);
    let own = query.own_page(&mut pages, &team.iter().chain(&network));
    let mut arranged: Vec<Match> = own.into_iter().collect();
    loop {
        let is_third = arranged.len() == SHARES_BEFORE
            && arranged.iter().any(|found| query.class(found) >= Class::Part);
        if is_third && pages.first().is_some_and(|page| query.is_called_so(page)) {
            arranged.push(pages.remove(0));
        }
        let is_networks = match (team.front(), network.front()) {
            (None, None) => break,
            (None, Some(_)) => true,
            (Some(_), None) => false,
            (Some(one), Some(other)) => query.class(other) < query.class(one),
        };
        if let Some(front) = network.front().filter(|front| is_networks && query.shares(front)) {
            arranged.extend(query.pages_before(&mut pages, front));
        }
        let next = if is_networks { &mut network } else { &mut team };
        arranged.extend(next.pop_front());
    }
    arranged.extend(pages);
    query.with_former(arranged, former)
}
