//! The addresses of a page → channels, known ones with the identity they had.

use std::collections::HashMap;

use super::{Units, place};
use crate::import::identity::{Ids, known};
use crate::import::page::{Contact, Page};
use crate::roster::{Entry, Field, Kind, Roster, TextList, Value};
use crate::text::address::{is_url, mail_link};
use crate::text::fold::fold;

/// The channels of a page.
pub(super) struct Channels {
    pub(super) entries: Vec<Entry>,
    /// The ids of those that are the team's: e-mail and chat that stand under no unit.
    pub(super) of_team: TextList,
}

/// Makes the channels; those that stand under a unit become its channels.
pub(super) fn channels(page: &Page, base: &Roster, units: &mut Units) -> Channels {
    let mut maker = Maker::new(base);
    let mut of_team = TextList::default();
    for email in &page.emails {
        let url = mail_link(&email.name);
        let local = email.name.split('@').next().unwrap_or_default();
        let id = maker.stated(email, "email", url.as_deref(), &format!("{local} email"));
        reach(&id, email, &mut of_team, units);
    }
    for chat in &page.chats {
        let id = maker.stated(chat, "chat", chat.url.as_deref(), &format!("{} chat", chat.name));
        // "#team" beside "~team" with a link is the same place: once is enough to reach the team.
        let word = |chat: &Contact| chat.name.trim_start_matches(['~', '#']).to_owned();
        let is_linked = |other: &Contact| other.url.is_some() && word(other) == word(chat);
        if chat.url.is_some() || !page.chats.iter().any(is_linked) {
            reach(&id, chat, &mut of_team, units);
        }
    }
    for link in &page.links {
        let is_chat = page.chats.iter().any(|chat| chat.url == link.url);
        if let (Some(url), false) = (&link.url, is_chat) {
            maker.link(link, url);
        }
    }
    for entry in base.of(Kind::Channel) {
        if entry
            .fields
            .text(Field::Address)
            .is_some_and(|own| page.words.contains(&own.to_lowercase()))
        {
            maker.keep(entry);
        }
    }
    Channels { entries: maker.entries, of_team }
}

fn reach(id: &str, contact: &Contact, of_team: &mut TextList, units: &mut Units) {
    match units.entry_mut(contact.unit) {
        Some(unit) => {
            let mut list: TextList = unit.fields.texts(Field::Channels).collect();
            list.push_new(id);
            unit.fields.set_list(Field::Channels, list);
        }
        None => of_team.push_new(id),
    }
}

struct Maker<'b> {
    /// The base's channels, by address and by link.
    known: HashMap<String, &'b Entry>,
    entries: Vec<Entry>,
    positions: HashMap<String, usize>,
    ids: Ids,
}

impl<'b> Maker<'b> {
    fn new(base: &'b Roster) -> Self {
        let mut known = HashMap::new();
        for field in [Field::Address, Field::Url] {
            for entry in base.of(Kind::Channel) {
                if let Some(address) = entry.fields.text(field) {
                    known.entry(bare(address)).or_insert(entry);
                }
            }
        }
        let ids = Ids::beside(base, Kind::Channel);
        Self { known, entries: Vec::new(), positions: HashMap::new(), ids }
    }

    /// The id of an e-mail or chat channel.
    fn stated(&mut self, contact: &Contact, kind: &str, url: Option<&str>, stem: &str) -> String {
        let entry = match self.known.get(&bare(&contact.name)) {
            Some(entry) => self.keep(entry),
            None => self.add(contact, &contact.name, kind, &contact.name, stem),
        };
        if let Some(url) = url.filter(|url| is_url(url)) {
            entry.fields.set_text(Field::Url, url);
        }
        entry.id.clone()
    }

    /// A web page: known by its address, or by the words that lead there.
    fn link(&mut self, link: &Contact, url: &str) {
        let text = link.name.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let address = address(url);
        let is_web = |entry: &&&Entry| entry.fields.text(Field::ChannelKind) == Some("web");
        let named = self.known.get(&bare(text)).filter(is_web);
        let entry = if let Some(entry) = self.known.get(&bare(url)).or(named).copied() {
            self.keep(entry)
        } else {
            // "ici" and the like name nothing.
            let name = if fold(text).chars().count() > 4 { text } else { address };
            self.add(link, name, "web", address, name)
        };
        entry.fields.set_text(Field::Url, url);
    }

    /// A channel of the base, once.
    fn keep(&mut self, entry: &'b Entry) -> &mut Entry {
        let position = *self.positions.entry(entry.id.clone()).or_insert(self.entries.len());
        if position == self.entries.len() {
            let mut kept = known(entry);
            for field in [Field::ChannelKind, Field::Address, Field::Url] {
                if let Some(value) = entry.fields.get(field) {
                    kept.fields.set(field, value.clone());
                }
            }
            self.entries.push(kept);
        }
        &mut self.entries[position]
    }

    fn add(
        &mut self,
        contact: &Contact,
        name: &str,
        kind: &str,
        address: &str,
        stem: &str,
    ) -> &mut Entry {
        let mut entry = Entry::new(Kind::Channel, self.ids.fresh(stem, "channel"), name);
        entry.place = place(contact.line);
        entry.fields.set(Field::ChannelKind, Value::Text(kind.to_owned()));
        entry.fields.set_text(Field::Address, address);
        entry.fields.set_text(Field::Summary, &contact.context);
        self.entries.push(entry);
        let last = self.entries.len() - 1;
        &mut self.entries[last]
    }
}

/// A web address as people write it.
fn address(url: &str) -> &str {
    let address = url.split_once("://").map_or(url, |(_, address)| address);
    address.strip_suffix('/').unwrap_or(address)
}

/// What two ways to write one address have in common.
fn bare(text: &str) -> String {
    let text = address(text.trim()).to_lowercase();
    text.strip_prefix("www.").unwrap_or(&text).to_owned()
}
