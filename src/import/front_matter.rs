//! What a page says of its own day, and its description: the little of its front matter that says
//! something of the team, or "mis à jour le …" in its text.

use jiff::civil::Date;

use super::directory::yaml::{Node, Value, parse};
use crate::text::fold::fold;

/// What a front matter says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct FrontMatter {
    pub(in crate::import) description: Option<String>,
    /// As `2026-01-20`.
    pub(in crate::import) date: Option<String>,
}

/// Keys whose value is the day the page was true.
const DATES: [&str; 6] = ["date", "as_of", "updated", "updated_at", "last_update", "lastmod"];

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

impl FrontMatter {
    pub(in crate::import) fn read(text: &str) -> Self {
        let mut front = Self::default();
        let Ok(Node { value: Value::Table(pairs), .. }) = parse(text) else { return front };
        for (key, node) in pairs {
            let Value::Scalar(value) = node.value else { continue };
            if key == "description" {
                let words: Vec<&str> = value.split_whitespace().collect();
                front.description = Some(words.join(" ")).filter(|text| !text.is_empty());
            } else if DATES.contains(&key.as_str()) && front.date.is_none() {
                front.date = value.get(..10).and_then(day);
            }
        }
        front
    }
}

fn day(text: &str) -> Option<String> {
    text.parse::<Date>().ok().map(|date| date.to_string())
}

/// The day of "mis à jour le 3 mars 2026", "Dernière mise à jour : 03/03/2026".
pub(in crate::import) fn day_said_in(text: &str) -> Option<String> {
    let says = |line: &&str| line.len() < 400 && fold(line).contains(" a jour ");
    text.lines().filter(says).find_map(|line| {
        let folded = fold(line);
        let (_, after) = folded.split_once(" a jour ")?;
        let mut words =
            after.split(' ').skip_while(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
        let number = |word: &str| word.trim_end_matches("er").parse::<i16>().ok();
        let (first, month, last) = (number(words.next()?)?, words.next()?, number(words.next()?)?);
        let named = MONTHS.iter().position(|name| *name == month).map(|at| at + 1);
        let month = named.and_then(|month| i16::try_from(month).ok()).or_else(|| number(month))?;
        let (year, day) = if first > 31 { (first, last) } else { (last, first) };
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day).ok().filter(|_| year > 1999).map(|date| date.to_string())
    })
}
