//! TOML text → one layer of a roster, with everything that is wrong with the text.
//!
//! The reader follows the field table. It looks at one file alone: what other files say of the same
//! entries, and whether references lead anywhere, is for `check`.

mod parts;
mod value;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::channel::ChannelKind;
use super::problem::{Fault, Problem};
use super::syntax;
use super::{Entry, Field, Fields, Kind, Roster, Section, Shape, Source};
use crate::text::address::is_email;
use crate::text::lines::Lines;
use crate::text::nearest::nearest;
use crate::text::phone;

/// How long the parts are, in bytes, that a text is parsed in: what is made of one is at hand when it is read.
const PART: usize = 64 * 1024;
/// The version of the file format this program reads and writes.
pub const SCHEMA: u32 = 1;
/// The most problems for which it is looked up what may have been meant.
const MOST_SLIPS: usize = 1000;
/// The key of the sources; the head has a text of that name.
pub(super) const SOURCE: &str = "source";

/// A file as read: what it says, where it says it, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Document {
    /// The layer this file adds. Its entries are sorted; `marks` name them by kind and id.
    pub roster: Roster,
    /// Where each value stands.
    pub marks: Vec<Mark>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Where a value stands in the text.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The entry it belongs to, as kind and id; `None` for the head and the team.
    pub entry: Option<Rc<(Kind, String)>>,
    /// Its field.
    pub field: Field,
    /// Its text.
    pub text: String,
    /// Bytes of the file's text.
    pub span: Range<usize>,
}

/// Reads a file's text. `name` is what the user calls the file.
pub fn read(text: &str, name: &str) -> Document {
    document(in_parts(text, PART).unwrap_or_else(|| whole(text)), name)
}

fn document((mut reader, sections): (Reader<'_>, Sections), name: &str) -> Document {
    reader.unique();
    let Sections { head, team, sources, entries } = sections;
    let mut document = reader.document;
    document.roster = Roster::new(head, team, vec![name.to_owned()], entries);
    for source in sources {
        document.roster.set_source(source);
    }
    document.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    document
}

/// What a text says, with all that is wrong with it.
fn whole(text: &str) -> (Reader<'_>, Sections) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader::of(text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        reader.fault(span, Fault::Syntax { cause: syntax::cause(error.message()) });
    }
    let sections = reader.file(table.get_ref());
    (reader, sections)
}

/// The same, by parts of so many bytes, of a text each of whose parts is TOML, its entries after all else;
/// `None` for any other.
fn in_parts(text: &str, least: usize) -> Option<(Reader<'_>, Sections)> {
    let (first, parts) = parts::parts(text, least);
    let table = DeTable::parse(first).ok()?;
    if table.get_ref().iter().any(|(key, _)| kind_of(key.get_ref()).is_some()) {
        return None;
    }
    let mut reader = Reader::of(text);
    let mut sections = reader.file(table.get_ref());
    for (start, part) in parts {
        let table = DeTable::parse(part).ok()?;
        reader.start = start;
        for (key, node) in table.get_ref() {
            let (kind, value) = (kind_of(key.get_ref())?, node.get_ref());
            // A table of that name would be one in the last entry of the part before.
            value.as_array()?;
            reader.entries(kind, node, value, &mut sections.entries);
        }
    }
    Some((reader, sections))
}

/// The kind whose entries stand under that key.
fn kind_of(key: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.key() == key)
}

struct Reader<'t> {
    lines: Lines<'t>,
    /// Where in the text the part starts that is read.
    start: usize,
    document: Document,
    entry: Option<Rc<(Kind, String)>>,
}

type Table<'i> = DeTable<'i>;
type Node<'i> = Spanned<DeValue<'i>>;

/// The sections of a file.
#[derive(Default)]
struct Sections {
    head: Fields,
    team: Fields,
    sources: Vec<Source>,
    entries: Vec<Entry>,
}

/// Whether a key at the top of a file is a section; `source` is one only as a list of tables.
fn is_section(key: &str, value: &DeValue<'_>) -> bool {
    key == "team" || (key == SOURCE && matches!(value, DeValue::Array(_))) || kind_of(key).is_some()
}

impl<'t> Reader<'t> {
    fn of(text: &'t str) -> Self {
        Self { lines: Lines::of(text), start: 0, document: Document::default(), entry: None }
    }
}

impl Reader<'_> {
    fn file(&mut self, table: &Table<'_>) -> Sections {
        let mut team = Fields::default();
        let (mut sources, mut entries) = (Vec::new(), Vec::new());
        for (key, node) in table {
            match (key.get_ref().as_ref(), node.get_ref()) {
                ("team", DeValue::Table(table)) => {
                    team = self.section(table, Section::Team, key.span());
                }
                ("team", _) => self.wrong_type(node, "team", Shape::Roles),
                (SOURCE, DeValue::Array(items)) => {
                    sources = items.iter().filter_map(|item| self.source(item)).collect();
                }
                (word, value) => {
                    if let Some(kind) = kind_of(word) {
                        self.entries(kind, node, value, &mut entries);
                    }
                }
            }
        }
        let sections: Vec<&str> = Kind::ALL.iter().map(|kind| kind.key()).chain(["team"]).collect();
        let head_only: Vec<_> =
            table.iter().filter(|(key, node)| !is_section(key.get_ref(), node.get_ref())).collect();
        let head = self.pairs(&head_only, Section::Head, &sections, 0..0);
        if head.number(Field::Schema).is_some_and(|version| version != SCHEMA) {
            let span = self.span_of(Field::Schema);
            self.fault(span, Fault::UnknownSchema);
        }
        Sections { head, team, sources, entries }
    }

    fn source(&mut self, item: &Node<'_>) -> Option<Source> {
        let DeValue::Table(table) = item.get_ref() else {
            self.wrong_type(item, SOURCE, Shape::Roles);
            return None;
        };
        let fields = self.section(table, Section::Source, item.span());
        let text = |field| fields.text(field).map(str::to_owned);
        Some(Source {
            id: text(Field::Id)?,
            title: text(Field::Title)?,
            as_of: text(Field::AsOf),
            url: text(Field::Url),
            commit: text(Field::Commit),
        })
    }

    fn entries(&mut self, kind: Kind, node: &Node<'_>, value: &DeValue<'_>, out: &mut Vec<Entry>) {
        let DeValue::Array(items) = value else {
            return self.wrong_type(node, kind.key(), Shape::Roles);
        };
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => out.extend(self.entry(kind, table, item.span())),
                _ => self.wrong_type(item, kind.key(), Shape::Roles),
            }
        }
    }

    fn entry(&mut self, kind: Kind, table: &Table<'_>, span: Range<usize>) -> Option<Entry> {
        let id = table.get("id").and_then(|node| node.get_ref().as_str());
        self.entry = id.map(|id| Rc::new((kind, id.to_owned())));
        let mut fields = self.section(table, Section::Entry(kind), span.clone());
        match kind {
            Kind::Person => self.role_or_roles(table, &mut fields),
            Kind::Channel => self.address_of_channel(table, &fields),
            _ => {}
        }
        self.entry = None;
        let start = table.get("id").map_or(span.start, |node| node.span().start);
        let line = self.lines.position(self.start + start).0;
        let id = fields.take_text(Field::Id)?;
        // Without a name it is not valid, and told; what refers to it is not wrong for that.
        let name = fields.take_text(Field::Name).unwrap_or_default();
        let mut entry = Entry::new(kind, id, name);
        entry.fields = fields;
        entry.place.line = u32::try_from(line).unwrap_or(u32::MAX);
        Some(entry)
    }

    /// `roles` stands in place of `role` and `unit`, never beside them.
    fn role_or_roles(&mut self, table: &Table<'_>, fields: &mut Fields) {
        if fields.get(Field::Roles).is_none() {
            return;
        }
        for field in [Field::Role, Field::Unit] {
            if let Some((key, _)) = table.get_key_value(field.key()) {
                self.fault(key.span(), Fault::BesideRoles { key: field.key() });
                fields.remove(field);
            }
        }
    }

    /// A channel that says it is an e-mail address or a telephone number has one.
    fn address_of_channel(&mut self, table: &Table<'_>, fields: &Fields) {
        let (Some(address), Some(node)) =
            (fields.text(Field::Address), table.get(Field::Address.key()))
        else {
            return;
        };
        let text = address.to_owned();
        let kind = fields.text(Field::ChannelKind);
        match ChannelKind::ALL.into_iter().find(|known| kind == Some(known.key())) {
            Some(ChannelKind::Email) if !is_email(address) => {
                self.fault(node.span(), Fault::BadEmail { address: text });
            }
            Some(ChannelKind::Phone) if phone::normal(address).is_none() => {
                self.fault(node.span(), Fault::BadPhone { number: text });
            }
            _ => {}
        }
    }

    fn section(&mut self, table: &Table<'_>, section: Section, span: Range<usize>) -> Fields {
        let pairs: Vec<_> = table.iter().collect();
        self.pairs(&pairs, section, &[], span)
    }

    /// Reads the keys of a section; `others` are keys that may stand there but are read elsewhere.
    fn pairs(
        &mut self,
        pairs: &[(&Spanned<Cow<'_, str>>, &Node<'_>)],
        section: Section,
        others: &[&str],
        span: Range<usize>,
    ) -> Fields {
        let mut fields = Fields::default();
        for (key, node) in pairs {
            let word = key.get_ref().as_ref();
            if let Some(spec) = Field::named(section, word) {
                if let Some(value) = self.value(node, spec) {
                    fields.set(spec.field, value);
                }
            } else {
                let known = Field::on(section).map(|spec| spec.key);
                let known = known.chain(others.iter().copied());
                self.unknown_key(key, Field::meant(section, word), known);
            }
        }
        // An entry that is taken away needs nothing but its id.
        let is_removed = fields.flag(Field::Remove);
        for spec in Field::specs().filter(|spec| spec.is_required_on(section)) {
            let is_present = pairs.iter().any(|(key, _)| key.get_ref().as_ref() == spec.key);
            if !is_present && (!is_removed || spec.field == Field::Id) {
                self.fault(span.clone(), Fault::Missing { key: spec.key });
            }
        }
        fields
    }

    fn unique(&mut self) {
        let mut first_lines = HashMap::new();
        let mut problems = Vec::new();
        for mark in self.document.marks.iter().filter(|mark| mark.field == Field::Id) {
            let line = self.lines.position(mark.span.start).0;
            // Ids are unique among the entries of a kind, and among sources.
            let whose = (&mark.entry, mark.entry.is_none().then_some(&mark.text));
            if let Some(&first_line) = first_lines.get(&whose) {
                let id = mark.text.clone();
                let fault = Fault::DuplicateId { id, first_line };
                problems.push(Problem { fault, span: mark.span.clone() });
            } else {
                first_lines.insert(whose, line);
            }
        }
        self.document.problems.extend(problems);
    }

    fn unknown_key<'k>(
        &mut self,
        key: &Spanned<Cow<'_, str>>,
        meant: Option<&'k str>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let key_text = key.get_ref().to_string();
        let sections = Field::sections_of(&key_text);
        // A key of other sections is no slip of the pen; a file of thousands is none of ours.
        let is_slip = sections.is_empty() && self.document.problems.len() < MOST_SLIPS;
        let near = || if is_slip { nearest(&key_text, known) } else { None };
        let nearest = meant.or_else(near).map(str::to_owned);
        self.fault(key.span(), Fault::UnknownKey { key: key_text, nearest, sections });
    }

    fn wrong_type(&mut self, node: &Node<'_>, key: &str, expected: Shape) {
        let key = key.to_owned();
        self.fault(node.span(), Fault::WrongType { key, expected });
    }

    fn fault(&mut self, span: Range<usize>, fault: Fault) {
        self.document.problems.push(Problem { fault, span: self.placed(&span) });
    }

    fn mark(&mut self, field: Field, text: &str, span: Range<usize>) {
        self.document.marks.push(Mark {
            entry: self.entry.clone(),
            field,
            text: text.to_owned(),
            span: self.placed(&span),
        });
    }

    /// Where in the text something stands that is there in the part.
    fn placed(&self, span: &Range<usize>) -> Range<usize> {
        self.start + span.start..self.start + span.end
    }

    fn span_of(&self, field: Field) -> Range<usize> {
        let mark = self.document.marks.iter().find(|mark| mark.field == field);
        mark.map_or(0..0, |mark| mark.span.clone())
    }
}
