//! Telling words: those that a page stresses, that few pages of the guide do, and that everyday French
//! does not have.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::label::{is_name, plain};
use super::text::Piece;
use crate::text::address::is_email;
use crate::text::common::{is_common, is_word as is_french};
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The most words a page keeps.
const MOST: usize = 40;
/// The most words that a page is known to mention: the longest of the guide has 1,200.
const MOST_SAID: usize = 3000;
/// A longer word is none: the longest of French has 25 letters.
const LONGEST: usize = 48;
/// The most pages that a word tells apart: of more, those that stress it most keep it.
const FEW: usize = 6;
/// One page in so many may mention an everyday word that tells what a page is about by its title.
const RARE: usize = 7;
/// What a word weighs that is more than mentioned once or twice.
const STRESSED: u32 = 3;
/// What a word weighs that stands in both titles of a page, that of the table and its own, and in its
/// text.
const SUBJECT: u32 = 20;
/// A shorter word tells nothing.
const SHORTEST: usize = 3;
/// What an apostrophe leaves of everyday words.
const TORN: &[&str] = &["aujourd", "hui", "jusqu", "lorsqu", "presqu", "puisqu"];
/// How everyday words end when they are not in the list in that form.
const ENDINGS: &[&str] =
    &["aient", "ante", "ants", "ees", "ent", "ant", "ait", "ons", "ez", "ee", "er", "es", "e", "s"];

/// How much a page stresses its words, in which order, and how often it says any.
#[derive(Debug, Default)]
pub(super) struct Stress {
    words: HashMap<String, Weight>,
    said: HashMap<String, Said>,
}

/// How often a page says a word, and how many others it says before.
#[derive(Clone, Copy, Debug)]
struct Said {
    times: usize,
    first: usize,
}

#[derive(Clone, Copy, Debug)]
struct Weight {
    sum: u32,
    first: usize,
    in_title: bool,
    /// Whether it has a capital within a text, as names of tools have.
    is_own: bool,
    /// Whether the page says it after a postcode: *Rennes* and *Limoges* are words of French too.
    is_town: bool,
}

impl Stress {
    /// Weighs the words of a page: most in its title, then in its description and headings; in links
    /// and bold text more than in the rest.
    pub(super) fn of(title: &str, description: &str, pieces: &[Piece]) -> Self {
        let mut stress = Self::default();
        stress.add(title, 12, Place::Title);
        stress.add(description, 3, Place::Set);
        for piece in pieces {
            stress.say(&piece.text);
            piece.code.iter().for_each(|(code, _)| stress.say(code));
            match piece.level {
                0 => stress.add(&piece.text, 1, Place::Text),
                _ if is_name(piece.text.trim()) => {}
                1 => stress.add(&piece.text, 6, Place::Set),
                _ => stress.add(&piece.text, 3, Place::Set),
            }
            let links = piece.links.iter().map(|link| link.text.as_str());
            let texts = links.chain(piece.bold.iter().map(String::as_str));
            for text in texts.filter(|text| !is_address(text) && !is_name(text)) {
                stress.add(text, 1, Place::Set);
            }
        }
        stress
    }

    fn say(&mut self, text: &str) {
        for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
            // Most words were said before.
            if let Some(said) = self.said.get_mut(word) {
                said.times += 1;
            } else {
                let first = self.said.len();
                self.said.insert(word.to_owned(), Said { times: 1, first });
            }
        }
    }

    /// The words of the page, of each stem one, those that are said most first: but for grammar, which every page
    /// has, and numbers.
    pub(super) fn mentions(&self) -> Vec<&str> {
        let is_told = |word: &str| {
            let is_word = word.len() <= LONGEST && word.contains(char::is_alphabetic);
            is_word && bearing(word) > Bearing::Grammar
        };
        let told = self.said.iter().filter(|(word, _)| is_told(word));
        let mut words: Vec<(&str, &str, Said)> =
            told.map(|(word, said)| (word.as_str(), stem(word).family(), *said)).collect();
        words.sort_unstable_by_key(|(_, _, said)| said.first);
        let mut times: HashMap<&str, usize> = HashMap::new();
        for (_, family, said) in &words {
            *times.entry(family).or_default() += said.times;
        }
        let mut stems = HashSet::new();
        words.retain(|(word, _, _)| stems.insert(stem(word)));
        words.sort_by_key(|(_, family, _)| Reverse(times.get(family)));
        words.into_iter().take(MOST_SAID).map(|(word, _, _)| word).collect()
    }

    fn add(&mut self, text: &str, weight: u32, place: Place) {
        let text = plain(text);
        let mut after_postcode = false;
        for written in text.split_whitespace().filter(|written| !is_address(written)) {
            // The first word of a text has a capital whatever it is; a name of one word is one.
            let is_start = text.starts_with(written) && written.len() < text.len();
            let has_capital = written.chars().any(char::is_uppercase) && !is_start;
            let folded = fold(written);
            let is_addressed = std::mem::replace(&mut after_postcode, is_postcode(written));
            for word in folded.split(' ').filter(|word| is_word(word)) {
                let first = self.words.len();
                let in_title = place == Place::Title;
                let new = Weight { sum: 0, first, in_title, is_own: false, is_town: false };
                let held = self.words.entry(word.to_owned()).or_insert(new);
                held.sum += weight;
                held.is_own |= has_capital && place != Place::Text;
                held.is_town |= is_addressed && has_capital;
            }
        }
    }
}

/// Where a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    /// In a heading, a link, bold text.
    Set,
    Text,
}

impl Weight {
    /// Whether the text of the page takes up what its title says.
    fn is_subject(self) -> bool {
        self.in_title && self.sum >= SUBJECT
    }
}

/// Addresses, file names and slugs are no words.
fn is_address(text: &str) -> bool {
    let is_one = !text.contains(char::is_whitespace);
    is_email(text)
        || text.contains("://")
        || is_one && (text.contains('.') || text.matches('-').count() > 1)
}

/// Whether a town follows, as in every French postal address.
fn is_postcode(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
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
    let mut pages_with: HashMap<&str, usize> = HashMap::new();
    for page in pages {
        let roots: HashSet<&str> = page.said.keys().map(|word| stem(word).root()).collect();
        for root in roots {
            *pages_with.entry(root).or_default() += 1;
        }
    }
    let mut holders: BTreeMap<&str, Vec<(Weight, usize)>> = BTreeMap::new();
    for (page, stress) in pages.iter().enumerate() {
        for (word, weight) in &stress.words {
            let is_rare = || {
                pages_with.get(stem(word).root()).is_none_or(|count| count * RARE <= pages.len())
            };
            let is_stressed = weight.is_town || weight.sum >= STRESSED || weight.is_own;
            let is_name = || weight.is_town || !is_everyday(word) && !is_french(word);
            if is_stressed && is_name() || weight.is_subject() && is_rare() {
                holders.entry(word).or_default().push((*weight, page));
            }
        }
    }
    let mut told: Vec<Vec<(&str, Weight)>> = vec![Vec::new(); pages.len()];
    for (word, mut held) in holders {
        held.sort_by_key(|(weight, page)| (Reverse(weight.sum), *page));
        for (weight, page) in held.into_iter().take(FEW) {
            if let Some(told) = told.get_mut(page) {
                told.push((word, weight));
            }
        }
    }
    let ordered = |mut words: Vec<(&str, Weight)>| {
        words.sort_by_key(|(_, weight)| (Reverse(weight.sum), weight.first));
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
            "# x\n\n[matomo@a.fr](b)\n",
        ];
        let stress: Vec<Stress> =
            pages.iter().map(|page| Stress::of("", "", &pieces(page))).collect();
        assert_eq!(told(&stress), [vec!["scalingo", "rgpd"], vec!["scalingo", "rgaa"], vec![]]);
        // A town is told by a postal address alone, whatever word of French it looks like.
        let addressed = ["Au 1 rue de la Tour, 35000 Rennes\n", "Des rennes, 35000 rennes\n"];
        let addressed = addressed.map(|page| Stress::of("", "", &pieces(page)));
        assert_eq!(told(&addressed), [vec!["rennes"], vec![]]);
        let many: Vec<Stress> = (0..FEW + 3).map(|_| Stress::of("Matomo", "", &[])).collect();
        assert_eq!(told(&many).iter().filter(|words| !words.is_empty()).count(), FEW);
    }
}
