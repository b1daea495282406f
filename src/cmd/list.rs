//! `beta list`: every entry of a kind.

use super::Session;
use crate::cli::List;
use crate::error::{Error, Exit};
use crate::output::View;
use crate::roster::Kind;
use crate::roster::problem::nearest;

pub(super) fn run(list: &List, session: &mut Session<'_>) -> Result<Exit, Error> {
    let kind = kind(&list.kind)?;
    let (compiled, origin) = session.roster()?;
    let entries = compiled.roster.of(kind);
    let count = session.options.limit.map_or(entries.len(), |limit| limit as usize);
    let answer = session.answerer(&compiled, &origin).list(entries.iter().take(count));
    session.show(&answer, View::Rows)
}

/// The kind of that name; the error names the nearest one.
pub(super) fn kind(word: &str) -> Result<Kind, Error> {
    Kind::parse(word).ok_or_else(|| unknown(word))
}

fn unknown(word: &str) -> Error {
    let words = Kind::ALL.into_iter().flat_map(|kind| kind.words().iter().copied());
    let folded = crate::search::fold::fold(word);
    Error::Usage {
        key: "error-kind",
        word: word.to_owned(),
        nearest: nearest(&folded, words).map(str::to_owned),
    }
}
