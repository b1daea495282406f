//! What is typed, asked of the embedded roster.
#![no_main]

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Result, Unstructured};
use beta_core::compiled::Compiled;
use beta_core::search::address::Address;
use beta_fuzz::{ask, text};
use libfuzzer_sys::fuzz_target;

static EMBEDDED: LazyLock<Compiled> = LazyLock::new(|| Compiled::new(beta::store::embedded_roster()));

static NAMES: LazyLock<Vec<String>> =
    LazyLock::new(|| EMBEDDED.roster.entries().iter().map(|entry| entry.name.clone()).collect());

/// A name of the roster with slips, some words, or anything.
#[derive(Debug)]
struct Query(String);

impl<'a> Arbitrary<'a> for Query {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut query = match u.int_in_range(0..=3)? {
            0 => String::arbitrary(u)?,
            1 => text(u, 8)?,
            _ => u.choose(&NAMES)?.clone(),
        };
        for _ in 0..u.int_in_range(0..=3)? {
            let mut letters: Vec<char> = query.chars().collect();
            let at = u.int_in_range(0..=letters.len())?;
            match u.int_in_range(0..=2)? {
                0 => letters.insert(at, char::arbitrary(u)?),
                1 if at + 1 < letters.len() => letters.swap(at, at + 1),
                _ if at < letters.len() => drop(letters.remove(at)),
                _ => letters.extend(text(u, 2)?.chars()),
            }
            query = letters.into_iter().collect();
        }
        Ok(Self(query))
    }
}

fuzz_target!(|query: Query| {
    ask(&EMBEDDED, &query.0);
    if let Some(address) = Address::parse(&query.0) {
        assert!(!address.text().is_empty());
    }
});
