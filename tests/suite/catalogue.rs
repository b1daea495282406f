//! The sentences in both languages: the same keys, the same placeables, nothing unused, nothing missing,
//! each in its own language and by its rules, and none of them in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{command, folder, run};
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
    let (english, french) = (catalogue("en"), catalogue("fr"));
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
fn every_key_of_a_roster_is_called_something_in_both_languages() {
    use beta::locale::{Catalogue, Lang};
    use beta::roster::{Field, Kind, Section};
    let of_entries = Kind::ALL.map(Section::Entry);
    for lang in [Lang::En, Lang::Fr] {
        let catalogue = Catalogue::new(lang);
        for section in of_entries.into_iter().chain([Section::Head, Section::Team]) {
            // What a comparison does not tell of: the form of the file, and who an entry is.
            let silent =
                [Field::Schema, Field::Extends, Field::Remove, Field::Id, Field::Ministries];
            for spec in Field::on(section).filter(|spec| !silent.contains(&spec.field)) {
                let key = spec.field.key().replace('_', "-");
                let roles = [Field::Role, Field::Roles, Field::Unit].contains(&spec.field);
                let is_said = catalogue.find(&format!("diff-{key}"), &[]).is_some() || roles;
                assert!(is_said, "{lang:?}: diff-{key}");
            }
        }
    }
}

#[test]
fn help_says_something_of_every_command_and_argument_in_both_languages() {
    use beta::locale::{Catalogue, Lang};
    for lang in [Lang::En, Lang::Fr] {
        let mut commands = vec![beta::cli::usage::command(&Catalogue::new(lang))];
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

/// What stands for a placeable.
const PLACEABLE: char = '\u{FFFC}';

/// Every sentence of a language with its key: what is said, variant by variant.
fn sentences(lang: &str) -> Vec<(String, String)> {
    fn said(pattern: &Pattern<String>, out: &mut Vec<String>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Select { variants, .. } => {
                        for variant in variants {
                            said(&variant.value, out);
                        }
                    }
                    Expression::Inline(InlineExpression::StringLiteral { value }) => {
                        text.push_str(&value.replace("\\u00A0", "\u{a0}"));
                    }
                    Expression::Inline(_) => text.push(PLACEABLE),
                },
            }
        }
        out.push(text);
    }
    let mut sentences = Vec::new();
    for file in fs::read_dir(root().join("locales").join(lang)).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let resource = fluent_syntax::parser::parse(fs::read_to_string(path).unwrap()).unwrap();
            for entry in resource.body {
                if let Entry::Message(message) = entry {
                    let mut texts = Vec::new();
                    said(message.value.as_ref().unwrap(), &mut texts);
                    sentences.extend(texts.into_iter().map(|text| (message.id.name.clone(), text)));
                }
            }
        }
    }
    sentences
}

/// What a sentence says by itself: not the commands it shows, which stay as they are typed, nor what it
/// quotes from files.
fn prose(text: &str) -> String {
    let is_typed = |line: &str| ["beta ", "jq ", "git "].iter().any(|word| line.starts_with(word));
    let lines = text.lines().map(str::trim).map(|line| match line.split_once("  ") {
        // In examples the command stands first, and what it does after it.
        Some((_, told)) if is_typed(line) => told,
        None if is_typed(line) => "",
        _ => line.split(" beta ").next().unwrap_or(line),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Words that give a language away.
const ENGLISH: &[&str] = &[
    "the", "of", "is", "are", "not", "with", "this", "and", "which", "from", "file", "no", "there",
    "expected", "error", "did", "you", "kind", "for", "help:", "warning", "unknown",
];
const FRENCH: &[&str] = &[
    "le", "la", "les", "du", "des", "est", "une", "dans", "avec", "pour", "par", "et", "ou",
    "erreur", "aucun", "aucune", "sorte", "aide", "vouliez", "vous", "pas",
];

#[test]
fn no_sentence_is_in_the_other_language() {
    for (lang, foreign) in [("fr", ENGLISH), ("en", FRENCH)] {
        for (key, text) in sentences(lang) {
            let text = prose(&text).to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphanumeric() && !"_-".contains(c));
            let found = words.find(|word| foreign.contains(word));
            assert_eq!(found, None, "{lang}: {key}: {text}");
        }
    }
}

/// Runs commands that tell everything that can go wrong, on data that belongs to no language.
#[test]
fn a_run_says_not_one_word_of_the_other_language() {
    let place = folder("catalogue-runs");
    fs::write(
        place.join("good.toml"),
        "schema = 1\n[[ministry]]\nid = \"alfa\"\nname = \"Alfa\"\n[[unit]]\nid = \"u\"\nname = \"Ulm\"\n",
    )
    .unwrap();
    fs::write(
        place.join("bad.toml"),
        "schema = 1\nschema = 2\nas_of = 2999-01-01\nfoo = 1\n[[person]]\nid = 3\nname = \"\"\nleads = [\"x\"\n\
         [[channel]]\nid = \"c\"\nkind = \"fax\"\naddress = \"a b\"\nurl = \"no\"\n",
    )
    .unwrap();
    fs::write(place.join("latin.toml"), b"schema = 1\n# \xe9\n").unwrap();
    fs::write(place.join("page.md"), "# Zeta\n\n* 12\n").unwrap();
    fs::create_dir_all(place.join("empty")).unwrap();
    let commands = [
        "who alfaa",
        "who alfa --explain",
        "who zzzz",
        "whoo",
        "who",
        "alfa",
        "--help",
        "list --help",
        "gaps",
        "gaps units",
        "list unit",
        "list zzz",
        "list products",
        "contact",
        "contact alfa --open --print",
        "who x -o cvs",
        "who -n 0 x",
        "who --nope",
        "help xyz",
        "completions tcsh",
        "roster check bad.toml",
        "roster check good.toml",
        "roster check latin.toml",
        "roster check absent.toml",
        "who x --roster absent.toml",
        "who x --roster empty",
        "roster show ministry alpha",
        "roster diff embedded",
        "roster diff good.toml bad.toml",
        "roster init good.toml",
        "roster import empty",
        "roster import page.md",
        "roster import absent.md",
        "roster import page.md --as-of 12",
        "roster path",
        "list people --phase live",
        "list people --former",
        "list topics --former",
        "list ministries --ministry zzz",
        "man --dir good.toml",
        "about",
    ];
    for (locale, foreign) in [("fr_FR.UTF-8", ENGLISH), ("en_GB.UTF-8", FRENCH), ("C", FRENCH)] {
        for line in commands {
            let mut command = command();
            command.current_dir(&place).env("LANG", locale).env_remove("LC_ALL");
            // The embedded roster is in French.
            command.env("BETA_ROSTER", "good.toml");
            let run = run(command.args(line.split(' ')));
            let text = format!("{}\n{}", run.stdout, run.stderr);
            let lines = text.lines().filter(|line| {
                // Excerpts of files, what is typed, and the data of JSON stay as they are.
                let line = line.trim_start();
                !line.starts_with("beta ")
                    && !line.starts_with(|c: char| c.is_ascii_digit() || c == '|')
            });
            for said in lines {
                let said = said.to_lowercase().replace("beta list", "").replace("beta roster", "");
                let mut words = said.split(|c: char| !c.is_alphanumeric() && !"_-.:".contains(c));
                let found = words.find(|word| foreign.contains(word));
                assert_eq!(found, None, "{locale}: {line}: {said}\n{text}");
            }
        }
    }
}

#[test]
fn what_both_languages_say_alike_is_spelt_alike_in_them() {
    const ALIKE: &[&str] = &[
        // Terms that are the same word in both.
        "organisation",
        "public",
        "sources",
        "guide",
        "organisations",
        "incubation",
        "investigation",
        "construction",
        "consolidation",
        "abandon",
        "incubator",
        "sponsors",
        "phase",
        "site",
        "date",
        "Phase",
        "Contact",
        "Contact",
        "Options",
        "Options\u{a0}",
        "Arguments",
        "OPTIONS",
        "FORMAT",
        "N",
        "ID",
        "A",
        "B",
        "SOURCE",
        "DATE",
        "DESCRIPTION",
        "Synopsis",
        "Organisations",
        "Organisation",
        "Guide",
        "contact",
        "source",
        "id",
        "role",
        "true or false",
    ];
    let english: BTreeMap<String, String> = sentences("en").into_iter().collect();
    for (key, text) in sentences("fr") {
        let text = prose(&text);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        // Options and variables are the same in every language.
        let is_typed = text.starts_with("--") || text == text.to_uppercase();
        let is_alike = english.get(&key).map(|text| prose(text)).as_ref() == Some(&text);
        let is_alike = is_alike && letters > 1 && !is_typed;
        assert!(!is_alike || ALIKE.contains(&text.trim()), "{key}: {text}");
    }
}

#[test]
fn french_keeps_its_signs_with_their_words() {
    for (key, text) in sentences("fr") {
        let typed = |sign: &str| prose(&text).contains(sign);
        for sign in [" :", " ;", " ?", " !", " »", "« "] {
            // An alias of git begins with the sign; so does a tag of a file.
            let is_typed = key.starts_with("man-examples");
            assert!(is_typed || !typed(sign), "{key}: {sign:?} in {text}");
        }
    }
}

#[test]
fn no_sentence_is_in_the_code() {
    // What is recognised there is data: French in the team's page and in the directory, headings of
    // spreadsheets, keys as people think them, English in what the parser of TOML says.
    const DATA: &[&str] = &[
        "src/import/public.rs",
        "src/git/talk.rs",
        // The first line of a file of git's settings.
        "src/git/clone.rs",
        "src/git/remote.rs",
        "src/import/contacts/heading.rs",
        "src/import/contacts/card.rs",
        "src/import/page/",
        "src/import/team/",
        "src/import/guide/",
        "src/import/portfolios.rs",
        "src/import/directory/",
        "src/core/roster/syntax.rs",
        "src/core/roster/wording.rs",
    ];
    // Part of tests alone.
    const TESTS: &str = "src/answer/schema.rs";
    // What is typed, and headings of a format.
    const TYPED: &[&str] = &[
        "beta roster",
        "beta completions bash",
        "beta contact {}",
        "beta who {}",
        ".SH NAME",
        ".SH SYNOPSIS",
        ":schema ./roster.schema.json\n\n",
    ];
    for path in sources(&root().join("src")) {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        if name == TESTS || DATA.iter().any(|folder| name.starts_with(folder)) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let mut literals = Vec::new();
        collect(text.parse().unwrap(), &mut literals);
        for literal in literals {
            let words = literal.split([' ', '\n']).filter(|word| {
                word.chars().filter(|c| c.is_alphabetic()).count() > 1
                    && !word.contains(['{', '<', '='])
            });
            // A line of a roster file is not one.
            let is_typed = TYPED.contains(&literal.as_str()) || literal.contains(" = ");
            let is_sentence = words.count() > 1 && !is_typed;
            assert!(!is_sentence, "{name}: {literal:?} belongs in locales/");
        }
    }
}

/// The texts of a program, without those of attributes (and so of comments) and of its tests.
fn collect(tokens: proc_macro2::TokenStream, literals: &mut Vec<String>) {
    use proc_macro2::TokenTree;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next_if(
                    |next| matches!(next, TokenTree::Punct(inner) if inner.as_char() == '!'),
                );
                let Some(TokenTree::Group(attribute)) =
                    tokens.next_if(|next| matches!(next, TokenTree::Group(_)))
                else {
                    continue;
                };
                if attribute.stream().to_string().replace(' ', "") == "cfg(test)" {
                    // The item that is for tests alone ends with its braces, or its semicolon.
                    for item in tokens.by_ref() {
                        let is_end = match &item {
                            TokenTree::Group(group) => {
                                group.delimiter() == proc_macro2::Delimiter::Brace
                            }
                            TokenTree::Punct(punct) => punct.as_char() == ';',
                            _ => false,
                        };
                        if is_end {
                            break;
                        }
                    }
                }
            }
            TokenTree::Group(group) => collect(group.stream(), literals),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.starts_with(['"', 'r']) {
                    literals.push(
                        text.trim_start_matches('r').trim_matches(['"', '#']).replace("\\n", "\n"),
                    );
                }
            }
            _ => {}
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
