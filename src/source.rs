//! Where a roster comes from: the embedded one, or a file, with what it extends.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::compiled::Compiled;
use crate::error::{Error, Report};
use crate::roster::problem::{Fault, Problem, Severity};
use crate::roster::read::{Document, read};
use crate::roster::{Field, Roster, check};

/// The roster that the program carries, as its authors wrote it.
pub const EMBEDDED_TOML: &str = include_str!("../roster.toml");
/// The same, read, checked and indexed when the program was built.
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/roster.bin"));
/// What the embedded roster is called in `extends`, in JSON and on the command line.
pub const EMBEDDED_NAME: &str = "embedded";

/// Where a roster is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the program.
    Embedded,
    /// In a file; `-` is standard input.
    File(PathBuf),
}

impl Place {
    /// What the user calls it.
    pub fn name(&self) -> String {
        match self {
            Self::Embedded => EMBEDDED_NAME.to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

/// The roster in force: `--roster`, else `BETA_ROSTER`, else the user's file if there is one, else
/// the embedded one.
pub fn in_force(option: Option<&Path>, variable: Option<OsString>) -> Place {
    if let Some(path) = option {
        return Place::File(path.to_owned());
    }
    if let Some(path) = variable.filter(|path| !path.is_empty()) {
        return Place::File(path.into());
    }
    match user_file() {
        Some(path) if path.exists() => Place::File(path),
        _ => Place::Embedded,
    }
}

/// The user's roster file, whether or not it exists: `beta/roster.toml` in the configuration folder.
pub fn user_file() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("beta").join("roster.toml"))
}

/// Loads a roster with all it extends, ready to be searched.
pub fn load(place: &Place) -> Result<Compiled, Error> {
    match place {
        Place::Embedded => Ok(embedded()),
        Place::File(path) => {
            let layers = Layers::of(path)?;
            let reports = layers.reports(Severity::Error);
            if reports.is_empty() {
                Ok(Compiled::new(layers.roster))
            } else {
                Err(Error::Invalid(reports))
            }
        }
    }
}

/// The embedded roster. Its bytes were written when the program was built, by the same code.
fn embedded() -> Compiled {
    Compiled::from_bytes(EMBEDDED)
        .unwrap_or_else(|_| Compiled::new(read(EMBEDDED_TOML, EMBEDDED_NAME).roster))
}

/// A file and all it extends.
pub struct Layers {
    /// All layers together.
    pub roster: Roster,
    /// Each file read, the lowest first.
    files: Vec<(Document, String)>,
}

impl Layers {
    /// Reads a file and all it extends.
    pub fn of(path: &Path) -> Result<Self, Error> {
        let mut files: Vec<(Document, String)> = Vec::new();
        let mut roster = None;
        let mut chain: Vec<PathBuf> = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next.take() {
            let identity = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
            if chain.contains(&identity) {
                chain.push(identity);
                return Err(Error::Loop(
                    chain.iter().map(|path| path.display().to_string()).collect(),
                ));
            }
            chain.push(identity);
            let name = path.display().to_string();
            let text = read_text(&path)?;
            let document = read(&text, &name);
            match document.roster.head.text(Field::Extends) {
                Some(EMBEDDED_NAME) => roster = Some(read(EMBEDDED_TOML, EMBEDDED_NAME).roster),
                Some(base) => next = Some(path.parent().unwrap_or(Path::new("")).join(base)),
                None => {}
            }
            files.push((document, text));
        }
        files.reverse();
        let mut roster = roster.unwrap_or_default();
        for (document, _) in &files {
            roster.add(document.roster.clone());
        }
        Ok(Self { roster, files })
    }

    /// What is wrong with each file, from that severity on.
    pub fn reports(&self, least: Severity) -> Vec<Report> {
        let report = |(document, text): &(Document, String)| {
            let dangling = check::dangling(document, &self.roster);
            let mut problems: Vec<Problem> =
                document.problems.iter().cloned().chain(dangling).collect();
            problems.retain(|problem| problem.fault.severity() >= least);
            problems.sort_by_key(|problem| problem.span.start);
            let name = document.roster.files.first().cloned().unwrap_or_default();
            Report { name, text: text.clone(), problems }
        };
        let reports = self.files.iter().map(report);
        reports.filter(|report| !report.problems.is_empty()).collect()
    }
}

/// The text of a file; `-` is standard input.
fn read_text(path: &Path) -> Result<String, Error> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    String::from_utf8(bytes.map_err(unreadable)?).map_err(|error| not_utf8(path, &error))
}

/// Tells where a file stops being UTF-8, with the text up to there.
fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Error {
    let valid = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let problem = Problem { fault: Fault::NotUtf8, span: valid..valid };
    Error::Invalid(vec![Report { name: path.display().to_string(), text, problems: vec![problem] }])
}
