//! The pages of the guide → topics of a roster, and the channels that they share.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::contact::{Means, Way};
use super::person::asked;
use super::synonyms::Synonyms;
use super::topic::Topic;
use super::words::telling;
use super::{Guide, SITE};
use crate::import::identity::{Ids, add_text, by_name, key};
use crate::roster::{Entry, Field, Kind, Roster, TextList, Value};
use crate::text::address::mail_link;
use crate::text::common::is_common;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::web::page_place;

/// On more pages than these, a mailbox is about none of them.
const FEW: usize = 3;

/// The entries of a guide. `base` is what is known already: people, and channels with these addresses.
/// Of the page of the team, whose path `team` is, what it says is not told twice.
pub(super) fn entries(guide: &Guide, base: &Roster, team: Option<&str>) -> Vec<Entry> {
    let words = telling(&guide.topics.iter().map(|topic| &topic.stress).collect::<Vec<_>>());
    let synonyms = Synonyms::read();
    let mut maker = Maker::new(guide, base);
    let mut ids = Ids::default();
    let mut topics = Vec::new();
    for ((topic, words), former) in guide.topics.iter().zip(words).zip(&guide.former) {
        let page = page_place(&topic.path);
        let id = ids.fresh_path(if page.is_empty() { "guide" } else { page });
        let mut entry = Entry::new(Kind::Topic, id, topic.name.clone());
        let is_team = team == Some(topic.path.as_str());
        entry.fields.set_text(Field::Page, &topic.path);
        entry.fields.set_text(Field::Summary, topic.summary.as_deref().unwrap_or_default());
        entry.fields.set_list(Field::FormerPages, former.iter().collect());
        // Each is how somebody may ask; a word of its own is a keyword too, unless everybody uses it.
        let others = synonyms.of(&topic.name);
        let is_own = |word: &&str| !word.contains(' ') && !is_common(word);
        let called = others.iter().copied().filter(is_own);
        let called = called.filter(|word| !words.iter().any(|held| held == word));
        let examples = topic.examples.iter().map(String::as_str).chain(others.iter().copied());
        entry.fields.set_list(Field::Examples, examples.collect());
        if !is_team {
            entry.fields.set_text(Field::Mentions, &topic.stress.mentions().join(" "));
            let keywords = words.iter().map(String::as_str).chain(called);
            entry.fields.set_list(Field::Keywords, keywords.collect());
            entry.fields.set_list(Field::People, maker.people(topic));
        }
        maker.addresses(topic, &format!("{SITE}{page}"), &mut entry);
        topics.push(entry);
    }
    topics.extend(maker.channels);
    topics
}

struct Maker<'b> {
    people: HashMap<String, &'b Entry>,
    /// Channels of the base and new ones, by address or link, in lower case.
    known: HashMap<String, String>,
    /// What each room and form is called most often.
    names: HashMap<&'b str, &'b str>,
    /// How many pages give each address.
    pages_with: HashMap<&'b str, usize>,
    /// The mailboxes that no page with their name gives.
    mailboxes: BTreeSet<&'b str>,
    channels: Vec<Entry>,
    ids: Ids,
}

impl<'b> Maker<'b> {
    fn new(guide: &'b Guide, base: &'b Roster) -> Self {
        let given =
            || guide.topics.iter().flat_map(|topic| &topic.given).map(|contact| &contact.way);
        let mut known = HashMap::new();
        // What is no longer the team's, and a page gives all the same, is the page's own.
        for entry in base.of(Kind::Channel).iter().filter(|entry| entry.former().is_none()) {
            for address in
                [Field::Address, Field::Url].iter().filter_map(|field| entry.fields.text(*field))
            {
                known.entry(address.to_lowercase()).or_insert_with(|| entry.id.clone());
            }
        }
        let mut counts = HashMap::new();
        for way in given() {
            *counts.entry(way.address.as_str()).or_insert(0) += 1;
        }
        Self {
            people: by_name(base, Kind::Person),
            known,
            pages_with: counts,
            names: names(given()),
            mailboxes: orphans(guide),
            channels: Vec::new(),
            ids: Ids::beside(base, Kind::Channel),
        }
    }

    /// The people whom a page says to ask, as far as they are known.
    fn people(&self, topic: &Topic) -> TextList {
        let given = topic.given.iter().filter_map(|contact| contact.way.name.clone());
        let mut ids: Vec<&str> = Vec::new();
        for name in given.chain(asked(&topic.pieces)) {
            if let Some(person) = self.people.get(&key(&name))
                && !ids.contains(&person.id.as_str())
                && !is_bot(person)
            {
                ids.push(&person.id);
            }
        }
        ids.into_iter().collect()
    }

    /// A page's own addresses, itself the first of its web pages; rooms, and people who are not known
    /// otherwise, are channels, since they have names.
    fn addresses(&mut self, topic: &Topic, page: &str, entry: &mut Entry) {
        let mut own: BTreeMap<Field, Vec<&str>> = BTreeMap::from([(Field::Url, vec![page])]);
        let mut channels: Vec<String> = Vec::new();
        let namesakes = self.mailboxes.iter().filter(|mailbox| is_namesake(mailbox, &topic.name));
        let namesakes: Vec<Way> = namesakes.filter_map(|mailbox| Way::mail(mailbox)).collect();
        for way in topic.given.iter().map(|contact| &contact.way).chain(&namesakes) {
            let field = match way.means {
                Means::Mail => Field::Email,
                Means::Phone => Field::Phone,
                Means::Room | Means::User => Field::Chat,
                Means::Form => Field::Url,
            };
            let is_known =
                way.name.as_ref().is_some_and(|name| self.people.contains_key(&key(name)));
            let has_name = way.name.is_some() && !is_known && way.means != Means::Form;
            match self.known.get(&way.address.to_lowercase()) {
                Some(id) if !channels.contains(id) => channels.push(id.clone()),
                Some(_) => {}
                None if has_name || way.means == Means::Room => {
                    channels.push(self.channel(way, topic));
                }
                None => {
                    let own = own.entry(field).or_default();
                    if !own.contains(&way.address.as_str()) {
                        own.push(&way.address);
                    }
                }
            }
        }
        for (field, addresses) in own {
            entry.fields.set_texts(field, addresses.into_iter().collect());
        }
        // Rooms and forms are what people ask for a page by.
        let rooms = topic
            .given
            .iter()
            .filter(|contact| matches!(contact.way.means, Means::Room | Means::Form));
        for name in rooms.filter_map(|contact| self.names.get(contact.way.address.as_str())) {
            add_text(entry, Field::Keywords, name);
        }
        // So is a mailbox that has a name, and is of few pages: `compta@`.
        for way in topic.given.iter().map(|contact| &contact.way) {
            let is_of_few =
                self.pages_with.get(way.address.as_str()).is_some_and(|count| *count <= FEW);
            if let Some(name) = mailbox_name(way).filter(|_| is_of_few) {
                add_text(entry, Field::Keywords, name);
            }
        }
        entry.fields.set_list(Field::Channels, channels.iter().collect());
    }

    /// Makes a channel; a room that nothing names is called as the page that gives it.
    fn channel(&mut self, way: &Way, topic: &Topic) -> String {
        let called =
            self.names.get(way.address.as_str()).copied().filter(|_| way.means == Means::Room);
        let name = called.or(way.name.as_deref()).unwrap_or(&topic.name);
        let (kind, address, url) = match way.means {
            Means::Mail => {
                ("email", way.address.as_str(), mail_link(&way.address).unwrap_or_default())
            }
            Means::Room => ("chat", name, way.address.clone()),
            _ => ("chat", way.address.rsplit('/').next().unwrap_or(name), way.address.clone()),
        };
        let mut entry = Entry::new(Kind::Channel, self.ids.fresh(name, "channel"), name);
        entry.fields.set(Field::ChannelKind, Value::Text(kind.to_owned()));
        entry.fields.set_text(Field::Address, address);
        entry.fields.set_text(Field::Url, &url);
        let id = entry.id.clone();
        self.known.insert(way.address.to_lowercase(), id.clone());
        self.channels.push(entry);
        id
    }
}

/// Whether it is a program of the directory: nobody to ask.
fn is_bot(person: &Entry) -> bool {
    person.roles().iter().any(|(role, _)| fold(role) == "bot")
}

/// What people call a mailbox: the one word before its `@` that bears on a subject, unless everybody uses it.
fn mailbox_name(way: &Way) -> Option<&str> {
    let (name, _) = way.address.split_once('@').filter(|_| way.means == Means::Mail)?;
    let folded = fold(name);
    let is_word = name.chars().all(char::is_alphabetic) && bearing(&folded) == Bearing::Subject;
    (is_word && !is_common(&folded)).then_some(name)
}

/// Whether a mailbox is called as a page is: `fast@` and FAST.
fn is_namesake(mailbox: &str, title: &str) -> bool {
    fold(mailbox.split('@').next().unwrap_or_default()) == fold(title)
}

/// The mailboxes that no page with their name in its title gives: they are also of the page that has.
fn orphans(guide: &Guide) -> BTreeSet<&str> {
    let mut orphans = BTreeSet::new();
    let mut held = BTreeSet::new();
    for topic in &guide.topics {
        let title = fold(&topic.name);
        for way in
            topic.given.iter().map(|contact| &contact.way).filter(|way| way.means == Means::Mail)
        {
            let is_of = title.split(' ').any(|word| is_namesake(&way.address, word));
            if is_of { &mut held } else { &mut orphans }.insert(way.address.as_str());
        }
    }
    orphans.difference(&held).copied().collect()
}

/// What each room and form is called by most; the first of equals. An everyday word alone names no form.
fn names<'g>(given: impl Iterator<Item = &'g Way>) -> HashMap<&'g str, &'g str> {
    let mut counts: HashMap<&str, Vec<(&str, usize)>> = HashMap::new();
    for Way { means, address, name } in given {
        let Some(name) = name.as_deref() else { continue };
        if *means == Means::Form && is_common(&fold(name)) {
            continue;
        }
        let held = counts.entry(address).or_default();
        match held.iter_mut().find(|(held, _)| fold(held) == fold(name)) {
            Some((_, count)) => *count += 1,
            None => held.push((name, 1)),
        }
    }
    let most = |names: Vec<(&'g str, usize)>| {
        names.into_iter().rev().max_by_key(|(_, count)| *count).map(|(name, _)| name)
    };
    counts.into_iter().filter_map(|(address, names)| Some((address, most(names)?))).collect()
}
