//! A checkout on this machine: where it begins, its remotes, the day of its last commit.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::command::{Bounds, Git, unwatched};
use super::settings::Settings;
use super::{read_file, read_line};

/// What git may take to print a commit.
const BOUNDS: Bounds =
    Bounds { silence: Duration::from_secs(5), time: Duration::from_secs(5), bytes: 1 << 20 };

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
            root.join(read_line(&dot_git)?.strip_prefix("gitdir:")?.trim())
        } else if root.join("objects").is_dir() && root.join("refs").is_dir() {
            root.to_owned()
        } else {
            return None;
        };
        read_file(&git.join("HEAD"))?;
        let common = read_line(&git.join("commondir")).map(|path| git.join(path));
        Some(Self { root: root.to_owned(), common: common.unwrap_or_else(|| git.clone()), git })
    }

    /// The addresses of its remotes, `origin` first: as git would reach them, then as they stand.
    pub fn remotes(&self) -> Vec<String> {
        Settings::of(&self.git, &self.common).remotes()
    }

    /// The day of the commit that is checked out, as its committer's clock had it: `2021-12-13`.
    /// Nothing where there is none, or no git to read it.
    pub fn day(&self) -> Option<String> {
        let git = Git::local(&self.git).args(["cat-file", "commit", "HEAD"]);
        let commit = git.run(Vec::new(), BOUNDS, &mut unwatched).ok()?;
        day_of(&String::from_utf8_lossy(&commit))
    }
}

/// The day of a commit.
pub(super) fn day_of(commit: &str) -> Option<String> {
    let mut head = commit.lines().take_while(|line| !line.is_empty());
    let committer = head.find_map(|line| line.strip_prefix("committer "))?;
    let (_, time) = committer.rsplit_once('>')?;
    let (seconds, zone) = time.trim().split_once(' ')?;
    let local = seconds.parse::<i64>().ok()?.checked_add(offset(zone)?)?;
    let day = jiff::Timestamp::from_second(local).ok()?.to_string();
    let day = day.get(.."2021-12-13".len())?;
    // Before the year 1, which is written with a sign or as nought, there were no commits.
    (day >= "0001").then(|| day.to_owned())
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

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn the_day_is_that_of_the_committers_clock() {
        let commit = |time: &str| {
            format!(
                "tree x\nauthor A <a@b> 1 +0000\ncommitter B <> <c@d> {time}\n\ncommitter C <> 1 +0000"
            )
        };
        let cases = [
            ("1639350000 +0000", Some("2021-12-12")),
            ("1639350000 +0200", Some("2021-12-13")),
            ("1639350000 -0930", Some("2021-12-12")),
            ("0 +0000", Some("1970-01-01")),
            ("-62135596800 +0000", Some("0001-01-01")),
            ("-62135596801 +0000", None),
            ("-99999999999 +0000", None),
            ("9999999999999999 +0000", None),
            ("1639350000", None),
            ("1639350000 +200", None),
            ("x +0200", None),
        ];
        for (time, day) in cases {
            assert_eq!(day_of(&commit(time)).as_deref(), day, "{time}");
        }
        assert_eq!(day_of("tree x\n\ncommitter C <> 1 +0000"), None);
    }
}
