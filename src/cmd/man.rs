//! `beta man`: the manual, printed or written into a folder.

use super::Session;
use crate::cli::Man;
use crate::cli::manual;
use crate::output::error::{Error, Exit};
use crate::store::write_file::{Existing, write_file};

pub(super) fn run(man: &Man, session: &mut Session<'_>) -> Result<Exit, Error> {
    let pages = manual::pages(&session.catalogue);
    let Some(folder) = &man.dir else {
        let text = pages.first().map_or("", |page| &page.text);
        session.out.write_all(text.as_bytes())?;
        if session.terminal.is_terminal {
            session.note(&session.catalogue.text("man-read"))?;
        }
        return Ok(Exit::Found);
    };
    let existing = if man.force { Existing::Replace } else { Existing::Keep };
    for page in &pages {
        write_file(&folder.join(&page.file), existing, |file| {
            file.write_all(page.text.as_bytes())
        })?;
    }
    let args = [("count", pages.len().into()), ("folder", folder.display().to_string().into())];
    session.note(&session.catalogue.with("man-written", &args))?;
    Ok(Exit::Found)
}
