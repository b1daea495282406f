//! Whole names, compared without their spaces: `outremer`, `1 jeune 1 solution`, `utre-mers`.

use super::index::{Index, Phrase, Source};
use super::reading::{RESPACED, Reading, Typed};
use super::{How, Match, Meeting};
use crate::text::compare::{Likeness, misspelt};

/// Shorter names than this are too easily met by chance once spaces no longer count.
const LEAST_LETTERS: usize = 4;
/// Shorter names than this are too easily met by chance when a slip is forgiven as well.
const LEAST_MISSPELT: usize = 8;

/// The entries whose name is, letter for letter, what was typed, with or without its fillers.
pub(super) fn names(index: &Index, reading: &Reading) -> Vec<Match> {
    let squeeze = |is_kept: &dyn Fn(&&Typed) -> bool| -> String {
        reading.words.iter().filter(is_kept).map(|word| word.text.as_str()).collect()
    };
    let (whole, required) = (squeeze(&|_| true), squeeze(&|word| word.is_required));
    let literal = |typed: &str, known: &str| (typed == known).then_some(Likeness::Exact);
    let met_by = |typed: &str| {
        let is_name = |phrase: &Phrase| phrase.source.is_name();
        if typed.len() < LEAST_LETTERS {
            Vec::new()
        } else {
            alike(index, typed, 0, is_name, literal)
        }
    };
    let mut names = met_by(&whole);
    if required != whole {
        names.extend(met_by(&required));
    }
    names
}

/// The entries whose name, of several words, is what was typed but for a slip, which may lie in a word
/// too short to be forgiven alone, or be a space.
pub(super) fn misspelt_names(index: &Index, reading: &Reading) -> Vec<Match> {
    let typed: String = reading.words.iter().map(|word| word.text.as_str()).collect();
    if typed.len() < LEAST_MISSPELT {
        return Vec::new();
    }
    let slip = |typed: &str, known: &str| {
        let likeness = misspelt(typed, known)?;
        (likeness <= Likeness::Typo(1)).then_some(likeness)
    };
    alike(index, &typed, 1, |phrase| phrase.source == Source::Name && !phrase.is_former, slip)
}

/// The entries with a phrase that a text without spaces is like; `slack` is how many bytes longer or
/// shorter the phrase may be.
fn alike(
    index: &Index,
    typed: &str,
    slack: usize,
    is_asked: impl Fn(&Phrase) -> bool,
    likeness: impl Fn(&str, &str) -> Option<Likeness>,
) -> Vec<Match> {
    let mut found = Vec::new();
    for phrase in index.phrases_of_length(typed.len(), slack).filter(is_asked) {
        let known: String = index.words_of(&phrase).map(|word| index.words.word(word)).collect();
        if let Some(likeness) = likeness(typed, &known) {
            found.push(matched(phrase, typed, known, likeness));
        }
    }
    found
}

fn matched(phrase: Phrase, typed: &str, known: String, likeness: Likeness) -> Match {
    let score = likeness.worth(typed, &known) * phrase.source.worth() * RESPACED;
    let how = match (likeness, phrase.source) {
        (Likeness::Exact, Source::Name | Source::Title) => How::Exact,
        (Likeness::Exact, _) => How::Alias,
        _ => How::Typo,
    };
    let meeting = Meeting {
        typed: typed.to_owned(),
        known: Some(known),
        likeness: Some(likeness),
        worth: score,
    };
    Match { entry: phrase.entry, how, phrase, score, meetings: vec![meeting] }
}
