//! Whom to contact in the place of somebody, or of an address, that is no longer in the team.

use super::{Rule, Step, channels, network, team};
use crate::roster::relations::{covers, is_placed, leads, named};
use crate::roster::{Entry, Field, Kind, Roster};

/// Who answers now for each thing they answered for; then, where the network still knows them, the
/// addresses of their work.
pub(super) fn steps<'r>(roster: &'r Roster, entry: &'r Entry) -> Vec<Step<'r>> {
    if entry.kind == Kind::Channel {
        return vec![Step::new(Rule::Replaced, Vec::new(), team(roster))];
    }
    let mut steps: Vec<Step<'_>> = Vec::new();
    for covered in covers(roster, entry) {
        let people = match covered.kind {
            Kind::Ministry => leads(roster, &covered.id),
            _ => named(roster, covered, Field::Holders, Kind::Person),
        };
        match steps.iter_mut().find(|step| step.people == people) {
            _ if people.is_empty() => {}
            Some(step) => step.ministries.push(covered),
            None => {
                let channels = channels(roster, covered, &people);
                let step = Step::new(Rule::Successor, people, channels);
                steps.push(Step { ministries: vec![covered], ..step });
            }
        }
    }
    if is_placed(entry) {
        let own = network::person(roster, entry);
        steps.extend(own.into_iter().map(|step| Step { people: Vec::new(), ..step }));
    } else if steps.is_empty() {
        steps.push(Step::new(Rule::Replaced, Vec::new(), team(roster)));
    }
    steps
}
