//! A section that may tell who does what → its units and people, and what was not understood.

use super::blocks::{Block, Shape};
use super::line::Line;
use super::person::{self, Context, Expects, Reading};
use super::portfolio::Known;
use super::sections::{Section, Subject};
use super::{PagePerson, PageUnit, Text, Vacancy, addresses, prose, role, turned};

/// What a section says of the team.
#[derive(Debug, Default)]
pub(super) struct Team {
    pub(super) units: Vec<PageUnit>,
    pub(super) people: Vec<PagePerson>,
    pub(super) vacancies: Vec<Vacancy>,
    pub(super) leftovers: Vec<Text>,
    /// Under which unit of the page each block stands.
    pub(super) unit_of_block: Vec<Option<usize>>,
}

impl Team {
    /// Whether a section whose heading does not say so tells who does what: somebody has a role or a portfolio
    /// by every sign of it. Where another section tells it (`is_told`), half of them must, so that a list of
    /// values in bold is not one of people.
    pub(super) fn is_likely(&self, is_told: bool) -> bool {
        let is_sure = |person: &&PagePerson| {
            let role = person.role.as_deref();
            !person.ministries.is_empty() || role.is_some_and(role::starts_with_role)
        };
        let sure = self.people.iter().filter(is_sure).count();
        sure > 0 && (!is_told || sure * 2 >= self.people.len())
    }
}

/// Reads a section. Units are numbered from `first_unit` on: those before are of other sections.
pub(super) fn read(section: &Section, known: &Known, first_unit: usize) -> Team {
    let mut reader = Reader {
        section,
        known,
        first_unit,
        team: Team::default(),
        unit: None,
        has_heading: false,
        expects: Expects::Roles,
        has_people: false,
    };
    if let Some(heading) = reader.own_heading() {
        reader.expects = expected_under(&heading.text);
    }
    for (position, block) in section.blocks.iter().enumerate() {
        reader.block(block, section.blocks.get(position + 1));
        let unit = reader.unit.map(|unit| unit + first_unit);
        reader.team.unit_of_block.push(unit);
    }
    reader.team
}

struct Reader<'s> {
    section: &'s Section,
    known: &'s Known,
    first_unit: usize,
    team: Team,
    /// The unit being read: a position in the team's.
    unit: Option<usize>,
    /// Whether the unit is one of a heading of its own.
    has_heading: bool,
    /// What the heading and the text before the list say of the people to come.
    expects: Expects,
    /// Whether somebody was read under this heading.
    has_people: bool,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        if self.is_label(block, next) {
            self.enter_unit(label(&block.text()), block.number());
            return;
        }
        match block.shape {
            Shape::Heading(level) => self.heading(block, level),
            Shape::Paragraph => self.paragraph(block),
            Shape::Item(_) | Shape::Row => self.item(block),
            Shape::Aside => self.left(&block.text(), block.number()),
        }
    }

    /// The heading that is a unit where people stand right under it: "Qui fait quoi ?" is none.
    fn own_heading(&self) -> Option<&Line> {
        self.section.heading.as_ref().filter(|_| self.section.subject == Subject::Any)
    }

    fn heading(&mut self, block: &Block, level: u8) {
        if level > 3 {
            if self.expects != Expects::Portfolios {
                self.expects = expected_under(&block.text());
            }
            return;
        }
        self.enter_unit(&block.text(), block.number());
        self.has_heading = true;
    }

    fn enter_unit(&mut self, name: &str, line: usize) {
        self.expects = expected_under(name);
        self.has_people = false;
        self.unit = Some(self.team.units.len());
        self.team.units.push(PageUnit { name: name.to_owned(), line, ..PageUnit::default() });
    }

    /// Whether a line stands in place of the heading that a unit does not have: bold and before a list, or
    /// an item with a list of its own.
    fn is_label(&self, block: &Block, next: Option<&Block>) -> bool {
        let ([line], Some(next)) = (block.lines.as_slice(), next) else { return false };
        let text = label(&line.text);
        let stands_above = match (block.shape, next.shape) {
            (Shape::Paragraph, Shape::Item(_)) => {
                line.bold.first().is_some_and(|bold| bold.start == 0 && bold.end >= text.len())
            }
            (Shape::Item(depth), Shape::Item(below)) => below > depth,
            _ => false,
        };
        !self.has_heading && stands_above && role::names_unit(text)
    }

    fn paragraph(&mut self, block: &Block) {
        let mut left = Vec::new();
        let mut is_understood = false;
        for line in &block.lines {
            for sentence in prose::sentences(line) {
                if self.sentence(&sentence) {
                    is_understood = true;
                } else {
                    left.push(sentence);
                }
            }
        }
        self.expects = match (self.expects, role::speaks_of_portfolios(&block.text())) {
            (Expects::Portfolios, _) => Expects::Portfolios,
            (_, true) => Expects::Perhaps,
            (_, false) => Expects::Roles,
        };
        let reaches_somebody = block.lines.iter().any(|line| {
            let found = addresses::find(line);
            !(found.emails.is_empty() && found.chats.is_empty() && found.links.is_empty())
        });
        if !is_understood && !reaches_somebody {
            self.left(&block.text(), block.number());
        } else if !reaches_somebody {
            for sentence in left {
                self.left(&sentence.text, sentence.number);
            }
        }
    }

    /// Reads a sentence: people, or what the unit is. Says whether it was understood.
    fn sentence(&mut self, sentence: &Line) -> bool {
        let people = match person::read(sentence, self.context(false)) {
            Reading::People(people) => people,
            _ => prose::people(sentence),
        };
        if !people.is_empty() {
            self.add(people, sentence.number);
            return true;
        }
        let headcount = prose::headcount(&sentence.text);
        let is_listing = sentence.text.ends_with(':');
        if let (Some(unit), false) = (self.unit, self.has_people)
            && let Some(unit) = self.team.units.get_mut(unit)
        {
            unit.headcount = unit.headcount.or(headcount);
            if headcount.is_none() && !prose::is_only_listing(&sentence.text) {
                let text = sentence.text.trim_end_matches([' ', ':']);
                if !unit.summary.is_empty() {
                    unit.summary.push(' ');
                }
                unit.summary.push_str(text);
            }
            return true;
        }
        headcount.is_some() || is_listing
    }

    fn item(&mut self, block: &Block) {
        for line in joined(&block.lines, self.context(true)) {
            match person::read(&line, self.context(true)) {
                Reading::People(people) => self.add(people, line.number),
                Reading::Vacancy(ministries) => {
                    let text = line.text.clone();
                    self.team.vacancies.push(Vacancy { text, ministries, line: line.number });
                }
                Reading::Other => match turned::unit_and_people(&line.text) {
                    Some((unit, people)) if !self.has_heading => {
                        self.enter_unit(unit, line.number);
                        self.add(people, line.number);
                    }
                    _ => self.left(&line.text, line.number),
                },
            }
        }
    }

    fn add(&mut self, people: Vec<person::Person>, line: usize) {
        self.has_people = true;
        if let (None, Some(heading)) = (self.unit, self.own_heading()) {
            let unit = PageUnit {
                name: heading.text.clone(),
                line: heading.number,
                ..PageUnit::default()
            };
            self.unit = Some(self.team.units.len());
            self.team.units.push(unit);
        }
        let unit = self.unit.map(|unit| unit + self.first_unit);
        self.team.people.extend(people.into_iter().map(|person| PagePerson {
            name: person.name,
            note: person.note,
            role: person.role,
            unit,
            ministries: person.portfolios,
            topic: person.topic,
            line,
        }));
    }

    fn context(&self, is_item: bool) -> Context<'_> {
        Context { is_item, expects: self.expects, known: self.known }
    }

    fn left(&mut self, text: &str, line: usize) {
        if text.contains(char::is_alphanumeric) {
            self.team.leftovers.push(Text { text: text.to_owned(), line });
        }
    }
}

/// What a heading says of the people under it.
fn expected_under(heading: &str) -> Expects {
    if role::speaks_of_portfolios(heading) { Expects::Portfolios } else { Expects::Roles }
}

/// A label without the colon at its end.
fn label(text: &str) -> &str {
    text.trim_end_matches([' ', ':'])
}

/// The lines of an item; one that names nobody goes on with the one before it.
fn joined(lines: &[Line], context: Context<'_>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        let is_person = matches!(person::read(line, context), Reading::People(_));
        match joined.last_mut() {
            Some(last) if !is_person => last.append(line),
            _ => joined.push(line.clone()),
        }
    }
    joined
}
