//! The addresses of remotes in the text of a git configuration file: see `git help config`, "Syntax".

/// The addresses, those of `origin` first, then in the order of the file, each once.
pub(super) fn remotes(text: &str) -> Vec<String> {
    let mut found: Vec<(bool, String)> = Vec::new();
    let mut remote: Option<String> = None;
    for line in logical_lines(text) {
        let mut line = line.trim();
        if let Some((header, rest)) = line.strip_prefix('[').and_then(header) {
            remote = remote_of(header);
            line = rest.trim();
        }
        let Some((key, value)) = line.split_once('=') else { continue };
        if let Some(name) = &remote
            && key.trim().eq_ignore_ascii_case("url")
        {
            let url = unquoted(value);
            if !url.is_empty() && !found.iter().any(|(_, held)| *held == url) {
                found.push((name != "origin", url));
            }
        }
    }
    found.sort_by_key(|(is_other, _)| *is_other);
    found.into_iter().map(|(_, url)| url).collect()
}

/// Lines, with those that end in a backslash joined to the next.
fn logical_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut joined = String::new();
    for line in text.lines() {
        let backslashes = line.chars().rev().take_while(|c| *c == '\\').count();
        if backslashes % 2 == 1 {
            joined.push_str(&line[..line.len() - 1]);
        } else {
            lines.push(std::mem::take(&mut joined) + line);
        }
    }
    lines.push(joined);
    lines
}

/// What stands between the brackets of a section's header, and what follows them.
fn header(text: &str) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ']' if !is_quoted => return Some((&text[..at], &text[at + 1..])),
            _ => {}
        }
    }
    None
}

/// The name of the remote a section is about: `remote "origin"`, or `remote.origin` as of old.
fn remote_of(header: &str) -> Option<String> {
    let (section, name) = header.trim().split_once([' ', '\t', '.'])?;
    section.eq_ignore_ascii_case("remote").then(|| unquoted(name))
}

/// A value without its quotes, escapes and comment.
fn unquoted(text: &str) -> String {
    let mut value = String::new();
    let mut is_quoted = false;
    let mut chars = text.trim().chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            '#' | ';' if !is_quoted => break,
            '\\' => match chars.next() {
                Some('n') => value.push('\n'),
                Some('t') => value.push('\t'),
                Some(other) => value.push(other),
                None => {}
            },
            _ => value.push(c),
        }
    }
    value.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::remotes;

    #[test]
    fn remotes_are_found_as_git_finds_them() {
        let cases: [(&str, &[&str]); 7] = [
            (
                "[remote \"origin\"]\n\turl = git@example.org:a/b.git\n",
                &["git@example.org:a/b.git"],
            ),
            // origin first; the same address once
            (
                "[remote \"fork\"]\nurl=f\n[remote \"origin\"]\nurl = o\n[remote \"x\"]\nurl=f\n",
                &["o", "f"],
            ),
            // other sections and keys
            ("[branch \"main\"]\n\turl = no\n\tremote = origin\n[core]\nurl=no\n", &[]),
            ("[remote \"o\"]\n\tpushurl = no\n\tfetch = +refs/*\n\tURL = yes\n", &["yes"]),
            // quotes, comments, a header with its key on one line, a name with a bracket
            ("[remote \"o\"] url = \"a # b\" # c\n", &["a # b"]),
            ("; [remote \"o\"]\n# url = no\n[Remote \"a]\\\"b\"]\nurl = yes ; no\n", &["yes"]),
            // continued lines, the old form
            ("[remote.origin]\nurl = one\\\ntwo\n", &["onetwo"]),
        ];
        for (text, expected) in cases {
            assert_eq!(remotes(text), expected, "{text}");
        }
    }
}
