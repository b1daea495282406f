//! Who belongs to whom, and who answers for what: the ties between entries, said once.
//!
//! A tie that leads to an entry the roster does not have is no tie.

use std::collections::HashSet;

use super::channel::ChannelKind;
use super::phase::Standing;
use super::{Entry, Field, Kind, Roster};
use crate::text::fold::fold;

/// The entries that a field of an entry names. Who is no longer in the team holds nothing and reaches
/// nobody.
pub fn named<'r>(roster: &'r Roster, entry: &'r Entry, field: Field, kind: Kind) -> Vec<&'r Entry> {
    let is_of_team = matches!(field, Field::Holders | Field::Channels);
    let named = entry.fields.texts(field).filter_map(|id| roster.get(kind, id));
    named.filter(|entry| !is_of_team || entry.former().is_none()).collect()
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
    let as_of = roster.day_of(entry).or(roster.as_of());
    entry.fields.text(field).filter(|day| as_of.is_some_and(|as_of| *day < as_of))
}

/// The people who lead a portfolio.
pub fn leads<'r>(roster: &'r Roster, ministry: &str) -> Vec<&'r Entry> {
    let leads = |person: &&Entry| person.fields.texts(Field::Ministries).any(|id| id == ministry);
    present(roster, &[Field::Ministries]).filter(leads).collect()
}

/// The people of a unit.
pub fn members<'r>(roster: &'r Roster, unit: &str) -> Vec<&'r Entry> {
    let works_there = |person: &&Entry| person.roles().iter().any(|(_, held)| *held == Some(unit));
    present(roster, &[Field::Unit, Field::Roles]).filter(works_there).collect()
}

/// Whether somebody is of the team: has a unit, a portfolio or a responsibility there, or had.
pub fn is_of_team(person: &Entry) -> bool {
    has_post(person) || person.former().is_some()
}

/// Whether somebody has a unit or a portfolio in the team.
pub fn has_post(person: &Entry) -> bool {
    person.roles().iter().any(|(_, unit)| unit.is_some())
        || person.fields.get(Field::Ministries).is_some()
}

/// Whether the network knows a person: who is placed in an incubator or a product, or was.
pub fn is_placed(person: &Entry) -> bool {
    person.fields.has_any(&[Field::Incubator, Field::Products, Field::Until])
}

/// The people who are there, of whom one of these fields is known.
fn present<'r>(roster: &'r Roster, fields: &[Field]) -> impl Iterator<Item = &'r Entry> {
    roster.of(Kind::Person).that_say(fields).filter(|person| person.former().is_none())
}

/// What a person answers for: portfolios; for somebody who leads none, responsibilities. Of somebody
/// who is no longer in the team, what they answered for.
pub fn covers<'r>(roster: &'r Roster, person: &'r Entry) -> Vec<&'r Entry> {
    let portfolios = named(roster, person, Field::Ministries, Kind::Ministry);
    if !portfolios.is_empty() {
        return portfolios;
    }
    let holds = |entry: &&Entry| entry.fields.texts(Field::Holders).any(|id| id == person.id);
    roster.of(Kind::Responsibility).that_say(&[Field::Holders]).filter(holds).collect()
}

/// Whether a channel comes from the pages of the guide: it reaches whoever they say, not the team.
pub fn is_of_guide(roster: &Roster, channel: &Entry) -> bool {
    let source = channel.fields.texts(Field::From).next();
    let topics = roster.of(Kind::Topic).first();
    source.is_some() && source == topics.and_then(|topic| topic.fields.texts(Field::From).next())
}

/// The channels the team is reached by: those it names, else every mailbox and chat of its own source
/// that is nobody's own.
pub fn team_channels(roster: &Roster) -> Vec<&Entry> {
    let is_present = |channel: &&Entry| channel.former().is_none();
    let named = roster.team.texts(Field::Channels);
    let named: Vec<&Entry> =
        named.filter_map(|id| roster.get(Kind::Channel, id)).filter(is_present).collect();
    if !named.is_empty() {
        return named;
    }
    let people = roster.of(Kind::Person).that_say(&[Field::Channels]);
    let own: HashSet<&str> =
        people.flat_map(|person| person.fields.texts(Field::Channels)).collect();
    let is_direct = |channel: &&Entry| {
        ChannelKind::of(channel) != Some(ChannelKind::Web)
            && !own.contains(channel.id.as_str())
            && !is_of_guide(roster, channel)
    };
    let direct = roster.of(Kind::Channel).iter().filter(is_present).filter(is_direct);
    let mut direct: Vec<&Entry> = direct.collect();
    // A mail reaches whoever is away from the chat.
    direct.sort_by_key(|channel| ChannelKind::of(channel));
    direct
}

/// Whether that is the name of a ministry, rather than of one of its administrations.
pub fn names_ministry(name: &str) -> bool {
    fold(name).starts_with("minist")
}

/// How far along a product is, where its phase says.
pub fn standing(product: &Entry) -> Option<Standing> {
    product.fields.text(Field::Phase).and_then(Standing::of)
}

/// Whether a product is no longer live, as far as its phase says.
pub fn is_over(product: &Entry) -> bool {
    standing(product).is_some_and(|standing| standing != Standing::Live)
}

/// The incubators of a product or a person, the main one first; of an organisation, those it owns.
pub fn incubators<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<&'r Entry> {
    if entry.kind == Kind::Organisation {
        let is_owned = |incubator: &&Entry| incubator.fields.text(Field::Owner) == Some(&entry.id);
        return roster.of(Kind::Incubator).that_say(&[Field::Owner]).filter(is_owned).collect();
    }
    let all = [Field::Incubator, Field::Incubators];
    let all = all.into_iter().flat_map(|field| named(roster, entry, field, Kind::Incubator));
    each_once(all, |one, other| one.id == other.id)
}

/// The organisations whose portfolio answers for a product: its sponsors; only where it has none, the
/// owners of its incubators, who are a poorer guide.
pub fn behind<'r>(roster: &'r Roster, product: &'r Entry) -> Vec<&'r Entry> {
    if product.fields.get(Field::Sponsors).is_some() {
        return named(roster, product, Field::Sponsors, Kind::Organisation);
    }
    owners(roster, &incubators(roster, product))
}

/// The portfolios that answer for an organisation, a product or an incubator, each once, with the organisations that
/// lead there.
pub fn portfolios_of<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<(&'r Entry, Vec<&'r Entry>)> {
    let organisations = match entry.kind {
        Kind::Organisation => vec![entry],
        Kind::Product => behind(roster, entry),
        _ => owners(roster, &[entry]),
    };
    portfolios(roster, &organisations)
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
    let owners = |incubator: &&'r Entry| named(roster, incubator, Field::Owner, Kind::Organisation);
    each_once(incubators.iter().flat_map(owners), |one, other| one.id == other.id)
}

/// The organisations that sponsor a product, or own an incubator.
pub fn organisations<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<&'r Entry> {
    let ids = entry.fields.texts(Field::Sponsors).chain(entry.fields.texts(Field::Owner));
    ids.filter_map(|id| roster.get(Kind::Organisation, id)).collect()
}

/// Each once: those of which none before is the same.
pub fn each_once<T>(all: impl IntoIterator<Item = T>, is_same: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for one in all {
        if !kept.iter().any(|held| is_same(held, &one)) {
            kept.push(one);
        }
    }
    kept
}
