//! The plan of the house: which room may use which, and which format each command has.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use beta::output::format::Format;

use crate::harness::{command, run};

/// What each room may use of the others, besides what stands below all of them. Text, clock, file
/// and git know nothing of ours; every other room uses only those before it.
const FLOORS: [&str; 14] = [
    "text", "clock", "file", "git", "locale", "roster", "search", "compiled", "import", "store",
    "route", "answer", "output", "cli",
];
/// Above all of them, in this order.
const TOP: [&str; 2] = ["cmd", "run"];
/// Rooms that know nothing of ours, and those that may not use what stands before them.
const ALONE: [(&str, &[&str]); 6] = [
    ("text", &[]),
    ("clock", &[]),
    ("file", &[]),
    ("git", &["file"]),
    ("locale", &["text"]),
    ("import", &["text", "roster", "git", "clock", "file"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rooms, each with its files' texts.
fn rooms() -> BTreeMap<String, Vec<(String, String)>> {
    fn read(path: &Path, room: &str, rooms: &mut BTreeMap<String, Vec<(String, String)>>) {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let is_crate = name == "core" || ["lib", "main"].contains(&name.as_str());
            let room = if room.is_empty() && !is_crate { name.as_str() } else { room };
            if path.is_dir() {
                read(&path, room, rooms);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !room.is_empty()
            {
                let text = fs::read_to_string(&path).unwrap();
                // What is for tests alone is not part of the house.
                let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                let file = path.strip_prefix(root()).unwrap().display().to_string();
                rooms.entry(room.to_owned()).or_default().push((file, text.to_owned()));
            }
        }
    }
    let mut rooms = BTreeMap::new();
    read(&root().join("src"), "", &mut rooms);
    rooms
}

#[test]
fn every_room_uses_only_those_before_it() {
    let order: Vec<&str> = FLOORS.into_iter().chain(TOP).collect();
    for (room, files) in rooms() {
        let place = order.iter().position(|held| *held == room);
        let place = place.unwrap_or_else(|| panic!("src/{room} has no place in the house"));
        for (file, text) in files {
            for used in used(&text) {
                let before = order.iter().position(|held| *held == used);
                let before =
                    before.unwrap_or_else(|| panic!("{file} uses {used}, which is no room"));
                assert!(before <= place, "{file} uses {used}, which stands above {room}");
                let alone = ALONE.iter().find(|(alone, _)| *alone == room);
                let may = alone.is_none_or(|(_, may)| used == room || may.contains(&used.as_str()));
                assert!(may, "{file} uses {used}, which {room} must not know");
                let is_kept = ["route", "answer"].contains(&room.as_str()) && used == "store";
                assert!(!is_kept, "{file} uses store: {room} takes a roster");
            }
        }
    }
}

/// The rooms that a text names, by `crate::room` or `beta_core::room`.
fn used(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for path in ["crate::", "beta_core::"] {
        for (at, _) in text.match_indices(path) {
            let rest = &text[at + path.len()..];
            let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
            match rest.strip_prefix('{') {
                Some(list) => {
                    let list = list.split('}').next().unwrap_or_default();
                    rooms.extend(list.split(',').map(|name| name.trim().to_owned()));
                }
                None => rooms.push(name),
            }
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

#[test]
fn the_name_of_the_build_counts_the_libraries() {
    // What another version of them kept is not read.
    let script = fs::read_to_string(root().join("build.rs")).unwrap();
    assert!(script.contains("\"Cargo.lock\""));
}

/// Commands, what they print without `-o`, and the formats that may be asked of them.
const COMMANDS: [(&str, &str, &[Format]); 18] = {
    use Format::{Csv, Excel, Json, Jsonl, Plain, Table};
    const RECORDS: &[Format] = &[Table, Plain, Json, Jsonl, Csv, Excel];
    [
        ("who Culture", "Culture (", &Format::ALL),
        ("contact", "dinum@", &Format::ALL),
        ("contact Culture", "Culture (", &Format::ALL),
        ("list people", "Name", &Format::ALL),
        ("about", "Équipe", &Format::ALL),
        ("gaps", "", &Format::ALL),
        ("who --batch queries.txt", "{\"schema_version\"", &[Json, Jsonl]),
        ("roster path", "--roster", RECORDS),
        ("roster check sound.toml", "", RECORDS),
        ("roster check broken.toml", "", RECORDS),
        ("roster diff embedded sound.toml", "People", RECORDS),
        ("roster import page.md --base embedded --dry-run", "People", RECORDS),
        ("roster import page.md --base embedded", "schema = 1", &[Json]),
        ("roster show", "schema = 1", &[Json]),
        ("roster schema", "{\n", &[Json]),
        ("roster init -", "# ", &[]),
        ("completions bash", "", &[]),
        ("man", ".", &[]),
    ]
};

const SOUND: &str = "schema = 1\n[[ministry]]\nid = \"sea\"\nname = \"Sea\"\n";
const PAGE: &str = "# Équipe\n\n## Qui fait quoi ?\n\n### Pôle\n\n* **Alix Martin** : Culture\n";

#[test]
fn every_command_honours_every_format_or_refuses_it() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("queries.txt", "Culture\n"),
        ("sound.toml", SOUND),
        ("broken.toml", "schema = 1\nshema = 2\n"),
        ("page.md", PAGE),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let line = |args: &str, format: Option<Format>| {
        let mut command = command();
        command.args(args.split(' ')).current_dir(folder.path());
        run(match format {
            Some(format) => command.args(["-o", format.key()]),
            None => &mut command,
        })
    };
    for (args, start, formats) in COMMANDS {
        let own = line(args, None);
        assert!(own.stdout.trim_start().starts_with(start), "{args}: {}{}", own.stdout, own.stderr);
        let mut seen: Vec<String> = Vec::new();
        for format in Format::ALL {
            let shown = line(args, Some(format));
            if !formats.contains(&format) {
                assert_eq!((shown.status, shown.stdout.as_str()), (2, ""), "{args} -o {format:?}");
                let named = formats.iter().all(|held| shown.stderr.contains(held.key()));
                assert!(named && shown.stderr.contains(format.key()), "{args}: {}", shown.stderr);
                continue;
            }
            assert_eq!(shown.status, own.status, "{args} -o {format:?}: {}", shown.stderr);
            // What people read of problems goes to standard error; of nothing, only JSON and CSV tell.
            let is_empty = shown.stdout.is_empty();
            let says_nothing = args == "gaps" || args.starts_with("roster check");
            assert!(!is_empty || says_nothing, "{args} -o {format:?} prints nothing");
            assert!(is_empty || !seen.contains(&shown.stdout) || formats.len() == 2, "{args}");
            seen.push(shown.stdout);
        }
    }
}
