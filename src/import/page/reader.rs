//! A section that may tell who does what → its units and people, and what was not understood.

use super::names::is_name;
use super::sections::{Section, Subject};
use super::statements::{self, Context, Expects, Person};
use super::words::{PORTFOLIO_LEAD, announces_people, names_unit, speaks_of_portfolios};
use super::{PageUnit, Text, Vacancy, sentence, table};
use crate::import::markdown::addresses;
use crate::import::markdown::line::Line;
use crate::import::markdown::{Block, Shape};
use crate::import::portfolios::Known;

/// What a section says of the team.
#[derive(Debug, Default)]
pub(super) struct Team {
    pub(super) units: Vec<PageUnit>,
    pub(super) people: Vec<Person>,
    pub(super) vacancies: Vec<Vacancy>,
    pub(super) leftovers: Vec<Text>,
    /// Notes in brackets, left out.
    pub(super) asides: Vec<Text>,
    /// Under which unit of the page each block stands.
    pub(super) unit_of_block: Vec<Option<usize>>,
    /// The list each person stands in, and whether the words before it say that people follow.
    lists: Vec<(usize, bool)>,
}

impl Team {
    /// Leaves out those who are nobody by any sign: neither their line, nor half of their list, nor the
    /// heading over it says that it is people. Where a section tells who does what, all are.
    pub(super) fn keep_people(&mut self, subject: Subject) {
        if subject == Subject::Team {
            return;
        }
        let is_sure = |at: usize| self.people.get(at).is_some_and(|person| person.is_sure);
        let has_sure = (0..self.people.len()).any(is_sure);
        let kept: Vec<bool> = (0..)
            .zip(&self.lists)
            .map(|(at, (list, is_announced))| {
                let first = self.lists.partition_point(|(own, _)| own < list);
                let end = self.lists.partition_point(|(own, _)| own <= list);
                let sure = (first..end).filter(|at| is_sure(*at)).count();
                is_sure(at) || (*is_announced && has_sure) || sure * 2 >= end - first
            })
            .collect();
        let mut kept = kept.into_iter();
        self.people.retain(|_| kept.next().unwrap_or_default());
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
        lead: None,
        has_people: false,
        column: String::new(),
        list: 0,
        is_announced: false,
    };
    if let Some(heading) = &section.heading {
        reader.is_announced = announces_people(&heading.text) || names_unit(&heading.text);
        if section.subject == Subject::Any {
            reader.expects = expected_under(&heading.text);
            reader.lead = sentence::lead_title(&heading.text);
        }
    }
    for (position, block) in section.blocks.iter().enumerate() {
        reader.block(block, section.blocks.get(position + 1));
        let unit = reader.unit.map(|unit| unit + first_unit);
        reader.team.unit_of_block.push(unit);
    }
    reader.team.keep_people(section.subject);
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
    /// What they call those who have portfolios.
    lead: Option<String>,
    /// Whether somebody was read under this heading.
    has_people: bool,
    /// The first column of the table being read.
    column: String,
    /// How many lists there were.
    list: usize,
    /// Whether the heading, or the words before the list, say that people follow.
    is_announced: bool,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        if self.is_label(block, next) {
            self.enter_unit(label(&block.text()), block.number());
            return;
        }
        match block.shape {
            // What a page quotes it does not say: a signature to copy names nobody.
            _ if block.is_quoted && self.section.subject != Subject::Team => {}
            Shape::Heading(level) => self.heading(block, level),
            Shape::Paragraph => self.paragraph(block),
            Shape::Item(_) => self.item(&block.lines),
            Shape::Row => self.row(block),
            Shape::Code => self.left(&block.text(), block.number()),
        }
        if !matches!(block.shape, Shape::Item(_) | Shape::Row) {
            self.list += 1;
        }
    }

    fn heading(&mut self, block: &Block, level: u8) {
        let text = block.text();
        self.is_announced = announces_people(&text) || names_unit(&text);
        if level <= 3 {
            self.enter_unit(&text, block.number());
            self.has_heading = true;
        } else if self.expects != Expects::Portfolios {
            self.expects = expected_under(&text);
        }
    }

    fn enter_unit(&mut self, name: &str, line: usize) {
        self.expects = expected_under(name);
        self.lead = sentence::lead_title(name);
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
        !self.has_heading && stands_above && names_unit(text)
    }

    fn paragraph(&mut self, block: &Block) {
        let mut left = Vec::new();
        let mut is_understood = false;
        for line in &block.lines {
            for sentence in sentence::sentences(line) {
                if self.sentence(&sentence) {
                    is_understood = true;
                } else {
                    left.push(sentence);
                }
            }
        }
        let text = block.text();
        self.expects = match (self.expects, speaks_of_portfolios(&text)) {
            (Expects::Portfolios, _) => Expects::Portfolios,
            (_, true) => Expects::Perhaps,
            (_, false) => Expects::Roles,
        };
        self.lead = sentence::lead_title(&text).or(self.lead.take());
        self.is_announced |= text.ends_with(':') && announces_people(&text);
        if block.lines.iter().any(|line| !addresses::find(line).is_empty()) {
            return;
        }
        if is_understood {
            for sentence in &left {
                self.left(&sentence.text, sentence.number);
            }
        } else {
            self.left(&text, block.number());
        }
    }

    /// Reads a sentence: people, or what the unit is. Says whether it was understood.
    fn sentence(&mut self, sentence: &Line) -> bool {
        if let Some(said) = statements::read(sentence, self.context(false)) {
            self.add(said.people);
            return true;
        }
        let headcount = sentence::headcount(&sentence.text);
        let is_listing = sentence.text.ends_with(':');
        if let (Some(unit), false) = (self.unit, self.has_people)
            && let Some(unit) = self.team.units.get_mut(unit)
        {
            unit.headcount = unit.headcount.or(headcount);
            if headcount.is_none() && !sentence::is_only_listing(&sentence.text) {
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

    fn item(&mut self, lines: &[Line]) {
        for line in joined(lines, self.context(true)) {
            let Some(said) = statements::read(&line, self.context(true)) else {
                self.left(&line.text, line.number);
                continue;
            };
            let text = |text| Text { text, line: line.number };
            self.team.asides.extend(said.asides.into_iter().map(text));
            if let Some(ministries) = said.vacant {
                let text = line.text.clone();
                self.team.vacancies.push(Vacancy { text, ministries, line: line.number });
            }
            if let Some(unit) = said.unit.filter(|_| !self.has_heading) {
                self.enter_unit(&unit, line.number);
            }
            self.add(said.people);
        }
    }

    /// Reads a row: by its columns, or, where none is said to hold people, as an item.
    fn row(&mut self, block: &Block) {
        let column = block.lines.first().map(|line| line.column.clone()).unwrap_or_default();
        self.list += usize::from(column != self.column);
        self.column = column;
        if let Some(people) = table::read(&block.lines, self.context(true)) {
            if people.is_empty() {
                self.left(&block.text(), block.number());
            }
            return self.add(people);
        }
        let is_headed = block.lines.iter().any(|line| !line.column.is_empty());
        if is_headed && self.section.subject != Subject::Team {
            return self.left(&block.text(), block.number());
        }
        let cell = |cell| block.lines.iter().filter(move |line| line.cell == cell);
        let Some(first) = block.lines.first() else { return };
        let lines: Vec<Line> = cell(first.cell).cloned().collect();
        let mut lines = joined(&lines, self.context(true));
        if let [line] = lines.as_mut_slice()
            && (is_name(&line.text) || statements::read(line, self.context(true)).is_none())
        {
            cell(first.cell + 1).for_each(|more| line.append(" : ", more));
        }
        self.item(&lines);
    }

    fn add(&mut self, people: Vec<Person>) {
        if people.is_empty() {
            return;
        }
        self.has_people = true;
        // The heading right over people is a unit: "Qui fait quoi ?" is none.
        let heading =
            self.section.heading.as_ref().filter(|_| self.section.subject == Subject::Any);
        if let (None, Some(heading)) = (self.unit, heading) {
            self.unit = Some(self.team.units.len());
            let (name, line) = (heading.text.clone(), heading.number);
            self.team.units.push(PageUnit { name, line, ..PageUnit::default() });
        }
        let unit = self.unit.map(|unit| unit + self.first_unit);
        for person in people {
            self.team.lists.push((self.list, self.is_announced));
            self.team.people.push(Person { unit, ..person });
        }
    }

    fn context(&self, is_item: bool) -> Context<'_> {
        let lead = self.lead.as_deref().unwrap_or(PORTFOLIO_LEAD);
        Context { is_item, expects: self.expects, lead, known: self.known }
    }

    fn left(&mut self, text: &str, line: usize) {
        if text.contains(char::is_alphanumeric) {
            self.team.leftovers.push(Text { text: text.to_owned(), line });
        }
    }
}

/// What a heading says of the people under it.
fn expected_under(heading: &str) -> Expects {
    if speaks_of_portfolios(heading) { Expects::Portfolios } else { Expects::Roles }
}

/// A label without the colon at its end.
fn label(text: &str) -> &str {
    text.trim_end_matches([' ', ':'])
}

/// The lines of an item; one that names nobody goes on with the one before it.
fn joined(lines: &[Line], context: Context<'_>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        let names = || statements::read(line, context).is_some_and(|said| !said.people.is_empty());
        match joined.last_mut() {
            // After a name alone, that is what its owner does.
            Some(last) if !names() => {
                last.append(if is_name(&last.text) { ", " } else { " " }, line);
            }
            _ => joined.push(line.clone()),
        }
    }
    joined
}
