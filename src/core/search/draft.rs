//! The texts that an entry is found by, on their way into the index: where each comes from, and which are acronyms.

use std::collections::BTreeSet;

use super::phrase::Source;
use crate::roster::relations::names_ministry;
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::common::is_common;
use crate::text::fold::fold;

/// A text of an entry on its way into the index.
pub(super) struct Draft<'r> {
    pub(super) entry: u32,
    pub(super) source: Source,
    pub(super) text: &'r str,
    folded: String,
    /// Whether it names something of the network, for which people use the name as a word.
    is_brand: bool,
    pub(super) is_former: bool,
}

impl Draft<'_> {
    /// Whether these letters of it, written so, are to be met one by one: capitals, unless they are so
    /// many that as a brand they are said as a word.
    fn is_spelt(&self, letters: &str) -> bool {
        const SAID_FROM: usize = 5;
        is_acronym(letters) && !(self.is_brand && letters.chars().count() >= SAID_FROM)
    }

    pub(super) fn is_acronym(&self) -> bool {
        self.is_spelt(self.text)
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.folded.split(' ')
    }
}

/// The texts that the entries of a roster are found by, in its order, each of an entry once.
pub(super) fn drafts(roster: &Roster) -> Vec<Draft<'_>> {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for (position, entry) in (0_u32..).zip(roster.entries()) {
        let first = drafts.len();
        for (source, text) in texts(entry) {
            let folded = fold(text);
            let is_said = || drafts[first..].iter().any(|draft| draft.folded == folded);
            if !folded.is_empty() && !is_said() {
                let is_former = entry.former().is_some();
                let is_brand =
                    source == Source::Name && matches!(entry.kind, Kind::Product | Kind::Incubator);
                let entry = position;
                drafts.push(Draft { entry, source, text, folded, is_brand, is_former });
            }
        }
    }
    drafts
}

/// The words that are written as acronyms wherever they stand. Ids and addresses have no capitals.
pub(super) fn acronyms(drafts: &[Draft<'_>]) -> BTreeSet<String> {
    let is_written = |draft: &&Draft<'_>| !matches!(draft.source, Source::Id | Source::Address);
    let written = drafts.iter().filter(is_written);
    let words = |draft: &Draft<'_>, is_spelt: bool| {
        let words = draft.text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|letters| draft.is_spelt(letters) == is_spelt);
        words.map(fold).collect::<Vec<String>>()
    };
    let mut acronyms: BTreeSet<String> =
        written.clone().flat_map(|draft| words(draft, true)).collect();
    // Of all others, few texts have such a word at all.
    let may_say = |draft: &&Draft<'_>| draft.words().any(|word| acronyms.contains(word));
    let said: Vec<String> = written.filter(may_say).flat_map(|draft| words(draft, false)).collect();
    for word in &said {
        acronyms.remove(word);
    }
    acronyms
}

/// Everything an entry can be found by, names first.
fn texts(entry: &Entry) -> impl Iterator<Item = (Source, &str)> {
    let roles = entry.roles().into_iter().map(|(title, _)| (Source::Role, title));
    let is_topic = entry.kind == Kind::Topic;
    let name = if is_topic { Source::Title } else { Source::Name };
    // A topic's id is its path; but for the end of it, that is the words of other pages.
    let end = entry.id.rsplit('/').next().unwrap_or(&entry.id);
    let id = if is_topic { (Source::Title, end) } else { (Source::Id, entry.id.as_str()) };
    let is_there = entry.former().is_none();
    let parts = title_parts(&entry.name).filter(move |_| is_topic);
    let texts = [(name, entry.name.as_str())]
        .into_iter()
        .chain(parts.map(|text| (Source::Title, text)))
        .chain(entry.aliases().map(|text| (alias_source(entry, text), text)))
        .chain(entry.fields.texts(Field::Address).map(|text| (Source::Address, text)))
        .chain([id])
        .chain(entry.keywords().map(|text| (Source::Keyword, text)))
        .chain(roles);
    // Who is no longer there is found by name alone.
    texts.filter(move |(source, _)| is_there || *source <= Source::Address)
}

/// What of a title is one of its own: what stands before it is explained, and an acronym in parentheses.
fn title_parts(title: &str) -> impl Iterator<Item = &str> {
    let head = title.split_once([':', ',', '(']).or_else(|| title.split_once(" - "));
    let head = head.map(|(head, _)| head.trim()).filter(|head| {
        let folded = fold(head);
        folded.contains(' ') || !is_common(&folded)
    });
    let bracketed = title.split_once('(').and_then(|(_, rest)| Some(rest.split_once(')')?.0));
    head.into_iter().chain(bracketed.filter(|text| is_acronym(text)))
}

/// An administration's acronym is its name: more people use it than the words it stands for. A ministry
/// has the acronyms of its administrations only by extension; those of ministries are left to the
/// portfolio, which is what people mean by them.
fn alias_source(entry: &Entry, alias: &str) -> Source {
    let is_administration = entry.kind == Kind::Organisation && !names_ministry(&entry.name);
    if is_administration && is_acronym(alias) { Source::Name } else { Source::Alias }
}

/// One word, in capitals, short: `MASA`, `DGEFP`, `MTECT`.
fn is_acronym(text: &str) -> bool {
    let is_capital = |c: char| c.is_uppercase() || c.is_ascii_digit();
    // Most texts have a small letter among the first.
    text.chars().all(is_capital)
        && text.chars().count() <= 10
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
}
