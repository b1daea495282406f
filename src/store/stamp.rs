//! Whether a file is still the one it was, by what the system says of it, without reading it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use twox_hash::XxHash3_64;

use crate::file;

/// A file that changed so shortly before it was read may have changed again within the same tick of the
/// file system's clock: two seconds, as FAT has it; most have far less.
const TICK: Duration = Duration::from_secs(2);

/// What a file was: what the system said of it, and the hash of what it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// Its number on the disk, and the seconds and nanoseconds at which anything of it last changed, where
    /// the system tells.
    node: Option<(u64, i64, i64)>,
    content: u64,
}

impl Stamp {
    /// The stamp of a file that holds this text; `None` where nothing is known of the file.
    pub(super) fn of(path: &Path, text: &[u8]) -> Option<Self> {
        Some(Self::new(&fs::metadata(path).ok()?, XxHash3_64::oneshot(text)))
    }

    fn new(metadata: &Metadata, content: u64) -> Self {
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            node: node(metadata),
            content,
        }
    }

    /// Whether a file is the one it was, as far as the system can tell: nothing has changed, nor had shortly
    /// before `before`, when it was about to be read.
    pub(super) fn holds(&self, path: &Path, before: SystemTime) -> bool {
        let now = fs::metadata(path).map(|metadata| Self::new(&metadata, self.content));
        let is_settled =
            |modified: SystemTime| before.duration_since(modified).is_ok_and(|since| since > TICK);
        // Without a time of change, one of modification can be set back.
        now.is_ok_and(|now| now == *self && now.node.is_some())
            && self.modified.is_some_and(is_settled)
            && self.changed().is_some_and(is_settled)
    }

    /// The stamp of the file as it is now, where it holds what it held.
    pub(super) fn of_the_same(&self, path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(|now| now.len() == self.size)?;
        let content = XxHash3_64::oneshot(&file::found(path, file::MOST).ok()?);
        (content == self.content).then(|| Self::new(&metadata, self.content))
    }

    fn changed(&self) -> Option<SystemTime> {
        let (_, seconds, nanoseconds) = self.node?;
        let since = Duration::new(u64::try_from(seconds).ok()?, u32::try_from(nanoseconds).ok()?);
        SystemTime::UNIX_EPOCH.checked_add(since)
    }
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
fn node(metadata: &Metadata) -> Option<(u64, i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.ino(), metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn node(_: &Metadata) -> Option<(u64, i64, i64)> {
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_one_it_was_until_anything_of_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.toml");
        fs::write(&path, "one").unwrap();
        let stamp = Stamp::of(&path, b"one").unwrap();
        let later = SystemTime::now() + 2 * TICK;
        assert_eq!(stamp.holds(&path, later), cfg!(unix));
        // It may have changed within the tick in which it was read.
        assert!(!stamp.holds(&path, SystemTime::now()));
        assert_eq!(stamp.of_the_same(&path), Some(stamp));
        // As long, and made to look as old: its content tells.
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "two").unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.set_modified(modified).unwrap();
        assert!(!stamp.holds(&path, later));
        assert_eq!(stamp.of_the_same(&path), None);
        fs::remove_file(&path).unwrap();
        assert!(!stamp.holds(&path, later) && stamp.of_the_same(&path).is_none());
    }
}
