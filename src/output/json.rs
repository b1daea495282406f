//! Answers and other data as JSON, for scripts: keys in a fixed order, UTF-8 as it is, a line break at the end.

use std::fmt::Write;

use serde::Serialize;

use crate::text::invisible::is_unsafe;

/// A value, indented.
pub fn render(value: &impl Serialize) -> String {
    // Answers and rosters are made of texts, numbers and lists: nothing in them fails to serialise.
    harmless(serde_json::to_string_pretty(value).unwrap_or_default() + "\n")
}

/// A value on one line.
pub fn line(value: &impl Serialize) -> String {
    harmless(serde_json::to_string(value).unwrap_or_default() + "\n")
}

/// The same JSON with what acts on a terminal, or turns the direction of text, as `\u001b`: nothing
/// outside strings is such a character but the line breaks.
fn harmless(json: String) -> String {
    let is_harmful = |c: char| is_unsafe(c) && c != '\n';
    if !json.contains(is_harmful) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if is_harmful(c) {
            // Every such character is in the first plane: one unit of UTF-16, and a `String` takes all.
            let _ = write!(escaped, "\\u{:04x}", u32::from(c));
        } else {
            escaped.push(c);
        }
    }
    escaped
}
