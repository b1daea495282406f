//! A spreadsheet's CSV: comma, semicolon or tab, headings in any order.

use csv::{ReaderBuilder, StringRecord};

use super::heading::{Column, meaning};
use super::{Address, Contact, import};
use crate::import::{Import, Leftover, Reason};
use crate::roster::{Field, Kind};
use crate::text::fold::fold;
use crate::text::invisible::is_dropped;
use crate::text::several::{FORMULA_STARTS, apart};

/// What a spreadsheet may separate cells by.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// Why a table cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No heading means a name: those there are.
    NoName(Vec<String>),
    /// There is no column of that heading: it, and those there are.
    NoColumn(String, Vec<String>),
}

/// Reads a table. The cells of the columns of these headings are kept as keywords.
pub fn table(text: &str, source: &str, keywords: &[String]) -> Result<Import, Unreadable> {
    let (separator, text, skipped) = separator(text);
    let separator = u8::try_from(separator).unwrap_or(b',');
    let mut reader = ReaderBuilder::new();
    let reader = reader.delimiter(separator).flexible(true).has_headers(false);
    let mut rows = reader.from_reader(text.as_bytes()).into_records().filter_map(Result::ok);
    let headings: Vec<String> = rows
        .next()
        .iter()
        .flat_map(StringRecord::iter)
        .map(|cell| cell.trim().to_owned())
        .collect();
    let columns = columns(&headings, keywords)?;
    let mut leftovers = Vec::new();
    for (heading, column) in headings.iter().zip(&columns) {
        if column.is_none() && !heading.is_empty() {
            let reason = Reason::UnknownColumn;
            leftovers.push(Leftover::new(source, Some(1 + skipped), heading.as_str(), reason));
        }
    }
    let mut lines = Lines { text, read: 0, line: 1 + skipped };
    let contacts: Vec<Contact> = rows
        .flat_map(|row| {
            let start = row.position().map_or(0, csv::Position::byte);
            let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
            contacts(&Row { cells: &row, headings: &headings, columns: &columns }, line)
        })
        .collect();
    Ok(import(&contacts, source, leftovers))
}

/// Lines of a text by what stands on them: the reader counts a row from the end of the one before.
struct Lines<'t> {
    text: &'t str,
    read: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the first character from there on that ends none.
    fn at(&mut self, start: usize) -> u32 {
        let rest = self.text.get(start..).unwrap_or_default();
        let ends = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.read..start.saturating_add(ends)).unwrap_or_default();
        let count = passed.matches('\n').count();
        self.line = self.line.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
        self.read += passed.len();
        self.line
    }
}

/// By what cells are separated, as `sep=;` on a line of its own or the headings tell; the text from the
/// headings on, and how many lines stand before it.
fn separator(text: &str) -> (char, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.strip_prefix("sep=").and_then(|rest| rest.chars().next())
        && SEPARATORS.contains(&named)
    {
        return (named, rest, 1);
    }
    let mut is_quoted = false;
    let outside: Vec<char> = first
        .chars()
        .filter(|c| {
            is_quoted ^= *c == '"';
            !is_quoted
        })
        .collect();
    let count = |separator: &char| outside.iter().filter(|c| *c == separator).count();
    // Of those that are as frequent the first counts.
    let most = SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(',');
    (most, text, 0)
}

/// What each column holds; the error names the column that is missing.
fn columns(headings: &[String], keywords: &[String]) -> Result<Vec<Option<Column>>, Unreadable> {
    let mut columns: Vec<Option<Column>> =
        headings.iter().map(|heading| meaning(heading)).collect();
    for keyword in keywords {
        let is_it = |heading: &String| fold(heading) == fold(keyword);
        let Some(at) = headings.iter().position(is_it) else {
            return Err(Unreadable::NoColumn(keyword.clone(), headings.to_vec()));
        };
        columns[at] = Some(Column::Keywords);
    }
    if columns.contains(&Some(Column::Given)) {
        // Beside first names, the name is the family's.
        let is_name = |column: &&mut Option<Column>| **column == Some(Column::Name);
        if !columns.contains(&Some(Column::Family))
            && let Some(column) = columns.iter_mut().find(is_name)
        {
            *column = Some(Column::Family);
        }
    }
    let is_name = |column: &Option<Column>| {
        matches!(column, Some(Column::Name | Column::Given | Column::Family))
    };
    if columns.iter().any(is_name) {
        Ok(columns)
    } else {
        Err(Unreadable::NoName(headings.to_vec()))
    }
}

/// A row under its headings.
struct Row<'r> {
    cells: &'r StringRecord,
    headings: &'r [String],
    columns: &'r [Option<Column>],
}

impl Row<'_> {
    /// What stands in the columns that hold that, the empty ones left out.
    fn all(&self, column: Column) -> Vec<String> {
        let cells = self.columns.iter().zip(self.cells).filter(|(held, _)| **held == Some(column));
        cells.map(|(_, cell)| cleaned(cell)).filter(|cell| !cell.is_empty()).collect()
    }

    /// The addresses of cells that hold that, each with the heading above it.
    fn addresses(&self, column: Column, field: Field) -> Vec<Address> {
        let columns = self.columns.iter().zip(self.headings).zip(self.cells);
        let columns = columns.filter(|((held, _), _)| **held == Some(column));
        let of_cell = |((_, heading), cell): ((_, &String), &str)| {
            let texts = items(&cleaned(cell)).into_iter();
            let heading = heading.clone();
            texts.map(move |text| Address { field, text, column: Some(heading.clone()) })
        };
        columns.flat_map(of_cell).collect()
    }

    fn first(&self, column: Column) -> String {
        self.all(column).into_iter().next().unwrap_or_default()
    }

    /// The names in cells of the program's own.
    fn names(&self, column: Column) -> Vec<String> {
        let cells = self.all(column);
        cells
            .iter()
            .flat_map(|cell| apart(cell))
            .map(|name| bare(&name).trim().to_owned())
            .collect()
    }

    /// The items of cells that hold several.
    fn items(&self, column: Column) -> Vec<String> {
        self.all(column).iter().flat_map(|cell| items(cell)).collect()
    }
}

/// The contacts of a row: one; in a table of the program's own, those whom an entry leads to.
fn contacts(row: &Row<'_>, line: u32) -> Vec<Contact> {
    let given = row.first(Column::Given);
    let whole = [given, row.first(Column::Family)].join(" ").trim().to_owned();
    let name = if whole.is_empty() { row.first(Column::Name) } else { whole };
    let kind = row.first(Column::Kind);
    let addresses = [
        (Column::Email, Field::Email),
        (Column::Phone, Field::Phone),
        (Column::Chat, Field::Chat),
        (Column::Url, Field::Url),
        (Column::Addresses, Field::Chat),
        (Column::Links, Field::Url),
    ];
    // In a table of the program's own, links lead where its addresses do.
    let is_read = |column: Column| kind.is_empty() || column != Column::Links;
    let addresses = addresses
        .into_iter()
        .filter(|(column, _)| is_read(*column))
        .flat_map(|(column, field)| row.addresses(column, field));
    let contact = Contact {
        line,
        addresses: addresses.collect(),
        unit: [Column::Unit, Column::Company]
            .map(|column| row.first(column))
            .into_iter()
            .find(|unit| !unit.is_empty())
            .unwrap_or_default(),
        keywords: row.items(Column::Keywords),
        ..Contact::default()
    };
    if kind.is_empty() || kind == Kind::Person.key() {
        let roles = [Column::Role, Column::Roles].iter().flat_map(|column| row.all(*column));
        let covers = row.names(Column::Covers);
        let role = roles.collect::<Vec<_>>().join(", ");
        // A role of the program's own ends so where it could be taken for several.
        let end = if kind.is_empty() { "" } else { ";" };
        let contact = Contact {
            id: if kind.is_empty() { String::new() } else { row.first(Column::Id) },
            role: role.strip_suffix(end).unwrap_or(&role).to_owned(),
            subjects: row.items(Column::Subjects).into_iter().chain(covers).collect(),
            name,
            ..contact
        };
        let is_empty = Contact { line, ..Contact::default() } == contact;
        return if is_empty { Vec::new() } else { vec![contact] };
    }
    let (people, roles) = (row.names(Column::People), row.names(Column::Roles));
    let has_each_a_role = roles.len() == people.len();
    let person = |(at, person): (usize, String)| Contact {
        name: person,
        role: roles.get(at).filter(|_| has_each_a_role).cloned().unwrap_or_default(),
        subjects: vec![name.clone()],
        ..contact.clone()
    };
    people.into_iter().enumerate().map(person).collect()
}

/// A cell as it was before it was defused, on one line, without what shows nothing.
fn cleaned(cell: &str) -> String {
    let cell: String = cell.chars().filter(|c| !is_dropped(*c)).collect();
    let cell = cell.trim();
    bare(cell).trim().to_owned()
}

/// A text without what defuses a formula when a table is written.
fn bare(text: &str) -> &str {
    let bare = text.strip_prefix('\'').filter(|rest| rest.trim_start().starts_with(FORMULA_STARTS));
    bare.unwrap_or(text)
}

/// What a cell lists, by whichever separator it has; else by commas.
fn items(cell: &str) -> Vec<String> {
    let separators: &[char] =
        if cell.contains([';', '\n', '|']) { &[';', '\n', '|'] } else { &[','] };
    let items = cell.split(separators).map(str::trim).filter(|item| !item.is_empty());
    items.map(str::to_owned).collect()
}
