//! A list: a table where the window has room for it, two lines an entry where it has not.

use comfy_table::{
    Cell, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use textwrap::core::display_width;

use super::View;
use super::card::{INDENT, Page};
use super::columns::{COLUMNS, Column, GAPS, Holds, mailbox};
use crate::answer::Found;
use crate::roster::Kind;
use crate::text::address::mail_link;

/// A rule under the headings, space between columns, nothing else: rows that wrap stay readable and
/// what is copied holds no frame.
const fn style(rule: char) -> TableStyle {
    TableStyle::new().header_separator(LineStyle::none().fill(rule).junction(rule))
}
/// The blanks on either side of a cell.
const PADDING: usize = 2;
/// What a column of names needs at the least, unless all of it is narrower.
const LEAST_NAMES: usize = 18;
/// The same of words.
const LEAST_WORDS: usize = 14;
/// Names up to that width stand on one line.
const WHOLE_NAME: usize = 32;
/// Stands for the blanks within what is not broken, while lines are made.
const JOINER: char = '\u{e000}';

/// A column with a cell for every match; what may not be broken is joined.
struct Filled<'c> {
    column: &'c Column,
    heading: String,
    cells: Vec<String>,
}

/// Every match: a row each where they fit, else two lines each. What nobody is named for is told kind
/// by kind.
pub(super) fn render(page: &Page<'_>, view: View) -> String {
    let matches = &page.answer.matches;
    if view != View::Gaps {
        return list(page, matches, view);
    }
    let kinds: Vec<&[Found]> = matches.chunk_by(|a, b| a.kind == b.kind).collect();
    let section = |found: &&[Found]| {
        let heading = found
            .first()
            .filter(|_| kinds.len() > 1)
            .map(|found| page.catalogue.text(&format!("kind-heading-{}", found.kind.key())));
        let heading = heading.map(|heading| page.heading(&heading).join("\n") + "\n");
        heading.unwrap_or_default() + &list(page, found, view)
    };
    kinds.iter().map(section).collect::<Vec<_>>().join("\n")
}

fn list(page: &Page<'_>, matches: &[Found], view: View) -> String {
    let columns = filled(page, matches, view);
    let least = columns.iter().map(Filled::least).sum::<usize>() + between(&columns);
    let text = if page.terminal.width.is_none_or(|width| least <= width) {
        table(page, &columns, matches.len())
    } else {
        brief(page, &columns, matches.len())
    };
    linked(page, &text, matches, view).replace(JOINER, " ")
}

/// The columns that tell something.
fn filled<'c>(page: &Page<'_>, matches: &[Found], view: View) -> Vec<Filled<'c>> {
    let columns: &[Column] = if view == View::Gaps { &GAPS } else { &COLUMNS };
    let columns = columns.iter().map(|column| {
        let cells = matches.iter().map(|found| cell(page, column, found)).collect();
        Filled { column, heading: page.catalogue.text(column.heading), cells }
    });
    let tells = |filled: &Filled<'_>| {
        let is_same = || filled.cells.windows(2).all(|two| two[0] == two[1]);
        let is_said = match view {
            View::Gaps => filled.column.is_filtered,
            View::Filtered => filled.column.is_filtered && filled.cells.len() > 1 && is_same(),
            _ => false,
        };
        filled.cells.iter().any(|cell| !cell.is_empty()) && !is_said
    };
    columns.filter(tells).collect()
}

/// What the columns are set apart by: blanks around each cell, and one between two.
fn between(columns: &[Filled<'_>]) -> usize {
    columns.len() * (PADDING + 1) - usize::from(!columns.is_empty())
}

fn cell(page: &Page<'_>, column: &Column, found: &Found) -> String {
    let room = page.terminal.width.map(|width| width.saturating_sub(INDENT.len()));
    let most = WHOLE_NAME.min(room.unwrap_or(WHOLE_NAME));
    let value = |value: String| {
        let value = page.terminal.safe(&value).into_owned();
        let is_whole = match column.holds {
            Holds::Words | Holds::Prose => false,
            Holds::Titles if !matches!(found.kind, Kind::Person | Kind::Ministry) => false,
            Holds::Titles | Holds::Names => display_width(&value) <= most,
            Holds::Addresses => true,
        };
        if is_whole { value.replace(' ', &JOINER.to_string()) } else { value }
    };
    let values: Vec<String> =
        (column.values)(found, page.catalogue).into_iter().map(value).collect();
    page.catalogue.list(values.iter().map(String::as_str))
}

impl Filled<'_> {
    /// How wide its widest text is.
    fn widest(&self) -> usize {
        let texts = self.cells.iter().chain([&self.heading]);
        texts.map(|text| display_width(text)).max().unwrap_or(0)
    }

    /// How wide it must be for nothing in it to be broken that may not.
    fn least(&self) -> usize {
        let parts = self.cells.iter().chain([&self.heading]).flat_map(|text| text.split(' '));
        let unbroken = parts.map(display_width).max().unwrap_or(0);
        let least = match self.column.holds {
            Holds::Titles | Holds::Names | Holds::Prose => LEAST_NAMES,
            Holds::Words => LEAST_WORDS,
            Holds::Addresses => self.widest(),
        };
        unbroken.max(least.min(self.widest()))
    }
}

/// How wide each column is: none less than it must be, the narrowest first given what is left.
fn widths(columns: &[Filled<'_>], window: Option<usize>) -> Vec<usize> {
    let widest: Vec<usize> = columns.iter().map(Filled::widest).collect();
    let Some(window) = window else { return widest };
    let mut widths: Vec<usize> = columns.iter().map(Filled::least).collect();
    let used = widths.iter().sum::<usize>() + between(columns);
    for _ in used..window {
        let wanting = widths.iter_mut().zip(&widest).filter(|(width, widest)| **width < **widest);
        match wanting.map(|(width, _)| width).min() {
            Some(width) => *width += 1,
            None => break,
        }
    }
    widths
}

fn table(page: &Page<'_>, columns: &[Filled<'_>], rows: usize) -> String {
    let mut table = Table::new();
    let (rule, nothing) = if page.terminal.unicode { ('─', "—") } else { ('-', "-") };
    table.load_style(style(rule)).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(columns.iter().map(|column| Cell::new(&column.heading)));
    for row in 0..rows {
        let text = |column: &Filled<'_>| match column.cells[row].as_str() {
            "" => Cell::new(nothing),
            text => Cell::new(text),
        };
        table.add_row(columns.iter().map(text));
    }
    for (shown, width) in table.column_iter_mut().zip(widths(columns, page.terminal.width)) {
        let width = u16::try_from(width + PADDING).unwrap_or(u16::MAX);
        shown.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    let table = table.trim_fmt();
    match table.split_once('\n') {
        Some((headings, rows)) => page.terminal.bold(headings) + "\n" + rows + "\n",
        None => table,
    }
}

/// Each match by its name, then on one line as much of the rest as has room there; sentences below.
fn brief(page: &Page<'_>, columns: &[Filled<'_>], rows: usize) -> String {
    let room = page.terminal.width.unwrap_or(usize::MAX).saturating_sub(INDENT.len());
    let separator = if page.terminal.unicode { " · " } else { " - " };
    let Some((names, told)) = columns.split_first() else { return String::new() };
    let (prose, facts): (Vec<&Filled<'_>>, Vec<&Filled<'_>>) =
        told.iter().partition(|column| column.column.holds == Holds::Prose);
    let mut lines = Vec::new();
    for row in 0..rows {
        lines.extend(page.heading(&names.cells[row]));
        let mut line = String::new();
        for fact in facts.iter().map(|column| &column.cells[row]).filter(|cell| !cell.is_empty()) {
            let more = [line.as_str(), fact].join(if line.is_empty() { "" } else { separator });
            if line.is_empty() || display_width(&more) <= room {
                line = more;
            }
        }
        lines.extend(page.wrapped(&line, INDENT));
        lines.extend(prose.iter().flat_map(|column| page.wrapped(&column.cells[row], INDENT)));
    }
    lines.join("\n") + "\n"
}

/// The list with its addresses as links: put in at the end, because only what is shown has a width. An
/// address stands whole, and once in its row.
fn linked(page: &Page<'_>, list: &str, matches: &[Found], view: View) -> String {
    let mut text = String::with_capacity(list.len());
    let mut rest = list;
    for (address, url) in matches.iter().flat_map(|found| addresses(found, view)) {
        let address = page.terminal.safe(address).replace(' ', &JOINER.to_string());
        if let Some((before, after)) = rest.split_once(&address) {
            text = text + before + &page.terminal.link(&address, url.as_deref());
            rest = after;
        }
    }
    text + rest
}

/// The addresses that the row of a match may show.
fn addresses(found: &Found, view: View) -> Vec<(&str, Option<String>)> {
    let shown = match (view, found.kind) {
        (View::Gaps, _) => found.channels.len().min(1),
        (_, Kind::Channel) => found.channels.len(),
        _ => 0,
    };
    let channels = found.channels.iter().take(shown);
    let channels = channels.map(|channel| (channel.address.as_str(), channel.url.clone()));
    let own = mailbox(found).filter(|_| view != View::Gaps && found.people.is_empty());
    channels.chain(own.map(|address| (address, mail_link(address)))).collect()
}
