//! `beta who`: the main job.

use crate::harness::{answer, beta, command, json, line, run, run_with_input};

#[test]
fn a_portfolio_answers_with_its_lead_and_the_teams_channels() {
    let run = line("who Culture");
    let expected = [
        "Culture",
        "Inès Hijazi, responsable de portefeuille",
        "dinum@beta.gouv.fr",
        "~incubateur-animation",
        "https://mattermost.incubateur.net/betagouv/channels/incubateur-animation",
        "13 December 2021",
    ];
    for expected in expected {
        assert!(run.stdout.contains(expected), "{}", run.stdout);
    }
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn what_users_type_finds_the_right_entry_first() {
    let cases = [
        ("Culture", "ministry:culture", "exact"),
        ("cultrue", "ministry:culture", "typo"),
        ("cult", "ministry:culture", "prefix"),
        ("ministère de la culture", "ministry:culture", "exact"),
        ("Bercy", "ministry:economie-finances", "alias"),
        ("MASA", "ministry:agriculture", "alias"),
        ("ministere de l'interieur", "ministry:interieur", "exact"),
        ("pompiers", "ministry:interieur", "keyword"),
        ("hijazi", "person:ines-hijazi", "words"),
        ("bizdev", "responsibility:club-bizdev", "alias"),
        ("devis", "reason:convention", "alias"),
        ("mattermost", "channel:animation-chat", "alias"),
    ];
    for (query, expected, how) in cases {
        let (answer, status) = json(&["who", query]);
        let first = &answer["matches"][0];
        let found =
            format!("{}:{}", first["kind"].as_str().unwrap(), first["id"].as_str().unwrap());
        assert_eq!(
            (found.as_str(), first["how"].as_str(), status),
            (expected, Some(how), 0),
            "{query}"
        );
    }
}

#[test]
fn the_envelope_is_the_one_scripts_rely_on() {
    let (answer, _) = json(&["who", "Culture"]);
    assert_eq!(answer["schema_version"], 1);
    assert_eq!(answer["query"], "Culture");
    assert_eq!(answer["status"], "found");
    assert_eq!(answer["roster"]["as_of"], "2021-12-13");
    assert_eq!(answer["roster"]["origin"], "embedded");
    let first = &answer["matches"][0];
    assert_eq!(first["score"], 1.0);
    assert_eq!(first["people"][0]["name"], "Inès Hijazi");
    assert_eq!(first["people"][0]["unit"], "mission-beta");
    assert_eq!(first["channels"][0]["address"], "dinum@beta.gouv.fr");
    assert_eq!(first["channels"][0]["url"], "mailto:dinum@beta.gouv.fr");
    assert_eq!(first["route"][0]["basis"], "named");
    assert_eq!(first["route"][0]["people"][0], "ines-hijazi");
    assert_eq!(answer["suggestions"], serde_json::json!([]));
}

#[test]
fn every_portfolio_answers_with_its_lead() {
    let (list, _) = json(&["list", "ministries"]);
    let ministries = list["matches"].as_array().unwrap();
    assert_eq!(ministries.len(), 19);
    for ministry in ministries {
        let (answer, _) = json(&["who", ministry["name"].as_str().unwrap()]);
        let first = &answer["matches"][0];
        assert_eq!(first["id"], ministry["id"]);
        assert_eq!(first["route"][0]["rule"], "lead");
        assert_eq!(first["people"].as_array().unwrap().len(), 1, "{}", ministry["id"]);
    }
}

#[test]
fn nothing_near_is_no_answer() {
    let run = line("who armoire");
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(run.stderr.contains("beta list"), "{}", run.stderr);
    assert_eq!(line("who armoire -q").stderr, "");
    let (answer, status) = json(&["who", "armoire"]);
    assert_eq!((status, answer["status"].as_str()), (1, Some("none")));
    assert_eq!(answer["matches"], serde_json::json!([]));
}

#[test]
fn words_typed_apart_are_one_query_and_options_may_stand_anywhere() {
    let expected = beta(["who", "Affaires étrangères", "-o", "plain"]).stdout;
    for args in [
        vec!["who", "Affaires", "étrangères", "-o", "plain"],
        vec!["-o", "plain", "who", "Affaires", "étrangères"],
        vec!["who", "-o", "plain", "--", "Affaires", "étrangères"],
    ] {
        assert_eq!(beta(&args).stdout, expected, "{args:?}");
    }
    assert_eq!(beta(["who", "--", "-x"]).status, 1);
}

#[test]
fn a_person_answers_with_what_they_cover() {
    let (answer, _) = json(&["who", "Jicquel"]);
    let covers: Vec<&str> = answer["matches"][0]["covers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["name"].as_str().unwrap())
        .collect();
    assert_eq!(covers, ["Justice", "Intérieur", "Santé et solidarités"]);
    assert!(line("who Jicquel").stdout.contains("Justice, Intérieur, Santé et solidarités"));
}

#[test]
fn a_second_answer_is_shown_only_when_it_is_nearly_as_good() {
    let cards = |query: &str| line(query).stdout.matches("(ministerial portfolio)").count();
    assert_eq!(cards("who Culture"), 1);
    // The DGEFP serves two portfolios.
    assert_eq!(cards("who DGEFP"), 2);
    assert_eq!(cards("who DGEFP -n 1"), 1);
}

#[test]
fn explain_tells_how_each_word_was_met() {
    let (answer, _) = json(&["who", "qui s'occupe des transprots", "--explain"]);
    let words = answer["matches"][0]["explain"].as_array().unwrap();
    let told: Vec<(&str, &str)> = words
        .iter()
        .map(|word| (word["typed"].as_str().unwrap(), word["likeness"].as_str().unwrap()))
        .collect();
    assert_eq!(told.first(), Some(&("qui", "filler")));
    assert_eq!(told.last(), Some(&("transprots", "typo")));
    assert_eq!(words.last().unwrap()["met"], "transports");
    assert!(line("who transprots --explain").stdout.contains("transports"));
    assert!(json(&["who", "Culture"]).0["matches"][0].get("explain").is_none());
}

#[test]
fn a_batch_answers_every_line_in_order() {
    let input = "Culture\n\narmoire\r\n".as_bytes();
    let run = run_with_input(command().args(["who", "--batch", "-"]), input);
    let answers: Vec<serde_json::Value> =
        run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = answers
        .iter()
        .map(|answer| (answer["query"].as_str().unwrap(), answer["status"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("Culture", "found"), ("", "none"), ("armoire", "none")]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_bad_line_of_a_batch_is_reported_and_stops_nothing() {
    let run = run_with_input(command().args(["who", "--batch", "-"]), b"Culture\n\xff\xfe\nMer");
    assert_eq!(run.stdout.lines().count(), 3);
    assert!(run.stdout.lines().nth(1).unwrap().contains("\"status\":\"none\""));
    assert!(run.stderr.contains("line 2"), "{}", run.stderr);
    assert_eq!(run.status, 3);
}

#[test]
fn the_answer_is_in_the_language_of_the_environment() {
    let french = crate::harness::run(command().args(["who", "Culture"]).env("LANG", "fr_FR.UTF-8"));
    assert!(french.stdout.contains("portefeuille ministériel"), "{}", french.stdout);
    assert!(french.stdout.contains("13 décembre 2021"), "{}", french.stdout);
    assert!(line("who Culture --lang fr").stdout.contains("portefeuille ministériel"));
}

#[test]
fn a_mark_of_byte_order_is_no_part_of_a_query() {
    let input = "\u{feff}Culture\n\u{feff}Culture\n";
    let run = run_with_input(command().args(["who", "--batch", "-"]), input.as_bytes());
    let first = answer(run.stdout.lines().next().unwrap());
    assert_eq!(
        (&first["query"], &first["matches"][0]["id"]),
        (&"Culture".into(), &"culture".into())
    );
}

#[test]
fn signs_that_look_like_an_apostrophe_are_one() {
    for sign in ['\'', '’', 'ʼ', 'ʹ', 'ˈ', '＇', '´', '`', '′', 'ꞌ', '‛'] {
        let (found, _) = json(&["who", &format!("ministère de l{sign}Intérieur")]);
        assert_eq!(found["matches"][0]["id"], "interieur", "{sign}");
    }
}

#[test]
fn a_query_that_begins_as_an_option_is_shown_whole() {
    let run = line("who -culture");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("beta who -- -culture"), "{}", run.stderr);
}

#[test]
fn languages_are_read_as_gettext_reads_them() {
    for (variables, is_french) in [
        (&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "fr")][..], true),
        (&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "de:fr_FR:en")], true),
        (&[("LANG", "fr_FR.UTF-8"), ("LANGUAGE", "en:fr")], false),
        (&[("LANG", "fr_FR.UTF-8"), ("LANGUAGE", "")], true),
        (&[("LANG", "C"), ("LANGUAGE", "fr")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "C"), ("LANGUAGE", "fr")], false),
        (&[("LANG", "fr_FR.UTF-8"), ("BETA_LANG", "en"), ("LANGUAGE", "fr")], false),
    ] {
        let told = run(command().args(["who", "zzzz"]).envs(variables.iter().copied())).stderr;
        assert_eq!(told.contains("ne correspond"), is_french, "{variables:?}: {told}");
    }
}

#[test]
fn excel_opens_what_is_written_for_it() {
    let run = line("list ministries -o excel");
    assert!(run.stdout.starts_with("\u{feff}name;kind;id;"), "{}", run.stdout);
    assert!(run.stdout.contains("Éducation nationale;"));
    assert!(!line("list ministries -o csv").stdout.starts_with('\u{feff}'));
}

#[test]
fn somebodys_vcard_holds_what_reaches_them_alone() {
    let network = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/terminal/network.toml");
    let cards = beta(["--roster", network, "who", "herbier", "-o", "vcard"]).stdout;
    let card = cards.split("BEGIN:VCARD").find(|card| card.contains("FN:Camille Exemple")).unwrap();
    let card = card.replace("\r\n ", "");
    assert!(card.contains("equipe@example.org") && !card.contains("herbier@example.org"), "{card}");
    // Several read the address, and the card speaks of one person.
    assert!(card.contains("Several people read equipe@example.org."), "{card}");
}

#[test]
fn what_has_addresses_of_its_own_has_a_vcard_beside_whom_it_names() {
    let file = crate::harness::folder("who-cards").join("roster.toml");
    let text = "schema = 1\n[[person]]\nid = 'ada'\nname = 'Ada Mirliton'\nincubator = 'tour'\n\
        [[person]]\nid = 'luc'\nname = 'Luc Berlingot'\nincubator = 'tour'\n\
        [[topic]]\nid = 'jeton'\nname = 'Jetons'\npeople = ['ada', 'luc']\n\
        email = ['jetons@tour.org', 'ada.mirliton@tour.org', 'eve.nougat@tour.org']\n\
        [[incubator]]\nid = 'tour'\nname = 'La Tour'\ncontact = 'tour@tour.org'\npeople = ['luc']\n";
    std::fs::write(&file, text).unwrap();
    let cards = |query: &str| {
        let cards = beta(["--roster", file.to_str().unwrap(), "contact", query, "-o", "vcard"]);
        let cards = cards.stdout.replace("\r\n ", "");
        let of = |card: &str| {
            let values = card.lines().filter_map(|line| line.split_once(':'));
            let values = values.filter(|(key, _)| *key == "FN" || key.starts_with("EMAIL"));
            values.map(|(_, value)| value.trim().to_owned()).collect::<Vec<_>>()
        };
        assert!(!cards.contains("read ada.mirliton"), "{cards}");
        cards.split("BEGIN:VCARD").skip(1).map(of).collect::<Vec<_>>()
    };
    assert_eq!(
        cards("jetons"),
        [
            vec!["Ada Mirliton", "ada.mirliton@tour.org"],
            vec!["Luc Berlingot"],
            vec!["Jetons", "jetons@tour.org", "eve.nougat@tour.org"],
        ]
    );
    assert_eq!(cards("la tour"), [vec!["Luc Berlingot", "tour@tour.org"]]);
}

#[test]
fn old_facts_in_a_roster_of_today_are_not_to_be_renewed() {
    let file = crate::harness::folder("who-renewed").join("roster.toml");
    let told = |as_of: &str| {
        let text = format!(
            "schema = 1\nas_of = {as_of}\n[[source]]\nid = 'old'\ntitle = 'Old'\nas_of = 2021-12-13\n\
             [[channel]]\nid = 'a'\nname = 'A'\nkind = 'email'\naddress = 'a@example.org'\nfrom = 'old'\n"
        );
        std::fs::write(&file, text).unwrap();
        let variables = [("BETA_ROSTER", file.to_str().unwrap())];
        crate::harness::on_terminal(
            "beta who a@example.org --color never --lang en",
            &variables,
            "",
        )
    };
    let (Some(old), Some(renewed)) = (told("2021-12-13"), told("2999-01-01")) else { return };
    assert!(old.contains("to renew them"), "{old}");
    assert!(
        !renewed.contains("to renew them") && renewed.contains("Old, 13 December 2021"),
        "{renewed}"
    );
}

#[test]
fn a_label_stands_clear_of_a_long_link() {
    let folder = crate::harness::folder("who-long-link");
    let file = folder.join("roster.toml");
    let page = format!("https://example.org/{}", "page/".repeat(20));
    let text = format!(
        "schema = 1\n[[topic]]\nid = \"jeton\"\nname = \"Jeton\"\nurl = \"{page}\"\n\
         [[channel]]\nid = \"a\"\nname = \"A\"\nkind = \"email\"\naddress = \"a@example.org\"\n"
    );
    std::fs::write(&file, text).unwrap();
    let variables = [("BETA_ROSTER", file.to_str().unwrap()), ("COLUMNS", "60")];
    let Some(shown) = crate::harness::on_terminal("beta who jeton --color never", &variables, "")
    else {
        return;
    };
    assert!(shown.contains(&page) && !shown.contains(&format!("Guide{page}")), "{shown}");
    assert!(shown.lines().any(|line| line.trim() == "Guide"), "{shown}");
}

#[test]
fn of_many_good_answers_those_that_fit_a_window_are_shown_and_the_rest_counted() {
    let products = (1..=15).map(|number| {
        format!("[[product]]\nid = 'p{number}'\nname = 'Zorglub {number}'\ncontact = 'p{number}@example.org'\n")
    });
    let file = crate::harness::folder("who-many").join("roster.toml");
    std::fs::write(&file, format!("schema = 1\n{}", products.collect::<String>())).unwrap();
    let who = |args: &[&str]| run(command().env("BETA_ROSTER", &file).arg("who").args(args)).stdout;
    let shown = who(&["zorglub"]);
    let ways = |shown: &str| shown.matches("@example.org").count();
    assert!(shown.lines().count() <= 25 && ways(&shown) > 5, "{shown}");
    let rest = format!("{} more: beta who zorglub -n 15\n", 15 - ways(&shown));
    assert!(shown.contains(&rest), "{shown}");
    let all = who(&["zorglub", "-n", "15"]);
    assert!(ways(&all) == 15 && !all.contains(" more"), "{all}");
    assert_eq!(all.matches("beta who \"Zorglub ").count(), 14, "{all}");
}
