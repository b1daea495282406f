//! The answer as JSON, for scripts: keys in a fixed order, UTF-8 as it is, a line break at the end.

use crate::answer::Answer;

/// The whole answer, indented.
pub fn render(answer: &Answer) -> String {
    // Answers are made of texts, numbers and lists: nothing in them fails to serialise.
    serde_json::to_string_pretty(answer).unwrap_or_default() + "\n"
}

/// The whole answer on one line.
pub fn line(answer: &Answer) -> String {
    serde_json::to_string(answer).unwrap_or_default() + "\n"
}
