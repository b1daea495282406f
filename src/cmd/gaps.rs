//! `beta gaps`: what nobody is named for, and the next best contact.

use super::Session;
use crate::answer::gaps::{self, Count};
use crate::cli::{Format, Gaps};
use crate::output::View;
use crate::output::error::{Error, Exit};

pub(super) fn run(gaps: &Gaps, session: &mut Session<'_>) -> Result<Exit, Error> {
    let kinds = match &gaps.kind {
        Some(word) => vec![super::list::kind_among(word, &gaps::KINDS, &session.catalogue)?],
        None => gaps::KINDS.to_vec(),
    };
    let (compiled, origin) = session.roster()?;
    let (entries, counts): (Vec<_>, Vec<Count>) =
        kinds.into_iter().map(|kind| gaps::gaps(&compiled.roster, kind)).unzip();
    let entries = entries.into_iter().flatten();
    let limit = session.limit().unwrap_or(usize::MAX);
    let mut answer = session.answerer(&compiled, &origin).list(entries.take(limit));
    let texts: Vec<String> = counts.iter().map(|count| counted(count, session)).collect();
    answer.counts = Some(counts);
    let is_none = answer.matches.is_empty();
    if !is_none || session.options.format() == Format::Json {
        session.show(&answer, View::Gaps)?;
    }
    session.note(&texts.join("\n"))?;
    Ok(if is_none { Exit::None } else { Exit::Found })
}

fn counted(count: &Count, session: &Session<'_>) -> String {
    let args = [("count", count.gaps.into()), ("of", count.of.into())];
    session.catalogue.with(&format!("network-gaps-{}", count.kind), &args)
}
