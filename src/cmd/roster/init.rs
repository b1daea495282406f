//! `beta roster init`: a roster file to start from.

use std::path::{Path, PathBuf};

use super::Context;
use super::schema::of_roster;
use crate::cli::Init;
use crate::file;
use crate::locale::Lang;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::Error;
use crate::output::json;
use crate::roster::schema::SCHEMA_TITLE;
use crate::roster::write;
use crate::store::place::{self, Place};
use crate::store::stream::Stream;
use crate::store::write_file::{Existing, write_file};

/// A commented roster that extends the public one, valid as it stands, by language.
const STARTER_EN: &str = include_str!("../../../locales/en/starter.toml");
const STARTER_FR: &str = include_str!("../../../locales/fr/starter.toml");
/// The schema's file, beside the roster: editors find it there without any network.
const SCHEMA_FILE: &str = "roster.schema.json";
/// How a roster names its schema: Taplo's directive, which Even Better TOML reads in VS Code as well.
const DIRECTIVE: &str = "#:schema ./roster.schema.json\n\n";

pub(super) fn run<'c>(init: &Init, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let path = match &init.file {
        Some(Stream::Standard) if init.full => {
            return Ok(Outcome::of(Document::Roster(context.whole_roster()?)));
        }
        Some(Stream::Standard) => {
            return Ok(Outcome::of(Document::Text(starter(context).to_owned())));
        }
        Some(Stream::File(path)) => path.clone(),
        None => place::user_file().ok_or(Error::NoFolder("roster.toml"))?,
    };
    let text =
        if init.full { write::toml(&context.whole_roster()?) } else { starter(context).to_owned() };
    let existing = if init.force { Existing::Replace } else { Existing::Keep };
    write_file(&path, existing, |out| write!(out, "{DIRECTIVE}{text}"))?;
    let named = |path: &Path| [("path", path.display().to_string().into())];
    let mut notes = vec![context.say("local-init-wrote", &named(&path))];
    if let Some(schema) = write_schema(&path, existing, context)? {
        notes.push(context.say("local-init-schema", &named(&schema)));
    }
    let is_in_force = context.place() == Place::File(path.clone());
    let next = if is_in_force { "local-init-in-force" } else { "local-init-next" };
    notes.push(Note::Command(context.catalogue.with(next, &named(&path))));
    Ok(Outcome::notes(notes))
}

fn starter(context: &Context<'_>) -> &'static str {
    match context.catalogue.lang() {
        Lang::En => STARTER_EN,
        Lang::Fr => STARTER_FR,
    }
}

/// Writes the schema beside a roster, and tells where; one that is there already stays, unless all is
/// replaced.
fn write_schema(
    roster: &Path,
    existing: Existing,
    context: &Context<'_>,
) -> Result<Option<PathBuf>, Error> {
    let path = roster.with_file_name(SCHEMA_FILE);
    // Somebody else's file of that name stays, whatever is replaced.
    let held = || file::found(&path, file::MOST).unwrap_or_default();
    let is_ours = || String::from_utf8(held()).is_ok_and(|text| text.contains(SCHEMA_TITLE));
    if path.exists() && (existing == Existing::Keep || !is_ours()) {
        return Ok(None);
    }
    let text = json::render(&of_roster(context.catalogue));
    write_file(&path, existing, |out| out.write_all(text.as_bytes()))?;
    Ok(Some(path))
}
