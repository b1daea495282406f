//! What stands on the screen: the main commands typed at a pseudo-terminal, as a terminal emulator shows them,
//! as reviewed pictures.

use std::num::NonZeroU16;

use crate::harness::{in_step, on_terminal};

const WIDTHS: [u16; 3] = [60, 80, 120];

/// The main screens: of the embedded roster, then of a small network.
const EMBEDDED: [&str; 8] = [
    "who cultrue",
    "who mon sponsor est parti",
    "who armoire",
    "contact Culture",
    "list ministries",
    "list people -n 3",
    "about",
    "whoo Culture",
];
const NETWORK: [&str; 7] =
    ["who herbier", "who vigie", "who serre", "who dgpr", "who dominique", "list products", "gaps"];

/// How old facts are changes from day to day.
fn is_of_today(line: &str) -> bool {
    line.contains("beta update") && line.contains(|c: char| c.is_ascii_digit())
}

/// What a terminal of that many columns shows of a command line; `None` where there is no terminal.
fn screen(line: &str, lang: &str, columns: u16) -> Option<String> {
    let network = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/terminal/network.toml");
    let variables = [
        ("LANG", lang),
        ("VTE_VERSION", "6800"),
        ("COLUMNS", &*columns.to_string()),
        ("BETA_ROSTER", if NETWORK.contains(&line) { network } else { "embedded" }),
    ];
    let shown = on_terminal(&format!("beta {line}"), &variables, "")?;
    let (rows, width) = (NonZeroU16::new(400)?, NonZeroU16::new(columns)?);
    let mut terminal = vt100::Parser::new(rows, width, 0);
    terminal.process(shown.replace('\n', "\r\n").as_bytes());
    let rows = terminal.screen().rows(0, columns);
    let rows: Vec<String> = rows.map(|row| row.trim_end().to_owned()).collect();
    let rows = rows.iter().filter(|row| !is_of_today(row));
    Some(rows.map(String::as_str).collect::<Vec<_>>().join("\n").trim_end().to_owned())
}

#[test]
fn every_main_screen_is_as_reviewed() {
    for (lang, locale) in [("en", "en_GB.UTF-8"), ("fr", "fr_FR.UTF-8")] {
        for columns in WIDTHS {
            let mut picture = String::new();
            for line in EMBEDDED.into_iter().chain(NETWORK) {
                let Some(shown) = screen(line, locale, columns) else { return };
                picture += &format!("$ beta {line}\n{shown}\n\n");
            }
            in_step(&format!("tests/data/screens/{lang}-{columns}.txt"), &picture);
        }
    }
}

/// What was asked for stands on top, and the rest does not drown it.
#[test]
fn a_screen_shows_first_where_to_write() {
    for (line, address) in [
        ("who cultrue", "dinum@beta.gouv.fr"),
        ("who herbier", "herbier@example.org"),
        ("who serre", "serre@example.org"),
        ("who dominique", "herbier@example.org"),
    ] {
        let Some(shown) = screen(line, "fr_FR.UTF-8", 80) else { return };
        let first = shown.lines().position(|line| line.contains('@')).unwrap();
        assert!(shown.lines().nth(first).unwrap().contains(address), "{line}: {shown}");
        assert!(first < 6 && shown.lines().count() <= 15, "{line}: {shown}");
    }
}
