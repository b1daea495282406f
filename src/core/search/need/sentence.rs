//! A sentence beside all that entries are asked for with: what speaks for each of them.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::index::{Asked, Needs, Posting, rarity};
use super::term::{Met, Term, terms};
use super::{Candidate, Nearest};
use crate::search::Meeting;
use crate::text::common::{is_first_name, is_word};
use crate::text::compare::Likeness;
use crate::text::everyday::commonness;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::stem::is_of_family;

/// How near a text comes to an example it is all the words of.
const WHOLE: f32 = 0.95;
/// Words that speak for anything are said of every entry: each is taken to have that many more.
const SMOOTHING: f32 = 100.0;
/// How much of what somebody says of an entry is in the entry's own words.
const OWN: f32 = 0.2;

/// What those who make a product say, and those who ask who follows it, each with the words of its family: it is
/// for them that portfolios and pages of the guide are there.
#[rustfmt::skip]
const MAKING: &[&str] = &[
    "accompagn", "agents", "aide", "aident", "aider", "aidons", "annuair", "app", "appli",
    "application", "applis", "apps", "automatis", "besoin", "build", "calculat", "calculett",
    "cartographi", "centralis", "charge", "comparat", "concern", "dashboard", "demarche",
    "dematerialis", "depend", "destine", "developing", "developpe", "developper", "developpons",
    "digital", "directory", "facilit", "formulair", "guichet", "handles", "help", "helps",
    "incubat", "lanc", "launch", "logiciel", "map", "modernis", "need", "numer", "numeris",
    "observatoir", "online", "outil", "outill", "plateform", "platform", "portail", "product",
    "produit", "project", "projet", "prototyp", "public", "publiqu", "questionnair", "rattach",
    "recens", "releve", "repertori", "sert", "servic", "signal", "simplifi", "simulat", "site",
    "sites", "souhaitent", "startup", "teleservic", "tool", "tools", "usager", "user", "utilisat",
    "veulent", "visualis", "voudraient", "want", "website",
];
/// What is made so: a line alone may be that of a train.
const ONLINE: [&str; 2] = ["en", "ligne"];
/// How much what anybody says who makes a product tells, of what it would: what it is about is in the other words.
const OF_MAKING: f32 = 0.7;
/// What somebody is to do, said first, is most often what a product is for: `signaler une panne`.
const TASK: f32 = 0.5;
/// How French infinitives end.
const INFINITIVES: [&str; 3] = ["er", "ir", "re"];
/// Words of somebody who speaks of an affair of their own. Sorted.
const OWN_AFFAIR: &[&str] = &["ma", "me", "mes", "mine", "moi", "mon", "my"];

/// What was typed, and what it met.
pub(super) struct Sentence<'n> {
    needs: &'n Needs,
    terms: Vec<Weighed>,
    /// The weight of all terms.
    whole: f32,
    /// 1 for somebody who makes a product, -1 for somebody with an affair of their own.
    making: f32,
    /// The same, with what somebody is to do.
    making_or_task: f32,
}

/// A term, what it weighs, and the entries that say it.
struct Weighed {
    term: Term,
    weight: f32,
    /// Whether it is a word of those who make a product.
    is_making: bool,
    /// Whether it is what somebody is to do.
    is_task: bool,
    /// Whether it is a word of French; looked up where that counts.
    is_word: OnceCell<bool>,
    saying: Vec<Saying>,
}

/// What an entry says of a term.
#[derive(Clone, Copy, Default)]
struct Saying {
    entry: usize,
    /// How often.
    times: f32,
    /// What the best meeting is worth, in 0..=1.
    worth: f32,
}

/// What an entry says of a sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    share: f32,
    evidence: f32,
    /// A bit for each term that met it.
    terms: u32,
}

/// What was met of a phrase.
#[derive(Clone, Copy, Debug, Default)]
struct Heard {
    /// The phrase.
    of: Option<Posting>,
    /// The weight of the terms it accounts for.
    typed: f32,
    /// The weight of its words that were met.
    said: f32,
    /// A bit for each of these terms.
    terms: u32,
}

impl<'n> Sentence<'n> {
    pub(super) fn of(needs: &'n Needs, query: &str) -> Self {
        let query = fold(query);
        let words: Vec<&str> = query.split(' ').collect();
        let is_online = words.windows(2).any(|two| two == ONLINE);
        let is_making = |word: &str| is_of_making(word) || is_online && word == ONLINE[1];
        let task = task(&words);
        let terms = terms(needs, &query).into_iter();
        let terms = terms.map(|term| {
            let is_task = task == Some(&*term.text);
            Weighed::of(needs, is_making(&term.text), is_task, term)
        });
        let terms: Vec<Weighed> = terms.collect();
        let is_own_affair = words.iter().any(|word| OWN_AFFAIR.binary_search(word).is_ok());
        let making = match (words.iter().any(|word| is_making(word)), is_own_affair) {
            (true, _) => 1.0,
            (false, true) => -1.0,
            (false, false) => 0.0,
        };
        let making_or_task = if making == 0.0 && task.is_some() { TASK } else { making };
        let whole = terms.iter().map(|term| term.weight).sum::<f32>().max(f32::MIN_POSITIVE);
        Self { needs, terms, whole, making, making_or_task }
    }

    /// Whether more than one word tells something.
    pub(super) fn is_several(&self) -> bool {
        self.terms.len() > 1
    }

    /// Whether an example has a word of it: none other is that example, whole.
    pub(super) fn may_be_example(&self) -> bool {
        let mut met = self.terms.iter().flat_map(|weighed| &weighed.term.met);
        let is_example = |posting: Posting| self.needs.is_example(posting.phrase);
        met.any(|met| self.needs.phrases_with(met.word).any(is_example))
    }

    /// Every entry of a sort that a term met, in the roster's order.
    pub(super) fn candidates(&self, is_sort: &dyn Fn(usize) -> bool) -> Vec<Candidate> {
        let sayings = self.terms.iter().enumerate().flat_map(|(at, weighed)| {
            let of_sort = weighed.saying.iter().filter(|saying| is_sort(saying.entry));
            of_sort.map(move |saying| (saying.entry, (at, weighed, saying)))
        });
        let mut said =
            gathered(sayings.collect(), |said: &mut Said, entry, (at, weighed, saying)| {
                said.share += self.part(weighed, saying);
                said.evidence += weighed.evidence(saying, self.needs.entry(entry));
                said.terms |= 1 << at;
            })
            .into_iter()
            .peekable();
        let nearest = self.nearest(is_sort).into_iter();
        let candidate = |(entry, nearest): (usize, Nearest)| {
            while said.next_if(|(said, _)| *said < entry).is_some() {}
            let (_, said) = said.next_if(|(said, _)| *said == entry).unwrap_or_default();
            self.candidate(entry, said, nearest)
        };
        nearest.map(candidate).collect()
    }

    /// An entry with all that speaks for it, of what was met and of what was not.
    fn candidate(&self, entry: usize, said: Said, nearest: Nearest) -> Candidate {
        let asked = self.needs.entry(entry);
        let is_met = |at: usize| said.terms & 1 << at != 0;
        let terms = || self.terms.iter().enumerate();
        // Of somebody who is called by name, anything is said.
        let is_named = asked.is_person && terms().any(|(at, term)| is_met(at) && !term.is_word());
        let unmet = terms().filter(|(at, _)| !is_met(*at));
        let unmet: f32 = unmet.map(|(_, term)| term.telling(asked, is_named)).sum();
        let subject = f32::from(u8::from(asked.is_subject));
        let making = if asked.is_portfolio { self.making_or_task } else { subject * self.making };
        let Said { share, evidence, .. } = said;
        let features = [share, nearest.near, nearest.titled, evidence, unmet, making, subject, 1.0];
        Candidate { entry, features, nearest }
    }

    /// What part of all that was typed an entry accounts for with one term.
    fn part(&self, weighed: &Weighed, saying: &Saying) -> f32 {
        weighed.weight / self.whole * saying.worth * saying.times / (saying.times + 1.0)
    }

    /// For each entry of a sort that a term met, the phrase that has most of what was typed and least of anything
    /// else.
    fn nearest(&self, is_sort: &dyn Fn(usize) -> bool) -> Vec<(usize, Nearest)> {
        let mut nearest: Vec<(usize, Nearest)> = Vec::new();
        for (phrase, heard) in self.heard(is_sort) {
            let Some(Posting { entry, is_title, weight, .. }) = heard.of else { continue };
            let said = (heard.said / weight.max(f32::MIN_POSITIVE)).min(1.0);
            let typed = heard.typed / self.whole;
            if said < WHOLE && self.needs.entry(entry).is_name {
                continue;
            }
            let near = typed * said;
            let titled = if is_title { near } else { 0.0 };
            let is_called = is_title && said >= WHOLE;
            let is_whole = self.needs.is_example(phrase) && typed >= WHOLE && said >= WHOLE;
            let this = Nearest { phrase, near, titled, is_called, is_whole };
            nearest.push((entry, this));
        }
        gathered(nearest, |best: &mut Option<Nearest>, _, this| {
            let held = best.unwrap_or(this);
            let nearer = if this.near > held.near { this } else { held };
            let titled = held.titled.max(this.titled);
            *best = Some(Nearest { titled, is_called: held.is_called || this.is_called, ..nearer });
        })
        .into_iter()
        .filter_map(|(entry, nearest)| Some((entry, nearest?)))
        .collect()
    }

    /// What was met of each phrase of an entry of a sort, of which anything was.
    fn heard(&self, is_sort: &dyn Fn(usize) -> bool) -> Vec<(u32, Heard)> {
        let mut is_counted = BTreeSet::new();
        let terms = self.terms.iter().enumerate();
        let mut met: Vec<(Met, usize)> = terms
            .flat_map(|(at, weighed)| weighed.term.met.iter().map(move |met| (*met, at)))
            .collect();
        // A phrase has a term as well as the best of its meetings there, and each of its words once.
        met.sort_by(|(a, _), (b, _)| b.worth.total_cmp(&a.worth));
        let mut heard = Vec::new();
        for (met, at) in met {
            let is_new = is_counted.insert(met.word);
            let said = if is_new { self.needs.weight(met.word) } else { 0.0 };
            let typed = self.terms.get(at).map_or(0.0, |term| term.weight * met.worth);
            let phrases = self.needs.phrases_with(met.word);
            heard.extend(phrases.filter(|phrase| is_sort(phrase.entry)).map(|phrase| {
                (phrase.phrase, Heard { of: Some(phrase), typed, said, terms: 1 << at })
            }));
        }
        gathered(heard, |heard: &mut Heard, _, this| {
            heard.of = this.of;
            heard.said += this.said;
            if heard.terms & this.terms == 0 {
                heard.typed += this.typed;
                heard.terms |= this.terms;
            }
        })
    }

    /// How each typed word was met in an entry, and what part it has in that answer.
    pub(super) fn meetings(&self, entry: usize) -> Vec<Meeting> {
        let is_said =
            |met: &&Met| self.needs.phrases_with(met.word).any(|phrase| phrase.entry == entry);
        let meeting = |weighed: &Weighed| {
            let met = weighed.term.met.iter().filter(is_said);
            let met = met.max_by(|a, b| a.worth.total_cmp(&b.worth));
            let saying = weighed.saying.iter().find(|saying| saying.entry == entry);
            Meeting {
                typed: weighed.term.text.clone(),
                known: met.map(|met| self.needs.words.word(met.word).to_owned()),
                likeness: met.map(|met| met.likeness),
                worth: saying.map_or(0.0, |saying| self.part(weighed, saying)),
            }
        };
        self.terms.iter().map(meeting).collect()
    }
}

impl Weighed {
    fn of(needs: &Needs, is_making: bool, is_task: bool, mut term: Term) -> Self {
        let saying = saying(needs, &term.met);
        // Misspelt, a word is as common as the one that was meant.
        let meant = term.met.iter().filter(|met| met.likeness > Likeness::Family);
        let meant = meant.map(|met| commonness(needs.words.word(met.word)));
        term.commonness = meant.fold(term.commonness, f32::max);
        let rarity =
            if saying.is_empty() { 1.0 } else { rarity(saying.len(), needs.entry_count()) };
        let weight = term.telling * rarity;
        Self { weight, is_making, is_task, is_word: OnceCell::new(), saying, term }
    }

    /// How telling the term is to an entry that does not say it. What those who make a product say is no news
    /// to a subject; to somebody, who may be called by name, plain words say little and others may be another's
    /// name.
    fn telling(&self, asked: Asked, is_named: bool) -> f32 {
        const PLAIN: f32 = 0.4;
        const OF_SOMEBODY: f32 = 2.0;
        match asked {
            Asked { is_subject: true, .. } if self.is_making => 0.0,
            Asked { is_portfolio: true, .. } if self.is_task => 0.0,
            Asked { is_person: true, .. } if is_named && self.is_word() => {
                PLAIN * self.term.telling
            }
            Asked { is_person: true, .. } => OF_SOMEBODY * self.term.telling,
            _ => self.term.telling,
        }
    }

    /// Whether it is a word of French, and so nobody's name.
    fn is_word(&self) -> bool {
        let text = &*self.term.text;
        *self.is_word.get_or_init(|| is_word(text) && !is_first_name(text))
    }

    /// How much likelier the term is of an entry, which says so much of it, than of anybody.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    fn evidence(&self, saying: &Saying, asked: Asked) -> f32 {
        // Commonness is the logarithm of how often a word stands in a thousand million.
        let anybody = 10.0_f32.powf(self.term.commonness - 9.0);
        let here = saying.times / (asked.words as f32 + SMOOTHING);
        let part = if self.is_making && !asked.is_subject { OF_MAKING } else { 1.0 };
        part * saying.worth * (1.0 + OWN * here / anybody).ln()
    }
}

/// What each entry says of the words that a term met.
fn saying(needs: &Needs, met: &[Met]) -> Vec<Saying> {
    let said = met
        .iter()
        .flat_map(|met| needs.phrases_with(met.word).map(|phrase| (phrase.entry, met.worth)));
    let said = gathered(said.collect(), |saying: &mut Saying, entry, worth| {
        let (times, best) = (saying.times + worth, saying.worth.max(worth));
        *saying = Saying { entry, times, worth: best };
    });
    said.into_iter().map(|(_, saying)| saying).collect()
}

/// What there is of each key, gathered in the order in which it came; by key.
fn gathered<K: Copy + Ord, T, G: Default>(
    mut all: Vec<(K, T)>,
    gather: impl Fn(&mut G, K, T),
) -> Vec<(K, G)> {
    all.sort_by_key(|(key, _)| *key);
    let mut gathered: Vec<(K, G)> = Vec::new();
    for (key, one) in all {
        if gathered.last().is_none_or(|(last, _)| *last != key) {
            gathered.push((key, G::default()));
        }
        if let Some((_, gathered)) = gathered.last_mut() {
            gather(gathered, key, one);
        }
    }
    gathered
}

/// Whether a folded word is one of those who make a product.
fn is_of_making(word: &str) -> bool {
    MAKING.iter().any(|root| word == *root || is_of_family(word, root))
}

/// What somebody is to do, where that is said first; what is of something is a thing.
fn task<'w>(words: &[&'w str]) -> Option<&'w str> {
    let [first, second, _, ..] = *words else { return None };
    let is_infinitive = INFINITIVES.iter().any(|ending| first.ends_with(ending));
    let may_be = first.len() > 4 && is_infinitive && !["d", "de", "du"].contains(&second);
    (may_be && bearing(first) == Bearing::Subject && is_word(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makers_say_is_known_in_all_its_forms() {
        let making = "accompagnons cartographie dematerialiser demarches destinee formulaires lancer numerique \
                      numeriser outils production publiques services simplifier simulateur utilisateurs";
        let others = "demarcher developpeur former formation numero service2 vignerons";
        assert!(making.split_whitespace().all(is_of_making));
        assert!(!others.split_whitespace().any(is_of_making));
    }

    #[test]
    fn what_is_to_be_done_is_said_first() {
        let cases = [
            ("signaler une panne", Some("signaler")),
            ("prendre le train", Some("prendre")),
            ("signaler panne", None),
            ("dossier du locataire", None),
            ("bonsoir a tous", None),
            ("notre budget annuel", None),
            ("une panne a signaler", None),
        ];
        for (query, expected) in cases {
            let words: Vec<&str> = query.split(' ').collect();
            assert_eq!(task(&words), expected, "{query}");
        }
    }

    #[test]
    fn the_lists_are_sorted_and_folded() {
        for list in [MAKING, OWN_AFFAIR] {
            assert!(list.is_sorted_by(|a, b| a < b));
            assert!(list.iter().all(|word| fold(word) == **word));
        }
    }
}
