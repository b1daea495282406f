//! On a card: what an entry of the network is tied to, and the way to the right person step by step.

use crate::answer::{Channel, Found, Named};
use crate::clock::today;
use crate::locale::Catalogue;
use crate::roster::Kind;
use crate::roster::phase::Standing;

use super::card::{INDENT, Page};

/// The most channels of one step on a card: of more, the first are the nearest to what was asked.
const MOST_CHANNELS: usize = 5;

/// What a phase is called; one that the directory has come up with since, by its own name.
pub(super) fn phase_name(phase: &str, catalogue: &Catalogue) -> String {
    catalogue.find(&format!("network-phase-{phase}"), &[]).unwrap_or_else(|| phase.to_owned())
}

impl Page<'_> {
    /// Phase, incubators, organisations, products, and the day a person's last mission ends.
    pub(super) fn facts(&self, found: &Found) -> Vec<String> {
        let Some(facts) = &found.facts else { return Vec::new() };
        let names = |entries: &mut dyn Iterator<Item = &Named>| {
            self.catalogue.list(entries.map(|entry| entry.name.as_str()))
        };
        let mut texts = Vec::new();
        if let (Some(phase), Some(since)) = (&facts.phase, &facts.phase_since) {
            let args = [
                ("phase", phase_name(phase, self.catalogue).into()),
                ("date", self.catalogue.date(since).into()),
            ];
            texts.push(
                self.with(
                    &format!("network-{}", facts.standing.map_or("live", Standing::key)),
                    &args,
                ),
            );
        }
        let lists = [
            ("network-products", names(&mut facts.products.iter()), facts.products.len()),
            (
                "network-incubators",
                names(&mut facts.incubators.iter().map(|incubator| &incubator.named)),
                facts.incubators.len(),
            ),
            (
                if found.kind == Kind::Incubator { "network-owner" } else { "network-sponsors" },
                names(&mut facts.organisations.iter()),
                facts.organisations.len(),
            ),
            ("network-ministries", names(&mut facts.ministries.iter()), facts.ministries.len()),
        ];
        for (key, names, count) in lists {
            if count > 0 {
                texts.push(self.with(key, &[("names", names.into()), ("count", count.into())]));
            }
        }
        texts.extend(facts.until.as_deref().map(|day| self.until("network-until", day)));
        texts.extend(facts.contact_until.as_deref().map(|day| self.until("network-mailbox", day)));
        texts.iter().flat_map(|text| self.wrapped(text, INDENT)).collect()
    }

    /// A last day, with a word when it is behind us.
    fn until(&self, key: &str, day: &str) -> String {
        let is_over = day < today().as_str();
        let key = if is_over { format!("{key}-over") } else { key.to_owned() };
        self.with(&key, &[("date", self.catalogue.date(day).into())])
    }

    /// That a mission has ended since the roster's own day; what had ended by then is told in the
    /// reason of the step.
    pub(super) fn over(&self, day: &str) -> Option<String> {
        let is_told = self.answer.roster.as_of.as_deref().is_some_and(|as_of| day < as_of);
        let is_over = !is_told && day < today().as_str();
        is_over.then(|| self.with("network-over", &[("date", self.catalogue.date(day).into())]))
    }

    /// Each step: why, whom, how. What an earlier step has shown is not shown again.
    pub(super) fn steps(&self, found: &Found) -> Vec<String> {
        let mut lines = Vec::new();
        let mut shown: Vec<&str> = Vec::new();
        for step in &found.route {
            lines.extend(self.because(step));
            let people = found.people.iter().filter(|person| step.people.contains(&person.id));
            for person in people.filter(|person| person.id != found.id) {
                lines.extend(self.person(person, &INDENT.repeat(2)));
            }
            let channels = found.channels.iter().filter(|held| step.channels.contains(&held.id));
            let mut new = channels.filter(|held| !shown.contains(&held.id.as_str()));
            let told: Vec<&Channel> = new.by_ref().take(MOST_CHANNELS).collect();
            let more = new.count();
            for channel in told {
                shown.push(&channel.id);
                let address = self.channel(channel);
                lines.extend(address.iter().map(|line| format!("{INDENT}{INDENT}{line}")));
            }
            if more > 0 {
                let more = self.with("network-more-channels", &[("count", more.into())]);
                lines.push(self.terminal.dim(&format!("{INDENT}{INDENT}{more}")));
            }
        }
        lines
    }
}
