//! CSV (RFC 4180) for spreadsheets: a header, comma, CRLF, quotes where needed, UTF-8.
//!
//! The columns of an answer are those of `plain`, by name, and `interim`; a list has those of its kind. A
//! cell that a spreadsheet would run as a formula is preceded by an apostrophe, as OWASP advises: it then
//! shows as text.

use csv::{Terminator, WriterBuilder};

use crate::text::invisible::is_ignored;
use crate::text::several::FORMULA_STARTS;

/// How rows are told apart by whoever opens them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// As RFC 4180 has it: commas, plain UTF-8.
    Standard,
    /// As Excel opens it by a double click where the comma is decimal: semicolons, a byte order mark.
    Excel,
}

/// A header and rows as CSV.
pub(super) fn table(names: &[&str], rows: &[Vec<String>], dialect: Dialect) -> String {
    let (mark, separator) = match dialect {
        Dialect::Standard => ("", b','),
        Dialect::Excel => ("\u{FEFF}", b';'),
    };
    let mut builder = WriterBuilder::new();
    let builder = builder.terminator(Terminator::CRLF).delimiter(separator);
    let mut writer = builder.from_writer(mark.as_bytes().to_vec());
    // Writing into memory does not fail, nor do rows of one length.
    let _ = writer.write_record(names);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| defused(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The cell as a spreadsheet shows it, never as it would run it: an apostrophe stands where a formula
/// would start. Blanks before a sign do not stop a spreadsheet, and one that takes semicolons for
/// separators starts a cell after each, and a row after a line break, whatever the quotes.
fn defused(cell: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() || c.is_control() || is_ignored(c);
    let mut defused = String::with_capacity(cell.len() + 1);
    // A tab or a carriage return is enough at the start of the whole.
    let mut would_run = cell.starts_with(['\t', '\r']);
    let mut rest = cell;
    while !rest.is_empty() {
        let sign = rest.trim_start_matches(is_blank);
        if would_run || sign.starts_with(FORMULA_STARTS) {
            defused.push('\'');
        }
        would_run = false;
        let end = sign.find([';', '\n', '\r']).map_or(sign.len(), |at| at + 1);
        let (part, after) = rest.split_at(rest.len() - sign.len() + end);
        defused.push_str(part);
        rest = after;
    }
    defused
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn what_would_run_as_a_formula_is_text() {
        let cases = [
            ("=cmd()", "'=cmd()"),
            ("+33", "'+33"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\n=1", "'\n=1"),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("\u{3000}＠SUM", "'\u{3000}＠SUM"),
            ("\u{b}\u{c}\u{200b}=1", "'\u{b}\u{c}\u{200b}=1"),
            ("a;=1", "a;'=1"),
            ("a; =1;b", "a;' =1;b"),
            ("a\n=1", "a\n'=1"),
            ("\r\n=1", "'\r\n=1"),
            // no formula
            ("a=b", "a=b"),
            ("'=1", "'=1"),
            ("~chat", "~chat"),
            ("a;b", "a;b"),
            ("a\nb - c", "a\nb - c"),
            ("", ""),
        ];
        for (cell, shown) in cases {
            assert_eq!(defused(cell), shown, "{cell:?}");
        }
    }
}
