//! vCard 3.0 (RFC 2426), for address books: one card a person, one for whatever has addresses of its own; a channel's
//! where nobody is named.
//!
//! The channels that reach a person are on the card as mailbox and links. A name is not taken apart:
//! nobody knows from its words which one is the family's.

use super::channels;
use crate::answer::{Answer, Channel, Found, Person, RouteStep};
use crate::locale::Catalogue;
use crate::output::terminal::link_target;
use crate::roster::Kind;
use crate::roster::channel::ChannelKind;
use crate::roster::relations::each_once;
use crate::route::Rule;
use crate::text::address::{mailbox, mailboxes_of};
use crate::text::phone;

/// Octets of a line, its end left out (RFC 2426, 2.6).
const LINE: usize = 75;

/// The answer as cards: each person's, then that of what has addresses of its own, then those of other channels where
/// nobody is named; each once.
pub fn render(answer: &Answer, catalogue: &Catalogue) -> String {
    let matches = answer.near();
    let people = matches.iter().flat_map(|found| &found.people);
    let people = each_once(people, |one, other| one.id == other.id);
    let mut cards = String::new();
    let mut held: Vec<&str> = Vec::new();
    for person in people {
        let reaching = held_by(person, answer);
        held.extend(reaching.iter().map(|channel| &*channel.id));
        cards.push_str(&card_of_person(person, &reaching, answer, catalogue));
    }
    for found in matches {
        let own = of_steps(found, |step| is_own(step.rule));
        let own: Vec<&Channel> =
            own.into_iter().filter(|channel| !held.contains(&&*channel.id)).collect();
        if !own.is_empty() {
            cards.push_str(&card_of_entry(found, &own, answer));
            held.extend(own.iter().map(|channel| &*channel.id));
        }
    }
    let unnamed = channels(matches.iter().filter(|found| found.people.is_empty()));
    let unnamed = unnamed.into_iter().filter(|channel| !held.contains(&&*channel.id));
    cards.extend(unnamed.map(|channel| card_of_channel(channel, answer)));
    cards
}

/// Whether the addresses of a step are those of the entry itself.
fn is_own(rule: Rule) -> bool {
    matches!(rule, Rule::Mailbox | Rule::Topic)
}

/// The addresses of some steps.
fn of_steps(found: &Found, is_meant: impl Fn(&RouteStep) -> bool) -> Vec<&Channel> {
    let steps = found.route.iter().filter(|step| is_meant(step));
    let ids: Vec<&String> = steps.flat_map(|step| &step.channels).collect();
    found.channels.iter().filter(|channel| ids.contains(&&channel.id)).collect()
}

/// What reaches somebody, each address once.
fn held_by<'a>(person: &Person, answer: &'a Answer) -> Vec<&'a Channel> {
    let held = answer.near().iter().flat_map(|found| reaching(found, person));
    each_once(held, |one, other| one.address.eq_ignore_ascii_case(&other.address))
}

fn card_of_person(
    person: &Person,
    held: &[&Channel],
    answer: &Answer,
    catalogue: &Catalogue,
) -> String {
    let led_to = |found: &&Found| found.people.iter().any(|held| held.id == person.id);
    let matches: Vec<&Found> = answer.near().iter().filter(led_to).collect();
    let mut card = Card::new(Kind::Person.key(), &person.id, &person.name);
    card.text("TITLE", person.role.as_deref().unwrap_or_default());
    for channel in held {
        card.channel(channel);
    }
    // What somebody answered for who is no longer there is not all theirs who follow.
    let covers = |found: &&Found| found.former.is_none();
    let covered = matches.iter().copied().filter(covers).flat_map(|found| &found.covers);
    card.categories(covered.map(|entry| entry.name.as_str()));
    let mut notes: Vec<String> = Vec::new();
    for found in matches {
        let covers: Vec<&str> = found.covers.iter().map(|entry| entry.name.as_str()).collect();
        if !covers.is_empty() && found.former.is_none() {
            notes.push(catalogue.with("answer-covers", &[("names", covers.join(", ").into())]));
        }
        let steps = found.route.iter().filter(|step| step.people.contains(&person.id));
        let because = steps.map(|step| step.because_of_one.as_ref().unwrap_or(&step.because));
        notes.extend(because.cloned());
    }
    let is_shared = |channel: &&Channel| {
        let is_own = channel.of.as_ref().is_some_and(|of| of.kind == Kind::Person);
        channel.kind == ChannelKind::Email && !is_own && !is_named_as(channel, person)
    };
    let shared: Vec<&str> =
        held.iter().copied().filter(is_shared).map(|held| held.address.as_str()).collect();
    if !shared.is_empty() {
        let args = [("addresses", catalogue.list(shared).into())];
        notes.push(catalogue.with("answer-shared", &args));
    }
    card.end(&notes, answer)
}

/// The channels of the steps that lead to somebody; of those of an entry itself, which many may read, the ones that
/// are that person's by name.
fn reaching<'a>(found: &'a Found, person: &Person) -> Vec<&'a Channel> {
    let is_of_other = |channel: &Channel| {
        let of = channel.of.as_ref().filter(|of| of.kind == Kind::Person);
        of.is_some_and(|of| of.id != person.id)
    };
    let leads = |step: &RouteStep| step.people.contains(&person.id);
    let mut reaching = of_steps(found, |step| leads(step) && is_own(step.rule));
    reaching.retain(|channel| is_named_as(channel, person));
    reaching.extend(of_steps(found, |step| leads(step) && !is_own(step.rule)));
    reaching.retain(|channel| !is_of_other(channel));
    reaching
}

/// Whether an address that was published is that of somebody's name.
fn is_named_as(channel: &Channel, person: &Person) -> bool {
    mailboxes_of(&person.name).contains(&mailbox(&channel.address))
}

fn card_of_entry(found: &Found, channels: &[&Channel], answer: &Answer) -> String {
    let mut card = Card::new(found.kind.key(), &found.id, &found.name);
    for channel in channels {
        card.channel(channel);
    }
    card.end(found.summary.as_slice(), answer)
}

fn card_of_channel(channel: &Channel, answer: &Answer) -> String {
    let is_it = |found: &&Found| found.kind == Kind::Channel && found.id == channel.id;
    let entry = answer.matches.iter().find(is_it);
    let name = entry.map_or(&channel.address, |entry| &entry.name);
    let mut card = Card::new(Kind::Channel.key(), &channel.id, name);
    card.channel(channel);
    let mut notes: Vec<String> =
        entry.and_then(|entry| entry.summary.clone()).into_iter().collect();
    if channel.url.is_none() || !channel.is_plain() {
        notes.push(channel.address.clone());
    }
    card.end(&notes, answer)
}

/// A card as it is written.
struct Card(String);

impl Card {
    fn new(kind: &str, id: &str, name: &str) -> Self {
        let mut card = Self(String::new());
        card.line("BEGIN:VCARD");
        card.line("VERSION:3.0");
        card.text("FN", name);
        card.line(&format!("N:{};;;;", escape(name)));
        card.text("UID", &format!("beta:{kind}:{id}"));
        card
    }

    /// A mailbox, a number or a link.
    fn channel(&mut self, channel: &Channel) {
        if channel.kind == ChannelKind::Email {
            self.text("EMAIL;TYPE=INTERNET", &channel.address);
        } else if channel.kind == ChannelKind::Phone {
            self.text("TEL;TYPE=VOICE", &phone::normal(&channel.address).unwrap_or_default());
        } else if let Some(url) = channel.url.as_deref().and_then(link_target) {
            // A URI is no text: it has no backslashes, and its commas stand for themselves.
            self.line(&format!("URL:{url}"));
        }
    }

    /// What somebody answers for, as the groups that address books file people under.
    fn categories<'t>(&mut self, names: impl Iterator<Item = &'t str>) {
        let names: Vec<String> = names.map(escape).collect();
        if !names.is_empty() {
            self.line(&format!("CATEGORIES:{}", names.join(",")));
        }
    }

    /// The notes, where the card comes from and of which day it is, and its end.
    fn end(mut self, notes: &[String], answer: &Answer) -> String {
        self.text("NOTE", &notes.join("\n"));
        self.text("REV", answer.roster.as_of.as_deref().unwrap_or_default());
        self.line("END:VCARD");
        self.0
    }

    /// A property whose value is a text; none where there is nothing to say.
    fn text(&mut self, property: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{property}:{}", escape(value)));
        }
    }

    /// A line, folded: what is past its length goes on after a line break and a blank. Characters
    /// stay whole, as RFC 6350 (3.2) came to require.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value (RFC 2426, 4): `\`, `,`, `;` and line breaks escaped; other control characters
/// have no place in a card, but for the tab.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(c),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
