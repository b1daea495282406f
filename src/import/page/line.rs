//! A line of a page as plain text, with what of it is bold.
//!
//! Bold is kept as ranges, since a name is often what is bold; the pages also have bold that Markdown
//! does not accept (`**Ada Martin **est …`), and its asterisks are read as what they were meant for.

use std::ops::Range;

use crate::import::gitbook::{is_invisible, without_shortcodes};

/// A line of text as a reader sees it: what the page breaks by hand is several.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its number in the source, from 1.
    pub(super) number: usize,
    /// Without marks, its blanks single.
    pub(super) text: String,
    /// Bytes of the text that are bold, in order.
    pub(super) bold: Vec<Range<usize>>,
    /// Links that start in it.
    pub(super) links: Vec<Link>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) url: String,
}

impl Line {
    /// The part between two bytes, as a line of its own. Its links stay with the whole.
    pub(super) fn part(&self, start: usize, end: usize) -> Self {
        let text = self.text.get(start..end).unwrap_or_default().to_owned();
        let first = self.bold.partition_point(|bold| bold.end <= start);
        let bold = self.bold.iter().skip(first).take_while(|bold| bold.start < end);
        let bold = bold.map(|bold| bold.start.max(start) - start..bold.end.min(end) - start);
        let bold = bold.collect();
        Self { number: self.number, text, bold, links: Vec::new() }
    }

    /// Goes on with another line. After a name alone, that is what the name's owner does.
    pub(super) fn append(&mut self, next: &Self) {
        let joint = if super::name::is_name(&self.text) { ", " } else { " " };
        self.text.push_str(joint);
        let shift = self.text.len();
        self.text.push_str(&next.text);
        self.bold.extend(next.bold.iter().map(|bold| bold.start + shift..bold.end + shift));
        self.links.extend(next.links.iter().cloned());
    }
}

/// Stand for the start and the end of bold in a text under construction.
pub(super) const BOLD: char = '\u{E000}';
pub(super) const UNBOLD: char = '\u{E001}';

/// A text with single blanks and without marks, and what of it is bold.
pub(super) fn polished(marked: &str) -> (String, Vec<Range<usize>>) {
    let marked = without_shortcodes(marked);
    let mut text = String::with_capacity(marked.len());
    let mut bold: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut is_gap = false;
    let mut chars = marked.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '*' => {
                let mut run = 1;
                while chars.next_if_eq(&'*').is_some() {
                    run += 1;
                }
                // `**` toggles; `****` ends one bold and starts the next; `*` is a lost emphasis.
                for _ in 0..(run / 2).min(2) {
                    match open.take() {
                        Some(start) => bold.push(start..text.len()),
                        None => open = Some(text.len()),
                    }
                }
            }
            BOLD => {
                if let Some(start) = open.replace(text.len()) {
                    bold.push(start..text.len());
                }
            }
            UNBOLD => {
                if let Some(start) = open.take() {
                    bold.push(start..text.len());
                }
            }
            '_' if !text.ends_with(char::is_alphanumeric)
                || is_gap
                || !chars.peek().is_some_and(|next| next.is_alphanumeric()) => {}
            c if is_invisible(c) => {}
            c if c.is_whitespace() || c.is_control() || is_turn(c) => is_gap = true,
            c => {
                if is_gap && !text.is_empty() {
                    text.push(' ');
                }
                is_gap = false;
                text.push(c);
            }
        }
    }
    bold.extend(open.map(|start| start..text.len()));
    let bold =
        bold.into_iter().map(|range| trimmed(&text, range)).filter(|range| !range.is_empty());
    let bold = bold.collect();
    (text, bold)
}

/// Characters that turn the direction of text.
fn is_turn(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}')
}

/// A range without the blanks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..(start + inner.trim().len())
}
