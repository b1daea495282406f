//! A finished answer: what every output format shows, and the JSON that scripts read.

pub mod answerer;
pub mod facts;
pub mod filter;
pub mod gaps;
#[cfg(test)]
mod schema;

use serde::Serialize;

use crate::git::public::without_secrets;
use crate::roster::channel::ChannelKind;
use crate::roster::{self, Entry, Field, Kind, Roster};
use crate::route::{Basis, Reach, Rule, team};
use crate::search::{FIRST, How};
use crate::text::address::linked_mailbox;
use crate::text::phone;
use facts::Facts;
use gaps::Count;

/// A second answer is shown beside the first only when it is nearly as good.
const NEARLY: f64 = 0.06;

/// Beside a subject, a page is shown that is believed so much: less shares a word of several.
const BELIEVED: f64 = 0.25;

/// The version of the JSON below; keys are never renamed within one.
pub const SCHEMA_VERSION: u32 = 1;

/// The envelope of every reading command.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    /// [`SCHEMA_VERSION`].
    #[cfg_attr(test, schemars(schema_with = "schema::version"))]
    pub schema_version: u32,
    /// What was asked, as typed; nothing for a list.
    pub query: Option<String>,
    /// Whether there is an answer.
    pub status: Status,
    /// What the answer was looked up in.
    pub roster: Provenance,
    /// What is said of the team, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<Team>,
    /// The entries that answer, best first.
    pub matches: Vec<Found>,
    /// How many entries of each kind have nobody, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Vec<Count>>,
    /// What may have been meant, where nothing matched.
    pub suggestions: Vec<Named>,
}

/// Whether there is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Somebody or some channel is known for it.
    Found,
    /// Nobody is named; the team's channels are the next best.
    Default,
    /// Nothing matched.
    None,
}

/// Which roster an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Provenance {
    /// What it is called.
    pub title: String,
    /// The day it was true, as `2021-12-13`.
    pub as_of: Option<String>,
    /// Where its facts come from.
    pub source: Option<String>,
    /// `embedded`, or the file.
    pub origin: String,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Source {
    /// Its id among the sources of the roster; of a file's own head, `embedded` or `file`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The day it was true, as `2021-12-13`.
    pub as_of: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// What is said of the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the keys of [team]: see the field table")]
pub struct Team {
    pub name: String,
    pub summary: Option<String>,
    pub part_of: Option<String>,
    pub commitments: Vec<String>,
    pub breach: Option<String>,
    pub join: Option<String>,
    pub channels: Vec<Channel>,
}

/// An entry that answers, with whom to contact about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Found {
    /// Its kind.
    #[cfg_attr(test, schemars(schema_with = "schema::kind"))]
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is or covers, where the roster says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The file of a topic's page in the guide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Its own page on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How the query met it.
    #[cfg_attr(test, schemars(schema_with = "schema::how"))]
    pub how: How,
    /// The name, alias, keyword or example that was met, as the roster writes it.
    pub matched: String,
    /// How well, in 0..=1, to the thousandth.
    #[cfg_attr(test, schemars(range(min = 0, max = 1)))]
    pub score: f64,
    /// Where what is said of it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The day the team's page was seen to name it no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former: Option<String>,
    /// What a person answers for, or did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Named>,
    /// What it is tied to, for entries of the network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facts: Option<Facts>,
    /// Whom to contact.
    pub people: Vec<Person>,
    /// How.
    pub channels: Vec<Channel>,
    /// Why, step by step.
    pub route: Vec<RouteStep>,
    /// How each typed word was met, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<Vec<Explained>>,
    /// The query that finds it first, where it stands beside a better answer.
    #[serde(skip)]
    pub query: Option<String>,
}

/// An entry by its identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Named {
    /// Its kind.
    #[cfg_attr(test, schemars(schema_with = "schema::kind"))]
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Somebody to contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they do; several roles are joined by a semicolon.
    pub role: Option<String>,
    /// The id of their unit.
    pub unit: Option<String>,
    /// The ids of the portfolios that they lead for the time being, in somebody's place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub interim: Vec<String>,
    /// The last day of their last known mission, as `2021-12-13`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Where what is said of them comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Channel {
    /// Its id.
    pub id: String,
    /// `email`, `chat`, `web` or `phone`.
    #[cfg_attr(test, schemars(schema_with = "schema::channel_kind"))]
    pub kind: ChannelKind,
    /// As people write it.
    pub address: String,
    /// The same as a link.
    pub url: Option<String>,
    /// Whose own address it is; nobody's where several share it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Named>,
    /// The last day of the last known mission of whoever reads it, where that is one person, as `2021-12-13`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A step of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteStep {
    /// `named`, `inferred` or `default`.
    #[cfg_attr(test, schemars(schema_with = "schema::basis"))]
    pub basis: Basis,
    /// The stable name of the rule.
    #[cfg_attr(test, schemars(with = "String"))]
    pub rule: Rule,
    /// The rule in a sentence, in the user's language.
    pub because: String,
    /// The same of one of several people.
    #[serde(skip)]
    pub because_of_one: Option<String>,
    /// The same in a few words, where the label of a line leaves something to say.
    #[serde(skip)]
    pub why: Option<String>,
    /// The ids of the people it leads to.
    pub people: Vec<String>,
    /// The ids of the channels it leads to.
    pub channels: Vec<String>,
    /// Where that comes from: the first of its people, else of its channels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where each of its people and channels comes from.
    #[serde(skip)]
    pub sources: Vec<Source>,
}

/// How a typed word was met.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Explained {
    /// As typed, folded.
    pub typed: String,
    /// The known word; nothing where the word only says how one asks.
    pub met: Option<String>,
    /// `exact`, `form`, `family`, `prefix`, `typo` or `sound`; `filler` for a word that only says how one
    /// asks, `unknown` for one that is not said of the entry.
    #[cfg_attr(test, schemars(schema_with = "schema::likeness"))]
    pub likeness: &'static str,
    /// What it was worth, in 0..=1, to the thousandth.
    #[cfg_attr(test, schemars(range(min = 0, max = 1)))]
    pub worth: f64,
}

impl Provenance {
    /// What a roster says of itself, and what it is called.
    pub fn of(roster: &Roster, origin: String) -> Self {
        Self {
            title: roster.title().to_owned(),
            as_of: roster.as_of().map(str::to_owned),
            source: roster.source().map(|source| without_secrets(source).into_owned()),
            origin,
        }
    }
}

impl Source {
    /// Where what is said of an entry comes from; of several sources, the first.
    pub fn of(roster: &Roster, entry: &Entry) -> Option<Self> {
        roster.source_of(entry).map(Self::told)
    }

    /// A source, as answers tell it.
    pub fn told(source: &roster::Source) -> Self {
        Self {
            id: source.id.clone(),
            title: without_secrets(&source.title).into_owned(),
            as_of: source.as_of.clone(),
            url: source.url.as_deref().map(|url| without_secrets(url).into_owned()),
        }
    }
}

impl Team {
    /// What a roster says of its team, where it says anything.
    pub fn of(roster: &Roster) -> Option<Self> {
        let text = |field| roster.team.text(field).map(str::to_owned);
        Some(Self {
            name: text(Field::Name)?,
            summary: text(Field::Summary),
            part_of: text(Field::PartOf),
            commitments: roster.team.texts(Field::Commitments).map(str::to_owned).collect(),
            breach: text(Field::Breach),
            join: text(Field::Join),
            channels: team(roster).into_iter().map(Channel::reached).collect(),
        })
    }
}

impl Answer {
    /// The first answer and those nearly as good; all of a list. Names that share all words with the query
    /// are as good as each other: that one is longer says nothing. Beside a subject or a need, what pages and products say
    /// of it, among the first three, and what stands before that.
    pub fn near(&self) -> &[Found] {
        let Some(first) = self.matches.first() else { return &[] };
        let least = first.score - NEARLY;
        let is_by_words = |found: &Found| found.how == How::Words;
        let are_words_near = first.how != How::Exact
            && self.matches.iter().any(|found| is_by_words(found) && found.score >= least);
        let is_near =
            |found: &&Found| found.score >= least || (are_words_near && is_by_words(found));
        let near = self.matches.iter().take_while(is_near).count();
        // What pages say, and products are for, is weighed on scales of its own; beside a name it is not asked for.
        let is_subject = matches!(first.kind, Kind::Reason | Kind::Responsibility | Kind::Channel)
            || matches!(first.how, How::Keyword | How::Need | How::Mention);
        let is_beside = |found: &Found| {
            let is_told = match found.how {
                How::Need => found.score >= BELIEVED,
                how => how == How::Mention,
            };
            let is_of_its_own = matches!(found.kind, Kind::Topic | Kind::Product) && is_told;
            is_subject && (is_of_its_own || is_near(&found))
        };
        let among_first = self.matches.iter().take(FIRST).rposition(is_beside);
        &self.matches[..near.max(among_first.map_or(0, |last| last + 1))]
    }
}

impl Found {
    /// Whether it is by interim that somebody leads the portfolio that answers for it.
    pub fn is_interim(&self, person: &Person) -> bool {
        let portfolios = self.facts.iter().flat_map(|facts| &facts.ministries);
        let mut portfolios = portfolios.map(|entry| &entry.id).chain([&self.id]);
        portfolios.any(|id| person.interim.contains(id))
    }

    /// What the way to somebody rests on, `default` where it leads to nobody; `None` where there is no way. Its
    /// own mailbox is somewhere to write to, and nobody.
    pub fn basis(&self) -> Option<Basis> {
        let somebody = self.route.iter().filter(|step| step.rule != Rule::Mailbox);
        let mut bases = somebody.map(|step| step.basis);
        let is_there = !self.route.is_empty();
        bases.find(|basis| *basis != Basis::Default).or(is_there.then_some(Basis::Default))
    }
}

impl Named {
    /// What is said of an entry.
    pub fn of(entry: &Entry) -> Self {
        Self { kind: entry.kind, id: entry.id.clone(), name: entry.name.clone() }
    }
}

impl Person {
    /// What is said of an entry.
    pub fn of(roster: &Roster, entry: &Entry) -> Self {
        let roles = entry.roles();
        let titles: Vec<&str> = roles.iter().map(|(title, _)| *title).collect();
        let unit = roles.iter().find_map(|(_, unit)| *unit).or(entry.fields.text(Field::Unit));
        Self {
            id: entry.id.clone(),
            name: entry.name.clone(),
            role: (!titles.is_empty()).then(|| titles.join(" ; ")),
            unit: unit.map(str::to_owned),
            interim: entry.fields.texts(Field::Interim).map(str::to_owned).collect(),
            until: entry.fields.text(Field::Until).map(str::to_owned),
            source: Source::of(roster, entry),
        }
    }
}

impl Channel {
    /// What is said of a way to reach somebody.
    pub fn reached(reach: Reach<'_>) -> Self {
        let of = match reach {
            Reach::Channel(_) => None,
            Reach::Own(own) => Some(Named::of(own.entry)),
        };
        let address = reach.address().to_owned();
        let until = reach.until().map(str::to_owned);
        Self { id: reach.id(), kind: reach.kind(), address, url: reach.url(), of, until }
    }

    /// Whether its link, if any, tells no more than the address does.
    pub fn is_plain(&self) -> bool {
        let number = phone::normal(&self.address);
        let says_it = |url: &String| {
            url.ends_with(&self.address)
                || linked_mailbox(url).as_ref() == Some(&self.address)
                || number.is_some() && url.strip_prefix("tel:").map(str::to_owned) == number
        };
        self.url.as_ref().is_none_or(says_it)
    }
}
