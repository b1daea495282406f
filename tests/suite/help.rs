//! Help, page by page, in both languages: as committed, and no wider than the window.

use std::ffi::OsString;
use std::fmt::Write;

use beta::cli::usage::{self, Usage};
use beta::locale::{Catalogue, Lang};
use beta::output::terminal::Terminal;
use textwrap::core::display_width;

use crate::harness::in_step;

/// What is typed for every command, the program's own first.
fn commands() -> Vec<Vec<String>> {
    fn below(command: &clap::Command, path: &[String], out: &mut Vec<Vec<String>>) {
        out.push(path.to_vec());
        for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
            let mut deeper = path.to_vec();
            deeper.push(command.get_name().to_owned());
            below(command, &deeper, out);
        }
    }
    let mut commands = Vec::new();
    below(&usage::command(&Catalogue::new(Lang::En)), &["beta".to_owned()], &mut commands);
    commands
}

/// What a command says of itself with `--help`, in a window of that many columns.
fn help(path: &[String], lang: Lang, width: usize) -> String {
    let args: Vec<OsString> =
        path.iter().map(String::as_str).chain(["--help"]).map(OsString::from).collect();
    let terminal = Terminal { width: Some(width), ..Terminal::default() };
    match usage::explain(&args, &Catalogue::new(lang), terminal, terminal) {
        Usage::Help(text) => text,
        Usage::Wrong(text) => panic!("{path:?}: {text}"),
    }
}

#[test]
fn every_page_is_as_committed() {
    for (code, lang) in Lang::ALL {
        let mut pages = Catalogue::new(lang).text("help-welcome") + "\n";
        for path in commands() {
            let _ = write!(pages, "\n$ {} --help\n{}", path.join(" "), help(&path, lang, 80));
        }
        in_step(&format!("tests/data/help/{code}.txt"), &pages);
    }
}

#[test]
fn no_page_is_wider_than_the_window() {
    for (code, lang) in Lang::ALL {
        let welcome = Catalogue::new(lang).text("help-welcome");
        assert!(welcome.lines().all(|line| display_width(line) <= 80), "{code}: {welcome}");
        for width in [60, 72, 80, 100] {
            for path in commands() {
                let page = help(&path, lang, width);
                // Examples are copied, and the command with its arguments is never broken.
                let is_typed = |line: &str| line.contains("beta ");
                let too_wide = page
                    .lines()
                    .find(|line| display_width(line) > width && !(width < 80 && is_typed(line)));
                assert_eq!(too_wide, None, "{code}: {width} columns: {}", path.join(" "));
            }
        }
    }
}
