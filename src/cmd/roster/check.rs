//! `beta roster check`: all that is wrong with roster files, in one run.

use std::collections::HashSet;
use std::path::Path;

use super::{Session, print_json};
use crate::cli::{Check, Format};
use crate::error::{Error, Exit, Report};
use crate::layers::Layers;
use crate::output::{diagnostic, problems};
use crate::roster::problem::{Fault, Problem, Severity};
use crate::source::Place;
use crate::terminal::Terminal;

pub(super) fn run(check: &Check, session: &mut Session<'_>) -> Result<Exit, Error> {
    let places = if check.files.is_empty() {
        vec![session.place()]
    } else {
        check.files.iter().cloned().map(Place::of).collect()
    };
    let mut reports = Vec::new();
    let mut sound = Vec::new();
    let mut told = HashSet::new();
    for place in &places {
        match layers(place) {
            Ok(layers) => {
                let found = layers.reports();
                if found.is_empty() {
                    sound.push((place.name(), layers.roster.entries().len()));
                }
                // Several files may extend the same one, which is told once.
                reports.extend(found.into_iter().filter(|report| told.insert(report.name.clone())));
            }
            Err(report) => reports.push(report),
        }
    }
    show(&reports, check.strict, session)?;
    for (name, count) in sound {
        let args = [("name", name.into()), ("count", count.into())];
        session.note(&session.catalogue.with("local-check-sound", &args))?;
    }
    let worst = problems_of(&reports).map(|problem| problem.fault.severity()).max();
    let least = if check.strict { Severity::Warning } else { Severity::Error };
    Ok(if worst >= Some(least) { Exit::Data } else { Exit::Found })
}

/// A roster with all it extends. That it cannot be read is a problem like others: those of the next
/// files are told all the same.
fn layers(place: &Place) -> Result<Layers, Report> {
    let Place::File(path) = place else {
        return Ok(Layers::of_embedded(Severity::Note));
    };
    Layers::of(path, Severity::Note).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &Error) -> Report {
    let name = Place::File(path.to_owned()).name();
    let kind = match error {
        Error::Read { source, .. } => source.kind(),
        _ => std::io::ErrorKind::Other,
    };
    let fault = Fault::Unreadable { path: name.clone(), kind };
    Report { name, text: String::new(), problems: vec![Problem { fault, span: 0..0 }] }
}

fn problems_of(reports: &[Report]) -> impl Iterator<Item = &Problem> {
    reports.iter().flat_map(|report| &report.problems)
}

/// Records are data; what people read goes to standard error.
fn show(reports: &[Report], strict: bool, session: &mut Session<'_>) -> Result<(), Error> {
    let records = reports.iter().flat_map(|report| problems::records(report, &session.catalogue));
    let format = session.options.format();
    if format == Format::Json {
        return print_json(&records.collect::<Vec<_>>(), session);
    }
    if format == Format::Plain {
        for record in records {
            session.out.write_all(problems::line(&record).as_bytes())?;
        }
    } else {
        excerpts(reports, strict, session)?;
    }
    if reports.is_empty() {
        return Ok(());
    }
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let of_severity = |problem: &&Problem| problem.fault.severity() == severity;
        (severity, problems_of(reports).filter(of_severity).count())
    });
    let counts = counts.iter().filter(|(_, count)| *count > 0).map(|(severity, count)| {
        session.catalogue.count(&format!("local-check-{}", severity.key()), *count)
    });
    let counts: Vec<String> = counts.collect();
    session.note(&session.catalogue.list(counts.iter().map(String::as_str)))
}

/// Shows each problem where it stands; with `--quiet`, those that decide the exit code.
fn excerpts(reports: &[Report], strict: bool, session: &mut Session<'_>) -> Result<(), Error> {
    let env = |name: &str| std::env::var(name).ok();
    let terminal = Terminal::of_stderr(session.options.wishes(), &env);
    let least = match (session.options.quiet, strict) {
        (false, _) => Severity::Note,
        (true, true) => Severity::Warning,
        (true, false) => Severity::Error,
    };
    for report in reports {
        let mut report = report.clone();
        report.problems.retain(|problem| problem.fault.severity() >= least);
        let text = diagnostic::render(&report, terminal, &session.catalogue);
        session.err.write_all(text.as_bytes())?;
    }
    Ok(())
}
