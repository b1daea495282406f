//! Compiled rosters kept in the user's cache folder: a large file is read and indexed once, then again
//! when it changes.
//!
//! What is kept holds the text of every file it was made of and is used only while they all still say
//! the same, byte for byte: there is no clock to trust. Whatever is wrong with the folder or
//! with what is kept there, the roster is read as if nothing were kept.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::layers::Layer;
use super::place::{Place, public_file};
use super::write_file::{Existing, write_file};
use crate::compiled::Compiled;

/// What this program makes of a roster, by the sources it was built from: what another one kept is
/// not read.
const BUILD: &str = env!("BETA_BUILD");
/// Files of fewer bytes in all are read faster than it is worth to fill a folder with.
const LEAST: usize = 64 * 1024;

/// A file of the cache.
#[derive(Serialize, Deserialize)]
struct Kept<'k> {
    /// [`BUILD`] of whoever wrote it.
    build: &'k str,
    /// Every file that the roster was made of, by absolute path, with its text; the roster's own last.
    sources: Vec<(&'k str, &'k [u8])>,
    /// The checksum of `compiled`: what a disk or a hand has changed is not read.
    checksum: u64,
    /// The bytes of the [`Compiled`] roster.
    compiled: &'k [u8],
}

/// What is kept of the roster in a file, where that still says what the file does.
pub fn find(place: &Place) -> Option<Compiled> {
    let path = &file(place)?;
    let place = self::place(path)?;
    // Only what was written here: not what a link leads to, nor a pipe, which may never end.
    if !fs::symlink_metadata(&place).ok()?.is_file() {
        return None;
    }
    let bytes = fs::read(place).ok()?;
    // The index stays in these bytes, for the rest of the run.
    let kept: Kept<'static> = postcard::from_bytes(Vec::leak(bytes)).ok()?;
    let is_own = kept.sources.last().is_some_and(|(own, _)| named(path).as_deref() == Some(*own));
    let still_says = |(path, text): &(&str, &[u8])| says(Path::new(path), text).unwrap_or(false);
    let is_whole = checksum(kept.compiled) == kept.checksum;
    if kept.build != BUILD || !is_own || !is_whole || !kept.sources.iter().all(still_says) {
        return None;
    }
    Compiled::from_bytes(kept.compiled).ok()
}

fn checksum(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Whether a file says just that. It is compared piece by piece: to hold all of it takes longer.
fn says(path: &Path, mut text: &[u8]) -> io::Result<bool> {
    let mut file = fs::File::open(path)?;
    let mut piece = [0; 16 * 1024];
    loop {
        let read = match file.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        match (text.strip_prefix(&piece[..read]), read) {
            (Some(rest), 0) => return Ok(rest.is_empty()),
            (Some(rest), _) => text = rest,
            (None, _) => return Ok(false),
        }
    }
}

/// Keeps what was compiled from a file and all it extends (`files`, its own last), where that is large
/// enough. Nobody asked for it: where it cannot be written, nothing is said.
pub fn keep(place: &Place, files: &[Layer], compiled: &Compiled) {
    let size: usize = files.iter().map(|layer| layer.text.len()).sum();
    let Some(path) = &file(place).filter(|_| size >= LEAST) else { return };
    let names: Option<Vec<String>> = files.iter().map(|layer| named(&layer.path)).collect();
    let (Some(place), Some(names), Ok(bytes)) = (self::place(path), names, compiled.to_bytes())
    else {
        return;
    };
    let texts = files.iter().map(|layer| layer.text.as_bytes());
    let sources = names.iter().map(String::as_str).zip(texts).collect();
    let kept = Kept { build: BUILD, sources, checksum: checksum(&bytes), compiled: &bytes };
    // A link there would lead the writing elsewhere.
    let is_free = fs::symlink_metadata(&place).map_or(true, |metadata| metadata.is_file());
    if let (true, Ok(bytes)) = (is_free, postcard::to_allocvec(&kept)) {
        let _ = write_file(&place, Existing::Replace, |file| file.write_all(&bytes));
    }
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
    Some(dirs::cache_dir()?.join("beta").join(format!("{:016x}.roster", hasher.finish())))
}

/// The absolute path of a file, its links left as they are: where one leads may change. None where it
/// is not UTF-8.
fn named(path: &Path) -> Option<String> {
    std::path::absolute(path).ok()?.into_os_string().into_string().ok()
}
