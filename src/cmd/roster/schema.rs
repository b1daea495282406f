//! `beta roster schema`: the JSON Schema of the roster file.

use super::{Session, print_json};
use crate::error::{Error, Exit};
use crate::roster::schema::schema;

pub(super) fn run(session: &mut Session<'_>) -> Result<Exit, Error> {
    print_json(&schema(), session)?;
    Ok(Exit::Found)
}
