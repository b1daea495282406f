//! A command line that is being typed, taken apart as shells do: words and the quotes around them.

/// A command line up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words without quotes, the program first; the last is being typed, and may be empty.
    pub(super) words: Vec<String>,
    /// The last word as it stands.
    pub(super) raw: String,
    /// The quote it leaves open.
    pub(super) quote: Option<char>,
    /// What of it the shell replaces, and whether values are put in one after the other (bash).
    pub(super) replaced: Option<(String, bool)>,
    /// Whether the word is the file of a redirection.
    pub(super) is_file: bool,
    /// Whether that quote is an apostrophe which nobody quoted.
    pub(super) has_apostrophe: bool,
}

impl Line {
    /// Takes the open quote inside the last word for an apostrophe; false where it is none.
    pub(super) fn take_quote_for_apostrophe(&mut self) -> bool {
        let Some((before, after)) = self.raw.split_once('\'') else { return false };
        let is_one = self.quote == Some('\'')
            && before.ends_with(char::is_alphanumeric)
            && !after.contains('\'');
        if let (true, Some(last)) = (is_one, self.words.last_mut()) {
            *last = format!("{}'{after}", split(before).words.pop().unwrap_or_default());
            self.has_apostrophe = true;
        }
        is_one
    }
}

/// Splits a line as shells do: blanks part words outside quotes, a backslash takes the next character
/// as it is, what stands before a `|`, `;`, `&`, `(` or backtick is another command, and a redirection
/// with its file is no word of this one.
pub(super) fn split(line: &str) -> Line {
    let mut split = Split { words: vec![String::new()], ..Split::default() };
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, split.quote) {
            (' ' | '\t' | '\n', None) => split.end_word(),
            ('|' | ';' | '&' | '(' | '`', None) => {
                split = Split { words: vec![String::new()], ..Split::default() };
            }
            ('<' | '>', None) => {
                while chars.next_if(|c| "<>&| ".contains(*c)).is_some() {}
                split.redirect();
            }
            ('\\', None | Some('"')) => {
                split.push_raw(c);
                if let Some(next) = chars.next() {
                    split.push_raw(next);
                    split.push(next);
                }
            }
            ('\'' | '"', None) => {
                split.quote = Some(c);
                split.push_raw(c);
            }
            (_, open) => {
                split.push_raw(c);
                if open == Some(c) { split.quote = None } else { split.push(c) }
            }
        }
    }
    let Split { mut words, raw, quote, is_file, .. } = split;
    // `NAME=value` before a command is not it.
    let is_setting = |word: &String| word.split_once('=').is_some_and(|(name, _)| is_name(name));
    while words.len() > 1 && words.first().is_some_and(is_setting) {
        words.remove(0);
    }
    Line { words, raw, quote, is_file, ..Line::default() }
}

/// How far a line has been split.
#[derive(Default)]
struct Split {
    words: Vec<String>,
    raw: String,
    quote: Option<char>,
    /// Whether there is anything of the last word, be it an empty quote.
    is_begun: bool,
    /// Whether the last word is the file of a redirection.
    is_file: bool,
}

impl Split {
    fn push(&mut self, c: char) {
        if let Some(word) = self.words.last_mut() {
            word.push(c);
        }
    }

    fn push_raw(&mut self, c: char) {
        self.raw.push(c);
        self.is_begun = true;
    }

    fn end_word(&mut self) {
        if self.is_file {
            self.words.pop();
        }
        if self.is_begun {
            self.words.push(String::new());
        }
        (self.raw, self.is_begun, self.is_file) = (String::new(), false, false);
    }

    /// Goes on with the file of a redirection; the number before it is its stream's.
    fn redirect(&mut self) {
        if self.raw.chars().all(|c| c.is_ascii_digit()) {
            self.words.pop();
            self.words.push(String::new());
        } else {
            self.end_word();
        }
        (self.raw, self.is_begun, self.is_file) = (String::new(), true, true);
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_split_as_shells_do() {
        let cases: [(&str, &[&str], &str, Option<char>); 14] = [
            ("beta who Cul", &["beta", "who", "Cul"], "Cul", None),
            ("beta who ", &["beta", "who", ""], "", None),
            (r"beta who affaires\ ét", &["beta", "who", "affaires ét"], r"affaires\ ét", None),
            ("beta who \"Affaires ét", &["beta", "who", "Affaires ét"], "\"Affaires ét", Some('"')),
            ("beta who l\\'Int", &["beta", "who", "l'Int"], "l\\'Int", None),
            ("beta who 'a b' c", &["beta", "who", "a b", "c"], "c", None),
            ("LANG=C beta  who x", &["beta", "who", "x"], "x", None),
            ("ls | beta list p", &["beta", "list", "p"], "p", None),
            ("beta --roster=fi", &["beta", "--roster=fi"], "--roster=fi", None),
            ("x=$(beta who cu", &["beta", "who", "cu"], "cu", None),
            ("echo `beta who cu", &["beta", "who", "cu"], "cu", None),
            ("beta >out who cu", &["beta", "who", "cu"], "cu", None),
            ("beta who 2> 'a b' cu", &["beta", "who", "cu"], "cu", None),
            ("beta who cu>ou", &["beta", "who", "cu", "ou"], "ou", None),
        ];
        for (line, words, raw, quote) in cases {
            let split = split(line);
            assert_eq!(split.words, words, "{line}");
            assert_eq!((split.raw.as_str(), split.quote), (raw, quote), "{line}");
        }
    }
}
