//! From an entry to whom to contact about it, and why.
//!
//! Knows entries and who answers for them; knows neither text nor terminals. What products,
//! incubators, organisations and the people of the network lead to is in [`network`], what topics
//! lead to in [`topic`].

mod former;
pub mod network;
mod reach;
mod topic;

use serde::Serialize;

use crate::roster::relations::{each_once, leads, members, named, team_channels};
use crate::roster::{Entry, Field, Kind, Roster};
pub use reach::{Own, Reach, own};

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
    /// Nobody is named: the mailbox of the incubator; of a portfolio that nobody leads, those of its organisations'.
    IncubatorMailbox,
    /// Its own mailbox.
    Mailbox,
    /// Whoever was asked for is no longer in the team: who answers now for what they answered for.
    Successor,
    /// The address that was asked for is no longer the team's: its channels of today.
    Replaced,
    /// The page of the guide gives them.
    Topic,
    /// The people hold the responsibility that the page is about.
    Subject,
    /// The page of the guide gives nobody: the page itself.
    Page,
    /// Where what was found does not help: the team's channels.
    Help,
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
            Self::Successor => "successor",
            Self::Replaced => "replaced",
            Self::Topic => "topic",
            Self::Subject => "subject",
            Self::Page => "page",
            Self::Help => "help",
            Self::Team => "team",
        }
    }

    /// What a step of that rule rests on.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Team | Self::Help | Self::IncubatorMailbox | Self::Page => Basis::Default,
            Self::Successor
            | Self::Replaced
            | Self::Sponsor
            | Self::Owner
            | Self::Organisation
            | Self::OwnIncubator
            | Self::Product
            | Self::Incubator
            | Self::Subject => Basis::Inferred,
            Self::Lead
            | Self::Person
            | Self::Holder
            | Self::Channel
            | Self::Reason
            | Self::Member
            | Self::ContactDinum
            | Self::ContactIncubator
            | Self::IncubatorContact
            | Self::Mailbox
            | Self::Topic => Basis::Named,
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
        let all = self.steps.iter().flat_map(|step| step.people.iter().copied());
        each_once(all, |one, other| std::ptr::eq(*one, *other))
    }

    /// Every way to reach them, each once.
    pub fn channels(&self) -> Vec<Reach<'r>> {
        let all = self.steps.iter().flat_map(|step| step.channels.iter().copied());
        each_once(all, |one, other| one.is_same(*other))
    }

    /// Puts first, of all that a page of the guide gives, what is called as these texts say, beyond its name: the room
    /// `bureaux-Lyon` and the mailbox `lyon@a.fr` of a page on the offices of many towns.
    pub fn put_first<'w>(&mut self, page: &Entry, texts: impl Iterator<Item = &'w str>) {
        if let Some(step) = self.steps.iter_mut().find(|step| step.rule == Rule::Topic) {
            topic::put_first(&mut step.channels, page, texts);
        }
    }
}

impl<'r> Step<'r> {
    /// A step that goes through nothing but its rule.
    fn new(rule: Rule, people: Vec<&'r Entry>, channels: Vec<Reach<'r>>) -> Self {
        Self { rule, via: Vec::new(), ministries: Vec::new(), people, channels }
    }
}

/// Whom to contact about an entry.
pub fn route<'r>(roster: &'r Roster, entry: &'r Entry) -> Route<'r> {
    if entry.former().is_some() {
        return Route { steps: former::steps(roster, entry) };
    }
    let (rule, people) = match entry.kind {
        Kind::Ministry => match leads(roster, &entry.id) {
            nobody if nobody.is_empty() => return Route { steps: network::unled(roster, entry) },
            leads => (Rule::Lead, leads),
        },
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
        Kind::Topic => return Route { steps: topic::topic(roster, entry) },
    };
    let rule = if people.is_empty() && rule != Rule::Reason { Rule::Team } else { rule };
    let channels = channels(roster, entry, &people);
    Route { steps: vec![Step::new(rule, people, channels)] }
}

/// How to reach whom an entry leads to: the people by their own addresses; then the entry's addresses
/// and channels, else the team's.
fn channels<'r>(roster: &'r Roster, entry: &'r Entry, people: &[&'r Entry]) -> Vec<Reach<'r>> {
    let others = people.iter().filter(|person| !std::ptr::eq(**person, entry));
    let of_people = others.flat_map(|person| own(person));
    let mut channels: Vec<Reach<'_>> = own(entry).chain(shared(roster, entry)).collect();
    if channels.is_empty() {
        channels = team(roster);
    }
    of_people.chain(channels).collect()
}

/// The channels that an entry names.
fn shared<'r>(roster: &'r Roster, entry: &'r Entry) -> impl Iterator<Item = Reach<'r>> {
    named(roster, entry, Field::Channels, Kind::Channel).into_iter().map(Reach::Channel)
}

/// How the team is reached.
pub fn team(roster: &Roster) -> Vec<Reach<'_>> {
    team_channels(roster).into_iter().map(Reach::Channel).collect()
}
