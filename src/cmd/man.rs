//! `beta man`: the manual, printed or written into a folder.

use super::Context;
use crate::cli::Man;
use crate::cli::manual;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::Error;
use crate::store::write_file::{Existing, write_file};

pub(super) fn run<'c>(man: &Man, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let pages = manual::pages(context.catalogue);
    let Some(folder) = &man.dir else {
        let text = pages.into_iter().next().map(|page| page.text).unwrap_or_default();
        let outcome = Outcome::of(Document::Text(text));
        let how = || Note::Command(context.catalogue.text("man-read"));
        return Ok(if context.is_terminal { outcome.noting(how()) } else { outcome });
    };
    let existing = if man.force { Existing::Replace } else { Existing::Keep };
    for page in &pages {
        write_file(&folder.join(&page.file), existing, |file| {
            file.write_all(page.text.as_bytes())
        })?;
    }
    let args = [("count", pages.len().into()), ("folder", folder.display().to_string().into())];
    Ok(Outcome::notes(vec![context.say("man-written", &args)]))
}
