//! What the people of a page answer for: topics that the roster knows by one of their names, and
//! those that a sentence of the page says somebody answers for.

use std::collections::{HashMap, HashSet};

use super::role::PORTFOLIO_LEAD;
use super::roster::place;
use super::{Page, PagePerson};
use crate::import::identity::{Ids, by_name, key, known};
use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::fold::fold;

/// Makes the entries; `ids` has the id of each person by folded name.
pub(super) fn responsibilities(
    page: &Page,
    base: &Roster,
    ids: &HashMap<String, String>,
) -> Vec<Entry> {
    let names = by_name(base, Kind::Responsibility);
    let mut fresh = Ids::beside(base, Kind::Responsibility);
    let mut entries: Vec<(Entry, Vec<&str>)> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut said: HashSet<(usize, &str)> = HashSet::new();
    for person in &page.people {
        let Some(holder) = ids.get(&fold(&person.name)) else { continue };
        let found = wordings(person).into_iter().find_map(|words| names.get(&key(words)).copied());
        let (identity, entry) = match (found, &person.topic) {
            (Some(entry), _) => (format!("={}", entry.id), known(entry)),
            (None, Some(topic)) if !key(topic).is_empty() => {
                let mut entry = Entry::new(Kind::Responsibility, "", topic);
                entry.place = place(person.line);
                (key(topic), entry)
            }
            _ => continue,
        };
        let position = *positions.entry(identity).or_insert(entries.len());
        if position == entries.len() {
            let mut entry = entry;
            if entry.id.is_empty() {
                entry.id = fresh.fresh(&entry.name, "responsibility");
            }
            entries.push((entry, Vec::new()));
        }
        if let Some((_, holders)) = entries.get_mut(position)
            && said.insert((position, holder))
        {
            holders.push(holder);
        }
    }
    let finish = |(mut entry, holders): (Entry, Vec<&str>)| {
        entry.fields.set_list(Field::Holders, holders.iter().collect::<TextList>());
        leave_to_others(&mut entry, page, ids, &holders);
        entry
    };
    entries.into_iter().map(finish).collect()
}

/// The words by which a roster may know what a person answers for, the most telling first: the role, what
/// the role is about, what it says in parentheses.
fn wordings(person: &PagePerson) -> Vec<&str> {
    let mut wordings = Vec::new();
    let role = person.role.as_deref().unwrap_or_default();
    let (plain, aside) = match role.split_once('(') {
        Some((plain, rest)) => (plain.trim(), rest.split(')').next()),
        None => (role, None),
    };
    wordings.extend([role, plain]);
    for start in
        ["en charge d", "chargé d", "chargée d", "responsable d", "référent ", "référente "]
    {
        // "d" stands for de, du, des, d': articles do not count when names are compared.
        let about = plain.strip_prefix(start).filter(|_| start.ends_with(' '));
        let about = about.or_else(|| {
            let rest = plain.strip_prefix(start)?;
            ["e ", "u ", "es ", "'", "’"].iter().find_map(|end| rest.strip_prefix(end))
        });
        wordings.extend(about);
    }
    wordings.extend(aside);
    wordings.extend(person.topic.as_deref());
    if !person.ministries.is_empty() {
        wordings.push(PORTFOLIO_LEAD);
    }
    wordings.retain(|words| !key(words).is_empty());
    wordings
}

/// Takes from a topic the keywords that the page says of the role of somebody who does not hold it:
/// with an "expert cybersécurité" in the team, that word no longer leads to the technical lead.
fn leave_to_others(
    entry: &mut Entry,
    page: &Page,
    ids: &HashMap<String, String>,
    holders: &[&str],
) {
    let others: Vec<String> = page
        .people
        .iter()
        .filter(|person| {
            ids.get(&fold(&person.name)).is_none_or(|id| !holders.contains(&id.as_str()))
        })
        .filter_map(|person| Some(format!(" {} ", fold(person.role.as_deref()?))))
        .collect();
    let is_said = |keyword: &str| {
        let folded = format!(" {} ", fold(keyword));
        others.iter().any(|role| role.contains(&folded))
    };
    let kept: TextList = entry.keywords().filter(|keyword| !is_said(keyword)).collect();
    entry.fields.remove(Field::Keywords);
    entry.fields.set_list(Field::Keywords, kept);
}
