//! What is wrong with files as records: for editors, continuous integration and `grep`.

use serde::Serialize;

use super::diagnostic::sentences;
use super::plain;
use super::records::Records;
use crate::git::public::without_secrets;
use crate::locale::Catalogue;
use crate::roster::problem::Report;
use crate::text::lines::Lines;

/// A problem with its place; lines and columns count from 1, columns in characters.
#[derive(Debug, Serialize)]
pub struct Record {
    /// The file, as the user named it.
    pub file: String,
    /// Where it starts.
    pub line: usize,
    /// Where it starts.
    pub column: usize,
    /// Where it ends.
    pub end_line: usize,
    /// Just behind its last character.
    pub end_column: usize,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The stable name of the fault.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do, where that can be told.
    pub hint: Option<String>,
}

/// Every problem of these files, file by file, in the order of the text.
pub fn of(reports: &[Report], catalogue: &Catalogue) -> Vec<Record> {
    reports.iter().flat_map(|report| of_file(report, catalogue)).collect()
}

/// The same as rows of texts.
pub fn records(problems: &[Record]) -> Records {
    let row = |problem: &Record| {
        vec![
            problem.file.clone(),
            problem.line.to_string(),
            problem.column.to_string(),
            problem.severity.to_owned(),
            problem.code.to_owned(),
            problem.message.clone(),
            problem.hint.clone().unwrap_or_default(),
        ]
    };
    Records {
        names: vec!["file", "line", "column", "severity", "code", "message", "hint"],
        rows: problems.iter().map(row).collect(),
    }
}

fn of_file(report: &Report, catalogue: &Catalogue) -> Vec<Record> {
    let lines = Lines::of(&report.text);
    let record = |problem: &crate::roster::problem::Problem| {
        let (line, column) = lines.position(problem.span.start);
        let (end_line, end_column) = lines.position(problem.span.end.max(problem.span.start));
        let (message, hint) = sentences(&problem.fault, catalogue);
        Record {
            file: report.name.clone(),
            line,
            column,
            end_line,
            end_column,
            severity: problem.fault.severity().key(),
            code: problem.fault.code(),
            message: without_secrets(&message).into_owned(),
            hint,
        }
    };
    report.problems.iter().map(record).collect()
}

/// A problem on one line: `file:line:column: severity[code]: message`.
pub fn line(record: &Record) -> String {
    let Record { line, column, severity, code, .. } = record;
    let (file, message) = (plain::escape(&record.file), plain::escape(&record.message));
    format!("{file}:{line}:{column}: {severity}[{code}]: {message}\n")
}
