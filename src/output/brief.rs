//! An answer that is nearly as good as the first: what it is, where to write, how to see it whole.

use super::card::Page;
use super::flow::Piece;
use super::way::Told;
use crate::answer::{Answer, Found};
use crate::roster::Kind;
use crate::roster::phase::Standing;
use crate::route::Rule;
use crate::text::fold::fold;
use crate::text::shell::quoted;

impl Page<'_> {
    /// Two lines: its name, and what it leads to beyond what was told, with the command that shows it.
    pub(super) fn brief<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> Vec<String> {
        let mut kind = self.catalogue.text(&format!("kind-name-{}", found.kind.key()));
        let standing = found.facts.as_ref().and_then(|facts| facts.standing);
        if let Some(standing) = standing.filter(|standing| *standing != Standing::Live) {
            kind = kind + ", " + &self.catalogue.text(&format!("answer-brief-{}", standing.key()));
        }
        let mut lines = self.title(&found.name, &format!("({kind})"));
        let mut pieces = self.first_told(found, told);
        if let Some(query) = query_for(found, self.answer) {
            pieces.push(Piece::command(format!("beta who {}", quoted(query))));
        }
        lines.extend(self.indented(&[pieces]));
        lines
    }

    /// The first of its people, or else of its addresses, that was not told.
    fn first_told<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> Vec<Piece> {
        let is_it = |id: &str| id == found.id && found.kind == Kind::Person;
        // How the team is reached is the same for all that has nothing of its own.
        let steps = found.route.iter().filter(|step| !matches!(step.rule, Rule::Team | Rule::Help));
        for step in steps {
            let person = found.people.iter().find(|person| {
                step.people.contains(&person.id) && !is_it(&person.id) && told.is_new(&person.id)
            });
            if let Some(person) = person {
                return self.person(found, person);
            }
            let channel = found
                .channels
                .iter()
                .find(|held| step.channels.contains(&held.id) && told.is_new(&held.address));
            if let Some(channel) = channel {
                let mut pieces = Piece::address(channel, self.terminal);
                pieces.retain(|piece| self.terminal.links || piece.as_text() != found.name);
                return pieces;
            }
        }
        Vec::new()
    }
}

/// What is asked to see an answer first: its name; of a page of the guide that is called as a better answer
/// is, its address.
fn query_for<'a>(found: &'a Found, answer: &Answer) -> Option<&'a str> {
    let name = fold(&found.name);
    let mut better = answer.matches.iter().take_while(|held| !std::ptr::eq(*held, found));
    if better.any(|held| fold(&held.name) == name) {
        return found.url.as_deref().filter(|_| found.kind == Kind::Topic);
    }
    Some(&found.name)
}
