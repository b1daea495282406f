//! A directory: files with YAML at their head.
#![no_main]

use std::collections::BTreeMap;

use arbitrary::{Result, Unstructured};
use beta::import::directory::{self, Options};
use beta::import::tree::Tree;
use beta_fuzz::{is_kept, text, worn};
use libfuzzer_sys::fuzz_target;

const FILES: [&str; 6] = [
    "_startups/a.md", "_startups/b.md", "_incubators/dinum.md", "_organisations/dgs.md", "_authors/alix.martin.md", "_teams/t.md",
];
const KEYS: [&str; 20] = [
    "title", "mission", "owner", "incubator", "contact", "link", "repository", "phases", "sponsors", "type", "acronym",
    "domaine_ministeriel", "fullname", "role", "missions", "startups", "startups_archived", "contact_dinum", "previously", "teams",
];

fn value(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(match u.int_in_range(0..=9)? {
        0 => "\n  - name: construction\n    start: 2024-01-02\n    end:".to_owned(),
        1 => "\n  - start: 2020-01-01\n    end: 2050-01-01\n    status: independent\n    employer: x\n    startups: [a]".to_owned(),
        2 => format!("\n  - /organisations/{}", u.choose(&["dgs", "x", "../x"])?),
        3 => "dinum".to_owned(),
        4 => "contact@beta.gouv.fr".to_owned(),
        5 => "https://a.example/b".to_owned(),
        6 => format!("\"{}\"", text(u, 4)?),
        7 => u.choose(&["&a [*a]", "!!python x", "|\n  x", ">-\n  x\n  y", "{a: b}", "~", "2024-13-45"])?.to_string(),
        _ => text(u, 4)?,
    })
}

fn directory(u: &mut Unstructured<'_>) -> Result<Tree> {
    let mut files = BTreeMap::new();
    for name in FILES {
        let mut text = "---\n".to_owned();
        for _ in 0..u.int_in_range(1..=8)? {
            text += &format!("{}: {}\n", u.choose(&KEYS)?, value(u)?);
        }
        text += "---\nbody\n";
        files.insert(name.to_owned(), worn(u, text)?.into_bytes());
    }
    Ok(Tree::Commit(files))
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(tree) = directory(&mut Unstructured::new(bytes)) else { return };
    let options = Options { all_people: true, as_of: Some("2026-01-02") };
    let import = directory::import(&tree, &Default::default(), options, &mut |_, _| {});
    is_kept(&import.roster);
});
