//! Where a roster is and how it is kept: places, layers, the compiled form, whole-file writing.

pub mod cache;
pub mod layers;
pub mod place;
pub mod write_file;

use std::path::Path;

use crate::compiled::Compiled;
use crate::output::error::Error;
use crate::roster::Roster;
use crate::roster::problem::Severity;
use crate::roster::read::read;
use layers::Layers;
pub use place::{EMBEDDED_NAME, Place};

/// The roster that the program carries, as its authors wrote it.
pub const EMBEDDED_TOML: &str = include_str!("../../roster.toml");
/// The same, read, checked and indexed when the program was built.
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/roster.bin"));
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

/// Reads a roster with all it extends and all that it says, what entries are found by included.
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
