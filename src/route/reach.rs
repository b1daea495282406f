//! How somebody is reached: a channel that several share, or an address of one's own.

use crate::roster::channel::ChannelKind;
use crate::roster::{Entry, Field};
use crate::text::address::{is_url, mail_link};
use crate::text::phone;

/// A way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach<'r> {
    /// A channel of the roster.
    Channel(&'r Entry),
    /// An address of an entry's own.
    Own(Own<'r>),
}

/// An address of an entry's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own<'r> {
    /// Whose it is.
    pub entry: &'r Entry,
    /// Which of its fields.
    pub field: Field,
    /// Which of the field's addresses, from 0.
    pub position: usize,
    /// As the roster has it.
    pub address: &'r str,
}

/// The fields that hold addresses of one's own, in the order they are told.
const FIELDS: [Field; 5] = [Field::Contact, Field::Email, Field::Phone, Field::Chat, Field::Url];

/// Every address of an entry's own.
pub fn own(entry: &Entry) -> impl Iterator<Item = Reach<'_>> {
    FIELDS.into_iter().flat_map(move |field| {
        let addresses = entry.fields.texts(field).enumerate();
        addresses
            .map(move |(position, address)| Reach::Own(Own { entry, field, position, address }))
    })
}

impl<'r> Reach<'r> {
    /// The entry whose address it is.
    pub fn entry(&self) -> &'r Entry {
        match self {
            Self::Channel(entry) => entry,
            Self::Own(own) => own.entry,
        }
    }

    /// Its id: that of the channel; of an address of one's own, the kind and id of whose it is, and
    /// which of them it is where it is not the mailbox: `product:histovec`, `person:ada:phone`.
    pub fn id(&self) -> String {
        match self {
            Self::Channel(entry) => entry.id.clone(),
            Self::Own(own) => {
                let mut id = format!("{}:{}", own.entry.kind.key(), own.entry.id);
                if own.field != Field::Contact {
                    id = format!("{id}:{}", own.field.key());
                }
                if own.position > 0 { format!("{id}:{}", own.position + 1) } else { id }
            }
        }
    }

    /// What kind of channel it is.
    pub fn kind(&self) -> ChannelKind {
        match self {
            Self::Channel(entry) => ChannelKind::of(entry).unwrap_or(ChannelKind::Web),
            Self::Own(own) => match own.field {
                Field::Phone => ChannelKind::Phone,
                Field::Chat => ChannelKind::Chat,
                Field::Url => ChannelKind::Web,
                _ => ChannelKind::Email,
            },
        }
    }

    /// The address as people write it.
    pub fn address(&self) -> &'r str {
        match self {
            Self::Channel(entry) => entry.fields.text(Field::Address).unwrap_or(&entry.name),
            Self::Own(own) => match own.field {
                // The links of chat users end in what they are called.
                Field::Chat => {
                    own.address.split_once("#/user/").map_or(own.address, |(_, user)| user)
                }
                Field::Phone => own.address.strip_prefix("tel:").unwrap_or(own.address),
                _ => own.address,
            },
        }
    }

    /// The same as a link.
    pub fn url(&self) -> Option<String> {
        let written = match self {
            Self::Channel(entry) => entry.fields.texts(Field::Url).next().map(str::to_owned),
            Self::Own(own) => is_url(own.address).then(|| own.address.to_owned()),
        };
        written.or_else(|| match (self.kind(), self) {
            (ChannelKind::Phone, _) => phone::link(self.address()),
            (ChannelKind::Email, Self::Own(own)) => mail_link(own.address),
            _ => None,
        })
    }

    /// The last day of whoever reads it, where that is one person.
    pub fn until(&self) -> Option<&'r str> {
        let Self::Own(own) = self else { return None };
        let is_contact = own.field == Field::Contact;
        own.entry.fields.text(if is_contact { Field::ContactUntil } else { Field::Until })
    }

    /// Whether both lead to one place: products share mailboxes.
    pub(super) fn is_same(self, other: Self) -> bool {
        self.address().eq_ignore_ascii_case(other.address())
    }
}
