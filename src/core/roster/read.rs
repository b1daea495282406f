//! TOML text → one layer of a roster, with everything that is wrong with the text.
//!
//! The reader follows the field table. It looks at one file alone: what other files say of the same
//! entries, and whether references lead anywhere, is for `check`.

mod value;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::channel::ChannelKind;
use super::problem::{Fault, Problem};
use super::syntax;
use super::{Entry, Field, Fields, Kind, Roster, Section, Shape};
use crate::text::address::is_email;
use crate::text::lines::Lines;
use crate::text::nearest::nearest;

/// The version of the file format this program reads and writes.
pub const SCHEMA: u32 = 1;

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
    pub entry: Option<(Kind, String)>,
    /// Its field.
    pub field: Field,
    /// Its text.
    pub text: String,
    /// Bytes of the file's text.
    pub span: Range<usize>,
}

/// Reads a file's text. `name` is what the user calls the file.
pub fn read(text: &str, name: &str) -> Document {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { lines: Lines::of(text), document: Document::default(), entry: None };
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        reader.fault(span, Fault::Syntax { cause: syntax::cause(error.message()) });
    }
    let (head, team, entries) = reader.file(table.get_ref());
    let mut document = reader.document;
    document.roster = Roster::new(head, team, vec![name.to_owned()], entries);
    document.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    document
}

struct Reader<'t> {
    lines: Lines<'t>,
    document: Document,
    entry: Option<(Kind, String)>,
}

type Table<'i> = DeTable<'i>;
type Node<'i> = Spanned<DeValue<'i>>;

impl Reader<'_> {
    fn file(&mut self, table: &Table<'_>) -> (Fields, Fields, Vec<Entry>) {
        let mut team = Fields::default();
        let mut entries = Vec::new();
        let is_section =
            |key: &str| key == "team" || Kind::ALL.iter().any(|kind| kind.key() == key);
        for (key, node) in table {
            match (key.get_ref().as_ref(), node.get_ref()) {
                ("team", DeValue::Table(table)) => {
                    team = self.section(table, Section::Team, key.span());
                }
                ("team", _) => self.wrong_type(node, "team", Shape::Roles),
                (word, value) => {
                    if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.key() == word) {
                        self.entries(kind, node, value, &mut entries);
                    }
                }
            }
        }
        let sections: Vec<&str> = Kind::ALL.iter().map(|kind| kind.key()).chain(["team"]).collect();
        let head_only: Vec<_> =
            table.iter().filter(|(key, _)| !is_section(key.get_ref())).collect();
        let head = self.pairs(&head_only, Section::Head, &sections, 0..0);
        if head.number(Field::Schema).is_some_and(|version| version != SCHEMA) {
            let span = self.span_of(Field::Schema);
            self.fault(span, Fault::UnknownSchema);
        }
        self.unique();
        (head, team, entries)
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
        self.entry = id.map(|id| (kind, id.to_owned()));
        let mut fields = self.section(table, Section::Entry(kind), span.clone());
        match kind {
            Kind::Person => self.role_or_roles(table, &mut fields),
            Kind::Channel => self.email_channel(table, &fields),
            _ => {}
        }
        self.entry = None;
        let start = table.get("id").map_or(span.start, |node| node.span().start);
        let line = self.lines.position(start).0;
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

    /// A channel that says it is an e-mail address has one.
    fn email_channel(&mut self, table: &Table<'_>, fields: &Fields) {
        let is_email_channel = fields.text(Field::ChannelKind) == Some(ChannelKind::Email.key());
        let Some(address) = fields.text(Field::Address) else { return };
        if let Some(node) = table.get(Field::Address.key())
            && is_email_channel
            && !is_email(address)
        {
            self.fault(node.span(), Fault::BadEmail { address: address.to_owned() });
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
            if let Some(spec) = Field::on(section).find(|spec| spec.key == word) {
                if let Some(value) = self.value(node, spec) {
                    fields.set(spec.field, value);
                }
            } else {
                let known = Field::on(section).map(|spec| spec.key);
                self.unknown_key(key, known.chain(others.iter().copied()));
            }
        }
        // An entry that is taken away needs nothing but its id.
        let is_removed = fields.flag(Field::Remove);
        for spec in Field::on(section).filter(|spec| spec.is_required_on(section)) {
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
            if let Some(&first_line) = first_lines.get(&mark.entry) {
                let id = mark.text.clone();
                let fault = Fault::DuplicateId { id, first_line };
                problems.push(Problem { fault, span: mark.span.clone() });
            } else {
                first_lines.insert(&mark.entry, line);
            }
        }
        self.document.problems.extend(problems);
    }

    fn unknown_key<'k>(
        &mut self,
        key: &Spanned<Cow<'_, str>>,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        let nearest = nearest(key.get_ref(), known).map(str::to_owned);
        let key_text = key.get_ref().to_string();
        self.fault(key.span(), Fault::UnknownKey { key: key_text, nearest });
    }

    fn wrong_type(&mut self, node: &Node<'_>, key: &str, expected: Shape) {
        let key = key.to_owned();
        self.fault(node.span(), Fault::WrongType { key, expected });
    }

    fn fault(&mut self, span: Range<usize>, fault: Fault) {
        self.document.problems.push(Problem { fault, span });
    }

    fn mark(&mut self, field: Field, text: &str, span: Range<usize>) {
        self.document.marks.push(Mark {
            entry: self.entry.clone(),
            field,
            text: text.to_owned(),
            span,
        });
    }

    fn span_of(&self, field: Field) -> Range<usize> {
        let mark = self.document.marks.iter().find(|mark| mark.field == field);
        mark.map_or(0..0, |mark| mark.span.clone())
    }
}
