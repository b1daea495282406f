//! A checkout of the public directory → products, incubators, organisations and people.
//!
//! Only what is needed to say whom to contact is read: no biography, no account, no link to a
//! profile. It does not know how the result is shown or written.

mod contact;
mod day;
mod front_matter;
mod organisations;
mod page;
mod people;
mod portfolio;
mod products;
mod text;
pub(super) mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use super::tree::Tree;
use super::{Counts, Import, Reason};
use crate::git::Checkout;
use crate::git::public::public_name;
use crate::roster::{Entry, Field, Fields, Kind, Roster, TextList};
use contact::Owners;
use day::Day;
use organisations::{Team, is_led_by};
use page::{Log, Page, View};
use people::Somebody;
use portfolio::Portfolios;
use products::Known;

/// The folders of the directory; before 2019 some had a name in the singular.
const FOLDERS: [&str; 5] = ["_organisations", "_incubators", "_teams", "_startups", "_authors"];

/// What to read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'o> {
    /// Also people none of whose missions runs.
    pub all_people: bool,
    /// The day the directory was true, where it is known better than from the checkout.
    pub as_of: Option<&'o str>,
}

/// Where its folders are in the repository; a copy may have them at its root.
const CONTENT: &str = "content/";

/// Whether a tree is a copy of the directory.
pub fn is_directory(tree: &Tree) -> bool {
    content_of(tree).is_some()
}

/// What stands before the folders of the directory in a tree; `None` where it has none of them.
fn content_of(tree: &Tree) -> Option<&'static str> {
    let is_there =
        |content: &str, name| tree.has_folder(&[content, folder_of(tree, content, name)].concat());
    [CONTENT, ""].into_iter().find(|content| FOLDERS.iter().any(|name| is_there(content, name)))
}

/// What a folder of the directory is called in a tree.
fn folder_of<'n>(tree: &Tree, content: &str, name: &'n str) -> &'n str {
    let one = name.trim_end_matches('s');
    let is_there = |name| tree.has_folder(&[content, name].concat());
    if is_there(name) || !is_there(one) { name } else { one }
}

/// Whether a file of the repository, by its path, is one of those that are read.
pub fn is_read(path: &str) -> bool {
    let below = path.strip_prefix(CONTENT).unwrap_or(path);
    let is_ours =
        |folder| FOLDERS.iter().any(|name| [*name, name.trim_end_matches('s')].contains(&folder));
    below.split_once('/').is_some_and(|(folder, _)| is_ours(folder))
}

/// Reads a copy. `base` is what is known already: its portfolios, and people it may have met.
/// `progress` is told how many files of how many are done.
pub fn import(
    tree: &Tree,
    base: &Roster,
    options: Options<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Import {
    let mut log = Log::default();
    let pages = Pages::read(tree, progress, &mut log);
    let checkout = tree.checkout();
    let mut people = pages.people(&mut log);
    people::recognise(&mut people, base);
    let known = options.as_of.map(str::to_owned).or_else(|| checkout.as_ref()?.day());
    let newest = || pages.newest(&people, &crate::clock::today());
    let day = known.map(Day::known).or_else(|| newest().map(Day::guessed));
    let (entries, past_people) =
        pages.entries(&people, base, day.as_ref(), options.all_people, &mut log);

    let mut head = Fields::default();
    head.set_text(Field::AsOf, day.as_ref().map_or("", |day| &day.text));
    head.set_text(Field::Source, &source(checkout.as_ref()));
    let roster = Roster::new(head, Fields::default(), Vec::new(), entries);
    let counts = Counts { past_people, old_layout: log.old_layout, ..Counts::of(&roster) };
    let guess = day.filter(|day| day.is_guess).map(|day| day.text);
    Import {
        roster,
        leftovers: log.leftovers,
        notes: log.notes,
        counts,
        guess,
        ..Import::default()
    }
}

/// Where the directory is: the first remote of the checkout that others can follow, else its own
/// address.
fn source(checkout: Option<&Checkout>) -> String {
    const DIRECTORY: &str = "https://github.com/betagouv/beta.gouv.fr";
    let remotes = checkout.map(Checkout::remotes).unwrap_or_default();
    let remote = remotes.iter().find_map(|remote| public_name(remote));
    remote.unwrap_or_else(|| DIRECTORY.to_owned())
}

/// The files of the directory, by folder and id.
struct Pages {
    organisations: BTreeMap<String, Page>,
    incubators: BTreeMap<String, Page>,
    teams: BTreeMap<String, Page>,
    products: BTreeMap<String, Page>,
    people: BTreeMap<String, Page>,
    /// Former ids of products, and the ids they have now.
    renamed: BTreeMap<String, String>,
}

impl Pages {
    fn read(tree: &Tree, progress: &mut dyn FnMut(usize, usize), log: &mut Log) -> Self {
        let content = content_of(tree).unwrap_or_default();
        let folders = FOLDERS.map(|folder| folder_of(tree, content, folder));
        let names = folders.map(|folder| page::names(tree, content, folder, log));
        let total = names.iter().map(Vec::len).sum();
        let mut done = 0;
        let mut tick = || {
            done += 1;
            progress(done, total);
        };
        let [organisations, incubators, teams, products, people] = std::array::from_fn(|at| {
            page::read((tree, content), folders[at], &names[at], &mut tick, log)
        });
        let mut renamed = BTreeMap::new();
        for (id, page) in &products {
            // What is wrong with them is told when the product itself is read.
            for former in former_ids(page.view(), id, &mut Log::default()) {
                renamed.entry(former).or_insert_with(|| id.clone());
            }
        }
        Self { organisations, incubators, teams, products, people, renamed }
    }

    fn people(&self, log: &mut Log) -> Vec<Somebody> {
        let incubators = ids(&self.incubators);
        let products = ids(&self.products);
        let mut teams: BTreeMap<String, Team> = BTreeMap::new();
        for (id, page) in &self.teams {
            teams
                .extend(organisations::team(page, &incubators, log).map(|team| (id.clone(), team)));
        }
        let read = |page| people::somebody(page, &teams, &products, &self.renamed, log);
        self.people.values().map(read).collect()
    }

    /// The newest day on which something began, not after `now`: how fresh the directory is at least.
    /// The ends of missions lie ahead and tell nothing.
    fn newest(&self, people: &[Somebody], now: &str) -> Option<String> {
        let mut unheard = Log::default();
        let mut days: Vec<String> = Vec::new();
        for page in self.products.values() {
            let phases = page.view().tables("phases", &mut unheard);
            days.extend(phases.iter().filter_map(|phase| phase.day("start", &mut unheard)));
        }
        days.extend(people.iter().flat_map(Somebody::starts).map(str::to_owned));
        days.into_iter().filter(|day| day.as_str() <= now).max()
    }

    /// Every entry, and how many people were left out.
    fn entries(
        &self,
        people: &[Somebody],
        base: &Roster,
        day: Option<&Day>,
        all_people: bool,
        log: &mut Log,
    ) -> (Vec<Entry>, usize) {
        let mut owners = Owners::default();
        for somebody in people.iter().filter(|somebody| somebody.has_missions()) {
            owners.add(&somebody.id, somebody.until());
            owners.add(&somebody.name, somebody.until());
        }
        let portfolios = Portfolios::of(base);
        let organisations: Vec<Entry> = self
            .organisations
            .values()
            .filter_map(|page| organisations::organisation(page, &portfolios, log))
            .collect();
        let organisation_ids = organisations.iter().map(|entry| entry.id.clone()).collect();
        let incubator_ids = ids(&self.incubators);
        let person_ids = people
            .iter()
            .map(|somebody| (somebody.id.clone(), somebody.entry_id.clone()))
            .collect();
        let known_ids = Known {
            incubators: &incubator_ids,
            organisations: &organisation_ids,
            people: &person_ids,
            owners: &owners,
            day,
        };
        let products: Vec<Entry> =
            self.products.values().map(|page| products::product(page, &known_ids, log)).collect();
        let mut incubators: Vec<Entry> = self
            .incubators
            .values()
            .map(|page| organisations::incubator(page, &organisation_ids, log))
            .collect();
        for incubator in &mut incubators {
            let until = incubator.fields.text(Field::Contact).and_then(|mail| owners.until(mail));
            let until = until.unwrap_or_default().to_owned();
            incubator.fields.set_text(Field::ContactUntil, &until);
            let contacts = contacts(incubator, people, day);
            incubator.fields.set_list(Field::People, contacts);
        }
        organisations::call(&mut incubators, &organisations, base);
        let (people, past) = kept(people, &products, base, day, all_people);
        (organisations.into_iter().chain(products).chain(incubators).chain(people).collect(), past)
    }
}

/// Those who answer for an incubator, who leads it first, as far as a mission of theirs runs.
fn contacts(incubator: &Entry, people: &[Somebody], day: Option<&Day>) -> TextList {
    let leads = |somebody: &&Somebody| {
        somebody.incubators.contains(&incubator.id) && is_led_by(incubator, &somebody.role)
    };
    let answers =
        |somebody: &&Somebody| somebody.answers_for.contains(&incubator.id) && !leads(somebody);
    let contacts = people.iter().filter(leads).chain(people.iter().filter(answers));
    let contacts = contacts.filter(|somebody| somebody.is_current(day));
    contacts.map(|somebody| &somebody.entry_id).collect()
}

/// The people who become entries, and how many do not: those with a running mission, those the base
/// knows, and those whom a product names as its contact.
fn kept(
    people: &[Somebody],
    products: &[Entry],
    base: &Roster,
    day: Option<&Day>,
    all_people: bool,
) -> (Vec<Entry>, usize) {
    let fields = [Field::ContactDinum, Field::ContactIncubator];
    let named: BTreeSet<&str> = products
        .iter()
        .flat_map(|product| fields.into_iter().flat_map(|field| product.fields.texts(field)))
        .collect();
    let is_kept = |somebody: &&Somebody| {
        all_people
            || somebody.is_current(day)
            || named.contains(somebody.entry_id.as_str())
            || base.get(Kind::Person, &somebody.entry_id).is_some()
    };
    let kept: Vec<Entry> =
        people.iter().filter(is_kept).map(|somebody| somebody.entry(base, day)).collect();
    let past = people.len() - kept.len();
    (kept, past)
}

fn ids(pages: &BTreeMap<String, Page>) -> BTreeSet<String> {
    pages.keys().cloned().collect()
}

/// What a page is called; its id where it does not say.
fn name(view: View<'_>, key: &str, id: &str, log: &mut Log) -> String {
    view.text(key, log).unwrap_or_else(|| {
        view.leave(key, Reason::NoName, id, log);
        id.to_owned()
    })
}

/// The ids a key names, as far as there is such a thing; a former id is taken for the present one.
fn known(
    view: View<'_>,
    key: &str,
    ids: &BTreeSet<String>,
    renamed: &BTreeMap<String, String>,
    log: &mut Log,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for id in view.ids(key, log) {
        let present = if ids.contains(&id) { Some(&id) } else { renamed.get(&id) };
        match present {
            Some(id) if found.contains(id) => {}
            Some(id) => found.push(id.clone()),
            None => view.leave(key, Reason::Dangling, &id, log),
        }
    }
    found
}

/// The ids a page had before.
fn former_ids(view: View<'_>, id: &str, log: &mut Log) -> Vec<String> {
    view.ids("redirect_from", log).into_iter().filter(|former| former != id).collect()
}

/// Says in which incubators something or somebody is: one, or a list of several.
fn known_in(entry: &mut Entry, incubators: &[String]) {
    entry.fields.set_text(Field::Incubator, incubators.first().map_or("", String::as_str));
    if incubators.len() > 1 {
        entry.fields.set_list(Field::Incubators, incubators.iter().collect());
    }
}
