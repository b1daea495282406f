//! `.gitbook.yaml` → the addresses under which pages stood before.

use std::collections::HashMap;

use crate::import::directory::yaml::{Value, parse};
use crate::text::web::page_place;

/// The largest configuration that is parsed.
const MOST_BYTES: usize = 256 << 10;
/// An old address may lead to another old one; more in a row are a mistake.
const MOST_STEPS: usize = 8;

/// For each page (a position in `paths`), the former addresses that lead to it, without the guide's
/// own address before them. A page that has moved since is known by the end of its path, where no
/// other page has that end.
pub(super) fn former(yaml: &str, paths: &[&str]) -> Vec<Vec<String>> {
    let mut former = vec![Vec::new(); paths.len()];
    let redirects = redirects(yaml);
    let pages: HashMap<&str, usize> =
        (0..paths.len()).map(|at| (page_place(paths[at]), at)).collect();
    let mut by_end: HashMap<&str, Option<usize>> = HashMap::new();
    for (page, at) in &pages {
        by_end.entry(end(page)).and_modify(|held| *held = None).or_insert(Some(*at));
    }
    let targets: HashMap<&str, &str> =
        redirects.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    for (old, new) in &redirects {
        let mut new = new.as_str();
        for _ in 0..MOST_STEPS {
            match targets.get(new) {
                Some(next) if !pages.contains_key(new) => new = next,
                _ => break,
            }
        }
        let page = pages.get(new).copied().or_else(|| *by_end.get(end(new))?);
        if let Some(page) = page.filter(|_| !pages.contains_key(old.as_str())) {
            former[page].push(old.clone());
        }
    }
    former
}

fn redirects(yaml: &str) -> Vec<(String, String)> {
    let Some(root) = (yaml.len() <= MOST_BYTES).then(|| parse(yaml).ok()).flatten() else {
        return Vec::new();
    };
    let Value::Table(keys) = root.value else { return Vec::new() };
    let table = keys.into_iter().find(|(key, _)| key == "redirects").map(|(_, node)| node.value);
    let Some(Value::Table(pairs)) = table else { return Vec::new() };
    let pairs = pairs.into_iter().filter_map(|(old, node)| match node.value {
        Value::Scalar(new) => Some((page_place(&old).to_owned(), page_place(&new).to_owned())),
        _ => None,
    });
    pairs.filter(|(old, _)| !old.is_empty()).collect()
}

fn end(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_addresses_lead_to_pages_that_are_there() {
        let yaml = "root: ./\nredirects:\n  badge: /lieux/badge.md\n  \"a/b\": badge\n  \
                    gone: nowhere.md\n  moved: elsewhere/charte.md\n  shared: elsewhere/faq/README.md\n  \
                    lieux/badge: README.md\n  loop: loop\n";
        let paths = ["README.md", "lieux/badge.md", "vie/charte.md", "a/faq.md", "b/faq/README.md"];
        let former = former(yaml, &paths);
        assert_eq!(
            former,
            [vec![], vec!["badge", "a/b"], vec!["moved"], vec![], vec![]] as [Vec<&str>; 5]
        );
        for yaml in ["", "[", "redirects: x", "redirects:\n  - a"] {
            assert!(super::former(yaml, &paths).iter().all(Vec::is_empty), "{yaml}");
        }
    }
}
