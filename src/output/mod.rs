//! How a finished answer is shown: one file a format, each a function of the answer and, for
//! people, of the day it is.

pub mod about;
mod card;
mod columns;
pub mod csv;
pub mod diagnostic;
pub mod diff;
pub mod error;
pub mod json;
pub mod jsonl;
pub mod markdown;
mod network;
pub mod plain;
pub mod problems;
pub mod table;
pub mod terminal;
pub mod vcard;

use crate::answer::{Answer, Channel, Found};
use crate::cli::Format;
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;

/// A second answer is shown beside the first only when it is nearly as good.
const NEARLY: f64 = 0.06;

/// How much of an answer a format that people read shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Whom to contact: the first answer, and those nearly as good.
    Cards,
    /// Every match, a row each.
    Rows,
    /// Channels only.
    Channels,
    /// Every match, with the first way to reach somebody about it.
    Gaps,
}

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
        Format::Plain => plain::render(answer, view),
        Format::Json => json::render(answer),
        Format::Jsonl => jsonl::render(answer),
        Format::Csv => terminal.safe_text(csv::render(answer, view)),
        Format::Vcard => terminal.safe_text(vcard::render(answer, catalogue)),
        Format::Markdown => markdown::render(answer, view, catalogue),
    }
}

/// The first answer and those nearly as good; all of a list.
fn shown(answer: &Answer) -> &[Found] {
    let best = answer.matches.first().map_or(0.0, |found| found.score);
    let count = answer.matches.iter().take_while(|found| found.score >= best - NEARLY).count();
    &answer.matches[..count]
}

/// Every channel of these answers, each once.
fn channels<'a>(matches: impl IntoIterator<Item = &'a Found>) -> Vec<&'a Channel> {
    let mut kept: Vec<&Channel> = Vec::new();
    for channel in matches.into_iter().flat_map(|found| &found.channels) {
        if !kept.iter().any(|held| held.id == channel.id) {
            kept.push(channel);
        }
    }
    kept
}
