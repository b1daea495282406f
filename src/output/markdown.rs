//! A Markdown table (GitHub's and Mattermost's), to paste where people talk.
//!
//! Cells hold what the roster says and nothing more: marks are escaped, and nobody is mentioned.

use super::card::Page;
use super::columns::{COLUMNS, Column, GAPS};
use super::{View, channels};
use crate::answer::{Answer, Channel, Found, Person};
use crate::locale::Catalogue;
use crate::output::terminal::{Terminal, link_target};

/// A heading, and a cell for every row.
type Cells = (String, Vec<String>);
/// What a cell says of an entry.
type Cell<'a> = &'a dyn Fn(&Found) -> String;

/// The answer as a table, then which roster says so; nothing where nothing matched.
pub fn render(answer: &Answer, view: View, catalogue: &Catalogue) -> String {
    let matches = answer.near();
    let listed = |columns: &[Column]| {
        columns.iter().map(|column| list_column(column, matches, catalogue)).collect()
    };
    let columns: Vec<Cells> = match view {
        View::Rows | View::Filtered => listed(&COLUMNS),
        View::Gaps => listed(&GAPS),
        View::Cards | View::AllCards => answer_columns(matches, catalogue),
        View::Channels => {
            let cells = channels(matches).into_iter().map(link).collect();
            vec![(catalogue.text("table-address"), cells)]
        }
    };
    let columns: Vec<Cells> = columns
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let rows = columns.first().map_or(0, |(_, cells)| cells.len());
    if rows == 0 {
        return String::new();
    }
    let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(columns.iter().map(|(heading, _)| heading.as_str()).collect());
    text += &line(columns.iter().map(|_| "---").collect());
    for at in 0..rows {
        text += &line(columns.iter().map(|(_, cells)| cells[at].as_str()).collect());
    }
    let page = Page { answer, terminal: Terminal::default(), catalogue };
    let sources = page.provenance(answer.near().iter());
    // A paragraph each, or they run together.
    let sources: Vec<String> = sources.lines().map(escape).collect();
    text + "\n" + &sources.join("\n\n") + "\n"
}

/// A column of a list, its addresses as links.
fn list_column(column: &Column, matches: &[Found], catalogue: &Catalogue) -> Cells {
    let cell = |found: &Found| {
        let values = (column.values)(found, catalogue).into_iter();
        let values: Vec<String> =
            values.map(|value| linked(&value.text, value.url.as_deref())).collect();
        catalogue.list(values.iter().map(String::as_str))
    };
    (catalogue.text(column.heading), matches.iter().map(cell).collect())
}

/// What a card says, in columns.
fn answer_columns(matches: &[Found], catalogue: &Catalogue) -> Vec<Cells> {
    let people = |found: &Found| {
        let person = |person: &Person| {
            let interim = found.is_interim(person).then(|| catalogue.text("answer-by-interim"));
            let told: Vec<String> = person.role.iter().cloned().chain(interim).collect();
            match told[..] {
                [] => person.name.clone(),
                _ => format!("{} ({})", person.name, told.join(", ")),
            }
        };
        escape(&found.people.iter().map(person).collect::<Vec<_>>().join(", "))
    };
    let covers = |found: &Found| {
        let names: Vec<&str> = found.covers.iter().map(|entry| entry.name.as_str()).collect();
        escape(&names.join(", "))
    };
    let because = |found: &Found| {
        let steps: Vec<&str> = found.route.iter().map(|step| step.because.as_str()).collect();
        escape(&steps.join(" "))
    };
    let columns: [(&str, Cell<'_>); 6] = [
        ("table-name", &|found| escape(&found.name)),
        ("table-people", &people),
        ("table-covers", &covers),
        ("table-summary", &|found| escape(found.summary.as_deref().unwrap_or_default())),
        ("table-address", &|found| links([found])),
        ("table-why", &because),
    ];
    let column = |(heading, cell): (&str, Cell<'_>)| -> Cells {
        (catalogue.text(heading), matches.iter().map(cell).collect())
    };
    columns.into_iter().map(column).collect()
}

fn links<'a>(matches: impl IntoIterator<Item = &'a Found>) -> String {
    channels(matches).into_iter().map(link).collect::<Vec<_>>().join(", ")
}

fn link(channel: &Channel) -> String {
    linked(&channel.address, channel.url.as_deref())
}

/// A text, as a link where it leads somewhere.
fn linked(text: &str, url: Option<&str>) -> String {
    let text = escape(text);
    match url.and_then(link_target) {
        Some(url) => format!("[{text}]({})", destination(&url)),
        None => text,
    }
}

/// A link's target with what would end it, or the cell, written as in URLs.
fn destination(url: &str) -> String {
    let encode = |c: char| match c {
        '(' | ')' | '|' | '<' | '>' | '\\' | '`' | '"' => format!("%{:02X}", u32::from(c)),
        c => c.to_string(),
    };
    url.chars().map(encode).collect()
}

/// A text as it is: on one line, its marks escaped, its mentions broken by an invisible joiner.
/// `<`, `>` and `&` are entities because Mattermost has no escape for them.
fn escape(text: &str) -> String {
    const JOINER: char = '\u{2060}';
    let text = Terminal::default().safe(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' => escaped.extend(['\\', c]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '@' if !before.is_alphanumeric() => escaped.extend(['@', JOINER]),
            c => escaped.push(c),
        }
        before = c;
    }
    escaped
}
