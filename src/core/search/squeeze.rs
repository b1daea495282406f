//! Whole names, compared without their spaces: `outremer`, `1 jeune 1 solution`, `utre-mers`.

use super::index::{Index, Phrase, Source};
use super::names::Name;
use super::reading::{RESPACED, Reading, Typed};
use super::{How, Match, Meeting};
use crate::text::compare::{Likeness, Spelling};

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

/// The entries whose name, spaces apart, is what was typed but for a slip, which may lie in a word too short to be
/// forgiven alone, or be a space.
pub(super) fn misspelt_names(index: &Index, reading: &Reading) -> Vec<Match> {
    let typed: String = reading.words.iter().map(|word| word.text.as_str()).collect();
    if typed.len() < LEAST_MISSPELT {
        return Vec::new();
    }
    let spelling = Spelling::of(&typed);
    // A slip makes it a letter longer or shorter, at the most.
    let length = typed.chars().count();
    let lengths = length.saturating_sub(1)..=length + 1;
    let is_like = |name: &Name| !name.is_acronym && spelling.outline.may_have_been(name.letters);
    let names = index.names_like(lengths, is_like);
    let found = names.filter_map(|(name, words)| {
        if !may_be_a_slip_apart(&typed, words) {
            return None;
        }
        let known = words.replace(' ', "");
        let likeness = spelling.misspelt(&known).filter(|slips| *slips <= Likeness::Typo(1))?;
        let phrase = index.phrase_of(&name)?;
        (phrase.source == Source::Name).then(|| matched(phrase, &typed, known, likeness))
    });
    let mut found: Vec<Match> = found.collect();
    found.sort_by_key(|found| found.phrase.position);
    found
}

/// Whether a text and words, their spaces apart, are the same up to some place and from there on: long ones are
/// compared in full only then.
fn may_be_a_slip_apart(typed: &str, words: &str) -> bool {
    /// Two letters swapped, of four bytes each.
    const SLIP: usize = 8;
    let known = words.bytes().filter(|byte| *byte != b' ');
    let is_same = |(a, b): &(u8, u8)| a == b;
    let before = typed.bytes().zip(known.clone()).take_while(is_same).count();
    let after = || typed.bytes().rev().zip(known.rev()).take_while(is_same).count();
    before + SLIP >= typed.len() || before + after() + SLIP >= typed.len()
}

/// The entries with a name that a text without spaces is: what it begins with is the name's first word, and what
/// it ends with the last.
fn spelt(index: &Index, typed: &str) -> Vec<Match> {
    let cuts = typed.char_indices().map(|(cut, _)| cut).skip(1);
    let parts = cuts.map(|cut| typed.split_at(cut)).chain([(typed, typed)]);
    let (first, last): (Vec<&str>, Vec<&str>) = parts.unzip();
    let known = |words: Vec<&str>| -> Vec<u32> {
        words.into_iter().filter_map(|word| index.words.find(word).ok()).collect()
    };
    index
        .phrases_with_each([known(first), known(last)])
        .into_iter()
        .filter(|name| name.source.is_name() && is_spelt(index, name, typed))
        .map(|name| matched(name, typed, typed.to_owned(), Likeness::Exact))
        .collect()
}

/// Whether the words of a phrase, without spaces, are what was typed.
fn is_spelt(index: &Index, phrase: &Phrase, typed: &str) -> bool {
    let mut words = index.words_of(phrase).map(|word| index.words.word(word));
    words.try_fold(typed, str::strip_prefix) == Some("")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::read;
    use crate::search::search;

    #[test]
    fn a_slip_is_forgiven_in_a_name_and_in_no_acronym() {
        let text = "schema = 1\nas_of = 2026-01-01\n[[organisation]]\nid = 'o'\nname = 'DRIEETSXYZ'\n\
            aliases = ['DRIEETSXYW']\n[[product]]\nid = 'p'\nname = '1 jeune 1 mentor'\n";
        let index = Index::build(&read(text, "test").roster);
        let cases = [("DRIEETSXYA", vec![]), ("1jeune1mentr", vec![How::Typo])];
        for (query, expected) in cases {
            let found: Vec<How> = search(&index, query).iter().map(|found| found.how).collect();
            assert_eq!(found, expected, "{query}");
        }
    }
}
