//! Sorted lists of words, one a line, searched where they lie.

/// What follows a word on its line of a sorted list; `None` where the word is not listed.
pub(super) fn find<'l>(list: &'l str, word: &str) -> Option<&'l str> {
    let mut rest = list;
    while !rest.is_empty() {
        // The line that the middle lies in.
        let middle = rest.len() / 2;
        let before = rest.as_bytes()[..middle].iter().rposition(|byte| *byte == b'\n');
        let start = before.map_or(0, |newline| newline + 1);
        let after = rest.as_bytes()[middle..].iter().position(|byte| *byte == b'\n');
        let end = after.map_or(rest.len(), |newline| middle + newline);
        let line = &rest[start..end];
        match line.strip_prefix(word) {
            Some("") => return Some(""),
            Some(said) if said.starts_with(' ') => return Some(&said[1..]),
            // A space comes before all that a word may have.
            _ if word < line => rest = &rest[..start],
            _ => rest = rest.get(end + 1..).unwrap_or_default(),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_word_is_found_with_what_its_line_says() {
        let list = "a 75\nab\nmer 50\nzoo 41\n";
        let cases = [
            ("a", Some("75")),
            ("ab", Some("")),
            ("mer", Some("50")),
            ("zoo", Some("41")),
            ("", None),
            ("me", None),
            ("mers", None),
            ("zz", None),
            ("\n", None),
        ];
        for (word, said) in cases {
            assert_eq!(find(list, word), said, "{word:?}");
        }
        assert_eq!(find("", "a"), None);
    }
}
