//! A repository elsewhere: how it is reached, what it is called, its newest commit.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::command::{Bounds, Failure, Git, Watch};
use super::error::Error;
use super::public::public_name;

/// The ways to a repository that are gone: no other, whatever a setting or a redirection says.
pub const PROTOCOLS: [&str; 4] = ["https", "ssh", "git", "file"];
/// The oldest git that does all that is asked of it here (of 2021).
pub const LEAST_GIT: (u32, u32) = (2, 31);

/// What the repository is called in git's settings: a name that the user's own have no rules for.
pub(super) const REMOTE: &str = "beta-source";
/// The variable that its address is passed in: an argument could be read by everybody on the machine.
const ADDRESS: &str = "BETA_SOURCE";
/// Serves a folder of this machine as a forge would serve it, whoever owns it.
const SERVE: &str = "git -c safe.directory=* -c uploadpack.allowFilter=true \
    -c uploadpack.allowAnySHA1InWant=true upload-pack";
/// What stands in the place of a repository where none is needed.
const NOWHERE: &str = "/dev/null";
/// What git may take where nothing is fetched.
pub(super) const BRIEF: Bounds =
    Bounds { silence: Duration::from_secs(30), time: Duration::from_secs(60), bytes: 1 << 25 };

/// A repository elsewhere, or a folder of this machine, and a branch of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remote {
    address: OsString,
    is_folder: bool,
    branch: Option<String>,
}

impl Remote {
    /// The repository at an address (`https://…`, `ssh://…`, `git@host:…`, `git://…`, `file://…`), or
    /// in a folder.
    pub fn of(address: &str) -> Result<Self, Error> {
        let refused = || Error::Protocol { remote: Self::called(OsStr::new(address)) };
        let is_folder = |scheme: &str| scheme.eq_ignore_ascii_case("file");
        if address.starts_with('-') || address.contains("::") && !address.contains('[') {
            return Err(refused());
        }
        match address.split_once("://") {
            Some((scheme, _))
                if PROTOCOLS.iter().any(|known| scheme.eq_ignore_ascii_case(known)) =>
            {
                Ok(Self { address: address.into(), is_folder: is_folder(scheme), branch: None })
            }
            Some(_) => Err(refused()),
            None if public_name(address).is_some() && !Path::new(address).exists() => {
                Ok(Self { address: address.into(), is_folder: false, branch: None })
            }
            None => Ok(Self::in_folder(Path::new(address))),
        }
    }

    /// The repository in a folder of this machine.
    pub fn in_folder(folder: &Path) -> Self {
        let path = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        Self { address: path.into_os_string(), is_folder: true, branch: None }
    }

    /// The same, of another branch than the one that its `HEAD` names.
    #[must_use]
    pub fn on_branch(mut self, branch: &str) -> Self {
        self.branch = Some(branch.to_owned());
        self
    }

    /// What the user may be told that it is called.
    pub fn name(&self) -> String {
        Self::called(&self.address)
    }

    /// What others may be told that it is called; nothing of a folder of this machine.
    pub fn public_name(&self) -> Option<String> {
        self.address.to_str().and_then(public_name)
    }

    /// The folder, of a repository of this machine.
    pub fn folder(&self) -> Option<PathBuf> {
        let path = self.address.to_str().and_then(|address| address.strip_prefix("file://"));
        self.is_folder.then(|| path.map_or_else(|| PathBuf::from(&self.address), PathBuf::from))
    }

    fn called(address: &OsStr) -> String {
        let address = address.to_string_lossy();
        public_name(&address).unwrap_or_else(|| super::public::public_text(&address).into_owned())
    }

    /// The id of its newest commit.
    pub fn newest(&self, watch: Watch<'_>) -> Result<String, Error> {
        installed()?;
        let name = self.reference()?;
        let git = self.git(Path::new(NOWHERE)).args(["ls-remote", "--quiet"]);
        let listed = self.served(git).args([REMOTE, &name]).run(Vec::new(), BRIEF, watch);
        let listed = listed.map_err(|failure| Error::of_way(failure, &self.name()))?;
        let listed = String::from_utf8_lossy(&listed);
        let mut pairs = listed.lines().filter_map(|line| line.split_once('\t'));
        let id = pairs.find(|(_, listed)| *listed == name).map(|(id, _)| id);
        id.filter(|id| is_id(id)).map(str::to_owned).ok_or_else(|| self.no_branch())
    }

    /// Git on a repository that knows this one.
    pub(super) fn git(&self, git_dir: &Path) -> Git {
        let settings = [
            "--config-env",
            &format!("remote.{REMOTE}.url={ADDRESS}"),
            "-c",
            "protocol.version=2",
            "-c",
            "maintenance.auto=false",
            "-c",
            "gc.auto=0",
            "-c",
            "credential.interactive=false",
            "-c",
            "fetch.writeCommitGraph=false",
            "-c",
            "fetch.bundleURI=",
        ];
        Git::remote(git_dir, &PROTOCOLS.join(":")).env(ADDRESS, &self.address).args(settings)
    }

    /// Lets a folder of this machine be read like a forge, where it is one.
    pub(super) fn served(&self, git: Git) -> Git {
        if self.is_folder { git.args([format!("--upload-pack={SERVE}")]) } else { git }
    }

    /// The full name of the branch.
    pub(super) fn reference(&self) -> Result<String, Error> {
        let Some(branch) = &self.branch else { return Ok("HEAD".to_owned()) };
        let is_odd = |c: char| c.is_control() || " ~^:?*[\\".contains(c);
        let is_name = !branch.is_empty()
            && !branch.contains(is_odd)
            && !branch.contains("..")
            && !branch.contains("@{")
            && !branch.starts_with(['-', '/'])
            && !branch.ends_with(['/', '.']);
        if is_name { Ok(format!("refs/heads/{branch}")) } else { Err(self.no_branch()) }
    }

    pub(super) fn no_branch(&self) -> Error {
        let branch = self.branch.clone().unwrap_or_else(|| "HEAD".to_owned());
        Error::NoBranch { remote: self.name(), branch }
    }
}

/// Whether a text is the id of an object.
pub(super) fn is_id(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether git is installed, and new enough.
pub fn installed() -> Result<(), Error> {
    let git = Git::local(Path::new(NOWHERE)).args(["version"]);
    let said = git.run(Vec::new(), BRIEF, &mut super::command::unwatched);
    let said = said.map_err(|failure| match failure {
        Failure::Stopped => Error::Cancelled,
        // Some systems have a git that only says how to install one.
        _ => Error::Missing,
    })?;
    is_new_enough(&String::from_utf8_lossy(&said))
}

/// Whether git is new enough, by what it says of itself.
fn is_new_enough(said: &str) -> Result<(), Error> {
    let version = said.trim().strip_prefix("git version ").ok_or(Error::Missing)?;
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found < LEAST_GIT { Err(Error::TooOld { version: version.to_owned() }) } else { Ok(()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that fails may")]
mod tests {
    use super::*;

    #[test]
    fn a_repository_is_reached_by_safe_ways_alone() {
        for (address, name, public) in [
            ("https://a:SECRET@b.fr/c?d", "https://b.fr/c", Some("https://b.fr/c")),
            ("git@b.fr:c/d", "git@b.fr:c/d", Some("git@b.fr:c/d")),
            ("ssh://b.fr/c", "ssh://b.fr/c", Some("ssh://b.fr/c")),
            ("git://[::1]:9418/c", "git://[::1]:9418/c", Some("git://[::1]:9418/c")),
            ("file:///a/b", "file:///a/b", None),
            #[cfg(unix)]
            ("/a/b", "/a/b", None),
        ] {
            let remote = Remote::of(address).unwrap();
            assert_eq!((&*remote.name(), remote.public_name().as_deref()), (name, public));
            assert_eq!(remote.folder().is_some(), public.is_none(), "{address}");
        }
        for address in [
            "ext::sh -c true",
            "http://b.fr/c",
            "ftp://b.fr",
            "-ofalse",
            "x::https://b.fr",
            "fd::7",
        ] {
            assert!(matches!(Remote::of(address), Err(Error::Protocol { .. })), "{address}");
        }
    }

    #[test]
    fn an_old_git_is_told_by_its_version() {
        for said in ["2.31.0", "2.47.3", "2.39.3 (Apple Git-146)", "2.45.1.windows.1", "3.0-rc1"] {
            assert!(is_new_enough(&format!("git version {said}\n")).is_ok(), "{said}");
        }
        for said in ["2.30.9", "1.8.3.1", "2", "x"] {
            let told = is_new_enough(&format!("git version {said}\n"));
            assert!(matches!(told, Err(Error::TooOld { version }) if version == said), "{said}");
        }
        assert!(matches!(is_new_enough("xcode-select: no tools"), Err(Error::Missing)));
    }

    #[test]
    fn a_branch_is_a_name_and_nothing_else() {
        let remote = Remote::of("https://b.fr/c").unwrap();
        assert_eq!(remote.reference().unwrap(), "HEAD");
        for (branch, expected) in [
            ("main", Some("refs/heads/main")),
            ("a/b-c", Some("refs/heads/a/b-c")),
            ("", None),
            ("-x", None),
            ("a b", None),
            ("a:refs/heads/b", None),
            ("a..b", None),
            ("+a*", None),
        ] {
            let name = remote.clone().on_branch(branch).reference().ok();
            assert_eq!(name.as_deref(), expected, "{branch}");
        }
    }
}
