//! Telling words: those that a page stresses, that few pages of the guide do, and that everyday French
//! does not have.

use std::collections::{BTreeMap, HashMap};

use super::label::{is_name, plain};
use super::text::Piece;
use crate::text::address::is_email;
use crate::text::common::is_common;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;

/// The most words a page keeps.
const MOST: usize = 40;
/// The most pages that a word tells apart: of more, those that stress it most keep it.
const FEW: usize = 6;
/// A shorter word tells nothing.
const SHORTEST: usize = 3;

/// How much a page stresses its words, by folded word; and the order in which it does.
#[derive(Debug, Default)]
pub(super) struct Stress {
    words: HashMap<String, (u32, usize)>,
}

impl Stress {
    /// Weighs the words of a page: most in its title, then in headings, links and bold text.
    pub(super) fn of(title: &str, pieces: &[Piece]) -> Self {
        let mut stress = Self::default();
        stress.add(title, 12);
        for piece in pieces {
            match piece.level {
                0 => {}
                1 => stress.add(&piece.text, 6),
                _ if is_name(piece.text.trim()) => {}
                _ => stress.add(&piece.text, 3),
            }
            let links = piece.links.iter().map(|link| link.text.as_str());
            let texts = links.chain(piece.bold.iter().map(String::as_str));
            for text in texts.filter(|text| !is_address(text) && !is_name(text)) {
                stress.add(text, 1);
            }
        }
        stress
    }

    fn add(&mut self, text: &str, weight: u32) {
        for word in fold(&plain(text)).split(' ').filter(|word| is_telling(word)) {
            let next = self.words.len();
            self.words.entry(word.to_owned()).or_insert((0, next)).0 += weight;
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

/// What an apostrophe leaves of everyday words.
const TORN: &[&str] = &["aujourd", "hui", "jusqu", "lorsqu", "presqu", "puisqu"];

fn is_telling(word: &str) -> bool {
    word.chars().count() >= SHORTEST
        && word.starts_with(char::is_alphabetic)
        && !TORN.contains(&word)
        && bearing(word) == Bearing::Subject
        && !is_common(word)
}

/// The telling words of each page, the most stressed first.
pub(super) fn telling(pages: &[&Stress]) -> Vec<Vec<String>> {
    let mut holders: BTreeMap<&str, Vec<(u32, usize)>> = BTreeMap::new();
    for (page, stress) in pages.iter().enumerate() {
        for (word, (weight, _)) in &stress.words {
            holders.entry(word).or_default().push((*weight, page));
        }
    }
    let mut told: Vec<Vec<(&str, u32, usize)>> = vec![Vec::new(); pages.len()];
    for (word, mut held) in holders {
        held.sort_by_key(|(weight, page)| (std::cmp::Reverse(*weight), *page));
        for (weight, page) in held.into_iter().take(FEW) {
            let first = pages
                .get(page)
                .and_then(|stress| stress.words.get(word))
                .map_or(0, |(_, first)| *first);
            if let Some(told) = told.get_mut(page) {
                told.push((word, weight, first));
            }
        }
    }
    let ordered = |mut words: Vec<(&str, u32, usize)>| {
        words.sort_by_key(|(_, weight, first)| (std::cmp::Reverse(*weight), *first));
        words.into_iter().take(MOST).map(|(word, ..)| word.to_owned()).collect()
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
