//! One line → what it says of people: who is what, answers for what, is reached where, stands in for
//! whom. [`FORMS`] lists the ways of writing; a new one is a row there.
//!
//! Most lines have a name first; what parts it from the rest (a colon, a comma, bold that ends) is
//! seldom the same twice and decides little: the words that follow do.

use super::addresses::{give, named_by_mailbox, reaches};
use super::sentence::{Predicate, portfolio_title};
use super::words::{
    PORTFOLIO_LEAD, is_name, is_note, is_role, is_vacancy, name_end, names_unit, says_interim,
    stood_in_for, without_interim,
};
use crate::import::gitbook::without_emoji;
use crate::import::markdown::line::Line;
use crate::import::portfolios::{Known, Portfolio, knows, split};
use crate::text::fold::fold;

/// Somebody, as one place of a page tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name, without marks or notes.
    pub name: String,
    /// The role in the page's words; "Responsable de portefeuille" where portfolios stand in its place.
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

/// What surrounds a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'c> {
    /// Whether it is an item of a list, where a name needs no bold.
    pub(super) is_item: bool,
    pub(super) expects: Expects,
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
/// The most bytes looked at for a name.
const NAME_REACH: usize = 120;
/// How many of a sentence's prepositions are looked at for names: enough for an honest one.
const MOST_PREPOSITIONS: usize = 40;

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

fn people(people: Vec<Person>) -> Option<Said> {
    (!people.is_empty()).then(|| Said { people, ..Said::default() })
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
    let starts_with_interim = {
        let first = told.split(' ').next().map(fold).unwrap_or_default();
        ["par", "en", "interim", "a"].contains(&first.as_str())
            && told.split(' ').take(3).any(says_interim)
    };
    let (bare, is_said) = without_interim(if starts_with_interim { told } else { "" });
    let stands_for = interim_note.map_or_else(|| stood_in_for(told), |note| stood_in_for(note));
    let stands_for = stands_for.filter(|_| is_said || interim_note.is_some());
    let (second_sign, told) = signed(if is_said { &bare } else { told });
    let sign = second_sign.or(first_sign);

    let stands_apart = around.is_item || head.is_bold;
    let mut person = Person { note: note.map(str::to_owned), ..Person::default() };
    if let Some(role) = note.filter(|note| is_role(note) && !is_note(note)) {
        person.note = None;
        describe(&mut person, Some(':'), role, around);
        let list = Some(told).filter(|told| !told.is_empty() && person.ministries.is_empty());
        person.ministries = list.map(|list| split(list, around.known)).unwrap_or_default();
        person.is_sure = true;
    } else if told.is_empty() {
        if !stands_apart {
            return None;
        }
        if let Some(note) = note.filter(|note| !is_note(note)) {
            describe(&mut person, Some(':'), note, around);
            person.note = None;
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
    people(head.names.into_iter().map(|name| Person { name, ..person.clone() }).collect())
}

/// The names a line starts with, and where they end.
struct Head {
    names: Vec<String>,
    is_bold: bool,
    end: usize,
}

/// The names at a place: one, or several joined by "et".
fn head(line: &Line, start: usize, is_item: bool) -> Option<Head> {
    let (end, is_bold) = name_at(line, start)?;
    let mut head = Head { names: vec![line.slice(&(start..end)).to_owned()], is_bold, end };
    while let Some((start, end)) = next_name(line, head.end, is_item) {
        head.names.push(line.slice(&(start..end)).to_owned());
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
    let trimmed = line.text.get(end..)?.trim_start();
    let start = line.text.len() - trimmed.len();
    for joint in ["et ", "& ", "/ ", "ou "] {
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
        notes.extend(Some(note.trim()).filter(|note| note.contains(char::is_alphanumeric)));
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
        None if !person.ministries.is_empty() => Some(PORTFOLIO_LEAD.to_owned()),
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

/// An item that says that a post is open, or who stands in for nobody yet.
fn open_post(line: &Line, around: Context<'_>) -> Option<Said> {
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
            let mut person = lead(name, list_of(rest));
            person.ministries.iter_mut().for_each(|portfolio| portfolio.is_interim = true);
            people(vec![person])
        }
        None => vacant(rest),
    }
}

/// A name in a piece of text, words such as "par interim" left out.
fn name_in(piece: &str) -> Option<&str> {
    let starts = std::iter::once(0).chain(piece.match_indices(' ').map(|(at, _)| at + 1));
    starts.take(8).find_map(|start| {
        let rest = piece.get(start..)?;
        rest.get(..name_end(rest)?)
    })
}

fn lead(name: &str, ministries: Vec<Portfolio>) -> Person {
    let role = (!ministries.is_empty()).then(|| PORTFOLIO_LEAD.to_owned());
    Person { name: name.to_owned(), role, ministries, is_sure: true, ..Person::default() }
}

/// An item that is turned round: whoever has it stands after the colon.
fn name_last(line: &Line, around: Context<'_>) -> Option<Said> {
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
    let mut person = lead("", Vec::new());
    let mut said = Said::default();
    if is_role(first) {
        person.role = Some(first.to_owned());
    } else if names_unit(first) {
        said.unit = Some(first.to_owned());
    } else if around.expects != Expects::Roles || knows(first, around.known).0 {
        person = lead("", split(first, around.known));
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
fn name_within(line: &Line, around: Context<'_>) -> Option<Said> {
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
        Person { name: name.to_owned(), role, is_sure, ..Person::default() }
    };
    if !names.is_empty() {
        let ends = names.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
        let each = names.iter().zip(ends);
        let each = each.map(|((start, end), next)| {
            person(line.slice(&(*start..*end)), line.slice(&(*end..next)))
        });
        return people(each.collect());
    }
    let starts = text.match_indices(" par ").chain(text.match_indices(" de "));
    let head = starts.take(MOST_PREPOSITIONS).find_map(|(at, word)| {
        let before = text.get(..at)?.rsplit(' ').next().map(fold)?;
        let is_passive = ["e", "ee", "es", "ees"].iter().any(|end| before.ends_with(end));
        let introduces = is_passive && (word == " par " || before.starts_with("compos"));
        introduces.then(|| head(line, at + word.len(), false)).flatten()
    });
    let head = head.filter(|_| !around.is_item)?;
    let after = line.text.get(head.end..).unwrap_or_default();
    people(head.names.iter().map(|name| person(name, after)).collect())
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
    before.ends_with([',', ';']) || before.ends_with(" et") || before.ends_with(" &")
}

/// What stands between a name and the next one, where it is a role.
fn role_after(after: &str) -> Option<String> {
    let after = after.trim();
    let role = after.strip_prefix([',', ':', '–', '—', '('])?;
    let mut role = role.trim_matches(|c: char| " ,;.:".contains(c));
    role = role.strip_suffix(" et").unwrap_or(role);
    if after.starts_with('(') {
        role = role.trim_end_matches(')');
    }
    let role = role.trim_end_matches([' ', ',']);
    (role.contains(char::is_alphanumeric) && role != "et").then(|| role.to_owned())
}
