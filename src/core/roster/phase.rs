//! Where a product stands in its life: the phases of the directory.

use serde::Serialize;

/// How far along a product is, by the name of its phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A team works on it.
    Live,
    /// It was given up.
    Ended,
    /// Another administration has taken it over.
    HandedOver,
}

/// The phases, in the order a product goes through them.
pub const PHASES: &[(&str, Standing)] = &[
    ("investigation", Standing::Live),
    ("construction", Standing::Live),
    ("acceleration", Standing::Live),
    ("consolidation", Standing::Live),
    ("opere", Standing::Live),
    ("abandon-investigation", Standing::Ended),
    ("abandon", Standing::Ended),
    ("transfere", Standing::HandedOver),
];

impl Standing {
    /// What a phase of that name means; nothing for a name that is none of theirs.
    pub fn of(phase: &str) -> Option<Self> {
        PHASES.iter().find(|(name, _)| *name == phase).map(|(_, standing)| *standing)
    }

    /// The word used in JSON, in filters and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Ended => "ended",
            Self::HandedOver => "handed-over",
        }
    }
}
