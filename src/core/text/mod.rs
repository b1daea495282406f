//! Letters and words, nothing of the domain: how texts are compared, and what addresses look like.

pub mod address;
pub mod area;
pub mod ascii;
pub mod common;
pub mod compare;
pub mod encoding;
pub mod everyday;
pub mod filler;
pub mod fold;
pub mod hash;
pub mod invisible;
pub mod lines;
mod listed;
pub mod lists;
pub mod nearest;
pub mod packed;
pub mod phone;
pub mod several;
pub mod shell;
pub mod shorten;
pub mod sound;
pub mod stem;
pub mod web;
