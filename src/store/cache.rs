//! Compiled rosters kept in the user's cache folder: a large file is read and indexed once, then again
//! when it changes.
//!
//! What is kept is used only while every file it was made of is the one it was ([`Stamp`]). Whatever is wrong
//! with the folder or with what is kept there, the roster is read as if nothing were kept. The folder is
//! kept small: what was not used for longest goes.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;

use super::blocks::{self, Blocks};
use super::layers::Layer;
use super::place::{Place, public_file};
use super::stamp::Stamp;
use super::write_file::{Existing, write_file};
use crate::compiled::Compiled;
use crate::text::area::Body;

/// What this program makes of a roster, by the sources it was built from: what another one kept is
/// not read.
pub const BUILD: &str = env!("BETA_BUILD");
/// Files of fewer bytes in all are read faster than it is worth to fill a folder with.
const LEAST: usize = 64 * 1024;
/// The most rosters that are kept.
const MOST_ROSTERS: usize = 16;
/// The most bytes that they take together.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// What was used is marked so once in that time: to mark it at each look-up would be a write each.
const MARKED: Duration = Duration::from_secs(24 * 60 * 60);
/// How many bytes stand before the head: its checksum, and how many it has.
const START: usize = 8 + 4;
/// How the files end that are rosters.
const EXTENSION: &str = "roster";

/// The head of a file of the cache; the body follows. Each has its checksums: what a disk or a hand has
/// changed is not read.
#[derive(Serialize, Deserialize)]
struct Head<'k> {
    /// [`BUILD`] of whoever wrote it.
    build: &'k str,
    /// When the files were about to be read.
    before: SystemTime,
    /// Every file that the roster was made of, by absolute path; the roster's own last.
    sources: Vec<(&'k str, Stamp)>,
    /// The head of the [`Compiled`] roster.
    compiled: &'k [u8],
    /// The checksums of its body, and how many bytes that has.
    sums: &'k [u8],
    length: usize,
}

/// What is kept of the roster in a file, where all it was made of is as it was.
pub fn find(place: &Place) -> Option<Compiled> {
    let path = &file(place)?;
    let kept = self::place(path)?;
    // Only what was written here: not what a link leads to, nor a pipe, which may never end.
    let metadata = fs::symlink_metadata(&kept).ok()?;
    if !metadata.is_file() || metadata.len() > MOST_BYTES {
        return None;
    }
    let mut file = fs::File::open(&kept).ok()?;
    let (bytes, start) = head_bytes(&mut file, metadata.len())?;
    let mut head: Head<'static> = postcard::from_bytes(bytes).ok()?;
    let is_own = head.sources.last().is_some_and(|(own, _)| named(path).as_deref() == Some(*own));
    if head.build != BUILD || !is_own {
        return None;
    }
    let now = SystemTime::now();
    if stamped_anew(&mut head, now)? {
        let mut body = Vec::new();
        (&file).take(MOST_BYTES).read_to_end(&mut body).ok()?;
        write(&kept, &head, &body);
    } else if metadata.modified().is_ok_and(|used| is_long_ago(used, now)) {
        let file = fs::File::options().write(true).open(&kept);
        let _ = file.and_then(|file| file.set_modified(now));
    }
    let place = place.clone();
    let anew = move || {
        // The next run keeps it anew.
        let _ = fs::remove_file(&kept);
        Some(Compiled::new(super::roster(&place).ok()?).pack().ok()?.1)
    };
    let blocks = Blocks::new((file, start), head.length, head.sums, Box::new(anew));
    Compiled::unpack(head.compiled, Body::Parts(Arc::new(blocks))).ok()
}

/// Stamps anew what holds what it held and seems to be another; whether all stamps will hold from now on,
/// and one is new. `None` where something has changed.
fn stamped_anew(head: &mut Head<'_>, now: SystemTime) -> Option<bool> {
    let (mut is_anew, mut is_settled) = (false, true);
    for (path, stamp) in &mut head.sources {
        let path = Path::new(path);
        if !stamp.holds(path, head.before) {
            *stamp = stamp.of_the_same(path)?;
            is_anew = true;
            is_settled &= stamp.holds(path, now);
        }
    }
    let is_to_keep = is_anew && is_settled;
    if is_to_keep {
        head.before = now;
    }
    Some(is_to_keep)
}

/// The bytes of the head of a file that has so many, where they are what was written, for the rest of the
/// run; and where they end.
fn head_bytes(file: &mut fs::File, most: u64) -> Option<(&'static [u8], u64)> {
    let mut start = [0; START];
    file.read_exact(&mut start).ok()?;
    let (sum, length) = start.split_first_chunk::<8>()?;
    let length = u32::from_le_bytes(length.try_into().ok()?);
    if u64::from(length) > most {
        return None;
    }
    let mut head = vec![0; length as usize];
    file.read_exact(&mut head).ok()?;
    let is_it = XxHash3_64::oneshot(&head).to_le_bytes() == *sum;
    is_it.then(|| (&*head.leak(), START as u64 + u64::from(length)))
}

/// Keeps what was compiled from a file and all it extends (`files`, its own last), which were read after
/// `before`, where that is large enough. Nobody asked for it: where it cannot be written, nothing is said.
pub fn keep(place: &Place, files: &[Layer], before: SystemTime, compiled: &Compiled) {
    let size: usize = files.iter().map(|layer| layer.text.len()).sum();
    let Some(path) = &file(place).filter(|_| size >= LEAST) else { return };
    let names: Option<Vec<String>> = files.iter().map(|layer| named(&layer.path)).collect();
    let stamps = files.iter().map(|layer| Stamp::of(&layer.path, layer.text.as_bytes()));
    let stamps: Option<Vec<Stamp>> = stamps.collect();
    let (Some(place), Some(names), Some(stamps), Ok((head, body))) =
        (self::place(path), names, stamps, compiled.pack())
    else {
        return;
    };
    let sources = names.iter().map(String::as_str).zip(stamps).collect();
    let (sums, length) = (&*blocks::sums(&body), body.len());
    let head = Head { build: BUILD, before, sources, compiled: &head, sums, length };
    write(&place, &head, &body);
    if let Some(folder) = place.parent() {
        prune(folder, &place);
    }
}

fn write(place: &Path, head: &Head<'_>, body: &[u8]) {
    // A link there would lead the writing elsewhere.
    let is_free = fs::symlink_metadata(place).map_or(true, |metadata| metadata.is_file());
    let Ok(head) = postcard::to_allocvec(head) else { return };
    let Ok(length) = u32::try_from(head.len()) else { return };
    if is_free && (START + head.len() + body.len()) as u64 <= MOST_BYTES {
        let sum = XxHash3_64::oneshot(&head).to_le_bytes();
        let length = length.to_le_bytes();
        let _ = write_file(place, Existing::Replace, |file| {
            [&sum, &length[..], &head, body].iter().try_for_each(|bytes| file.write_all(bytes))
        });
    }
}

/// Takes out of a folder what is more than ought to be there, the longest unused first. `last` was just
/// written, and stays.
fn prune(folder: &Path, last: &Path) {
    let now = SystemTime::now();
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut rosters: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
    for file in files {
        let path = file.path();
        let metadata = file.metadata().ok().filter(fs::Metadata::is_file);
        let is_roster = path.extension().is_some_and(|extension| extension == EXTENSION);
        if let Some(metadata) = metadata.filter(|_| is_roster) {
            let used = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            rosters.push((if path == last { now } else { used }, metadata.len(), path));
        }
    }
    rosters.sort_by(|a, b| b.cmp(a));
    let (mut count, mut bytes) = (0, 0);
    for (_, size, path) in rosters {
        (count, bytes) = (count + 1, bytes + size);
        if count > MOST_ROSTERS || bytes > MOST_BYTES {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether what was used then is to be marked anew; a time that is to come says nothing.
fn is_long_ago(used: SystemTime, now: SystemTime) -> bool {
    now.duration_since(used).map_or(true, |since| since > MARKED)
}

/// The file that a place is, unless it can be read once only, and not by us: a pipe.
fn file(place: &Place) -> Option<PathBuf> {
    let path = match place {
        Place::File(path) => path.clone(),
        Place::Public => public_file()?,
        Place::Embedded | Place::Stdin => return None,
    };
    fs::metadata(&path).is_ok_and(|metadata| metadata.is_file()).then_some(path)
}

/// Where what is made of a file is kept.
fn place(path: &Path) -> Option<PathBuf> {
    let mut hasher = DefaultHasher::new();
    named(path)?.hash(&mut hasher);
    Some(folder()?.join(format!("{:016x}.{EXTENSION}", hasher.finish())))
}

/// The absolute path of a file, its links left as they are: where one leads may change. None where it
/// is not UTF-8.
fn named(path: &Path) -> Option<String> {
    std::path::absolute(path).ok()?.into_os_string().into_string().ok()
}

/// The program's folder for what may be deleted at any time.
pub fn folder() -> Option<PathBuf> {
    Some(dirs::cache_dir()?.join("beta"))
}
