//! Pages of the guide beside what else a query found: among themselves in the order of what they say of it, and
//! the best of them among the first answers.

use std::cmp::Reverse;

use super::index::{Index, Source};
use super::need::{self, Reading};
use super::standing::Standing;
use super::{How, Match, thousandths};

/// So many answers are the first.
const FIRST: usize = 3;
/// What the belief in a page keeps that gives nobody.
const BARE: f32 = 0.4;

/// Adds the page that says most of a query to what that names, where there is a guide.
pub(super) fn beside(index: &Index, query: &str, matches: Vec<Match>) -> Vec<Match> {
    // Whoever is called by name is who is meant.
    let is_meant = matches.first().is_some_and(|first| {
        matches!(first.how, How::Exact | How::Alias) && index.needs.is_somebody(first.entry)
    });
    if is_meant || !index.has_pages() {
        return matches;
    }
    among(&Reading::of(index, query), matches)
}

/// Adds the page that says most of a query to what else that means, and puts those that are there in that
/// order: those that are called so before the others, and the best among the first answers.
pub(super) fn among(reading: &Reading<'_>, mut matches: Vec<Match>) -> Vec<Match> {
    let index = reading.index;
    let likely = reading.pages();
    let is_page = |found: &Match| index.is_page(found.entry);
    let places: Vec<usize> = (0..matches.len()).filter(|at| is_page(&matches[*at])).collect();
    let mut pages: Vec<Match> = places.iter().map(|at| matches[*at].clone()).collect();
    let is_worth = |page: &&Match| {
        page.score >= need::ANSWERED || page.score >= need::BESIDE && reading.is_of(page.entry)
    };
    if let Some(best) = likely.iter().find(is_worth)
        && pages.iter().all(|page| page.entry != best.entry)
    {
        pages.push(best.clone());
    }
    let place = |page: &Match| {
        let is_called_so = matches!(page.how, How::Exact | How::Alias);
        let gives_nobody = index.standing(page.entry) == Standing::BareTopic;
        let believed = likely.iter().find(|likely| likely.entry == page.entry);
        let believed = believed.map_or(0.0, |likely| likely.score);
        let believed = thousandths(if gives_nobody { believed * BARE } else { believed });
        (!is_called_so, is_called_so && gives_nobody, Reverse(believed))
    };
    pages.sort_by_key(place);
    let mut pages = pages.into_iter();
    for (at, page) in places.into_iter().zip(&mut pages) {
        matches[at] = page;
    }
    matches.extend(pages);
    // Who has a word in what they do comes after what is about it.
    matches.sort_by_key(|found| is_by_role(index, found));
    if let Some(at) = matches.iter().position(is_page).filter(|at| *at >= FIRST) {
        let page = matches.remove(at);
        matches.insert(FIRST - 1, page);
    }
    matches
}

/// Whether somebody of the network is met by a word of their role.
fn is_by_role(index: &Index, found: &Match) -> bool {
    found.phrase.source == Source::Role && index.standing(found.entry) == Standing::Member
}

/// The pages that a query of several words is about.
pub(super) fn about(reading: &Reading<'_>) -> Vec<Match> {
    let mut pages = reading.pages();
    pages.retain(|page| reading.is_of(page.entry));
    pages.truncate(FIRST);
    pages.retain(|page| reading.is_several && page.meetings.len() > 1);
    let believed: f32 = pages.iter().map(|page| page.score).sum();
    if believed >= need::ANSWERED { pages } else { Vec::new() }
}
