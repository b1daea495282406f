//! What is known of a checkout, whoever made it: its remotes through every way git has to write them,
//! its day; and that nothing in it is run, and nothing waits.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use beta::git::Checkout;

use crate::harness::{command, folder, has, run, skip};

/// Runs the user's own git in a folder, with settings of nobody's.
pub fn git(folder: &Path, day: &str, args: &[&str]) {
    let done = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(["-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"])
        .args(args)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env("GIT_COMMITTER_DATE", format!("{day}T23:30:00+0200"))
        .env("GIT_AUTHOR_DATE", "2001-01-01T00:00:00+0000")
        .output()
        .expect("git runs");
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// A repository as its files lie, with these settings.
fn repository(git: &Path, config: &str) {
    fs::create_dir_all(git.join("objects")).unwrap();
    fs::create_dir_all(git.join("refs")).unwrap();
    fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(git.join("config"), config).unwrap();
}

const ROSTER: &str = "schema = 1\ntitle = 'Essai'\n[[product]]\nid = 'bridges'\nname = 'Bridges'\n\
    contact = 'bridges@example.org'\nrepository = 'https://github.com/town/bridges'\n";

/// What `who .` says in a folder, with these settings of the user's.
fn who(folder: &Path, home: &Path) -> String {
    let roster = home.join("roster.toml");
    fs::write(&roster, ROSTER).unwrap();
    let mut command = command();
    command.current_dir(folder).env("HOME", home).env("BETA_ROSTER", roster).args(["who", "."]);
    let start = Instant::now();
    let done = run(&mut command);
    assert!(start.elapsed() < Duration::from_secs(30), "{done:?}");
    done.stdout + &done.stderr
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn a_remote_is_found_however_it_is_written() {
    let home = folder("git-home");
    let origin = |url: &str| format!("[remote \"origin\"]\n\turl = {url}\n");
    fs::write(home.join("more"), "[url \"https://github.com/\"]\ninsteadOf = more:\n").unwrap();
    let user = "[url \"git@github.com:\"]\n\tinsteadOf = gh:\n\tinsteadOf = \"hub://\"\n\
        [url \"https://github.com/town/\"]\n\tinsteadOf = gh:town/near/\n\
        [url \"https://x-access-token:SECRET@github.com/\"]\n\tinsteadOf = https://forge.example/\n\
        [url \"ssh://git@ssh.github.com:443/\"]\n\tpushInsteadOf = https://mirror.example/\n\
        [include]\n\tpath = more\n\
        [includeIf \"gitdir:~/work/\"]\n\tpath = at-work\n\
        [includeIf \"gitdir/i:**/CASE/\"]\n\tpath = ~/at-work\n\
        [includeIf \"onbranch:ma*\"]\n\tpath = branch\n\
        [includeIf \"onbranch:other\"]\n\tpath = other\n\
        [includeIf \"hasconfig:remote.*.url:asked:*/**\"]\n\tpath = asked\n";
    fs::write(home.join(".gitconfig"), user).unwrap();
    for (file, name) in
        [("at-work", "work"), ("branch", "onbranch"), ("other", "wrong"), ("asked", "asked")]
    {
        let text = format!("[url \"https://github.com/\"]\ninsteadOf = {name}:\n");
        fs::write(home.join(file), text).unwrap();
    }
    let cases = [
        ("a", origin("github.com:town/bridges"), true),
        ("a", origin("git@ssh.github.com:town/bridges"), true),
        ("a", origin("ssh://git@ssh.github.com:443/town/bridges.git"), true),
        ("a", origin("gh:town/bridges"), true),
        ("a", origin("hub://town/bridges"), true),
        ("a", origin("gh:town/near/bridges"), true),
        ("a", origin("https://forge.example/town/bridges"), true),
        ("a", origin("https://mirror.example/town/bridges"), true),
        ("a", origin("https://other.example/town/bridges"), false),
        ("a", origin("more:town/bridges"), true),
        ("work/a", origin("work:town/bridges"), true),
        ("a", origin("work:town/bridges"), false),
        ("x/case/y", origin("work:town/bridges"), true),
        ("a", origin("onbranch:town/bridges"), true),
        ("a", origin("wrong:town/bridges"), false),
        ("a", origin("asked:town/bridges"), true),
        ("a", origin("x:y") + "pushurl = gh:town/bridges\n", true),
        // the repository's own includes, from where its file lies
        ("a", "[include]\npath = own\n".to_owned(), true),
        ("a", "[include]\npath = ../../a/.git/own\n".to_owned(), true),
    ];
    for (name, config, is_found) in cases {
        let checkout = home.join(name);
        repository(&checkout.join(".git"), &config);
        fs::write(checkout.join(".git/own"), origin("gh:town/bridges")).unwrap();
        let said = who(&checkout, &home);
        assert_eq!(said.contains("Bridges"), is_found, "{config}: {said}");
        assert!(!said.contains("SECRET"), "{said}");
    }
}

#[test]
fn every_kind_of_checkout_has_remotes_and_a_day() {
    if !has("git") {
        return skip("no git").unwrap_or_default();
    }
    let folder = folder("git-kinds");
    let (main, sub) = (folder.join("main"), folder.join("sub"));
    for path in [&main, &sub] {
        fs::create_dir_all(path).unwrap();
        git(path, "2024-01-01", &["init", "-q"]);
        git(path, "2024-03-04", &["commit", "-q", "--allow-empty", "-m", "one"]);
    }
    let address = format!("file://{}", sub.display());
    git(&main, "2024-05-06", &["submodule", "--quiet", "add", &address, "inside"]);
    git(&main, "2024-05-06", &["commit", "-q", "-m", "two"]);
    git(&main, "2024-05-06", &["remote", "add", "origin", "git@example.org:main.git"]);
    git(&main, "2024-05-06", &["worktree", "add", "-q", "../linked", "HEAD~1"]);
    git(&folder, "2024-05-06", &["clone", "-q", "--bare", "main", "bare.git"]);
    git(&folder, "2024-05-06", &["init", "-q", "--separate-git-dir", "apart.git", "apart"]);
    git(&folder, "2024-05-06", &["init", "-q", "empty"]);
    let main_remote = "git@example.org:main.git";
    let cases = [
        ("main", Some("2024-05-06"), Some(main_remote)),
        ("main/inside", Some("2024-03-04"), Some(address.as_str())),
        ("linked", Some("2024-03-04"), Some(main_remote)),
        ("bare.git", Some("2024-05-06"), Some(main.to_str().unwrap())),
        ("apart", None, None),
        ("empty", None, None),
    ];
    for (name, day, remote) in cases {
        let checkout = Checkout::around(&folder.join(name)).unwrap();
        assert_eq!(checkout.root, fs::canonicalize(folder.join(name)).unwrap());
        assert_eq!(checkout.day().as_deref(), day, "{name}");
        assert_eq!(checkout.remotes().first().map(String::as_str), remote, "{name}");
    }
}

/// A checkout of a directory, all of whose settings that may name a program name one that leaves a
/// mark, and that mark.
fn hostile(name: &str) -> (PathBuf, PathBuf) {
    let folder = folder(name);
    let (checkout, mark) = (folder.join("checkout"), folder.join("mark"));
    let trap = folder.join("trap");
    fs::create_dir_all(checkout.join("content/_startups")).unwrap();
    let product = "---\ntitle: Ponts\nphases: [{name: construction, start: 2024-01-01}]\n---\n";
    fs::write(checkout.join("content/_startups/ponts.md"), product).unwrap();
    fs::write(checkout.join(".gitattributes"), "* filter=trap diff=trap merge=trap\n").unwrap();
    fs::write(&trap, format!("#!/bin/sh\necho \"$@\" >> '{}'\ncat\n", mark.display())).unwrap();
    crate::harness::executable(&trap);
    git(&checkout, "2024-06-07", &["init", "-q"]);
    git(&checkout, "2024-06-07", &["add", "."]);
    git(&checkout, "2024-06-07", &["commit", "-q", "-m", "one"]);
    let trap = trap.display();
    let keys = [
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "core.askPass",
        "core.gitProxy",
        "core.alternateRefsCommand",
        "core.hooksPath",
        "pager.cat-file",
        "pager.log",
        "pager.show",
        "alias.cat-file",
        "alias.log",
        "alias.rev-parse",
        "alias.fetch",
        "gpg.program",
        "gpg.ssh.program",
        "gpg.x509.program",
        "gpg.ssh.defaultKeyCommand",
        "credential.helper",
        "diff.external",
        "diff.trap.command",
        "diff.trap.textconv",
        "filter.trap.clean",
        "filter.trap.smudge",
        "filter.trap.process",
        "merge.trap.driver",
        "difftool.trap.cmd",
        "mergetool.trap.cmd",
        "browser.trap.cmd",
        "man.trap.cmd",
        "sequence.editor",
        "interactive.diffFilter",
        "uploadpack.packObjectsHook",
        "remote.origin.uploadpack",
        "remote.origin.receivepack",
        "sendemail.smtpServer",
        "submodule.inside.update",
        "trailer.trap.command",
        "tar.trap.command",
        "web.browser",
        "fsmonitor.socketDir",
        "hook.trap.command",
        "log.mailmap",
    ];
    let mut config = fs::read_to_string(checkout.join(".git/config")).unwrap();
    for key in keys {
        let (section, key) = key.split_once('.').unwrap();
        let (name, key) = key.rsplit_once('.').map_or(("", key), |(name, key)| (name, key));
        let name = if name.is_empty() { String::new() } else { format!(" \"{name}\"") };
        let bang = if section == "alias" || section == "submodule" { "!" } else { "" };
        config += &format!("[{section}{name}]\n\t{key} = {bang}{trap}\n");
    }
    config += "[log]\n\tshowSignature = true\n[color]\n\tui = always\n[commit]\n\tgpgSign = true\n\
        [remote \"origin\"]\n\turl = ext::sh -c %S\n\tpromisor = true\n\
        [extensions]\n\tpartialClone = origin\n[core]\n\trepositoryFormatVersion = 1\n";
    fs::write(checkout.join(".git/config"), config).unwrap();
    let hooks = checkout.join(".git/hooks");
    fs::create_dir_all(&hooks).unwrap();
    for hook in
        ["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"]
    {
        fs::copy(folder.join("trap"), hooks.join(hook)).unwrap();
    }
    (checkout, mark)
}

#[test]
#[cfg(unix)]
fn nothing_that_a_checkout_names_is_run() {
    if !has("git") {
        return skip("no git").unwrap_or_default();
    }
    let (checkout, mark) = hostile("git-hostile");
    // The trap is one: what people type every day goes into it.
    let _ = Command::new("git").arg("status").current_dir(&checkout).output().unwrap();
    assert!(mark.exists());
    fs::remove_file(&mark).unwrap();
    let import = |checkout: &Path| {
        let mut command = command();
        command.current_dir(checkout).args(["roster", "import", "."]);
        // As from a hook or an alias of somebody's.
        command.env("GIT_DIR", "/nowhere").env("GIT_EXTERNAL_DIFF", "false");
        run(&mut command)
    };
    let done = import(&checkout);
    assert!(done.stdout.contains("as_of = 2024-06-07"), "{}", done.stderr);
    assert!(!mark.exists(), "{}", fs::read_to_string(&mark).unwrap_or_default());
    who(&checkout, checkout.parent().unwrap());
    assert!(!mark.exists(), "{}", fs::read_to_string(&mark).unwrap_or_default());
    // The commit is to be had from elsewhere: it is not fetched.
    let objects = checkout.join(".git/objects");
    fs::remove_dir_all(&objects).unwrap();
    fs::create_dir_all(&objects).unwrap();
    let done = import(&checkout);
    assert!(done.stdout.contains("as_of = 2024-01-01"), "{}", done.stderr);
    assert!(!mark.exists(), "{}", fs::read_to_string(&mark).unwrap_or_default());
}

#[test]
#[cfg(unix)]
fn a_pipe_in_the_place_of_a_file_is_not_waited_for() {
    if !has("mkfifo") {
        return skip("no mkfifo").unwrap_or_default();
    }
    let folder = folder("git-pipes");
    let files = [
        "HEAD",
        "config",
        "commondir",
        "packed-refs",
        "refs/heads/main",
        "objects/info/alternates",
        "shallow",
        "config.worktree",
        "included",
        "../.git",
    ];
    std::thread::scope(|scope| {
        for (number, file) in files.into_iter().enumerate() {
            let home = folder.join(number.to_string());
            scope.spawn(move || with_a_pipe(&home, file));
        }
    });
}

/// A checkout with a pipe in the place of one of its files.
fn with_a_pipe(home: &Path, file: &str) {
    let checkout = home.join("checkout");
    let config = "[remote \"origin\"]\nurl = https://github.com/town/bridges\n";
    repository(&checkout.join(".git"), &format!("{config}[include]\npath = included\n"));
    fs::create_dir_all(checkout.join("content/_startups")).unwrap();
    let path = checkout.join(".git").join(file);
    let path = if file == "../.git" { checkout.join(".git") } else { path };
    let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    let said = who(&checkout, home);
    let is_found = !matches!(file, "HEAD" | "config" | "../.git");
    assert_eq!(said.contains("Bridges"), is_found, "{file}: {said}");
    let start = Instant::now();
    let mut command = command();
    run(command.current_dir(&checkout).args(["roster", "import", "."]));
    assert!(start.elapsed() < Duration::from_secs(30), "{file}");
}
