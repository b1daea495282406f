//! Which entries of a kind are asked for: those of an incubator, in a phase, of a portfolio; who is
//! there, or who is no longer.

use crate::locale::Lang;
use crate::roster::phase::{FORMER, PHASES, Standing};
use crate::roster::{Entry, Field, Kind, Roster, relations};
use crate::search::{self, index::Index};
use crate::text::fold::fold;

/// What entries must be tied to, each where it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The id of an incubator.
    pub incubator: Option<String>,
    /// Where a product stands.
    pub phase: Option<Phase>,
    /// The id of a portfolio.
    pub ministry: Option<String>,
    /// Who, or what address, is no longer the team's; else those that are there.
    pub former: bool,
}

/// Where a product stands: in one phase, or in any that means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// That phase.
    Named(&'static str),
    /// Any phase of that standing.
    Standing(Standing),
}

/// The standings: the words for each in French, the first one shown.
const STANDINGS: &[(Standing, &[&str])] = &[
    (Standing::Live, &["actifs", "actif"]),
    (Standing::Ended, &["arrêtés", "arrêté"]),
    (Standing::HandedOver, &["transférés", "transféré"]),
];
/// Phases by the words that stand for them in French tables, where the directory has another.
const LABELS: &[(&str, &str)] = &[
    ("exploitation", "opere"),
    ("transfert", "transfere"),
    ("abandon-après-investigation", "abandon-investigation"),
];

impl Phase {
    /// The phase or standing of that name in either language, in any case, with or without accents.
    pub fn parse(word: &str) -> Option<Self> {
        let word = fold(word);
        let label = LABELS.iter().find(|(label, _)| fold(label) == word);
        let word = label.map_or(word, |(_, name)| fold(name));
        let named = PHASES.iter().find(|(name, _)| fold(name) == word);
        named.map(|(name, _)| Self::Named(name)).or_else(|| {
            let is_meant = |(standing, words): &&(Standing, &[&str])| {
                fold(standing.key()) == word || words.iter().any(|known| fold(known) == word)
            };
            STANDINGS.iter().find(is_meant).map(|(standing, _)| Self::Standing(*standing))
        })
    }

    /// Every word of a language, each once.
    pub fn words(lang: Lang) -> impl Iterator<Item = &'static str> {
        let standings = STANDINGS.iter().filter_map(move |(standing, words)| match lang {
            Lang::En => Some(standing.key()),
            Lang::Fr => words.first().copied(),
        });
        let phases = PHASES.iter().map(|(name, _)| *name);
        phases.filter(|name| !FORMER.contains(name)).chain(standings)
    }
}

impl Filter {
    /// The first of the filters that means nothing for a kind, by its option's name.
    pub fn misplaced(&self, kind: Kind) -> Option<&'static str> {
        use Kind::{Channel, Incubator, Organisation, Person, Product};
        [
            ("incubator", self.incubator.is_some(), [Product, Person].as_slice()),
            ("phase", self.phase.is_some(), &[Product]),
            ("ministry", self.ministry.is_some(), &[Product, Person, Incubator, Organisation]),
            ("former", self.former, &[Person, Channel]),
        ]
        .into_iter()
        .find(|(_, is_asked, kinds)| *is_asked && !kinds.contains(&kind))
        .map(|(name, _, _)| name)
    }

    /// Whether an entry is one of those asked for.
    pub fn holds(&self, roster: &Roster, entry: &Entry) -> bool {
        let is_hosted = |id: &String| {
            relations::incubators(roster, entry).iter().any(|incubator| incubator.id == *id)
        };
        let is_in = |phase: &Phase| match phase {
            Phase::Named(name) => entry.fields.text(Field::Phase) == Some(name),
            Phase::Standing(standing) => relations::standing(entry) == Some(*standing),
        };
        self.former == entry.former().is_some()
            && self.incubator.as_ref().is_none_or(is_hosted)
            && self.phase.as_ref().is_none_or(is_in)
            && self.ministry.as_ref().is_none_or(|id| is_of(roster, entry, id))
    }
}

/// Whether a portfolio answers for an entry.
fn is_of(roster: &Roster, entry: &Entry, ministry: &str) -> bool {
    if entry.kind == Kind::Person {
        return entry.fields.texts(Field::Ministries).any(|id| id == ministry);
    }
    let organisations = match entry.kind {
        Kind::Organisation => vec![entry],
        Kind::Product => relations::behind(roster, entry),
        _ => relations::owners(roster, &[entry]),
    };
    let portfolios = relations::portfolios(roster, &organisations);
    portfolios.iter().any(|(portfolio, _)| portfolio.id == ministry)
}

/// The id of the entry of a kind that a word means: its id, else the best match of a search.
pub fn meant<'r>(roster: &'r Roster, index: &Index, kind: Kind, word: &str) -> Option<&'r str> {
    let by_id = || roster.of(kind).iter().find(|entry| fold(&entry.id) == fold(word));
    let by_name = || {
        let matches = search::search(index, word);
        matches
            .iter()
            .filter_map(|found| roster.entries().get(found.entry))
            .find(|entry| entry.kind == kind)
    };
    roster.get(kind, word).or_else(by_id).or_else(by_name).map(|entry| entry.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Phase, Standing};

    #[test]
    fn a_phase_is_known_by_its_names_in_both_languages() {
        for (word, meant) in [
            ("opere", Some(Phase::Named("opere"))),
            ("Exploitation", Some(Phase::Named("opere"))),
            ("accélération", Some(Phase::Named("acceleration"))),
            ("abandon après investigation", Some(Phase::Named("abandon-investigation"))),
            ("live", Some(Phase::Standing(Standing::Live))),
            ("arrêté", Some(Phase::Standing(Standing::Ended))),
            ("transférés", Some(Phase::Standing(Standing::HandedOver))),
            ("alumni", Some(Phase::Named("alumni"))),
            ("zz", None),
        ] {
            assert_eq!(Phase::parse(word), meant, "{word}");
        }
    }
}
