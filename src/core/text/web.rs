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
pub struct Web {
    /// In lower case, without `www.` and port.
    pub host: String,
    /// Its parts, in lower case.
    pub path: Vec<String>,
    /// The parts of the query, but for marks of where a visitor comes from.
    pub query: Vec<String>,
}

/// The scheme of an address and what follows it.
pub fn scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once("://")?;
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    (!scheme.is_empty() && scheme.chars().all(is_scheme)).then_some((scheme, rest))
}

/// Host, path and query of an address in lower case whose scheme is gone.
pub fn web(text: &str) -> Option<Web> {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    // The rooms and users of a chat are told after the `#`; elsewhere it is a place on the page.
    let is_place = ["/room/", "/user/"].iter().any(|start| fragment.starts_with(start));
    let whole = format!("{}{fragment}", text.trim_end_matches('/'));
    let text = if is_place { &whole } else { text };
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, path) = text.split_once('/').unwrap_or((text, ""));
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let host = host.strip_prefix("www.").unwrap_or(host);
    let host = ALIASES.iter().find(|(alias, _)| *alias == host).map_or(host, |(_, host)| host);
    if host.is_empty() {
        return None;
    }
    let mut path: Vec<String> = path
        .split('/')
        .filter(|part| !part.is_empty())
        .map(|part| unescaped(part).to_lowercase())
        .collect();
    if let Some(last) = path.last_mut() {
        for ending in [".git", ".html"] {
            last.truncate(last.strip_suffix(ending).unwrap_or(last).len());
        }
    }
    // Marks of where a visitor comes from, as Google's and Matomo's tools set them, do not change the page.
    let is_mark = |part: &str| ["utm_", "mtm_"].iter().any(|mark| part.starts_with(mark));
    let is_telling = |part: &&str| !part.is_empty() && !is_mark(part);
    let query = query.split('&').filter(is_telling).map(str::to_owned).collect();
    Some(Web { host: host.to_owned(), path, query })
}

/// Where an address leads, with a scheme or without, in any case.
pub fn place(text: &str) -> Option<Web> {
    let lower = text.to_lowercase();
    web(scheme(&lower).map_or(lower.as_str(), |(_, rest)| rest))
}

/// Whether a host is everybody's who keeps code there.
pub fn is_forge(host: &str) -> bool {
    FORGES.contains(&host)
}

/// How much of the asked path a known address is the beginning of; `None` where it is not.
pub fn covers(known: &str, asked: &Web) -> Option<usize> {
    let known = place(known)?;
    let is_shared = is_forge(&known.host) && known.path.is_empty();
    let is_same = known.host == asked.host
        && !is_shared
        && asked.path.starts_with(&known.path)
        && known.query.iter().all(|part| asked.query.contains(part));
    is_same.then_some(known.path.len())
}

/// Where a page of a Markdown site stands below the site's address: its file's path, without what only
/// files have.
pub fn page_place(path: &str) -> &str {
    let path = path.trim().trim_matches('/');
    let path = path.strip_suffix(".md").unwrap_or(path);
    path.strip_suffix("README").unwrap_or(path).trim_end_matches('/')
}

/// A text with its `%C3%A9` as the letters they stand for; what stands for none stays as it is.
pub fn unescaped(text: &str) -> String {
    String::from_utf8(unescaped_bytes(text).0).unwrap_or_else(|_| text.to_owned())
}

/// The bytes of a text, its `%C3%A9` as those they stand for, and whether every `%` stands for one; one that does
/// not stays as it is.
pub(super) fn unescaped_bytes(text: &str) -> (Vec<u8>, bool) {
    let mut bytes = Vec::with_capacity(text.len());
    let mut is_sound = true;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        // What stands for no byte is a sign like others.
        bytes.push(byte.unwrap_or(b'%'));
        is_sound &= byte.is_some();
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    (bytes, is_sound)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escapes_are_read_where_they_stand_for_letters() {
        let cases = [
            ("vie-priv%C3%A9e", "vie-privée"),
            ("a%20b%", "a b%"),
            ("%zz%4", "%zz%4"),
            ("%ff", "%ff"),
        ];
        for (written, read) in cases {
            assert_eq!(unescaped(written), read);
        }
    }
}
