//! What an e-mail address, a web address and one person's own address look like.

use crate::text::fold::fold;

/// Whether a text is an e-mail address: a local part, one `@`, a domain with a dot, and no blank.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let has_labels = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@".contains(c);
    !local.is_empty()
        && has_labels
        && text.chars().filter(|c| *c == '@').count() == 1
        && local.chars().all(is_plain)
        && domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
}

/// Whether a text is an absolute web address with a host, or `mailto:` and an e-mail address.
pub fn is_url(text: &str) -> bool {
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return false;
    }
    if let Some(address) = text.strip_prefix("mailto:") {
        return is_email(address.split('?').next().unwrap_or_default());
    }
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.and_then(|rest| rest.split(['/', '?', '#']).next()).is_some_and(|host| {
        !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || "-._:[]".contains(c))
    })
}

/// What stands before the `@` of an e-mail address, folded, without blanks nor what follows a `+`.
pub fn mailbox(address: &str) -> String {
    let local = address.split(['@', '+']).next().unwrap_or_default();
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
        ];
        for (text, expected) in cases {
            assert_eq!(is_email(text), expected, "{text}");
        }
        let cases = [
            ("https://example.org", true),
            ("http://example.org:8080/a?b#c", true),
            ("mailto:contact@example.org?subject=x", true),
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
