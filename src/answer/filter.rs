//! Which entries of a kind are asked for: those of an incubator, in a phase, of a portfolio; who is
//! there, or who is no longer.

use crate::locale::Lang;
use crate::roster::phase::{FORMER, PHASES, Standing};
use crate::roster::{Entry, Field, Kind, Roster, relations};
use crate::search::{self, How, Match, index::Index};
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
    let portfolios = relations::portfolios_of(roster, entry);
    portfolios.iter().any(|(portfolio, _)| portfolio.id == ministry)
}

/// What a word means among the entries of a kind.
pub enum Meant<'r> {
    /// Nothing.
    Nothing,
    /// One entry.
    One(&'r Entry),
    /// Several, none of which is meant more than the others.
    Several(Vec<&'r Entry>),
}

/// The entry of a kind that a word means: the one of that id, else the best of a search. Names that share
/// its words are as good as each other, however long they are.
pub fn meant<'r>(roster: &'r Roster, index: &Index, kind: Kind, word: &str) -> Meant<'r> {
    let by_id = || roster.of(kind).iter().find(|entry| fold(&entry.id) == fold(word));
    if let Some(entry) = roster.get(kind, word).or_else(by_id) {
        return Meant::One(entry);
    }
    let matches = search::search(index, word);
    let of_kind = matches.iter().filter_map(|found| {
        let entry = roster.entries().get(found.entry).filter(|entry| entry.kind == kind);
        entry.map(|entry| (found, entry))
    });
    let of_kind: Vec<(&Match, &Entry)> = of_kind.collect();
    let mut good: Vec<&Entry> = match of_kind.iter().max_by(|a, b| a.0.score.total_cmp(&b.0.score))
    {
        Some((best, _)) => {
            of_kind.iter().filter(|(found, _)| is_as_good(found, best)).map(|held| held.1).collect()
        }
        None => sharing(roster, kind, word),
    };
    good.sort_by_cached_key(|entry| fold(&entry.name));
    match good[..] {
        [] => Meant::Nothing,
        [entry] => Meant::One(entry),
        _ => Meant::Several(good),
    }
}

fn is_as_good(found: &Match, best: &Match) -> bool {
    let shares_words = matches!(best.how, How::Words | How::Prefix);
    let score = |found: &Match| search::thousandths(found.score);
    found.how == best.how && (shares_words || score(found) == score(best))
}

/// The entries of a kind whose name has all these words: too few to tell it, for a search of everything.
fn sharing<'r>(roster: &'r Roster, kind: Kind, words: &str) -> Vec<&'r Entry> {
    let words = fold(words);
    let has_all = |entry: &&Entry| {
        let name = fold(&entry.name);
        !words.is_empty() && words.split(' ').all(|word| name.split(' ').any(|held| held == word))
    };
    roster.of(kind).iter().filter(has_all).collect()
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
