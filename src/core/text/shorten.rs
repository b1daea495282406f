//! A text as far as it helps to see it again in a message.

use std::borrow::Cow;

/// More letters than any honest name, key or address has.
const MOST: usize = 200;

/// The beginning of a text; all of it where it is short.
pub fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, shortened};

    #[test]
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(shortened("é"), "é");
        assert_eq!(shortened(&"é".repeat(MOST)), "é".repeat(MOST));
        assert_eq!(shortened(&"é".repeat(MOST + 1)), "é".repeat(MOST) + "…");
    }
}
