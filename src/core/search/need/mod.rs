//! Needs in one's own words: which entry is nearest to what a sentence says.
//!
//! Unlike a name, a sentence need not be met whole. What speaks for an entry, and against it, is weighed:
//! - *share*: how much of what was typed the entry accounts for, by weight of words. A word weighs the
//!   more the fewer entries have it and the rarer it is in everyday language; an entry that says it often
//!   accounts for more of it;
//! - *near*: how near the nearest single example is: how much of it was typed, by weight of words, times how
//!   much of what was typed it has;
//! - *titled*: of a page of the guide, the same of its title;
//! - *evidence*: how much likelier the words that were met are of that entry than of anybody, in logarithms;
//! - *unmet*: how telling the words are that the entry does not know;
//! - *making*: for a portfolio or a page of the guide, whose subjects are everybody's, whether it is somebody
//!   who makes a product that asks (1) or somebody with an affair of their own (-1).
//!
//! Their sum, each times its weight, becomes a belief: the entry's part of all that is likely, of which
//! "none of these" and "answered elsewhere" are ones. So an answer needs evidence, and stands clear of the
//! second. Weights and thresholds were found with `examples/calibrate.rs`; that of titles, which the embedded
//! roster has none of, by trying a few on queries for pages.

pub mod index;
mod sentence;
mod term;

use std::cell::OnceCell;

use super::index::Index;
use super::whose::Whose;
use super::{How, Match};
use sentence::Sentence;

/// What is weighed, in the order of [`WEIGHTS`]; the last is the same for every entry.
pub const FEATURES: [&str; 8] =
    ["share", "near", "titled", "evidence", "unmet", "making", "subject", "any"];
/// What each is worth.
pub const WEIGHTS: Features = [1.9, 2.5, 2.5, 0.85, -2.3, 1.7, -1.5, -1.2];
/// An answer is as likely as not; anything less is a suggestion at most.
pub const ANSWERED: f32 = 0.5;
/// Two answers are believed that much together.
pub const EITHER: f32 = 0.75;
/// A suggestion is believed that much.
pub const SUGGESTED: f32 = 0.35;
/// Beside an answer, so much is worth a look.
pub const BESIDE: f32 = 0.1;

/// A number for each of [`FEATURES`].
pub type Features = [f32; FEATURES.len()];

/// A text of fewer words is a name or a subject: it has to be an example, whole.
const SENTENCE: usize = 3;

/// So many parts of a query are read, so that time stays bounded.
const MOST_PARTS: usize = 8;

/// An entry that a sentence may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The entry: its position in the roster; past the last, what is answered elsewhere.
    pub entry: usize,
    /// What speaks for it.
    pub features: Features,
    nearest: Nearest,
}

/// The phrase of an entry that a sentence is nearest to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Nearest {
    phrase: u32,
    /// How near it is, in 0..=1.
    near: f32,
    /// How near the title of a page is.
    titled: f32,
    /// Whether one is all there.
    is_called: bool,
    /// Whether it is an example, all that was typed, typed whole.
    is_whole: bool,
}

/// Whether a query is long enough to be a sentence.
pub(super) fn is_sentence(query: &str) -> bool {
    // A mark set apart, as the French do, is no word.
    let words = query.split(|c: char| c.is_whitespace() || c == '-');
    let words = words.filter(|word| word.contains(char::is_alphanumeric));
    words.take(SENTENCE).count() == SENTENCE
}

/// The parts of a query that a comma or the end of a sentence sets apart and that are long enough to be
/// sentences; none where that is all of it.
pub(super) fn parts(query: &str) -> impl Iterator<Item = &str> {
    let ends = query
        .match_indices([',', ';', ':', '.', '…', '?', '!', '\n'])
        .map(|(at, mark)| at + mark.len());
    let is_end = |at: &usize| query[*at..].chars().next().is_none_or(char::is_whitespace);
    let mut ends: Vec<usize> = ends.filter(is_end).collect();
    ends.push(query.len());
    let starts = [0].into_iter().chain(ends.clone());
    let parts: Vec<&str> = starts.zip(ends).map(|(start, end)| query[start..end].trim()).collect();
    let is_all = |part: &&str| part.len() == query.trim().len();
    parts.into_iter().filter(move |part| is_sentence(part) && !is_all(part)).take(MOST_PARTS)
}

/// A query read as a need.
pub(super) struct Need<'i> {
    pub(super) index: &'i Index,
    sentence: Sentence<'i>,
    /// Whether it is written in several words.
    pub(super) has_words: bool,
    /// Whether several of these tell something.
    pub(super) is_several: bool,
    /// Whether it is long enough to be a sentence.
    is_sentence: bool,
    /// The entries that it may mean, those that are no pages and those that are; looked for when they are asked for.
    others: OnceCell<Vec<Candidate>>,
    pages: OnceCell<Vec<Candidate>>,
}

/// Which entries a query is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// All but the pages of the guide.
    Others,
    All,
}

impl<'i> Need<'i> {
    pub(super) fn of(index: &'i Index, query: &str) -> Self {
        let sentence = Sentence::of(&index.needs, query);
        let is_sentence = is_sentence(query);
        let has_words = query.split_whitespace().nth(1).is_some();
        let is_several = has_words && sentence.is_several();
        let (others, pages) = (OnceCell::new(), OnceCell::new());
        Self { index, sentence, has_words, is_several, is_sentence, others, pages }
    }

    /// The entries of a sort that it may mean, the likeliest first, each with how much it is believed among
    /// these as its score; those alone that are worth a look.
    pub(super) fn likely(&self, sort: Sort) -> Vec<Match> {
        let mut candidates = self.others().to_vec();
        if sort == Sort::All {
            candidates.extend(self.candidate_pages());
            candidates.sort_by_key(|candidate| candidate.entry);
        }
        let mut likely = believed(candidates);
        likely.retain(|(belief, candidate)| {
            let is_here = candidate.entry + 1 < self.index.needs.entry_count();
            is_here && (candidate.nearest.is_whole || self.is_sentence && *belief >= BESIDE)
        });
        // What somebody wrote down as a way to ask is meant so, however everyday its words.
        for (belief, candidate) in &mut likely {
            if candidate.nearest.is_whole {
                *belief = belief.max(ANSWERED);
            }
        }
        likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        likely.iter().filter_map(|likely| self.found(likely)).collect()
    }

    /// The pages of the guide it may be about, the likeliest first, each with how much it is believed beside
    /// the other pages.
    pub(super) fn pages(&self) -> Vec<(f32, Candidate)> {
        believed(self.candidate_pages().to_vec())
    }

    /// Whether a page says more of it than another entry does, by so many points: e to their power, in odds.
    pub(super) fn is_rather(&self, page: usize, other: usize, by: f32) -> bool {
        let points = |candidates: &[Candidate], entry: usize| {
            let candidate = candidates.iter().find(|candidate| candidate.entry == entry);
            candidate.map(|candidate| points(candidate, &WEIGHTS))
        };
        points(self.candidate_pages(), page)
            > points(self.others(), other).map(|points| points + by)
    }

    fn others(&self) -> &[Candidate] {
        self.others.get_or_init(|| {
            let may_mean =
                self.is_sentence || self.index.has_pages() || self.sentence.may_be_example();
            // What was given up has to be called by its name.
            let is_other =
                |entry| !self.index.is_page(entry) && self.index.whose(entry) != Whose::Past;
            if may_mean { self.sentence.candidates(&is_other) } else { Vec::new() }
        })
    }

    fn candidate_pages(&self) -> &[Candidate] {
        self.pages.get_or_init(|| {
            let is_page = |entry| self.index.is_page(entry);
            if self.index.has_pages() { self.sentence.candidates(&is_page) } else { Vec::new() }
        })
    }

    /// What is told of a candidate that is believed so much.
    pub(super) fn found(&self, (belief, candidate): &(f32, Candidate)) -> Option<Match> {
        let Candidate { entry, nearest, .. } = *candidate;
        let phrase = self.index.needs.shown(self.index, entry, nearest.phrase)?;
        let meetings = self.sentence.meetings(entry);
        Some(Match { entry, how: How::Need, phrase, score: *belief, meetings })
    }
}

impl Candidate {
    /// What part of what was typed it accounts for, in 0..=1.
    pub(super) fn share(&self) -> f32 {
        let [share, ..] = self.features;
        share
    }

    /// Whether what was typed is what it is asked for with, whole.
    pub(super) fn is_whole(&self) -> bool {
        self.nearest.is_whole
    }

    /// Whether it has all that was typed, or is a page called by a part of it.
    pub(super) fn is_of_it(&self) -> bool {
        let [_, _, _, _, unmet, ..] = self.features;
        unmet <= 0.0 || self.nearest.is_called
    }
}

/// Every entry a query may mean, for whoever calibrates.
pub fn candidates(index: &Index, query: &str) -> Vec<Candidate> {
    Sentence::of(&index.needs, query).candidates(&|_| true)
}

/// The candidates, the likeliest first, each with how much it is believed among these; equally likely ones stay in
/// their order.
fn believed(candidates: Vec<Candidate>) -> Vec<(f32, Candidate)> {
    let beliefs = beliefs(&candidates, &WEIGHTS);
    let mut likely: Vec<(f32, Candidate)> = beliefs.into_iter().zip(candidates).collect();
    likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    likely
}

/// What speaks for a candidate.
fn points(candidate: &Candidate, weights: &Features) -> f32 {
    candidate.features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
}

/// How much each candidate is believed, in 0..=1; what is missing to 1 is believed of none.
pub fn beliefs(candidates: &[Candidate], weights: &Features) -> Vec<f32> {
    let points: Vec<f32> = candidates.iter().map(|candidate| points(candidate, weights)).collect();
    // "None" has no points. The most is taken off all: nothing grows beyond bounds.
    let most = points.iter().copied().fold(0.0, f32::max);
    let likely = |points: f32| (points - most).exp();
    let all = points.iter().map(|points| likely(*points)).sum::<f32>() + likely(0.0);
    points.into_iter().map(|points| likely(points) / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::read as read_roster;

    #[test]
    fn a_message_has_parts_that_are_sentences() {
        let cases = [
            ("mon sponsor est parti", &[][..]),
            (" mon sponsor est parti ? ", &[]),
            ("Bonjour, mon sponsor est parti.", &["mon sponsor est parti."]),
            (
                "notre site est beta.gouv.fr, il est en panne",
                &["notre site est beta.gouv.fr,", "il est en panne"],
            ),
            ("un budget de 1,5 million", &[]),
            ("a, b, c", &[]),
            ("Bonjour, le site est en panne. Qui prévenir ?", &["le site est en panne."]),
        ];
        for (query, expected) in cases {
            assert_eq!(parts(query).collect::<Vec<_>>(), expected, "{query}");
        }
        assert_eq!(parts(&"a b c, ".repeat(100)).count(), MOST_PARTS);
    }

    #[test]
    fn a_word_or_two_are_an_example_whole_or_nothing() {
        let text = r#"
            schema = 1
            as_of = 2026-01-01
            [[topic]]
            id = "badge"
            name = "Entrer"
            keywords = ["portique", "badge perdu"]
            examples = ["badge", "perdu mon badge", "télétravail demain"]
            [[topic]]
            id = "salle"
            name = "Salles et télétravail"
            examples = ["où réserver une salle de réunion demain"]
        "#;
        let index = Index::build(&read_roster(text, "test").roster);
        let words =
            "badge badges perdu mon teletravail demain portique salle zzzz salel badeg entrer";
        let mut answered = 0;
        for one in words.split(' ') {
            for other in words.split(' ').chain([""]) {
                let query = format!("{one} {other}");
                let is_whole = candidates(&index, &query).iter().any(|near| near.nearest.is_whole);
                let found = Need::of(&index, &query).likely(Sort::All);
                assert_eq!(!found.is_empty(), is_whole, "{query}");
                answered += usize::from(is_whole);
            }
        }
        assert!((2..80).contains(&answered), "{answered}");
    }
}
