//! `beta`: whom to contact in the beta.gouv.fr community, at once, offline, and why.
//!
//! Data flows one way: command line ([`cli`]) → roster ([`source`], [`roster`]) → [`search`] →
//! [`route`] → [`answerer`] → [`output`]. The commands in [`cmd`] tell that story; [`run`] frames it.

pub mod answer;
pub mod answerer;
pub mod cache;
pub mod cli;
pub mod clock;
pub mod cmd;
pub mod compiled;
pub mod completion;
pub mod error;
pub mod facts;
pub mod filter;
pub mod gaps;
pub mod git;
pub mod import;
pub mod layers;
pub mod locale;
pub mod manual;
pub mod output;
pub mod roster;
pub mod route;
mod run;
pub mod search;
pub mod source;
pub mod terminal;
pub mod usage;
pub mod write_file;

pub use run::run;
