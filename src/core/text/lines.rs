//! Places in a text: lines and columns, as editors count them.

/// A text that knows where its lines begin, to tell places in it.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text.
    pub fn of(text: &'t str) -> Self {
        let after = text.bytes().zip(1..);
        let after_breaks = after.filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column of a byte, both from 1; columns count characters. A byte inside a character or
    /// past the end counts as the last place before it.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte.min(self.text.len())).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..).unwrap_or_default().char_indices();
        let column = before.skip(1).take_while(|(offset, _)| start + offset <= byte).count();
        let is_after_all = byte >= self.text.len() && self.text.len() > start;
        (line, column + 1 + usize::from(is_after_all))
    }
}

/// Line and column of a byte of a text, both from 1; columns count characters.
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    Lines::of(text).position(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let text = "é = 1\nb\n";
        let cases = [
            (0, (1, 1)),
            // inside é, then behind it
            (1, (1, 1)),
            (2, (1, 2)),
            // the line break, and the line after it
            (6, (1, 6)),
            (7, (2, 1)),
            // the end, and past it
            (9, (3, 1)),
            (90, (3, 1)),
        ];
        for (byte, place) in cases {
            assert_eq!(position(text, byte), place, "{byte}");
        }
        assert_eq!(position("", 0), (1, 1));
        assert_eq!(position("ab", 2), (1, 3));
    }
}
