//! The team as a person reads of it: what it is, what it commits to, when to call on it, how to join.

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
        of_kind.map(|found| named(&page, found)).collect()
    };
    let sections: [(&str, Vec<String>); 5] = [
        ("about-units", named(Kind::Unit)),
        ("about-reasons", named(Kind::Reason)),
        ("about-commitments", team.commitments.clone()),
        ("about-breach", team.breach.iter().cloned().collect()),
        ("about-join", team.join.iter().cloned().collect()),
    ];
    for (key, items) in sections.into_iter().filter(|(_, items)| !items.is_empty()) {
        lines.push(String::new());
        lines.extend(page.heading(&catalogue.text(key)));
        lines.extend(items.iter().flat_map(|item| page.wrapped(item, INDENT)));
    }
    if !team.channels.is_empty() {
        lines.push(String::new());
        lines.extend(page.heading(&catalogue.text("about-contact")));
        let channels = team.channels.iter().flat_map(|channel| page.channel(channel));
        lines.extend(channels.map(|line| format!("{INDENT}{line}")));
    }
    format!("{}\n\n{}\n", lines.join("\n"), page.provenance())
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
