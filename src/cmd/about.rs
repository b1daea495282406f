//! `beta about`: the team, its units, what it commits to, when to call on it, how to join.

use super::Session;
use crate::answer::Team;
use crate::cli::Format;
use crate::output::error::{Error, Exit};
use crate::output::{View, about};
use crate::roster::Kind;

pub(super) fn run(session: &mut Session<'_>) -> Result<Exit, Error> {
    let (compiled, origin) = session.roster()?;
    let roster = &compiled.roster;
    let entries = roster.of(Kind::Unit).iter().chain(roster.of(Kind::Reason));
    let mut answer = session.answerer(&compiled, &origin).list(entries);
    answer.team = Team::of(roster);
    match (session.options.format(), &answer.team) {
        (Format::Table, Some(team)) => {
            let text = about::render(&answer, team, session.terminal, &session.catalogue);
            session.out.write_all(text.as_bytes())?;
            Ok(Exit::Found)
        }
        _ => session.show(&answer, View::Rows),
    }
}
