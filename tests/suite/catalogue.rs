//! The sentences in both languages: the same keys, the same placeables, nothing unused, nothing missing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The keys of a language by file, each with the variables it speaks of.
fn catalogue(lang: &str) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let mut areas = BTreeMap::new();
    for file in fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let area = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        let mut keys = BTreeMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut variables = BTreeSet::new();
                    visit(
                        message.value.as_ref().expect("a message says something"),
                        &mut variables,
                    );
                    let key = message.id.name;
                    assert!(key.starts_with(&format!("{area}-")), "{lang}/{area}: {key}");
                    assert!(keys.insert(key.clone(), variables).is_none(), "{lang}: {key} twice");
                }
                Entry::Term(_) => {
                    panic!("{lang}/{area}: a sentence is parsed alone, without terms")
                }
                _ => {}
            }
        }
        areas.insert(area, keys);
    }
    areas
}

fn visit(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => visit_inline(inline, variables),
                Expression::Select { selector, variants } => {
                    visit_inline(selector, variables);
                    for variant in variants {
                        visit(&variant.value, variables);
                    }
                }
            }
        }
    }
}

fn visit_inline(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.clone());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("a sentence does not refer to others: {other:?}"),
    }
}

#[test]
fn both_languages_have_the_same_keys_and_speak_of_the_same_things() {
    let (mut english, french) = (catalogue("en"), catalogue("fr"));
    // The parser's own words are English: French says the same without them.
    english.get_mut("roster").and_then(|keys| keys.get_mut("roster-syntax")).unwrap().clear();
    for (area, keys) in &english {
        for (key, variables) in keys {
            assert_eq!(Some(variables), french[area].get(key), "{key}");
        }
    }
    assert_eq!(english.keys().collect::<Vec<_>>(), french.keys().collect::<Vec<_>>());
    for (area, keys) in &french {
        assert_eq!(keys.len(), english[area].len(), "{area}: {:?}", keys.keys());
    }
}

#[test]
fn every_sentence_is_said_somewhere_and_every_key_has_a_sentence() {
    let source: String =
        sources(&root().join("src")).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let literals: BTreeSet<&str> = source.split('"').skip(1).collect();
    let areas = catalogue("en");
    for (area, keys) in &areas {
        for key in keys.keys() {
            // A key may be put together: `answer-kind-{}`.
            let is_said = literals.iter().any(|literal| {
                let beginning = literal.split('{').next().unwrap_or_default();
                *literal == key
                    || literal.contains('{')
                        && beginning.ends_with('-')
                        && key.starts_with(beginning)
            });
            // Those of help are put together from the names of commands and arguments.
            assert!(is_said || area == "help", "{key} is in the catalogue and nowhere else");
        }
    }
    let is_key = |literal: &&&str| {
        let area = literal.split('-').next().unwrap_or_default();
        areas.contains_key(area)
            && literal.contains('-')
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    for key in literals.iter().filter(is_key) {
        let area = key.split('-').next().unwrap_or_default();
        let is_beginning = areas[area].keys().any(|held| held.starts_with(&format!("{key}-")));
        assert!(areas[area].contains_key(*key) || is_beginning, "{key} has no sentence");
    }
}

#[test]
fn help_says_something_of_every_command_and_argument_in_both_languages() {
    use beta::locale::{Catalogue, Lang};
    for lang in [Lang::En, Lang::Fr] {
        let mut commands = vec![beta::usage::command(&Catalogue::new(lang))];
        while let Some(command) = commands.pop() {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(!about.starts_with("help-"), "{lang:?}: {about}");
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                let is_told = !help.is_empty() && !help.starts_with("help-");
                assert!(is_told, "{lang:?}: {} {}: {help:?}", command.get_name(), arg.get_id());
            }
            // Below `help` stand the names of the others, told with them.
            let below = command.get_subcommands().filter(|_| command.get_name() != "help");
            commands.extend(below.cloned());
        }
    }
}

#[test]
fn each_language_is_written_by_its_own_rules() {
    for (lang, wrong) in [("fr", ["“", "”", " !\n", "'"]), ("en", ["«", "»", " ?", "'s "])] {
        for file in fs::read_dir(root().join("locales").join(lang)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let text = fs::read_to_string(&path).unwrap();
                for (number, line) in (1..).zip(text.lines()) {
                    // Commands that are shown, and what is quoted in them, follow the shell's rules.
                    let is_prose = !line.trim_start().starts_with(['#', '{'])
                        && !line.contains("beta ")
                        && !line.starts_with("      ");
                    let found = wrong.iter().find(|sign| line.contains(**sign));
                    assert!(!is_prose || found.is_none(), "{}:{number}: {line}", path.display());
                }
            }
        }
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
