//! `beta about`: the team, its units, what it commits to, when to call on it, how to join.

use super::Context;
use crate::answer::Team;
use crate::output::document::{Document, Outcome, View};
use crate::output::error::Error;
use crate::roster::Kind;

pub(super) fn run<'c>(context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let known = context.known()?;
    let roster = &known.compiled.roster;
    let entries = roster.of(Kind::Unit).iter().chain(roster.of(Kind::Reason));
    let mut answer = known.answerer(context).list(entries);
    answer.team = Team::of(roster);
    Ok(match answer.team {
        Some(_) => Outcome::of(Document::About(answer)),
        None => context.answered(answer, View::Rows),
    })
}
