//! The values that a word may become: names, kinds and ids of the roster in force, choices of an option.

use std::collections::HashSet;
use std::ffi::OsString;

use clap::ArgMatches;

use crate::cli::needed;
use crate::compiled::Compiled;
use crate::locale::Catalogue;
use crate::roster::{Entry, Kind};
use crate::search::index::{Phrase, Source};
use crate::store;
use crate::store::place::{self, Place};
use crate::text::fold::fold;
use crate::text::invisible::is_unsafe;

/// What an argument takes that clap does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A path, which shells complete themselves.
    Files,
    /// A roster: a path, or the name of one that has none.
    Rosters,
    /// The words of a query.
    Names,
    /// A kind.
    Kinds,
    /// The id of an entry of the kind typed before, or of this kind.
    Ids(Option<Kind>),
    /// One of the values of an option.
    Choices {
        /// The option.
        arg: String,
        /// Its values.
        choices: Vec<String>,
    },
}

/// A value, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// What is typed for the user.
    pub(super) text: String,
    /// One line about it; may be empty.
    pub(super) about: String,
    /// Where in `text` the word starts that begins as typed: past 0 for a word inside a name.
    pub(super) met_at: usize,
}

/// The value being typed.
pub(super) struct Typed<'w> {
    /// The whole command line up to it.
    pub(super) words: &'w [String],
    /// What stands of it.
    pub(super) value: &'w str,
    /// What comes before it.
    pub(super) before: &'w Before,
}

/// The words before the one being typed, as far as they can be understood.
#[derive(Debug)]
pub(super) struct Before {
    /// Whether they name a command.
    pub(super) is_in_command: bool,
    /// The arguments of the command that is named last.
    arguments: ArgMatches,
}

impl Before {
    pub(super) fn of(words: &[String]) -> Self {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        let command = needed::command_for(&words).ignore_errors(true);
        let arguments = command.try_get_matches_from(words).unwrap_or_default();
        let mut before = Self { is_in_command: false, arguments };
        while let Some((_, below)) = before.arguments.remove_subcommand() {
            before = Self { is_in_command: true, arguments: below };
        }
        before
    }
}

impl Typed<'_> {
    /// What was typed for an argument.
    fn argument<T: Clone + Send + Sync + 'static>(&self, id: &str) -> impl Iterator<Item = &T> {
        self.before.arguments.try_get_many(id).ok().flatten().into_iter().flatten()
    }
}

impl Value {
    pub(super) fn new(text: impl Into<String>, about: &str) -> Self {
        let about = about.lines().next().unwrap_or_default().to_owned();
        Self { text: text.into(), about, met_at: 0 }
    }

    /// The same value behind what else is in its word.
    pub(super) fn after(mut self, before: &str) -> Self {
        self.text.insert_str(0, before);
        self.met_at += if self.met_at > 0 { before.len() } else { 0 };
        self
    }
}

impl Wanted {
    /// The values that begin as typed, each once.
    pub(super) fn values(&self, typed: &Typed<'_>, catalogue: &Catalogue) -> Vec<Value> {
        let mut values = match self {
            Self::Files => None,
            Self::Rosters => Some(rosters(typed, catalogue)),
            Self::Names => in_force(typed).map(|known| names(known, typed, catalogue)),
            Self::Kinds => Some(kinds(in_force(typed), typed, catalogue)),
            Self::Ids(kind) => in_force(typed).map(|known| ids(known, *kind, typed)),
            Self::Choices { arg, choices } => Some(self::choices(arg, choices, typed, catalogue)),
        }
        .unwrap_or_default();
        // What could act on the terminal that lists it is not listed.
        values.retain(|value| !value.text.contains(is_unsafe));
        let mut seen = HashSet::with_capacity(values.len());
        let is_new: Vec<bool> = values.iter().map(|value| seen.insert(&*value.text)).collect();
        let mut is_new = is_new.into_iter();
        values.retain(|_| is_new.next().unwrap_or_default());
        values
    }
}

/// The roster in force on that command line; none where it cannot be read. It stays to the end of the
/// run: taking thousands of entries down one by one would take a tenth of the time.
fn in_force(typed: &Typed<'_>) -> Option<&'static Compiled> {
    let place = place::in_force(typed.argument::<Place>("roster").next());
    // Standard input is the shell's, not a roster; a pipe is for whoever runs the line.
    let is_read_once = match &place {
        Place::File(path) => !path.is_file(),
        place => *place == Place::Stdin,
    };
    if is_read_once {
        return None;
    }
    Some(Box::leak(Box::new(store::load(&place).ok()?)))
}

/// Rosters without a path, once their names are begun.
fn rosters(typed: &Typed<'_>, catalogue: &Catalogue) -> Vec<Value> {
    let is_begun = |place: &Place| !typed.value.is_empty() && place.name().starts_with(typed.value);
    let begun = [Place::Embedded, Place::Public].into_iter().filter(is_begun);
    begun
        .filter(Place::exists)
        .map(|place| {
            let name = place.name();
            let about = catalogue.text(&format!("complete-roster-{name}"));
            Value::new(name, &about)
        })
        .collect()
}

/// Names of entries that begin as typed; where none does, names in which a word does; where none does
/// either, other names.
fn names(known: &Compiled, typed: &Typed<'_>, catalogue: &Catalogue) -> Vec<Value> {
    let before: Vec<&str> = typed.argument::<String>("query").map(String::as_str).collect();
    let (before, begun) = (fold(&before.join(" ")), fold(typed.value));
    let begun = if before.is_empty() { begun } else { format!("{before} {begun}") };
    let kinds = Kind::ALL.map(|kind| catalogue.text(&format!("kind-name-{}", kind.key())));
    let about = |entry: &Entry| about(entry, &kinds);
    let met = known.index.phrases_begun(&begun).into_iter();
    let met = met.filter(|phrase| phrase.source <= Source::Alias && !phrase.is_former);
    let met = met.filter_map(|phrase| {
        let word = known.index.word_that_begins(&phrase, &begun)?;
        Some((phrase, word))
    });
    let (begins, within): (Vec<_>, Vec<_>) = met.partition(|(_, word)| *word == 0);
    let entry = |phrase: &Phrase| known.roster.entries().get(phrase.entry);
    let (mut names, mut aliases) = (Vec::new(), Vec::new());
    for (phrase, _) in begins {
        let Some(entry) = entry(&phrase) else { continue };
        let name = known.index.text_of(&phrase);
        let rest = after(name, &before);
        if rest.is_empty() {
            continue;
        }
        // An administration's acronym is indexed as a name.
        if name == entry.name {
            names.push(Value::new(rest, &about(entry)));
        } else {
            let args = [("name", entry.name.as_str().into()), ("about", about(entry).into())];
            aliases.push(Value::new(rest, &catalogue.with("complete-alias", &args)));
        }
    }
    if !names.is_empty() {
        return names;
    }
    let inner = within.into_iter().filter(|_| before.is_empty()).filter_map(|(phrase, _)| {
        let (entry, text) = (entry(&phrase)?, known.index.text_of(&phrase));
        let met_at = word_that_begins(text, &begun).unwrap_or_default();
        (text == entry.name).then(|| Value { met_at, ..Value::new(text, &about(entry)) })
    });
    let inner: Vec<Value> = inner.collect();
    if !inner.is_empty() {
        return inner;
    }
    // Who has typed a whole name goes on with nothing.
    let is_name = |phrase: Phrase| {
        let is_names = matches!(phrase.source, Source::Name | Source::Title);
        is_names && fold(known.index.text_of(&phrase)) == before
    };
    let is_whole = typed.value.is_empty()
        && !before.is_empty()
        && known.index.phrases_begun(&before).into_iter().any(is_name);
    if is_whole { Vec::new() } else { aliases }
}

/// What stands of a name after words that were typed before, which it begins with.
fn after<'n>(name: &'n str, before: &str) -> &'n str {
    if before.is_empty() {
        return name;
    }
    let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]).rev();
    let end = ends.find(|at| fold(&name[..*at]) == before);
    name.get(end.unwrap_or(0)..).unwrap_or_default().trim_start()
}

/// Where in a name the word starts that begins as typed, past the first.
fn word_that_begins(name: &str, begun: &str) -> Option<usize> {
    let is_start = |at: &usize| *at > 0 && name[..*at].ends_with(|c: char| !c.is_alphanumeric());
    let mut starts = name.char_indices().map(|(at, _)| at).filter(is_start);
    starts.find(|at| fold(&name[*at..]).starts_with(begun))
}

/// The kinds there are entries of, in the user's language; all of them where no roster can be read.
fn kinds(known: Option<&Compiled>, typed: &Typed<'_>, catalogue: &Catalogue) -> Vec<Value> {
    let begun = fold(typed.value);
    let has_any = |kind: &Kind| known.is_none_or(|known| !known.roster.of(*kind).is_empty());
    let value = |kind: Kind| {
        let name = catalogue.text(&format!("kind-plural-{}", kind.key()));
        let words = kind.words().iter().map(|word| (*word).to_owned());
        let word = [name].into_iter().chain(words).find(|word| fold(word).starts_with(&begun))?;
        Some(Value::new(word, &known.map(|known| samples(known, kind)).unwrap_or_default()))
    };
    // `beta gaps` tells of some kinds only.
    let is_asked = |kind: &Kind| {
        let asks_for_gaps = typed.words.get(1).is_some_and(|word| word == "gaps");
        if asks_for_gaps { Kind::answered_for().contains(kind) } else { has_any(kind) }
    };
    Kind::ALL.into_iter().filter(is_asked).filter_map(value).collect()
}

/// The first entries of a kind, which tell what it is.
fn samples(known: &Compiled, kind: Kind) -> String {
    const SHOWN: usize = 3;
    let entries = known.roster.of(kind);
    let names: Vec<&str> = entries.iter().take(SHOWN).map(|entry| &*entry.name).collect();
    let more = if entries.len() > SHOWN { ", …" } else { "" };
    format!("{}{more}", names.join(", ")).replace(is_unsafe, " ")
}

/// The ids of the kind that was typed before; ids and names of a kind that an option asks for.
fn ids(known: &Compiled, kind: Option<Kind>, typed: &Typed<'_>) -> Vec<Value> {
    let typed_kind = || Kind::parse(typed.argument::<String>("kind").next()?);
    let entries = kind.or_else(typed_kind).map(|kind| known.roster.of(kind)).unwrap_or_default();
    let begun = entries.iter().filter(|entry| entry.id.starts_with(typed.value));
    let ids = begun.map(|entry| Value::new(&*entry.id, &entry.name));
    let name = fold(typed.value);
    let named =
        entries.iter().filter(|entry| kind.is_some() && fold(&entry.name).starts_with(&name));
    ids.chain(named.map(|entry| Value::new(&*entry.name, &entry.id))).collect()
}

/// The values of an option, with what the catalogue says of each.
fn choices(arg: &str, choices: &[String], typed: &Typed<'_>, catalogue: &Catalogue) -> Vec<Value> {
    let arg = arg.replace('_', "-");
    let about = |choice: &str| catalogue.find(&format!("complete-{arg}-{choice}"), &[]);
    let begun = choices.iter().filter(|choice| choice.starts_with(typed.value));
    begun.map(|choice| Value::new(&**choice, &about(choice).unwrap_or_default())).collect()
}

/// What an entry is: a person's role, else its kind, told in the order of [`Kind::ALL`].
fn about(entry: &Entry, kinds: &[String]) -> String {
    let titles: Vec<&str> = match entry.kind {
        Kind::Person => entry.roles().iter().map(|(title, _)| *title).collect(),
        _ => Vec::new(),
    };
    let text = match titles[..] {
        [] => kinds.get(entry.kind as usize).cloned().unwrap_or_default(),
        _ => titles.join(" ; "),
    };
    if text.contains(is_unsafe) { text.replace(is_unsafe, " ") } else { text }
}
