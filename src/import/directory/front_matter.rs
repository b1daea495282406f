//! The text of a file of the directory → the YAML at its head. Knows lines, not what the YAML says.

use super::super::Reason;

/// The largest front matter that is parsed: the parser is then done in well under a second whatever
/// it is given.
const MOST_YAML: usize = 128 << 10;
/// The line that opens and closes a front matter.
const FENCE: &str = "---";

/// The YAML between the two fences at the head of a text; its first line is line 2 of the file.
///
/// The closing fence may end the file without a line break, and lines may end as on Windows; a fence
/// further down belongs to the body.
pub(super) fn of(text: &str) -> Result<&str, Reason> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if first.trim_end() != FENCE {
        return Err(Reason::NoFrontMatter);
    }
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return if end > MOST_YAML { Err(Reason::TooLarge) } else { Ok(&rest[..end]) };
        }
        end += line.len();
    }
    Err(Reason::Unclosed)
}

#[cfg(test)]
mod tests {
    use super::{Reason, of};

    #[test]
    fn the_head_of_a_file_is_found_whatever_ends_its_lines() {
        let cases = [
            // usual
            ("---\ntitle: A\n---\nbody\n", Ok("title: A\n")),
            // Windows, byte-order mark, blanks after a fence
            ("---\r\ntitle: A\r\n---\r\n", Ok("title: A\r\n")),
            ("\u{feff}--- \ntitle: A\n---  \n", Ok("title: A\n")),
            // the fence ends the file
            ("---\ntitle: A\n---", Ok("title: A\n")),
            // a fence in the body, or within a value
            ("---\ntitle: A\n---\n---\nx: 1\n---\n", Ok("title: A\n")),
            ("---\ntitle: |\n  ---\n---\n", Ok("title: |\n  ---\n")),
            // nothing in it
            ("---\n---\n", Ok("")),
            // none
            ("title: A\n", Err(Reason::NoFrontMatter)),
            ("", Err(Reason::NoFrontMatter)),
            ("---\ntitle: A\n", Err(Reason::Unclosed)),
            ("---", Err(Reason::Unclosed)),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text), expected, "{text:?}");
        }
    }
}
