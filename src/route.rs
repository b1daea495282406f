//! From an entry to whom to contact about it, and why.
//!
//! Knows entries and who answers for them; knows neither text nor terminals.

use crate::roster::{Entry, Field, Kind, Roster};

/// Whom to contact, step by step, the best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route<'r> {
    /// The steps; never empty.
    pub steps: Vec<Step<'r>>,
}

/// A way to the right person or channel, and the ground it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'r> {
    /// What is known that leads there.
    pub rule: Rule,
    /// Whom to contact.
    pub people: Vec<&'r Entry>,
    /// How.
    pub channels: Vec<&'r Entry>,
}

/// Why a step leads where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The people lead that portfolio.
    Lead,
    /// The person was asked for by name.
    Person,
    /// The people hold that responsibility.
    Holder,
    /// The channel was asked for.
    Channel,
    /// The team asks to be called on for that reason.
    Reason,
    /// The people are the unit's.
    Member,
    /// Nobody is named: the team's channels.
    Team,
}

/// What an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// A source says so.
    Named,
    /// It follows from a rule.
    Inferred,
    /// Nobody is named; this is the next best.
    Default,
}

impl Rule {
    /// The word used in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Person => "person",
            Self::Holder => "holder",
            Self::Channel => "channel",
            Self::Reason => "reason",
            Self::Member => "member",
            Self::Team => "team",
        }
    }

    /// What a step of that rule rests on.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Team => Basis::Default,
            _ => Basis::Named,
        }
    }
}

impl Basis {
    /// The word used in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Inferred => "inferred",
            Self::Default => "default",
        }
    }
}

impl<'r> Route<'r> {
    /// What the best step rests on.
    pub fn basis(&self) -> Basis {
        self.steps.first().map_or(Basis::Default, |step| step.rule.basis())
    }

    /// Everybody on the route, each once.
    pub fn people(&self) -> Vec<&'r Entry> {
        once(self.steps.iter().flat_map(|step| &step.people))
    }

    /// Every channel on the route, each once.
    pub fn channels(&self) -> Vec<&'r Entry> {
        once(self.steps.iter().flat_map(|step| &step.channels))
    }
}

fn once<'r, 's>(entries: impl Iterator<Item = &'s &'r Entry>) -> Vec<&'r Entry>
where
    'r: 's,
{
    let mut kept: Vec<&Entry> = Vec::new();
    for entry in entries {
        if !kept.iter().any(|held| std::ptr::eq(*held, *entry)) {
            kept.push(entry);
        }
    }
    kept
}

/// Whom to contact about an entry.
pub fn route<'r>(roster: &'r Roster, entry: &'r Entry) -> Route<'r> {
    let (rule, people) = match entry.kind {
        Kind::Ministry => (Rule::Lead, leads(roster, &entry.id)),
        Kind::Person => (Rule::Person, vec![entry]),
        Kind::Responsibility => (Rule::Holder, named(roster, entry, Field::Holders, Kind::Person)),
        Kind::Unit => (Rule::Member, members(roster, &entry.id)),
        Kind::Channel => {
            let step = Step { rule: Rule::Channel, people: Vec::new(), channels: vec![entry] };
            return Route { steps: vec![step] };
        }
        Kind::Reason => (Rule::Reason, Vec::new()),
        Kind::Product | Kind::Incubator | Kind::Organisation => (Rule::Team, Vec::new()),
    };
    let rule = if people.is_empty() && rule != Rule::Reason { Rule::Team } else { rule };
    let channels = channels(roster, entry);
    Route { steps: vec![Step { rule, people, channels }] }
}

/// The people who lead a portfolio.
pub fn leads<'r>(roster: &'r Roster, ministry: &str) -> Vec<&'r Entry> {
    let leads = |person: &&Entry| person.fields.texts(Field::Ministries).any(|id| id == ministry);
    roster.of(Kind::Person).iter().filter(leads).collect()
}

/// The people of a unit.
fn members<'r>(roster: &'r Roster, unit: &str) -> Vec<&'r Entry> {
    let works_there = |person: &&Entry| person.roles().iter().any(|(_, held)| *held == Some(unit));
    roster.of(Kind::Person).iter().filter(works_there).collect()
}

/// What a person answers for: portfolios; for somebody who leads none, responsibilities.
pub fn covers<'r>(roster: &'r Roster, person: &'r Entry) -> Vec<&'r Entry> {
    let portfolios = named(roster, person, Field::Ministries, Kind::Ministry);
    if !portfolios.is_empty() {
        return portfolios;
    }
    let holds = |entry: &&Entry| entry.fields.texts(Field::Holders).any(|id| id == person.id);
    roster.of(Kind::Responsibility).iter().filter(holds).collect()
}

/// How to reach whom an entry leads to: its own channels, else the team's.
fn channels<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<&'r Entry> {
    let own = named(roster, entry, Field::Channels, Kind::Channel);
    if own.is_empty() { team_channels(roster) } else { own }
}

/// The channels the team is reached by: those it names, else every mailbox and chat.
pub fn team_channels(roster: &Roster) -> Vec<&Entry> {
    let named: Vec<&Entry> =
        roster.team.texts(Field::Channels).filter_map(|id| roster.get(Kind::Channel, id)).collect();
    if !named.is_empty() {
        return named;
    }
    let is_direct = |channel: &&Entry| channel.fields.text(Field::ChannelKind) != Some("web");
    roster.of(Kind::Channel).iter().filter(is_direct).collect()
}

/// The entries that a field of an entry names.
fn named<'r>(roster: &'r Roster, entry: &'r Entry, field: Field, kind: Kind) -> Vec<&'r Entry> {
    entry.fields.texts(field).filter_map(|id| roster.get(kind, id)).collect()
}
