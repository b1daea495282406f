//! What a page gives to contact: mailboxes, chat rooms and users, forms, telephones; and what looks like
//! it but is an example.

mod form;
mod phone;
mod room;

pub(super) use self::phone::international;
use super::label::{called, has_form_of_name, is_name, plain};
use super::text::{Link, Piece};
use crate::text::address::{is_email, is_url, mailbox, mailboxes_of};
use crate::text::fold::fold;
use crate::text::web::unescaped;

/// A way to reach somebody, as a page gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Contact {
    pub(super) means: Means,
    /// An e-mail address, a telephone number as written, or a web address in its plainest form.
    pub(super) address: String,
    /// What the page calls it: a room, a form, somebody.
    pub(super) name: Option<String>,
    /// The line, from 1.
    pub(super) line: usize,
    pub(super) standing: Standing,
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

/// How near an address stands to what the page is about; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// In a section that says whom to contact, or at the top.
    First,
    /// Anywhere else.
    Usual,
    /// Where the page asks to be told of its own mistakes.
    AboutPage,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    /// Each address once, the nearest to the subject first.
    pub(super) given: Vec<Contact>,
    /// Addresses that are examples, with their lines.
    pub(super) examples: Vec<(String, usize)>,
}

/// How many pieces of text count as the top of a page.
const TOP: usize = 4;

/// Beginnings of folded words of headings that say whom to contact.
const CONTACT: &[&str] =
    &["aide", "contact", "ecri", "interlocut", "joindre", "question", "referent", "support"];

/// Finds them all.
pub(super) fn contacts(pieces: &[Piece]) -> Contacts {
    let mut found = Contacts::default();
    let mut headings: Vec<(u8, String)> = Vec::new();
    let mut texts = 0;
    for piece in pieces {
        if piece.level > 0 {
            headings.retain(|(level, _)| *level < piece.level);
            headings.push((piece.level, fold(&piece.text)));
        } else {
            texts += 1;
        }
        let section = Section::of(&headings, texts <= TOP, piece);
        found.piece(piece, section);
    }
    found.settle();
    found
}

/// Where a piece stands.
#[derive(Clone, Copy)]
struct Section {
    standing: Standing,
    is_example: bool,
}

impl Section {
    fn of(headings: &[(u8, String)], is_top: bool, piece: &Piece) -> Self {
        let has = |is_meant: &dyn Fn(&str) -> bool| {
            // The title of the page says what it is about, not whom to ask.
            let below = headings.iter().filter(|(level, _)| *level > 1);
            below.flat_map(|(_, heading)| heading.split(' ')).any(is_meant)
        };
        let text = fold(&piece.text);
        let is_about_page =
            text.contains("erreur dans cette") || text.contains("ameliorer cette page");
        let is_contact = has(&|word| CONTACT.iter().any(|beginning| word.starts_with(beginning)));
        let standing = match () {
            () if is_about_page => Standing::AboutPage,
            () if is_top || is_contact => Standing::First,
            () => Standing::Usual,
        };
        Self { standing, is_example: has(&|word| word.starts_with("exemple")) }
    }
}

impl Contacts {
    fn piece(&mut self, piece: &Piece, section: Section) {
        for link in &piece.links {
            if let Some((means, address, name)) = of_link(link, piece) {
                self.add(
                    Contact { means, address, name, line: link.line, standing: section.standing },
                    section,
                );
            }
        }
        let bare = piece.outside_links();
        for (at, word) in words(&bare) {
            let line = piece.line_at(at);
            if is_email(word) {
                let name = named_beside(&piece.text, word);
                let (means, address) = (Means::Mail, word.to_owned());
                self.add(
                    Contact { means, address, name, line, standing: section.standing },
                    section,
                );
            } else if let Some((means, address)) = of_url(word, "") {
                self.add(
                    Contact { means, address, name: None, line, standing: section.standing },
                    section,
                );
            }
        }
        for (number, at) in phone::numbers(&bare) {
            let (line, means) = (piece.line_at(at), Means::Phone);
            self.add(
                Contact { means, address: number, name: None, line, standing: section.standing },
                section,
            );
        }
        for (code, line) in &piece.code {
            // An address alone is set so to stand out; in a command it is there for the form.
            let alone = code.trim().trim_end_matches(['.', ',']);
            if is_email(alone) {
                let (means, address) = (Means::Mail, alone.to_owned());
                let contact =
                    Contact { means, address, name: None, line: *line, standing: section.standing };
                self.add(contact, section);
            } else {
                let emails = words(code).filter(|(_, word)| is_email(word));
                self.examples.extend(emails.map(|(_, word)| (word.to_owned(), *line)));
            }
        }
    }

    /// What stands in a command of the same page is an example wherever else it stands.
    fn settle(&mut self) {
        let is_example = |contact: &Contact| {
            self.examples.iter().any(|(address, _)| *address == contact.address)
        };
        let (examples, given): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.given).into_iter().partition(is_example);
        self.examples.extend(examples.into_iter().map(|contact| (contact.address, contact.line)));
        self.examples.sort_by_key(|(_, line)| *line);
        self.examples.dedup();
        self.given = given;
        self.given.sort_by_key(|contact| contact.standing);
    }

    fn add(&mut self, mut contact: Contact, section: Section) {
        if let (Means::Mail, Some((local, domain))) =
            (contact.means, contact.address.split_once('@'))
        {
            contact.address = format!("{local}@{}", domain.to_lowercase());
        }
        if contact.means == Means::Mail && (section.is_example || is_placeholder(&contact.address))
        {
            self.examples.push((contact.address, contact.line));
            return;
        }
        let is_same = |held: &&mut Contact| {
            held.means == contact.means && held.address.eq_ignore_ascii_case(&contact.address)
        };
        match self.given.iter_mut().find(is_same) {
            Some(held) => {
                held.standing = held.standing.min(contact.standing);
                held.name = held.name.take().or(contact.name);
            }
            None => self.given.push(contact),
        }
    }
}

/// What a link leads to, where that is somebody or something to contact.
fn of_link(link: &Link, piece: &Piece) -> Option<(Means, String, Option<String>)> {
    if let Some(address) = link.url.strip_prefix("mailto:") {
        let address = unescaped(address.split('?').next().unwrap_or_default());
        let address =
            address.trim_matches(|c: char| !c.is_alphanumeric() && c != '_').replace('\\', "");
        let name = Some(plain(&link.text)).filter(|text| is_name(text));
        let name = name.or_else(|| named_beside(&piece.text, &address));
        return is_email(&address).then_some((Means::Mail, address, name));
    }
    if let Some(number) = link.url.strip_prefix("tel:") {
        let number = unescaped(number);
        return international(&number).map(|_| (Means::Phone, number, None));
    }
    let (means, address) = of_url(&link.url, &link.text)?;
    let name = match means {
        Means::User => room::user_name(&link.text, &address),
        _ => called(&link.text).or_else(|| room::own_name(&address)),
    };
    Some((means, address, name))
}

/// The same for a web address alone; `text` is what leads there.
fn of_url(url: &str, text: &str) -> Option<(Means, String)> {
    let url = url.replace('\\', "");
    let room = room::room(&url).map(|room| (Means::Room, room));
    let user = || room::user(&url).map(|user| (Means::User, user));
    let form = || form::form(&url, text).map(|form| (Means::Form, form));
    room.or_else(user).or_else(form).filter(|(_, address)| is_url(address))
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

/// The person whose name stands in the same text and whose own address it is.
fn named_beside(text: &str, address: &str) -> Option<String> {
    let own = mailbox(address);
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()))
        .collect();
    let names = (2..=3).flat_map(|count| words.windows(count)).map(|words| words.join(" "));
    names.filter(|name| has_form_of_name(name)).find(|name| {
        mailboxes_of(name).iter().any(|mailbox| {
            own.strip_prefix(mailbox.as_str()).is_some_and(|more| matches!(more, "" | "ext"))
        })
    })
}

/// Whether an address stands for others: `prenom.nom@…`, `contact@exemple.fr`, `noreply@…`.
fn is_placeholder(address: &str) -> bool {
    const LOCALS: &[&str] =
        &["adresse", "exemple", "example", "name", "nom", "noreply", "prenom", "prenomnom", "xxx"];
    const DOMAINS: &[&str] =
        &["domain", "domaine", "example", "exemple", "mondomaine", "monsite", "xxx"];
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let is_machine = fold(local).split(' ').any(|word| word == "bot");
    let local = fold(local).replace(' ', "");
    let domain = fold(domain);
    let is_somebodys = |word: &str| {
        let rest = ["mon", "ma", "votre", "notre"].iter().find_map(|own| word.strip_prefix(own));
        rest.is_some_and(|rest| {
            ["", "administration", "ministere", "incubateur", "produit"].contains(&rest)
        })
    };
    is_machine
        || LOCALS.contains(&local.as_str())
        || local.starts_with("prenom")
        || local.chars().all(|c| c == '_' || c == 'x')
        || domain.split(' ').any(|word| DOMAINS.contains(&word) || is_somebodys(word))
}

#[cfg(test)]
mod tests;
