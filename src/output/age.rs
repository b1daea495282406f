//! How old facts are, in words: for a terminal alone, since it changes from day to day.

use crate::clock::days_since;
use crate::locale::Catalogue;

/// Facts about people are old after that many days: half a year.
const OLD: usize = 180;
const MONTH: usize = 30;
const YEAR: usize = 365;

/// How old what is of that day is; nothing for a day to come.
pub fn age(day: &str, catalogue: &Catalogue) -> Option<String> {
    let (unit, count) = counted(days_since(day)?);
    Some(catalogue.count(&format!("local-age-{unit}"), count))
}

/// How old facts of that day are, and how to renew them, where that is more than half a year.
pub(super) fn advice(day: &str, catalogue: &Catalogue) -> Option<String> {
    let (unit, count) = counted(days_since(day).filter(|days| *days > OLD)?);
    Some(catalogue.count(&format!("answer-age-{unit}"), count))
}

/// Days as people count them, and in what.
const fn counted(days: usize) -> (&'static str, usize) {
    match days {
        ..60 => ("days", days),
        60..730 => ("months", days / MONTH),
        _ => ("years", days / YEAR),
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn days_are_counted_as_people_do() {
        for (days, said) in [
            (0, ("days", 0)),
            (59, ("days", 59)),
            (60, ("months", 2)),
            (181, ("months", 6)),
            (729, ("months", 24)),
            (730, ("years", 2)),
            (1800, ("years", 4)),
        ] {
            assert_eq!(counted(days), said, "{days}");
        }
    }
}
