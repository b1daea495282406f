//! One line of a page → the people it tells of, with their role or portfolios.
//!
//! A name stands first; what parts it from the rest (a colon, a comma, bold that ends) is seldom
//! the same twice and decides little: the words that follow do.

use super::interim;
use super::line::Line;
use super::name::{is_name, name_end};
use super::portfolio::{Known, Portfolio, knows, split};
use super::role::{self, PORTFOLIO_LEAD, Predicate};
use super::sections::without_emoji;
use super::turned;

/// Somebody, as one line tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    /// What stands in parentheses after the name.
    pub(super) note: Option<String>,
    pub(super) role: Option<String>,
    pub(super) portfolios: Vec<Portfolio>,
    /// What the person answers for, where a sentence says so.
    pub(super) topic: Option<String>,
}

/// What a line was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    People(Vec<Person>),
    /// A post that nobody holds, with its portfolios.
    Vacancy(Vec<Portfolio>),
    Other,
}

/// What surrounds a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'c> {
    /// Whether it is an item of a list, where a name needs no bold.
    pub(super) is_item: bool,
    pub(super) expects: Expects,
    pub(super) known: &'c Known,
}

/// Whether the people of a list are expected to have portfolios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expects {
    /// Nothing says so.
    Roles,
    /// The text before the list speaks of portfolios.
    Perhaps,
    /// The heading does.
    Portfolios,
}

/// The names a line starts with, and where they end.
pub(super) struct Head {
    pub(super) names: Vec<String>,
    is_bold: bool,
    pub(super) end: usize,
}

/// What parts a name from what follows.
const SIGNS: &str = ":,;–—-=>→|";
/// The most bytes looked at for a name.
const NAME_REACH: usize = 120;

/// Reads a line that starts with a name, or with what stands in its place.
pub(super) fn read(line: &Line, around: Context<'_>) -> Reading {
    let Some(start) = line.text.find(char::is_alphanumeric) else { return Reading::Other };
    let Some(head) = head(line, start, around.is_item) else {
        return turned::read(line.text.get(start..).unwrap_or_default(), around);
    };
    let rest = without_emoji(line.text.get(head.end..).unwrap_or_default());
    let (notes, rest) = notes(rest.trim_start());
    let mut is_interim = notes.iter().any(|note| interim::is_said_in(note));
    let note = notes.iter().find(|note| !interim::is_said_in(note)).copied();
    let (first_sign, told) = signed(rest);
    let (told, is_said) = without_interim(told);
    is_interim |= is_said;
    let (second_sign, told) = signed(&told);
    let sign = second_sign.or(first_sign);

    let mut person = Person { note: note.map(str::to_owned), ..Person::default() };
    if told.is_empty() {
        if !around.is_item && !head.is_bold {
            return Reading::Other;
        }
        if let Some(note) = note.filter(|note| !role::is_note(note)) {
            describe(&mut person, Some(':'), note, around);
            person.note = None;
        }
    } else if sign.is_some() {
        if !(around.is_item || head.is_bold || role::starts_with_role(told)) {
            return Reading::Other;
        }
        describe(&mut person, sign, told, around);
    } else if let Some(predicate) = Predicate::read(told, head.names.len() > 1) {
        describe(&mut person, None, &predicate.role, around);
        person.topic = predicate.topic;
    } else if around.is_item || head.is_bold {
        describe(&mut person, None, told, around);
    } else {
        return Reading::Other;
    }
    if is_interim {
        person.portfolios.iter_mut().for_each(|portfolio| portfolio.is_interim = true);
    }
    let named = |name| Person { name, ..person.clone() };
    Reading::People(head.names.into_iter().map(named).collect())
}

/// The names at the start of a line: one, or several joined by "et".
pub(super) fn head(line: &Line, start: usize, is_item: bool) -> Option<Head> {
    let (end, is_bold) = name_at(line, start)?;
    let name = |start, end| line.text.get(start..end).unwrap_or_default().to_owned();
    let mut head = Head { names: vec![name(start, end)], is_bold, end };
    while let Some((start, end)) = next_name(line, head.end, is_item) {
        head.names.push(name(start, end));
        head.end = end;
    }
    Some(head)
}

/// The end of the name that stands there, and whether it is bold.
fn name_at(line: &Line, start: usize) -> Option<(usize, bool)> {
    let rest = line.text.get(start..)?;
    let reach = rest.char_indices().map(|(at, _)| at).find(|at| *at > NAME_REACH);
    let rest = rest.get(..reach.unwrap_or(rest.len()))?;
    let stop = rest.find(|c: char| ":,;(–—/|".contains(c)).unwrap_or(rest.len());
    let stop = start + rest.find(" - ").map_or(stop, |dash| dash.min(stop));
    let mut end = stop;
    let after = line.bold.partition_point(|bold| bold.end <= start);
    let bold = line.bold.get(after).filter(|bold| bold.start <= start);
    // Bold that ends within a word ends nothing.
    let is_whole =
        |at| !line.text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if let Some(bold) = bold.filter(|bold| is_whole(bold.end)) {
        end = end.min(bold.end);
    }
    let length = |end: usize| {
        let candidate = line.text.get(start..end)?.trim_end();
        // A full stop ends a sentence, unless it shortens a name to its first letter.
        let is_initial = candidate.rsplit(' ').next().is_some_and(|word| word.chars().count() < 3);
        let candidate =
            if is_initial { candidate } else { candidate.trim_end_matches(['.', '!', '?']) };
        if is_name(candidate) { Some(candidate.len()) } else { name_end(candidate) }
    };
    // A name may be bold word by word.
    Some((start + length(end).or_else(|| length(stop))?, bold.is_some()))
}

/// Where another name starts and ends that shares what the line says: "et Bo Li", ", **Bo Li**".
fn next_name(line: &Line, end: usize, is_item: bool) -> Option<(usize, usize)> {
    let rest = line.text.get(end..)?;
    let trimmed = rest.trim_start();
    let start = line.text.len() - trimmed.len();
    for joint in ["et ", "& ", "/ "] {
        if trimmed.starts_with(joint) {
            let start = start + joint.len();
            return Some((start, name_at(line, start)?.0));
        }
    }
    let after = trimmed.strip_prefix(',')?.trim_start();
    let start = line.text.len() - after.len();
    let (end, is_bold) = name_at(line, start)?;
    let goes_on = || {
        let after = line.text.get(end..).unwrap_or_default().trim_start();
        after.starts_with("et ") || after.starts_with(',')
    };
    // Not in a list: "Ada Martin, Product Owner" is one person there.
    (is_bold || (!is_item && goes_on())).then_some((start, end))
}

/// The texts in parentheses that come first, and what follows them.
fn notes(text: &str) -> (Vec<&str>, &str) {
    let mut notes = Vec::new();
    let mut rest = text;
    while let Some((note, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        notes.push(note.trim());
        rest = after.trim_start();
    }
    (notes, rest)
}

/// The first sign of a text, and the text without the signs and blanks around it.
fn signed(text: &str) -> (Option<char>, &str) {
    let content = text.trim_start_matches(|c: char| c == ' ' || SIGNS.contains(c));
    let signs = text.get(..text.len() - content.len()).unwrap_or_default();
    // A colon says more than the dash or comma beside it.
    let sign = signs.chars().find(|c| *c == ':').or_else(|| signs.chars().find(|c| *c != ' '));
    (sign, content.trim_end_matches(|c: char| " .;,:".contains(c)))
}

/// A text without the "par interim de …" it starts with.
fn without_interim(told: &str) -> (String, bool) {
    let is_first = told.split(' ').take(3).any(interim::is_said_in);
    let starts = told.split(' ').next().is_some_and(|word| {
        matches!(crate::text::fold::fold(word).as_str(), "par" | "en" | "interim" | "a")
    });
    if is_first && starts { interim::without(told) } else { (told.to_owned(), false) }
}

/// Says of a person what the text after the name says.
fn describe(person: &mut Person, sign: Option<char>, told: &str, around: Context<'_>) {
    let (role, list) = role_and_list(sign, told, around);
    person.portfolios = list.map(|list| split(list, around.known)).unwrap_or_default();
    person.role = match role {
        Some(role) => Some(role.to_owned()),
        None if !person.portfolios.is_empty() => Some(PORTFOLIO_LEAD.to_owned()),
        None => None,
    };
}

/// Parts a role from a list of portfolios; either may be all there is.
fn role_and_list<'t>(
    sign: Option<char>,
    told: &'t str,
    around: Context<'_>,
) -> (Option<&'t str>, Option<&'t str>) {
    if let Some((title, list, is_parted)) = role::portfolio_title(told) {
        let is_list = !list.is_empty() && (is_parted || knows(list, around.known).1);
        return if is_list { (Some(title), Some(list)) } else { (Some(told), None) };
    }
    let is_role = role::starts_with_role(told);
    if let Some((before, list)) = told.split_once(':') {
        let (all, any) = knows(list, around.known);
        if all || (any && around.expects != Expects::Roles) {
            return (Some(before.trim()).filter(|_| is_role), Some(list.trim()));
        }
    }
    if is_role {
        return (Some(told), None);
    }
    let (all, any) = knows(told, around.known);
    let is_listing = sign.is_some_and(|sign| sign != ',');
    let is_list = all
        || (any && sign == Some(':'))
        || (is_listing && around.expects != Expects::Roles)
        || (around.expects == Expects::Portfolios && (any || told.starts_with(char::is_uppercase)));
    if is_list { (None, Some(told)) } else { (Some(told), None) }
}
