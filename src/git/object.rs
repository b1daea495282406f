//! Commits by their hash, loose or packed.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::ZlibDecoder;

use super::pack;

/// No honest commit is larger.
pub(super) const MOST_BYTES: u64 = 1 << 20;

/// The folders objects are in: the repository's own, and those it borrows from.
pub(super) struct Store {
    folders: Vec<PathBuf>,
}

impl Store {
    /// The objects of the repository with that common folder.
    pub(super) fn new(common: &Path) -> Self {
        let own = common.join("objects");
        let alternates = fs::read_to_string(own.join("info/alternates")).unwrap_or_default();
        let borrowed = alternates.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let folders = borrowed.map(|line| own.join(line)).collect::<Vec<_>>();
        Self { folders: std::iter::once(own).chain(folders).collect() }
    }

    /// The text of a commit.
    pub(super) fn commit(&self, hash: &str) -> Option<String> {
        let bytes = bytes_of(hash)?;
        let found = self.folders.iter().find_map(|folder| {
            loose(folder, hash).or_else(|| pack::commit(&folder.join("pack"), &bytes))
        });
        Some(String::from_utf8_lossy(&found?).into_owned())
    }
}

/// A hash in bytes: 20 of them, or 32 where the repository uses SHA-256.
fn bytes_of(hash: &str) -> Option<Vec<u8>> {
    let is_hash = matches!(hash.len(), 40 | 64) && hash.bytes().all(|b| b.is_ascii_hexdigit());
    let pairs =
        (0..hash.len() / 2).map(|at| u8::from_str_radix(hash.get(at * 2..at * 2 + 2)?, 16).ok());
    if is_hash { pairs.collect() } else { None }
}

/// A commit in a file of its own.
fn loose(folder: &Path, hash: &str) -> Option<Vec<u8>> {
    let (first, rest) = hash.split_at_checked(2)?;
    let bytes = inflate(File::open(folder.join(first).join(rest)).ok()?)?;
    let end = bytes.iter().position(|byte| *byte == 0)?;
    bytes.starts_with(b"commit ").then(|| bytes.get(end + 1..).map(<[u8]>::to_vec))?
}

/// Inflates a zlib stream, unless what comes out is larger than any commit.
pub(super) fn inflate(stream: impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    ZlibDecoder::new(stream).take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    ((bytes.len() as u64) < MOST_BYTES).then_some(bytes)
}
