//! Compiles `roster.toml` into the bytes the program carries: the embedded roster and its search index.
//! Names the build by the sources that decide what a roster is compiled into, for the cache.

#![expect(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the modules are the program's; the build needs a part of them"
)]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, io};

#[path = "src/compiled.rs"]
mod compiled;
#[path = "src/roster/mod.rs"]
mod roster;
#[path = "src/search/mod.rs"]
mod search;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sources = ["roster.toml", "src/compiled.rs", "src/layers.rs", "src/roster", "src/search"];
    let mut build = DefaultHasher::new();
    env!("CARGO_PKG_VERSION").hash(&mut build);
    for path in sources {
        println!("cargo::rerun-if-changed={path}");
        hash(Path::new(path), &mut build)?;
    }
    println!("cargo::rustc-env=BETA_BUILD={:016x}", build.finish());
    let text = fs::read_to_string("roster.toml")?;
    let document = roster::read::read(&text, "embedded");
    let dangling = roster::check::dangling(&document, &document.roster);
    if let Some(problem) = document.problems.iter().chain(&dangling).next() {
        let (line, column) = roster::problem::position(&text, problem.span.start);
        return Err(format!("roster.toml:{line}:{column}: {:?}", problem.fault).into());
    }
    let bytes = compiled::Compiled::new(document.roster).to_bytes()?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("roster.bin"), bytes)?;
    Ok(())
}

/// Adds a file, or all that is in a folder in the order of names.
fn hash(path: &Path, build: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        fs::read(path)?.hash(build);
        return Ok(());
    }
    let mut paths: Vec<_> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    paths.iter().try_for_each(|path| hash(path, build))
}
