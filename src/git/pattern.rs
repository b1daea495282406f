//! Patterns of paths, as git has them: `?`, `*`, `[a-z]` and `**`; see `git help gitignore`.

/// Whether capitals are told from small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Counts,
    Ignored,
}

/// No honest pattern or path is longer: the time to compare them grows with both.
const MOST: usize = 1024;

/// Whether a path is of a pattern. `*` and `?` do not cross a slash, `**` does.
pub(super) fn matches(pattern: &str, path: &str, case: Case) -> bool {
    let chars = |text: &str| -> Vec<char> {
        match case {
            Case::Counts => text.chars().collect(),
            Case::Ignored => text.to_lowercase().chars().collect(),
        }
    };
    if pattern.len() > MOST || path.len() > MOST {
        return false;
    }
    let (parts, path) = (parts(&chars(pattern)), chars(path));
    // Which beginnings of the path the parts so far are a pattern of.
    let mut ends = vec![false; path.len() + 1];
    if let Some(start) = ends.first_mut() {
        *start = true;
    }
    for part in parts {
        ends = part.after(&ends, &path);
    }
    ends.last() == Some(&true)
}

/// A part of a pattern.
enum Part {
    /// One character of these.
    One(Box<dyn Fn(char) -> bool>),
    /// Any number of characters but slashes.
    Star,
    /// Any number of characters.
    All,
    /// Any number of folders, each with its slash.
    Folders,
}

impl Part {
    fn after(&self, ends: &[bool], path: &[char]) -> Vec<bool> {
        let mut after = vec![false; ends.len()];
        let mut is_open = false;
        for (at, reached) in after.iter_mut().enumerate() {
            let here = ends.get(at) == Some(&true);
            let before = at.checked_sub(1);
            let last = before.and_then(|before| path.get(before)).copied();
            *reached = match self {
                Self::One(is_it) => {
                    before.and_then(|before| ends.get(before)) == Some(&true)
                        && last.is_some_and(is_it)
                }
                Self::Star => {
                    is_open = here || (is_open && last != Some('/'));
                    is_open
                }
                Self::All => {
                    is_open |= here;
                    is_open
                }
                Self::Folders => {
                    let is_end = here || (is_open && last == Some('/'));
                    is_open |= here;
                    is_end
                }
            };
        }
        after
    }
}

fn parts(pattern: &[char]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = pattern;
    let mut is_start = true;
    while let [first, after @ ..] = rest {
        let (part, after) = match (first, after) {
            ('*', ['*', '/', after @ ..]) if is_start => (Part::Folders, after),
            ('*', ['*', after @ ..]) if is_start && after.is_empty() => (Part::All, after),
            ('*', after) => (Part::Star, after),
            ('?', after) => (Part::One(Box::new(|c| c != '/')), after),
            ('[', after) => class(after).unwrap_or((exactly('['), after)),
            ('\\', [escaped, after @ ..]) => (exactly(*escaped), after),
            (c, after) => (exactly(*c), after),
        };
        is_start = *first == '/' || matches!(part, Part::Folders);
        parts.push(part);
        rest = after;
    }
    parts
}

fn exactly(c: char) -> Part {
    Part::One(Box::new(move |other| other == c))
}

/// The inside of `[a-z]`, and what follows it.
fn class(rest: &[char]) -> Option<(Part, &[char])> {
    let (is_not, rest) = match rest {
        ['!' | '^', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    // A bracket that closes at once stands for itself.
    let end = rest.iter().skip(1).position(|c| *c == ']')? + 1;
    let (inside, after) = rest.split_at_checked(end)?;
    let mut ranges = Vec::new();
    let mut chars = inside;
    while let [first, more @ ..] = chars {
        if let ['-', last, more @ ..] = more {
            ranges.push(*first..=*last);
            chars = more;
        } else {
            ranges.push(*first..=*first);
            chars = more;
        }
    }
    let is_it = move |c: char| c != '/' && ranges.iter().any(|range| range.contains(&c)) != is_not;
    Some((Part::One(Box::new(is_it)), after.get(1..)?))
}

#[cfg(test)]
mod tests {
    use super::{Case, matches};

    #[test]
    fn patterns_are_those_of_git() {
        let cases = [
            ("**/town/**", "/home/me/town/list/.git", true),
            ("**/town/**", "/home/me/downtown/list/.git", false),
            ("/home/me/town/**", "/home/me/town/list/.git", true),
            ("/home/me/town/**", "/home/me/town", false),
            ("/home/*/town/.git", "/home/me/town/.git", true),
            ("/home/*/.git", "/home/me/town/.git", false),
            ("/home/**/.git", "/home/.git", true),
            ("/home/**/.git", "/home/a/b/.git", true),
            ("feature/**", "feature/a/b", true),
            ("feature/*", "feature/a/b", false),
            ("https://*.example/**", "https://git.example/a/b", true),
            ("https://*.example/**", "https://other.test/a/b", false),
            ("ma?n", "main", true),
            ("a?b", "a/b", false),
            ("[a-c][!x]", "bz", true),
            ("[a-c][^x]", "bx", false),
            ("[]]", "]", true),
            ("[a", "[a", true),
            ("a\\*b", "a*b", true),
            ("a\\*b", "axb", false),
            ("a**b", "axyb", true),
            ("a**b", "ax/yb", false),
            ("", "", true),
            ("", "a", false),
            ("**", "", true),
            ("Town", "town", false),
        ];
        for (pattern, path, expected) in cases {
            assert_eq!(matches(pattern, path, Case::Counts), expected, "{pattern} {path}");
        }
        assert!(matches("/Home/ÉTÉ/**", "/home/été/a", Case::Ignored));
        // As long as they may be, and as hard to tell.
        assert!(!matches(&"*a".repeat(500), &"ab".repeat(500), Case::Counts));
    }
}
