//! Git: what a checkout says of itself, and what a repository elsewhere holds. The one place through
//! which git is used; it knows nothing of rosters, nor of sentences.
//!
//! A checkout may come from anybody. What [`Checkout`] tells is read from its files: where it begins,
//! its remotes; these formats have been stable for twenty years, and do not pay for a git library (84
//! crates for the parts of gitoxide that hold them). The installed git is run for what is in objects,
//! and for what is elsewhere: plumbing alone, with nothing that a repository's own settings could make
//! run. What is not understood of a checkout is no answer, never an error.

mod checkout;
mod clone;
mod command;
mod config;
mod error;
mod interrupt;
mod pattern;
pub mod public;
mod remote;
mod settings;
mod snapshot;
mod talk;

use std::path::Path;

use crate::file;

pub use checkout::Checkout;
pub use clone::{Limits, PartialClone};
pub use command::Watch;
pub use error::Error;
pub use remote::{LEAST_GIT, PROTOCOLS, Remote, installed};
pub use snapshot::Snapshot;
pub use talk::{Progress, Step};

/// The bytes of a file of those that git keeps; what is longer than any of them is not read.
fn read_file(path: &Path) -> Option<Vec<u8>> {
    file::found(path, 1 << 20).ok()
}

/// The text of such a file, without the blanks around it.
fn read_line(path: &Path) -> Option<String> {
    String::from_utf8(read_file(path)?).ok().map(|text| text.trim().to_owned())
}

/// The branch that is checked out, by its short name.
fn branch_of(git: &Path) -> Option<String> {
    let head = read_line(&git.join("HEAD"))?;
    head.strip_prefix("ref:")?.trim().strip_prefix("refs/heads/").map(str::to_owned)
}
