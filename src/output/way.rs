//! The way to the right person on a card: a labelled row a step, and nothing said twice.

use textwrap::core::display_width;

use super::card::{INDENT, Page};
use super::flow::{Piece, flow};
use crate::answer::{Channel, Found, Named, Person, RouteStep};
use crate::clock::today;
use crate::roster::Kind;
use crate::roster::relations::each_once;
use crate::route::Rule;
use crate::text::shell::quoted;

/// The most channels of one step on a card: of more, its own, then the first, which are the nearest.
const MOST_CHANNELS: usize = 5;

/// The steps that are told: each under the label of whom it leads to, its lines, a list of pieces each.
pub(super) struct Row {
    label: String,
    lines: Vec<Vec<Piece>>,
}

/// What a card has told so far: ids of people, addresses.
#[derive(Default)]
pub(super) struct Told<'a> {
    texts: Vec<&'a str>,
}

impl<'a> Told<'a> {
    pub(super) fn holds(&self, text: &str) -> bool {
        self.texts.contains(&text)
    }

    /// Whether it is new; from now on it is not.
    pub(super) fn is_new(&mut self, text: &'a str) -> bool {
        let is_new = !self.holds(text);
        if is_new {
            self.texts.push(text);
        }
        is_new
    }
}

/// Whether the one step of an answer needs no label: of the team there is nothing else to tell apart.
pub(super) fn is_plain(found: &Found) -> bool {
    matches!(&found.route[..], [step] if label(step, found) == "team")
}

/// Whom a step leads to, as a word of message keys.
const fn label(step: &RouteStep, found: &Found) -> &'static str {
    match step.rule {
        Rule::Mailbox => found.kind.key(),
        Rule::Product => Kind::Product.key(),
        Rule::ContactDinum | Rule::Sponsor | Rule::Owner | Rule::Organisation => "dinum",
        Rule::ContactIncubator
        | Rule::IncubatorContact
        | Rule::OwnIncubator
        | Rule::Incubator
        | Rule::IncubatorMailbox => Kind::Incubator.key(),
        Rule::Topic | Rule::Page => "guide",
        Rule::Lead
        | Rule::Person
        | Rule::Holder
        | Rule::Channel
        | Rule::Reason
        | Rule::Member
        | Rule::Subject
        | Rule::Successor
        | Rule::Replaced
        | Rule::Help
        | Rule::Team => "team",
    }
}

impl Row {
    /// What it says, without its style.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().flatten().map(Piece::as_text)
    }
}

impl Page<'_> {
    /// The steps of an answer as rows; what an earlier one has told is not told again.
    pub(super) fn rows<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> Vec<Row> {
        let rows = found.route.iter().map(|step| {
            let mut lines = self.step(found, step, told);
            if let Some(why) = step.why.clone().map(Piece::aside) {
                match lines.last_mut() {
                    Some(line) => line.insert(after_first_address(line), why),
                    None if step.people.is_empty() => lines.push(vec![why]),
                    None => {}
                }
            }
            let label = self.catalogue.text(&format!("answer-label-{}", label(step, found)));
            Row { label, lines }
        });
        rows.filter(|row| !row.lines.is_empty()).collect()
    }

    /// A step's lines: each of its people with what is theirs alone; then each whose address it gives; then
    /// what several share, beside the person where there is one. What is its own is nobody's.
    pub(super) fn step<'a>(
        &self,
        found: &'a Found,
        step: &'a RouteStep,
        told: &mut Told<'a>,
    ) -> Vec<Vec<Piece>> {
        let channels = found.channels.iter().filter(|held| step.channels.contains(&held.id));
        let mut channels: Vec<&Channel> =
            channels.filter(|held| told.is_new(&held.address)).collect();
        let is_of = |channel: &Channel, kind: Kind, id: &str| {
            channel.of.as_ref().is_some_and(|of| (of.kind, of.id.as_str()) == (kind, id))
        };
        channels.sort_by_key(|held| !is_of(held, found.kind, &found.id));
        let (shown, more) = channels.split_at(channels.len().min(MOST_CHANNELS));
        let addresses = |channels: &mut dyn Iterator<Item = &&Channel>| -> Vec<Piece> {
            channels.flat_map(|channel| Piece::address(channel, self.terminal)).collect()
        };
        let mut lines: Vec<Vec<Piece>> = Vec::new();
        let people = found.people.iter().filter(|person| step.people.contains(&person.id));
        for person in people.filter(|person| person.id != found.id && told.is_new(&person.id)) {
            let mut line = self.person(found, person);
            let mut own = shown.iter().filter(|held| is_of(held, Kind::Person, &person.id));
            line.extend(addresses(&mut own));
            lines.push(line);
        }
        let has_one = lines.len() == 1;
        let is_named = |of: &&Named| {
            (of.kind, &of.id) != (found.kind, &found.id) && !step.people.contains(&of.id)
        };
        let owners = shown.iter().filter_map(|held| held.of.as_ref()).filter(is_named);
        let owners = each_once(owners, |one, other| one == other);
        for of in &owners {
            let mut line = vec![Piece::text(&of.name)];
            line.extend(addresses(&mut shown.iter().filter(|held| is_of(held, of.kind, &of.id))));
            lines.push(line);
        }
        let is_shared = |channel: &&&Channel| match &channel.of {
            Some(of) => !step.people.contains(&of.id) && !owners.contains(&of),
            None => true,
        };
        let are_nobodys = shown.iter().filter(is_shared).all(|held| held.of.is_none());
        let mut shared = addresses(&mut shown.iter().filter(is_shared));
        if !more.is_empty() {
            let more = self.with("network-more-channels", &[("count", more.len().into())]);
            shared.push(Piece::aside(more));
            let query = found.query.as_ref().or(self.answer.query.as_ref());
            let command =
                |query: &String| Piece::command(format!("beta contact {}", quoted(query)));
            shared.extend(query.map(command));
        }
        match lines.last_mut() {
            Some(line) if has_one && are_nobodys && owners.is_empty() => line.extend(shared),
            _ if shared.is_empty() => {}
            _ => lines.push(shared),
        }
        lines
    }

    /// Somebody, their role, and what should make one think twice.
    pub(super) fn person(&self, found: &Found, person: &Person) -> Vec<Piece> {
        let mut pieces = vec![Piece::name(&person.name)];
        pieces.extend(person.role.as_deref().map(|role| Piece::of_name(&after_comma(role))));
        if found.is_interim(person) {
            pieces.push(Piece::warning(&self.catalogue.text("answer-by-interim")));
        }
        pieces.extend(self.over(person.until.as_deref()));
        pieces
    }

    /// That somebody's last known mission is behind them.
    pub(super) fn over(&self, until: Option<&str>) -> Option<Piece> {
        let day = until.filter(|day| *day < today().as_str())?;
        let date = self.catalogue.date(day);
        Some(Piece::warning(&self.with("network-over", &[("date", date.into())])))
    }

    /// Rows under one another, their labels in a column; where an address would not fit beside it, each
    /// label above.
    pub(super) fn laid_out(&self, rows: &[Row]) -> Vec<String> {
        let column = rows.iter().map(|row| display_width(&row.label)).max().unwrap_or(0) + 2;
        let most =
            |indent| self.terminal.width.map_or(usize::MAX, |width| width.saturating_sub(indent));
        let pieces = || rows.iter().flat_map(|row| row.lines.iter().flatten());
        let widest = pieces().map(|piece| piece.least_width(self.terminal)).max().unwrap_or(0);
        let is_beside = widest <= most(INDENT.len() + column);
        let column = if is_beside { column } else { INDENT.len() };
        let room = self.terminal.width.map(|_| most(INDENT.len() + column));
        let mut lines = Vec::new();
        let mut above = "";
        for row in rows {
            let mut label = if row.label == above { "" } else { &*row.label };
            above = &row.label;
            for line in row.lines.iter().flat_map(|line| flow(line, room, self.terminal)) {
                // A link that is wider than the room beside the labels stands on a line of its own.
                let column =
                    if line.width <= most(INDENT.len() + column) { column } else { INDENT.len() };
                // No label is as narrow as an indent: where there is no column, it stands above.
                if !label.is_empty() && display_width(label) >= column {
                    lines.push(format!("{INDENT}{}", self.terminal.dim(label)));
                    label = "";
                }
                let pad = " ".repeat(column.saturating_sub(display_width(label)));
                lines.push(format!("{INDENT}{}{pad}{}", self.terminal.dim(label), line.text));
                label = "";
            }
        }
        lines
    }

    /// Pieces as lines that have room after the indent of a card.
    pub(super) fn lines(&self, pieces: &[Piece]) -> impl Iterator<Item = String> {
        let room = self.terminal.width.map(|width| width.saturating_sub(INDENT.len()));
        flow(pieces, room, self.terminal).into_iter().map(|line| line.text)
    }

    /// Lines of pieces after the indent of a card.
    pub(super) fn indented(&self, lines: &[Vec<Piece>]) -> Vec<String> {
        let lines = lines.iter().flat_map(|line| self.lines(line));
        lines.map(|line| format!("{INDENT}{line}")).collect()
    }
}

/// Where a line has told the first way to reach somebody, if that is no link on its own.
fn after_first_address(line: &[Piece]) -> usize {
    let first = line.iter().position(Piece::is_address);
    let first = first.filter(|at| !line.get(at + 1).is_some_and(Piece::is_link));
    first.map_or(line.len(), |at| at + 1)
}

/// A role as it stands after a name: what begins as a common word begins small.
fn after_comma(role: &str) -> String {
    let mut chars = role.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => role.to_owned(),
    }
}
