//! A checkout of the community's guide → its pages as topics: what each is about, and whom or what it
//! gives to contact.
//!
//! It knows the table of contents and Markdown as GitBook writes it. The page of the team among them
//! is for the reader of such pages: see [`super::page`].

mod contact;
mod files;
mod label;
mod person;
mod redirects;
mod roster;
mod section;
mod summary;
mod text;
mod topic;
mod words;

use std::path::Path;

use self::summary::Listed;
use self::topic::Topic;
use super::{Counts, Import, Leftover, Reason};
use crate::git::Checkout;
use crate::roster::{Field, Fields, Kind, Roster, Source};
use crate::text::fold::fold;

/// The table of contents, which makes a folder a guide.
const TABLE: &str = "SUMMARY.md";

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

/// Whether a folder is a checkout of the guide.
pub fn is_guide(folder: &Path) -> bool {
    folder.join(TABLE).is_file()
}

/// The pages of a guide, as read.
#[derive(Debug, Default)]
pub struct Guide {
    topics: Vec<Topic>,
    /// For each topic, the addresses it stood under before.
    former: Vec<Vec<String>>,
    leftovers: Vec<Leftover>,
    /// The pages that may be the team's, as (path, text): by their titles, then by what they speak of.
    candidates: Vec<(String, String)>,
}

impl Guide {
    /// Reads a checkout, each file once. `progress` is told how many files of how many are done.
    pub fn read(folder: &Path, progress: &mut dyn FnMut(usize, usize)) -> Self {
        let mut guide = Self::default();
        let table = files::read(folder, TABLE).unwrap_or_else(|reason| {
            guide.leave(TABLE, None, String::new(), reason);
            String::new()
        });
        let listed = summary::read(&table);
        let others = files::markdown(folder);
        let others: Vec<String> = others
            .into_iter()
            .filter(|path| path != TABLE && !listed.iter().any(|page| page.path == *path))
            .collect();
        let (count, all) = (listed.len(), listed.len() + others.len());
        for (done, page) in listed.into_iter().enumerate() {
            progress(done, all);
            guide.page(folder, page);
        }
        for (done, path) in others.into_iter().enumerate() {
            progress(count + done, all);
            guide.unlisted(folder, path);
        }
        let paths: Vec<&str> = guide.topics.iter().map(|topic| topic.path.as_str()).collect();
        let redirects = files::read(folder, ".gitbook.yaml").unwrap_or_default();
        guide.former = redirects::former(&redirects, &paths);
        let mut candidates = std::mem::take(&mut guide.candidates);
        candidates.sort_by_key(|(path, _)| !guide.is_titled(path));
        guide.candidates = candidates;
        guide
    }

    /// The page of the team, read as such, and its path: the one that is titled so, else the one that
    /// names most people who lead portfolios.
    pub fn team(&self, base: &Roster) -> Option<(String, Import)> {
        let read = |(path, text): &(String, String)| {
            let import = super::page(text, path, base);
            let people = import.roster.of(Kind::Person);
            let leads = people
                .iter()
                .filter(|person| person.fields.get(Field::Ministries).is_some())
                .count();
            (leads > 0).then(|| (leads, path.clone(), import))
        };
        let titled =
            self.candidates.iter().take_while(|(path, _)| self.is_titled(path)).find_map(read);
        let most = || {
            self.candidates
                .iter()
                .filter_map(read)
                .reduce(|best, other| if other.0 > best.0 { other } else { best })
        };
        titled.or_else(most).map(|(_, path, import)| (path, import))
    }

    /// Its topics and their channels. `base` is what is known already, `team` the path of the team's
    /// page, `as_of` the day the guide was true where it is known better than from the checkout.
    pub fn import(
        self,
        folder: &Path,
        base: &Roster,
        team: Option<&str>,
        as_of: Option<&str>,
    ) -> Import {
        let entries = roster::entries(&self, base, team);
        let day = as_of.map(str::to_owned).or_else(|| Checkout::at(folder)?.day());
        let mut roster = Roster::new(Fields::default(), Fields::default(), Vec::new(), entries);
        roster.attribute(Source {
            id: SOURCE.to_owned(),
            title: TITLE.to_owned(),
            as_of: day,
            url: Some(SITE.to_owned()),
            commit: None,
        });
        let read = Kind::ALL.into_iter().map(|kind| (kind, roster.of(kind).len()));
        let read = read.filter(|(_, count)| *count > 0).collect();
        Import {
            roster,
            leftovers: self.leftovers,
            counts: Counts { read, ..Counts::default() },
            ..Import::default()
        }
    }

    fn is_titled(&self, path: &str) -> bool {
        let topic = self.topics.iter().find(|topic| topic.path == path);
        topic.is_some_and(|topic| is_of_team(&topic.name))
    }

    fn page(&mut self, folder: &Path, listed: Listed) {
        let path = listed.path.clone();
        match files::read(folder, &path) {
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
    fn unlisted(&mut self, folder: &Path, path: String) {
        let Ok(text) = files::read(folder, &path) else { return };
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
        self.leftovers.push(Leftover { source: source.to_owned(), line, text, reason });
    }
}
