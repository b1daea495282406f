//! The day a directory was true, as far as it is known.

use jiff::ToSpan;
use jiff::civil::Date;

/// How many days after the last change of a directory a start may lie that is planned: up to 18 were
/// seen, and a mission that ends is seldom told earlier.
const MARGIN: i64 = 45;

/// A day, as `2021-12-13`, known or guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// The day itself.
    pub(super) text: String,
    /// Whether nothing says so.
    pub(super) is_guess: bool,
    /// What has ended before this day was over then.
    over_before: String,
}

impl Day {
    /// A day that is known: somebody says so, or the last commit.
    pub(super) fn known(text: String) -> Self {
        Self { over_before: text.clone(), text, is_guess: false }
    }

    /// A day that is taken for it: the directory may be older, so that what ends shortly before need
    /// not be over.
    pub(super) fn guessed(text: String) -> Self {
        let earlier = text.parse::<Date>().ok().and_then(|day| day.checked_sub(MARGIN.days()).ok());
        let over_before = earlier.map_or_else(|| text.clone(), |day| day.to_string());
        Self { text, is_guess: true, over_before }
    }

    /// Whether something that starts that day, if it says so, has begun.
    pub(super) fn has_begun(&self, start: Option<&str>) -> bool {
        start.is_none_or(|start| start <= self.text.as_str())
    }

    /// Whether something that ends that day, if it does, is over.
    pub(super) fn is_over(&self, end: Option<&str>) -> bool {
        end.is_some_and(|end| end < self.over_before.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_guess_ends_nothing_that_ended_shortly_before() {
        let (known, guessed) = ["2026-03-02"; 2].map(str::to_owned).into();
        let (known, guessed) = (Day::known(known), Day::guessed(guessed));
        for (end, over, surely) in [
            (None, false, false),
            (Some("2026-03-02"), false, false),
            (Some("2026-03-01"), true, false),
            (Some("2026-01-16"), true, false),
            (Some("2026-01-15"), true, true),
        ] {
            assert_eq!((known.is_over(end), guessed.is_over(end)), (over, surely), "{end:?}");
        }
        assert!(guessed.has_begun(Some("2026-03-02")) && guessed.has_begun(None));
        assert!(!guessed.has_begun(Some("2026-03-03")));
    }
}
