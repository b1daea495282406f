//! A name of something of the network within a sentence, of which all else is said: `un bug sur Trackdéchets`.

use super::index::{Index, Phrase, Source};
use super::whose::Whose;
use super::{How, MOST_WORDS, Match, Meeting};
use crate::text::common::is_word;
use crate::text::compare::Likeness;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;

/// Longer names are met by their words.
const LONGEST: usize = 4;
/// A name of one word has so many letters.
const LEAST_LETTERS: usize = 5;
/// Words that stand in more phrases are nothing's own.
const MOST_PHRASES: usize = 100;
/// What such an answer is worth: more than most needs, less than a name alone.
const WORTH: f32 = 0.8;

/// What is named in a sentence, letter for letter, by words that are said of nothing else: the longest name.
pub(super) fn named(index: &Index, query: &str) -> Option<Match> {
    let query = fold(query);
    let words: Vec<&str> =
        query.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
    let lengths = (1..=LONGEST.min(words.len().saturating_sub(1))).rev();
    let runs = lengths.flat_map(|length| words.windows(length));
    runs.filter(|run| is_unmistakable(run)).find_map(|run| called(index, &words, run))
}

/// The first whose name these words are.
fn called(index: &Index, words: &[&str], run: &[&str]) -> Option<Match> {
    let known: Vec<u32> =
        run.iter().map(|word| index.words.find(word).ok()).collect::<Option<_>>()?;
    if known.iter().all(|word| index.count_with(*word) > MOST_PHRASES) {
        return None;
    }
    let phrases = index.phrases_with_each(known.iter().map(|word| vec![*word]));
    // What the team says, too, is a part of sentences; so is an acronym: most are administrations.
    if phrases.iter().any(|phrase| index.whose(phrase.entry) == Whose::Team) {
        return None;
    }
    let is_it = |phrase: &Phrase| {
        matches!(phrase.source, Source::Name | Source::Alias | Source::Id)
            && !phrase.is_acronym
            && index.whose(phrase.entry).is_of_network()
            && index.words_of(phrase).eq(known.iter().copied())
    };
    let mut called = phrases.into_iter().filter(is_it);
    // What was given up is no more than words, where they are of French.
    let phrase = called.find(|phrase| {
        index.whose(phrase.entry) != Whose::Past || !run.iter().all(|word| is_word(word))
    })?;
    let meeting = |word: &&str| {
        let is_met = run.contains(word);
        Meeting {
            typed: (*word).to_owned(),
            known: is_met.then(|| (*word).to_owned()),
            likeness: is_met.then_some(Likeness::Exact),
            worth: if is_met { WORTH } else { 0.0 },
        }
    };
    let meetings = words.iter().map(meeting).collect();
    Some(Match { entry: phrase.entry, how: How::Words, phrase, score: WORTH, meetings })
}

/// Whether words are no part of any sentence but as a name: one that is none of French, or several that tell something.
fn is_unmistakable(run: &[&str]) -> bool {
    let telling = run.iter().filter(|word| bearing(word) == Bearing::Subject);
    let is_own = |word: &&str| word.contains(char::is_alphabetic) && !is_word(word);
    match run {
        [word] => word.len() >= LEAST_LETTERS && telling.clone().any(is_own),
        // A host, too.
        _ => telling.clone().any(is_own) || run.ends_with(&["gouv", "fr"]) || telling.count() > 1,
    }
}

/// Puts what is named first, but after a page that is called so.
pub(super) fn put_first(index: &Index, named: Match, mut matches: Vec<Match>) -> Vec<Match> {
    matches.retain(|found| found.entry != named.entry);
    let is_titled = |page: &Match| {
        let title = index.first_phrase(page.entry);
        let held: Vec<u32> = title.iter().flat_map(|title| index.words_of(title)).collect();
        index.is_page(page.entry) && index.words_of(&named.phrase).all(|word| held.contains(&word))
    };
    let at = usize::from(matches.first().is_some_and(is_titled));
    matches.insert(at, named);
    matches
}
