//! A person's portfolios as a page lists them: where one ends and the next begins, and which of those
//! that a roster knows each of them is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::import::identity::key;
use crate::import::page::words::{is_note, says_interim, stood_in_for, without_interim};
use crate::roster::{Kind, Roster};
use crate::text::fold::fold;

/// A portfolio of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// As the page writes it.
    pub name: String,
    /// Led for the time being, in somebody's place.
    pub is_interim: bool,
    /// In whose place, where the page says so.
    pub stands_for: Option<String>,
}

/// The portfolios a roster knows, by every name it has for them.
#[derive(Debug, Default)]
pub struct Known {
    /// The entries, by position, that have a name of these words; those whose own name it is first.
    names: HashMap<Vec<String>, Vec<Named>>,
    /// The own name of each.
    own: Vec<Vec<String>>,
    /// What each is about.
    subjects: HashMap<Vec<String>, Vec<usize>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Named {
    entry: usize,
    is_own: bool,
}

/// Which known portfolio some words are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Identity {
    /// Its position among the roster's ministries.
    pub(in crate::import) entry: Option<usize>,
    /// Whether the words are its own name, rather than another name of it.
    pub(in crate::import) is_own: bool,
    /// Those that the words may mean as well, or instead.
    pub(in crate::import) doubts: Vec<usize>,
    /// Whether the words say a name and more.
    pub(in crate::import) is_wider: bool,
}

/// Portfolios whose name has an "et" that no roster need know of.
const ONE_NAME: [&str; 2] = ["solidarités et inclusion", "jeunesse et vie associative"];

/// Words that name no portfolio by themselves: added to a name or dropped from it, they leave it what it is.
static QUALIFIERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    words(
        "alimentaire central énergétique État français France général gouvernement industriel ministère ministériel \
         national numérique professionnel public publique solidaire souveraineté",
    )
});

/// The words of a name that tell it from others, sorted: their order and "et" say nothing.
pub(in crate::import) fn words(name: &str) -> Vec<String> {
    let key = key(name);
    let mut words: Vec<String> =
        key.split(' ').filter(|word| !matches!(*word, "" | "et")).map(str::to_owned).collect();
    words.sort();
    words
}

fn is_qualifier(word: &String) -> bool {
    QUALIFIERS.binary_search_by(|held| held.cmp(word)).is_ok()
}

impl Known {
    /// What a roster knows.
    pub fn of(roster: &Roster) -> Self {
        let mut known = Self::default();
        let ministries = roster.of(Kind::Ministry);
        let mut add = |name: &str, entry, is_own| {
            let named = known.names.entry(words(name)).or_default();
            if !named.iter().any(|held| held.entry == entry) {
                named.push(Named { entry, is_own });
            }
        };
        for (at, entry) in ministries.iter().enumerate() {
            add(&entry.name, at, true);
        }
        for (at, entry) in ministries.iter().enumerate() {
            entry.aliases().for_each(|alias| add(alias, at, false));
        }
        known.names.remove(&Vec::new());
        for (at, entry) in ministries.iter().enumerate() {
            known.own.push(words(&entry.name));
            for keyword in entry.keywords() {
                known.subjects.entry(words(keyword)).or_default().push(at);
            }
        }
        known
    }

    /// The portfolio that has a name of just these words.
    fn exact(&self, name: &str) -> Option<Named> {
        self.names.get(&words(name)).and_then(|named| named.first()).copied()
    }

    /// Whether that names one of them.
    pub fn has(&self, name: &str) -> bool {
        self.identity(name).entry.is_some()
    }

    /// Whether words with an "et" are one of them. At the end of a list (`is_end`) the "et" rather joins two.
    fn is_one(&self, item: &str, is_end: bool) -> bool {
        let parts: Vec<&str> = parts(item).collect();
        self.exact(item).is_some()
            || self.qualified(&words(item)).is_some()
            || self.of_parts(&parts, !is_end).is_some()
    }

    /// Which of them some words are: by one of its names, or by that with qualifiers more or less.
    pub(in crate::import) fn identity(&self, name: &str) -> Identity {
        let told = words(name);
        if let Some(named @ [first, ..]) = self.names.get(&told).map(Vec::as_slice) {
            let others = named.iter().skip(1).filter(|_| !first.is_own);
            let doubts = others.map(|named| named.entry).collect();
            let (entry, is_own) = (Some(first.entry), first.is_own);
            return Identity { entry, is_own, doubts, is_wider: false };
        }
        let parts: Vec<&str> = parts(name).collect();
        if let Some(found) = self.qualified(&told).or_else(|| self.of_parts(&parts, true)) {
            let (entry, is_own) = (Some(found.entry), found.is_own);
            return Identity { entry, is_own, ..Identity::default() };
        }
        // Some of a name's words, or a name with words that say more than a qualifier.
        let holds = |own: &&Vec<String>| told.iter().all(|word| own.contains(word));
        let wider = (0..).zip(&self.own).filter(|(_, own)| !told.is_empty() && holds(own));
        let mut doubts: Vec<usize> = wider.map(|(entry, _)| entry).collect();
        let is_wider = doubts.is_empty();
        if is_wider {
            let named = parts.iter().filter_map(|part| self.exact(part));
            doubts = named.map(|named| named.entry).collect();
            doubts.dedup();
        }
        Identity { doubts, is_wider, ..Identity::default() }
    }

    /// The one whose name is left when qualifiers are.
    fn qualified(&self, told: &[String]) -> Option<Named> {
        let plain: Vec<String> = told.iter().filter(|word| !is_qualifier(word)).cloned().collect();
        if plain.is_empty() {
            return None;
        }
        let own = self.own.iter().position(|own| {
            let plain_own = own.iter().filter(|word| !is_qualifier(word));
            plain_own.eq(plain.iter())
        });
        let own = own.map(|entry| Named { entry, is_own: true });
        own.or_else(|| self.names.get(&plain).and_then(|named| named.first()).copied())
    }

    /// The one that every part names, or is about, or qualifies.
    fn of_parts(&self, parts: &[&str], may_be_subject: bool) -> Option<Named> {
        let mut one: Option<Named> = None;
        let mut others = Vec::new();
        for part in parts {
            let told = words(part);
            match self.exact(part).or_else(|| self.qualified(&told)) {
                Some(named) if one.is_none_or(|one| one.entry == named.entry) => {
                    let is_own = named.is_own || one.is_some_and(|one| one.is_own);
                    one = Some(Named { is_own, ..named });
                }
                Some(_) => return None,
                None => others.push(told),
            }
        }
        let one = one.filter(|_| parts.len() > 1)?;
        let fits = |told: &Vec<String>| {
            told.iter().all(is_qualifier)
                || (may_be_subject
                    && self.subjects.get(told).is_some_and(|about| about.contains(&one.entry)))
        };
        // Parts that are together its own name: "économie et finances publiques".
        let own = self.own.get(one.entry)?;
        let all: Vec<String> = parts.iter().flat_map(|part| words(part)).collect();
        let is_own = one.is_own || own.iter().all(|word| all.contains(word));
        others.iter().all(fits).then_some(Named { entry: one.entry, is_own })
    }

    /// Whether some words have nothing in common with the name of an entry.
    pub(in crate::import) fn is_apart(&self, entry: usize, told: &[String]) -> bool {
        self.own.get(entry).is_none_or(|own| !told.iter().any(|word| own.contains(word)))
    }
}

/// Splits a list of portfolios: on commas, and on "et" where it joins two. What the roster knows by
/// name decides; then a name of its own with an "et"; then the place: an "et" before the last
/// of the list joins, an earlier one belongs to a name.
pub(in crate::import) fn split(list: &str, known: &Known) -> Vec<Portfolio> {
    let items: Vec<&str> = items(list).collect();
    let mut portfolios = Vec::new();
    // "par intérim : a, b" says it of all that follow.
    let mut rest: Option<Portfolio> = None;
    for (at, item) in items.iter().enumerate() {
        let (mut name, mut told) = item_told(item);
        if let Some(after) = name.strip_prefix(':').filter(|_| told.is_interim) {
            rest = Some(told);
            name = after.trim().to_owned();
            told = Portfolio::default();
        }
        let is_all = !told.is_interim;
        let told = rest.as_ref().filter(|_| is_all).unwrap_or(&told);
        let names = split_item(&name, at + 1 == items.len(), items.len() == 1, known);
        // What is said after two of them is said of the second.
        let first = if is_all { 0 } else { names.len().saturating_sub(1) };
        portfolios.extend((0..).zip(names).map(|(position, name)| {
            let told = if position < first { Portfolio::default() } else { told.clone() };
            Portfolio { name, ..told }
        }));
    }
    portfolios
}

/// Whether every item of a list, or one of them, is known by name.
pub(in crate::import) fn knows(list: &str, known: &Known) -> (bool, bool) {
    let portfolios = split(list, known);
    let all = portfolios.iter().all(|portfolio| known.has(&portfolio.name));
    let any = portfolios.iter().any(|portfolio| known.has(&portfolio.name));
    (all && !portfolios.is_empty(), any)
}

/// The items between commas and semicolons, those inside parentheses left alone.
fn items(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    let items = list.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | ';')
    });
    items.map(tidy).filter(|item| fold(item).len() > 1 && *item != "et")
}

/// An item without what belongs to the list: "et", "ainsi que", a full stop, a dash.
fn tidy(item: &str) -> &str {
    let mut item = item.trim_matches(|c: char| c.is_whitespace() || ".:-–—•*".contains(c));
    for word in ["et ", "Et ", "& ", "ainsi que "] {
        item = item.strip_prefix(word).unwrap_or(item).trim_start();
    }
    item
}

/// An item without its "(par interim …)" and other notes, and what it says of the interim.
fn item_told(item: &str) -> (String, Portfolio) {
    let mut kept = String::new();
    let mut told = Portfolio::default();
    let mut rest = item;
    while let Some((before, after)) = rest.split_once('(') {
        let (inner, tail) = after.split_once(')').unwrap_or((after, ""));
        kept.push_str(before);
        if says_interim(inner) {
            told.is_interim = true;
            told.stands_for = told.stands_for.or_else(|| stood_in_for(inner));
        } else if !is_note(inner) {
            kept.extend(["(", inner, ")"]);
        }
        rest = tail;
    }
    kept.push_str(rest);
    let (bare, is_said) = without_interim(&kept);
    told.stands_for = told.stands_for.or_else(|| stood_in_for(&kept));
    told.is_interim |= is_said;
    let bare = if is_said && bare.starts_with(':') { bare } else { tidy(&bare).to_owned() };
    (bare, told)
}

fn split_item(item: &str, is_last: bool, is_alone: bool, known: &Known) -> Vec<String> {
    let parts: Vec<&str> = parts(item).collect();
    let is_one = |text: &str| known.is_one(text, is_last && !is_alone);
    if parts.len() < 2 || is_one(item) {
        return if item.is_empty() { Vec::new() } else { vec![item.to_owned()] };
    }
    let mut names: Vec<String> = Vec::new();
    let mut was_known = false;
    for (group, is_known) in groups(item, &parts, &is_one) {
        let splits = is_last || is_known || was_known;
        was_known = is_known;
        match names.last_mut() {
            Some(name) if !splits => *name = format!("{name} et {group}"),
            _ => names.push(group.to_owned()),
        }
    }
    names
}

/// The parts between each "et" or "&", and commas where a name has some.
fn parts(item: &str) -> impl Iterator<Item = &str> {
    let joint = |word: &str| matches!(word, "et" | "ET" | "Et" | "&");
    let mut cuts = vec![0];
    let mut at = 0;
    for word in item.split(' ') {
        if joint(word) && at > 0 {
            cuts.extend([at, at + word.len()]);
        }
        at += word.len() + 1;
    }
    cuts.push(item.len());
    let pieces: Vec<&str> =
        cuts.chunks(2).filter_map(|cut| item.get(*cut.first()?..*cut.get(1)?)).collect();
    pieces
        .into_iter()
        .flat_map(|piece| piece.split(','))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Neighbouring parts that are one name, known or listed, as one; and whether each is known.
fn groups<'i>(
    item: &'i str,
    parts: &[&'i str],
    is_known: &dyn Fn(&str) -> bool,
) -> Vec<(&'i str, bool)> {
    let mut groups = Vec::new();
    let mut rest = parts;
    while let [first, others @ ..] = rest {
        let pair = others.first().and_then(|second| {
            let text = between(item, first, second)?;
            let is_one = ONE_NAME.iter().any(|name| key(name) == key(text));
            (is_one || is_known(text)).then_some(text)
        });
        groups.push(pair.map_or((*first, is_known(first)), |pair| (pair, true)));
        rest = others.get(usize::from(pair.is_some())..).unwrap_or_default();
    }
    groups
}

/// The text from the start of one part to the end of a later one.
fn between<'i>(item: &'i str, first: &str, second: &str) -> Option<&'i str> {
    let start = first.as_ptr() as usize - item.as_ptr() as usize;
    let end = second.as_ptr() as usize - item.as_ptr() as usize + second.len();
    item.get(start..end)
}
