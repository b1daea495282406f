//! A page's Markdown and HTML → headings and pieces of text, with their links, bold words and lines.
//!
//! It knows nothing of addresses or people.

mod html;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use self::html::{Mark, Scanner};

/// A heading, a paragraph, an item, a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    /// The level of a heading, 1 to 6; 0 for any other piece.
    pub(super) level: u8,
    /// Without marks and without code.
    pub(super) text: String,
    pub(super) links: Vec<Link>,
    /// What is bold.
    pub(super) bold: Vec<String>,
    /// What is code, with its line.
    pub(super) code: Vec<(String, usize)>,
    /// From which byte of the text on which line of the source holds.
    lines: Vec<(usize, usize)>,
}

/// A link of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) url: String,
    /// The line it starts on, from 1.
    pub(super) line: usize,
    /// Where its text stands in that of the piece, in bytes.
    pub(super) span: Range<usize>,
}

impl Piece {
    /// The text with blanks in the place of what leads somewhere.
    pub(super) fn outside_links(&self) -> String {
        let mut bare = self.text.clone();
        for Link { span, .. } in &self.links {
            if bare.get(span.clone()).is_some() {
                bare.replace_range(span.clone(), &" ".repeat(span.len()));
            }
        }
        bare
    }

    /// The line of the source that a byte of the text stands on.
    pub(super) fn line_at(&self, byte: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= byte);
        after.checked_sub(1).and_then(|at| self.lines.get(at)).map_or(1, |(_, line)| *line)
    }
}

/// Reads Markdown that GitBook's own marks are gone from.
pub(super) fn pieces(markdown: &str) -> Vec<Piece> {
    let markdown = flat(markdown);
    let mut reader = Reader::new(&markdown);
    for (event, range) in Parser::new_ext(&markdown, Options::ENABLE_TABLES).into_offset_iter() {
        reader.event(event, range.start);
    }
    reader.end_piece();
    reader.pieces
}

/// Markdown without indents, line for line: GitBook indents HTML and what stands in lists, and fences
/// code; read as Markdown is, the cells of its tables would be code.
fn flat(markdown: &str) -> String {
    let mut is_code = false;
    let mut flat = String::with_capacity(markdown.len());
    for line in markdown.split_inclusive('\n') {
        let text = line.trim_start_matches([' ', '\t']);
        let is_fence = text.starts_with("```") || text.starts_with("~~~");
        flat.push_str(if is_code && !is_fence { line } else { text });
        is_code ^= is_fence;
    }
    flat
}

#[derive(Default)]
struct Reader {
    line_starts: Vec<usize>,
    pieces: Vec<Piece>,
    piece: Piece,
    /// The link that is open: where it leads, where its text starts, its line.
    link: Option<(String, usize, usize)>,
    /// Where bold text starts.
    bold: Option<usize>,
    /// How many code blocks are open, and how many images.
    code: usize,
    images: usize,
    scanner: Scanner,
}

impl Reader {
    fn new(markdown: &str) -> Self {
        let breaks = markdown.match_indices('\n').map(|(at, _)| at + 1);
        Self { line_starts: std::iter::once(0).chain(breaks).collect(), ..Self::default() }
    }

    fn event(&mut self, event: Event<'_>, at: usize) {
        let line = self.line_starts.partition_point(|start| *start <= at);
        match event {
            Event::Text(text) => self.text(&text, line),
            Event::Code(text) => self.inline_code(&text, line),
            Event::SoftBreak => self.text(" ", line),
            Event::HardBreak | Event::Rule => self.end_piece(),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, line),
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Heading { level, .. } => self.start_heading(level as u8),
            Tag::CodeBlock(_) => {
                self.end_piece();
                self.code += 1;
            }
            Tag::Link { dest_url, .. } => self.start_link(dest_url.into_string(), line),
            Tag::Strong => self.bold = Some(self.piece.text.len()),
            Tag::Image { .. } => self.images += 1,
            Tag::Emphasis | Tag::Strikethrough => {}
            _ => self.end_piece(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Strong => self.end_bold(),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::CodeBlock => {
                self.end_piece();
                self.code = self.code.saturating_sub(1);
            }
            TagEnd::Emphasis | TagEnd::Strikethrough => {}
            _ => self.end_piece(),
        }
    }

    fn html(&mut self, html: &str, line: usize) {
        for (mark, offset) in self.scanner.marks(html) {
            let line = line + html.get(..offset).map_or(0, |before| before.matches('\n').count());
            match mark {
                Mark::Text(text) => self.text(&text, line),
                Mark::Break => self.end_piece(),
                Mark::Heading(level) => self.start_heading(level),
                Mark::Link(url) => self.start_link(url, line),
                Mark::EndLink => self.end_link(),
                Mark::Bold => self.bold = Some(self.piece.text.len()),
                Mark::EndBold => self.end_bold(),
                Mark::Code => self.code += 1,
                Mark::EndCode => self.code = self.code.saturating_sub(1),
            }
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.images > 0 {
            return;
        }
        if self.code > 0 {
            self.piece
                .code
                .extend(text.lines().zip(line..).map(|(text, line)| (text.to_owned(), line)));
            return;
        }
        self.piece.lines.push((self.piece.text.len(), line));
        self.piece.text.push_str(text);
    }

    /// Code within a sentence: the name of a room may be set so.
    fn inline_code(&mut self, text: &str, line: usize) {
        if self.link.is_some() {
            self.text(text, line);
        } else {
            self.piece.code.push((text.to_owned(), line));
            self.text(" ", line);
        }
    }

    fn start_heading(&mut self, level: u8) {
        self.end_piece();
        self.piece.level = level;
    }

    fn start_link(&mut self, url: String, line: usize) {
        self.end_link();
        self.link = Some((url, self.piece.text.len(), line));
    }

    fn end_link(&mut self) {
        let Some((url, at, line)) = self.link.take() else { return };
        let text = self.piece.text.get(at..).unwrap_or_default().trim().to_owned();
        self.piece.links.push(Link { text, url, line, span: at..self.piece.text.len() });
    }

    fn end_bold(&mut self) {
        let Some(start) = self.bold.take() else { return };
        let bold = self.piece.text.get(start..).unwrap_or_default().trim();
        if !bold.is_empty() {
            self.piece.bold.push(bold.to_owned());
        }
    }

    fn end_piece(&mut self) {
        self.end_bold();
        self.end_link();
        let piece = std::mem::take(&mut self.piece);
        if !piece.text.trim().is_empty() || !piece.links.is_empty() || !piece.code.is_empty() {
            self.pieces.push(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_in_pieces_that_know_their_lines() {
        let page = "# Titre\n\nÉcrire à\n**Ada Martin** ou [là](mailto:ada@exemple.fr).\n\n* un\\\n  deux\n\n\
                    ```\ncode@exemple.fr\n```\n<table><tr><td>Qui</td><td><a href=\"https://a.fr/?x&amp;y\">Ada\n</a>\
                    </td></tr></table>\n";
        let read = pieces(page);
        let texts: Vec<(u8, &str)> =
            read.iter().map(|piece| (piece.level, piece.text.trim())).collect();
        assert_eq!(
            texts,
            [
                (1, "Titre"),
                (0, "Écrire à Ada Martin ou là."),
                (0, "un"),
                (0, "deux"),
                (0, ""),
                (0, "Qui"),
                (0, "Ada"),
            ]
        );
        assert_eq!(read[1].bold, ["Ada Martin"]);
        assert_eq!((read[1].links[0].line, read[1].line_at(12)), (4, 4));
        assert_eq!(read[4].code, [("code@exemple.fr".to_owned(), 10)]);
        assert_eq!(
            (read[6].links[0].url.as_str(), read[6].links[0].line),
            ("https://a.fr/?x&y", 12)
        );
    }
}
