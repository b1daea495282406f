//! The one table of what a roster file may say: every key, its shape, and where it may stand.
//!
//! Reading, checking, writing and the JSON Schema all follow this table; a new key is one line here.

use serde::{Deserialize, Serialize};

use super::Kind;
use super::Kind::{
    Channel, Incubator, Ministry, Organisation, Person, Product, Reason, Responsibility, Topic,
    Unit,
};
use super::channel::ChannelKind;

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
    Build,
    Commit,
    PartOf,
    Summary,
    Headcount,
    ChannelKind,
    Address,
    Email,
    Phone,
    Chat,
    Url,
    Page,
    FormerPages,
    Role,
    Roles,
    Unit,
    Ministries,
    Interim,
    StandsFor,
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
    Elsewhere,
    Aliases,
    Keywords,
    Examples,
    Mentions,
    From,
    Former,
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
    /// A telephone number.
    Phone,
    /// An absolute web address, or `mailto:`.
    Url,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The id of an entry of that kind.
    Ref(Kind),
    /// A list of ids of entries of that kind.
    Refs(Kind),
    /// The id of a source, or a list of such ids.
    Sources,
    /// A list of tables `{ title, unit }`.
    Roles,
}

/// Where a key may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// At the top of the file.
    Head,
    /// In a `[[source]]`.
    Source,
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
    /// Whether it may be a list of such values as well.
    pub several: bool,
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
            (_, Section::Source) => Field::OF_SOURCES.contains(&self.field),
            (On::Kinds(kinds) | On::TeamAndKinds(kinds), Section::Entry(kind)) => {
                kinds.contains(&kind)
            }
            _ => false,
        }
    }

    /// Whether the section is not valid without it. A person has `role` or `roles`: see the reader.
    pub fn is_required_on(&self, section: Section) -> bool {
        let is_needed = self.required || (section == Section::Source && self.field == Field::Title);
        is_needed && self.is_on(section)
    }
}

impl Field {
    /// What is said of a source.
    const OF_SOURCES: [Self; 5] = [Self::Id, Self::Title, Self::AsOf, Self::Url, Self::Commit];
    /// What search alone reads: by what an entry is found, beside its name, what is answered elsewhere,
    /// and what a page mentions.
    pub const SEARCHED: [Self; 5] =
        [Self::Aliases, Self::Keywords, Self::Examples, Self::Elsewhere, Self::Mentions];
    /// These but for what is mentioned, which is a text. They are sets: their order says nothing.
    pub const FOUND_BY: &[Self] = {
        let [sets @ .., _] = &Self::SEARCHED;
        sets
    };

    /// The field's row in the table.
    pub fn spec(self) -> &'static Spec {
        &SPECS[self as usize]
    }

    /// The field's key in TOML and JSON.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// The rows of the table.
    pub(super) fn specs() -> impl Iterator<Item = &'static Spec> {
        SPECS.iter()
    }

    /// The rows of a section, in the order they are written.
    pub fn on(section: Section) -> impl Iterator<Item = &'static Spec> {
        Self::specs().filter(move |spec| spec.is_on(section))
    }
}

const ALL: &[Kind] = &Kind::ALL;
const SUMMARISED: &[Kind] = &[Responsibility, Channel, Reason, Unit, Product, Topic];
const ROUTED: &[Kind] = &[Ministry, Person, Responsibility, Reason, Unit, Topic];
/// Whoever and whatever has addresses of its own.
const REACHED: &[Kind] =
    &[Ministry, Person, Responsibility, Reason, Unit, Incubator, Organisation, Topic];
const LINKED: &[Kind] =
    &[Ministry, Person, Responsibility, Channel, Reason, Unit, Incubator, Organisation, Topic];

const fn spec(field: Field, key: &'static str, shape: Shape, on: On, required: bool) -> Spec {
    Spec { field, key, shape, several: false, on, required }
}

/// A key whose value may be one or a list.
const fn several(spec: Spec) -> Spec {
    Spec { several: true, ..spec }
}

/// The table, in the order of the enum, which is the order keys are written in.
#[rustfmt::skip]
const SPECS: &[Spec] = &[
    spec(Field::Id, "id", Shape::Text, On::Kinds(ALL), true),
    spec(Field::Name, "name", Shape::Text, On::TeamAndKinds(ALL), true),
    spec(Field::Schema, "schema", Shape::Number, On::Head, true),
    spec(Field::Extends, "extends", Shape::Text, On::Head, false),
    spec(Field::Title, "title", Shape::Text, On::Head, false),
    spec(Field::AsOf, "as_of", Shape::Date, On::Head, false),
    spec(Field::Source, "source", Shape::Text, On::Head, false),
    spec(Field::Build, "build", Shape::Text, On::Head, false),
    spec(Field::Commit, "commit", Shape::Text, On::Kinds(&[]), false),
    spec(Field::PartOf, "part_of", Shape::Text, On::Team, false),
    spec(Field::Summary, "summary", Shape::Text, On::TeamAndKinds(SUMMARISED), false),
    spec(Field::Headcount, "headcount", Shape::Number, On::Kinds(&[Unit]), false),
    spec(Field::ChannelKind, "kind", Shape::OneOf(ChannelKind::WORDS), On::Kinds(&[Channel]), true),
    spec(Field::Address, "address", Shape::Text, On::Kinds(&[Channel]), true),
    several(spec(Field::Email, "email", Shape::Email, On::Kinds(REACHED), false)),
    several(spec(Field::Phone, "phone", Shape::Phone, On::Kinds(REACHED), false)),
    several(spec(Field::Chat, "chat", Shape::Text, On::Kinds(REACHED), false)),
    several(spec(Field::Url, "url", Shape::Url, On::Kinds(LINKED), false)),
    spec(Field::Page, "page", Shape::Text, On::Kinds(&[Topic]), false),
    spec(Field::FormerPages, "former_pages", Shape::Texts, On::Kinds(&[Topic]), false),
    spec(Field::Role, "role", Shape::Text, On::Kinds(&[Person]), false),
    spec(Field::Roles, "roles", Shape::Roles, On::Kinds(&[Person]), false),
    spec(Field::Unit, "unit", Shape::Ref(Unit), On::Kinds(&[Person]), false),
    spec(Field::Ministries, "ministries", Shape::Refs(Ministry), On::Kinds(&[Person]), false),
    spec(Field::Interim, "interim", Shape::Refs(Ministry), On::Kinds(&[Person]), false),
    spec(Field::StandsFor, "stands_for", Shape::Text, On::Kinds(&[Person]), false),
    spec(Field::Holders, "holders", Shape::Refs(Person), On::Kinds(&[Responsibility]), false),
    spec(Field::Incubator, "incubator", Shape::Ref(Incubator), On::Kinds(&[Product, Person]), false),
    spec(Field::Incubators, "incubators", Shape::Refs(Incubator), On::Kinds(&[Product, Person]), false),
    spec(Field::Products, "products", Shape::Refs(Product), On::Kinds(&[Person]), false),
    spec(Field::Until, "until", Shape::Date, On::Kinds(&[Person]), false),
    spec(Field::Contact, "contact", Shape::Email, On::Kinds(&[Product, Incubator]), false),
    spec(Field::ContactUntil, "contact_until", Shape::Date, On::Kinds(&[Product, Incubator]), false),
    spec(Field::Phase, "phase", Shape::Text, On::Kinds(&[Product]), false),
    spec(Field::PhaseSince, "phase_since", Shape::Date, On::Kinds(&[Product]), false),
    spec(Field::Sponsors, "sponsors", Shape::Refs(Organisation), On::Kinds(&[Product]), false),
    spec(Field::ContactDinum, "contact_dinum", Shape::Refs(Person), On::Kinds(&[Product]), false),
    spec(Field::ContactIncubator, "contact_incubator", Shape::Refs(Person), On::Kinds(&[Product]), false),
    spec(Field::Site, "site", Shape::Url, On::Kinds(&[Product, Incubator]), false),
    spec(Field::Repository, "repository", Shape::Url, On::Kinds(&[Product, Incubator]), false),
    spec(Field::Owner, "owner", Shape::Ref(Organisation), On::Kinds(&[Incubator]), false),
    spec(Field::People, "people", Shape::Refs(Person), On::Kinds(&[Incubator, Topic]), false),
    spec(Field::Ministry, "ministry", Shape::Ref(Ministry), On::Kinds(&[Organisation]), false),
    spec(Field::Channels, "channels", Shape::Refs(Channel), On::TeamAndKinds(ROUTED), false),
    spec(Field::Commitments, "commitments", Shape::Texts, On::Team, false),
    spec(Field::Breach, "breach", Shape::Text, On::Team, false),
    spec(Field::Join, "join", Shape::Text, On::Team, false),
    spec(Field::Elsewhere, "elsewhere", Shape::Texts, On::Team, false),
    spec(Field::Aliases, "aliases", Shape::Texts, On::Kinds(ALL), false),
    spec(Field::Keywords, "keywords", Shape::Texts, On::Kinds(ALL), false),
    spec(Field::Examples, "examples", Shape::Texts, On::Kinds(ALL), false),
    spec(Field::Mentions, "mentions", Shape::Text, On::Kinds(&[Topic]), false),
    spec(Field::From, "from", Shape::Sources, On::Kinds(ALL), false),
    spec(Field::Former, "former", Shape::Date, On::Kinds(&[Person, Channel]), false),
    spec(Field::Remove, "remove", Shape::Flag, On::Kinds(ALL), false),
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
