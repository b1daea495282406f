//! What may have been meant, where nothing matched.

use super::index::{Index, Phrase, Source};
use super::{Match, need};
use crate::text::compare::letters;
use crate::text::fold::fold;

/// More would not be read.
const MOST: usize = 3;
/// What is typed beyond that many letters tells no name from another.
const LONGEST: usize = 80;
/// Where clap, too, starts to say "did you mean"; below, a suggestion is noise.
const LIKE: f64 = 0.7;
/// Of a name that is near, so much of its letters stays as it was typed: `armoire` is no `armées`, though both
/// begin alike.
const KEPT: f64 = 0.5;

/// Whether a phrase is a name of something that is there; acronyms are like too much.
fn is_suggested(phrase: &Phrase) -> bool {
    phrase.source <= Source::Alias && !phrase.is_acronym && !phrase.is_former
}

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
    for phrase in index.phrases().filter(is_suggested) {
        // Most names cannot be as like as the three that are: their letters need not be compared.
        let least = likely.get(MOST - 1).map_or(LIKE, |(likeness, _)| *likeness);
        if !glance.may_be_liker(index, &phrase, least) {
            continue;
        }
        let words: Vec<&str> = index.words_of(&phrase).map(|word| index.words.word(word)).collect();
        let name = words.join(" ");
        let likeness = strsim::jaro_winkler(&query, &name);
        let held = likely.iter().position(|(_, held)| held.entry == phrase.entry);
        if likeness <= held.map_or(least, |held| likely[held].0) || !is_near(&query, &name) {
            continue;
        }
        held.map(|held| likely.remove(held));
        let place = likely.partition_point(|(held, _)| *held >= likeness);
        likely.insert(place, (likeness, phrase));
        likely.truncate(MOST);
    }
    likely.into_iter().map(|(_, phrase)| phrase).collect()
}

/// Whether a name keeps enough of what was typed.
fn is_near(query: &str, name: &str) -> bool {
    strsim::normalized_damerau_levenshtein(query, name) >= KEPT
}

/// What can be told at a glance of how like a text names are, at the most.
struct Glance<'q> {
    text: &'q str,
    /// The sets of letters of its characters.
    letters: Vec<u32>,
    /// All of them.
    all: u32,
}

impl<'q> Glance<'q> {
    fn of(text: &'q str) -> Self {
        let letters: Vec<u32> = text.chars().map(|c| letters(c.encode_utf8(&mut [0; 4]))).collect();
        let all = letters.iter().fold(0, |all, letter| all | letter);
        Self { text, letters, all }
    }

    /// Whether a name may be liker than that, by Jaro's and Winkler's measure.
    #[expect(clippy::cast_precision_loss, reason = "names are short")]
    fn may_be_liker(&self, index: &Index, phrase: &Phrase, least: f64) -> bool {
        /// Beyond the twenty-six letters; a name that has any other may have fewer characters than bytes.
        const OTHERS: u32 = !0 << 26;
        /// More than rounding makes of it.
        const SLACK: f64 = 1e-9;
        let known = index.letters_of(phrase);
        if known & OTHERS != 0 {
            return true;
        }
        let mut words = index.words_of(phrase);
        let spaces = words.len().saturating_sub(1);
        let has = if spaces > 0 { known | letters(" ") } else { known };
        let length = index.length_of(phrase) + spaces;
        let typed = self.letters.iter().filter(|letter| *letter & !has == 0).count();
        let common =
            typed.min(length.saturating_sub((known & !self.all).count_ones() as usize)) as f64;
        let jaro = (common / self.letters.len() as f64 + common / length as f64 + 1.0) / 3.0;
        if jaro + SLACK <= LIKE {
            return false;
        }
        let first = words.next().map(|word| index.words.word(word)).unwrap_or_default();
        let same = first.bytes().zip(self.text.bytes()).take_while(|(a, b)| a == b).count();
        // A name may go on as the text does after its first word.
        let begins = if same == first.len() { 4 } else { same.min(4) };
        jaro + 0.1 * begins as f64 * (1.0 - jaro) + SLACK > least
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::read;

    /// Every name compared, as somebody would who has the time.
    fn all_compared(index: &Index, query: &str) -> Vec<usize> {
        let query: String = fold(query).chars().take(LONGEST).collect();
        let mut likely: Vec<(f64, usize)> = Vec::new();
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

    #[test]
    fn a_glance_leaves_out_none_that_is_like() {
        let index = Index::build(&read(include_str!("../../../roster.toml"), "test").roster);
        let mut found = 0;
        let others = ["", "a", "é", "zzzzqqq", "ministre", "dirction général", "θεσσαλονίκη"];
        let texts = index.phrases().step_by(97).map(|phrase| index.text_of(&phrase).to_owned());
        for text in texts.chain(others.map(str::to_owned)) {
            let mut chars: Vec<char> = text.chars().collect();
            let middle = chars.len() / 2;
            let whole: String = chars.iter().collect();
            let half: String = chars.iter().take(middle + 1).collect();
            chars.rotate_left(middle.min(2));
            let turned: String = chars.iter().collect();
            for query in [whole, half, turned] {
                let like: Vec<usize> =
                    names_like(&index, &query).iter().map(|name| name.entry).collect();
                assert_eq!(like, all_compared(&index, &query), "{query}");
                found += like.len();
            }
        }
        assert!(found > 50);
    }
}
