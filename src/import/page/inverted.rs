//! Ways of writing in which no name stands first: a post that is open, whoever stands after the colon,
//! people within a sentence.

use super::names::{head, is_name, name_in};
use super::statements::{Context, Expects, Person, Said};
use super::words::{
    announces_people, is_role, is_vacancy, names_unit, says_interim, without_interim,
};
use crate::import::markdown::line::Line;
use crate::import::portfolios::{Portfolio, knows, split};
use crate::text::fold::fold;

/// How many of a sentence's prepositions are looked at for names: enough for an honest one.
const MOST_PREPOSITIONS: usize = 40;

/// An item that says that a post is open, or who stands in for nobody yet.
pub(super) fn open_post(line: &Line, around: Context<'_>) -> Option<Said> {
    let text = line.text.get(line.text.find(char::is_alphanumeric)?..)?;
    let (first, rest) = parted(text);
    let list_of = |text: &str| {
        let is_list = around.expects != Expects::Roles || knows(text, around.known).1;
        if is_list { split(text, around.known) } else { Vec::new() }
    };
    let vacant = |list: &str| Some(Said { vacant: Some(list_of(list)), ..Said::default() });
    if !around.is_item {
        return None;
    }
    if !is_vacancy(first) {
        return if is_vacancy(rest) && !says_interim(rest) { vacant(first) } else { None };
    }
    let pieces = || text.split(['(', ')', ',', ':', ';', '–', '—']);
    let stand_in = || pieces().find_map(name_in).filter(|_| says_interim(text));
    match stand_in() {
        Some(name) => {
            let mut person = lead(name, list_of(rest), around);
            person.ministries.iter_mut().for_each(|portfolio| portfolio.is_interim = true);
            Said::of(vec![person])
        }
        None => vacant(rest),
    }
}

fn lead(name: &str, ministries: Vec<Portfolio>, around: Context<'_>) -> Person {
    let role = (!ministries.is_empty()).then(|| around.lead.to_owned());
    Person { role, ministries, is_sure: true, ..Person::of(name) }
}

/// An item that is turned round: whoever has it stands after the colon.
pub(super) fn name_last(line: &Line, around: Context<'_>) -> Option<Said> {
    let (first, rest) = parted(line.text.get(line.text.find(char::is_alphanumeric)?..)?);
    let (bare, _) = without_interim(rest.split('(').next().unwrap_or_default());
    let plain = bare.replace(" & ", ", ").replace(" et ", ", ");
    let names: Vec<&str> =
        plain.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if !around.is_item
        || first.is_empty()
        || names.is_empty()
        || !names.iter().all(|name| is_name(name))
    {
        return None;
    }
    let mut person = lead("", Vec::new(), around);
    let mut said = Said::default();
    if is_role(first) {
        person.role = Some(first.to_owned());
    } else if names_unit(first) {
        said.unit = Some(first.to_owned());
    } else if around.expects != Expects::Roles || knows(first, around.known).0 {
        person = lead("", split(first, around.known), around);
        let is_interim = says_interim(rest);
        person.ministries.iter_mut().for_each(|portfolio| portfolio.is_interim |= is_interim);
    } else {
        return None;
    }
    let each = names.iter().map(|name| Person { name: (*name).to_owned(), ..person.clone() });
    said.people = each.collect();
    Some(said)
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
    (first.trim(), rest.strip_prefix(':').unwrap_or(rest).trim())
}

/// People whom a sentence names after its verb: "porté par **Ada Martin**, directrice".
pub(super) fn name_within(line: &Line, around: Context<'_>) -> Option<Said> {
    let text = &line.text;
    let mut names: Vec<(usize, usize)> = Vec::new();
    for bold in &line.bold {
        let before = text.get(..bold.start).unwrap_or_default().trim_end();
        let introduces = if names.is_empty() { introduces(before) } else { joins(before) };
        if introduces && is_name(line.slice(bold)) {
            names.push((bold.start, bold.end));
        }
    }
    let person = |name: &str, after: &str| {
        let role = role_after(after);
        let is_sure = role.as_deref().is_some_and(is_role);
        Person { role, is_sure, ..Person::of(name) }
    };
    if !names.is_empty() {
        let ends = names.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
        let each = names.iter().zip(ends);
        let each = each.map(|((start, end), next)| {
            person(line.slice(&(*start..*end)), line.slice(&(*end..next)))
        });
        return Said::of(each.collect());
    }
    let starts = [" par ", " de ", " sont ", " actuellement "];
    let starts = starts.iter().flat_map(|word| text.match_indices(word));
    let head = starts.take(MOST_PREPOSITIONS).find_map(|(at, word)| {
        let before = text.get(..at)?;
        let last = before.rsplit(' ').next().map(fold)?;
        let is_passive = ["e", "ee", "es", "ees"].iter().any(|end| last.ends_with(end));
        let is_team = word != " par " && announces_people(before);
        let introduces = is_team || (word == " par " && is_passive);
        let rest = text.get(at + word.len()..)?;
        let name = rest.trim_start_matches([' ', ':']);
        let at = text.len() - name.len();
        introduces.then(|| head(line, at, false)).flatten().map(|head| (head, is_team))
    });
    let (head, is_team) = head.filter(|_| !around.is_item)?;
    let after = line.text.get(head.end..).unwrap_or_default();
    let mut people: Vec<Person> = head.names.iter().map(|name| person(name, after)).collect();
    for person in &mut people {
        person.is_sure |= is_team;
    }
    Said::of(people)
}

/// Whether the words before a name say that it is somebody of the team: "porté par", "composé de".
fn introduces(before: &str) -> bool {
    let tail_start = before.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    let tail = before.get(tail_start..).unwrap_or_default();
    let folded = fold(tail);
    match folded.rsplit(' ').next() {
        Some("par") => true,
        _ if tail.ends_with(':') => true,
        Some("de" | "d") => folded.contains("compos") || folded.contains("constitu"),
        _ => false,
    }
}

fn joins(before: &str) -> bool {
    [",", ";", " et", " &"].iter().any(|joint| before.ends_with(joint))
}

/// What stands between a name and the next one, where it is a role.
fn role_after(after: &str) -> Option<String> {
    let after = after.trim();
    let role = after.strip_prefix([',', ':', '–', '—', '('])?;
    let role = role.trim_matches(|c: char| " ,;.:".contains(c));
    let role = role.strip_suffix(" et").unwrap_or(role);
    let role = if after.starts_with('(') { role.split(')').next()? } else { role };
    let role = role.trim_end_matches([' ', ',']);
    (role.contains(char::is_alphanumeric) && role != "et").then(|| role.to_owned())
}
