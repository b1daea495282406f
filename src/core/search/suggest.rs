//! What may have been meant, where nothing matched.

use std::cell::Cell;
use std::ops::RangeInclusive;

use super::index::{Index, Phrase};
use super::names::Name;
use super::{Match, need};
use crate::text::compare::{Bag, letters};
use crate::text::fold::fold;

/// More would not be read.
const MOST: usize = 3;
/// What is typed beyond that many letters tells no name from another.
const LONGEST: usize = 80;
/// Where clap, too, starts to say "did you mean"; below, a suggestion is noise.
const LIKE: f64 = 0.7;
/// So many characters at the start make names liker, by Winkler's measure.
const PREFIX: usize = 4;
/// Of a name that is near, so much of its letters stays as it was typed: `armoire` is no `armées`, though both
/// begin alike.
const KEPT: f64 = 0.5;

/// The entries that a query which nothing matched may mean, the likeliest first, at most three: those a
/// sentence is near to, or those with a name most like a few words.
pub(super) fn suggest(index: &Index, query: &str, likely: &[Match]) -> Vec<usize> {
    if need::is_sentence(query) {
        likely.iter().take(MOST).map(|found| found.entry).collect()
    } else {
        names_like(index, query).iter().map(|phrase| phrase.entry).collect()
    }
}

/// The names most like a query, best first, each of another entry; equally likely ones stay in the roster's
/// order.
fn names_like(index: &Index, query: &str) -> Vec<Phrase> {
    let query: String = fold(query).chars().take(LONGEST).collect();
    let glance = Glance::of(&query);
    let mut likely: Vec<(f64, Phrase)> = Vec::new();
    // Most names cannot be as like as the three that are: they need not be read, or compared in order.
    let least = Cell::new(LIKE);
    // Acronyms are like too much.
    let may_be_like = |name: &Name| !name.is_acronym && glance.may_be_like(name, least.get());
    for (name, text) in index.names_like(glance.lengths(), may_be_like) {
        if !glance.text_may_be_like(text, least.get()) {
            continue;
        }
        let likeness = strsim::jaro_winkler(&query, text);
        if likeness <= LIKE || likeness < least.get() || !is_near(&query, text) {
            continue;
        }
        let Some(phrase) = index.phrase_of(&name) else { continue };
        let comes_first = |(held, other): &(f64, Phrase)| {
            likeness.total_cmp(held).then(other.position.cmp(&phrase.position)).is_lt()
        };
        let held = likely.iter().position(|(_, held)| held.entry == phrase.entry);
        if held.is_some_and(|held| comes_first(&likely[held])) {
            continue;
        }
        held.map(|held| likely.remove(held));
        let place = likely.partition_point(comes_first);
        likely.insert(place, (likeness, phrase));
        likely.truncate(MOST);
        if let Some((likeness, _)) = likely.get(MOST - 1) {
            least.set(*likeness);
        }
    }
    likely.into_iter().map(|(_, phrase)| phrase).collect()
}

/// Whether a name keeps enough of what was typed.
fn is_near(query: &str, name: &str) -> bool {
    strsim::normalized_damerau_levenshtein(query, name) >= KEPT
}

/// Whether so many edits leave enough of the longer of two texts, as [`is_near`] has it.
fn is_kept(edits: usize, longer: usize) -> bool {
    edits * 2 <= longer
}

/// What can be told at a glance of how near and how like a text names are, at the most.
struct Glance<'q> {
    text: &'q str,
    /// The sets of letters of its characters.
    letters: Vec<u32>,
    /// All of them.
    all: u32,
    bytes: Bag,
}

impl<'q> Glance<'q> {
    fn of(text: &'q str) -> Self {
        let letters: Vec<u32> = text.chars().map(|c| letters(c.encode_utf8(&mut [0; 4]))).collect();
        let all = letters.iter().fold(0, |all, letter| all | letter);
        Self { text, letters, all, bytes: Bag::of(text) }
    }

    /// How many characters the words of a name that may be near have: by [`is_kept`] half to twice as many, of
    /// which up to half are spaces.
    fn lengths(&self) -> RangeInclusive<usize> {
        self.letters.len() / 4..=self.letters.len() * 2
    }

    /// Whether a name may be near and as like as that, by its length and its letters, without reading it.
    fn may_be_like(&self, name: &Name, least: f64) -> bool {
        /// The twenty-six, each of one character. The bits of others are shared.
        const LETTERS: u32 = (1 << 26) - 1;
        // With nothing in common, there is nothing to count.
        if name.letters & self.all == 0 {
            return false;
        }
        let known = if name.spaces > 0 { name.letters | letters(" ") } else { name.letters };
        let (typed, length) = (self.letters.len(), name.length + name.spaces);
        let starts_alike = self.text.as_bytes().first() == Some(&name.first);
        let start = if starts_alike { PREFIX } else { 0 };
        // Each letter that only one of them has is in common with none of the other.
        let gained = (known & LETTERS & !self.all).count_ones() as usize;
        let missed = self.all & !known;
        let common = |lost| typed.saturating_sub(lost).min(length.saturating_sub(gained));
        let may_be = |lost| self.may_reach(common(lost), length, start, least);
        // How many letters are missed is told sooner than how often each was typed.
        may_be((missed & LETTERS).count_ones() as usize)
            && may_be(self.letters.iter().filter(|letter| *letter & missed != 0).count())
    }

    /// The same by how often it has each letter, and by its start.
    fn text_may_be_like(&self, name: &str, least: f64) -> bool {
        let start = name.chars().zip(self.text.chars()).take(PREFIX);
        let start = start.take_while(|(a, b)| a == b).count();
        self.may_reach(self.bytes.common(name), name.chars().count(), start, least)
    }

    /// Whether a name of so many characters that has at most so many in common, and so many at the start, may be
    /// near, and as like as that by Jaro's and Winkler's measure.
    #[expect(clippy::cast_precision_loss, reason = "names are short")]
    fn may_reach(&self, common: usize, length: usize, start: usize, least: f64) -> bool {
        /// More than rounding makes of it.
        const SLACK: f64 = 1e-9;
        let typed = self.letters.len();
        let common = common.min(typed).min(length);
        if common == 0 || !is_kept(typed.max(length) - common, typed.max(length)) {
            return false;
        }
        let jaro = (common as f64 / typed as f64 + common as f64 / length as f64 + 1.0) / 3.0;
        jaro + SLACK > LIKE && jaro + 0.1 * start as f64 * (1.0 - jaro) + SLACK > least
    }
}

#[cfg(test)]
mod tests {
    use super::super::index::Source;
    use super::*;
    use crate::roster::read::read;

    /// Every name compared, as somebody would who has the time.
    fn all_compared(index: &Index, query: &str) -> Vec<usize> {
        let query: String = fold(query).chars().take(LONGEST).collect();
        let mut likely: Vec<(f64, usize)> = Vec::new();
        let is_suggested = |phrase: &Phrase| {
            phrase.source <= Source::Alias && !phrase.is_acronym && !phrase.is_former
        };
        for phrase in index.phrases().filter(is_suggested) {
            let words: Vec<&str> =
                index.words_of(&phrase).map(|word| index.words.word(word)).collect();
            let name = words.join(" ");
            let likeness =
                if is_near(&query, &name) { strsim::jaro_winkler(&query, &name) } else { 0.0 };
            match likely.iter_mut().find(|(_, held)| *held == phrase.entry) {
                Some(held) if likeness > held.0 => held.0 = likeness,
                None if likeness > LIKE => likely.push((likeness, phrase.entry)),
                _ => {}
            }
        }
        likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        likely.into_iter().take(MOST).map(|(_, entry)| entry).collect()
    }

    /// Texts of every so manieth phrase and others, half of them and their letters turned, are like the same
    /// names at a glance as after comparing all; how many that were.
    fn compare(index: &Index, step: usize, others: &[&str]) -> usize {
        let mut found = 0;
        let texts = index.phrases().step_by(step).map(|phrase| index.text_of(&phrase).to_owned());
        for text in texts.chain(others.iter().map(|text| (*text).to_owned())) {
            let mut chars: Vec<char> = text.chars().collect();
            let middle = chars.len() / 2;
            let whole: String = chars.iter().collect();
            let half: String = chars.iter().take(middle + 1).collect();
            chars.rotate_left(middle.min(2));
            let turned: String = chars.iter().collect();
            for query in [whole, half, turned] {
                let like: Vec<usize> =
                    names_like(index, &query).iter().map(|name| name.entry).collect();
                assert_eq!(like, all_compared(index, &query), "{query}");
                found += like.len();
            }
        }
        found
    }

    #[test]
    fn a_glance_leaves_out_none_that_is_like() {
        let index = Index::build(&read(include_str!("../../../roster.toml"), "test").roster);
        let others = ["", "a", "é", "zzzzqqq", "ministre", "dirction général", "θεσσαλονίκη"];
        assert!(compare(&index, 97, &others) > 50);
    }

    #[test]
    fn nor_of_other_letters() {
        let names =
            ["Θεσσαλονίκη", "Θεσσαλία 24", "Θεσσαλονικείς", "Пермь", "Пермь 2", "1 jeune 1"];
        let names =
            names.iter().chain(&["1 jeune, 1 solution", "日本語", "日本", "aaaa aaaa", "aé1"]);
        let entries = names
            .zip(0..)
            .map(|(name, id)| format!("[[product]]\nid = \"p{id}\"\nname = \"{name}\"\n"));
        let text = format!("schema = 1\nas_of = 2026-01-01\n{}", entries.collect::<String>());
        let index = Index::build(&read(&text, "test").roster);
        assert!(compare(&index, 1, &["θεσαλονικη", "日本人", "aaaaaaaa", "перм 2"]) > 25);
    }
}
