//! Import of the team's page: what it says of people, of whatever page.

use std::collections::HashSet;
use std::path::Path;

use beta::import::page as page_import;
use beta::import::page::Page;
use beta::import::portfolios::Known;
use beta::roster::read::read;
use beta::roster::{Kind, Roster, check, write};
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

fn leftovers(page: &Page) -> Value {
    page.leftovers.iter().map(|left| json!([left.line, left.text])).collect()
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
        let page = Page::read(&text, &known);
        let told = told(&page);
        // Those of the shared pages are not told.
        if expected.get("leftovers").is_some() {
            assert_eq!(leftovers(&page), expected["leftovers"], "{}", expected["source"]);
        }
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
                told["leftovers"] = leftovers(&page);
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
    for _ in 0..400 {
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
            let page = format!("{heading}{}", piece.repeat(20_000 / piece.len()));
            let read = page_import(&page, "page.md", &known);
            assert!(read.roster.of(Kind::Ministry).len() >= known.of(Kind::Ministry).len());
        }
    }
}
