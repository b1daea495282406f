//! `beta roster diff`: who joined, who left, what changed hands between two rosters.

use super::Context;
use crate::answer::Provenance;
use crate::cli;
use crate::cmd::list;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::roster::Roster;
use crate::roster::change::About;
use crate::roster::diff::diff;
use crate::store;

/// As `diff` has it: 0 for the same, 1 for different, 3 for trouble.
pub(super) fn run<'c>(args: &cli::Diff, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let kind = args.kind.as_deref().map(|word| list::kind(word, context.catalogue)).transpose()?;
    let a = store::roster(&args.a)?;
    // Standard input is read once: it is the same as itself.
    let b = if args.a == args.b { a.clone() } else { store::roster(&args.b)? };
    let mut document = comparison((&a, args.a.name()), (&b, args.b.name()));
    if let Some(kind) = kind
        && let Document::Comparison { changes, is_whole, .. } = &mut document
    {
        let is_of = |about: &About| matches!(about, About::Entry { kind: of, .. } if *of == kind);
        changes.retain(|change| is_of(&change.about));
        *is_whole = true;
    }
    let exit = if is_same(&document) { Exit::Found } else { Exit::None };
    let notes = sameness(&document, context).into_iter().collect();
    Ok(Outcome { notes, ..Outcome::of(document).ending(exit) })
}

/// What changed from one roster to another, each with what it is called.
pub(super) fn comparison(
    (before, before_name): (&Roster, String),
    (after, after_name): (&Roster, String),
) -> Document {
    Document::Comparison {
        changes: diff(before, after),
        is_whole: false,
        before: Provenance::of(before, before_name),
        after: Provenance::of(after, after_name),
    }
}

/// That nothing changed, where people would see nothing.
pub(super) fn sameness(document: &Document, context: &Context<'_>) -> Option<Note> {
    (context.is_table() && is_same(document)).then(|| context.say("diff-same", &[]))
}

fn is_same(document: &Document) -> bool {
    matches!(document, Document::Comparison { changes, .. } if changes.is_empty())
}
