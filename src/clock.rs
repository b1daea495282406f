//! What day it is: to tell what is over and what is still to come. No answer's data depends on it.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// Today, in universal time, as `2021-12-13`.
pub fn today() -> String {
    day(Timestamp::now())
}

/// The day it is where days begin first (14 hours before UTC): no date is early that somebody,
/// somewhere, may already write.
pub fn today_at_the_latest() -> String {
    let now = Timestamp::now();
    day(now.checked_add(SignedDuration::from_hours(14)).unwrap_or(now))
}

/// How many days ago a day was, as `2021-12-13`; `None` for one that is to come, or is no day.
pub fn days_since(day: &str) -> Option<usize> {
    let then: Date = day.parse().ok()?;
    let today: Date = today().parse().ok()?;
    usize::try_from(today.since(then).ok()?.get_days()).ok()
}

fn day(time: Timestamp) -> String {
    time.to_string().chars().take("2021-12-13".len()).collect()
}
