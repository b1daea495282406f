//! What can keep a command from answering, and the exit codes.

use std::io;
use std::process::ExitCode;

use super::format::{Form, Format};
use crate::git;
use crate::roster::problem::Report;
use crate::store;

/// How a run ends, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// An answer was found.
    Found = 0,
    /// Nothing matched.
    None = 1,
    /// The command line is wrong.
    Usage = 2,
    /// A roster, an import or an output could not be read, is not valid, or could not be written.
    Data = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What keeps a command from answering.
#[derive(Debug)]
pub enum Error {
    /// A word of the command line that only the command could judge, with what to do instead.
    Usage {
        /// The message key.
        key: &'static str,
        /// What was typed.
        word: String,
        /// What it could have been.
        choices: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// A format that what was asked for does not have.
    Format {
        /// The format.
        format: Format,
        /// What was asked for, as far as formats go.
        form: Form,
    },
    /// What keeps a roster, or another file, from being read or written.
    Store(store::Error),
    /// The roster in force cannot be used: another can be named.
    Roster {
        /// Why.
        error: Box<Error>,
        /// Whether `BETA_ROSTER` names it.
        is_of_variable: bool,
    },
    /// Another update is at work.
    Busy,
    /// A reading that has far less of something than the one before: a source is broken, or was misread.
    Fallen {
        /// The word for it in message keys.
        what: &'static str,
        /// How much it has.
        count: usize,
        /// How much there was, or ought to be.
        before: usize,
    },
    /// What keeps git from reading a repository.
    Git(git::Error),
    /// A file to import whose text cannot be read.
    Garbled(Report),
    /// The system knows no folder for the user's files of that name.
    NoFolder(&'static str),
    /// A channel that is neither a mailbox nor a web page: its address.
    NotOpened(String),
    /// There is no terminal to hand a text to for its clipboard.
    NotCopied(String),
    /// What the system could not open.
    Open {
        /// The link.
        url: String,
        /// Why.
        source: io::Error,
    },
    /// The output cannot be written.
    Write(io::Error),
}

impl Error {
    /// The exit code that tells it.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage { .. } | Self::Format { .. } => Exit::Usage,
            _ => Exit::Data,
        }
    }

    /// A word that is none of those there are.
    pub fn word(key: &'static str, word: &str) -> Self {
        Self::Usage { key, word: word.to_owned(), choices: String::new(), nearest: None }
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<git::Error> for Error {
    fn from(error: git::Error) -> Self {
        Self::Git(error)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}
