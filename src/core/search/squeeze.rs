//! Whole names, compared without their spaces: `outremer`, `1 jeune 1 solution`, `utre-mers`.

use super::index::{Index, Phrase, Source};
use super::reading::{RESPACED, Reading, Typed};
use super::{How, Match, Meeting};
use crate::text::compare::{Likeness, Outline, misspelt};

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
    let met_by =
        |typed: &str| if typed.len() < LEAST_LETTERS { Vec::new() } else { spelt(index, typed) };
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
    let outline = Outline::of(&typed);
    // A slip makes it a letter longer or shorter, at the most.
    let lengths = typed.len() - 1..=typed.len() + 1;
    let found = index
        .names_like(lengths, |name| outline.may_have_been(name.letters))
        .into_iter()
        .filter(|phrase| phrase.source == Source::Name)
        .filter_map(|phrase| {
            let known = squeezed(index, &phrase);
            if !may_be_a_slip_apart(&typed, &known) {
                return None;
            }
            let likeness = misspelt(&typed, &known).filter(|slips| *slips <= Likeness::Typo(1))?;
            Some(matched(phrase, &typed, known, likeness))
        });
    found.collect()
}

/// Whether two texts are the same up to some place and from there on: long ones are compared in full only then.
fn may_be_a_slip_apart(typed: &str, known: &str) -> bool {
    /// Two letters swapped, of four bytes each.
    const SLIP: usize = 8;
    let is_same = |(a, b): &(u8, u8)| a == b;
    let before = typed.bytes().zip(known.bytes()).take_while(is_same).count();
    let after = typed.bytes().rev().zip(known.bytes().rev()).take_while(is_same).count();
    before + after + SLIP >= typed.len().max(known.len())
}

/// The entries with a name that a text without spaces is: what it begins with is the name's first word.
fn spelt(index: &Index, typed: &str) -> Vec<Match> {
    let cuts = typed.char_indices().map(|(cut, _)| cut).chain([typed.len()]);
    let words = cuts.filter_map(|cut| index.words.find(&typed[..cut]).ok());
    let phrases = index.phrases_with(words).into_iter();
    let names =
        phrases.filter(|name| name.source.is_name() && index.length_of(name) == typed.len());
    let is_typed = |(_, known): &(Phrase, String)| known == typed;
    names
        .map(|name| (name, squeezed(index, &name)))
        .filter(is_typed)
        .map(|(name, known)| matched(name, typed, known, Likeness::Exact))
        .collect()
}

/// The words of a phrase without spaces.
fn squeezed(index: &Index, phrase: &Phrase) -> String {
    index.words_of(phrase).map(|word| index.words.word(word)).collect()
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
