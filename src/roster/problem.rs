//! What can be wrong with a roster file: each fault, how grave it is, and where it stands.

use std::ops::Range;

use super::{Kind, Shape};

/// Something wrong, at a place in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// Where: bytes of the file's text.
    pub span: Range<usize>,
}

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Probably a mistake; the roster works all the same.
    Warning,
    /// The roster cannot be used.
    Error,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not TOML.
    Syntax {
        /// Why: the end of its message key.
        cause: &'static str,
    },
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// No such key here.
    UnknownKey {
        /// As written.
        key: String,
        /// The known key most like it.
        nearest: Option<String>,
    },
    /// A value of another type than the key asks for.
    WrongType {
        /// The key.
        key: String,
        /// What it asks for.
        expected: Shape,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A key that `roles` stands in place of, beside `roles`.
    BesideRoles {
        /// The key.
        key: &'static str,
    },
    /// A text with nothing in it.
    Empty {
        /// The key.
        key: String,
    },
    /// `schema` is a version this program does not know.
    UnknownSchema,
    /// `extends` names a roster that cannot be read.
    Unreadable {
        /// The file it names.
        path: String,
        /// What kept it from being read.
        kind: std::io::ErrorKind,
    },
    /// `extends` leads back to a file that is being extended.
    Loop {
        /// The files, from the first to the same one again.
        chain: Vec<String>,
    },
    /// A second entry of the same kind and id in one file.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        first_line: usize,
    },
    /// An id that no entry has.
    Dangling {
        /// The kind asked for.
        kind: Kind,
        /// The id.
        id: String,
        /// The id of that kind most like it.
        nearest: Option<String>,
    },
    /// The same name for two entries.
    SharedName {
        /// The name.
        name: String,
        /// The other entry: its kind and id.
        with: (Kind, String),
    },
    /// Not an e-mail address.
    BadEmail {
        /// As written.
        address: String,
    },
    /// Not a web address (nor `mailto:` where that may stand).
    BadUrl {
        /// As written.
        url: String,
    },
    /// Not one of the words the key takes.
    BadChoice {
        /// As written.
        word: String,
        /// The words it takes.
        choices: &'static [&'static str],
        /// The one most like it.
        nearest: Option<&'static str>,
    },
    /// A day that has not come yet.
    FutureDate {
        /// As written.
        date: String,
    },
    /// An address that looks like one person's.
    PersonalAddress {
        /// As written.
        address: String,
    },
    /// Nobody leads that portfolio.
    NobodyFor {
        /// The portfolio's name.
        name: String,
    },
}

impl Fault {
    /// How grave it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NobodyFor { .. } => Severity::Note,
            Self::SharedName { .. } | Self::FutureDate { .. } | Self::PersonalAddress { .. } => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }

    /// The stable name of the fault, for scripts and message keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::NotUtf8 => "not-utf8",
            Self::UnknownKey { .. } => "unknown-key",
            Self::WrongType { .. } => "wrong-type",
            Self::Missing { .. } => "missing",
            Self::BesideRoles { .. } => "beside-roles",
            Self::Empty { .. } => "empty",
            Self::UnknownSchema => "unknown-schema",
            Self::Unreadable { .. } => "unreadable",
            Self::Loop { .. } => "loop",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Dangling { .. } => "dangling",
            Self::SharedName { .. } => "shared-name",
            Self::BadEmail { .. } => "bad-email",
            Self::BadUrl { .. } => "bad-url",
            Self::BadChoice { .. } => "bad-choice",
            Self::FutureDate { .. } => "future-date",
            Self::PersonalAddress { .. } => "personal-address",
            Self::NobodyFor { .. } => "nobody-for",
        }
    }
}

/// A text that knows where its lines begin, to tell places in it.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text.
    pub fn of(text: &'t str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(newline, _)| newline + 1);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column of a byte, both from 1; columns count characters. A byte inside a character or
    /// past the end counts as the last place before it.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte.min(self.text.len())).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..).unwrap_or_default().char_indices();
        let column = before.skip(1).take_while(|(offset, _)| start + offset <= byte).count();
        let is_after_all = byte >= self.text.len() && self.text.len() > start;
        (line, column + 1 + usize::from(is_after_all))
    }
}

/// Line and column of a byte of a text, both from 1; columns count characters.
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    Lines::of(text).position(byte)
}

/// The candidate most like a word, where one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Where "did you mean" starts to help more than it misleads; clap's threshold is the same.
    const LIKE: f64 = 0.7;
    // It sees nothing alike in short words with two letters exchanged: `cvs`, `hwo`.
    let is_one_slip = |candidate: &str| strsim::osa_distance(word, candidate) == 1;
    let likeness = |candidate: &str| {
        strsim::jaro_winkler(word, candidate) + if is_one_slip(candidate) { 1.0 } else { 0.0 }
    };
    candidates
        .into_iter()
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, _)| *likeness > LIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_what_was_meant() {
        let words = ["table", "plain", "json", "jsonl", "csv", "who"];
        for (word, meant) in [
            ("cvs", Some("csv")),
            ("hwo", Some("who")),
            ("jsno", Some("json")),
            ("tabel", Some("table")),
            ("xml", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, words), meant, "{word}");
        }
    }

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let text = "é = 1\nb\n";
        let cases = [
            (0, (1, 1)),
            // inside é, then behind it
            (1, (1, 1)),
            (2, (1, 2)),
            // the line break, and the line after it
            (6, (1, 6)),
            (7, (2, 1)),
            // the end, and past it
            (9, (3, 1)),
            (90, (3, 1)),
        ];
        for (byte, place) in cases {
            assert_eq!(position(text, byte), place, "{byte}");
        }
        assert_eq!(position("", 0), (1, 1));
        assert_eq!(position("ab", 2), (1, 3));
    }
}
