//! How each shell tells what is typed, and wants to be told what may come: words, quotes, lines.

use super::line::{Line, split};
use super::values::Value;
use crate::cli::Shell;
use crate::text::fold::fold;

/// Says that the word is a path.
pub(super) const FILES: &str = "files\n";

// Bash: gives the line up to the cursor, the word to replace and the way of completing; takes words
// quoted as they are to stand.
// Zsh: gives words, the last as it is typed; quotes by itself.
// Fish: gives words, the last as it is typed; quotes by itself; shows only what is most like that.
// PowerShell: gives words, the last after a `=` so that it is never empty; takes words quoted.
// Elvish: gives words; quotes by itself; hides what does not begin as typed.
// Nushell: gives the line up to the cursor; takes words quoted; hides what does not begin as typed.
impl Shell {
    /// Reads what the script hands over.
    pub(super) fn read(self, mut args: Vec<String>) -> Option<Line> {
        match self {
            Self::Bash => {
                let [line, replaced, kind] = <[String; 3]>::try_from(args).ok()?;
                // 37 is bash's number for completion that goes through the values.
                Some(Line { replaced: Some((replaced, kind == "37")), ..split(&line) })
            }
            Self::Nushell => args.pop().map(|line| split(&line)),
            Self::Elvish => {
                let raw = args.last()?.clone();
                Some(Line { words: args, raw, ..Line::default() })
            }
            Self::Zsh | Self::Fish | Self::Powershell => {
                let last = args.pop()?;
                let last = if self == Self::Powershell { last.strip_prefix('=')? } else { &last };
                let line = split(last);
                args.extend(line.words.last().cloned());
                Some(Line { words: args, ..line })
            }
        }
    }

    /// What the word may become: `values`, or `list` where they are to be shown but nothing to be put
    /// in, because what they share is less than what was typed.
    pub(super) fn write(self, line: &Line, values: &[Value]) -> String {
        let current = line.words.last().map(String::as_str).unwrap_or_default();
        let texts: Vec<String> = match self {
            Self::Bash => bash_texts(line, values),
            Self::Zsh => values.iter().map(|value| value.text.clone()).collect(),
            Self::Fish => fish_texts(values, current),
            Self::Elvish => values.iter().map(|value| as_typed(value, current)).collect(),
            Self::Nushell => {
                values.iter().map(|value| nushell_quoted(&as_typed(value, current))).collect()
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
}

/// A value for a shell that hides what does not begin as typed: `educ` goes on as `education
/// nationale`, which finds Éducation nationale as well.
fn as_typed(value: &Value, typed: &str) -> String {
    if value.text.starts_with(typed) {
        return value.text.clone();
    }
    let rest = rest_of(value, typed);
    rest.map_or_else(|| value.text.clone(), |rest| format!("{typed}{rest}"))
}

/// Values for fish, which shows those alone that are most like what was typed: those that begin so
/// before those that hold it, and letters in the same case before others. So all stay as they are, or
/// none does.
fn fish_texts(values: &[Value], typed: &str) -> Vec<String> {
    let lower = typed.to_lowercase();
    let is_kept = |value: &Value, at: usize| {
        let met = value.text.get(at..).unwrap_or_default();
        met.starts_with(typed) || (lower == typed && met.to_lowercase().starts_with(&lower))
    };
    let are_inner = values.iter().all(|value| value.met_at > 0 && is_kept(value, value.met_at));
    if are_inner || values.iter().all(|value| is_kept(value, 0)) {
        return values.iter().map(|value| value.text.clone()).collect();
    }
    values.iter().map(|value| as_typed(value, typed)).collect()
}

/// What of a value follows that which was typed of it, case and accents left aside.
fn rest_of<'v>(value: &'v Value, typed: &str) -> Option<&'v str> {
    let met = value.text.get(value.met_at..)?;
    let begun = fold(typed);
    let is_met = |end: &usize| fold(&met[..*end]) == begun;
    let mut ends = met.char_indices().map(|(at, _)| at).chain([met.len()]);
    // Signs after the last letter that was typed are met by all there are.
    let end = match typed.chars().next_back() {
        Some(last) if !last.is_alphanumeric() => ends.rfind(is_met),
        _ => ends.find(is_met),
    };
    met.get(end?..)
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
    let mut kept = split(kept).words.pop().unwrap_or_default();
    if line.has_apostrophe {
        kept.push('\'');
    }
    let rest = |value: &Value| match &*kept {
        "" => value.text.clone(),
        kept => rest_of(value, kept).unwrap_or(&value.text).to_owned(),
    };
    let rests: Vec<String> = values.iter().map(rest).collect();
    let shared = shared_start(&rests);
    if rests.len() > 1 && !is_menu && bash_quoted(shared, line.quote) == shared {
        return rests;
    }
    // Bash keeps the quote that was to be an apostrophe: the true one is put in behind it.
    let before = if line.has_apostrophe { r"'\''" } else { "" };
    // It takes a quote at the end for the closing one.
    let after = |text: &str| line.quote.filter(|quote| text.ends_with(*quote));
    let quoted = rests.iter().map(|rest| format!("{before}{}", bash_quoted(rest, line.quote)));
    quoted.map(|text| text.chars().chain(after(&text)).collect()).collect()
}

/// A text as bash takes it for one word, inside the quote that is open.
fn bash_quoted(text: &str, quote: Option<char>) -> String {
    let mut quoted = String::with_capacity(text.len());
    for c in text.chars() {
        match quote {
            Some('\'') if c == '\'' => quoted.push_str(r"'\''"),
            Some('"') if "\"\\$`".contains(c) => quoted.extend(['\\', c]),
            // Within double quotes bash would look for it in its history, and keep a backslash.
            Some('"') if c == '!' => quoted.push_str(r#""\!""#),
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
            ("beta who compar:", "", "Compar:IA", "IA"),
            ("beta who l'as", "as", "LaSuite", "aSuite"),
            ("beta who \"aid", "aid", "À l’aide !", r#"À l’aide "\!"""#),
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
        assert!(Shell::Bash.write(&line, &values).starts_with("list\n"));
        assert!(Shell::Bash.write(&line, &values[..1]).starts_with("values\n"));
    }

    #[test]
    fn shells_that_hide_what_does_not_begin_as_typed_get_values_that_do() {
        let cases = [
            ("hij", "Inès Hijazi", 6, "hijazi"),
            ("cul", "Culture", 0, "culture"),
            ("Cul", "Culture", 0, "Culture"),
            ("l'", "L’App", 0, "l'App"),
            ("compar:i", "Compar:IA", 0, "compar:iA"),
        ];
        for (typed, text, met_at, expected) in cases {
            let value = Value { met_at, ..Value::new(text, "") };
            assert_eq!(as_typed(&value, typed), expected, "{typed}");
        }
    }

    #[test]
    fn fish_hides_none_of_several() {
        let cases: [(&str, &[&str], &[&str]); 4] = [
            ("cul", &["Culture"], &["Culture"]),
            ("e", &["Emploi", "Éducation"], &["emploi", "education"]),
            ("eco", &["Économie", "Ecobalyse"], &["economie", "ecobalyse"]),
            ("Eco", &["Ecobalyse", "ecoscore"], &["Ecobalyse", "Ecoscore"]),
        ];
        for (typed, texts, expected) in cases {
            let values: Vec<Value> = texts.iter().map(|text| Value::new(*text, "")).collect();
            assert_eq!(fish_texts(&values, typed), expected, "{typed}");
        }
        let value = Value { met_at: 6, ..Value::new("Inès Hijazi", "") };
        assert_eq!(fish_texts(&[value], "hij"), ["Inès Hijazi"]);
    }
}
