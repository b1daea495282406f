//! Where a piece of a page stands: in a section that says whom to contact, among examples, at the top.

use super::text::Piece;
use crate::text::fold::fold;

/// How near something stands to what the page is about; the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// In a section that says whom to contact, or at the top.
    First,
    /// Anywhere else.
    Usual,
    /// Where the page asks to be told of its own mistakes.
    AboutPage,
}

/// What the headings above a piece say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) standing: Standing,
    /// Whether it is about whom to contact.
    pub(super) is_contact: bool,
    /// Whether it shows examples.
    pub(super) is_example: bool,
}

/// How many pieces of text count as the top of a page.
pub(super) const TOP: usize = 4;

/// Beginnings of folded words of headings that say whom to contact.
const CONTACT: &[&str] =
    &["aide", "contact", "ecri", "interlocut", "joindre", "question", "referent", "support"];
/// What a page says, folded, where it asks to be told of its own mistakes.
const ABOUT_PAGE: &[&str] = &["ameliorer cette page", "erreur dans cette", "modifier cette page"];

/// The pieces of a page, each with where it stands.
pub(super) fn sections(pieces: &[Piece]) -> impl Iterator<Item = (&Piece, Section)> {
    let mut headings: Vec<(u8, String)> = Vec::new();
    let mut texts = 0;
    pieces.iter().map(move |piece| {
        if piece.level > 0 {
            headings.retain(|(level, _)| *level < piece.level);
            headings.push((piece.level, fold(&piece.text)));
        } else {
            texts += 1;
        }
        (piece, Section::of(&headings, texts <= TOP, piece))
    })
}

impl Section {
    fn of(headings: &[(u8, String)], is_top: bool, piece: &Piece) -> Self {
        // The title of the page says what it is about, not whom to ask.
        let below = headings.iter().filter(|(level, _)| *level > 1);
        let words: Vec<&str> = below.flat_map(|(_, heading)| heading.split(' ')).collect();
        let has = |beginnings: &[&str]| {
            words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
        };
        let text = fold(&piece.text);
        let is_contact = has(CONTACT);
        let standing = if ABOUT_PAGE.iter().any(|phrase| text.contains(phrase)) {
            Standing::AboutPage
        } else if is_top || is_contact {
            Standing::First
        } else {
            Standing::Usual
        };
        Self { standing, is_contact, is_example: has(&["exemple"]) }
    }
}
