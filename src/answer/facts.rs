//! What an entry of the network is tied to: incubators, organisations, portfolios, phase, dates.

use serde::Serialize;

use super::Named;
use crate::roster::phase::Standing;
use crate::roster::relations;
use crate::roster::{Entry, Field, Kind, Roster};

/// Facts of a product, an incubator, an organisation, or a person of the network. What is not known,
/// or makes no sense for the kind, is not there.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Facts {
    /// Its own mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The last day of the person whose own address that is, as `2021-12-13`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_until: Option<String>,
    /// The phase of a product, in the directory's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The day that phase began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase_since: Option<String>,
    /// `live`, `ended` or `handed-over`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub standing: Option<Standing>,
    /// The last day of a person's last known mission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The products somebody works on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<Named>,
    /// The incubators of a product or a person, or those an organisation owns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incubators: Vec<Hosting>,
    /// The organisations that sponsor a product, or own an incubator.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Named>,
    /// The portfolios that answer for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ministries: Vec<Named>,
    /// Its web site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Where its source code is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
}

/// An incubator, with its mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hosting {
    /// Its kind, id and name.
    #[serde(flatten)]
    pub named: Named,
    /// Its mailbox.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
}

impl Facts {
    /// The facts of an entry; none for the kinds that have nothing of the sort.
    pub fn of(roster: &Roster, entry: &Entry) -> Option<Self> {
        let is_network = match entry.kind {
            Kind::Product | Kind::Incubator | Kind::Organisation => true,
            Kind::Person => relations::is_placed(entry),
            _ => false,
        };
        if !is_network {
            return None;
        }
        let text = |field| entry.fields.text(field).map(str::to_owned);
        let organisations = relations::organisations(roster, entry);
        let portfolios = relations::portfolios_of(roster, entry);
        let products = entry.fields.texts(Field::Products);
        Some(Self {
            contact: text(Field::Contact),
            contact_until: text(Field::ContactUntil),
            phase: text(Field::Phase),
            phase_since: text(Field::PhaseSince),
            standing: relations::standing(entry),
            until: text(Field::Until),
            products: products
                .filter_map(|id| roster.get(Kind::Product, id))
                .map(Named::of)
                .collect(),
            incubators: relations::incubators(roster, entry).into_iter().map(Hosting::of).collect(),
            organisations: organisations.into_iter().map(Named::of).collect(),
            ministries: portfolios.into_iter().map(|(ministry, _)| Named::of(ministry)).collect(),
            site: text(Field::Site),
            repository: text(Field::Repository),
        })
    }
}

impl Hosting {
    fn of(incubator: &Entry) -> Self {
        let contact = incubator.fields.text(Field::Contact).map(str::to_owned);
        Self { named: Named::of(incubator), contact }
    }
}
