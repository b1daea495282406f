//! What a channel is: how one reaches whoever is behind it.

use serde::Serialize;

use super::{Entry, Field};

/// The kind of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A mailbox.
    Email,
    /// A room where people talk.
    Chat,
    /// A page or a form.
    Web,
    /// A telephone number.
    Phone,
}

impl ChannelKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Email, Self::Chat, Self::Web, Self::Phone];
    /// The words for them in the roster file, in JSON and in message keys.
    pub const WORDS: &[&str] = &["email", "chat", "web", "phone"];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        Self::WORDS[self as usize]
    }

    /// What a channel says it is.
    pub fn of(channel: &Entry) -> Option<Self> {
        let word = channel.fields.text(Field::ChannelKind)?;
        Self::ALL.into_iter().find(|kind| kind.key() == word)
    }
}
