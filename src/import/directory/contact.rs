//! Mailboxes and web addresses as the directory writes them → as the roster takes them.

use std::collections::BTreeMap;

use crate::git::public::{names_a_secret, public_text};
use crate::text::address::{is_email, is_url};
use crate::text::fold::fold;

use super::super::Reason;
use super::page::{Log, View};
use super::text::decode;

/// What stands before the `@` of an address that is still to come, folded.
const PLACEHOLDERS: &[&str] = &["tba", "tbd", "todo", "xxx", "a completer", "a definir"];

/// When those people leave whose own address may serve as a mailbox: by what stands before the `@`,
/// folded. Nothing for somebody whose mission has no end.
#[derive(Debug, Default)]
pub(super) struct Owners(BTreeMap<String, Option<String>>);

impl Owners {
    /// Adds somebody, known by that id or name, whose last mission ends that day. Of two people with
    /// one name, the one who stays longer counts.
    pub(super) fn add(&mut self, name: &str, until: Option<&String>) {
        let key = fold(name);
        // One word alone is as likely the name of a service: "clara@".
        if key.contains(' ') {
            let held = self.0.entry(key).or_insert_with(|| until.cloned());
            if held.is_some() && (until.is_none() || until > held.as_ref()) {
                *held = until.cloned();
            }
        }
    }

    /// The last day of the person whose own address that is.
    pub(super) fn until(&self, address: &str) -> Option<&str> {
        let local = address.split('@').next().unwrap_or_default();
        self.0.get(&fold(local))?.as_deref()
    }
}

/// The mailbox under a key, without the subject that may be attached to it.
pub(super) fn email(view: View<'_>, key: &str, log: &mut Log) -> Option<String> {
    let text = view.text(key, log)?;
    let address = text.strip_prefix("mailto:").unwrap_or(&text);
    let address = address.split('?').next().unwrap_or_default().trim();
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    // A country or a top-level domain has two letters or more: `gouv.f` is cut off.
    let has_ending = domain.rsplit('.').next().is_some_and(|ending| ending.len() >= 2);
    let reason = if !is_email(address) || !has_ending {
        Reason::BadEmail
    } else if is_placeholder(local) {
        Reason::Placeholder
    } else {
        return Some(address.to_owned());
    };
    view.leave(key, reason, &text, log);
    None
}

fn is_placeholder(local: &str) -> bool {
    let local = fold(local);
    PLACEHOLDERS.contains(&local.as_str()) || local.contains("enconstruction")
}

/// The web address under a key; `https://` is added where only that is missing.
pub(super) fn url(view: View<'_>, key: &str, log: &mut Log) -> Option<String> {
    let text = view.text(key, log)?;
    let url = decode(&text);
    let whole = if url.contains("://") { url } else { format!("https://{url}") };
    let host = whole.split('/').nth(2).unwrap_or_default();
    if !is_url(&whole) || !host.contains('.') {
        view.leave(key, Reason::BadUrl, &text, log);
    } else if names_a_secret(&whole) {
        view.leave(key, Reason::SecretUrl, &public_text(&whole), log);
    } else {
        return Some(whole);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_stays_longer_owns_the_address() {
        let mut owners = Owners::default();
        let day = |day: &str| Some(day.to_owned());
        owners.add("camille.dupre", day("2024-01-01").as_ref());
        owners.add("Camille Dupré", day("2025-01-01").as_ref());
        owners.add("alix.martin", None);
        owners.add("Alix Martin", day("2025-01-01").as_ref());
        owners.add("clara", day("2020-01-01").as_ref());
        assert_eq!(owners.until("Camille.DUPRE@example.org"), Some("2025-01-01"));
        assert_eq!(owners.until("alix.martin@example.org"), None);
        assert_eq!(owners.until("clara@example.org"), None);
        assert_eq!(owners.until("contact@example.org"), None);
    }

    #[test]
    fn placeholders_are_no_addresses() {
        for (local, expected) in [
            ("TBA", true),
            ("adressemailenconstruction", true),
            ("contact", false),
            ("adresse", false),
            ("tbaron", false),
        ] {
            assert_eq!(is_placeholder(local), expected, "{local}");
        }
    }
}
