//! Every test that goes through the program or the library as a whole, in one binary.
#![allow(
    unreachable_pub,
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::needless_pass_by_value
)]

mod completion;
mod failures;
mod harness;
mod hostile;
mod manual;
mod open;
mod relevance;
mod roster_data;
mod search_properties;
mod terminal;
mod typist;
mod who;
