//! A page → what it is about and what it gives.

use super::contact::{Contact, Contacts, contacts};
use super::label::plain;
use super::summary::Listed;
use super::text::{Piece, pieces};
use super::words::Stress;
use crate::import::front_matter::FrontMatter;
use crate::import::gitbook::prepare;
use crate::text::common::is_word;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;

/// The longest summary, in characters.
const LONGEST_SUMMARY: usize = 240;
/// A first sentence under that many characters sums up nothing.
const SHORTEST_SUMMARY: usize = 20;
/// The most headings kept as examples.
const MOST_EXAMPLES: usize = 40;

/// A page of the guide.
#[derive(Debug, Default)]
pub(super) struct Topic {
    pub(super) name: String,
    /// Its file.
    pub(super) path: String,
    pub(super) summary: Option<String>,
    /// Headings as a whole, the titles it stands under, its description.
    pub(super) examples: Vec<String>,
    pub(super) given: Vec<Contact>,
    pub(super) pieces: Vec<Piece>,
    pub(super) stress: Stress,
}

/// Reads a page, and what on it looks like an address and is an example.
pub(super) fn read(text: &str, listed: Listed) -> (Topic, Vec<(String, usize)>) {
    let prepared = prepare(text);
    let pieces = pieces(&prepared.markdown);
    let description = FrontMatter::read(&prepared.front_matter).description;
    let description = description.map(|text| plain(&text)).filter(|text| !text.is_empty());
    let Contacts { given, examples: left } = contacts(&pieces);
    let heading = pieces.iter().find(|piece| piece.level > 0).map(|piece| plain(&piece.text));
    let name =
        Some(unnumbered(&listed.title).to_owned()).filter(|title| !title.is_empty()).or(heading);
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| listed.path.clone());
    let mut examples = Vec::new();
    let headings = pieces.iter().filter(|piece| piece.level > 0).map(|piece| plain(&piece.text));
    let phrases = headings
        .filter(|heading| !is_one_word(heading))
        .take(MOST_EXAMPLES)
        .chain(listed.parents.iter().cloned())
        .chain(description.clone());
    for phrase in phrases {
        let is_new = |held: &String| fold(held) != fold(&phrase);
        if !fold(&phrase).is_empty() && fold(&phrase) != fold(&name) && examples.iter().all(is_new)
        {
            examples.push(phrase);
        }
    }
    let told = description.clone().unwrap_or_default();
    let summary = description.or_else(|| first_sentence(&pieces)).map(|text| shortened(&text));
    let stress = Stress::of(&name, &told, &pieces);
    (Topic { name, path: listed.path, summary, examples, given, pieces, stress }, left)
}

/// Whether a heading says one word of French: nobody asks for the page by it.
fn is_one_word(heading: &str) -> bool {
    let folded = fold(heading);
    let mut words = folded.split(' ').filter(|word| bearing(word) != Bearing::Grammar);
    words.next().is_none_or(is_word) && words.next().is_none()
}

/// A title without the number that says where it stands among its neighbours: `5 Arrêt`, `3. Définir …`.
fn unnumbered(title: &str) -> &str {
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=2).contains(&(title.len() - rest.len()));
    let text = rest.trim_start_matches(['.', ')']).trim_start();
    let is_set_off = text.len() < rest.len() && text.starts_with(char::is_uppercase);
    if is_number && is_set_off { text } else { title }
}

/// The first sentence of text that says something.
fn first_sentence(pieces: &[Piece]) -> Option<String> {
    let texts = pieces.iter().filter(|piece| piece.level == 0).map(|piece| plain(&piece.text));
    let text = texts
        .into_iter()
        .find(|text| text.chars().count() >= SHORTEST_SUMMARY && text.contains(' '))?;
    let is_end = |(at, c): &(usize, char)| {
        ".!?".contains(*c)
            && text
                .get(at + c.len_utf8()..)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let end = text.char_indices().filter(|(at, _)| *at >= SHORTEST_SUMMARY).find(is_end);
    Some(
        text.get(..end.map_or(text.len(), |(at, c)| at + c.len_utf8())).unwrap_or(&text).to_owned(),
    )
}

/// A text cut between two words where it is too long.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_SUMMARY {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST_SUMMARY).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(text: &str) -> Topic {
        let parents = vec!["Travailler".to_owned()];
        read(text, Listed { title: "Badge".to_owned(), path: "lieux/badge.md".to_owned(), parents })
            .0
    }

    #[test]
    fn a_page_tells_what_it_is_about() {
        let read = topic(
            "---\ndescription: >-\n  Obtenir\n  un badge.\n---\n\n# 🎫 Badge\n\n## Comment perdre son badge ?\n\n## Contexte\n\nTexte.\n",
        );
        assert_eq!(read.summary.as_deref(), Some("Obtenir un badge."));
        assert_eq!(
            read.examples,
            ["Comment perdre son badge ?", "Travailler", "Obtenir un badge."]
        );
        let numbered =
            ["5 Arrêt", "3. Arrêt", "12) Arrêt", "9 choses faciles", "2025 Bilan", "Arrêt"];
        assert_eq!(
            numbered.map(unnumbered),
            ["Arrêt", "Arrêt", "Arrêt", "9 choses faciles", "2025 Bilan", "Arrêt"]
        );
        let read = topic(
            "# Badge\n\nIci.\n\nUn badge ouvre beta.gouv.fr et ses portes. Puis il les ferme.\n",
        );
        assert_eq!(read.summary.as_deref(), Some("Un badge ouvre beta.gouv.fr et ses portes."));
        assert_eq!(topic("").summary, None);
        let long = topic(&format!("# Badge\n\n{}\n", "mot ".repeat(200)));
        assert!(long.summary.is_some_and(|summary| summary.ends_with("mot…")));
    }
}
