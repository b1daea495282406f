//! The public sources → the public roster: the guide's page of the team over what the program carries,
//! then the directory, then the guide's other pages.

use super::directory::{self, Options};
use super::guide::{Guide, SITE};
pub use super::guide::{SOURCE as GUIDE, TITLE as GUIDE_TITLE};
use super::tree::Tree;
use super::{Import, together};
use crate::roster::relations::leads;
use crate::roster::{Field, Fields, Kind, Roster, Source};

/// What the roster is called: data, in French like all of it.
const TITLE: &str = "Annuaire public de beta.gouv.fr";
/// What the directory is called.
pub const DIRECTORY_TITLE: &str = "Annuaire des produits et des membres de beta.gouv.fr";

/// The ids of the sources, with that of the guide.
pub const TEAM_PAGE: &str = "team-page";
/// See [`TEAM_PAGE`].
pub const DIRECTORY: &str = "directory";

/// A source as it was on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its files.
    pub tree: Tree,
    /// What others may be told that it is called; nothing of a folder of this machine.
    pub url: Option<String>,
    /// The day, where it is known.
    pub day: Option<String>,
    /// The commit, where there is one.
    pub commit: Option<String>,
}

/// The roster that was made, and what of each source was not understood.
#[derive(Debug)]
pub struct Public {
    /// The roster.
    pub roster: Roster,
    /// One import a source, in the order they were read.
    pub imports: Vec<Import>,
}

/// Reads the sources over `base`. `before` is the roster that will be replaced; `build` names the
/// program. `None` where the guide has no page of the team: nothing can be made without it.
pub fn read(
    base: &Roster,
    before: Option<&Roster>,
    guide: &Fetched,
    directory: Option<&Fetched>,
    build: &str,
    progress: &mut dyn FnMut(usize, usize),
) -> Option<Public> {
    let pages = Guide::read(&guide.tree, progress);
    let (path, team) = pages.team(base)?;
    let source = Source {
        id: TEAM_PAGE.to_owned(),
        title: team.roster.title().to_owned(),
        // The page's own day, where it states one.
        as_of: team.roster.as_of().map(str::to_owned).or_else(|| guide.day.clone()),
        url: Some(format!("{SITE}{}", path.trim_end_matches(".md").trim_end_matches("README"))),
        commit: None,
    };
    let mut roster = together::team(base, team.roster.clone(), source, before);
    let mut imports = vec![team];
    if let Some(fetched) = directory {
        let options = Options { all_people: false, as_of: fetched.day.as_deref() };
        let import = directory::import(&fetched.tree, &roster, options, progress);
        let day = import.roster.as_of().map(str::to_owned);
        together::add(
            &mut roster,
            import.roster.clone(),
            source_of(DIRECTORY, DIRECTORY_TITLE, fetched, day),
        );
        imports.push(import);
    }
    let import = pages.import(&roster, Some(&path), guide.day.as_deref());
    let day = import.roster.as_of().map(str::to_owned);
    together::add(&mut roster, import.roster.clone(), source_of(GUIDE, GUIDE_TITLE, guide, day));
    imports.push(import);
    roster.head = head(&roster, build);
    Some(Public { roster, imports })
}

fn source_of(id: &str, title: &str, fetched: &Fetched, day: Option<String>) -> Source {
    Source {
        id: id.to_owned(),
        title: title.to_owned(),
        as_of: fetched.day.clone().or(day),
        url: fetched.url.clone(),
        commit: fetched.commit.clone(),
    }
}

/// The head: the roster's day is that of its newest source.
fn head(roster: &Roster, build: &str) -> Fields {
    let mut head = Fields::default();
    head.set_text(Field::Title, TITLE);
    let days = roster.sources.iter().filter_map(|source| source.as_of.as_deref());
    head.set_text(Field::AsOf, days.max().unwrap_or_default());
    head.set_text(Field::Build, build);
    head
}

/// How much a roster has of what each source says: a source that says far less was misread, or is
/// broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The word for it in message keys.
    pub key: &'static str,
    /// How many there are.
    pub count: usize,
    /// The fewest there are the first time.
    least: usize,
}

impl Extent {
    /// What a roster has; of products and topics, where it has that source.
    pub fn of(roster: &Roster) -> Vec<Self> {
        let is_of = |kind: Kind, id: &'static str| {
            let held = roster.of(kind).iter().filter(move |entry| {
                entry.former().is_none() && entry.fields.texts(Field::From).any(|from| from == id)
            });
            held.count()
        };
        let is_led = |ministry: &&crate::roster::Entry| !leads(roster, &ministry.id).is_empty();
        let led = roster.of(Kind::Ministry).iter().filter(is_led).count();
        let mut extents = vec![
            Self { key: "people", count: is_of(Kind::Person, TEAM_PAGE), least: 5 },
            Self { key: "portfolios", count: led, least: 5 },
        ];
        if roster.source_named(DIRECTORY).is_some() {
            extents.push(Self {
                key: "products",
                count: is_of(Kind::Product, DIRECTORY),
                least: 200,
            });
        }
        if roster.source_named(GUIDE).is_some() {
            extents.push(Self { key: "topics", count: is_of(Kind::Topic, GUIDE), least: 0 });
        }
        extents
    }

    /// The first thing of which a roster has far less than the one before, with how many there were or
    /// ought to be: less than half; the first time, less than any honest reading has.
    pub fn fallen(now: &[Self], before: &[Self]) -> Option<(Self, usize)> {
        now.iter().find_map(|now| {
            let held = before.iter().find(|before| before.key == now.key);
            let least = held.map_or(now.least, |before| before.count.div_ceil(2));
            let told = held.map_or(now.least, |before| before.count);
            (now.count < least).then_some((*now, told))
        })
    }
}
