//! What a git checkout says of itself, read from its files: where it begins, its remotes, the day of
//! its last commit. Git is neither run nor needed, and nothing is written.
//!
//! Three small facts do not pay for a git library (84 crates for the parts of gitoxide that hold
//! them); their file formats have been stable for twenty years. What is not understood is no answer,
//! never an error.

mod config;
mod object;
mod pack;
pub mod public;

use std::fs;
use std::path::{Path, PathBuf};

use object::Store;

/// Refs point to refs; more in a row are a mistake or a trap.
const MOST_STEPS: usize = 5;

/// A checkout, or a bare repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkout {
    /// The folder that holds `.git`; of a bare repository, the repository.
    pub root: PathBuf,
    /// Where `HEAD` is.
    git: PathBuf,
    /// Where everything is that worktrees of one repository share: refs, objects, configuration.
    common: PathBuf,
}

impl Checkout {
    /// The checkout a path lies in: that of the folder, or of the nearest one above it.
    pub fn around(path: &Path) -> Option<Self> {
        let path = fs::canonicalize(path).ok()?;
        path.ancestors().find_map(Self::at)
    }

    /// The checkout whose root is that folder.
    pub fn at(root: &Path) -> Option<Self> {
        let dot_git = root.join(".git");
        let git = if dot_git.is_dir() {
            dot_git
        } else if dot_git.is_file() {
            // A linked worktree or a submodule: the file says where its repository is.
            let text = fs::read_to_string(&dot_git).ok()?;
            root.join(text.strip_prefix("gitdir:")?.trim())
        } else if root.join("objects").is_dir() && root.join("refs").is_dir() {
            root.to_owned()
        } else {
            return None;
        };
        if !git.join("HEAD").is_file() {
            return None;
        }
        let common = match read_file(&git.join("commondir")) {
            Some(text) => git.join(String::from_utf8_lossy(&text).trim()),
            None => git.clone(),
        };
        Some(Self { root: root.to_owned(), git, common })
    }

    /// The addresses of its remotes, `origin` first, then as its configuration lists them.
    pub fn remotes(&self) -> Vec<String> {
        let text = read_file(&self.common.join("config")).unwrap_or_default();
        config::remotes(&String::from_utf8_lossy(&text))
    }

    /// The day of the commit that is checked out, as its committer's clock had it: `2021-12-13`.
    pub fn day(&self) -> Option<String> {
        let commit = Store::new(&self.common).commit(&self.head()?)?;
        let line = commit.lines().take_while(|line| !line.is_empty());
        let committer = line.into_iter().find_map(|line| line.strip_prefix("committer "))?;
        let (_, time) = committer.rsplit_once('>')?;
        let (seconds, zone) = time.trim().split_once(' ')?;
        let local = seconds.parse::<i64>().ok()?.checked_add(offset(zone)?)?;
        let day = jiff::Timestamp::from_second(local).ok()?.to_string();
        day.get(.."2021-12-13".len()).map(str::to_owned)
    }

    /// The hash of the commit that is checked out, in hexadecimal.
    fn head(&self) -> Option<String> {
        let mut text = fs::read_to_string(self.git.join("HEAD")).ok()?;
        for _ in 0..MOST_STEPS {
            let Some(name) = text.trim().strip_prefix("ref:") else {
                return Some(text.trim().to_owned());
            };
            let name = name.trim();
            if !name.starts_with("refs/") || name.split('/').any(|part| part == "..") {
                return None;
            }
            let loose = [&self.git, &self.common].map(|folder| folder.join(name));
            let loose = loose.iter().find_map(|file| fs::read_to_string(file).ok());
            text = loose.or_else(|| self.packed(name))?;
        }
        None
    }

    /// The hash of a ref in the file of packed refs.
    fn packed(&self, name: &str) -> Option<String> {
        let text = fs::read_to_string(self.common.join("packed-refs")).ok()?;
        let mut lines = text.lines().filter_map(|line| line.split_once(' '));
        lines.find(|(_, held)| held.trim() == name).map(|(hash, _)| hash.to_owned())
    }
}

/// Seconds east of Greenwich of a time zone as in `+0200`.
fn offset(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if digits.len() != 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = digits.split_at_checked(2)?;
    Some(sign * (hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60))
}

/// The bytes of a plain file. A checkout may come from anybody: what is no file, or longer than any
/// configuration is, is not read.
fn read_file(path: &Path) -> Option<Vec<u8>> {
    const MOST: u64 = 1 << 20;
    let is_plain = fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() <= MOST);
    is_plain.then(|| fs::read(path).ok())?
}
