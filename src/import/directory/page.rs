//! The files of a folder as tables of keys, and their values as texts, lists and days.
//!
//! What is not as it should be is noted and left out. This file knows shapes, not what keys mean.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::git::public::without_secrets;
use crate::roster::relations::each_once;

use super::super::tree::Tree;
use super::super::{Leftover, Reason};
use super::text::clean;
use super::yaml::{Node, NotYaml, Value};
use super::{front_matter, yaml};

/// No honest name, role or address is longer, in bytes: the longest title has 200.
const MOST_TEXT: usize = 1000;

/// What was met on the way.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) leftovers: Vec<Leftover>,
    pub(super) notes: Vec<Leftover>,
    /// How many products name in words who stands behind them, which is not read.
    pub(super) old_layout: usize,
}

/// A file: its id, and what its front matter says.
#[derive(Debug)]
pub(super) struct Page {
    /// The file's name less `.md`, in canonical composition.
    pub(super) id: String,
    source: String,
    pairs: Vec<(String, Node)>,
}

/// A table of keys, in a file.
#[derive(Clone, Copy)]
pub(super) struct View<'p> {
    source: &'p str,
    pairs: &'p [(String, Node)],
}

/// The names of the files of a folder that may be pages, sorted; none where there is no such folder.
pub(super) fn names(tree: &Tree, content: &str, name: &str, log: &mut Log) -> Vec<String> {
    let listing = match tree.list(&[content, name].concat()) {
        Ok(listing) => listing,
        Err(reason) => {
            log.file(name, reason, "");
            return Vec::new();
        }
    };
    for (file, reason) in listing.others {
        log.file(&format!("{name}/{file}"), reason, "");
    }
    if !listing.is_whole {
        log.file(name, Reason::TooMany, "");
    }
    listing.files
}

/// Reads the pages of a folder, by id; `done` is called after each file.
pub(super) fn read(
    (tree, content): (&Tree, &str),
    name: &str,
    files: &[String],
    done: &mut dyn FnMut(),
    log: &mut Log,
) -> BTreeMap<String, Page> {
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    for file in files {
        let source = format!("{name}/{file}");
        let text = tree.read(&[content, &source].concat());
        if let Some(page) = page(text, file, source, log) {
            if let Some(held) = pages.get(&page.id) {
                log.file(&page.source, Reason::DuplicateId, &held.source);
            } else {
                pages.insert(page.id.clone(), page);
            }
        }
        done();
    }
    pages
}

fn page(text: Result<String, Reason>, file: &str, source: String, log: &mut Log) -> Option<Page> {
    let text = text.map_err(|reason| log.file(&source, reason, "")).ok()?;
    let head = front_matter::of(&text).map_err(|reason| log.file(&source, reason, "")).ok()?;
    let head = without_secrets(head);
    let root = match yaml::parse(&head) {
        Ok(root) => root,
        Err(NotYaml { line }) => {
            let written = head.lines().nth((line as usize).saturating_sub(1)).unwrap_or_default();
            log.leftover(&source, line, Reason::Syntax, written.trim());
            return None;
        }
    };
    let Value::Table(all) = root.value else {
        log.file(&source, Reason::NotATable, "");
        return None;
    };
    let id = file.strip_suffix(".md").unwrap_or(file).nfc().collect();
    let mut pairs: Vec<(String, Node)> = Vec::with_capacity(all.len());
    for (key, node) in all {
        if pairs.iter().any(|(held, _)| *held == key) {
            log.leftover(&source, node.line, Reason::DoubledKey, &key);
        } else {
            pairs.push((key, node));
        }
    }
    Some(Page { id, source, pairs })
}

impl Page {
    /// What the file says.
    pub(super) fn view(&self) -> View<'_> {
        View { source: &self.source, pairs: &self.pairs }
    }
}

impl<'p> View<'p> {
    fn node(&self, key: &str) -> Option<&'p Node> {
        self.pairs.iter().find(|(held, _)| held == key).map(|(_, node)| node)
    }

    /// The line a key's value stands on, in the lines of the YAML text; 0 where it does not.
    pub(super) fn line(&self, key: &str) -> u32 {
        self.node(key).map_or(0, |node| node.line)
    }

    /// Notes what is wrong with the value of a key.
    pub(super) fn leave(&self, key: &str, reason: Reason, text: &str, log: &mut Log) {
        log.leftover(self.source, self.line(key), reason, &format!("{key}: {text}"));
    }

    /// Notes something to look at in the value of a key.
    pub(super) fn note(&self, key: &str, reason: Reason, text: &str, log: &mut Log) {
        let line = file_line(self.line(key));
        log.notes.push(Leftover::new(self.source, line, text, reason));
    }

    /// The text of a key, cleaned; `None` where nothing stands there.
    pub(super) fn text(&self, key: &str, log: &mut Log) -> Option<String> {
        let node = self.node(key)?;
        self.scalar(key, node, log).filter(|text| !text.is_empty())
    }

    /// The texts of a key that holds a list, or a single text.
    pub(super) fn texts(&self, key: &str, log: &mut Log) -> Vec<String> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let texts = items.iter().filter_map(|item| self.scalar(key, item, log));
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// The ids a key names: `/organisations/dgs`, `dgs` and `/organisations/dgs.html` are the same.
    pub(super) fn ids(&self, key: &str, log: &mut Log) -> Vec<String> {
        let texts = self.texts(key, log);
        let ids = texts.iter().map(|text| id_of(text)).filter(|id| !id.is_empty());
        each_once(ids, |one, other| one == other)
    }

    /// The day of a key, as `2021-12-13`; a time of day behind it is dropped.
    pub(super) fn day(&self, key: &str, log: &mut Log) -> Option<String> {
        let text = self.text(key, log)?;
        let day = day(&text);
        if day.is_none() {
            self.leave(key, Reason::BadDate, &text, log);
        }
        day
    }

    /// The tables in the list of a key.
    pub(super) fn tables(&self, key: &str, log: &mut Log) -> Vec<View<'p>> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let items = match &node.value {
            Value::Null => return Vec::new(),
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut tables = Vec::new();
        for item in items {
            match &item.value {
                Value::Table(pairs) => tables.push(View { source: self.source, pairs }),
                _ => log.leftover(self.source, item.line, Reason::WrongType, key),
            }
        }
        tables
    }

    fn scalar(&self, key: &str, node: &Node, log: &mut Log) -> Option<String> {
        match &node.value {
            Value::Null => None,
            Value::Scalar(text) if text.len() > MOST_TEXT => {
                log.leftover(self.source, node.line, Reason::TooLarge, key);
                None
            }
            Value::Scalar(text) => Some(clean(text)),
            Value::List(_) | Value::Table(_) | Value::Alias => {
                log.leftover(self.source, node.line, Reason::WrongType, key);
                None
            }
        }
    }
}

impl Log {
    /// Notes what is wrong with a whole file.
    pub(super) fn file(&mut self, source: &str, reason: Reason, text: &str) {
        self.leftovers.push(Leftover::new(source, None, text, reason));
    }

    fn leftover(&mut self, source: &str, line: u32, reason: Reason, text: &str) {
        self.leftovers.push(Leftover::new(source, file_line(line), text, reason));
    }
}

/// A line of the YAML text as a line of its file: the opening fence is the first.
fn file_line(line: u32) -> Option<u32> {
    (line > 0).then(|| line.saturating_add(1))
}

/// The id in a reference.
pub(super) fn id_of(reference: &str) -> String {
    let path = reference.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or_default();
    let id = [".html", ".md"].iter().find_map(|suffix| name.strip_suffix(suffix));
    id.unwrap_or(name).nfc().collect()
}

/// A day of the calendar, as `2021-12-13`.
fn day(text: &str) -> Option<String> {
    let (day, rest) = text.split_at_checked("2021-12-13".len())?;
    let is_day = rest.is_empty() || rest.starts_with(['T', ' ']);
    let date: jiff::civil::Date = day.parse().ok().filter(|_| is_day)?;
    // What `parse` accepts beyond the usual form is written in it.
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::{day, id_of};

    #[test]
    fn references_lead_to_ids() {
        let cases = [
            ("/organisations/dgs", "dgs"),
            ("/startups/locatio.html", "locatio"),
            ("/startups/classes12.md", "classes12"),
            ("/startups/api.gouv.fr", "api.gouv.fr"),
            ("dgs", "dgs"),
            ("/teams/", "teams"),
            ("", ""),
        ];
        for (reference, id) in cases {
            assert_eq!(id_of(reference), id);
        }
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        let cases = [
            ("2024-02-29", Some("2024-02-29")),
            ("2023-02-29", None),
            ("2024-01-01T00:00:00.000Z", Some("2024-01-01")),
            ("2024-01-01 10:00", Some("2024-01-01")),
            ("2024-01-011", None),
            ("2024-1-1", None),
            ("hier", None),
            ("é0000000000", None),
        ];
        for (text, expected) in cases {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
    }
}
