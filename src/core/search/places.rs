//! Which entries may have an address: what is asked for leads to a few of thousands, which are then read.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::address::{PHONES, hosts, mailboxes, places};
use crate::roster::{Entry, Kind, Roster};
use crate::text::hash::fnv;
use crate::text::packed::{Numbers, first_not};
use crate::text::phone;
use crate::text::web::{Web, place};

/// Of a path, so many parts tell one owner from another: that of a repository has two.
const PARTS: usize = 2;

/// The hashes of addresses, sorted, each with an entry that has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Places {
    hashes: Numbers,
    entries: Numbers,
}

/// What an address is looked up by.
#[derive(Clone, Copy, Debug)]
pub(super) enum Key<'k> {
    Mail(&'k str),
    Domain(&'k str),
    /// The id of a person, which their mailbox may begin with.
    Person(&'k str),
    Phone(&'k str),
    Web(&'k str, &'k [String]),
    /// The host of a front page.
    Host(&'k str),
}

impl Key<'_> {
    /// Those that are alike may have one hash; so may, rarely, others.
    fn hash(self) -> u32 {
        match self {
            Self::Mail(mail) => fnv(&["m", &mail.to_ascii_lowercase()]),
            Self::Domain(domain) => fnv(&["d", &domain.to_ascii_lowercase()]),
            Self::Person(id) => fnv(&["i", id]),
            Self::Phone(number) => fnv(&["p", number]),
            Self::Host(host) => fnv(&["h", host]),
            Self::Web(host, path) => {
                let path = path.iter().take(PARTS).flat_map(|part| ["/", part]);
                fnv(&["w", host].into_iter().chain(path).collect::<Vec<_>>())
            }
        }
    }
}

impl Places {
    /// Where everything that the entries of a roster can be asked for by its address is.
    pub fn of(roster: &Roster) -> Self {
        let mut held: Vec<(u32, u32)> = Vec::new();
        for (position, entry) in (0..).zip(roster.entries().iter()) {
            hashes(entry, &mut |key| held.push((key.hash(), position)));
        }
        held.sort_unstable();
        held.dedup();
        Self {
            hashes: held.iter().map(|(hash, _)| *hash).collect(),
            entries: held.iter().map(|(_, entry)| *entry).collect(),
        }
    }

    /// The entries that may have an address, in order: all that have it, rarely others.
    pub(super) fn with(&self, key: Key<'_>) -> BTreeSet<usize> {
        match key {
            // It lies below whatever its path begins with.
            Key::Web(host, path) => {
                let above = (0..=path.len().min(PARTS)).map(|parts| Key::Web(host, &path[..parts]));
                above.flat_map(|key| self.found(key.hash())).collect()
            }
            key => self.found(key.hash()).collect(),
        }
    }

    fn found(&self, hash: u32) -> impl Iterator<Item = usize> {
        let is_less = |at| self.hashes.get(at).is_some_and(|held| held < hash);
        let first = first_not(self.hashes.len(), is_less);
        let same =
            (first..self.hashes.len()).take_while(move |at| self.hashes.get(*at) == Some(hash));
        same.filter_map(|at| self.entries.get(at)).map(|entry| entry as usize)
    }
}

/// Everything an entry can be asked for by.
fn hashes(entry: &Entry, add: &mut impl FnMut(Key<'_>)) {
    for mail in mailboxes(entry) {
        add(Key::Mail(mail));
        if let Some((_, domain)) = mail.rsplit_once('@') {
            add(Key::Domain(domain));
        }
    }
    if entry.kind == Kind::Person {
        add(Key::Person(&entry.id.to_lowercase()));
    }
    let phones = PHONES.iter().flat_map(|field| entry.fields.texts(*field));
    for number in phones.filter_map(phone::normal) {
        add(Key::Phone(&number));
    }
    for host in hosts(entry) {
        add(Key::Host(&host));
    }
    for Web { host, path, .. } in places(entry).filter_map(|held| place(&held)) {
        add(Key::Web(&host, &path));
    }
}
