//! The texts that entries are found by, and where each comes from.

/// A name, an alias, a keyword… of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The entry: its position in the roster.
    pub entry: usize,
    /// Which of the entry's texts it is.
    pub source: Source,
    /// An acronym is met letter for letter or not at all: `MENJ` is not a misspelt `menu`.
    pub is_acronym: bool,
    /// Whether its entry is no longer in the team: then only its whole name will do.
    pub is_former: bool,
    /// Its position among the phrases.
    pub(super) position: usize,
    /// Where its words start and end in the index.
    pub(super) words: (usize, usize),
}

/// Where a phrase comes from, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// What people call the entry.
    Name,
    /// What the page of a topic is called, and the end of its path: words as in any sentence.
    Title,
    /// Another name.
    Alias,
    /// An address: e-mail, chat channel, web page.
    Address,
    /// Its id.
    Id,
    /// A word of its subject.
    Keyword,
    /// What a person does.
    Role,
    /// A sentence with which people ask for it.
    Example,
}

impl Phrase {
    /// The example of that position after the phrases of the index.
    pub(super) fn of_example(entry: usize, position: usize) -> Self {
        let source = Source::Example;
        Self { entry, source, is_acronym: false, is_former: false, position, words: (0, 0) }
    }
}

impl Source {
    /// Every source, in the order of the enum.
    pub(super) const ALL: [Self; 8] = [
        Self::Name,
        Self::Title,
        Self::Alias,
        Self::Address,
        Self::Id,
        Self::Keyword,
        Self::Role,
        Self::Example,
    ];

    /// What a meeting there is worth, in 0..=1: names before subjects, and a topic's own entry
    /// before the people whose role mentions it.
    pub const fn worth(self) -> f32 {
        match self {
            Self::Name | Self::Title => 1.0,
            Self::Alias | Self::Address => 0.98,
            Self::Id => 0.95,
            Self::Keyword => 0.9,
            Self::Role | Self::Example => 0.8,
        }
    }

    /// Whether the text names the entry; other texts tell its subject.
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Title | Self::Alias | Self::Address | Self::Id)
    }
}
