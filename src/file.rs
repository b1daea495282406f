//! The one way to read: a file within a limit, whatever it turns out to be.
//!
//! What the user names may be a pipe (`<(…)`, `/dev/stdin`): it is read to the limit. What the program
//! finds by itself is a regular file or an error: a pipe that somebody left there never ends.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The most that is read of anything that the user names: rosters, pages, tables. The largest honest one
/// has a hundredth of it.
pub const MOST: u64 = 64 << 20;

/// All that a stream holds; an error of the kind [`ErrorKind::FileTooLarge`] where that is more than so
/// many bytes.
pub fn all(stream: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells what is too large, also what grows meanwhile.
    stream.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// All of what the user named: a file or a pipe.
pub fn named(path: &Path) -> io::Result<Vec<u8>> {
    // What is wrong with opening a folder is told differently by each system.
    let folder = |error| if path.is_dir() { ErrorKind::IsADirectory.into() } else { error };
    all(File::open(path).map_err(folder)?, MOST)
}

/// All of what the program found by itself: a regular file of so many bytes at most.
pub fn found(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let data = fs::metadata(path)?;
    if data.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !data.is_file() {
        return Err(ErrorKind::Unsupported.into());
    }
    // What the system makes up on reading says that it is empty, and may never end.
    if data.len() == 0 {
        return Ok(Vec::new());
    }
    all(File::open(path)?, most)
}

/// Whether there is something at a path, be it a link that leads nowhere, or to itself, or something in a
/// folder that cannot be entered: what cannot be read is not the same as what is not there.
pub fn is_there(path: &Path) -> bool {
    // Above the first folder that is there, all are.
    let leads_nowhere = |folder: &Path| {
        fs::symlink_metadata(folder).ok().map(|data| data.is_symlink() && !folder.exists())
    };
    match fs::symlink_metadata(path) {
        Ok(_) => true,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            path.ancestors().skip(1).find_map(leads_nowhere).unwrap_or_default()
        }
        Err(error) => error.kind() != ErrorKind::NotADirectory,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_than_the_limit_is_an_error() {
        assert_eq!(all(&b"abc"[..], 3).unwrap(), b"abc");
        assert_eq!(all(&b"abcd"[..], 3).unwrap_err().kind(), ErrorKind::FileTooLarge);
        assert_eq!(all(io::repeat(0), 1 << 10).unwrap_err().kind(), ErrorKind::FileTooLarge);
    }

    #[test]
    #[cfg(unix)]
    fn what_was_found_is_a_file_or_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let kind = |path: &Path| found(path, 3).map_err(|error| error.kind());
        assert_eq!(kind(folder.path()), Err(ErrorKind::IsADirectory));
        assert_eq!(kind(Path::new("/dev/zero")), Err(ErrorKind::Unsupported));
        assert_eq!(kind(&folder.path().join("none")), Err(ErrorKind::NotFound));
        let file = folder.path().join("file");
        fs::write(&file, "abc").unwrap();
        assert_eq!(kind(&file), Ok(b"abc".to_vec()));
        fs::write(&file, "abcd").unwrap();
        assert_eq!(kind(&file), Err(ErrorKind::FileTooLarge));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_there_wherever_it_leads() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        symlink("nowhere", at("dangling")).unwrap();
        symlink("loop", at("loop")).unwrap();
        fs::write(at("file"), "").unwrap();
        for there in ["dangling", "loop", "file", "dangling/below", "loop/below"] {
            assert!(is_there(&at(there)), "{there}");
        }
        for absent in ["none", "none/below", "file/below"] {
            assert!(!is_there(&at(absent)), "{absent}");
        }
    }
}
