//! What a person reads: cards for answers, rows for a list, and which roster says so.

use super::card::Page;
use super::{View, rows};
use crate::answer::Answer;
use crate::locale::Catalogue;
use crate::output::terminal::Terminal;

/// The answer as text.
pub fn render(answer: &Answer, view: View, terminal: Terminal, catalogue: &Catalogue) -> String {
    let page = Page { answer, terminal, catalogue };
    let body = match view {
        View::Cards | View::AllCards => return page.answers(view),
        View::Rows | View::Filtered | View::Gaps => rows::render(&page, view),
        View::Channels => page.channels(),
    };
    if body.is_empty() {
        return body;
    }
    format!("{body}\n{}\n", page.provenance(answer.near().iter()))
}
