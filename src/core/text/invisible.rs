//! Characters that show nothing: the one table of them, and the questions it answers.

/// What a character that shows nothing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Invisible {
    /// It acts on a terminal: escape, bell, line break.
    Control,
    /// It turns the direction of the text around it.
    Direction,
    /// It parts or joins letters, or is left over: soft hyphen, zero-width space, byte order mark.
    Joint,
}

/// What a character does that shows nothing; `None` for all others.
fn class(c: char) -> Option<Invisible> {
    match c {
        ' '..='~' => None,
        _ if c.is_control() => Some(Invisible::Control),
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some(Invisible::Direction)
        }
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
        // Tags: a text beside the text.
        | '\u{E0000}'..='\u{E007F}' => {
            Some(Invisible::Joint)
        }
        _ => None,
    }
}

/// Whether a search passes over it: what shows nothing parts no word. Control characters part words.
pub fn is_ignored(c: char) -> bool {
    matches!(class(c), Some(Invisible::Direction | Invisible::Joint))
}

/// Whether an import drops it, as if it did not stand there. The zero-width joiner stays: emoji are made
/// with it.
pub fn is_dropped(c: char) -> bool {
    class(c) == Some(Invisible::Joint) && c != '\u{200D}'
}

/// Whether it turns the direction of the text around it: to an import, a blank.
pub fn is_turn(c: char) -> bool {
    class(c) == Some(Invisible::Direction)
}

/// Whether a terminal must not see it: it could act there, or turn the direction of text around it.
pub fn is_unsafe(c: char) -> bool {
    matches!(class(c), Some(Invisible::Control | Invisible::Direction))
}

/// A text in which the characters that a terminal must not see appear as `\u{1b}`, but for those that stay.
pub fn escaped(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) && !stays(c) {
            escaped.extend(c.escape_unicode());
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{is_dropped, is_ignored, is_turn, is_unsafe};

    #[test]
    fn each_question_has_its_own_answer() {
        // character, passed over by a search, dropped by an import, a turn, unsafe on a terminal
        let cases = [
            ('\u{1b}', false, false, false, true),
            ('\n', false, false, false, true),
            ('\u{202e}', true, false, true, true),
            ('\u{200b}', true, true, false, false),
            ('\u{200d}', true, false, false, false),
            ('\u{ad}', true, true, false, false),
            ('é', false, false, false, false),
            (' ', false, false, false, false),
        ];
        for (c, ignored, dropped, turn, harmful) in cases {
            assert_eq!(
                (is_ignored(c), is_dropped(c), is_turn(c), is_unsafe(c)),
                (ignored, dropped, turn, harmful),
                "{c:?}"
            );
        }
    }
}
