//! Who belongs to whom, and who answers for what: the ties between entries, said once.
//!
//! A tie that leads to an entry the roster does not have is no tie.

use super::channel::ChannelKind;
use super::phase::Standing;
use super::{Entry, Field, Kind, Roster};

/// The entries that a field of an entry names.
pub fn named<'r>(roster: &'r Roster, entry: &'r Entry, field: Field, kind: Kind) -> Vec<&'r Entry> {
    entry.fields.texts(field).filter_map(|id| roster.get(kind, id)).collect()
}

/// The last day of somebody whose missions were over on the roster's own day; `None` for anybody who
/// is still there as far as the roster knows.
pub fn left<'r>(roster: &Roster, person: &'r Entry) -> Option<&'r str> {
    over(roster, person, Field::Until)
}

/// The same for whoever's own address a mailbox is.
pub fn mailbox_left<'r>(roster: &Roster, entry: &'r Entry) -> Option<&'r str> {
    over(roster, entry, Field::ContactUntil)
}

fn over<'r>(roster: &Roster, entry: &'r Entry, field: Field) -> Option<&'r str> {
    // Days as `2021-12-13` compare as texts.
    entry.fields.text(field).filter(|day| roster.as_of().is_some_and(|as_of| *day < as_of))
}

/// The people who lead a portfolio.
pub fn leads<'r>(roster: &'r Roster, ministry: &str) -> Vec<&'r Entry> {
    let leads = |person: &&Entry| person.fields.texts(Field::Ministries).any(|id| id == ministry);
    roster.of(Kind::Person).iter().filter(leads).collect()
}

/// The people of a unit.
pub fn members<'r>(roster: &'r Roster, unit: &str) -> Vec<&'r Entry> {
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

/// The channels the team is reached by: those it names, else every mailbox and chat.
pub fn team_channels(roster: &Roster) -> Vec<&Entry> {
    let named: Vec<&Entry> =
        roster.team.texts(Field::Channels).filter_map(|id| roster.get(Kind::Channel, id)).collect();
    if !named.is_empty() {
        return named;
    }
    let is_direct = |channel: &&Entry| ChannelKind::of(channel) != Some(ChannelKind::Web);
    roster.of(Kind::Channel).iter().filter(is_direct).collect()
}

/// How far along a product is, where its phase says.
pub fn standing(product: &Entry) -> Option<Standing> {
    product.fields.text(Field::Phase).and_then(Standing::of)
}

/// The incubators of a product or a person, the main one first; of an organisation, those it owns.
pub fn incubators<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<&'r Entry> {
    if entry.kind == Kind::Organisation {
        let is_owned = |incubator: &&Entry| incubator.fields.text(Field::Owner) == Some(&entry.id);
        return roster.of(Kind::Incubator).iter().filter(is_owned).collect();
    }
    let mut incubators = named(roster, entry, Field::Incubator, Kind::Incubator);
    for incubator in named(roster, entry, Field::Incubators, Kind::Incubator) {
        if !incubators.iter().any(|held| held.id == incubator.id) {
            incubators.push(incubator);
        }
    }
    incubators
}

/// The organisations whose portfolio answers for a product: its sponsors; only where it has none, the
/// owners of its incubators, who are a poorer guide.
pub fn behind<'r>(roster: &'r Roster, product: &'r Entry) -> Vec<&'r Entry> {
    if product.fields.get(Field::Sponsors).is_some() {
        return named(roster, product, Field::Sponsors, Kind::Organisation);
    }
    owners(roster, &incubators(roster, product))
}

/// The portfolios of organisations, each once, with the organisations that lead there.
pub fn portfolios<'r>(
    roster: &'r Roster,
    organisations: &[&'r Entry],
) -> Vec<(&'r Entry, Vec<&'r Entry>)> {
    let mut portfolios: Vec<(&Entry, Vec<&Entry>)> = Vec::new();
    for organisation in organisations {
        for ministry in named(roster, organisation, Field::Ministry, Kind::Ministry) {
            match portfolios.iter_mut().find(|(held, _)| held.id == ministry.id) {
                Some((_, via)) => via.push(organisation),
                None => portfolios.push((ministry, vec![organisation])),
            }
        }
    }
    portfolios
}

/// The organisations that own incubators, each once.
pub fn owners<'r>(roster: &'r Roster, incubators: &[&'r Entry]) -> Vec<&'r Entry> {
    let mut owners: Vec<&Entry> = Vec::new();
    for incubator in incubators {
        for owner in named(roster, incubator, Field::Owner, Kind::Organisation) {
            if !owners.iter().any(|held| held.id == owner.id) {
                owners.push(owner);
            }
        }
    }
    owners
}

/// The organisations that sponsor a product, or own an incubator.
pub fn organisations<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<&'r Entry> {
    let ids = entry.fields.texts(Field::Sponsors).chain(entry.fields.texts(Field::Owner));
    ids.filter_map(|id| roster.get(Kind::Organisation, id)).collect()
}
