//! The files of a commit that was fetched, read where git keeps them: plain files, with what stands in
//! the repository, whatever it says should be done to them. Nothing of them is written anywhere.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use super::command::{Bounds, Git};
use super::error::Error;
use super::remote::{BRIEF, is_id};

/// No honest path is longer or deeper.
const MOST_PATH: usize = 1000;
const MOST_DEPTH: usize = 50;

/// A commit of a repository elsewhere, with those of its files that were wanted.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// Its id.
    pub commit: String,
    /// Its day, as its committer's clock had it: `2021-12-13`.
    pub day: Option<String>,
    pub(super) files: Vec<File>,
    pub(super) folder: PathBuf,
    pub(super) bytes: usize,
    pub(super) remote: String,
}

/// A file of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) id: String,
}

impl Snapshot {
    /// The paths of the files, as in `content/_startups/a.md`, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// The bytes of every file, by path.
    pub fn read(&self) -> Result<BTreeMap<String, Vec<u8>>, Error> {
        if self.files.is_empty() {
            return Ok(BTreeMap::new());
        }
        let input: String = self.files.iter().flat_map(|file| [file.id.as_str(), "\n"]).collect();
        let bounds = Bounds { bytes: self.bytes, ..BRIEF };
        let printed = Git::local(&self.folder)
            .args(["cat-file", "--batch"])
            .run(input.into_bytes(), bounds, &mut super::command::unwatched)
            .map_err(|failure| Error::of_reading(failure, &self.remote))?;
        let blobs = blobs(&printed);
        let read = |file: &File| match blobs.get(file.id.as_str()) {
            Some(bytes) => Ok((file.path.clone(), bytes.to_vec())),
            None => {
                Err(Error::Unreadable { remote: self.remote.clone(), reason: file.path.clone() })
            }
        };
        self.files.iter().map(read).collect()
    }
}

/// The files that `ls-tree -z` lists and that are wanted: no links, no submodules, no path that leads
/// anywhere else.
pub(super) fn files_of(listed: &[u8], is_wanted: &dyn Fn(&str) -> bool) -> Vec<File> {
    let entries = listed.split(|byte| *byte == 0);
    let entries = entries.filter_map(|entry| std::str::from_utf8(entry).ok());
    let file = |entry: &str| {
        let (head, path) = entry.split_once('\t')?;
        let mut words = head.split(' ');
        let (mode, id) = (words.next()?, words.nth(1)?);
        let is_file = matches!(mode, "100644" | "100755" | "100664") && is_id(id);
        (is_file && is_inside(path) && is_wanted(path))
            .then(|| File { path: path.to_owned(), id: id.to_owned() })
    };
    entries.filter_map(file).collect()
}

/// Whether a path stays in the folder it starts from, on every system.
fn is_inside(path: &str) -> bool {
    let is_part = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.contains(|c: char| c.is_control() || "\\:".contains(c))
            && !part.eq_ignore_ascii_case(".git")
    };
    path.len() <= MOST_PATH && path.split('/').count() <= MOST_DEPTH && path.split('/').all(is_part)
}

/// What `cat-file --batch` prints: `ID blob SIZE`, then that many bytes and a line break.
fn blobs(printed: &[u8]) -> HashMap<&str, &[u8]> {
    let mut blobs = HashMap::new();
    let mut rest = printed;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (head, after) = rest.split_at(end);
        rest = after.get(1..).unwrap_or_default();
        let words: Vec<&str> = std::str::from_utf8(head).unwrap_or_default().split(' ').collect();
        // Of one that is missing there is no more than that line.
        if let [id, kind, size] = words[..]
            && let Some((bytes, after)) =
                size.parse().ok().and_then(|size| rest.split_at_checked(size))
        {
            if kind == "blob" {
                blobs.insert(id, bytes);
            }
            rest = after.get(1..).unwrap_or_default();
        }
    }
    blobs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_inside_are_listed() {
        let id = "a".repeat(40);
        let entry = |mode: &str, path: &str| format!("{mode} blob {id}\t{path}\0");
        let listed = [
            entry("100644", "a/b.md"),
            entry("100755", "c"),
            entry("120000", "link"),
            entry("160000", "submodule"),
            entry("100644", "../out"),
            entry("100644", "a/../../out"),
            entry("100644", "/root"),
            entry("100644", ".GIT/hooks/x"),
            entry("100644", "c:\\x"),
            entry("100644", "a\\..\\b"),
            entry("100644", "a\nb"),
            entry("100644", &"a/".repeat(60)),
            "100644 blob x\td\0".to_owned(),
            "nothing\0".to_owned(),
        ];
        let paths = |is_wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
            let files = files_of(listed.concat().as_bytes(), is_wanted);
            files.into_iter().map(|file| file.path).collect()
        };
        assert_eq!(paths(&|_| true), ["a/b.md", "c"]);
        assert_eq!(paths(&|path| path != "c"), ["a/b.md"]);
    }

    #[test]
    fn what_git_prints_of_objects_is_told_apart() {
        let printed = b"aa blob 3\na\nb\nbb missing\ncc tree 1\nx\ndd blob 0\n\nee blob 9\ncut";
        let found = blobs(printed);
        assert_eq!((found.get("aa"), found.get("dd")), (Some(&&b"a\nb"[..]), Some(&&b""[..])));
        assert_eq!(found.len(), 2);
    }
}
