//! What is read has a limit, and what is found by itself is a file; what cannot be read is told for what
//! it is, and never passed over in silence.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Run, command, folder, run, run_with_input};

const PAGE: &str = "# Équipe\n\n## Qui fait quoi ?\n\n### Pôle\n\n* **Alix Martin** : Culture\n";

/// A home with that in place of the user's roster.
fn home(name: &str, place: impl Fn(&Path)) -> PathBuf {
    let home = folder(name);
    fs::create_dir_all(home.join(".config/beta")).unwrap();
    fs::write(home.join("page.md"), PAGE).unwrap();
    place(&home.join(".config/beta/roster.toml"));
    home
}

fn at_home(home: &Path, args: &[&str]) -> Run {
    run(command().args(args).env("HOME", home).current_dir(home))
}

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success()));
}

#[test]
#[cfg(target_os = "linux")]
fn what_never_ends_is_read_to_the_limit() {
    let zero = "/dev/zero";
    for args in [
        &["who", "Culture", "--roster", zero][..],
        &["list", "people", "--roster", zero],
        &["roster", "check", zero],
        &["roster", "diff", zero, "embedded"],
        &["roster", "import", zero],
        &["roster", "import", zero, "--from", "csv"],
        &["roster", "import", "--base", zero, "page.md"],
    ] {
        let run = run(command().args(args));
        assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{args:?}");
        assert!(run.stderr.contains("larger than the 64 MB"), "{args:?}: {}", run.stderr);
    }
}

#[test]
#[cfg(unix)]
fn what_is_named_may_be_a_pipe_and_what_is_found_may_not() {
    let folder = folder("reading-pipes");
    let roster = "schema = 1\n[[ministry]]\nid = 'sea'\nname = 'Sea'\n";
    let read = |args: &[&str]| run_with_input(command().args(args), roster.as_bytes());
    for named in ["/dev/stdin", "-"] {
        assert_eq!(read(&["who", "Sea", "--roster", named]).status, 0, "{named}");
    }
    pipe(&folder.join("pipe"));
    fs::write(folder.join("over.toml"), "schema = 1\nextends = 'pipe'\n").unwrap();
    let over = folder.join("over.toml");
    let extended = run(command().args(["who", "Sea", "--roster"]).arg(&over));
    assert!(extended.status == 3 && extended.stderr.contains("a pipe or a device"), "{extended:?}");
    let home = home("reading-own-pipe", pipe);
    let own = at_home(&home, &["who", "Culture"]);
    assert!(own.status == 3 && own.stderr.contains("a pipe or a device"), "{}", own.stderr);
    fs::remove_file(home.join(".config/beta/roster.toml")).unwrap();
    let public = home.join(".local/share/beta");
    fs::create_dir_all(&public).unwrap();
    pipe(&public.join("public.toml"));
    let public = at_home(&home, &["who", "Culture"]);
    assert!(public.status == 3 && public.stderr.contains("a pipe or a device"), "{public:?}");
    // TAB opens files alone.
    let pipe = folder.join("pipe");
    let line = ["--", "beta", "--roster", pipe.to_str().unwrap(), "who", "Cul"];
    let tab = |shell: &str| {
        let mut command = command();
        command.env("BETA_COMPLETE", shell).env("_CLAP_COMPLETE_INDEX", "4").args(line);
        run(&mut command)
    };
    for shell in ["zsh", "fish", "bash"] {
        assert_eq!(tab(shell).status, 0, "{shell}");
    }
}

#[test]
#[cfg(unix)]
fn pipes_in_a_checkout_end() {
    let folder = folder("reading-checkout");
    let git = folder.join(".git");
    for (path, text) in [
        ("_startups/a.md", "---\ntitle: Alpha\nmission: x\n---\n"),
        (".git/HEAD", "ref: refs/heads/main\n"),
        (".git/objects/info/x", ""),
        (".git/refs/heads/x", ""),
        ("guide/SUMMARY.md", "# T\n\n* [Team](team.md)\n* [Pipe](pipe.md)\n"),
        ("guide/team.md", "# Team\n"),
    ] {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    for name in ["refs/heads/main", "packed-refs", "objects/info/alternates", "config", "commondir"]
    {
        pipe(&git.join(name));
    }
    pipe(&folder.join("_startups/b.md"));
    pipe(&folder.join("guide/pipe.md"));
    let import = run(command().args(["roster", "import"]).arg(&folder));
    assert_eq!(import.status, 0, "{}", import.stderr);
    assert!(import.stderr.contains("_startups/b.md: cannot be read"), "{}", import.stderr);
    let who = run(command().arg("who").arg(&folder));
    assert_eq!(who.status, 1, "{}", who.stderr);
    let guide = run(command().args(["roster", "import"]).arg(folder.join("guide")));
    assert!(guide.stderr.contains("pipe.md: cannot be read"), "{}", guide.stderr);
}

#[test]
fn a_folder_of_more_files_than_any_is_told() {
    let folder = folder("reading-many");
    fs::create_dir_all(folder.join("_startups")).unwrap();
    for number in 0..20_001 {
        fs::write(folder.join(format!("_startups/{number}.md")), "").unwrap();
    }
    let import = run(command().args(["roster", "import"]).arg(&folder));
    assert!(import.stderr.contains("_startups: holds too many files"), "{}", import.stderr);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn rosters_that_extend_each_other_without_end_are_told() {
    let folder = folder("reading-deep");
    for number in 0..40 {
        let text = format!("schema = 1\nextends = '{}.toml'\n", number + 1);
        fs::write(folder.join(format!("{number}.toml")), text).unwrap();
    }
    let run = run(command().args(["who", "x", "--roster"]).arg(folder.join("0.toml")));
    assert!(run.status == 3 && run.stderr.contains("more than 32 rosters"), "{}", run.stderr);
}

#[test]
fn what_a_roster_extends_is_a_file_however_it_is_named_itself() {
    let folder = folder("reading-dash");
    fs::write(folder.join("-"), "schema = 1\n[[unit]]\nid = 'u'\nname = 'Umbrella'\n").unwrap();
    let over = "schema = 1\nextends = '-'\n";
    fs::write(folder.join("over.toml"), over).unwrap();
    for named in ["over.toml", "./over.toml", "-"] {
        let mut command = command();
        command.args(["list", "units", "--roster", named]).current_dir(&folder);
        let run = run_with_input(&mut command, over.as_bytes());
        assert!(run.stdout.contains("Umbrella"), "{named}: {}", run.stderr);
    }
    fs::write(folder.join("page.md"), PAGE).unwrap();
    let mut command = command();
    let run =
        run(command.args(["roster", "import", "page.md", "--extends", "-"]).current_dir(&folder));
    assert!(run.status == 2 && run.stderr.contains("standard input"), "{}", run.stderr);
}

#[test]
#[cfg(unix)]
fn a_roster_that_is_there_and_cannot_be_read_is_an_error() {
    use std::os::unix::fs::symlink;
    let cases: [(&str, &dyn Fn(&Path), &str); 5] = [
        (
            "dangling",
            &|roster| symlink("nowhere.toml", roster).unwrap(),
            "a link that leads nowhere",
        ),
        ("loop", &|roster| symlink("roster.toml", roster).unwrap(), "links lead to themselves"),
        ("folder", &|roster| fs::create_dir(roster).unwrap(), "it is a folder"),
        (
            "away",
            &|roster| {
                let folder = roster.parent().unwrap();
                fs::remove_dir(folder).unwrap();
                symlink("/nowhere/at/all", folder).unwrap();
            },
            "a link that leads nowhere",
        ),
        (
            "circle",
            &|roster| {
                let folder = roster.parent().unwrap();
                fs::remove_dir(folder).unwrap();
                symlink("beta", folder).unwrap();
            },
            "links lead to themselves",
        ),
    ];
    for (name, place, why) in cases {
        let home = home(&format!("reading-own-{name}"), place);
        let who = at_home(&home, &["who", "Culture"]);
        assert_eq!((who.status, who.stdout.as_str()), (3, ""), "{name}");
        assert!(who.stderr.contains(why), "{name}: {}", who.stderr);
        assert!(who.stderr.ends_with("--roster embedded\n"), "{name}: {}", who.stderr);
        assert_eq!(at_home(&home, &["who", "Culture", "--roster", "embedded"]).status, 0);
        let path = at_home(&home, &["roster", "path", "--json"]);
        assert!(path.stdout.contains("\"in_force\": true"), "{name}: {}", path.stdout);
    }
}

/// Whoever is root may enter every folder: the program is run as somebody else, where that can be.
#[test]
#[cfg(unix)]
fn a_roster_in_a_folder_that_cannot_be_entered_is_an_error() {
    use std::os::unix::fs::PermissionsExt;
    let home = home("reading-own-closed", |roster| fs::write(roster, "schema = 1\n").unwrap());
    let folder = home.join(".config/beta");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).unwrap();
    let is_root = fs::read_dir(&folder).is_ok();
    let who = if is_root { None } else { Some(at_home(&home, &["who", "Culture"])) };
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let Some(who) = who else { return println!("skipped: root may enter every folder") };
    assert!(who.status == 3 && who.stderr.contains("permission denied"), "{}", who.stderr);
}

#[test]
#[cfg(unix)]
fn a_broken_roster_does_not_lock_its_own_repair() {
    use std::os::unix::fs::symlink;
    let home = home("reading-repair", |roster| {
        fs::write(roster.with_file_name("dotfile.toml"), "broken").unwrap();
        symlink("dotfile.toml", roster).unwrap();
    });
    let import = |more: &[&str]| {
        at_home(&home, &[&["roster", "import", "page.md", "--install"], more].concat())
    };
    let refused = import(&[]);
    assert!(refused.status == 3 && refused.stderr.contains("--roster embedded"), "{refused:?}");
    let shown = import(&["--force", "--dry-run"]);
    assert!(shown.status == 0 && shown.stderr.contains("starting from the embedded"), "{shown:?}");
    let done = import(&["--force"]);
    assert!(done.status == 0 && done.stderr.contains("starting from the embedded"), "{done:?}");
    let folder = home.join(".config/beta");
    assert!(folder.join("roster.toml").is_symlink());
    assert!(fs::read_to_string(folder.join("dotfile.toml")).unwrap().contains("Alix Martin"));
    assert_eq!(at_home(&home, &["who", "Alix Martin"]).status, 0);
    // A link that leads nowhere yet is written through as well.
    fs::remove_file(folder.join("dotfile.toml")).unwrap();
    assert_eq!(import(&["--force"]).status, 0);
    assert!(folder.join("roster.toml").is_symlink() && folder.join("dotfile.toml").is_file());
}

/// Somebody without a home: neither the environment nor the system knows one.
#[test]
#[cfg(target_os = "linux")]
fn a_home_that_nobody_knows_is_named_as_what_is_missing() {
    use std::os::unix::process::CommandExt;
    let mut command = command();
    command.env_remove("HOME").uid(54_321).args(["roster", "init"]);
    // Only root may be somebody else, and only where everybody may run the program.
    match command.output() {
        Ok(output) => {
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.code() == Some(3) && told.contains("HOME"), "{told}");
            assert!(!told.contains("no such file"), "{told}");
        }
        Err(error) => println!("skipped: {error}"),
    }
}

#[test]
fn the_variable_is_named_only_where_it_is_set() {
    let missing = |command: &mut Command| run(command.args(["who", "Culture"])).stderr;
    let of_option = missing(command().args(["--roster", "none.toml"]));
    assert!(of_option.contains("--roster embedded") && !of_option.contains("BETA_ROSTER"));
    let of_variable = missing(command().env("BETA_ROSTER", "none.toml"));
    assert!(of_variable.contains("BETA_ROSTER"), "{of_variable}");
}

#[test]
fn a_text_of_windows_is_read() {
    let folder = folder("reading-utf16");
    let wide = |text: &str| {
        let units = format!("\u{feff}{text}");
        units.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    let roster = "schema = 1\r\n[[ministry]]\r\nid = \"mer\"\r\nname = \"Mer et littoral\"\r\n";
    fs::write(folder.join("roster.toml"), wide(roster)).unwrap();
    fs::write(folder.join("page.md"), wide(&PAGE.replace('\n', "\r\n"))).unwrap();
    let mut who = command();
    who.args(["who", "mer", "--roster", "roster.toml"]).current_dir(&folder);
    assert!(run(&mut who).stdout.starts_with("Mer et littoral"));
    let mut import = command();
    import.args(["roster", "import", "page.md", "--base", "embedded"]).current_dir(&folder);
    assert!(run(&mut import).stdout.contains("Alix Martin"));
}
