//! From a query or a list of entries to a finished answer: search, then route.

use crate::answer::facts::Facts;
use crate::answer::{
    Answer, Channel, Explained, Found, Named, Person, Provenance, RouteStep, SCHEMA_VERSION,
    Source, Status,
};
use crate::locale::{Arg, Args, Catalogue};
use crate::roster::{Entry, Field, Kind, Roster, relations};
use crate::route::{self, Basis, Reach, Rule, Step};
use crate::search::address::Address;
use crate::search::index::{self, Index};
use crate::search::{self, How, Match};
use crate::text::compare::Likeness;
use crate::text::filler::{Bearing, bearing};

/// What answers are made from.
pub struct Answerer<'a> {
    /// What is known.
    pub roster: &'a Roster,
    /// The same, by word.
    pub index: &'a Index,
    /// What it was read from: `embedded`, or a file.
    pub origin: &'a str,
    /// The language of sentences.
    pub catalogue: &'a Catalogue,
    /// The most matches an answer holds.
    pub limit: usize,
    /// Whether to say how each word was met.
    pub explain: bool,
}

impl Answerer<'_> {
    /// Answers a query: a name or a subject in words, or an address.
    pub fn ask(&self, query: &str) -> Answer {
        if let Some(entry) = self.identified(query) {
            let found = self.contact(entry, How::Exact, query, 1.0);
            return Answer { query: Some(query.to_owned()), ..self.answer(vec![found]) };
        }
        let address = Address::parse(query);
        let mut found = self.owners(address.as_ref());
        let mut suggested = Vec::new();
        // A site may be called by its address, and an unknown mailbox may be misspelt.
        if address.as_ref().is_none_or(|address| address.may_be_a_name(!found.is_empty())) {
            let search::Found { matches, suggestions } = search::look_up(self.index, query);
            suggested = suggestions;
            let owners = found.len();
            // An address is no sentence, and no page is about it that merely has a part of it.
            let is_named = |found: &&Match| {
                address.is_none() || !matches!(found.how, How::Need | How::Mention)
            };
            let named = matches.iter().filter(is_named).take(self.limit);
            for other in named.filter_map(|found| self.found(found)) {
                let is_same = |held: &Found| (held.kind, &held.id) == (other.kind, &other.id);
                if !found.iter().take(owners).any(is_same) {
                    found.push(other);
                }
            }
            if owners > 0 {
                found.sort_by(|a, b| b.score.total_cmp(&a.score));
            }
        }
        found.truncate(self.limit);
        let suggestions = if found.is_empty() { self.named(&suggested) } else { Vec::new() };
        Answer { query: Some(query.to_owned()), suggestions, ..self.answer(found) }
    }

    /// Answers with whose the first of these addresses is that anybody has, for a query that stands
    /// for them: a path, and the remotes of the checkout there.
    pub fn ask_addresses(&self, query: &str, addresses: &[String]) -> Answer {
        let addresses = addresses.iter().filter_map(|address| Address::parse(address));
        let mut found = addresses.map(|address| self.owners(Some(&address)));
        let mut found = found.find(|found| !found.is_empty()).unwrap_or_default();
        found.truncate(self.limit);
        Answer { query: Some(query.to_owned()), ..self.answer(found) }
    }

    /// Adds to each answer that is nearly as good as the first the query that finds it first: its name, or
    /// its kind and id where that finds another.
    pub fn tell_queries(&self, answer: &mut Answer) {
        let near = answer.near().len();
        for found in answer.matches.iter_mut().take(near).skip(1) {
            let is_it = |other: &Entry| (other.kind, &other.id) == (found.kind, &found.id);
            // A name of which there is but one is met letter for letter, before all else but what the team
            // is called on for: before pages and their rooms come shares of that.
            let is_alone = !matches!(found.kind, Kind::Topic | Kind::Channel)
                && Address::parse(&found.name).is_none()
                && self.index.entries_called(&found.name).len() == 1;
            let is_first = is_alone || self.first(&found.name).is_some_and(is_it);
            let identity = || format!("{}:{}", found.kind.key(), found.id);
            found.query = Some(if is_first { found.name.clone() } else { identity() });
        }
    }

    /// The entry that is answered with first.
    fn first(&self, query: &str) -> Option<&Entry> {
        if Address::parse(query).is_some() || self.identified(query).is_some() {
            let answer = Answerer { limit: 1, explain: false, ..*self }.ask(query);
            return answer.matches.first().and_then(|found| self.roster.get(found.kind, &found.id));
        }
        let found = search::look_up(self.index, query).matches;
        found.first().and_then(|found| self.roster.entries().get(found.entry))
    }

    /// The entry that is asked for by its kind and id: `product:histovec`.
    fn identified(&self, query: &str) -> Option<&Entry> {
        let (kind, id) = query.split_once(':')?;
        self.roster.get(Kind::parse(kind)?, id)
    }

    fn owners(&self, address: Option<&Address>) -> Vec<Found> {
        let roster = self.roster;
        let page = address.and_then(Address::page);
        let on_page = page.and_then(|(kind, id)| self.page(kind, id));
        if on_page.is_some() {
            return on_page.into_iter().collect();
        }
        let owners =
            address.map(|address| address.owners(roster, &self.index.places)).unwrap_or_default();
        let found = owners.iter().filter_map(|owner| {
            let entry = roster.entries().get(owner.entry)?;
            Some(self.contact(entry, How::Address, &owner.address, owner.score))
        });
        found.collect()
    }

    /// Lists entries as such, every one.
    pub fn list<'e>(&self, entries: impl Iterator<Item = &'e Entry>) -> Answer {
        self.answer(
            entries.map(|entry| self.contact(entry, How::Listed, &entry.name, 1.0)).collect(),
        )
    }

    /// The entry of a kind that has that id now or had it before.
    fn page(&self, kind: Kind, id: &str) -> Option<Found> {
        let matches = search::search(self.index, id);
        let is_name = |found: &&Match| found.how.is_name();
        let mut entries = matches
            .iter()
            .filter(is_name)
            .filter_map(|found| self.roster.entries().get(found.entry))
            .filter(|entry| entry.kind == kind);
        let same_id = |entry: &&Entry| entry.id.eq_ignore_ascii_case(id);
        let entry = entries.clone().find(same_id).or_else(|| entries.next())?;
        Some(self.contact(entry, How::Address, id, 1.0))
    }

    /// An answer of these matches.
    fn answer(&self, matches: Vec<Found>) -> Answer {
        let status = match matches.first() {
            None => Status::None,
            Some(first) if first.basis() != Some(Basis::Default) => Status::Found,
            Some(_) => Status::Default,
        };
        Answer {
            schema_version: SCHEMA_VERSION,
            query: None,
            status,
            roster: Provenance::of(self.roster, self.origin.to_owned()),
            team: None,
            matches,
            counts: None,
            suggestions: Vec::new(),
        }
    }

    fn found(&self, found: &Match) -> Option<Found> {
        let entry = self.roster.entries().get(found.entry)?;
        let score = f64::from(search::thousandths(found.score)) / 1000.0;
        // An id is ours, and the end of a topic's path its page's: they tell a reader nothing.
        let matched = match found.phrase.source {
            index::Source::Id | index::Source::Title => &entry.name,
            _ => match self.index.text_of(&found.phrase) {
                // An id that it had before is an alias.
                alias if is_id(alias) => &entry.name,
                text => text,
            },
        };
        // What a need is nearest to, nobody typed.
        let met = (found.how != How::Need).then_some(matched);
        let typed = found.meetings.iter().map(|meeting| meeting.typed.as_str());
        let mut answer = self.asked(entry, found.how, matched, score, typed.chain(met));
        answer.explain = self.explain.then(|| found.meetings.iter().map(explained).collect());
        Some(answer)
    }

    /// Whom to contact about an entry.
    fn contact(&self, entry: &Entry, how: How, matched: &str, score: f64) -> Found {
        // A link shares words with other links: those were not asked for.
        let is_asked = !matches!(how, How::Address | How::Listed);
        self.asked(entry, how, matched, score, is_asked.then_some(matched).into_iter())
    }

    /// The same for whoever asked in these words.
    fn asked<'w>(
        &self,
        entry: &Entry,
        how: How,
        matched: &str,
        score: f64,
        words: impl Iterator<Item = &'w str>,
    ) -> Found {
        let roster = self.roster;
        let mut route = route::route(roster, entry);
        route.put_first(entry, words);
        let covers =
            if entry.kind == Kind::Person { relations::covers(roster, entry) } else { Vec::new() };
        // That of a channel is told with its address.
        let page = entry.fields.texts(Field::Url).next().filter(|_| entry.kind != Kind::Channel);
        let channels: Vec<Channel> = route.channels().into_iter().map(Channel::reached).collect();
        Found {
            kind: entry.kind,
            id: entry.id.clone(),
            name: entry.name.clone(),
            summary: entry.fields.text(Field::Summary).map(str::to_owned),
            page: entry.fields.text(Field::Page).map(str::to_owned),
            url: page.map(str::to_owned),
            how,
            matched: matched.to_owned(),
            score,
            source: Source::of(roster, entry),
            former: entry.former().map(str::to_owned),
            covers: covers.into_iter().map(Named::of).collect(),
            facts: Facts::of(roster, entry),
            people: route.people().into_iter().map(|entry| Person::of(roster, entry)).collect(),
            route: route.steps.iter().map(|step| self.step(entry, step, &channels)).collect(),
            channels,
            explain: None,
            query: None,
        }
    }

    /// A step; `channels` are those of the whole route, where each address stands once.
    fn step(&self, entry: &Entry, step: &Step<'_>, channels: &[Channel]) -> RouteStep {
        let id = |reach: &Reach<'_>| {
            let same = |held: &&Channel| held.address.eq_ignore_ascii_case(reach.address());
            channels.iter().find(same).map(|held| held.id.clone())
        };
        let people = step.people.iter().copied();
        let entries = people.chain(step.channels.iter().map(Reach::entry));
        let mut sources: Vec<_> =
            entries.filter_map(|entry| self.roster.source_of(entry)).collect();
        sources.dedup();
        let sources: Vec<Source> = sources.into_iter().map(Source::told).collect();
        let count = step.people.len();
        let said = self.said(entry, step, count);
        let because_of_one =
            (count > 1).then(|| self.because(entry, step, &self.said(entry, step, 1)));
        RouteStep {
            basis: step.rule.basis(),
            rule: step.rule,
            because: self.because(entry, step, &said),
            because_of_one,
            why: self.why(step, &said),
            people: step.people.iter().map(|person| person.id.clone()).collect(),
            channels: step.channels.iter().filter_map(id).collect(),
            source: sources.first().cloned(),
            sources,
        }
    }

    /// What can be said of a step that leads to that many people.
    fn said<'s>(
        &self,
        entry: &'s Entry,
        step: &Step<'_>,
        count: usize,
    ) -> [(&'static str, Arg<'s>); 7] {
        let names = |entries: &[&Entry]| {
            self.catalogue.list(entries.iter().map(|entry| entry.name.as_str()))
        };
        [
            ("name", entry.name.as_str().into()),
            ("count", count.into()),
            ("portfolio", names(&step.ministries).into()),
            ("date", self.catalogue.date(entry.former().unwrap_or_default()).into()),
            ("portfolios", step.ministries.len().into()),
            ("via", names(&step.via).into()),
            ("vias", step.via.len().into()),
        ]
    }

    /// Why a step leads where it does, in a few words; `None` where its label says it.
    fn why(&self, step: &Step<'_>, said: &Args<'_>) -> Option<String> {
        let key = format!("answer-why-{}", step.rule.key());
        let rule = self.catalogue.find(&key, said);
        let told: Vec<String> = rule.into_iter().chain(self.unread(step)).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The own addresses among a step's whose reader was gone on the roster's own day.
    fn unread<'s>(&'s self, step: &'s Step<'_>) -> impl Iterator<Item = String> + 's {
        step.channels.iter().filter_map(|reach| {
            let Reach::Own(own) = reach else { return None };
            let day = relations::mailbox_left(self.roster, own.entry)?;
            let is_it = own.field == Field::Contact;
            is_it.then(|| self.gone("answer-mailbox-left", reach.address(), day))
        })
    }

    fn gone(&self, key: &str, name: &str, day: &str) -> String {
        self.catalogue
            .with(key, &[("name", name.into()), ("date", self.catalogue.date(day).into())])
    }

    /// Why a step leads where it does, and who of those it leads to was gone on the roster's own day.
    fn because(&self, entry: &Entry, step: &Step<'_>, said: &Args<'_>) -> String {
        let roster = self.roster;
        let mut because = self.catalogue.with(&format!("answer-because-{}", step.rule.key()), said);
        for lead in step.people.iter().filter(|_| step.rule == Rule::Lead) {
            if lead.fields.texts(Field::Interim).any(|id| id == entry.id) {
                let of = lead.fields.text(Field::StandsFor);
                let key = if of.is_some() { "answer-interim-of" } else { "answer-interim" };
                let args = [("name", lead.name.as_str()), ("of", of.unwrap_or_default())];
                because.push(' ');
                because.push_str(
                    &self.catalogue.with(key, &args.map(|(key, text)| (key, text.into()))),
                );
            }
        }
        // Of whoever was asked for, it is told as a fact.
        let others = step.people.iter().filter(|person| !std::ptr::eq(**person, entry));
        let gone = others.filter_map(|person| {
            Some(self.gone("answer-left", &person.name, relations::left(roster, person)?))
        });
        for sentence in gone.chain(self.unread(step)) {
            because.push(' ');
            because.push_str(&sentence);
        }
        because
    }

    fn named(&self, entries: &[usize]) -> Vec<Named> {
        let known = self.roster.entries();
        entries.iter().filter_map(|entry| known.get(*entry)).map(Named::of).collect()
    }
}

/// Whether a text is written as ids are: several words, of small letters and digits, between hyphens.
fn is_id(text: &str) -> bool {
    let is_of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
    text.contains('-') && text.chars().all(is_of_id)
}

fn explained(meeting: &search::Meeting) -> Explained {
    let likeness = match meeting.likeness {
        None if bearing(&meeting.typed) < Bearing::Subject => "filler",
        None => "unknown",
        Some(Likeness::Exact) => "exact",
        Some(Likeness::Form) => "form",
        Some(Likeness::Family) => "family",
        Some(Likeness::Prefix) => "prefix",
        Some(Likeness::Typo(_)) => "typo",
        Some(Likeness::Sound) => "sound",
    };
    Explained {
        typed: meeting.typed.clone(),
        met: meeting.known.clone(),
        likeness,
        worth: f64::from(search::thousandths(meeting.worth)) / 1000.0,
    }
}
