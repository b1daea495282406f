//! JSON lines: an answer to a query on one line, as `--batch` writes it; of a list, an entry a line.

use super::json;
use crate::answer::Answer;

/// The lines. A line of a list is what `matches` of the whole answer holds: an entry with whom to
/// contact about it.
pub fn render(answer: &Answer) -> String {
    if answer.query.is_some() || answer.team.is_some() {
        return json::line(answer);
    }
    lines(&answer.matches)
}

/// A value a line.
pub fn lines(values: &[impl serde::Serialize]) -> String {
    values.iter().map(json::line).collect()
}
