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
}

/// Splits a line as shells do: blanks part words outside quotes, a backslash takes the next character
/// as it is, and what stands before a `|`, `;` or `&` is another command.
pub(super) fn split(line: &str) -> Line {
    let mut words = vec![String::new()];
    let (mut raw, mut quote, mut is_begun) = (String::new(), None, false);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            (' ' | '\t' | '\n', None) => {
                if is_begun {
                    words.push(String::new());
                }
                (raw, is_begun) = (String::new(), false);
                continue;
            }
            ('|' | ';' | '&', None) => {
                (words, raw, is_begun) = (vec![String::new()], String::new(), false);
                continue;
            }
            ('\'' | '"', None) => quote = Some(c),
            (_, Some(open)) if c == open => quote = None,
            ('\\', None | Some('"')) => {
                raw.push(c);
                raw.extend(chars.next().inspect(|next| push(&mut words, *next)));
                is_begun = true;
                continue;
            }
            _ => push(&mut words, c),
        }
        raw.push(c);
        is_begun = true;
    }
    // `NAME=value` before a command is not it.
    let is_setting = |word: &String| word.split_once('=').is_some_and(|(name, _)| is_name(name));
    while words.len() > 1 && words.first().is_some_and(is_setting) {
        words.remove(0);
    }
    Line { words, raw, quote, replaced: None }
}

fn push(words: &mut [String], c: char) {
    if let Some(word) = words.last_mut() {
        word.push(c);
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
        let cases: [(&str, &[&str], &str, Option<char>); 9] = [
            ("beta who Cul", &["beta", "who", "Cul"], "Cul", None),
            ("beta who ", &["beta", "who", ""], "", None),
            (r"beta who affaires\ ét", &["beta", "who", "affaires ét"], r"affaires\ ét", None),
            ("beta who \"Affaires ét", &["beta", "who", "Affaires ét"], "\"Affaires ét", Some('"')),
            ("beta who l\\'Int", &["beta", "who", "l'Int"], "l\\'Int", None),
            ("beta who 'a b' c", &["beta", "who", "a b", "c"], "c", None),
            ("LANG=C beta  who x", &["beta", "who", "x"], "x", None),
            ("ls | beta list p", &["beta", "list", "p"], "p", None),
            ("beta --roster=fi", &["beta", "--roster=fi"], "--roster=fi", None),
        ];
        for (line, words, raw, quote) in cases {
            let split = split(line);
            assert_eq!(split.words, words, "{line}");
            assert_eq!((split.raw.as_str(), split.quote), (raw, quote), "{line}");
        }
    }
}
