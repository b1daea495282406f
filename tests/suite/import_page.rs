//! Import of the team's page: what it says of people, and the roster made of it.

use std::collections::HashSet;
use std::path::Path;

use beta::import::page::Page;
use beta::import::page::portfolio::Known;
use serde_json::{Value, json};

use crate::harness::shared;

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
