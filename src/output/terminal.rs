//! What the reader's terminal can show: width, colour, links, characters. Decided here, once a stream.

use std::borrow::Cow;
use std::io::IsTerminal;

use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use super::format::When;
use crate::text::address::{linked_mailbox, mail_link};
use crate::text::invisible::{escaped, is_unsafe};

/// Stands for a blank at which no line may be broken, until lines are made.
pub const JOINER: char = '\u{e000}';
/// Names up to that width stand on one line.
pub const WHOLE_NAME: usize = 32;

/// A name with joiners for its blanks, unless it is longer than names of people and portfolios are.
pub fn unbroken(name: &str) -> String {
    if display_width(name) <= WHOLE_NAME {
        name.replace(' ', &JOINER.to_string())
    } else {
        name.to_owned()
    }
}

/// What a stream can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing a stream can or cannot show")]
pub struct Terminal {
    /// Columns of the window; `None` where lines may be of any length: a pipe, a file.
    pub width: Option<usize>,
    /// Whether to use colour and weight.
    pub color: bool,
    /// Whether to make addresses links (OSC 8).
    pub links: bool,
    /// Whether signs past ASCII can be shown: rules of tables, arrows, typographic quotes.
    pub unicode: bool,
    /// Whether somebody looks at it: what could harm a terminal is then shown escaped.
    pub is_terminal: bool,
}

/// What the command line says of what a terminal shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes {
    /// `--color`.
    pub color: When,
    /// `--hyperlink`.
    pub hyperlink: When,
}

/// The environment variables that tell what a terminal can do.
pub type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

impl Terminal {
    /// What standard output can show.
    pub fn of_stdout(wishes: Wishes, env: Environment<'_>) -> Self {
        Self::of(std::io::stdout().is_terminal(), wishes, env)
    }

    /// What standard error can show.
    pub fn of_stderr(wishes: Wishes, env: Environment<'_>) -> Self {
        Self::of(std::io::stderr().is_terminal(), wishes, env)
    }

    fn of(is_terminal: bool, wishes: Wishes, env: Environment<'_>) -> Self {
        let columns = || {
            env("COLUMNS").and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0)
        };
        let window = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            width: if is_terminal { columns().or_else(window).or(Some(80)) } else { None },
            color: wants_color(is_terminal, wishes.color, env),
            links: wants_links(is_terminal, wishes.hyperlink, env),
            unicode: is_utf8(env),
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

    /// What went wrong, or is missing: readable on light and dark.
    pub fn alarming(self, text: &str) -> String {
        self.styled("1;31", text)
    }

    /// What should make one think twice: age, an interim, a mission that is over. Readable on light and dark.
    pub fn warning(self, text: &str) -> String {
        self.styled("35", text)
    }

    /// Where to write: what one came for stands out, on light and dark, and is a link where it can be.
    pub fn address(self, text: &str, url: Option<&str>) -> String {
        self.link(&self.styled("4;36", text), url)
    }

    /// An address that leads to `url` where the terminal has links; the text stays the same.
    pub fn link(self, text: &str, url: Option<&str>) -> String {
        match url.filter(|_| self.links).and_then(link_target) {
            Some(url) => format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"),
            None => text.to_owned(),
        }
    }

    fn styled(self, code: &str, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }

    /// A text from a roster, safe to show: control characters and those that turn the direction of
    /// text appear as `\u{1b}`, line breaks and tabs as spaces.
    pub fn safe(self, text: &str) -> Cow<'_, str> {
        if !text.chars().any(is_unsafe) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(escaped(&text.replace(['\n', '\r', '\t'], " "), |_| false))
    }

    /// A text as lines that fit the window, the first and the others after an indent. Words are never
    /// broken: an address stays whole.
    pub fn wrapped(self, text: &str, first: &str, others: &str) -> Vec<String> {
        let text = self.safe(text);
        let Some(width) = self.width else { return vec![format!("{first}{text}")] };
        let options = Options::new(width)
            .initial_indent(first)
            .subsequent_indent(others)
            .break_words(false)
            .word_splitter(WordSplitter::NoHyphenation);
        textwrap::wrap(&text, options).into_iter().map(Cow::into_owned).collect()
    }

    /// A whole text of a data format: as it is for a program, harmless for a terminal. Its own line
    /// breaks and tabs stay.
    pub fn safe_text(self, text: String) -> String {
        let stays = |c: char| matches!(c, '\n' | '\r' | '\t');
        if self.is_terminal { escaped(&text, stays) } else { text }
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

/// `--hyperlink` first, then whether somebody looks and the terminal is known to have links.
fn wants_links(is_terminal: bool, hyperlink: When, env: Environment<'_>) -> bool {
    match hyperlink {
        When::Always => true,
        When::Never => false,
        When::Auto => {
            is_terminal
                && env("TERM").as_deref() != Some("dumb")
                && supports_hyperlinks::supports_hyperlinks()
        }
    }
}

/// Whether the locale's characters are UTF-8: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is
/// set and not empty says so. Windows consoles take Unicode whatever these say.
pub fn is_utf8(env: Environment<'_>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(env);
    let locale = locale.into_iter().find(|locale| !locale.is_empty()).unwrap_or_default();
    let locale = locale.to_ascii_lowercase();
    cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8")
}

/// A web address, a mailbox or a number to call as the target of a link, in visible ASCII; `None` for
/// any other scheme, and for a mail with more than its mailbox filled in: nothing that runs a program,
/// reads a file or says what nobody sees is ever a link.
pub fn link_target(url: &str) -> Option<String> {
    if let Some(address) = linked_mailbox(url) {
        return mail_link(&address);
    }
    let scheme = url.split_once(':')?.0;
    if !["https", "http", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    let encode = |byte: u8| match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    Some(url.bytes().map(encode).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_tells_the_characters() {
        let cases = [
            (&[("LANG", "fr_FR.UTF-8")][..], true),
            (&[("LANG", "fr_FR.utf8")], true),
            (&[("LANG", "C.UTF-8"), ("LC_ALL", "C")], false),
            (&[("LC_ALL", ""), ("LC_CTYPE", "C.UTF-8"), ("LANG", "C")], true),
            (&[("LANG", "fr_FR.ISO-8859-15")], false),
            (&[], false),
        ];
        for (variables, expected) in cases {
            let env = |name: &str| {
                variables
                    .iter()
                    .find(|(held, _)| *held == name)
                    .map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(is_utf8(&env), expected || cfg!(windows), "{variables:?}");
        }
    }

    #[test]
    fn only_the_web_and_mail_are_linked_to() {
        let cases = [
            ("https://beta.gouv.fr/é ", Some("https://beta.gouv.fr/%C3%A9%20")),
            ("HTTP://beta.gouv.fr", Some("HTTP://beta.gouv.fr")),
            ("mailto:dinum@beta.gouv.fr", Some("mailto:dinum@beta.gouv.fr")),
            ("mailto:dinum%40beta.gouv.fr", Some("mailto:dinum@beta.gouv.fr")),
            ("mailto:a%3Fcc=b@example.org", Some("mailto:a%3Fcc%3Db@example.org")),
            ("mailto:dinum@beta.gouv.fr?bcc=a@example.org", None),
            ("MailTo:dinum%40beta.gouv.fr?attach=/etc/passwd", None),
            ("mailto:", None),
            ("https://a\u{1b}\\", Some("https://a%1B\\")),
            ("file:///etc/passwd", None),
            ("javascript:alert(1)", None),
            ("beta.gouv.fr", None),
            ("", None),
        ];
        for (url, target) in cases {
            assert_eq!(link_target(url).as_deref(), target, "{url:?}");
        }
    }
}
