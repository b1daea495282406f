//! Telephone numbers as people write them, and as RFC 3966 does.

/// What numbers are written with beside digits.
pub fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '.' | '-' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// A number in the one form that all its spellings have: `+33140000000`; a short one as its digits.
/// `None` for what is no number.
pub fn normal(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let is_sign = |c: char| is_gap(c) || "()+/".contains(c);
    if !text.chars().all(|c| c.is_ascii_digit() || is_sign(c))
        || text.rfind('+').is_some_and(|at| at > 0)
    {
        return None;
    }
    // +33 (0)1: the zero in parentheses is for those who call from within the country.
    let text = text.replace("(0)", if text.starts_with(['+', '0']) { "" } else { "0" });
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad =
        if text.starts_with('+') { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    match (abroad, digits.strip_prefix('0')) {
        (Some(whole), _) => (8..=15).contains(&whole.len()).then(|| format!("+{whole}")),
        (None, Some(own)) => (own.len() == 9).then(|| format!("+33{own}")),
        (None, None) => (3..=6).contains(&digits.len()).then_some(digits),
    }
}

/// The link that calls a number.
pub fn link(text: &str) -> Option<String> {
    normal(text).map(|number| format!("tel:{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings_of_a_number_are_one() {
        let one = Some("+33140000000".to_owned());
        for text in [
            "01 40 00 00 00",
            "01.40.00.00.00",
            "0140000000",
            "+33 1 40 00 00 00",
            "+33 (0)1 40 00 00 00",
            "0033140000000",
            "tel:+33140000000",
            "01\u{A0}40\u{202F}00-00 00",
        ] {
            assert_eq!(normal(text), one, "{text}");
        }
        assert_eq!(normal("3919").as_deref(), Some("3919"));
        assert_eq!(link("+32 2 000 00 00").as_deref(), Some("tel:+3220000000"));
        for text in
            ["", "01 40 00", "01 40 00 00 00 00", "12", "1+2", "appeler le 3919", "2024-01-01x"]
        {
            assert_eq!(normal(text), None, "{text}");
        }
    }
}
