//! `beta roster init`: a roster to start from, written whole or not at all.

use std::fs;

use beta::roster::read::read;

use crate::harness::{beta, command, folder, line, run};

#[test]
fn the_starter_is_valid_as_it_stands_and_with_its_examples() {
    for lang in ["en", "fr"] {
        let run = beta(["roster", "init", "-", "--lang", lang]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        assert_eq!(read(&run.stdout, "").problems, []);
        assert!(run.stdout.contains("extends = \"public\""));
        // The examples: lines of TOML behind a comment sign.
        let is_toml = |line: &str| line.starts_with("[[") || line.contains(" = ");
        let uncommented: Vec<&str> = run
            .stdout
            .lines()
            .map(|line| line.strip_prefix("# ").filter(|line| is_toml(line)).unwrap_or(line))
            .collect();
        let folder = folder(&format!("init-starter-{lang}"));
        let path = folder.join("roster.toml");
        fs::write(&path, uncommented.join("\n")).unwrap();
        let path = path.to_str().unwrap();
        let check = beta(["roster", "check", path, "--strict"]);
        assert_eq!(check.status, 0, "{}", check.stderr);
        let who = beta(["--roster", path, "who", "a11y"]);
        assert!(who.stdout.contains("Camille Exemple"), "{}", who.stdout);
        assert_eq!(beta(["--roster", path, "roster", "show", "reason", "partenariat"]).status, 1);
    }
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn the_users_file_is_written_said_and_in_force() {
    let folder = folder("init-user");
    let beta = |args: &[&str]| run(command().env("XDG_CONFIG_HOME", &folder).args(args));
    let init = beta(&["roster", "init"]);
    let path = folder.join("beta/roster.toml");
    assert_eq!((init.status, init.stdout.as_str()), (0, ""), "{}", init.stderr);
    for expected in [path.to_str().unwrap(), "roster.schema.json", "in force", "beta roster check"]
    {
        assert!(init.stderr.contains(expected), "{expected}: {}", init.stderr);
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("#:schema ./roster.schema.json\n"), "{text}");
    let schema = fs::read_to_string(folder.join("beta/roster.schema.json")).unwrap();
    assert_eq!(schema, line("roster schema").stdout);
    assert_eq!(beta(&["roster", "check", "--strict"]).status, 0);
    // Nothing is overwritten unless asked for.
    fs::write(&path, "schema = 1\n").unwrap();
    let again = beta(&["roster", "init"]);
    assert_eq!(again.status, 3);
    assert!(again.stderr.contains("--force"), "{}", again.stderr);
    assert_eq!(fs::read_to_string(&path).unwrap(), "schema = 1\n");
    assert_eq!(beta(&["roster", "init", "--force"]).status, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn a_full_copy_stands_alone_and_says_the_same() {
    let folder = folder("init-full");
    let path = folder.join("copy.toml");
    let path = path.to_str().unwrap();
    let init = beta(["roster", "init", path, "--full"]);
    assert_eq!(init.status, 0, "{}", init.stderr);
    assert!(init.stderr.contains(&format!("beta --roster {path}")), "{}", init.stderr);
    assert!(!fs::read_to_string(path).unwrap().contains("extends"));
    assert_eq!(beta(["roster", "diff", "embedded", path, "-q"]).status, 0);
    assert_eq!(beta(["roster", "init", path, "-q"]).stderr.lines().count(), 2, "an error, a hint");
}

#[test]
fn what_cannot_be_written_is_told() {
    let folder = folder("init-cannot");
    fs::write(folder.join("file"), "").unwrap();
    let below_a_file = folder.join("file/roster.toml");
    for path in [folder.to_str().unwrap(), below_a_file.to_str().unwrap(), "/dev/null"] {
        let run = beta(["roster", "init", path, "--force"]);
        assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{path}");
        assert!(run.stderr.contains(path), "{}", run.stderr);
    }
}
