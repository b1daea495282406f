//! `beta who --batch`: one query a line in, one answer a line out, in order.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use super::Session;
use crate::compiled::Compiled;
use crate::output::error::{Error, Exit};
use crate::output::json;

/// Answers every line of a file; `-` is standard input. A line that is not UTF-8 is reported by its
/// number and answered by an empty answer, so that answers stay in step with lines.
pub(super) fn run(
    path: &Path,
    compiled: &Compiled,
    origin: &str,
    explain: bool,
    session: &mut Session<'_>,
) -> Result<Exit, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let lines: Box<dyn BufRead> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(path).map_err(unreadable)?))
    };
    let mut exit = Exit::Found;
    for (number, line) in (1_usize..).zip(lines.split(b'\n')) {
        let line = line.map_err(unreadable)?;
        let query = std::str::from_utf8(line.strip_suffix(b"\r").unwrap_or(&line));
        if query.is_err() {
            let note = session.catalogue.with("error-batch-utf8", &[("line", number.into())]);
            session.note(&note)?;
            exit = Exit::Data;
        }
        let mut answerer = session.answerer(compiled, origin);
        answerer.explain = explain;
        let answer = answerer.ask(query.unwrap_or_default());
        session.out.write_all(json::line(&answer).as_bytes())?;
    }
    Ok(exit)
}
