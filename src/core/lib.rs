//! What `beta` knows, before anything of the program: letters and words, the roster, the search.
//!
//! A crate of its own because the build needs it too: `build.rs` compiles `roster.toml` with it.

pub mod compiled;
pub mod roster;
pub mod search;
pub mod text;
