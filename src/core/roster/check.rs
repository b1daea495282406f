//! What is wrong between the entries of a roster: references that lead nowhere.

use super::field::Shape;
use super::problem::{Fault, Problem};
use super::read::{Document, Mark};
use super::{Kind, Roster};
use crate::text::nearest::nearest;

/// References of a document that lead nowhere in the roster it became a layer of.
pub fn dangling(document: &Document, roster: &Roster) -> Vec<Problem> {
    let problem = |mark: &Mark| {
        let id = &mark.text;
        let fault = match mark.field.spec().shape {
            Shape::Ref(kind) | Shape::Refs(kind)
                if roster.get(kind, id).is_none() && !is_replaced(mark, roster) =>
            {
                let ids = roster.of(kind).iter().map(|entry| entry.id.as_str());
                let nearest = nearest(id, ids).map(str::to_owned);
                Fault::Dangling { kind, id: id.clone(), nearest }
            }
            Shape::Sources if roster.source_named(id).is_none() && !is_replaced(mark, roster) => {
                let ids = roster.sources.iter().map(|source| source.id.as_str());
                let nearest = nearest(id, ids).map(str::to_owned);
                Fault::UnknownSource { id: id.clone(), nearest }
            }
            _ => return None,
        };
        Some(Problem { fault, span: mark.span.clone() })
    };
    document.marks.iter().filter_map(problem).collect()
}

/// Whether the entry of that mark is gone from the roster: what it said no longer counts.
fn is_replaced(mark: &Mark, roster: &Roster) -> bool {
    let held = |(kind, id): &(Kind, String)| roster.get(*kind, id).is_some();
    mark.entry.as_deref().is_some_and(|entry| !held(entry))
}
