//! The team as a person reads of it: how to reach it and for what first, its units last.

use super::card::{INDENT, Page};
use crate::answer::{Answer, Found, Team};
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;
use crate::roster::Kind;

/// The page about the team.
pub fn render(answer: &Answer, team: &Team, terminal: Terminal, catalogue: &Catalogue) -> String {
    let page = Page { answer, terminal, catalogue };
    let mut lines = page.heading(&team.name);
    for text in [&team.summary, &team.part_of].into_iter().flatten() {
        lines.extend(page.wrapped(text, ""));
    }
    let named = |kind: Kind| {
        let of_kind = answer.matches.iter().filter(|found| found.kind == kind);
        of_kind.map(|found| named(&page, found)).collect::<Vec<_>>()
    };
    let mut section = |key: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push(String::new());
            lines.extend(page.heading(&catalogue.text(key)));
            lines.extend(items);
        }
    };
    let channels = team.channels.iter().flat_map(|channel| page.channel(channel));
    section("about-contact", channels.map(|line| format!("{INDENT}{line}")).collect());
    let listed = |items: &[String]| items.iter().flat_map(|item| listed(item, terminal)).collect();
    let told = |text: &Option<String>| {
        text.iter().flat_map(|text| page.wrapped(text, INDENT)).collect::<Vec<_>>()
    };
    section("about-reasons", listed(&named(Kind::Reason)));
    section("about-commitments", listed(&team.commitments));
    section("about-breach", told(&team.breach));
    section("about-join", told(&team.join));
    section("about-units", listed(&named(Kind::Unit)));
    format!("{}\n\n{}\n", lines.join("\n"), page.provenance(answer.near().iter()))
}

/// An entry's name, with what it is where the roster says.
fn named(page: &Page<'_>, found: &Found) -> String {
    match &found.summary {
        Some(summary) => {
            let args = [("name", found.name.as_str().into()), ("summary", summary.as_str().into())];
            page.with("about-named", &args)
        }
        None => found.name.clone(),
    }
}

/// An item with its bullet, its further lines below its first word.
fn listed(item: &str, terminal: Terminal) -> Vec<String> {
    let bullet = if terminal.unicode { "• " } else { "- " };
    terminal.wrapped(item, &format!("{INDENT}{bullet}"), &INDENT.repeat(2))
}
