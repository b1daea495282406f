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

/// A file and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Report {
    /// The file, as the user named it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
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

impl Severity {
    /// The word for it in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
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
        /// The sections that have it.
        sections: Vec<String>,
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
        /// The system's number for that, where it has one.
        code: Option<i32>,
    },
    /// More files extend each other than anybody needs.
    TooDeep {
        /// The most that are read.
        most: usize,
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
    /// The same, where the roster that no longer has the entry is renewed by `update`.
    Gone {
        /// The kind asked for.
        kind: Kind,
        /// The id.
        id: String,
    },
    /// An id that no source has.
    UnknownSource {
        /// The id.
        id: String,
        /// The id of a source most like it.
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
    /// Not a telephone number.
    BadPhone {
        /// As written.
        number: String,
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

impl Problem {
    /// The same where references may lead to what is no longer there.
    #[must_use]
    pub fn forgiven(mut self) -> Self {
        if let Fault::Dangling { kind, id, .. } = self.fault {
            self.fault = Fault::Gone { kind, id };
        }
        self
    }
}

impl Fault {
    /// How grave it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NobodyFor { .. } => Severity::Note,
            Self::SharedName { .. }
            | Self::FutureDate { .. }
            | Self::PersonalAddress { .. }
            | Self::Gone { .. } => Severity::Warning,
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
            Self::TooDeep { .. } => "too-deep",
            Self::Loop { .. } => "loop",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Dangling { .. } => "dangling",
            Self::Gone { .. } => "gone",
            Self::UnknownSource { .. } => "unknown-source",
            Self::SharedName { .. } => "shared-name",
            Self::BadEmail { .. } => "bad-email",
            Self::BadUrl { .. } => "bad-url",
            Self::BadPhone { .. } => "bad-phone",
            Self::BadChoice { .. } => "bad-choice",
            Self::FutureDate { .. } => "future-date",
            Self::PersonalAddress { .. } => "personal-address",
            Self::NobodyFor { .. } => "nobody-for",
        }
    }
}
