//! One line → what it says of people: who is what, answers for what, is reached where, stands in for
//! whom. [`FORMS`] lists the ways of writing; a new one is a row there.
//!
//! Most lines have a name first; what parts it from the rest (a colon, a comma, bold that ends) is
//! seldom the same twice and decides little: the words that follow do.

use super::addresses::{give, named_by_mailbox, reaches};
use super::inverted::{name_last, name_within, open_post};
use super::names::head;
use super::sentence::{Predicate, portfolio_title};
use super::words::{is_note, is_role, says_interim, stood_in_for, without_interim};
use crate::import::gitbook::without_emoji;
use crate::import::markdown::line::Line;
use crate::import::portfolios::{Known, Portfolio, knows, split};
use crate::text::fold::fold;

/// Somebody, as one place of a page tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name, without marks or notes.
    pub name: String,
    /// The role in the page's words; what the list is said to be of, where portfolios stand in its place.
    pub role: Option<String>,
    /// What a table says the role is for: an incubator, a subject.
    pub of: Option<String>,
    /// The portfolios, in the page's words.
    pub ministries: Vec<Portfolio>,
    /// What a sentence says the person answers for.
    pub topic: Option<String>,
    /// What the page adds in parentheses: "alternante".
    pub note: Option<String>,
    /// The person's own mailboxes and chat addresses.
    pub addresses: Vec<String>,
    /// The unit: a position in [`super::Page::units`].
    pub unit: Option<usize>,
    /// The line.
    pub line: usize,
    /// Whether the line itself says that this is somebody, be it by a role, a portfolio or a mailbox.
    pub(super) is_sure: bool,
}

impl Person {
    /// Somebody of whom the name alone is known.
    pub(super) fn of(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) people: Vec<Person>,
    /// The unit that the people are said to be.
    pub(super) unit: Option<String>,
    /// The portfolios of a post that nobody holds.
    pub(super) vacant: Option<Vec<Portfolio>>,
    /// What stands in brackets, and is left out.
    pub(super) asides: Vec<String>,
}

impl Said {
    /// People, where there are some.
    pub(super) fn of(people: Vec<Person>) -> Option<Self> {
        (!people.is_empty()).then(|| Self { people, ..Self::default() })
    }
}

/// What surrounds a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'c> {
    /// Whether it is an item of a list, where a name needs no bold.
    pub(super) is_item: bool,
    pub(super) expects: Expects,
    /// What those are called to whom the page gives portfolios and no other role.
    pub(super) lead: &'c str,
    pub(super) known: &'c Known,
}

/// Whether the people of a list are expected to have portfolios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Expects {
    /// Nothing says so.
    #[default]
    Roles,
    /// The text before the list speaks of portfolios.
    Perhaps,
    /// The heading does.
    Portfolios,
}

type Form = fn(&Line, Context<'_>) -> Option<Said>;

/// The ways of writing, the first that fits being the one meant.
const FORMS: &[Form] = &[
    // "NAME, role", "NAME : portfolios", "NAME (note) – role : portfolios", "NAME est …"
    name_first,
    // "En cours de recrutement : portfolios", "portfolios : poste à pourvoir"
    open_post,
    // "role : NAME", "portfolios : NAME et NAME", "unit : NAME, NAME"
    name_last,
    // "dirigé par NAME, role", "composée de NAME, NAME et NAME"
    name_within,
];

/// What parts a name from what follows.
const SIGNS: &str = ":,;–—-=>→|";

/// Reads a line; `None` where it tells of nobody.
pub(super) fn read(line: &Line, around: Context<'_>) -> Option<Said> {
    let (bare, found) = reaches(line);
    let (bare, asides) = without_brackets(bare);
    let bare = with_interim_told(bare, around.known);
    let mut said = FORMS.iter().find_map(|form| form(&bare, around)).unwrap_or_default();
    if said.people.is_empty() && said.vacant.is_none() {
        said.people = named_by_mailbox(line, &found);
    }
    give(&mut said.people, found, false);
    said.asides = asides;
    said.people.iter_mut().for_each(|person| person.line = line.number);
    (!said.people.is_empty() || said.vacant.is_some()).then_some(said)
}

/// A line without what stands in brackets, and that.
fn without_brackets(mut line: Line) -> (Line, Vec<String>) {
    let mut asides = Vec::new();
    let mut from = 0;
    while let Some(start) = line.text.get(from..).and_then(|rest| rest.find('[')) {
        let start = from + start;
        let Some(length) = line.text.get(start..).and_then(|rest| rest.find(']')) else { break };
        let aside = line.slice(&(start + 1..start + length)).trim();
        if !line.text.contains("http") && aside.contains(char::is_alphabetic) && asides.len() < 9 {
            asides.push(aside.to_owned());
            line = line.replaced(&(start..start + length + 1), "");
        } else {
            from = start + length;
        }
    }
    (line, asides)
}

/// A line in which the interim that is said of a whole run of italics is said of each portfolio in it:
/// "_armées, culture (par intérim)_".
fn with_interim_told(line: Line, known: &Known) -> Line {
    let told = line.italic.iter().filter(|italic| italic.start > 0).find_map(|italic| {
        // The note may stand right after the italics.
        let after = line.text.get(italic.end..)?;
        let note = after.trim_start().strip_prefix('(').and_then(|note| note.split_once(')'));
        let note = note
            .filter(|(note, _)| says_interim(note))
            .map(|(_, rest)| line.text.len() - rest.len());
        let range = italic.start..note.unwrap_or(italic.end);
        let text = line.slice(&range);
        let is_list = text.contains(',') || text.contains(" et ");
        (is_list && says_interim(text) && !text.contains(':')).then_some(range)
    });
    let Some(range) = told else { return line };
    let text = line.slice(&range);
    let note = match stood_in_for(text) {
        Some(name) => format!(" (par intérim de {name})"),
        None => " (par intérim)".to_owned(),
    };
    let each = split(text, known).into_iter().map(|portfolio| portfolio.name + &note);
    let each = each.collect::<Vec<_>>().join(", ");
    line.replaced(&range, &each)
}

/// A line that starts with a name.
fn name_first(line: &Line, around: Context<'_>) -> Option<Said> {
    let start = line.text.find(char::is_alphanumeric)?;
    let head = head(line, start, around.is_item)?;
    let rest = without_emoji(line.text.get(head.end..).unwrap_or_default());
    let (notes, rest) = notes(rest.trim_start());
    let is_interim =
        |note: &str| says_interim(note) && !without_interim(note).0.contains(char::is_alphanumeric);
    let interim_note = notes.iter().find(|note| is_interim(note));
    let note = notes.iter().find(|note| !is_interim(note)).copied();
    let (first_sign, told) = signed(rest);
    let is_par = |word: &str| ["par", "en", "interim", "a"].contains(&fold(word).as_str());
    let mut words = told.split(' ').take(3);
    let starts_with_interim =
        is_par(words.clone().next().unwrap_or_default()) && words.any(says_interim);
    let (bare, is_said) = without_interim(if starts_with_interim { told } else { "" });
    let stands_for = interim_note.map_or_else(|| stood_in_for(told), |note| stood_in_for(note));
    let stands_for = stands_for.filter(|_| is_said || interim_note.is_some());
    let (second_sign, told) = signed(if is_said { &bare } else { told });
    let sign = second_sign.or(first_sign);

    let stands_apart = around.is_item || head.is_bold;
    let mut person = Person { note: note.map(str::to_owned), ..Person::default() };
    let is_title = note.is_some_and(|note| is_role(note) && !is_note(note));
    let list = if is_title { role_and_list(sign, told, around).1 } else { None };
    if let Some(list) = list {
        person.role = person.note.take();
        person.ministries = split(list, around.known);
        person.is_sure = true;
    } else if told.is_empty() {
        if !stands_apart {
            return None;
        }
        if let Some(note) = note.filter(|note| !is_note(note)) {
            describe(&mut person, Some(':'), note, around);
            person.note = None;
            // "Atelier Mer (ministère de la Mer)" may be anything.
            person.is_sure &= is_role(note) || around.expects != Expects::Roles;
        }
    } else if sign.is_some() && (stands_apart || is_role(told)) {
        // In a sentence, what comes after the role's comma goes on with the sentence.
        let is_sentence = !around.is_item && line.text.ends_with('.') && is_role(told);
        let end = told.find(", ").filter(|_| is_sentence).unwrap_or(told.len());
        describe(&mut person, sign, told.get(..end).unwrap_or(told), around);
    } else if let Some(predicate) =
        Predicate::read(told, head.names.len() > 1).filter(|_| sign.is_none())
    {
        describe(&mut person, None, &predicate.role, around);
        person.topic = predicate.topic;
    } else if stands_apart {
        describe(&mut person, sign, told, around);
    } else {
        return None;
    }
    for portfolio in person.ministries.iter_mut().filter(|_| is_said || interim_note.is_some()) {
        portfolio.is_interim = true;
        portfolio.stands_for.clone_from(&stands_for);
    }
    Said::of(head.names.into_iter().map(|name| Person { name, ..person.clone() }).collect())
}

/// The texts in parentheses that come first, and what follows them.
fn notes(text: &str) -> (Vec<&str>, &str) {
    let mut notes = Vec::new();
    let mut rest = text;
    while let Some((note, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        notes.extend(Some(note.trim()).filter(|note| note.contains(char::is_alphanumeric)));
        rest = after.trim_start_matches([' ', ')']);
    }
    (notes, rest)
}

/// The first sign of a text, and the text without the signs and blanks around it.
fn signed(text: &str) -> (Option<char>, &str) {
    let content = text.trim_start_matches(|c: char| c == ' ' || SIGNS.contains(c));
    let signs = text.get(..text.len() - content.len()).unwrap_or_default();
    // A colon says more than the dash or comma beside it.
    let sign = signs.chars().find(|c| *c == ':').or_else(|| signs.chars().find(|c| *c != ' '));
    (sign, content.trim_end_matches(|c: char| " .;,:–—".contains(c)))
}

/// Says of a person what the text after the name says.
fn describe(person: &mut Person, sign: Option<char>, told: &str, around: Context<'_>) {
    let (role, list) = role_and_list(sign, told, around);
    person.ministries = list.map(|list| split(list, around.known)).unwrap_or_default();
    person.is_sure =
        role.is_some_and(is_role) || list.is_some_and(|list| knows(list, around.known).1);
    person.role = match role {
        Some(role) => Some(role.to_owned()),
        None if !person.ministries.is_empty() => Some(around.lead.to_owned()),
        None => None,
    };
}

/// Parts a role from a list of portfolios; either may be all there is.
fn role_and_list<'t>(
    sign: Option<char>,
    told: &'t str,
    around: Context<'_>,
) -> (Option<&'t str>, Option<&'t str>) {
    if let Some((title, list, is_parted)) = portfolio_title(told) {
        let is_list = !list.is_empty() && (is_parted || knows(list, around.known).1);
        return if is_list { (Some(title), Some(list)) } else { (Some(told), None) };
    }
    if let Some((before, list)) = told.split_once(':').filter(|(before, _)| !says_interim(before)) {
        let (all, any) = knows(list, around.known);
        if all || (any && around.expects != Expects::Roles) {
            return (Some(before.trim()).filter(|before| is_role(before)), Some(list.trim()));
        }
    }
    if is_role(told) {
        return (Some(told), None);
    }
    let (all, any) = knows(told, around.known);
    let is_listing = sign.is_some_and(|sign| sign != ',');
    let is_list = (all && (sign != Some(',') || around.expects != Expects::Roles))
        || (any && sign == Some(':'))
        || (is_listing && around.expects != Expects::Roles)
        || (around.expects == Expects::Portfolios && (any || told.starts_with(char::is_uppercase)));
    if is_list { (None, Some(told)) } else { (Some(told), None) }
}
