//! `beta contact`: how to reach whom to contact, channels only; or the best one opened or copied.

use super::{Context, asked};
use crate::answer::{Answer, Channel};
use crate::cli::Contact;
use crate::clock::today;
use crate::output::document::{Document, Note, Outcome, View};
use crate::output::error::Error;
use crate::output::terminal::link_target;
use crate::roster::Kind;
use crate::roster::channel::ChannelKind;
use crate::roster::relations::team_channels;
use crate::text::address::{mail_link, with_subject};
use crate::text::shell::quoted;

pub(super) fn run<'c>(contact: &Contact, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let known = context.known()?;
    let answerer = known.answerer(context);
    let answer = if contact.query.is_empty() {
        answerer.list(team_channels(&known.compiled.roster).into_iter())
    } else {
        asked::ask(&answerer, &contact.query.join(" "))
    };
    match best(&answer) {
        Some(channel) if contact.open => {
            let outcome = open(channel, subject(&answer, channel, context), context)?;
            let outcome = telling_who_left(outcome, channel, context);
            Ok(telling_others(outcome, &answer, contact, context))
        }
        Some(channel) if contact.copy => {
            let text = copied(channel);
            let note = context.say("open-copied", &[("text", text.as_str().into())]);
            let outcome = Outcome::of(Document::Clipboard(text)).noting(note);
            let outcome = telling_who_left(outcome, channel, context);
            Ok(telling_others(outcome, &answer, contact, context))
        }
        _ => Ok(context.answered(answer, View::Channels)),
    }
}

/// The first channel of the best answer that has a link: routes put the best first.
fn best(answer: &Answer) -> Option<&Channel> {
    let channels = &answer.matches.first()?.channels;
    channels.iter().find(|channel| link(channel).is_some()).or(channels.first())
}

/// What is copied of a channel: what can be pasted where one writes to it.
fn copied(channel: &Channel) -> String {
    match (channel.kind, &channel.url) {
        (ChannelKind::Email, _) | (_, None) => channel.address.clone(),
        (_, Some(url)) => url.clone(),
    }
}

/// Says that whoever reads the address may have left.
fn telling_who_left<'c>(
    outcome: Outcome<'c>,
    channel: &Channel,
    context: &Context<'c>,
) -> Outcome<'c> {
    let Some(day) = channel.until.as_deref().filter(|day| *day < today().as_str()) else {
        return outcome;
    };
    let date = context.catalogue.date(day);
    let args = [("name", channel.address.as_str().into()), ("date", date.into())];
    outcome.noting(context.say("answer-mailbox-left", &args))
}

/// Says that there are other addresses, and how to see them.
fn telling_others<'c>(
    outcome: Outcome<'c>,
    answer: &Answer,
    contact: &Contact,
    context: &Context<'c>,
) -> Outcome<'c> {
    let count = answer.matches.first().map_or(0, |found| found.channels.len());
    if count < 2 {
        return outcome;
    }
    let words: Vec<String> = contact.query.iter().map(|word| quoted(word)).collect();
    let args = [("count", count.into()), ("query", words.join(" ").into())];
    let text = context.catalogue.with("open-others", &args);
    outcome.noting(Note::Command(text.trim_end().to_owned()))
}

/// For whom a mail is and what it is about, where several read the mailbox.
fn subject(answer: &Answer, channel: &Channel, context: &Context<'_>) -> Option<String> {
    let found = answer.matches.first().filter(|found| found.kind != Kind::Channel)?;
    if channel.kind != ChannelKind::Email || channel.of.is_some() {
        return None;
    }
    let steps = found.route.iter().filter(|step| step.channels.contains(&channel.id));
    let ids: Vec<&String> = steps.flat_map(|step| &step.people).collect();
    let people = found.people.iter().filter(|person| ids.contains(&&person.id));
    let people: Vec<&str> =
        people.map(|person| person.name.as_str()).filter(|name| *name != found.name).collect();
    let args = [
        ("name", found.name.as_str().into()),
        ("count", people.len().into()),
        ("people", context.catalogue.list(people).into()),
    ];
    Some(context.catalogue.with("open-subject", &args))
}

/// What is opened for a channel; a mailbox needs no link to be one.
fn link(channel: &Channel) -> Option<String> {
    let mailto = || mail_link(&channel.address).filter(|_| channel.kind == ChannelKind::Email);
    channel.url.clone().or_else(mailto)
}

/// Hands a channel to the system's mail client or browser, a mail with its subject, and says so.
fn open<'c>(
    channel: &Channel,
    subject: Option<String>,
    context: &Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let Some(target) = link(channel).as_deref().and_then(link_target) else {
        return Err(Error::NotOpened(channel.address.clone()));
    };
    let target = match subject {
        Some(subject) if target.starts_with("mailto:") => with_subject(&target, &subject),
        _ => target,
    };
    let opening = context.say("open-opening", &[("url", target.as_str().into())]);
    open::that_detached(&target).map_err(|source| Error::Open { url: target, source })?;
    Ok(Outcome::notes(vec![opening]))
}
