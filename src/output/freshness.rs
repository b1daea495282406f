//! Whether sources have anything newer: for people as lines, for scripts as records.

use super::document::Freshness;
use super::records::Records;
use crate::locale::Catalogue;

/// How much of a commit's id is shown to people.
const SHORT: usize = 10;

/// A source a line, with what is kept of it and what there is.
pub fn render(sources: &[Freshness], catalogue: &Catalogue) -> String {
    let short = |commit: Option<&String>| {
        commit.map_or_else(|| "—".to_owned(), |commit| commit.chars().take(SHORT).collect())
    };
    let line = |source: &Freshness| {
        let key = if source.is_newer { "update-is-newer" } else { "update-is-same" };
        let args = [
            ("name", catalogue.text(&format!("update-source-{}", source.id)).into()),
            ("held", short(source.held.as_ref()).into()),
            ("newest", short(source.newest.as_ref()).into()),
        ];
        catalogue.with(key, &args) + "\n"
    };
    sources.iter().map(line).collect()
}

/// The source, the commit that is kept, the newest one, and whether that is newer.
pub fn records(sources: &[Freshness]) -> Records {
    let row = |source: &Freshness| {
        let text = |commit: &Option<String>| commit.clone().unwrap_or_default();
        let state = if source.is_newer { "newer" } else { "same" };
        vec![source.id.to_owned(), text(&source.held), text(&source.newest), state.to_owned()]
    };
    Records {
        names: vec!["source", "held", "newest", "state"],
        rows: sources.iter().map(row).collect(),
    }
}
