//! Markdown and the HTML in it → headings, paragraphs, items and table rows, each as lines of plain
//! text with what of them is bold, italic or a link.
//!
//! It knows nothing of teams or people.

pub(in crate::import) mod addresses;
pub(in crate::import) mod line;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use self::line::{Line, MARKS, Mark};
use crate::import::entities::decoded;
use crate::import::gitbook::quoted_value;

/// A piece of the page.
#[derive(Clone, Debug)]
pub(in crate::import) struct Block {
    pub(in crate::import) shape: Shape,
    pub(in crate::import) lines: Vec<Line>,
    pub(in crate::import) is_quoted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Shape {
    /// Of that level, 1 to 6.
    Heading(u8),
    Paragraph,
    /// In that many lists.
    Item(u8),
    /// Of a table: each line knows its column. The row of headings is no row.
    Row,
    Code,
}

impl Block {
    /// The whole text, its lines joined.
    pub(in crate::import) fn text(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The number of its first line.
    pub(in crate::import) fn number(&self) -> usize {
        self.lines.first().map_or(1, |line| line.number)
    }
}

/// Reads Markdown.
pub(in crate::import) fn blocks(markdown: &str) -> Vec<Block> {
    let line_starts: Vec<usize> =
        std::iter::once(0).chain(markdown.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut builder = Builder { line_starts, ..Builder::default() };
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        builder.event(event, &range);
    }
    builder.finish();
    builder.blocks
}

#[derive(Default)]
struct Builder {
    line_starts: Vec<usize>,
    blocks: Vec<Block>,
    open: Option<(Shape, Vec<Line>)>,
    depth: u8,
    images: usize,
    quotes: usize,
    /// Where the HTML being read starts, and what of it is read.
    html: Option<(usize, String)>,
    /// The headings of the table's columns, once they are read.
    columns: Vec<String>,
    /// Whether the row being read is that of the headings.
    is_head: bool,
    /// The cell being read, from 1.
    cell: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        let at = range.start;
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text, at),
            Event::SoftBreak => self.push(" ", at),
            Event::HardBreak => self.break_line(at + 1),
            // A tag of a block may go over several lines.
            Event::Html(html) => self.html.get_or_insert_default().1.push_str(&html),
            Event::InlineHtml(html) => self.html(&html, at),
            Event::Rule => self.finish(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Heading { level, .. } => self.begin(Shape::Heading(level as u8), at),
            // The first paragraph of an item is the item.
            Tag::Paragraph if !self.is_bare_item() => self.begin(Shape::Paragraph, at),
            Tag::List(_) => {
                self.finish();
                self.depth = self.depth.saturating_add(1);
            }
            Tag::Item => self.begin(Shape::Item(self.depth), at),
            Tag::TableHead => {
                self.columns.clear();
                self.row(at);
                self.is_head = true;
            }
            Tag::TableRow => self.row(at),
            Tag::TableCell => self.cell(at),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::CodeBlock(_) => self.begin(Shape::Code, at),
            Tag::HtmlBlock => self.html = Some((at, String::new())),
            Tag::Strong => self.mark(Mark::Bold, at),
            Tag::Emphasis => self.mark(Mark::Italic, at),
            Tag::Image { .. } => self.images += 1,
            Tag::Link { dest_url, .. } => self.link(dest_url.into_string(), at),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.finish();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Strong => self.unmark(Mark::Bold),
            TagEnd::Emphasis => self.unmark(Mark::Italic),
            TagEnd::Link => self.unmark(Mark::Link),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::BlockQuote(_) => {
                self.finish();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::HtmlBlock => {
                if let Some((at, html)) = self.html.take() {
                    self.html(&html, at);
                }
                // A table goes on after an empty line.
                if !matches!(self.open, Some((Shape::Row, _))) {
                    self.finish();
                }
            }
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::CodeBlock => self.finish(),
            _ => {}
        }
    }

    fn begin(&mut self, shape: Shape, at: usize) {
        self.finish();
        self.cell = 0;
        self.is_head = false;
        self.open = Some((shape, vec![self.new_line(at)]));
    }

    fn row(&mut self, at: usize) {
        self.begin(Shape::Row, at);
    }

    fn cell(&mut self, at: usize) {
        self.cell += 1;
        let line = self.new_line(at);
        if let Some((_, lines)) = &mut self.open {
            lines.push(line);
        }
    }

    fn finish(&mut self) {
        let Some((shape, lines)) = self.open.take() else { return };
        let lines = lines.into_iter().map(Line::polished);
        let mut lines: Vec<Line> =
            lines.filter(|line| !line.text.is_empty() || !line.links.is_empty()).collect();
        if shape == Shape::Row && self.is_head {
            self.columns = vec![String::new(); self.cell];
            for line in lines {
                if let Some(column) =
                    line.cell.checked_sub(1).and_then(|at| self.columns.get_mut(at))
                {
                    column.push_str(&line.text);
                }
            }
            return;
        }
        for line in &mut lines {
            let column = line.cell.checked_sub(1).and_then(|at| self.columns.get(at));
            line.column = column.cloned().unwrap_or_default();
        }
        if !lines.is_empty() {
            self.blocks.push(Block { shape, lines, is_quoted: self.quotes > 0 });
        }
    }

    fn push(&mut self, text: &str, at: usize) {
        if self.images > 0 {
            return;
        }
        let number = self.number(at);
        let line = self.line(at);
        if line.text.is_empty() {
            line.number = number;
        }
        line.text.extend(text.chars().filter(|c| !MARKS.contains(c)));
    }

    fn mark(&mut self, mark: Mark, at: usize) {
        self.line(at).text.push(mark.start());
    }

    fn unmark(&mut self, mark: Mark) {
        self.line(0).text.push(mark.end());
    }

    fn link(&mut self, url: String, at: usize) {
        let line = self.line(at);
        line.urls.push(url);
        line.text.push(Mark::Link.start());
    }

    fn break_line(&mut self, at: usize) {
        let line = self.new_line(at);
        match &mut self.open {
            Some((Shape::Heading(_), _)) => self.push(" ", at),
            Some((_, lines)) => lines.push(line),
            None => {}
        }
    }

    /// Reads tags and the text between them.
    fn html(&mut self, html: &str, at: usize) {
        let mut rest = html;
        loop {
            let start = at + (html.len() - rest.len());
            let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
            if !text.trim().is_empty() {
                self.push(&decoded(text).replace('\n', " "), start);
            }
            let end = if tag.starts_with("!--") { "-->" } else { ">" };
            let Some((tag, after)) = tag.split_once(end) else { break };
            self.tag(tag, start);
            rest = after;
        }
    }

    fn tag(&mut self, tag: &str, at: usize) {
        let is_end = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_row = matches!(self.open, Some((Shape::Row, _)));
        match (name.to_ascii_lowercase().as_str(), is_end) {
            ("br", _) => self.break_line(at),
            ("p" | "div" | "li", _) if is_row => self.break_line(at),
            ("p" | "div" | "summary" | "ul" | "ol", _) | ("li" | "tr" | "table", true) => {
                self.finish();
            }
            ("li", false) => self.begin(Shape::Item(self.depth.max(1)), at),
            ("table", false) => self.columns.clear(),
            ("tr", false) => self.row(at),
            ("th", false) => {
                self.is_head = self.columns.is_empty();
                self.cell(at);
            }
            ("td", false) => self.cell(at),
            ("strong" | "b", false) => self.mark(Mark::Bold, at),
            ("strong" | "b", true) => self.unmark(Mark::Bold),
            ("em" | "i", false) => self.mark(Mark::Italic, at),
            ("em" | "i", true) => self.unmark(Mark::Italic),
            ("a", false) => {
                if let Some(url) = quoted_value(tag, "href") {
                    self.link(decoded(url).into_owned(), at);
                }
            }
            ("a", true) => self.unmark(Mark::Link),
            _ => {}
        }
    }

    fn new_line(&self, at: usize) -> Line {
        Line { number: self.number(at), cell: self.cell, ..Line::default() }
    }

    /// The line being written; a paragraph is begun where text stands in nothing.
    fn line(&mut self, at: usize) -> &mut Line {
        let line = self.new_line(at);
        let (_, lines) = self.open.get_or_insert_with(|| (Shape::Paragraph, Vec::new()));
        if lines.is_empty() {
            lines.push(line);
        }
        let last = lines.len() - 1;
        &mut lines[last]
    }

    fn is_bare_item(&self) -> bool {
        let is_empty = |lines: &[Line]| lines.iter().all(|line| line.text.trim().is_empty());
        matches!(&self.open, Some((Shape::Item(_), lines)) if is_empty(lines))
    }

    fn number(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }
}
