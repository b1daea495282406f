//! A list for spreadsheets: of each kind the columns that it has something to say in.
//!
//! Their names are those of the JSON, in English in every language; one that stands in `plain` as well
//! means the same there.

use super::records::Records;
use crate::answer::facts::Facts;
use crate::answer::{Answer, Channel, Found};
use crate::roster::Kind;
use crate::roster::channel::ChannelKind;
use crate::route::{Basis, Rule};
use crate::text::several::together;

/// The columns of a kind, as the header has them.
const fn columns(kind: Kind) -> &'static str {
    match kind {
        Kind::Product => concat!(
            "name,kind,id,people,roles,basis,lead,phase,phase_since,incubators,organisations,",
            "ministries,contact,incubator_contact,team_contact,site,repository,interim",
        ),
        Kind::Incubator => concat!(
            "name,kind,id,people,roles,basis,lead,organisations,ministries,contact,team_contact,",
            "interim",
        ),
        Kind::Organisation => concat!(
            "name,kind,id,people,roles,basis,lead,incubators,ministries,",
            "incubator_contact,team_contact,interim",
        ),
        Kind::Person => "name,kind,id,roles,covers,products,incubators,until,former,addresses,urls",
        Kind::Channel => "name,kind,id,addresses,urls,summary,former",
        Kind::Ministry => "name,kind,id,people,roles,addresses,basis,urls,interim",
        Kind::Responsibility | Kind::Reason | Kind::Unit | Kind::Topic => {
            "name,kind,id,people,roles,addresses,basis,summary,urls"
        }
    }
}

/// A list of one kind; `None` for none and for several.
pub(super) fn records(answer: &Answer) -> Option<Records> {
    let kind = answer.matches.first()?.kind;
    if answer.matches.iter().any(|found| found.kind != kind) {
        return None;
    }
    Some(of_columns(&answer.matches, columns(kind).split(',').collect()))
}

/// A match a row, with these columns.
pub(super) fn of_columns(matches: &[Found], names: Vec<&'static str>) -> Records {
    let row = |found: &Found| names.iter().map(|name| cell(found, name)).collect();
    let rows = matches.iter().map(row).collect();
    Records { names, rows }
}

fn cell(found: &Found, name: &str) -> String {
    let none = Facts::default();
    let facts = found.facts.as_ref().unwrap_or(&none);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match name {
        "name" => found.name.clone(),
        "kind" => found.kind.key().to_owned(),
        "id" => found.id.clone(),
        "people" => names(found.people.iter().map(|person| &*person.name)),
        "roles" => names(found.people.iter().filter_map(|person| person.role.as_deref())),
        "basis" => found.basis().map_or("", Basis::key).to_owned(),
        "lead" => names(leads(found)),
        "interim" => {
            let interim = found.people.iter().filter(|person| found.is_interim(person));
            names(interim.map(|person| &*person.name))
        }
        "covers" => names(found.covers.iter().map(|entry| &*entry.name)),
        "summary" => text(&found.summary),
        "former" => text(&found.former),
        "addresses" => joined(found.channels.iter().map(|channel| &*channel.address)),
        "urls" => joined(found.channels.iter().filter_map(|channel| channel.url.as_deref())),
        "phase" => text(&facts.phase),
        "phase_since" => text(&facts.phase_since),
        "until" => text(&facts.until),
        "contact" => text(&facts.contact),
        "site" => text(&facts.site),
        "repository" => text(&facts.repository),
        "products" => names(facts.products.iter().map(|entry| &*entry.name)),
        "organisations" => names(facts.organisations.iter().map(|entry| &*entry.name)),
        "ministries" => names(facts.ministries.iter().map(|entry| &*entry.name)),
        "incubators" => names(facts.incubators.iter().map(|incubator| &*incubator.named.name)),
        "incubator_contact" => joined(incubator_contacts(facts)),
        "team_contact" => joined(team_contacts(found, facts)),
        _ => String::new(),
    }
}

/// Who answers for it on the team's side.
fn leads(found: &Found) -> impl Iterator<Item = &str> {
    let is_teams = |rule: Rule| {
        matches!(
            rule,
            Rule::Lead | Rule::ContactDinum | Rule::Sponsor | Rule::Owner | Rule::Organisation
        )
    };
    let of_team = move |id: &String| {
        found.route.iter().any(|step| is_teams(step.rule) && step.people.contains(id))
    };
    let people = found.people.iter().filter(move |person| of_team(&person.id));
    people.map(|person| &*person.name)
}

fn incubator_contacts(facts: &Facts) -> impl Iterator<Item = &str> {
    facts.incubators.iter().filter_map(|incubator| incubator.contact.as_deref())
}

/// The mailboxes that are neither its own nor its incubators'.
fn team_contacts<'f>(found: &'f Found, facts: &Facts) -> impl Iterator<Item = &'f str> {
    let is_teams = |channel: &&Channel| {
        let mut others = incubator_contacts(facts).chain(facts.contact.as_deref());
        channel.kind == ChannelKind::Email
            && !others.any(|other| other.eq_ignore_ascii_case(&channel.address))
    };
    let teams: Vec<&str> =
        found.channels.iter().filter(is_teams).map(|channel| &*channel.address).collect();
    teams.into_iter()
}

/// Names, told apart again when they are read back.
fn names<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    together(&texts.collect::<Vec<_>>())
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}
