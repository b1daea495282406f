//! `beta list`: every entry of a kind, or those a filter lets through.

use super::Session;
use crate::cli::List;
use crate::compiled::Compiled;
use crate::error::{Error, Exit};
use crate::filter::{self, Filter, Phase};
use crate::output::View;
use crate::roster::Kind;
use crate::roster::problem::nearest;

pub(super) fn run(list: &List, session: &mut Session<'_>) -> Result<Exit, Error> {
    let kind = kind(&list.kind)?;
    let (compiled, origin) = session.roster()?;
    let filter = filter(list, &compiled)?;
    if let Some(option) = filter.misplaced(kind) {
        let word = format!("--{option}");
        return Err(Error::Usage { key: "error-filter", word, nearest: None });
    }
    let entries = compiled.roster.of(kind).iter();
    let entries = entries.filter(|entry| filter.holds(&compiled.roster, entry));
    let count = session.options.limit.map_or(usize::MAX, |limit| limit as usize);
    let answer = session.answerer(&compiled, &origin).list(entries.take(count));
    session.show(&answer, View::Rows)
}

/// What the options ask for.
fn filter(list: &List, compiled: &Compiled) -> Result<Filter, Error> {
    let meant = |word: &Option<String>, kind: Kind, key: &'static str| {
        let Some(word) = word else { return Ok(None) };
        if let Some(id) = filter::meant(compiled, kind, word) {
            return Ok(Some(id.to_owned()));
        }
        let ids = compiled.roster.of(kind).iter().map(|entry| entry.id.as_str());
        let nearest = nearest(word, ids).map(str::to_owned);
        Err(Error::Usage { key, word: word.clone(), nearest })
    };
    let phase = match &list.phase {
        None => None,
        Some(word) => Some(Phase::parse(word).ok_or_else(|| Error::Usage {
            key: "error-phase",
            word: word.clone(),
            nearest: nearest(word, Phase::words()).map(str::to_owned),
        })?),
    };
    Ok(Filter {
        incubator: meant(&list.incubator, Kind::Incubator, "error-incubator")?,
        phase,
        ministry: meant(&list.ministry, Kind::Ministry, "error-ministry")?,
    })
}

/// The kind of that name; the error names the nearest one.
pub(super) fn kind(word: &str) -> Result<Kind, Error> {
    kind_among(word, &Kind::ALL)
}

/// The same, where only some kinds make sense.
pub(super) fn kind_among(word: &str, kinds: &[Kind]) -> Result<Kind, Error> {
    Kind::parse(word).filter(|kind| kinds.contains(kind)).ok_or_else(|| {
        let words = kinds.iter().flat_map(|kind| kind.words().iter().copied());
        let nearest = nearest(&crate::search::fold::fold(word), words).map(str::to_owned);
        let key = if kinds.len() == Kind::ALL.len() { "error-kind" } else { "error-gaps-kind" };
        Error::Usage { key, word: word.to_owned(), nearest }
    })
}
