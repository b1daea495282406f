//! One record a line, fields separated by tabs, no header: for `cut`, `awk` and `fzf`.
//!
//! Fields: name, kind, id, people, roles, addresses, basis, covers, summary, urls; several values are
//! joined by `, `. With channels only: address, kind, url, id.

use crate::text::invisible::is_unsafe;

/// A record as a line; a tab, line break or backslash inside a field is written as in C.
pub fn line(row: &[String]) -> String {
    let fields: Vec<String> = row.iter().map(|field| escape(field)).collect();
    fields.join("\t") + "\n"
}

/// A field on one line, as in C and Rust: `\t`, `\n`, `\\`, and `\u{1b}` for what acts on a terminal.
pub(super) fn escape(field: &str) -> String {
    let mut escaped = String::with_capacity(field.len());
    for c in field.chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            c if is_unsafe(c) => escaped.extend(c.escape_unicode()),
            c => escaped.push(c),
        }
    }
    escaped
}
