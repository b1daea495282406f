//! Web addresses as what they lead to: host, path, and what of the query tells pages apart.

/// Where many owners share one host: there, the host alone is nobody's.
const FORGES: [&str; 4] = ["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"];

/// Hosts of forges that take SSH on the port of the web, for where no other is open.
const ALIASES: [(&str, &str); 3] = [
    ("ssh.github.com", "github.com"),
    ("altssh.gitlab.com", "gitlab.com"),
    ("altssh.bitbucket.org", "bitbucket.org"),
];

/// A place on the web: host and path in lower case, and what of the query tells pages apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Web {
    pub(super) host: String,
    pub(super) path: Vec<String>,
    pub(super) query: Vec<String>,
}

/// The scheme of an address and what follows it.
pub(super) fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once("://")?;
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (!scheme.is_empty() && scheme.chars().all(is_scheme)).then_some((scheme, rest))
}

/// Host, path and query of an address in lower case whose scheme is gone.
pub(super) fn web(text: &str) -> Option<Web> {
    let text = text.split('#').next().unwrap_or_default();
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, path) = text.split_once('/').unwrap_or((text, ""));
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let host = host.strip_prefix("www.").unwrap_or(host);
    let host = ALIASES.iter().find(|(alias, _)| *alias == host).map_or(host, |(_, host)| host);
    if host.is_empty() {
        return None;
    }
    let mut path: Vec<String> =
        path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if let Some(last) = path.last_mut() {
        for ending in [".git", ".html"] {
            last.truncate(last.strip_suffix(ending).unwrap_or(last).len());
        }
    }
    // Marks of where a visitor comes from do not change the page.
    let is_telling = |part: &&str| !part.is_empty() && !part.starts_with("utm_");
    let query = query.split('&').filter(is_telling).map(str::to_owned).collect();
    Some(Web { host: host.to_owned(), path, query })
}

/// How much of the asked path a known address is the beginning of; `None` where it is not.
pub(super) fn covers(known: &str, asked: &Web) -> Option<usize> {
    let lower = known.to_lowercase();
    let rest = scheme(&lower).map_or(lower.as_str(), |(_, rest)| rest);
    let known = web(rest)?;
    let is_shared = FORGES.contains(&known.host.as_str()) && known.path.is_empty();
    let is_same = known.host == asked.host
        && !is_shared
        && asked.path.starts_with(&known.path)
        && known.query.iter().all(|part| asked.query.contains(part));
    is_same.then_some(known.path.len())
}
