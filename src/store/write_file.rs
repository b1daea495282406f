//! Files that are written whole or not at all: a crash or a full disk leaves the old one.

use std::fs::{self, DirEntry, File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use super::error::Error;
use crate::file;

/// How the folders of ours are called: of configuration, data and cache.
const FOLDER: &str = "beta";

/// How the names of files begin that are not whole yet.
const TEMPORARY: &str = ".beta-";

/// What to do where there is a file already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and fail.
    Keep,
    /// Put the new one in its place, with its permissions.
    Replace,
}

/// Writes a file: `content` writes a temporary one beside it, which takes its name once it is whole and
/// on the disk. Folders that are missing are made. Where `content` fails nothing has changed.
pub fn write_file(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Error> {
    write(path, existing, content).map_err(Error::writing(path))
}

fn write(
    path: &Path,
    existing: Existing,
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if existing == Existing::Keep && file::is_there(path) {
        return Err(ErrorKind::AlreadyExists.into());
    }
    // Where the path is a link, it is the file it leads to that is replaced, or made.
    let target = led_to(path)?;
    let old = fs::metadata(&target).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        // A device or a pipe cannot be replaced without harm.
        Some(old) if !old.is_file() => return Err(ErrorKind::Unsupported.into()),
        _ => {}
    }
    let folder = match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // Something else stands where a folder is to be.
        ErrorKind::AlreadyExists => ErrorKind::NotADirectory.into(),
        _ => error,
    })?;
    sweep(folder);
    let mut file = temporary(folder)?;
    content(file.as_file_mut())?;
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    match existing {
        Existing::Keep => file.persist_noclobber(&target)?,
        Existing::Replace => file.persist(&target)?,
    };
    // The new name is on the disk once the folder is; some systems cannot say so, and lose nothing.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Where the links at a path lead, whether or not something is there.
fn led_to(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = target.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(target),
        }
    }
    // They lead to themselves: the system has its own word for that.
    Err(fs::metadata(path).err().unwrap_or(ErrorKind::InvalidInput.into()))
}

/// What runs that were killed half-way left in a folder of ours goes after an hour.
fn sweep(folder: &Path) {
    const HOUR: Duration = Duration::from_secs(3600);
    let is_left = |file: &DirEntry| {
        let name = file.file_name();
        let random = name.to_str().and_then(|name| name.strip_prefix(TEMPORARY));
        let is_ours = random.is_some_and(|random| {
            random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        let data = file.metadata().ok().filter(|data| is_ours && data.is_file());
        let age = data.and_then(|data| data.modified().ok()?.elapsed().ok());
        age.is_some_and(|age| age > HOUR)
    };
    if folder.file_name().is_some_and(|name| name == FOLDER) {
        let files = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        files.filter(is_left).for_each(|file| drop(fs::remove_file(file.path())));
    }
}

/// A temporary file with the permissions of any new file: those the user's mask leaves.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(TEMPORARY);
    if let Some(permissions) = all_may_read_and_write() {
        return builder.permissions(permissions).tempfile_in(folder);
    }
    builder.tempfile_in(folder)
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere there is none")]
fn all_may_read_and_write() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn all_may_read_and_write() -> Option<Permissions> {
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_writer_that_fails_half_way_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.toml");
        fs::write(&path, "old").unwrap();
        let result = write_file(&path, Existing::Replace, |out| {
            out.write_all(b"half of the new")?;
            Err(ErrorKind::StorageFull.into())
        });
        assert!(
            matches!(result, Err(Error::Write { source, .. }) if source.kind() == ErrorKind::StorageFull)
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["roster.toml"]);
    }

    #[test]
    fn an_old_file_is_replaced_only_when_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("roster.toml");
        let fill = |text: &'static str| move |out: &mut dyn Write| out.write_all(text.as_bytes());
        write_file(&path, Existing::Keep, fill("one")).unwrap();
        assert!(write_file(&path, Existing::Keep, fill("two")).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        write_file(&path, Existing::Replace, fill("three")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "three");
        assert!(write_file(folder.path(), Existing::Replace, fill("four")).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.toml");
        let link = folder.path().join("link.toml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write_file(&link, Existing::Replace, |out| out.write_all(b"new")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_leads_nowhere_is_written_through() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        symlink("dotfiles/roster.toml", at("two")).unwrap();
        symlink("two", at("one")).unwrap();
        symlink("loop", at("loop")).unwrap();
        let put = |name, existing| write_file(&at(name), existing, |out| out.write_all(b"new"));
        assert!(put("one", Existing::Keep).is_err());
        put("one", Existing::Replace).unwrap();
        assert!(at("one").is_symlink() && at("two").is_symlink());
        assert_eq!(fs::read_to_string(at("dotfiles/roster.toml")).unwrap(), "new");
        assert!(put("loop", Existing::Replace).is_err());
        assert!(at("loop").is_symlink());
    }

    #[test]
    fn what_killed_runs_left_goes_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("beta");
        fs::create_dir(&ours).unwrap();
        let old = std::time::SystemTime::now() - Duration::from_secs(7200);
        for (name, is_old) in
            [(".beta-aB3dE6", true), (".beta-new123", false), (".beta-notes", true)]
        {
            let file = File::create(ours.join(name)).unwrap();
            if is_old {
                file.set_modified(old).unwrap();
            }
        }
        write_file(&ours.join("a"), Existing::Keep, |_| Ok(())).unwrap();
        let mut left = names(&ours);
        left.sort();
        assert_eq!(left, [".beta-new123", ".beta-notes", "a"]);
    }
}
