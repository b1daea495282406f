//! `beta list`: every entry of a kind.

use super::Session;
use crate::cli::List;
use crate::error::{Error, Exit};
use crate::locale::Catalogue;
use crate::output::View;
use crate::roster::Kind;
use crate::roster::problem::nearest;

pub(super) fn run(list: &List, session: &mut Session<'_>) -> Result<Exit, Error> {
    let kind = Kind::parse(&list.kind).ok_or_else(|| unknown(&list.kind, &session.catalogue))?;
    let (compiled, origin) = session.roster()?;
    let entries = compiled.roster.of(kind);
    let count = session.options.limit.map_or(entries.len(), |limit| limit as usize);
    let answer = session.answerer(&compiled, &origin).list(entries.iter().take(count));
    session.show(&answer, View::Rows)
}

/// There is no such kind: those there are, in the user's language, and the nearest.
fn unknown(word: &str, catalogue: &Catalogue) -> Error {
    let kinds = Kind::ALL.map(|kind| catalogue.text(&format!("help-kinds-{}", kind.key())));
    let nearest = nearest(word, kinds.iter().map(String::as_str)).map(str::to_owned);
    Error::Usage { key: "error-kind", word: word.to_owned(), choices: kinds.join(", "), nearest }
}
