//! A card for an answer: whom to contact, how, and why, at a glance.

use textwrap::core::display_width;

use super::shown;
use crate::answer::{Answer, Channel, Explained, Found, Person, RouteStep};
use crate::locale::{Args, Catalogue};
use crate::output::age;
use crate::output::terminal::Terminal;
use crate::roster::Kind;
use crate::route::Basis;
use crate::search::How;
use crate::text::fold::fold;

/// What stands before the lines of a card.
pub(super) const INDENT: &str = "  ";

/// An answer, and what it is shown on.
pub(super) struct Page<'a> {
    pub(super) answer: &'a Answer,
    pub(super) terminal: Terminal,
    pub(super) catalogue: &'a Catalogue,
}

impl Page<'_> {
    pub(super) fn cards(&self, matches: &[Found], with_channels: bool) -> String {
        let cards = matches.iter().map(|found| self.card(found, with_channels));
        cards.collect::<Vec<_>>().join("\n")
    }

    fn card(&self, found: &Found, with_channels: bool) -> String {
        let mut lines = if with_channels {
            let kind = self.catalogue.text(&format!("kind-name-{}", found.kind.key()));
            self.title(&found.name, &format!("({kind})"))
        } else {
            // Of a list, everybody knows the kind.
            self.heading(&found.name)
        };
        lines.extend(self.understood(found).iter().flat_map(|text| self.wrapped(text, INDENT)));
        if found.kind == Kind::Person {
            lines.extend(self.former(found).iter().flat_map(|text| self.wrapped(text, INDENT)));
            let own = found.people.iter().filter(|person| person.id == found.id);
            lines.extend(own.flat_map(|person| {
                self.wrapped(person.role.as_deref().unwrap_or_default(), INDENT)
            }));
            lines.extend(self.covers(found).iter().flat_map(|covers| self.wrapped(covers, INDENT)));
        } else {
            lines.extend(found.summary.iter().flat_map(|summary| self.wrapped(summary, INDENT)));
            let is_told = found.channels.iter().any(|channel| channel.url == found.url);
            let page = found.url.as_deref().filter(|_| found.kind == Kind::Topic && !is_told);
            lines.extend(page.map(|url| {
                format!("{INDENT}{}", self.terminal.link(&self.terminal.safe(url), Some(url)))
            }));
            if found.route.len() < 2 || !with_channels {
                lines.extend(found.people.iter().flat_map(|person| self.person(person, INDENT)));
            }
        }
        lines.extend(self.facts(found));
        if with_channels && found.route.len() > 1 {
            lines.extend(self.steps(found));
        } else if with_channels || found.kind == Kind::Channel {
            let channels = found.channels.iter().flat_map(|channel| self.channel(channel));
            lines.extend(channels.map(|line| format!("{INDENT}{line}")));
        }
        if with_channels && found.route.len() < 2 {
            lines.extend(found.route.iter().flat_map(|step| self.because(step)));
        }
        lines.extend(found.explain.iter().flatten().map(|word| self.explained(word)));
        lines.join("\n") + "\n"
    }

    /// What a card is about: a name, and what that is, on one line where it fits.
    fn title(&self, name: &str, kind: &str) -> Vec<String> {
        let width = display_width(&self.terminal.safe(name)) + 1 + display_width(kind);
        let mut lines = self.heading(name);
        match (&lines[..], self.terminal.width) {
            ([line], Some(most)) if width <= most => {
                vec![format!("{line} {}", self.terminal.dim(kind))]
            }
            ([line], None) => vec![format!("{line} {}", self.terminal.dim(kind))],
            _ => {
                lines.extend(self.wrapped(kind, "").iter().map(|line| self.terminal.dim(line)));
                lines
            }
        }
    }

    /// A name, to be seen first.
    pub(super) fn heading(&self, name: &str) -> Vec<String> {
        self.wrapped(name, "").iter().map(|line| self.terminal.bold(line)).collect()
    }

    /// Why, set apart where nobody is named.
    pub(super) fn because(&self, step: &RouteStep) -> Vec<String> {
        let lines = self.wrapped(&step.because, INDENT);
        let style = |line: &String| match step.basis {
            Basis::Default => self.terminal.unusual(line),
            _ => self.terminal.dim(line),
        };
        lines.iter().map(style).collect()
    }

    /// How the query was understood, where it is not the words that matched.
    fn understood(&self, found: &Found) -> Option<String> {
        let query = self.answer.query.as_deref()?;
        let is_literal = found.how != How::Keyword && fold(query) == fold(&found.matched);
        let args = [("query", query.into()), ("matched", found.matched.as_str().into())];
        (!is_literal)
            .then(|| self.catalogue.with(&format!("answer-how-{}", found.how.key()), &args))
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

    /// Somebody, and their role.
    pub(super) fn person(&self, person: &Person, indent: &str) -> Vec<String> {
        let text = match &person.role {
            Some(role) => format!("{}, {role}", person.name),
            None => person.name.clone(),
        };
        let over = person.until.as_deref().and_then(|day| self.over(day));
        let text = over.map_or_else(|| text.clone(), |over| format!("{text} ({over})"));
        self.wrapped(&text, indent)
    }

    /// An address, with its link beside it, or below where the window is too narrow; never cut.
    pub(super) fn channel(&self, channel: &Channel) -> Vec<String> {
        let terminal = self.terminal;
        let address = terminal.safe(&channel.address);
        let url = channel.url.as_deref();
        let linked = terminal.link(&address, url);
        match url.map(|url| terminal.safe(url)).filter(|_| !channel.is_plain()) {
            None => vec![linked],
            Some(shown) => {
                let width = display_width(&address) + 2 + display_width(&shown) + INDENT.len();
                let shown = terminal.link(&shown, url);
                if terminal.width.is_none_or(|most| width <= most) {
                    vec![format!("{linked}  {shown}")]
                } else {
                    vec![linked, shown]
                }
            }
        }
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

    /// Channels only, under the name of what they are for where something was asked.
    pub(super) fn channels(&self) -> String {
        let is_asked = self.answer.query.is_some();
        let indent = if is_asked { INDENT } else { "" };
        let mut text = String::new();
        for found in shown(self.answer) {
            if is_asked {
                text = text + &self.heading(&found.name).join("\n") + "\n";
            }
            for line in found.channels.iter().flat_map(|channel| self.channel(channel)) {
                text = text + indent + &line + "\n";
            }
        }
        text
    }

    /// What says so, and of which day: every source that what is shown rests on, once; then, at a
    /// terminal, how to renew what is old.
    pub(super) fn provenance(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (title, as_of) in self.sources() {
            let text = match as_of {
                Some(day) => {
                    let date = self.catalogue.date(day);
                    self.with(
                        "answer-provenance",
                        &[("title", title.into()), ("date", date.into())],
                    )
                }
                None => title.to_owned(),
            };
            let lines_of = self.wrapped(&text, "");
            let lines_of: Vec<String> =
                lines_of.iter().map(|line| self.terminal.dim(line)).collect();
            if lines_of.iter().any(|line| !lines.contains(line)) {
                lines.extend(lines_of);
            }
        }
        lines.extend(self.age());
        lines.join("\n")
    }

    /// The title and day of every source of what is shown; of the whole roster where entries name none.
    fn sources(&self) -> Vec<(&str, Option<&str>)> {
        let roster = &self.answer.roster;
        let own = if roster.title.is_empty() { &roster.origin } else { &roster.title };
        let found = shown(self.answer);
        let named = found.iter().flat_map(|found| {
            let steps = found.route.iter().flat_map(|step| &step.sources);
            found.source.iter().chain(steps)
        });
        let mut sources: Vec<(&str, Option<&str>)> = named
            .map(|source| {
                let title = if source.title.is_empty() { own } else { &source.title };
                (title.as_str(), source.as_of.as_deref())
            })
            .collect();
        if sources.is_empty() {
            sources.push((own, roster.as_of.as_deref()));
        }
        sources
    }

    /// How old the oldest of the people and addresses shown is, where that is more than half a year:
    /// at a terminal alone, since it changes from day to day.
    fn age(&self) -> Vec<String> {
        if !self.terminal.is_terminal {
            return Vec::new();
        }
        let steps = shown(self.answer).iter().flat_map(|found| &found.route);
        let days =
            steps.flat_map(|step| &step.sources).filter_map(|source| source.as_of.as_deref());
        let text = days.min().and_then(|day| age::advice(day, self.catalogue));
        let lines = text.iter().flat_map(|text| self.wrapped(text, ""));
        lines.map(|line| self.terminal.alarming(&line)).collect()
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
