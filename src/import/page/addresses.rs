//! Addresses beside names, and whose own they are.

use std::collections::HashMap;
use std::ops::Range;

use super::names::is_no_name;
use super::statements::Person;
use crate::import::markdown::addresses::{email_of, words};
use crate::import::markdown::line::Line;
use crate::text::address::{is_email, is_url, mailbox, mailboxes_of};
use crate::text::fold::fold;

/// An address that may be somebody's own: a mailbox, or a user of the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// The e-mail address, or where the link leads.
    pub(super) address: String,
    /// What of it would be made of a name.
    local: String,
}

impl Reach {
    fn new(address: &str, local: &str) -> Self {
        // `.ext`: of somebody from outside.
        let local = local.strip_suffix(".ext").unwrap_or(local).to_owned();
        Self { address: address.to_owned(), local }
    }

    fn of_email(email: &str) -> Self {
        Self::new(email, email.split(['@', '+']).next().unwrap_or_default())
    }

    /// `…/#/user/@camille.dupre-beta.gouv.fr:agent.dinum.tchap.gouv.fr`: after the last hyphen is a domain.
    fn of_url(url: &str) -> Option<Self> {
        if let Some(email) = email_of(url) {
            return Some(Self::of_email(email));
        }
        let (_, user) = url.split_once("/user/@").filter(|_| is_url(url))?;
        let (local, _) = user.split(':').next()?.rsplit_once('-')?;
        Some(Self::new(url, local))
    }

    /// Whether the address is made of the name.
    fn is_of(&self, name: &str) -> bool {
        let local = fold(&self.local);
        let letters = fold(name).replace(' ', "");
        let parts = local.split(' ').filter(|part| letters.contains(part)).count();
        mailboxes_of(name).contains(&mailbox(&self.local))
            || (parts > 1 && parts == local.split(' ').count())
    }
}

/// A line without the addresses that may be somebody's own, and these.
pub(super) fn reaches(line: &Line) -> (Line, Vec<Reach>) {
    let mut found = Vec::new();
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for link in &line.links {
        if let Some(reach) = Reach::of_url(&link.url) {
            // "mail", "sur Tchap" go; a name stays.
            let text = line.slice(&link.range);
            if !text.trim().contains(' ') && !reach.is_of(text) {
                cuts.push(link.range.clone());
            }
            found.push(reach);
        }
    }
    for (range, bare) in words(&line.text) {
        let bare = bare.trim_start_matches("mailto:");
        if is_email(bare) {
            let reach = Reach::of_email(bare);
            if !found.contains(&reach) {
                found.push(reach);
            }
            if !cuts.contains(&range) {
                cuts.push(range);
            }
        }
    }
    // A line with many is a list of addresses.
    if cuts.is_empty() || cuts.len() > 9 {
        return (line.clone(), found);
    }
    cuts.sort_by_key(|cut| cut.start);
    let mut bare = cuts.iter().rev().fold(line.clone(), |line, cut| line.replaced(cut, ""));
    // What held them goes with them: "(, )", "et" at the end.
    while let Some(start) = bare.text.find('(')
        && let Some(length) = bare.text.get(start..).and_then(|rest| rest.find(')'))
        && !bare.slice(&(start..start + length)).contains(char::is_alphanumeric)
    {
        bare = bare.replaced(&(start..start + length + 1), "");
    }
    let text = bare.text.trim_end_matches([' ', ',', ';']);
    let end =
        [" et", " ou"].iter().find_map(|joint| text.strip_suffix(joint)).unwrap_or(text).len();
    (bare.part(0, end), found)
}

/// Gives each address to whom it is made for; in a table (`is_row`), where it is made for nobody, to
/// whom it stands beside.
pub(super) fn give(people: &mut [Person], reaches: Vec<Reach>, is_row: bool) {
    let (count, of) = (reaches.len(), people.len());
    for (position, reach) in reaches.into_iter().enumerate() {
        let owner = people.iter().position(|person| reach.is_of(&person.name));
        for (at, person) in people.iter_mut().enumerate() {
            let is_beside = count == 1 || of == 1 || (count == of && at == position);
            let is_own = owner.map_or(is_row && is_beside, |owner| owner == at);
            if is_own && !person.addresses.contains(&reach.address) {
                person.addresses.push(reach.address.clone());
                person.is_sure |= owner.is_some();
            }
        }
    }
}

/// People whose name stands beside a mailbox that is made of just that name.
pub(super) fn named_by_mailbox(line: &Line, reaches: &[Reach]) -> Vec<Person> {
    let letters = |text: &str| fold(text).replace(' ', "");
    let wanted: HashMap<String, &Reach> =
        reaches.iter().map(|reach| (letters(&reach.local), reach)).collect();
    let words: Vec<Range<usize>> = words(&line.text).map(|(range, _)| range).collect();
    let mut people: Vec<Person> = Vec::new();
    if wanted.is_empty() {
        return people;
    }
    for (at, first) in words.iter().enumerate() {
        for last in words.iter().skip(at + 1).take(3) {
            let name = line.slice(&(first.start..last.end));
            let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
            let is_name = name.starts_with(char::is_uppercase)
                && name.contains(' ')
                && !name.split(' ').any(is_no_name)
                && wanted.contains_key(&letters(name));
            if is_name && !people.iter().any(|person| person.name == name) {
                people.push(Person { is_sure: true, ..Person::of(name) });
            }
        }
    }
    people
}
