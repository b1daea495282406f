//! Import of the team's page: what it says of people, and the roster made of it.

use std::collections::HashSet;
use std::path::Path;

use beta::import::page as page_import;
use beta::import::page::Page;
use beta::import::page::portfolio::Known;
use beta::roster::read::read;
use beta::roster::{Field, Kind, Roster, check, write};
use serde_json::{Value, json};

use crate::harness::{beta, command, folder, json, run_with_input, shared};

/// A page as the JSON beside it tells it.
fn told(page: &Page) -> Value {
    let unit = |unit: usize| page.units.get(unit).map(|unit| unit.name.clone());
    let people: Vec<Value> = page
        .people
        .iter()
        .map(|person| {
            let ministries: Vec<&str> =
                person.ministries.iter().map(|portfolio| portfolio.name.as_str()).collect();
            json!({ "name": person.name, "role": person.role, "unit": person.unit.and_then(unit),
                    "ministries": ministries })
        })
        .collect();
    let chats: Vec<Value> =
        page.chats.iter().map(|chat| json!({ "name": chat.name, "url": chat.url })).collect();
    json!({
        "people": people,
        "emails": page.emails.iter().map(|email| &email.name).collect::<Vec<_>>(),
        "chat_channels": chats,
        "reasons": page.reasons.len(),
        "units": page.units.iter().map(|unit| &unit.name).collect::<Vec<_>>(),
        "links": page.links.iter().filter_map(|link| link.url.as_ref()).collect::<Vec<_>>(),
    })
}

fn embedded() -> Known {
    let text = include_str!("../../roster.toml");
    Known::of(&beta::roster::read::read(text, "embedded").roster)
}

/// The pages of a folder that have a JSON beside them.
fn pages(folder: &Path) -> Vec<(String, Value)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| {
            let json = std::fs::read_to_string(path).unwrap();
            let page = std::fs::read_to_string(path.with_extension("md")).unwrap();
            (page, serde_json::from_str(&json).unwrap())
        })
        .collect()
}

fn compare(folder: &Path) {
    let known = embedded();
    for (text, expected) in pages(folder) {
        let told = told(&Page::read(&text, &known));
        let keys: HashSet<&String> = told.as_object().unwrap().keys().collect();
        for key in keys {
            assert_eq!(told[key], expected[key], "{} of {}", key, expected["source"]);
        }
    }
}

#[test]
fn the_shared_pages_say_what_their_json_says() {
    if let Some(folder) = shared("pages") {
        compare(&folder);
    }
}

/// Own pages, each with its JSON; `BETA_TESTS_WRITE=1` writes what is read now, to be looked at.
#[test]
fn own_pages_say_what_their_json_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages");
    if std::env::var_os("BETA_TESTS_WRITE").is_some() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                let page = Page::read(&std::fs::read_to_string(&path).unwrap(), &embedded());
                let mut told = told(&page);
                told["leftovers"] =
                    page.leftovers.iter().map(|left| json!([left.line, left.text])).collect();
                let text = serde_json::to_string_pretty(&told).unwrap() + "\n";
                std::fs::write(path.with_extension("json"), text).unwrap();
            }
        }
    }
    compare(&folder);
}

fn roster() -> Roster {
    read(include_str!("../../roster.toml"), "embedded").roster
}

/// Writes a roster as every command does, and reads it back: nothing may be wrong with it.
fn read_back(roster: &Roster) -> Roster {
    let document = read(&write::toml(roster), "written");
    let dangling = check::dangling(&document, &document.roster);
    assert_eq!((document.problems, dangling), (vec![], vec![]));
    document.roster
}

fn imported(page: &str) -> Roster {
    read_back(&page_import(page, "page.md", &roster()).roster)
}

fn texts<'r>(roster: &'r Roster, kind: Kind, id: &str, field: Field) -> Vec<&'r str> {
    roster.get(kind, id).unwrap_or_else(|| panic!("no {id}")).fields.texts(field).collect()
}

#[test]
fn known_things_keep_their_identity() {
    let page = "# T\n## Qui fait quoi ?\n### Mission BETA de la DINUM\n\
        * **Ishan BHOJWANI** : santé, Justice\n* **Ada Martin** : Solidarités, Vie associative\n\
        ## Contact\ndinum@beta.gouv.fr ou ~incubateur-animation\n";
    let made = imported(page);
    let known = roster();
    let person = made.get(Kind::Person, "ishan-bhojwani").expect("the known person");
    assert_eq!(person.name, "Ishan BHOJWANI");
    assert_eq!(person.fields.text(Field::Unit), Some("mission-beta"));
    let lead = |id| texts(&made, Kind::Person, id, Field::Ministries);
    assert_eq!(lead("ishan-bhojwani"), ["sante-solidarites", "justice"]);
    assert_eq!(lead("ada-martin"), ["sante-solidarites", "vie-associative"]);
    let keywords = |roster: &Roster| {
        let keywords = texts(roster, Kind::Ministry, "sante-solidarites", Field::Keywords);
        keywords.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(keywords(&made), keywords(&known));
    for (kind, id) in [(Kind::Channel, "dinum-email"), (Kind::Channel, "animation-chat")] {
        assert_eq!(
            made.get(kind, id).map(|entry| &entry.name),
            known.get(kind, id).map(|e| &e.name)
        );
    }
    // What the page does not state is gone, but for ministries.
    assert!(made.get(Kind::Person, "lery-jicquel").is_none());
    assert!(made.get(Kind::Ministry, "mer").is_some());
}

#[test]
fn a_role_takes_its_words_from_topics_that_others_hold() {
    let page = "# T\n## Qui fait quoi ?\n* **Ada Martin**, directrice technique (CTO)\n\
        * **Bo Li**, expert cybersécurité\n";
    let made = imported(page);
    let topic = |field| texts(&made, Kind::Responsibility, "technique-transverse", field);
    assert_eq!(topic(Field::Holders), ["ada-martin"]);
    assert!(!topic(Field::Keywords).contains(&"cybersécurité"));
}

#[test]
fn topics_told_in_prose_are_entries() {
    let made = imported(
        "## Qui fait quoi ?\n**Ada Martin** et **Bo Li** se partagent l'accueil des invités.\n",
    );
    let holders = texts(&made, Kind::Responsibility, "accueil-des-invites", Field::Holders);
    assert_eq!(holders, ["ada-martin", "bo-li"]);
}

#[test]
fn somebody_in_two_units_has_two_roles() {
    let page = "# T\n## Qui fait quoi ?\n### A\n* **Ada Martin**, cheffe\n### B\n* **Ada Martin** : Justice\n";
    let made = imported(page);
    let roles = made.get(Kind::Person, "ada-martin").map(|person| {
        let roles = person.roles().into_iter();
        roles.map(|(title, unit)| (title.to_owned(), unit.map(str::to_owned))).collect::<Vec<_>>()
    });
    let role = |title: &str, unit: &str| (title.to_owned(), Some(unit.to_owned()));
    assert_eq!(roles, Some(vec![role("cheffe", "a"), role("Responsable de portefeuille", "b")]));
}

#[test]
fn interim_is_a_note_on_the_portfolio_and_a_vacancy_is_nobody() {
    let page = "# T\n## Qui fait quoi ?\n### Les portefeuilles\n\
        * **Ada Martin** : Justice, Culture (par intérim)\n* En cours de recrutement : Sport\n";
    let import = page_import(page, "page.md", &roster());
    let made = read_back(&import.roster);
    assert_eq!(texts(&made, Kind::Person, "ada-martin", Field::Interim), ["culture"]);
    assert_eq!(made.of(Kind::Person).len(), 1);
    assert_eq!(import.notes.iter().map(|note| note.line).collect::<Vec<_>>(), [Some(5)]);
    assert_eq!(import.leftovers, []);
}

#[test]
fn reasons_keep_their_identity_and_their_number() {
    let page = "# T\n## Pourquoi faire appel à l'équipe ?\n* Je me sens mal dans mon équipe\n\
        * Je me sens mal dans mon équipe\n* Proposer un atelier de poterie\n";
    let ids: Vec<String> =
        imported(page).of(Kind::Reason).iter().map(|reason| reason.id.clone()).collect();
    assert_eq!(
        ids,
        ["je-me-sens-mal-dans-mon-equipe", "mal-etre", "proposer-un-atelier-de-poterie"]
    );
}

#[test]
fn the_page_of_the_embedded_roster_changes_nothing_that_it_states() {
    let Some(folder) = shared("pages") else { return };
    let text = std::fs::read_to_string(folder.join("2021-10-11-146b6a3b.md")).unwrap();
    let (made, known) = (imported(&text), roster());
    for kind in [Kind::Ministry, Kind::Person, Kind::Responsibility, Kind::Reason, Kind::Unit] {
        let ids = |roster: &Roster| -> Vec<String> {
            roster.of(kind).iter().map(|entry| entry.id.clone()).collect()
        };
        assert_eq!(ids(&made), ids(&known), "{kind:?}");
    }
    for person in known.of(Kind::Person) {
        for field in [Field::Ministries, Field::Unit] {
            let held = texts(&known, Kind::Person, &person.id, field);
            assert_eq!(texts(&made, Kind::Person, &person.id, field), held, "{}", person.id);
        }
    }
    for topic in known.of(Kind::Responsibility) {
        let held: HashSet<&str> = topic.fields.texts(Field::Holders).collect();
        let said = texts(&made, Kind::Responsibility, &topic.id, Field::Holders);
        assert_eq!(said.into_iter().collect::<HashSet<_>>(), held, "{}", topic.id);
    }
}

/// Pieces that pages are made of, and some that they are not.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "* ",
    "  * ",
    "**",
    "*",
    "_",
    "# ",
    "## ",
    "### ",
    "#### ",
    " : ",
    ", ",
    " et ",
    "(",
    ")",
    "Qui fait quoi ?",
    "Pourquoi faire appel à nous ?",
    "Engagements",
    "Rejoindre",
    "Ada Martin",
    "Bo Li",
    "Ada",
    "d'Arc",
    "responsable de ",
    "portefeuille",
    "partenariat",
    "Culture",
    "Santé et Solidarités",
    "par intérim",
    "en cours de recrutement",
    "est ",
    "porté par ",
    "composée de ",
    "9 agents",
    "dinum@beta.gouv.fr",
    "a@b.c",
    "@",
    "~incubateur-animation",
    "#canal",
    "[lien](https://exemple.fr/)",
    "[",
    "](",
    "https://exemple.fr",
    "mailto:",
    "<a href=\"https://x.fr\">",
    "</a>",
    "<figure>",
    "<br>",
    "\\\n",
    "\\",
    "&#x20;",
    "&nbsp;",
    "&#0;",
    "&",
    ":crown:",
    ":",
    "🧑🏽‍🤝‍👩🏼",
    "\u{200b}",
    "\u{202e}",
    "\0",
    "\t",
    "\r\n",
    "\r",
    "{% hint %}",
    "{%",
    "%}",
    "{% embed url=\"https://e.fr\" %}",
    "---\n",
    "description: ",
    ">",
    "| a | b |\n|---|---|\n",
    "```",
    "`",
    "1. ",
    "é",
    "  ",
    "    ",
    ".",
    ";",
    "-",
    "–",
];

#[test]
fn whatever_the_page_the_roster_made_of_it_is_sound() {
    let known = roster();
    let mut random = fastrand::Rng::with_seed(5);
    for _ in 0..1_500 {
        let mut page = String::new();
        for _ in 0..random.usize(0..60) {
            if random.u8(0..12) == 0 {
                page.extend(std::iter::repeat_with(|| random.char(..)).take(3));
            } else {
                page.push_str(PIECES[random.usize(0..PIECES.len())]);
            }
        }
        let import = page_import(&page, "page.md", &known);
        let written = write::toml(&import.roster);
        let document = read(&written, "written");
        let dangling = check::dangling(&document, &document.roster);
        assert!(document.problems.is_empty() && dangling.is_empty(), "{page:?}\n{written}");
    }
}

#[test]
fn the_work_grows_with_the_page_and_no_faster() {
    let known = roster();
    for piece in [
        "* **Ada Martin** : Culture\n",
        "**Ada **et ",
        "Ada Martin et ",
        "(",
        "**",
        "[a](",
        "<",
        "{%",
        ":a",
        "&#x20;",
        "* En cours de recrutement (",
        "Culture et ",
        "a@b.fr ",
        "porté par ",
        "### A\n",
        "* a\n",
        "\\\n",
        "> * ",
        "_a ",
        "~ab https://a.b ",
        "Ada Martin, ",
    ] {
        for heading in ["## Qui fait quoi ?\n", "## Pourquoi faire appel à nous ?\n"] {
            let page = format!("{heading}{}", piece.repeat(60_000 / piece.len()));
            let read = page_import(&page, "page.md", &known);
            assert!(read.roster.of(Kind::Ministry).len() >= known.of(Kind::Ministry).len());
        }
    }
}

#[test]
fn the_command_writes_what_who_answers_from() {
    let folder = folder("import-page");
    let page = folder.join("page.md");
    let text =
        "# T\n## Qui fait quoi ?\n### Les portefeuilles\n* **Ada Martin** : Culture\n\nÀ suivre\n";
    std::fs::write(&page, text).unwrap();
    let import =
        |args: &[&str]| beta([&["roster", "import", page.to_str().unwrap()], args].concat());
    let run = import(&["--as-of", "2026-01-20"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("page.md:6:") && run.stderr.contains("À suivre"), "{}", run.stderr);
    let roster = folder.join("roster.toml");
    std::fs::write(&roster, &run.stdout).unwrap();
    let (answer, _) = json(&["who", "Culture", "--roster", roster.to_str().unwrap()]);
    assert_eq!(answer["matches"][0]["people"][0]["name"], "Ada Martin");
    assert_eq!(answer["roster"]["as_of"], "2026-01-20");
    let check = beta(["roster", "check", roster.to_str().unwrap()]);
    assert_eq!(check.status, 0, "{}", check.stderr);

    let undated = import(&["-o", "json"]);
    assert!(undated.stderr.contains("--as-of"), "{}", undated.stderr);
    let value: Value = serde_json::from_str(&undated.stdout).unwrap();
    assert_eq!(value["person"][0]["name"], "Ada Martin");

    let strict = import(&["--strict"]);
    assert_eq!((strict.status, strict.stdout.as_str()), (3, ""));
    assert_eq!(import(&["--as-of", "hier"]).status, 2);
}

#[test]
fn the_command_replaces_a_file_only_when_told_to() {
    let folder = folder("import-write");
    let (page, file) = (folder.join("page.md"), folder.join("roster.toml"));
    std::fs::write(&page, "# T\n## Qui fait quoi ?\n* **Ada Martin**, cheffe\n").unwrap();
    let import = |args: &[&str]| {
        let sources =
            ["roster", "import", page.to_str().unwrap(), "--write", file.to_str().unwrap()];
        beta([&sources, args].concat())
    };
    let dry = import(&["--dry-run"]);
    assert_eq!((dry.status, file.exists()), (0, false));
    assert_eq!(import(&[]).status, 0);
    let before = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&page, "# T\n## Qui fait quoi ?\n* **Bo Li**, chef\n").unwrap();
    assert_eq!(import(&[]).status, 3);
    let dry = import(&["--dry-run"]);
    assert!(dry.stdout.contains("Bo Li") && dry.stdout.contains("Ada Martin"), "{}", dry.stdout);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);
    assert_eq!(import(&["--force"]).status, 0);
    assert!(std::fs::read_to_string(&file).unwrap().contains("Bo Li"));
}

#[test]
fn standard_input_and_a_page_without_people_are_fine_and_bytes_are_an_error() {
    let import = |input: &[u8]| run_with_input(command().args(["roster", "import", "-"]), input);
    let nobody = import(b"# T\n\nDu texte.\n");
    assert_eq!(nobody.status, 0);
    assert!(nobody.stderr.contains("names nobody"), "{}", nobody.stderr);
    assert_eq!(import(b"# T\n\xff\n").status, 3);
    assert_eq!(beta(["roster", "import", "no-such-page.md"]).status, 3);
}

#[test]
fn the_later_of_two_pages_wins() {
    let folder = folder("import-two");
    for (name, lead) in [("a.md", "Ada Martin"), ("b.md", "Bo Li")] {
        let text = format!(
            "# T\n## Qui fait quoi ?\n* **{lead}**, de {name}\n* **Célia Roy**, de {name}\n"
        );
        std::fs::write(folder.join(name), text).unwrap();
    }
    let run = beta([
        "roster",
        "import",
        folder.join("a.md").to_str().unwrap(),
        folder.join("b.md").to_str().unwrap(),
    ]);
    let made = read(&run.stdout, "out").roster;
    assert_eq!(made.of(Kind::Person).len(), 3);
    assert_eq!(texts(&made, Kind::Person, "celia-roy", Field::Role), ["de b.md"]);
}
