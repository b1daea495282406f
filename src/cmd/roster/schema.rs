//! `beta roster schema`: the JSON Schema of the roster file.

use serde::Serialize;

use super::{Session, print_json};
use crate::locale::Catalogue;
use crate::output::error::{Error, Exit};
use crate::roster::schema;

pub(super) fn run(session: &mut Session<'_>) -> Result<Exit, Error> {
    print_json(&of_roster(&session.catalogue), session)?;
    Ok(Exit::Found)
}

/// The schema, its keys described in the language of the catalogue.
pub(super) fn of_roster(catalogue: &Catalogue) -> impl Serialize + use<> {
    schema::schema(&|key| catalogue.text(&format!("schema-{}", key.replace('_', "-"))))
}
