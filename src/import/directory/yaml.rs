//! YAML text → an untyped tree in which every value knows its line.
//!
//! The text may be hostile: aliases are never expanded, nesting is bounded, a tag builds nothing, and
//! the tree is no larger than the text. Scalars stay as they are written: what is a number or a date
//! is for the reader of a field to say.

use granit_parser::{Event, Parser, ScalarStyle, options};

/// No honest file nests deeper; the real ones stop at four.
const DEEPEST: usize = 24;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Node {
    /// Line of the YAML text, from 1.
    pub(in crate::import) line: u32,
    /// What stands there.
    pub(in crate::import) value: Value,
}

/// What stands somewhere in a YAML text.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Value {
    /// Nothing: no text, `~` or `null`.
    Null,
    /// A text, number, date or flag, as written.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with their values, in order. Keys that are no scalars are left out.
    Table(Vec<(String, Node)>),
    /// A reference to another value, which is not followed.
    Alias,
}

/// A text that is not YAML, and the line where that shows, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct NotYaml {
    pub(in crate::import) line: u32,
}

/// Parses the first document of a text; an empty one is [`Value::Null`].
pub(in crate::import) fn parse(text: &str) -> Result<Node, NotYaml> {
    let options = options! { flow_nesting_limit: DEEPEST, block_nesting_limit: DEEPEST };
    let mut builder = Builder::default();
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| NotYaml { line: line(error.marker().line()) })?;
        if matches!(event, Event::DocumentEnd) {
            break;
        }
        builder.take(&event, line(span.start.line()));
    }
    Ok(builder.root.unwrap_or(Node { line: 1, value: Value::Null }))
}

fn line(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The tree so far: the lists and tables that are still open, the innermost last.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
}

struct Open {
    node: Node,
    key: Key,
}

/// What waits for its value, in a table.
#[derive(Default)]
enum Key {
    #[default]
    None,
    Named(String),
    /// A list or a table: its value is left out with it.
    Unusable,
}

impl Builder {
    fn take(&mut self, event: &Event<'_>, line: u32) {
        match event {
            Event::Scalar(text, style, _, _) => {
                self.add(Node { line, value: scalar(text, *style) });
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.add(Node { line, value: Value::Alias });
            }
            Event::SequenceStart(..) => self.start(line, Value::List(Vec::new())),
            Event::MappingStart(..) => self.start(line, Value::Table(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(done) = self.open.pop() {
                    self.add(done.node);
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, line: u32, value: Value) {
        self.open.push(Open { node: Node { line, value }, key: Key::None });
    }

    /// Puts a finished value where it belongs.
    fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match (&mut open.node.value, std::mem::take(&mut open.key)) {
            (Value::List(items), _) => items.push(node),
            (Value::Table(pairs), Key::Named(key)) => pairs.push((key, node)),
            (Value::Table(_), Key::None) => {
                open.key = match node.value {
                    Value::Scalar(text) => Key::Named(text),
                    _ => Key::Unusable,
                };
            }
            // The value of a key that is none; nothing else stays open.
            (_, _) => {}
        }
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    let is_null =
        style == ScalarStyle::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL");
    if is_null { Value::Null } else { Value::Scalar(text.to_owned()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may")]
mod tests {
    use super::*;

    fn get<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
        match &node.value {
            Value::Table(pairs) => pairs.iter().find(|(held, _)| held == key).map(|(_, node)| node),
            _ => None,
        }
    }

    #[test]
    fn scalars_are_read_as_written() {
        let text = "a: 1e3\nb: no\nc: 2024-01-01\nd: \"x\\_y\"\ne: 'l''eau'\nf: 'a # b'\ng: a # b\n\
                    h: >-\n  one\n  two\ni: |\n  one\n  two\nj: |2-\n   one\nk: ~\nl: ''\nm:\n";
        let root = parse(text).unwrap();
        let expected = [
            ("a", "1e3"),
            ("b", "no"),
            ("c", "2024-01-01"),
            ("d", "x\u{a0}y"),
            ("e", "l'eau"),
            ("f", "a # b"),
            ("g", "a"),
            ("h", "one two"),
            ("i", "one\ntwo\n"),
            ("j", " one"),
            ("l", ""),
        ];
        for (key, text) in expected {
            let node = get(&root, key).unwrap();
            assert_eq!(node.value, Value::Scalar(text.to_owned()), "{key}");
        }
        assert_eq!(get(&root, "k").unwrap().value, Value::Null);
        assert_eq!(get(&root, "m").unwrap().value, Value::Null);
        assert_eq!(get(&root, "c").unwrap().line, 3);
    }

    #[test]
    fn hostile_text_is_refused_or_stays_small() {
        let laughs = (0..30).fold("l0: &l0 [ha, ha]\n".to_owned(), |text, level| {
            format!("{text}l{}: &l{} [*l{level}, *l{level}]\n", level + 1, level + 1)
        });
        let Value::Table(pairs) = parse(&laughs).unwrap().value else { panic!("a table") };
        assert_eq!(
            pairs[30].1.value,
            Value::List(vec![
                Node { line: 31, value: Value::Alias },
                Node { line: 31, value: Value::Alias },
            ])
        );
        assert!(parse(&"[".repeat(100_000)).is_err());
        assert!(parse(&"- ".repeat(50_000)).is_err());
        assert!(parse("a: [1, 2\nb: 3").is_err());
        assert!(parse("{---").is_err());
        assert_eq!(
            parse("? [a, b]\n: c\nd: e\n").unwrap().value,
            parse("\n\nd: e\n")
                .map(|mut node| {
                    if let Value::Table(pairs) = &mut node.value {
                        pairs[0].1.line = 3;
                    }
                    node.value
                })
                .unwrap()
        );
    }
}
