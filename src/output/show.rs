//! The one place that writes to the standard streams: documents in a format, notes, errors.

use std::io::{self, ErrorKind, Write};

use super::csv::Dialect;
use super::document::{Body, Document, Note, Outcome};
use super::error::{Error, Exit};
use super::format::Format;
use super::records::Records;
use super::terminal::Terminal;
use super::{
    about, clipboard, diagnostic, diff, error_text, freshness, json, jsonl, places, problems,
    render,
};
use crate::git::public::without_secrets;
use crate::locale::Catalogue;
use crate::output::View;
use crate::roster::{Entry, Roster, write};

/// The standard streams, and how they are written to.
pub struct Screen<'s> {
    /// The sentences, in the user's language.
    pub catalogue: &'s Catalogue,
    /// The format that was asked for.
    pub format: Option<Format>,
    /// Whether notes are left out.
    pub quiet: bool,
    /// What standard output can show.
    pub terminal: Terminal,
    /// What standard error can show.
    pub notes: Terminal,
    /// Standard output.
    pub out: &'s mut dyn Write,
    /// Standard error.
    pub err: &'s mut dyn Write,
}

/// A document as text.
enum Shown {
    /// Data, for standard output.
    Data(String),
    /// What is said to people, for standard error.
    Said(String),
}

impl Screen<'_> {
    /// Shows what came of a command; the exit code is the worst there was.
    pub fn show(&mut self, outcome: Outcome<'_>) -> Result<Exit, Error> {
        let mut exit = outcome.exit;
        match outcome.body {
            Body::Nothing => {}
            Body::Document(document) => self.document(&document)?,
            Body::Stream(outcomes) => {
                for outcome in outcomes {
                    exit = exit.max(self.show(outcome?)?);
                }
            }
        }
        if !outcome.notes.is_empty() {
            // What is said beside the data is read below it.
            self.flush()?;
        }
        for note in &outcome.notes {
            self.note(note);
        }
        Ok(exit)
    }

    /// Shows a text that was asked of the program itself: help, completion.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// Sends what was written on its way.
    pub fn flush(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }

    /// Tells an error, and the exit code it means. A reader that has gone away is no error: `beta
    /// list people | head -1` has what it wanted.
    pub fn error(&mut self, error: &Error) -> Exit {
        if matches!(error, Error::Write(source) if source.kind() == ErrorKind::BrokenPipe) {
            return Exit::Found;
        }
        self.alarm(&error_text::text(error, self.notes, self.catalogue));
        error.exit()
    }

    /// Says what is wrong, what announces it in its colour.
    pub fn alarm(&mut self, text: &str) {
        let prefix = self.catalogue.text("error-prefix");
        let line = |line: &str| match line.strip_prefix(&prefix) {
            Some(rest) => self.notes.alarming(&prefix) + rest,
            None => line.to_owned(),
        };
        let text: String = without_secrets(text).split_inclusive('\n').map(line).collect();
        // When standard error is closed as well, the exit code alone is left to tell.
        let _ = self.err.write_all(text.as_bytes());
    }

    fn document(&mut self, document: &Document) -> Result<(), Error> {
        if let Document::Clipboard(text) = document {
            return self.clipboard(text);
        }
        let shown = self.shown(document);
        match shown {
            Some(Shown::Data(text)) => self.text(&text),
            Some(Shown::Said(text)) => Ok(self.err.write_all(text.as_bytes())?),
            None => {
                let format = self.format.unwrap_or(Format::Table);
                Err(Error::Format { format, form: document.form() })
            }
        }
    }

    /// Hands a text to the terminal's clipboard, by way of whichever stream is a terminal.
    fn clipboard(&mut self, text: &str) -> Result<(), Error> {
        let sequence = clipboard::sequence(text);
        if self.notes.is_terminal {
            Ok(self.err.write_all(sequence.as_bytes())?)
        } else if self.terminal.is_terminal {
            self.text(&sequence)
        } else {
            Err(Error::NotCopied(text.to_owned()))
        }
    }

    /// A document in the format that was asked for; `None` for a pair that makes no sense.
    fn shown(&self, document: &Document) -> Option<Shown> {
        use Format::{Csv, Excel, Json, Jsonl, Markdown, Plain, Table, Vcard};
        let (terminal, catalogue) = (self.terminal, self.catalogue);
        let answer = |answer, view, format: Option<Format>| {
            render(answer, view, format.unwrap_or(Table), terminal, catalogue)
        };
        let text = match (document, self.format) {
            (Document::Answer(found, view), format) => answer(found, *view, format),
            (Document::About(found), None | Some(Table)) => match &found.team {
                Some(team) => about::render(found, team, terminal, catalogue),
                None => answer(found, View::Rows, None),
            },
            (Document::About(found), format) => answer(found, View::Rows, format),
            (Document::Line(found), None | Some(Json | Jsonl)) => json::line(found),
            (Document::Places(found), None | Some(Table)) => {
                places::render(found, terminal, catalogue)
            }
            (Document::Places(found), Some(format @ (Plain | Csv | Excel))) => {
                cells(format, &places::records(found))
            }
            (Document::Places(found), Some(Json)) => json::render(found),
            (Document::Places(found), Some(Jsonl)) => jsonl::lines(&found.places),
            (Document::Problems { reports, least }, None | Some(Table)) => {
                let text = diagnostic::excerpts(reports, *least, self.notes, catalogue);
                return Some(Shown::Said(text));
            }
            (
                Document::Problems { reports, .. },
                Some(format @ (Plain | Csv | Excel | Json | Jsonl)),
            ) => {
                let found = problems::of(reports, catalogue);
                match format {
                    Plain => found.iter().map(problems::line).collect(),
                    Json => json::render(&found),
                    Jsonl => jsonl::lines(&found),
                    format => cells(format, &problems::records(&found)),
                }
            }
            (Document::Comparison { changes, is_whole, .. }, None | Some(Table)) => {
                diff::render(changes, *is_whole, terminal, catalogue)
            }
            (Document::Comparison { changes, .. }, Some(Plain)) => diff::plain(changes, catalogue),
            (Document::Comparison { changes, .. }, Some(format @ (Csv | Excel))) => {
                cells(format, &diff::records(changes, catalogue))
            }
            (Document::Comparison { changes, .. }, Some(Jsonl)) => diff::lines(changes),
            (Document::Comparison { changes, before, after, .. }, Some(Json)) => {
                json::render(&diff::document(changes, before, after))
            }
            (Document::Freshness(found), None | Some(Table)) => freshness::render(found, catalogue),
            (Document::Freshness(found), Some(format @ (Plain | Csv | Excel))) => {
                cells(format, &freshness::records(found))
            }
            (Document::Freshness(found), Some(Json)) => json::render(found),
            (Document::Freshness(found), Some(Jsonl)) => jsonl::lines(found),
            (Document::Roster(roster), None) => terminal.safe_text(write::toml(roster)),
            (Document::Roster(roster), Some(Json)) => json::render(&write::json(roster)),
            (Document::Entries { roster, is_whole }, None) => {
                terminal.safe_text(with_origins(roster, *is_whole))
            }
            (Document::Entries { roster, .. }, Some(Json)) => {
                json::render(&write::json_with_origin(roster))
            }
            (Document::Schema(schema), None | Some(Json)) => json::render(schema),
            (Document::Text(text), None) => text.clone(),
            (Document::Line(_), Some(Table | Plain | Csv | Excel | Vcard | Markdown))
            | (
                Document::Places(_)
                | Document::Problems { .. }
                | Document::Comparison { .. }
                | Document::Freshness(_),
                Some(Vcard | Markdown),
            )
            | (
                Document::Roster(_) | Document::Entries { .. } | Document::Schema(_),
                Some(Table | Plain | Jsonl | Csv | Excel | Vcard | Markdown),
            )
            | (Document::Text(_), Some(_))
            | (Document::Clipboard(_), _) => return None,
        };
        Some(Shown::Data(text))
    }

    /// A note on standard error; none with `--quiet`. One that cannot be written takes nothing from
    /// the answer, nor from its exit code.
    fn note(&mut self, note: &Note) {
        if self.quiet {
            return;
        }
        let (text, width) = match note {
            Note::Sentence(text) => (text, self.notes.width),
            // It is copied: the line is left to the terminal to break.
            Note::Command(text) => (text, None),
        };
        let terminal = Terminal { width, ..self.notes };
        for line in without_secrets(text).lines().flat_map(|line| terminal.wrapped(line, "", "  "))
        {
            let _: io::Result<()> = writeln!(self.err, "{line}");
        }
    }
}

/// Records in a format that is made of rows.
fn cells(format: Format, records: &Records) -> String {
    match format {
        Format::Csv => records.csv(Dialect::Standard),
        Format::Excel => records.csv(Dialect::Excel),
        _ => records.plain(),
    }
}

/// A roster, or its entries alone, as TOML; each entry says where it was read.
fn with_origins(roster: &Roster, is_whole: bool) -> String {
    let origin = |entry: &Entry| {
        let file = roster.files.get(entry.place.file as usize)?;
        Some(format!("{}:{}", file.name, entry.place.line))
    };
    if is_whole { write::toml_with(roster, origin) } else { write::entries(roster, origin) }
}
