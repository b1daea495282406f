//! The typographic signs of sentences in ASCII, for terminals that show no more.

/// The program's own signs in ASCII. Letters stay as they are: names are never changed.
pub fn in_ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '’' | '‘' => ascii.push('\''),
            '“' | '”' => ascii.push('"'),
            '«' => {
                ascii.push('"');
                chars.next_if(|next| is_fixed_space(*next));
            }
            c if is_fixed_space(c) && chars.peek() == Some(&'»') => {}
            '»' => ascii.push('"'),
            c if is_fixed_space(c) => ascii.push(' '),
            '→' => ascii.push_str("->"),
            '…' => ascii.push_str("..."),
            '≈' => ascii.push('~'),
            '–' | '—' | '─' => ascii.push('-'),
            c => ascii.push(c),
        }
    }
    ascii
}

/// A space where no line breaks.
fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::in_ascii;

    #[test]
    fn signs_past_ascii_have_a_likeness_and_letters_stay() {
        let cases = [
            ("cultrue → Culture", "cultrue -> Culture"),
            ("« Culture\u{a0}»", "\" Culture\""),
            ("«\u{202f}Inès\u{202f}» :", "\"Inès\" :"),
            ("“l’œuvre”…", "\"l'œuvre\"..."),
            ("a\u{a0}: b ≈ c — d", "a : b ~ c - d"),
        ];
        for (text, ascii) in cases {
            assert_eq!(in_ascii(text), ascii);
        }
    }
}
