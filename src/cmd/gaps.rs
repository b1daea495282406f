//! `beta gaps`: what nobody is named for, and the next best contact.

use super::{Context, list};
use crate::answer::gaps::{self, Count};
use crate::cli::Gaps;
use crate::output::document::{Document, Note, Outcome, View};
use crate::output::error::{Error, Exit};
use crate::roster::{Entry, Kind};

pub(super) fn run<'c>(gaps: &Gaps, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let kinds = match &gaps.kind {
        Some(word) => vec![list::kind_among(word, &Kind::answered_for(), context.catalogue)?],
        None => Kind::answered_for(),
    };
    let known = context.known()?;
    let (entries, counts): (Vec<_>, Vec<Count>) =
        kinds.into_iter().map(|kind| gaps::gaps(&known.compiled.roster, kind)).unzip();
    // The guide has hundreds of pages that give nobody: unless asked for, they are only counted.
    let is_told = |entry: &&Entry| gaps.kind.is_some() || entry.kind != Kind::Topic;
    let entries = entries.into_iter().flatten().filter(is_told);
    let limit = context.limit().unwrap_or(usize::MAX);
    let mut answer = known.answerer(context).list(entries.take(limit));
    let counts: Vec<Count> =
        counts.into_iter().filter(|count| count.kind != Kind::Topic || count.of > 0).collect();
    let notes: Vec<Note> = counts.iter().map(|count| counted(count, context)).collect();
    answer.counts = Some(counts);
    let exit = if answer.matches.is_empty() { Exit::None } else { Exit::Found };
    Ok(Outcome { notes, ..Outcome::of(Document::Answer(answer, View::Gaps)).ending(exit) })
}

fn counted(count: &Count, context: &Context<'_>) -> Note {
    let args = [("count", count.gaps.into()), ("of", count.of.into())];
    context.say(&format!("kind-gaps-{}", count.kind.key()), &args)
}
