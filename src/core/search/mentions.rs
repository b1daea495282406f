//! Words that pages of the guide have in their text, and products in what they are for: where nothing is called as a
//! query says, nor asked for so, what has every word of it is what is left to look at.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::index::Index;
use super::pages::gives;
use super::{FIRST, How, MOST_WORDS, Match, Meeting};
use crate::roster::phase::Standing;
use crate::roster::relations::standing;
use crate::roster::{Field, Kind, Roster};
use crate::text::common::{is_common, is_word};
use crate::text::compare::Likeness;
use crate::text::everyday::{commonness, telling};
use crate::text::filler;
use crate::text::fold::fold;
use crate::text::hash::fnv;
use crate::text::packed::{Numbers, first_not};
use crate::text::stem::stem;

/// So many of its words, those of its title and the most said, tell what a page speaks of; any other word of French it
/// has by chance.
const TOLD: u32 = 45;
/// How telling a name has to be, and words of French on the whole: everybody says *France*, *new* and *time*.
const TELLING: f32 = 0.8;
/// A name of one word has so many letters at least.
const LEAST_NAME: usize = 3;
/// A stem of so many letters is that of no other word.
const LEAST_FORM: usize = 4;
/// What everybody says tells less.
const EVERYDAY: f32 = 0.4;
/// The best is no better an answer than that: nobody wrote down that it is one.
const WORTH: f32 = 0.4;

/// What has ended is for something as if that came after so many other words: what lives comes first.
const ENDED: u32 = TOLD / 2;

/// The words of all that says any, sorted, [`RECORD`] numbers each: the hash of a word's family, that of its stem, and
/// in one the speaker, as its position among these, and the word's place there: the words of its name, then the most
/// said first. There are no more than 65,536 of either.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Mentions {
    words: Numbers,
    /// The entries that say any, pages first.
    speakers: Numbers,
}

const RECORD: usize = 3;
/// The lower half of a number.
const HALF: u32 = 0xFFFF;

/// Where an entry has a word.
#[derive(Clone, Copy, Debug)]
struct Mention {
    /// Its position among those that say any.
    speaker: usize,
    /// Its place among the words there.
    place: u32,
}

impl Mentions {
    /// What the pages and the products of a roster say.
    pub(super) fn of(roster: &Roster) -> Self {
        // Pages first: of more than there are numbers for, products are left out.
        let entries = roster.entries().iter().enumerate();
        let (pages, others): (Vec<_>, Vec<_>) =
            entries.partition(|(_, entry)| entry.kind == Kind::Topic);
        let said = pages.into_iter().chain(others).filter_map(|(position, entry)| {
            let text = entry.fields.text(match entry.kind {
                Kind::Topic => Field::Mentions,
                Kind::Product => Field::Summary,
                _ => return None,
            })?;
            let before = if standing(entry) == Some(Standing::Ended) { ENDED } else { 0 };
            Some((u32::try_from(position).ok()?, fold(&format!("{} {text}", entry.name)), before))
        });
        let said: Vec<(u32, String, u32)> = said.take(HALF as usize + 1).collect();
        let mut words: Vec<[u32; RECORD]> = Vec::new();
        // Most words are said by many: each is taken apart once.
        let mut known: HashMap<&str, [u32; 2]> = HashMap::new();
        for (speaker, (_, text, before)) in (0..).zip(&said) {
            for (place, word) in (*before..=HALF).zip(text.split(' ')) {
                let parts = known.entry(word).or_insert_with(|| [family_of(word), stem_of(word)]);
                words.push([parts[0], parts[1], speaker << 16 | place]);
            }
        }
        words.sort_unstable();
        Self {
            words: words.into_iter().flatten().collect(),
            speakers: said.iter().map(|(position, ..)| *position).collect(),
        }
    }

    /// The entry of a speaker.
    fn entry(&self, speaker: usize) -> usize {
        self.speakers.get(speaker).unwrap_or(u32::MAX) as usize
    }

    /// Those who say a word of the family of this one, or of its stem alone, pages first; each with
    /// the first place where it does.
    fn with(&self, word: &str, is_stem: bool) -> Vec<Mention> {
        let (family, stem) = (family_of(word), stem_of(word));
        let first_that_is_not = |is_before: &dyn Fn(u32) -> bool| {
            first_not(self.words.len() / RECORD, |at| {
                self.words.get(at * RECORD).is_some_and(is_before)
            })
        };
        let (start, end) =
            (first_that_is_not(&|held| held < family), first_that_is_not(&|held| held <= family));
        let records = self.words.records(start * RECORD, end * RECORD);
        let mut placed: Vec<u32> = records
            .filter(|[_, held, _]| !is_stem || *held == stem)
            .map(|[_, _, placed]| placed)
            .collect();
        placed.sort_unstable();
        placed.dedup_by_key(|placed| *placed >> 16);
        let mention =
            |placed: u32| Mention { speaker: (placed >> 16) as usize, place: placed & HALF };
        placed.into_iter().map(mention).collect()
    }
}

/// What mentions what a query asks for, best first: has all its words, each among those that it says most, unless one
/// is no word of French, which then is what is asked for. A page says a single word of French by chance; a product
/// says what it is for, unless the word is common.
pub(super) fn mentioning(index: &Index, query: &str) -> Vec<Match> {
    if index.mentions.speakers.is_empty() {
        return Vec::new();
    }
    let query = fold(query);
    let words = subjects(&query);
    let least = if words.len() > 1 { 1 } else { LEAST_NAME };
    let is_name = |word: &str| {
        let is_rare = !is_word(word) && telling(word, commonness(word)) >= TELLING;
        is_rare && word.len() >= least && word.contains(char::is_alphabetic)
    };
    let has_name = words.iter().any(|word| is_name(word));
    let is_alone = !has_name && words.len() == 1;
    if !has_name && !are_telling(&words) || is_alone && words.iter().any(|word| is_common(word)) {
        return Vec::new();
    }
    let most = if has_name { u32::MAX } else { TOLD };
    // In whatever form, but no other word of its family.
    let is_stem = |word: &str| is_alone || is_name(word);
    let mentions = words.iter().map(|word| index.mentions.with(word, is_stem(word)));
    let speakers = mentions.map(|held| scored(index, held, most));
    let mut found = speakers.reduce(|these, those| in_both(these, &those)).unwrap_or_default();
    let entry = |speaker: usize| index.mentions.entry(speaker);
    if is_alone {
        found.retain(|(speaker, _)| !index.is_page(entry(*speaker)));
    }
    for (speaker, score) in &mut found {
        *score *= gives(index, entry(*speaker));
    }
    found.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let best = found.first().map_or(1.0, |(_, score)| *score);
    let met = |word: &&str| meeting(word, is_stem(word), words.len());
    let meetings: Vec<Meeting> = words.iter().map(met).collect();
    let matched = |(speaker, score): &(usize, f32)| {
        let phrase = index.first_phrase(entry(*speaker))?;
        let (score, meetings) = (WORTH * score / best, meetings.clone());
        Some(Match { entry: phrase.entry, how: How::Mention, phrase, score, meetings })
    };
    found.iter().take(FIRST).filter_map(matched).collect()
}

/// Adds the products that are for what a query asks, where nothing is called so and there is room among the first.
pub(super) fn beside(index: &Index, query: &str, mut matches: Vec<Match>) -> Vec<Match> {
    if matches.len() >= FIRST || matches.iter().any(|found| found.how.is_name()) {
        return matches;
    }
    for found in mentioning(index, query) {
        let is_new = matches.iter().all(|held| held.entry != found.entry);
        if is_new && !index.is_page(found.entry) && matches.len() < FIRST {
            matches.push(found);
        }
    }
    matches
}

/// The words of a folded query that bear on its subject, each once.
fn subjects(query: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for word in filler::subjects(query) {
        if !word.is_empty() && words.len() < MOST_WORDS && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Whether words of French tell enough, on the whole.
#[expect(clippy::cast_precision_loss, reason = "words are few")]
fn are_telling(words: &[&str]) -> bool {
    let all: f32 = words.iter().map(|word| telling(word, commonness(word))).sum();
    !words.is_empty() && all >= TELLING * words.len() as f32
}

/// What a word that few say speaks for each that says it among its `most` first words, the more the
/// further ahead.
#[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
fn scored(index: &Index, mentions: Vec<Mention>, most: u32) -> Vec<(usize, f32)> {
    let speakers = index.mentions.speakers.len();
    let rarity = (1.0 + speakers as f32 / mentions.len().max(1) as f32).ln();
    let near = mentions.into_iter().filter(|mention| mention.place < most);
    let score = |place: u32| rarity * TOLD as f32 / place.saturating_add(TOLD) as f32;
    near.map(|mention| (mention.speaker, score(mention.place))).collect()
}

/// Those that are in both lists, each with the sum of what speaks for it.
fn in_both(these: Vec<(usize, f32)>, those: &[(usize, f32)]) -> Vec<(usize, f32)> {
    let both = |(speaker, score): (usize, f32)| {
        let at = those.binary_search_by_key(&speaker, |(speaker, _)| *speaker).ok()?;
        Some((speaker, score + those[at].1))
    };
    these.into_iter().filter_map(both).collect()
}

fn family_of(word: &str) -> u32 {
    fnv(&[if has_forms(word) { stem(word).family() } else { word }])
}

fn stem_of(word: &str) -> u32 {
    let stem = stem(word);
    if has_forms(word) { fnv(&[stem.root(), "/", stem.ending()]) } else { fnv(&[word]) }
}

/// Whether a word may have other forms: of so few letters, what everybody says has none (`plus` is no more than one
/// `PLU`), as `lois` and `apis` have.
fn has_forms(word: &str) -> bool {
    stem(word).root().len() >= LEAST_FORM || telling(word, commonness(word)) >= EVERYDAY
}

/// How one of so many words was met; of those of a family, which it was is not kept.
#[expect(clippy::cast_precision_loss, reason = "words are few")]
fn meeting(word: &str, is_stem: bool, words: usize) -> Meeting {
    Meeting {
        typed: word.to_owned(),
        known: Some(word.to_owned()),
        likeness: Some(if is_stem { Likeness::Form } else { Likeness::Family }),
        worth: WORTH / words as f32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::read;

    #[test]
    fn a_page_that_has_every_word_is_found_where_it_speaks_of_them() {
        let filler = "mot ".repeat(50);
        let text = format!(
            r#"
            schema = 1
            as_of = 2026-01-01
            [[topic]]
            id = "listes"
            name = "Listes"
            mentions = "betabot abonner liste {filler} voiture axe core"
            [[topic]]
            id = "robots"
            name = "Robots"
            mentions = "robot machine betabot abonnement apis fin final okr Zélie plus loi"
            [[topic]]
            id = "salon"
            name = "Salon"
            email = "salon@tour.org"
            mentions = "canal aide betabot"
            [[topic]]
            id = "~"
            name = "!!!"
            mentions = "gouglou"
            "#
        );
        let index = Index::build(&read(&text, "test").roster);
        let found = |query: &str| -> Vec<usize> {
            mentioning(&index, query).iter().map(|found| found.entry).collect()
        };
        let cases: [(&str, &[usize]); 22] = [
            // What gives somebody comes first.
            ("betabot", &[2, 0, 1]),
            ("Betabot !", &[2, 0, 1]),
            ("à qui m'abonner ?", &[]),
            ("abonnements betabot", &[0, 1]),
            ("abonner robot", &[1]),
            // No word of French: wherever it stands.
            ("axe-core", &[0]),
            ("voiture axe-core", &[0]),
            // In whatever form: a stem of its own is not lost beside a longer word's.
            ("api betabot", &[1]),
            ("betabot final", &[1]),
            ("okrs robot", &[1]),
            ("okrs", &[1]),
            ("lois betabot", &[1]),
            ("plu betabot", &[]),
            ("Zélie betabot", &[1]),
            // Of French: where the page speaks of them all.
            ("machine et robots", &[1]),
            ("machine", &[]),
            ("voiture et liste", &[]),
            ("voiture", &[]),
            // What has no name is no answer.
            ("gouglou", &[]),
            // Every word has to be there.
            ("betabot pizza", &[]),
            ("2021", &[]),
            ("", &[]),
        ];
        for (query, expected) in cases {
            assert_eq!(found(query), expected, "{query}");
        }
    }
}
