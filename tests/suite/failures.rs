//! What goes wrong, and how it is told: exit code, place, what to do; never a panic.

use std::fs;

use crate::harness::{beta, command, folder, line, run};

#[test]
fn a_wrong_command_line_is_told_with_what_was_meant() {
    let cases: [(&[&str], &str); 12] = [
        (&["whoo", "Culture"], "who"),
        (&["Culture"], "beta who Culture"),
        (&["Affaires étrangères"], "beta who \"Affaires étrangères\""),
        (&["who"], "<QUERY>"),
        (&["who", "x", "--jsno"], "--json"),
        (&["who", "x", "-o", "jsno"], "json"),
        (&["who", "x", "--limit", "0"], "--limit"),
        (&["who", "x", "--limit", "many"], "--limit"),
        (&["who", "x", "--lang", "français"], "fr"),
        (&["list", "ministres"], "ministries"),
        (&["list"], "KIND"),
        (&["wh", "Culture"], "who"),
    ];
    for (args, expected) in cases {
        let run = beta(args);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(expected), "{args:?}: {}", run.stderr);
        assert!(run.stderr.starts_with("error: "), "{args:?}: {}", run.stderr);
    }
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_not_utf8_is_an_error_and_no_panic() {
    use std::os::unix::ffi::OsStrExt;
    let run = run(command().arg("who").arg(std::ffi::OsStr::from_bytes(b"\xff")));
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("UTF-8"), "{}", run.stderr);
}

#[test]
fn a_roster_that_cannot_be_used_is_told_with_its_place() {
    let folder = folder("failures-roster");
    let cases: [(&str, &[u8], &str); 5] = [
        (
            "unknown-key.toml",
            b"schema = 1\n\n[[ministry]]\nid = \"a\"\nname = \"A\"\naliass = [\"B\"]\n",
            ":6:1",
        ),
        (
            "dangling.toml",
            b"schema = 1\n[[person]]\nid = \"a\"\nname = \"A\"\nministries = [\"x\"]\n",
            ":5:15",
        ),
        ("syntax.toml", b"schema = 1\nname = \n", ":2:"),
        ("latin1.toml", b"schema = 1\ntitle = \"\xe9quipe\"\n", ":2:10"),
        ("empty-name.toml", b"schema = 1\n[[ministry]]\nid = \"a\"\nname = \"\"\n", ":4:8"),
    ];
    for (name, bytes, place) in cases {
        let file = folder.join(name);
        fs::write(&file, bytes).unwrap();
        let run = run(command().args(["who", "A", "--roster"]).arg(&file));
        assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{name}: {}", run.stderr);
        assert!(run.stderr.contains(&format!("{name}{place}")), "{name}: {}", run.stderr);
        let in_environment =
            crate::harness::run(command().args(["who", "A"]).env("BETA_ROSTER", &file));
        assert_eq!(in_environment.status, 3, "{name}");
    }
    let unknown =
        run(command().args(["who", "A", "--roster"]).arg(folder.join("unknown-key.toml")));
    assert!(unknown.stderr.contains("aliases"), "{}", unknown.stderr);
}

#[test]
fn a_roster_that_is_not_there_or_is_a_folder_is_told() {
    let folder = folder("failures-absent");
    let missing = run(command().args(["who", "A", "--roster"]).arg(folder.join("none.toml")));
    assert!(missing.status == 3 && missing.stderr.contains("no such file"), "{}", missing.stderr);
    let is_folder = run(command().args(["who", "A", "--roster"]).arg(&folder));
    assert!(is_folder.status == 3 && is_folder.stderr.contains("folder"), "{}", is_folder.stderr);
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn the_users_file_is_used_when_it_is_there() {
    let home = folder("failures-home");
    let config = home.join(".config/beta");
    fs::create_dir_all(&config).unwrap();
    fs::write(
        config.join("roster.toml"),
        "schema = 1\ntitle = \"Mine\"\n[[ministry]]\nid = \"a\"\nname = \"Aaaa\"\n",
    )
    .unwrap();
    let run = run(command().args(["who", "Aaaa", "--json"]).env("HOME", &home));
    let answer: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(answer["roster"]["title"], "Mine");
    assert!(answer["roster"]["origin"].as_str().unwrap().ends_with("roster.toml"));
    // Nobody is named in it, and that is an answer all the same.
    assert_eq!((answer["status"].as_str(), run.status), (Some("default"), 0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_output_is_told() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command().args(["who", "Culture"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no space left"));
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    let mut child = command()
        .args(["list", "people"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    let shell = Command::new("sh")
        .args(["-c", "\"$0\" list people | head -1"])
        .arg(env!("CARGO_BIN_EXE_beta"))
        .env("HOME", crate::harness::home())
        .output()
        .unwrap();
    assert_eq!((shell.stderr.as_slice(), shell.status.code()), (&b""[..], Some(0)));
}

#[test]
fn help_is_on_stdout_whichever_way_it_is_asked_for() {
    for arguments in
        ["", "-h", "--help", "help", "help who", "who -h", "who --help", "--version", "-V"]
    {
        let run = line(arguments);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{arguments}");
        assert!(!run.stdout.is_empty(), "{arguments}");
    }
    assert!(line("--help").stdout.contains("Exit codes"));
    assert!(line("-V").stdout.contains("2021-12-13"));
}
