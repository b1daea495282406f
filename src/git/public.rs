//! What may be told to others of an address: neither who the user is, nor a password, nor a path of
//! this machine.

use std::borrow::Cow;

/// The schemes of remotes that others can follow. Anything else is a file, or names a program that
/// this machine's git would run.
const SCHEMES: [&str; 9] =
    ["https", "http", "ssh", "git", "git+ssh", "ssh+git", "git+https", "ftps", "ftp"];
/// Who everybody is on a server of git repositories that is reached by SSH.
const EVERYBODY: &str = "git";

/// What a remote is called before others: no user but SSH's `git`, no password, no query. `None`
/// where it leads to a folder of this machine, or nowhere that others could follow.
pub fn public_name(remote: &str) -> Option<String> {
    let remote = remote.trim();
    if remote.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let Some((scheme, _)) = remote.split_once("://") else { return short_form(remote) };
    let name = public_text(remote);
    let host = name.split_once("://").map(|(_, rest)| rest);
    let host = host.unwrap_or_default();
    let (authority, path) = host.split_once('/').unwrap_or((host, ""));
    if holds_a_password(path) {
        return None;
    }
    // What stands for a port and is none may be a password that lost what ends it.
    let is_port = |port: &str| port.chars().all(|c| c.is_ascii_digit());
    let mut ports = authority.rsplit(']').take(1).filter_map(|end| end.split_once(':'));
    if ports.any(|(_, port)| !is_port(port)) {
        return None;
    }
    let has_host = host.starts_with(|c: char| !"/:?#".contains(c));
    let is_known = SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known));
    (is_known && has_host).then(|| name.into_owned())
}

/// Whether a path holds a user and a password: that of a mirror's address put before another one does.
fn holds_a_password(path: &str) -> bool {
    path.split_once(':').is_some_and(|(_, rest)| rest.contains('@'))
}

/// The short form of SSH, `git@host:owner/name.git`. As git has it, what has a slash before its colon
/// is a path, one letter before it a drive of Windows, and two colons follow the name of a program.
fn short_form(remote: &str) -> Option<String> {
    let first = remote.split('/').next()?;
    let mut ats = first.rmatch_indices('@').map(|(at, _)| at);
    let at = ats.find(|at| first.get(*at..).is_some_and(|rest| rest.contains(':')));
    let (user, rest) = match at {
        Some(at) => (remote.get(..at)?, remote.get(at + 1..)?),
        None => ("", remote),
    };
    let (host, path) = rest.split_once(':')?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let is_host = host.chars().all(|c| c.is_alphanumeric() || "-._".contains(c));
    // An address with a slash too few, or those of Windows, is none of a host called `https`.
    let is_scheme = SCHEMES.iter().any(|known| host.eq_ignore_ascii_case(known));
    let is_slip = is_scheme && path.starts_with(['/', '\\']);
    let is_none = host.len() < 2 || !is_host || path.is_empty() || first.contains("::");
    // What stands before an `@` there may be the password of an address that lost its scheme.
    let holds_one = holds_a_password(path) || path.split('/').next()?.contains('@');
    if is_none || is_slip || holds_one {
        return None;
    }
    let user = if user == EVERYBODY { "git@" } else { "" };
    Some(format!("{user}{host}:{path}"))
}

/// A text that says where something comes from, as it may stand before others: the addresses in it
/// without users, passwords, queries and fragments.
pub fn public_text(text: &str) -> Cow<'_, str> {
    scrubbed(text, true)
}

/// A text without the users and passwords of the addresses in it.
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    scrubbed(text, false)
}

/// Whether a key in the query or the fragment of an address is named like something that only its
/// owner may know.
pub fn names_a_secret(url: &str) -> bool {
    /// What such names end with, or one of their words does.
    const ENDINGS: [&str; 12] = [
        "token",
        "secret",
        "password",
        "passwd",
        "pwd",
        "passphrase",
        "motdepasse",
        "jeton",
        "apikey",
        "signature",
        "credential",
        "sessionid",
    ];
    /// Names that are nothing else.
    const NAMES: [&str; 9] = [
        "key",
        "accesskey",
        "privatekey",
        "secretkey",
        "auth",
        "authorization",
        "jwt",
        "sig",
        "mdp",
    ];
    let Some((_, pairs)) = url.split_once(['?', '#']) else { return false };
    let is_secret = |key: &str| {
        let key = key.to_lowercase();
        let whole: String = key.chars().filter(|c| c.is_alphanumeric()).collect();
        let mut words = key.split(|c: char| !c.is_alphanumeric()).chain([whole.as_str()]);
        NAMES.contains(&whole.as_str())
            || words.any(|word| ENDINGS.iter().any(|ending| word.ends_with(ending)))
    };
    let mut pairs = pairs.split(['&', ';', '?', '#']).filter_map(|pair| pair.split_once('='));
    pairs.any(|(key, value)| !value.is_empty() && is_secret(key))
}

fn scrubbed(text: &str, drops_queries: bool) -> Cow<'_, str> {
    // What ends a user, and what a query or a fragment starts with.
    if !text.bytes().any(|byte| b"@?#".contains(&byte)) || !text.contains("://") {
        return Cow::Borrowed(text);
    }
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    let words = text.split_inclusive(is_blank);
    Cow::Owned(words.map(|word| scrubbed_word(word, drops_queries)).collect())
}

/// The same for a text without blanks inside.
fn scrubbed_word(word: &str, drops_queries: bool) -> String {
    let mut public = String::with_capacity(word.len());
    let mut rest = word;
    while let Some((before, after)) = rest.split_once("://") {
        public.push_str(before);
        public.push_str("://");
        let host = host_start(after);
        let is_everybody = after.get(..host) == Some("git@") && before.ends_with("ssh");
        rest = after.get(if is_everybody { 0 } else { host }..).unwrap_or_default();
        // What follows another address in this one is that one's.
        let until = rest.find("://").unwrap_or(rest.len());
        if drops_queries && let Some(query) = rest.find(['?', '#']).filter(|at| *at < until) {
            let (address, query) = rest.split_at(query);
            // The sentence around it goes on.
            let end =
                query.trim_end_matches(|c: char| c.is_whitespace() || ".,;:)>'\"»”’".contains(c));
            public.push_str(address);
            rest = query.get(end.len()..).unwrap_or_default();
        }
    }
    public + rest
}

/// Where the host begins in what follows a scheme. An `@` past the first slash belongs to the path,
/// unless what stands before that slash is no host: a password may hold slashes, though it must not.
fn host_start(rest: &str) -> usize {
    let (authority, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let has_no_port = |(_, port): (&str, &str)| !port.chars().all(|c| c.is_ascii_digit());
    let is_cut = !authority.starts_with('[') && authority.split_once(':').is_some_and(has_no_port);
    let user = authority.rfind('@').or_else(|| rest.rfind('@').filter(|_| is_cut));
    user.map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_is_called_by_what_is_public_of_it() {
        let cases = [
            ("https://example.org/a/b", Some("https://example.org/a/b")),
            (
                "https://x-access-token:SECRET@example.org/a/b.git",
                Some("https://example.org/a/b.git"),
            ),
            ("https://SECRET@example.org/a", Some("https://example.org/a")),
            ("https://me:SE@CR:ET@example.org:8443/a", Some("https://example.org:8443/a")),
            ("https://me:SEC/RET@example.org/a", Some("https://example.org/a")),
            ("https://me:SEC?RE#T@example.org/a", Some("https://example.org/a")),
            (
                "HTTPS://me:SECRET@example.org/a?private_token=SECRET#x",
                Some("HTTPS://example.org/a"),
            ),
            ("https://example.org/@town/a", Some("https://example.org/@town/a")),
            ("https://[::1]:80/@town/a", Some("https://[::1]:80/@town/a")),
            ("https://me:SECRET@[::1]:80/a", Some("https://[::1]:80/a")),
            ("ssh://git@example.org:22/a", Some("ssh://git@example.org:22/a")),
            ("ssh://me:SECRET@example.org/a", Some("ssh://example.org/a")),
            ("ssh://git:SECRET@example.org/a", Some("ssh://example.org/a")),
            ("https://git@example.org/a", Some("https://example.org/a")),
            ("git@example.org:a/b.git", Some("git@example.org:a/b.git")),
            ("me@example.org:a/b.git", Some("example.org:a/b.git")),
            ("me:SECRET@example.org:a", Some("example.org:a")),
            ("me:SE@CRET@example.org:a?SECRET", Some("example.org:a")),
            ("git@example.org:me@work/a", None),
            ("example.org:a", Some("example.org:a")),
            // folders of this machine, programs, nothing
            ("/home/me/a", None),
            ("../a", None),
            ("~/a", None),
            ("./a:b", None),
            ("C:\\a", None),
            ("C:/a", None),
            ("\\\\server\\a", None),
            ("file:///home/me/a", None),
            ("ext::sh -c true", None),
            ("ext::me@example.org:a", None),
            ("helper::https://me:SECRET@example.org/a", None),
            // a mirror before an address
            ("https://a.fr/https://me:SECRET@b.fr/c", Some("https://a.fr/https://b.fr/c")),
            ("https://a.fr/https://me:SECRET@b.fr/c?d", Some("https://a.fr/https://b.fr/c")),
            ("https://a.fr/b?c=https://me:SECRET@b.fr/c", Some("https://a.fr/b")),
            ("https://a.fr/me:SECRET@b.fr/c", None),
            ("https://a.fr/me:SEC/RET@b.fr/c", None),
            ("git@a.fr:b/me:SECRET@c.fr/d", None),
            ("me:SECRET@a.fr/b", None),
            ("https://me:SECRET/a", None),
            ("https://me:SECRET", None),
            ("https://", None),
            ("https://SECRET@", None),
            ("https:///a", None),
            ("https://a\nb", None),
            ("", None),
        ];
        for (remote, name) in cases {
            assert_eq!(public_name(remote).as_deref(), name, "{remote}");
        }
    }

    #[test]
    fn a_key_tells_that_its_value_is_a_secret() {
        for url in [
            "https://a.fr/?token=x",
            "https://a.fr/?a=b&access_token=x",
            "https://a.fr/?accessToken=x",
            "https://a.fr/#id_token=x",
            "https://a.fr/?a#b?private_token=x",
            "https://a.fr/?X-Amz-Signature=x",
            "https://a.fr/?api-key=x",
            "https://a.fr/?API_KEY=x",
            "https://a.fr/?key=x",
            "https://a.fr/?mot_de_passe=x",
            "https://a.fr/?a=b;password=x",
        ] {
            assert!(names_a_secret(url), "{url}");
        }
        for url in [
            "https://a.fr/token=x",
            "https://a.fr/?token=",
            "https://a.fr/?via=tchap.gouv.fr&via=b.fr",
            "https://a.fr/?secretariat=x&keywords=y",
            "https://a.fr/?permalink_key=x",
            "https://a.fr/?cle_url=x",
            "https://a.fr/?q=token",
            "https://a.fr/#HEADER-x",
        ] {
            assert!(!names_a_secret(url), "{url}");
        }
    }

    #[test]
    fn a_text_loses_its_secrets_and_nothing_else() {
        let cases = [
            (
                "cannot reach 'https://me:SECRET@example.org/a?b=c': no answer",
                "cannot reach 'https://example.org/a?b=c': no answer",
                "cannot reach 'https://example.org/a': no answer",
            ),
            (
                "https://a@b.fr/c?d; http://e:f@g.fr/#h\n(2021-12-13)",
                "https://b.fr/c?d; http://g.fr/#h\n(2021-12-13)",
                "https://b.fr/c; http://g.fr/\n(2021-12-13)",
            ),
            (
                "https://a.fr/?next=https://me:SECRET@b.fr",
                "https://a.fr/?next=https://b.fr",
                "https://a.fr/",
            ),
            (
                "ssh://git@a.fr/b, contact@example.org",
                "ssh://git@a.fr/b, contact@example.org",
                "ssh://git@a.fr/b, contact@example.org",
            ),
            ("why? a # b", "why? a # b", "why? a # b"),
            ("://@", "://", "://"),
        ];
        for (text, safe, public) in cases {
            assert_eq!(without_secrets(text), safe);
            assert_eq!(public_text(text), public);
        }
    }
}
