//! The words of a sentence, and the known words that each meets.

use super::index::Needs;
use crate::search::MOST_WORDS;
use crate::text::common::{is_first_name, is_word};
use crate::text::compare::{Likeness, Spelling};
use crate::text::everyday::{self, RARE, commonness, telling};
use crate::text::filler::{Bearing, bearing};
use crate::text::sound;
use crate::text::stem::{family, is_of_family};

/// What does not *marche* fails, and is no *marché*; without accents they are one.
const FAILS: [&str; 2] = ["marche", "marchent"];
const NOT: [&str; 5] = ["bien", "jamais", "mal", "pas", "plus"];
/// From how many letters on a word meets others of its family, or with a slip.
const LEAST_LETTERS: usize = 5;
/// From how many letters on an unknown word may begin a known one: `presta`.
const LEAST_BEGINNING: usize = 4;
/// Words that the next one runs into where an apostrophe is left out: `lequipe`, `quadministration`.
const ELIDED: [&str; 10] = ["qu", "l", "d", "j", "m", "n", "s", "c", "t", "y"];
/// What a meeting keeps where letters had to be taken off first.
const ELISION: f32 = 0.9;
/// What unknown words of up to three letters tell at most: in text messages they are words of grammar.
const SHORT_TELLS: f32 = 0.15;

/// A word that was typed.
pub(super) struct Term {
    /// Folded; spellings of text messages spelt out.
    pub(super) text: String,
    /// How telling it is in everyday language, in 0..=1.
    pub(super) telling: f32,
    /// How common it is in everyday language: a logarithm.
    pub(super) commonness: f32,
    /// The known words it meets, each once.
    pub(super) met: Vec<Met>,
}

/// A known word that a typed one met.
#[derive(Clone, Copy, Debug)]
pub(super) struct Met {
    pub(super) word: u32,
    pub(super) likeness: Likeness,
    pub(super) worth: f32,
}

/// The words of a folded sentence that tell something; all, where only grammar was typed.
pub(super) fn terms(needs: &Needs, query: &str) -> Vec<Term> {
    let words: Vec<&str> =
        query.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
    let fails = |at: usize| {
        FAILS.contains(&words[at]) && words.get(at + 1).is_some_and(|next| NOT.contains(next))
    };
    let words = (0..words.len()).filter(|at| !fails(*at)).map(|at| sound::spelt_out(words[at]));
    let telling: Vec<&str> =
        words.clone().filter(|word| bearing(word) > Bearing::Grammar).collect();
    let terms: Vec<Term> = telling.into_iter().map(|word| Term::of(needs, word)).collect();
    // Misspelt, a word of grammar is one still: `soccupe`, `voudrer`.
    let (grammar, terms): (Vec<Term>, Vec<Term>) =
        terms.into_iter().partition(|term| term.is_grammar(needs));
    if !terms.is_empty() {
        return terms;
    }
    if grammar.is_empty() { words.map(|word| Term::of(needs, word)).collect() } else { grammar }
}

impl Term {
    /// Whether what it meets best is a word of grammar.
    fn is_grammar(&self, needs: &Needs) -> bool {
        let best = self.met.iter().max_by(|a, b| a.worth.total_cmp(&b.worth));
        best.is_some_and(|met| bearing(needs.words.word(met.word)) == Bearing::Grammar)
    }

    fn of(needs: &Needs, word: &str) -> Self {
        let commonness = commonness(word);
        let spelling = Spelling::of(word);
        let mut met = literal(needs, &spelling);
        if met.is_empty() && commonness <= RARE && !is_first_name(word) {
            met = respelt(needs, &spelling);
            met.extend(if met.is_empty() { unelided(needs, word) } else { Vec::new() });
        }
        let mut tells = telling(word, commonness);
        if met.is_empty() && word.len() < LEAST_BEGINNING {
            tells = tells.min(SHORT_TELLS);
        }
        // Misspelt, a word tells what the one tells that was meant.
        if met.iter().all(|met| met.likeness > Likeness::Family) {
            let meant = met.iter().map(|met| needs.words.word(met.word));
            let meant = meant.map(|word| telling(word, everyday::commonness(word)));
            tells = meant.reduce(f32::max).unwrap_or(tells);
        }
        Self { text: word.to_owned(), telling: tells, commonness, met }
    }
}

/// The same word, its forms and its family.
fn literal(needs: &Needs, spelling: &Spelling<'_>) -> Vec<Met> {
    let typed = spelling.text;
    let root = spelling.shared_beginning();
    let family = if typed.len() < LEAST_LETTERS { typed } else { family(typed) };
    let start = if root.len() < family.len() { root } else { family };
    let alike = needs.words.beginning_with(start).filter_map(|(word, known)| {
        let is_of_family = || {
            let is_long = typed.len() >= LEAST_LETTERS;
            // `donné`, `bossé`, where no more than three letters make a family.
            let is_verb = || typed.ends_with('e') && known.strip_suffix('r') == Some(typed);
            is_long && (is_of_family(known, family) || is_verb())
        };
        let likeness = spelling
            .literal(known, usize::MAX)
            .or_else(|| is_of_family().then_some(Likeness::Family))?;
        Some(Met { word, likeness, worth: likeness.worth(typed, known) })
    });
    alike.collect()
}

/// The words that a typed one is a misspelling of, by ear or by a slip; else those it begins.
fn respelt(needs: &Needs, spelling: &Spelling<'_>) -> Vec<Met> {
    let typed = spelling.text;
    let met = |word, likeness: Likeness| Met {
        word,
        likeness,
        worth: likeness.worth(typed, needs.words.word(word)),
    };
    let mut found: Vec<Met> = Vec::new();
    for word in sound::keys(typed).iter().flat_map(|key| needs.sounding_like(key)) {
        if found.iter().all(|held| held.word != word) {
            found.push(met(word, Likeness::Sound));
        }
    }
    // A word of French is no misspelt one, but may be a misheard one.
    if typed.len() >= LEAST_LETTERS && !is_word(typed) {
        for word in needs.words.words_like(spelling.outline) {
            let known = needs.words.word(word);
            let slips = spelling.misspelt(known).filter(|_| known.len() >= LEAST_LETTERS);
            let is_new = found.iter().all(|held| held.word != word);
            found.extend(slips.filter(|_| is_new).map(|likeness| met(word, likeness)));
        }
    }
    if found.is_empty() && typed.len() >= LEAST_BEGINNING {
        let begun = needs.words.beginning_with(typed);
        found.extend(begun.map(|(word, _)| met(word, Likeness::Prefix)));
    }
    found
}

/// What is met once a word that ran into it is taken off.
fn unelided(needs: &Needs, typed: &str) -> Vec<Met> {
    let mut rests = ELIDED.iter().filter_map(|elided| typed.strip_prefix(elided));
    let rest = rests.find(|rest| {
        rest.len() >= LEAST_BEGINNING && rest.starts_with(['a', 'e', 'i', 'o', 'u', 'h'])
    });
    let met = rest.map(|rest| {
        let spelling = Spelling::of(rest);
        let met = literal(needs, &spelling);
        if met.is_empty() { respelt(needs, &spelling) } else { met }
    });
    let met = met.into_iter().flatten();
    met.map(|met| Met { worth: met.worth * ELISION, ..met }).collect()
}
