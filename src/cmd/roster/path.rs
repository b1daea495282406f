//! `beta roster path`: every place where a roster is looked for, which one wins, and what it extends.

use super::Context;
use crate::answer::SCHEMA_VERSION;
use crate::output::document::{Document, Looked, Outcome, Places};
use crate::roster::problem::Severity;
use crate::store::layers::Layers;
use crate::store::place::{self, Candidate, Place};
use crate::store::{self, EMBEDDED_NAME};

pub(super) fn run<'c>(context: &Context<'c>) -> Outcome<'c> {
    let candidates = place::candidates(context.options.roster.as_ref());
    let winner = place::winner(&candidates);
    let looked = |(position, candidate): (usize, &Candidate)| Looked {
        named_by: candidate.named_by.key(),
        path: candidate.place.as_ref().map(Place::name),
        exists: candidate.exists,
        in_force: position == winner,
        as_of: candidate.place.as_ref().filter(|_| candidate.exists).and_then(day),
    };
    let place = candidates[winner].place.clone().unwrap_or(Place::Embedded);
    Outcome::of(Document::Places(Places {
        schema_version: SCHEMA_VERSION,
        in_force: place.name(),
        places: candidates.iter().enumerate().map(looked).collect(),
        chain: chain(&place),
    }))
}

/// The day of a roster that can be read; what comes on standard input is not waited for.
fn day(place: &Place) -> Option<String> {
    let is_there = *place != Place::Stdin;
    let compiled = is_there.then(|| store::load(place).ok()).flatten()?;
    compiled.roster.as_of().map(str::to_owned)
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
