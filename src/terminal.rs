//! What the reader's terminal can show: width, colour, links, characters. Decided here, once a stream.

use std::borrow::Cow;
use std::io::IsTerminal;

use crate::cli::When;

/// What a stream can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Columns of the window; `None` where lines may be of any length: a pipe, a file.
    pub width: Option<usize>,
    /// Whether to use colour and weight.
    pub color: bool,
    /// Whether somebody looks at it: what could harm a terminal is then shown escaped.
    pub is_terminal: bool,
}

/// The environment variables that tell what a terminal can do.
pub type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

impl Terminal {
    /// What standard output can show.
    pub fn of_stdout(color: When, env: Environment<'_>) -> Self {
        Self::of(std::io::stdout().is_terminal(), color, env)
    }

    /// What standard error can show.
    pub fn of_stderr(color: When, env: Environment<'_>) -> Self {
        Self::of(std::io::stderr().is_terminal(), color, env)
    }

    fn of(is_terminal: bool, color: When, env: Environment<'_>) -> Self {
        let columns = || {
            env("COLUMNS").and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0)
        };
        let window = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            width: if is_terminal { columns().or_else(window).or(Some(80)) } else { None },
            color: wants_color(is_terminal, color, env),
            is_terminal,
        }
    }

    /// Weight for what is looked at first.
    pub fn bold(self, text: &str) -> String {
        self.styled("1", text)
    }

    /// Less weight for what is seldom needed.
    pub fn dim(self, text: &str) -> String {
        self.styled("2", text)
    }

    fn styled(self, code: &str, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    /// The same for a text of several lines of the program's own.
    pub fn safe_lines(self, text: &str) -> String {
        text.lines().map(|line| self.safe(line)).collect::<Vec<_>>().join("\n")
    }

    /// A document of several lines as it is, but for what could harm the terminal that shows it.
    pub fn shown(self, text: &str) -> Cow<'_, str> {
        if self.is_terminal {
            Cow::Owned(self.safe_lines(text) + "\n")
        } else {
            Cow::Borrowed(text)
        }
    }

    /// A text from a roster, safe to show: on a terminal, control characters and those that turn the
    /// direction of text appear as `\u{1b}`; line breaks as spaces everywhere.
    pub fn safe(self, text: &str) -> Cow<'_, str> {
        if !text.chars().any(is_unsafe) {
            return Cow::Borrowed(text);
        }
        let show = |c: char| match c {
            '\n' | '\r' | '\t' => ' '.to_string(),
            c if self.is_terminal && is_unsafe(c) => c.escape_unicode().to_string(),
            c => c.to_string(),
        };
        Cow::Owned(text.chars().map(show).collect())
    }
}

/// `--color` first, then `NO_COLOR`, `CLICOLOR_FORCE` and `TERM`, then whether somebody looks.
fn wants_color(is_terminal: bool, color: When, env: Environment<'_>) -> bool {
    let is_set = |name: &str| env(name).is_some_and(|value| !value.is_empty());
    let is_forced = || env("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0");
    match color {
        When::Always => true,
        When::Never => false,
        When::Auto if is_set("NO_COLOR") || env("TERM").as_deref() == Some("dumb") => false,
        When::Auto => is_forced() || is_terminal,
    }
}

/// Whether a character could act on a terminal or turn the direction of text around it.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}')
}
