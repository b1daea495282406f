//! What changed between two rosters: for people as lines under headings, for scripts as records.

use serde::Serialize;
use textwrap::core::display_width;

use super::json;
use super::records::Records;
use crate::answer::{Provenance, SCHEMA_VERSION};
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;
use crate::roster::Field;
use crate::roster::change::{About, Aspect, Change, Term, What};

/// Two rosters and what changed from the first to the second.
#[derive(Debug, Serialize)]
pub struct Diff<'d> {
    schema_version: u32,
    /// Whether nothing changed.
    status: &'static str,
    before: &'d Provenance,
    after: &'d Provenance,
    changes: Vec<Record<'d>>,
}

/// A change in JSON.
#[derive(Debug, Serialize)]
struct Record<'d> {
    /// `added`, `gone` or `changed`.
    change: &'static str,
    /// A kind of entry, `team` or `roster`.
    kind: &'static str,
    id: Option<&'d str>,
    name: Option<&'d str>,
    /// What changed of it: a key of the roster file, or `leads`; nothing where all of it did.
    field: Option<&'static str>,
    before: Vec<Said<'d>>,
    after: Vec<Said<'d>>,
}

/// A text, or an entry that is meant.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Said<'d> {
    Text(&'d str),
    Entry {
        id: &'d str,
        name: &'d str,
        /// Leads for the time being, in somebody's place; left out where not.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        interim: bool,
    },
}

/// The changes as a document for scripts.
pub fn document<'d>(
    changes: &'d [Change],
    before: &'d Provenance,
    after: &'d Provenance,
) -> Diff<'d> {
    Diff {
        schema_version: SCHEMA_VERSION,
        status: if changes.is_empty() { "same" } else { "different" },
        before,
        after,
        changes: changes.iter().map(record).collect(),
    }
}

fn record(change: &Change) -> Record<'_> {
    let (id, name) = match &change.about {
        About::Entry { id, name, .. } => (Some(id.as_str()), Some(name.as_str())),
        About::Team | About::Roster => (None, None),
    };
    let field = match &change.what {
        What::Changed { aspect, .. } => Some(aspect.key()),
        What::Added(_) | What::Gone(_) => None,
    };
    let (word, _, before, after) = parts(change);
    Record {
        change: word,
        kind: about(change),
        id,
        name,
        field,
        before: before.iter().map(said).collect(),
        after: after.iter().map(said).collect(),
    }
}

fn said(term: &Term) -> Said<'_> {
    match &term.id {
        Some(id) => Said::Entry { id, name: &term.text, interim: term.interim },
        None => Said::Text(&term.text),
    }
}

/// The word and the sign for what became of it, and what was said before and after.
fn parts(change: &Change) -> (&'static str, &'static str, &[Term], &[Term]) {
    match &change.what {
        What::Added(terms) => ("added", "+", &[], terms),
        What::Gone(terms) => ("gone", "-", terms, &[]),
        What::Changed { before, after, .. } => ("changed", "~", before, after),
    }
}

/// The kind of entry, `team` or `roster`.
fn about(change: &Change) -> &'static str {
    match &change.about {
        About::Entry { kind, .. } => kind.key(),
        About::Team => "team",
        About::Roster => "roster",
    }
}

/// One change a line, as JSON.
pub fn lines(changes: &[Change]) -> String {
    changes.iter().map(|change| json::line(&record(change))).collect()
}

/// One change a line: sign, kind, id, name, field, before, after, separated by tabs.
pub fn plain(changes: &[Change], catalogue: &Catalogue) -> String {
    rows(changes, |change| parts(change).1, catalogue).plain()
}

/// The same as rows, with a word where lines have a sign.
pub fn records(changes: &[Change], catalogue: &Catalogue) -> Records {
    rows(changes, |change| parts(change).0, catalogue)
}

fn rows(changes: &[Change], mark: fn(&Change) -> &'static str, catalogue: &Catalogue) -> Records {
    let row = |change: &Change| {
        let record = record(change);
        let (_, _, before, after) = parts(change);
        let fields = [
            mark(change),
            record.kind,
            record.id.unwrap_or_default(),
            record.name.unwrap_or_default(),
            record.field.unwrap_or_default(),
            &joined(before, catalogue),
            &joined(after, catalogue),
        ];
        fields.map(str::to_owned).into()
    };
    Records {
        names: &["change", "kind", "id", "name", "field", "before", "after"],
        rows: changes.iter().map(row).collect(),
    }
}

/// Names are aligned up to that width; what changed of a longer one stands below it.
const NAMES: usize = 30;

/// The changes under a heading for each kind, names aligned, as a person would tell them.
pub fn render(changes: &[Change], terminal: Terminal, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for group in changes.chunk_by(|a, b| about(a) == about(b)) {
        let heading = group.first().map(about).unwrap_or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        let heading = catalogue.text(&format!("kind-heading-{heading}"));
        text = text + &terminal.bold(&heading) + "\n" + &grouped(group, terminal, catalogue);
    }
    text
}

fn grouped(group: &[Change], terminal: Terminal, catalogue: &Catalogue) -> String {
    let name = |change: &Change| match &change.about {
        About::Entry { name, .. } => terminal.safe(name).into_owned(),
        About::Team | About::Roster => String::new(),
    };
    let fitting = group.iter().map(|change| display_width(&name(change)));
    let width = fitting.filter(|width| *width <= NAMES).max().unwrap_or_default();
    let column = "  ~ ".len() + if width == 0 { 0 } else { width + 2 };
    let mut text = String::new();
    let mut last = None;
    for change in group {
        let (_, sign, ..) = parts(change);
        let name = name(change);
        let said = terminal.safe(&said_of(change, catalogue)).into_owned();
        let is_same_entry = last == Some(&change.about);
        last = Some(&change.about);
        let is_long = display_width(&name) > width;
        let head = match (is_same_entry && !name.is_empty(), is_long) {
            (true, _) => " ".repeat(column),
            (false, true) => format!("  {sign} {name}\n{}", " ".repeat(column)),
            (false, false) => {
                let gap = column - "  ~ ".len() - display_width(&name);
                format!("  {sign} {name}{}", " ".repeat(gap))
            }
        };
        let body = wrapped(&said, column, terminal);
        text = text + (head + &body).trim_end() + "\n";
    }
    text
}

/// What changed of an entry, in words.
fn said_of(change: &Change, catalogue: &Catalogue) -> String {
    let (_, _, before, after) = parts(change);
    let What::Changed { aspect, .. } = &change.what else {
        return joined(if before.is_empty() { after } else { before }, catalogue);
    };
    let args = [
        ("before", joined(before, catalogue).into()),
        ("after", joined(after, catalogue).into()),
        ("what", catalogue.text(&format!("diff-{}", aspect.key().replace('_', "-"))).into()),
    ];
    let key = match (aspect, before.is_empty(), after.is_empty()) {
        (Aspect::Leads, false, false) => "diff-hands",
        (Aspect::Leads, true, _) => "diff-hands-from-nobody",
        (Aspect::Leads, _, true) => "diff-hands-to-nobody",
        (Aspect::Field(field), false, false) if Field::FOUND_BY.contains(field) => "diff-exchanged",
        (_, false, false) => "diff-changed",
        (_, true, _) => "diff-set",
        (_, _, true) => "diff-unset",
    };
    catalogue.with(key, &args)
}

fn joined(terms: &[Term], catalogue: &Catalogue) -> String {
    let texts: Vec<String> = terms
        .iter()
        .map(|term| {
            if term.interim {
                catalogue.with("diff-interim", &[("name", term.text.as_str().into())])
            } else {
                term.text.clone()
            }
        })
        .collect();
    catalogue.list(texts.iter().map(String::as_str))
}

/// A text whose further lines stand below its first; words, and so addresses, stay whole.
fn wrapped(text: &str, column: usize, terminal: Terminal) -> String {
    let width = terminal.width.map(|width| width.saturating_sub(column).max(20));
    let lines = Terminal { width, ..terminal }.wrapped(text, "", "");
    lines.join(&format!("\n{}", " ".repeat(column)))
}
