//! A query as typed: words, an address, or a path to a git checkout, which stands for its remotes.

use std::path::{Path, PathBuf};

use super::Context;
use crate::answer::Answer;
use crate::answer::answerer::Answerer;
use crate::git::Checkout;
use crate::git::public::public_name;
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
        let address = Address::parse(query).filter(|_| Address::is_no_folder(query))?;
        return Some(with("network-looked-for", &address.text()));
    };
    let Some(checkout) = Checkout::around(&path) else {
        return Some(with("network-no-checkout", query));
    };
    let remotes = checkout.remotes();
    let text = |remote: &String| match public_name(remote) {
        Some(name) => Address::parse(&name).map_or(name, |held| held.text()),
        // What is no remote that others can follow is a path, or may hold a password.
        None if remote.contains('@') => "…".to_owned(),
        None => remote.clone(),
    };
    let texts: Vec<String> = remotes.iter().map(text).collect();
    if texts.is_empty() {
        return Some(with("network-no-remote", &checkout.root.display().to_string()));
    }
    Some(with("network-looked-for", &texts.join(", ")))
}

fn remotes(path: &Path) -> Vec<String> {
    Checkout::around(path).map(|checkout| checkout.remotes()).unwrap_or_default()
}

/// The path a query means: `.` and `..`, what starts like a path, or what names a folder that is there and reads as no
/// address but the short form of a repository. The shell has put the home folder in the place of a lone `~`, and `~name`
/// is a chat channel.
fn path_of(query: &str) -> Option<PathBuf> {
    let query = query.trim();
    if starts_like_path(query, cfg!(windows)) {
        return Some(PathBuf::from(query));
    }
    if let Some(rest) = query.strip_prefix("~/") {
        return dirs::home_dir().map(|home| home.join(rest));
    }
    let is_folder = query.contains(std::path::is_separator)
        && !Address::is_no_folder(query)
        && Path::new(query).is_dir();
    is_folder.then(|| PathBuf::from(query))
}

/// Whether a query can be nothing but a path: on Windows it may begin with a drive, and its parts are
/// told apart by either slash.
fn starts_like_path(query: &str, on_windows: bool) -> bool {
    let query = if on_windows { query.replace('\\', "/") } else { query.to_owned() };
    let has_drive =
        || query.starts_with(|c: char| c.is_ascii_alphabetic()) && query.get(1..3) == Some(":/");
    matches!(&*query, "." | "..")
        || ["./", "../", "/"].iter().any(|start| query.starts_with(start))
        || (on_windows && has_drive())
}

#[cfg(test)]
mod tests {
    use super::{path_of, starts_like_path};

    #[test]
    fn paths_of_windows_are_told_there() {
        for query in [r".\site", r"..\site", r"C:\site", "c:/site", r"\\server\site", ".", "./site"]
        {
            assert!(starts_like_path(query, true), "{query}");
        }
        for query in ["culture", r"a\b", "C: site", "é:/x", "https://site"] {
            assert!(!starts_like_path(query, true), "{query}");
        }
        for query in [r".\site", r"C:\site", "c:/site"] {
            assert!(!starts_like_path(query, false), "{query}");
        }
    }

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
