//! A list: a table of the columns that the window has room for; two lines an entry where it has room for
//! none but names, or where sentences make a table the longer of the two.

use std::borrow::Cow;
use std::cmp::Reverse;

use comfy_table::{ColumnConstraint, ContentLineStyle, LineStyle, Table, TableStyle, Width};
use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::View;
use super::card::{INDENT, Page};
use super::columns::{COLUMNS, Column, GAPS, Holds, Value};
use crate::answer::Found;
use crate::output::terminal::{JOINER, WHOLE_NAME};
use crate::roster::Kind;

/// The blanks between two columns.
const GAP: usize = 2;
/// What a column of names needs at the least, unless all of it is narrower.
const LEAST_NAMES: usize = 18;
/// The same of words.
const LEAST_WORDS: usize = 14;
/// Words up to that width are not broken.
const WHOLE_WORD: usize = 20;

/// An address, with its link.
type Address = (String, Option<String>);

/// A cell, in which what may not be broken is joined.
struct Cell {
    text: String,
    addresses: Vec<Address>,
}

/// A column with a cell for every match.
struct Filled<'c> {
    column: &'c Column,
    heading: Cell,
    cells: Vec<Cell>,
}

/// Every match. What nobody is named for is told kind by kind.
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
    if columns.is_empty() {
        return String::new();
    }
    let window = page.terminal.width.unwrap_or(usize::MAX);
    let fits = |count: &usize| {
        let least: usize = columns[..*count].iter().map(Filled::least).sum();
        least + (count - 1) * GAP <= window
    };
    let has_prose = columns.iter().any(|column| column.column.holds == Holds::Prose);
    let text = match (1..=columns.len()).rev().find(fits).unwrap_or(0) {
        count if count == columns.len() => {
            let table = table(page, &columns, matches.len());
            let brief = has_prose.then(|| brief(page, &columns, matches.len()));
            let is_shorter = |brief: &String| brief.lines().count() < table.lines().count();
            brief.filter(is_shorter).unwrap_or(table)
        }
        count if count < 2 || has_prose => brief(page, &columns, matches.len()),
        count => {
            let left_out = columns[count..].iter().map(|column| column.heading.text.as_str());
            let args = [("columns", page.catalogue.list(left_out).into())];
            let left_out = page.wrapped(&page.with("table-left-out", &args), "");
            let left_out: Vec<String> =
                left_out.iter().map(|line| page.terminal.dim(line)).collect();
            table(page, &columns[..count], matches.len()) + "\n" + &left_out.join("\n") + "\n"
        }
    };
    text.replace(JOINER, " ")
}

/// The columns that tell something.
fn filled<'c>(page: &Page<'_>, matches: &[Found], view: View) -> Vec<Filled<'c>> {
    let columns: &[Column] = if view == View::Gaps { &GAPS } else { &COLUMNS };
    let columns = columns.iter().map(|column| {
        let heading = Cell { text: page.catalogue.text(column.heading), addresses: Vec::new() };
        let cells = matches.iter().map(|found| cell(page, column, found)).collect();
        Filled { column, heading, cells }
    });
    let tells = |filled: &Filled<'_>| {
        let is_same = || filled.cells.windows(2).all(|two| two[0].text == two[1].text);
        let is_said = match view {
            View::Gaps => filled.column.is_filtered,
            View::Filtered => filled.column.is_filtered && filled.cells.len() > 1 && is_same(),
            _ => false,
        };
        filled.cells.iter().any(|cell| !cell.text.is_empty()) && !is_said
    };
    columns.filter(tells).collect()
}

fn cell(page: &Page<'_>, column: &Column, found: &Found) -> Cell {
    let room = page.terminal.width.map(|width| width.saturating_sub(INDENT.len()));
    let most = WHOLE_NAME.min(room.unwrap_or(WHOLE_NAME));
    let mut addresses = Vec::new();
    let mut joined = |value: Value| {
        let text = page.terminal.safe(&value.text).into_owned();
        let is_address = column.holds == Holds::Addresses || value.url.is_some();
        let is_whole = match column.holds {
            _ if is_address => true,
            Holds::Titles if !matches!(found.kind, Kind::Person | Kind::Ministry) => false,
            Holds::Titles | Holds::Names => display_width(&text) <= most,
            _ => false,
        };
        let text = if is_whole { text.replace(' ', &JOINER.to_string()) } else { text };
        if is_address {
            addresses.push((text.clone(), value.url));
        }
        // That somebody stands there by interim may be told below the name.
        text.replace(&format!("{JOINER}("), " (")
    };
    let values = (column.values)(found, page.catalogue).into_iter();
    let values: Vec<String> = values.map(&mut joined).collect();
    Cell { text: page.catalogue.list(values.iter().map(String::as_str)), addresses }
}

impl Cell {
    fn width(&self) -> usize {
        display_width(&self.text)
    }

    /// Its lines in so many columns; and its addresses, where one of them is wider than that.
    fn lines(&self, width: usize) -> (Vec<String>, Vec<&Address>) {
        if self.addresses.iter().any(|(address, _)| display_width(address) > width) {
            return (Vec::new(), self.addresses.iter().collect());
        }
        let options = Options::new(width).word_splitter(WordSplitter::NoHyphenation);
        let lines = textwrap::wrap(&self.text, options).into_iter();
        (lines.map(Cow::into_owned).collect(), Vec::new())
    }

    /// A part of it as it is shown, its addresses as links.
    fn linked(&self, page: &Page<'_>, part: &str) -> String {
        let addresses = self.addresses.iter().filter(|(address, _)| part.contains(address));
        addresses.fold(part.to_owned(), |text, (address, url)| {
            text.replacen(address, &page.terminal.link(address, url.as_deref()), 1)
        })
    }
}

impl Filled<'_> {
    /// How wide its widest text is.
    fn widest(&self) -> usize {
        self.cells.iter().chain([&self.heading]).map(Cell::width).max().unwrap_or(0)
    }

    /// How wide it must be for nothing in it to be broken that may not: what is longer than usual has a
    /// line of its own, or is broken after all.
    fn least(&self) -> usize {
        let parts = self.cells.iter().chain([&self.heading]).flat_map(|cell| cell.text.split(' '));
        let is_whole = |part: &&str| {
            let is_name = part.contains([JOINER, '@']);
            display_width(part) <= if is_name { WHOLE_NAME } else { WHOLE_WORD }
        };
        let unbroken = parts.filter(is_whole).map(display_width).max().unwrap_or(0);
        let least = match self.column.holds {
            Holds::Words => LEAST_WORDS,
            Holds::Prose | Holds::Titles | Holds::Names => LEAST_NAMES,
            Holds::Addresses => WHOLE_NAME,
        };
        unbroken.max(least.min(self.widest()))
    }
}

/// How wide each column is: none less than it must be; what is left is given to the one that makes the
/// most rows tall, and among equals to the narrowest.
fn widths(columns: &[Filled<'_>], window: Option<usize>) -> Vec<usize> {
    let widest: Vec<usize> = columns.iter().map(Filled::widest).collect();
    let Some(window) = window else { return widest };
    let texts: Vec<Vec<usize>> =
        columns.iter().map(|column| column.cells.iter().map(Cell::width).collect()).collect();
    let rows = texts.first().map_or(0, Vec::len);
    let mut widths: Vec<usize> = columns.iter().map(Filled::least).collect();
    let used = widths.iter().sum::<usize>() + (columns.len() - 1) * GAP;
    for _ in used..window {
        let height = |column: usize, row: usize| texts[column][row].div_ceil(widths[column]);
        let makes_tall = |column: usize| {
            let is_tallest = |row: &usize| {
                let mut others = (0..texts.len()).filter(|other| *other != column);
                others.all(|other| height(other, *row).max(1) < height(column, *row))
            };
            (0..rows).filter(is_tallest).count()
        };
        let wanting = (0..widths.len()).filter(|column| widths[*column] < widest[*column]);
        match wanting.max_by_key(|column| (makes_tall(*column), Reverse(widths[*column]))) {
            Some(column) => widths[column] += 1,
            None => break,
        }
    }
    widths
}

fn table(page: &Page<'_>, columns: &[Filled<'_>], rows: usize) -> String {
    let (rule, nothing) = if page.terminal.unicode { ('─', "—") } else { ('-', "-") };
    let nothing = Cell { text: nothing.to_owned(), addresses: Vec::new() };
    let widths = widths(columns, page.terminal.width);
    let headings = Row::of(columns.iter().map(|column| &column.heading), &widths);
    let row = |at: usize| {
        let cells = columns.iter().map(|column| &column.cells[at]);
        Row::of(cells.map(|cell| if cell.text.is_empty() { &nothing } else { cell }), &widths)
    };
    let rows: Vec<Row<'_>> = (0..rows).map(row).collect();
    let mut table = Table::new();
    table.load_style(style(rule)).set_header(headings.texts());
    table.add_rows(rows.iter().map(Row::texts));
    // The style sets columns apart by one blank, and the other is theirs.
    let last = columns.len().saturating_sub(1);
    for ((at, column), width) in table.column_iter_mut().enumerate().zip(&widths) {
        let blank = u16::from(at < last);
        let width = u16::try_from(*width).unwrap_or(u16::MAX).saturating_add(blank);
        column.set_padding((0, blank));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    let mut laid = table.lines().map(|line| line.trim_end().to_owned());
    let bold = laid.by_ref().take(headings.height()).map(|line| page.terminal.bold(&line));
    let mut lines: Vec<String> = bold.collect();
    lines.extend(laid.next());
    for row in &rows {
        // Where all of it stands below, the row itself is blank.
        let own = laid.by_ref().take(row.height().max(1)).take(row.height());
        lines.extend(own.map(|line| row.linked(page, line, &widths)));
        lines.extend(row.below(page, &widths));
    }
    lines.join("\n") + "\n"
}

/// A rule under the headings, blanks between columns, nothing else: rows that wrap stay readable and what is
/// copied holds no frame.
const fn style(rule: char) -> TableStyle {
    let apart = ContentLineStyle::none().junction(' ');
    TableStyle::new()
        .header_lines(apart)
        .header_separator(LineStyle::none().fill(rule).junction(rule))
        .content_lines(apart)
}

/// The cells of a row, each with its lines and with the addresses that stand below.
struct Row<'c>(Vec<(&'c Cell, Vec<String>, Vec<&'c Address>)>);

impl<'c> Row<'c> {
    fn of(cells: impl Iterator<Item = &'c Cell>, widths: &[usize]) -> Self {
        let laid = cells.zip(widths).map(|(cell, width)| {
            let (lines, below) = cell.lines(*width);
            (cell, lines, below)
        });
        Self(laid.collect())
    }

    fn height(&self) -> usize {
        self.0.iter().map(|(_, lines, _)| lines.len()).max().unwrap_or(0)
    }

    fn texts(&self) -> Vec<String> {
        self.0.iter().map(|(_, lines, _)| lines.join("\n")).collect()
    }

    /// A line of it as it is shown, the addresses of each cell as links.
    fn linked(&self, page: &Page<'_>, mut line: String, widths: &[usize]) -> String {
        let starts = starts(widths);
        let cells = self.0.iter().zip(starts).zip(widths).rev();
        for (((cell, ..), start), width) in
            cells.filter(|(((cell, ..), _), _)| !cell.addresses.is_empty())
        {
            let (from, to) = (byte_at(&line, start), byte_at(&line, start + width));
            let part = cell.linked(page, &line[from..to]);
            line.replace_range(from..to, &part);
        }
        line
    }

    /// The addresses that are wider than their columns, whole.
    fn below(&self, page: &Page<'_>, widths: &[usize]) -> Vec<String> {
        let window = page.terminal.width.unwrap_or(usize::MAX);
        let cells = self.0.iter().zip(starts(widths));
        let below = cells.flat_map(|((cell, _, below), start)| {
            below.iter().map(move |(address, _)| (cell, address, start))
        });
        let line = |(cell, address, start): (&&Cell, &String, usize)| {
            let indent = start.min(window.saturating_sub(display_width(address)));
            " ".repeat(indent) + &cell.linked(page, address)
        };
        below.map(line).collect()
    }
}

/// Where each column begins.
fn starts(widths: &[usize]) -> Vec<usize> {
    let start = |at| widths[..at].iter().map(|width| width + GAP).sum();
    (0..widths.len()).map(start).collect()
}

/// Where in a text the character begins that stands in a column of the terminal.
fn byte_at(text: &str, column: usize) -> usize {
    let mut width = 0;
    let mut starts = text.char_indices().filter_map(|(at, c)| {
        let is_there = width >= column;
        width += display_width(c.encode_utf8(&mut [0; 4]));
        is_there.then_some(at)
    });
    starts.next().unwrap_or(text.len())
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
        lines.extend(page.heading(&names.cells[row].text));
        let cells = facts.iter().map(|column| &column.cells[row]);
        let is_new = |cell: &&Cell| !cell.text.is_empty() && cell.text != names.cells[row].text;
        let cells: Vec<&Cell> = cells.filter(is_new).collect();
        let mut line = String::new();
        for fact in cells.iter().map(|cell| cell.text.as_str()) {
            let more = [line.as_str(), fact].join(if line.is_empty() { "" } else { separator });
            if line.is_empty() || display_width(&more) <= room {
                line = more;
            }
        }
        for line in page.wrapped(&line, INDENT) {
            lines.push(cells.iter().fold(line, |line, cell| cell.linked(page, &line)));
        }
        lines.extend(prose.iter().flat_map(|column| page.wrapped(&column.cells[row].text, INDENT)));
    }
    lines.join("\n") + "\n"
}
