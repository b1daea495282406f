//! HTML as GitBook writes it into Markdown → the few marks that matter: text, breaks, links, bold, code.

use crate::import::entities::decoded;

use crate::import::gitbook::quoted_value;

/// The longest tag that is waited for over several pieces of HTML.
const LONGEST_TAG: usize = 16 << 10;

/// What stands in a piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Text, its entities decoded.
    Text(String),
    /// The end of whatever stood before.
    Break,
    /// A heading of that level begins.
    Heading(u8),
    Link(String),
    EndLink,
    Bold,
    EndBold,
    Code,
    EndCode,
}

/// Reads HTML piece by piece: a tag may begin in one and end in the next.
#[derive(Default)]
pub(super) struct Scanner {
    /// The tag that has begun.
    open: String,
}

impl Scanner {
    /// The marks of a piece, each with the byte it starts at.
    pub(super) fn marks(&mut self, html: &str) -> Vec<(Mark, usize)> {
        let mut marks = Vec::new();
        let mut rest = html;
        while !rest.is_empty() {
            let at = html.len() - rest.len();
            if !self.open.is_empty() || rest.starts_with('<') {
                let (tag, after, is_whole) = match rest.split_once('>') {
                    Some((tag, after)) => (tag, after, true),
                    None => (rest, "", false),
                };
                self.open.push_str(tag);
                if is_whole || self.open.len() > LONGEST_TAG {
                    marks.extend(mark(self.open.trim_start_matches('<')).map(|mark| (mark, at)));
                    self.open.clear();
                }
                rest = after;
            } else {
                let (text, _) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
                marks.push((Mark::Text(decoded(text).into_owned().replace('\n', " ")), at));
                rest = rest.get(text.len()..).unwrap_or_default();
            }
        }
        marks
    }
}

/// What a tag does, without its brackets.
fn mark(tag: &str) -> Option<Mark> {
    let name =
        tag.split(|c: char| c.is_whitespace()).next().unwrap_or_default().trim_end_matches('/');
    let name = name.to_ascii_lowercase();
    Some(match name.as_str() {
        "a" => Mark::Link(decoded(quoted_value(tag, "href")?).into_owned()),
        "/a" => Mark::EndLink,
        "strong" | "b" => Mark::Bold,
        "/strong" | "/b" => Mark::EndBold,
        "code" | "pre" => Mark::Code,
        "/code" | "/pre" => Mark::EndCode,
        "summary" => Mark::Heading(3),
        "span" | "/span" | "em" | "/em" | "i" | "/i" | "mark" | "/mark" | "u" | "/u" | "img"
        | "s" | "/s" => return None,
        other => match other.strip_prefix('h').and_then(|level| level.parse().ok()) {
            Some(level @ 1..=6) => Mark::Heading(level),
            _ => Mark::Break,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_marks_also_where_they_are_cut() {
        let mut scanner = Scanner::default();
        let mut marks =
            |html: &str| scanner.marks(html).into_iter().map(|(mark, _)| mark).collect::<Vec<_>>();
        let text = |text: &str| Mark::Text(text.to_owned());
        assert_eq!(
            marks("<p><b>a&#x26;b</b><br/>"),
            [Mark::Break, Mark::Bold, text("a&b"), Mark::EndBold, Mark::Break]
        );
        assert_eq!(marks("<a class=\"x\""), []);
        assert_eq!(
            marks(" href=\"https://a.fr\">A</a>"),
            [Mark::Link("https://a.fr".to_owned()), text("A"), Mark::EndLink]
        );
        assert_eq!(
            marks("<h2>T</h2><summary>"),
            [Mark::Heading(2), text("T"), Mark::Break, Mark::Heading(3)]
        );
        assert_eq!(marks("a > b <"), [text("a > b ")]);
    }
}
