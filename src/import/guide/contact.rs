//! What a page gives to contact: mailboxes, chat rooms and users, forms, telephones; and what looks like
//! it but is an example.

mod example;
mod form;
mod phones;
mod room;

use self::example::is_placeholder;
use super::label::{called, is_name, plain};
use super::person::beside;
use super::section::{Section, Standing, sections};
use super::text::{Link, Piece};
use crate::text::address::{is_email, is_url};
use crate::text::phone;
use crate::text::web::unescaped;

/// A way to reach somebody, as a page gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Contact {
    pub(super) way: Way,
    /// The line, from 1.
    pub(super) line: usize,
    pub(super) standing: Standing,
}

/// An address and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) means: Means,
    /// An e-mail address, a telephone number as written, or a web address in its plainest form.
    pub(super) address: String,
    /// What the page calls it: a room, a form, somebody.
    pub(super) name: Option<String>,
}

/// What kind of address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Means {
    Mail,
    Phone,
    Room,
    User,
    Form,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    /// Each address once, the nearest to the subject first.
    pub(super) given: Vec<Contact>,
    /// Addresses that are examples, with their lines.
    pub(super) examples: Vec<(String, usize)>,
}

/// Finds them all.
pub(super) fn contacts(pieces: &[Piece]) -> Contacts {
    let mut found = Contacts::default();
    let mut row = None;
    for (piece, section) in sections(pieces) {
        for link in &piece.links {
            let way = of_link(link, piece);
            found.take(way.map(|way| way.called_as_row(piece, row)), link.line, section);
        }
        row = heading_of_row(piece).or(row);
        let bare = piece.outside_links();
        for (at, word) in words(&bare) {
            found.take(of_word(word, piece), piece.line_at(at), section);
        }
        for (number, at) in phones::numbers(&bare) {
            found.take(Some(Way::new(Means::Phone, number)), piece.line_at(at), section);
        }
        for (code, line) in &piece.code {
            found.code(code, *line, section);
        }
    }
    found.settle();
    found
}

impl Way {
    fn new(means: Means, address: impl Into<String>) -> Self {
        Self { means, address: address.into(), name: None }
    }

    fn called(self, name: Option<String>) -> Self {
        Self { name, ..self }
    }

    /// A room whose link says only that it is one is called as its row of a table.
    fn called_as_row(self, piece: &Piece, row: Option<&str>) -> Self {
        let is_bare = self.means == Means::Room && self.name.is_none() && is_link_alone(piece);
        let row = row.filter(|_| is_bare).map(plain);
        if is_bare { self.called(row) } else { self }
    }

    /// A mailbox; `None` for what is no address.
    pub(super) fn mail(address: &str) -> Option<Self> {
        let (local, domain) = address.split_once('@').filter(|_| is_email(address))?;
        Some(Self::new(Means::Mail, format!("{local}@{}", domain.to_lowercase())))
    }
}

impl Contacts {
    fn take(&mut self, way: Option<Way>, line: usize, section: Section) {
        let Some(way) = way else { return };
        if way.means == Means::Mail && (section.is_example || is_placeholder(&way.address)) {
            self.examples.push((way.address, line));
            return;
        }
        let is_same = |held: &&mut Contact| {
            held.way.means == way.means && held.way.address.eq_ignore_ascii_case(&way.address)
        };
        match self.given.iter_mut().find(is_same) {
            Some(held) => {
                held.standing = held.standing.min(section.standing);
                held.way.name = held.way.name.take().or(way.name);
            }
            None => self.given.push(Contact { way, line, standing: section.standing }),
        }
    }

    /// An address alone is set as code to stand out; in a command it is there for the form.
    fn code(&mut self, code: &str, line: usize, section: Section) {
        let alone = code.trim().trim_end_matches(['.', ',']);
        if is_email(alone) {
            return self.take(Way::mail(alone), line, section);
        }
        let emails = words(code).filter(|(_, word)| is_email(word));
        self.examples.extend(emails.map(|(_, word)| (word.to_owned(), line)));
    }

    /// What stands in a command of the page is an example wherever else it stands.
    fn settle(&mut self) {
        let is_example = |contact: &Contact| {
            self.examples.iter().any(|(address, _)| *address == contact.way.address)
        };
        let (examples, given): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.given).into_iter().partition(is_example);
        self.examples.extend(examples.into_iter().map(|held| (held.way.address, held.line)));
        self.examples.sort_by_key(|(_, line)| *line);
        self.examples.dedup();
        self.given = given;
        self.given.sort_by_key(|contact| contact.standing);
    }
}

/// Whether a piece is one link and nothing else.
fn is_link_alone(piece: &Piece) -> bool {
    matches!(piece.links.as_slice(), [link] if link.text == piece.text.trim())
}

/// What a row of a table is about: its first cell, all bold.
fn heading_of_row(piece: &Piece) -> Option<&str> {
    let text = piece.text.trim();
    (piece.level == 0 && piece.bold.first().is_some_and(|bold| bold == text)).then_some(text)
}

/// What a link leads to, where that is somebody or something to contact.
fn of_link(link: &Link, piece: &Piece) -> Option<Way> {
    if let Some(address) = link.url.strip_prefix("mailto:") {
        let address = unescaped(address.split('?').next().unwrap_or_default());
        let is_edge = |c: char| !c.is_alphanumeric() && c != '_';
        let address = address.replace('\\', "");
        let address = address.trim_matches(is_edge);
        let name = Some(plain(&link.text)).filter(|text| is_name(text));
        return Some(Way::mail(address)?.called(name.or_else(|| beside(&piece.text, address))));
    }
    if let Some(number) = link.url.strip_prefix("tel:") {
        let number = unescaped(number);
        return phone::normal(&number).map(|_| Way::new(Means::Phone, number));
    }
    let way = of_url(&link.url, &link.text)?;
    let name = match way.means {
        Means::User => room::user_name(&link.text, &way.address),
        // `@somebody`: who answers there, not what it is called.
        _ if link.text.starts_with('@') => None,
        _ => called(&link.text).or_else(|| room::own_name(&way.address)),
    };
    Some(way.called(name))
}

/// What a word of the text leads to.
fn of_word(word: &str, piece: &Piece) -> Option<Way> {
    let mail = Way::mail(word).map(|way| way.called(beside(&piece.text, word)));
    mail.or_else(|| of_url(word, ""))
}

/// What a web address leads to; `text` is what leads there.
fn of_url(url: &str, text: &str) -> Option<Way> {
    let url = url.replace('\\', "");
    let room = room::room(&url).map(|room| Way::new(Means::Room, room));
    let user = || room::user(&url).map(|user| Way::new(Means::User, user));
    let form = || form::form(&url, text).map(|form| Way::new(Means::Form, form));
    room.or_else(user).or_else(form).filter(|way| is_url(&way.address))
}

/// The words of a text that may be addresses, each with the byte it starts at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_gap = |c: char| c.is_whitespace() || "<>()[]\"«»“”,;|`*→".contains(c);
    text.split(is_gap).filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let trimmed = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
        let at = start + word.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(|c: char| ".:!?'’/_".contains(c));
        trimmed.contains(['@', '/']).then_some((at, trimmed))
    })
}

#[cfg(test)]
mod tests;
