//! Where a roster is and how it is kept: places, layers, the compiled form, whole-file writing.

mod blocks;
pub mod cache;
pub mod error;
pub mod layers;
pub mod place;
pub mod public;
mod stamp;
pub mod stream;
pub mod write_file;

use std::time::SystemTime;

use crate::compiled::Compiled;
use crate::roster::Roster;
use crate::roster::problem::Severity;
use crate::roster::read::read;
use crate::text::area::Body;
pub use cache::BUILD;
pub use error::Error;
use layers::Layers;
pub use place::{EMBEDDED_NAME, PUBLIC_NAME, Place};

/// The roster that the program carries, as its authors wrote it.
pub const EMBEDDED_TOML: &str = include_str!("../../roster.toml");
/// The same, read, checked and indexed when the program was built: its head, and its body.
const EMBEDDED: [&[u8]; 2] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/roster.head")),
    include_bytes!(concat!(env!("OUT_DIR"), "/roster.body")),
];

/// Loads a roster with all it extends, ready to be searched.
pub fn load(place: &Place) -> Result<Compiled, Error> {
    if *place == Place::Embedded {
        // Its bytes were written when the program was built, by the same code.
        let [head, body] = EMBEDDED;
        return Ok(Compiled::unpack(head, Body::Memory(body))
            .unwrap_or_else(|_| Compiled::new(embedded_roster())));
    }
    if let Some(kept) = cache::find(place) {
        return Ok(kept);
    }
    let before = SystemTime::now();
    let Layers { roster, files, on_embedded, on_public } = sound(place)?;
    let compiled = Compiled::new(roster);
    // A public roster that is to come would make what is kept stale without a trace.
    if !(on_public && on_embedded) {
        cache::keep(place, &files, before, &compiled);
    }
    Ok(compiled)
}

/// Reads a roster with all it extends and all that it says, what entries are found by included.
pub fn roster(place: &Place) -> Result<Roster, Error> {
    match place {
        Place::Embedded => Ok(embedded_roster()),
        place => sound(place).map(|layers| layers.roster),
    }
}

/// Whether a roster extends the public one, as far as it can be read.
pub fn extends_public(place: &Place) -> bool {
    Layers::of(place, Severity::Error).is_ok_and(|layers| layers.on_public)
}

/// Reads a roster and all it extends; what is wrong with any file is an error.
fn sound(place: &Place) -> Result<Layers, Error> {
    let layers = Layers::of(place, Severity::Error)?;
    let reports = layers.reports();
    if reports.is_empty() { Ok(layers) } else { Err(Error::Invalid(reports)) }
}

/// The embedded roster as its authors wrote it; checked when the program was built.
pub fn embedded_roster() -> Roster {
    read(EMBEDDED_TOML, EMBEDDED_NAME).roster
}
