//! A section that may tell who does what → its units and people, and what was not understood.

use super::blocks::{Block, Line, Shape};
use super::person::{self, Context, Expects, Reading};
use super::portfolio::Known;
use super::sections::{Section, Subject};
use super::{PagePerson, PageUnit, Text, Vacancy, addresses, prose, role};

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

/// Reads a section. Units are numbered from `first_unit` on: those before are of other sections.
pub(super) fn read(section: &Section, known: &Known, first_unit: usize) -> Team {
    let mut reader = Reader {
        section,
        known,
        first_unit,
        team: Team::default(),
        unit: None,
        from_heading: false,
        from_text: false,
        has_people: false,
    };
    reader.from_heading =
        reader.own_heading().is_some_and(|heading| role::speaks_of_portfolios(&heading.text));
    for block in &section.blocks {
        reader.block(block);
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
    /// Whether the heading speaks of portfolios, or the text before the list does.
    from_heading: bool,
    from_text: bool,
    /// Whether somebody was read under this heading.
    has_people: bool,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block) {
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
        let text = block.text();
        let speaks = role::speaks_of_portfolios(&text);
        self.from_text = false;
        if level > 3 {
            self.from_heading |= speaks;
            return;
        }
        self.from_heading = speaks;
        self.has_people = false;
        self.unit = Some(self.team.units.len());
        self.team.units.push(PageUnit { name: text, line: block.number(), ..PageUnit::default() });
    }

    fn paragraph(&mut self, block: &Block) {
        let mut is_understood = false;
        for line in &block.lines {
            for sentence in prose::sentences(line) {
                is_understood |= self.sentence(&sentence);
            }
        }
        self.from_text = role::speaks_of_portfolios(&block.text());
        let reaches_somebody = block.lines.iter().any(|line| {
            let found = addresses::find(line);
            !(found.emails.is_empty() && found.chats.is_empty() && found.links.is_empty())
        });
        if is_understood || reaches_somebody {
            return;
        }
        self.left(&block.text(), block.number());
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
                unit.summary = format!("{} {text}", unit.summary).trim().to_owned();
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
                Reading::Other => self.left(&line.text, line.number),
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
        let expects = match (self.from_heading, self.from_text) {
            (true, _) => Expects::Portfolios,
            (false, true) => Expects::Perhaps,
            _ => Expects::Roles,
        };
        Context { is_item, expects, known: self.known }
    }

    fn left(&mut self, text: &str, line: usize) {
        if text.contains(char::is_alphanumeric) {
            self.team.leftovers.push(Text { text: text.to_owned(), line });
        }
    }
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
