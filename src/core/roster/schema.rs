//! The JSON Schema of the roster file (draft 2020-12), from the field table: what editors complete
//! and check while somebody writes.
//!
//! It says what one file may hold. Whether references lead anywhere is for `check`.

use serde::ser::{Serialize, Serializer};

use super::field::Spec;
use super::read::{SCHEMA, SOURCE};
use super::{Field, Kind, Section, Shape};

/// What the schema is called: by it a schema file is known to be ours.
pub const SCHEMA_TITLE: &str = "beta roster";

/// What is said of a key, a section or the whole, by its name: in the language of whoever reads it.
pub type Describe<'d> = &'d dyn Fn(&str) -> String;

/// The schema; keys keep the order of the field table.
pub fn schema(describe: Describe<'_>) -> Schema {
    let schema = Maker { describe };
    let lists = Kind::ALL.iter().map(|kind| {
        let items = map([("$ref", text(&format!("#/$defs/{}", kind.key())))]);
        (kind.key(), map([("type", text("array")), ("items", items)]))
    });
    let mut properties = schema.properties(Section::Head);
    // The head has a text of that name; sources are a list of tables.
    let sources =
        map([("type", text("array")), ("items", map([("$ref", text("#/$defs/source"))]))]);
    for (key, node) in &mut properties {
        if *key == SOURCE {
            *node = map([("anyOf", Node::List(vec![node.clone(), sources.clone()]))]);
        }
    }
    properties.push(("team", map([("$ref", text("#/$defs/team"))])));
    properties.extend(lists);
    let team = [("description", Node::Text(describe("team")))];
    let mut definitions = vec![("team", schema.section(Section::Team, team))];
    definitions.push((
        "source",
        schema.section(Section::Source, [("required", required(Section::Source))]),
    ));
    definitions.extend(Kind::ALL.iter().map(|kind| (kind.key(), schema.entry(*kind))));
    Schema(map([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text(SCHEMA_TITLE)),
        ("description", Node::Text(describe("roster"))),
        ("type", text("object")),
        ("properties", Node::Map(properties)),
        ("required", required(Section::Head)),
        ("additionalProperties", Node::Flag(false)),
        ("$defs", Node::Map(definitions)),
    ]))
}

/// A schema, ready to be serialised.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Schema(Node);

/// A piece of JSON whose keys keep their order.
#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Number(u32),
    Flag(bool),
    List(Vec<Node>),
    Map(Vec<(&'static str, Node)>),
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(pairs) => {
                serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
            }
        }
    }
}

fn map<const N: usize>(pairs: [(&'static str, Node); N]) -> Node {
    Node::Map(pairs.into())
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

fn texts<'t>(items: impl IntoIterator<Item = &'t str>) -> Node {
    Node::List(items.into_iter().map(text).collect())
}

fn required(section: Section) -> Node {
    let specs = Field::on(section).filter(|spec| spec.is_required_on(section));
    texts(specs.map(|spec| spec.key))
}

/// What makes a schema.
struct Maker<'d> {
    describe: Describe<'d>,
}

impl Maker<'_> {
    /// An entry: where it is taken away, its id says all; else it has what its kind asks for.
    fn entry(&self, kind: Kind) -> Node {
        let removed = map([
            ("properties", map([(Field::Remove.key(), map([("const", Node::Flag(true))]))])),
            ("required", texts([Field::Remove.key()])),
        ]);
        let needs = |node| map([("required", node)]);
        let mut rules = vec![
            ("if", removed),
            ("then", needs(texts([Field::Id.key()]))),
            ("else", needs(required(Section::Entry(kind)))),
        ];
        if kind == Kind::Person {
            // As in the reader: `roles` stands in place of the other two.
            let beside = [Field::Role, Field::Unit].map(|field| needs(texts([field.key()])));
            let alone = map([("not", map([("anyOf", Node::List(beside.into()))]))]);
            rules.push(("dependentSchemas", map([(Field::Roles.key(), alone)])));
        }
        if kind == Kind::Channel {
            let key = Field::ChannelKind.key();
            let rule = |(word, shape): (&str, Shape)| {
                let is_it = map([("properties", map([(key, map([("const", text(word))]))]))]);
                let address = map([(Field::Address.key(), self.shape(shape))]);
                map([("if", is_it), ("then", map([("properties", address)]))])
            };
            let shapes = [("email", Shape::Email), ("phone", Shape::Phone)];
            rules.push(("allOf", Node::List(shapes.map(rule).into())));
        }
        self.section(Section::Entry(kind), rules)
    }

    fn section(
        &self,
        section: Section,
        more: impl IntoIterator<Item = (&'static str, Node)>,
    ) -> Node {
        let mut pairs = vec![("type", text("object"))];
        pairs.push(("properties", Node::Map(self.properties(section))));
        pairs.push(("additionalProperties", Node::Flag(false)));
        pairs.extend(more);
        Node::Map(pairs)
    }

    fn properties(&self, section: Section) -> Vec<(&'static str, Node)> {
        Field::on(section).map(|spec| (spec.key, self.property(spec))).collect()
    }

    /// What a key says, then what its value looks like.
    fn property(&self, spec: &Spec) -> Node {
        let mut pairs = vec![("description", Node::Text((self.describe)(spec.key)))];
        if spec.field == Field::Schema {
            pairs.push(("const", Node::Number(SCHEMA)));
        } else if spec.several {
            let one = self.shape(spec.shape);
            let many = map([("type", text("array")), ("items", one.clone())]);
            pairs.push(("anyOf", Node::List(vec![one, many])));
        } else if let Node::Map(shape) = self.shape(spec.shape) {
            pairs.extend(shape);
        }
        Node::Map(pairs)
    }

    fn shape(&self, shape: Shape) -> Node {
        let string = |pattern: &str| map([("type", text("string")), ("pattern", text(pattern))]);
        let many = |item: Node| map([("type", text("array")), ("items", item)]);
        // Something to read, not blanks alone.
        let filled = || string(r"\S");
        match shape {
            Shape::Text | Shape::Ref(_) => filled(),
            Shape::Texts | Shape::Refs(_) => many(filled()),
            Shape::Number => map([
                ("type", text("integer")),
                ("minimum", Node::Number(0)),
                ("maximum", Node::Number(u32::MAX)),
            ]),
            Shape::Flag => map([("type", text("boolean"))]),
            // TOML's own dates reach validators as text.
            Shape::Date => map([("type", text("string")), ("format", text("date"))]),
            Shape::Email => string(r"^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$"),
            Shape::Phone => string(r"^(tel:)?[+0-9(][0-9 .()/\u00A0\u202F-]{2,}$"),
            Shape::Url => string(r"^(https?://\S+|mailto:[^\s?#]+)$"),
            Shape::Sources => map([("anyOf", Node::List(vec![filled(), many(filled())]))]),
            Shape::OneOf(words) => map([("enum", texts(words.iter().copied()))]),
            Shape::Roles => {
                let title = self.property(Field::Role.spec());
                let unit = self.property(Field::Unit.spec());
                many(map([
                    ("type", text("object")),
                    ("properties", map([("title", title), (Field::Unit.key(), unit)])),
                    ("required", texts(["title"])),
                    ("additionalProperties", Node::Flag(false)),
                ]))
            }
        }
    }
}
