//! What members call a thing that the guide titles otherwise: *onboarding*, embarquement; *a11y*,
//! accessibilité. French and English, as people of digital products use them.

use crate::text::fold::fold;
use crate::text::stem::stem;

/// The list: a line for each thing, with words and phrases for it, folded; a page whose title has one of them is found
/// by the others.
const GROUPS: &str = include_str!("synonyms.txt");

/// What things are called, each with the roots of its words.
pub(super) struct Synonyms(Vec<Vec<(&'static str, Vec<&'static str>)>>);

impl Synonyms {
    /// Reads the list.
    pub(super) fn read() -> Self {
        let group = |line: &'static str| line.split("; ").map(|phrase| (phrase, roots(phrase)));
        Self(GROUPS.lines().map(|line| group(line).collect()).collect())
    }

    /// What else a title's things are called, folded.
    pub(super) fn of(&self, title: &str) -> Vec<&'static str> {
        let title = fold(title);
        let titled = roots(&title);
        let has = |roots: &[&str]| titled.windows(roots.len()).any(|window| window == roots);
        let groups = self.0.iter().filter(|group| group.iter().any(|(_, roots)| has(roots)));
        groups.flatten().map(|(phrase, _)| *phrase).collect()
    }
}

fn roots(text: &str) -> Vec<&str> {
    text.split(' ').map(|word| stem(word).root()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_what_its_things_are_called_otherwise() {
        let synonyms = Synonyms::read();
        let found = synonyms.of("Rendre son site conforme au RGPD");
        assert!(found.contains(&"gdpr") && !found.contains(&"badge"), "{found:?}");
        assert!(synonyms.of("Les badges").contains(&"access card"));
        assert!(synonyms.of("Le mot juste").is_empty());
    }

    #[test]
    fn the_groups_are_folded_and_no_phrase_stands_in_two() {
        assert!(GROUPS.lines().is_sorted());
        let Synonyms(groups) = Synonyms::read();
        let mut all: Vec<&str> = groups.iter().flatten().map(|(phrase, _)| *phrase).collect();
        assert!(all.iter().all(|phrase| fold(phrase) == *phrase));
        all.sort_unstable();
        assert!(all.is_sorted_by(|a, b| a < b), "{all:?}");
    }
}
