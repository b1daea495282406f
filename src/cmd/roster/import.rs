//! `beta roster import`: other people's formats → a roster.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::{Context, diff};
use crate::cli::{self, SourceFormat};
use crate::import::directory::{self, Options};
use crate::import::{self, Import, Leftover, merge};
use crate::output::document::{Body, Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::output::format::Format;
use crate::output::json;
use crate::roster::problem::{Fault, Problem, Report};
use crate::roster::{Field, Kind, Roster, write};
use crate::store;
use crate::store::place::{self, Place};
use crate::store::stream::Stream;
use crate::store::write_file::{Existing, write_file};

pub(super) fn run<'c>(args: &cli::Import, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let as_of = args.as_of.as_deref();
    // Other ways to write a date would not be read back.
    let is_date = |day: &str| day.parse::<Date>().is_ok_and(|date| date.to_string() == day);
    if let Some(day) = as_of.filter(|day| !is_date(day)) {
        return Err(Error::word("error-as-of", day));
    }
    let base = match &args.base {
        Some(base) => store::roster(base)?,
        None => context.whole_roster()?,
    };
    let (mut roster, imports) = read(args, &base, context)?;
    roster.head.set_text(Field::AsOf, as_of.unwrap_or_default());
    roster.head.set_text(Field::Source, args.source.as_deref().unwrap_or_default());
    let mut notes: Vec<Note> = imports.iter().flat_map(|import| told(import, context)).collect();
    if roster.as_of().is_none() {
        notes.push(context.say("import-no-date", &[]));
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
    let target = match (args.install, &args.write) {
        (true, _) => Some(place::user_file().ok_or_else(super::init::no_home)?),
        (false, Some(Stream::File(path))) => Some(path.clone()),
        (false, _) => None,
    };
    if target.is_some() && names_nobody {
        // A page that is not the team's, most likely.
        return refused(notes, "import-nothing-written");
    }
    let body = match target {
        Some(path) => replace(&path, &roster, args, context, &mut notes)?,
        None if args.dry_run => {
            let place = args.base.clone().unwrap_or_else(|| context.place());
            Some(compared((&base, place.name()), &roster, args, context, &mut notes))
        }
        None => Some(Document::Roster(roster)),
    };
    let body = body.map_or(Body::Nothing, |document| Body::Document(Box::new(document)));
    Ok(Outcome { body, ..Outcome::notes(notes) })
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

/// Puts a roster in the place of a file, and shows what that changes; with `--dry-run` shows it alone.
fn replace(
    path: &Path,
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
        Err(_) if path.exists() => {
            notes.push(context.say("import-replaces-unreadable", &name()));
            None
        }
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

/// Reads the sources in their order. Pages say who the team is, and the base is only what is known of
/// it; directories add to the pages, or to the base where there is no page.
fn read(
    args: &cli::Import,
    base: &Roster,
    context: &Context<'_>,
) -> Result<(Roster, Vec<Import>), Error> {
    let is_page = |source: &&Stream| format_of(source, args.from) == SourceFormat::Page;
    let mut pages: Vec<Import> = Vec::new();
    let mut ground: Option<Roster> = None;
    for path in args.sources.iter().filter(is_page) {
        let page = read_page(path, ground.as_ref().unwrap_or(base))?;
        match &mut ground {
            Some(ground) => merge(ground, page.roster.clone()),
            None => ground = Some(page.roster.clone()),
        }
        pages.push(page);
    }
    let mut roster = ground.unwrap_or_else(|| base.clone());
    let mut pages = pages.into_iter();
    let mut imports: Vec<Import> = Vec::new();
    let mut has_directory = false;
    for path in &args.sources {
        if is_page(&path) {
            let Some(page) = pages.next() else { continue };
            if has_directory {
                merge(&mut roster, page.roster.clone());
            }
            imports.push(page);
        } else {
            let import = read_directory(path, &roster, args, context)?;
            // What the directory says of an entry is all it says: an older import's words do not stay.
            roster.add(import.roster.clone());
            has_directory = true;
            imports.push(import);
        }
    }
    Ok((roster, imports))
}

/// What a source is: a folder is a checkout of the directory, anything else a page.
fn format_of(source: &Stream, asked: Option<SourceFormat>) -> SourceFormat {
    match asked {
        Some(format) => format,
        None if source.file().is_some_and(Path::is_dir) => SourceFormat::Directory,
        None => SourceFormat::Page,
    }
}

/// Reads a page.
fn read_page(source: &Stream, base: &Roster) -> Result<Import, Error> {
    let unreadable = |error| Error::Read { path: source.path().to_owned(), source: error };
    let name = source.path().display().to_string();
    let text = String::from_utf8(source.read().map_err(unreadable)?)
        .map_err(|error| not_utf8(&name, &error))?;
    let mut page = import::page(&text, &name, base);
    if source.file().is_some() {
        page.roster.head.set_text(Field::Source, &name);
    }
    Ok(page)
}

fn not_utf8(name: &str, error: &std::string::FromUtf8Error) -> Error {
    let start = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
    let problems = vec![Problem { fault: Fault::NotUtf8, span }];
    Error::Invalid(vec![Report { name: name.to_owned(), text, problems }])
}

/// Reads a checkout of the directory.
fn read_directory(
    source: &Stream,
    base: &Roster,
    args: &cli::Import,
    context: &Context<'_>,
) -> Result<Import, Error> {
    let folder = source.path();
    if directory::content_of(folder).is_none() {
        let source = match fs::metadata(folder) {
            Ok(_) => std::io::Error::other(context.catalogue.text("import-no-directory")),
            Err(error) => error,
        };
        return Err(Error::Read { path: folder.to_owned(), source });
    }
    let options = Options { all_people: args.all_people, as_of: args.as_of.as_deref() };
    let read = |tell: &mut dyn FnMut(usize, usize)| directory::import(folder, base, options, tell);
    Ok(context.progress.during(read))
}

/// What was left out or taken otherwise, then how much was read.
fn told(import: &Import, context: &Context<'_>) -> Vec<Note> {
    let mut lines = Vec::new();
    for left in import.leftovers.iter().chain(&import.notes) {
        lines.push(leftover(left, context));
    }
    let count = |(kind, count): &(Kind, usize)| {
        context.catalogue.count(&format!("kind-count-{}", kind.key()), *count)
    };
    let counts: Vec<String> = import.counts.read.iter().map(count).collect();
    if !counts.is_empty() {
        let counts = context.catalogue.list(counts.iter().map(String::as_str));
        lines.push(context.catalogue.with("import-read", &[("counts", counts.into())]));
    }
    if !import.counts.read.iter().any(|(kind, _)| *kind == Kind::Person) {
        lines.push(context.catalogue.text("import-nobody"));
    }
    if import.counts.past_people > 0 {
        lines.push(context.catalogue.count("import-past-people", import.counts.past_people));
    }
    if !import.leftovers.is_empty() {
        lines.push(context.catalogue.count("import-leftovers", import.leftovers.len()));
    }
    lines.into_iter().map(Note::Sentence).collect()
}

fn leftover(left: &Leftover, context: &Context<'_>) -> String {
    let place = match left.line {
        Some(line) => format!("{}:{line}", left.source),
        None => left.source.clone(),
    };
    let reason = context.catalogue.text(&format!("import-reason-{}", left.reason.key()));
    let key = if left.text.is_empty() { "import-leftover" } else { "import-leftover-text" };
    let args =
        [("place", place.into()), ("reason", reason.into()), ("text", left.text.as_str().into())];
    context.catalogue.with(key, &args)
}
