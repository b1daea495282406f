//! Telling words: those that a page stresses, that few pages of the guide do, and that everyday French
//! does not have.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::label::{is_name, plain};
use super::text::Piece;
use crate::text::address::is_email;
use crate::text::common::is_common;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The most words a page keeps.
const MOST: usize = 40;
/// The most pages that a word tells apart: of more, those that stress it most keep it.
const FEW: usize = 6;
/// One page in so many may mention an everyday word that tells what a page is about by its title.
const RARE: usize = 7;
/// A shorter word tells nothing.
const SHORTEST: usize = 3;
/// What an apostrophe leaves of everyday words.
const TORN: &[&str] = &["aujourd", "hui", "jusqu", "lorsqu", "presqu", "puisqu"];
/// How everyday words end when they are not in the list in that form.
const ENDINGS: &[&str] =
    &["aient", "ante", "ants", "ees", "ent", "ant", "ait", "ons", "ez", "ee", "er", "es", "e", "s"];

/// How much a page stresses its words, in which order, and which it mentions at all.
#[derive(Debug, Default)]
pub(super) struct Stress {
    words: HashMap<String, Weight>,
    mentioned: HashSet<String>,
}

#[derive(Clone, Copy, Debug)]
struct Weight {
    weight: u32,
    first: usize,
    in_title: bool,
}

impl Stress {
    /// Weighs the words of a page: most in its title, then in headings, links and bold text.
    pub(super) fn of(title: &str, pieces: &[Piece]) -> Self {
        let mut stress = Self::default();
        stress.add(title, 12, true);
        for piece in pieces {
            let folded = fold(&piece.text);
            stress.mentioned.extend(folded.split(' ').map(|word| stem(word).root().to_owned()));
            match piece.level {
                0 => {}
                _ if is_name(piece.text.trim()) => {}
                1 => stress.add(&piece.text, 6, false),
                _ => stress.add(&piece.text, 3, false),
            }
            let links = piece.links.iter().map(|link| link.text.as_str());
            let texts = links.chain(piece.bold.iter().map(String::as_str));
            for text in texts.filter(|text| !is_address(text) && !is_name(text)) {
                stress.add(text, 1, false);
            }
        }
        stress
    }

    fn add(&mut self, text: &str, weight: u32, in_title: bool) {
        for word in fold(&plain(text)).split(' ').filter(|word| is_word(word)) {
            let first = self.words.len();
            let new = Weight { weight: 0, first, in_title };
            self.words.entry(word.to_owned()).or_insert(new).weight += weight;
        }
    }
}

/// Addresses, file names and slugs are no words.
fn is_address(text: &str) -> bool {
    let is_one = !text.contains(char::is_whitespace);
    is_email(text)
        || text.contains("://")
        || is_one && (text.contains('.') || text.matches('-').count() > 1)
}

fn is_word(word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.starts_with(char::is_alphabetic)
        && !TORN.contains(&word)
        && bearing(word) == Bearing::Subject
}

/// Whether everyday French has a word, in whatever form.
fn is_everyday(word: &str) -> bool {
    let has = |root: &str| {
        ["", "e", "er", "ent", "ee"].iter().any(|end| is_common(&format!("{root}{end}")))
    };
    let roots = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    is_common(word) || roots.filter(|root| root.len() > SHORTEST).any(has)
}

/// The telling words of each page, the most stressed first.
pub(super) fn telling(pages: &[&Stress]) -> Vec<Vec<String>> {
    let mut mentions: HashMap<&str, usize> = HashMap::new();
    for word in pages.iter().flat_map(|page| &page.mentioned) {
        *mentions.entry(word).or_default() += 1;
    }
    let mut holders: BTreeMap<&str, Vec<(Weight, usize)>> = BTreeMap::new();
    for (page, stress) in pages.iter().enumerate() {
        for (word, weight) in &stress.words {
            let is_rare =
                || mentions.get(stem(word).root()).is_none_or(|count| count * RARE <= pages.len());
            if !is_everyday(word) || weight.in_title && is_rare() {
                holders.entry(word).or_default().push((*weight, page));
            }
        }
    }
    let mut told: Vec<Vec<(&str, Weight)>> = vec![Vec::new(); pages.len()];
    for (word, mut held) in holders {
        held.sort_by_key(|(weight, page)| (Reverse(weight.weight), *page));
        for (weight, page) in held.into_iter().take(FEW) {
            if let Some(told) = told.get_mut(page) {
                told.push((word, weight));
            }
        }
    }
    let ordered = |mut words: Vec<(&str, Weight)>| {
        words.sort_by_key(|(_, weight)| (Reverse(weight.weight), weight.first));
        words.into_iter().take(MOST).map(|(word, _)| word.to_owned()).collect()
    };
    told.into_iter().map(ordered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::guide::text::pieces;

    fn told(stress: &[Stress]) -> Vec<Vec<String>> {
        telling(&stress.iter().collect::<Vec<_>>())
    }

    #[test]
    fn words_are_told_by_those_who_stress_them() {
        let pages = [
            "# Scalingo\n\nPour **RGPD** et [Ada Martin](a).\n",
            "# Aide\n\n## Scalingo et rgaa\n",
            "# x\n\n[kebab@a.fr](b)\n",
        ];
        let stress: Vec<Stress> = pages.iter().map(|page| Stress::of("", &pieces(page))).collect();
        assert_eq!(told(&stress), [vec!["scalingo", "rgpd"], vec!["scalingo", "rgaa"], vec![]]);
        let many: Vec<Stress> = (0..FEW + 3).map(|_| Stress::of("Kebab", &[])).collect();
        assert_eq!(told(&many).iter().filter(|words| !words.is_empty()).count(), FEW);
    }
}
