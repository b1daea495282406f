//! Which ministerial portfolio an organisation belongs to, by what the base roster knows.
//!
//! No ministry is named here: a domain leads to a portfolio when some portfolio has it among its
//! names. `spm`, the Prime Minister's services, and `autres` lead nowhere because none has.

use std::collections::{BTreeMap, BTreeSet};

use crate::roster::{Kind, Roster};
use crate::text::filler::subjects;
use crate::text::fold::fold;

/// The names of portfolios, and whose they are.
pub(super) struct Portfolios {
    ids: BTreeMap<String, BTreeSet<String>>,
}

/// What was decided for an organisation.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Decision {
    /// The portfolio's id.
    pub(super) ministry: Option<String>,
    /// Whether that is not where the organisation is filed.
    pub(super) is_contradiction: bool,
}

impl Portfolios {
    /// The portfolios of a roster.
    pub(super) fn of(base: &Roster) -> Self {
        let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for ministry in base.of(Kind::Ministry) {
            let names = [ministry.name.as_str(), ministry.id.as_str()];
            for name in names.into_iter().chain(ministry.aliases()) {
                ids.entry(essence(name)).or_default().insert(ministry.id.clone());
            }
        }
        ids.remove("");
        Self { ids }
    }

    /// The portfolio of an organisation.
    ///
    /// Where the base knows the organisation as a ministry, by its name, that counts more than where
    /// it is filed. So does its acronym, when it is filed under some portfolio: the services of the
    /// Prime Minister stay out whatever portfolio their subject suggests. An acronym of two
    /// portfolios decides nothing against the file.
    pub(super) fn decide(&self, name: &str, acronym: &str, domain: &str) -> Decision {
        let filed = self.called(domain).filter(|ids| ids.len() == 1).and_then(BTreeSet::first);
        let by_acronym = || filed.and_then(|_| self.called(acronym));
        let Some(own) = self.called(name).or_else(by_acronym) else {
            return Decision { ministry: filed.cloned(), is_contradiction: false };
        };
        match own.first() {
            Some(ministry) if own.len() == 1 && filed != Some(ministry) => {
                Decision { ministry: Some(ministry.clone()), is_contradiction: true }
            }
            _ => Decision { ministry: filed.cloned(), is_contradiction: false },
        }
    }

    fn called(&self, name: &str) -> Option<&BTreeSet<String>> {
        self.ids.get(&essence(name))
    }
}

/// A name without the words around it: "Ministère de la Culture" → "culture".
fn essence(name: &str) -> String {
    let folded = fold(name);
    subjects(&folded).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roster::read::read;

    #[test]
    fn what_the_base_knows_of_a_name_counts_more_than_its_file() {
        let base = read(
            "[[ministry]]\nid = 'arts'\nname = 'Arts'\naliases = ['MdA']\n\
             [[ministry]]\nid = 'mines'\nname = 'Mines'\naliases = ['sous-sol', 'DGM', 'DGX']\n\
             [[ministry]]\nid = 'ponts'\nname = 'Ponts et chaussées'\naliases = ['DGX']\n",
            "test",
        )
        .roster;
        let portfolios = Portfolios::of(&base);
        let cases = [
            // filed, and nothing else is known
            ("Office des arts", "ODA", "arts", Some("arts"), false),
            ("Office du sous-sol", "", "sous-sol", Some("mines"), false),
            // filed nowhere
            ("Office", "", "spm", None, false),
            ("Direction générale des mines", "DGM", "autres", None, false),
            // the ministry itself, filed nowhere or elsewhere
            ("Ministère des Arts", "MA", "spm", Some("arts"), true),
            ("Ministère des ponts et chaussées", "", "arts", Some("ponts"), true),
            // an administration whose acronym is known
            ("Direction générale des mines", "DGM", "arts", Some("mines"), true),
            ("Direction générale des mines", "DGM", "sous-sol", Some("mines"), false),
            // an acronym of two portfolios
            ("Direction", "DGX", "ponts", Some("ponts"), false),
            ("Direction", "DGX", "arts", Some("arts"), false),
            // nothing is said
            ("", " ", "", None, false),
        ];
        for (name, acronym, domain, ministry, is_contradiction) in cases {
            let decision = portfolios.decide(name, acronym, domain);
            let expected = Decision { ministry: ministry.map(str::to_owned), is_contradiction };
            assert_eq!(decision, expected, "{name} {acronym} {domain}");
        }
    }
}
