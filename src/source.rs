//! Where a roster comes from: the embedded one, or a file; which one is in force.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cache;
use crate::compiled::Compiled;
use crate::error::Error;
use crate::git::public::public_text;
use crate::layers::Layers;
use crate::roster::Roster;
use crate::roster::problem::Severity;
use crate::roster::read::read;

/// The roster that the program carries, as its authors wrote it.
pub const EMBEDDED_TOML: &str = include_str!("../roster.toml");
/// The same, read, checked and indexed when the program was built.
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/roster.bin"));
/// What the embedded roster is called in `extends`, in JSON and on the command line.
pub const EMBEDDED_NAME: &str = "embedded";

/// Where a roster is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the program.
    Embedded,
    /// In a file; `-` is standard input.
    File(PathBuf),
}

impl Place {
    /// The place that a FILE argument names: the word `embedded`, or a file. A file of that name is
    /// `./embedded`.
    pub fn of(path: PathBuf) -> Self {
        if path == Path::new(EMBEDDED_NAME) { Self::Embedded } else { Self::File(path) }
    }

    /// Whether there is something there.
    pub fn exists(&self) -> bool {
        match self {
            Self::Embedded => true,
            Self::File(path) => path == Path::new("-") || path.exists(),
        }
    }

    /// What the user calls it.
    pub fn name(&self) -> String {
        match self {
            Self::Embedded => EMBEDDED_NAME.to_owned(),
            Self::File(path) => public_text(&path.display().to_string()).into_owned(),
        }
    }
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
            Self::Program => "embedded",
        }
    }
}

/// Every place where a roster is looked for, the first one first: `--roster`, `BETA_ROSTER`, the
/// user's file, the embedded one.
pub fn candidates(option: Option<&Path>, variable: Option<OsString>) -> [Candidate; 4] {
    let file = |named_by, path: Option<PathBuf>| {
        let place = path.map(Place::of);
        let exists = place.as_ref().is_some_and(Place::exists);
        Candidate { named_by, place, exists }
    };
    let variable = variable.filter(|path| !path.is_empty()).map(PathBuf::from);
    let embedded = Some(Place::Embedded);
    [
        file(NamedBy::Option, option.map(Path::to_owned)),
        file(NamedBy::Variable, variable),
        file(NamedBy::UserFile, user_file()),
        Candidate { named_by: NamedBy::Program, place: embedded, exists: true },
    ]
}

/// The position of the candidate that wins. What is named on purpose wins even where it is missing:
/// to answer from another roster than the one asked for would be wrong.
pub fn winner(candidates: &[Candidate; 4]) -> usize {
    let wins = |candidate: &Candidate| match candidate.named_by {
        NamedBy::Option | NamedBy::Variable => candidate.place.is_some(),
        NamedBy::UserFile | NamedBy::Program => candidate.exists,
    };
    candidates.iter().position(wins).unwrap_or(candidates.len() - 1)
}

/// The roster in force.
pub fn in_force(option: Option<&Path>, variable: Option<OsString>) -> Place {
    let mut candidates = candidates(option, variable);
    let winner = winner(&candidates);
    candidates[winner].place.take().unwrap_or(Place::Embedded)
}

/// The user's roster file, whether or not it exists: `beta/roster.toml` in the configuration folder.
pub fn user_file() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("beta").join("roster.toml"))
}

/// Loads a roster with all it extends, ready to be searched.
pub fn load(place: &Place) -> Result<Compiled, Error> {
    match place {
        // Its bytes were written when the program was built, by the same code.
        Place::Embedded => {
            Ok(Compiled::from_bytes(EMBEDDED).unwrap_or_else(|_| Compiled::new(embedded_roster())))
        }
        Place::File(path) => cache::find(path).map_or_else(|| compile(path), Ok),
    }
}

/// Compiles the roster of a file with all it extends, and keeps what that took long to make.
fn compile(path: &Path) -> Result<Compiled, Error> {
    let Layers { roster, files, .. } = sound(path)?;
    let compiled = Compiled::new(roster);
    cache::keep(path, &files, &compiled);
    Ok(compiled)
}

/// Reads a roster with all it extends and all that it says, aliases and keywords included.
pub fn roster(place: &Place) -> Result<Roster, Error> {
    match place {
        Place::Embedded => Ok(embedded_roster()),
        Place::File(path) => sound(path).map(|layers| layers.roster),
    }
}

/// Reads a file and all it extends; what is wrong with any is an error.
fn sound(path: &Path) -> Result<Layers, Error> {
    let layers = Layers::of(path, Severity::Error)?;
    let reports = layers.reports();
    if reports.is_empty() { Ok(layers) } else { Err(Error::Invalid(reports)) }
}

/// The embedded roster as its authors wrote it; checked when the program was built.
pub fn embedded_roster() -> Roster {
    read(EMBEDDED_TOML, EMBEDDED_NAME).roster
}
