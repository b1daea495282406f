//! The team's page of the community's guide, or any page of it → what it says of people, before any roster
//! is known but for the names of portfolios, which decide where a list of them splits.
//!
//! Three steps: [`markdown`] makes lines of it; [`statements`] reads in a line who is what;
//! [`team`](super::team) lets that meet what is known. Pages change their headings, their order and their marks from
//! one version to the next: they are read by what their lines are, not by where they stand.

mod addresses;
mod inverted;
mod names;
mod reader;
mod sections;
mod sentence;
mod statements;
mod table;
pub(in crate::import) mod words;

use std::collections::{HashMap, HashSet};

use self::sections::{Section, Subject};
pub use self::statements::Person;
use super::markdown::line::Line;
use super::markdown::{Block, Shape};
use super::portfolios::{Known, Portfolio};
use super::{front_matter, gitbook, markdown};
use crate::roster::Roster;

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its first heading.
    pub title: Option<String>,
    /// The day that it states, as `2026-01-20`.
    pub date: Option<String>,
    /// What it says of the team in a sentence or two.
    pub summary: Option<String>,
    /// What it says that the team is a part of.
    pub part_of: Option<String>,
    /// Groups of the team, in order.
    pub units: Vec<PageUnit>,
    /// Who does what, in order; somebody in two units stands here twice.
    pub people: Vec<Person>,
    /// Posts that nobody holds.
    pub vacancies: Vec<Vacancy>,
    /// E-mail addresses, each once.
    pub emails: Vec<Contact>,
    /// Chat channels, each once.
    pub chats: Vec<Contact>,
    /// Absolute web addresses, each once, those of chat channels among them.
    pub links: Vec<Contact>,
    /// Words of the page with a dot or a slash in them, in lower case.
    pub words: HashSet<String>,
    /// When to call on the team.
    pub reasons: Vec<Text>,
    /// What the team commits to.
    pub commitments: Vec<String>,
    /// What to do when a commitment is not kept.
    pub breach: Option<String>,
    /// How to join the team.
    pub join: Option<String>,
    /// What stood among the people and was not understood.
    pub leftovers: Vec<Text>,
    /// Notes in brackets beside a name, left out.
    pub asides: Vec<Text>,
}

/// A text and its line, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, without marks.
    pub text: String,
    /// Its line in the source.
    pub line: usize,
}

/// A group of the team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageUnit {
    /// Its heading, without emoji, shortcodes or colon at the end.
    pub name: String,
    /// What the page says of it.
    pub summary: String,
    /// How many people the page says it has: not always how many it names.
    pub headcount: Option<u32>,
    /// The line of its heading.
    pub line: usize,
}

/// A post that nobody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// As the page tells of it.
    pub text: String,
    /// The portfolios that wait for it.
    pub ministries: Vec<Portfolio>,
    /// The line.
    pub line: usize,
}

/// An address of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// An e-mail address, the name of a chat channel, or the text that leads to a web address.
    pub name: String,
    /// Where it leads, where the page says so.
    pub url: Option<String>,
    /// The sentence it stands in, where that says more than its name.
    pub context: String,
    /// The unit it stands under: a position in [`Page::units`].
    pub unit: Option<usize>,
    /// The line.
    pub line: usize,
}

/// How much of a team's page a page is: its people, and the portfolios that somebody leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// How many people it names.
    pub people: usize,
    /// How many portfolios it says somebody leads.
    pub led: usize,
}

impl Extent {
    /// Whether a page reads as the team's: several people, among whom portfolios are shared out.
    pub fn is_team(self) -> bool {
        self.people > 2 && self.led > 2
    }
}

/// How much of a team's page a text is.
pub fn extent(text: &str, base: &Roster) -> Extent {
    let people = people(text, base);
    let led: HashSet<_> = people
        .iter()
        .flat_map(|person| &person.ministries)
        .map(|portfolio| &portfolio.name)
        .collect();
    let names: HashSet<_> = people.iter().map(|person| &person.name).collect();
    Extent { people: names.len(), led: led.len() }
}

/// The people whom a page names, whatever it is about, with their roles and addresses; somebody it
/// names twice stands there twice. `base` knows the portfolios.
pub fn people(text: &str, base: &Roster) -> Vec<Person> {
    Page::read(text, &Known::of(base)).people
}

impl Page {
    /// Reads a page.
    pub fn read(text: &str, known: &Known) -> Self {
        let prepared = gitbook::prepare(text);
        let front = front_matter::FrontMatter::read(&prepared.front_matter);
        let (title, sections) = sections::sections(markdown::blocks(&prepared.markdown));
        let mut page = Self { title, ..Self::default() };
        page.date = front.date.or_else(|| front_matter::day_said_in(&prepared.markdown));
        let mut addresses = Collector::default();
        for section in &sections {
            let mut unit_of_block = Vec::new();
            match section.subject {
                Subject::Reasons => page.reasons(section),
                Subject::Commitments => page.commitments(section),
                Subject::Join => {
                    let texts = section.blocks.iter().map(Block::text);
                    page.join = page.join.or(Some(texts.collect::<Vec<_>>().join(" ")));
                }
                Subject::Contact => {}
                Subject::Team | Subject::Any => {
                    let read = reader::read(section, known, page.units.len());
                    if section.subject == Subject::Team || !read.people.is_empty() {
                        unit_of_block.clone_from(&read.unit_of_block);
                        page.add(read);
                    } else if section.heading.is_none() {
                        page.summary = first_prose(section);
                        page.part_of = section.blocks.iter().find_map(part_of);
                    }
                }
            }
            addresses.add_section(section, &unit_of_block);
        }
        page.summary = front.description.or(page.summary);
        // What is somebody's own is not the team's.
        let own: HashSet<&String> =
            page.people.iter().flat_map(|person| &person.addresses).collect();
        addresses.emails.retain(|email| !own.contains(&email.name));
        addresses.links.retain(|link| link.url.as_ref().is_none_or(|url| !own.contains(url)));
        let Collector { emails, chats, links, words, .. } = addresses;
        Self { emails, chats, links, words, ..page }
    }

    fn add(&mut self, read: reader::Team) {
        self.units.extend(read.units);
        self.people.extend(read.people);
        self.vacancies.extend(read.vacancies);
        self.leftovers.extend(read.leftovers);
        self.asides.extend(read.asides);
    }

    fn reasons(&mut self, section: &Section) {
        let items = section.blocks.iter().filter(|block| block.shape == Shape::Item(1));
        let text = |block: &Block| Text { text: block.text(), line: block.number() };
        self.reasons.extend(items.map(text).filter(|reason| !reason.text.is_empty()));
    }

    fn commitments(&mut self, section: &Section) {
        let mut has_items = false;
        for block in &section.blocks {
            if block.shape == Shape::Item(1) {
                has_items = true;
                self.commitments.push(block.text());
            } else if block.shape == Shape::Paragraph && has_items && self.breach.is_none() {
                self.breach = Some(block.text());
            }
        }
    }
}

/// The first paragraph that is no more than prose: not the one that gives addresses.
fn first_prose(section: &Section) -> Option<String> {
    let is_prose = |block: &&Block| {
        block.shape == Shape::Paragraph && block.lines.iter().all(|line| line.links.is_empty())
    };
    section.blocks.iter().find(is_prose).map(Block::text)
}

/// What "fait partie de la …" says that the team is a part of.
fn part_of(block: &Block) -> Option<String> {
    let text = block.text();
    let (_, whole) = text.split_once("fait partie d")?;
    let articles = ["e la ", "e l'", "e l’", "u ", "es ", "e "];
    let whole = articles.iter().find_map(|article| whole.strip_prefix(article))?;
    let end = whole.find([',', ';', '.']).unwrap_or(whole.len());
    whole.get(..end).map(str::to_owned).filter(|whole| !whole.trim().is_empty())
}

/// Addresses in the order met, each once.
#[derive(Default)]
struct Collector {
    emails: Vec<Contact>,
    chats: Vec<Contact>,
    links: Vec<Contact>,
    words: HashSet<String>,
    /// Where in its list each address stands.
    positions: HashMap<String, usize>,
}

impl Collector {
    /// `unit_of_block` says under which unit each block of the section stands, if any.
    fn add_section(&mut self, section: &Section, unit_of_block: &[Option<usize>]) {
        section.heading.iter().for_each(|heading| self.add_line(heading, None));
        for (position, block) in section.blocks.iter().enumerate() {
            let unit = unit_of_block.get(position).copied().flatten();
            block.lines.iter().for_each(|line| self.add_line(line, unit));
        }
    }

    fn add_line(&mut self, line: &Line, unit: Option<usize>) {
        let found = markdown::addresses::find(line);
        let mut add = |list: &mut Vec<Contact>, key: String, name: String, url: Option<String>| {
            let position = *self.positions.entry(key).or_insert(list.len());
            if let Some(held) = list.get_mut(position) {
                held.url = held.url.take().or(url);
                // What stands outside the units is the team's.
                held.unit = held.unit.filter(|_| unit.is_some());
                return;
            }
            let context = if line.text == name { String::new() } else { line.text.clone() };
            list.push(Contact { name, url, context, unit, line: line.number });
        };
        for email in found.emails {
            add(&mut self.emails, email.to_lowercase(), email, None);
        }
        for (name, url) in found.chats {
            add(&mut self.chats, name.to_lowercase(), name, url);
        }
        for (text, url) in found.links {
            add(&mut self.links, url.clone(), text, Some(url));
        }
        self.words.extend(found.words);
    }
}
