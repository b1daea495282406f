//! What can keep a repository elsewhere from being read. The words for it are somebody else's.

use std::fmt;
use std::io;
use std::path::PathBuf;

use super::command::Failure;

/// What can keep a repository elsewhere from being read. `remote` is always fit to be told.
#[derive(Debug)]
pub enum Error {
    /// No git is installed.
    Missing,
    /// The git that is installed is older than [`super::LEAST_GIT`].
    TooOld {
        /// What it says it is.
        version: String,
    },
    /// An address by a way that is not one of [`super::PROTOCOLS`].
    Protocol {
        /// The repository.
        remote: String,
    },
    /// Git cannot reach it, or there is no such repository.
    Unreachable {
        /// The repository.
        remote: String,
        /// Why, as git has it.
        reason: String,
    },
    /// It has no such branch, or none at all.
    NoBranch {
        /// The repository.
        remote: String,
        /// The branch; `HEAD` where none was asked for.
        branch: String,
    },
    /// Nothing came for too long.
    Stalled {
        /// The repository.
        remote: String,
    },
    /// It is larger than what may be kept of it.
    TooLarge {
        /// The repository.
        remote: String,
        /// How many bytes may be kept.
        most: u64,
    },
    /// What came cannot be read.
    Unreadable {
        /// The repository.
        remote: String,
        /// Why, as git has it.
        reason: String,
    },
    /// The user has stopped it: nothing has changed.
    Cancelled,
    /// The folder that it should be kept in holds something else.
    Occupied(PathBuf),
    /// A file or folder that cannot be written.
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    /// The same failure, of a way to a repository.
    pub(super) fn of_way(failure: Failure, remote: &str) -> Self {
        let remote = remote.to_owned();
        match failure {
            Failure::Missing => Self::Missing,
            Failure::Refused(reason) => Self::Unreachable { remote, reason },
            Failure::Io(error) => Self::Unreachable { remote, reason: error.to_string() },
            Failure::Stalled => Self::Stalled { remote },
            Failure::TooMuch => Self::Unreadable { remote, reason: String::new() },
            Failure::Stopped => Self::Cancelled,
        }
    }

    /// The same failure, of reading what came.
    pub(super) fn of_reading(failure: Failure, remote: &str) -> Self {
        match Self::of_way(failure, remote) {
            Self::Unreachable { remote, reason } => Self::Unreadable { remote, reason },
            other => other,
        }
    }
}

impl fmt::Display for Error {
    /// For developers and logs; users read the catalogue's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}
