//! Other people's formats → a roster: one file a format.
pub mod gitbook;
pub mod page;
