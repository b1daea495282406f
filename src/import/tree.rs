//! The files of a source, as a folder of this machine has them or as a commit did: relative paths alone,
//! no link followed, nothing large.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::Reason;
use crate::file;
use crate::git::Checkout;

/// The largest file that is read. The largest of either repository in August 2026 is under 64 KiB.
const MOST_BYTES: usize = 1 << 20;
/// No honest path has more parts; the deepest of August 2026 has nine.
const MOST_PARTS: usize = 24;
/// The most that is looked at of a folder, or of a whole tree; the largest folder of August 2026 has 3,000
/// files.
const MOST_FILES: usize = 20_000;

/// The files of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Those of a folder, as it lies.
    Folder(PathBuf),
    /// Those of a commit, by path, as in `content/_startups/a.md`.
    Commit(BTreeMap<String, Vec<u8>>),
}

/// What a folder of a tree holds, by name, sorted; nothing hidden is told.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) files: Vec<String>,
    pub(super) folders: Vec<String>,
    /// What is no file, or has no name that can be told, and why it is not read.
    pub(super) others: Vec<(String, Reason)>,
    /// Whether that is all there is.
    pub(super) is_whole: bool,
}

impl Tree {
    /// The text of a file; the error says why it cannot be had.
    pub(super) fn read(&self, path: &str) -> Result<String, Reason> {
        let parts = parts(path).ok_or(Reason::Unreadable)?;
        let bytes = match self {
            Self::Folder(root) => {
                let mut path = root.clone();
                for part in parts {
                    path.push(part);
                    if fs::symlink_metadata(&path).map_err(|_| Reason::Unreadable)?.is_symlink() {
                        return Err(Reason::Unreadable);
                    }
                }
                file::found(&path, MOST_BYTES as u64).map_err(|error| Reason::of_read(&error))?
            }
            Self::Commit(files) => {
                let bytes = files.get(&parts.join("/")).ok_or(Reason::Unreadable)?;
                if bytes.len() > MOST_BYTES {
                    return Err(Reason::TooLarge);
                }
                bytes.clone()
            }
        };
        String::from_utf8(bytes).map_err(|_| Reason::NotUtf8)
    }

    /// Whether there is such a file; one that a link leads to is none of the tree's.
    pub(super) fn has_file(&self, path: &str) -> bool {
        match self {
            Self::Folder(root) => {
                fs::symlink_metadata(root.join(path)).is_ok_and(|found| found.is_file())
            }
            Self::Commit(files) => files.contains_key(path),
        }
    }

    /// Whether there is such a folder.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        match self {
            Self::Folder(root) => root.join(path).is_dir(),
            Self::Commit(files) => below(files, path).next().is_some(),
        }
    }

    /// What is in a folder, `""` for the root; nothing where there is no such folder.
    pub(super) fn list(&self, folder: &str) -> Result<Listing, Reason> {
        let mut listing = match self {
            Self::Folder(root) => list_folder(&root.join(folder))?,
            Self::Commit(files) => list_commit(files, folder),
        };
        listing.files.sort();
        listing.folders.sort();
        Ok(listing)
    }

    /// The paths of all Markdown files, sorted, without hidden ones; and whether those are all there are.
    pub(super) fn markdown(&self) -> (Vec<String>, bool) {
        let mut found = Vec::new();
        let mut folders = vec![String::new()];
        let (mut seen, mut is_whole) = (0, true);
        while let Some(folder) = folders.pop().filter(|_| seen <= MOST_FILES) {
            let Ok(listing) = self.list(&folder) else { continue };
            seen += listing.files.len() + listing.folders.len();
            is_whole &= listing.is_whole;
            let path = |name: &String| {
                if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") }
            };
            let is_markdown =
                |name: &&String| Path::new(name).extension().is_some_and(|end| end == "md");
            found.extend(listing.files.iter().filter(is_markdown).map(path));
            if folder.matches('/').count() + 1 < MOST_PARTS {
                folders.extend(listing.folders.iter().map(path));
            }
        }
        found.sort();
        (found, is_whole && seen <= MOST_FILES)
    }

    /// The checkout it is, or is the folder of.
    pub(super) fn checkout(&self) -> Option<Checkout> {
        let Self::Folder(root) = self else { return None };
        Checkout::at(root).or_else(|| Checkout::at(root.parent()?))
    }
}

/// The parts of a relative path that leads nowhere else.
fn parts(path: &str) -> Option<Vec<&str>> {
    let part = |part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    };
    let parts: Vec<&str> = Path::new(path).components().map(part).collect::<Option<_>>()?;
    (parts.len() <= MOST_PARTS).then_some(parts)
}

fn list_folder(folder: &Path) -> Result<Listing, Reason> {
    let mut listing = Listing { is_whole: true, ..Listing::default() };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(listing),
        Err(_) => return Err(Reason::Unreadable),
    };
    let mut entries = entries.filter_map(Result::ok);
    for entry in entries.by_ref().take(MOST_FILES) {
        let kind = entry.file_type().ok();
        match entry.file_name().into_string() {
            Ok(name) if name.starts_with('.') => {}
            Ok(name) if kind.is_some_and(|kind| kind.is_file()) => listing.files.push(name),
            Ok(name) if kind.is_some_and(|kind| kind.is_dir()) => listing.folders.push(name),
            Ok(name) => listing.others.push((name, Reason::Unreadable)),
            Err(name) => {
                listing.others.push((name.to_string_lossy().into_owned(), Reason::NotUtf8));
            }
        }
    }
    listing.is_whole = entries.next().is_none();
    Ok(listing)
}

fn list_commit(files: &BTreeMap<String, Vec<u8>>, folder: &str) -> Listing {
    let mut listing = Listing { is_whole: true, ..Listing::default() };
    for path in below(files, folder).filter(|path| !path.starts_with('.')) {
        match path.split_once('/') {
            None => listing.files.push(path.to_owned()),
            Some((name, _)) if listing.folders.last().is_none_or(|last| last != name) => {
                listing.folders.push(name.to_owned());
            }
            Some(_) => {}
        }
    }
    listing
}

/// The paths below a folder, from there.
fn below<'f>(files: &'f BTreeMap<String, Vec<u8>>, folder: &str) -> impl Iterator<Item = &'f str> {
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let length = start.len();
    let paths = files.range(start.clone()..).map(|(path, _)| path);
    paths.take_while(move |path| path.starts_with(&start)).map(move |path| &path[length..])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const FILES: [(&str, &[u8]); 6] = [
        ("a.md", b"a"),
        ("b/c.md", b"c"),
        ("b/d/e.md", b"e"),
        ("b-/f.txt", b"f"),
        (".hidden/g.md", b"g"),
        ("latin", b"\xe9"),
    ];

    /// The same files as both kinds of tree.
    fn both(folder: &Path) -> [Tree; 2] {
        for (path, bytes) in FILES {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let files = FILES.map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
        [Tree::Folder(folder.to_owned()), Tree::Commit(files.into())]
    }

    #[test]
    fn a_folder_and_a_commit_of_the_same_files_are_read_alike() {
        let folder = tempfile::tempdir().unwrap();
        for tree in both(folder.path()) {
            let root = tree.list("").unwrap();
            assert_eq!(
                (root.files, root.folders),
                (
                    vec!["a.md".to_owned(), "latin".to_owned()],
                    vec!["b".to_owned(), "b-".to_owned()],
                )
            );
            assert_eq!(tree.list("b").unwrap().files, ["c.md"]);
            assert!(tree.list("none").unwrap().files.is_empty());
            assert_eq!(
                tree.markdown(),
                (["a.md", "b/c.md", "b/d/e.md"].map(str::to_owned).into(), true)
            );
            assert!(tree.has_folder("b/d") && !tree.has_folder("b/c.md") && !tree.has_folder("x"));
            assert!(tree.has_file("b/c.md") && !tree.has_file("b") && !tree.has_file("x"));
            assert_eq!(tree.read("b/./c.md").as_deref(), Ok("c"));
            for (path, reason) in [
                ("b", Reason::Unreadable),
                ("x", Reason::Unreadable),
                ("b/../a.md", Reason::Unreadable),
                ("/a.md", Reason::Unreadable),
                ("latin", Reason::NotUtf8),
            ] {
                assert_eq!(tree.read(path), Err(reason), "{path}");
            }
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_told_and_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let [tree, _] = both(folder.path());
        let link = |to: &str, name: &str| {
            std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        };
        link("a.md", "link.md");
        link("b", "way");
        let others = tree.list("").unwrap().others;
        let names: Vec<&str> = others.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.len() == 2 && names.contains(&"link.md") && names.contains(&"way"));
        assert!(!tree.has_file("link.md"));
        for path in ["link.md", "way/c.md"] {
            assert_eq!(tree.read(path), Err(Reason::Unreadable), "{path}");
        }
    }
}
