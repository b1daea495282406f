//! A long text taken apart where its lists of entries go on, so that it is parsed part by part: what a
//! parser makes of a text is twenty times as long, and slow to go through when it lies wide apart.
//!
//! A part that is cut within a text or a list of several lines is no TOML: where all parts are, none is.

use crate::roster::Kind;

/// A part of a text, and where that starts in it, in bytes.
pub(super) type Part<'t> = (usize, &'t str);

/// What stands before all entries, and these in parts of at least so many bytes, but for the last.
pub(super) fn parts(text: &str, least: usize) -> (&str, Vec<Part<'_>>) {
    let mut starts = entries(text);
    let first = starts.next().unwrap_or(text.len());
    let mut parts = Vec::new();
    let mut start = first;
    while start < text.len() {
        let end = starts.find(|at| at - start >= least).unwrap_or(text.len());
        parts.push((start, &text[start..end]));
        start = end;
    }
    (&text[..first], parts)
}

/// Where the lines start that an entry begins with.
fn entries(text: &str) -> impl Iterator<Item = usize> {
    let is_header = |line: &str| {
        let Some(header) = line.strip_prefix("[[") else { return false };
        let keys = Kind::ALL.iter().map(|kind| kind.key());
        keys.filter_map(|key| header.strip_prefix(key)).any(|rest| rest.starts_with("]]"))
    };
    let lines = text.match_indices('\n').map(|(at, _)| at + 1);
    [0].into_iter().chain(lines).filter(move |at| is_header(&text[*at..]))
}
