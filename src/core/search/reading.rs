//! The ways a query can be read: as typed; without what is said of everybody here, the team's administration and their
//! titles; with a word that is not known read as two that are.

use super::index::{Index, Phrase, Source};
use super::rank::Met;
use super::whose::Whose;
use super::{MOST_WORDS, Meeting};
use crate::text::common::{is_common, is_word};
use crate::text::compare::{Likeness, PREFIX_FROM, Spelling};
use crate::text::filler::{Bearing, bearing};
use crate::text::sound::spelt_out;

/// Two words read as one, or one as two: the user's spacing is a slip, not a choice.
pub(super) const RESPACED: f32 = 0.97;
/// The administration that the team is of.
const OWN: &str = "dinum";
/// What a reading keeps that leaves out what is said of many.
const UNSAID: f32 = 0.97;
/// A title that so many of the team have says nothing of which of them is asked for.
const HOLDERS: usize = 3;
/// What somebody is called before their name, whatever word that looks like.
const CIVILITIES: [&str; 5] = ["m", "madame", "mme", "monsieur", "mr"];
/// Who leads does so.
#[rustfmt::skip]
const LEADING: [&str; 14] = [
    "boss", "chef", "cheffe", "directeur", "directrice", "dirige", "dirigeant", "dirigent", "head",
    "leads", "patron", "patronne", "pilote", "runs",
];
/// What incubators are.
#[rustfmt::skip]
const LED: [&str; 11] = [
    "accelerateur", "atelier", "fabrique", "gip", "incubateur", "incubator", "lab", "laboratoire",
    "operateur", "plateforme", "ruche",
];
/// Longer words are no names written as one.
const LONGEST_SPLIT: usize = 48;
/// A half of a word that was written as one has at least that many letters.
const LEAST_HALF: usize = 3;

/// One way to read a query, and what its words meet.
pub(super) struct Reading {
    /// The words, in the order typed.
    pub(super) words: Vec<Typed>,
    /// What an answer to this reading keeps of its worth.
    pub(super) worth: f32,
    /// What was met: the known word, the typed word, how. Sorted by known word.
    met: Vec<(u32, usize, Likeness)>,
    /// A bit for each known word that was met: most are not, and this tells at once.
    is_met: Vec<u64>,
}

/// A word of the query.
pub(super) struct Typed {
    /// Folded.
    pub(super) text: String,
    /// Whether an entry must account for it.
    pub(super) is_required: bool,
    /// Whether it is a common French word, meant as such.
    pub(super) is_common: bool,
    /// Whether it is a French word at all, common or not.
    pub(super) is_word: bool,
}

/// Every reading of a folded query that is worth ranking; the first is as typed.
pub(super) fn readings(index: &Index, query: &str) -> Vec<Reading> {
    let words: Vec<&str> =
        query.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
    if words.is_empty() {
        return Vec::new();
    }
    // What nothing is called may be how text messages spell it: `slt`, `pb`.
    let spelt_out = |word| {
        let meant = spelt_out(word);
        if meant == word || is_known(index, word) || is_word(word) { word } else { meant }
    };
    let words: Vec<&str> = words.into_iter().map(spelt_out).collect();
    let as_typed = words.iter().map(|word| (*word).to_owned()).collect();
    let mut readings = vec![Reading::new(index, as_typed, 1.0)];
    let others = [unsaid(&words), unled(&words)].into_iter().flatten();
    readings.extend(others.map(|words| Reading::new(index, words, UNSAID)));
    readings
        .extend(split(index, &words).into_iter().map(|words| Reading::new(index, words, RESPACED)));
    readings
}

/// The query without the administration, of which everybody here speaks, where it says more: `référent DINUM culture`.
fn unsaid(words: &[&str]) -> Option<Vec<String>> {
    without(words.iter().copied(), |word| word == OWN)
}

/// The query without that somebody leads, where it is an incubator that they do: `qui dirige l'incubateur culture`.
fn unled(words: &[&str]) -> Option<Vec<String>> {
    let rest = without(words.iter().copied(), |word| LEADING.contains(&word))?;
    let is_other = |word: &&String| bearing(word) == Bearing::Subject && !LED.contains(&&***word);
    let is_led = rest.iter().any(|word| LED.contains(&&**word));
    (is_led && rest.iter().any(|word| is_other(&word))).then_some(rest)
}

/// The query without the words of a title that several of the team have: `responsable de partenariat justice`. `None`
/// where it has none of these, or nothing else.
pub(super) fn untitled(index: &Index, as_typed: &Reading) -> Option<Reading> {
    let is_of_title = |word: &str| {
        let forms = [word, word.trim_end_matches('s')];
        let phrases =
            index.phrases_with(forms.iter().filter_map(|word| index.words.find(word).ok()));
        let is_title = |phrase: &&Phrase| {
            phrase.source == Source::Role && index.whose(phrase.entry) == Whose::Team
        };
        phrases.iter().filter(is_title).count() >= HOLDERS
    };
    let words = as_typed.words.iter().map(|typed| typed.text.as_str());
    without(words, is_of_title).map(|rest| Reading::new(index, rest, UNSAID))
}

/// Words but for some of them; `None` where these say nothing of a subject, or the others do not.
fn without<'w>(
    words: impl Iterator<Item = &'w str>,
    is_left_out: impl Fn(&str) -> bool,
) -> Option<Vec<String>> {
    let (left_out, rest): (Vec<&str>, Vec<&str>) = words.partition(|word| is_left_out(word));
    let is_subject = |words: &[&str]| words.iter().any(|word| bearing(word) == Bearing::Subject);
    (is_subject(&left_out) && is_subject(&rest))
        .then(|| rest.into_iter().map(str::to_owned).collect())
}

/// Readings in which a word that neither the roster nor French knows is two that are: `annalivia` →
/// `anna livia`.
fn split(index: &Index, words: &[&str]) -> Vec<Vec<String>> {
    let mut readings = Vec::new();
    for (at, word) in words
        .iter()
        .enumerate()
        .filter(|(_, word)| word.len() <= LONGEST_SPLIT && !is_known(index, word) && !is_word(word))
    {
        let cuts = word.char_indices().map(|(cut, _)| cut).filter(|cut| *cut >= LEAST_HALF);
        for (left, right) in cuts.map(|cut| word.split_at(cut)) {
            let is_half = |half| is_known(index, half) && bearing(half) == Bearing::Subject;
            if left != right && right.len() >= LEAST_HALF && is_half(left) && is_half(right) {
                let respaced = words[..at].iter().chain([&left, &right]).chain(&words[at + 1..]);
                readings.push(respaced.map(|word| (*word).to_owned()).collect());
            }
        }
    }
    readings
}

fn is_known(index: &Index, word: &str) -> bool {
    index.words.find(word).is_ok()
}

impl Reading {
    fn new(index: &Index, words: Vec<String>, worth: f32) -> Self {
        // What bears on the subject most is what is asked for: where fillers are all there is, they.
        let most = words.iter().map(|word| bearing(word)).max();
        let is_called = words.iter().any(|word| CIVILITIES.contains(&word.as_str()));
        let words: Vec<Typed> = words
            .into_iter()
            .map(|text| Typed {
                is_required: Some(bearing(&text)) == most,
                is_common: !is_called && is_common(&text),
                is_word: is_word(&text),
                text,
            })
            .collect();
        let mut reading =
            Self { words, worth, met: Vec::new(), is_met: vec![0; index.words.len().div_ceil(64)] };
        for typed in 0..reading.words.len() {
            let before = reading.met.len();
            reading.look_up(index, typed);
            // No entry accounts for a word that nothing knows: the others need not be looked up.
            if reading.words[typed].is_required && reading.met.len() == before {
                reading.met.clear();
                break;
            }
        }
        reading.met.sort_unstable();
        for (word, _, _) in &reading.met {
            if let Some(bits) = reading.is_met.get_mut(*word as usize / 64) {
                *bits |= 1 << (word % 64);
            }
        }
        reading
    }

    /// Finds what a typed word meets; typos are only looked for where it is no known word.
    fn look_up(&mut self, index: &Index, typed: usize) {
        let text = self.words[typed].text.as_str();
        let (before, is_common) = (self.met.len(), self.words[typed].is_common);
        let is_last_of_several = typed > 0
            && typed + 1 == self.words.len()
            && self.words[..typed].iter().any(|word| word.is_required);
        let prefix_from = if is_last_of_several { PREFIX_FROM - 1 } else { PREFIX_FROM };
        let is_known = is_known(index, text);
        // Forms and prefixes share the first letters; only that stretch of the sorted words is read.
        let spelling = Spelling::of(text);
        for (word, known) in index.words.beginning_with(spelling.shared_beginning()) {
            let likeness = spelling.literal(known, prefix_from);
            let is_meant = |likeness: &Likeness| !is_common || *likeness < Likeness::Prefix;
            if let Some(likeness) = likeness.filter(is_meant) {
                self.met.push((word, typed, likeness));
            }
        }
        let is_form_known =
            self.met[before..].iter().any(|(_, _, likeness)| *likeness <= Likeness::Form);
        if !is_known
            && !is_form_known
            && !self.words[typed].is_word
            && self.words[typed].is_required
        {
            for word in index.words.words_like(spelling.outline) {
                let slips = spelling.misspelt(index.words.word(word));
                let slips = slips.filter(|_| !index.is_acronym(word));
                if let Some(likeness) = slips {
                    self.met.push((word, typed, likeness));
                }
            }
        }
    }

    /// Whether some typed word met that known word.
    fn is_met(&self, word: u32) -> bool {
        self.is_met.get(word as usize / 64).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }

    /// The known words that some typed word met; one may come twice.
    pub(super) fn met_words(&self) -> impl Iterator<Item = u32> {
        self.met.iter().map(|(word, _, _)| *word)
    }

    /// The known words that a typed word met.
    pub(super) fn met_with(&self, typed: usize) -> impl Iterator<Item = u32> {
        self.met.iter().filter(move |(_, met, _)| *met == typed).map(|(word, _, _)| *word)
    }

    /// The typed words that met a known word, and how.
    pub(super) fn met_by(&self, word: u32) -> impl Iterator<Item = (usize, Likeness)> {
        let start = if self.is_met(word) {
            self.met.partition_point(|(met, _, _)| *met < word)
        } else {
            self.met.len()
        };
        self.met[start..]
            .iter()
            .take_while(move |(met, _, _)| *met == word)
            .map(|(_, typed, likeness)| (*typed, *likeness))
    }

    /// The meetings of the typed words, for whoever wants to know why.
    pub(super) fn meetings(&self, index: &Index, met: &[Met]) -> Vec<Meeting> {
        let meeting = |(typed, met): (&Typed, &Met)| Meeting {
            typed: typed.text.clone(),
            known: met.likeness.map(|_| index.words.word(met.word).to_owned()),
            likeness: met.likeness,
            worth: met.worth,
        };
        self.words.iter().zip(met).map(meeting).collect()
    }
}
