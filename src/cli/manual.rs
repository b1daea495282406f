//! The manual: a page for the program and one for every command, made from the command line itself and
//! from what the catalogue adds to it (area `man`).

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::usage;
use crate::locale::Catalogue;
use crate::output::columns::ENTRY;

/// The day this version is of: it changes with the version, and is that of its heading in the changelog.
pub const RELEASED: &str = "2026-11-27";

/// A page of the manual.
pub struct Page {
    /// What its file is called: `beta-who.1`.
    pub file: String,
    /// The page, in roff.
    pub text: String,
}

/// Every page, the program's first.
pub fn pages(catalogue: &Catalogue) -> Vec<Page> {
    let mut pages = Vec::new();
    add(&mut pages, &usage::command(catalogue), &["beta"], catalogue);
    pages
}

/// Adds the page of a command and of those below it. `path` is what is typed for it.
fn add(pages: &mut Vec<Page>, command: &Command, path: &[&str], catalogue: &Catalogue) {
    pages
        .push(Page { file: format!("{}.1", path.join("-")), text: page(command, path, catalogue) });
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        let mut path = path.to_vec();
        path.push(below.get_name());
        add(pages, below, &path, catalogue);
    }
}

fn page(command: &Command, path: &[&str], catalogue: &Catalogue) -> String {
    let name = path.join("-");
    let mut titled = command.clone();
    if titled.find_subcommand("help").is_some() {
        titled = titled.mut_subcommand("help", |help| help.hide(true));
    }
    let titled = titled
        .display_name(&name)
        .disable_help_subcommand(true)
        .subcommand_help_heading(catalogue.text("man-heading-commands"));
    let man = Man::new(titled)
        .title(name.to_uppercase())
        .date(RELEASED)
        .source(concat!("beta ", env!("CARGO_PKG_VERSION")))
        .manual(catalogue.text("man-manual"));
    let mut text = Vec::new();
    // Writing into memory does not fail.
    let _ = man.render_title(&mut text);
    let _ = man.render_name_section(&mut text);
    let _ = man.render_synopsis_section(&mut text);
    let mut roff = Roff::new();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let columns = [("columns", ENTRY.join(", ").into())];
    let more = catalogue.find(&format!("man-description-{name}"), &columns).unwrap_or_default();
    section(&mut roff, "description", &format!("{about}\n{more}"), catalogue);
    let _ = roff.to_writer(&mut text);
    let _ = man.render_options_section(&mut text);
    if has_pages_below(command) {
        let _ = man.render_subcommands_section(&mut text);
    }
    let mut roff = Roff::new();
    examples(&mut roff, path, catalogue);
    for name in ["exit", "environment", "files"] {
        section(&mut roff, name, &catalogue.text(&format!("man-{name}")), catalogue);
    }
    section(&mut roff, "see", &see(command, path), catalogue);
    let _ = roff.to_writer(&mut text);
    finished(&String::from_utf8_lossy(&text), catalogue)
}

fn has_pages_below(command: &Command) -> bool {
    command.get_subcommands().any(|below| below.get_name() != "help")
}

/// A section of paragraphs, and of terms: what stands before two blanks is told by what follows.
fn section(roff: &mut Roff, key: &str, text: &str, catalogue: &Catalogue) {
    roff.control("SH", [catalogue.text(&format!("man-heading-{key}")).as_str()]);
    for (at, line) in text.lines().filter(|line| !line.is_empty()).enumerate() {
        if let Some((term, told)) = line.split_once("  ") {
            roff.control("TP", []);
            roff.text([bold(term.trim())]);
            roff.text([roman(told.trim())]);
            continue;
        }
        if at > 0 {
            roff.control("PP", []);
        }
        roff.text([roman(line)]);
    }
}

/// The examples of the command's help, and those of the manual alone, as they are typed.
fn examples(roff: &mut Roff, path: &[&str], catalogue: &Catalogue) {
    let key = match path {
        [only] => format!("help-{only}"),
        [_, below @ ..] => format!("help-{}", below.join("-")),
        [] => return,
    };
    // The first line of the help's examples is their heading.
    let of_help = catalogue.find(&format!("{key}-examples"), &[]).unwrap_or_default();
    let of_help = of_help.lines().skip(1).map(str::trim);
    let more = catalogue.find(&format!("man-examples-{}", path.join("-")), &[]).unwrap_or_default();
    let lines: Vec<String> = of_help.chain(more.lines()).map(str::to_owned).collect();
    if lines.is_empty() {
        return;
    }
    roff.control("SH", [catalogue.text("man-heading-examples").as_str()]);
    roff.control("EX", []);
    for line in &lines {
        roff.text([roman(line.as_str())]);
    }
    roff.control("EE", []);
}

/// The other pages.
fn see(command: &Command, path: &[&str]) -> String {
    let name = path.join("-");
    let above =
        path.split_last().map(|(_, above)| above.join("-")).filter(|above| !above.is_empty());
    let below = command.get_subcommands().map(clap::Command::get_name);
    let below = below.filter(|below| *below != "help").map(|below| format!("{name}-{below}"));
    above.into_iter().chain(below).map(|page| format!("{page}(1)")).collect::<Vec<_>>().join(", ")
}

/// The page with its headings in the language of the catalogue, and lines that are not too long for
/// those who keep manuals (80 bytes, says `mandoc -Tlint`).
fn finished(roff: &str, catalogue: &Catalogue) -> String {
    const MOST: usize = 78;
    // A letter past ASCII counts as what it is turned into: \[u00E9].
    let length_of =
        |word: &str| -> usize { word.chars().map(|c| if c.is_ascii() { 1 } else { 8 }).sum() };
    let mut text = String::new();
    let mut is_filled = true;
    // `\\` is only for macros; in a text a backslash is `\(rs`.
    for line in roff.replace(r"\\", r"\(rs").lines() {
        let heading = match line {
            ".SH NAME" => Some("man-heading-name"),
            ".SH SYNOPSIS" => Some("man-heading-synopsis"),
            _ => None,
        };
        if let Some(key) = heading {
            text = text + ".SH " + &catalogue.text(key).to_uppercase() + "\n";
            continue;
        }
        is_filled = (is_filled || line == ".EE") && line != ".EX";
        if !is_filled || line.starts_with('.') {
            // A heading of the help ends in the space that stands before its colon.
            text = text + line.trim_end() + "\n";
            continue;
        }
        let mut length = 0;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            // A word that would be a request at the start of a line stays where it is.
            if length > 0 && length + 1 + length_of(word) > MOST && !word.starts_with(['.', '\'']) {
                text.push('\n');
                length = 0;
            } else if length > 0 {
                text.push(' ');
                length += 1;
            }
            text.push_str(word);
            length += length_of(word);
        }
        text.push('\n');
    }
    text
}
