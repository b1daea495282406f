//! The reasons a page gives to call on the team → entries; one that says what a known reason says
//! is that one.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::roster::place;
use super::{Page, Text};
use crate::import::identity::{Ids, known};
use crate::roster::{Entry, Field, Kind, Roster};
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The share of words, in thousandths, from which two texts tell one reason. Chosen between the
/// least of the known reasons of the page's versions (600) and the most of a new one (250).
const SAME: usize = 450;

/// Makes the entries: as many as the page has reasons, each known one at most once.
pub(super) fn reasons(page: &Page, base: &Roster) -> Vec<Entry> {
    let told: Vec<HashSet<String>> =
        page.reasons.iter().map(|reason| words(&reason.text)).collect();
    let held: Vec<Vec<HashSet<String>>> = base.of(Kind::Reason).iter().map(phrases).collect();
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (reason, told) in told.iter().enumerate() {
        for (entry, phrases) in held.iter().enumerate() {
            let likeness = phrases.iter().map(|phrase| likeness(told, phrase)).max().unwrap_or(0);
            if likeness >= SAME {
                pairs.push((likeness, reason, entry));
            }
        }
    }
    pairs.sort_by_key(|(likeness, reason, entry)| (Reverse(*likeness), *reason, *entry));
    let mut entry_of: Vec<Option<usize>> = vec![None; told.len()];
    let mut taken = HashSet::new();
    for (_, reason, entry) in pairs {
        if let Some(slot @ None) = entry_of.get_mut(reason)
            && taken.insert(entry)
        {
            *slot = Some(entry);
        }
    }
    let mut ids = Ids::beside(base, Kind::Reason);
    let entry = |(reason, entry): (&Text, Option<usize>)| {
        let held = entry.and_then(|entry| base.of(Kind::Reason).get(entry));
        let mut entry = held.map_or_else(|| new(&reason.text, &mut ids), known);
        entry.place = place(reason.line);
        entry
    };
    page.reasons.iter().zip(entry_of).map(entry).collect()
}

/// A reason that nobody knew: named by its first words, told in full.
fn new(text: &str, ids: &mut Ids) -> Entry {
    let end = text.find([':', '(']).filter(|end| *end > 0).unwrap_or(text.len());
    let short = text.get(..end).unwrap_or(text).trim().trim_end_matches('.');
    let starts = ["Parce que ", "Parce qu'", "Parce qu’", "Pour "];
    let bare = starts.iter().find_map(|start| short.strip_prefix(start)).unwrap_or(short);
    let mut chars = bare.chars();
    let name: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    let name = if name.is_empty() { text.to_owned() } else { name };
    let mut entry = Entry::new(Kind::Reason, ids.fresh(&name, "reason"), name);
    if entry.name != text.trim_end_matches('.') {
        entry.fields.set_text(Field::Summary, text);
    }
    entry
}

/// The texts a known reason is told by: its name with its summary, and each longer alias.
fn phrases(entry: &Entry) -> Vec<HashSet<String>> {
    let summary = entry.fields.text(Field::Summary).unwrap_or_default();
    let told = words(&format!("{} {summary}", entry.name));
    let aliases = entry.aliases().map(words).filter(|words| words.len() > 1);
    std::iter::once(told).chain(aliases).collect()
}

/// The stems of a text's telling words.
fn words(text: &str) -> HashSet<String> {
    let folded = fold(text);
    let telling =
        folded.split(' ').filter(|word| word.len() > 2 && bearing(word) == Bearing::Subject);
    telling.map(|word| stem(word).root().to_owned()).collect()
}

/// The share of words, in thousandths, that the shorter of two texts has in common with the longer;
/// a single word they share says nothing unless it is all of both.
fn likeness(a: &HashSet<String>, b: &HashSet<String>) -> usize {
    let shorter = a.len().min(b.len());
    let common = a.intersection(b).count();
    if shorter == 0 || (common < 2 && a.len() != b.len()) { 0 } else { common * 1000 / shorter }
}
