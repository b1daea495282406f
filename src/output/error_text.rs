//! How an error is told: what, where, and what to do next.

use std::io::ErrorKind;
use std::path::Path;

use super::diagnostic;
use super::error::Error;
use super::format::{Form, Format};
use super::terminal::Terminal;
use crate::file;
use crate::git;
use crate::locale::{Args, Catalogue};
use crate::roster::problem::Severity;
use crate::store;

/// What stands before the lines below the first.
pub const BELOW: &str = "  ";

/// An error as every error is announced, and what to do on the lines below.
pub fn text(error: &Error, terminal: Terminal, catalogue: &Catalogue) -> String {
    Teller { terminal, catalogue }.text(error)
}

/// What may have been meant.
pub fn did_you_mean<'t>(
    suggestions: impl IntoIterator<Item = &'t str>,
    catalogue: &Catalogue,
) -> String {
    let suggestion = catalogue.quoted(suggestions);
    catalogue.with("error-did-you-mean", &[("suggestion", suggestion.into())])
}

/// An error, as every error is announced.
pub fn error_line(catalogue: &Catalogue, text: &str) -> String {
    format!("{} {text}", catalogue.text("error-prefix"))
}

/// A text of several lines as lines that fit the window, those that go on set in.
pub fn lines(text: &str, indent: &str, terminal: Terminal) -> String {
    let lines = text.lines().flat_map(|line| terminal.wrapped(line, indent, BELOW));
    lines.map(|line| line + "\n").collect()
}

struct Teller<'t> {
    terminal: Terminal,
    catalogue: &'t Catalogue,
}

impl Teller<'_> {
    fn text(&self, error: &Error) -> String {
        match error {
            Error::Usage { key, word, choices, nearest } => {
                let args = [("word", word.as_str().into()), ("choices", choices.as_str().into())];
                let tip = nearest.as_deref().map(|nearest| did_you_mean([nearest], self.catalogue));
                self.tell(key, &args) + &tip.map(|tip| self.below(&tip)).unwrap_or_default()
            }
            Error::Format { format, form } => self.format(*format, *form),
            Error::Store(store::Error::Read { path, source }) => {
                let is_link = source.kind() == ErrorKind::NotFound && file::is_there(path);
                let reason = || self.reason(source);
                let dangling = is_link.then(|| self.catalogue.text("error-io-dangling"));
                self.named("error-read", path, dangling.unwrap_or_else(reason))
            }
            Error::Roster { error, is_of_variable } => {
                let key = if *is_of_variable { "error-roster-unset" } else { "error-roster-hint" };
                self.text(error) + &self.advice(key)
            }
            Error::Store(store::Error::NeverUpdated) => {
                self.tell("error-never-updated", &[]) + &self.advice("error-never-updated-hint")
            }
            Error::Busy => self.tell("update-busy", &[]),
            Error::Fallen { what, count, before } => {
                let args = [("count", (*count).into()), ("before", (*before).into())];
                self.tell(&format!("update-fallen-{what}"), &args)
                    + &self.advice("update-fallen-hint")
            }
            Error::Git(error) => self.git(error),
            Error::Store(store::Error::Invalid(reports)) => {
                let mut text =
                    diagnostic::excerpts(reports, Severity::Note, self.terminal, self.catalogue);
                let count: usize = reports.iter().map(|report| report.problems.len()).sum();
                text.push_str(&self.tell("error-problems", &[("count", count.into())]));
                text
            }
            Error::Garbled(report) => {
                let text = diagnostic::render(report, self.terminal, self.catalogue);
                text + &self.tell("error-garbled", &[])
            }
            Error::NoFolder(file) => {
                self.tell("error-no-folder", &[("file", (*file).into())])
                    + &self.advice("error-no-folder-hint")
            }
            Error::NotOpened(address) => {
                self.tell("open-refused", &[("address", address.as_str().into())])
            }
            Error::NotCopied(text) => {
                self.tell("open-not-copied", &[("text", text.as_str().into())])
            }
            Error::Open { url, source } => {
                // A launcher that fails tells why in words of its own, if at all.
                let reason = match source.raw_os_error() {
                    None => self.catalogue.text("open-no-program"),
                    Some(_) => self.reason(source),
                };
                self.tell("open-failed", &[("url", url.as_str().into()), ("reason", reason.into())])
            }
            Error::Write(source) => {
                self.tell("error-write", &[("reason", self.reason(source).into())])
            }
            Error::Store(store::Error::Write { path, source }) => {
                let is_there = source.kind() == ErrorKind::AlreadyExists;
                let reason = if is_there && path.is_dir() {
                    self.catalogue.text("error-io-folder")
                } else {
                    self.reason(source)
                };
                let text = self.named("error-write-file", path, reason);
                let may_replace = is_there && !path.is_dir();
                let hint = may_replace.then(|| self.advice("error-write-file-hint"));
                text + &hint.unwrap_or_else(|| self.room(source))
            }
        }
    }

    /// Why a repository cannot be read. Whatever it is, nothing has changed.
    fn git(&self, error: &git::Error) -> String {
        let said = |key: &str, remote: &str, more: &str| {
            let args = [("remote", remote.to_owned().into()), ("more", more.to_owned().into())];
            self.tell(key, &args)
        };
        let advice = || self.advice("update-git-hint");
        match error {
            git::Error::Missing => said("update-git-missing", "", "") + &advice(),
            git::Error::TooOld { version } => {
                let (major, minor) = git::LEAST_GIT;
                said("update-git-too-old", version, &format!("{major}.{minor}")) + &advice()
            }
            git::Error::Protocol { remote } => {
                said("update-git-protocol", remote, &git::PROTOCOLS.join(", "))
            }
            git::Error::Unreachable { remote, reason } => {
                said("update-git-unreachable", remote, reason)
                    + &self.advice("update-in-force-hint")
            }
            git::Error::NoBranch { remote, branch } => said("update-git-no-branch", remote, branch),
            git::Error::Stalled { remote } => {
                said("update-git-stalled", remote, "") + &self.advice("update-in-force-hint")
            }
            git::Error::TooLarge { remote, most } => {
                said("update-git-too-large", remote, &(most >> 20).to_string())
            }
            git::Error::Unreadable { remote, reason } => {
                said("update-git-unreadable", remote, reason)
            }
            git::Error::Cancelled => said("update-git-cancelled", "", ""),
            git::Error::Occupied(path) => {
                said("update-git-occupied", &path.display().to_string(), "")
            }
            git::Error::Write { path, source } => {
                self.named("error-write-file", path, self.reason(source)) + &self.room(source)
            }
        }
    }

    /// What to do where nothing more fits.
    fn room(&self, source: &std::io::Error) -> String {
        let is_full = matches!(source.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
        if is_full { self.advice("error-write-full-hint") } else { String::new() }
    }

    /// That something does not come in a format, and in which it does.
    fn format(&self, format: Format, form: Form) -> String {
        let keys: Vec<&str> = form.formats().iter().map(|format| format.key()).collect();
        let key = if keys.is_empty() { "error-format-none" } else { "error-format" };
        let args = [
            ("format", format.key().into()),
            ("default", form.default().into()),
            ("choices", keys.join(", ").into()),
        ];
        self.tell(key, &args)
    }

    fn tell(&self, key: &str, args: &Args<'_>) -> String {
        lines(&error_line(self.catalogue, &self.catalogue.with(key, args)), "", self.terminal)
    }

    fn named(&self, key: &str, path: &Path, reason: String) -> String {
        self.tell(key, &[("path", path.display().to_string().into()), ("reason", reason.into())])
    }

    fn reason(&self, source: &std::io::Error) -> String {
        diagnostic::reason(source, self.catalogue)
    }

    /// What to do, on a line of its own.
    fn advice(&self, key: &str) -> String {
        self.below(&self.catalogue.text(key))
    }

    fn below(&self, text: &str) -> String {
        lines(text, BELOW, self.terminal)
    }
}
