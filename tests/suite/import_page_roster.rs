//! Import of the team's page: the roster made of it, and the command.

use std::collections::HashSet;

use beta::import::page as page_import;
use beta::roster::read::read;
use beta::roster::{Field, Kind, Roster, check, write};
use serde_json::Value;

use crate::harness::{beta, command, folder, json, run_with_input, shared};

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
fn what_a_page_says_of_the_team_and_its_units_is_kept() {
    let page = "# T\n\nElle fait partie de la mission Z, et aide.\n\n## Qui fait quoi ?\n### Le pôle\n\
        Le pôle accueille. Il compte 3 agents. Il est composé de :\n* **Ada Martin**, cheffe\n\n\
        ## Engagements\n* Écouter\n\nUn manquement se signale.\n\n## Nous rejoindre\nÉcrire.\n";
    let made = imported(page);
    let unit = made.of(Kind::Unit).first().expect("the unit");
    let told = (unit.fields.text(Field::Summary), unit.fields.number(Field::Headcount));
    assert_eq!(told, (Some("Le pôle accueille."), Some(3)));
    let team = |field| made.team.texts(field).collect::<Vec<_>>().join(" ");
    assert_eq!(team(Field::PartOf), "mission Z");
    assert_eq!(team(Field::Summary), "Elle fait partie de la mission Z, et aide.");
    assert_eq!(
        (team(Field::Commitments), team(Field::Breach)),
        ("Écouter".into(), "Un manquement se signale.".into())
    );
    assert_eq!(team(Field::Join), "Écrire.");
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

#[test]
fn what_several_sources_say_keeps_its_own_day() {
    let folder = folder("import-days");
    let page = |name: &str, day: &str, list: &str| {
        let path = folder.join(name);
        std::fs::write(&path, format!("---\ndate: {day}\n---\n# T\n## Qui fait quoi ?\n{list}\n"))
            .unwrap();
        path.to_str().unwrap().to_owned()
    };
    let first = page("a.md", "2024-01-20", "* **Ada Martin** : Culture\n* **Bo Li**, chef");
    let second = page("b.md", "2026-02-03", "* **Bo Li**, chef");
    let written = beta(["roster", "import", &first, &second]).stdout;
    let made = read(&written, "out").roster;
    let from = |id| texts(&made, Kind::Person, id, Field::From).join(" ");
    assert_eq!((from("ada-martin"), from("bo-li")), ("page".to_owned(), "page-2 page".to_owned()));
    assert!(written.contains("id = \"page\"\ntitle = \"T\"\nas_of = 2024-01-20"), "{written}");
}
