//! `beta update`: what the public sources say today, shown, then put in force.

use std::fs;
use std::path::Path;

use super::Context;
use crate::answer::Provenance;
use crate::cli::Update;
use crate::git::{Checkout, Limits, PartialClone, Remote, Snapshot};
use crate::import::public::{self, Extent, Fetched};
use crate::import::tree::Tree;
use crate::import::{Import, directory, guide};
use crate::output::document::{Document, Freshness, Note, Outcome};
use crate::output::error::{Error, Exit};
use crate::roster::change::{About, Change, counts};
use crate::roster::diff::diff;
use crate::roster::relations::{is_of_guide, is_of_team};
use crate::roster::{Kind, Roster, write};
use crate::store::public::{InForce, Public};
use crate::store::{self, Place};

/// The public repositories: see `betagouv` on the forge.
const GUIDE: &str = "https://github.com/betagouv/doc.incubateur.net-communaute";
const DIRECTORY: &str = "https://github.com/betagouv/beta.gouv.fr";
/// What leaves a source out.
const NONE: &str = "none";

pub(super) fn run<'c>(args: &Update, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let public = Public::locate().ok_or(Error::NoFolder("public.toml"))?;
    if args.undo {
        return undo(&public, context);
    }
    let guide = Origin::of(args.guide.as_deref().unwrap_or(GUIDE), public::GUIDE)?;
    let directory = match args.directory.as_deref() {
        Some(NONE) => None,
        named => Some(Origin::of(named.unwrap_or(DIRECTORY), public::DIRECTORY)?),
    };
    let before = store::roster(&Place::Public).ok();
    if args.check {
        let origins: Vec<&Origin> = [&guide].into_iter().chain(&directory).collect();
        return check(&origins, before.as_ref(), context);
    }
    let Some(_lock) = public.lock()? else { return Err(Error::Busy) };
    let fetch = |origin: &Origin| origin.fetch(context);
    let guide = fetch(&guide)?;
    let directory = directory.as_ref().map(fetch).transpose()?;
    let fetched: Vec<&Sourced> = [&guide].into_iter().chain(&directory).collect();
    if !args.force && before.as_ref().is_some_and(|before| is_same(before, &fetched)) {
        return Ok(Outcome::notes(vec![context.say("update-nothing-new", &[])]));
    }
    let guide = guide.read()?;
    let directory = directory.map(Sourced::read).transpose()?;
    let base = store::embedded_roster();
    let read = context.progress.during(|tell| {
        public::read(&base, before.as_ref(), &guide, directory.as_ref(), store::BUILD, tell)
    });
    let Some(read) = read else { return Err(Error::word("update-no-team", GUIDE)) };
    refuse(&read.roster, before.as_ref(), args.force)?;
    let replaced = before.as_ref().unwrap_or(&base);
    let mut notes: Vec<Note> = Vec::new();
    let origin = if before.is_some() { Place::Public } else { Place::Embedded };
    let (document, counted) = compared((replaced, origin), &read.roster, context);
    notes.extend(counted);
    notes.extend(left_out(&read.imports, context));
    if args.dry_run {
        notes.push(context.say("update-would-install", &[]));
    } else {
        public.install(&write::toml(&read.roster))?;
        notes.push(context.say("update-installed", &[]));
        notes.extend(not_in_force(context));
    }
    Ok(Outcome { notes, ..Outcome::of(document) })
}

fn undo<'c>(public: &Public, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let Some(_lock) = public.lock()? else { return Err(Error::Busy) };
    let (key, exit) = match public.undo()? {
        None => ("update-undo-never", Exit::None),
        Some(InForce::None) => ("update-undo-none", Exit::Found),
        Some(InForce::Public) => ("update-undo-public", Exit::Found),
    };
    Ok(Outcome::notes(vec![context.say(key, &[])]).ending(exit))
}

/// A source as it was named: a repository, or a folder that is read as it lies.
struct Origin {
    id: &'static str,
    kind: OriginKind,
}

enum OriginKind {
    Repository(Remote),
    Folder(Tree),
}

/// A source that can be read.
enum Sourced {
    Snapshot(Remote, Snapshot, &'static str),
    Folder(Tree),
}

impl Origin {
    fn of(named: &str, id: &'static str) -> Result<Self, Error> {
        let folder = Path::new(named);
        let is_plain = folder.is_dir() && Checkout::at(folder).is_none();
        if is_plain {
            let tree = Tree::Folder(folder.to_owned());
            return match id {
                public::GUIDE if !guide::is_guide(&tree) => {
                    Err(Error::word("update-no-guide", named))
                }
                public::DIRECTORY if !directory::is_directory(&tree) => {
                    Err(Error::word("update-no-directory", named))
                }
                _ => Ok(Self { id, kind: OriginKind::Folder(tree) }),
            };
        }
        let remote = Remote::of(named)?;
        // A folder that is not there is told before anything is fetched from elsewhere.
        let is_path = remote.folder().is_some() && !named.contains("://");
        if let Some(Err(source)) = is_path.then(|| fs::metadata(folder)) {
            return Err(store::Error::reading(folder)(source).into());
        }
        Ok(Self { id, kind: OriginKind::Repository(remote) })
    }

    /// Brings what is kept of a repository up to date.
    fn fetch(&self, context: &Context<'_>) -> Result<Sourced, Error> {
        let remote = match &self.kind {
            OriginKind::Folder(tree) => return Ok(Sourced::Folder(tree.clone())),
            OriginKind::Repository(remote) => remote,
        };
        let folder = store::cache::folder().ok_or(Error::NoFolder("cache"))?.join(self.id);
        let clone = PartialClone::new(remote.clone(), &folder, Limits::default());
        let id = self.id;
        let is_wanted = move |path: &str| match id {
            public::GUIDE => guide::is_read(path),
            _ => directory::is_read(path),
        };
        let label = context.catalogue.with("update-fetching", &[("name", remote.name().into())]);
        let snapshot = context.progress.fetching(&label, |watch| clone.fetch(&is_wanted, watch))?;
        Ok(Sourced::Snapshot(remote.clone(), snapshot, id))
    }
}

impl Sourced {
    /// Its files, and what they are of.
    fn read(self) -> Result<Fetched, Error> {
        Ok(match self {
            Self::Folder(tree) => Fetched { tree, url: None, day: None, commit: None },
            Self::Snapshot(remote, snapshot, _) => Fetched {
                tree: Tree::Commit(snapshot.read()?),
                url: remote.public_name(),
                day: snapshot.day,
                commit: Some(snapshot.commit),
            },
        })
    }
}

/// Whether the public roster was made of these commits, by this build of the program.
fn is_same(before: &Roster, fetched: &[&Sourced]) -> bool {
    let is_held = |sourced: &&Sourced| match sourced {
        Sourced::Folder(_) => false,
        Sourced::Snapshot(_, snapshot, id) => {
            before.source_named(id).and_then(|source| source.commit.as_deref())
                == Some(snapshot.commit.as_str())
        }
    };
    let has_directory =
        |sourced: &&Sourced| matches!(sourced, Sourced::Snapshot(_, _, public::DIRECTORY));
    before.build() == Some(store::BUILD)
        && fetched.iter().all(is_held)
        && before.source_named(public::DIRECTORY).is_some() == fetched.iter().any(has_directory)
}

/// A reading that has far less than the one before is refused, unless it is forced.
fn refuse(roster: &Roster, before: Option<&Roster>, is_forced: bool) -> Result<(), Error> {
    let held = before.map(Extent::of).unwrap_or_default();
    match Extent::fallen(&Extent::of(roster), &held) {
        Some((extent, before)) if !is_forced => {
            Err(Error::Fallen { what: extent.key, count: extent.count, before })
        }
        _ => Ok(()),
    }
}

/// Whether any source has something newer: asked, not fetched.
fn check<'c>(
    origins: &[&Origin],
    before: Option<&Roster>,
    context: &Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let mut sources = Vec::new();
    for origin in origins {
        let held = before.and_then(|before| before.source_named(origin.id));
        let held = held.and_then(|source| source.commit.clone());
        let newest = match &origin.kind {
            OriginKind::Folder(_) => None,
            OriginKind::Repository(remote) => {
                Some(context.progress.fetching("", |watch| remote.newest(watch))?)
            }
        };
        let is_newer = newest.is_none() || newest != held;
        sources.push(Freshness { id: origin.id, held, newest, is_newer });
    }
    let is_newer = before.is_none() || sources.iter().any(|source| source.is_newer);
    let key = match (before, is_newer) {
        (None, _) => "update-never",
        (_, true) => "update-newer",
        (_, false) => "update-nothing-new",
    };
    let exit = if is_newer { Exit::None } else { Exit::Found };
    let note = context.say(key, &[]);
    Ok(Outcome::of(Document::Freshness(sources)).noting(note).ending(exit))
}

/// What changes of the team, whole; of products, people of the network and topics, how many.
fn compared(
    (before, place): (&Roster, Place),
    after: &Roster,
    context: &Context<'_>,
) -> (Document, Vec<Note>) {
    let is_counted = |change: &Change| match &change.about {
        About::Entry { kind: Kind::Person, id, .. } => {
            let is_of_team = |roster: &Roster| roster.get(Kind::Person, id).is_some_and(is_of_team);
            !is_of_team(before) && !is_of_team(after)
        }
        About::Entry { kind: Kind::Channel, id, .. } => {
            let of = |roster: &Roster| {
                roster.get(Kind::Channel, id).map(|held| is_of_guide(roster, held))
            };
            of(after).or(of(before)).unwrap_or_default()
        }
        About::Entry { kind, .. } => {
            matches!(kind, Kind::Product | Kind::Incubator | Kind::Organisation | Kind::Topic)
        }
        About::Roster => true,
        About::Team => false,
    };
    let (counted, changes): (Vec<Change>, Vec<Change>) =
        diff(before, after).into_iter().partition(is_counted);
    let notes = Kind::told().into_iter().filter_map(|kind| {
        let of_kind = counted.iter().filter(
            |change| matches!(&change.about, About::Entry { kind: held, .. } if *held == kind),
        );
        let [added, gone, changed] = counts(of_kind);
        let args = [
            ("kind", context.catalogue.text(&format!("kind-plural-{}", kind.key())).into()),
            ("added", added.into()),
            ("gone", gone.into()),
            ("changed", changed.into()),
        ];
        (added + gone + changed > 0).then(|| context.say("update-counts", &args))
    });
    let notes = notes.collect();
    let document = Document::Comparison {
        changes,
        is_whole: false,
        before: Provenance::of(before, place.name()),
        after: Provenance::of(after, Place::Public.name()),
    };
    (document, notes)
}

/// How much of the sources was not understood.
fn left_out(imports: &[Import], context: &Context<'_>) -> Option<Note> {
    let count = imports.iter().map(|import| import.leftovers.len()).sum();
    (count > 0).then(|| Note::Sentence(context.catalogue.count("import-leftovers", count)))
}

/// That another roster is in force, which the update does not reach, and what to write.
fn not_in_force(context: &Context<'_>) -> Option<Note> {
    let place = context.place();
    if place == Place::Public || store::extends_public(&place) {
        return None;
    }
    let args = [("path", place.name().into())];
    Some(Note::Command(context.catalogue.with("update-not-in-force", &args)))
}
