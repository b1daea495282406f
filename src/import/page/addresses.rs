//! E-mail addresses, chat channels and web addresses in a line of text.

use super::line::{Line, Link};
use crate::roster::address::{is_email, is_url, linked_mailbox};

/// What a line gives to reach somebody by.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    pub(super) emails: Vec<String>,
    pub(super) chats: Vec<(String, Option<String>)>,
    /// Absolute web addresses with the text that leads to them, in order.
    pub(super) links: Vec<Link>,
    /// Every word as it stands, for addresses that only the roster knows to be some.
    pub(super) words: Vec<String>,
}

/// Finds them. The same address twice is for the caller to merge.
pub(super) fn find(line: &Line) -> Addresses {
    let mut found = Addresses::default();
    for link in &line.links {
        if link.url.starts_with("mailto:") {
            found.emails.extend(link.url.split('?').next().and_then(linked_mailbox));
        } else if is_url(&link.url) {
            if let Some(name) = chat_of(link) {
                found.chats.push((name, Some(link.url.clone())));
            }
            found.links.push(link.clone());
        }
    }
    let is_edge = |c: char| !c.is_alphanumeric() && !"~#/".contains(c);
    let parts = |c: char| c.is_whitespace() || "<>()[]\"«»“”,;|".contains(c);
    for word in line.text.split(parts) {
        let bare =
            word.trim_start_matches(is_edge).trim_end_matches(|c: char| !c.is_alphanumeric());
        let url = word.find("http").and_then(|at| word.get(at..));
        let url = url.map(|url| url.trim_end_matches(|c: char| ".:!?'’*".contains(c)));
        if let Some(url) = url.filter(|url| is_url(url)) {
            found.links.push(Link { text: String::new(), url: url.to_owned() });
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

/// `~team` on Mattermost, `#team` on Slack.
fn is_chat(word: &str) -> bool {
    let Some(name) = word.strip_prefix(['~', '#']) else { return false };
    name.len() > 2
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

/// The chat channel that a link leads to, by its text or its address.
fn chat_of(link: &Link) -> Option<String> {
    let text = link.text.trim();
    if is_chat(text) {
        return Some(text.to_owned());
    }
    let (_, path) =
        link.url.split_once("/channels/").filter(|_| link.url.contains("mattermost"))?;
    let name = format!("~{}", path.split(['/', '?', '#']).next().unwrap_or_default());
    is_chat(&name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_text_and_links() {
        let leads = |text: &str, url: &str| Link { text: text.to_owned(), url: url.to_owned() };
        let line = Line {
            text: "Écrire à equipe@exemple.fr. Ou ~equipe-a, #equipe-b ; voir https://exemple.fr/a. Le #1."
                .to_owned(),
            links: vec![
                leads("~equipe-a", "https://chat.exemple.fr/c/equipe-a"),
                leads("là", "mailto:autre@exemple.fr?subject=x"),
                leads("ici", "../page.md"),
                leads("la chaîne", "https://mattermost.exemple.fr/x/channels/equipe-c"),
            ],
            ..Line::default()
        };
        let found = find(&line);
        assert_eq!(found.emails, ["autre@exemple.fr", "equipe@exemple.fr"]);
        let chats: Vec<(&str, bool)> =
            found.chats.iter().map(|(name, url)| (name.as_str(), url.is_some())).collect();
        assert_eq!(
            chats,
            [("~equipe-a", true), ("~equipe-c", true), ("~equipe-a", false), ("#equipe-b", false)]
        );
        let urls: Vec<&str> = found.links.iter().map(|link| link.url.as_str()).collect();
        assert_eq!(
            urls,
            [
                "https://chat.exemple.fr/c/equipe-a",
                "https://mattermost.exemple.fr/x/channels/equipe-c",
                "https://exemple.fr/a"
            ]
        );
    }
}
