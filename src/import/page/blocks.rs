//! Markdown → headings, paragraphs and list items, each as lines of plain text.
//!
//! Bold is kept as ranges, since a name is often what is bold; the pages also have bold that Markdown
//! does not accept (`**Ada Martin **est …`), and its asterisks are read as what they were meant for.
//! It knows nothing of teams or people.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::import::gitbook::{is_invisible, quoted_value, without_html, without_shortcodes};

/// A piece of the page.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) shape: Shape,
    pub(super) lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Of that level, 1 to 6.
    Heading(u8),
    Paragraph,
    /// In that many lists.
    Item(u8),
    /// Of a table.
    Row,
    /// Code or HTML.
    Aside,
}

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

impl Block {
    /// The whole text, its lines joined.
    pub(super) fn text(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The number of its first line.
    pub(super) fn number(&self) -> usize {
        self.lines.first().map_or(1, |line| line.number)
    }
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
const BOLD: char = '\u{E000}';
const UNBOLD: char = '\u{E001}';

/// Reads Markdown.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let line_starts: Vec<usize> =
        std::iter::once(0).chain(markdown.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut builder = Builder { line_starts, ..Builder::default() };
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        builder.event(event, range.start);
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
    links: Vec<(String, usize)>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text, at),
            Event::SoftBreak => self.push(" ", at),
            Event::HardBreak => self.break_line(at),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, at),
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
            Tag::TableHead | Tag::TableRow => self.begin(Shape::Row, at),
            Tag::TableCell if !self.is_empty() => self.push(" : ", at),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.begin(Shape::Aside, at),
            Tag::Strong => self.mark(BOLD, at),
            Tag::Image { .. } => self.images += 1,
            Tag::Link { dest_url, .. } => {
                let start = self.line(at).text.len();
                self.links.push((dest_url.into_string(), start));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.finish();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Strong => self.mark(UNBOLD, 0),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::Link => {
                if let Some((url, start)) = self.links.pop() {
                    let line = self.line(0);
                    let text = polished(line.text.get(start..).unwrap_or_default()).0;
                    line.links.push(Link { text, url });
                }
            }
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock => self.finish(),
            _ => {}
        }
    }

    fn begin(&mut self, shape: Shape, at: usize) {
        self.finish();
        self.open = Some((shape, vec![Line { number: self.number(at), ..Line::default() }]));
    }

    fn finish(&mut self) {
        let Some((shape, lines)) = self.open.take() else { return };
        let polish = |mut line: Line| {
            (line.text, line.bold) = polished(&line.text);
            line
        };
        let lines = lines.into_iter().map(polish);
        let lines: Vec<Line> =
            lines.filter(|line| !line.text.is_empty() || !line.links.is_empty()).collect();
        if !lines.is_empty() {
            self.blocks.push(Block { shape, lines });
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
        line.text.extend(text.chars().filter(|c| !matches!(*c, BOLD | UNBOLD)));
    }

    fn mark(&mut self, mark: char, at: usize) {
        self.line(at).text.push(mark);
    }

    fn break_line(&mut self, at: usize) {
        let number = self.number(at) + 1;
        let is_heading = matches!(self.open, Some((Shape::Heading(_), _)));
        match &mut self.open {
            Some((_, lines)) if !is_heading => {
                lines.push(Line { number, ..Line::default() });
                // A link that goes on in the next line ends there.
                self.links.iter_mut().for_each(|(_, start)| *start = 0);
            }
            _ => self.push(" ", at),
        }
    }

    fn html(&mut self, html: &str, at: usize) {
        let tag = html.trim_start();
        if tag.starts_with("<br") {
            self.break_line(at);
            return;
        }
        if let Some(url) = quoted_value(tag, "href").filter(|_| tag.starts_with("<a ")) {
            let link = Link { text: polished(&without_html(tag)).0, url: url.to_owned() };
            self.line(at).links.push(link);
        }
        let text = without_html(tag);
        if !text.trim().is_empty() {
            self.push(&format!("{text} "), at);
        }
    }

    /// The line being written; a paragraph is begun where text stands in nothing.
    fn line(&mut self, at: usize) -> &mut Line {
        let number = self.number(at);
        let (_, lines) = self.open.get_or_insert_with(|| (Shape::Paragraph, Vec::new()));
        if lines.is_empty() {
            lines.push(Line { number, ..Line::default() });
        }
        let last = lines.len() - 1;
        &mut lines[last]
    }

    fn is_empty(&self) -> bool {
        self.open
            .as_ref()
            .is_none_or(|(_, lines)| lines.iter().all(|line| line.text.trim().is_empty()))
    }

    fn is_bare_item(&self) -> bool {
        matches!(self.open, Some((Shape::Item(_), _))) && self.is_empty()
    }

    fn number(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }
}

/// A text with single blanks and without marks, and what of it is bold.
fn polished(marked: &str) -> (String, Vec<Range<usize>>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(markdown: &str) -> Vec<(Shape, usize, String, Vec<String>)> {
        let show = |block: Block| {
            let bold = |line: &Line| {
                line.bold
                    .iter()
                    .map(|range| line.text[range.clone()].to_owned())
                    .collect::<Vec<_>>()
            };
            let number = block.number();
            let bold = block.lines.iter().flat_map(bold).collect();
            let text =
                block.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join(" ⏎ ");
            (block.shape, number, text, bold)
        };
        blocks(markdown).into_iter().map(show).collect()
    }

    #[test]
    fn bold_is_what_was_meant() {
        let cases: [(&str, &str, &[&str]); 6] = [
            ("**Ada Martin **est là", "Ada Martin est là", &["Ada Martin"]),
            ("**Ada **et **Bo Li** vont", "Ada et Bo Li vont", &["Ada", "Bo Li"]),
            ("**Ada Martin, r**éférente", "Ada Martin, référente", &["Ada Martin, r"]),
            ("**Ada Martin,**cheffe", "Ada Martin,cheffe", &["Ada Martin,"]),
            ("_**ada@exemple.fr**_ ici", "ada@exemple.fr ici", &["ada@exemple.fr"]),
            ("_perdue _ici, un_mot", "perdue ici, un_mot", &[]),
        ];
        for (markdown, text, bold) in cases {
            let bold = bold.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(shown(markdown), [(Shape::Paragraph, 1, text.to_owned(), bold)]);
        }
    }

    #[test]
    fn blocks_have_their_shape_and_line() {
        let markdown =
            "# T\n\n* a\n  * b\n\n* c\n\n  suite\n\nd\\\ne\n\n## :crown: U <a id=\"x\"></a>\n";
        let expected = [
            (Shape::Heading(1), 1, "T"),
            (Shape::Item(1), 3, "a"),
            (Shape::Item(2), 4, "b"),
            (Shape::Item(1), 6, "c"),
            (Shape::Paragraph, 8, "suite"),
            (Shape::Paragraph, 10, "d ⏎ e"),
            (Shape::Heading(2), 13, "U"),
        ];
        let shown: Vec<_> =
            shown(markdown).into_iter().map(|block| (block.0, block.1, block.2)).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(shape, line, text)| (*shape, *line, (*text).to_owned()))
            .collect();
        assert_eq!(shown, expected);
    }
}
