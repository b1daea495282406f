//! Roster → TOML text in the one canonical layout, or JSON with the same keys.
//!
//! Every program part that writes a roster writes it here, so that a change of data is a small diff.
//! It does not know where the text goes.

use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, Serializer};
use toml::de::DeValue;
use toml_writer::{ToTomlValue, TomlStringBuilder};

use super::read::{SCHEMA, SOURCE};
use super::{Entry, Field, Fields, Kind, Role, Roster, Section, Shape, Source, TextList, Value};
use crate::text::fold::fold_onto;
use crate::text::invisible::is_unsafe;

/// The longest line, in characters, that a list or its items are joined into.
const WIDTH: usize = 100;
/// What stands before the items of a list that needs several lines.
const INDENT: &str = "    ";

/// A roster as TOML: head, `[team]`, then the entries by kind and id, keys in the order of the field
/// table. Reading it gives the same roster, with aliases, keywords and examples sorted and said
/// once.
pub fn toml(roster: &Roster) -> String {
    toml_with(roster, |_| None)
}

/// The same, with a comment above the entries for which there is one.
pub fn toml_with(roster: &Roster, comment: impl Fn(&Entry) -> Option<String>) -> String {
    let mut text = format!("{} = {SCHEMA}\n", Field::Schema.key());
    push_fields(&mut text, &head(roster), Section::Head);
    for source in &roster.sources {
        let _ = writeln!(text, "\n[[{SOURCE}]]");
        push_fields(&mut text, &fields_of(source), Section::Source);
    }
    if !roster.team.is_empty() {
        text.push_str("\n[team]\n");
        push_fields(&mut text, &roster.team, Section::Team);
    }
    for entry in Kind::ALL.into_iter().flat_map(|kind| ordered(roster, kind)) {
        text.push('\n');
        push_entry(&mut text, entry, comment(entry));
    }
    text
}

/// The entries of a roster alone, without its head and team, with such comments.
pub fn entries(roster: &Roster, comment: impl Fn(&Entry) -> Option<String>) -> String {
    let mut text = String::new();
    for entry in Kind::ALL.into_iter().flat_map(|kind| ordered(roster, kind)) {
        if !text.is_empty() {
            text.push('\n');
        }
        push_entry(&mut text, entry, comment(entry));
    }
    text
}

/// The entries of a kind as a file has them: by id; reasons in their order, which means something.
fn ordered(roster: &Roster, kind: Kind) -> Vec<&Entry> {
    if kind == Kind::Reason { roster.told(kind) } else { roster.of(kind).iter().collect() }
}

/// A roster as JSON: one object with the keys of the file.
pub fn json(roster: &Roster) -> Json<'_> {
    Json { roster, with_origin: false }
}

/// The same; each entry says in `origin` which file and line it comes from.
pub fn json_with_origin(roster: &Roster) -> Json<'_> {
    Json { roster, with_origin: true }
}

/// A text as a TOML value: between double quotes, on one line, with what may not stand there escaped.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    push_quoted(&mut quoted, text);
    quoted
}

fn push_quoted(text: &mut String, value: &str) {
    // Most texts are letters, blanks and signs that stand as they are.
    let is_plain = |c: char| match c {
        '"' | '\\' => false,
        c if c.is_ascii() => matches!(c, ' '..='~'),
        c => !is_unsafe(c),
    };
    if value.chars().all(is_plain) {
        return ["\"", value, "\""].into_iter().for_each(|part| text.push_str(part));
    }
    for c in TomlStringBuilder::new(value).as_basic().to_toml_value().chars() {
        if is_unsafe(c) {
            // What TOML lets stand, a terminal would act on. Writing to a string does not fail.
            let _ = write!(text, "\\U{:08X}", u32::from(c));
        } else {
            text.push(c);
        }
    }
}

/// The items of a list in canonical order. What entries are found by are sets: sorted as a reader
/// looks them up, without what folds to the same. The order of other lists means something, and stays.
pub fn items(field: Field, list: &TextList) -> Vec<&str> {
    if !Field::FOUND_BY.contains(&field) {
        return list.iter().collect();
    }
    let mut folded = TextList::default();
    list.iter().for_each(|item| folded.push_with(|text| fold_onto(text, item)));
    let mut items: Vec<(&str, &str)> = folded.iter().zip(list.iter()).collect();
    items.sort_unstable();
    // What folds to nothing, such as a sign alone, is the same only when it is written the same.
    items.dedup_by(|a, b| a.0 == b.0 && (!a.0.is_empty() || a.1 == b.1));
    items.into_iter().map(|(_, item)| item).collect()
}

fn push_entry(text: &mut String, entry: &Entry, comment: Option<String>) {
    if let Some(comment) = comment {
        // Control characters may not stand in a comment, and a line break would end it.
        let plain = |c: char| if is_unsafe(c) { ' ' } else { c };
        let comment: String = comment.chars().map(plain).collect();
        let _ = writeln!(text, "# {comment}");
    }
    // Writing to a string does not fail.
    let _ = writeln!(text, "[[{}]]", entry.kind.key());
    push_line(text, Field::Id, &quoted(&entry.id));
    if !entry.name.is_empty() {
        push_line(text, Field::Name, &quoted(&entry.name));
    }
    push_fields(text, &entry.fields, Section::Entry(entry.kind));
}

/// The head as it is written: where there are sources, they stand in the place of its own.
fn head(roster: &Roster) -> Fields {
    let mut head = roster.head.clone();
    if !roster.sources.is_empty() {
        head.remove(Field::Source);
    }
    head
}

/// What is said of a source, as fields.
fn fields_of(source: &Source) -> Fields {
    let mut fields = Fields::default();
    fields.set_text(Field::Id, &source.id);
    fields.set_text(Field::Title, &source.title);
    fields.set_text(Field::AsOf, source.as_of.as_deref().unwrap_or_default());
    fields.set_text(Field::Url, source.url.as_deref().unwrap_or_default());
    fields.set_text(Field::Commit, source.commit.as_deref().unwrap_or_default());
    fields
}

fn push_fields(text: &mut String, fields: &Fields, section: Section) {
    let written = fields.iter().filter(|(field, _)| *field != Field::Schema);
    for (field, value) in written.filter(|(field, _)| field.spec().is_on(section)) {
        match value {
            Value::Text(value) => push_line(text, field, &scalar(field, value)),
            Value::Number(number) => push_line(text, field, &number.to_string()),
            Value::Flag(flag) => push_line(text, field, &flag.to_string()),
            Value::List(list) => {
                let mut values = TextList::default();
                for item in items(field, list) {
                    values.push_with(|text| push_quoted(text, item));
                }
                push_list(text, field, &values);
            }
            Value::Roles(roles) => push_list(text, field, &roles.iter().map(role).collect()),
        }
    }
}

fn push_line(text: &mut String, field: Field, value: &str) {
    let _ = writeln!(text, "{} = {value}", field.key());
}

/// A list of values on one line where it fits, else on lines filled with as many as fit.
fn push_list(text: &mut String, field: Field, values: &TextList) {
    let widths: Vec<usize> = values.iter().map(|value| value.chars().count()).collect();
    let between = ", ".len() * widths.len().saturating_sub(1);
    let inline = "[".len() + widths.iter().sum::<usize>() + between + "]".len();
    if field.key().len() + " = ".len() + inline <= WIDTH {
        let values: Vec<&str> = values.iter().collect();
        return push_line(text, field, &format!("[{}]", values.join(", ")));
    }
    let _ = write!(text, "{} = [", field.key());
    let mut line = 0;
    for (value, width) in values.iter().zip(widths) {
        if line == 0 || line + " ".len() + width + ",".len() > WIDTH {
            text.push('\n');
            text.push_str(INDENT);
            line = INDENT.len();
        } else {
            text.push(' ');
            line += " ".len();
        }
        text.push_str(value);
        text.push(',');
        line += width + ",".len();
    }
    text.push_str("\n]\n");
}

/// A date as such, any other text in quotes.
fn scalar(field: Field, text: &str) -> String {
    let is_date = || DeValue::parse(text).is_ok_and(|value| value.get_ref().is_datetime());
    if field.spec().shape == Shape::Date && is_date() { text.to_owned() } else { quoted(text) }
}

fn role(role: &Role) -> String {
    let title = quoted(&role.title);
    match &role.unit {
        Some(unit) => format!("{{ title = {title}, unit = {} }}", quoted(unit)),
        None => format!("{{ title = {title} }}"),
    }
}

/// A roster on its way to JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json<'r> {
    roster: &'r Roster,
    with_origin: bool,
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(Field::Schema.key(), &SCHEMA)?;
        let head = head(self.roster);
        let written = head.iter().filter(|(field, _)| *field != Field::Schema);
        serialize_fields(written, &mut map)?;
        if !self.roster.sources.is_empty() {
            let sources: Vec<Fields> = self.roster.sources.iter().map(fields_of).collect();
            let sources: Vec<JsonFields<'_>> = sources.iter().map(JsonFields).collect();
            map.serialize_entry(SOURCE, &sources)?;
        }
        if !self.roster.team.is_empty() {
            map.serialize_entry("team", &JsonFields(&self.roster.team))?;
        }
        for kind in Kind::ALL {
            let of_kind = self.roster.of(kind);
            let entries: Vec<_> =
                of_kind.iter().map(|entry| JsonEntry { entry, roster: *self }).collect();
            if !entries.is_empty() {
                map.serialize_entry(kind.key(), &entries)?;
            }
        }
        map.end()
    }
}

struct JsonEntry<'r> {
    entry: &'r Entry,
    roster: Json<'r>,
}

impl Serialize for JsonEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(Field::Id.key(), &self.entry.id)?;
        if !self.entry.name.is_empty() {
            map.serialize_entry(Field::Name.key(), &self.entry.name)?;
        }
        serialize_fields(self.entry.fields.iter(), &mut map)?;
        if self.roster.with_origin {
            let place = self.entry.place;
            let file = self.roster.roster.files.get(place.file as usize);
            let file = file.map(|file| &file.name);
            map.serialize_entry("origin", &Origin { file, line: place.line })?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct Origin<'r> {
    file: Option<&'r String>,
    line: u32,
}

struct JsonFields<'r>(&'r Fields);

impl<'r> Serialize for JsonFields<'r> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let field = |(field, value): (Field, &'r Value)| (field.key(), JsonValue(field, value));
        serializer.collect_map(self.0.iter().map(field))
    }
}

fn serialize_fields<'r, M: SerializeMap>(
    fields: impl Iterator<Item = (Field, &'r Value)>,
    map: &mut M,
) -> Result<(), M::Error> {
    for (field, value) in fields {
        map.serialize_entry(field.key(), &JsonValue(field, value))?;
    }
    Ok(())
}

struct JsonValue<'r>(Field, &'r Value);

impl Serialize for JsonValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.1 {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(number) => serializer.serialize_u32(*number),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::List(list) => items(self.0, list).serialize(serializer),
            Value::Roles(roles) => serializer.collect_seq(roles.iter().map(JsonRole)),
        }
    }
}

struct JsonRole<'r>(&'r Role);

impl Serialize for JsonRole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", &self.0.title)?;
        if let Some(unit) = &self.0.unit {
            map.serialize_entry(Field::Unit.key(), unit)?;
        }
        map.end()
    }
}
