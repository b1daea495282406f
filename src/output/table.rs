//! What a person reads: cards for answers, a table for a list, and which roster says so.

use comfy_table::{Cell, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle};
use textwrap::core::display_width;

use super::card::Page;
use super::columns::{COLUMNS, Column, GAPS};
use super::{View, shown};
use crate::answer::Answer;
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;
use crate::roster::Kind;

/// A rule under the headings, space between columns, nothing else: rows that wrap stay readable and
/// what is copied holds no frame.
const fn style(rule: char) -> TableStyle {
    TableStyle::new().header_separator(LineStyle::none().fill(rule).junction(rule))
}
/// Windows of that many columns and less get cards one below the other: a table would be squeezed.
const NARROW: usize = 60;
/// What a column of words needs at the least beside columns that are never wrapped.
const LEAST_COLUMN: usize = 20;

/// The answer as text.
pub fn render(answer: &Answer, view: View, terminal: Terminal, catalogue: &Catalogue) -> String {
    let page = Page { answer, terminal, catalogue };
    let body = match view {
        View::Cards => page.cards(shown(answer), true),
        View::Gaps => rows(&page, &GAPS).unwrap_or_else(|| page.cards(&answer.matches, true)),
        View::Rows => rows(&page, &COLUMNS).unwrap_or_else(|| page.cards(&answer.matches, false)),
        View::Channels => page.channels(),
    };
    if body.is_empty() { body } else { format!("{body}\n{}\n", page.provenance()) }
}

/// Every match, a row each, without the columns in which nothing stands; `None` where the window is
/// too narrow for that.
fn rows(page: &Page<'_>, columns: &[Column]) -> Option<String> {
    let cells = |column: &Column| {
        let cells = page.answer.matches.iter().map(|found| (column.cell)(found, page.catalogue));
        cells.map(|cell| page.terminal.safe(&cell).into_owned()).collect::<Vec<_>>()
    };
    let columns: Vec<(&Column, Vec<String>)> = columns
        .iter()
        .map(|column| (column, cells(column)))
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    if columns.is_empty() || page.terminal.width.is_some_and(|width| !fits(&columns, width)) {
        return None;
    }
    let mut table = Table::new();
    let rule = if page.terminal.unicode { '─' } else { '-' };
    table.load_style(style(rule)).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = page.terminal.width {
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    let heading = |column: &Column| Cell::new(page.catalogue.text(column.heading));
    table.set_header(columns.iter().map(|(column, _)| heading(column)));
    for row in 0..page.answer.matches.len() {
        table.add_row(columns.iter().map(|(_, cells)| Cell::new(&cells[row])));
    }
    for (shown, (column, _)) in table.column_iter_mut().zip(&columns) {
        if column.is_address {
            shown.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    Some(styled(page, &table.trim_fmt()) + "\n")
}

/// The table with its headings in bold and its addresses as links: put in at the end, because only
/// what is shown has a width. An address stands whole on the first line of its row.
fn styled(page: &Page<'_>, table: &str) -> String {
    let (headings, mut rest) = table.split_once('\n').unwrap_or((table, ""));
    let mut text = page.terminal.bold(headings) + "\n";
    let channels = page.answer.matches.iter().filter(|found| found.kind == Kind::Channel);
    for channel in channels.flat_map(|found| &found.channels) {
        let address = page.terminal.safe(&channel.address);
        if let Some((before, after)) = rest.split_once(&*address) {
            text = text + before + &page.terminal.link(&address, channel.url.as_deref());
            rest = after;
        }
    }
    text + rest
}

/// Whether the columns fit the window with every address whole.
fn fits(columns: &[(&Column, Vec<String>)], width: usize) -> bool {
    let needed = |(column, cells): &(&Column, Vec<String>)| {
        let widest = cells.iter().map(|cell| display_width(cell)).max().unwrap_or(0);
        // A blank on either side.
        2 + if column.is_address { widest } else { widest.min(LEAST_COLUMN) }
    };
    width > NARROW && columns.iter().map(needed).sum::<usize>() <= width
}
