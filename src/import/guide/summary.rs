//! `SUMMARY.md` → the pages of the guide in their order, each with its title and what it stands under.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::label::plain;
use crate::text::web::unescaped;

/// The most pages that are read: the guide of August 2026 has 352.
const MOST_PAGES: usize = 5_000;

/// A page as the table of contents has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    /// Its title, without emoji.
    pub(super) title: String,
    /// Its file, from the folder of the table.
    pub(super) path: String,
    /// The titles it stands under, the outermost first.
    pub(super) parents: Vec<String>,
}

/// Reads the table; what leads elsewhere than to a page of the guide is passed over, and so is a page
/// that stands there a second time.
pub(super) fn read(markdown: &str) -> Vec<Listed> {
    let mut reader = Reader::default();
    for event in Parser::new(markdown) {
        reader.event(event);
    }
    reader.pages
}

#[derive(Default)]
struct Reader {
    pages: Vec<Listed>,
    /// The heading that the lists stand under.
    part: String,
    /// The titles of the items that are open; empty for one that has none yet.
    open: Vec<String>,
    text: String,
    url: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.text.clear(),
            // The first level is the table's own title.
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => self.part.clear(),
            Event::End(TagEnd::Heading(_)) => self.part = plain(&self.text),
            Event::Start(Tag::Item) => self.open.push(String::new()),
            Event::End(TagEnd::Item) => drop(self.open.pop()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.text.clear();
                self.url = dest_url.into_string();
            }
            Event::End(TagEnd::Link) => self.link(),
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            _ => {}
        }
    }

    fn link(&mut self) {
        let title = plain(&self.text);
        let path = unescaped(self.url.split(['#', '?']).next().unwrap_or_default());
        let Some(item) = self.open.last_mut().filter(|item| item.is_empty()) else { return };
        item.clone_from(&title);
        let is_page = path.strip_suffix(".md").is_some() && !path.contains("://");
        let is_new = self.pages.iter().all(|page| page.path != path);
        if is_page && is_new && self.pages.len() < MOST_PAGES {
            let above = self.open.iter().take(self.open.len().saturating_sub(1));
            let parents = std::iter::once(&self.part).chain(above);
            let parents = parents.filter(|parent| !parent.is_empty()).cloned().collect();
            self.pages.push(Listed { title, path, parents });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_under_their_parents_in_order() {
        let table = "# Table of contents\n\n* [👋 Bienvenue](README.md)\n\n## Travailler\n\n\
                     * [🏢 Les lieux](lieux/README.md)\n  * [Le \\_badge\\_](lieux/badge%20rouge.md)\n  \
                     * [Ailleurs](https://exemple.fr)\n    * [Dessous](lieux/dessous.md#a)\n\
                     * [Encore](lieux/README.md)\n";
        let read = read(table);
        let pages: Vec<(&str, &str, Vec<&str>)> = read
            .iter()
            .map(|page| {
                let parents = page.parents.iter().map(String::as_str).collect();
                (page.title.as_str(), page.path.as_str(), parents)
            })
            .collect();
        assert_eq!(
            pages,
            [
                ("Bienvenue", "README.md", vec![]),
                ("Les lieux", "lieux/README.md", vec!["Travailler"]),
                ("Le _badge", "lieux/badge rouge.md", vec!["Travailler", "Les lieux"]),
                ("Dessous", "lieux/dessous.md", vec!["Travailler", "Les lieux", "Ailleurs"]),
            ]
        );
    }
}
