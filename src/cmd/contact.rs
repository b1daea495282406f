//! `beta contact`: how to reach whom to contact, channels only; or the best one opened.

use super::{Session, asked};
use crate::answer::{Answer, Channel};
use crate::cli::Contact;
use crate::error::{Error, Exit};
use crate::output::View;
use crate::roster::address::mail_link;
use crate::route::team_channels;
use crate::terminal::link_target;

pub(super) fn run(contact: &Contact, session: &mut Session<'_>) -> Result<Exit, Error> {
    let (compiled, origin) = session.roster()?;
    let answerer = session.answerer(&compiled, &origin);
    let answer = if contact.query.is_empty() {
        answerer.list(team_channels(&compiled.roster).into_iter())
    } else {
        asked::ask(&answerer, &contact.query.join(" "))
    };
    match best(&answer) {
        Some(channel) if contact.open => open(channel, session),
        _ => session.show(&answer, View::Channels),
    }
}

/// The first channel of the best answer that has a link: routes put the best first.
fn best(answer: &Answer) -> Option<&Channel> {
    let channels = &answer.matches.first()?.channels;
    channels.iter().find(|channel| link(channel).is_some()).or(channels.first())
}

/// What is opened for a channel; a mailbox needs no link to be one.
fn link(channel: &Channel) -> Option<String> {
    let mailto = || mail_link(&channel.address).filter(|_| channel.kind == "email");
    channel.url.clone().or_else(mailto)
}

/// Hands a channel to the system's mail client or browser, and says so.
fn open(channel: &Channel, session: &mut Session<'_>) -> Result<Exit, Error> {
    let Some(target) = link(channel).as_deref().and_then(link_target) else {
        return Err(Error::NotOpened(channel.address.clone()));
    };
    session.note(&session.catalogue.with("open-opening", &[("url", target.as_str().into())]))?;
    open::that_detached(&target).map_err(|source| Error::Open { url: target, source })?;
    Ok(Exit::Found)
}
