//! `beta who --batch`: one query a line in, one answer a line out, in order.

use std::io::{self, BufRead, Read};

use super::{Context, Known};
use crate::output::document::Body;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::store;
use crate::store::stream::Stream;

/// What Windows puts before a text in UTF-8.
const BOM: &[u8] = "\u{FEFF}".as_bytes();

/// Answers every line of a file. A line that is not UTF-8 is reported by its number and answered by an
/// empty answer, so that answers stay in step with lines.
pub(super) fn run<'c>(
    file: &'c Stream,
    known: &'c Known,
    explain: bool,
    context: &'c Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let unreadable = |source| Error::from(store::Error::reading(file.path())(source));
    let mut input = file.open().map_err(unreadable)?;
    let lines = std::iter::from_fn(move || line(&mut *input).transpose());
    let answered = move |(number, line): (usize, io::Result<Vec<u8>>)| {
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
                .noting(context.say("error-batch-utf8", &[("line", number.to_string().into())]))
                .ending(Exit::Data),
        })
    };
    let outcomes = (1..).zip(lines).map(answered);
    Ok(Outcome { body: Body::Stream(Box::new(outcomes)), ..Outcome::notes(Vec::<Note>::new()) })
}

/// The next line of a file without what ends it, as far as a query may go.
fn line(input: &mut dyn BufRead) -> io::Result<Option<Vec<u8>>> {
    const LONGEST: u64 = 1 << 20;
    let mut line = Vec::new();
    if (&mut *input).take(LONGEST).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 == LONGEST {
        input.skip_until(b'\n')?;
        // Where it was cut, a letter may be half.
        if let Err(error) = std::str::from_utf8(&line)
            && error.error_len().is_none()
        {
            line.truncate(error.valid_up_to());
        }
    }
    Ok(Some(line))
}
