//! Lists: in the order of names, a table where it fits, without what a filter says already.

use std::fs;

use crate::harness::{Run, command, folder, on_terminal, run};

/// Products of two incubators; their ids say nothing of the order of their names.
const ROSTER: &str = r#"
schema = 1
[[ministry]]
id = "culture"
name = "Culture"
[[person]]
id = "z"
name = "Anne-Sophie de Pimodan"
ministries = ["culture"]
[[organisation]]
id = "o"
name = "Direction des archives"
ministry = "culture"
[[incubator]]
id = "i1"
name = "Fabrique des eaux"
[[incubator]]
id = "i2"
name = "Fabrique des bois"
[[product]]
id = "d"
name = "Le Zeste"
incubator = "i1"
phase = "construction"
contact = "zeste@example.org"
[[product]]
id = "c"
name = "Écorce"
incubator = "i1"
phase = "construction"
sponsors = ["o"]
[[product]]
id = "b"
name = "Zoé"
incubator = "i2"
phase = "acceleration"
[[product]]
id = "a"
name = "ecorce"
incubator = "i2"
phase = "acceleration"
"#;

fn list(name: &str, args: &str) -> Run {
    let place = folder(name);
    fs::write(place.join("roster.toml"), ROSTER).unwrap();
    let mut command = command();
    command.current_dir(&place).env("BETA_ROSTER", "roster.toml").env("LANG", "C.UTF-8");
    run(command.args(args.split(' ')))
}

#[test]
fn names_are_in_the_order_of_a_dictionary() {
    let listed = list("lists-order", "list products -o plain");
    let names: Vec<&str> =
        listed.stdout.lines().filter_map(|line| line.split('\t').next()).collect();
    // Accents count after letters, articles like any word.
    assert_eq!(names, ["ecorce", "Écorce", "Le Zeste", "Zoé"]);
}

#[test]
fn a_limit_tells_of_how_many() {
    let some = list("lists-some", "list products -n 3");
    assert!(some.stderr.contains("3 of 4"), "{some:?}");
    assert!(some.stdout.contains("Le Zeste") && !some.stdout.contains("Zoé"), "{some:?}");
    for args in ["list products -n 4", "list products", "list products -n 3 --json"] {
        assert_eq!(list("lists-all", args).stderr, "", "{args}");
    }
}

#[test]
fn what_a_filter_says_is_in_no_column_and_an_empty_cell_shows_the_mailbox() {
    let all = list("lists-columns", "list products").stdout;
    let heading = all.lines().next().unwrap();
    for column in ["Name", "Contact", "Phase", "Portfolio", "Incubator"] {
        assert!(heading.contains(column), "{column}: {all}");
    }
    assert!(all.contains("Le Zeste  zeste@example.org"), "{all}");
    assert!(all.lines().any(|line| line.contains("Zoé") && line.contains('—')), "{all}");
    let some = list("lists-columns", "list products --incubator i1 --phase construction").stdout;
    let heading = some.lines().next().unwrap();
    assert!(!heading.contains("Phase") && !heading.contains("Incubator"), "{some}");
    assert!(heading.contains("Portfolio"), "{some}");
    // By chance alone all have one phase.
    let one = list("lists-columns", "list products --ministry culture").stdout;
    assert!(one.lines().next().unwrap().contains("Phase"), "{one}");
}

#[test]
fn a_narrow_window_has_fewer_columns_and_tells_which_are_left_out() {
    let place = folder("lists-narrow");
    fs::write(place.join("roster.toml"), ROSTER).unwrap();
    let roster = place.join("roster.toml");
    let list = |width: &str| {
        let variables = [("COLUMNS", width), ("NO_COLOR", "1"), ("LANG", "C.UTF-8")];
        let line = format!("beta list products -q --roster {}", roster.display());
        on_terminal(&line, &variables, "")
    };
    for (width, left_out) in
        [("30", ""), ("40", "Phase, Portfolio, Incubator"), ("60", "Incubator"), ("100", "")]
    {
        let Some(text) = list(width) else { return };
        // No name is in two, and the window of two columns has a table.
        assert!(text.contains("Anne-Sophie de Pimodan"), "{width}: {text}");
        assert_eq!(text.contains('─'), width != "30", "{width}: {text}");
        let rows = text.lines().take_while(|line| !line.trim().is_empty()).count();
        assert!(rows <= 2 * 4, "{width}: {text}");
        let said = if left_out.is_empty() { "" } else { "No room for" };
        assert!(text.contains(left_out) && text.contains(said), "{width}: {text}");
        assert_eq!(text.contains("No room for"), !left_out.is_empty(), "{width}: {text}");
    }
}

#[test]
fn a_word_that_may_mean_several_entries_is_an_error_that_names_them() {
    let run = list("lists-several", "list products --incubator fabrique");
    assert_eq!(run.status, 2, "{run:?}");
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("“Fabrique des bois”, “Fabrique des eaux”"), "{run:?}");
    for (args, status) in [
        ("list products --incubator eaux", 0),
        ("list products --incubator i2", 0),
        ("list products --ministry cultrue", 0),
        ("list products --incubator moulin", 2),
    ] {
        assert_eq!(list("lists-several", args).status, status, "{args}");
    }
}

#[test]
fn all_that_share_the_words_are_shown_since_none_is_better() {
    let place = folder("lists-shared");
    let whose = ["eaux", "mers et des océans lointains", "bois", "ponts et des chaussées", "arts"];
    let mut roster = String::from(
        "schema = 1\n[[topic]]\nid = \"t\"\nname = \"Fabrique numérique du guide\"\n\
         email = \"guide@example.org\"\n",
    );
    for (at, name) in whose.iter().enumerate() {
        roster += &format!(
            "[[incubator]]\nid = \"i{at}\"\nname = \"La Fabrique numérique des {name}\"\n\
             contact = \"i{at}@example.org\"\n"
        );
    }
    fs::write(place.join("roster.toml"), roster).unwrap();
    let mut command = command();
    command.current_dir(&place).env("BETA_ROSTER", "roster.toml");
    let run = run(command.args(["who", "Fabrique numérique"]));
    for name in whose {
        assert!(
            run.stdout.contains(&format!("La Fabrique numérique des {name}")),
            "{name}: {run:?}"
        );
    }
}

#[test]
fn what_was_understood_is_a_name_and_never_an_id() {
    let roster = format!("{ROSTER}aliases = [\"place-des-ecorces\", \"Place des écorces\"]\n");
    let place = folder("lists-ids");
    fs::write(place.join("roster.toml"), roster).unwrap();
    for query in ["place des écorces", "place des ecorce"] {
        let mut command = command();
        command.current_dir(&place).env("BETA_ROSTER", "roster.toml");
        let run = run(command.args(["who", query]));
        assert!(run.stdout.starts_with("ecorce"), "{run:?}");
        assert!(!run.stdout.contains("place-des-ecorces"), "{run:?}");
    }
}

#[test]
fn a_spreadsheet_has_a_column_for_each_thing_and_none_of_mixed_addresses() {
    let listed = list("lists-csv", "list products -o csv");
    let mut reader = csv::Reader::from_reader(listed.stdout.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: &csv::StringRecord, name: &str| {
        let at = names.iter().position(|held| held == name);
        at.map(|at| row[at].to_owned())
    };
    for absent in ["addresses", "covers", "summary", "urls"] {
        assert!(!names.iter().any(|name| name == absent), "{absent}: {names:?}");
    }
    let of = |name: &str| rows.iter().find(|row| row[0] == *name).unwrap();
    for (product, column, value) in [
        ("Le Zeste", "contact", "zeste@example.org"),
        ("Le Zeste", "lead", ""),
        ("Écorce", "lead", "Anne-Sophie de Pimodan"),
        ("Écorce", "ministries", "Culture"),
        ("Écorce", "incubators", "Fabrique des eaux"),
        ("Écorce", "phase", "construction"),
        ("Écorce", "contact", ""),
    ] {
        assert_eq!(cell(of(product), column).as_deref(), Some(value), "{product}: {column}");
    }
    let (last, led) = (names.last().map(String::as_str), of("Écorce"));
    assert_eq!((last, cell(led, "interim").as_deref()), (Some("interim"), Some("")));
    let people = list("lists-csv", "list people -o csv").stdout;
    assert!(people.contains("covers") && people.contains(",Culture,"), "{people}");
    // Lines for scripts have the fields they always had.
    let lines = list("lists-csv", "list products -o plain").stdout;
    assert!(lines.lines().all(|line| line.split('\t').count() == 10), "{lines}");
}

#[test]
fn an_interim_is_told_in_tables_of_markdown_and_of_spreadsheets() {
    let place = folder("lists-interim");
    let roster = ROSTER.replace(
        "ministries = [\"culture\"]",
        "ministries = [\"culture\"]\ninterim = [\"culture\"]",
    );
    fs::write(place.join("roster.toml"), roster).unwrap();
    let say = |args: &[&str]| {
        let mut command = command();
        run(command.current_dir(&place).env("BETA_ROSTER", "roster.toml").args(args)).stdout
    };
    for args in [["list", "ministries", "-o", "csv"], ["who", "Écorce", "-o", "csv"]] {
        let text = say(&args);
        let mut rows = text.lines();
        assert!(rows.next().unwrap().ends_with(",interim"), "{text}");
        assert!(rows.any(|row| row.ends_with(",Anne-Sophie de Pimodan")), "{text}");
    }
    let markdown = say(&["who", "Culture", "-o", "markdown"]);
    assert!(markdown.contains("| Anne-Sophie de Pimodan (interim) |"), "{markdown}");
}

#[test]
fn how_many_answers_is_refused_where_none_is_given() {
    for args in ["update -n 3", "roster path -n 3", "man -n 3"] {
        let run = list("lists-limit", args);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{args}: {run:?}");
        assert!(run.stderr.contains("-n limits"), "{args}: {run:?}");
    }
}

#[test]
fn an_address_is_a_link_in_its_own_cell_and_whole_where_its_column_is_too_narrow() {
    let long = "an-address-that-is-far-too-long-for-its-column@example.org";
    let roster = format!(
        "schema = 1\n[[product]]\nid = 'a'\nname = 'zeste@example.org'\ncontact = 'zeste@example.org'\n\
         [[product]]\nid = 'b'\nname = 'Zoé'\ncontact = '{long}'\n"
    );
    let place = folder("lists-links");
    fs::write(place.join("roster.toml"), roster).unwrap();
    let line = format!("beta list products -q --roster {}", place.join("roster.toml").display());
    let variables =
        [("COLUMNS", "60"), ("NO_COLOR", "1"), ("LANG", "C.UTF-8"), ("VTE_VERSION", "6800")];
    let Some(text) = on_terminal(&line, &variables, "") else { return };
    let row = text.lines().find(|line| line.starts_with("zeste@example.org ")).unwrap();
    assert!(row.contains("\u{1b}]8;;mailto:zeste@example.org\u{1b}\\zeste@example.org"), "{row:?}");
    let below = text.lines().skip_while(|line| !line.starts_with("Zoé")).nth(1).unwrap();
    assert!(below.starts_with(' ') && below.contains(&format!("\\{long}\u{1b}")), "{text:?}");
}
