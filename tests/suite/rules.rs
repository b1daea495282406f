//! What a good command-line citizen does: the thirty rules, each by a test that carries its number.
//! Some have more tests where their subject is: see `hostile`, `terminal`, `failures`, `completion`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use beta::locale::{Catalogue, Lang};

use crate::harness::{
    answer, beta, command, folder, has, json, line, on_terminal, path, run, run_with_input, skip,
};
use crate::world::World;

/// Every command line that `--help` shows under its examples, in both languages.
fn examples() -> Vec<String> {
    let mut examples = Vec::new();
    for lang in [Lang::En, Lang::Fr] {
        let catalogue = Catalogue::new(lang);
        let mut pending = vec![(beta::cli::usage::command(&catalogue), "help".to_owned(), true)];
        while let Some((command, above, is_first)) = pending.pop() {
            let key = if is_first {
                "help-beta".to_owned()
            } else {
                format!("{above}-{}", command.get_name())
            };
            let text = catalogue.find(&format!("{key}-examples"), &[]).unwrap_or_default();
            let lines = text.lines().map(str::trim).filter(|line| line.starts_with("beta "));
            // What follows two blanks says what the example does.
            examples.extend(lines.map(|line| line.split("  ").next().unwrap_or(line).to_owned()));
            let below = command.get_subcommands().filter(|below| below.get_name() != "help");
            let above = if is_first { "help".to_owned() } else { key };
            pending.extend(below.map(|below| (below.clone(), above.clone(), false)));
        }
    }
    examples
}

#[test]
fn rule_01_data_on_stdout_and_everything_else_on_stderr() {
    let run = line("who zzzz");
    assert_eq!(run.stdout, "");
    assert!(!run.stderr.is_empty());
    assert_eq!(line("who Culture").stderr, "");
}

#[test]
fn rule_02_exit_codes_are_kept_and_listed() {
    for (args, status) in [
        ("who Culture", 0),
        ("who armoire", 1),
        ("who", 2),
        ("who Culture --roster /nowhere.toml", 3),
    ] {
        assert_eq!(line(args).status, status, "{args}");
    }
    let help = line("--help").stdout;
    let manual = line("man").stdout;
    for code in ["0", "1", "2", "3"] {
        assert!(help.lines().any(|line| line.trim_start().starts_with(code)), "{help}");
        assert!(manual.contains(&format!("\\fB{code}\\fR\n")), "{manual}");
    }
}

#[test]
fn rule_03_json_without_a_match_is_a_document_all_the_same() {
    let (answer, status) = json(&["who", "armoire"]);
    assert_eq!((status, answer["status"].as_str()), (1, Some("none")));
}

#[test]
#[cfg_attr(windows, ignore = "no shell")]
fn rule_04_a_reader_that_leaves_is_no_error() {
    let mut shell = Command::new("sh");
    shell.args(["-c", "beta list people | head -1; beta list people -o csv | head -1"]);
    let run = run(shell.env_clear().env("PATH", path()));
    assert_eq!((run.status, run.stderr.as_str(), run.stdout.lines().count()), (0, "", 2));
}

#[test]
#[cfg(target_os = "linux")]
fn rule_05_a_full_output_is_reported() {
    for args in [
        &["who", "Culture"][..],
        &["man"],
        &["completions", "bash"],
        &["list", "people", "-o", "csv"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command().args(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn rule_06_help_is_on_stdout_and_beta_alone_says_where_to_start() {
    for args in ["", "-h", "--help", "help", "help who", "who -h", "who --help"] {
        let run = line(args);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{args}");
        assert!(!run.stdout.is_empty(), "{args}");
    }
    // `-h` says what can be typed, `--help` all there is to say.
    for (name, tail) in [("", "beta --help"), ("who ", "beta who --help")] {
        let (short, full) =
            (line(&format!("{name}-h")).stdout, line(&format!("{name}--help")).stdout);
        assert!(!short.contains("Examples:") && full.contains("Examples:"), "{short}");
        assert!(short.contains(tail) && short.lines().count() < full.lines().count(), "{short}");
    }
    let alone = line("").stdout;
    assert_eq!(alone.lines().filter(|line| line.trim().starts_with("beta ")).count(), 2, "{alone}");
    assert!(alone.contains("beta --help"), "{alone}");
}

#[test]
#[cfg_attr(windows, ignore = "no shell")]
fn rule_07_help_starts_with_examples_that_work() {
    let full = line("--help").stdout;
    let (before, _) = full.split_once("Usage:").unwrap();
    assert!(before.contains("Examples:"), "{full}");
    for example in examples() {
        let place = folder("rules-examples");
        // It reaches out to the network: see the tests of `update`.
        if example.starts_with("beta update") {
            continue;
        }
        let Some(example) = prepared(&example, &place) else { continue };
        fs::write(place.join("xdg-open"), "#!/bin/sh\n").unwrap();
        let _ = run(Command::new("chmod").arg("+x").arg(place.join("xdg-open")));
        let mut folders = place.clone().into_os_string();
        folders.push(":");
        folders.push(path());
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(&example).current_dir(&place).stdin(Stdio::null());
        shell.env_clear().env("PATH", folders).env("HOME", &place).env("LANG", "C.UTF-8");
        shell.env("SHELL", "/bin/bash");
        let run = run(&mut shell);
        // 1: a comparison that finds a difference, a list of gaps that finds none.
        let may_be_none = example.contains("roster diff") || example.contains("gaps");
        assert!(run.status == 0 || may_be_none && run.status == 1, "{example}: {}", run.stderr);
    }
}

/// An example with the files it speaks of in place; `None` where these are not ours to make.
fn prepared(example: &str, place: &std::path::Path) -> Option<String> {
    if example.contains("roster import") {
        // Pages and checkouts come from elsewhere; their own tests read them.
        return None;
    }
    let own = "schema = 1\nextends = \"embedded\"\n";
    for name in
        ["team.toml", "equipe.toml", "before.toml", "after.toml", "avant.toml", "apres.toml"]
    {
        fs::write(place.join(name), own).unwrap();
    }
    if example.contains("init") {
        fs::remove_file(place.join("team.toml")).unwrap();
        fs::remove_file(place.join("equipe.toml")).unwrap();
    }
    let input = place.join("input.toml");
    fs::write(&input, own).unwrap();
    // `-` is standard input.
    Some(if example.ends_with(" -") {
        format!("{example} < input.toml")
    } else {
        example.to_owned()
    })
}

#[test]
fn rule_08_a_misspelt_command_is_told_and_runs_nothing() {
    for (args, suggestion) in
        [("whoo Culture", "“who”"), ("Culture", "beta who Culture"), ("wh Culture", "who")]
    {
        let run = line(args);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{args}");
        assert!(run.stderr.contains(suggestion), "{args}: {}", run.stderr);
    }
}

#[test]
fn rule_09_the_version_then_the_date_and_source_of_the_embedded_roster() {
    for option in ["--version", "-V"] {
        let stdout = line(option).stdout;
        let lines: Vec<&str> = stdout.lines().collect();
        assert_eq!(lines[0], concat!("beta ", env!("CARGO_PKG_VERSION")));
        assert!(lines[1].starts_with("2021-12-13 https://"), "{stdout}");
    }
}

#[test]
fn rule_10_who_without_a_query_never_waits() {
    let run = run_with_input(command().arg("who"), b"Culture\n");
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
}

#[test]
fn rule_11_options_stand_anywhere_and_two_dashes_end_them() {
    let usual = line("who Culture --json").stdout;
    for args in ["--json who Culture", "who --json Culture"] {
        assert_eq!(line(args).stdout, usual, "{args}");
    }
    let (found, _) = json(&["who", "Culture"]);
    let run = run(command().args(["--json", "who", "--", "-x"]));
    assert_eq!((run.status, answer(&run.stdout)["query"].as_str()), (1, Some("-x")));
    assert_eq!(found["query"], "Culture");
}

#[test]
fn rule_12_every_short_option_has_a_long_one() {
    let catalogue = Catalogue::new(Lang::En);
    let mut commands = vec![beta::cli::usage::command(&catalogue)];
    let mut known = Vec::new();
    while let Some(command) = commands.pop() {
        for arg in command.get_arguments() {
            let long = arg.get_long().unwrap_or_default();
            assert!(arg.get_short().is_none() || !long.is_empty(), "{}", arg.get_id());
            known.push((arg.get_short(), long.to_owned()));
        }
        commands.extend(command.get_subcommands().cloned());
    }
    for (short, long) in [
        (Some('h'), "help"),
        (Some('V'), "version"),
        (Some('q'), "quiet"),
        (Some('o'), "output"),
        (Some('n'), "limit"),
        (None, "json"),
        (None, "color"),
    ] {
        assert!(known.contains(&(short, long.to_owned())), "{long}");
    }
}

#[test]
fn rule_13_a_dash_is_a_standard_stream_wherever_a_file_is_taken() {
    let roster = b"schema = 1\n[[ministry]]\nid = \"a\"\nname = \"Abeilles\"\n";
    let run = run_with_input(command().args(["--roster", "-", "who", "abeilles"]), roster);
    assert!(run.stdout.contains("Abeilles"), "{run:?}");
    let run = run_with_input(command().args(["who", "--batch", "-"]), b"Culture\nMer\n");
    assert_eq!(run.stdout.lines().count(), 2);
    let run = run_with_input(command().args(["roster", "check", "-"]), roster);
    assert_eq!(run.status, 0, "{run:?}");
    let run = run_with_input(command().args(["roster", "diff", "embedded", "-"]), roster);
    assert!(run.stdout.contains("Abeilles"), "{run:?}");
    let page = "# L'équipe\n\n* **Ada Martin**, responsable de portefeuille : Culture\n".as_bytes();
    let import = "roster import - --as-of 2026-01-20 --write - --force";
    let run = run_with_input(command().args(import.split(' ')), page);
    assert!(run.stdout.contains("name = \"Ada Martin\""), "{run:?}");
    assert!(line("roster init -").stdout.contains("schema = 1"));
}

#[test]
#[cfg(unix)]
fn rule_14_what_is_not_utf8_is_told_or_works() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let word = OsStr::from_bytes(b"caf\xe9");
    for args in [vec![OsStr::new("who"), word], vec![word], vec![OsStr::new("list"), word]] {
        let run = beta(&args);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{args:?}: {}", run.stderr);
        assert!(run.stderr.starts_with("error:"), "{}", run.stderr);
    }
    let file = folder("rules-utf8").join(OsStr::from_bytes(b"annuaire-\xe9.toml"));
    if fs::write(&file, "schema = 1\n[[ministry]]\nid = \"a\"\nname = \"Abeilles\"\n").is_ok() {
        let run = run(command().arg("--roster").arg(&file).args(["who", "abeilles"]));
        assert_eq!(run.status, 0, "{}", run.stderr);
    }
    let missing = beta([OsStr::new("--roster"), word, OsStr::new("list"), OsStr::new("people")]);
    assert_eq!(missing.status, 3, "{}", missing.stderr);
}

#[test]
fn rule_15_a_pipe_gets_no_escape_and_nothing_cut_or_wrapped() {
    for format in ["table", "plain", "json", "jsonl", "csv", "vcard", "markdown"] {
        for args in ["who Culture", "list people", "contact", "list channels"] {
            let run =
                run(command().args(args.split(' ')).args(["-o", format]).env("COLUMNS", "20"));
            assert!(!run.stdout.contains('\u{1b}'), "{args} {format}");
            assert_eq!(run.stdout, beta(args.split(' ').chain(["-o", format])).stdout);
        }
    }
    let address =
        "betagouv-dinum.notion.site/Responsabilit-s-transverses-1772ece2c2124265aeb74466114aa411";
    for format in ["table", "plain", "json", "csv", "markdown"] {
        assert!(line(&format!("list channels -o {format}")).stdout.contains(address), "{format}");
    }
}

#[test]
fn rule_16_colour_follows_the_option_then_the_environment_for_each_stream() {
    let coloured = |variables: &[(&str, &str)], args: &str| {
        let run = run(command().envs(variables.iter().copied()).args(args.split(' ')));
        run.stdout.contains("\u{1b}[")
    };
    let cases: [(&[(&str, &str)], &str, bool); 8] = [
        (&[], "who Culture", false),
        (&[("CLICOLOR_FORCE", "1")], "who Culture", true),
        (&[("CLICOLOR_FORCE", "0")], "who Culture", false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], "who Culture", false),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], "who Culture", true),
        (&[("TERM", "dumb")], "who Culture --color=always", true),
        (&[("NO_COLOR", "1")], "who Culture --color=always", true),
        (&[("CLICOLOR_FORCE", "1")], "who Culture --color=never", false),
    ];
    for (variables, args, expected) in cases {
        assert_eq!(coloured(variables, args), expected, "{variables:?} {args}");
    }
    // Standard output is a pipe, standard error a terminal: the error alone has colour.
    let line = "beta who Culture --roster /nowhere | cat; beta who Culture | cat";
    let Some(shown) = on_terminal(line, &[], "") else { return };
    assert!(
        shown.contains("\u{1b}[1;31merror:") && !shown.contains("\u{1b}[1mCulture"),
        "{shown:?}"
    );
}

#[test]
fn rule_17_links_are_for_terminals_that_have_them() {
    assert!(!line("contact").stdout.contains("\u{1b}]8"));
    let shown = line("contact --hyperlink always").stdout;
    assert!(shown.contains(
        "\u{1b}]8;;mailto:dinum@beta.gouv.fr\u{1b}\\dinum@beta.gouv.fr\u{1b}]8;;\u{1b}\\"
    ));
}

// Rule 18 (a terminal's width) is `terminal::rule_18…`.

#[test]
fn rule_19_plain_is_a_record_a_line() {
    let people = line("list people -o plain").stdout;
    assert_eq!(people.lines().count(), 11, "{people}");
    for line in people.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        assert_eq!((fields.len(), fields[1]), (10, "person"), "{line:?}");
    }
}

#[test]
fn rule_20_json_is_the_same_twice_in_utf8_and_as_its_schema_says() {
    for args in
        [&["who", "hijazi"][..], &["list", "people"], &["contact"], &["about"], &["who", "zzz"]]
    {
        let (answer, _) = json(args);
        assert_eq!(answer["schema_version"], 1);
        assert_eq!(
            beta(args.iter().chain(&["--json"])).stdout,
            beta(args.iter().chain(&["--json"])).stdout
        );
    }
    let text = line("list people --json").stdout;
    assert!(text.contains("Inès") && !text.contains("\\u"), "{text}");
}

// Rule 21 (nothing raw on a terminal) is `hostile::rule_21…`; rule 22 (vCard and CSV read back) is
// `hostile::rule_22…`.

#[test]
fn rule_23_an_error_says_what_where_and_what_to_do_for_every_problem() {
    let file = folder("rules-problems").join("roster.toml");
    fs::write(
        &file,
        "schema = 1\n[[ministry]]\nid = \"a\"\nnom = \"A\"\n[[person]]\nname = \"B\"\n",
    )
    .unwrap();
    let run = run(command().arg("--roster").arg(&file).args(["list", "people"]));
    assert_eq!(run.status, 3);
    for expected in ["roster.toml:4:1", "roster.toml:5:1", "name", "id", "help:"] {
        assert!(run.stderr.contains(expected), "{expected}: {}", run.stderr);
    }
}

#[test]
fn rule_24_what_is_unknown_names_the_nearest_known() {
    let file = folder("rules-unknown").join("roster.toml");
    fs::write(&file, "schema = 1\n[[ministry]]\nid = \"a\"\nname = \"A\"\naliass = [\"B\"]\n")
        .unwrap();
    let roster = format!("list people --roster {}", file.display());
    for (args, nearest) in [
        ("whi Culture", "who"),
        ("who x --jsonn", "--json"),
        ("who x -o cvs", "csv"),
        ("who x --color alwas", "always"),
        ("who x --hyperlink nver", "never"),
        ("who x --lang français", "fr"),
        ("list ministres", "ministries"),
        ("completions fsh", "fish"),
        (roster.as_str(), "aliases"),
    ] {
        let run = line(args);
        assert!(run.status >= 2, "{args}");
        let is_named = run.stderr.to_lowercase().contains(&format!("did you mean “{nearest}”?"));
        assert!(is_named, "{args}: {}", run.stderr);
    }
}

#[test]
fn rule_25_no_match_suggests_up_to_three_names_and_the_list() {
    let (answer, status) = json(&["who", "cultivateurs"]);
    assert_eq!(status, 1);
    assert!(answer["suggestions"].as_array().is_some_and(|names| (1..=3).contains(&names.len())));
    let run = line("who cultivateurs");
    // What the embedded roster does not hold is one command away.
    let last = run.stderr.lines().last().unwrap();
    assert!(last.contains("beta update"), "{last}");
    assert!(run.stderr.contains("Did you mean") && run.stderr.contains("beta list"), "{run:?}");
}

#[test]
fn rule_26_looking_up_needs_no_network_and_writes_nothing() {
    let home = folder("rules-home");
    let mut offline = Command::new("unshare");
    offline.args(["-rn", env!("CARGO_BIN_EXE_beta")]);
    let has_namespaces = has("unshare")
        && Command::new("unshare")
            .args(["-rn", "true"])
            .status()
            .is_ok_and(|status| status.success());
    if !has_namespaces {
        skip::<()>("no unshare(1) that makes a network of its own");
        return;
    }
    let at_home = |home: &Path, args: &[&str], variables: &[(&str, &str)]| {
        let mut offline = Command::new("unshare");
        offline.arg("-rn").arg(env!("CARGO_BIN_EXE_beta")).args(args).env_clear();
        let run =
            run(offline.env("PATH", path()).env("HOME", home).envs(variables.iter().copied()));
        assert_eq!(run.status, 0, "{args:?}: {}", run.stderr);
        run.stdout
    };
    let lookups = [&["who", "Culture"][..], &["contact"], &["list", "people"]];
    for args in lookups {
        at_home(&home, args, &[]);
    }
    // The same after an update.
    if let Some(world) = World::new("rules-updated") {
        assert_eq!(world.update(&[]).status, 0);
        let home = world.folder.join("home");
        for args in lookups {
            assert!(at_home(&home, args, &[]).contains("2031") || args == ["contact"], "{args:?}");
        }
        let line = ["--", "beta", "who", "produit-19"];
        let variables = [("BETA_COMPLETE", "zsh")];
        let offered = at_home(&home, &line, &variables);
        assert!(offered.lines().any(|name| name.starts_with("produit-199")), "{offered}");
    }
    let left: Vec<_> = fs::read_dir(&home)
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .filter(|name| name != ".cache")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn rule_27_nothing_is_overwritten_unless_forced_and_what_was_written_is_said() {
    let place = folder("rules-files");
    let file = place.join("roster.toml");
    fs::write(&file, "mine").unwrap();
    let init = run(command().args(["roster", "init"]).arg(&file));
    assert_eq!((init.status, fs::read_to_string(&file).unwrap().as_str()), (3, "mine"));
    let init = run(command().args(["roster", "init", "--force"]).arg(&file));
    assert_eq!(init.status, 0, "{}", init.stderr);
    assert!(init.stderr.contains("roster.toml"), "{}", init.stderr);
    fs::write(place.join("beta.1"), "mine").unwrap();
    let man = run(command().args(["man", "--dir"]).arg(&place));
    assert_eq!(
        (man.status, fs::read_to_string(place.join("beta.1")).unwrap().as_str()),
        (3, "mine")
    );
    let man = run(command().args(["man", "--force", "--dir"]).arg(&place));
    assert_eq!(man.status, 0, "{}", man.stderr);
    assert!(man.stderr.contains("rules-files"), "{}", man.stderr);
}

#[test]
fn rule_28_nothing_waits_for_input() {
    // Standard input stays open and empty: who waits for it is still there.
    for args in
        ["who Culture", "contact", "list people", "about", "man", "completions bash", "roster path"]
    {
        let mut child = command()
            .args(args.split(' '))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let status = child.wait().unwrap();
        assert_eq!(status.code(), Some(0), "{args}");
        drop(input);
    }
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn rule_29_the_option_then_the_variable_then_the_users_file_then_the_embedded_roster() {
    let home = folder("rules-places");
    let config = home.join("config/beta");
    fs::create_dir_all(&config).unwrap();
    let roster = |file: &std::path::Path, name: &str| {
        fs::write(file, format!("schema = 1\n[[ministry]]\nid = \"a\"\nname = \"{name}\"\n"))
            .unwrap();
    };
    let (option, variable, user) =
        (home.join("option.toml"), home.join("variable.toml"), config.join("roster.toml"));
    let names = |command: &mut Command| {
        run(command.args(["list", "ministries", "-n", "1", "-o", "plain"])).stdout
    };
    let place = || {
        let mut command = command();
        command.env("HOME", &home).env("XDG_CONFIG_HOME", home.join("config"));
        command
    };
    assert!(names(&mut place()).starts_with("Agriculture\t"));
    roster(&user, "User");
    assert!(names(&mut place()).starts_with("User\t"));
    roster(&variable, "Variable");
    assert!(names(place().env("BETA_ROSTER", &variable)).starts_with("Variable\t"));
    roster(&option, "Option");
    let mut by_option = place();
    by_option.env("BETA_ROSTER", &variable).arg("--roster").arg(&option);
    assert!(names(&mut by_option).starts_with("Option\t"));
    let places = run(place().env("BETA_ROSTER", &variable).args(["roster", "path"])).stdout;
    for file in [&variable, &user] {
        assert!(places.contains(&*file.to_string_lossy()), "{places}");
    }
}

#[test]
fn rule_30_the_program_has_no_way_to_the_network() {
    // Telemetry and update checks need one: no dependency, nor any of theirs, has it.
    let lock = include_str!("../../Cargo.lock");
    assert!(lock.contains("name = \"clap\""));
    let names =
        ["reqwest", "ureq", "hyper", "curl", "tokio", "attohttpc", "isahc", "sentry", "h2", "http"];
    let locks = ["rustls", "native-tls", "openssl", "openssl-sys", "ring", "aws-lc-rs", "gnutls"];
    for name in names.into_iter().chain(locks) {
        assert!(!lock.contains(&format!("name = \"{name}\"")), "{name}");
    }
}

#[test]
fn rule_26_processes_are_started_in_two_spots_only() {
    fn spots(folder: &Path, found: &mut Vec<(PathBuf, &str)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                spots(&path, found);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            for start in
                ["Command::new(\"", "process::Command::new", ".spawn()", "open::that", "open::with"]
            {
                let count = text.matches(start).count();
                found.extend((0..count).map(|_| (path.clone(), start)));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    spots(&root, &mut found);
    let within =
        |file: &str| found.iter().filter(|(path, _)| path.starts_with(root.join(file))).count();
    // Git, made and started; what `contact --open` hands over.
    assert_eq!((within("git/"), within("cmd/contact.rs"), found.len()), (2, 1, 3), "{found:?}");
}
