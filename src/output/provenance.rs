//! What says so, and of which day; and that it is old.

use super::age;
use super::card::Page;
use crate::answer::Found;
use crate::roster::relations::each_once;

impl Page<'_> {
    /// What says so, and of which day: every source that what is shown rests on, once; then, at a
    /// terminal, how to renew what is old.
    pub(super) fn provenance<'f>(
        &'f self,
        shown: impl Iterator<Item = &'f Found> + Clone,
    ) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (title, as_of) in self.sources(shown.clone()) {
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
        lines.extend(self.age(shown));
        lines.join("\n")
    }

    /// The title and day of every source of what is shown, once; of the whole roster where entries name
    /// none.
    fn sources<'f>(
        &'f self,
        shown: impl Iterator<Item = &'f Found>,
    ) -> Vec<(&'f str, Option<&'f str>)> {
        let roster = &self.answer.roster;
        let own = if roster.title.is_empty() { &roster.origin } else { &roster.title };
        let named = shown.flat_map(|found| {
            let steps = found.route.iter().flat_map(|step| &step.sources);
            found.source.iter().chain(steps)
        });
        let named = named.map(|source| {
            let title = if source.title.is_empty() { own } else { &source.title };
            (title.as_str(), source.as_of.as_deref())
        });
        let mut sources = each_once(named, |one, other| one == other);
        if sources.is_empty() {
            sources.push((own, roster.as_of.as_deref()));
        }
        sources
    }

    /// How old the oldest of the people and addresses shown is, where that is more than half a year and so is the
    /// whole roster, which can be renewed then: at a terminal alone, since it changes from day to day.
    fn age<'f>(&self, shown: impl Iterator<Item = &'f Found>) -> Vec<String> {
        let advice = |day: &str| age::advice(day, self.catalogue);
        let whole = self.answer.roster.as_of.as_deref();
        if !self.terminal.is_terminal || whole.is_some_and(|day| advice(day).is_none()) {
            return Vec::new();
        }
        let steps = shown.flat_map(|found| &found.route);
        let days =
            steps.flat_map(|step| &step.sources).filter_map(|source| source.as_of.as_deref());
        let text = days.min().and_then(advice);
        let lines = text.iter().flat_map(|text| self.wrapped(text, ""));
        lines.map(|line| self.terminal.warning(&line)).collect()
    }
}
