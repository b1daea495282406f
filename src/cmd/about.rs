//! `beta about`: the team: how to reach it and for what, what it commits to, how to join, its units.

use super::Context;
use crate::answer::Team;
use crate::output::document::{Document, Outcome, View};
use crate::output::error::Error;
use crate::roster::Kind;

pub(super) fn run<'c>(context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let known = context.known()?;
    let roster = &known.compiled.roster;
    let entries = [Kind::Reason, Kind::Unit].into_iter().flat_map(|kind| roster.told(kind));
    let mut answer = known.answerer(context).list(entries);
    answer.team = Team::of(roster);
    Ok(match answer.team {
        Some(_) => Outcome::of(Document::About(answer)),
        None => context.answered(answer, View::Rows),
    })
}
