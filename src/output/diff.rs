//! What changed between two rosters: for people as lines under headings, for scripts as records.

use serde::Serialize;
use textwrap::core::display_width;

use super::json;
use super::records::Records;
use crate::answer::{Provenance, SCHEMA_VERSION};
use crate::locale::Catalogue;
use crate::output::terminal::{JOINER, Terminal, unbroken};
use crate::roster::Field;
use crate::roster::change::{About, Aspect, Change, Term, What, counts};

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
        names: vec!["change", "kind", "id", "name", "field", "before", "after"],
        rows: changes.iter().map(row).collect(),
    }
}

/// Names are aligned up to that width; what changed of a longer one stands below it.
const NAMES: usize = 30;

/// Of more changes of a kind, people are told how many there are.
const MOST: usize = 40;

/// The changes under a heading for each kind, names aligned, as a person would tell them; of very many of
/// a kind how many, unless the `whole` is asked for.
pub fn render(
    changes: &[Change],
    whole: bool,
    terminal: Terminal,
    catalogue: &Catalogue,
) -> String {
    let mut text = String::new();
    for group in changes.chunk_by(|a, b| about(a) == about(b)) {
        let heading = group.first().map(about).unwrap_or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        let heading = catalogue.text(&format!("kind-heading-{heading}"));
        text = text + &terminal.bold(&heading) + "\n";
        if whole || group.len() <= MOST {
            text += &grouped(group, terminal, catalogue);
            continue;
        }
        text += &counted(group, terminal, catalogue);
        // Whom one can no longer write to is named all the same.
        let is_gone = |change: &&Change| matches!(change.what, What::Gone(_));
        let gone: Vec<Change> = group.iter().filter(is_gone).cloned().collect();
        if gone.len() <= MOST {
            text += &grouped(&gone, terminal, catalogue);
        }
    }
    text
}

/// How many entries came, went and changed, and how to see them.
fn counted(group: &[Change], terminal: Terminal, catalogue: &Catalogue) -> String {
    let [added, gone, changed] = counts(group);
    let args = [("added", added.into()), ("gone", gone.into()), ("changed", changed.into())];
    let lines = terminal.wrapped(&catalogue.with("diff-many", &args), "  ", "  ");
    lines.join("\n") + "\n"
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
        return told(if before.is_empty() { after } else { before }, catalogue);
    };
    let (was, is) = differing(before, after, catalogue);
    let args = [
        ("before", was.into()),
        ("after", is.into()),
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

/// The same for people: what entries are called is not broken.
fn told(terms: &[Term], catalogue: &Catalogue) -> String {
    let whole = |term: &Term| match term.id {
        Some(_) => Term { text: unbroken(&term.text), ..term.clone() },
        None => term.clone(),
    };
    joined(&terms.iter().map(whole).collect::<Vec<_>>(), catalogue)
}

/// What was and what is said; where that is long, what differs of lists, and of texts the part that does.
fn differing(before: &[Term], after: &[Term], catalogue: &Catalogue) -> (String, String) {
    const LONG: usize = 80;
    let is_long = |text: &str| text.chars().count() > LONG;
    let whole = (told(before, catalogue), told(after, catalogue));
    if !is_long(&whole.0) && !is_long(&whole.1) {
        return whole;
    }
    let but = |terms: &[Term], others: &[Term]| {
        let terms = terms.iter().filter(|term| !others.contains(term));
        told(&terms.cloned().collect::<Vec<_>>(), catalogue)
    };
    let (was, is) = (but(before, after), but(after, before));
    // Where something was only added, or the order alone changed, all of it is told.
    let (was, is) = if was.is_empty() || is.is_empty() { whole } else { (was, is) };
    if is_long(&was) || is_long(&is) { excerpts(&was, &is) } else { (was, is) }
}

/// The words in which two texts differ, with some around them.
fn excerpts(was: &str, is: &str) -> (String, String) {
    const AROUND: usize = 3;
    let [was, is] = [was, is].map(|text| text.split(' ').collect::<Vec<_>>());
    let same = was.iter().zip(&is).take_while(|(was, is)| was == is).count();
    let least = was.len().min(is.len()) - same;
    let same_end = was.iter().rev().zip(is.iter().rev()).take_while(|(was, is)| was == is).count();
    let (from, end) = (same.saturating_sub(AROUND), same_end.min(least).saturating_sub(AROUND));
    let part = |words: &[&str]| {
        let before = if from > 0 { "… " } else { "" };
        let after = if end > 0 { " …" } else { "" };
        format!("{before}{}{after}", words[from..words.len() - end].join(" "))
    };
    (part(&was), part(&is))
}

/// A text whose further lines stand below its first; words, and so addresses, stay whole.
fn wrapped(text: &str, column: usize, terminal: Terminal) -> String {
    let width = terminal.width.map(|width| width.saturating_sub(column).max(20));
    let lines = Terminal { width, ..terminal }.wrapped(text, "", "");
    lines.join(&format!("\n{}", " ".repeat(column))).replace(JOINER, " ")
}
