//! `beta who`: whom to contact.

use super::{Context, asked, batch};
use crate::cli::Who;
use crate::output::document::{Outcome, View};
use crate::output::error::Error;

/// How many answers are looked through for people: those that are not shown are counted.
const ANSWERS: usize = 20;

pub(super) fn run<'c>(who: &'c Who, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let known = context.known()?;
    if let Some(file) = &who.batch {
        return batch::run(file, known, who.explain, context);
    }
    let mut answerer = known.answerer(context);
    answerer.explain = who.explain;
    let view = match context.limit() {
        Some(_) => View::AllCards,
        None => View::Cards,
    };
    if view == View::Cards && context.is_table() {
        answerer.limit = ANSWERS;
    }
    let mut answer = asked::ask(&answerer, &who.query.join(" "));
    if context.is_table() {
        answerer.tell_queries(&mut answer);
    }
    Ok(context.answered(answer, view))
}
