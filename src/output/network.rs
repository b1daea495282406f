//! On a card: how far along an entry of the network is, and what it is tied to.

use crate::answer::{Found, Named};
use crate::clock::today;
use crate::locale::Catalogue;
use crate::roster::Kind;
use crate::roster::phase::Standing;

use super::card::{INDENT, Page};

/// What a phase is called; one that the directory has come up with since, by its own name.
pub(super) fn phase_name(phase: &str, catalogue: &Catalogue) -> String {
    catalogue.find(&format!("network-phase-{phase}"), &[]).unwrap_or_else(|| phase.to_owned())
}

impl Page<'_> {
    /// How far along a product is; a warning where it is over.
    pub(super) fn phase(&self, found: &Found) -> Vec<String> {
        let Some(facts) = &found.facts else { return Vec::new() };
        let Some(phase) = &facts.phase else { return Vec::new() };
        let since = facts.phase_since.as_deref().map(|since| self.catalogue.date(since));
        let since = since.unwrap_or_else(|| "unknown".to_owned());
        let args = [("phase", phase_name(phase, self.catalogue).into()), ("date", since.into())];
        let standing = facts.standing.unwrap_or(Standing::Live);
        let text = self.with(&format!("network-{}", standing.key()), &args);
        let lines = self.wrapped(&text, INDENT).into_iter();
        lines
            .map(|line| match standing {
                Standing::Live => line,
                _ => self.terminal.warning(&line),
            })
            .collect()
    }

    /// Incubators, organisations, products, and the day a person's last mission ends; none of a list whose
    /// names were all told.
    pub(super) fn facts(&self, found: &Found, told: &str) -> Vec<String> {
        let Some(facts) = &found.facts else { return Vec::new() };
        let names = |entries: &mut dyn Iterator<Item = &Named>| {
            let names: Vec<&str> = entries.map(|entry| entry.name.as_str()).collect();
            let is_told = names.iter().all(|name| told.contains(name));
            if is_told { String::new() } else { self.catalogue.list(names) }
        };
        let mut texts = Vec::new();
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
            if !names.is_empty() {
                texts.push(self.with(key, &[("names", names.into()), ("count", count.into())]));
            }
        }
        let mut lines: Vec<String> =
            texts.iter().flat_map(|text| self.wrapped(text, INDENT)).collect();
        for (key, day) in
            [("network-until", &facts.until), ("network-mailbox", &facts.contact_until)]
        {
            let Some(day) = day.as_deref() else { continue };
            let is_over = day < today().as_str();
            let text = self.until(key, day, is_over);
            let styled = |line: String| if is_over { self.terminal.warning(&line) } else { line };
            lines.extend(self.wrapped(&text, INDENT).into_iter().map(styled));
        }
        lines
    }

    /// A last day, with a word when it is behind us.
    fn until(&self, key: &str, day: &str, is_over: bool) -> String {
        let key = if is_over { format!("{key}-over") } else { key.to_owned() };
        self.with(&key, &[("date", self.catalogue.date(day).into())])
    }
}
