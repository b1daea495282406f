//! E-mail addresses, chat channels and web addresses in a line of text.

use std::ops::Range;

use super::line::{Line, Link};
use crate::text::address::{is_email, is_url};

/// What a line gives to reach somebody by.
#[derive(Debug, Default)]
pub(in crate::import) struct Addresses {
    pub(in crate::import) emails: Vec<String>,
    pub(in crate::import) chats: Vec<(String, Option<String>)>,
    /// Absolute web addresses with the text that leads to them, in order.
    pub(in crate::import) links: Vec<(String, String)>,
    /// Every word as it stands, for addresses that only the roster knows to be some.
    pub(in crate::import) words: Vec<String>,
}

/// Finds them. The same address twice is for the caller to merge.
pub(in crate::import) fn find(line: &Line) -> Addresses {
    let mut found = Addresses::default();
    for link in &line.links {
        if let Some(email) = email_of(&link.url) {
            found.emails.push(email.to_owned());
        } else if is_url(&link.url) && !link.url.starts_with("mailto:") {
            if let Some(name) = chat_of(line, link) {
                found.chats.push((name, Some(link.url.clone())));
            }
            found.links.push((line.slice(&link.range).to_owned(), link.url.clone()));
        }
    }
    for (range, bare) in words(&line.text) {
        let word = line.slice(&range);
        let url = word.find("http").and_then(|at| word.get(at..));
        let url = url.map(|url| url.trim_end_matches(|c: char| ".:!?'’*".contains(c)));
        if let Some(url) = url.filter(|url| is_url(url)) {
            found.links.push((String::new(), url.to_owned()));
        } else if is_email(bare.trim_start_matches("mailto:")) {
            found.emails.push(bare.trim_start_matches("mailto:").to_owned());
        } else if is_chat(bare) {
            found.chats.push((bare.to_owned(), None));
        }
        if bare.contains(['.', '/']) {
            found.words.push(bare.to_lowercase());
        }
    }
    found
}

/// The words of a text, and each without the signs around it.
pub(in crate::import) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let parts = |c: char| c.is_whitespace() || "<>()[]\"«»“”,;|".contains(c);
    let is_edge = |c: char| !c.is_alphanumeric() && !"~#/".contains(c);
    text.split(parts).filter(|word| !word.is_empty()).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare =
            word.trim_start_matches(is_edge).trim_end_matches(|c: char| !c.is_alphanumeric());
        (start..start + word.len(), bare)
    })
}

/// The e-mail address that a link writes to.
pub(in crate::import) fn email_of(url: &str) -> Option<&str> {
    let address = url.strip_prefix("mailto:")?.split('?').next()?;
    is_email(address).then_some(address)
}

/// `~team` on Mattermost, `#team` on Slack.
fn is_chat(word: &str) -> bool {
    let Some(name) = word.strip_prefix(['~', '#']) else { return false };
    name.len() > 2
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

/// The chat channel that a link leads to, by its text or its address.
fn chat_of(line: &Line, link: &Link) -> Option<String> {
    let text = line.slice(&link.range);
    if is_chat(text) {
        return Some(text.to_owned());
    }
    let (_, path) =
        link.url.split_once("/channels/").filter(|_| link.url.contains("mattermost"))?;
    let name = format!("~{}", path.split(['/', '?', '#']).next().unwrap_or_default());
    is_chat(&name).then_some(name)
}
