//! `beta who`: whom to contact.

use super::{Context, asked, batch};
use crate::cli::Who;
use crate::output::document::{Outcome, View};
use crate::output::error::Error;

pub(super) fn run<'c>(who: &'c Who, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let known = context.known()?;
    if let Some(file) = &who.batch {
        return batch::run(file, known, who.explain, context);
    }
    let mut answerer = known.answerer(context);
    answerer.explain = who.explain;
    let mut answer = asked::ask(&answerer, &who.query.join(" "));
    answerer.tell_queries(&mut answer);
    Ok(context.answered(answer, View::Cards))
}
