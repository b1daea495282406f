//! The text of a roster: read, checked, written and read again it says the same.
#![no_main]

use beta_fuzz::{RosterText, is_kept, sound};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: RosterText| {
    let RosterText(text) = input;
    if let Some(document) = sound(&text) {
        is_kept(&document.roster);
    }
});
