//! Reading a repository elsewhere: little is fetched, nothing of it is run, and whatever goes wrong is
//! told apart and leaves what was there.

use std::fs;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use beta::git::{Error, Limits, PartialClone, Progress, Remote, Snapshot, Step, installed};

use crate::git::git;
use crate::harness::{folder, has, skip};

/// A repository with two folders, and large files that nobody asks for.
fn repository(folder: &Path) -> PathBuf {
    let path = folder.join("town");
    fs::create_dir_all(path.join("content/products")).unwrap();
    fs::create_dir_all(path.join("pictures")).unwrap();
    git(&path, "2024-01-01", &["init", "-q"]);
    git(&path, "2024-01-01", &["config", "uploadpack.allowFilter", "true"]);
    for number in 0..20 {
        write(
            &path,
            &format!("content/products/p{number}.md"),
            &format!("---\ntitle: P{number}\n---\n"),
        );
    }
    write(&path, "content/é à.md", "accents\r\n");
    let mut noise = 1_u32;
    let mut byte = || {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.to_be_bytes()[0]
    };
    for number in 0..4 {
        let picture: Vec<u8> = (0..500_000).map(|_| byte()).collect();
        fs::write(path.join(format!("pictures/{number}.png")), picture).unwrap();
    }
    commit(&path, "2024-01-02");
    path
}

fn write(folder: &Path, path: &str, text: &str) {
    fs::write(folder.join(path), text).unwrap();
}

fn commit(path: &Path, day: &str) {
    git(path, day, &["add", "--all"]);
    git(path, day, &["commit", "-q", "-m", day]);
}

fn address(path: &Path) -> Remote {
    Remote::of(&format!("file://{}", path.display())).unwrap()
}

fn kept(folder: &Path, remote: Remote) -> PartialClone {
    PartialClone::new(remote, &folder.join("kept"), Limits::default())
}

/// Goes on whatever it is told.
fn patient(_: Option<Progress>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn is_text(path: &str) -> bool {
    path.starts_with("content/") && path.ends_with(".md")
}

fn fetch(clone: &PartialClone) -> Result<Snapshot, Error> {
    clone.fetch(&is_text, &mut patient)
}

/// The files of a folder, with their bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for file in fs::read_dir(next).unwrap().map(Result::unwrap) {
            let kind = file.file_type().unwrap();
            assert!(!kind.is_symlink(), "{file:?}");
            if kind.is_dir() {
                folders.push(file.path());
            } else {
                let path = file.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.push((path, fs::read(file.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn size(folder: &Path) -> usize {
    files(folder).iter().map(|(_, bytes)| bytes.len()).sum()
}

fn is_without_git() -> bool {
    !has("git") && skip::<()>("no git").is_none()
}

#[test]
fn what_is_wanted_is_fetched_and_little_else_again_and_again() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch");
    let town = repository(&folder);
    for (number, remote) in [address(&town), Remote::in_folder(&town)].into_iter().enumerate() {
        let folder = folder.join(number.to_string());
        let clone = kept(&folder, remote.clone());
        assert_eq!(clone.kept(), None);
        let mut steps: Vec<Step> = Vec::new();
        let snapshot = clone
            .fetch(&is_text, &mut |progress| {
                steps.extend(progress.map(|progress| progress.step));
                ControlFlow::Continue(())
            })
            .unwrap();
        assert!(steps.contains(&Step::Receiving), "{steps:?}");
        assert!(size(&folder) < 100_000, "the pictures stay where they are");
        assert_eq!(snapshot.paths().count(), 21);
        assert_eq!(
            snapshot.day.as_deref(),
            Some(if number == 0 { "2024-01-02" } else { "2024-01-03" })
        );
        assert_eq!(clone.kept().as_deref(), Some(snapshot.commit.as_str()));
        assert_eq!(remote.newest(&mut patient).unwrap(), snapshot.commit);
        let read = snapshot.read().unwrap();
        assert_eq!(read.len(), 21);
        assert_eq!(read["content/é à.md"], b"accents\r\n");
        // One file changes; kilobytes come.
        write(&town, "content/products/p3.md", "new");
        fs::remove_file(town.join("content/products/p4.md")).unwrap_or_default();
        commit(&town, "2024-01-03");
        let before = size(&folder.join("kept"));
        let newer = fetch(&clone).unwrap();
        assert_ne!(newer.commit, snapshot.commit);
        assert!(size(&folder.join("kept")) - before < 10_000);
        let read = newer.read().unwrap();
        assert_eq!(read["content/products/p3.md"], b"new");
        assert!(!newer.paths().any(|path| path.ends_with("p4.md")));
        // Nothing is new; and what is kept may go.
        assert_eq!(fetch(&clone).unwrap().commit, newer.commit);
        fs::remove_dir_all(folder.join("kept")).unwrap();
        assert_eq!(fetch(&clone).unwrap().read().unwrap().len(), newer.paths().count());
        git(&town, "2024-01-03", &["reset", "-q", "--hard", &snapshot.commit]);
        commit_again(&town);
    }
}

/// Puts the repository back to a commit like the first, of the next day.
fn commit_again(town: &Path) {
    git(town, "2024-01-03", &["commit", "-q", "--allow-empty", "-m", "again"]);
}

#[test]
fn a_branch_is_fetched_by_its_name_and_missed_by_it() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-branch");
    let town = repository(&folder);
    git(&town, "2024-02-01", &["checkout", "-q", "-b", "side/next"]);
    commit_again(&town);
    git(&town, "2024-02-01", &["checkout", "-q", "main"]);
    let side = address(&town).on_branch("side/next");
    let snapshot = fetch(&kept(&folder, side.clone())).unwrap();
    assert_eq!(snapshot.day.as_deref(), Some("2024-01-03"));
    assert_eq!(side.newest(&mut patient).unwrap(), snapshot.commit);
    fs::create_dir(folder.join("empty")).unwrap();
    git(&folder, "2024-01-01", &["init", "-q", "--bare", "empty"]);
    for remote in [
        address(&town).on_branch("none"),
        address(&town).on_branch("next"),
        address(&town).on_branch("../x"),
        address(&folder.join("empty")),
    ] {
        let told = remote.newest(&mut patient);
        assert!(matches!(told, Err(Error::NoBranch { .. })), "{told:?}");
        let told = fetch(&kept(&folder, remote));
        assert!(matches!(told, Err(Error::NoBranch { .. })), "{told:?}");
    }
}

/// A program that is ended with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Serves a folder's repositories on loopback; nothing where git has no server.
fn serve(folder: &Path) -> Option<(Server, u16)> {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    // The program itself: what `git daemon` starts would outlive it, and hold on to our streams.
    let programs = Command::new("git").arg("--exec-path").output().unwrap().stdout;
    let daemon = Path::new(String::from_utf8(programs).unwrap().trim()).join("git-daemon");
    let server = Command::new(daemon)
        .args(["--export-all", "--listen=127.0.0.1", &format!("--port={port}")])
        .arg(format!("--base-path={}", folder.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(server) = server else { return skip("no git daemon") };
    let server = Server(server);
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((server, port));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    skip("no git daemon")
}

#[test]
fn a_real_server_is_read_like_a_folder() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-server");
    let town = repository(&folder);
    let Some((_server, port)) = serve(&folder) else { return };
    let remote = Remote::of(&format!("git://127.0.0.1:{port}/town/.git")).unwrap();
    let clone = kept(&folder, remote.clone());
    let snapshot = fetch(&clone).unwrap();
    assert_eq!(snapshot.read().unwrap().len(), 21);
    assert!(size(&folder.join("kept")) < 100_000);
    commit_again(&town);
    assert_ne!(fetch(&clone).unwrap().commit, snapshot.commit);
    assert_eq!(remote.newest(&mut patient).unwrap(), clone.kept().unwrap());
    let none = Remote::of(&format!("git://127.0.0.1:{port}/none")).unwrap();
    let told = fetch(&kept(&folder, none));
    assert!(
        matches!(&told, Err(Error::Unreachable { reason, .. }) if reason.contains("none")),
        "{told:?}"
    );
    // The last reading is still there.
    assert!(clone.kept().is_some());
}

#[test]
#[cfg(unix)]
fn nothing_that_a_repository_holds_is_run_or_followed() {
    use std::os::unix::fs::symlink;
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-hostile");
    let town = repository(&folder);
    let (mark, trap) = (folder.join("mark"), folder.join("trap"));
    fs::write(&trap, format!("#!/bin/sh\necho \"$0 $@\" >> '{}'\ncat\n", mark.display())).unwrap();
    crate::harness::executable(&trap);
    fs::write(folder.join("outside.md"), "outside").unwrap();
    symlink(folder.join("outside.md"), town.join("content/link.md")).unwrap();
    symlink(&folder, town.join("content/away")).unwrap();
    symlink("/etc/passwd", town.join("content/passwd.md")).unwrap();
    let filters = "*.md filter=trap diff=trap eol=crlf ident working-tree-encoding=UTF-16 export-ignore\n\
        p1.md filter=lfs diff=lfs merge=lfs -text\n";
    write(&town, ".lfsconfig", "[lfs]\nurl = https://lfs.example\n");
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";
    write(&town, "content/products/p1.md", pointer);
    write(&town, "content/products/p2.md", "$Id$\n");
    write(&town, ".gitmodules", "[submodule \"s\"]\npath = content/s.md\nurl = ext::sh -c true\n");
    git(&town, "2024-01-03", &["add", "--all"]);
    write(&town, ".gitattributes", filters);
    git(&town, "2024-01-03", &["add", ".gitattributes"]);
    let head = String::from_utf8(
        Command::new("git").args(["rev-parse", "HEAD"]).current_dir(&town).output().unwrap().stdout,
    )
    .unwrap();
    let link = format!("160000,{},content/s.md", head.trim());
    git(&town, "2024-01-03", &["update-index", "--add", "--cacheinfo", &link]);
    git(&town, "2024-01-03", &["commit", "-q", "-m", "hostile"]);
    let hooks = town.join(".git/hooks");
    fs::create_dir_all(&hooks).unwrap();
    for hook in
        ["post-checkout", "reference-transaction", "pre-receive", "post-update", "upload-pack"]
    {
        fs::copy(&trap, hooks.join(hook)).unwrap();
    }
    let trap = trap.to_str().unwrap();
    for key in [
        "filter.trap.smudge",
        "filter.trap.process",
        "filter.lfs.smudge",
        "diff.trap.textconv",
        "uploadpack.packObjectsHook",
        "core.fsmonitor",
        "core.sshCommand",
        "core.hooksPath",
        "core.alternateRefsCommand",
        "gpg.program",
        "core.pager",
        "pager.upload-pack",
        "alias.upload-pack",
        "alias.fetch",
        "remote.beta-source.uploadpack",
        "credential.helper",
    ] {
        git(&town, "2024-01-03", &["config", key, trap]);
    }
    for remote in [address(&town), Remote::in_folder(&town)] {
        let clone = kept(&folder, remote);
        let snapshot = fetch(&clone).unwrap();
        let read = snapshot.read().unwrap();
        // Links and submodules are left out, everything else is as it was committed.
        assert_eq!(read.len(), 21, "{:?}", read.keys());
        let text = |path: &str| String::from_utf8(read[path].clone()).unwrap();
        assert_eq!(text("content/products/p1.md"), pointer);
        assert_eq!(text("content/products/p2.md"), "$Id$\n");
        assert_eq!(text("content/products/p3.md"), "---\ntitle: P3\n---\n");
        assert!(!mark.exists(), "{}", fs::read_to_string(&mark).unwrap_or_default());
    }
}

#[test]
fn what_is_left_of_a_run_that_was_ended_as_it_began_is_in_nobodys_way() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-begun");
    let town = repository(&folder);
    let clone = kept(&folder, address(&town));
    fs::create_dir_all(folder.join("kept")).unwrap();
    fs::write(folder.join("kept/tmp_config"), "# Ke").unwrap();
    assert_eq!(fetch(&clone).unwrap().paths().count(), 21);
    // What was to be taken away, and was not all.
    for gone in ["HEAD", "refs", "objects"] {
        let path = folder.join("kept").join(gone);
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
    }
    assert_eq!(fetch(&clone).unwrap().paths().count(), 21);
}

#[test]
fn too_much_is_not_kept() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-large");
    let town = repository(&folder);
    let limits = Limits { bytes: 300_000, ..Limits::default() };
    let clone = PartialClone::new(address(&town), &folder.join("kept"), limits);
    let told = clone.fetch(&|_| true, &mut patient);
    assert!(matches!(told, Err(Error::TooLarge { most: 300_000, .. })), "{told:?}");
    assert!(!folder.join("kept").exists());
    // What has grown too large over time is made anew.
    let first = fetch(&clone).unwrap();
    fs::write(folder.join("kept/objects/pack/grown"), vec![0; 400_000]).unwrap();
    assert_eq!(fetch(&clone).unwrap().commit, first.commit);
    assert!(size(&folder.join("kept")) < 300_000);
}

#[test]
fn what_is_kept_is_mended_and_nothing_else_is_touched() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-broken");
    let town = repository(&folder);
    let clone = kept(&folder, address(&town));
    let packs = folder.join("kept/objects/pack");
    let breaks: [&dyn Fn(); 5] = [
        &|| {
            for (name, _) in files(&packs).iter().filter(|(name, _)| name.ends_with(".pack")) {
                fs::remove_file(packs.join(name)).unwrap();
            }
        },
        &|| fs::write(folder.join("kept/refs/heads/newest"), "none").unwrap(),
        &|| fs::write(folder.join("kept/shallow"), "none").unwrap(),
        &|| fs::write(folder.join("kept/shallow.lock"), "").unwrap(),
        &|| fs::write(folder.join("kept/HEAD"), "none").unwrap(),
    ];
    for (number, harm) in breaks.into_iter().enumerate() {
        fetch(&clone).unwrap();
        harm();
        commit_again(&town);
        let mended = fetch(&clone).unwrap_or_else(|error| panic!("{number}: {error}"));
        assert_eq!(mended.read().unwrap().len(), 21, "{number}");
    }
    let other = folder.join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("mine"), "mine").unwrap();
    let told = fetch(&PartialClone::new(address(&town), &other, Limits::default()));
    assert!(matches!(told, Err(Error::Occupied(_))), "{told:?}");
    assert_eq!(files(&other), [("mine".to_owned(), b"mine".to_vec())]);
}

/// A server that takes a caller and says nothing; it tells when the caller has gone.
fn silent() -> (u16, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let gone = std::thread::spawn(move || {
        let (mut caller, _) = listener.accept().unwrap();
        let mut heard = Vec::new();
        let _ = caller.read_to_end(&mut heard);
        assert!(!heard.is_empty());
    });
    (port, gone)
}

#[test]
fn what_says_nothing_is_not_waited_for() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-silent");
    let (port, gone) = silent();
    let remote = Remote::of(&format!("git://127.0.0.1:{port}/town")).unwrap();
    let limits = Limits { silence: Duration::from_millis(700), ..Limits::default() };
    let start = Instant::now();
    let told = fetch(&PartialClone::new(remote, &folder.join("kept"), limits));
    assert!(matches!(told, Err(Error::Stalled { .. })), "{told:?}");
    assert!(start.elapsed() < Duration::from_secs(10));
    gone.join().unwrap();
    // Whoever watches may stop it as well.
    let (port, gone) = silent();
    let remote = Remote::of(&format!("git://127.0.0.1:{port}/town")).unwrap();
    let mut asked = 0;
    let told = kept(&folder, remote).fetch(&is_text, &mut |_| {
        asked += 1;
        if asked > 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(told, Err(Error::Cancelled)), "{told:?}");
    gone.join().unwrap();
}

#[test]
fn what_cannot_be_reached_says_why_and_no_secret() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-nowhere");
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for address in [
        format!("https://me:SECRET@127.0.0.1:{port}/town?SECRET"),
        format!("git://127.0.0.1:{port}/town"),
        format!("file://{}/none", folder.display()),
        folder.join("none").display().to_string(),
    ] {
        let remote = Remote::of(&address).unwrap();
        for told in [remote.newest(&mut patient).map(drop), fetch(&kept(&folder, remote)).map(drop)]
        {
            let Err(Error::Unreachable { remote, reason }) = &told else { panic!("{told:?}") };
            assert!(!reason.is_empty() && !remote.is_empty());
            assert!(!format!("{told:?}").contains("SECRET"), "{told:?}");
        }
    }
}

/// Runs one test of this program by itself, with these variables.
fn alone(test: &str, variables: &[(&str, &str)]) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env("BETA_TEST_ALONE", "1")
        .envs(variables.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Whether this is such a run.
fn is_alone() -> bool {
    std::env::var_os("BETA_TEST_ALONE").is_some()
}

#[test]
fn asks_whether_git_is_there() {
    if is_alone() {
        println!("told: {:?}", installed());
    }
}

#[test]
#[cfg(unix)]
fn no_git_and_an_old_git_are_told_apart() {
    let folder = folder("fetch-git");
    let told = |path: &Path| {
        let child =
            alone("git_fetch::asks_whether_git_is_there", &[("PATH", path.to_str().unwrap())]);
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    };
    assert!(told(&folder).contains("told: Err(Missing)"));
    let git = folder.join("git");
    for (script, expected) in [
        ("#!/bin/sh\necho git version 1.8.3\n", "told: Err(TooOld { version: \"1.8.3\" })"),
        ("#!/bin/sh\necho no developer tools >&2\nexit 1\n", "told: Err(Missing)"),
        ("#!/bin/sh\necho git version 2.99.0\n", "told: Ok(())"),
    ] {
        fs::write(&git, script).unwrap();
        crate::harness::executable(&git);
        let told = told(&folder);
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn fetches_until_it_is_stopped() {
    if let Some(address) = std::env::var("BETA_TEST_ADDRESS").ok().filter(|_| is_alone()) {
        let folder = PathBuf::from(std::env::var_os("BETA_TEST_FOLDER").unwrap());
        println!("told: {:?}", fetch(&kept(&folder, Remote::of(&address).unwrap())));
    }
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_git_first_and_leaves_what_was_there() {
    if is_without_git() {
        return;
    }
    let folder = folder("fetch-stopped");
    let before = fetch(&kept(&folder, address(&repository(&folder)))).unwrap();
    for signal in ["INT", "TERM", "HUP"] {
        let (port, gone) = silent();
        let variables = [
            ("BETA_TEST_ADDRESS", format!("git://127.0.0.1:{port}/town")),
            ("BETA_TEST_FOLDER", folder.display().to_string()),
        ];
        let variables = variables.each_ref().map(|(name, value)| (*name, value.as_str()));
        let child = alone("git_fetch::fetches_until_it_is_stopped", &variables);
        std::thread::sleep(Duration::from_millis(1500));
        let arguments = [format!("-{signal}"), child.id().to_string()];
        assert!(Command::new("kill").args(arguments).status().unwrap().success());
        let told = child.wait_with_output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        assert!(told.contains("told: Err(Cancelled)"), "{told}");
        gone.join().unwrap();
        let clone = kept(&folder, address(&folder.join("town")));
        assert_eq!(clone.kept().as_ref(), Some(&before.commit));
    }
}
