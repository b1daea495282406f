//! Where a roster is: in the program, where `update` wrote it, or in a file; which one is in force.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::stream::Stream;
use crate::file;
use crate::git::public::public_text;

pub use crate::roster::EMBEDDED as EMBEDDED_NAME;

/// What the roster that `beta update` wrote is called, wherever rosters are named.
pub const PUBLIC_NAME: &str = "public";

/// Where a roster is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the program: `embedded`.
    Embedded,
    /// What `beta update` wrote: `public`.
    Public,
    /// On standard input: `-`.
    Stdin,
    /// In a file; one that is called `embedded` or `public` is `./embedded` or `./public`.
    File(PathBuf),
}

impl From<OsString> for Place {
    fn from(word: OsString) -> Self {
        match Stream::from(word) {
            Stream::Standard => Self::Stdin,
            Stream::File(path) if path == Path::new(EMBEDDED_NAME) => Self::Embedded,
            Stream::File(path) if path == Path::new(PUBLIC_NAME) => Self::Public,
            Stream::File(path) => Self::File(path),
        }
    }
}

impl Place {
    /// Whether there is something there, readable or not.
    pub fn exists(&self) -> bool {
        match self {
            Self::Embedded | Self::Stdin => true,
            Self::Public => public_file().is_some_and(|path| file::is_there(&path)),
            Self::File(path) => file::is_there(path),
        }
    }

    /// What the user calls it.
    pub fn name(&self) -> String {
        match self {
            Self::Embedded => EMBEDDED_NAME.to_owned(),
            Self::Public => PUBLIC_NAME.to_owned(),
            Self::Stdin => Stream::Standard.path().display().to_string(),
            Self::File(path) => name_of(path),
        }
    }
}

/// What a file is called: a path may be an address, with a secret in it, that was meant for a browser.
pub(super) fn name_of(path: &Path) -> String {
    public_text(&path.display().to_string()).into_owned()
}

/// A place where a roster is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who or what names it.
    pub named_by: NamedBy,
    /// The place; none where nothing is named.
    pub place: Option<Place>,
    /// Whether there is something at that place.
    pub exists: bool,
}

/// Who or what names a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedBy {
    /// `--roster`.
    Option,
    /// `BETA_ROSTER`.
    Variable,
    /// The user's configuration folder.
    UserFile,
    /// The user's data folder.
    Update,
    /// The program itself.
    Program,
}

impl NamedBy {
    /// The word for it in JSON and in message keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Option => "option",
            Self::Variable => "variable",
            Self::UserFile => "user-file",
            Self::Update => PUBLIC_NAME,
            Self::Program => EMBEDDED_NAME,
        }
    }
}

/// Every place where a roster is looked for, the first one first: `--roster`, `BETA_ROSTER`, the
/// user's file, the public one, the embedded one.
pub fn candidates(option: Option<&Place>) -> [Candidate; 5] {
    let candidate = |named_by, place: Option<Place>| {
        let exists = place.as_ref().is_some_and(Place::exists);
        Candidate { named_by, place, exists }
    };
    let variable = std::env::var_os("BETA_ROSTER").filter(|word| !word.is_empty());
    [
        candidate(NamedBy::Option, option.cloned()),
        candidate(NamedBy::Variable, variable.map(Place::from)),
        candidate(NamedBy::UserFile, user_file().map(Place::File)),
        candidate(NamedBy::Update, Some(Place::Public)),
        candidate(NamedBy::Program, Some(Place::Embedded)),
    ]
}

/// The position of the candidate that wins. What is named on purpose wins even where it is missing:
/// to answer from another roster than the one asked for would be wrong.
pub fn winner(candidates: &[Candidate; 5]) -> usize {
    let wins = |candidate: &Candidate| match candidate.named_by {
        NamedBy::Option | NamedBy::Variable => candidate.place.is_some(),
        NamedBy::UserFile | NamedBy::Update | NamedBy::Program => candidate.exists,
    };
    candidates.iter().position(wins).unwrap_or(candidates.len() - 1)
}

/// The roster in force.
pub fn in_force(option: Option<&Place>) -> Place {
    let mut candidates = candidates(option);
    let winner = winner(&candidates);
    candidates[winner].place.take().unwrap_or(Place::Embedded)
}

/// The user's roster file, whether or not it exists: `beta/roster.toml` in the configuration folder.
pub fn user_file() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("beta").join("roster.toml"))
}

/// What `beta update` writes, whether or not it exists: `beta/public.toml` in the data folder.
pub fn public_file() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join("beta").join("public.toml"))
}
