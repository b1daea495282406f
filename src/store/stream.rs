//! What a FILE argument names: a file, or with `-` the standard stream that fits.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::file;

/// A file that is read or written, or a standard stream in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard input or output: `-`.
    Standard,
    /// A file; one that is called `-` is `./-`.
    File(PathBuf),
}

impl From<OsString> for Stream {
    fn from(word: OsString) -> Self {
        if word == "-" { Self::Standard } else { Self::File(word.into()) }
    }
}

impl Stream {
    /// The file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Standard => None,
            Self::File(path) => Some(path),
        }
    }

    /// What the user calls it.
    pub fn path(&self) -> &Path {
        self.file().unwrap_or(Path::new("-"))
    }

    /// All that can be read from it, within the limit of what the user names.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::Standard => file::all(io::stdin(), file::MOST),
            Self::File(path) => file::named(path),
        }
    }

    /// What can be read from it, piece by piece, however long it is.
    pub fn open(&self) -> io::Result<Box<dyn BufRead>> {
        Ok(match self {
            Self::Standard => Box::new(io::stdin().lock()),
            Self::File(path) => Box::new(BufReader::new(File::open(path)?)),
        })
    }
}
