//! What is wrong with a file, shown where it stands: for people as an annotated excerpt.

use std::io::{self, ErrorKind};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::git::public::without_secrets;
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;
use crate::roster::problem::{Fault, Problem, Report, Severity};
use crate::roster::{Field, Kind, Shape};
use crate::text::invisible::is_unsafe;
use crate::text::lines::Lines;

/// Every problem of a file, each with its place (`file:line:column`), its text and what to do.
pub fn render(report: &Report, terminal: Terminal, catalogue: &Catalogue) -> String {
    let renderer = if terminal.color { Renderer::styled() } else { Renderer::plain() };
    let lines = Lines::of(&report.text);
    let show = |problem: &Problem| {
        let (title, hint) = sentences(&problem.fault, catalogue);
        let (title, name) = (terminal.safe(&title), terminal.safe(&report.name));
        let level = level(problem.fault.severity(), catalogue);
        let help = catalogue.text("roster-help");
        let span = clamp(&report.text, problem);
        // The line alone: a renderer that is given the whole text goes through it for every problem.
        let start = report.text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
        let end =
            report.text[span.start..].find('\n').map_or(report.text.len(), |at| span.start + at);
        let line = lines.position(span.start).0;
        let title = level.primary_title(&*title);
        // Of an empty file, or one that cannot be read, there is nothing to show but its name.
        let place = Origin::path(&*name).line(line).char_column(1);
        let snippet = Snippet::source(&report.text[start..end])
            .line_start(line)
            .path(&*name)
            .annotation(AnnotationKind::Primary.span(span.start - start..span.end - start));
        let mut group =
            if report.text.is_empty() { title.element(place) } else { title.element(snippet) };
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.with_name(help.as_str()).message(hint));
        }
        harmless(&without_secrets(&renderer.render(&[group]))) + "\n"
    };
    report.problems.iter().map(show).collect()
}

/// The same of several files, for what is at least that grave.
pub fn excerpts(
    reports: &[Report],
    least: Severity,
    terminal: Terminal,
    catalogue: &Catalogue,
) -> String {
    let grave = |report: &Report| {
        let mut report = report.clone();
        report.problems.retain(|problem| problem.fault.severity() >= least);
        render(&report, terminal, catalogue)
    };
    reports.iter().map(grave).collect()
}

/// The rendered text without what the renderer lets through of the file: it shows control characters
/// as pictures, but for those past ASCII. Its own escapes and line breaks stay.
fn harmless(text: &str) -> String {
    let show = |c: char| match c {
        '\n' | '\u{1b}' => c.to_string(),
        c if is_unsafe(c) => c.escape_unicode().to_string(),
        c => c.to_string(),
    };
    text.chars().map(show).collect()
}

/// A span that lies in the text, on whole characters, and within one line: long ones show their start.
fn clamp(text: &str, problem: &Problem) -> std::ops::Range<usize> {
    let floor = |byte: usize| {
        (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
    };
    let start = floor(problem.span.start);
    let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    start..floor(problem.span.end).clamp(start, line_end)
}

fn level(severity: Severity, catalogue: &Catalogue) -> Level<'static> {
    let (level, key) = match severity {
        Severity::Error => (Level::ERROR, "roster-error"),
        Severity::Warning => (Level::WARNING, "roster-warning"),
        Severity::Note => (Level::NOTE, "roster-note"),
    };
    level.with_name(catalogue.text(key))
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
            args.push(("key", key.as_str().into()));
            args.push(("count", sections.len().into()));
            args.push(("sections", catalogue.list(sections.iter().map(String::as_str)).into()));
            nearest_word = nearest.as_deref();
        }
        Fault::WrongType { key, expected } => {
            args.push(("key", key.as_str().into()));
            args.push(("expected", catalogue.text(shape_key(*expected)).into()));
            args.push(("example", example(key, *expected).into()));
        }
        Fault::BesideRoles { key } => args.push(("key", (*key).into())),
        Fault::Missing { key } => {
            let example = if *key == Field::Schema.key() { "1" } else { "\"…\"" };
            args.push(("key", (*key).into()));
            args.push(("example", example.into()));
        }
        Fault::Empty { key } => args.push(("key", key.as_str().into())),
        Fault::NotUtf8 | Fault::UnknownSchema => {}
        Fault::Unreadable { path, kind } => {
            let reason = reason_of(*kind, None, catalogue);
            args.push(("path", path.as_str().into()));
            args.push(("reason", reason.into()));
        }
        Fault::Loop { chain } => args.push(("chain", chain.join(" → ").into())),
        Fault::DuplicateId { id, first_line } => {
            args.push(("id", id.as_str().into()));
            args.push(("line", (*first_line).into()));
        }
        Fault::Dangling { kind, id, nearest } => {
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", id.as_str().into()));
            nearest_word = nearest.as_deref();
        }
        Fault::Gone { kind, id } => {
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", id.as_str().into()));
        }
        Fault::UnknownSource { id, nearest } => {
            args.push(("id", id.as_str().into()));
            nearest_word = nearest.as_deref();
        }
        Fault::SharedName { name, with: (kind, id) } => {
            args.push(("name", name.as_str().into()));
            args.push(("kind", kind_name(*kind, catalogue).into()));
            args.push(("id", id.as_str().into()));
        }
        Fault::BadEmail { address } | Fault::PersonalAddress { address } => {
            args.push(("address", address.as_str().into()));
        }
        Fault::BadUrl { url } => args.push(("url", url.as_str().into())),
        Fault::BadPhone { number } => args.push(("number", number.as_str().into())),
        Fault::BadChoice { word, choices, nearest } => {
            nearest_word = *nearest;
            args.push(("word", word.as_str().into()));
            args.push(("choices", catalogue.list(choices.iter().copied()).into()));
        }
        Fault::FutureDate { date } => args.push(("date", date.as_str().into())),
        Fault::NobodyFor { name } => args.push(("name", name.as_str().into())),
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
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::InvalidData => "not-utf8",
        ErrorKind::InvalidFilename => "too-long",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::UnexpectedEof => "ended",
        ErrorKind::BrokenPipe => "closed",
        _ => match code {
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
