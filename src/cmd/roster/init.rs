//! `beta roster init`: a roster file to start from.

use std::path::{Path, PathBuf};

use super::Session;
use super::schema::of_roster;
use crate::cli::Init;
use crate::locale::Lang;
use crate::output::error::{Error, Exit};
use crate::output::json;
use crate::roster::schema::SCHEMA_TITLE;
use crate::roster::write;
use crate::store::place::{self, Place};
use crate::store::write_file::{Existing, write_file};

/// A commented roster that extends the embedded one, valid as it stands, by language.
const STARTER_EN: &str = include_str!("../../../locales/en/starter.toml");
const STARTER_FR: &str = include_str!("../../../locales/fr/starter.toml");
/// The schema's file, beside the roster: editors find it there without any network.
const SCHEMA_FILE: &str = "roster.schema.json";
/// How a roster names its schema: Taplo's directive, which Even Better TOML reads in VS Code as well.
const DIRECTIVE: &str = "#:schema ./roster.schema.json\n\n";

pub(super) fn run(init: &Init, session: &mut Session<'_>) -> Result<Exit, Error> {
    let text = if init.full {
        write::toml(&session.whole_roster()?)
    } else {
        match session.catalogue.lang() {
            Lang::En => STARTER_EN.to_owned(),
            Lang::Fr => STARTER_FR.to_owned(),
        }
    };
    let path = match &init.file {
        Some(path) if path == Path::new("-") => {
            session.out.write_all(session.terminal.safe_text(text).as_bytes())?;
            return Ok(Exit::Found);
        }
        Some(path) => path.clone(),
        None => place::user_file().ok_or_else(no_home)?,
    };
    let existing = if init.force { Existing::Replace } else { Existing::Keep };
    write_file(&path, existing, |out| write!(out, "{DIRECTIVE}{text}"))?;
    let name = path.display().to_string();
    session.note(&session.catalogue.with("local-init-wrote", &[("path", name.clone().into())]))?;
    write_schema(&path, existing, session)?;
    let key = if session.place() == Place::File(path) {
        "local-init-in-force"
    } else {
        "local-init-next"
    };
    session.note(&session.catalogue.with(key, &[("path", name.into())]))?;
    Ok(Exit::Found)
}

/// Writes the schema beside a roster; one that is there already stays, unless all is replaced.
fn write_schema(roster: &Path, existing: Existing, session: &mut Session<'_>) -> Result<(), Error> {
    let path = roster.with_file_name(SCHEMA_FILE);
    // Somebody else's file of that name stays, whatever is replaced.
    let is_ours = || std::fs::read_to_string(&path).is_ok_and(|text| text.contains(SCHEMA_TITLE));
    if path.exists() && (existing == Existing::Keep || !is_ours()) {
        return Ok(());
    }
    let text = json::render(&of_roster(&session.catalogue));
    write_file(&path, existing, |out| out.write_all(text.as_bytes()))?;
    let args = [("path", path.display().to_string().into())];
    session.note(&session.catalogue.with("local-init-schema", &args))
}

pub(super) fn no_home() -> Error {
    let source = std::io::ErrorKind::NotFound.into();
    Error::WriteFile { path: PathBuf::from("beta/roster.toml"), source }
}
