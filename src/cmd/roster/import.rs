//! `beta roster import`: other people's formats → a roster.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Context, diff, sources};
use crate::cli;
use crate::git::public::public_text;
use crate::import::{Import, Leftover, Reason, Told};
use crate::output::document::{Body, Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::output::format::Format;
use crate::output::json;
use crate::roster::change::What;
use crate::roster::{Field, Kind, Roster, write};
use crate::store;
use crate::store::place::{self, Place};
use crate::store::stream::Stream;
use crate::store::write_file::{Existing, write_file};
use crate::text::shorten::shortened;

pub(super) fn run<'c>(args: &cli::Import, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let as_of = args.as_of.as_deref();
    // Other ways to write a date would not be read back.
    let is_date = |day: &str| day.parse::<Date>().is_ok_and(|date| date.to_string() == day);
    if let Some(day) = as_of.filter(|day| !is_date(day)) {
        return Err(Error::word("error-as-of", day));
    }
    if args.extends == Some(Place::Stdin) {
        return Err(Error::word("import-extends-stdin", "-"));
    }
    let target = target(args)?;
    let (base, is_repair) = base(args, target.as_deref(), context)?;
    let (mut roster, imports) = sources::read(args, &base, context)?;
    state(args, &mut roster);
    let repair = is_repair.then(|| context.say("import-repair", &[]));
    let mut notes: Vec<Note> = repair.into_iter().collect();
    notes.extend(imports.iter().flat_map(|import| told(import, args.explain, context)));
    if roster.as_of().is_none() {
        notes.push(context.say("import-no-date", &[]));
    }
    let stands_alone = sources::are_contacts(args) && args.extends.is_none();
    if stands_alone {
        notes.push(context.say("import-alone", &[]));
    }
    let refused = |mut notes: Vec<Note>, key| {
        notes.push(context.say(key, &[]));
        Ok(Outcome::notes(notes).ending(Exit::Data))
    };
    let names_nobody = roster.of(Kind::Person).is_empty();
    let is_partial = imports.iter().any(|import| !import.leftovers.is_empty());
    if args.strict && (is_partial || names_nobody) {
        return refused(notes, "import-strict");
    }
    if target.is_some() && names_nobody {
        // A page that is not the team's, most likely.
        return refused(notes, "import-nothing-written");
    }
    if let Some(lost) = lost(args, &base, &roster, context) {
        notes.push(lost);
        if !args.dry_run {
            return Ok(Outcome::notes(notes).ending(Exit::Data));
        }
    }
    // What stands alone is new, whatever else is known, unless it is to be compared with that.
    let nothing = Roster::default();
    let is_new = stands_alone && args.base.is_none();
    let before = if is_new { &nothing } else { &base };
    let known = (before, args.base.clone().unwrap_or_else(|| context.place()).name());
    let body = match target {
        Some(path) => replace(&path, known, &roster, args, context, &mut notes)?,
        None if args.dry_run => {
            let changes = compared(known, &roster, args, context, &mut notes);
            Some(if is_new { added(changes) } else { changes })
        }
        None => Some(Document::Roster(roster)),
    };
    let body = body.map_or(Body::Nothing, |document| Body::Document(Box::new(document)));
    Ok(Outcome { body, ..Outcome::notes(notes) })
}

/// Writes into the head of a roster what the command line says of it.
fn state(args: &cli::Import, roster: &mut Roster) {
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    roster.head.set_text(Field::AsOf, &given(&args.as_of));
    roster.head.set_text(Field::Source, &public_text(&given(&args.source)));
    let extended = args.extends.as_ref().map(Place::name);
    roster.head.set_text(Field::Extends, &extended.unwrap_or_default());
}

/// The file that is to be written; `None` where the roster is printed.
fn target(args: &cli::Import) -> Result<Option<PathBuf>, Error> {
    Ok(match (args.install, &args.write) {
        (true, _) => Some(place::user_file().ok_or(Error::NoFolder("roster.toml"))?),
        (false, Some(Stream::File(path))) => Some(path.clone()),
        (false, _) => None,
    })
}

/// What is known before the import, and whether it is the embedded roster for want of a sound one: what
/// is to be replaced may be broken, and must not be in the way of its own repair.
fn base(
    args: &cli::Import,
    target: Option<&Path>,
    context: &Context<'_>,
) -> Result<(Roster, bool), Error> {
    if let Some(base) = &args.base {
        return Ok((store::roster(base)?, false));
    }
    let is_replaced = (args.force || args.dry_run)
        && target.is_some_and(|path| context.place() == Place::File(path.to_owned()));
    match context.whole_roster() {
        Err(_) if is_replaced => Ok((store::embedded_roster(), true)),
        roster => Ok((roster?, false)),
    }
}

/// That what is to be put in force has nothing of what the network and the guide know, which is in force
/// now: a page alone in the place of all that `update` reads is not what anybody means.
fn lost(
    args: &cli::Import,
    before: &Roster,
    after: &Roster,
    context: &Context<'_>,
) -> Option<Note> {
    if !args.install || args.force || args.extends.is_some() || sources::are_contacts(args) {
        return None;
    }
    let counts = [Kind::Product, Kind::Incubator, Kind::Organisation, Kind::Topic];
    let counts = counts.into_iter().filter(|kind| after.of(*kind).is_empty());
    let counts = counts.map(|kind| (kind, before.of(kind).len())).filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(kind, count)| context.catalogue.count(&format!("kind-count-{}", kind.key()), count))
        .collect();
    let listed = context.catalogue.list(counts.iter().map(String::as_str));
    (!counts.is_empty()).then(|| context.say("import-would-lose", &[("counts", listed.into())]))
}

/// What an import changes of another roster.
fn compared(
    before: (&Roster, String),
    after: &Roster,
    args: &cli::Import,
    context: &Context<'_>,
    notes: &mut Vec<Note>,
) -> Document {
    let document = diff::comparison(before, (after, name_of(&args.sources)));
    notes.extend(diff::sameness(&document, context));
    document
}

/// What comes with a roster that is put in force where there was none.
fn added(mut document: Document) -> Document {
    if let Document::Comparison { changes, .. } = &mut document {
        changes.retain(|change| matches!(change.what, What::Added(_)));
    }
    document
}

/// Puts a roster in the place of a file, and shows what that changes, or adds where there was no file;
/// with `--dry-run` shows it alone.
fn replace(
    path: &Path,
    known: (&Roster, String),
    roster: &Roster,
    args: &cli::Import,
    context: &Context<'_>,
    notes: &mut Vec<Note>,
) -> Result<Option<Document>, Error> {
    let name = || [("path", path.display().to_string().into())];
    let old = Place::File(path.to_owned());
    // What cannot be read is no roster to compare with; it may still be replaced.
    let changes = match store::roster(&old) {
        Ok(replaced) => Some(compared((&replaced, old.name()), roster, args, context, notes)),
        Err(_) if old.exists() => {
            notes.push(context.say("import-replaces-unreadable", &name()));
            None
        }
        Err(_) if args.install => Some(added(compared(known, roster, args, context, notes))),
        Err(_) => None,
    };
    if args.dry_run {
        notes.push(context.say("import-would-write", &name()));
        return Ok(changes);
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let text = match context.options.format() {
        Some(Format::Json) if !args.install => json::render(&write::json(roster)),
        _ => write::toml(roster),
    };
    write_file(path, existing, |out| out.write_all(text.as_bytes()))?;
    notes.push(context.say("import-wrote", &name()));
    Ok(changes)
}

/// What the sources are called together.
fn name_of(sources: &[Stream]) -> String {
    let names: Vec<String> =
        sources.iter().map(|source| source.path().display().to_string()).collect();
    names.join(", ")
}

/// What is no longer there, then what was left out or taken otherwise (each with its place where that is
/// to be explained), then how much was read.
fn told(import: &Import, explain: bool, context: &Context<'_>) -> Vec<Note> {
    let mut lines = Vec::new();
    if !import.lost.is_empty() {
        let names = context.catalogue.list(import.lost.iter().map(String::as_str));
        let args = [("count", import.lost.len().into()), ("names", names.into())];
        lines.push(context.catalogue.with("import-lost", &args));
    }
    for told in import.told() {
        let is_many =
            told.reason == Reason::UnknownPhase || told.all.len() > told.reason.most_told();
        if is_many && !explain {
            lines.push(of_one_kind(&told, context));
        } else {
            lines.extend(told.all.iter().map(|left| leftover(left, context)));
        }
    }
    if let Some(day) = &import.guess {
        let date = context.catalogue.date(day);
        lines.push(context.catalogue.with("import-guess", &[("date", date.into())]));
    }
    let count = |(kind, count): &(Kind, usize)| {
        context.catalogue.count(&format!("kind-count-{}", kind.key()), *count)
    };
    let counts: Vec<String> = import.counts.read.iter().map(count).collect();
    if !counts.is_empty() {
        let counts = context.catalogue.list(counts.iter().map(String::as_str));
        lines.push(context.catalogue.with("import-read", &[("counts", counts.into())]));
    }
    if !import.counts.read.iter().any(|(kind, _)| matches!(kind, Kind::Person | Kind::Topic)) {
        lines.push(context.catalogue.text("import-nobody"));
    }
    if import.counts.past_people > 0 {
        lines.push(context.catalogue.count("import-past-people", import.counts.past_people));
    }
    if import.counts.old_layout > 0 {
        lines.push(context.catalogue.count("import-old-layout", import.counts.old_layout));
    }
    if !import.leftovers.is_empty() {
        lines.push(context.catalogue.count("import-leftovers", import.leftovers.len()));
    }
    lines.into_iter().map(Note::Sentence).collect()
}

/// What was left out for one reason, told once: how often, and one of them; of phases that nobody
/// knows, which.
fn of_one_kind(told: &Told<'_>, context: &Context<'_>) -> String {
    const MOST_WORDS: usize = 10;
    let key = match told.reason {
        Reason::UnknownPhase => "import-unknown-phases",
        _ => "import-leftovers-of",
    };
    let words: Vec<_> = told.texts().into_iter().take(MOST_WORDS).map(shortened).collect();
    let words = context.catalogue.quoted(words.iter().map(|word| &**word));
    let example = told.all.first();
    let reason = context.catalogue.text(&format!("import-reason-{}", told.reason.key()));
    let args = [
        ("count", told.all.len().into()),
        ("reason", reason.into()),
        ("words", words.into()),
        ("place", example.map(|left| place(left, context)).unwrap_or_default().into()),
        ("text", shortened(example.map_or("", |left| &left.text)).into()),
    ];
    context.catalogue.with(key, &args)
}

/// Where something stands.
fn place(left: &Leftover, context: &Context<'_>) -> String {
    let place = match left.line {
        Some(line) => format!("{}:{line}", left.source),
        None => left.source.clone(),
    };
    let Some(column) = &left.column else { return place };
    let args = [("place", place.into()), ("column", column.as_str().into())];
    context.catalogue.with("import-place-column", &args)
}

fn leftover(left: &Leftover, context: &Context<'_>) -> String {
    let reason = context.catalogue.text(&format!("import-reason-{}", left.reason.key()));
    let key = if left.text.is_empty() { "import-leftover" } else { "import-leftover-text" };
    let args = [
        ("place", place(left, context).into()),
        ("reason", reason.into()),
        ("text", shortened(&left.text).into()),
    ];
    context.catalogue.with(key, &args)
}
