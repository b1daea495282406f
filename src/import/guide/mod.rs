//! A checkout of the community's guide → its pages as topics: what each is about, and whom or what it
//! gives to contact.
//!
//! It knows the table of contents and Markdown as GitBook writes it. The page of the team among them
//! is for the reader of such pages: see [`super::page`].

mod contact;
mod label;
mod person;
mod redirects;
mod roster;
mod section;
mod summary;
mod synonyms;
mod text;
mod topic;
mod words;

use std::path::Path;

use self::summary::Listed;
use self::topic::Topic;
use super::tree::Tree;
use super::{Counts, Import, Leftover, Reason, page};
use crate::roster::{Field, Fields, Roster};
use crate::text::fold::fold;
use crate::text::web::page_place;

/// The table of contents, which makes a folder a guide.
const TABLE: &str = "SUMMARY.md";

/// What GitBook is told of a guide: where its pages stood before.
const SETTINGS: &str = ".gitbook.yaml";
/// Where the guide is published.
pub const SITE: &str = "https://doc.incubateur.net/communaute/";
/// What the guide is called as a source.
pub const SOURCE: &str = "guide";
/// The same, in words.
pub const TITLE: &str = "Guide de la communauté beta.gouv.fr";
/// A page that speaks less often of portfolios is not that of the team.
const LEAST_PORTFOLIOS: usize = 3;

/// Whether a title is that of the page of the team.
fn is_of_team(title: &str) -> bool {
    let title = fold(title);
    title.contains("equipe") && title.contains("animation")
}

/// The pages of a guide whose table is lost: every file, called as its first heading.
fn untitled(paths: &[String]) -> Vec<Listed> {
    let pages = paths.iter().filter(|path| *path != TABLE);
    pages.map(|path| Listed { path: path.clone(), ..Listed::default() }).collect()
}

/// Whether a tree is a copy of the guide.
pub fn is_guide(tree: &Tree) -> bool {
    [TABLE, SETTINGS].iter().any(|name| tree.has_file(name))
}

/// Whether a file of the repository, by its path, is one of those that are read.
pub fn is_read(path: &str) -> bool {
    let path = Path::new(path);
    path.extension().is_some_and(|extension| extension == "md") || path.ends_with(SETTINGS)
}

/// The pages of a guide, as read.
#[derive(Debug, Default)]
pub struct Guide {
    topics: Vec<Topic>,
    /// For each topic, the addresses it stood under before.
    former: Vec<Vec<String>>,
    leftovers: Vec<Leftover>,
    /// The day of its last commit.
    day: Option<String>,
    /// The pages that may be the team's, as (path, text): by their titles, then by what they speak of.
    candidates: Vec<(String, String)>,
}

impl Guide {
    /// Reads a copy, each file once. `progress` is told how many files of how many are done.
    pub fn read(tree: &Tree, progress: &mut dyn FnMut(usize, usize)) -> Self {
        let day = tree.checkout().and_then(|checkout| checkout.day());
        let mut guide = Self { day, ..Self::default() };
        let table = tree.read(TABLE).unwrap_or_else(|reason| {
            guide.leave(TABLE, None, String::new(), reason);
            String::new()
        });
        let (others, is_all) = tree.markdown();
        if !is_all {
            guide.leave(".", None, String::new(), Reason::TooMany);
        }
        let listed = if table.is_empty() { untitled(&others) } else { summary::read(&table) };
        let others: Vec<String> = others
            .into_iter()
            .filter(|path| path != TABLE && !listed.iter().any(|page| page.path == *path))
            .collect();
        let (count, all) = (listed.len(), listed.len() + others.len());
        for (done, page) in listed.into_iter().enumerate() {
            progress(done, all);
            guide.page(tree, page);
        }
        for (done, path) in others.into_iter().enumerate() {
            progress(count + done, all);
            guide.unlisted(tree, path);
        }
        let paths: Vec<&str> = guide.topics.iter().map(|topic| topic.path.as_str()).collect();
        let redirects = tree.read(SETTINGS).unwrap_or_default();
        guide.former = redirects::former(&redirects, &paths);
        let mut candidates = std::mem::take(&mut guide.candidates);
        candidates.sort_by_key(|(path, _)| !guide.is_titled(path));
        guide.candidates = candidates;
        guide
    }

    /// The page of the team, read as such, and its path: the one that is titled so, else the one that
    /// shares out most portfolios.
    pub fn team(&self, base: &Roster) -> Option<(String, Import)> {
        let extent = |(_, text): &(String, String)| page::extent(text, base);
        let mut titled = self.candidates.iter().filter(|(path, _)| self.is_titled(path));
        let most = || {
            let teams = self.candidates.iter().map(|page| (extent(page), page));
            let teams = teams.filter(|(extent, _)| extent.is_team());
            teams.max_by_key(|(extent, _)| extent.led).map(|(_, page)| page)
        };
        let (path, text) = titled.find(|page| extent(page).people > 0).or_else(most)?;
        let mut import = super::page(text, path, base);
        let head = &mut import.roster.head;
        if head.text(Field::AsOf).is_none() {
            head.set_text(Field::AsOf, self.day.as_deref().unwrap_or_default());
        }
        head.set_text(Field::Source, &format!("{SITE}{}", page_place(path)));
        Some((path.clone(), import))
    }

    /// Its topics and their channels. `base` is what is known already, `team` the path of the team's
    /// page, `as_of` the day the guide was true where it is known better than from the checkout.
    pub fn import(self, base: &Roster, team: Option<&str>, as_of: Option<&str>) -> Import {
        let entries = roster::entries(&self, base, team);
        let mut head = Fields::default();
        head.set_text(Field::AsOf, as_of.or(self.day.as_deref()).unwrap_or_default());
        head.set_text(Field::Source, SITE);
        let roster = Roster::new(head, Fields::default(), Vec::new(), entries);
        let counts = Counts::of(&roster);
        Import { roster, leftovers: self.leftovers, counts, ..Import::default() }
    }

    fn is_titled(&self, path: &str) -> bool {
        let topic = self.topics.iter().find(|topic| topic.path == path);
        topic.is_some_and(|topic| is_of_team(&topic.name))
    }

    fn page(&mut self, tree: &Tree, listed: Listed) {
        let path = listed.path.clone();
        match tree.read(&path) {
            Ok(text) => {
                if is_of_team(&listed.title)
                    || text.matches("ortefeuille").count() >= LEAST_PORTFOLIOS
                {
                    self.candidates.push((path.clone(), text.clone()));
                }
                let (topic, examples) = topic::read(&text, listed);
                for (address, line) in examples {
                    self.leave(&path, Some(line), address, Reason::Example);
                }
                self.topics.push(topic);
            }
            Err(reason) => self.leave(&path, None, String::new(), reason),
        }
    }

    /// A draft or a left-over: what it gives and no page does is told.
    fn unlisted(&mut self, tree: &Tree, path: String) {
        let Ok(text) = tree.read(&path) else { return };
        let listed = Listed { title: String::new(), path, parents: Vec::new() };
        let (topic, _) = topic::read(&text, listed);
        let given: Vec<_> =
            topic.given.into_iter().filter(|contact| !self.gives(&contact.way.address)).collect();
        for contact in given {
            self.leave(&topic.path, Some(contact.line), contact.way.address, Reason::Unlisted);
        }
    }

    fn gives(&self, address: &str) -> bool {
        let mut given = self.topics.iter().flat_map(|topic| &topic.given);
        given.any(|contact| contact.way.address.eq_ignore_ascii_case(address))
    }

    fn leave(&mut self, source: &str, line: Option<usize>, text: String, reason: Reason) {
        let line = line.and_then(|line| u32::try_from(line).ok());
        self.leftovers.push(Leftover::new(source, line, text, reason));
    }
}
