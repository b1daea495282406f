//! Forms and live support: pages made to be written to.

use crate::text::fold::fold;
use crate::text::web::{scheme, web};

/// Services of forms: part of the host, and what their paths have where they lead to one.
const SERVICES: &[(&str, &[&str])] = &[
    ("tally.so", &["r", "forms", "embed"]),
    ("airtable.com", &["shr", "app", "embed"]),
    ("docs.google.com", &["forms"]),
    ("forms.gle", &[""]),
    ("framaforms.org", &[""]),
    ("typeform.com", &["to"]),
    ("demarches-simplifiees.fr", &["commencer"]),
    ("demarche.numerique.gouv.fr", &["commencer"]),
    ("crisp.chat", &["chat"]),
    ("crisp.help", &[""]),
];

/// A form's address without what only counts visitors; `text` is what leads there.
pub(super) fn form(url: &str, text: &str) -> Option<String> {
    let (_, rest) = scheme(url)?;
    let place = web(&rest.to_lowercase())?;
    let first = place.path.first().map_or("", String::as_str);
    let is_of = |(host, paths): &&(&str, &[&str])| {
        let is_host = place.host == *host
            || place.host.strip_suffix(host).is_some_and(|more| more.ends_with('.'));
        is_host && paths.iter().any(|path| first.starts_with(path))
    };
    let is_form = SERVICES.iter().any(|service| is_of(&service))
        || place.path.iter().any(|part| ["forms", "viewform"].contains(&part.as_str()))
        || fold(text).split(' ').any(|word| ["formulaire", "questionnaire"].contains(&word));
    if !is_form {
        return None;
    }
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let query: Vec<&str> =
        query.split('&').filter(|part| !part.is_empty() && !part.starts_with("utm_")).collect();
    let path = path.trim_end_matches('/');
    Some(if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) })
}

#[cfg(test)]
mod tests {
    use super::form;

    #[test]
    fn forms_are_told_from_other_pages() {
        let forms = [
            ("https://tally.so/r/abc", "là", "https://tally.so/r/abc"),
            (
                "https://grist.exemple.fr/o/isn/forms/abc/7?utm_id=x&a=b",
                "",
                "https://grist.exemple.fr/o/isn/forms/abc/7?a=b",
            ),
            ("https://faq-a.crisp.help/fr/", "FAQ", "https://faq-a.crisp.help/fr"),
            ("https://exemple.fr/demande", "ce formulaire", "https://exemple.fr/demande"),
        ];
        for (url, text, expected) in forms {
            assert_eq!(form(url, text).as_deref(), Some(expected), "{url}");
        }
        for url in [
            "https://tally.so/",
            "https://grist.exemple.fr/o/docs/abc",
            "https://exemple.fr/formulaires",
            "mailto:a@b.fr",
        ] {
            assert_eq!(form(url, "là"), None, "{url}");
        }
    }
}
