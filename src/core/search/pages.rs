//! Pages of the guide beside what else a query found: among themselves in the order of what they say of it, and
//! the best of them among the first answers.

use std::cmp::Reverse;

use super::index::{Index, Source};
use super::need::{self, Candidate, Need};
use super::whose::Whose;
use super::{FIRST, How, Match, thousandths};

/// What the belief in a page keeps that gives nobody.
const BARE: f32 = 0.4;
/// How much more a page is believed that is called so.
const CALLED_SO: f32 = 0.5;
/// Pages that are believed so much, together, say it whatever words they lack…
const CLEAR: f32 = 0.8;
/// …where the first of them accounts for so much of what was typed: *recette* alone is no page on *crêpes*.
const LEAST_SHARE: f32 = 1.0 / 3.0;

/// Adds the page that says most of a query to what that names, where there is a guide.
pub(super) fn beside(index: &Index, query: &str, mut matches: Vec<Match>) -> Vec<Match> {
    // Whoever is called by name, misspelt or not, is who is meant.
    let is_called = |found: &Match| found.how.is_name() || found.how == How::Typo;
    let is_meant =
        matches.first().is_some_and(|first| is_called(first) && index.is_somebody(first.entry));
    if is_meant || !index.has_pages() {
        matches.sort_by_key(|found| is_by_the_way(index, found));
        return matches;
    }
    among(&Need::of(index, query), matches)
}

/// Adds the page that says most of a query to what else that means, and puts those that are there in that
/// order: those that are called so before the others, and the best among the first answers.
pub(super) fn among(need: &Need<'_>, mut matches: Vec<Match>) -> Vec<Match> {
    let index = need.index;
    let likely = need.pages();
    let is_page = |found: &Match| index.is_page(found.entry);
    let places: Vec<usize> = (0..matches.len()).filter(|at| is_page(&matches[*at])).collect();
    let mut pages: Vec<Match> = places.iter().map(|at| matches[*at].clone()).collect();
    let is_worth = |(belief, _): &&(f32, Candidate)| *belief >= need::BESIDE;
    // The best in any case; where there is room among the first answers, others too.
    let room = FIRST.saturating_sub(matches.len()).max(1);
    for page in likely.iter().filter(is_worth).take(room) {
        if pages.iter().all(|held| held.entry != page.1.entry) {
            pages.extend(need.found(page));
        }
    }
    let place = |page: &Match| {
        let believed = likely.iter().find(|(_, likely)| likely.entry == page.entry);
        let believed = believed.map_or(0.0, |(belief, _)| *belief);
        let called = if page.how.is_name() { CALLED_SO } else { 0.0 };
        let gives = gives(index, page.entry);
        Reverse(thousandths((believed * gives + called) / (1.0 + CALLED_SO)))
    };
    pages.sort_by_key(place);
    let mut pages = pages.into_iter();
    for (at, page) in places.into_iter().zip(&mut pages) {
        matches[at] = page;
    }
    matches.extend(pages);
    // Who has a word in what they do, and rooms that share one, come after what is about it.
    matches.sort_by_key(|found| is_by_the_way(index, found));
    if let Some(at) = matches.iter().position(is_page).filter(|at| *at >= FIRST) {
        let page = matches.remove(at);
        matches.insert(FIRST - 1, page);
    }
    rather_first(need, &likely, matches)
}

/// Puts the first page before all else where it says clearly more of a need than what else may be meant, or is asked for
/// just so where that merely has a subject.
fn rather_first(
    need: &Need<'_>,
    likely: &[(f32, Candidate)],
    mut matches: Vec<Match>,
) -> Vec<Match> {
    let index = need.index;
    let is_page = |found: &Match| index.is_page(found.entry);
    let is_rather = |page: usize, first: &Match| match first.how {
        How::Need => need.is_rather(page, first.entry, by(index, page)),
        How::Keyword if need.has_words => {
            likely.iter().any(|(_, likely)| likely.entry == page && likely.is_whole())
        }
        _ => false,
    };
    if let Some(first) = matches.first().filter(|first| !is_page(first))
        && let Some(at) = matches.iter().position(is_page)
        && is_rather(matches[at].entry, first)
    {
        let page = matches.remove(at);
        matches.insert(0, page);
    }
    matches
}

/// By how many points a page has to say more of a need than what else may be meant: one that gives nobody, by far.
fn by(index: &Index, page: usize) -> f32 {
    const CLEARLY: f32 = 1.0;
    const BY_FAR: f32 = 4.0;
    if index.whose(page) == Whose::BareTopic { BY_FAR } else { CLEARLY }
}

/// What part of the belief in a page it keeps for what it gives.
pub(super) fn gives(index: &Index, page: usize) -> f32 {
    if index.whose(page) == Whose::BareTopic { BARE } else { 1.0 }
}

/// Whether somebody of the network is met by a word of their role, or a channel of the guide by a part of
/// its name.
fn is_by_the_way(index: &Index, found: &Match) -> bool {
    match index.whose(found.entry) {
        Whose::Member => found.phrase.source == Source::Role,
        Whose::Topic => !index.is_page(found.entry) && !found.how.is_name(),
        _ => false,
    }
}

/// The pages that a query of several words is about.
pub(super) fn about(need: &Need<'_>) -> Vec<Match> {
    if !need.is_several {
        return Vec::new();
    }
    let mut pages = need.pages();
    // These say it all but surely; or what was typed is all there.
    let believed = |pages: &[(f32, Candidate)]| -> f32 {
        pages.iter().take(FIRST).map(|(belief, _)| belief).sum()
    };
    let is_clear = pages.first().is_some_and(|(_, first)| first.share() > LEAST_SHARE);
    if !is_clear || believed(&pages) < CLEAR {
        pages.retain(|(_, page)| page.is_of_it());
    }
    if believed(&pages) < need::ANSWERED {
        return Vec::new();
    }
    pages.truncate(FIRST);
    pages.retain(|(belief, _)| *belief >= need::BESIDE);
    pages.iter().filter_map(|page| need.found(page)).collect()
}
