//! `beta`: whom to contact in the beta.gouv.fr community, at once, offline, and why.
//!
//! Data flows one way; each module uses only those before it, and a test says so.

pub mod clock;
pub mod file;
pub mod git;
pub use beta_core::text;
pub mod locale;
pub use beta_core::compiled;
pub use beta_core::{roster, search};
pub mod answer;
pub mod cli;
pub mod cmd;
pub mod import;
pub mod output;
pub mod route;
mod run;
pub mod store;

pub use run::run;
