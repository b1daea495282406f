//! CSV (RFC 4180) for spreadsheets: a header, comma, CRLF, quotes where needed, UTF-8.
//!
//! The columns are those of `plain`, by name. A cell that a spreadsheet would run as a formula is
//! preceded by an apostrophe, as OWASP advises: it then shows as text.

use csv::{Terminator, WriterBuilder};

/// What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection").
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A header and rows as CSV.
pub(super) fn table(names: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory does not fail, nor do rows of one length.
    let _ = writer.write_record(names);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| defused(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The cell as a spreadsheet shows it, never as it would run it. Blanks before a sign do not stop a
/// spreadsheet, nor does a line feed.
fn defused(cell: &str) -> String {
    let first = cell.trim_start_matches([' ', '\n', '\u{a0}']).chars().next();
    if first.is_some_and(|first| FORMULA_STARTS.contains(&first)) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
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
            // no formula
            ("a=b", "a=b"),
            ("'=1", "'=1"),
            ("~chat", "~chat"),
            ("", ""),
        ];
        for (cell, shown) in cases {
            assert_eq!(defused(cell), shown, "{cell:?}");
        }
    }
}
