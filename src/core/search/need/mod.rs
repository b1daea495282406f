//! Needs in one's own words: which entry is nearest to what a sentence says.
//!
//! Unlike a name, a sentence need not be met whole. What speaks for an entry, and against it, is weighed:
//! - *share*: how much of what was typed the entry accounts for, by weight of words. A word weighs the
//!   more the fewer entries have it and the rarer it is in everyday language; an entry that says it often
//!   accounts for more of it;
//! - *said*: how much of the nearest single example, by weight of words, was typed;
//! - *evidence*: how much likelier the words that were met are of that entry than of anybody, in logarithms;
//! - *unmet*: how telling the words are that the entry does not know;
//! - for a portfolio, whose subjects are everybody's: whether it is somebody who makes a product who asks.
//!
//! Their sum, each times its weight, becomes a belief: the entry's part of all that is likely, of which
//! "none of these" is one. So an answer needs evidence and stands clear of the second. Weights and
//! thresholds come from `examples/calibrate.rs`.

pub mod index;
mod term;

use index::{Needs, rarity};
use term::{Met, Term, terms};

use super::index::Index;
use super::{How, Match, Meeting};
use crate::text::compare::Likeness;

/// What is weighed, in the order of [`WEIGHTS`].
pub const FEATURES: [&str; 7] =
    ["share", "said", "evidence", "unmet", "making", "portfolio", "any"];
/// What each is worth.
pub const WEIGHTS: [f32; FEATURES.len()] = [1.8, 1.9, 0.6, -2.4, 1.9, -1.6, -2.3];
/// An answer is believed that much; anything less is a suggestion at most.
pub const ANSWERED: f32 = 0.5;
/// A suggestion is believed that much.
pub const SUGGESTED: f32 = 0.2;

/// A text of fewer words is a name or a subject: it has to be an example, whole.
const SENTENCE: usize = 3;
/// How near a text comes to an example it is all the words of.
const WHOLE: f32 = 0.95;
/// What an example keeps of its worth of which nothing more was said.
const UNSAID: f32 = 0.5;
/// Words that speak for anything are said of every entry: an entry is taken to have that many more.
const SMOOTHING: f32 = 100.0;
/// How much of what somebody says of an entry is in its own words.
const OWN: f32 = 0.5;

/// Words of those who make a product, and of those who ask who follows it: it is for them that portfolios
/// are there. Sorted.
#[rustfmt::skip]
const MAKING: &[&str] = &[
    "accompagne", "agents", "aide", "aident", "aidons", "app", "appli", "application",
    "applications", "applis", "apps", "build", "building", "charge", "concerne", "concernent",
    "demarche", "demarches", "depend", "dependons", "depends", "destine", "destinee", "destines",
    "develop", "developing", "developpe", "developper", "developpons", "digital", "handles",
    "incubateur", "lance", "lancer", "lancons", "ligne", "numerique", "numeriques", "online",
    "outil", "outils", "plateforme", "plateformes", "platform", "portail", "product", "products",
    "produit", "produits", "project", "projects", "projet", "projets", "public", "publics",
    "publique", "publiques", "rattache", "rattachee", "releve", "sert", "service", "services",
    "simplifier", "simplify", "simulateur", "site", "sites", "startup", "startups", "tool", "tools",
    "usagers", "users", "utilisateurs", "website",
];
/// Words of somebody who speaks of their own affairs. Sorted.
const OWN_AFFAIRS: &[&str] = &["ma", "me", "mes", "mine", "moi", "mon", "my"];

/// An entry that a sentence may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The entry: its position in the roster; past the last, what is answered elsewhere.
    pub entry: usize,
    /// What speaks for it, in the order of [`FEATURES`].
    pub features: [f32; FEATURES.len()],
    /// The number of its nearest phrase, and whether that is an example, all that was typed, typed whole.
    phrase: (u32, bool),
}

impl Candidate {
    /// The sum of what speaks for it.
    pub fn points(&self, weights: &[f32; FEATURES.len()]) -> f32 {
        self.features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
    }
}

/// Whether a query is long enough to be a sentence.
pub(super) fn is_sentence(query: &str) -> bool {
    query.split_whitespace().nth(SENTENCE - 1).is_some()
}

/// The entries a sentence may mean, the likeliest first, with how much each is believed; those alone
/// that are worth a suggestion.
pub(super) fn read(index: &Index, query: &str) -> Vec<Match> {
    let sentence = Sentence::of(&index.needs, query);
    let is_sentence = is_sentence(query);
    let candidates = sentence.candidates();
    let beliefs = beliefs(&candidates, &WEIGHTS);
    let mut likely: Vec<(f32, &Candidate)> = beliefs.into_iter().zip(&candidates).collect();
    likely.retain(|(belief, candidate)| {
        let is_here = candidate.entry + 1 < index.needs.entry_count();
        is_here && *belief >= SUGGESTED && (is_sentence || candidate.phrase.1)
    });
    likely.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let matches = likely.into_iter().filter_map(|(belief, candidate)| {
        Some(Match {
            entry: candidate.entry,
            how: How::Need,
            phrase: index.needs.shown(index, candidate.phrase.0)?,
            score: belief,
            meetings: sentence.meetings(candidate.entry),
        })
    });
    matches.collect()
}

/// Everything a sentence may mean, for whoever calibrates.
pub fn candidates(index: &Index, query: &str) -> Vec<Candidate> {
    Sentence::of(&index.needs, query).candidates()
}

/// How much each candidate is believed, in 0..=1; what is missing to 1 is believed of none.
pub fn beliefs(candidates: &[Candidate], weights: &[f32; FEATURES.len()]) -> Vec<f32> {
    let points: Vec<f32> = candidates.iter().map(|candidate| candidate.points(weights)).collect();
    // None of them has no points; the most is taken off all, so that nothing grows without bounds.
    let most = points.iter().copied().fold(0.0, f32::max);
    let likely = |points: f32| (points - most).exp();
    let all: f32 = points.iter().map(|points| likely(*points)).sum::<f32>() + likely(0.0);
    points.iter().map(|points| likely(*points) / all).collect()
}

/// What was typed, and what it met.
struct Sentence<'n> {
    needs: &'n Needs,
    terms: Vec<Weighed>,
    /// The weight of all terms.
    whole: f32,
    is_making: bool,
    is_own_affair: bool,
}

/// A term, and what it is worth to the entries that have it.
struct Weighed {
    term: Term,
    weight: f32,
    /// For each entry: how often it says the term, and how well the term met it at best.
    said: Vec<(usize, f32, f32)>,
}

/// What was met of a phrase.
#[derive(Clone, Copy, Default)]
struct Heard {
    /// The weight of the terms it accounts for.
    typed: f32,
    /// The weight of its words that were met.
    said: f32,
    /// A bit for each of these terms.
    terms: u32,
}

impl<'n> Sentence<'n> {
    fn of(needs: &'n Needs, query: &str) -> Self {
        let terms: Vec<Term> = terms(needs, query);
        let terms: Vec<Weighed> = terms.into_iter().map(|term| weighed(needs, term)).collect();
        let whole = terms.iter().map(|term| term.weight).sum::<f32>().max(f32::MIN_POSITIVE);
        let folded = crate::text::fold::fold(query);
        let has = |list: &[&str]| folded.split(' ').any(|word| list.binary_search(&word).is_ok());
        let is_making = has(MAKING);
        Self { needs, terms, whole, is_making, is_own_affair: !is_making && has(OWN_AFFAIRS) }
    }

    /// Every entry that a term met.
    fn candidates(&self) -> Vec<Candidate> {
        let nearest = self.nearest();
        let mut features = vec![[0.0; FEATURES.len()]; self.needs.entry_count()];
        let all_telling: f32 = self.terms.iter().map(|term| term.term.telling).sum();
        for weighed in &self.terms {
            for (entry, times, worth) in &weighed.said {
                let (words, is_portfolio) = self.needs.entry(*entry);
                let Some(features) = features.get_mut(*entry) else { continue };
                features[0] += weighed.weight / self.whole * worth * times / (times + 1.0);
                features[2] += worth * weighed.evidence(*times, words);
                let is_known = !(is_portfolio && is_making(&weighed.term.text));
                features[3] -= if is_known { weighed.term.telling } else { 0.0 };
            }
        }
        // Those who make a product say so to a portfolio: it is no word that it would not know.
        let making = self.terms.iter().filter(|weighed| is_making(&weighed.term.text));
        let making: f32 = making.map(|weighed| weighed.term.telling).sum();
        let mut candidates = Vec::new();
        for (entry, (mut features, nearest)) in features.into_iter().zip(nearest).enumerate() {
            let Some((said, phrase, is_whole)) = nearest else { continue };
            let is_portfolio = self.needs.entry(entry).1;
            features[1] = said;
            features[3] += all_telling - if is_portfolio { making } else { 0.0 };
            features[4] = f32::from(u8::from(is_portfolio && self.is_making))
                - f32::from(u8::from(is_portfolio && self.is_own_affair));
            features[5] = f32::from(u8::from(is_portfolio));
            features[6] = 1.0;
            candidates.push(Candidate { entry, features, phrase: (phrase, is_whole) });
        }
        candidates
    }

    /// For each entry its nearest phrase: how much of it was said, its number, and whether it is an
    /// example, all that was typed and typed whole.
    fn nearest(&self) -> Vec<Option<(f32, u32, bool)>> {
        let mut heard = vec![Heard::default(); self.needs.phrase_count()];
        let mut met: Vec<(Met, usize)> = Vec::new();
        for (at, weighed) in self.terms.iter().enumerate() {
            met.extend(weighed.term.met.iter().map(|met| (*met, at)));
        }
        // The best meeting of a term counts in a phrase, and each word of a phrase once.
        met.sort_by(|(a, _), (b, _)| b.worth.total_cmp(&a.worth));
        let mut touched = Vec::new();
        for (position, (word, at)) in met.iter().enumerate() {
            let is_first = met[..position].iter().all(|(other, _)| other.word != word.word);
            let weight = if is_first { self.needs.weight(word.word) } else { 0.0 };
            for phrase in self.needs.phrases_with(word.word) {
                let Some(heard) = heard.get_mut(phrase as usize) else { continue };
                if heard.terms == 0 {
                    touched.push(phrase);
                }
                if heard.terms >> at & 1 == 0 {
                    heard.typed += self.terms[*at].weight * word.worth;
                    heard.terms |= 1 << at;
                }
                heard.said += weight;
            }
        }
        let mut nearest: Vec<Option<(f32, u32, bool)>> = vec![None; self.needs.entry_count()];
        let mut best = vec![0.0; self.needs.entry_count()];
        touched.sort_unstable();
        for phrase in touched {
            let (entry, weight) = self.needs.phrase(phrase);
            let heard = heard[phrase as usize];
            let said = (heard.said / weight.max(f32::MIN_POSITIVE)).min(1.0);
            let typed = heard.typed / self.whole;
            let worth = typed * (1.0 - UNSAID * (1.0 - said));
            if let Some(best) = best.get_mut(entry).filter(|best| worth > **best) {
                *best = worth;
                let is_whole = self.needs.is_example(phrase) && typed >= WHOLE && said >= WHOLE;
                nearest[entry] = Some((said, phrase, is_whole));
            }
        }
        nearest
    }

    /// How each typed word was met in an entry, and what part it has in that answer.
    fn meetings(&self, entry: usize) -> Vec<Meeting> {
        let meeting = |weighed: &Weighed| {
            let said = weighed.said.iter().find(|(said, _, _)| *said == entry);
            let is_said = |met: &&Met| {
                let mut phrases = self.needs.phrases_with(met.word);
                phrases.any(|phrase| self.needs.phrase(phrase).0 == entry)
            };
            let met = weighed.term.met.iter().filter(is_said);
            let met = met.max_by(|a, b| a.worth.total_cmp(&b.worth));
            let part = |(_, times, worth): &(usize, f32, f32)| {
                weighed.weight / self.whole * worth * times / (times + 1.0)
            };
            Meeting {
                typed: weighed.term.text.clone(),
                known: met.map(|met| self.needs.words.word(met.word).to_owned()),
                likeness: met.map(|met| met.likeness),
                worth: said.map_or(0.0, part),
            }
        };
        self.terms.iter().map(meeting).collect()
    }
}

impl Weighed {
    /// How much likelier the term is of an entry of so many words that says it so often than of anybody.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    fn evidence(&self, times: f32, words: u32) -> f32 {
        // Commonness is the logarithm of how often a word stands in a thousand million.
        let anybody = 10.0_f32.powf(self.term.commonness - 9.0);
        (1.0 + OWN * times / (words as f32 + SMOOTHING) / anybody).ln()
    }
}

fn is_making(word: &str) -> bool {
    MAKING.binary_search(&word).is_ok()
}

/// Weighs a term by how many entries say it, and how often each.
fn weighed(needs: &Needs, mut term: Term) -> Weighed {
    let mut said: Vec<(usize, f32, f32)> = Vec::new();
    let mut place = vec![0_u32; needs.entry_count()];
    for met in &term.met {
        for phrase in needs.phrases_with(met.word) {
            let (entry, _) = needs.phrase(phrase);
            let Some(place) = place.get_mut(entry) else { continue };
            if *place == 0 {
                said.push((entry, 0.0, 0.0));
                *place = u32::try_from(said.len()).unwrap_or(u32::MAX);
            }
            if let Some((_, times, worth)) = said.get_mut(*place as usize - 1) {
                *times += met.worth;
                *worth = worth.max(met.worth);
            }
        }
    }
    // Misspelt, a word is as common as the one that was meant.
    let is_respelt = |met: &&Met| met.likeness > Likeness::Family;
    let meant = term.met.iter().filter(is_respelt).map(|met| needs.words.word(met.word));
    let commonness = meant.map(crate::text::everyday::commonness).fold(term.commonness, f32::max);
    term.commonness = commonness;
    let rarity = if said.is_empty() { 1.0 } else { rarity(said.len(), needs.entry_count()) };
    Weighed { weight: term.telling * rarity, term, said }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [MAKING, OWN_AFFAIRS] {
            assert!(list.is_sorted_by(|a, b| a < b));
            assert!(list.iter().all(|word| crate::text::fold::fold(word) == **word));
        }
    }
}
