//! Compiles `roster.toml` into the bytes the program carries: the embedded roster and its search index.

#![expect(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the modules are the program's; the build needs a part of them"
)]

use std::path::Path;
use std::{env, fs};

#[path = "src/compiled.rs"]
mod compiled;
#[path = "src/roster/mod.rs"]
mod roster;
#[path = "src/search/mod.rs"]
mod search;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in ["roster.toml", "src/compiled.rs", "src/roster", "src/search"] {
        println!("cargo::rerun-if-changed={path}");
    }
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
