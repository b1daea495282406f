//! How a finished answer is shown: one file a format, each a pure function of the answer.

pub mod about;
mod card;
mod columns;
pub mod diagnostic;
pub mod diff;
pub mod json;
mod network;
pub mod plain;
pub mod problems;
pub mod table;

use crate::answer::Answer;
use crate::cli::Format;
use crate::locale::Catalogue;
use crate::terminal::Terminal;

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
    }
}
