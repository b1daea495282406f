//! What day it is: to tell what is over and what is still to come. No answer's data depends on it.

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

fn day(time: Timestamp) -> String {
    time.to_string().chars().take("2021-12-13".len()).collect()
}
