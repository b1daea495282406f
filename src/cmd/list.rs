//! `beta list`: every entry of a kind, or those a filter lets through.

use super::Context;
use crate::answer::filter::{self, Filter, Meant, Phase};
use crate::cli::List;
use crate::compiled::Compiled;
use crate::locale::Catalogue;
use crate::output::document::{Outcome, View};
use crate::output::error::Error;
use crate::roster::{Entry, Kind};
use crate::text::nearest::nearest;

pub(super) fn run<'c>(list: &List, context: &'c Context<'c>) -> Result<Outcome<'c>, Error> {
    let kind = kind(&list.kind, context.catalogue)?;
    let known = context.known()?;
    let filter = filter(list, &known.compiled, context.catalogue)?;
    if let Some(option) = filter.misplaced(kind) {
        return Err(Error::word("error-filter", &format!("--{option}")));
    }
    let roster = &known.compiled.roster;
    let entries = roster.told(kind).into_iter().filter(|entry| filter.holds(roster, entry));
    let entries: Vec<&Entry> = entries.collect();
    let shown = context.limit().unwrap_or(usize::MAX).min(entries.len());
    let answer = known.answerer(context).list(entries[..shown].iter().copied());
    let view = if filter == Filter::default() { View::Rows } else { View::Filtered };
    let mut outcome = context.answered(answer, view);
    if list.former && !outcome.notes.is_empty() {
        // Of the kind there are others.
        outcome.notes = vec![context.say("error-nothing-former", &[])];
    }
    if shown < entries.len() && (context.is_terminal || !context.is_json()) {
        let args = [("count", shown.into()), ("of", entries.len().into())];
        outcome.notes.push(context.say("table-shown", &args));
    }
    Ok(outcome)
}

/// What the options ask for.
fn filter(list: &List, compiled: &Compiled, catalogue: &Catalogue) -> Result<Filter, Error> {
    let meant = |word: &Option<String>, kind: Kind, key: &'static str| {
        let Some(word) = word else { return Ok(None) };
        let roster = &compiled.roster;
        let wrong = |key, choices: String, nearest: Option<&str>| Error::Usage {
            key,
            word: word.clone(),
            choices,
            nearest: nearest.map(str::to_owned),
        };
        match filter::meant(roster, &compiled.index, kind, word) {
            Meant::One(entry) => Ok(Some(entry.id.clone())),
            Meant::Several(entries) => {
                let names = entries.iter().map(|entry| entry.name.as_str());
                Err(wrong("error-several", catalogue.quoted(names), None))
            }
            Meant::Nothing => {
                let names = roster.of(kind).iter().map(|entry| entry.name.as_str());
                Err(wrong(key, String::new(), nearest(word, names)))
            }
        }
    };
    let phase = match &list.phase {
        None => None,
        Some(word) => Some(Phase::parse(word).ok_or_else(|| Error::Usage {
            key: "error-phase",
            word: word.clone(),
            choices: catalogue.list(Phase::words(catalogue.lang())),
            nearest: nearest(word, Phase::words(catalogue.lang())).map(str::to_owned),
        })?),
    };
    Ok(Filter {
        incubator: meant(&list.incubator, Kind::Incubator, "error-incubator")?,
        phase,
        ministry: meant(&list.ministry, Kind::Ministry, "error-ministry")?,
        former: list.former,
    })
}

/// The kind of that name. The error tells those there are, in the user's language, and the nearest.
pub(super) fn kind(word: &str, catalogue: &Catalogue) -> Result<Kind, Error> {
    kind_among(word, &Kind::ALL, catalogue)
}

/// The same, where only some kinds make sense.
pub(super) fn kind_among(word: &str, kinds: &[Kind], catalogue: &Catalogue) -> Result<Kind, Error> {
    Kind::parse(word).filter(|kind| kinds.contains(kind)).ok_or_else(|| {
        let name = |kind: &Kind| catalogue.text(&format!("kind-plural-{}", kind.key()));
        let names: Vec<String> = kinds.iter().map(name).collect();
        let nearest = nearest(word, names.iter().map(String::as_str)).map(str::to_owned);
        Error::Usage {
            key: "error-kind",
            word: word.to_owned(),
            choices: names.join(", "),
            nearest,
        }
    })
}
