//! What `beta roster import` is given: each source read as what it is, and put together.

use std::fs;
use std::path::Path;

use super::Context;
use crate::cli::{Import as Args, SourceFormat};
use crate::git::public::public_text;
use crate::import::contacts::{self, Unreadable};
use crate::import::directory::{self, Options};
use crate::import::guide::{self, Guide};
use crate::import::public::{DIRECTORY, DIRECTORY_TITLE, GUIDE, GUIDE_TITLE};
use crate::import::tree::Tree;
use crate::import::{self, Import, merge, together};
use crate::output::error::Error;
use crate::roster::problem::Report;
use crate::roster::{Field, Roster, Source};
use crate::store;
use crate::store::layers::decoded;
use crate::store::stream::Stream;
use crate::text::address::is_url;
use crate::text::nearest::nearest;

/// A source, as far as it is read before the roster it adds to is known.
enum Reading<'s> {
    /// The team's page.
    Page(Import),
    /// A checkout of the guide, with the path of the team's page in it.
    Guide { guide: Guide, team: Option<(String, Import)> },
    /// A checkout of the directory.
    Directory(&'s Stream),
}

/// How the files of spreadsheets end, whose tables are read once they are saved as CSV.
const WORKBOOKS: [&str; 5] = ["xlsx", "xls", "xlsm", "ods", "numbers"];

/// Reads the sources in their order. Pages say who the team is, and the base is only what is known of
/// it; directories add to the pages, or to the base where there is no page; the guide's topics, which
/// name people of both, come last. Where there are several sources, each fact says whose it is.
pub(super) fn read(
    args: &Args,
    base: &Roster,
    context: &Context<'_>,
) -> Result<(Roster, Vec<Import>), Error> {
    let mut readings: Vec<Reading<'_>> = Vec::new();
    let mut ground: Option<Roster> = None;
    for source in &args.sources {
        let known = ground.as_ref().unwrap_or(base);
        let mut reading = match format_of(source, args.from)? {
            SourceFormat::Page => Reading::Page(read_page(source, known)?),
            SourceFormat::Guide => read_guide(source, known, context)?,
            SourceFormat::Directory => Reading::Directory(source),
            format @ (SourceFormat::Csv | SourceFormat::Vcard) => {
                Reading::Page(read_contacts(source, format, args)?)
            }
        };
        if let Some(page) = reading.page() {
            if args.sources.len() > 1 {
                attribute(&mut page.roster, readings.len(), args);
            }
            match &mut ground {
                Some(ground) => merge(ground, page.roster.clone()),
                None => ground = Some(page.roster.clone()),
            }
        }
        readings.push(reading);
    }
    let mut roster = ground.unwrap_or_else(|| base.clone().attributed());
    let mut imports: Vec<Import> = Vec::new();
    let mut has_directory = false;
    // The directory is what a later page is put on; topics refer to whoever all of these name.
    readings.sort_by_key(|reading| matches!(reading, Reading::Guide { .. }));
    for mut reading in readings {
        if let Some(page) = reading.page().filter(|_| has_directory) {
            merge(&mut roster, page.roster.clone());
        }
        let (import, id, title) = match reading {
            Reading::Page(page) => {
                imports.push(page);
                continue;
            }
            Reading::Guide { guide, team } => {
                let (path, page) = team.unzip();
                imports.extend(page);
                let as_of = args.as_of.as_deref();
                (guide.import(&roster, path.as_deref(), as_of), GUIDE, GUIDE_TITLE)
            }
            Reading::Directory(source) => {
                has_directory = true;
                (read_directory(source, &roster, args, context)?, DIRECTORY, DIRECTORY_TITLE)
            }
        };
        // What such a source says of an entry is all it says: an older import's words do not stay.
        let source = titled(source_of(&import.roster, id, args), title, args);
        together::add(&mut roster, import.roster.clone(), source);
        imports.push(import);
    }
    Ok((roster, imports))
}

/// Says of what a page names that it is the page's.
fn attribute(roster: &mut Roster, before: usize, args: &Args) {
    let id = if before == 0 { "page".to_owned() } else { format!("page-{}", before + 1) };
    let source = source_of(roster, &id, args);
    roster.attribute(source);
}

/// What an import is as a source: of the day that was given, with an address where it has one. A file's
/// path is none, nor is a remote that only git can follow.
fn source_of(roster: &Roster, id: &str, args: &Args) -> Source {
    let head = Source::of_head(&roster.head, id);
    Source {
        url: head.url.filter(|url| is_url(url)),
        as_of: args.as_of.clone().or(head.as_of),
        ..head
    }
}

/// A source under the title that was given, else that.
fn titled(source: Source, title: &str, args: &Args) -> Source {
    let given = args.source.as_deref().map(|text| public_text(text).into_owned());
    Source { title: given.unwrap_or_else(|| title.to_owned()), ..source }
}

impl Reading<'_> {
    /// The team's page, where the source has it.
    fn page(&mut self) -> Option<&mut Import> {
        match self {
            Self::Page(page) => Some(page),
            Self::Guide { team, .. } => team.as_mut().map(|(_, page)| page),
            Self::Directory(_) => None,
        }
    }
}

/// What a source is: a folder with a table of contents is a checkout of the guide, another one of the
/// directory; a file is a table or cards where its name ends so, anything else a page. A workbook has to be
/// saved as a table first.
fn format_of(source: &Stream, asked: Option<SourceFormat>) -> Result<SourceFormat, Error> {
    let folder = source.file().filter(|path| path.is_dir());
    Ok(match (asked, folder) {
        (Some(format), _) => format,
        (None, _) if is_called(source, &WORKBOOKS) => {
            let name = source.path().display().to_string();
            return Err(Error::word("import-workbook", &name));
        }
        (None, Some(folder)) if guide::is_guide(&Tree::Folder(folder.to_owned())) => {
            SourceFormat::Guide
        }
        (None, Some(_)) => SourceFormat::Directory,
        (None, None) if is_called(source, &["csv", "tsv"]) => SourceFormat::Csv,
        (None, None) if is_called(source, &["vcf", "vcard"]) => SourceFormat::Vcard,
        (None, None) => SourceFormat::Page,
    })
}

/// Whether the name of a source ends so.
fn is_called(source: &Stream, endings: &[&str]) -> bool {
    let ending = source.path().extension().and_then(std::ffi::OsStr::to_str);
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Whether all that is read are contacts: then what is made of them is found, and nothing else.
pub(super) fn are_contacts(args: &Args) -> bool {
    args.sources.iter().all(|source| {
        matches!(format_of(source, args.from), Ok(SourceFormat::Csv | SourceFormat::Vcard))
    })
}

/// Reads a checkout of the guide.
fn read_guide<'s>(
    source: &'s Stream,
    base: &Roster,
    context: &Context<'_>,
) -> Result<Reading<'s>, Error> {
    let tree = Tree::Folder(source.path().to_owned());
    if !guide::is_guide(&tree) {
        return Err(not_a_checkout(source.path(), "import-no-guide", context));
    }
    let guide = context.progress.during(|tell| Guide::read(&tree, tell));
    let team = guide.team(base);
    Ok(Reading::Guide { guide, team })
}

/// A folder that is not what it was taken for, or cannot be looked at.
fn not_a_checkout(folder: &Path, key: &str, context: &Context<'_>) -> Error {
    let source = match fs::metadata(folder) {
        Ok(_) => std::io::Error::other(context.catalogue.text(key)),
        Err(error) => error,
    };
    store::Error::reading(folder)(source).into()
}

/// Reads contacts: a table or cards.
fn read_contacts(source: &Stream, format: SourceFormat, args: &Args) -> Result<Import, Error> {
    let name = source.path().display().to_string();
    let bytes = source.read().map_err(store::Error::reading(source.path()))?;
    let text = contacts::decoded(&bytes);
    let mut import = match format {
        SourceFormat::Vcard => contacts::cards(&text, &name),
        _ => contacts::table(&text, &name, &args.keywords).map_err(|error| {
            let (key, word, headings) = match error {
                Unreadable::NoName(headings) => ("import-no-name-column", name.clone(), headings),
                Unreadable::NoColumn(column, headings) => ("import-no-column", column, headings),
            };
            let nearest = nearest(&word, headings.iter().map(String::as_str)).map(str::to_owned);
            Error::Usage { key, word, choices: headings.join(", "), nearest }
        })?,
    };
    if let Some(stem) = source.file().and_then(Path::file_stem) {
        // What its answers are said to come from.
        import.roster.head.set_text(Field::Title, &public_text(&stem.to_string_lossy()));
        import.roster.head.set_text(Field::Source, &file_name(source));
    }
    Ok(import)
}

/// Reads a page.
fn read_page(source: &Stream, base: &Roster) -> Result<Import, Error> {
    let name = source.path().display().to_string();
    let bytes = source.read().map_err(store::Error::reading(source.path()))?;
    let (text, problem) = decoded(bytes);
    if let Some(problem) = problem {
        return Err(Error::Garbled(Report { name, text, problems: vec![problem] }));
    }
    let mut page = import::page(&text, &name, base);
    if source.file().is_some() {
        page.roster.head.set_text(Field::Source, &file_name(source));
    }
    Ok(page)
}

/// What a file is called: where it lies on this machine is nobody else's business.
fn file_name(source: &Stream) -> String {
    let name = source.path().file_name().unwrap_or_default().to_string_lossy();
    public_text(&name).into_owned()
}

/// Reads a checkout of the directory.
fn read_directory(
    source: &Stream,
    base: &Roster,
    args: &Args,
    context: &Context<'_>,
) -> Result<Import, Error> {
    let tree = Tree::Folder(source.path().to_owned());
    if !directory::is_directory(&tree) {
        return Err(not_a_checkout(source.path(), "import-no-directory", context));
    }
    let options = Options { all_people: args.all_people, as_of: args.as_of.as_deref() };
    let read = |tell: &mut dyn FnMut(usize, usize)| directory::import(&tree, base, options, tell);
    Ok(context.progress.during(read))
}
