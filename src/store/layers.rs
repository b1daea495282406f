//! A roster file and all it extends, with what is wrong with each.
//!
//! A layer is checked against what it extends and itself: what is put on top later is not its
//! business.

use std::fs;
use std::path::{Path, PathBuf};

use super::EMBEDDED_NAME;
use super::error::Error;
use super::place::{PUBLIC_NAME, Place, name_of, public_file, user_file};
use super::stream::Stream;
use crate::clock::today_at_the_latest;
use crate::file;
use crate::roster::problem::{Fault, Problem, Report, Severity};
use crate::roster::read::{Document, read};
use crate::roster::{Field, Roster, advice, check, write};
use crate::text::encoding::utf16;

/// No honest roster extends more files, one through the other.
const MOST_LAYERS: usize = 32;

/// A file and all it extends.
#[derive(Debug)]
pub struct Layers {
    /// All layers together.
    pub roster: Roster,
    /// Each file read, the lowest first.
    pub files: Vec<Layer>,
    /// Whether the lowest file extends the embedded roster.
    pub on_embedded: bool,
    /// Whether one extends the public roster. That changes at each update: what it no longer has is no
    /// error of whoever refers to it.
    pub on_public: bool,
}

/// A file as read.
#[derive(Debug)]
pub struct Layer {
    /// The file, as the user named it; of the public roster, `public`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// Its text; bytes that are not UTF-8 are replaced, and reported.
    pub text: String,
    /// What it says. Once it is in its layer and checked, what is wrong with it alone.
    pub document: Document,
}

impl Layers {
    /// Reads a roster and all it extends, and looks for what is at least that grave. The error is that
    /// of its own file; what is wrong below it is a problem of the file that extends it.
    pub fn of(place: &Place, least: Severity) -> Result<Self, Error> {
        let stream = match place {
            Place::Embedded => return Ok(Self::of_embedded(least)),
            Place::Stdin => Stream::Standard,
            Place::File(path) => Stream::File(path.clone()),
            Place::Public => Stream::File(public()?),
        };
        let mut path = stream.path().to_owned();
        let bytes = if is_named(place) { stream.read() } else { file::found(&path, file::MOST) };
        let bytes = bytes.map_err(Error::reading(&path))?;
        let mut left = file::MOST - bytes.len() as u64;
        let mut files = vec![Layer::of_bytes(&place.name(), &path, bytes)];
        let mut chain: Vec<PathBuf> = stream.file().map(identity).into_iter().collect();
        let (mut is_whole, mut on_embedded, mut on_public) = (true, false, false);
        while let Some(layer) = files.last_mut() {
            let Some(base) = layer.document.roster.head.text(Field::Extends) else { break };
            let is_public = base == PUBLIC_NAME;
            on_public |= is_public;
            let updated = public_file().filter(|path| is_public && file::is_there(path));
            on_embedded = base == EMBEDDED_NAME || (is_public && updated.is_none());
            if on_embedded {
                break;
            }
            let name = is_public.then_some(PUBLIC_NAME);
            path = updated.unwrap_or_else(|| path.parent().unwrap_or(Path::new("")).join(base));
            match next(&path, name, &mut chain, &mut left) {
                Ok(base) => files.push(base),
                Err(fault) => {
                    layer.fault(fault);
                    is_whole = false;
                    break;
                }
            }
        }
        files.reverse();
        let roster = if on_embedded { super::embedded_roster() } else { Roster::default() };
        let mut layers = Self { roster, files, on_embedded, on_public };
        layers.stack(is_whole, least);
        Ok(layers)
    }

    /// The embedded roster as its file, which is written as the program writes rosters, to be checked
    /// like one.
    fn of_embedded(least: Severity) -> Self {
        let text = write::toml(&super::embedded_roster());
        let files =
            vec![Layer::of_bytes(EMBEDDED_NAME, Path::new(EMBEDDED_NAME), text.into_bytes())];
        let mut layers =
            Self { roster: Roster::default(), files, on_embedded: false, on_public: false };
        layers.stack(true, least);
        layers
    }

    /// Puts the files on top of each other and checks each. Where a part is missing, references may
    /// well lead to it: they are not judged.
    fn stack(&mut self, is_whole: bool, least: Severity) {
        let today = today_at_the_latest();
        for layer in &mut self.files {
            let document = std::mem::take(&mut layer.document);
            let below = (least < Severity::Error).then(|| self.roster.clone());
            // A copy, side by side: what was read lies among all else that was, and is slow to go through.
            self.roster.add(document.roster.clone());
            let mut found = Vec::new();
            if is_whole {
                found.extend(
                    check::dangling(&document, &self.roster)
                        .into_iter()
                        .map(|problem| if self.on_public { problem.forgiven() } else { problem }),
                );
            }
            if let Some(below) = &below {
                let (document, roster, today) = (&document, &self.roster, &*today);
                found.extend(advice::advice(advice::Layer { document, below, roster, today }));
            }
            let mut problems = document.problems;
            problems.extend(found);
            problems.retain(|problem| problem.fault.severity() >= least);
            problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
            layer.document.problems = problems;
        }
    }

    /// The files that have problems, with them; the lowest file first.
    pub fn reports(&self) -> Vec<Report> {
        let wrong = self.files.iter().filter(|layer| !layer.document.problems.is_empty());
        let report = |layer: &Layer| Report {
            name: layer.name.clone(),
            text: layer.text.clone(),
            problems: layer.document.problems.clone(),
        };
        wrong.map(report).collect()
    }
}

impl Layer {
    /// Reads a file's bytes. Where they are not UTF-8 the rest is read all the same, so that all problems are told
    /// in one run; but not what is no text at all.
    pub fn of_bytes(name: &str, path: &Path, bytes: Vec<u8>) -> Self {
        let (text, not_utf8) = decoded(bytes);
        // A letter of another encoding here and there is a mistake; one in twenty is a picture.
        let lost = text.matches(char::REPLACEMENT_CHARACTER).count();
        let is_text = not_utf8.is_none() || lost * 20 < text.len();
        let mut document = if is_text { read(&text, name) } else { Document::default() };
        document.problems.extend(not_utf8);
        Self { name: name.to_owned(), path: path.to_owned(), text, document }
    }

    /// Adds what is wrong with what the file extends.
    fn fault(&mut self, fault: Fault) {
        let mark = self.document.marks.iter().find(|mark| mark.field == Field::Extends);
        let span = mark.map_or(0..0, |mark| mark.span.clone());
        self.document.problems.push(Problem { fault, span });
    }
}

/// The text of a file's bytes: UTF-8, or UTF-16 as PowerShell writes it. Bytes that are neither are replaced, and
/// the first of them is a problem.
pub fn decoded(bytes: Vec<u8>) -> (String, Option<Problem>) {
    let bytes = utf16(&bytes).map_or(bytes, String::into_bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
            (text, Some(Problem { fault: Fault::NotUtf8, span }))
        }
    }
}

/// Whether the user named a place, rather than the program found it.
fn is_named(place: &Place) -> bool {
    match place {
        Place::File(path) => user_file().is_none_or(|file| file != *path),
        place => *place == Place::Stdin,
    }
}

/// The next file of a chain, unless it is in it already or cannot be read; all of them together are no
/// longer than one may be, of which so much is `left`.
fn next(
    path: &Path,
    name: Option<&str>,
    chain: &mut Vec<PathBuf>,
    left: &mut u64,
) -> Result<Layer, Fault> {
    let identity = identity(path);
    let seen = chain.iter().position(|file| *file == identity);
    chain.push(identity);
    if let Some(first) = seen {
        let files = chain.iter().skip(first).map(|file| name_of(file));
        return Err(Fault::Loop { chain: files.collect() });
    }
    if chain.len() > MOST_LAYERS {
        return Err(Fault::TooDeep { most: MOST_LAYERS });
    }
    let shown = name_of(path);
    let bytes = file::found(path, *left).map_err(|error| Fault::Unreadable {
        path: shown.clone(),
        kind: error.kind(),
        code: error.raw_os_error(),
    })?;
    *left -= bytes.len() as u64;
    Ok(Layer::of_bytes(name.unwrap_or(&shown), path, bytes))
}

/// The file that `update` wrote.
fn public() -> Result<PathBuf, Error> {
    public_file().filter(|path| file::is_there(path)).ok_or(Error::NeverUpdated)
}

/// The file itself, by whatever path it is named.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
