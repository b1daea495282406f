//! Large rosters, compiled once and kept: used while nothing changed, never wrong, never in the way.
#![cfg(unix)] // Elsewhere a home is the system's to say, not a test's.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Run, command, folder, run};

/// A home with a roster large enough to be kept, on top of another one.
struct Home(PathBuf);

impl Home {
    fn new(name: &str) -> Self {
        let home = Self(folder(name));
        fs::write(home.0.join("base.toml"), ministry("Forêts", "forest")).unwrap();
        home.write("roster.toml", &large("Rivières"));
        home
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn who(&self, query: &str) -> Run {
        run(command()
            .env("HOME", &self.0)
            .env("XDG_CACHE_HOME", self.0.join("cache"))
            .env("BETA_ROSTER", self.0.join("roster.toml"))
            .args(["who", query, "-o", "plain"]))
    }

    /// What is kept, as files.
    fn kept(&self) -> Vec<PathBuf> {
        let Ok(files) = fs::read_dir(self.0.join("cache/beta")) else { return Vec::new() };
        files.map(|file| file.unwrap().path()).collect()
    }
}

fn ministry(name: &str, id: &str) -> String {
    format!("schema = 1\n[[ministry]]\nid = \"{id}\"\nname = \"{name}\"\n")
}

fn large(name: &str) -> String {
    let mut text = ministry(name, "river").replace("= 1\n", "= 1\nextends = \"base.toml\"\n");
    for at in 0..2000 {
        let person = format!("id = \"p{at}\"\nname = \"Person {at}\"\nrole = \"Numbered {at}\"\n");
        write!(text, "[[person]]\n{person}").unwrap();
    }
    assert!(text.len() > 64 * 1024);
    text
}

fn position(bytes: &[u8], text: &str) -> usize {
    bytes.windows(text.len()).rposition(|window| window == text.as_bytes()).unwrap()
}

#[test]
fn what_is_kept_is_used_while_nothing_changed() {
    let home = Home::new("cache-used");
    let first = home.who("rivieres");
    assert!(first.stdout.starts_with("Rivières\t"), "{first:?}");
    assert_eq!(home.kept().len(), 1);
    // A file that was new when it was read is looked into once more, when it no longer is.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    assert_eq!(home.who("rivieres").stdout, first.stdout);
    // What is not used is made again: another file in the same place. Its hour shows which.
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
    let kept = || fs::File::options().write(true).open(home.kept().pop().unwrap()).unwrap();
    kept().set_modified(hour_ago).unwrap();
    assert_eq!(home.who("rivieres").stdout, first.stdout);
    let modified = || kept().metadata().unwrap().modified().unwrap();
    assert_eq!(modified(), hour_ago);
    home.write("roster.toml", &large("Ruisseau"));
    assert_eq!(home.who("ruisseau").status, 0);
    assert_ne!(modified(), hour_ago);
}

#[test]
fn a_change_in_any_file_is_seen_at_once() {
    let home = Home::new("cache-changed");
    assert_eq!(home.who("rivieres").status, 0);
    // As long as before: the text decides, not size or time.
    home.write("roster.toml", &large("Ruisseau"));
    assert_eq!((home.who("rivieres").status, home.who("ruisseau").status), (1, 0));
    home.write("base.toml", &ministry("Marais", "forest"));
    assert_eq!((home.who("forets").status, home.who("marais").status), (1, 0));
    home.write("roster.toml", "schema = 1\n[[oops]]\n");
    let broken = home.who("ruisseau");
    assert!(broken.status == 3 && broken.stderr.contains("oops"), "{broken:?}");
    fs::remove_file(home.0.join("base.toml")).unwrap();
    home.write("roster.toml", &large("Ruisseau"));
    assert_eq!(home.who("ruisseau").status, 3);
    assert_eq!(home.kept().len(), 1, "one file a roster");
}

#[test]
fn whatever_is_wrong_with_what_is_kept_the_answer_is_right_and_nothing_is_said() {
    let home = Home::new("cache-broken");
    let expected = home.who("rivieres").stdout;
    let place = home.kept().pop().unwrap();
    let whole = fs::read(&place).unwrap();
    let tamper = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = whole.clone();
        change(&mut bytes);
        fs::write(&place, bytes).unwrap();
    };
    let changes: [&dyn Fn(&mut Vec<u8>); 6] = [
        &Vec::clear,
        &|bytes| bytes.truncate(bytes.len() / 2),
        &|bytes| bytes.truncate(bytes.len() - 1),
        &|bytes| bytes.iter_mut().for_each(|byte| *byte = 0xFF),
        // Another build's.
        &|bytes| bytes[1] ^= 1,
        // Another roster's.
        &|bytes| {
            let path = position(bytes, "roster.toml");
            bytes[path] = b'R';
        },
    ];
    for change in changes {
        tamper(change);
        let run = home.who("rivieres");
        assert_eq!((run.stdout, run.stderr, run.status), (expected.clone(), String::new(), 0));
    }
    // A byte here and there.
    let mut chance = fastrand::Rng::with_seed(1);
    for _ in 0..60 {
        let (at, byte) = (chance.usize(..whole.len()), chance.u8(..));
        tamper(&|bytes| bytes[at] = byte);
        let run = home.who("rivieres");
        assert_eq!((run.stdout, run.stderr, run.status), (expected.clone(), String::new(), 0));
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_what_is_kept_leads_nowhere() {
    let home = Home::new("cache-link");
    let expected = home.who("rivieres").stdout;
    let kept = home.kept().pop().unwrap();
    let precious = home.0.join("precious");
    fs::write(&precious, "precious").unwrap();
    fs::remove_file(&kept).unwrap();
    std::os::unix::fs::symlink(&precious, &kept).unwrap();
    assert_eq!(home.who("rivieres").stdout, expected);
    assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
}

#[test]
fn a_folder_that_cannot_be_written_changes_nothing() {
    let home = Home::new("cache-unwritable");
    home.write("cache", "not a folder");
    let run = home.who("rivieres");
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    assert_eq!(home.who("rivieres").stdout, run.stdout);
}

#[test]
fn small_rosters_and_pipes_are_not_kept() {
    let home = Home::new("cache-small");
    home.write("roster.toml", &ministry("Rivières", "river"));
    assert_eq!(home.who("rivieres").status, 0);
    assert_eq!(home.kept(), [] as [&Path; 0]);
    home.write("large.toml", &large("Rivières").replace("base.toml", "embedded"));
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", "cat large.toml | beta --roster /dev/stdin who rivieres"]);
    shell.current_dir(&home.0).env_clear().env("PATH", crate::harness::path());
    let run = run(shell.env("HOME", &home.0).env("XDG_CACHE_HOME", home.0.join("cache")));
    assert_eq!((run.stderr.as_str(), run.status), ("", 0));
    assert_eq!(home.kept(), [] as [&Path; 0]);
}

#[test]
fn the_folder_stays_small() {
    const MOST: usize = 16;
    let home = Home::new("cache-small-folder");
    let folder = home.0.join("cache/beta");
    fs::create_dir_all(&folder).unwrap();
    let day_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(24 * 3600);
    for name in (0..MOST + 4).map(|at| format!("{at}.roster")).chain([".beta-killed".to_owned()]) {
        fs::write(folder.join(&name), "old").unwrap();
        fs::File::options()
            .write(true)
            .open(folder.join(name))
            .unwrap()
            .set_modified(day_ago)
            .unwrap();
    }
    fs::write(folder.join(".beta-running"), "new").unwrap();
    fs::write(folder.join("not ours"), "precious").unwrap();
    assert_eq!(home.who("rivieres").status, 0);
    let names: Vec<_> =
        home.kept().iter().map(|path| path.file_name().unwrap().to_owned()).collect();
    assert_eq!(
        names.iter().filter(|name| name.to_str().unwrap().ends_with(".roster")).count(),
        MOST
    );
    for (name, stays) in [(".beta-killed", false), (".beta-running", true), ("not ours", true)] {
        assert_eq!(names.iter().any(|held| held == name), stays, "{name}");
    }
    // The one that was just made is among those that stay.
    let kept =
        home.kept().into_iter().find(|path| fs::metadata(path).unwrap().len() > 1000).unwrap();
    assert_eq!(home.who("rivieres").status, 0);
    assert!(kept.exists());
}
