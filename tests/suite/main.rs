//! Every test that goes through the program or the library as a whole, in one binary.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::needless_pass_by_value,
    unreachable_pub
)]

mod harness;
mod import_page;
mod roster_write;
mod who;
