//! What git would know of a checkout's settings: those of the system, the user and the repository,
//! with the files they include. Files are read, nothing in them is ever run.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::config::{Setting, parse};
use super::pattern::{Case, matches};
use super::{branch_of, read_file};

/// Git's own limit.
const MOST_DEPTH: usize = 10;
/// No honest configuration is made of more files, asks more often whether one is included, is longer,
/// in bytes, or has more remotes.
const MOST_FILES: usize = 100;
const MOST_QUESTIONS: usize = 1000;
const MOST_BYTES: usize = 1 << 20;
const MOST_REMOTES: usize = 100;

/// The settings of a repository.
pub(super) struct Settings(Vec<Setting>);

impl Settings {
    /// Reads those of the repository whose `HEAD` is in the one folder and whose configuration is in
    /// the other.
    pub(super) fn of(git: &Path, common: &Path) -> Self {
        let mut files = user_files();
        files.push(common.join("config"));
        // Some includes hang on what remotes there are, those that they bring not counted.
        let is_url = |setting: &Setting| setting.section == "remote" && setting.key == "url";
        let urls = Reader::read(git, None, &files).into_iter().filter(is_url);
        let urls = urls.map(|setting| setting.value).collect();
        let mut settings = Self(Reader::read(git, Some(urls), &files));
        if settings.values("extensions", "", "worktreeconfig").any(|value| value == "true") {
            settings.0.extend(Reader::read(git, None, &[git.join("config.worktree")]));
        }
        settings
    }

    fn values(&self, section: &str, name: &str, key: &str) -> impl Iterator<Item = &str> {
        let is_it = move |setting: &&Setting| {
            (&*setting.section, &*setting.name, &*setting.key) == (section, name, key)
        };
        self.0.iter().filter(is_it).map(|setting| setting.value.as_str())
    }

    /// The addresses of remotes, those of `origin` first: as git would fetch from them, as they stand,
    /// and as it would push to them. Each once.
    pub(super) fn remotes(&self) -> Vec<String> {
        let remotes = self.0.iter().filter(|setting| setting.section == "remote");
        let mut seen = HashSet::new();
        let names = remotes.map(|setting| setting.name.as_str()).filter(|name| seen.insert(*name));
        let mut names: Vec<&str> = names.collect();
        names.sort_by_key(|name| *name != "origin");
        names.truncate(MOST_REMOTES);
        let mut found: Vec<String> = Vec::new();
        let mut add = |url: String| {
            if !url.is_empty() && !found.contains(&url) {
                found.push(url);
            }
        };
        for name in names {
            for url in self.values("remote", name, "url") {
                add(self.rewritten(url, "insteadof").unwrap_or_else(|| url.to_owned()));
                add(url.to_owned());
                self.rewritten(url, "pushinsteadof").into_iter().for_each(&mut add);
            }
            for url in self.values("remote", name, "pushurl") {
                add(self.rewritten(url, "insteadof").unwrap_or_else(|| url.to_owned()));
            }
        }
        found
    }

    /// An address whose beginning stands for another: the longest such beginning counts.
    fn rewritten(&self, url: &str, key: &str) -> Option<String> {
        let rules = self.0.iter().filter(|set| set.section == "url" && set.key == key);
        let fitting = rules.filter(|set| !set.value.is_empty() && url.starts_with(&set.value));
        let rule = fitting.reduce(|a, b| if b.value.len() > a.value.len() { b } else { a })?;
        Some(format!("{}{}", rule.name, url.strip_prefix(&rule.value)?))
    }
}

/// The files of the system and the user, in git's order.
fn user_files() -> Vec<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let mut files = Vec::new();
    if set("GIT_CONFIG_NOSYSTEM").is_none() {
        files.push(set("GIT_CONFIG_SYSTEM").map_or_else(|| "/etc/gitconfig".into(), PathBuf::from));
    }
    if let Some(file) = set("GIT_CONFIG_GLOBAL") {
        files.push(file.into());
    } else if let Some(home) = dirs::home_dir() {
        let folder = set("XDG_CONFIG_HOME").map_or_else(|| home.join(".config"), PathBuf::from);
        files.extend([folder.join("git/config"), home.join(".gitconfig")]);
    }
    files
}

struct Reader<'r> {
    git: &'r Path,
    /// The addresses of remotes, once they are known.
    urls: Option<Vec<String>>,
    files: usize,
    bytes: usize,
    questions: usize,
    settings: Vec<Setting>,
}

impl<'r> Reader<'r> {
    /// What files say, and those that they include.
    fn read(git: &'r Path, urls: Option<Vec<String>>, files: &[PathBuf]) -> Vec<Setting> {
        let mut reader = Self { git, urls, files: 0, bytes: 0, questions: 0, settings: Vec::new() };
        for file in files {
            reader.file(file, 0);
        }
        reader.settings
    }

    fn file(&mut self, file: &Path, depth: usize) {
        self.files += 1;
        if depth > MOST_DEPTH || self.files > MOST_FILES {
            return;
        }
        let Some(bytes) = read_file(file) else { return };
        self.bytes += bytes.len();
        if self.bytes > MOST_BYTES {
            return;
        }
        for setting in parse(&String::from_utf8_lossy(&bytes)) {
            let is_included = setting.key == "path"
                && match &*setting.section {
                    "include" => setting.name.is_empty(),
                    "includeif" => self.holds(&setting.name, file),
                    _ => false,
                };
            if is_included {
                self.file(&path_in(file, &setting.value), depth + 1);
            }
            self.settings.push(setting);
        }
    }

    /// Whether the condition of an include holds.
    fn holds(&mut self, condition: &str, file: &Path) -> bool {
        self.questions += 1;
        if self.questions > MOST_QUESTIONS {
            return false;
        }
        let Some((kind, pattern)) = condition.split_once(':') else { return false };
        match kind {
            "gitdir" => self.is_in(pattern, file, Case::Counts),
            "gitdir/i" => self.is_in(pattern, file, Case::Ignored),
            "onbranch" => branch_of(self.git)
                .is_some_and(|branch| matches(&whole(pattern), &branch, Case::Counts)),
            "hasconfig" => pattern.strip_prefix("remote.*.url:").is_some_and(|pattern| {
                self.urls
                    .iter()
                    .flatten()
                    .take(MOST_REMOTES)
                    .any(|url| matches(pattern, url, Case::Counts))
            }),
            _ => false,
        }
    }

    /// Whether the repository is where a pattern says; as it was found, or by its true path.
    fn is_in(&self, pattern: &str, file: &Path, case: Case) -> bool {
        let pattern = match pattern.strip_prefix("./") {
            Some(rest) => path_in(file, rest).to_string_lossy().into_owned(),
            None if pattern.starts_with("~/") => {
                path_in(file, pattern).to_string_lossy().into_owned()
            }
            None if pattern.starts_with('/') || pattern.get(1..2) == Some(":") => {
                pattern.to_owned()
            }
            None => format!("**/{pattern}"),
        };
        let pattern = whole(&pattern.replace('\\', "/"));
        let paths = [Some(self.git.to_owned()), std::fs::canonicalize(self.git).ok()];
        let mut paths = paths.iter().flatten();
        paths.any(|path| matches(&pattern, &path.to_string_lossy().replace('\\', "/"), case))
    }
}

/// A pattern that ends in a slash means all that is below.
fn whole(pattern: &str) -> String {
    if pattern.ends_with('/') { format!("{pattern}**") } else { pattern.to_owned() }
}

/// A path as a file of settings has it: from the home folder, or from that of the file.
fn path_in(file: &Path, path: &str) -> PathBuf {
    let folder = file.parent().unwrap_or(Path::new(""));
    match path.strip_prefix("~/").zip(dirs::home_dir()) {
        Some((rest, home)) => home.join(rest),
        None => folder.join(path),
    }
}
