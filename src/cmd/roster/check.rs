//! `beta roster check`: all that is wrong with roster files, in one run.

use std::collections::HashSet;

use super::Context;
use crate::cli::Check;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::Exit;
use crate::roster::problem::{Fault, Problem, Report, Severity};
use crate::store;
use crate::store::layers::Layers;
use crate::store::place::{EMBEDDED_NAME, PUBLIC_NAME, Place};

pub(super) fn run<'c>(check: &Check, context: &Context<'c>) -> Outcome<'c> {
    let in_force = [context.place()];
    let places = if check.files.is_empty() { &in_force[..] } else { &check.files };
    let mut reports = Vec::new();
    let mut notes = Vec::new();
    let mut told = HashSet::new();
    for place in places {
        match Layers::of(place, Severity::Note) {
            Ok(layers) => {
                let mut found = layers.reports();
                // What the program's own roster means, and what `update` wrote, nobody else need look at.
                found.retain(|report| {
                    let is_error = |problem: &Problem| problem.fault.severity() == Severity::Error;
                    let is_own = [EMBEDDED_NAME, PUBLIC_NAME].contains(&&*report.name);
                    !is_own || report.problems.iter().any(is_error)
                });
                if found.is_empty() {
                    let count = layers.roster.entries().len();
                    let args = [("name", place.name().into()), ("count", count.into())];
                    notes.push(context.say("local-check-sound", &args));
                }
                // Several files may extend the same one, which is told once.
                reports.extend(found.into_iter().filter(|report| told.insert(report.name.clone())));
            }
            // That it cannot be read is a problem like others: those of the next files are told all
            // the same.
            Err(error) => reports.push(unreadable(place, &error)),
        }
    }
    if !reports.is_empty() {
        notes.insert(0, counts(&reports, context));
    }
    let worst = problems_of(&reports).map(|problem| problem.fault.severity()).max();
    let fatal = if check.strict { Severity::Warning } else { Severity::Error };
    // With `--quiet`, people are shown those that decide the exit code.
    let least = if context.options.quiet { fatal } else { Severity::Note };
    let exit = if worst >= Some(fatal) { Exit::Data } else { Exit::Found };
    let document = Document::Problems { reports, least };
    Outcome { notes, ..Outcome::of(document).ending(exit) }
}

fn unreadable(place: &Place, error: &store::Error) -> Report {
    let name = place.name();
    let (kind, code) = match error {
        store::Error::Read { source, .. } => (source.kind(), source.raw_os_error()),
        _ => (std::io::ErrorKind::Other, None),
    };
    let fault = Fault::Unreadable { path: name.clone(), kind, code };
    Report { name, text: String::new(), problems: vec![Problem { fault, span: 0..0 }] }
}

fn problems_of(reports: &[Report]) -> impl Iterator<Item = &Problem> {
    reports.iter().flat_map(|report| &report.problems)
}

/// How many problems there are of each severity.
fn counts(reports: &[Report], context: &Context<'_>) -> Note {
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let of_severity = |problem: &&Problem| problem.fault.severity() == severity;
        (severity, problems_of(reports).filter(of_severity).count())
    });
    let counts = counts.iter().filter(|(_, count)| *count > 0).map(|(severity, count)| {
        context.catalogue.count(&format!("local-check-{}", severity.key()), *count)
    });
    let counts: Vec<String> = counts.collect();
    Note::Sentence(context.catalogue.list(counts.iter().map(String::as_str)))
}
