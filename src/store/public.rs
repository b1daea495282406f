//! The file that `update` keeps, the one before it, and that no two write it at once.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::Error;
use super::place::public_file;
use super::write_file::{Existing, write_file};
use crate::file;

/// The roster that `update` wrote, and the one that it replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    /// The one in force.
    pub file: PathBuf,
    /// The one before.
    pub old: PathBuf,
}

impl Public {
    /// Where they are, whether or not they exist; `None` where the system knows no such folder.
    pub fn locate() -> Option<Self> {
        let file = public_file()?;
        Some(Self { old: file.with_extension("toml.old"), file })
    }

    /// Puts a roster in force; what was in force becomes the one before. At every moment the one or
    /// the other is.
    pub fn install(&self, text: &str) -> Result<(), Error> {
        if let Some(held) = read(&self.file)? {
            put(&self.old, &held)?;
        }
        put(&self.file, text.as_bytes())
    }

    /// Puts back the one before; what was in force becomes the one before. Says which is in force
    /// then; `None` where there was neither.
    pub fn undo(&self) -> Result<Option<InForce>, Error> {
        match (read(&self.file)?, read(&self.old)?) {
            (None, None) => Ok(None),
            (Some(_), None) => {
                // The first one: before it, there was none.
                fs::rename(&self.file, &self.old).map_err(Error::writing(&self.file))?;
                Ok(Some(InForce::None))
            }
            (None, Some(_)) => {
                fs::rename(&self.old, &self.file).map_err(Error::writing(&self.file))?;
                Ok(Some(InForce::Public))
            }
            (Some(held), Some(old)) => {
                put(&self.file, &old)?;
                put(&self.old, &held)?;
                Ok(Some(InForce::Public))
            }
        }
    }

    /// Keeps every other update away as long as what is returned lives; `None` where another one is at
    /// work.
    pub fn lock(&self) -> Result<Option<File>, Error> {
        let path = self.file.with_extension("lock");
        let failed = Error::writing(&path);
        let lock = || {
            fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
            let file = File::create(&path)?;
            match file.try_lock() {
                Ok(()) => Ok(Some(file)),
                Err(TryLockError::WouldBlock) => Ok(None),
                Err(TryLockError::Error(error)) => Err(error),
            }
        };
        lock().map_err(failed)
    }
}

/// What is in force after an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InForce {
    /// A public roster.
    Public,
    /// No public roster: the embedded one, unless the user has one.
    None,
}

/// The bytes of a file; `None` where there is none.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match file::found(path, file::MOST) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(_) if !file::is_there(path) => Ok(None),
        Err(error) => Err(Error::reading(path)(error)),
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_file(path, Existing::Replace, |out| out.write_all(bytes))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_undone_and_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/public.toml");
        let public = Public { old: file.with_extension("toml.old"), file };
        let in_force = || fs::read_to_string(&public.file).ok();
        assert_eq!(public.undo().unwrap(), None);
        public.install("one").unwrap();
        assert_eq!(public.undo().unwrap(), Some(InForce::None));
        assert_eq!(in_force(), None);
        assert_eq!(public.undo().unwrap(), Some(InForce::Public));
        assert_eq!(in_force().as_deref(), Some("one"));
        public.install("two").unwrap();
        assert_eq!(public.undo().unwrap(), Some(InForce::Public));
        assert_eq!(in_force().as_deref(), Some("one"));
        public.undo().unwrap();
        assert_eq!(in_force().as_deref(), Some("two"));
    }

    #[test]
    fn one_update_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("public.toml");
        let public = Public { old: file.with_extension("toml.old"), file };
        let first = public.lock().unwrap();
        assert!(first.is_some());
        assert!(public.lock().unwrap().is_none());
        drop(first);
        assert!(public.lock().unwrap().is_some());
    }
}
