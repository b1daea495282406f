//! `beta who --batch`: one query a line in, one answer a line out, in order.

use std::io::BufRead;

use super::{Context, Known};
use crate::output::document::Body;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::store::stream::Stream;

/// What Windows puts before a text in UTF-8.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Answers every line of a file. A line that is not UTF-8 is reported by its number and answered by an
/// empty answer, so that answers stay in step with lines.
pub(super) fn run<'c>(
    file: &'c Stream,
    known: Known,
    explain: bool,
    context: &'c Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let unreadable = |source| Error::Read { path: file.path().to_owned(), source };
    let lines = file.open().map_err(unreadable)?.split(b'\n');
    let answered = move |(number, line): (usize, std::io::Result<Vec<u8>>)| {
        let line = line.map_err(unreadable)?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let line = if number == 1 { line.strip_prefix(BOM).unwrap_or(line) } else { line };
        let query = std::str::from_utf8(line);
        let mut answerer = known.answerer(context);
        answerer.explain = explain;
        let outcome = Outcome::of(Document::Line(answerer.ask(query.unwrap_or_default())));
        Ok(match query {
            Ok(_) => outcome,
            Err(_) => outcome
                .noting(context.say("error-batch-utf8", &[("line", number.into())]))
                .ending(Exit::Data),
        })
    };
    let outcomes = (1..).zip(lines).map(answered);
    Ok(Outcome { body: Body::Stream(Box::new(outcomes)), ..Outcome::notes(Vec::<Note>::new()) })
}
