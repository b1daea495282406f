//! `beta roster show`: the roster in force with all it extends, each entry with where it comes from.

use super::{Session, print_json};
use crate::cli::usage;
use crate::cli::{Format, Show};
use crate::cmd::list;
use crate::output::error::{Error, Exit};
use crate::roster::{Entry, Kind, Roster, write};
use crate::text::nearest::nearest;

pub(super) fn run(show: &Show, session: &mut Session<'_>) -> Result<Exit, Error> {
    let kind = show.kind.as_deref().map(|word| list::kind(word, &session.catalogue)).transpose()?;
    let roster = session.whole_roster()?;
    let shown: Vec<Entry> = roster
        .entries()
        .iter()
        .filter(|entry| kind.is_none_or(|kind| entry.kind == kind))
        .filter(|entry| show.id.as_ref().is_none_or(|id| entry.id == *id))
        .cloned()
        .collect();
    if let (true, Some(kind)) = (shown.is_empty(), kind) {
        return nothing(&roster, kind, show.id.as_deref(), session);
    }
    let part = Roster::new(roster.head.clone(), roster.team.clone(), roster.files.clone(), shown);
    if session.options.format() == Format::Json {
        print_json(&write::json_with_origin(&part), session)?;
        return Ok(Exit::Found);
    }
    let origin = |entry: &Entry| {
        let file = part.files.get(entry.place.file as usize)?;
        Some(format!("{file}:{}", entry.place.line))
    };
    let text = match kind {
        None => write::toml_with(&part, origin),
        Some(_) => write::entries(&part, origin),
    };
    let text = session.terminal.safe_text(text);
    session.out.write_all(text.as_bytes())?;
    Ok(Exit::Found)
}

/// Says that there is no such entry, and which one may have been meant.
fn nothing(
    roster: &Roster,
    kind: Kind,
    id: Option<&str>,
    session: &mut Session<'_>,
) -> Result<Exit, Error> {
    let id = id.unwrap_or_default();
    let ids = roster.of(kind).iter().map(|entry| entry.id.as_str());
    let nearest = nearest(id, ids);
    let title = match id {
        "" => session.catalogue.text("error-nothing-listed"),
        id => {
            let kind = session.catalogue.text(&format!("answer-kind-{}", kind.key()));
            let args = [("kind", kind.into()), ("id", id.into())];
            session.catalogue.with("local-no-entry", &args)
        }
    };
    let hint = nearest.map(|nearest| usage::did_you_mean([nearest], &session.catalogue));
    session.note(&[Some(title), hint].into_iter().flatten().collect::<Vec<_>>().join("\n"))?;
    Ok(Exit::None)
}
