//! What changed between two rosters, as a person would tell it: data, in the order of telling.
//!
//! It compares what rosters say, not how their files are written: the order of aliases, comments and
//! layout are no change, nor are small letters for capitals, nor another id for the same.

use std::collections::{HashMap, HashSet};

use super::change::{About, Aspect, Change, Term, What};
use super::{Entry, Field, Fields, Kind, Roster, Shape, Value};
use crate::text::fold::fold;

/// Everything that differs from the first roster to the second.
pub fn diff(before: &Roster, after: &Roster) -> Vec<Change> {
    let pair = Pair { before: Side::of(before), after: Side::of(after) };
    let mut changes = Vec::new();
    for kind in Kind::told() {
        pair.kind(kind, &mut changes);
    }
    let no_head = |field: Field| [Field::Schema, Field::Extends, Field::Build].contains(&field);
    pair.fields(&About::Team, &before.team, &after.team, |_| false, &mut changes);
    pair.fields(&About::Roster, &before.head, &after.head, no_head, &mut changes);
    changes
}

/// A roster, and who leads what in it.
struct Side<'r> {
    roster: &'r Roster,
    leads: HashMap<&'r str, Vec<Term>>,
}

impl<'r> Side<'r> {
    fn of(roster: &'r Roster) -> Self {
        let mut leads: HashMap<&str, Vec<Term>> = HashMap::new();
        for person in present(roster, Kind::Person) {
            let interim: Vec<&str> = person.fields.texts(Field::Interim).collect();
            for ministry in person.fields.texts(Field::Ministries) {
                let term = Term { interim: interim.contains(&ministry), ..Term::entry(person) };
                leads.entry(ministry).or_default().push(term);
            }
        }
        Self { roster, leads }
    }

    fn leads(&self, ministry: &Entry) -> Vec<Term> {
        self.leads.get(ministry.id.as_str()).cloned().unwrap_or_default()
    }

    /// What an entry is, in short: what tells it from others of its kind.
    fn short(&self, entry: &Entry) -> Vec<Term> {
        let text = |field| self.terms(&entry.fields, field);
        match entry.kind {
            Kind::Person => {
                let mut terms = text(Field::Role);
                terms.extend(text(Field::Unit));
                terms
            }
            Kind::Ministry => self.leads(entry),
            Kind::Responsibility => text(Field::Holders),
            Kind::Channel => text(Field::Address),
            _ => text(Field::Summary),
        }
    }

    /// What a field says. The roles of a person who has several count as their role and unit.
    fn terms(&self, fields: &Fields, field: Field) -> Vec<Term> {
        let kind = match field.spec().shape {
            Shape::Ref(kind) | Shape::Refs(kind) => Some(kind),
            _ => None,
        };
        let term = |text: &str| {
            kind.and_then(|kind| self.roster.get(kind, text))
                .map_or_else(|| Term::text(text), Term::entry)
        };
        match (fields.get(field), fields.get(Field::Roles)) {
            (Some(Value::Number(number)), _) => vec![Term::text(&number.to_string())],
            (Some(Value::Flag(flag)), _) => vec![Term::text(&flag.to_string())],
            (None, Some(Value::Roles(roles))) => {
                let mut terms = Vec::new();
                for role in roles {
                    let part = match field {
                        Field::Role => Some(Term::text(&role.title)),
                        Field::Unit => role.unit.as_deref().map(term),
                        _ => None,
                    };
                    terms.extend(part.filter(|part| !terms.contains(part)));
                }
                terms
            }
            _ => fields.texts(field).map(term).collect(),
        }
    }
}

/// Two rosters side by side.
struct Pair<'r> {
    before: Side<'r>,
    after: Side<'r>,
}

/// The entries of a kind that are there: who has left the team is told once, when they leave.
fn present(roster: &Roster, kind: Kind) -> impl Iterator<Item = &Entry> {
    roster.of(kind).iter().filter(|entry| entry.former().is_none())
}

fn get<'r>(roster: &'r Roster, kind: Kind, id: &str) -> Option<&'r Entry> {
    roster.get(kind, id).filter(|entry| entry.former().is_none())
}

impl<'r> Pair<'r> {
    /// Tells what came, what went, then what changed, each in the order of names.
    fn kind(&self, kind: Kind, changes: &mut Vec<Change>) {
        let mut pairs = self.pairs(kind);
        let name = |pair: &(Option<&Entry>, Option<&'r Entry>)| {
            pair.1.or(pair.0).map(|entry| (fold(&entry.name), entry.id.clone()))
        };
        pairs.sort_by_cached_key(|pair| (pair.0.is_some(), pair.1.is_some(), name(pair)));
        for pair in pairs {
            match pair {
                (None, Some(entry)) => {
                    let what = What::Added(self.after.short(entry));
                    changes.push(Change { about: About::entry(entry), what });
                }
                (Some(entry), None) => {
                    let what = What::Gone(self.before.short(entry));
                    changes.push(Change { about: About::entry(entry), what });
                }
                (Some(before), Some(after)) => self.entry(before, after, changes),
                (None, None) => {}
            }
        }
    }

    /// The entries of a kind, by id; those that share no id, by name: an id may have been corrected.
    fn pairs(&self, kind: Kind) -> Vec<(Option<&'r Entry>, Option<&'r Entry>)> {
        let (before, after) = (self.before.roster, self.after.roster);
        let came: Vec<&Entry> =
            present(after, kind).filter(|entry| get(before, kind, &entry.id).is_none()).collect();
        let mut by_name: HashMap<String, &Entry> =
            came.iter().map(|entry| (fold(&entry.name), *entry)).collect();
        let mut met = Vec::new();
        let mut pairs = Vec::new();
        for entry in present(before, kind) {
            let same = get(after, kind, &entry.id).or_else(|| by_name.remove(&fold(&entry.name)));
            met.extend(same.map(|entry| &entry.id));
            pairs.push((Some(entry), same));
        }
        let new = came.into_iter().filter(|entry| !met.contains(&&entry.id));
        pairs.extend(new.map(|entry| (None, Some(entry))));
        pairs
    }

    fn entry(&self, before: &Entry, after: &Entry, changes: &mut Vec<Change>) {
        let about = About::entry(after);
        let mut tell = |aspect, before: Vec<Term>, after: Vec<Term>| {
            let what = What::Changed { aspect, before, after };
            changes.push(Change { about: about.clone(), what });
        };
        let is_same = before.name.to_lowercase() == after.name.to_lowercase();
        if !is_same {
            let (was, is) = (Term::text(&before.name), Term::text(&after.name));
            tell(Aspect::Field(Field::Name), vec![was], vec![is]);
        }
        if after.kind == Kind::Ministry {
            let (was, is) = (self.before.leads(before), self.after.leads(after));
            if was.iter().any(|lead| !lead.is_in(&is)) || is.iter().any(|lead| !lead.is_in(&was)) {
                tell(Aspect::Leads, was, is);
            }
        }
        // Portfolios are told where they are entries.
        let is_told = |field: Field| {
            matches!(field, Field::Ministries | Field::Interim | Field::Roles | Field::From)
        };
        self.fields(&about, &before.fields, &after.fields, is_told, changes);
    }

    /// Tells the fields that differ and are not skipped, in the order of the field table.
    fn fields(
        &self,
        about: &About,
        before: &Fields,
        after: &Fields,
        is_skipped: impl Fn(Field) -> bool,
        changes: &mut Vec<Change>,
    ) {
        let mut fields: Vec<Field> =
            before.iter().chain(after.iter()).map(|(field, _)| field).collect();
        if fields.contains(&Field::Roles) {
            fields.extend([Field::Role, Field::Unit]);
        }
        fields.sort();
        fields.dedup();
        for field in fields.into_iter().filter(|field| !is_skipped(*field)) {
            let mut was = self.before.terms(before, field);
            let mut is = self.after.terms(after, field);
            let is_same = |was: &Term, is: &Term| match field.spec().shape {
                // Elsewhere small letters and capitals say the same.
                Shape::Url => was == is,
                _ => was.is_same(is),
            };
            if Field::FOUND_BY.contains(&field) {
                // Lists may hold hundreds: each text is folded once.
                let all = [&was, &is].map(|terms| terms.iter().map(Term::spelling).collect());
                let [all_was, all_is]: [HashSet<String>; 2] = all;
                // What an entry is called finds it, whether it is listed as well or not.
                let is_name = |term: &Term| matches!(about, About::Entry { name, .. } if fold(name) == term.spelling());
                was.retain(|term| !all_is.contains(&term.spelling()) && !is_name(term));
                is.retain(|term| !all_was.contains(&term.spelling()) && !is_name(term));
            }
            let are_same =
                was.len() == is.len() && was.iter().zip(&is).all(|(was, is)| is_same(was, is));
            if !are_same {
                let what = What::Changed { aspect: Aspect::Field(field), before: was, after: is };
                changes.push(Change { about: about.clone(), what });
            }
        }
    }
}
