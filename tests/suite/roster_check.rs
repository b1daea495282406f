//! `beta roster check`: every problem, in one run, at its place.

use beta::locale::{Catalogue, Lang};
use beta::output::problems::of;
use beta::roster::advice::{self, advice};
use beta::roster::problem::Report;
use beta::roster::read::read;
use beta::roster::{Roster, check};
use beta::store::layers::Layer;

use crate::harness::{beta, command, folder, line, run, run_with_input};

/// A file with a mistake of each sort, and what is told of it: severity and code, line, column.
const MISTAKES: &str = r#"schema = 1
extends = "embedded"
titel = "Notre annuaire"
as_of = 9999-12-31

[[person]]
id = "camille-exemple"
name = ""
ministries = ["cultur"]

[[person]]
id = "dominique-modele"
name = "Dominique Modèle"
role = 3
unit = "mission-beta

[[person]]
id = "dominique-modele"
name = "Dominique Modèle"

[[channel]]
id = "boite"
name = "Boîte"
kind = "email"
address = "boite-chez-example.org"
url = "www.example.org"

[[channel]]
id = "dominique"
name = "Écrire à Dominique"
kind = "mail"
address = "dominique.modele@example.org"

[[ministry]]
id = "espace"
name = "Espace"
aliases = ["l'Espace", "Culture"]

[[reason]]
id = "sans-nom"
"#;
const FOUND: [(&str, &str, u64, u64); 14] = [
    ("error", "unknown-key", 3, 1),
    ("warning", "future-date", 4, 9),
    ("error", "empty", 8, 8),
    ("error", "dangling", 9, 15),
    ("error", "wrong-type", 14, 8),
    ("error", "syntax", 15, 21),
    ("error", "duplicate-id", 18, 6),
    ("error", "bad-email", 25, 11),
    ("error", "bad-url", 26, 7),
    ("error", "bad-choice", 31, 8),
    ("warning", "personal-address", 32, 11),
    ("note", "nobody-for", 35, 6),
    ("warning", "shared-name", 37, 24),
    ("error", "missing", 39, 1),
];

#[test]
fn every_mistake_is_told_in_one_run_at_its_place_with_a_hint() {
    for lang in ["en", "fr"] {
        let mut command = command();
        command.args(["roster", "check", "-", "--json", "--lang", lang]);
        let run = run_with_input(&mut command, MISTAKES.as_bytes());
        assert_eq!(run.status, 3, "{}", run.stderr);
        let problems: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).unwrap();
        let text =
            |problem: &serde_json::Value, key: &str| problem[key].as_str().unwrap().to_owned();
        let number = |problem: &serde_json::Value, key: &str| problem[key].as_u64().unwrap();
        assert_eq!(problems.len(), FOUND.len(), "{}", run.stdout);
        for (problem, (severity, code, line, column)) in problems.iter().zip(FOUND) {
            assert_eq!(
                (text(problem, "severity").as_str(), text(problem, "code").as_str()),
                (severity, code)
            );
            assert_eq!(
                (number(problem, "line"), number(problem, "column")),
                (line, column),
                "{code}"
            );
            assert_eq!(text(problem, "file"), "-");
            assert!(number(problem, "end_line") >= line, "{code}");
            // In the catalogue's words, not a key.
            assert!(text(problem, "message").contains(' '), "{problem}");
            assert!(text(problem, "hint").contains(' '), "{problem}");
        }
    }
}

#[test]
fn people_see_the_text_underlined() {
    let mut command = command();
    let run = run_with_input(command.args(["roster", "check", "-"]), MISTAKES.as_bytes());
    assert_eq!((run.status, run.stdout.as_str()), (3, ""));
    for expected in [
        "--> -:9:15",
        "9 | ministries = [\"cultur\"]\n  |               ^^^^^^^^",
        "“culture”",
        "10 errors, 3 warnings, 1 note",
    ] {
        assert!(run.stderr.contains(expected), "{expected}: {}", run.stderr);
    }
}

#[test]
fn warnings_alone_pass_unless_they_are_taken_strictly() {
    let folder = folder("check-strict");
    let path = folder.join("roster.toml");
    let text = "schema = 1\nextends = \"embedded\"\n\
                [[ministry]]\nid = \"arts\"\nname = \"Arts\"\naliases = [\"Culture\"]\n";
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    let check = |more: &[&str]| beta(["roster", "check", path].iter().chain(more));
    assert_eq!(check(&[]).status, 0);
    assert_eq!(check(&["--strict"]).status, 3);
    // One for the alias, one note that nobody leads it: what is embedded is not told.
    assert_eq!(check(&["-o", "plain"]).stdout.lines().count(), 2);
    let quiet = check(&["--quiet"]);
    assert_eq!((quiet.status, quiet.stdout.as_str(), quiet.stderr.as_str()), (0, "", ""));
}

#[test]
fn several_files_are_checked_and_one_that_is_missing_hides_no_other() {
    let folder = folder("check-several");
    let (bad, good) = (folder.join("bad.toml"), folder.join("good.toml"));
    std::fs::write(&bad, "schema = 2\n").unwrap();
    std::fs::write(&good, "schema = 1\nextends = \"embedded\"\n").unwrap();
    let missing = folder.join("missing.toml");
    let files = [&missing, &bad, &good].map(|path| path.to_str().unwrap());
    let run = beta(["roster", "check", "-o", "plain"].iter().chain(&files));
    let told: Vec<&str> = run.stdout.lines().collect();
    assert_eq!((run.status, told.len()), (3, 2), "{}", run.stdout);
    assert!(told[0].contains("missing.toml:1:1: error[unreadable]"), "{}", told[0]);
    assert!(told[1].contains("bad.toml:1:10: error[unknown-schema]"), "{}", told[1]);
    assert!(run.stderr.contains("good.toml: no problem"), "{}", run.stderr);
    assert_eq!(beta(["roster", "check", files[0]]).status, 3);
}

#[test]
fn the_embedded_roster_has_no_errors() {
    let run = line("roster check");
    assert_eq!(run.status, 0, "{}", run.stderr);
}

/// The codes of the advice on a text that stands alone.
fn advised(text: &str, today: &str) -> Vec<&'static str> {
    let document = read(text, "");
    assert_eq!(document.problems, []);
    assert_eq!(check::dangling(&document, &document.roster), []);
    let (below, roster) = (&Roster::default(), &document.roster);
    let layer = advice::Layer { document: &document, below, roster, today };
    advice(layer).iter().map(|problem| problem.fault.code()).collect()
}

#[test]
fn a_date_is_in_the_future_from_the_next_day_on() {
    let text = "schema = 1\nas_of = 2026-01-20\n\
                [[person]]\nid = \"p\"\nname = \"P\"\nuntil = 2027-01-01\n";
    let cases: [(&str, &[&str]); 3] =
        [("2026-01-19", &["future-date"]), ("2026-01-20", &[]), ("2026-01-21", &[])];
    for (today, codes) in cases {
        assert_eq!(advised(text, today), codes, "{today}");
    }
}

#[test]
fn a_name_is_shared_once_by_entries_of_any_kind() {
    let text = "schema = 1\n\
                [[responsibility]]\nid = \"tech\"\nname = \"Technique\"\naliases = [\"CTO\", \"technique\"]\n\
                [[person]]\nid = \"p\"\nname = \"P\"\naliases = [\"cto\", \"C.T.O\"]\n";
    assert_eq!(advised(text, "2026-01-20"), ["shared-name"]);
}

#[test]
fn a_portfolio_that_loses_its_lead_is_noted_where_it_loses_it() {
    let below = "schema = 1\n[[ministry]]\nid = \"culture\"\nname = \"Culture\"\n\
                 [[person]]\nid = \"p\"\nname = \"P\"\nministries = [\"culture\"]\n";
    let below = read(below, "below").roster;
    let document = read("schema = 1\n[[person]]\nid = \"p\"\nremove = true\n", "top");
    let mut roster = below.clone();
    roster.add(document.roster.clone());
    let layer =
        advice::Layer { document: &document, below: &below, roster: &roster, today: "2026-01-20" };
    let found = advice(layer);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].fault.code(), found[0].span.start), ("nobody-for", 27));
}

#[test]
fn mutated_rosters_are_accepted_or_reported_with_a_place() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("roster.toml");
    let original = std::fs::read(path).unwrap();
    let catalogue = Catalogue::new(Lang::En);
    let mut random = fastrand::Rng::with_seed(4);
    let mut rejected = 0;
    for round in 0..1000 {
        let mut bytes = original.clone();
        for _ in 0..random.usize(1..=4) {
            mutate(&mut bytes, &mut random);
        }
        let layer = Layer::of_bytes("mutated.toml", std::path::Path::new("mutated.toml"), bytes);
        let dangling = check::dangling(&layer.document, &layer.document.roster);
        let problems: Vec<_> = layer.document.problems.iter().cloned().chain(dangling).collect();
        rejected += usize::from(!problems.is_empty());
        let lines = layer.text.split('\n').count();
        let report = Report { name: layer.name, text: layer.text, problems };
        for record in of(std::slice::from_ref(&report), &catalogue) {
            let place = (record.line, record.column, record.end_line);
            assert!(place.0 >= 1 && place.1 >= 1 && place.2 <= lines, "{round}: {record:?}");
        }
        // Drawing an excerpt takes long: the first will do.
        let first = Report { problems: report.problems.into_iter().take(1).collect(), ..report };
        beta::output::diagnostic::render(
            &first,
            beta::output::terminal::Terminal::default(),
            &catalogue,
        );
    }
    assert!((500..1000).contains(&rejected), "{rejected}");
}

/// Flips a bit, cuts a piece out, or says a piece twice.
fn mutate(bytes: &mut Vec<u8>, random: &mut fastrand::Rng) {
    let start = random.usize(..bytes.len());
    let end = (start + random.usize(1..200)).min(bytes.len());
    match random.u8(..3) {
        0 => bytes[start] ^= 1 << random.u8(..8),
        1 => drop(bytes.drain(start..end)),
        _ => {
            let piece = bytes[start..end].to_vec();
            bytes.splice(start..start, piece);
        }
    }
    if bytes.is_empty() {
        bytes.push(b'\n');
    }
}

#[test]
fn keys_are_understood_as_people_think_them() {
    let folder = folder("check-keys");
    let check = |text: &str| {
        let file = folder.join("roster.toml");
        std::fs::write(&file, format!("schema = 1\n{text}")).unwrap();
        run(command().args(["roster", "check"]).arg(&file))
    };
    let people = "[[person]]\nid = \"a\"\nname = \"A B\"\n";
    let responsibility = "[[responsibility]]\nid = \"r\"\nname = \"R\"\n";
    let held = check(&format!("{people}{responsibility}people = [\"a\"]\n"));
    assert_eq!(held.status, 0, "{}", held.stderr);
    for (text, hint) in [
        (format!("{people}courriel = \"a@example.org\"\n"), "“email”"),
        (format!("{people}fonction = \"x\"\n"), "“role”"),
        (format!("{people}telephone = \"x\"\n"), "“phone”"),
        (format!("{people}service = \"x\"\n"), "“unit”"),
        (format!("{people}tags = [\"x\"]\n"), "“keywords”"),
        (format!("{people}{responsibility}personnes = [\"a\"]\n"), "“holders”"),
        (format!("{people}phase = \"x\"\n"), "[[product]]"),
        (format!("{people}zzzzzz = 1\n"), "beta roster schema"),
    ] {
        let told = check(&text);
        assert_eq!(told.status, 3, "{text}");
        assert!(told.stderr.contains(hint), "{text}: {}", told.stderr);
    }
}

#[test]
fn the_embedded_roster_gives_nobody_else_work() {
    for args in ["roster check", "roster check --strict", "roster check embedded --strict"] {
        let run = line(args);
        assert_eq!((run.status, run.stderr.lines().count()), (0, 1), "{args}: {}", run.stderr);
    }
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn what_update_wrote_is_nobodys_to_correct() {
    let home = folder("check-public");
    let named =
        |id: &str| format!("[[unit]]\nid = \"{id}\"\nname = \"{id}\"\naliases = [\"Atelier\"]\n");
    let text = format!("schema = 1\nas_of = 2031-01-01\n{}{}", named("a"), named("b"));
    std::fs::create_dir_all(home.join("beta")).unwrap();
    let public = home.join("beta/public.toml");
    std::fs::write(&public, text).unwrap();
    let check = |args: &[&str]| {
        let mut check = command();
        run(check.env("XDG_DATA_HOME", &home).args(["roster", "check", "--strict"]).args(args))
    };
    let twice = check(&[public.to_str().unwrap()]);
    assert!(twice.status == 3 && twice.stderr.contains("Atelier"), "{twice:?}");
    let own = home.join("own.toml");
    std::fs::write(&own, "schema = 1\nextends = \"public\"\n").unwrap();
    for args in [&[][..], &["public"], &[own.to_str().unwrap()]] {
        let check = check(args);
        assert!(check.status == 0 && !check.stderr.contains("Atelier"), "{check:?}");
    }
}
