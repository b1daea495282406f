//! What is wrong between the entries of a roster: references that lead nowhere.

use super::field::Shape;
use super::problem::{Fault, Problem};
use super::read::{Document, Mark};
use super::{Field, Kind, Roster};
use crate::text::nearest::nearest;

/// References of a document that lead nowhere in the roster it became a layer of.
pub fn dangling(document: &Document, roster: &Roster) -> Vec<Problem> {
    let problem = |mark: &Mark| {
        let (Shape::Ref(kind) | Shape::Refs(kind)) = mark.field.spec().shape else {
            return None;
        };
        if roster.get(kind, &mark.text).is_some() || is_replaced(mark, roster) {
            return None;
        }
        let ids = roster.of(kind).iter().map(|entry| entry.id.as_str());
        let fault = Fault::Dangling {
            kind,
            id: mark.text.clone(),
            nearest: nearest(&mark.text, ids).map(str::to_owned),
        };
        let span = mark.span.clone();
        Some(Problem { fault, span })
    };
    let of_source = |mark: &Mark| {
        let is_known = mark.field != Field::From || roster.source_named(&mark.text).is_some();
        if is_known || is_replaced(mark, roster) {
            return None;
        }
        let ids = roster.sources.iter().map(|source| source.id.as_str());
        let nearest = nearest(&mark.text, ids).map(str::to_owned);
        let fault = Fault::UnknownSource { id: mark.text.clone(), nearest };
        Some(Problem { fault, span: mark.span.clone() })
    };
    let marks = document.marks.iter();
    marks.filter_map(|mark| problem(mark).or_else(|| of_source(mark))).collect()
}

/// Whether the entry of that mark is gone from the roster: what it said no longer counts.
fn is_replaced(mark: &Mark, roster: &Roster) -> bool {
    let held = |(kind, id): &(Kind, String)| roster.get(*kind, id).is_some();
    mark.entry.as_deref().is_some_and(|entry| !held(entry))
}
