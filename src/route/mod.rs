//! From an entry to whom to contact about it, and why.
//!
//! Knows entries and who answers for them; knows neither text nor terminals. What products,
//! incubators, organisations and the people of the network lead to is in [`network`].

pub mod network;

use serde::Serialize;

use crate::roster::relations::{leads, members, named, team_channels};
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
    /// What it goes through: sponsors, an incubator, products.
    pub via: Vec<&'r Entry>,
    /// The portfolios it goes through.
    pub ministries: Vec<&'r Entry>,
    /// Whom to contact.
    pub people: Vec<&'r Entry>,
    /// How.
    pub channels: Vec<Reach<'r>>,
}

/// A way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach<'r> {
    /// A channel of the roster.
    Channel(&'r Entry),
    /// The mailbox of a product or an incubator.
    Mailbox(&'r Entry),
}

/// Why a step leads where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
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
    /// The product names them as its contact at DINUM.
    ContactDinum,
    /// The people lead the portfolio that the product's sponsors belong to.
    Sponsor,
    /// The people lead the portfolio that the owner of the incubator belongs to.
    Owner,
    /// The product names them as its contact in its incubator.
    ContactIncubator,
    /// The people answer for the incubator.
    IncubatorContact,
    /// The people lead the portfolio that the organisation belongs to.
    Organisation,
    /// The organisation has incubators: their mailboxes.
    OwnIncubator,
    /// The person works on these products: their mailboxes.
    Product,
    /// The person is of these incubators: their mailboxes.
    Incubator,
    /// Nobody is named: the mailbox of the incubator.
    IncubatorMailbox,
    /// Its own mailbox.
    Mailbox,
    /// Nobody is named: the team's channels.
    Team,
}

/// What an answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
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
            Self::ContactDinum => "contact-dinum",
            Self::Sponsor => "sponsor",
            Self::Owner => "owner",
            Self::ContactIncubator => "contact-incubator",
            Self::IncubatorContact => "incubator-contact",
            Self::Organisation => "organisation",
            Self::OwnIncubator => "own-incubator",
            Self::Product => "product",
            Self::Incubator => "incubator",
            Self::IncubatorMailbox => "incubator-mailbox",
            Self::Mailbox => "mailbox",
            Self::Team => "team",
        }
    }

    /// What a step of that rule rests on.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Team | Self::IncubatorMailbox => Basis::Default,
            Self::Sponsor
            | Self::Owner
            | Self::Organisation
            | Self::OwnIncubator
            | Self::Product
            | Self::Incubator => Basis::Inferred,
            Self::Lead
            | Self::Person
            | Self::Holder
            | Self::Channel
            | Self::Reason
            | Self::Member
            | Self::ContactDinum
            | Self::ContactIncubator
            | Self::IncubatorContact
            | Self::Mailbox => Basis::Named,
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
    /// Everybody on the route, each once.
    pub fn people(&self) -> Vec<&'r Entry> {
        let mut kept: Vec<&Entry> = Vec::new();
        for entry in self.steps.iter().flat_map(|step| &step.people) {
            if !kept.iter().any(|held| std::ptr::eq(*held, *entry)) {
                kept.push(entry);
            }
        }
        kept
    }

    /// Every way to reach them, each once.
    pub fn channels(&self) -> Vec<Reach<'r>> {
        let mut kept: Vec<Reach<'_>> = Vec::new();
        for reach in self.steps.iter().flat_map(|step| &step.channels) {
            if !kept.iter().any(|held| held.is_same(*reach)) {
                kept.push(*reach);
            }
        }
        kept
    }
}

impl<'r> Step<'r> {
    /// A step that goes through nothing but its rule.
    fn new(rule: Rule, people: Vec<&'r Entry>, channels: Vec<Reach<'r>>) -> Self {
        Self { rule, via: Vec::new(), ministries: Vec::new(), people, channels }
    }
}

impl Reach<'_> {
    /// The address, as it is written.
    pub fn address(&self) -> &str {
        match self {
            Self::Channel(entry) => entry.fields.text(Field::Address).unwrap_or(&entry.name),
            Self::Mailbox(entry) => entry.fields.text(Field::Contact).unwrap_or_default(),
        }
    }

    /// Whether both lead to one place: products share mailboxes.
    fn is_same(self, other: Self) -> bool {
        self.address().eq_ignore_ascii_case(other.address())
    }
}

/// Whom to contact about an entry.
pub fn route<'r>(roster: &'r Roster, entry: &'r Entry) -> Route<'r> {
    let (rule, people) = match entry.kind {
        Kind::Ministry => (Rule::Lead, leads(roster, &entry.id)),
        Kind::Person if network::is_of_network(roster, entry) => {
            return Route { steps: network::person(roster, entry) };
        }
        Kind::Person => (Rule::Person, vec![entry]),
        Kind::Responsibility => (Rule::Holder, named(roster, entry, Field::Holders, Kind::Person)),
        Kind::Unit => (Rule::Member, members(roster, &entry.id)),
        Kind::Channel => {
            let step = Step::new(Rule::Channel, Vec::new(), vec![Reach::Channel(entry)]);
            return Route { steps: vec![step] };
        }
        Kind::Reason => (Rule::Reason, Vec::new()),
        Kind::Product => return Route { steps: network::product(roster, entry) },
        Kind::Incubator => return Route { steps: network::incubator(roster, entry) },
        Kind::Organisation => return Route { steps: network::organisation(roster, entry) },
    };
    let rule = if people.is_empty() && rule != Rule::Reason { Rule::Team } else { rule };
    Route { steps: vec![Step::new(rule, people, channels(roster, entry))] }
}

/// How to reach whom an entry leads to: its own channels, else the team's.
fn channels<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<Reach<'r>> {
    let own = named(roster, entry, Field::Channels, Kind::Channel);
    let channels = if own.is_empty() { team_channels(roster) } else { own };
    channels.into_iter().map(Reach::Channel).collect()
}
