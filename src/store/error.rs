//! What can go wrong where rosters are kept.

use std::io;
use std::path::{Path, PathBuf};

use crate::roster::problem::Report;

/// A file that could not be read, used or written.
#[derive(Debug)]
pub enum Error {
    /// A file that cannot be read.
    Read {
        /// The file, as the user named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The public roster was named, and `update` never wrote one.
    NeverUpdated,
    /// Files whose text is not a valid roster.
    Invalid(Vec<Report>),
    /// A file that cannot be written.
    Write {
        /// The file, as the user named it.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    /// That this file cannot be written.
    pub fn writing(path: &Path) -> impl Fn(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Write { path: path.clone(), source }
    }

    /// That this file cannot be read.
    pub fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Read { path, source }
    }
}
