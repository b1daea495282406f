//! Texts of several styles laid out in a window: as many on a line as fit, and none broken that is copied.

use std::borrow::Cow;

use textwrap::core::display_width;

use super::terminal::Terminal;
use crate::answer::Channel;

/// A text of one style.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    text: String,
    look: Look,
    /// What stands between it and the one before, where both are on one line.
    gap: &'static str,
}

/// Between an address and its link.
const LINK: &str = "  ";

/// What a text is, and so how it looks.
#[derive(Clone, Debug, PartialEq)]
enum Look {
    /// What is looked at first: a name.
    Name,
    /// What goes with a name.
    Text,
    /// Where to write, with its link: never broken.
    Address(Option<String>),
    /// A command to copy: never broken.
    Command,
    /// Why, and of what day.
    Aside,
    /// What should make one think twice.
    Warning,
}

impl Piece {
    const fn new(look: Look, text: String) -> Self {
        Self { text, look, gap: " · " }
    }

    pub(super) fn name(text: &str) -> Self {
        Self::new(Look::Name, text.to_owned())
    }

    /// What goes with the name before it.
    pub(super) fn of_name(text: &str) -> Self {
        Self { gap: ", ", ..Self::new(Look::Text, text.to_owned()) }
    }

    pub(super) fn text(text: &str) -> Self {
        Self::new(Look::Text, text.to_owned())
    }

    pub(super) fn aside(text: String) -> Self {
        Self::new(Look::Aside, text)
    }

    /// A warning about what stands before it.
    pub(super) fn warning(text: &str) -> Self {
        Self { gap: " ", ..Self::new(Look::Warning, format!("({text})")) }
    }

    pub(super) const fn command(text: String) -> Self {
        Self::new(Look::Command, text)
    }

    /// An address; then its link, where the terminal has none and it tells more than the address.
    pub(super) fn address(channel: &Channel, terminal: Terminal) -> Vec<Self> {
        let url = channel.url.clone();
        let shown = url.clone().filter(|_| !channel.is_plain() && !terminal.links);
        let shown =
            shown.map(|shown| Self { gap: LINK, ..Self::new(Look::Address(url.clone()), shown) });
        let address = Self::new(Look::Address(url), channel.address.clone());
        std::iter::once(address).chain(shown).collect()
    }

    /// The text as it is, without its style.
    pub(super) fn as_text(&self) -> &str {
        &self.text
    }

    /// How wide it is where it must not be broken; 0 of what may be, and of links, which seldom fit.
    pub(super) fn least_width(&self, terminal: Terminal) -> usize {
        let is_short = self.is_whole() && !self.text.contains("://");
        if is_short { display_width(&terminal.safe(&self.text)) } else { 0 }
    }

    /// Whether it is a way to reach somebody.
    pub(super) const fn is_address(&self) -> bool {
        matches!(self.look, Look::Address(_))
    }

    /// Whether it is the link of the address before it.
    pub(super) fn is_link(&self) -> bool {
        self.gap == LINK
    }

    /// Whether it is copied: then it stands on one line. Rooms are called by several words.
    fn is_whole(&self) -> bool {
        match self.look {
            Look::Command => true,
            Look::Address(_) => !self.text.contains(' '),
            _ => false,
        }
    }

    fn styled(&self, text: &str, terminal: Terminal) -> String {
        match &self.look {
            Look::Name => terminal.bold(text),
            Look::Text | Look::Command => text.to_owned(),
            Look::Address(url) => terminal.address(text, url.as_deref()),
            Look::Aside => terminal.dim(text),
            Look::Warning => terminal.warning(text),
        }
    }
}

/// A line, and how many columns it takes.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) width: usize,
}

/// The pieces as lines of at most that many columns: one that does not fit beside the one before it begins
/// a line.
pub(super) fn flow(pieces: &[Piece], room: Option<usize>, terminal: Terminal) -> Vec<Line> {
    let room = room.unwrap_or(usize::MAX);
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    let ended = |line: &mut String, width| Line { text: std::mem::take(line), width };
    for piece in pieces {
        let text = terminal.safe(&piece.text);
        let gap = if used > 0 { piece.gap } else { "" };
        let beside = used + display_width(gap);
        let width = display_width(&text);
        if beside.saturating_add(width) <= room {
            line = line + gap + &piece.styled(&text, terminal);
            used = beside + width;
            continue;
        }
        let first = text.split(' ').next().map_or(0, display_width);
        let may_break = !piece.is_whole() && width > room;
        let start = if may_break && beside + first <= room {
            line += gap;
            beside
        } else {
            if used > 0 {
                // A comma belongs to what it follows; a dot only tells two things apart.
                line += gap.strip_suffix(' ').filter(|gap| *gap == ",").unwrap_or_default();
                lines.push(ended(&mut line, used));
            }
            0
        };
        let parts = if may_break { broken(&text, start, room) } else { vec![text] };
        for (at, part) in parts.iter().enumerate() {
            if at > 0 {
                lines.push(ended(&mut line, used));
            }
            used = display_width(part) + if at == 0 { start } else { 0 };
            line += &piece.styled(part, terminal);
        }
    }
    if used > 0 {
        lines.push(ended(&mut line, used));
    }
    lines
}

/// A text as the parts that stand on a line each, the first after that many columns.
fn broken(text: &str, start: usize, room: usize) -> Vec<Cow<'_, str>> {
    let window = Terminal { width: Some(room), ..Terminal::default() };
    let parts = window.wrapped(text, &" ".repeat(start), "").into_iter();
    parts.map(|part| Cow::Owned(part.trim_start().to_owned())).collect()
}
