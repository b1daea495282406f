//! The one table of what a roster file may say: every key, its shape, and where it may stand.
//!
//! Reading, checking, writing and the JSON Schema all follow this table; a new key is one line here.

use serde::{Deserialize, Serialize};

use super::Kind;
use super::Kind::{
    Channel, Incubator, Ministry, Organisation, Person, Product, Reason, Responsibility, Unit,
};

/// A key of the roster file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is told in its row of SPECS")]
pub enum Field {
    Id,
    Name,
    Schema,
    Extends,
    Title,
    AsOf,
    Source,
    PartOf,
    Summary,
    Headcount,
    ChannelKind,
    Address,
    Url,
    Role,
    Roles,
    Unit,
    Ministries,
    Interim,
    Holders,
    Incubator,
    Incubators,
    Products,
    Until,
    Contact,
    ContactUntil,
    Phase,
    PhaseSince,
    Sponsors,
    ContactDinum,
    ContactIncubator,
    Site,
    Repository,
    Owner,
    People,
    Ministry,
    Channels,
    Commitments,
    Breach,
    Join,
    Aliases,
    Keywords,
    Remove,
}

/// What the value of a key looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text, not empty.
    Text,
    /// A list of texts, none empty.
    Texts,
    /// A whole number, 0 or more.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day, as a TOML date: 2021-12-13.
    Date,
    /// An e-mail address.
    Email,
    /// An absolute web address, or `mailto:`.
    Url,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The id of an entry of that kind.
    Ref(Kind),
    /// A list of ids of entries of that kind.
    Refs(Kind),
    /// A list of tables `{ title, unit }`.
    Roles,
}

/// Where a key may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// At the top of the file.
    Head,
    /// In `[team]`.
    Team,
    /// In an entry of that kind.
    Entry(Kind),
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Which field.
    pub field: Field,
    /// Its key in TOML and JSON.
    pub key: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// What it says, in one line: the description in the JSON Schema.
    pub about: &'static str,
    on: On,
    required: bool,
}

#[derive(Clone, Copy, Debug)]
enum On {
    Head,
    Team,
    Kinds(&'static [Kind]),
    TeamAndKinds(&'static [Kind]),
}

impl Spec {
    /// Whether the key may stand there.
    pub fn is_on(&self, section: Section) -> bool {
        match (self.on, section) {
            (On::Head, Section::Head) | (On::Team | On::TeamAndKinds(_), Section::Team) => true,
            (On::Kinds(kinds) | On::TeamAndKinds(kinds), Section::Entry(kind)) => {
                kinds.contains(&kind)
            }
            _ => false,
        }
    }

    /// Whether the section is not valid without it. A person has `role` or `roles`: see the reader.
    pub fn is_required_on(&self, section: Section) -> bool {
        self.required && self.is_on(section)
    }
}

impl Field {
    /// The field's row in the table.
    pub fn spec(self) -> &'static Spec {
        &SPECS[self as usize]
    }

    /// The field's key in TOML and JSON.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// The rows of a section, in the order they are written.
    pub fn on(section: Section) -> impl Iterator<Item = &'static Spec> {
        SPECS.iter().filter(move |spec| spec.is_on(section))
    }
}

const ALL: &[Kind] = &Kind::ALL;
const SUMMARISED: &[Kind] = &[Responsibility, Channel, Reason, Unit];
const ROUTED: &[Kind] = &[Ministry, Person, Responsibility, Reason, Unit];

const fn spec(
    field: Field,
    key: &'static str,
    shape: Shape,
    on: On,
    required: bool,
    about: &'static str,
) -> Spec {
    Spec { field, key, shape, about, on, required }
}

/// The table, in the order of the enum, which is the order keys are written in.
#[rustfmt::skip]
const SPECS: &[Spec] = &[
    spec(Field::Id, "id", Shape::Text, On::Kinds(ALL), true, "Unique among the entries of its kind; stays when the name changes."),
    spec(Field::Name, "name", Shape::Text, On::TeamAndKinds(ALL), true, "What people call it."),
    spec(Field::Schema, "schema", Shape::Number, On::Head, true, "Version of the file format: 1."),
    spec(Field::Extends, "extends", Shape::Text, On::Head, false, "The roster this one adds to: `embedded`, or a path relative to this file."),
    spec(Field::Title, "title", Shape::Text, On::Head, false, "What the roster is called."),
    spec(Field::AsOf, "as_of", Shape::Date, On::Head, false, "The day the roster was true."),
    spec(Field::Source, "source", Shape::Text, On::Head, false, "Where its facts come from."),
    spec(Field::PartOf, "part_of", Shape::Text, On::Team, false, "What the team is a part of."),
    spec(Field::Summary, "summary", Shape::Text, On::TeamAndKinds(SUMMARISED), false, "What it is or covers, in a sentence or two."),
    spec(Field::Headcount, "headcount", Shape::Number, On::Kinds(&[Unit]), false, "How many people the source says it has."),
    spec(Field::ChannelKind, "kind", Shape::OneOf(&["email", "chat", "web"]), On::Kinds(&[Channel]), true, "What sort of channel."),
    spec(Field::Address, "address", Shape::Text, On::Kinds(&[Channel]), true, "The address as people write it."),
    spec(Field::Url, "url", Shape::Url, On::Kinds(&[Channel]), false, "The same as a link."),
    spec(Field::Role, "role", Shape::Text, On::Kinds(&[Person]), false, "What the person does."),
    spec(Field::Roles, "roles", Shape::Roles, On::Kinds(&[Person]), false, "In place of `role` and `unit`, for a person with several."),
    spec(Field::Unit, "unit", Shape::Ref(Unit), On::Kinds(&[Person]), false, "The unit the person works in."),
    spec(Field::Ministries, "ministries", Shape::Refs(Ministry), On::Kinds(&[Person]), false, "The portfolios the person leads."),
    spec(Field::Interim, "interim", Shape::Refs(Ministry), On::Kinds(&[Person]), false, "Those of the portfolios led for the time being, in somebody's place."),
    spec(Field::Holders, "holders", Shape::Refs(Person), On::Kinds(&[Responsibility]), false, "Who holds it."),
    spec(Field::Incubator, "incubator", Shape::Ref(Incubator), On::Kinds(&[Product, Person]), false, "The incubator that hosts it."),
    spec(Field::Incubators, "incubators", Shape::Refs(Incubator), On::Kinds(&[Product, Person]), false, "Every incubator, where it has several."),
    spec(Field::Products, "products", Shape::Refs(Product), On::Kinds(&[Person]), false, "The products the person works on."),
    spec(Field::Until, "until", Shape::Date, On::Kinds(&[Person]), false, "The end of the person's last known mission."),
    spec(Field::Contact, "contact", Shape::Email, On::Kinds(&[Product, Incubator]), false, "Its own mailbox."),
    spec(Field::ContactUntil, "contact_until", Shape::Date, On::Kinds(&[Product, Incubator]), false, "The end of the last known mission of the person whose own address `contact` is."),
    spec(Field::Phase, "phase", Shape::Text, On::Kinds(&[Product]), false, "Where the product stands in its life."),
    spec(Field::PhaseSince, "phase_since", Shape::Date, On::Kinds(&[Product]), false, "Since when."),
    spec(Field::Sponsors, "sponsors", Shape::Refs(Organisation), On::Kinds(&[Product]), false, "The administrations that sponsor the product."),
    spec(Field::ContactDinum, "contact_dinum", Shape::Refs(Person), On::Kinds(&[Product]), false, "Whom to contact about it at DINUM."),
    spec(Field::ContactIncubator, "contact_incubator", Shape::Refs(Person), On::Kinds(&[Product]), false, "Whom to contact about it in its incubator."),
    spec(Field::Site, "site", Shape::Url, On::Kinds(&[Product, Incubator]), false, "Its web site."),
    spec(Field::Repository, "repository", Shape::Url, On::Kinds(&[Product, Incubator]), false, "Where its source code is."),
    spec(Field::Owner, "owner", Shape::Ref(Organisation), On::Kinds(&[Incubator]), false, "The administration it belongs to."),
    spec(Field::People, "people", Shape::Refs(Person), On::Kinds(&[Incubator]), false, "Its named contacts."),
    spec(Field::Ministry, "ministry", Shape::Ref(Ministry), On::Kinds(&[Organisation]), false, "The portfolio it belongs to."),
    spec(Field::Channels, "channels", Shape::Refs(Channel), On::TeamAndKinds(ROUTED), false, "How to reach it, where that is not the team's usual channels."),
    spec(Field::Commitments, "commitments", Shape::Texts, On::Team, false, "What the team commits to."),
    spec(Field::Breach, "breach", Shape::Text, On::Team, false, "What to do when a commitment is not kept."),
    spec(Field::Join, "join", Shape::Text, On::Team, false, "How to join the team."),
    spec(Field::Aliases, "aliases", Shape::Texts, On::Kinds(ALL), false, "Other names: acronyms, former names, nicknames. They count as the name."),
    spec(Field::Keywords, "keywords", Shape::Texts, On::Kinds(ALL), false, "Words of its subject. They count less than a name."),
    spec(Field::Remove, "remove", Shape::Flag, On::Kinds(ALL), false, "`true` takes the entry of that id away from the roster this one extends."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (position, spec) in SPECS.iter().enumerate() {
            assert_eq!(spec.field as usize, position, "{}", spec.key);
        }
        assert_eq!(SPECS.len(), Field::Remove as usize + 1);
    }
}
