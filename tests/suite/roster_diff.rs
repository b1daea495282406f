//! `beta roster diff`: the story between two rosters.

use std::collections::BTreeMap;
use std::fs;

use beta::roster::diff::diff;
use beta::roster::read::read;
use beta::roster::{Entry, Field, Fields, Kind, Role, Roster, TextList, Value, write};
use beta::text::fold::fold;
use serde_json::json;

use crate::harness::{beta, command, folder, run, shared};

const BEFORE: &str = r#"schema = 1
as_of = 2021-12-13

[[ministry]]
id = "culture"
name = "Culture"
aliases = ["rue de Valois", "MC"]
examples = ["un musée", "une fouille"]

[[ministry]]
id = "mer"
name = "Mer"

[[ministry]]
id = "sport"
name = "Sport"

[[person]]
id = "alix-exemple"
name = "Alix Exemple"
role = "Conseil"
unit = "atelier"
ministries = ["culture", "mer"]

[[person]]
id = "camille-modele"
name = "Camille Modèle"
role = "Développement"

[[person]]
id = "sacha-type"
name = "Sacha Type"
role = "Design"
ministries = ["sport"]

[[channel]]
id = "boite"
name = "Boîte"
kind = "email"
address = "boite@example.org"

[[reason]]
id = "convention"
name = "Convention"

[[unit]]
id = "atelier"
name = "Atelier"
"#;
const AFTER: &str = r#"schema = 1
as_of = 2026-01-20

[[ministry]]
id = "culture"
name = "Culture"
aliases = ["MC", "arts"]
examples = ["une fouille", "un festival"]

[[ministry]]
id = "mer"
name = "Mer"

[[ministry]]
id = "sport"
name = "Sport"

[[person]]
id = "camille-modele"
name = "Camille Modèle"
roles = [{ title = "Développement" }, { title = "Direction", unit = "pole" }]
ministries = ["sport"]
interim = ["sport"]

[[person]]
id = "dominique-essai"
name = "Dominique Essai"
role = "Partenariats"
unit = "pole"
ministries = ["culture"]

[[person]]
id = "sacha-type"
name = "Sacha Type"
role = "Design"

[[channel]]
id = "boite"
name = "Boîte"
kind = "email"
address = "contact@example.org"

[[reason]]
id = "devis"
name = "Devis"
summary = "Faire avancer un devis."

[[unit]]
id = "pole"
name = "Pôle"
"#;
const STORY: &str = "People
  + Dominique Essai  Partenariats, Pôle
  - Alix Exemple     Conseil, Atelier
  ~ Camille Modèle   role: Développement → Développement, Direction
                     unit: + Pôle

Ministerial portfolios
  ~ Culture  Alix Exemple → Dominique Essai
             aliases: - rue de Valois; + arts
             examples: - un musée; + un festival
  ~ Mer      Alix Exemple → nobody
  ~ Sport    Sacha Type → Camille Modèle (interim)

Channels
  ~ Boîte  address: boite@example.org → contact@example.org

Reasons to call on the team
  + Devis       Faire avancer un devis.
  - Convention

Units
  + Pôle
  - Atelier

Roster
  ~ date: 2021-12-13 → 2026-01-20
";

/// The files of a before and an after, in a folder of that name.
fn files(name: &str) -> [String; 2] {
    let folder = folder(name);
    [("before.toml", BEFORE), ("after.toml", AFTER)].map(|(name, text)| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    })
}

#[test]
fn the_story_is_told_as_a_person_would() {
    let [before, after] = files("diff-story");
    let run = beta(["roster", "diff", &before, &after]);
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (1, STORY, ""));
    let french = beta(["roster", "diff", &before, &after, "--lang", "fr"]);
    assert!(
        french.stdout.contains("~ Mer      Alix Exemple → sans responsable"),
        "{}",
        french.stdout
    );
}

#[test]
fn scripts_get_the_same_as_records() {
    let [before, after] = files("diff-records");
    let run = beta(["roster", "diff", &before, &after, "--json"]);
    assert_eq!(run.status, 1);
    let diff: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(diff["status"], "different");
    assert_eq!(diff["before"]["as_of"], "2021-12-13");
    let changes = diff["changes"].as_array().unwrap();
    assert_eq!(
        changes[0],
        json!({
            "change": "added", "kind": "person", "id": "dominique-essai", "name": "Dominique Essai",
            "field": null, "before": [],
            "after": ["Partenariats", { "id": "pole", "name": "Pôle" }],
        })
    );
    let culture = changes.iter().find(|change| change["field"] == "leads").unwrap();
    assert_eq!(culture["before"][0]["id"], "alix-exemple");
    assert_eq!(culture["after"][0]["id"], "dominique-essai");
    let plain = beta(["roster", "diff", &before, &after, "-o", "plain"]);
    assert_eq!(plain.stdout.lines().count(), changes.len());
    assert!(plain.stdout.starts_with("+\tperson\tdominique-essai\tDominique Essai\t\t\t"));
}

#[test]
fn the_exit_code_is_that_of_diff() {
    let [before, after] = files("diff-exit");
    let status = |a: &str, b: &str| beta(["roster", "diff", a, b, "-q"]).status;
    assert_eq!(status(&before, &before), 0);
    assert_eq!(status("embedded", "embedded"), 0);
    assert_eq!(status("-", "-"), 3, "an empty input is no roster");
    assert_eq!(status(&before, &after), 1);
    assert_eq!(status(&before, "/nowhere/roster.toml"), 3);
    assert_eq!(beta(["roster", "diff", &before]).status, 2);
}

#[test]
fn the_way_a_file_is_written_is_no_change() {
    let text = r#"
# Un commentaire.
as_of = 2026-01-20
schema = 1
unit = [{ name = "Pôle", id = "pole" }]
"#;
    let [_, canonical] =
        [text, "schema = 1\nas_of = 2026-01-20\n[[unit]]\nid = \"pole\"\nname = \"Pôle\"\n"];
    assert_eq!(diff(&read(text, "").roster, &read(canonical, "").roster), []);
}

#[test]
fn an_id_that_was_corrected_is_no_departure() {
    let before =
        read("schema = 1\n[[person]]\nid = \"cam\"\nname = \"Camille Modèle\"\n", "").roster;
    let after =
        read("schema = 1\n[[person]]\nid = \"camille\"\nname = \"Camille MODELE\"\n", "").roster;
    let changes = diff(&before, &after);
    assert_eq!(changes.len(), 1, "{changes:?}");
    let run =
        beta::output::diff::plain(&changes, &beta::locale::Catalogue::new(beta::locale::Lang::En));
    assert_eq!(run, "~\tperson\tcamille\tCamille MODELE\tname\tCamille Modèle\tCamille MODELE\n");
}

#[test]
fn small_letters_for_capitals_and_another_id_are_nothing() {
    let text = |id: &str, name: &str, role: &str| {
        read(
            &format!("schema = 1\n[[person]]\nid = {id:?}\nname = {name:?}\nrole = {role:?}\n"),
            "",
        )
        .roster
    };
    let before = text("cam", "Camille Modèle", "Responsable du pôle");
    assert_eq!(diff(&before, &text("camille", "Camille MODÈLE", "responsable du pôle")), []);
}

#[test]
fn a_kind_is_told_alone_in_full_and_very_many_changes_by_how_many() {
    let place = folder("diff-kind");
    let roster = |word: &str, count: usize| {
        let mut text = String::from("schema = 1\n[[ministry]]\nid = \"m\"\nname = \"Mer\"\n");
        for at in 0..count {
            text += &format!("[[product]]\nid = \"p{at}\"\nname = \"{word} {at}\"\n");
        }
        text
    };
    for (name, text) in [("a.toml", roster("Quai", 41)), ("b.toml", roster("Port", 41))] {
        fs::write(place.join(name), text).unwrap();
    }
    let diff = |more: &[&str]| {
        let mut command = command();
        run(command.current_dir(&place).args(["roster", "diff", "a.toml", "b.toml"]).args(more))
    };
    let all = diff(&[]);
    assert!(all.stdout.contains("0 added, 0 gone, 41 changed"), "{all:?}");
    assert_eq!(all.stdout.lines().count(), 2, "{all:?}");
    let products = diff(&["--kind", "products"]);
    assert_eq!((products.stdout.lines().count(), products.status), (42, 1), "{products:?}");
    let ministries = diff(&["--kind", "ministries"]);
    assert_eq!((ministries.stdout.as_str(), ministries.status), ("", 0), "{ministries:?}");
    assert_eq!(diff(&["--kind", "zzz"]).status, 2);
}

#[test]
fn a_long_sentence_is_told_by_the_part_that_changed() {
    let words = |changed: &str| {
        let around = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze";
        let text = format!("{around} {changed} {around}");
        read(&format!("schema = 1\n[[unit]]\nid = \"u\"\nname = \"U\"\nsummary = {text:?}\n"), "")
            .roster
    };
    let changes = diff(&words("rouge"), &words("bleu"));
    let catalogue = beta::locale::Catalogue::new(beta::locale::Lang::En);
    let terminal = beta::output::terminal::Terminal::default();
    let told = beta::output::diff::render(&changes, false, terminal, &catalogue);
    let expected = "… douze treize quatorze rouge un deux trois … → … douze treize quatorze bleu un deux trois …";
    assert!(told.contains(expected), "{told}");
    // Scripts have all of it.
    assert!(
        beta::output::diff::plain(&changes, &catalogue)
            .contains("onze douze treize quatorze rouge")
    );
}

#[test]
fn a_window_never_cuts_an_address() {
    let [before, after] = files("diff-width");
    let mut changes = diff(&read(BEFORE, "").roster, &read(AFTER, "").roster);
    changes.retain(|change| format!("{change:?}").contains("Channel"));
    let terminal = beta::output::terminal::Terminal {
        width: Some(30),
        is_terminal: true,
        ..beta::output::terminal::Terminal::default()
    };
    let text = beta::output::diff::render(
        &changes,
        true,
        terminal,
        &beta::locale::Catalogue::new(beta::locale::Lang::En),
    );
    for address in ["boite@example.org", "contact@example.org"] {
        assert!(text.contains(address), "{text}");
    }
    assert!(run(command().args(["roster", "diff", &before, &after])).stdout.contains("boite@"));
}

/// A roster that says what a careful reader found on a version of the public page.
fn of_page(path: &std::path::Path, as_of: &str) -> Roster {
    let page: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let id = |name: &str| fold(name).replace(' ', "-");
    let strings = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    };
    let mut entries: BTreeMap<(Kind, String), Entry> = BTreeMap::new();
    for unit in strings(&page["units"]) {
        entries.insert((Kind::Unit, id(&unit)), Entry::new(Kind::Unit, id(&unit), unit));
    }
    for record in page["people"].as_array().unwrap() {
        let name = record["name"].as_str().unwrap();
        let person = entries
            .entry((Kind::Person, id(name)))
            .or_insert_with(|| Entry::new(Kind::Person, id(name), name));
        let title = record["role"].as_str().unwrap_or("Membre").to_owned();
        let unit = record["unit"].as_str().map(id);
        let mut roles = match person.fields.get(Field::Roles) {
            Some(Value::Roles(roles)) => roles.clone(),
            _ => vec![],
        };
        roles.push(Role { title, unit });
        person.fields.set(Field::Roles, Value::Roles(roles));
        let mut led = TextList::default();
        let mut portfolios = Vec::new();
        for portfolio in strings(&record["ministries"]) {
            // The page has called these in several ways.
            let known = match fold(&portfolio).as_str() {
                "economie et finances" | "economie et finances publiques" => {
                    "Économie et finances".to_owned()
                }
                "sante" | "solidarites et inclusion" => "Santé et Solidarités".to_owned(),
                _ => portfolio,
            };
            if !led.contains(&id(&known)) {
                led.push(&id(&known));
            }
            portfolios.push(known);
        }
        if !led.is_empty() {
            person.fields.set(Field::Ministries, Value::List(led));
        }
        for name in portfolios {
            entries
                .insert((Kind::Ministry, id(&name)), Entry::new(Kind::Ministry, id(&name), name));
        }
    }
    let mut head = Fields::default();
    head.set_text(Field::AsOf, as_of);
    Roster::new(head, Fields::default(), vec![], entries.into_values().collect())
}

#[test]
fn four_years_of_the_public_page_tell_their_story() {
    let Some(then) = shared("pages/2021-10-11-146b6a3b.json") else { return };
    let Some(now) = shared("pages/2026-01-20-d00efd7c.json") else { return };
    let folder = folder("diff-pages");
    let files = [(then, "2021-12-13"), (now, "2026-01-20")].map(|(page, as_of)| {
        let path = folder.join(as_of).with_extension("toml");
        fs::write(&path, write::toml(&of_page(&page, as_of))).unwrap();
        path.to_str().unwrap().to_owned()
    });
    let run = beta(["roster", "diff", &files[0], &files[1]]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    let squeezed: Vec<String> = run
        .stdout
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let has = |start: &str| squeezed.iter().any(|line| line.starts_with(start));
    for start in [
        "+ Léa Gislais Cheffe du département",
        "+ Thomas Parisot",
        "+ Maël Inizan Responsable de portefeuille; responsable du pôle, coach; Le pôle Partenariats",
        "- Florian Delezenne",
        "- Inès Hijazi Responsable de portefeuille, Mission BETA",
        "~ Chaïb Martinez role:",
        "unit: Soutiens",
        "~ Culture Inès Hijazi → Lucie Zaccardi",
        "~ Logement Ishan Bhojwani → Maël Inizan",
        "~ Justice Léry Jicquel → Estelle Saget",
        "~ Économie et finances Béatrice Mercier → Magali Marcel-Garreau",
        "+ Sport Lucie Zaccardi",
        "- Mer Ishan Bhojwani",
        "+ Le pôle Accélération",
        "~ date: 2021-12-13 → 2026-01-20",
    ] {
        assert!(has(start), "{start}: {}", run.stdout);
    }
    assert!(!has("+ Chaïb Martinez") && !has("- Chaïb Martinez"), "{}", run.stdout);
}

#[test]
fn names_that_differ_in_spelling_alone_are_written_once_which_is_no_change() {
    let folder = folder("diff-spelling");
    let text = "schema = 1\n[[unit]]\nid = 'u'\nname = 'U'\naliases = ['Équipe', 'equipe', 'EQUIPE', '—', '·']\nkeywords = ['budget', 'Budgets', 'BUDGET']\n";
    let (one, two) = (folder.join("one.toml"), folder.join("two.toml"));
    fs::write(&one, text).unwrap();
    let full = |args: &[&str]| {
        run(command().args(["roster", "init", "--full"]).args(args).arg("--roster").arg(&one))
    };
    let written = full(&["-"]);
    fs::write(&two, &written.stdout).unwrap();
    let diff = run(command().args(["roster", "diff"]).args([&one, &two]));
    assert_eq!(diff.status, 0, "{}{}", diff.stdout, diff.stderr);
}
