//! The manual: committed pages in step with the program, in both languages, and clean for `mandoc`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use beta::cli::manual::{RELEASED, pages};
use beta::locale::{Catalogue, Lang};

use crate::harness::{folder, has, in_step, line, run, skip};

const LANGUAGES: [(Lang, &str); 2] = [(Lang::En, "man"), (Lang::Fr, "man/fr")];

#[test]
fn the_committed_pages_are_those_the_program_writes() {
    for (lang, folder) in LANGUAGES {
        let pages = pages(&Catalogue::new(lang));
        for page in &pages {
            in_step(&format!("{folder}/{}", page.file), &page.text);
        }
        let committed: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_some())
            .collect();
        assert_eq!(committed, pages.into_iter().map(|page| page.file).collect());
    }
}

#[test]
fn the_pages_are_of_the_day_of_the_release() {
    let changelog = std::fs::read_to_string("CHANGELOG.md").unwrap();
    let heading = concat!("## [", env!("CARGO_PKG_VERSION"), "] - ");
    // Until the version is out, its heading is that of what is to come.
    let day = changelog.lines().find_map(|line| line.strip_prefix(heading)).unwrap_or(RELEASED);
    for page in pages(&Catalogue::new(Lang::En)) {
        let title = page.text.lines().find(|line| line.starts_with(".TH ")).unwrap();
        assert_eq!(title.split(' ').nth(3), Some(day), "{title}");
    }
}

#[test]
fn there_is_a_page_for_every_command_with_every_section() {
    let commands = beta::cli::usage::command(&Catalogue::new(Lang::En));
    let names = commands.get_subcommands().filter(|command| command.get_name() != "help");
    let pages = pages(&Catalogue::new(Lang::En));
    for name in names.map(|command| format!("beta-{}.1", command.get_name())) {
        assert!(pages.iter().any(|page| page.file == name), "{name}");
    }
    let sections = [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "EXIT STATUS",
        "ENVIRONMENT",
        "FILES",
        "SEE ALSO",
    ];
    for page in &pages {
        for section in sections {
            let heading = [format!(".SH {section}\n"), format!(".SH \"{section}\"\n")];
            assert!(
                heading.iter().any(|heading| page.text.contains(heading)),
                "{}: {section}",
                page.file
            );
        }
    }
    for (lang, heading) in [(Lang::En, ".SH EXAMPLES\n"), (Lang::Fr, ".SH EXEMPLES\n")] {
        assert!(super::manual::pages(&Catalogue::new(lang))[0].text.contains(heading));
    }
}

#[test]
fn mandoc_finds_nothing_to_say() {
    if !has("mandoc") {
        skip::<()>("no mandoc");
        return;
    }
    for (lang, name) in [(Lang::En, "mandoc-en"), (Lang::Fr, "mandoc-fr")] {
        let folder = folder(name);
        for page in pages(&Catalogue::new(lang)) {
            let file = folder.join(&page.file);
            std::fs::write(&file, &page.text).unwrap();
            let found = run(Command::new("mandoc").args(["-Kutf-8", "-Tlint"]).arg(&file));
            assert_eq!(found.stdout, "", "{}", page.file);
            let shown = run(Command::new("mandoc").args(["-Kutf-8", "-Tutf8"]).arg(&file));
            assert!(shown.stdout.contains("beta"), "{}", shown.stdout);
        }
    }
}

#[test]
fn man_prints_the_first_page_and_writes_them_all() {
    let printed = line("man");
    assert_eq!(printed.stdout, pages(&Catalogue::new(Lang::En))[0].text);
    let folder = folder("man-written").join("deep");
    let written = line(&format!("man --dir {} --lang fr", folder.display()));
    assert_eq!((written.status, written.stdout.as_str()), (0, ""));
    for page in pages(&Catalogue::new(Lang::Fr)) {
        assert_eq!(std::fs::read_to_string(folder.join(&page.file)).unwrap(), page.text);
    }
    assert!(written.stderr.contains(&folder.display().to_string()), "{}", written.stderr);
    let again = line(&format!("man --dir {}", folder.display()));
    assert_eq!(again.status, 3, "{}", again.stderr);
    assert_eq!(line(&format!("man --dir {} --force", folder.display())).status, 0);
    assert_eq!(std::fs::read_to_string(folder.join("beta.1")).unwrap(), printed.stdout);
    assert_eq!(line("man --dir /dev/null/man").status, 3);
}
