//! `beta roster schema`: committed, in step, and of one mind with the reader.

use beta::roster::read::read;
use jsonschema::Validator;
use serde_json::Value as Json;
use toml::de::{DeTable, DeValue};

use crate::harness::{in_step, line};

fn validator() -> Validator {
    let schema: Json = serde_json::from_str(&line("roster schema").stdout).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

/// A TOML file as validators see it: dates are texts.
fn json(text: &str) -> Json {
    let table = DeTable::parse(text).unwrap();
    object(table.get_ref())
}

fn object(table: &DeTable<'_>) -> Json {
    table.iter().map(|(key, node)| (key.get_ref().to_string(), value(node.get_ref()))).collect()
}

fn value(value: &DeValue<'_>) -> Json {
    match value {
        DeValue::String(text) => Json::from(text.as_ref()),
        DeValue::Integer(number) => Json::from(number.as_str().parse::<i64>().unwrap()),
        DeValue::Float(number) => Json::from(number.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(flag) => Json::from(*flag),
        DeValue::Datetime(date) => Json::from(date.to_string()),
        DeValue::Array(items) => items.iter().map(|item| self::value(item.get_ref())).collect(),
        DeValue::Table(table) => object(table),
    }
}

#[test]
fn the_committed_schema_is_in_step() {
    in_step("schemas/roster.json", &line("roster schema").stdout);
}

#[test]
fn the_embedded_roster_and_the_starters_are_valid() {
    let validator = validator();
    let texts = [
        include_str!("../../roster.toml").to_owned(),
        line("roster show").stdout,
        line("roster init -").stdout,
        line("roster init - --lang fr").stdout,
    ];
    for text in texts {
        let errors: Vec<String> =
            validator.iter_errors(&json(&text)).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

/// The schema and the reader say the same of what one file alone can show.
#[test]
fn the_schema_is_of_one_mind_with_the_reader() {
    let validator = validator();
    let cases = [
        // good
        ("", true),
        ("extends = 'base.toml'\ntitle = 'T'\nas_of = 2026-01-20\nsource = 'S'", true),
        ("[team]\nname = 'T'\ncommitments = ['a', 'b']\nchannels = ['c']", true),
        ("[[person]]\nid = 'p'\nname = 'P'\nrole = 'R'\nunit = 'u'", true),
        ("[[person]]\nid = 'p'\nname = 'P'\nroles = [{ title = 'R', unit = 'u' }]", true),
        ("[[person]]\nid = 'p'\nremove = true", true),
        ("[[channel]]\nid = 'c'\nname = 'C'\nkind = 'email'\naddress = 'c@example.org'", true),
        ("[[channel]]\nid = 'c'\nname = 'C'\nkind = 'chat'\naddress = '~c'", true),
        ("[[unit]]\nid = 'u'\nname = 'U'\nheadcount = 9", true),
        ("[[product]]\nid = 'p'\nname = 'P'\nsite = 'https://example.org'", true),
        ("[[product]]\nid = 'p'\nname = 'P'\ncontact = 'c@example.org'", true),
        // bad
        ("schema = 2", false),
        ("titel = 'T'", false),
        ("title = ' '", false),
        ("as_of = 'hier'", false),
        ("[team]\nrole = 'R'", false),
        ("[person]\nid = 'p'\nname = 'P'", false),
        ("[[person]]\nname = 'P'", false),
        ("[[person]]\nid = 'p'", false),
        ("[[person]]\nid = 'p'\nremove = false", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nrole = 3", false),
        ("[[person]]\nid = 'p'\nname = 'P'\naliases = ['']", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nministries = 'culture'", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nrole = 'R'\nroles = [{ title = 'R' }]", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nunit = 'u'\nroles = [{ title = 'R' }]", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nroles = [{ unit = 'u' }]", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nroles = [{ title = '' }]", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nroles = [{ title = 'R', titel = 'R' }]", false),
        ("[[person]]\nid = 'p'\nname = 'P'\nheadcount = 9", false),
        ("[[unit]]\nid = 'u'\nname = 'U'\nheadcount = -1", false),
        ("[[channel]]\nid = 'c'\nname = 'C'\nkind = 'fax'\naddress = 'c'", false),
        ("[[channel]]\nid = 'c'\nname = 'C'\nkind = 'email'\naddress = 'c'", false),
        ("[[channel]]\nid = 'c'\nname = 'C'\nkind = 'web'\naddress = 'c'\nurl = 'c'", false),
        ("[[product]]\nid = 'p'\nname = 'P'\ncontact = 'c@example'", false),
        ("[[planet]]\nid = 'p'\nname = 'P'", false),
    ];
    for (text, is_good) in cases {
        let version = if text.starts_with("schema") { "" } else { "schema = 1\n" };
        let text = format!("{version}{text}\n");
        assert_eq!(read(&text, "").problems.is_empty(), is_good, "the reader: {text}");
        assert_eq!(validator.is_valid(&json(&text)), is_good, "the schema: {text}");
    }
    assert!(!validator.is_valid(&json("title = 'T'")));
    assert!(!read("title = 'T'", "").problems.is_empty());
}
