//! `beta roster schema`: the JSON Schema of the roster file.

use super::Context;
use crate::locale::Catalogue;
use crate::output::document::{Document, Outcome};
use crate::roster::schema::{self, Schema};

pub(super) fn run<'c>(context: &Context<'c>) -> Outcome<'c> {
    Outcome::of(Document::Schema(of_roster(context.catalogue)))
}

/// The schema of the roster file, its keys described in the language of the catalogue.
pub(super) fn of_roster(catalogue: &Catalogue) -> Schema {
    schema::schema(&|key| catalogue.text(&format!("schema-{}", key.replace('_', "-"))))
}
