//! A page: whatever it says, what is made of it is a roster that can be written and read back.
#![no_main]

use std::sync::LazyLock;

use beta_core::roster::{Field, Kind, Roster};
use beta_fuzz::{is_kept, page};
use libfuzzer_sys::arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;

/// The names of a few portfolios are enough, and do not take the time of thousands of words.
static BASE: LazyLock<Roster> = LazyLock::new(|| {
    let mut roster = beta::store::embedded_roster();
    roster.take(Field::FOUND_BY);
    let few = roster.of(Kind::Ministry).iter().step_by(4).cloned().collect();
    Roster::default().with_entries(few)
});

fuzz_target!(|bytes: &[u8]| {
    let mut u = Unstructured::new(bytes);
    let Ok(text) = (if bytes.first() == Some(&b'#') { Ok(String::from_utf8_lossy(bytes).into_owned()) } else { page(&mut u) }) else {
        return;
    };
    let import = beta::import::page(&text, "page.md", &BASE);
    is_kept(&import.roster);
    assert!(import.leftovers.iter().all(|left| left.line.is_none_or(|line| line > 0)));
});
