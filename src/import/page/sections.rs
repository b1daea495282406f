//! What the parts of a page are about, as far as their headings say.

use crate::import::gitbook::without_emoji;
use crate::import::markdown::line::Line;
use crate::import::markdown::{Block, Shape};
use crate::text::fold::fold;

/// A heading of the first two levels, or one whose words tell its subject, and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// `None` for what stands before the first heading but the title.
    pub(super) heading: Option<Line>,
    pub(super) subject: Subject,
    pub(super) blocks: Vec<Block>,
}

/// What a section is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    /// Who does what.
    Team,
    /// When to call on the team.
    Reasons,
    /// What the team commits to.
    Commitments,
    /// How to join it.
    Join,
    /// How to reach it.
    Contact,
    /// Its heading does not say; it may tell of people all the same.
    #[default]
    Any,
}

impl Subject {
    fn of(heading: &str) -> Self {
        let folded = fold(heading);
        let has = |word: &str| folded.split(' ').any(|own| own.starts_with(word));
        let starts = |word: &str| folded.starts_with(word);
        if starts("qui fait quoi") {
            Self::Team
        } else if (starts("pourquoi") || starts("pour quoi") || starts("quand"))
            && (has("appel") || has("solliciter"))
        {
            Self::Reasons
        } else if starts("engagement") || starts("nos engagement") || starts("les engagement") {
            Self::Commitments
        } else if starts("rejoindre") || starts("nous rejoindre") || starts("comment rejoindre") {
            Self::Join
        } else if starts("contact") || starts("nous contacter") || starts("comment contacter") {
            Self::Contact
        } else {
            Self::Any
        }
    }

    /// Whether the section may be a part of another: it then ends where the next heading of its
    /// level stands.
    fn is_apart(self) -> bool {
        !matches!(self, Self::Team | Self::Any)
    }
}

/// The title of a page, and its sections. A heading with nothing in it is no heading.
pub(super) fn sections(blocks: Vec<Block>) -> (Option<String>, Vec<Section>) {
    let mut title = None;
    let mut sections = vec![Section::default()];
    // Where what is not apart goes, and the level of the section apart that is open.
    let mut home = 0;
    let mut apart: Option<u8> = None;
    for mut block in blocks {
        let Shape::Heading(level) = block.shape else {
            let current = if apart.is_some() { sections.len() - 1 } else { home };
            push(&mut sections, current, block);
            continue;
        };
        let Some(heading) = block.lines.first_mut() else { continue };
        heading.text = heading_text(&heading.text);
        if heading.text.is_empty() {
            continue;
        }
        if level == 1 && title.is_none() {
            title = Some(heading.text.clone());
            continue;
        }
        let subject = Subject::of(&heading.text);
        if apart.is_some_and(|own| level > own) && !subject.is_apart() {
            let current = sections.len() - 1;
            push(&mut sections, current, block);
            continue;
        }
        apart = subject.is_apart().then_some(level);
        if level <= 2 || subject != Subject::Any {
            let heading = block.lines.into_iter().next();
            sections.push(Section { heading, subject, blocks: Vec::new() });
            if apart.is_none() {
                home = sections.len() - 1;
            }
        } else {
            push(&mut sections, home, block);
        }
    }
    (title, sections)
}

fn push(sections: &mut [Section], position: usize, block: Block) {
    if let Some(section) = sections.get_mut(position) {
        section.blocks.push(block);
    }
}

/// A heading's words: no emoji, no colon at the end.
fn heading_text(text: &str) -> String {
    without_emoji(text).trim_end_matches([' ', ':']).to_owned()
}
