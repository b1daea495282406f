//! A file that is read in blocks, each checked when it is read: of millions of bytes that are kept, a look-up
//! needs some thousands.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::sync::{Mutex, OnceLock};

#[cfg(unix)]
use rustix::{buffer::spare_capacity, io::retry_on_intr};
use twox_hash::XxHash3_64;

use crate::text::area::Parts;

/// How many bytes a block has, a page of memory: enough for a run of words, few enough to be read in some
/// microseconds.
const BLOCK: usize = 4 * 1024;
/// How many bytes the checksum of a block takes.
const SUM: usize = 8;

/// The checksums of the blocks of some bytes, one after the other.
pub(super) fn sums(bytes: &[u8]) -> Vec<u8> {
    bytes.chunks(BLOCK).flat_map(|block| XxHash3_64::oneshot(block).to_le_bytes()).collect()
}

/// Makes all the bytes anew, where a block is not what it was.
type Anew = dyn Fn() -> Option<Vec<u8>> + Send + Sync;

/// The bytes of a file from some position on.
pub(super) struct Blocks {
    file: File,
    start: u64,
    length: usize,
    sums: &'static [u8],
    /// The blocks that were read.
    single: Box<[OnceLock<Option<Vec<u8>>>]>,
    /// Where several were asked for as one, these: for the rest of the run.
    several: Mutex<HashMap<Range<usize>, Option<&'static [u8]>>>,
    anew: Box<Anew>,
    made: OnceLock<Option<Vec<u8>>>,
}

impl Blocks {
    /// So many bytes of a file, from `start` on, of which these are the [`sums`].
    pub(super) fn new(
        (file, start): (File, u64),
        length: usize,
        sums: &'static [u8],
        anew: Box<Anew>,
    ) -> Self {
        let blocks = length.div_ceil(BLOCK).min(sums.len() / SUM);
        Self {
            file,
            start,
            length,
            sums,
            single: std::iter::repeat_with(OnceLock::new).take(blocks).collect(),
            several: Mutex::default(),
            anew,
            made: OnceLock::new(),
        }
    }

    /// Reads some blocks. What a disk or a hand has changed is made anew, where that gives what it was.
    fn blocks(&self, blocks: Range<usize>) -> Option<Vec<u8>> {
        // There are no more blocks than checksums, whatever was asked for.
        let sums = self.sums.get(blocks.start * SUM..blocks.end * SUM)?;
        let range = blocks.start * BLOCK..(blocks.end * BLOCK).min(self.length);
        let is_it = |bytes: &Vec<u8>| self::sums(bytes) == sums;
        self.stored(range.clone()).filter(is_it).or_else(|| {
            let made = self.made.get_or_init(|| (self.anew)()).as_ref()?;
            Some(made.get(range)?.to_vec()).filter(is_it)
        })
    }

    fn stored(&self, range: Range<usize>) -> Option<Vec<u8>> {
        let start = self.start.checked_add(range.start as u64)?;
        read_at(&self.file, range.len(), start).ok().filter(|bytes| bytes.len() == range.len())
    }
}

/// So many bytes of a file from `start` on; fewer where it ends.
#[cfg(unix)]
fn read_at(file: &File, length: usize, start: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(length);
    loop {
        let at = start.saturating_add(bytes.len() as u64);
        let read = || rustix::io::pread(file, spare_capacity(&mut bytes), at);
        if retry_on_intr(read)? == 0 || bytes.len() >= length {
            bytes.truncate(length);
            return Ok(bytes);
        }
    }
}

/// The same, where reading moves the file's position: nobody else reads it.
#[cfg(windows)]
fn read_at(file: &File, length: usize, start: u64) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    let count = std::os::windows::fs::FileExt::seek_read(file, &mut bytes, start)?;
    bytes.truncate(count);
    Ok(bytes)
}

impl Parts for Blocks {
    fn size(&self) -> usize {
        self.length
    }

    fn read(&self, range: Range<usize>) -> Option<&[u8]> {
        if range.is_empty() {
            return Some(&[]);
        }
        let blocks = range.start / BLOCK..range.end.div_ceil(BLOCK);
        let start = blocks.start * BLOCK;
        let bytes = if blocks.len() == 1 {
            self.single.get(blocks.start)?.get_or_init(|| self.blocks(blocks)).as_deref()
        } else {
            let mut several = self.several.lock().ok()?;
            let leaked = || self.blocks(blocks.clone()).map(|bytes| &*bytes.leak());
            *several.entry(blocks.clone()).or_insert_with(leaked)
        };
        bytes?.get(range.start - start..range.end - start)
    }
}

impl fmt::Debug for Blocks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Blocks").field("length", &self.length).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::io::Write;

    use super::*;

    fn blocks(kept: &[u8], truth: &[u8], anew: Option<Vec<u8>>) -> Blocks {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"head").unwrap();
        file.write_all(kept).unwrap();
        Blocks::new((file, 4), truth.len(), sums(truth).leak(), Box::new(move || anew.clone()))
    }

    #[test]
    fn any_range_is_what_was_written_whatever_became_of_it() {
        let truth: Vec<u8> = (0..=250).cycle().take(BLOCK * 3 + 100).collect();
        let mut changed = truth.clone();
        changed[BLOCK + 5] ^= 1;
        let cut = &truth[..BLOCK * 2 + 3];
        let ends = [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, BLOCK * 2 + 7, BLOCK * 3, truth.len()];
        for kept in [&truth[..], &changed, cut] {
            let whole = blocks(kept, &truth, Some(truth.clone()));
            for (start, end) in ends.iter().flat_map(|a| ends.iter().map(move |b| (*a, *b))) {
                if start <= end {
                    assert_eq!(whole.read(start..end), Some(&truth[start..end]), "{start}..{end}");
                }
            }
            assert_eq!(whole.read(truth.len() - 1..truth.len() + 1), None);
            assert_eq!(whole.read(BLOCK * 9..BLOCK * 9 + 1), None);
            assert_eq!(whole.read(usize::MAX - 9..usize::MAX), None);
            assert_eq!(whole.read(5..usize::MAX), None);
        }
        // Where it cannot be made anew, or has become another, nothing is read of what changed.
        for anew in [None, Some(changed.clone()), Some(Vec::new())] {
            let damaged = blocks(&changed, &truth, anew);
            assert_eq!(damaged.read(0..9), Some(&truth[..9]));
            assert_eq!(damaged.read(BLOCK..BLOCK + 9), None);
            assert_eq!(damaged.read(0..BLOCK + 9), None);
        }
    }
}
