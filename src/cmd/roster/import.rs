//! `beta roster import`: other people's formats → a roster.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::{Context, diff};
use crate::cli::{self, SourceFormat};
use crate::import::directory::{self, Options};
use crate::import::guide::{self, Guide};
use crate::import::{self, Import, Leftover, merge};
use crate::output::document::{Body, Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::output::format::Format;
use crate::output::json;
use crate::roster::problem::{Fault, Problem, Report};
use crate::roster::{self, Field, Kind, Roster, write};
use crate::store;
use crate::store::place::{self, Place};
use crate::store::stream::Stream;
use crate::store::write_file::{Existing, write_file};
use crate::text::address::is_url;

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
    if roster.sources.is_empty() {
        roster.head.set_text(Field::Source, args.source.as_deref().unwrap_or_default());
    }
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

/// A source, as far as it was read before the roster it adds to is known.
enum Source<'s> {
    /// The team's page.
    Page(Import),
    /// A checkout of the guide, with the path of the team's page in it.
    Guide { guide: Guide, team: Option<(String, Import)> },
    /// A checkout of the directory.
    Directory(&'s Stream),
}

/// Reads the sources in their order. Pages say who the team is, and the base is only what is known of
/// it; directories add to the pages, or to the base where there is no page; the guide's topics, which
/// name people of both, come last.
fn read(
    args: &cli::Import,
    base: &Roster,
    context: &Context<'_>,
) -> Result<(Roster, Vec<Import>), Error> {
    let mut sources: Vec<Source<'_>> = Vec::new();
    let mut ground: Option<Roster> = None;
    let mut pages = 0;
    for source in &args.sources {
        let known = ground.as_ref().unwrap_or(base);
        let mut read = match format_of(source, args.from) {
            SourceFormat::Page => Source::Page(read_page(source, known)?),
            SourceFormat::Guide => read_guide(source, known, context)?,
            SourceFormat::Directory => Source::Directory(source),
        };
        if let Some(page) = read.page_mut() {
            attribute(&mut page.roster, "page", pages, args);
            pages += 1;
            match &mut ground {
                Some(ground) => merge(ground, page.roster.clone()),
                None => ground = Some(page.roster.clone()),
            }
        }
        sources.push(read);
    }
    let mut roster = ground.unwrap_or_else(|| base.clone());
    let mut imports: Vec<Import> = Vec::new();
    let mut has_directory = false;
    // The directory is what a later page is put on; topics refer to whoever all of these name.
    sources.sort_by_key(|source| matches!(source, Source::Guide { .. }));
    for mut source in sources {
        if let Some(page) = source.page_mut().filter(|_| has_directory) {
            merge(&mut roster, page.roster.clone());
        }
        let import = match source {
            Source::Page(page) => {
                imports.push(page);
                continue;
            }
            Source::Guide { guide, team } => {
                let (path, page) = team.unzip();
                imports.extend(page);
                guide.import(&roster, path.as_deref(), args.as_of.as_deref())
            }
            Source::Directory(source) => {
                has_directory = true;
                let mut import = read_directory(source, &roster, args, context)?;
                attribute(&mut import.roster, "directory", imports.len(), args);
                import
            }
        };
        // What such a source says of an entry is all it says: an older import's words do not stay.
        roster.add(import.roster.clone());
        imports.push(import);
    }
    Ok((with_own_source(roster), imports))
}

/// Where there are several sources, what each says keeps its own day and address.
fn attribute(roster: &mut Roster, kind: &str, before: usize, args: &cli::Import) {
    if args.sources.len() > 1 {
        let id = if before == 0 { kind.to_owned() } else { format!("{kind}-{}", before + 1) };
        let mut source = roster::Source::of_head(&roster.head, &id);
        source.as_of = args.as_of.clone().or(source.as_of);
        // The directory says after its own address what it was laid upon; a file has none.
        let own = source.url.as_deref().and_then(|url| url.split("; ").next());
        source.url = own.filter(|url| is_url(url)).map(str::to_owned);
        if source.title.is_empty() {
            source.title.clone_from(&id);
        }
        roster.attribute(source);
    }
}

/// In a file with sources, its own is one of them: that of the entries that name none.
fn with_own_source(mut roster: Roster) -> Roster {
    if !roster.sources.is_empty() && roster.head.get(Field::Source).is_some() {
        let mut source = roster::Source::of_head(&roster.head, "base");
        source.url = source.url.filter(|url| is_url(url));
        roster.attribute(source);
        roster.head.remove(Field::Source);
    }
    roster
}

impl Source<'_> {
    /// The team's page, where the source has it.
    fn page_mut(&mut self) -> Option<&mut Import> {
        match self {
            Self::Page(page) => Some(page),
            Self::Guide { team, .. } => team.as_mut().map(|(_, page)| page),
            Self::Directory(_) => None,
        }
    }
}

/// What a source is: a folder with a table of contents is a checkout of the guide, another one of the
/// directory, anything else a page.
fn format_of(source: &Stream, asked: Option<SourceFormat>) -> SourceFormat {
    let folder = source.file().filter(|path| path.is_dir());
    match (asked, folder) {
        (Some(format), _) => format,
        (None, Some(folder)) if guide::is_guide(folder) => SourceFormat::Guide,
        (None, Some(_)) => SourceFormat::Directory,
        (None, None) => SourceFormat::Page,
    }
}

/// Reads a checkout of the guide.
fn read_guide<'s>(
    source: &'s Stream,
    base: &Roster,
    context: &Context<'_>,
) -> Result<Source<'s>, Error> {
    let folder = source.path();
    if !guide::is_guide(folder) {
        return Err(not_a_checkout(folder, "import-no-guide", context));
    }
    let guide = context.progress.during(|tell| Guide::read(folder, tell));
    let team = guide.team(base);
    Ok(Source::Guide { guide, team })
}

/// A folder that is not what it was taken for, or cannot be looked at.
fn not_a_checkout(folder: &Path, key: &str, context: &Context<'_>) -> Error {
    let source = match fs::metadata(folder) {
        Ok(_) => std::io::Error::other(context.catalogue.text(key)),
        Err(error) => error,
    };
    Error::Read { path: folder.to_owned(), source }
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
        return Err(not_a_checkout(folder, "import-no-directory", context));
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
    if !import.lost.is_empty() {
        let names = context.catalogue.list(import.lost.iter().map(String::as_str));
        let args = [("count", import.lost.len().into()), ("names", names.into())];
        lines.push(context.catalogue.with("import-lost", &args));
    }
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
