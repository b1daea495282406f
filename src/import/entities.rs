//! What HTML writes by name or by number: `&eacute;` is é.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// The longest name there is, `&` and `;` included, and some.
const LONGEST: usize = 40;

/// A text with the characters that its entities stand for; what is none stays as it is.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return text.into() };
    let (start, mut rest) = text.split_at(first);
    let mut decoded = start.to_owned();
    while let Some(length) = rest.bytes().position(|byte| byte == b'&') {
        let (before, entity) = rest.split_at(length);
        decoded.push_str(before);
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
        let end = 1 + entity.bytes().skip(1).take(LONGEST).take_while(is_name).count();
        let whole = entity[end..].starts_with(';').then(|| entity.split_at(end + 1));
        let (entity, after) = whole.unwrap_or_else(|| entity.split_at(end));
        if whole.is_some() {
            // Markdown has the same entities: its reader knows all of them.
            for event in Parser::new(entity) {
                if let Event::Text(text) = event {
                    decoded.push_str(&text);
                }
            }
        } else {
            decoded.push_str(entity);
        }
        rest = after;
    }
    decoded.push_str(rest);
    decoded.into()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn entities_become_what_they_stand_for_and_nothing_else_changes() {
        let cases = [
            ("", ""),
            ("no entity; at all", "no entity; at all"),
            ("&eacute;t&eacute; &amp; &#39;mer&#x27; &lt;b&gt;", "été & 'mer' <b>"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("a & b &c; &*d*; &;", "a & b &c; &*d*; &;"),
            ("&&eacute;&", "&é&"),
            ("https://example.org/?a=1&lang=fr&é", "https://example.org/?a=1&lang=fr&é"),
            ("&amp;eacute;", "&eacute;"),
        ];
        for (text, expected) in cases {
            assert_eq!(decoded(text), expected, "{text}");
        }
    }
}
