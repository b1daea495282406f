//! `beta contact`: how to reach whom to contact, channels only.

use super::{Session, asked};
use crate::cli::Contact;
use crate::error::{Error, Exit};
use crate::output::View;
use crate::route::team_channels;

pub(super) fn run(contact: &Contact, session: &mut Session<'_>) -> Result<Exit, Error> {
    let (compiled, origin) = session.roster()?;
    let answerer = session.answerer(&compiled, &origin);
    let answer = if contact.query.is_empty() {
        answerer.list(team_channels(&compiled.roster).into_iter())
    } else {
        asked::ask(&answerer, &contact.query.join(" "))
    };
    session.show(&answer, View::Channels)
}
