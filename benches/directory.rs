//! What the public directory costs at its full size, on a made-up one: `cargo bench --bench directory`.
#![allow(missing_docs, unreachable_pub, dead_code, clippy::expect_used)]

use std::path::{Path, PathBuf};

use beta::compiled::Compiled;
use beta::import::directory::{Options, import};
use beta::import::tree::Tree;
use beta::roster::{Roster, read, write};
use beta::search::search;
use beta::store::embedded_roster;

#[path = "../tests/suite/directory.rs"]
mod directory;

fn main() {
    divan::main();
}

/// Front matter of 4,314 files → entries.
#[divan::bench(sample_count = 5)]
fn import_directory(bencher: divan::Bencher<'_, '_>) {
    let folder = made();
    bencher.bench_local(|| merged(&folder));
}

/// What a look-up in that roster starts with: its TOML, read and indexed.
#[divan::bench(sample_count = 10)]
fn read_and_index_toml(bencher: divan::Bencher<'_, '_>) {
    let text = write::toml(&merged(&made()));
    bencher.bench_local(|| Compiled::new(read::read(&text, "roster.toml").roster));
}

#[divan::bench(args = ["Culture", "passerelle des comunes", "qui s'occupe du logement ?", "armoire"])]
fn query(bencher: divan::Bencher<'_, '_>, query: &str) {
    let compiled = Compiled::new(merged(&made()));
    bencher.bench_local(|| search(&compiled.index, divan::black_box(query)));
}

fn merged(folder: &Path) -> Roster {
    let mut roster = embedded_roster();
    let options = Options { all_people: false, as_of: Some(directory::AS_OF) };
    let read = import(&Tree::Folder(folder.to_owned()), &roster, options, &mut |_, _| {});
    roster.add(read.roster);
    roster
}

/// The directory, made once.
fn made() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-directory");
    if !folder.exists() {
        directory::make(&folder);
    }
    folder
}
