//! Lines that start with no name: a post that is open, and lines that are turned round, with the
//! portfolio or the role first and whoever has it after the colon.

use super::interim;
use super::name::{is_name, name_end};
use super::person::{Context, Expects, Person, Reading};
use super::portfolio::{Portfolio, knows, split};
use super::role::{self, PORTFOLIO_LEAD};

/// A line that starts with no name: a post that is open, or a portfolio and then its lead.
pub(super) fn read(text: &str, around: Context<'_>) -> Reading {
    if !around.is_item {
        return Reading::Other;
    }
    let (first, rest) = parted(text);
    let (first, rest) = (first.trim(), rest.trim());
    let list_of = |text: &str| {
        let expects = around.expects != Expects::Roles || knows(text, around.known).1;
        if expects { split(text, around.known) } else { Vec::new() }
    };
    if interim::is_vacancy(first) {
        let portfolios = list_of(rest);
        return match stand_in(text) {
            Some(name) => {
                let in_place = portfolios.into_iter();
                let in_place =
                    in_place.map(|portfolio| Portfolio { is_interim: true, ..portfolio });
                Reading::People(vec![lead(name, in_place.collect())])
            }
            None => Reading::Vacancy(portfolios),
        };
    }
    if interim::is_only_vacancy(rest) {
        return Reading::Vacancy(list_of(first));
    }
    let (bare, _) = interim::without(rest.split('(').next().unwrap_or_default());
    let names = names(&bare);
    if first.is_empty() || names.is_empty() {
        return Reading::Other;
    }
    let each = |person: &Person| {
        let each = names.iter().map(|name| Person { name: name.clone(), ..person.clone() });
        Reading::People(each.collect())
    };
    if role::starts_with_role(first) {
        return each(&Person { role: Some(first.to_owned()), ..Person::default() });
    }
    if around.expects != Expects::Roles || knows(first, around.known).0 {
        let mut person = lead("", split(first, around.known));
        let is_interim = interim::is_said_in(rest);
        person.portfolios.iter_mut().for_each(|portfolio| portfolio.is_interim |= is_interim);
        return each(&person);
    }
    Reading::Other
}

/// The names of a list that has nothing else; none where it has.
fn names(list: &str) -> Vec<String> {
    let plain = list.replace(" & ", ", ").replace(" et ", ", ");
    let names = plain.split(',').map(str::trim).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(str::to_owned).collect();
    if names.iter().all(|name| is_name(name)) { names } else { Vec::new() }
}

/// A unit and its people in one line: "Pôle accueil : Ada Martin, Bo Li".
pub(super) fn unit_and_people(text: &str) -> Option<(&str, Vec<Person>)> {
    let (unit, list) = parted(text);
    let names = names(list.trim());
    let people = names.into_iter().map(|name| Person { name, ..Person::default() });
    let people: Vec<Person> = people.collect();
    (role::names_unit(unit) && !people.is_empty()).then(|| (unit.trim(), people))
}

/// A text before and after its first colon that stands in no parentheses.
fn parted(text: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    let colon = text.find(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ':' && depth == 0
    });
    let (first, rest) = text.split_at(colon.unwrap_or(text.len()));
    (first, rest.strip_prefix(':').unwrap_or(rest))
}

/// Whoever stands in for nobody yet: "En cours de recrutement (par interim Ada Martin)".
fn stand_in(text: &str) -> Option<&str> {
    if !interim::is_said_in(text) {
        return None;
    }
    text.split(['(', ')', ',', ':', ';', '–', '—']).find_map(name_within)
}

/// A name in a piece of text, words such as "par interim" left out.
fn name_within(piece: &str) -> Option<&str> {
    let starts = std::iter::once(0).chain(piece.match_indices(' ').map(|(at, _)| at + 1));
    starts.take(8).find_map(|start| {
        let rest = piece.get(start..)?;
        let end = name_end(rest)?;
        rest.get(..end)
    })
}

fn lead(name: &str, portfolios: Vec<Portfolio>) -> Person {
    let role = (!portfolios.is_empty()).then(|| PORTFOLIO_LEAD.to_owned());
    Person { name: name.to_owned(), role, portfolios, ..Person::default() }
}
