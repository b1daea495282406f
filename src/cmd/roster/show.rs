//! `beta roster show`: the roster in force with all it extends, each entry with where it comes from.

use super::Context;
use crate::cli::Show;
use crate::cmd::list;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::output::error_text::did_you_mean;
use crate::roster::{Entry, Kind, Roster};
use crate::text::nearest::nearest;

pub(super) fn run<'c>(show: &Show, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let kind = show.kind.as_deref().map(|word| list::kind(word, context.catalogue)).transpose()?;
    let roster = context.whole_roster()?;
    let shown: Vec<Entry> = roster
        .entries()
        .iter()
        .filter(|entry| kind.is_none_or(|kind| entry.kind == kind))
        .filter(|entry| show.id.as_ref().is_none_or(|id| entry.id == *id))
        .cloned()
        .collect();
    if let (true, Some(kind)) = (shown.is_empty(), kind) {
        let notes = nothing(&roster, kind, show.id.as_deref(), context);
        return Ok(Outcome::notes(notes).ending(Exit::None));
    }
    let roster = roster.with_entries(shown);
    Ok(Outcome::of(Document::Entries { roster, is_whole: kind.is_none() }))
}

/// That there is no such entry, and which one may have been meant.
fn nothing(roster: &Roster, kind: Kind, id: Option<&str>, context: &Context<'_>) -> Vec<Note> {
    let id = id.unwrap_or_default();
    let ids = roster.of(kind).iter().map(|entry| entry.id.as_str());
    let title = match id {
        "" => context.say("error-nothing-listed", &[]),
        id => {
            let kind = context.catalogue.text(&format!("kind-name-{}", kind.key()));
            context.say("local-no-entry", &[("kind", kind.into()), ("id", id.into())])
        }
    };
    let hint = nearest(id, ids).map(|nearest| did_you_mean([nearest], context.catalogue));
    [title].into_iter().chain(hint.map(Note::Sentence)).collect()
}
