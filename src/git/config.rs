//! The text of a git configuration file → its settings, in order: see `git help config`, "Syntax".
//! What is not understood is passed over.

use std::iter::Peekable;
use std::str::Chars;

/// A setting: `[section "name"] key = value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    /// In lower case, as its case means nothing.
    pub(super) section: String,
    /// What stands in quotes behind the section.
    pub(super) name: String,
    /// In lower case.
    pub(super) key: String,
    /// `true` where no value stands: the key alone turns something on.
    pub(super) value: String,
}

/// Every setting of a file.
pub(super) fn parse(text: &str) -> Vec<Setting> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut parser = Parser { rest: text.chars().peekable() };
    let mut settings = Vec::new();
    let (mut section, mut name) = (String::new(), String::new());
    loop {
        parser.skip(char::is_whitespace);
        match parser.rest.peek() {
            None => return settings,
            Some('[') => (section, name) = parser.header(),
            Some(c) if c.is_ascii_alphabetic() => {
                let (key, value) = parser.pair();
                let (section, name) = (section.clone(), name.clone());
                settings.push(Setting { section, name, key, value });
            }
            Some(_) => parser.skip(|c| c != '\n'),
        }
    }
}

struct Parser<'t> {
    rest: Peekable<Chars<'t>>,
}

impl Parser<'_> {
    fn skip(&mut self, is_skipped: impl Fn(char) -> bool) {
        while self.rest.next_if(|c| is_skipped(*c)).is_some() {}
    }

    fn word(&mut self, is_part: impl Fn(char) -> bool) -> String {
        let mut word = String::new();
        while let Some(c) = self.rest.next_if(|c| is_part(*c)) {
            word.push(c.to_ascii_lowercase());
        }
        word
    }

    /// `[section "name"]`, or `[section.name]` as of old.
    fn header(&mut self) -> (String, String) {
        self.rest.next();
        let mut section = self.word(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
        self.skip(|c| c == ' ' || c == '\t');
        let mut name = String::new();
        if self.rest.next_if_eq(&'"').is_some() {
            while let Some(c) = self.rest.next_if(|c| !"\"\n".contains(*c)) {
                name.extend(if c == '\\' { self.rest.next() } else { Some(c) });
            }
        } else if let Some((first, old)) = section.clone().split_once('.') {
            (section, name) = (first.to_owned(), old.to_owned());
        }
        self.skip(|c| !"]\n".contains(c));
        self.rest.next();
        (section, name)
    }

    fn pair(&mut self) -> (String, String) {
        let key = self.word(|c| c.is_ascii_alphanumeric() || c == '-');
        self.skip(|c| c == ' ' || c == '\t');
        if self.rest.next_if_eq(&'=').is_none() {
            self.skip(|c| c != '\n');
            return (key, "true".to_owned());
        }
        self.skip(|c| c == ' ' || c == '\t');
        (key, self.value())
    }

    /// A value without its quotes, escapes and comment; a backslash at the end of a line joins it to
    /// the next.
    fn value(&mut self) -> String {
        let mut value = String::new();
        let mut is_quoted = false;
        // How much of it is more than blanks at the end.
        let mut kept = 0;
        while let Some(c) = self.rest.next_if(|c| *c != '\n') {
            let mut counts = true;
            match c {
                '"' => is_quoted = !is_quoted,
                '#' | ';' if !is_quoted => {
                    self.skip(|c| c != '\n');
                    break;
                }
                '\\' => self.escape(&mut value),
                c => {
                    value.push(c);
                    counts = is_quoted || !c.is_whitespace();
                }
            }
            if counts {
                kept = value.len();
            }
        }
        value.truncate(kept);
        value
    }

    /// What a backslash stands for.
    fn escape(&mut self, value: &mut String) {
        match self.rest.next() {
            None | Some('\n') => {}
            Some('\r') if self.rest.next_if_eq(&'\n').is_some() => {}
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('b') => drop(value.pop()),
            Some(other) => value.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn settings_are_read_as_git_reads_them() {
        let cases: [(&str, &[&str]); 14] = [
            ("[remote \"o\"]\n\turl = git@a.fr:b\n", &["remote|o|url|git@a.fr:b"]),
            ("[Remote \"O\"] URL=a\n[core]bare", &["remote|O|url|a", "core||bare|true"]),
            // quotes, comments, names with brackets, quotes and backslashes
            ("[a \"x]\\\"y\\\\z\"]\nb = \"c # d\" # e\n", &["a|x]\"y\\z|b|c # d"]),
            ("; [a]\n# b = c\n[a] ; x\nb = c ; d\n", &["a||b|c"]),
            ("[a]\nb = \" c \" d  \n", &["a||b| c  d"]),
            ("[a]\nb =\nc = \"\"\n", &["a||b|", "a||c|"]),
            // lines that go on, a comment that does not
            ("[a]\nb = one \\\n two\n", &["a||b|one  two"]),
            ("[a]\r\nb = one\\\r\ntwo\r\nc = d\r\n", &["a||b|onetwo", "a||c|d"]),
            ("[a]\n# x \\\nb = c\n", &["a||b|c"]),
            ("[a]\nb = c # x \\\nd = e\n", &["a||b|c", "a||d|e"]),
            // escapes
            ("[a]\nb = \\t\\\"x\\\\\\n.\n", &["a||b|\t\"x\\\n."]),
            // the old form, a byte-order mark
            ("\u{feff}[remote.origin]\nurl = a\n", &["remote|origin|url|a"]),
            // what is none
            ("[a\nb = c\n= d\n[] e\n1 = 2\n[", &["a||b|c", "||e|true"]),
            ("[a \"x\ny = z\n[b] c = \"d\ne\"", &["a|x|y|z", "b||c|d", "b||e|true"]),
        ];
        for (text, expected) in cases {
            let settings: Vec<String> = parse(text)
                .iter()
                .map(|set| format!("{}|{}|{}|{}", set.section, set.name, set.key, set.value))
                .collect();
            assert_eq!(settings, expected, "{text:?}");
        }
    }
}
