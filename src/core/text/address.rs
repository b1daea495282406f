//! What an e-mail address, a web address and one person's own address look like, and the links made
//! of them: a link does what it shows, and nothing more.

use super::web::unescaped_bytes;
use crate::text::fold::fold;

/// Whether a text is an e-mail address: a local part, one `@`, a domain with a dot, and no blank.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let has_labels = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    // What RFC 5322 calls `atext`, and letters past ASCII: nothing invisible.
    let is_plain = |c: char| c.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c);
    !local.is_empty()
        && has_labels
        && text.chars().filter(|c| *c == '@').count() == 1
        && local.chars().all(is_plain)
        && domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
}

/// The mail link of an address, in visible ASCII: what a mail program would take for a header, or for
/// the end of the address, is percent-encoded (RFC 6068). `None` where it is no address.
pub fn mail_link(address: &str) -> Option<String> {
    is_email(address).then(|| format!("mailto:{}", percent_encoded(address)))
}

/// A mail link with a subject that the program itself puts in.
pub fn with_subject(link: &str, subject: &str) -> String {
    // A blank written as `+` would stay a plus sign in a mail.
    format!("{link}?subject={}", percent_encoded(subject).replace('+', "%2B"))
}

/// A text in the signs that stand for themselves in a mail link; the others as `%XX`.
fn percent_encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'+' | b'@' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// The one mailbox that a mail link leads to. `None` where the link is none, leads to several, or
/// fills in what the reader does not see: a subject, a copy, a text.
pub fn linked_mailbox(url: &str) -> Option<String> {
    const SCHEME: &str = "mailto:";
    let (scheme, rest) = url.split_at_checked(SCHEME.len())?;
    let has_more = rest.contains(['?', '#']);
    let (bytes, is_sound) = unescaped_bytes(rest);
    let address = String::from_utf8(bytes).ok().filter(|_| is_sound && !has_more)?;
    (scheme.eq_ignore_ascii_case(SCHEME) && is_email(&address)).then_some(address)
}

/// Whether a text is an absolute web address with a host, or the link of one mailbox.
pub fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    if text.starts_with("mailto:") {
        return linked_mailbox(text).is_some();
    }
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.and_then(|rest| rest.split(['/', '?', '#']).next()).is_some_and(|host| {
        !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || "-._:[]".contains(c))
    })
}

/// What stands before the `@` of an e-mail address, folded, without blanks, what follows a `+`, or the
/// `.ext` of somebody from outside.
pub fn mailbox(address: &str) -> String {
    let local = address.split(['@', '+']).next().unwrap_or_default();
    let local = local.strip_suffix(".ext").unwrap_or(local);
    fold(local).replace(' ', "")
}

/// The mailboxes that would be made of a name: first and last name in any order, or the first name's
/// initial and the last name. None where the name is a single word.
pub fn mailboxes_of(name: &str) -> Vec<String> {
    let name = fold(name);
    let Some((first, last)) = name.split_once(' ') else { return vec![] };
    let last = last.replace(' ', "");
    let initial = first.chars().take(1).collect::<String>();
    [[first, &last], [&last, first], [&initial, &last]].map(|parts| parts.concat()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_texts() {
        let cases = [
            ("contact@example.org", true),
            ("a.b+c@sous.domaine.fr", true),
            ("contact@économie.example", true),
            ("contact@localhost", false),
            ("contact@example..org", false),
            ("deux mots@example.org", false),
            ("a@b@example.org", false),
            ("@example.org", false),
            ("contact", false),
            ("r&d?=#%25@example.org", true),
            ("a\u{202e}b@example.org", false),
            ("a\u{200b}@example.org", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_email(text), expected, "{text}");
        }
        let cases = [
            ("https://example.org", true),
            ("http://example.org:8080/a?b#c", true),
            ("mailto:contact@example.org", true),
            ("mailto:a%3Fb@example.org", true),
            ("mailto:contact@example.org?subject=x", false),
            ("mailto:contact%40example.org?bcc=x@example.org", false),
            ("mailto:a@example.org,b@example.org", false),
            ("mailto:a@example.org%2Cb@example.org", false),
            ("mailto:a@example.org#b", false),
            ("mailto:a%3@example.org", false),
            ("mailto:a%+1@example.org", false),
            ("mailto:a%FF@example.org", false),
            ("mailto:contact", false),
            ("example.org", false),
            ("ftp://example.org", false),
            ("https://", false),
            ("https://exa mple.org", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_url(text), expected, "{text}");
        }
    }

    #[test]
    fn a_mail_link_leads_to_its_mailbox_and_does_nothing_else() {
        let cases = [
            ("a.b-c_d~e+f@example.org", Some("mailto:a.b-c_d~e+f@example.org")),
            ("a?cc=b@example.org", Some("mailto:a%3Fcc%3Db@example.org")),
            ("a%40b.fr?bcc=c@example.org", Some("mailto:a%2540b.fr%3Fbcc%3Dc@example.org")),
            ("r&d#/'`$|@example.org", Some("mailto:r%26d%23%2F%27%60%24%7C@example.org")),
            ("zoé@économie.example", Some("mailto:zo%C3%A9@%C3%A9conomie.example")),
            ("a,b@example.org", None),
            ("contact", None),
        ];
        for (address, link) in cases {
            assert_eq!(mail_link(address).as_deref(), link, "{address}");
            let back = link.and_then(linked_mailbox);
            assert_eq!(back.as_deref(), link.map(|_| address), "{address}");
        }
        assert_eq!(linked_mailbox("MAILTO:a@example.org").as_deref(), Some("a@example.org"));
        assert_eq!(linked_mailbox("https://example.org"), None);
        assert_eq!(linked_mailbox("é"), None);
        assert_eq!(
            with_subject("mailto:a@example.org", "Été & co.\r\nbcc=b"),
            "mailto:a@example.org?subject=%C3%89t%C3%A9%20%26%20co.%0D%0Abcc%3Db"
        );
    }

    #[test]
    fn an_address_made_of_a_name_is_told() {
        let cases = [
            ("camille.le-petit@example.org", "Camille Le Petit", true),
            ("le-petit.camille+beta@example.org", "Camille Le Petit", true),
            ("CLEPETIT@example.org", "Camille Le Petit", true),
            ("camille@example.org", "Camille Le Petit", false),
            ("contact@example.org", "Camille Le Petit", false),
            ("camille@example.org", "Camille", false),
        ];
        for (address, name, expected) in cases {
            assert_eq!(
                mailboxes_of(name).contains(&mailbox(address)),
                expected,
                "{address} {name}"
            );
        }
    }
}
