//! What the people of a page answer for, and the reasons it gives to call on them → entries; what is said
//! in other words than the roster's is the known one all the same.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::ministries::capitalised;
use super::place;
use crate::import::identity::{Ids, by_name, key, known};
use crate::import::page::words::PORTFOLIO_LEAD;
use crate::import::page::{Page, Person, Text};
use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::filler::subjects;
use crate::text::fold::fold;
use crate::text::stem::stem;

/// The share of words, in thousandths, from which two texts tell one reason. Chosen between the
/// least of the known reasons of the page's versions (600) and the most of a new one (250).
const SAME: usize = 450;

/// Makes the topics; `ids` has the id of each person by folded name.
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
fn wordings(person: &Person) -> Vec<&str> {
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

/// Makes the reasons: as many as the page has, each known one at most once.
pub(super) fn reasons(page: &Page, base: &Roster) -> Vec<Entry> {
    let told: Vec<HashSet<String>> =
        page.reasons.iter().map(|reason| words(&reason.text)).collect();
    let held: Vec<Vec<HashSet<String>>> = base.of(Kind::Reason).iter().map(phrases).collect();
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (reason, told) in told.iter().enumerate() {
        for (entry, phrases) in held.iter().enumerate() {
            let likeness = phrases.iter().map(|phrase| likeness(told, phrase)).max().unwrap_or(0);
            if likeness >= SAME {
                pairs.push((likeness, reason, entry));
            }
        }
    }
    pairs.sort_by_key(|(likeness, reason, entry)| (Reverse(*likeness), *reason, *entry));
    let mut entry_of: Vec<Option<usize>> = vec![None; told.len()];
    let mut taken = HashSet::new();
    for (_, reason, entry) in pairs {
        if let Some(slot @ None) = entry_of.get_mut(reason)
            && taken.insert(entry)
        {
            *slot = Some(entry);
        }
    }
    let mut ids = Ids::beside(base, Kind::Reason);
    let entry = |(reason, entry): (&Text, Option<usize>)| {
        let held = entry.and_then(|entry| base.of(Kind::Reason).get(entry));
        let mut entry = held.map_or_else(|| new(&reason.text, &mut ids), known);
        entry.place = place(reason.line);
        entry
    };
    page.reasons.iter().zip(entry_of).map(entry).collect()
}

/// A reason that nobody knew: named by its first words, told in full.
fn new(text: &str, ids: &mut Ids) -> Entry {
    let end = text.find([':', '(']).filter(|end| *end > 0).unwrap_or(text.len());
    let short = text.get(..end).unwrap_or(text).trim().trim_end_matches('.');
    let starts = ["Parce que ", "Parce qu'", "Parce qu’", "Pour "];
    let bare = starts.iter().find_map(|start| short.strip_prefix(start)).unwrap_or(short);
    let name = capitalised(bare);
    let name = if name.is_empty() { text.to_owned() } else { name };
    let mut entry = Entry::new(Kind::Reason, ids.fresh(&name, "reason"), name);
    if entry.name != text.trim_end_matches('.') {
        entry.fields.set_text(Field::Summary, text);
    }
    entry
}

/// The texts a known reason is told by: its name with its summary, and each longer alias.
fn phrases(entry: &Entry) -> Vec<HashSet<String>> {
    let summary = entry.fields.text(Field::Summary).unwrap_or_default();
    let told = words(&format!("{} {summary}", entry.name));
    let aliases = entry.aliases().map(words).filter(|words| words.len() > 1);
    std::iter::once(told).chain(aliases).collect()
}

/// The stems of a text's telling words.
fn words(text: &str) -> HashSet<String> {
    let folded = fold(text);
    let telling = subjects(&folded).filter(|word| word.len() > 2);
    telling.map(|word| stem(word).root().to_owned()).collect()
}

/// The share of words, in thousandths, that the shorter of two texts has in common with the longer;
/// a single word they share says nothing unless it is all of both.
fn likeness(a: &HashSet<String>, b: &HashSet<String>) -> usize {
    let shorter = a.len().min(b.len());
    let common = a.intersection(b).count();
    if shorter == 0 || (common < 2 && a.len() != b.len()) { 0 } else { common * 1000 / shorter }
}
