//! The canonical layout: what is written reads back, and `roster.toml` is written so.

use std::path::Path;

use beta::roster::read::read;
use beta::roster::{Entry, Field, Fields, Kind, Roster, TextList, Value, write};

use crate::harness::in_step;

fn list(items: &[&str]) -> Value {
    Value::List(items.iter().collect::<TextList>())
}

#[test]
fn the_embedded_roster_is_in_the_canonical_layout() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("roster.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let document = read(&text, "roster.toml");
    assert_eq!(document.problems, []);
    in_step("roster.toml", &write::toml(&document.roster));
}

#[test]
fn the_layout_is_head_team_then_entries_by_kind_and_id() {
    let mut head = Fields::default();
    head.set_text(Field::AsOf, "2026-01-20");
    head.set_text(Field::Title, "Essai");
    let mut team = Fields::default();
    team.set_text(Field::Name, "Équipe");
    let mut camille = Entry::new(Kind::Person, "camille", "Camille \"C.\" Petit");
    camille.fields.set(Field::Keywords, list(&["école", "Ecole", "zoo", "Abri"]));
    camille.fields.set(Field::Examples, list(&["zut", "À qui le tour ?"]));
    camille.fields.set(Field::Ministries, list(&["mer", "culture"]));
    let mut culture = Entry::new(Kind::Ministry, "culture", "Culture");
    let many: Vec<String> = (0..20).map(|number| format!("nom {number:02}")).collect();
    culture.fields.set(Field::Aliases, Value::List(many.iter().collect()));
    let roster = Roster::new(head, team, vec![], vec![camille, culture]);
    let expected = r#"schema = 1
title = "Essai"
as_of = 2026-01-20

[team]
name = "Équipe"

[[ministry]]
id = "culture"
name = "Culture"
aliases = [
    "nom 00", "nom 01", "nom 02", "nom 03", "nom 04", "nom 05", "nom 06", "nom 07", "nom 08",
    "nom 09", "nom 10", "nom 11", "nom 12", "nom 13", "nom 14", "nom 15", "nom 16", "nom 17",
    "nom 18", "nom 19",
]

[[person]]
id = "camille"
name = "Camille \"C.\" Petit"
ministries = ["mer", "culture"]
keywords = ["Abri", "Ecole", "zoo"]
examples = ["À qui le tour ?", "zut"]
"#;
    assert_eq!(write::toml(&roster), expected);
    let with_comment = write::toml_with(&roster, |entry| Some(format!("a\nb:{}", entry.id)));
    assert!(with_comment.contains("\n# a b:culture\n[[ministry]]\n"), "{with_comment}");
}

#[test]
fn characters_of_every_sort_survive_a_round_trip() {
    let characters = (0..=0x1_FFFF_u32).filter_map(char::from_u32).collect::<Vec<_>>();
    for chunk in characters.chunks(20_000) {
        let text = format!("x{}", chunk.iter().collect::<String>());
        let mut entry = Entry::new(Kind::Unit, &text, &text);
        entry.fields.set_text(Field::Summary, &text);
        entry.fields.set(Field::Aliases, list(&[&text]));
        let roster = Roster::new(Fields::default(), Fields::default(), vec![], vec![entry]);
        let document = read(&write::toml(&roster), "");
        assert_eq!(document.problems, []);
        let back = &document.roster.entries()[0];
        assert_eq!((&back.id, &back.name), (&text, &text));
        assert_eq!(back.fields, roster.entries()[0].fields);
    }
}

#[test]
fn json_has_the_keys_of_the_file_in_its_order() {
    let text = r#"
schema = 1
as_of = 2026-01-20
title = "T"
[team]
name = "E"
[[person]]
name = "P"
id = "p"
roles = [{ unit = "u", title = "t" }, { title = "s" }]
aliases = ["b", "a", "A"]
[[unit]]
id = "u"
name = "U"
headcount = 3
[[reason]]
id = "r"
name = "R"
remove = true
"#;
    let document = read(text, "essai.toml");
    assert_eq!(document.problems, []);
    assert_eq!(
        serde_json::to_string(&write::json(&document.roster)).unwrap(),
        concat!(
            r#"{"schema":1,"title":"T","as_of":"2026-01-20","team":{"name":"E"},"#,
            r#""person":[{"id":"p","name":"P","roles":[{"title":"t","unit":"u"},{"title":"s"}],"#,
            r#""aliases":["A","b"]}],"#,
            r#""reason":[{"id":"r","name":"R","remove":true}],"#,
            r#""unit":[{"id":"u","name":"U","headcount":3}]}"#
        )
    );
    let with_origin = serde_json::to_string(&write::json_with_origin(&document.roster)).unwrap();
    assert!(with_origin.contains(r#""origin":{"file":"essai.toml","line":9}"#), "{with_origin}");
}
