//! What is wrong with a file, shown where it stands: for people as an annotated excerpt.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use textwrap::core::display_width;

use crate::file;
use crate::git::public::without_secrets;
use crate::locale::Catalogue;
use crate::output::error_text::lines;
use crate::output::terminal::Terminal;
use crate::roster::problem::{Fault, Problem, Report, Severity};
use crate::roster::{Field, Kind, Shape};
use crate::text::invisible::escaped;
use crate::text::lines::Lines;
use crate::text::shorten::shortened;

/// More problems are a file that is of another kind altogether: the first ones tell that.
const MOST_SHOWN: usize = 20;
/// Of a longer line, in bytes, what stands behind the problem is not shown.
const MOST_LINE: usize = 1000;

/// What is wrong with a file, at its place (`file:line:column`), with its text and what to do.
pub fn render(report: &Report, terminal: Terminal, catalogue: &Catalogue) -> String {
    shown(report, &report.problems.iter().collect::<Vec<_>>(), terminal, catalogue)
}

/// The same of several files, for what is at least that grave: some problems in full, then how many more
/// there are of each kind. The gravest are shown, and of each kind one at least.
pub fn excerpts(
    reports: &[Report],
    least: Severity,
    terminal: Terminal,
    catalogue: &Catalogue,
) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ranked = Vec::new();
    for (file, report) in reports.iter().enumerate() {
        let grave = |problem: &&Problem| problem.fault.severity() >= least;
        for problem in report.problems.iter().filter(grave) {
            let count = counts.entry(problem.fault.code()).or_default();
            *count += 1;
            ranked.push((Reverse(problem.fault.severity()), *count, file, problem));
        }
    }
    ranked.sort_by_key(|(severity, count, file, _)| (*severity, *count, *file));
    ranked.truncate(MOST_SHOWN);
    let mut text = String::new();
    for (file, report) in reports.iter().enumerate() {
        let mut of_file: Vec<&Problem> =
            ranked.iter().filter(|held| held.2 == file).map(|held| held.3).collect();
        of_file.sort_by_key(|problem| (problem.span.start, problem.span.end));
        text += &shown(report, &of_file, terminal, catalogue);
    }
    for (_, _, _, problem) in ranked {
        counts.entry(problem.fault.code()).and_modify(|count| *count -= 1);
    }
    counts.retain(|_, count| *count > 0);
    if !counts.is_empty() {
        let each: Vec<String> =
            counts.iter().map(|(code, count)| format!("{code}: {count}")).collect();
        let all = counts.values().sum::<usize>();
        let args = [("count", all.into()), ("each", each.join(", ").into())];
        text += &lines(&catalogue.with("roster-more", &args), "", terminal);
    }
    text
}

/// Some problems of a file.
fn shown(
    report: &Report,
    problems: &[&Problem],
    terminal: Terminal,
    catalogue: &Catalogue,
) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let renderer = if terminal.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = match terminal.width {
        Some(width) => renderer.term_width(width),
        None => renderer,
    };
    let numbered = Lines::of(&report.text);
    let name = terminal.safe(&report.name);
    let help = catalogue.text("roster-help");
    let show = |problem: &&Problem| {
        let (title, hint) = sentences(&problem.fault, catalogue);
        let severity = catalogue.text(&format!("roster-{}", problem.fault.severity().key()));
        let title = fitting(&title, &severity, terminal);
        let level = level(problem.fault.severity()).with_name(severity);
        let (source, span) = line_of(&report.text, problem);
        let line = numbered.position(source.start + span.start).0;
        let title = level.primary_title(&title);
        // Of an empty file, or one that cannot be read, there is nothing to show but its name.
        let place = Origin::path(&*name).line(line).char_column(1);
        let snippet = Snippet::source(&report.text[source])
            .line_start(line)
            .path(&*name)
            .annotation(AnnotationKind::Primary.span(span));
        let mut group =
            if report.text.is_empty() { title.element(place) } else { title.element(snippet) };
        let gutter = " ".repeat(line.to_string().len() + " = ".len());
        let hint = hint.map(|hint| fitting(&hint, &format!("{gutter}{help}"), terminal));
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.with_name(help.as_str()).message(hint));
        }
        harmless(&without_secrets(&renderer.render(&[group]))) + "\n"
    };
    problems.iter().map(show).collect()
}

/// The rendered text without what the renderer lets through of the file: it shows control characters
/// as pictures, but for those past ASCII. Its own escapes and line breaks stay.
fn harmless(text: &str) -> String {
    escaped(text, |c| matches!(c, '\n' | '\u{1b}'))
}

/// The line that a problem stands on, and where in it, both on whole characters: of several lines the
/// first. The line alone: a renderer that is given the whole text goes through it for every problem.
fn line_of(text: &str, problem: &Problem) -> (Range<usize>, Range<usize>) {
    let floor = |text: &str, byte: usize| {
        (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
    };
    let start = floor(text, problem.span.start);
    let before = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = &text[before..text[start..].find('\n').map_or(text.len(), |at| start + at)];
    let line = line.strip_suffix('\r').unwrap_or(line);
    let from = (start - before).min(line.len());
    let most = floor(line, from.saturating_add(MOST_LINE));
    let until = floor(line, problem.span.end.saturating_sub(before)).clamp(from, most);
    (before..before + most, from..until)
}

/// A text as lines that fit the window behind what announces it; the renderer sets the further ones in.
fn fitting(text: &str, announced: &str, terminal: Terminal) -> String {
    const LEAST: usize = 20;
    let used = display_width(announced) + ": ".len();
    let width = terminal.width.map(|width| width.saturating_sub(used).max(LEAST));
    Terminal { width, ..terminal }.wrapped(text, "", "").join("\n")
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// What is wrong, and what to do about it.
pub fn sentences(fault: &Fault, catalogue: &Catalogue) -> (String, Option<String>) {
    let mut args = Vec::new();
    let mut nearest_word: Option<&str> = None;
    match fault {
        Fault::Syntax { cause } => {
            args.push(("cause", catalogue.text(&format!("roster-toml-{cause}")).into()));
        }
        Fault::UnknownKey { key, nearest, sections } => {
            args.push(("key", shortened(key).into()));
            args.push(("count", sections.len().into()));
            args.push(("sections", catalogue.list(sections.iter().map(String::as_str)).into()));
            nearest_word = nearest.as_deref();
        }
        Fault::WrongType { key, expected } => {
            args.push(("key", shortened(key).into()));
            args.push(("expected", catalogue.text(shape_key(*expected)).into()));
            args.push(("example", example(key, *expected).into()));
        }
        Fault::BesideRoles { key } => args.push(("key", (*key).into())),
        Fault::Missing { key } => {
            let example = if *key == Field::Schema.key() { "1" } else { "\"…\"" };
            args.push(("key", (*key).into()));
            args.push(("example", example.into()));
        }
        Fault::Empty { key } => args.push(("key", shortened(key).into())),
        Fault::NotUtf8 | Fault::UnknownSchema => {}
        Fault::TooDeep { most } => args.push(("most", (*most).into())),
        Fault::Unreadable { path, kind, code } => {
            let reason = reason_of(*kind, *code, catalogue);
            args.push(("path", shortened(path).into()));
            args.push(("reason", reason.into()));
        }
        Fault::Loop { chain } => args.push(("chain", chain.join(" → ").into())),
        Fault::DuplicateId { id, first_line } => {
            args.push(("id", shortened(id).into()));
            args.push(("line", first_line.to_string().into()));
        }
        Fault::Dangling { kind, id, nearest } => {
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", shortened(id).into()));
            nearest_word = nearest.as_deref();
        }
        Fault::Gone { kind, id } => {
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", shortened(id).into()));
        }
        Fault::UnknownSource { id, nearest } => {
            args.push(("id", shortened(id).into()));
            nearest_word = nearest.as_deref();
        }
        Fault::SharedName { name, with: (kind, id) } => {
            args.push(("name", shortened(name).into()));
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", shortened(id).into()));
        }
        Fault::BadEmail { address } | Fault::PersonalAddress { address } => {
            args.push(("address", shortened(address).into()));
        }
        Fault::BadUrl { url } => args.push(("url", shortened(url).into())),
        Fault::BadPhone { number } => args.push(("number", shortened(number).into())),
        Fault::BadChoice { word, choices, nearest } => {
            nearest_word = *nearest;
            args.push(("word", shortened(word).into()));
            args.push(("choices", catalogue.list(choices.iter().copied()).into()));
        }
        Fault::FutureDate { date } => args.push(("date", shortened(date).into())),
        Fault::NobodyFor { name } => args.push(("name", shortened(name).into())),
    }
    let title = catalogue.with(&format!("roster-{}", fault.code()), &args);
    let hint = match nearest_word {
        Some(nearest) => {
            Some(catalogue.with("roster-did-you-mean", &[("nearest", nearest.into())]))
        }
        None => catalogue.find(&format!("roster-{}-hint", fault.code()), &args),
    };
    (title, hint)
}

/// Why a file or stream failed, in the user's language: the system's own words are in its own.
pub fn reason(error: &io::Error, catalogue: &Catalogue) -> String {
    match (error.kind(), error.raw_os_error()) {
        // Words of ours.
        (ErrorKind::Other, None) => error.to_string(),
        (kind, code) => reason_of(kind, code, catalogue),
    }
}

fn reason_of(kind: ErrorKind, code: Option<i32>, catalogue: &Catalogue) -> String {
    let key = match kind {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory => "not-folder",
        // What is ours has no number.
        ErrorKind::FileTooLarge if code.is_none() => {
            return catalogue.with("error-io-too-large", &[("most", (file::MOST >> 20).into())]);
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::Unsupported if code.is_none() => "no-file",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::InvalidData => "not-utf8",
        ErrorKind::InvalidFilename => "too-long",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::UnexpectedEof => "ended",
        ErrorKind::BrokenPipe => "closed",
        _ => match code {
            #[cfg(unix)]
            Some(code) if code == rustix::io::Errno::LOOP.raw_os_error() => "loop",
            Some(code) => {
                return catalogue.with("error-io-system", &[("code", code.to_string().into())]);
            }
            None => "other",
        },
    };
    catalogue.text(&format!("error-io-{key}"))
}

fn kind_name(kind: Kind, catalogue: &Catalogue) -> String {
    catalogue.text(&format!("kind-name-{}", kind.key()))
}

/// A value of that shape for that key, as one would write it.
fn example(key: &str, shape: Shape) -> &'static str {
    match shape {
        Shape::Roles if key == "team" => "{ name = \"…\" }",
        Shape::Roles if key != Field::Roles.key() => "[{ id = \"…\", name = \"…\" }]",
        Shape::Text | Shape::OneOf(_) => "\"…\"",
        Shape::Texts => "[\"…\", \"…\"]",
        Shape::Number if key == Field::Schema.key() => "1",
        Shape::Number => "9",
        Shape::Flag => "true",
        Shape::Date => "2021-12-13",
        Shape::Email => "\"contact@example.org\"",
        Shape::Phone => "\"+33 1 23 45 67 89\"",
        Shape::Url => "\"https://example.org\"",
        Shape::Ref(_) | Shape::Sources => "\"id\"",
        Shape::Refs(_) => "[\"id\"]",
        Shape::Roles => "[{ title = \"…\" }]",
    }
}

const fn shape_key(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::OneOf(_) => "roster-shape-text",
        Shape::Texts => "roster-shape-texts",
        Shape::Number => "roster-shape-number",
        Shape::Flag => "roster-shape-flag",
        Shape::Date => "roster-shape-date",
        Shape::Email => "roster-shape-email",
        Shape::Phone => "roster-shape-phone",
        Shape::Url => "roster-shape-url",
        Shape::Ref(_) | Shape::Sources => "roster-shape-ref",
        Shape::Refs(_) => "roster-shape-refs",
        Shape::Roles => "roster-shape-tables",
    }
}
