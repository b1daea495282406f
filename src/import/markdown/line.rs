//! A line of a page as plain text, with what of it is bold, italic or a link.
//!
//! Bold is kept as ranges, since a name is often what is bold; the pages also have bold that Markdown
//! does not accept (`**Ada Martin **est …`), and its asterisks are read as what they were meant for.

use std::ops::Range;

use crate::import::gitbook::without_shortcodes;
use crate::text::invisible::{is_dropped, is_turn};

/// A line of text as a reader sees it: what the page breaks by hand is several.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Line {
    /// Its number in the source, from 1.
    pub(in crate::import) number: usize,
    /// Without marks, its blanks single.
    pub(in crate::import) text: String,
    /// Bytes of the text that are bold, in order.
    pub(in crate::import) bold: Vec<Range<usize>>,
    /// Bytes of the text that are italic, in order.
    pub(in crate::import) italic: Vec<Range<usize>>,
    /// Links, in order.
    pub(in crate::import) links: Vec<Link>,
    /// In a table: the cell, from 1, and what stands at the head of its column.
    pub(in crate::import) cell: usize,
    pub(in crate::import) column: String,
    /// Where its links lead, while it is written.
    pub(in crate::import) urls: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct Link {
    pub(in crate::import) range: Range<usize>,
    pub(in crate::import) url: String,
}

/// What a part of a text is marked as, while the text is written.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) enum Mark {
    Bold,
    Italic,
    Link,
}

/// The characters that stand for the start and the end of each mark.
pub(in crate::import) const MARKS: [char; 6] =
    ['\u{E000}', '\u{E001}', '\u{E002}', '\u{E003}', '\u{E004}', '\u{E005}'];

impl Mark {
    pub(in crate::import) fn start(self) -> char {
        MARKS[self as usize * 2]
    }

    pub(in crate::import) fn end(self) -> char {
        MARKS[self as usize * 2 + 1]
    }
}

impl Line {
    /// The text of a range.
    pub(in crate::import) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The part between two bytes, as a line of its own.
    pub(in crate::import) fn part(&self, start: usize, end: usize) -> Self {
        let clip = |range: &Range<usize>| {
            let is_within = range.start < end && range.end > start;
            is_within.then(|| range.start.max(start) - start..range.end.min(end) - start)
        };
        // Ranges are in order: those before the part are passed over at once.
        let clipped = |ranges: &[Range<usize>]| -> Vec<Range<usize>> {
            let first = ranges.partition_point(|range| range.end <= start);
            ranges
                .iter()
                .skip(first)
                .take_while(|range| range.start < end)
                .filter_map(clip)
                .collect()
        };
        let first =
            self.links.partition_point(|link| link.range.end <= start && link.range.end > 0);
        let links = self.links.iter().skip(first).take_while(|link| link.range.start < end);
        let link = |link: &Link| Some(Link { range: clip(&link.range)?, url: link.url.clone() });
        Self {
            text: self.slice(&(start..end)).to_owned(),
            bold: clipped(&self.bold),
            italic: clipped(&self.italic),
            links: links.filter_map(link).collect(),
            column: self.column.clone(),
            number: self.number,
            cell: self.cell,
            urls: Vec::new(),
        }
    }

    /// Goes on with another line after some words.
    pub(in crate::import) fn append(&mut self, joint: &str, next: &Self) {
        self.text.push_str(joint);
        let shift = self.text.len();
        self.text.push_str(&next.text);
        let moved = |range: &Range<usize>| range.start + shift..range.end + shift;
        self.bold.extend(next.bold.iter().map(moved));
        self.italic.extend(next.italic.iter().map(moved));
        let link = |link: &Link| Link { range: moved(&link.range), url: link.url.clone() };
        self.links.extend(next.links.iter().map(link));
    }

    /// The line with other words in the place of a range.
    pub(in crate::import) fn replaced(&self, range: &Range<usize>, words: &str) -> Self {
        let mut line = self.part(0, range.start);
        line.append(words, &self.part(range.end, self.text.len()));
        line
    }

    /// The written line with single blanks and without marks.
    pub(in crate::import) fn polished(mut self) -> Self {
        let marked = without_shortcodes(&std::mem::take(&mut self.text));
        let mut spans: [Vec<Range<usize>>; 3] = Default::default();
        let mut open: [Option<usize>; 3] = [None; 3];
        let mut text = String::with_capacity(marked.len());
        let mut is_gap = false;
        let mut chars = marked.chars().peekable();
        while let Some(c) = chars.next() {
            let mut toggle = |mark: Mark, at: usize| match open[mark as usize].take() {
                Some(start) => spans[mark as usize].push(start..at),
                None => open[mark as usize] = Some(at),
            };
            if let Some(mark) = MARKS.iter().position(|mark| *mark == c) {
                let ended = open[mark / 2].take();
                spans[mark / 2].extend(ended.map(|start| start..text.len()));
                if mark % 2 == 0 {
                    open[mark / 2] = Some(text.len());
                }
            } else if c == '*' {
                let run = 1 + std::iter::from_fn(|| chars.next_if_eq(&'*')).count();
                // `**` toggles; `****` ends one bold and starts the next; `*` is a lost emphasis.
                (0..(run / 2).min(2)).for_each(|_| toggle(Mark::Bold, text.len()));
                (0..run % 2).for_each(|_| toggle(Mark::Italic, text.len()));
            } else if c == '_'
                && (is_gap
                    || !text.ends_with(char::is_alphanumeric)
                    || !chars.peek().is_some_and(|next| next.is_alphanumeric()))
            {
                toggle(Mark::Italic, text.len());
            } else if c.is_whitespace() || c.is_control() || is_turn(c) {
                is_gap = true;
            } else if !is_dropped(c) {
                if is_gap && !text.is_empty() {
                    text.push(' ');
                }
                is_gap = false;
                text.push(c);
            }
        }
        // Bold and links that nothing ends go to the end of the line.
        for mark in [Mark::Bold, Mark::Link] {
            spans[mark as usize].extend(open[mark as usize].map(|start| start..text.len()));
        }
        let [bold, italic, links] = spans
            .map(|spans| spans.into_iter().map(|range| trimmed(&text, range)).collect::<Vec<_>>());
        let urls = std::mem::take(&mut self.urls).into_iter();
        self.links = links.into_iter().zip(urls).map(|(range, url)| Link { range, url }).collect();
        let is_some = |range: &Range<usize>| !range.is_empty();
        self.bold = bold.into_iter().filter(is_some).collect();
        self.italic = italic.into_iter().filter(is_some).collect();
        self.text = text;
        self
    }
}

/// A range without the blanks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..(start + inner.trim().len())
}
