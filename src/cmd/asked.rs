//! A query as typed: words, an address, or a path to a git checkout, which stands for its remotes.

use std::path::{Path, PathBuf};

use super::Context;
use crate::answer::Answer;
use crate::answer::answerer::Answerer;
use crate::git::Checkout;
use crate::output::document::Note;
use crate::search::address::Address;

/// Answers a query of the command line.
pub(super) fn ask(answerer: &Answerer<'_>, query: &str) -> Answer {
    match path_of(query) {
        Some(path) => answerer.ask_addresses(query, &remotes(&path)),
        None => answerer.ask(query),
    }
}

/// What was looked for, where that is not the words themselves: for a query that nothing matched.
pub(super) fn looked_for(query: &str, context: &Context<'_>) -> Option<Note> {
    let with = |key: &str, what: &str| context.say(key, &[("what", what.into())]);
    let Some(path) = path_of(query) else {
        let address = Address::parse(query)?;
        return Some(with("network-looked-for", &address.text()));
    };
    let Some(checkout) = Checkout::around(&path) else {
        return Some(with("network-no-checkout", query));
    };
    let remotes = checkout.remotes();
    let texts: Vec<String> = remotes
        .iter()
        .map(|remote| Address::parse(remote).map_or_else(|| remote.clone(), |held| held.text()))
        .collect();
    if texts.is_empty() {
        return Some(with("network-no-remote", &checkout.root.display().to_string()));
    }
    Some(with("network-looked-for", &texts.join(", ")))
}

fn remotes(path: &Path) -> Vec<String> {
    Checkout::around(path).map(|checkout| checkout.remotes()).unwrap_or_default()
}

/// The path a query means: `.` and `..`, what starts like a path, or what names a folder that is
/// there and reads as no address. The shell has put the home folder in the place of a lone `~`, and
/// `~name` is a chat channel.
fn path_of(query: &str) -> Option<PathBuf> {
    let query = query.trim();
    let is_path = matches!(query, "." | "..")
        || ["./", "../", "/"].iter().any(|start| query.starts_with(start));
    if is_path {
        return Some(PathBuf::from(query));
    }
    if let Some(rest) = query.strip_prefix("~/") {
        return dirs::home_dir().map(|home| home.join(rest));
    }
    let is_folder = query.contains(std::path::MAIN_SEPARATOR)
        && Address::parse(query).is_none()
        && Path::new(query).is_dir();
    is_folder.then(|| PathBuf::from(query))
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn paths_are_told_from_names_and_addresses() {
        for query in [".", "..", "./x", "../x", "/nowhere", "src/cmd"] {
            assert!(path_of(query).is_some(), "{query}");
        }
        for query in
            ["culture", "~incubateur-animation", "a/b", "https://src/cmd", "A/B testing", "..."]
        {
            assert!(path_of(query).is_none(), "{query}");
        }
    }
}
