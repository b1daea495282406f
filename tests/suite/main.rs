//! Every test that goes through the program or the library as a whole, in one binary.
#![allow(
    unreachable_pub,
    dead_code,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    clippy::type_complexity
)]

mod address;
mod cache;
mod catalogue;
mod completion;
mod directory;
mod failures;
mod gaps;
mod git;
mod git_fetch;
mod guide;
mod harness;
mod help;
mod hostile;
mod hostile_sources;
mod house;
mod import_contacts;
mod import_directory;
mod import_page;
mod import_page_roster;
mod import_statements;
mod lists;
mod manual;
mod many_problems;
mod needs;
mod open;
mod own_addresses;
mod reading;
mod recipes;
mod relevance;
mod roster_check;
mod roster_data;
mod roster_diff;
mod roster_init;
mod roster_local;
mod roster_schema;
mod roster_write;
mod route;
mod rules;
mod screens;
mod search_properties;
mod secrets;
mod terminal;
mod typist;
mod update;
mod update_hostile;
mod who;
mod world;
