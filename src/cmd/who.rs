//! `beta who`: whom to contact.

use super::{Session, asked, batch};
use crate::cli::Who;
use crate::output::View;
use crate::output::error::{Error, Exit};

pub(super) fn run(who: &Who, session: &mut Session<'_>) -> Result<Exit, Error> {
    let (compiled, origin) = session.roster()?;
    if let Some(file) = &who.batch {
        return batch::run(file, &compiled, &origin, who.explain, session);
    }
    let mut answerer = session.answerer(&compiled, &origin);
    answerer.explain = who.explain;
    let answer = asked::ask(&answerer, &who.query.join(" "));
    session.show(&answer, View::Cards)
}
