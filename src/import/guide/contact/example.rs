//! Addresses that stand for others: `prenom.nom@…`, `contact@exemple.fr`, `noreply@…`.

use crate::text::fold::fold;

/// What stands before the `@`, folded and joined.
const LOCALS: &[&str] =
    &["adresse", "example", "exemple", "name", "nom", "noreply", "prenom", "prenomnom"];
/// A part of the domain, folded.
const DOMAINS: &[&str] = &["domain", "domaine", "example", "exemple", "xxx"];
/// Whose a made-up domain is, and what it is: `mon-administration.fr`.
const OWNERS: &[&str] = &["ma", "mon", "notre", "ton", "votre"];
const OWNED: &[&str] =
    &["", "administration", "domaine", "incubateur", "ministere", "produit", "service", "site"];

/// Whether nobody reads what is written there.
pub(super) fn is_placeholder(address: &str) -> bool {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let (local, domain) = (fold(local), fold(domain));
    let is_machine = local.split(' ').any(|word| word == "bot");
    let local = local.replace(' ', "");
    let is_owned = |word: &str| {
        OWNERS
            .iter()
            .any(|owner| word.strip_prefix(owner).is_some_and(|owned| OWNED.contains(&owned)))
    };
    is_machine
        || LOCALS.contains(&local.as_str())
        || local.starts_with("prenom")
        || local.chars().all(|c| c == 'x')
        || domain.split(' ').any(|word| DOMAINS.contains(&word) || is_owned(word))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders_are_told_from_mailboxes() {
        for address in [
            "prenom.nom@beta.org",
            "prénom@beta.org",
            "_@beta.org",
            "XXX@beta.org",
            "no-reply@beta.org",
            "marketing@XXX.com",
            "a@mon-administration.fr",
            "a@monincubateur.fr",
            "salon-bot@beta.org",
            "contact@exemple.fr",
        ] {
            assert!(is_placeholder(address), "{address}");
        }
        for address in
            ["contact@beta.org", "nominations@beta.org", "robot@beta.org", "a@montagne.fr"]
        {
            assert!(!is_placeholder(address), "{address}");
        }
    }
}
