//! Files that are wrong from end to end: told in a screen, whole for scripts, each for its own reason.

use std::fs;

use crate::harness::{Run, command, folder, run};

fn check(name: &str, bytes: &[u8], args: &[&str]) -> Run {
    let folder = folder(&format!("many-{name}"));
    fs::write(folder.join("roster.toml"), bytes).unwrap();
    run(command().args(args).arg("roster.toml").current_dir(folder))
}

#[test]
fn the_first_problems_are_shown_and_the_others_counted() {
    let keys: Vec<String> = (0..3000).map(|number| format!("key{number} = 1\n")).collect();
    let keys = keys.concat();
    let text = format!("schema = 1\n{keys}[[person]]\nid = \"p\"\n");
    for args in [&["who", "x", "--roster"][..], &["roster", "check"]] {
        let run = check("keys", text.as_bytes(), args);
        assert_eq!(run.status, 3);
        assert_eq!(run.stderr.matches(" --> ").count(), 20, "{args:?}");
        let more = "and 2,981 more: unknown-key: 2981";
        assert!(run.stderr.contains(more), "{args:?}: {}", run.stderr);
        // What is of another kind is shown, though it comes last.
        assert!(run.stderr.contains("“name” is missing"), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains("3,001 errors"), "{args:?}: {}", run.stderr);
    }
    let all = check("keys", text.as_bytes(), &["roster", "check", "-o", "jsonl"]);
    assert_eq!(all.stdout.lines().count(), 3001);
}

#[test]
fn what_is_wrong_is_not_repeated_at_length() {
    let embedded = include_str!("../../roster.toml");
    let cases = [
        ("quotes", format!("schema = 1\n\"\"\"\n{embedded}")),
        ("quotes-behind", format!("schema = 1\ntitle = \"\"\"\n{embedded}")),
        ("key", format!("schema = 1\n{} = 1\n", "x".repeat(500_000))),
        ("value", format!("schema = 1\nkey = \"{}\" b\n", "é".repeat(500_000))),
        (
            "address",
            format!(
                "schema = 1\n[[channel]]\nid = \"{0}\"\nname = \"{0}\"\nkind = \"email\"\naddress = \"{0}\"\n",
                "é".repeat(100_000)
            ),
        ),
        ("utf8", format!("schema = 1\n{}", "\u{0}".repeat(500_000))),
    ];
    for (name, text) in cases {
        let run = check(name, text.as_bytes(), &["who", "x", "--roster"]);
        assert_eq!(run.status, 3, "{name}");
        assert!(run.stderr.len() < 20_000, "{name}: {} bytes", run.stderr.len());
    }
}

#[test]
fn each_is_told_for_its_own_reason() {
    // Lines that end as on Windows are shown without what ends them.
    let run = check("crlf", b"schema = 1\r\nkey = 1\r\nfoo\r\n", &["roster", "check"]);
    assert!(run.stderr.contains("| key = 1\n") && !run.stderr.contains('␍'), "{}", run.stderr);
    // One letter is near to no key.
    let run = check("letter", b"schema = 1\nx = 1\n", &["roster", "check"]);
    assert!(!run.stderr.contains("did you mean"), "{}", run.stderr);
}

#[test]
fn an_import_that_fails_speaks_of_the_import() {
    let folder = folder("many-import");
    fs::write(folder.join("page.md"), b"# \xc9quipe\n").unwrap();
    let import = || run(command().args(["roster", "import", "page.md"]).current_dir(&folder));
    let latin = import();
    assert!(latin.status == 3 && latin.stderr.contains("page.md:1:3"), "{}", latin.stderr);
    assert!(!latin.stderr.contains("roster is not used"), "{}", latin.stderr);
    assert!(latin.stderr.contains("Nothing was imported"), "{}", latin.stderr);
    // A line of any length is told by its beginning.
    let long = format!(
        "# Équipe\n\n## Qui fait quoi ?\n\n### Pôle\n\n* **Alix Martin** : Culture\n* {}\n",
        "mot ".repeat(25_000)
    );
    fs::write(folder.join("page.md"), long).unwrap();
    let told = import();
    assert!(told.stderr.len() < 5000, "{} bytes", told.stderr.len());
}

#[test]
fn words_without_end_are_not_looked_for() {
    let started = std::time::Instant::now();
    let alphabet: String = ('a'..='z').cycle().take(1 << 20).collect();
    for query in ["e".repeat(1 << 20), alphabet, "ab ".repeat(1 << 18), "é".repeat(1 << 19)] {
        let input = format!("{query}\nCulture\n");
        let batch = crate::harness::run_with_input(
            command().args(["who", "--batch", "-"]),
            input.as_bytes(),
        );
        let answers: Vec<&str> = batch.stdout.lines().collect();
        assert_eq!(answers.len(), 2, "{}", batch.stderr);
        assert!(answers[0].contains("\"status\":\"none\""));
        assert!(answers[1].contains("\"status\":\"found\""));
    }
    // Before, it was minutes; on no machine is it that now.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
