//! The files of a checkout, within bounds: relative paths alone, no link followed, nothing large.

use std::fs;
use std::path::{Component, Path};

use crate::file;
use crate::import::Reason;

/// The largest file that is read. The largest page of August 2026 has 50 KiB.
const MOST_BYTES: u64 = 1 << 20;
/// No honest path has more parts; the deepest of August 2026 has nine.
const MOST_PARTS: usize = 24;
/// The most files and folders that are looked at when all are listed.
const MOST_FILES: usize = 20_000;

/// Reads a text file of a folder; the error says why it cannot be had.
pub(super) fn read(root: &Path, relative: &str) -> Result<String, Reason> {
    let mut path = root.to_owned();
    let parts = Path::new(relative).components();
    if parts.clone().count() > MOST_PARTS {
        return Err(Reason::Unreadable);
    }
    for part in parts {
        let Component::Normal(part) = part else { return Err(Reason::Unreadable) };
        path.push(part);
        let found = fs::symlink_metadata(&path).map_err(|_| Reason::Unreadable)?;
        if found.is_symlink() {
            return Err(Reason::Unreadable);
        }
    }
    let bytes = file::found(&path, MOST_BYTES).map_err(|error| Reason::of_read(&error))?;
    String::from_utf8(bytes).map_err(|_| Reason::NotUtf8)
}

/// The paths of all Markdown files below a folder, sorted, without hidden ones; and whether those are
/// all there are.
pub(super) fn markdown(root: &Path) -> (Vec<String>, bool) {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    let mut seen = 0;
    while let Some(folder) = folders.pop().filter(|_| seen <= MOST_FILES) {
        let Ok(files) = fs::read_dir(root.join(&folder)) else { continue };
        for file in files.filter_map(Result::ok) {
            seen += 1;
            if seen > MOST_FILES {
                break;
            }
            let (Ok(kind), Ok(name)) = (file.file_type(), file.file_name().into_string()) else {
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let has_extension =
                |extension: &str| Path::new(&path).extension().is_some_and(|own| own == extension);
            if kind.is_dir() && path.matches('/').count() < MOST_PARTS {
                folders.push(path);
            } else if kind.is_file() && has_extension("md") {
                found.push(path);
            }
        }
    }
    found.sort();
    (found, seen <= MOST_FILES)
}
