//! An answer that is nearly as good as the first: what it is, where to write, how to see it whole.

use super::card::Page;
use super::flow::Piece;
use super::way::Told;
use crate::answer::Found;
use crate::roster::Kind;
use crate::roster::phase::Standing;
use crate::route::Rule;
use crate::text::shell::quoted;

impl Page<'_> {
    /// Two lines: its name, and what it leads to beyond what was told, with the command that shows it. `None`
    /// where its name finds a better answer, and leads to nothing new: it is that answer.
    pub(super) fn brief<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> Option<Vec<String>> {
        let is_told = found.people.iter().all(|person| told.holds(&person.id))
            && found.channels.iter().all(|channel| told.holds(&channel.address));
        if is_told && found.query.as_ref() != Some(&found.name) {
            return None;
        }
        let mut kind = self.catalogue.text(&format!("kind-name-{}", found.kind.key()));
        let standing = found.facts.as_ref().and_then(|facts| facts.standing);
        if let Some(standing) = standing.filter(|standing| *standing != Standing::Live) {
            kind = kind + ", " + &self.catalogue.text(&format!("answer-brief-{}", standing.key()));
        }
        let mut lines = self.title(&found.name, &format!("({kind})"));
        let mut pieces = self.first_told(found, told);
        let command = |query: &String| Piece::command(format!("beta who {}", quoted(query)));
        pieces.extend(found.query.as_ref().map(command));
        lines.extend(self.indented(&[pieces]));
        Some(lines)
    }

    /// The first of its people, or else of its addresses, that was not told.
    fn first_told<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> Vec<Piece> {
        let is_it = |id: &str| id == found.id && found.kind == Kind::Person;
        // How the team is reached is the same for all that has nothing of its own, as is that there is a page.
        let is_own = |rule| !matches!(rule, Rule::Team | Rule::Help | Rule::Page);
        for step in found.route.iter().filter(|step| is_own(step.rule)) {
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
                // A link is long, and told where it is seen whole; but of a room that is all there is.
                let mut pieces = Piece::address(channel, self.terminal).into_iter();
                return pieces.find(|piece| piece.as_text() != found.name).into_iter().collect();
            }
        }
        Vec::new()
    }
}
