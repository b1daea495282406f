//! Whom to contact about products, incubators, organisations and the people of the network.
//!
//! Its own mailbox comes first, which is nobody yet; then the order of the steps goes from what is said
//! to what is inferred: named at DINUM, inferred from the sponsors' portfolio, named in the incubator,
//! then what is left when nobody is.

use super::{Reach, Rule, Step, own, team};
use crate::roster::relations::{
    behind, covers, each_once, has_post, incubators, is_over, is_placed, leads, left, named,
    owners, portfolios,
};
use crate::roster::{Entry, Field, Kind, Roster};

/// Whether a person is known from the network alone: nothing makes them one of the team.
pub(super) fn is_of_network(roster: &Roster, person: &Entry) -> bool {
    let is_of_team = has_post(person)
        || person.fields.get(Field::Channels).is_some()
        || !covers(roster, person).is_empty();
    is_placed(person) && !is_of_team
}

/// About a product.
pub(super) fn product<'r>(roster: &'r Roster, product: &'r Entry) -> Vec<Step<'r>> {
    let incubators = incubators(roster, product);
    let mut steps: Vec<Step<'_>> = own_mailbox(product).into_iter().collect();
    let at_dinum = named(roster, product, Field::ContactDinum, Kind::Person);
    if !at_dinum.is_empty() {
        steps.push(Step::new(Rule::ContactDinum, at_dinum, team(roster)));
    }
    // Whoever is named answers; what a rule would say besides only counts when all of them have left.
    if !has_anybody(roster, &steps) {
        steps.extend(inferred(roster, product, &incubators));
    }
    let in_incubator = named(roster, product, Field::ContactIncubator, Kind::Person);
    if !in_incubator.is_empty() {
        let mailboxes = mailboxes(&incubators);
        let channels = if mailboxes.is_empty() { team(roster) } else { mailboxes };
        let step = Step::new(Rule::ContactIncubator, in_incubator, channels);
        steps.push(Step { via: incubators.clone(), ..step });
    }
    if !has_anybody(roster, &steps) {
        steps.extend(of_incubators(Rule::IncubatorMailbox, incubators));
        steps.push(Step::new(Rule::Team, Vec::new(), team(roster)));
    }
    steps
}

/// About an incubator: its mailbox, its named contacts, the portfolio of its owner.
pub(super) fn incubator<'r>(roster: &'r Roster, incubator: &'r Entry) -> Vec<Step<'r>> {
    let mailbox: Vec<Reach<'_>> = mailboxes(&[incubator]);
    let mut steps: Vec<Step<'_>> = own_mailbox(incubator).into_iter().collect();
    let people = named(roster, incubator, Field::People, Kind::Person);
    if !people.is_empty() {
        let channels = if mailbox.is_empty() { team(roster) } else { mailbox };
        steps.push(Step::new(Rule::IncubatorContact, people, channels));
    }
    steps.extend(owned(roster, &[incubator]));
    if !has_anybody(roster, &steps) {
        steps.push(Step::new(Rule::Team, Vec::new(), team(roster)));
    }
    steps
}

/// About an organisation: the lead of its portfolio, then the incubators it owns.
pub(super) fn organisation<'r>(roster: &'r Roster, organisation: &'r Entry) -> Vec<Step<'r>> {
    let mut steps: Vec<Step<'_>> = own_mailbox(organisation).into_iter().collect();
    steps.extend(through(roster, Rule::Organisation, &[organisation]));
    steps.extend(of_incubators(Rule::OwnIncubator, incubators(roster, organisation)));
    if steps.is_empty() {
        steps.push(Step::new(Rule::Team, Vec::new(), team(roster)));
    }
    steps
}

/// About a portfolio that nobody leads: the incubators of its organisations, then the team.
pub(super) fn unled<'r>(roster: &'r Roster, ministry: &'r Entry) -> Vec<Step<'r>> {
    let is_of_it = |organisation: &&Entry| {
        organisation.fields.text(Field::Ministry) == Some(ministry.id.as_str())
    };
    let organisations = roster.of(Kind::Organisation).that_say(&[Field::Ministry]);
    let incubators = organisations.filter(is_of_it).flat_map(|owner| incubators(roster, owner));
    let incubators = of_incubators(Rule::IncubatorMailbox, incubators.collect());
    let mut steps: Vec<Step<'_>> = incubators.into_iter().collect();
    steps.push(Step::new(Rule::Team, Vec::new(), super::channels(roster, ministry, &[])));
    steps
}

/// About somebody of the network: no address of theirs is known, those of their work are.
pub(super) fn person<'r>(roster: &'r Roster, person: &'r Entry) -> Vec<Step<'r>> {
    let mut works_on = named(roster, person, Field::Products, Kind::Product);
    works_on.retain(|product| !is_over(product));
    let mut steps: Vec<Step<'_>> = Vec::new();
    for (rule, via) in [(Rule::Product, works_on), (Rule::Incubator, incubators(roster, person))] {
        let mailboxes = mailboxes(&via);
        if !mailboxes.is_empty() {
            let step = Step::new(rule, vec![person], mailboxes);
            steps.push(Step { via, ..step });
        }
    }
    if steps.is_empty() {
        steps.push(Step::new(Rule::Team, vec![person], team(roster)));
    }
    steps
}

fn inferred<'r>(roster: &'r Roster, product: &'r Entry, incubators: &[&'r Entry]) -> Vec<Step<'r>> {
    if product.fields.get(Field::Sponsors).is_some() {
        through(roster, Rule::Sponsor, &behind(roster, product))
    } else {
        owned(roster, incubators)
    }
}

fn owned<'r>(roster: &'r Roster, incubators: &[&'r Entry]) -> Vec<Step<'r>> {
    through(roster, Rule::Owner, &owners(roster, incubators))
}

/// One step for each set of people who lead the portfolios of these organisations.
fn through<'r>(roster: &'r Roster, rule: Rule, organisations: &[&'r Entry]) -> Vec<Step<'r>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    for (ministry, via) in portfolios(roster, organisations) {
        let people = leads(roster, &ministry.id);
        if people.is_empty() {
            continue;
        }
        match steps.iter_mut().find(|step| step.people == people) {
            Some(step) => {
                step.ministries.push(ministry);
                step.via.extend(via);
            }
            None => steps.push(Step {
                rule,
                via,
                ministries: vec![ministry],
                channels: super::channels(roster, ministry, &people),
                people,
            }),
        }
    }
    steps
}

/// Whether some step leads to somebody who has not left.
fn has_anybody(roster: &Roster, steps: &[Step<'_>]) -> bool {
    steps.iter().flat_map(|step| &step.people).any(|person| left(roster, person).is_none())
}

/// The mailboxes of incubators, where they have any.
fn of_incubators(rule: Rule, incubators: Vec<&Entry>) -> Option<Step<'_>> {
    let step = Step::new(rule, Vec::new(), mailboxes(&incubators));
    (!step.channels.is_empty()).then_some(Step { via: incubators, ..step })
}

fn own_mailbox(entry: &Entry) -> Option<Step<'_>> {
    let mailbox = mailboxes(&[entry]);
    (!mailbox.is_empty()).then(|| Step::new(Rule::Mailbox, Vec::new(), mailbox))
}

/// The mailboxes of those that have one, each address once.
fn mailboxes<'r>(entries: &[&'r Entry]) -> Vec<Reach<'r>> {
    each_once(entries.iter().flat_map(|entry| own(entry)), |one, other| one.is_same(*other))
}
