//! A card for an answer: whom to contact, how, and why, at a glance.

use textwrap::core::display_width;

use super::flow::Piece;
use super::way::{self, Row, Told};
use crate::answer::{Answer, Channel, Explained, Found};
use crate::locale::{Args, Catalogue};
use crate::output::View;
use crate::output::terminal::Terminal;
use crate::roster::Kind;
use crate::route::Rule;
use crate::search::How;
use crate::text::fold::fold;
use crate::text::shell::quoted;

/// What stands before the lines of a card.
pub(super) const INDENT: &str = "  ";

/// So many lines are taken in at a glance: a usual window has hardly fewer.
const GLANCE: usize = 25;

/// An answer, and what it is shown on.
pub(super) struct Page<'a> {
    pub(super) answer: &'a Answer,
    pub(super) terminal: Terminal,
    pub(super) catalogue: &'a Catalogue,
}

impl Page<'_> {
    /// The first answer whole, then those nearly as good in two lines each, and what says so.
    pub(super) fn answers(&self, view: View) -> String {
        let near = self.answer.near();
        let Some((first, others)) = near.split_first() else { return String::new() };
        let mut told = Told::default();
        let card = self.card(first, &mut told);
        let briefs = others.iter().filter_map(|found| Some((found, self.brief(found, &mut told)?)));
        let all: Vec<(&Found, Vec<String>)> = briefs.collect();
        let with = |count: usize| {
            let briefs = &all[..count];
            let shown = briefs.iter().map(|(found, _)| *found);
            let lines = briefs.iter().flat_map(|(_, lines)| lines).cloned();
            let lines: Vec<String> = lines.chain(self.more(all.len() - count)).collect();
            let others = if lines.is_empty() { String::new() } else { lines.join("\n") + "\n\n" };
            let sources = self.provenance(std::iter::once(first).chain(shown));
            format!("{card}\n{others}{sources}\n")
        };
        let fits = |count: &usize| view == View::AllCards || with(*count).lines().count() <= GLANCE;
        with((1..=all.len()).rev().find(fits).unwrap_or(0))
    }

    /// That so many more are nearly as good, and how to see them.
    fn more(&self, count: usize) -> Option<String> {
        let query = quoted(self.answer.query.as_deref()?);
        let all = self.answer.near().len();
        let args = [("count", count.into()), ("query", query.into()), ("all", all.into())];
        (count > 0).then(|| self.with("answer-more", &args))
    }

    /// What an entry is; its own addresses and who answers for it; what else is known of it.
    fn card<'a>(&self, found: &'a Found, told: &mut Told<'a>) -> String {
        let mut lines = self.title(&found.name, &self.kind(found));
        lines.extend(self.understood(found).iter().flat_map(|text| self.aside(text)));
        lines.extend(self.phase(found));
        if found.kind == Kind::Person {
            lines.extend(self.oneself(found));
        }
        // What a page of the guide is about is longer than whom it names.
        let summary = found.summary.iter().filter(|_| found.kind != Kind::Person);
        let mut summary: Vec<String> =
            summary.flat_map(|summary| self.wrapped(summary, INDENT)).collect();
        if !matches!(found.kind, Kind::Topic | Kind::Channel) {
            lines.append(&mut summary);
        }
        let facts = if way::is_plain(found) {
            let steps = found.route.iter().flat_map(|step| self.step(found, step, told));
            lines.extend(self.indented(&steps.collect::<Vec<_>>()));
            // That a channel is the one that was asked for is seen.
            let told = found.route.iter().filter(|step| step.rule != Rule::Channel);
            lines.extend(told.flat_map(|step| self.aside(&step.because)));
            self.facts(found, "")
        } else {
            let rows = self.rows(found, told);
            lines.extend(self.laid_out(&rows));
            self.facts(found, &rows.iter().flat_map(Row::texts).collect::<Vec<_>>().join("\n"))
        };
        lines.extend(facts);
        lines.append(&mut summary);
        lines.extend(self.page(found).iter().map(|url| format!("{INDENT}{url}")));
        lines.extend(found.explain.iter().flatten().map(|word| self.explained(word)));
        lines.join("\n") + "\n"
    }

    /// Who somebody is: until when in the team, their role, what they answer for.
    fn oneself(&self, found: &Found) -> Vec<String> {
        let own = found.people.iter().filter(|person| person.id == found.id);
        let roles = own.filter_map(|person| person.role.clone());
        let texts = self.former(found).into_iter().chain(roles).chain(self.covers(found));
        texts.flat_map(|text| self.wrapped(&text, INDENT)).collect()
    }

    /// The page of the guide that a topic is, where no step has told it.
    fn page(&self, found: &Found) -> Option<String> {
        let is_told = found.channels.iter().any(|channel| channel.url == found.url);
        let url = found.url.as_deref().filter(|_| found.kind == Kind::Topic && !is_told)?;
        Some(self.terminal.address(&self.terminal.safe(url), Some(url)))
    }

    /// What a card is about: a name, and what that is, on its last line where it fits.
    pub(super) fn title(&self, name: &str, kind: &str) -> Vec<String> {
        let name = self.wrapped(name, "");
        let width = name.last().map_or(0, |line| display_width(line)) + 1 + display_width(kind);
        let fits = self.terminal.width.is_none_or(|most| width <= most);
        let mut lines: Vec<String> = name.iter().map(|line| self.terminal.bold(line)).collect();
        match lines.last_mut() {
            Some(last) if fits => *last = format!("{last} {}", self.terminal.dim(kind)),
            _ => lines.extend(self.wrapped(kind, "").iter().map(|line| self.terminal.dim(line))),
        }
        lines
    }

    /// A name, to be seen first.
    pub(super) fn heading(&self, name: &str) -> Vec<String> {
        self.wrapped(name, "").iter().map(|line| self.terminal.bold(line)).collect()
    }

    /// What is said beside the answer: why, and how the query was understood.
    fn aside(&self, text: &str) -> Vec<String> {
        self.wrapped(text, INDENT).iter().map(|line| self.terminal.dim(line)).collect()
    }

    /// How the query was understood, where it is not the words that matched.
    fn understood(&self, found: &Found) -> Option<String> {
        let query = self.answer.query.as_deref()?;
        let is_literal = found.how != How::Keyword && fold(query) == fold(&found.matched);
        let args = [("query", query.into()), ("matched", found.matched.as_str().into())];
        let how = match (found.how, found.kind) {
            (How::Mention, Kind::Product) => "mission",
            (how, _) => how.key(),
        };
        (!is_literal).then(|| self.catalogue.with(&format!("answer-how-{how}"), &args))
    }

    fn covers(&self, found: &Found) -> Option<String> {
        let names = self.catalogue.list(found.covers.iter().map(|entry| entry.name.as_str()));
        let key = if found.former.is_some() { "answer-covered" } else { "answer-covers" };
        (!names.is_empty()).then(|| self.with(key, &[("names", names.into())]))
    }

    /// Since when somebody, or an address, is no longer the team's.
    fn former(&self, found: &Found) -> Option<String> {
        let date = self.catalogue.date(found.former.as_deref()?);
        Some(self.with("answer-former", &[("date", date.into())]))
    }

    /// An address, with its link beside it, or below where the window is too narrow; never cut.
    pub(super) fn channel(&self, channel: &Channel) -> Vec<String> {
        self.lines(&Piece::address(channel, self.terminal)).collect()
    }

    fn explained(&self, word: &Explained) -> String {
        let args = [
            ("typed", word.typed.as_str().into()),
            ("met", word.met.clone().unwrap_or_default().into()),
            ("worth", self.catalogue.decimal(word.worth).into()),
        ];
        self.terminal.dim(&format!(
            "{INDENT}{}",
            self.with(&format!("answer-explain-{}", word.likeness), &args)
        ))
    }

    /// Channels only, under what they are for where something was asked: of what several share, each once.
    pub(super) fn channels(&self) -> String {
        let is_asked = self.answer.query.is_some();
        let mut told = Told::default();
        let mut lines: Vec<String> = Vec::new();
        for found in self.answer.near() {
            let is_own = |channel: &Channel| {
                let of = channel.of.as_ref();
                of.is_some_and(|of| (of.kind, &of.id) == (found.kind, &found.id))
            };
            let mut channels = found.channels.iter().collect::<Vec<_>>();
            channels.retain(|channel| told.is_new(&channel.address) || is_own(channel));
            let lines_of = |channel| self.lines(&self.way(found, channel)).collect::<Vec<_>>();
            let ways = channels.iter().copied().flat_map(lines_of);
            if !is_asked {
                lines.extend(ways);
            } else if !channels.is_empty() {
                lines.extend(self.title(&found.name, &self.kind(found)));
                lines.extend(self.former(found).iter().flat_map(|text| self.aside(text)));
                lines.extend(ways.map(|line| format!("{INDENT}{line}")));
            }
        }
        lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    /// An address; whose it is, where that is not what was asked for; that they may have left.
    fn way(&self, found: &Found, channel: &Channel) -> Vec<Piece> {
        let mut pieces = Piece::address(channel, self.terminal);
        let of = channel.of.as_ref().filter(|of| of.name != found.name);
        pieces.extend(of.map(|of| Piece::aside(of.name.clone())));
        pieces.extend(self.over(channel.until.as_deref()));
        pieces
    }

    /// What an entry is, beside its name.
    pub(super) fn kind(&self, found: &Found) -> String {
        format!("({})", self.catalogue.text(&format!("kind-name-{}", found.kind.key())))
    }

    pub(super) fn with(&self, key: &str, args: &Args<'_>) -> String {
        self.catalogue.with(key, args)
    }

    /// A text as lines that fit the window. Words are never broken: an address stays whole.
    pub(super) fn wrapped(&self, text: &str, indent: &str) -> Vec<String> {
        if text.is_empty() {
            return Vec::new();
        }
        self.terminal.wrapped(text, indent, indent)
    }
}
