//! Local rosters: `extends`, which one is in force, and what the roster in force is.

use std::fs;
use std::path::{Path, PathBuf};

use beta::roster::problem::Severity;
use beta::roster::read::read;
use beta::roster::{Kind, write};
use beta::store::layers::Layers;

use crate::harness::{beta, command, folder, line, on_terminal, run, run_with_input};

/// Five lines that add a person for Culture, with an alias.
const FIVE_LINES: &str = r#"schema = 1
extends = "embedded"
[[person]]
id = "camille-exemple"
name = "Camille Exemple"
ministries = ["culture"]
aliases = ["Cam"]
"#;

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn a_few_lines_on_top_of_the_embedded_roster_answer_wherever_they_are_named() {
    let folder = folder("local-named");
    let inline = r#"schema = 1
extends = "embedded"
person = [
    { id = "camille-exemple", name = "Camille Exemple", ministries = ["culture"], aliases = ["Cam"] },
]
"#;
    for text in [FIVE_LINES, inline] {
        let path = file(&folder, "beta/roster.toml", text);
        let mut by_folder = command();
        by_folder.env("XDG_CONFIG_HOME", &folder);
        let mut by_variable = command();
        by_variable.env("BETA_ROSTER", &path);
        let mut by_option = command();
        by_option.arg("--roster").arg(&path);
        for command in [&mut by_folder, &mut by_variable, &mut by_option] {
            let culture = run(command.args(["who", "Culture"]));
            assert_eq!((culture.status, culture.stderr.as_str()), (0, ""));
            for name in ["Camille Exemple", "Inès Hijazi"] {
                assert!(culture.stdout.contains(name), "{}", culture.stdout);
            }
        }
        let alias = run(command().env("BETA_ROSTER", &path).args(["who", "Cam", "--json"]));
        let answer: serde_json::Value = serde_json::from_str(&alias.stdout).unwrap();
        assert_eq!(answer["matches"][0]["id"], "camille-exemple");
        assert_eq!(answer["matches"][0]["how"], "alias");
    }
}

#[test]
fn files_extend_files_replace_and_remove() {
    let folder = folder("local-chain");
    let base = r#"schema = 1
title = "Base"
[[ministry]]
id = "culture"
name = "Culture"
[[person]]
id = "alix"
name = "Alix Exemple"
role = "Une chose"
unit = "atelier"
ministries = ["culture"]
[[person]]
id = "dominique"
name = "Dominique Modèle"
[[responsibility]]
id = "outils"
name = "Outils"
holders = ["alix", "dominique"]
[[unit]]
id = "atelier"
name = "Atelier"
"#;
    file(&folder, "base.toml", base);
    let middle = "schema = 1\nextends = \"../base.toml\"\ntitle = \"Milieu\"\n\
                  [[person]]\nid = \"alix\"\nname = \"Alix Exemple\"\nrole = \"Autre chose\"\n";
    file(&folder, "deep/middle.toml", middle);
    let top = "schema = 1\nextends = \"deep/middle.toml\"\n\
               [[person]]\nid = \"dominique\"\nremove = true\n\
               [[unit]]\nid = \"atelier\"\nremove = true\n";
    let top = file(&folder, "top.toml", top);
    let layers = Layers::of(&beta::store::Place::File(top), Severity::Error).unwrap();
    assert_eq!(layers.reports().len(), 0);
    let roster = &layers.roster;
    assert_eq!(roster.title(), "Milieu");
    let alix = roster.get(Kind::Person, "alix").unwrap();
    // What replaces replaces as a whole.
    assert_eq!(alix.roles(), [("Autre chose", None)]);
    assert_eq!(
        (alix.place.line, roster.files[alix.place.file as usize].name.as_str()),
        (5, folder.join("deep/middle.toml").to_str().unwrap())
    );
    assert!(roster.get(Kind::Person, "dominique").is_none());
    // What is taken away is not mentioned any more: the whole still loads.
    let text = write::toml(roster);
    assert_eq!(read(&text, "").problems, []);
    assert!(!text.contains("dominique") && !text.contains("atelier"), "{text}");
}

#[test]
fn a_loop_is_an_error_that_shows_it() {
    let folder = folder("local-loop");
    let a = file(&folder, "a.toml", "schema = 1\nextends = \"b.toml\"\n");
    file(&folder, "b.toml", "schema = 1\nextends = \"./a.toml\"\n");
    let run = beta(["--roster", a.to_str().unwrap(), "who", "Culture"]);
    assert_eq!((run.status, run.stdout.as_str()), (3, ""));
    let circle = ["a.toml → ", "b.toml → ", "a.toml"];
    assert!(circle.iter().all(|part| run.stderr.contains(part)), "{}", run.stderr);
    assert!(run.stderr.contains("b.toml:2:11"), "{}", run.stderr);
    let own = file(&folder, "own.toml", "schema = 1\nextends = \"own.toml\"\n");
    assert_eq!(beta(["roster", "check", own.to_str().unwrap()]).status, 3);
}

#[test]
fn a_base_that_is_not_there_is_told_where_it_is_named() {
    let folder = folder("local-no-base");
    let text = "schema = 1\nextends = \"nowhere.toml\"\n\
                [[person]]\nid = \"alix\"\nname = \"Alix\"\nministries = [\"culture\"]\n";
    let path = file(&folder, "roster.toml", text);
    let run = beta(["roster", "check", path.to_str().unwrap(), "-o", "plain"]);
    // Its references may lead there: they are not judged.
    assert_eq!(run.status, 3);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stdout.contains("roster.toml:2:11: error[unreadable]"), "{}", run.stdout);
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn path_tells_every_place_and_which_one_wins() {
    let folder = folder("local-path");
    let own = file(&folder, "beta/roster.toml", FIVE_LINES);
    let extending = format!("schema = 1\nextends = {:?}\n", own.to_str().unwrap());
    let other = file(&folder, "other.toml", &extending);
    let mut command = command();
    command.env("XDG_CONFIG_HOME", &folder).env("BETA_ROSTER", &other);
    let paths = run(command.args(["roster", "path", "--json"]));
    let paths: serde_json::Value = serde_json::from_str(&paths.stdout).unwrap();
    let place = |position: usize| {
        let place = &paths["places"][position];
        (place["named_by"].as_str().unwrap(), place["exists"] == true, place["in_force"] == true)
    };
    assert_eq!(place(0), ("option", false, false));
    assert_eq!(place(1), ("variable", true, true));
    assert_eq!(place(2), ("user-file", true, false));
    assert_eq!(place(3), ("public", false, false));
    assert_eq!(place(4), ("embedded", true, false));
    let (own, other) = (own.to_str().unwrap(), other.to_str().unwrap());
    assert_eq!(paths["in_force"], other);
    assert_eq!(paths["chain"], serde_json::json!([other, own, "embedded"]));
    let text = line("roster path");
    assert_eq!(text.status, 0);
    assert!(text.stdout.lines().last().unwrap().contains("in force"), "{}", text.stdout);
}

#[test]
fn how_old_rosters_are_is_told_to_people_alone() {
    let folder = folder("local-age");
    let (config, data) = (folder.join("config"), folder.join("data"));
    file(&config, "beta/roster.toml", FIVE_LINES);
    file(&data, "beta/public.toml", "schema = 1\ntitle = \"T\"\nas_of = 2001-02-03\n");
    let homes =
        [("XDG_CONFIG_HOME", config.to_str().unwrap()), ("XDG_DATA_HOME", data.to_str().unwrap())];
    let (program, none) = (env!("CARGO_BIN_EXE_beta"), ("LANG", "C.UTF-8"));
    // That of the year 2001, the embedded one of 2021, and the one that extends it.
    for (words, aged) in [("roster path", 3), ("--version", 3)] {
        let mut piped = command();
        let piped = run(piped.envs(homes).args(words.split(' ')));
        assert!(!piped.stdout.contains("years"), "{}", piped.stdout);
        let variables = [homes[0], homes[1], none];
        let Some(shown) = on_terminal(&format!("'{program}' {words}"), &variables, "") else {
            return;
        };
        assert_eq!(shown.matches(" years old").count(), aged, "{shown}");
    }
    let mut json = command();
    let json = run(json.envs(homes).args(["roster", "path", "--json"]));
    let paths: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(paths["places"][3]["as_of"], "2001-02-03");
    assert!(!json.stdout.contains("years"));
}

#[test]
fn what_show_prints_loads_back_to_the_same_roster() {
    let folder = folder("local-show");
    let path = file(&folder, "roster.toml", FIVE_LINES);
    for roster in ["embedded", path.to_str().unwrap()] {
        let shown = beta(["--roster", roster, "roster", "show"]);
        assert_eq!((shown.status, shown.stderr.as_str()), (0, ""));
        let mut diff = command();
        diff.args(["roster", "diff", roster, "-"]);
        let diff = run_with_input(&mut diff, shown.stdout.as_bytes());
        assert_eq!((diff.status, diff.stdout.as_str()), (0, ""), "{}", diff.stderr);
        let again = read(&shown.stdout, "").roster;
        let stripped: Vec<&str> =
            shown.stdout.lines().filter(|line| !line.starts_with("# ")).collect();
        assert_eq!(write::toml(&again), stripped.join("\n") + "\n");
    }
    let shown = beta(["--roster", path.to_str().unwrap(), "roster", "show", "personne"]);
    let origin = format!("# {}:4\n[[person]]\nid = \"camille-exemple\"\n", path.display());
    assert!(shown.stdout.contains(&origin), "{}", shown.stdout);
    assert!(shown.stdout.contains("# embedded:"), "{}", shown.stdout);
    let shown = line("roster show ministry culture --json");
    let roster: serde_json::Value = serde_json::from_str(&shown.stdout).unwrap();
    assert_eq!(roster["ministry"][0]["id"], "culture");
    assert_eq!(roster["ministry"][0]["origin"]["file"], "embedded");
    assert_eq!(roster["ministry"].as_array().unwrap().len(), 1);
}

#[test]
fn show_tells_what_is_not_there() {
    let run = line("roster show ministry cultur");
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("“culture”"), "{}", run.stderr);
    assert_eq!(line("roster show minstry").status, 2);
}
