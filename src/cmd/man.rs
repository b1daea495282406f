//! `beta man`: the manual, printed or written into a folder.

use std::fs;
use std::path::Path;

use super::Session;
use crate::cli::Man;
use crate::error::{Error, Exit};
use crate::manual;

pub(super) fn run(man: &Man, session: &mut Session<'_>) -> Result<Exit, Error> {
    let pages = manual::pages(&session.catalogue);
    let Some(folder) = &man.dir else {
        let text = pages.first().map_or("", |page| &page.text);
        session.out.write_all(text.as_bytes())?;
        return Ok(Exit::Found);
    };
    let unwritable = |source| Error::Write(source);
    fs::create_dir_all(folder).map_err(unwritable)?;
    for page in &pages {
        replace(&folder.join(&page.file), &page.text).map_err(unwritable)?;
    }
    let args = [("count", pages.len().into()), ("folder", folder.display().to_string().into())];
    session.note(&session.catalogue.with("man-written", &args))?;
    Ok(Exit::Found)
}

/// Writes a file whole or not at all: a page is there as it was, or as it is now.
fn replace(file: &Path, text: &str) -> std::io::Result<()> {
    let draft = file.with_extension("new");
    fs::write(&draft, text)?;
    fs::rename(&draft, file)
}
