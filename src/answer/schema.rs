//! The JSON Schema of answers, made from their types; committed as `schemas/answer.json`.
//!
//! Made by the tests alone: the program never reads it.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::{Answer, SCHEMA_VERSION};
use crate::roster::{Field, Kind, Shape};
use crate::route::Basis;
use crate::search::How;

pub(super) fn version(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": SCHEMA_VERSION })
}

pub(super) fn kind(_: &mut SchemaGenerator) -> Schema {
    one_of(Kind::ALL.map(Kind::key))
}

pub(super) fn how(_: &mut SchemaGenerator) -> Schema {
    one_of(How::WORDS)
}

pub(super) fn basis(_: &mut SchemaGenerator) -> Schema {
    one_of([Basis::Named, Basis::Inferred, Basis::Default].map(Basis::key))
}

pub(super) fn likeness(_: &mut SchemaGenerator) -> Schema {
    one_of(["exact", "form", "family", "prefix", "typo", "sound", "filler", "unknown"])
}

pub(super) fn channel_kind(_: &mut SchemaGenerator) -> Schema {
    match Field::ChannelKind.spec().shape {
        Shape::OneOf(words) => one_of(words.iter().copied()),
        _ => Schema::default(),
    }
}

fn one_of(words: impl IntoIterator<Item = &'static str>) -> Schema {
    json_schema!({ "type": "string", "enum": words.into_iter().collect::<Vec<_>>() })
}

#[test]
#[expect(clippy::unwrap_used, reason = "a test")]
fn the_committed_schema_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas/answer.json");
    let mut schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Answer>();
    schema.insert("title".to_owned(), "Answer of beta".into());
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if std::env::var_os("BETA_UPDATE").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(committed, text, "run the tests with BETA_UPDATE=1");
}
