//! What a look-up costs, part by part: `cargo bench`.
#![allow(missing_docs)]

use beta::compiled::Compiled;
use beta::roster::read::read;
use beta::search::search;
use beta::store::{Place, load};

fn main() {
    divan::main();
}

/// What every look-up in the embedded roster starts with.
#[divan::bench]
fn load_embedded() -> Compiled {
    embedded()
}

/// What a look-up in a roster of one's own starts with.
#[divan::bench]
fn read_and_index_toml() -> Compiled {
    Compiled::new(read(include_str!("../roster.toml"), "roster.toml").roster)
}

#[divan::bench(args = ["Culture", "intérieyr", "qui s'occupe du logement ?", "armoire"])]
fn query(bencher: divan::Bencher<'_, '_>, query: &str) {
    let roster = embedded();
    bencher.bench_local(|| search(&roster.index, divan::black_box(query)));
}

fn embedded() -> Compiled {
    // The embedded roster was checked when the program was built.
    load(&Place::Embedded).unwrap_or_else(|error| unreachable!("{error:?}"))
}
