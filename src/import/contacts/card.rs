//! vCards, 2.1 to 4.0, as address books export them.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use super::{Address, Contact, import};
use crate::import::{Import, Leftover, Reason};
use crate::roster::Field;
use crate::text::fold::fold;

/// Groups that address books put everybody into.
const EVERYBODY: [&str; 4] = ["mycontacts", "my contacts", "starred", "contacts"];

/// Reads every card of a text.
pub fn cards(text: &str, source: &str) -> Import {
    let mut contacts = Vec::new();
    let mut leftovers = Vec::new();
    // The reader does not say where it is: cards are counted by their first lines.
    let begins = |line: &str| line.trim().eq_ignore_ascii_case("BEGIN:VCARD");
    let mut lines = (1_u32..).zip(text.lines()).filter(|(_, line)| begins(line)).map(|(at, _)| at);
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::VCard(card) => contacts.push(contact(&card, lines.next().unwrap_or(1))),
            Entry::Eof => break,
            Entry::InvalidLine(text) if text.trim().is_empty() => {}
            Entry::InvalidLine(text) => {
                leftovers.push(Leftover::new(source, None, text, Reason::NotACard));
            }
            Entry::UnterminatedComponent(_) | Entry::TooManyComponents => {
                leftovers.push(Leftover::new(source, lines.next(), "", Reason::NotACard));
                break;
            }
            _ => {}
        }
    }
    import(&contacts, source, leftovers)
}

fn contact(card: &VCard, line: u32) -> Contact {
    let of = |property: VCardProperty| {
        card.entries.iter().filter(move |entry| entry.name == property).flat_map(texts)
    };
    let whole = of(VCardProperty::Fn).next().unwrap_or_default();
    let addresses = [
        (VCardProperty::Email, Field::Email),
        (VCardProperty::Tel, Field::Phone),
        (VCardProperty::Url, Field::Url),
        (VCardProperty::Impp, Field::Chat),
    ];
    let addresses = addresses.into_iter().flat_map(|(property, field)| {
        of(property).map(move |text| Address { field, text, column: None })
    });
    let org = card.entries.iter().find(|entry| entry.name == VCardProperty::Org);
    let id = own_id(&of(VCardProperty::Uid).next().unwrap_or_default());
    let is_own = !id.is_empty();
    let subjects = of(VCardProperty::Categories).flat_map(|text| match &*text {
        // The program's own are one each; others list several in one.
        own if is_own => vec![own.to_owned()],
        text => {
            text.split(',').map(|part| part.trim_start_matches('*').trim().to_owned()).collect()
        }
    });
    let is_told =
        |group: &String| is_own || !group.is_empty() && !EVERYBODY.contains(&&*fold(group));
    Contact {
        line,
        id,
        name: if whole.is_empty() { structured(card) } else { whole },
        role: [VCardProperty::Title, VCardProperty::Role]
            .into_iter()
            .find_map(|property| of(property).next())
            .unwrap_or_default(),
        // The innermost of an organisation's units.
        unit: org.and_then(|org| parts(org).pop()).unwrap_or_default(),
        addresses: addresses.collect(),
        subjects: subjects.filter(is_told).collect(),
        keywords: of(VCardProperty::Nickname).collect(),
    }
}

/// The id in a card that the program wrote.
fn own_id(uid: &str) -> String {
    uid.strip_prefix("beta:person:").unwrap_or_default().to_owned()
}

/// A name in parts, family first, as people say it.
fn structured(card: &VCard) -> String {
    let Some(name) = card.entries.iter().find(|entry| entry.name == VCardProperty::N) else {
        return String::new();
    };
    let mut parts = parts(name);
    parts.truncate(2);
    parts.reverse();
    parts.join(" ")
}

/// The texts of a property, trimmed, none empty.
fn texts(entry: &VCardEntry) -> Vec<String> {
    let texts = entry.values.iter().filter_map(VCardValue::as_text);
    texts.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// The components of a property.
fn parts(entry: &VCardEntry) -> Vec<String> {
    let parts = entry.values.iter().flat_map(|value| match value {
        VCardValue::Component(parts) => parts.clone(),
        other => other.as_text().map(str::to_owned).into_iter().collect(),
    });
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
