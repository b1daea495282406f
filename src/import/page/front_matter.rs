//! The little of a page's front matter that says something of the team: a description, a date.
//!
//! GitBook writes `key: value` and folded texts (`key: >-` and indented lines), no other YAML.

/// What a front matter says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) description: Option<String>,
    /// As `2026-01-20`.
    pub(super) date: Option<String>,
}

/// Keys whose value is the day the page was true.
const DATES: [&str; 6] = ["date", "as_of", "updated", "updated_at", "last_update", "lastmod"];

pub(super) fn read(text: &str) -> FrontMatter {
    let mut front = FrontMatter::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, value)) = line.split_once(':').filter(|_| !line.starts_with(' ')) else {
            continue;
        };
        let mut value = value.trim().to_owned();
        if value.starts_with(['>', '|']) {
            value.clear();
        }
        while let Some(more) = lines.next_if(|line| line.starts_with(' ') || line.trim().is_empty())
        {
            if !value.is_empty() && !more.trim().is_empty() {
                value.push(' ');
            }
            value.push_str(more.trim());
        }
        let value = value.trim_matches(['"', '\'']).to_owned();
        if key == "description" {
            front.description = Some(one_line(&value)).filter(|value| !value.is_empty());
        } else if DATES.contains(&key) && front.date.is_none() {
            front.date = day(&value);
        }
    }
    front
}

/// The day that a date or a time starts with, where it is one of the calendar.
fn day(value: &str) -> Option<String> {
    let day = value.get(..10)?;
    day.parse::<jiff::civil::Date>().ok().map(|date| date.to_string())
}

fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_and_a_date_are_read() {
        let front =
            read("icon: users\ndescription: >-\n  Une équipe\n  qui aide.\ndate: 2026-01-20\n");
        assert_eq!(front.description.as_deref(), Some("Une équipe qui aide."));
        assert_eq!(front.date.as_deref(), Some("2026-01-20"));
        assert_eq!(read("date: hier\ndescription:\n"), FrontMatter::default());
        assert_eq!(read("date: \"2026-02-30\"").date, None);
        assert_eq!(read("date: '2026-02-28T10:00:00Z'").date.as_deref(), Some("2026-02-28"));
    }
}
