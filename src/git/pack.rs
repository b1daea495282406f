//! Commits in pack files: see `git help format-pack`.

use std::fs::{self, File};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::object::inflate;

/// Bytes before the fan-out table of an index of version 2.
const HEAD: u64 = 8;
/// Bytes of the fan-out table: 256 counts.
const FAN_OUT: u64 = 256 * 4;
/// Git itself chains no more than 50 differences unless told to.
const MOST_DELTAS: usize = 100;
/// How the format numbers what an object is.
const COMMIT: u8 = 1;
const OFFSET_DELTA: u8 = 6;
const REF_DELTA: u8 = 7;

/// The commit of that hash in any pack of a folder.
pub(super) fn commit(folder: &Path, hash: &[u8]) -> Option<Vec<u8>> {
    let indexes = fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|file| file.path());
    indexes.filter(|path| path.extension().is_some_and(|extension| extension == "idx")).find_map(
        |index| {
            let mut pack = Pack::open(&index)?;
            let offset = pack.offset_of(hash)?;
            pack.commit_at(offset, hash.len(), MOST_DELTAS)
        },
    )
}

struct Pack {
    index: File,
    data: File,
}

impl Pack {
    fn open(index: &Path) -> Option<Self> {
        let data = File::open(index.with_extension("pack")).ok()?;
        let mut pack = Self { index: File::open(index).ok()?, data };
        // The mark and number of version 2, which git has written since 2007.
        (pack.word(0)? == 0xff74_4f63 && pack.word(4)? == 2).then_some(pack)
    }

    /// Four bytes of the index.
    fn word(&mut self, at: u64) -> Option<u32> {
        let mut bytes = [0; 4];
        read_at(&mut self.index, at, &mut bytes)?;
        Some(u32::from_be_bytes(bytes))
    }

    /// Where an object starts in the pack: the index sorts hashes, and counts them by first byte.
    fn offset_of(&mut self, hash: &[u8]) -> Option<u64> {
        let first = u64::from(*hash.first()?);
        let width = hash.len() as u64;
        let count = u64::from(self.word(HEAD + FAN_OUT - 4)?);
        let mut high = u64::from(self.word(HEAD + first * 4)?);
        let mut low = match first.checked_sub(1) {
            Some(before) => u64::from(self.word(HEAD + before * 4)?),
            None => 0,
        };
        let mut name = vec![0; hash.len()];
        while low < high {
            let middle = low.midpoint(high);
            read_at(&mut self.index, HEAD + FAN_OUT + middle * width, &mut name)?;
            match name.as_slice().cmp(hash) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return self.offset_at(middle, count, width),
            }
        }
        None
    }

    /// The offset of the object at a position of the index: after the hashes come checksums, then
    /// offsets; one that needs more than 31 bits stands in a table of its own.
    fn offset_at(&mut self, position: u64, count: u64, width: u64) -> Option<u64> {
        const LARGE: u32 = 1 << 31;
        let offsets = HEAD + FAN_OUT + count * (width + 4);
        let offset = self.word(offsets + position * 4)?;
        if offset < LARGE {
            return Some(u64::from(offset));
        }
        let large = offsets + count * 4 + u64::from(offset - LARGE) * 8;
        Some(u64::from(self.word(large)?) << 32 | u64::from(self.word(large + 4)?))
    }

    /// The commit that starts there, or that a difference which starts there makes.
    fn commit_at(&mut self, offset: u64, width: usize, deltas_left: usize) -> Option<Vec<u8>> {
        self.data.seek(SeekFrom::Start(offset)).ok()?;
        let mut stream = BufReader::new(&self.data);
        let kind = kind_of(&mut stream)?;
        let base = match kind {
            COMMIT => return inflate(stream),
            OFFSET_DELTA => offset.checked_sub(distance(&mut stream)?)?,
            REF_DELTA => {
                let mut hash = vec![0; width];
                stream.read_exact(&mut hash).ok()?;
                let delta = inflate(stream)?;
                let base = self.offset_of(&hash)?;
                return apply(&self.commit_at(base, width, deltas_left.checked_sub(1)?)?, &delta);
            }
            _ => return None,
        };
        let delta = inflate(stream)?;
        apply(&self.commit_at(base, width, deltas_left.checked_sub(1)?)?, &delta)
    }
}

fn read_at(file: &mut File, at: u64, bytes: &mut [u8]) -> Option<()> {
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(bytes).ok()
}

fn byte(stream: &mut impl Read) -> Option<u8> {
    let mut byte = [0];
    stream.read_exact(&mut byte).ok()?;
    Some(byte[0])
}

/// What an object is; its size follows in the same bytes and is not needed.
fn kind_of(stream: &mut impl Read) -> Option<u8> {
    let first = byte(stream)?;
    let mut last = first;
    while last & 0x80 != 0 {
        last = byte(stream)?;
    }
    Some(first >> 4 & 0b111)
}

/// How far before a difference its base starts.
fn distance(stream: &mut impl Read) -> Option<u64> {
    let mut last = byte(stream)?;
    let mut distance = u64::from(last & 0x7f);
    while last & 0x80 != 0 {
        last = byte(stream)?;
        distance = distance.checked_add(1)?.checked_mul(128)? | u64::from(last & 0x7f);
    }
    Some(distance)
}

/// Makes an object from its base and a difference: a run of "copy from the base" and "insert".
fn apply(base: &[u8], delta: &[u8]) -> Option<Vec<u8>> {
    let mut delta = delta;
    // Two sizes, base and result, lead the difference.
    for _ in 0..2 {
        while byte(&mut delta)? & 0x80 != 0 {}
    }
    let mut made = Vec::new();
    while let Ok(operation) = byte(&mut delta).ok_or(()) {
        if operation & 0x80 == 0 {
            let (inserted, rest) = delta.split_at_checked(usize::from(operation))?;
            made.extend_from_slice(inserted);
            delta = rest;
        } else {
            let mut number = |bits: std::ops::Range<u8>| {
                (0..).zip(bits).try_fold(0_usize, |number, (place, bit)| {
                    let is_given = operation & 1 << bit != 0;
                    let part = if is_given { byte(&mut delta)? } else { 0 };
                    Some(number | usize::from(part) << (8 * place))
                })
            };
            let start = number(0..4)?;
            let length = match number(4..7)? {
                0 => 0x1_0000,
                length => length,
            };
            made.extend_from_slice(base.get(start..start.checked_add(length)?)?);
        }
        if made.len() as u64 > super::object::MOST_BYTES {
            return None;
        }
    }
    Some(made)
}
