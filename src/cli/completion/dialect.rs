//! How each shell tells what is typed, and wants to be told what may come: words, quotes, lines.

use super::line::{Line, split};
use super::values::Value;
use crate::text::fold::fold;

/// A shell, as far as its completion goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Gives the line up to the cursor, the word to replace and the way of completing; takes words
    /// quoted as they are to stand.
    Bash,
    /// Gives words; quotes by itself.
    Zsh,
    /// Gives words, the last as it is typed; quotes by itself; hides what does not hold that.
    Fish,
    /// Gives words, the last after a `=` so that it is never empty; takes words quoted.
    Powershell,
    /// Gives words; quotes by itself; hides what does not begin as typed.
    Elvish,
    /// Gives the line up to the cursor; takes words quoted; hides what does not begin as typed.
    Nushell,
}

impl Dialect {
    /// The shell of that name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "bash" => Self::Bash,
            "zsh" => Self::Zsh,
            "fish" => Self::Fish,
            "powershell" => Self::Powershell,
            "elvish" => Self::Elvish,
            "nushell" => Self::Nushell,
            _ => return None,
        })
    }

    /// Reads what the script hands over.
    pub(super) fn read(self, mut args: Vec<String>) -> Option<Line> {
        match self {
            Self::Bash => {
                let [line, replaced, kind] = <[String; 3]>::try_from(args).ok()?;
                // 37 is bash's number for completion that goes through the values.
                Some(Line { replaced: Some((replaced, kind == "37")), ..split(&line) })
            }
            Self::Nushell => args.pop().map(|line| split(&line)),
            Self::Zsh | Self::Elvish => {
                let raw = args.last()?.clone();
                Some(Line { words: args, raw, ..Line::default() })
            }
            Self::Fish | Self::Powershell => {
                let last = args.pop()?;
                let last = if self == Self::Powershell { last.strip_prefix('=')? } else { &last };
                let line = split(last);
                args.extend(line.words.last().cloned());
                Some(Line { words: args, ..line })
            }
        }
    }

    /// Says that the word is a path.
    #[expect(clippy::unused_self, reason = "every shell is told alike, so far")]
    pub(super) fn files(self) -> String {
        "files\n".to_owned()
    }

    /// What the word may become: `values`, or `list` where they are to be shown but nothing to be put
    /// in, because what they share is less than what was typed.
    pub(super) fn write(self, line: &Line, values: &[Value]) -> String {
        let current = line.words.last().map(String::as_str).unwrap_or_default();
        let texts: Vec<String> = match self {
            Self::Bash => bash_texts(line, values),
            Self::Zsh => values.iter().map(|value| value.text.clone()).collect(),
            Self::Fish | Self::Elvish => {
                values.iter().map(|value| self.as_typed(value, current)).collect()
            }
            Self::Nushell => {
                let texts = values.iter().map(|value| self.as_typed(value, current));
                texts.map(|text| nushell_quoted(&text)).collect()
            }
            Self::Powershell => values.iter().map(|value| powershell_quoted(&value.text)).collect(),
        };
        let typed = line.replaced.as_ref().map_or(current, |(replaced, _)| replaced);
        let shared = shared_start(&texts);
        let is_less = texts.len() > 1 && shared.chars().count() < typed.chars().count();
        let mut text = String::from(if is_less { "list\n" } else { "values\n" });
        for (value, shown) in values.iter().zip(&texts) {
            text.push_str(shown);
            if self != Self::Bash && !value.about.is_empty() {
                text.push('\t');
                text.push_str(&value.about);
            }
            text.push('\n');
        }
        text
    }

    /// A value for a shell that hides what does not begin as typed: `educ` goes on as `education
    /// nationale`, which finds Éducation nationale as well.
    fn as_typed(self, value: &Value, typed: &str) -> String {
        let text = &value.text;
        let is_kept = match self {
            Self::Fish => text.to_lowercase().contains(&typed.to_lowercase()),
            _ => text.starts_with(typed),
        };
        if is_kept {
            return text.clone();
        }
        let met = text.get(value.met_at..).unwrap_or_default();
        let begun = fold(typed);
        let starts = met.char_indices().map(|(at, _)| at).chain([met.len()]);
        let end = starts.into_iter().find(|at| fold(&met[..*at]) == begun);
        end.map_or_else(|| text.clone(), |end| format!("{typed}{}", &met[end..]))
    }
}

/// What all texts start with.
fn shared_start(texts: &[String]) -> &str {
    let Some((first, others)) = texts.split_first() else { return "" };
    let mut end = first.len();
    for other in others {
        let same = first.chars().zip(other.chars()).take_while(|(a, b)| a == b);
        end = end.min(same.map(|(c, _)| c.len_utf8()).sum());
    }
    &first[..end]
}

/// Values for bash, which puts them in as they are, in place of a part of the word: what follows the
/// last of its own separators (`=`, `:`…). Several are listed without the backslashes that would only
/// be in the way, as long as what they share needs none.
fn bash_texts(line: &Line, values: &[Value]) -> Vec<String> {
    let (replaced, is_menu) = line.replaced.clone().unwrap_or_default();
    let kept = line.raw.strip_suffix(&replaced).unwrap_or_default();
    let kept = kept.strip_suffix(|c| Some(c) == line.quote).unwrap_or(kept);
    let kept = split(kept).words.pop().unwrap_or_default();
    let rests: Vec<String> = values
        .iter()
        .map(|value| value.text.strip_prefix(&*kept).unwrap_or(&value.text).to_owned())
        .collect();
    let shared = shared_start(&rests);
    if rests.len() > 1 && !is_menu && bash_quoted(shared, line.quote) == shared {
        return rests;
    }
    rests.iter().map(|rest| bash_quoted(rest, line.quote)).collect()
}

/// A text as bash takes it for one word, inside the quote that is open.
fn bash_quoted(text: &str, quote: Option<char>) -> String {
    let mut quoted = String::with_capacity(text.len());
    for c in text.chars() {
        match quote {
            Some('\'') if c == '\'' => quoted.push_str(r"'\''"),
            Some('"') if "\"\\$`".contains(c) => quoted.extend(['\\', c]),
            None if c.is_ascii() && !(c.is_ascii_alphanumeric() || "-_./@:+=,%".contains(c)) => {
                quoted.extend(['\\', c]);
            }
            _ => quoted.push(c),
        }
    }
    quoted
}

fn powershell_quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:+=\\".contains(c);
    if text.chars().all(is_plain) {
        text.to_owned()
    } else {
        // It takes typographic quotes for its own.
        let is_quote = |c: char| matches!(c, '\'' | '‘' | '’' | '‚' | '‛');
        let doubled = text.chars().flat_map(|c| [Some(c), is_quote(c).then_some(c)]);
        format!("'{}'", doubled.flatten().collect::<String>())
    }
}

fn nushell_quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:@+=".contains(c);
    if text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bash_gets_words_as_they_are_to_stand() {
        let cases = [
            // the line, what bash replaces of it, the value, what is put in
            ("beta who Cul", "Cul", "Culture", "Culture"),
            ("beta who aff", "aff", "Affaires étrangères", r"Affaires\ étrangères"),
            ("beta who \"aff", "aff", "Affaires étrangères", "Affaires étrangères"),
            ("beta who 'l", "l", "l'État", r"l'\''État"),
            ("beta who l", "l", "l'État", r"l\'État"),
            ("beta --lang=f", "f", "--lang=fr", "fr"),
            ("beta --lang=", "", "--lang=fr", "fr"),
            ("beta who $", "$", "$(reboot)", r"\$\(reboot\)"),
        ];
        for (line, replaced, text, put_in) in cases {
            let line = Line { replaced: Some((replaced.to_owned(), false)), ..split(line) };
            assert_eq!(bash_texts(&line, &[Value::new(text, "")]), [put_in], "{line:?}");
        }
    }

    #[test]
    fn powershell_text_stays_between_its_quotes() {
        assert_eq!(powershell_quoted("Culture"), "Culture");
        assert_eq!(powershell_quoted("l’État; calc"), "'l’’État; calc'");
    }

    #[test]
    fn what_values_share_never_takes_back_what_was_typed() {
        let values = [Value::new("Intérieur", ""), Value::new("International", "")];
        let line = Line { replaced: Some(("inter".to_owned(), false)), ..split("beta who inter") };
        assert!(Dialect::Bash.write(&line, &values).starts_with("list\n"));
        assert!(Dialect::Bash.write(&line, &values[..1]).starts_with("values\n"));
    }

    #[test]
    fn shells_that_hide_what_does_not_begin_as_typed_get_values_that_do() {
        let cases = [
            (Dialect::Fish, "educ", "Éducation nationale", 0, "education nationale"),
            (Dialect::Fish, "cul", "Culture", 0, "Culture"),
            (Dialect::Fish, "hij", "Inès Hijazi", 6, "Inès Hijazi"),
            (Dialect::Elvish, "hij", "Inès Hijazi", 6, "hijazi"),
            (Dialect::Elvish, "cul", "Culture", 0, "culture"),
        ];
        for (dialect, typed, text, met_at, expected) in cases {
            let value = Value { met_at, ..Value::new(text, "") };
            assert_eq!(dialect.as_typed(&value, typed), expected, "{dialect:?} {typed}");
        }
    }
}
