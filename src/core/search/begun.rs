//! Three letters that begin one name, and no other: `arm`, `int`.

use super::index::{Index, Phrase, Source};
use super::whose::Whose;
use super::{How, Match, Meeting};
use crate::text::common::is_common;
use crate::text::compare::{Likeness, PREFIX_FROM};

/// The entry with the only name, people of the network's apart, of which a word begins so; the team's before others.
pub(super) fn name(index: &Index, begun: &str) -> Option<Match> {
    if begun.len() != PREFIX_FROM - 1 || begun.contains(' ') || is_common(begun) {
        return None;
    }
    let word_of = |phrase: &Phrase| {
        let mut words = index.words_of(phrase).map(|word| index.words.word(word));
        words.find(|word| word.starts_with(begun))
    };
    let begun_so = index.phrases_begun(begun).into_iter();
    let is_member = |phrase: &Phrase| index.whose(phrase.entry) == Whose::Member;
    let names = begun_so.filter(|phrase| phrase.source == Source::Name && !is_member(phrase));
    let met = names.filter_map(|phrase| Some((phrase, word_of(&phrase)?)));
    // Of the team's few names one may be the only one; the network's many begin with anything, its people's above all.
    let (team, others): (Vec<_>, Vec<_>) =
        met.partition(|(phrase, _)| index.whose(phrase.entry) == Whose::Team);
    let mut met = if team.is_empty() { others } else { team }.into_iter();
    let (phrase, known) = met.next()?;
    if met.any(|(other, _)| other.entry != phrase.entry) {
        return None;
    }
    let score = Likeness::Prefix.worth(begun, known);
    let meeting = Meeting {
        typed: begun.to_owned(),
        known: Some(known.to_owned()),
        likeness: Some(Likeness::Prefix),
        worth: score,
    };
    Some(Match { entry: phrase.entry, how: How::Prefix, phrase, score, meetings: vec![meeting] })
}
