//! How something read elsewhere keeps the identity that a roster gave it, and how new ids are made.

use std::collections::{HashMap, HashSet};

use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The most characters of an id made from a name.
const LONGEST: usize = 40;

/// What two ways to write one name have in common: neither case, accents, articles nor number.
pub fn key(name: &str) -> String {
    const ARTICLES: [&str; 10] = ["au", "aux", "d", "de", "des", "du", "l", "la", "le", "les"];
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(' ').filter(|word| !ARTICLES.contains(word)) {
        if !key.is_empty() {
            key.push(' ');
        }
        let root = stem(word);
        key.push_str(root.root());
        // `-al` and `-aux` share a root that other words have too.
        if root != stem(root.root()) {
            key.push('~');
        }
    }
    key
}

/// The entries of a kind by everything they are called; of two with one name, the first.
pub fn by_name(roster: &Roster, kind: Kind) -> HashMap<String, &Entry> {
    by_spelling(roster, kind, key)
}

/// The same, by what else two ways to write one name are to have in common.
pub fn by_spelling(
    roster: &Roster,
    kind: Kind,
    key: fn(&str) -> String,
) -> HashMap<String, &Entry> {
    let mut names = HashMap::new();
    for entry in roster.of(kind) {
        names.entry(key(&entry.name)).or_insert(entry);
    }
    for entry in roster.of(kind) {
        for alias in entry.aliases() {
            names.entry(key(alias)).or_insert(entry);
        }
    }
    names.remove("");
    names
}

/// An entry as a roster knows it: its identity and what people wrote of it by hand. What it refers
/// to is left out, since that need not be there any more.
pub fn known(entry: &Entry) -> Entry {
    let mut kept = Entry::new(entry.kind, entry.id.clone(), entry.name.clone());
    for (field, value) in entry.fields.iter() {
        if field == Field::Summary || Field::FOUND_BY.contains(&field) {
            kept.fields.set(field, value.clone());
        }
    }
    kept
}

/// Adds a text to a list of an entry, unless the list has it already in some spelling.
pub fn add_text(entry: &mut Entry, field: Field, text: &str) {
    let folded = fold(text);
    let mut list: TextList = entry.fields.texts(field).collect();
    if !folded.is_empty() && !list.iter().any(|held| fold(held) == folded) {
        list.push(text);
        entry.fields.set_list(field, list);
    }
}

/// Makes a name one of an entry's aliases as a source spells it, in place of another spelling.
pub fn respell(entry: &mut Entry, alias: &str) {
    let folded = fold(alias);
    let mut list: TextList = entry.aliases().filter(|held| fold(held) != folded).collect();
    list.push(alias);
    entry.fields.set_list(Field::Aliases, list);
}

/// Calls an entry what a source calls it; what it was called stays as an alias.
pub fn rename(entry: &mut Entry, name: &str) {
    if entry.name != name {
        let before = std::mem::replace(&mut entry.name, name.to_owned());
        if fold(&before) != fold(name) {
            add_text(entry, Field::Aliases, &before);
        }
        let aliases: TextList = entry.aliases().filter(|alias| *alias != name).collect();
        entry.fields.remove(Field::Aliases);
        entry.fields.set_list(Field::Aliases, aliases);
    }
}

/// Makes ids that no entry has.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
    next: HashMap<String, u32>,
}

impl Ids {
    /// Ids that no entry of that kind has in a roster.
    pub fn beside(roster: &Roster, kind: Kind) -> Self {
        let taken = roster.of(kind).iter().map(|entry| entry.id.clone()).collect();
        Self { taken, next: HashMap::new() }
    }

    /// An id made from a name: its folded words, `stem` where it has none.
    pub fn fresh(&mut self, name: &str, stem: &str) -> String {
        let slug = slug(name);
        self.free(if slug.is_empty() { stem } else { &slug })
    }

    /// An id made from a path: the folded words of each of its parts.
    pub fn fresh_path(&mut self, path: &str) -> String {
        let parts = path.split('/').map(|part| fold(part).replace(' ', "-"));
        self.free(&parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/"))
    }

    fn free(&mut self, slug: &str) -> String {
        let next = self.next.entry(slug.to_owned()).or_insert(1);
        let mut id = slug.to_owned();
        while !self.taken.insert(id.clone()) {
            *next += 1;
            id = format!("{slug}-{next}");
        }
        id
    }
}

/// The folded words of a text joined by hyphens, as many as fit.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut length = 0;
    for word in fold(text).split(' ') {
        let more = word.chars().count() + usize::from(!slug.is_empty());
        if length + more > LONGEST {
            if slug.is_empty() {
                slug.extend(word.chars().take(LONGEST));
            }
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
        length += more;
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_has_one_key() {
        let pairs = [
            ("Territoire", "territoires"),
            ("Outre-mer", "Outre-mers"),
            ("l'Intérieur", "INTERIEUR"),
        ];
        for (a, b) in pairs {
            assert_eq!(key(a), key(b));
        }
        assert_ne!(key("Mer"), key("Mère"));
    }

    #[test]
    fn ids_are_short_and_unique() {
        let mut ids = Ids::default();
        assert_eq!(ids.fresh("Vie associative", "ministry"), "vie-associative");
        assert_eq!(ids.fresh("vie Associative !", "ministry"), "vie-associative-2");
        assert_eq!(ids.fresh("…", "ministry"), "ministry");
        let long =
            ids.fresh("Négocier les conditions d'autonomie de mon équipe avec la DINUM", "reason");
        assert_eq!(long, "negocier-les-conditions-d-autonomie-de");
    }

    #[test]
    fn a_renamed_entry_is_still_found_by_its_former_name() {
        let mut entry = Entry::new(Kind::Person, "ada", "Ada Martin");
        entry.fields.set_list(Field::Aliases, ["Ada Li"].iter().collect());
        rename(&mut entry, "Ada Li");
        assert_eq!(
            (entry.name.as_str(), entry.aliases().collect::<Vec<_>>()),
            ("Ada Li", vec!["Ada Martin"])
        );
    }
}
