//! Organisations and their portfolios; incubators and their teams.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Reason;
use super::super::identity::add_text;
use super::page::{Log, Page, View};
use super::portfolio::Portfolios;
use super::{contact, former_ids, known};
use crate::roster::relations::names_ministry;
use crate::roster::{Entry, Field, Kind, Roster, TextList};
use crate::text::common::is_common;
use crate::text::filler::{Bearing, bearing};
use crate::text::fold::fold;

/// An organisation as an entry; nothing for one that is none.
pub(super) fn organisation(page: &Page, portfolios: &Portfolios, log: &mut Log) -> Option<Entry> {
    let view = page.view();
    let name = super::name(view, "name", &page.id, log);
    let acronym = view.text("acronym", log).unwrap_or_default();
    if acronym.is_empty() && is_like_a_person(&name) {
        view.leave("name", Reason::PersonLike, &name, log);
        return None;
    }
    let domain = view.text("domaine_ministeriel", log).unwrap_or_default();
    let decision = portfolios.decide(&name, &acronym, &domain);
    let mut entry = Entry::new(Kind::Organisation, &page.id, &name);
    if let Some(ministry) = &decision.ministry {
        entry.fields.set_text(Field::Ministry, ministry);
        if decision.is_contradiction {
            let text = format!("{name} ({acronym}): {domain} → {ministry}");
            view.note("domaine_ministeriel", Reason::Contradiction, &text, log);
        }
    }
    if fold(&acronym) != fold(&name) && !fold(&acronym).is_empty() {
        entry.fields.set_list(Field::Aliases, std::iter::once(acronym).collect());
    }
    Some(entry)
}

/// "Prénom NOM": two words, the second in capitals, as the form writes people and no administration.
fn is_like_a_person(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let [first, last] = words[..] else { return false };
    let is_capitals = |word: &str| word.chars().all(|c| c.is_uppercase() || "-'’".contains(c));
    last.chars().count() >= 3
        && is_capitals(last)
        && first.split('-').all(|part| {
            part.chars().next().is_some_and(char::is_uppercase)
                && part.chars().skip(1).all(char::is_lowercase)
        })
}

/// An incubator as an entry; its people are added when they are known.
pub(super) fn incubator(page: &Page, organisations: &BTreeSet<String>, log: &mut Log) -> Entry {
    let view = page.view();
    let mut entry =
        Entry::new(Kind::Incubator, &page.id, super::name(view, "title", &page.id, log));
    if let Some(address) = contact::email(view, "contact", log) {
        entry.fields.set_text(Field::Contact, &address);
    }
    for (key, field) in [("website", Field::Site), ("github", Field::Repository)] {
        if let Some(url) = contact::url(view, key, log) {
            entry.fields.set_text(field, &url);
        }
    }
    if let Some(owner) = known(view, "owner", organisations, &BTreeMap::new(), log).first() {
        entry.fields.set_text(Field::Owner, owner);
    }
    let former: TextList = former_ids(view, &page.id, log).iter().collect();
    entry.fields.set_list(Field::Aliases, former);
    entry
}

/// Adds what people call each incubator, whatever its own name: the *incubateur* of its owner, of the portfolio that one
/// belongs to, and of its subject. Of several of one owner, those that are called as it are; of several of one
/// portfolio, the ministry's own.
pub(super) fn call(incubators: &mut [Entry], organisations: &[Entry], base: &Roster) {
    let owner = |incubator: &Entry| {
        let id = incubator.fields.text(Field::Owner)?;
        organisations.iter().find(|organisation| organisation.id == id)
    };
    let portfolio = |owner: &Entry| owner.fields.text(Field::Ministry).map(str::to_owned);
    let names = incubators.iter().map(|incubator| {
        let others = incubators.iter().filter(|other| other.id != incubator.id);
        let others = others.filter_map(|other| Some((other, owner(other)?)));
        let is_of = |owner: &&Entry| {
            let mut of_owner = others.clone().filter(|(_, other)| other.id == owner.id);
            is_called(incubator, owner) || !of_owner.any(|(other, _)| is_called(other, owner))
        };
        let is_main = |owner: &&Entry| {
            let mut owners = others.clone().map(|(_, other)| other);
            names_ministry(&owner.name)
                || !owners.any(|other| {
                    names_ministry(&other.name) && portfolio(other) == portfolio(owner)
                })
        };
        let ministry = owner(incubator).filter(is_main).and_then(portfolio);
        let ministry = ministry.and_then(|id| base.get(Kind::Ministry, &id));
        called(incubator, owner(incubator).filter(is_of).into_iter().chain(ministry))
    });
    let names: Vec<Vec<String>> = names.collect();
    for (incubator, names) in incubators.iter_mut().zip(names) {
        for name in names {
            add_text(incubator, Field::Aliases, &name);
        }
    }
}

/// What people call an incubator of these.
fn called<'e>(incubator: &Entry, owners: impl Iterator<Item = &'e Entry>) -> Vec<String> {
    const INCUBATOR: &str = "incubateur";
    let id = incubator.id.replace(['-', '_'], " ");
    let of_owners = owners.flat_map(|owner| {
        // A portfolio has dozens of other names, streets and administrations among them.
        let others = owner.aliases().filter(|_| owner.kind == Kind::Organisation);
        others.chain([&*owner.name])
    });
    let names = of_owners.chain([&*incubator.name, &*id]);
    // Of an acronym that is a word of grammar (`MA`), nothing would be left but *incubateur*.
    let tells = |word: &str| bearing(word) > Bearing::Grammar;
    let names = names.filter(|name| {
        let folded = fold(name);
        folded.split(' ').any(tells) && !folded.contains(INCUBATOR)
    });
    names.map(|name| format!("{INCUBATOR} {name}")).collect()
}

/// Whether an incubator has its owner's acronym in its name or id.
fn is_called(incubator: &Entry, owner: &Entry) -> bool {
    let own = fold(&format!("{} {}", incubator.name, incubator.id.replace(['-', '_'], " ")));
    owner.aliases().any(|acronym| own.split(' ').any(|word| word == fold(acronym)))
}

/// Whether a role in an incubator's team is that of who leads the incubator: *responsable* stands right before what
/// that is or is called, as in *Responsable de l'incubateur* and *Directrice du GIP*; an assistant does not.
pub(super) fn is_led_by(incubator: &Entry, role: &str) -> bool {
    const LEADS: [&str; 6] =
        ["chef", "cheffe", "directeur", "directrice", "responsable", "responsables"];
    const WHAT: [&str; 6] =
        ["accelerateur", "atelier", "fabrique", "incubateur", "lab", "laboratoire"];
    let is_subject = |word: &&str| bearing(word) == Bearing::Subject;
    let (name, id) = (fold(&incubator.name), fold(&incubator.id));
    // Any other word of its name may be that of a service of the ministry.
    let first = name.split(' ').find(is_subject);
    let own = id.split(' ').filter(|word| is_subject(word) && !is_common(word)).chain(first);
    let called: Vec<&str> = own.chain(WHAT).collect();
    role.split([',', '/', '|', '&']).any(|part| {
        let part = fold(part);
        let mut words = part.strip_prefix("co ").unwrap_or(&part).split(' ');
        let leads = words.next().is_some_and(|word| LEADS.contains(&word));
        let what = words.find(|word| bearing(word) > Bearing::Grammar);
        leads && what.is_some_and(|what| called.contains(&what))
    })
}

/// A team of an incubator.
pub(super) struct Team {
    /// The incubator's id.
    pub(super) incubator: String,
    /// Whether its name says that its members answer for the incubator's portfolio. Being in any
    /// other team makes nobody a contact, but for who [leads](is_led_by) the incubator.
    pub(super) is_contact: bool,
}

/// A team; nothing for one whose incubator is not known.
pub(super) fn team(page: &Page, incubators: &BTreeSet<String>, log: &mut Log) -> Option<Team> {
    const CONTACT: &str = "responsable de portefeuille";
    let view: View<'_> = page.view();
    let name = view.text("name", log).unwrap_or_default();
    let incubator =
        known(view, "incubator", incubators, &BTreeMap::new(), log).into_iter().next()?;
    Some(Team { incubator, is_contact: fold(&name).starts_with(CONTACT) })
}

#[cfg(test)]
mod tests {
    use super::{is_led_by, is_like_a_person};
    use crate::roster::{Entry, Kind};

    #[test]
    fn who_leads_an_incubator_says_so_in_their_role() {
        #[rustfmt::skip]
        let cases = [
            ("arts", "Incubateur des Arts", "Responsable de l'incubateur", true),
            ("arts", "Incubateur des Arts", "Responsable incubateur ", true),
            ("arts", "Incubateur des Arts", "Intrapreneure, responsable d'incubateur", true),
            ("arts", "Lab' des Arts", "Co-directrice du laboratoire d'innovation / Coach", true),
            ("arts", "Opérateur des arts", "Co-responsable de l’opérateur, en charge des ponts", true),
            ("gip-mines", "Plateforme des mines", "Directeur du GIP Plateforme des mines", true),
            ("mines", "Forge numérique", "Cheffe de la forge", true),
            ("mines", "Forge numérique", "Responsable numérique", false),
            ("arts", "Incubateur des Arts", "Responsable adjoint de l'incubateur", false),
            ("arts", "Incubateur des Arts", "Adjointe à la responsable de l'incubateur", false),
            ("arts", "Incubateur des Arts", "Responsable technique d'incubateur", false),
            ("arts", "Incubateur des Arts", "Responsable de portefeuille", false),
            ("arts", "Incubateur des Arts", "Designer de l'incubateur", false),
            ("arts", "Incubateur des Arts", "Responsable", false),
            ("arts", "Incubateur des Arts", "", false),
        ];
        for (id, name, role, expected) in cases {
            let incubator = Entry::new(Kind::Incubator, id, name);
            assert_eq!(is_led_by(&incubator, role), expected, "{name}: {role}");
        }
    }

    #[test]
    fn a_given_name_and_a_surname_in_capitals_are_a_person() {
        let cases = [
            ("Prénom NOM", true),
            ("Jean-Marc DUPRÉ", true),
            ("Agence BIO", true),
            ("Action logement", false),
            ("CNAV", false),
            ("Banque de FRANCE", false),
            ("GIP MDS", false),
            ("Caisse DU", false),
            ("DGFiP PARIS", false),
        ];
        for (name, expected) in cases {
            assert_eq!(is_like_a_person(name), expected, "{name}");
        }
    }
}
