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

#[cfg(test)]
mod tests {
    use super::super::{Document, Mark, document, in_parts, whole};

    /// What a document says, whatever the order in which it was read.
    fn said(document: &Document) -> (String, Vec<String>, String) {
        let mut marks: Vec<&Mark> = document.marks.iter().collect();
        marks.sort_by_key(|mark| (mark.span.start, mark.field));
        let marks = marks.into_iter().map(|mark| format!("{mark:?}")).collect();
        (format!("{:?}", document.roster), marks, format!("{:?}", document.problems))
    }

    /// Whether a text can be read in parts: it says the same then.
    fn is_same_in_parts(text: &str) -> bool {
        let as_whole = said(&document(whole(text), "a"));
        let parted = [1, 40, 4000].map(|least| in_parts(text, least));
        let parted: Vec<_> = parted.into_iter().flatten().collect();
        let is_parted = !parted.is_empty();
        for parted in parted {
            assert_eq!(said(&document(parted, "a")), as_whole, "{text}");
        }
        is_parted
    }

    #[test]
    fn a_text_says_the_same_read_whole_and_in_parts() {
        assert!(is_same_in_parts(include_str!("../../../../roster.toml")));
    }

    #[test]
    fn no_text_says_anything_else_in_parts() {
        #[rustfmt::skip]
        const LINES: [&str; 24] = [
            "[[person]]", "[[person]]", "[[person]]", "[[ministry]]", "[[ministry]] # \"\"\"",
            "id = \"a\"", "id = \"b\"", "id = \"é\"", "name = \"A\"", "nmae = \"A\"",
            "role = \"r\"", "[[source]]", "[team]", "[person.roles]", "[[person.roles]]",
            "[ministry]", "schema = 1", "person = []", "summary = \"\"\"", "\"\"\"", "aliases = [",
            "]", "'x',", "# [[person]]",
        ];
        let mut random = 1_u32;
        let mut next = |count: usize| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            random as usize / 65_536 % count
        };
        let mut in_parts = 0;
        for _ in 0..20_000 {
            let lines: Vec<&str> = (0..next(9)).map(|_| LINES[next(LINES.len())]).collect();
            let end = ["\n", "\r\n"][next(2)];
            in_parts += usize::from(is_same_in_parts(&lines.join(end)));
        }
        assert!(in_parts > 1000, "{in_parts}");
    }
}
