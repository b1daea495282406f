//! Chat rooms and users: of Tchap, whose links are those of Matrix, and of Mattermost.

use crate::import::guide::label::{has_form_of_name, is_name, plain};
use crate::text::web::unescaped;

/// A room's link in its plainest form: no `www.`, no way of entering, nothing escaped.
pub(super) fn room(url: &str) -> Option<String> {
    let (site, _) = url.split_once("/channels/").unwrap_or_default();
    if site.starts_with("https://") && !site.contains('?') && site.matches('/').count() == 3 {
        return Some(url.split(['?', '#']).next().unwrap_or(url).trim_end_matches('/').to_owned());
    }
    matrix(url, "#/room/", ['!', '#'])
}

/// A user's link, the same way.
pub(super) fn user(url: &str) -> Option<String> {
    matrix(url, "#/user/", ['@', '@'])
}

fn matrix(url: &str, mark: &str, sigils: [char; 2]) -> Option<String> {
    let (site, id) = url.split_once(mark)?;
    let host = site.split_once("://")?.1.trim_end_matches('/');
    let host = host.strip_prefix("www.").unwrap_or(host);
    let id = unescaped(id.split(['?', '&']).next().unwrap_or_default());
    let (name, server) = id.split_once(':')?;
    let is_whole = id.starts_with(sigils) && name.len() > 1 && server.contains('.');
    is_whole.then(|| format!("https://{host}/{mark}{id}"))
}

/// What a room's own address calls it, where that is readable: `#entraide:…`, `/channels/entraide`.
pub(super) fn own_name(address: &str) -> Option<String> {
    let alias = address.split_once("#/room/#").and_then(|(_, id)| id.split(':').next());
    let name = alias.or_else(|| Some(address.split_once("/channels/")?.1))?;
    let is_readable = |c: char| c.is_lowercase() || c == '-' || c == '_';
    name.chars().all(is_readable).then(|| name.to_owned())
}

/// Whose a user's link is: its text, else the name that the address is made of.
pub(super) fn user_name(text: &str, address: &str) -> Option<String> {
    let text = plain(text.trim_start_matches('@'));
    if is_name(&text) {
        return Some(text);
    }
    let local = address.split_once("#/user/@")?.1.split([':', '-']).next()?;
    let words = local.split('.').map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    let name = words.collect::<Option<Vec<_>>>()?.join(" ");
    has_form_of_name(&name).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_room_has_one_link() {
        let plain = "https://tchap.exemple.fr/#/room/!abc:agent.exemple.fr";
        for url in [
            plain,
            "https://www.tchap.exemple.fr/#/room/!abc:agent.exemple.fr?via=a.fr&via=b.fr",
            "http://tchap.exemple.fr/#/room/!abc%3Aagent.exemple.fr",
        ] {
            assert_eq!(room(url).as_deref(), Some(plain), "{url}");
        }
        assert_eq!(
            room("https://chat.exemple.fr/beta/channels/entraide/").as_deref(),
            Some("https://chat.exemple.fr/beta/channels/entraide")
        );
        for url in [
            "https://tchap.exemple.fr",
            "https://tchap.exemple.fr/#/room/",
            "https://a.fr/channels/b",
        ] {
            assert_eq!(room(url), None, "{url}");
        }
    }

    #[test]
    fn rooms_and_users_have_names_of_their_own() {
        assert_eq!(own_name("https://t.fr/#/room/#entr-aide:a.fr").as_deref(), Some("entr-aide"));
        assert_eq!(own_name("https://t.fr/#/room/#Entr4ide:a.fr"), None);
        let user = user("https://t.fr/#/user/@ada.martin-exemple.fr:a.fr").unwrap_or_default();
        for (text, name) in [("Ada L. Martin", Some("Ada Martin")), ("Ada", Some("Ada Martin"))] {
            assert_eq!(user_name(text, &user).as_deref(), name, "{text}");
        }
        assert_eq!(user_name("Zoé Martin", &user).as_deref(), Some("Zoé Martin"));
    }
}
