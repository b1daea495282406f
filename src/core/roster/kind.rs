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

impl Kind {
    /// Every kind, in the order of the roster file.
    pub const ALL: [Self; 10] = [
        Self::Ministry,
        Self::Person,
        Self::Responsibility,
        Self::Channel,
        Self::Reason,
        Self::Unit,
        Self::Product,
        Self::Incubator,
        Self::Organisation,
        Self::Topic,
    ];

    /// The word used in the roster file, in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        self.words()[0]
    }

    /// The kind of that name: singular or plural, English or French, in any case, with or without accents.
    pub fn parse(word: &str) -> Option<Self> {
        let word = crate::text::fold::fold(word);
        Self::ALL.into_iter().find(|kind| kind.words().contains(&word.as_str()))
    }

    /// Every accepted word, folded: the key and the English plural, then the French ones.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Ministry => &["ministry", "ministries", "ministere", "ministeres"],
            Self::Person => &["person", "people", "persons", "personne", "personnes"],
            Self::Responsibility => {
                &["responsibility", "responsibilities", "responsabilite", "responsabilites"]
            }
            Self::Channel => &["channel", "channels", "canal", "canaux"],
            Self::Reason => &["reason", "reasons", "motif", "motifs", "raison", "raisons"],
            Self::Unit => &["unit", "units", "unite", "unites", "pole", "poles"],
            Self::Product => &["product", "products", "produit", "produits"],
            Self::Incubator => &["incubator", "incubators", "incubateur", "incubateurs"],
            Self::Organisation => {
                &["organisation", "organisations", "organization", "organizations"]
            }
            Self::Topic => &["topic", "topics", "sujet", "sujets"],
        }
    }
}
