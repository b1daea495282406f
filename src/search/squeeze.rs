//! Whole names, compared without their spaces: `outremer`, `1 jeune 1 solution`, `utre-mers`.

use super::compare::{Likeness, letters, misspelt};
use super::index::{Index, Phrase, Source};
use super::reading::{Reading, Typed};

/// Shorter names than this are too easily met by chance once spaces no longer count.
const LEAST_LETTERS: usize = 4;
/// Shorter names than this are too easily met by chance when a slip is forgiven as well.
const LEAST_MISSPELT: usize = 8;

/// A name, how it was met, and the text that met it.
pub(super) struct Squeezed<'i> {
    /// What was typed, without spaces.
    pub(super) typed: String,
    /// The name, without spaces.
    pub(super) known: String,
    /// The name.
    pub(super) phrase: &'i Phrase,
    /// How they met.
    pub(super) likeness: Likeness,
}

/// The names that are, letter for letter, what was typed, with or without its fillers.
pub(super) fn names<'i>(index: &'i Index, reading: &Reading) -> Vec<Squeezed<'i>> {
    let squeeze = |is_kept: &dyn Fn(&&Typed) -> bool| -> String {
        reading.words.iter().filter(is_kept).map(|word| word.text.as_str()).collect()
    };
    let (whole, required) = (squeeze(&|_| true), squeeze(&|word| word.is_required));
    let mut names = alike(index, &whole, LEAST_LETTERS, literal);
    if required != whole {
        names.extend(alike(index, &required, LEAST_LETTERS, literal));
    }
    names
}

/// The names of several words that are what was typed but for a slip, which may lie in a word too
/// short to be forgiven alone, or be a space.
pub(super) fn misspelt_names<'i>(index: &'i Index, reading: &Reading) -> Vec<Squeezed<'i>> {
    let typed: String = reading.words.iter().map(|word| word.text.as_str()).collect();
    let typed_letters = letters(&typed);
    let slip = |typed: &str, known: &str| {
        misspelt(typed, typed_letters, known).filter(|likeness| *likeness <= Likeness::Typo(1))
    };
    let mut names = alike(index, &typed, LEAST_MISSPELT, slip);
    names.retain(|name| name.phrase.source == Source::Name);
    names
}

fn literal(typed: &str, known: &str) -> Option<Likeness> {
    (typed == known).then_some(Likeness::Exact)
}

/// The names that a text without spaces is like.
fn alike<'i>(
    index: &'i Index,
    typed: &str,
    least: usize,
    likeness: impl Fn(&str, &str) -> Option<Likeness>,
) -> Vec<Squeezed<'i>> {
    if typed.len() < least {
        return Vec::new();
    }
    let mut known = String::new();
    let mut names = Vec::new();
    for (phrase, words) in index.phrases().filter(|(phrase, _)| phrase.source.is_name()) {
        known.clear();
        known.extend(words.iter().map(|word| index.word(*word)));
        if let Some(likeness) = likeness(typed, &known) {
            let (typed, known) = (typed.to_owned(), known.clone());
            names.push(Squeezed { typed, known, phrase, likeness });
        }
    }
    names
}
