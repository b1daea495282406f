//! Telephone numbers in running text.

use crate::text::phone::{is_gap, normal};

/// The numbers in a text, as written, each with the byte it starts at.
pub(super) fn numbers(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) =
        text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit() || c == '+'))
    {
        let start = from + offset;
        let rest = text.get(start..).unwrap_or_default();
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || is_gap(c) || c == '+'))
            .unwrap_or(rest.len());
        let number =
            rest.get(..end).unwrap_or_default().trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_part =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || "/-_=@%".contains(c));
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = rest.get(number.len()..).and_then(|after| after.chars().next());
        // Ten digits in one run are as likely a number of another kind.
        let is_told = number.contains(is_gap) || number.starts_with('+');
        if is_told
            && !is_part(before)
            && !is_part(after.filter(|c| !is_gap(*c)))
            && is_whole(number)
        {
            found.push((number.to_owned(), start));
        }
        from = start + end.max(1);
    }
    found
}

/// Whether it is a number to call from anywhere: a few digits are as likely those of an article of law.
fn is_whole(number: &str) -> bool {
    normal(number).is_some_and(|number| number.starts_with('+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_other_digits() {
        let cases: [(&str, &[&str]); 8] = [
            ("Tél : 01 40 00 00 00, le 3 mars 2024", &["01 40 00 00 00"]),
            ("04.70.00.00.00 ou 0800 19 00 00 (lundi)", &["04.70.00.00.00", "0800 19 00 00"]),
            ("**09 70 00 00 00 (7j/7)**", &["09 70 00 00 00"]),
            ("+33 1 40 00 00 00.", &["+33 1 40 00 00 00"]),
            ("SIRET 123 456 789 00012", &[]),
            ("le 01-02-2024 à 10 h, 0140000000", &[]),
            ("https://a.fr/01-40-00-00-00", &[]),
            ("01 40 00 00 00 00 00", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<String> = numbers(text).into_iter().map(|(number, _)| number).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
