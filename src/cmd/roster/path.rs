//! `beta roster path`: every place where a roster is looked for, which one wins, and what it extends.

use super::Context;
use crate::answer::SCHEMA_VERSION;
use crate::output::document::{Document, Looked, Outcome, Places};
use crate::roster::problem::Severity;
use crate::store::EMBEDDED_NAME;
use crate::store::layers::Layers;
use crate::store::place::{self, Candidate, Place};

pub(super) fn run<'c>(context: &Context<'c>) -> Outcome<'c> {
    let candidates = place::candidates(context.options.roster.as_ref());
    let winner = place::winner(&candidates);
    let looked = |(position, candidate): (usize, &Candidate)| Looked {
        named_by: candidate.named_by.key(),
        path: candidate.place.as_ref().map(Place::name),
        exists: candidate.exists,
        in_force: position == winner,
    };
    let place = candidates[winner].place.clone().unwrap_or(Place::Embedded);
    Outcome::of(Document::Places(Places {
        schema_version: SCHEMA_VERSION,
        in_force: place.name(),
        places: candidates.iter().enumerate().map(looked).collect(),
        chain: chain(&place),
    }))
}

/// A roster, then each one it extends, as far as they can be read.
fn chain(place: &Place) -> Vec<String> {
    let mut names = vec![place.name()];
    if let Place::File(_) | Place::Public = place
        && let Ok(layers) = Layers::of(place, Severity::Error)
    {
        names = layers.files.iter().rev().map(|layer| layer.name.clone()).collect();
        if layers.on_embedded {
            names.push(EMBEDDED_NAME.to_owned());
        }
    }
    names
}
