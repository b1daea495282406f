//! GitBook's own marks, taken out before Markdown is parsed, and its shortcodes after.
//!
//! Lines stay where they are: what is taken out leaves its line behind, so that a line number of the
//! result is one of the source. It knows nothing of teams or people.

use crate::text::address::is_url;
use crate::text::invisible::is_dropped;

/// A page without GitBook's marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// The Markdown, line for line.
    pub markdown: String,
    /// The front matter between its two `---`, as written; empty where there is none.
    pub front_matter: String,
}

/// Takes out front matter, `{% … %}`, spaces written as entities, characters that show nothing, and
/// lines that are nothing but tags (a `<figure>` would swallow the list below it), those of tables
/// excepted. An embed leaves its address.
pub fn prepare(text: &str) -> Prepared {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
    let front_end = front_matter_end(&text);
    let mut prepared = Prepared::default();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            prepared.markdown.push('\n');
        }
        match front_end {
            Some(end) if number <= end => {
                if number > 0 && number < end {
                    prepared.front_matter.push_str(line);
                    prepared.front_matter.push('\n');
                }
            }
            _ => prepared.markdown.push_str(&prepare_line(line)),
        }
    }
    prepared
}

/// The line, from 0, of the second `---`, where the text starts with one.
fn front_matter_end(text: &str) -> Option<usize> {
    let mut lines = text.split('\n').map(str::trim_end).enumerate();
    if lines.next()?.1 != "---" {
        return None;
    }
    lines.find(|(_, line)| *line == "---").map(|(number, _)| number)
}

fn prepare_line(line: &str) -> String {
    let line: String = line.chars().filter(|c| !is_dropped(*c)).collect();
    let line = without_tags(&plain_spaces(&line));
    if is_only_html(&line) { String::new() } else { line }
}

/// Spaces that GitBook wrote as entities, as spaces. At the start or the end of a line they go: they
/// would indent code or break the line.
fn plain_spaces(line: &str) -> String {
    const SPACES: [&str; 4] = ["&#x20;", "&#32;", "&nbsp;", "&#xA0;"];
    if !line.contains('&') {
        return line.to_owned();
    }
    let indent = line.len() - line.trim_start().len();
    let (indent, mut rest) = line.split_at(indent);
    while let Some(shorter) = SPACES.iter().find_map(|space| rest.strip_prefix(space)) {
        rest = shorter.trim_start();
    }
    let mut end = rest;
    while let Some(shorter) = SPACES.iter().find_map(|space| end.strip_suffix(space)) {
        end = shorter.trim_end();
    }
    let spaced = SPACES.iter().fold(end.to_owned(), |text, space| text.replace(space, " "));
    format!("{indent}{spaced}")
}

/// A line without `{% … %}`. An `embed` with an absolute address leaves it as a link.
fn without_tags(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, tag)) = rest.split_once("{%") {
        let Some((tag, after)) = tag.split_once("%}") else { break };
        kept.push_str(before);
        if tag.trim_start().starts_with("embed")
            && let Some(url) = quoted_value(tag, "url").filter(|url| is_url(url))
        {
            kept.extend([" <", url, "> "]);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The value of `key="…"` in a tag; the last one may lack its second quote.
pub fn quoted_value<'t>(tag: &'t str, key: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!("{key}=\""))?;
    value.split('"').next().map(str::trim)
}

/// Whether a line has tags and nothing else, none of which names an address.
fn is_only_html(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('<')
        && line.ends_with('>')
        && !line.contains("href=\"http")
        && !line.starts_with("<http")
        && !line.contains('@')
        && !line.contains("<t")
        && !line.contains("</t")
        && without_html(line).trim().is_empty()
}

/// A text without its HTML tags.
pub fn without_html(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        let Some((_, after)) = tag.split_once('>') else { break };
        kept.push_str(before);
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// A text without `:shortcodes:` of emoji.
pub fn without_shortcodes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(':') {
        kept.push_str(before);
        let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_+-".contains(c);
        let end = after.find(|c| !is_code(c)).unwrap_or(after.len());
        let (code, tail) = after.split_at(end);
        // `10:30:00` is a time, `:+1:` a thumb.
        let is_glued = kept.ends_with(char::is_alphanumeric);
        let has_letter = code.contains(|c: char| c.is_ascii_lowercase() || c == '+');
        match tail.strip_prefix(':') {
            Some(after) if has_letter && code.len() > 1 && !is_glued => rest = after,
            _ => {
                kept.push(':');
                kept.push_str(code);
                rest = tail;
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// A text without its emoji.
pub fn without_emoji(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // What a variation selector follows is shown as an emoji, be it a digit.
        if !is_emoji(c) && !matches!(chars.peek(), Some('\u{FE0F}' | '\u{20E3}')) {
            kept.push(c);
        }
    }
    let words: Vec<&str> = kept.split_whitespace().collect();
    words.join(" ")
}

/// Characters that make up emoji: pictographs, arrows and signs, and what joins and varies them.
/// Blocks of the Unicode standard, chapter 22, and its emoji report (UTS #51).
pub fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{200D}' | '\u{20E3}' | '\u{2139}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}'
        | '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E0020}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_lines_stay() {
        let cases = [
            ("{% hint style=\"info\" %}\nÉcrire\n{% endhint %}", "\nÉcrire\n"),
            ("avant {% tab %} après", "avant  après"),
            ("{% embed url=\"https://exemple.fr/a\" %}", " <https://exemple.fr/a> "),
            ("{% embed url=\"../a.md\" %}", ""),
            ("{% jamais fermé", "{% jamais fermé"),
            ("* **Ada Martin**,&#x20;", "* **Ada Martin**,"),
            ("&#x20;* a&#x20;b", "* a b"),
            ("  &#x20; c", "  c"),
            ("\u{feff}a\u{200b}b\r\nc", "ab\nc"),
            ("<figure><img src=\"a.png\"></figure>\n* a", "\n* a"),
            ("<https://exemple.fr>", "<https://exemple.fr>"),
            ("<a href=\"https://exemple.fr\"></a>", "<a href=\"https://exemple.fr\"></a>"),
        ];
        for (text, markdown) in cases {
            assert_eq!(prepare(text).markdown, markdown, "{text:?}");
        }
    }

    #[test]
    fn front_matter_is_told_apart() {
        let prepared = prepare("---\ntitle: a\n---\n\n# b");
        assert_eq!(
            (prepared.front_matter.as_str(), prepared.markdown.as_str()),
            ("title: a\n", "\n\n\n\n# b")
        );
        assert_eq!(prepare("---\ntitle: a").markdown, "---\ntitle: a");
    }

    #[test]
    fn emoji_go() {
        let cases = [
            ("ℹ️ Équipe", "Équipe"),
            ("🧑🏽‍🤝‍👩🏼🫱🏾‍🫲🏽L'Accueil (A)", "L'Accueil (A)"),
            ("1️⃣ Le 2e pôle", "Le 2e pôle"),
            ("🚀", ""),
        ];
        for (text, plain) in cases {
            assert_eq!(without_emoji(text), plain);
        }
    }

    #[test]
    fn shortcodes_go() {
        let cases = [
            (":crown: La direction", " La direction"),
            (":small_red_triangle: Le programme :", " Le programme :"),
            ("Rendez-vous à 10:30:00", "Rendez-vous à 10:30:00"),
            ("Ada Martin : Culture", "Ada Martin : Culture"),
            (":+1:Merci", "Merci"),
        ];
        for (text, expected) in cases {
            assert_eq!(without_shortcodes(text), expected);
        }
    }
}
