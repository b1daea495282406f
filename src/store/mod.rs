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
use crate::text::area::Body;
pub use cache::BUILD;
pub use error::Error;
use layers::Layers;
pub use place::{EMBEDDED_NAME, PUBLIC_NAME, Place};

/// The roster that the program carries, read, checked and indexed when the program was built: its head,
/// its body, and what search alone reads.
const EMBEDDED: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/roster.head")),
    include_bytes!(concat!(env!("OUT_DIR"), "/roster.body")),
    include_bytes!(concat!(env!("OUT_DIR"), "/roster.searched")),
];

/// Loads a roster with all it extends, ready to be searched.
pub fn load(place: &Place) -> Result<Compiled, Error> {
    if *place == Place::Embedded {
        return Ok(embedded());
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

/// The embedded roster, ready to be searched.
fn embedded() -> Compiled {
    let [head, body, _] = EMBEDDED;
    // Its bytes were written when the program was built, by the same code: there is always one.
    Compiled::unpack(head, Body::Memory(body)).unwrap_or_default()
}

/// The embedded roster with all that it says.
pub fn embedded_roster() -> Roster {
    let mut roster = embedded().roster;
    let [.., searched] = EMBEDDED;
    roster.give(postcard::from_bytes(searched).unwrap_or_default());
    roster
}
