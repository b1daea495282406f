//! Compiled rosters kept in the user's cache folder: a large file is read and indexed once, then again
//! when it changes.
//!
//! What is kept is used only while every file it was made of is the one it was ([`Stamp`]). Whatever is wrong
//! with the folder or with what is kept there, the roster is read as if nothing were kept. The folder is
//! kept small: what was not used for longest goes.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;

use super::layers::Layer;
use super::place::{Place, public_file};
use super::stamp::Stamp;
use super::write_file::{Existing, write_file};
use crate::compiled::Compiled;
use crate::file::found;

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
/// How many bytes the checksum takes, at the start.
const CHECKSUM: usize = 8;
/// How the files end that are rosters.
const EXTENSION: &str = "roster";

/// A file of the cache, after the checksum of all of it: what a disk or a hand has changed is not read.
#[derive(Serialize, Deserialize)]
struct Kept<'k> {
    /// [`BUILD`] of whoever wrote it.
    build: &'k str,
    /// When the files were about to be read.
    before: SystemTime,
    /// Every file that the roster was made of, by absolute path; the roster's own last.
    sources: Vec<(&'k str, Stamp)>,
    /// The bytes of the [`Compiled`] roster.
    compiled: &'k [u8],
}

/// What is kept of the roster in a file, where all it was made of is as it was.
pub fn find(place: &Place) -> Option<Compiled> {
    let path = &file(place)?;
    let place = self::place(path)?;
    // Only what was written here: not what a link leads to, nor a pipe, which may never end.
    let metadata = fs::symlink_metadata(&place).ok()?;
    if !metadata.is_file() {
        return None;
    }
    // The index stays in these bytes, for the rest of the run.
    let bytes: &'static [u8] = Vec::leak(found(&place, MOST_BYTES).ok()?);
    let (sum, rest) = bytes.split_at_checked(CHECKSUM)?;
    if sum != XxHash3_64::oneshot(rest).to_le_bytes() {
        return None;
    }
    let mut kept: Kept<'static> = postcard::from_bytes(rest).ok()?;
    let is_own = kept.sources.last().is_some_and(|(own, _)| named(path).as_deref() == Some(*own));
    if kept.build != BUILD || !is_own {
        return None;
    }
    let now = SystemTime::now();
    let mut is_anew = false;
    for (path, stamp) in &mut kept.sources {
        let path = Path::new(path);
        if !stamp.holds(path, kept.before) {
            *stamp = stamp.of_the_same(path)?;
            is_anew = true;
        }
    }
    let compiled = Compiled::from_bytes(kept.compiled).ok();
    if is_anew {
        write(&place, &Kept { before: now, ..kept });
    } else if metadata.modified().is_ok_and(|used| is_long_ago(used, now)) {
        let file = fs::File::options().write(true).open(&place);
        let _ = file.and_then(|file| file.set_modified(now));
    }
    compiled
}

/// Keeps what was compiled from a file and all it extends (`files`, its own last), which were read after
/// `before`, where that is large enough. Nobody asked for it: where it cannot be written, nothing is said.
pub fn keep(place: &Place, files: &[Layer], before: SystemTime, compiled: &Compiled) {
    let size: usize = files.iter().map(|layer| layer.text.len()).sum();
    let Some(path) = &file(place).filter(|_| size >= LEAST) else { return };
    let names: Option<Vec<String>> = files.iter().map(|layer| named(&layer.path)).collect();
    let stamps = files.iter().map(|layer| Stamp::of(&layer.path, layer.text.as_bytes()));
    let stamps: Option<Vec<Stamp>> = stamps.collect();
    let (Some(place), Some(names), Some(stamps), Ok(bytes)) =
        (self::place(path), names, stamps, compiled.to_bytes())
    else {
        return;
    };
    let sources = names.iter().map(String::as_str).zip(stamps).collect();
    write(&place, &Kept { build: BUILD, before, sources, compiled: &bytes });
    if let Some(folder) = place.parent() {
        prune(folder, &place);
    }
}

fn write(place: &Path, kept: &Kept<'_>) {
    // A link there would lead the writing elsewhere.
    let is_free = fs::symlink_metadata(place).map_or(true, |metadata| metadata.is_file());
    let Ok(bytes) = postcard::to_allocvec(kept) else { return };
    if is_free && bytes.len() as u64 + CHECKSUM as u64 <= MOST_BYTES {
        let sum = XxHash3_64::oneshot(&bytes).to_le_bytes();
        let _ = write_file(place, Existing::Replace, |file| {
            file.write_all(&sum)?;
            file.write_all(&bytes)
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
