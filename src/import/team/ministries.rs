//! Which portfolio of the roster each of a page's is, all that the page says of them seen together.
//!
//! The words of one item seldom decide alone: that somebody else leads the known portfolio makes another
//! name of it a portfolio of its own ("Sport" beside "Éducation nationale"); that the same person leads
//! it makes "solidarités et inclusion" a part of it.

use std::collections::{HashMap, HashSet};

use super::place;
use crate::import::identity::{self, Ids};
use crate::import::page::{Page, Text};
use crate::import::portfolios::{Identity, Known, Portfolio, words};
use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::everyday::commonness;
use crate::text::fold::fold;
use crate::text::stem::{family, is_of_family};

/// The ministries of the base, and those that the page adds.
pub(super) struct Ministries {
    pub(super) entries: Vec<Entry>,
    /// Those that the page states.
    pub(super) stated: HashSet<usize>,
    /// Names that may be more than one portfolio, or a new one.
    pub(super) doubts: Vec<Text>,
    /// Which of the entries each claim means, by holder and words.
    meant: HashMap<(String, Vec<String>), usize>,
}

/// Somebody's claim, or that of an open post, to lead a portfolio.
struct Claim<'p> {
    holder: String,
    portfolio: &'p Portfolio,
    words: Vec<String>,
    identity: Identity,
    line: usize,
}

impl Ministries {
    pub(super) fn of(page: &Page, base: &Roster, known: &Known) -> Self {
        let claim = |(holder, portfolio, line): (&str, _, _)| {
            let portfolio: &Portfolio = portfolio;
            let (words, identity) = (words(&portfolio.name), known.identity(&portfolio.name));
            Claim { holder: fold(holder), portfolio, words, identity, line }
        };
        let vacant = page
            .vacancies
            .iter()
            .flat_map(|post| post.ministries.iter().map(|portfolio| ("", portfolio, post.line)));
        let led = page.people.iter().flat_map(|person| {
            person.ministries.iter().map(|portfolio| (person.name.as_str(), portfolio, person.line))
        });
        let mut claims: Vec<Claim<'_>> = vacant.chain(led).map(claim).collect();
        part_from_known(&mut claims, known);
        let mut ministries = Self {
            entries: base.of(Kind::Ministry).iter().map(identity::known).collect(),
            stated: HashSet::new(),
            doubts: Vec::new(),
            meant: HashMap::new(),
        };
        ministries.settle(&claims, base, known);
        ministries
    }

    /// The entry that each claim means; the page's words become one of its names.
    fn settle(&mut self, claims: &[Claim<'_>], base: &Roster, known: &Known) {
        let mut ids = Ids::beside(base, Kind::Ministry);
        let mut fresh: HashMap<&[String], usize> = HashMap::new();
        let led: HashSet<(&str, usize)> = claims
            .iter()
            .filter_map(|claim| Some((claim.holder.as_str(), claim.identity.entry?)))
            .collect();
        for claim in claims {
            let doubts = &claim.identity.doubts;
            let is_held = |entry: &&usize| led.contains(&(claim.holder.as_str(), **entry));
            let held = doubts.iter().find(is_held).copied();
            let is_sure = claim.identity.entry.is_none() && held.is_some();
            // A name with more words, of a portfolio that the page gives to nobody else.
            let is_free = |entry: &&usize| {
                claim.identity.is_wider && !led.iter().any(|(_, held)| held == *entry)
            };
            let free = doubts.first().filter(|entry| doubts.len() == 1 && is_free(entry)).copied();
            let entry = claim.identity.entry.or(held).or(free);
            if !is_sure && let Some(note) = self.doubt(claim, doubts) {
                self.doubts.push(note);
            }
            let name = claim.portfolio.name.as_str();
            let position = entry.unwrap_or_else(|| {
                *fresh.entry(&claim.words).or_insert_with(|| {
                    let name = capitalised(name);
                    let mut entry = Entry::new(Kind::Ministry, ids.fresh(&name, "ministry"), name);
                    entry.place = place(claim.line);
                    self.entries.push(entry);
                    self.entries.len() - 1
                })
            });
            self.stated.insert(position);
            self.meant.insert((claim.holder.clone(), claim.words.clone()), position);
            if let Some(entry) = self.entries.get_mut(position)
                && (entry.name != name
                    && (entry.name != capitalised(name)
                        || !fresh.contains_key(claim.words.as_slice())))
            {
                identity::respell(entry, name);
            }
        }
        let mut parted: Vec<(&[String], usize)> =
            fresh.iter().map(|(told, position)| (*told, *position)).collect();
        parted.sort_by_key(|(_, position)| *position);
        for (told, position) in parted {
            self.take_over(told, position);
        }
        // A name of a portfolio is no longer one of another.
        for told in fresh.keys() {
            for position in known.named(told) {
                let Some(entry) = self.entries.get_mut(position) else { continue };
                let kept: TextList =
                    entry.aliases().filter(|alias| words(alias) != **told).collect();
                entry.fields.remove(Field::Aliases);
                entry.fields.set_list(Field::Aliases, kept);
            }
        }
    }

    /// What is said of a portfolio where it was a part of another's goes over to it: the keywords and examples that have
    /// a word of the family of the rarest of its name (*sportif*, of *Sport*).
    fn take_over(&mut self, told: &[String], own: usize) {
        let (before, from) = self.entries.split_at_mut(own);
        let Some((own, after)) = from.split_first_mut() else { return };
        let name = fold(&own.name);
        let rarest = name.split(' ').min_by(|a, b| commonness(a).total_cmp(&commonness(b)));
        let root = family(rarest.unwrap_or_default());
        let is_of_it = |text: &str| fold(text).split(' ').any(|word| is_of_family(word, root));
        let has_it =
            |entry: &Entry| entry.aliases().chain(entry.keywords()).any(|name| words(name) == told);
        for part in before.iter_mut().chain(after).filter(|entry| has_it(entry)) {
            for field in [Field::Keywords, Field::Examples] {
                let texts = part.fields.texts(field);
                let (its, kept): (Vec<&str>, Vec<&str>) = texts.partition(|text| is_of_it(text));
                let its = own.fields.texts(field).chain(its).collect();
                let kept = kept.into_iter().collect();
                own.fields.set_list(field, its);
                part.fields.remove(field);
                part.fields.set_list(field, kept);
            }
        }
    }

    fn doubt(&self, claim: &Claim<'_>, doubts: &[usize]) -> Option<Text> {
        let names: Vec<&str> =
            doubts.iter().filter_map(|at| Some(self.entries.get(*at)?.name.as_str())).collect();
        let text = format!("{} ({} ?)", claim.portfolio.name, names.join(", "));
        (!names.is_empty()).then_some(Text { text, line: claim.line })
    }

    /// The id of the ministry that somebody's portfolio is.
    pub(super) fn id(&self, holder: &str, portfolio: &Portfolio) -> Option<&str> {
        let position = self.meant.get(&(fold(holder), words(&portfolio.name)))?;
        self.entries.get(*position).map(|entry| entry.id.as_str())
    }
}

/// Makes portfolios of their own of those that are known by another's name, where the page has that other
/// one too, with somebody else or on other terms.
fn part_from_known(claims: &mut [Claim<'_>], known: &Known) {
    let own: HashSet<(usize, &str, bool)> = claims
        .iter()
        .filter(|claim| claim.identity.is_own)
        .filter_map(|claim| {
            Some((claim.identity.entry?, claim.holder.as_str(), claim.portfolio.is_interim))
        })
        .collect();
    let is_parted = |claim: &Claim<'_>| {
        let entry = claim.identity.entry.filter(|_| !claim.identity.is_own);
        entry.is_some_and(|entry| {
            known.is_apart(entry, &claim.words)
                && own.iter().any(|(held, holder, is_interim)| {
                    let is_same =
                        *holder == claim.holder && *is_interim == claim.portfolio.is_interim;
                    *held == entry && !is_same
                })
        })
    };
    let parted: HashSet<Vec<String>> =
        claims.iter().filter(|claim| is_parted(claim)).map(|claim| claim.words.clone()).collect();
    for claim in claims.iter_mut().filter(|claim| parted.contains(&claim.words)) {
        claim.identity = Identity::default();
    }
}

/// A name that begins with a capital.
pub(super) fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
