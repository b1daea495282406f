//! The scoring model: how well an entry accounts for a reading of the query.
//!
//! score = accounted × (1 − UNTYPED × (1 − coverage)), of the entry's best phrase, where
//! - *accounted* is how well the typed words are met, in the phrase or, at a discount, elsewhere in the
//!   entry, by weight of words: rare words weigh more;
//! - *coverage* is how much of the phrase was typed, by weight of words.

use super::index::{Index, Phrase, Source};
use super::reading::{Reading, Typed};
use super::whose::Whose;
use super::{How, Match};
use crate::text::common::is_common;
use crate::text::compare::Likeness;
use crate::text::filler::{Bearing, bearing};

/// A word typed and met outside the best phrase, elsewhere in the same entry, counts for less: the
/// user said several things about the entry, none of them whole.
const SCATTERED: f32 = 0.75;
/// What a phrase loses when nothing of its rest was typed: enough for a full name to beat a part
/// of a longer one, not enough for a keyword to beat a part of a name.
const UNTYPED: f32 = 0.3;
/// The same of a title, which says in a sentence what others say in a word: whatever of it was typed
/// names it better than a keyword of another page does.
const UNTYPED_TITLE: f32 = 0.1;
/// Of a phrase that only misspelt words met, this much must have been met: one word of three.
const LEAST_MISSPELT: f32 = 0.3;
/// The same of the network's many people: one word of two.
const LEAST_MISSPELT_OF_MANY: f32 = 0.4;
/// Of a title that a single word of French met, this much must have been met.
const LEAST_WORD: f32 = 0.5;
/// Of a keyword that only everyday words met, one word in so many must have been met, words of grammar included.
const LEAST_SAID: usize = 3;
/// Particles of names have so many letters at most.
const PARTICLE: usize = 3;
/// Below this an answer would be a guess: two slips in one of a name's two words come to a little more.
const LEAST: f32 = 0.4;

/// Scores the entries for one reading of the query.
pub(super) fn rank(index: &Index, reading: &Reading) -> Vec<Match> {
    // An entry must account for every required word.
    let required = (0..reading.words.len()).filter(|typed| reading.words[*typed].is_required);
    let met_by = |typed: usize| reading.met_with(typed).collect::<Vec<_>>();
    let phrases = index.phrases_of_all(required.map(met_by).collect(), reading.met_words());
    let entries = phrases.chunk_by(|a, b| a.entry == b.entry);
    entries.filter_map(|phrases| score(index, reading, phrases)).collect()
}

/// Scores one entry by those of its phrases that a typed word met; `None` where a typed word is not
/// accounted for, or too little is.
fn score(index: &Index, reading: &Reading, phrases: &[Phrase]) -> Option<Match> {
    let scene = Scene { index, reading };
    let met: Vec<Vec<Met>> = phrases.iter().map(|phrase| scene.meet(phrase)).collect();
    let best = |typed: usize| {
        let met = met.iter().map(|words| words[typed]);
        met.reduce(|best, other| if other.worth > best.worth { other } else { best })
    };
    let anywhere: Vec<Met> =
        (0..reading.words.len()).map(|typed| best(typed).unwrap_or_default()).collect();
    let is_met = |(typed, met): (usize, &Met)| !reading.words[typed].is_required || met.worth > 0.0;
    if !anywhere.iter().enumerate().all(is_met) {
        return None;
    }
    // A keyword of the entry tells, however common; so does its title where it has that word.
    let is_keyword = |(phrase, here): (&Phrase, &Vec<Met>)| {
        phrase.source == Source::Keyword && scene.is_whole(phrase, here)
    };
    let is_told = phrases.iter().zip(&met).any(is_keyword);
    // The first of equals: phrases come names first.
    let (score, phrase, here) = phrases
        .iter()
        .zip(&met)
        .filter(|(phrase, here)| {
            scene.is_evidence(phrase, here) || is_told && phrase.source == Source::Title
        })
        .map(|(phrase, here)| (scene.score(phrase, here, &anywhere), phrase, here))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })?;
    (score >= LEAST).then(|| Match {
        entry: phrase.entry,
        how: scene.how(phrase, here, &anywhere),
        phrase: *phrase,
        score,
        meetings: reading.meetings(index, &anywhere),
    })
}

/// A typed word's best meeting in a phrase or an entry.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Met {
    pub(super) word: u32,
    pub(super) likeness: Option<Likeness>,
    pub(super) worth: f32,
}

/// What is compared: the known words and the typed ones.
struct Scene<'s> {
    index: &'s Index,
    reading: &'s Reading,
}

impl Scene<'_> {
    /// How each typed word is best met in a phrase.
    fn meet(&self, phrase: &Phrase) -> Vec<Met> {
        let whose = self.index.whose(phrase.entry);
        let is_alone = self.reading.words.iter().filter(|typed| typed.is_required).count() == 1;
        let mut met = vec![Met::default(); self.reading.words.len()];
        for word in self.index.words_of(phrase) {
            for (typed, likeness) in self.reading.met_by(word) {
                let Typed { text, is_word, .. } = &self.reading.words[typed];
                let text = text.as_str();
                let known = self.index.words.word(word);
                let is_allowed = match phrase.source {
                    _ if phrase.is_acronym => likeness == Likeness::Exact,
                    // A whole word of French begins no name of the network's thousands.
                    _ if *is_word && likeness == Likeness::Prefix && whose != Whose::Team => false,
                    // Nor is any form of one, where it is all that was typed, but its plural.
                    _ if *is_word
                        && is_alone
                        && likeness == Likeness::Form
                        && whose != Whose::Team
                        && text.trim_end_matches(['s', 'x'])
                            != known.trim_end_matches(['s', 'x']) =>
                    {
                        false
                    }
                    // Names of people have no forms, and so many are near to any word.
                    _ if whose == Whose::Member
                        && !likeness.holds_for_people(text, known, *is_word) =>
                    {
                        false
                    }
                    // Everyday words of a sentence are no misspelt names.
                    Source::Title if matches!(likeness, Likeness::Typo(_)) => !is_common(known),
                    source if source.is_name() => true,
                    _ => likeness.holds_for_subjects(text, known),
                };
                let worth = likeness.worth(text, known) * phrase.source.worth();
                if is_allowed && worth > met[typed].worth {
                    met[typed] = Met { word, likeness: Some(likeness), worth };
                }
            }
        }
        met
    }

    fn score(&self, phrase: &Phrase, here: &[Met], anywhere: &[Met]) -> f32 {
        let most = if phrase.source == Source::Title { UNTYPED_TITLE } else { UNTYPED };
        let untyped = most * (1.0 - self.coverage(phrase, here));
        self.accounted(here, anywhere) * (1.0 - untyped) * self.reading.worth
    }

    /// How much of what was typed is accounted for, in 0..=1, by weight of words.
    fn accounted(&self, here: &[Met], anywhere: &[Met]) -> f32 {
        let (mut worth, mut whole) = (0.0, 0.0);
        for (typed, (here, anywhere)) in self.reading.words.iter().zip(here.iter().zip(anywhere)) {
            if typed.is_required {
                let weight = self.index.weight(anywhere.word);
                worth += weight * here.worth.max(SCATTERED * anywhere.worth);
                whole += weight;
            }
        }
        if whole > 0.0 { worth / whole } else { 0.0 }
    }

    /// How much of the phrase was typed, in 0..=1, by weight of words.
    fn coverage(&self, phrase: &Phrase, here: &[Met]) -> f32 {
        let (mut typed, mut whole) = (0.0, 0.0);
        for word in self.index.words_of(phrase) {
            let weight = self.index.weight(word);
            typed += if is_typed(word, here) { weight } else { 0.0 };
            whole += weight;
        }
        if whole > 0.0 { typed / whole } else { 0.0 }
    }

    /// Whether what was met of a phrase tells anything. Common words alone do not, unless they are all
    /// of it, or begin a name: `Julien`, `outre`. Misspelt words alone do not, unless they are a good
    /// part of it: `chaton` is no court in Chalon-sur-Saône.
    fn is_evidence(&self, phrase: &Phrase, here: &[Met]) -> bool {
        let is_everyday =
            self.reading.words.iter().all(|typed| typed.is_common || !typed.is_required);
        let begins_name = || {
            let first = self.index.words_of(phrase).next();
            phrase.source == Source::Name
                && !self.index.whose(phrase.entry).is_of_network()
                && first.is_some_and(|first| is_typed(first, here))
        };
        // A word of French that a title has beside others is not what the page is about.
        let is_one_word = || {
            let mut required = self.reading.words.iter().filter(|typed| typed.is_required);
            required.next().is_some_and(|typed| typed.is_word) && required.next().is_none()
        };
        if phrase.source == Source::Title
            && is_one_word()
            && self.coverage(phrase, here) < LEAST_WORD
        {
            return false;
        }
        // Several everyday words of one title, or of a name of the network, do tell.
        let is_several = || {
            let required =
                self.reading.words.iter().zip(here).filter(|(typed, _)| typed.is_required);
            let met = required.clone().filter(|(_, met)| met.likeness.is_some()).count();
            let is_long =
                phrase.source == Source::Title || self.index.whose(phrase.entry).is_of_network();
            is_long && met > 1 && met == required.count()
        };
        // Words of grammar alone say nothing, unless they are a name: `MA`.
        let is_grammar = |typed: &Typed| bearing(&typed.text) == Bearing::Grammar;
        if self.reading.words.iter().all(is_grammar) {
            return self.index.words_of(phrase).all(|word| is_typed(word, here));
        }
        // A word that is in every sentence is not what a longer one says: `je n’en peux plus`.
        let is_said = || {
            let words: Vec<u32> = self.index.words_of(phrase).collect();
            let said = words.iter().filter(|word| is_typed(**word, here)).count();
            phrase.source != Source::Keyword || said * LEAST_SAID >= words.len()
        };
        if is_everyday {
            return self.is_whole(phrase, here) && is_said() || begins_name() || is_several();
        }
        // An acronym is the name of something else than a longer text that mentions it.
        let is_mention = |met: &Met| self.index.is_acronym(met.word);
        let mut all = here.iter().filter(|met| met.likeness.is_some());
        if !phrase.source.is_name() && all.all(is_mention) && !self.is_whole(phrase, here) {
            return false;
        }
        let is_typo = |met: &Met| matches!(met.likeness, Some(Likeness::Typo(_)));
        let mut met = here.iter().filter(|met| met.likeness.is_some()).peekable();
        let is_misspelt = met.peek().is_some() && met.all(is_typo);
        let is_member = self.index.whose(phrase.entry) == Whose::Member;
        let least = if is_member { LEAST_MISSPELT_OF_MANY } else { LEAST_MISSPELT };
        !is_misspelt || self.coverage(phrase, here) >= least
    }

    /// Whether every word of the phrase that bears on its subject was typed; of an address, every word, and of somebody's
    /// name all but particles.
    fn is_whole(&self, phrase: &Phrase, here: &[Met]) -> bool {
        let is_member = self.index.whose(phrase.entry) == Whose::Member;
        let is_filler = |word| {
            let word = self.index.words.word(word);
            phrase.source != Source::Address
                && bearing(word) < Bearing::Subject
                && !(is_member && phrase.source.is_name() && word.len() > PARTICLE)
        };
        self.index.words_of(phrase).all(|word| is_typed(word, here) || is_filler(word))
    }

    fn how(&self, phrase: &Phrase, here: &[Met], anywhere: &[Met]) -> How {
        let typed = self.reading.words.iter().zip(here.iter().zip(anywhere));
        let required = typed.filter(|(typed, _)| typed.is_required).map(|(_, met)| met);
        let worst = required.clone().filter_map(|(_, anywhere)| anywhere.likeness).max();
        let is_here = required.clone().all(|(here, _)| here.likeness.is_some());
        match worst {
            _ if !phrase.source.is_name() => How::Keyword,
            Some(Likeness::Typo(_)) => How::Typo,
            Some(Likeness::Prefix) => How::Prefix,
            _ if !is_here || !self.is_whole(phrase, here) => How::Words,
            // Of an id, which may be cut, the words of grammar tell too.
            _ if phrase.source == Source::Id
                && !self.index.words_of(phrase).all(|word| is_typed(word, here)) =>
            {
                How::Words
            }
            _ if matches!(phrase.source, Source::Name | Source::Title) => How::Exact,
            _ => How::Alias,
        }
    }
}

fn is_typed(word: u32, here: &[Met]) -> bool {
    here.iter().any(|met| met.likeness.is_some() && met.word == word)
}
