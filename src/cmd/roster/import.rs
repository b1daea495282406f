//! `beta roster import`: other people's formats → a roster.

use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Session;
use crate::cli::{self, Format};
use crate::error::{Error, Exit};
use crate::import::directory::{self, Options};
use crate::import::{Import, Leftover};
use crate::roster::{Kind, Roster, write};
use crate::source::{self, Place};
use crate::terminal::Terminal;

pub(super) fn run(args: &cli::Import, session: &mut Session<'_>) -> Result<Exit, Error> {
    let as_of = args.as_of.as_deref();
    if let Some(day) = as_of.filter(|day| day.parse::<jiff::civil::Date>().is_err()) {
        let word = day.to_owned();
        return Err(Error::Usage {
            key: "error-as-of",
            word,
            choices: String::new(),
            nearest: None,
        });
    }
    let place = match &args.base {
        Some(base) => Place::of(base.clone()),
        None => session.place(),
    };
    let mut roster = source::roster(&place)?;
    let import = read_directory(&args.source, &roster, args.all_people, as_of, session)?;
    // What the directory says of an entry is all it says: an older import's words do not stay.
    roster.add(import.roster.clone());
    if session.options.format() == Format::Json {
        super::print_json(&write::json(&roster), session)?;
    } else {
        session.out.write_all(write::toml(&roster).as_bytes())?;
    }
    tell(&import, session)?;
    Ok(if args.strict && !import.leftovers.is_empty() { Exit::Data } else { Exit::Found })
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
        let kind = std::io::ErrorKind::NotFound;
        let why = session.catalogue.text("import-no-directory");
        let source = if folder.is_dir() {
            std::io::Error::other(why)
        } else {
            std::fs::metadata(folder).err().unwrap_or_else(|| kind.into())
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
    for left in import.leftovers.iter().chain(&import.notes) {
        lines.push(leftover(left, session));
    }
    let count = |(kind, count): &(Kind, usize)| {
        session.catalogue.count(&format!("import-count-{}", kind.key()), *count)
    };
    let counts: Vec<String> = import.counts.read.iter().map(count).collect();
    lines.push(session.catalogue.with("import-read", &[("counts", counts.join(", ").into())]));
    if import.counts.past_people > 0 {
        lines.push(session.catalogue.count("import-past-people", import.counts.past_people));
    }
    if !import.leftovers.is_empty() {
        lines.push(session.catalogue.count("import-leftovers", import.leftovers.len()));
    }
    session.note(&lines.join("\n"))
}

fn leftover(left: &Leftover, session: &Session<'_>) -> String {
    let place = match left.line {
        Some(line) => format!("{}:{line}", left.source),
        None => left.source.clone(),
    };
    let reason = session.catalogue.text(&format!("import-reason-{}", left.reason.key()));
    if left.text.is_empty() {
        format!("{place}: {reason}")
    } else {
        format!("{place}: {reason}: {}", left.text)
    }
}
