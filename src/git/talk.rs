//! What git says while it works: how far it is, and in the end why it gave up.

use std::collections::VecDeque;

use super::public::public_text;

/// How the system says that nothing more fits.
const FULL: [&str; 2] = ["No space left on device", "Disk quota exceeded"];
/// How many lines are kept, and how much of each: the end tells why.
const MOST_LINES: usize = 20;
const MOST_BYTES: usize = 500;
/// What git says first of all where it could not even ask; the line before says why.
const NOT_READ: &str = "Could not read from remote repository.";

/// How far a step of git's is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is at.
    pub step: Step,
    /// How many objects are done.
    pub done: u64,
    /// Of how many; nothing where that is not known yet.
    pub of: Option<u64>,
    /// How many bytes have come; known while receiving.
    pub bytes: Option<u64>,
}

/// What git is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The other side gathers what to send.
    Preparing,
    /// It comes in.
    Receiving,
    /// It is put together.
    Resolving,
}

/// What has been heard so far.
#[derive(Debug, Default)]
pub(super) struct Talk {
    /// The line that has not ended.
    line: Vec<u8>,
    lines: VecDeque<String>,
}

impl Talk {
    /// Hears more; how far git is, where it said so.
    pub(super) fn hear(&mut self, bytes: &[u8]) -> Option<Progress> {
        let mut last = None;
        for byte in bytes {
            if !matches!(byte, b'\n' | b'\r') {
                if self.line.len() < MOST_BYTES {
                    self.line.push(*byte);
                }
                continue;
            }
            last = self.end_line().or(last);
        }
        last
    }

    fn end_line(&mut self) -> Option<Progress> {
        let line = String::from_utf8_lossy(&std::mem::take(&mut self.line)).trim().to_owned();
        let progress = progress(&line);
        if progress.is_none() && !line.is_empty() {
            self.lines.push_back(line);
            if self.lines.len() > MOST_LINES {
                self.lines.pop_front();
            }
        }
        progress
    }

    /// Whether git gave up because there is no room on this side.
    pub(super) fn is_full(&self) -> bool {
        let said = |line: &String| FULL.iter().any(|full| line.ends_with(full));
        self.lines.iter().filter(|line| !line.starts_with("remote: ")).any(said)
    }

    /// Why git gave up, in its own words, fit for others.
    pub(super) fn reason(mut self) -> String {
        self.end_line();
        let fatal = self.lines.iter().rposition(|line| line.starts_with("fatal: "));
        let is_empty = |line: &&String| line.ends_with(NOT_READ);
        let told = fatal.and_then(|at| match self.lines.get(at).filter(is_empty) {
            Some(line) => {
                at.checked_sub(1).and_then(|before| self.lines.get(before)).or(Some(line))
            }
            None => self.lines.get(at),
        });
        let line = told.or(self.lines.back()).map(String::as_str).unwrap_or_default();
        let starts = ["fatal: ", "error: ", "remote: "];
        let bare = starts.iter().find_map(|start| line.strip_prefix(start)).unwrap_or(line);
        public_text(bare).into_owned()
    }
}

/// A line such as `Receiving objects:  45% (450/1000), 1.20 MiB | 3.00 MiB/s`.
fn progress(line: &str) -> Option<Progress> {
    let (title, rest) = line.strip_prefix("remote: ").unwrap_or(line).split_once(':')?;
    let step = match title {
        "Enumerating objects" | "Counting objects" | "Compressing objects" => Step::Preparing,
        "Receiving objects" | "Unpacking objects" => Step::Receiving,
        "Resolving deltas" | "Updating files" => Step::Resolving,
        _ => return None,
    };
    let counts = rest.split_once('(').and_then(|(_, counts)| counts.split_once(')'));
    let Some((counts, rest)) = counts else {
        let done = rest.trim().split([',', ' ']).next()?.parse().ok()?;
        return Some(Progress { step, done, of: None, bytes: None });
    };
    let (done, of) = counts.split_once('/')?;
    let bytes = rest.strip_prefix(", ").and_then(|rest| bytes(rest.split('|').next()?));
    Some(Progress { step, done: done.parse().ok()?, of: of.parse().ok(), bytes })
}

/// A size as git writes it: `1.20 MiB`.
fn bytes(text: &str) -> Option<u64> {
    let (number, unit) = text.trim().trim_end_matches(", done.").split_once(' ')?;
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let unit: u64 = match unit {
        "bytes" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return None,
    };
    let hundredths = whole.parse::<u64>().ok()?.checked_mul(100)?;
    let hundredths = hundredths.checked_add(format!("{part:0<2}").parse::<u64>().ok()?)?;
    Some(hundredths.checked_mul(unit)? / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_from_a_full_server() {
        for (said, is_full) in [
            (
                "fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output\n",
                true,
            ),
            ("error: unable to write file x: Disk quota exceeded\n", true),
            ("remote: fatal: write error: No space left on device\n", false),
            ("fatal: fetch-pack: invalid index-pack output\n", false),
        ] {
            let mut talk = Talk::default();
            talk.hear(said.as_bytes());
            assert_eq!(talk.is_full(), is_full, "{said}");
        }
    }

    #[test]
    fn progress_is_read_from_what_git_says() {
        let told = |step, done, of, bytes| Some(Progress { step, done, of, bytes });
        let cases = [
            ("remote: Enumerating objects: 12, done.", told(Step::Preparing, 12, None, None)),
            ("remote: Counting objects:  50% (6/12)", told(Step::Preparing, 6, Some(12), None)),
            ("Receiving objects:  45% (450/1000)", told(Step::Receiving, 450, Some(1000), None)),
            (
                "Receiving objects: 100% (9/9), 1.25 MiB | 3.00 MiB/s, done.",
                told(Step::Receiving, 9, Some(9), Some(1_310_720)),
            ),
            (
                "Receiving objects: 100% (9/9), 318 bytes | 318.00 KiB/s, done.",
                told(Step::Receiving, 9, Some(9), Some(318)),
            ),
            ("Receiving objects: 9% (9/99), 9.9.9 XiB", told(Step::Receiving, 9, Some(99), None)),
            ("Resolving deltas: 100% (3/3), done.", told(Step::Resolving, 3, Some(3), None)),
            ("Receiving objects: 1% (a/b)", None),
            ("Receiving objects: (", None),
            ("fatal: Receiving objects", None),
            ("remote: Welcome: you", None),
        ];
        for (line, expected) in cases {
            assert_eq!(progress(line), expected, "{line}");
        }
    }

    #[test]
    fn the_reason_is_the_line_that_tells_it() {
        let cases = [
            (
                "Cloning\nfatal: unable to access 'https://a:b@c.fr/d?e': no host\n",
                "unable to access 'https://c.fr/d': no host",
            ),
            (
                "git@c.fr: Permission denied (publickey).\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n",
                "git@c.fr: Permission denied (publickey).",
            ),
            (
                "fatal: Could not read from remote repository.\n",
                "Could not read from remote repository.",
            ),
            ("Receiving objects: 1% (1/9)\rremote: gone", "gone"),
            ("", ""),
        ];
        for (said, reason) in cases {
            let mut talk = Talk::default();
            talk.hear(said.as_bytes());
            assert_eq!(talk.reason(), reason, "{said:?}");
        }
        let mut talk = Talk::default();
        talk.hear(&b"x".repeat(1 << 20));
        talk.hear("\n\u{1f600}\n".repeat(1000).as_bytes());
        assert_eq!((talk.line.len(), talk.lines.len()), (0, MOST_LINES));
    }
}
