//! What day it is: for what people read, never for data.

/// Today, in universal time, as `2021-12-13`.
pub fn today() -> String {
    let mut now = jiff::Timestamp::now().to_string();
    now.truncate("2021-12-13".len());
    now
}
