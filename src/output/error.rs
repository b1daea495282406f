//! What can keep a command from answering, and the exit codes.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::roster::problem::Problem;

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// A file that cannot be read.
    Read {
        /// The file, as the user named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The roster in force cannot be read: another can be named.
    NoRoster {
        /// The file, as the user named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Files whose text is not a valid roster.
    Invalid(Vec<Report>),
    /// A channel that is neither a mailbox nor a web page: its address.
    NotOpened(String),
    /// What the system could not open.
    Open {
        /// The link.
        url: String,
        /// Why.
        source: io::Error,
    },
    /// The output cannot be written.
    Write(io::Error),
    /// A file that cannot be written.
    WriteFile {
        /// The file, as the user named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
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

impl Error {
    /// The exit code that tells it.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage { .. } => Exit::Usage,
            _ => Exit::Data,
        }
    }

    /// The same, where what could not be read is the roster in force.
    #[must_use]
    pub fn of_roster(self) -> Self {
        match self {
            Self::Read { path, source } => Self::NoRoster { path, source },
            other => other,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl fmt::Display for Error {
    /// For developers and logs; users read the catalogue's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}
