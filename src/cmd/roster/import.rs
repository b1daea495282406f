//! `beta roster import`: other people's formats → a roster.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;

use super::{Session, diff};
use crate::cli::{self, Format, SourceFormat};
use crate::error::{Error, Exit, Report};
use crate::git::public::public_text;
use crate::import::directory::{self, Options};
use crate::import::{self, Import, Leftover, Reason, Told, merge};
use crate::output::json;
use crate::roster::problem::{Fault, Problem};
use crate::roster::{Field, Kind, Roster, write};
use crate::source::{self, Place};
use crate::terminal::Terminal;
use crate::write_file::{Existing, write_file};

pub(super) fn run(args: &cli::Import, session: &mut Session<'_>) -> Result<Exit, Error> {
    let as_of = args.as_of.as_deref();
    // Other ways to write a date would not be read back.
    let is_date = |day: &str| day.parse::<Date>().is_ok_and(|date| date.to_string() == day);
    if let Some(day) = as_of.filter(|day| !is_date(day)) {
        let word = day.to_owned();
        return Err(Error::Usage {
            key: "error-as-of",
            word,
            choices: String::new(),
            nearest: None,
        });
    }
    let base = match &args.base {
        Some(base) => source::roster(&Place::of(base.clone()))?,
        None => session.whole_roster()?,
    };
    let (mut roster, imports) = read(args, &base, session)?;
    roster.head.set_text(Field::AsOf, as_of.unwrap_or_default());
    roster.head.set_text(Field::Source, &public_text(args.source.as_deref().unwrap_or_default()));
    for import in &imports {
        tell(import, session)?;
    }
    if roster.as_of().is_none() {
        session.note(&session.catalogue.text("import-no-date"))?;
    }
    let is_partial = imports.iter().any(|import| !import.leftovers.is_empty());
    if args.strict && (is_partial || roster.of(Kind::Person).is_empty()) {
        session.note(&session.catalogue.text("import-strict"))?;
        return Ok(Exit::Data);
    }
    let target = if args.install {
        Some(source::user_file().ok_or_else(super::init::no_home)?)
    } else {
        args.write.clone().filter(|path| path != Path::new("-"))
    };
    if target.is_some() && roster.of(Kind::Person).is_empty() {
        // A page that is not the team's, most likely.
        session.note(&session.catalogue.text("import-nothing-written"))?;
        return Ok(Exit::Data);
    }
    match target {
        Some(path) => replace(&path, &roster, args, session)?,
        None if args.dry_run => {
            let place = args.base.clone().map_or_else(|| session.place(), Place::of);
            diff::show((&base, &place), (&roster, &place_of(&args.sources)), session).map(drop)?;
        }
        None => print(&roster, session)?,
    }
    Ok(Exit::Found)
}

fn print(roster: &Roster, session: &mut Session<'_>) -> Result<(), Error> {
    if session.options.format() == Format::Json {
        return super::print_json(&write::json(roster), session);
    }
    let text = session.terminal.safe_text(write::toml(roster));
    session.out.write_all(text.as_bytes())?;
    Ok(())
}

/// Puts a roster in the place of a file, and shows what that changes; with `--dry-run` shows it alone.
fn replace(
    path: &Path,
    roster: &Roster,
    args: &cli::Import,
    session: &mut Session<'_>,
) -> Result<(), Error> {
    let name = || [("path", path.display().to_string().into())];
    let old = Place::File(path.to_owned());
    // What cannot be read is no roster to compare with; it may still be replaced.
    match source::roster(&old) {
        Ok(replaced) => {
            diff::show((&replaced, &old), (roster, &place_of(&args.sources)), session).map(drop)?;
        }
        Err(_) if path.exists() => {
            session.note(&session.catalogue.with("import-replaces-unreadable", &name()))?;
        }
        Err(_) => {}
    }
    if args.dry_run {
        return session.note(&session.catalogue.with("import-would-write", &name()));
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let text = match session.options.format() {
        Format::Json if !args.install => json::render(&write::json(roster)),
        _ => write::toml(roster),
    };
    write_file(path, existing, |out| out.write_all(text.as_bytes()))?;
    session.note(&session.catalogue.with("import-wrote", &name()))
}

/// What the sources are called together.
fn place_of(sources: &[PathBuf]) -> Place {
    let names: Vec<String> = sources.iter().map(|path| path.display().to_string()).collect();
    Place::File(PathBuf::from(names.join(", ")))
}

/// Reads the sources in their order. Pages say who the team is, and the base is only what is known of
/// it; directories add to the pages, or to the base where there is no page.
fn read(
    args: &cli::Import,
    base: &Roster,
    session: &mut Session<'_>,
) -> Result<(Roster, Vec<Import>), Error> {
    let is_page = |path: &&PathBuf| format_of(path, args.from) == SourceFormat::Page;
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
            let import =
                read_directory(path, &roster, args.all_people, args.as_of.as_deref(), session)?;
            // What the directory says of an entry is all it says: an older import's words do not stay.
            roster.add(import.roster.clone());
            has_directory = true;
            imports.push(import);
        }
    }
    Ok((roster, imports))
}

/// What a source is: a folder is a checkout of the directory, anything else a page.
fn format_of(path: &Path, asked: Option<SourceFormat>) -> SourceFormat {
    match asked {
        Some(format) => format,
        None if path.is_dir() => SourceFormat::Directory,
        None => SourceFormat::Page,
    }
}

/// Reads a page; `-` is standard input.
fn read_page(path: &Path, base: &Roster) -> Result<Import, Error> {
    let is_stdin = path == Path::new("-");
    let mut bytes = Vec::new();
    let done = if is_stdin {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    done.map_err(|source| Error::Read { path: path.to_owned(), source })?;
    let name = path.display().to_string();
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&name, &error))?;
    let mut page = import::page(&text, &name, base);
    if !is_stdin {
        // Where it lies on this machine is nobody else's business.
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        page.roster.head.set_text(Field::Source, &public_text(&file));
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

/// Reads a checkout of the directory, with a progress bar on a terminal when it takes long.
pub(super) fn read_directory(
    folder: &Path,
    base: &Roster,
    all_people: bool,
    as_of: Option<&str>,
    session: &Session<'_>,
) -> Result<Import, Error> {
    const LONG: Duration = Duration::from_millis(400);
    if directory::content_of(folder).is_none() {
        let source = match std::fs::metadata(folder) {
            Ok(_) => std::io::Error::other(session.catalogue.text("import-no-directory")),
            Err(error) => error,
        };
        return Err(Error::Read { path: folder.to_owned(), source });
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let env = |name: &str| std::env::var(name).ok();
    let is_shown =
        Terminal::of_stderr(session.options.wishes(), &env).is_terminal && !session.options.quiet;
    let start = Instant::now();
    let options = Options { all_people, as_of };
    let import = directory::import(folder, base, options, &mut |done, of| {
        if is_shown && bar.is_hidden() && start.elapsed() > LONG {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    Ok(import)
}

/// Tells what was left out or taken otherwise, then how much was read.
pub(super) fn tell(import: &Import, session: &mut Session<'_>) -> Result<(), Error> {
    let mut lines = Vec::new();
    for told in import.told() {
        if told.reason == Reason::UnknownPhase || told.all.len() > told.reason.most_told() {
            lines.push(of_one_kind(&told, session));
        } else {
            lines.extend(told.all.iter().map(|left| leftover(left, session)));
        }
    }
    let count = |(kind, count): &(Kind, usize)| {
        session.catalogue.count(&format!("import-count-{}", kind.key()), *count)
    };
    if let Some(day) = &import.guess {
        let day = session.catalogue.date(day);
        lines.push(session.catalogue.with("import-guess", &[("date", day.into())]));
    }
    let counts: Vec<String> = import.counts.read.iter().map(count).collect();
    if !counts.is_empty() {
        let counts = session.catalogue.list(counts.iter().map(String::as_str));
        lines.push(session.catalogue.with("import-read", &[("counts", counts.into())]));
    }
    if !import.counts.read.iter().any(|(kind, _)| *kind == Kind::Person) {
        lines.push(session.catalogue.text("import-nobody"));
    }
    if import.counts.past_people > 0 {
        lines.push(session.catalogue.count("import-past-people", import.counts.past_people));
    }
    if !import.leftovers.is_empty() {
        lines.push(session.catalogue.count("import-leftovers", import.leftovers.len()));
    }
    session.note(&lines.join("\n"))
}

/// What was left out for one reason, told once: how often, and one of them; of phases that nobody
/// knows, which.
fn of_one_kind(told: &Told<'_>, session: &Session<'_>) -> String {
    const MOST_WORDS: usize = 10;
    let key = match told.reason {
        Reason::UnknownPhase => "import-unknown-phases",
        _ => "import-leftovers-of",
    };
    let words = session.catalogue.quoted(told.texts().into_iter().take(MOST_WORDS));
    let example = told.all.first();
    let args = [
        ("count", told.all.len().into()),
        ("reason", session.catalogue.text(&format!("import-reason-{}", told.reason.key())).into()),
        ("words", words.into()),
        ("place", example.map(|left| place(left)).unwrap_or_default().into()),
        ("text", example.map_or("", |left| left.text.as_str()).into()),
    ];
    session.catalogue.with(key, &args)
}

/// Where something stands.
fn place(left: &Leftover) -> String {
    match left.line {
        Some(line) => format!("{}:{line}", left.source),
        None => left.source.clone(),
    }
}

fn leftover(left: &Leftover, session: &Session<'_>) -> String {
    let place = place(left);
    let reason = session.catalogue.text(&format!("import-reason-{}", left.reason.key()));
    let key = if left.text.is_empty() { "import-leftover" } else { "import-leftover-text" };
    let args =
        [("place", place.into()), ("reason", reason.into()), ("text", left.text.as_str().into())];
    session.catalogue.with(key, &args)
}
