//! Compiles `roster.toml` into the bytes the program carries: the embedded roster and its search index.
//! Takes the catalogues apart into sentences that are found by their keys. Names the build by the
//! sources that decide what a roster is compiled into, for the cache.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use beta_core::compiled::Compiled;
use beta_core::{roster, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The lock file names the libraries that read and write what is kept.
    let sources = ["roster.toml", "src/core", "src/store/layers.rs", "Cargo.lock"];
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
        let (line, column) = text::lines::position(&text, problem.span.start);
        return Err(format!("roster.toml:{line}:{column}: {:?}", problem.fault).into());
    }
    let (compiled, searched) = Compiled::parted(document.roster);
    let (head, body) = compiled.pack()?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("roster.head"), head)?;
    fs::write(Path::new(&out).join("roster.body"), body)?;
    fs::write(Path::new(&out).join("roster.searched"), postcard::to_allocvec(&searched)?)?;
    println!("cargo::rerun-if-changed=locales");
    let [english, french] = [sentences("locales/en")?, sentences("locales/fr")?];
    let (english, french) = (joined(&english), joined(&french));
    fs::write(Path::new(&out).join("sentences.rs"), format!("[{english}, {french}]"))?;
    Ok(())
}

/// The sentences of a language, each as Fluent has it, by their keys: from the key at the start of a
/// line to the next line that starts with anything but a blank or the end of a selection.
fn sentences(folder: &str) -> io::Result<BTreeMap<String, String>> {
    let mut sentences: BTreeMap<String, String> = BTreeMap::new();
    let is_catalogue =
        |path: &PathBuf| path.extension().is_some_and(|extension| extension == "ftl");
    for path in files(Path::new(folder))?.into_iter().filter(is_catalogue) {
        let text = fs::read_to_string(&path)?;
        let mut current = None;
        for line in text.split_inclusive('\n') {
            if let (true, Some((key, _))) =
                (line.starts_with(char::is_alphabetic), line.split_once(" ="))
            {
                current = Some(key);
            } else if !line.starts_with([' ', '}', '\n', '\r']) {
                current = None;
            }
            if let Some(key) = current {
                sentences.entry(key.to_owned()).or_default().push_str(line);
            }
        }
    }
    Ok(sentences)
}

/// The sentences one after the other, sorted by key, and where each begins, as code: as a table of texts, each
/// would have to be found its place in memory whenever the program starts.
fn joined(sentences: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(sentences.len());
    for sentence in sentences.values() {
        starts.push(text.len());
        text.push_str(sentence);
    }
    format!("({text:?}, &{starts:?})")
}

/// Adds a file, or all that is in a folder.
fn hash(path: &Path, build: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        fs::read(path)?.hash(build);
        return Ok(());
    }
    files(path)?.iter().try_for_each(|path| hash(path, build))
}

/// What is in a folder, in the order of names.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}
