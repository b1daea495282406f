//! `beta roster diff`: who joined, who left, what changed hands between two rosters.

use super::{Session, print_json};
use crate::answer::Provenance;
use crate::cli::{self, Format};
use crate::error::{Error, Exit};
use crate::git::public::without_secrets;
use crate::output::diff as output;
use crate::roster::Roster;
use crate::roster::diff::diff;
use crate::source::{self, Place};

/// As `diff` has it: 0 for the same, 1 for different, 3 for trouble.
pub(super) fn run(diff_args: &cli::Diff, session: &mut Session<'_>) -> Result<Exit, Error> {
    let place_a = Place::of(diff_args.a.clone());
    let place_b = Place::of(diff_args.b.clone());
    let a = source::roster(&place_a)?;
    // Standard input is read once: it is the same as itself.
    let b = if place_a == place_b { a.clone() } else { source::roster(&place_b)? };
    let is_same = show((&a, &place_a), (&b, &place_b), session)?;
    Ok(if is_same { Exit::Found } else { Exit::None })
}

/// Shows what changed from one roster to another; says whether nothing did.
pub(super) fn show(
    (a, place_a): (&Roster, &Place),
    (b, place_b): (&Roster, &Place),
    session: &mut Session<'_>,
) -> Result<bool, Error> {
    let changes = diff(a, b);
    let format = session.options.format();
    if format == Format::Json {
        let (before, after) = (provenance(a, place_a), provenance(b, place_b));
        print_json(&output::document(&changes, before, after), session)?;
    } else if format == Format::Plain {
        session.out.write_all(output::plain(&changes, &session.catalogue).as_bytes())?;
    } else {
        let text = output::render(&changes, session.terminal, &session.catalogue);
        session.out.write_all(text.as_bytes())?;
        if changes.is_empty() {
            session.note(&session.catalogue.text("diff-same"))?;
        }
    }
    Ok(changes.is_empty())
}

fn provenance(roster: &Roster, place: &Place) -> Provenance {
    Provenance {
        title: roster.title().to_owned(),
        as_of: roster.as_of().map(str::to_owned),
        source: roster.source().map(|source| without_secrets(source).into_owned()),
        origin: place.name(),
    }
}
