//! What lines of pages say of people: a table of ways to write, and pages that name nobody.

use beta::import::page::{Person, extent, people};
use beta::import::{Reason, page as page_import};
use beta::roster::read::read;
use beta::roster::{Entry, Field, Kind, Roster, write};

use crate::harness::{beta, folder, json};

fn roster() -> Roster {
    read(include_str!("../../roster.toml"), "embedded").roster
}

fn named(page: &str) -> Vec<Person> {
    people(page, &roster())
}

/// A page, and whom it names: name, role, what the role is for or the portfolios, addresses.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str, &'c str, &'c str)]);

fn check(cases: &[Case<'_>]) {
    for (page, expected) in cases {
        let people = named(page);
        let told: Vec<_> = people
            .iter()
            .map(|person| {
                let portfolios: Vec<&str> =
                    person.ministries.iter().map(|portfolio| portfolio.name.as_str()).collect();
                let about = person.of.clone().unwrap_or_else(|| portfolios.join(", "));
                let role = person.role.clone().unwrap_or_default();
                (person.name.clone(), role, about, person.addresses.join(" "))
            })
            .collect();
        let told: Vec<_> = told
            .iter()
            .map(|(name, role, about, own)| {
                (name.as_str(), role.as_str(), about.as_str(), own.as_str())
            })
            .collect();
        assert_eq!(told, *expected, "{page}");
    }
}

#[test]
fn a_person_is_what_a_line_says() {
    let cases: &[Case<'_>] = &[
        ("* **Ada Martin**, cheffe", &[("Ada Martin", "cheffe", "", "")]),
        ("* Ada Martin : Culture", &[("Ada Martin", "Responsable de portefeuille", "Culture", "")]),
        // The role stays what the page says.
        (
            "* **Ada Martin** (responsable de partenariat) : Logement",
            &[("Ada Martin", "responsable de partenariat", "Logement", "")],
        ),
        (
            "* Ada Martin, responsable de partenariat – Mer et Justice",
            &[("Ada Martin", "responsable de partenariat", "Mer, Justice", "")],
        ),
        // So does that of a whole list.
        (
            "Les **responsables de partenariat accompagnent** les ministères :\n* Ada Martin : culture",
            &[("Ada Martin", "Responsable de partenariat", "culture", "")],
        ),
        (
            "## Les Chargés de Portefeuilles Ministériels\n* Ada Martin : culture",
            &[("Ada Martin", "Chargé de portefeuille", "culture", "")],
        ),
        // Under such a heading, what stands after a comma is a portfolio, too.
        (
            "### Portefeuilles\n* Ada Martin, culture\n### Accueil\n* Bo Li, culture",
            &[("Ada Martin", "Responsable de portefeuille", "culture", "")],
        ),
        // A mailbox beside a name is that person's, and neither a portfolio nor a part of the role.
        (
            "* Ada Martin, juriste : ada.martin@exemple.fr\n* Bo Li (bo.li@exemple.fr), coach",
            &[
                ("Ada Martin", "juriste", "", "ada.martin@exemple.fr"),
                ("Bo Li", "coach", "", "bo.li@exemple.fr"),
            ],
        ),
        (
            "* Ada Martin, coach ([mail](mailto:ada.martin@exemple.fr)) et accueil@exemple.fr",
            &[("Ada Martin", "coach", "", "ada.martin@exemple.fr")],
        ),
        (
            "* Ada Martin et Bo Li, juristes : a.martin@exemple.fr, bo.li@exemple.fr",
            &[
                ("Ada Martin", "juristes", "", "a.martin@exemple.fr"),
                ("Bo Li", "juristes", "", "bo.li@exemple.fr"),
            ],
        ),
        (
            "Une question ? [Ada Martin](https://tchap.gouv.fr/#/user/@ada.martin-exemple.fr:agent.tchap.gouv.fr) répond.",
            &[(
                "Ada Martin",
                "",
                "",
                "https://tchap.gouv.fr/#/user/@ada.martin-exemple.fr:agent.tchap.gouv.fr",
            )],
        ),
        ("* En cours de recrutement : Justice", &[]),
        ("* Justice : poste à pourvoir", &[]),
    ];
    check(cases);
}

#[test]
fn a_sentence_says_what_somebody_answers_for() {
    let cases: [(&str, &[(&str, Option<&str>)]); 4] = [
        (
            "**Ada Martin** et **Bo Li** sont responsables de la sécurité.",
            &[("responsable de la sécurité", Some("sécurité")); 2],
        ),
        (
            "**Ada Martin** est en charge des formations.",
            &[("en charge des formations", Some("formations"))],
        ),
        (
            "**Ada Martin** est responsable de portefeuilles.",
            &[("responsable de portefeuilles", None)],
        ),
        ("**Ada Martin** est la directrice technique.", &[("directrice technique", None)]),
    ];
    for (sentence, expected) in cases {
        let people = named(sentence);
        let told: Vec<_> = people
            .iter()
            .map(|person| (person.role.as_deref().unwrap_or_default(), person.topic.as_deref()))
            .collect();
        assert_eq!(told, expected, "{sentence}");
    }
}

#[test]
fn people_are_what_a_sentence_says() {
    let cases: &[Case<'_>] = &[
        (
            "Le pôle est dirigé par **Ada Martin**, directrice.",
            &[("Ada Martin", "directrice", "", "")],
        ),
        (
            "L'équipe est composée de **Ada Martin**, coach, et **Bo Li** (dev).",
            &[("Ada Martin", "coach", "", ""), ("Bo Li", "dev", "", "")],
        ),
        (
            "**Ada Martin** est la directrice technique.",
            &[("Ada Martin", "directrice technique", "", "")],
        ),
        ("**Ada Martin**, coach, vient en appui.", &[("Ada Martin", "coach", "", "")]),
        (
            "Les membres du groupe sont actuellement : _Ada Martin, Bo Li et Célia Roy_.",
            &[("Ada Martin", "", "", ""), ("Bo Li", "", "", ""), ("Célia Roy", "", "", "")],
        ),
        (
            "L'équipe est composée d'une cheffe et de deux coachs, et les membres sont Ada Martin, Bo Li, Célia Roy.",
            &[("Ada Martin", "", "", ""), ("Bo Li", "", "", ""), ("Célia Roy", "", "", "")],
        ),
        (
            "L'équipe est composée de Ada Martin et Bo Li (coachs), là depuis mars.",
            &[("Ada Martin", "coachs", "", ""), ("Bo Li", "coachs", "", "")],
        ),
        (
            "* [Ada Martin](mailto:ada.martin@exemple.fr) (dev))",
            &[("Ada Martin", "dev", "", "ada.martin@exemple.fr")],
        ),
        (
            "Le contact est Ada Martin, de l'atelier (ada.martin.ext@exemple.fr).",
            &[("Ada Martin", "", "", "ada.martin.ext@exemple.fr")],
        ),
        (
            "Contact : Ada Martin - ada.martin@exemple.fr",
            &[("Ada Martin", "", "", "ada.martin@exemple.fr")],
        ),
        (
            "* En cours de recrutement (par intérim Ada Martin) : Justice",
            &[("Ada Martin", "Responsable de portefeuille", "Justice", "")],
        ),
        (
            "* Mer, Justice : Ada Martin",
            &[("Ada Martin", "Responsable de portefeuille", "Mer, Justice", "")],
        ),
        ("* Ada Martin (alternante), coach", &[("Ada Martin", "coach", "", "")]),
        (
            "* Ada Martin (CTO), directrice technique",
            &[("Ada Martin", "directrice technique", "", "")],
        ),
        ("* Ada Martin, lead dev", &[("Ada Martin", "lead dev", "", "")]),
        ("* Référente : Ada Martin", &[("Ada Martin", "Référente", "", "")]),
        (
            "* Pôle Données : Ada Martin, Bo Li",
            &[("Ada Martin", "", "", ""), ("Bo Li", "", "", "")],
        ),
        // In a list of people, whoever has no known role is one of them.
        (
            "## Qui compose ce pôle ?\n* Ada Martin, coach\n* Bo Li, appui\n* Célia Roy",
            &[
                ("Ada Martin", "coach", "", ""),
                ("Bo Li", "appui", "", ""),
                ("Célia Roy", "", "", ""),
            ],
        ),
    ];
    check(cases);
}

#[test]
fn a_row_is_read_by_its_columns() {
    let cases: &[Case<'_>] = &[
        (
            "| Structure | Référente | Courriel |\n|---|---|---|\n| Atelier | Ada Martin et Bo Li | ada.martin@exemple.fr |",
            &[
                ("Ada Martin", "Référente", "Atelier", "ada.martin@exemple.fr"),
                ("Bo Li", "Référente", "Atelier", ""),
            ],
        ),
        (
            "<table><thead><tr><th>Structure</th><th>Référent(e)s</th></tr></thead><tbody>\n<tr><td>Atelier :</td>\
             <td><a href=\"mailto:ada.martin@exemple.fr\">Ada Martin</a><br>Bo Li</td></tr>\n\
             <tr><td>Fabrique</td><td>-</td></tr>\n</tbody></table>",
            &[
                ("Ada Martin", "Référent", "Atelier", "ada.martin@exemple.fr"),
                ("Bo Li", "Référent", "Atelier", ""),
            ],
        ),
        (
            "| Ministère | Responsable |\n|---|---|\n| Culture, Mer | Ada Martin |",
            &[("Ada Martin", "Responsable", "Culture, Mer", "")],
        ),
        (
            "| Canal | Qui contacter |\n|---|---|\n| Atelier | Ada Martin |\n| Fabrique | |\n| Lien | |",
            &[("Ada Martin", "", "Atelier", "")],
        ),
        (
            "| Nom | Fonction |\n|---|---|\n| Ada Martin | coach |\n| Bo Li | appui |",
            &[("Ada Martin", "coach", "", ""), ("Bo Li", "appui", "", "")],
        ),
        (
            "<table data-view=\"cards\"><thead><tr><th></th><th></th></tr></thead><tbody><tr><td><p>Ada Martin</p>\
             <p>Cheffe de projet</p></td><td>Ada aime Culture, Mer.</td></tr></tbody></table>",
            &[("Ada Martin", "Cheffe de projet", "", "")],
        ),
    ];
    check(cases);
}

#[test]
fn what_has_capitals_is_not_yet_somebody() {
    let pages = [
        "## Les outils\n* Google Mesures : [ici](https://exemple.fr/a)\n* Pixel Juste (selon les équipes) : oui",
        "## Ce que l'équipe propose\n* 🧠 **Parcours Complet** : un plan\n* **Grand Angle**, une lettre",
        "1. **Ouvrir Mesures** : en haut\n2. **Choisir Rapports**, en bas",
        "| Outil | Usage | Contact |\n|---|---|---|\n| Pixel Juste | tester | aide@exemple.fr |",
        "| Nom | Usage |\n|---|---|\n| Google Mesures | tester |",
        "**Contact** : contact@exemple.fr ; devis@exemple.fr",
        "| Incubateur | Site |\n|---|---|\n| Atelier Bleu (ministère de la Culture) | |\n| Autre | |\n| Tiers | |",
        "* Fabrique Mesures (fabrique.mesures@exemple.fr) : un atelier",
        "**Community Builder / Manager**\n\n* écouter",
        "Comme ici :\n\n> Ada MARTIN ada.martin@exemple.fr",
        "Entretien d'Ada Martin, chargée de mission : https://exemple.fr",
        "Le **Grand Angle** est porté par la **Direction Générale**.",
    ];
    for page in pages {
        assert_eq!(named(page), [], "{page}");
    }
}

#[test]
fn a_page_that_names_nobody_replaces_no_roster() {
    let folder = folder("not-a-team");
    let (page, file) = (folder.join("page.md"), folder.join("roster.toml"));
    std::fs::write(&page, "## Les outils\n* Google Mesures : ouvrir\n").unwrap();
    std::fs::write(&file, "schema = 1\n").unwrap();
    let run = beta([
        "roster",
        "import",
        page.to_str().unwrap(),
        "--write",
        file.to_str().unwrap(),
        "--force",
    ]);
    assert_eq!(run.status, 3, "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "schema = 1\n");
}

#[test]
fn an_interim_covers_what_it_is_said_of() {
    // A list, its portfolios that are led by interim, and whose place it is.
    let cases: &[(&str, &[&str], Option<&str>)] = &[
        ("Travail, Culture (par intérim)", &["Culture"], None),
        (
            "Travail, *Armées (par intérim d'Alix Roy), Culture*, Mer",
            &["Armées", "Culture"],
            Some("Alix Roy"),
        ),
        ("Travail, _Armées et Culture (par intérim)_", &["Armées", "Culture"], None),
        ("_Travail, Culture_ (par intérim)", &["Travail", "Culture"], None),
        ("Travail, par intérim : Armées et Culture", &["Armées", "Culture"], None),
    ];
    for (list, interim, stands_for) in cases {
        let people = named(&format!("* **Ada Martin** : {list}"));
        let led = people.iter().flat_map(|person| &person.ministries);
        let led: Vec<_> = led.filter(|portfolio| portfolio.is_interim).collect();
        let names: Vec<&str> = led.iter().map(|portfolio| portfolio.name.as_str()).collect();
        assert_eq!(names, *interim, "{list}");
        assert!(led.iter().all(|own| own.stands_for.as_deref() == *stands_for), "{list}");
    }
}

#[test]
fn the_answer_tells_whose_place_is_held() {
    let page =
        "# T\n## Qui fait quoi ?\n* **Ada Martin** : Mer, Culture (par intérim d'Alix Roy)\n";
    let file = folder("interim-told").join("roster.toml");
    std::fs::write(&file, write::toml(&page_import(page, "page.md", &roster()).roster)).unwrap();
    let because = |query: &str| {
        let (answer, _) = json(&["who", query, "--roster", file.to_str().unwrap(), "--lang", "en"]);
        answer["matches"][0]["route"][0]["because"].as_str().unwrap_or_default().to_owned()
    };
    assert!(because("Culture").contains("stands in for Alix Roy"), "{}", because("Culture"));
    assert!(!because("Mer").contains("interim"));
}

/// Who leads what on a page of portfolio lists.
fn led(lists: &[&str]) -> (Roster, Vec<String>) {
    let names = ["Ada Martin", "Bo Li", "Célia Roy"];
    let items = names.iter().zip(lists).map(|(name, list)| format!("* **{name}** : {list}\n"));
    let page = format!("# T\n### Les portefeuilles\n{}", items.collect::<String>());
    let import = page_import(&page, "page.md", &roster());
    let doubts = import.notes.iter().filter(|note| note.reason == Reason::Doubt);
    let doubts =
        doubts.map(|note| format!("{}:{}", note.line.unwrap_or_default(), note.text)).collect();
    (import.roster, doubts)
}

fn portfolios(roster: &Roster, id: &str) -> Vec<String> {
    let person = roster.get(Kind::Person, id).map(|person| person.fields.texts(Field::Ministries));
    person.into_iter().flatten().map(str::to_owned).collect()
}

#[test]
fn a_known_portfolio_is_known_in_other_words() {
    let cases: &[(&str, &[&str])] = &[
        ("économie et finances publiques, agriculture", &["economie-finances", "agriculture"]),
        ("finances et économie", &["economie-finances"]),
        ("économie, finances et souveraineté industrielle et numérique", &["economie-finances"]),
        ("éducation nationale et de la jeunesse", &["education-nationale"]),
        ("ministère de la justice, armées et anciens combattants", &["justice", "armees"]),
        ("transition écologique et solidaire", &["transition-ecologique"]),
        ("formation, transformation", &["formation-professionnelle", "transformation-publique"]),
        (
            "santé, solidarités et inclusion, interministériel",
            &["sante-solidarites", "interministeriel"],
        ),
        ("culture et patrimoine", &["culture"]),
        ("mer et outre-mers", &["mer", "outre-mer"]),
        ("culture et justice", &["culture", "justice"]),
    ];
    for (list, ids) in cases {
        assert_eq!(portfolios(&led(&[list]).0, "ada-martin"), *ids, "{list}");
    }
}

#[test]
fn a_name_that_a_page_gives_to_a_portfolio_is_no_longer_one_of_anothers() {
    let aliases = |roster: &Roster| -> Vec<String> {
        let entry = roster.get(Kind::Ministry, "education-nationale");
        entry.into_iter().flat_map(Entry::aliases).map(str::to_owned).collect()
    };
    let (apart, doubts) = led(&["sport et culture", "éducation nationale"]);
    assert_eq!(portfolios(&apart, "ada-martin"), ["sport", "culture"]);
    assert_eq!(portfolios(&apart, "bo-li"), ["education-nationale"]);
    assert!(!aliases(&apart).contains(&"Sport".to_owned()));
    assert_eq!(doubts, [""; 0]);
    // What is said of it goes over with its name, and nothing else.
    let said = |roster: &Roster, id: &str, text: &str| {
        let entry = roster.get(Kind::Ministry, id).unwrap();
        [Field::Keywords, Field::Examples]
            .iter()
            .any(|field| entry.fields.texts(*field).any(|held| held == text))
    };
    for (text, id) in [
        ("sportif", "sport"),
        ("fédérations sportives délégataires", "sport"),
        ("transport scolaire", "education-nationale"),
        ("lycéen", "education-nationale"),
    ] {
        let other = if id == "sport" { "education-nationale" } else { "sport" };
        assert!(said(&apart, id, text) && !said(&apart, other, text), "{text}");
    }
    // One person leads both, on the same terms: they are one.
    let (one, _) = led(&["éducation nationale, sport"]);
    assert_eq!(portfolios(&one, "ada-martin"), ["education-nationale"]);
    // On other terms, they are not.
    let (terms, _) = led(&["éducation nationale (par intérim), sport"]);
    assert_eq!(portfolios(&terms, "ada-martin"), ["education-nationale", "sport"]);
}

#[test]
fn a_doubt_is_told_with_its_line() {
    let (roster, doubts) = led(&["santé", "solidarités et inclusion, justice"]);
    assert_eq!(portfolios(&roster, "bo-li"), ["solidarites-et-inclusion", "justice"]);
    assert_eq!(doubts, ["4:solidarités et inclusion (Santé et solidarités ?)"]);
    // Where nobody else has the known one, it is that one, and told all the same.
    let (roster, doubts) = led(&["solidarités et inclusion, justice"]);
    assert_eq!(portfolios(&roster, "ada-martin"), ["sante-solidarites", "justice"]);
    assert_eq!(doubts.len(), 1);
}

#[test]
fn portfolios_that_lose_their_lead_and_notes_in_brackets_are_told() {
    let page = "# T\n## Qui fait quoi ?\n* **Noé Petit** [en congé] : Justice, Culture\n";
    let import = page_import(page, "page.md", &roster());
    assert!(
        import.lost.contains(&"Travail".to_owned()) && !import.lost.contains(&"Culture".to_owned())
    );
    let notes: Vec<_> =
        import.notes.iter().map(|note| (note.line, note.text.as_str(), note.reason)).collect();
    assert_eq!(notes, [(Some(3), "en congé", Reason::Aside)]);
}

#[test]
fn somebody_is_reached_at_their_own_address_and_the_team_is_not() {
    let page = "# T\n### Le pôle\n* Ada Martin, coach : ada.martin@exemple.fr\n* Bo Li, coach : bo.li@exemple.fr\n";
    let import = page_import(page, "page.md", &roster());
    let own = |id: &str| -> Vec<String> {
        let person = import.roster.get(Kind::Person, id).into_iter();
        let own = person.flat_map(|person| person.fields.texts(Field::Email));
        own.map(str::to_owned).collect()
    };
    assert_eq!(own("ada-martin"), ["ada.martin@exemple.fr"]);
    assert_eq!(own("bo-li"), ["bo.li@exemple.fr"]);
    assert_eq!(beta::roster::relations::team_channels(&import.roster), Vec::<&Entry>::new());
}

#[test]
fn a_page_says_its_own_day() {
    let cases = [
        ("---\ndate: 2026-01-20\n---\n# T", Some("2026-01-20")),
        ("# T\n\n*Mis à jour le 3 mars 2026*", Some("2026-03-03")),
        ("# T\n\nDernière mise à jour : 1er février 2026", Some("2026-02-01")),
        ("# T\n\nMise à jour le 03/04/2026.", Some("2026-04-03")),
        ("# T\n\nMise à jour le 99/99/2026.", None),
        ("# T\n\nUne page à jour depuis longtemps", None),
    ];
    for (page, day) in cases {
        assert_eq!(page_import(page, "page.md", &roster()).roster.as_of(), day, "{page}");
    }
}

#[test]
fn a_page_reads_as_the_teams_when_portfolios_are_shared_out_on_it() {
    let team =
        "## Les portefeuilles\n* Ada Martin : Culture, Mer\n* Bo Li : Justice\n* Célia Roy, cheffe";
    assert!(extent(team, &roster()).is_team());
    assert!(
        !extent("## Équipe\n* Ada Martin, coach\n* Bo Li, juriste\n* Célia Roy, dev", &roster())
            .is_team()
    );
}
