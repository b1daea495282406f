//! The kinds of entries, and the words people use for them.

use serde::{Deserialize, Serialize};

/// What an entry is. The order is that of the roster file and breaks ties between equal matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A ministerial portfolio.
    Ministry,
    /// Somebody.
    Person,
    /// A topic somebody holds.
    Responsibility,
    /// A way to reach the team: e-mail, chat, web page.
    Channel,
    /// A reason to call on the team.
    Reason,
    /// A group inside the team.
    Unit,
    /// A digital service of the network.
    Product,
    /// A team that hosts products.
    Incubator,
    /// An administration that sponsors products or owns an incubator.
    Organisation,
    /// A page of the guide: whom to contact about its subject.
    Topic,
}

/// A row of the table of kinds.
#[derive(Debug)]
struct Spec {
    kind: Kind,
    /// Every accepted word, folded: the key and the English plural, then the French ones.
    words: &'static [&'static str],
    /// The place among the kinds when changes are told.
    told: u8,
    /// The folder of the directory's own site in which each has a page.
    page: Option<&'static str>,
    /// The place among the kinds for whose entries somebody should be named; none for others.
    answered_for: Option<u8>,
}

use Kind::{
    Channel, Incubator, Ministry, Organisation, Person, Product, Reason, Responsibility, Topic,
    Unit,
};

/// The table, in the order of the enum. What a kind is called is in `locales/*/kind.ftl`, its keys in
/// the table of fields.
#[rustfmt::skip]
const SPECS: [Spec; 10] = [
    spec(Ministry, &["ministry", "ministries", "ministere", "ministeres"], 1).answered_for(0),
    spec(Person, &["person", "people", "persons", "personne", "personnes"], 0).on("communaute"),
    spec(Responsibility, &["responsibility", "responsibilities", "responsabilite", "responsabilites"], 2),
    spec(Channel, &["channel", "channels", "canal", "canaux"], 3),
    spec(Reason, &["reason", "reasons", "motif", "motifs", "raison", "raisons"], 4),
    spec(Unit, &["unit", "units", "unite", "unites", "pole", "poles"], 5),
    spec(Product, &["product", "products", "produit", "produits"], 6).on("startups").answered_for(2),
    spec(Incubator, &["incubator", "incubators", "incubateur", "incubateurs"], 7).on("incubateurs").answered_for(1),
    spec(Organisation, &["organisation", "organisations", "organization", "organizations"], 8),
    spec(Topic, &["topic", "topics", "sujet", "sujets"], 9).answered_for(3),
];

const fn spec(kind: Kind, words: &'static [&'static str], told: u8) -> Spec {
    Spec { kind, words, told, page: None, answered_for: None }
}

impl Spec {
    const fn on(self, folder: &'static str) -> Self {
        Self { page: Some(folder), ..self }
    }

    const fn answered_for(self, place: u8) -> Self {
        Self { answered_for: Some(place), ..self }
    }
}

impl Kind {
    /// Every kind, in the order of the roster file.
    pub const ALL: [Self; SPECS.len()] = {
        let mut all = [Ministry; SPECS.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = SPECS[at].kind;
            at += 1;
        }
        all
    };

    const fn spec(self) -> &'static Spec {
        &SPECS[self as usize]
    }

    /// The word used in the roster file, in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        self.spec().words[0]
    }

    /// Every accepted word, folded: the key and the English plural, then the French ones.
    pub const fn words(self) -> &'static [&'static str] {
        self.spec().words
    }

    /// The kind of that name: singular or plural, English or French, in any case, with or without accents.
    pub fn parse(word: &str) -> Option<Self> {
        let word = crate::text::fold::fold(word);
        Self::ALL.into_iter().find(|kind| kind.words().contains(&word.as_str()))
    }

    /// The kind whose entries have a page in that folder of the directory's own site.
    pub fn with_page_in(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.spec().page == Some(folder))
    }

    /// Every kind in the order changes are told: people first, then what they hold, then how to reach
    /// them.
    pub fn told() -> [Self; SPECS.len()] {
        let mut all = Self::ALL;
        all.sort_by_key(|kind| kind.spec().told);
        all
    }

    /// The kinds for whose entries somebody should be named, in the order they are told.
    pub fn answered_for() -> Vec<Self> {
        let mut kinds = Self::ALL.to_vec();
        kinds.retain(|kind| kind.spec().answered_for.is_some());
        kinds.sort_by_key(|kind| kind.spec().answered_for);
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (position, spec) in SPECS.iter().enumerate() {
            assert_eq!(spec.kind as usize, position, "{:?}", spec.kind);
        }
    }
}
