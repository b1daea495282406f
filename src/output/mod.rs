//! How what commands return is shown: documents × formats, and the one place that writes.
//!
//! A format is a file: a function of the document and, for people, of the terminal and of the day it
//! is.

pub mod about;
pub mod age;
mod brief;
mod card;
mod clipboard;
pub mod columns;
pub mod csv;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod error;
pub mod error_text;
mod flow;
pub mod format;
pub mod freshness;
pub mod json;
pub mod jsonl;
mod listed;
pub mod markdown;
mod network;
pub mod places;
pub mod plain;
pub mod problems;
pub mod progress;
mod provenance;
pub mod records;
mod rows;
pub mod show;
pub mod table;
pub mod terminal;
pub mod vcard;
mod way;

use crate::answer::{Answer, Channel, Found};
use crate::locale::Catalogue;
use crate::roster::relations::each_once;
use csv::Dialect;
pub use document::View;
use format::Format;
use records::Records;
use terminal::Terminal;

/// An answer in a format.
pub fn render(
    answer: &Answer,
    view: View,
    format: Format,
    terminal: Terminal,
    catalogue: &Catalogue,
) -> String {
    match format {
        Format::Table => table::render(answer, view, terminal, catalogue),
        Format::Plain => Records::of(answer, view).plain(),
        Format::Json => json::render(answer),
        Format::Jsonl => jsonl::render(answer),
        Format::Csv => terminal.safe_text(spreadsheet(answer, view).csv(Dialect::Standard)),
        Format::Excel => terminal.safe_text(spreadsheet(answer, view).csv(Dialect::Excel)),
        Format::Vcard => terminal.safe_text(vcard::render(answer, catalogue)),
        Format::Markdown => markdown::render(answer, view, catalogue),
    }
}

/// The rows of a spreadsheet: of a list, with the columns of its kind; of answers, those that people are shown.
fn spreadsheet(answer: &Answer, view: View) -> Records {
    match view {
        View::Rows | View::Filtered | View::Gaps => listed::records(answer),
        View::Cards | View::AllCards => {
            let names = columns::ENTRY.into_iter().chain(["interim"]).collect();
            Some(listed::of_columns(answer.near(), names))
        }
        View::Channels => None,
    }
    .unwrap_or_else(|| Records::of(answer, view))
}

/// Every channel of these answers, each once.
fn channels<'a>(matches: impl IntoIterator<Item = &'a Found>) -> Vec<&'a Channel> {
    let all = matches.into_iter().flat_map(|found| &found.channels);
    each_once(all, |one, other| one.id == other.id)
}
