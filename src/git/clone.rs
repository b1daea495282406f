//! What is kept of a repository elsewhere, to be brought up to date with kilobytes: a bare repository
//! of one commit, its folders, and those files that somebody asked for.
//!
//! Nothing of it is ever checked out: there are no hooks, no filters, no links, no submodules, and its
//! settings are this program's own.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::checkout::day_of;
use super::command::{Bounds, Failure, Git, Watch};
use super::error::Error;
use super::remote::{BRIEF, REMOTE, Remote, installed};
use super::snapshot::{Snapshot, files_of};
use super::talk::Progress;

/// Where the commit that was fetched last is.
const NEWEST: &str = "refs/heads/newest";
/// The first line of the settings: what tells a folder of ours from any other.
const MARK: &str = "# Kept by beta. May be deleted at any time.\n";
/// The settings on their way there.
const UNMARKED: &str = "tmp_config";
/// How often it is looked how much has come.
const LOOK: Duration = Duration::from_millis(200);

/// How far the way to a repository may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many bytes may be kept of it; what has grown beyond is made anew.
    pub bytes: u64,
    /// How long nothing may come.
    pub silence: Duration,
    /// How long it may take in all.
    pub time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let (silence, time) = (Duration::from_secs(30), Duration::from_secs(15 * 60));
        Self { bytes: 50 << 20, silence, time }
    }
}

/// A repository elsewhere and the folder that a part of it is kept in.
#[derive(Clone, Debug)]
pub struct PartialClone {
    remote: Remote,
    folder: PathBuf,
    limits: Limits,
}

impl PartialClone {
    /// Of that repository, in that folder, which is made where it is missing. The folder may be deleted
    /// at any time.
    pub fn new(remote: Remote, folder: &Path, limits: Limits) -> Self {
        Self { remote, folder: folder.to_owned(), limits }
    }

    /// The id of the commit that was fetched last; nothing where none was.
    pub fn kept(&self) -> Option<String> {
        self.read(["rev-parse", "--verify", "--quiet", &format!("{NEWEST}^{{commit}}")]).ok()
    }

    /// Fetches the newest commit, and of its files those that are wanted, by their paths as in
    /// `content/_startups/a.md`. `watch` is told how far it is, at least every so often, and may stop
    /// it. What was fetched before stays until this is done.
    pub fn fetch(
        &self,
        is_wanted: &dyn Fn(&str) -> bool,
        watch: Watch<'_>,
    ) -> Result<Snapshot, Error> {
        installed()?;
        let is_new = self.prepare()?;
        match self.fetch_newest(is_wanted, watch) {
            // What is kept may be broken: where the repository answers, that must be it.
            Err(Error::Unreachable { .. } | Error::Unreadable { .. })
                if !is_new && self.remote.newest(&mut *watch).is_ok() =>
            {
                self.remove()?;
                self.prepare()?;
                self.fetch_newest(is_wanted, watch)
            }
            done => done,
        }
    }

    fn fetch_newest(
        &self,
        is_wanted: &dyn Fn(&str) -> bool,
        watch: Watch<'_>,
    ) -> Result<Snapshot, Error> {
        let from = self.remote.reference()?;
        let git = self.fetching("skipping", &["--depth=1", "--force", "--progress"]);
        let reference = format!("+{from}:{NEWEST}");
        self.follow(git.args([REMOTE, &reference]), Vec::new(), watch).map_err(
            |error| match error {
                Error::Unreachable { reason, .. } if reason.contains("find remote ref") => {
                    self.remote.no_branch()
                }
                error => error,
            },
        )?;
        let commit = self.kept().ok_or_else(|| self.remote.no_branch())?;
        let listed = self.printed(["ls-tree", "-r", "-z", "--full-tree", &commit])?;
        let files = files_of(&listed, is_wanted);
        let missing = self.missing(&commit)?;
        let wanted: HashSet<&str> = files.iter().map(|file| file.id.as_str()).collect();
        let ids: Vec<&str> = wanted.into_iter().filter(|id| missing.contains(*id)).collect();
        if !ids.is_empty() {
            let git = self.fetching("noop", &["--progress", "--stdin"]).args([REMOTE]);
            self.follow(git, (ids.join("\n") + "\n").into_bytes(), watch)?;
        }
        let day = day_of(&self.read(["cat-file", "commit", &commit])?);
        let folder = self.folder.clone();
        let bytes = usize::try_from(self.limits.bytes).unwrap_or(usize::MAX);
        Ok(Snapshot { commit, day, files, folder, bytes, remote: self.remote.name() })
    }

    /// What of a commit is not here.
    fn missing(&self, commit: &str) -> Result<HashSet<String>, Error> {
        let listed =
            self.read(["rev-list", "--objects", "--no-object-names", "--missing=print", commit])?;
        Ok(listed.lines().filter_map(|line| line.strip_prefix('?')).map(str::to_owned).collect())
    }

    /// The command that fetches, without files unless they are named. `haves` says how the other side
    /// is told what is here already: of files, it is not.
    fn fetching(&self, haves: &str, arguments: &[&str]) -> Git {
        let always = [
            "-c",
            &format!("fetch.negotiationAlgorithm={haves}"),
            "fetch",
            "--filter=blob:none",
            "--no-tags",
            "--no-write-fetch-head",
            "--recurse-submodules=no",
            "--no-auto-maintenance",
        ];
        self.remote.served(self.remote.git(&self.folder).args(always)).args(arguments)
    }

    /// Runs what brings something in, as long as there is not too much of it.
    fn follow(&self, git: Git, input: Vec<u8>, watch: Watch<'_>) -> Result<(), Error> {
        let bounds =
            Bounds { silence: self.limits.silence, time: self.limits.time, bytes: BRIEF.bytes };
        let mut is_too_large = false;
        let mut looked = Instant::now();
        let mut both = |progress: Option<Progress>| {
            if looked.elapsed() > LOOK {
                looked = Instant::now();
                is_too_large = size_of(&self.folder) > self.limits.bytes;
            }
            if is_too_large { ControlFlow::Break(()) } else { watch(progress) }
        };
        let done = git.run(input, bounds, &mut both);
        if is_too_large || done.is_ok() && size_of(&self.folder) > self.limits.bytes {
            self.remove()?;
            return Err(Error::TooLarge { remote: self.remote.name(), most: self.limits.bytes });
        }
        done.map(drop).map_err(|failure| match failure {
            Failure::Io(source) if source.kind() == io::ErrorKind::StorageFull => {
                // What did not fit is not in the way of anything else.
                let _ = sweep(&self.folder);
                Error::Write { path: self.folder.clone(), source }
            }
            failure => Error::of_way(failure, &self.remote.name()),
        })
    }

    /// What git prints of what is kept.
    fn printed<const N: usize>(&self, arguments: [&str; N]) -> Result<Vec<u8>, Error> {
        let git = Git::local(&self.folder).args(arguments);
        git.run(Vec::new(), BRIEF, &mut super::command::unwatched)
            .map_err(|failure| Error::of_reading(failure, &self.remote.name()))
    }

    fn read<const N: usize>(&self, arguments: [&str; N]) -> Result<String, Error> {
        let printed = self.printed(arguments)?;
        Ok(String::from_utf8_lossy(&printed).trim().to_owned())
    }

    /// Makes the folder ready to be fetched into; whether there was nothing in it.
    fn prepare(&self) -> Result<bool, Error> {
        let config = self.folder.join("config");
        let is_ours = fs::read_to_string(&config).is_ok_and(|text| text.starts_with(MARK));
        let is_empty = !fs::read_dir(&self.folder).is_ok_and(|files| {
            files.filter_map(Result::ok).any(|file| file.file_name() != UNMARKED)
        });
        if !is_ours && !is_empty {
            return Err(Error::Occupied(self.folder.clone()));
        }
        if size_of(&self.folder) > self.limits.bytes {
            self.remove()?;
        }
        let is_new = self.kept().is_none();
        // What is left of something broken, or never brought to its end, is no start.
        if is_new && is_ours {
            self.remove()?;
        }
        self.lay_out().map_err(|source| Error::Write { path: self.folder.clone(), source })?;
        Ok(is_new)
    }

    /// The files of an empty repository, as git would lay them out, without templates of anybody's.
    /// What git has left of a run that was ended is taken away.
    fn lay_out(&self) -> io::Result<()> {
        let config = format!(
            "{MARK}[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n\
             [extensions]\n\tpartialClone = {REMOTE}\n\
             [remote \"{REMOTE}\"]\n\tpromisor = true\n\tpartialCloneFilter = blob:none\n"
        );
        let packs = self.folder.join("objects/pack");
        let heads = self.folder.join("refs/heads");
        // The mark comes first, and whole: without it, what is left of a run that was ended is not ours.
        fs::create_dir_all(&self.folder)?;
        let unmarked = self.folder.join(UNMARKED);
        fs::write(&unmarked, config)?;
        fs::rename(&unmarked, self.folder.join("config"))?;
        fs::create_dir_all(&packs)?;
        fs::create_dir_all(&heads)?;
        fs::write(self.folder.join("HEAD"), format!("ref: {NEWEST}\n"))?;
        sweep(&self.folder)
    }

    /// Takes everything away that is kept, what marks it as ours last.
    fn remove(&self) -> Result<(), Error> {
        let config = self.folder.join("config");
        let remove = || {
            for entry in fs::read_dir(&self.folder)?.filter_map(Result::ok) {
                match entry.path() {
                    path if path == config => {}
                    path if entry.file_type()?.is_dir() => fs::remove_dir_all(path)?,
                    path => fs::remove_file(path)?,
                }
            }
            fs::remove_dir_all(&self.folder)
        };
        match remove() {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(Error::Write { path: self.folder.clone(), source })
            }
            _ => Ok(()),
        }
    }
}

/// Takes away what git, ended at work, has left in a folder and below: locks, and what was not whole.
fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)?.filter_map(Result::ok) {
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        let is_left = name.ends_with(".lock") || name.starts_with("tmp_");
        match entry.file_type()?.is_dir() {
            true if is_left => fs::remove_dir_all(path)?,
            true => sweep(&path)?,
            false if is_left => fs::remove_file(path)?,
            false => {}
        }
    }
    Ok(())
}

/// How many bytes the files of a repository take; what cannot be looked at takes none.
fn size_of(folder: &Path) -> u64 {
    let Ok(files) = fs::read_dir(folder) else { return 0 };
    let size = |file: fs::DirEntry| match file.metadata() {
        Ok(data) if data.is_dir() => size_of(&file.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    };
    files.filter_map(Result::ok).map(size).sum()
}
