//! A roster whose every text holds what could break a format or a terminal: each format is read back
//! whole by a reader of somebody else's, and a terminal sees none of it raw.

use std::fmt::Write;
use std::path::PathBuf;

use beta::answer::Answer;
use beta::answer::answerer::Answerer;
use beta::compiled::Compiled;
use beta::locale::{Catalogue, Lang};
use beta::output::format::Format;
use beta::output::terminal::Terminal;
use beta::output::{self, View};
use beta::roster::field::Spec;
use beta::roster::{Field, Kind, Section, Shape};
use beta::store::{Place, load};
use beta::text::invisible::is_unsafe;
use calcard::vcard::VCardProperty;
use calcard::{Entry, Parser};
use clap::ValueEnum;
use pulldown_cmark::{Event, Options, Tag, TagEnd};

use crate::harness::{self, folder};
use crate::import_directory::answerer;

/// Control characters, escapes, what turns the direction of text, tabs, line breaks, quotes, marks of
/// every format, a mention, a formula.
const NASTY: &str = "=cmd()|'/C calc'!A0 \u{1b}[31m\u{1b}]8;;https://example.org\u{7}\u{202e}\u{2066}\u{200f}\
    \u{0}\u{8}\u{7f}\u{9b}\t\r\n\"quoted\" 'single' \\n \\ ; , | **b** _i_ `c` ~~s~~ [l](https://example.org) \
    ![i](x) <b>&amp;</b> @all @channel # é 🎉 e\u{301}\nEND:VCARD\nBEGIN:VCARD";

/// The mailbox of every entry that has one: an address must be well formed, so it is only unusual.
const MAILBOX: &str = "a_b~c@example.org";
/// A number, an address, and all that own fields hold beside texts.
const PHONE: &str = "01 40 00 00 00";
const URL: &str = "https://example.org/a(b)|c,d;e*_~<f>";
const ADDRESSES: [&str; 3] = [MAILBOX, PHONE, URL];

/// A text as TOML.
fn toml(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() {
            quoted.push(c);
        } else {
            write!(quoted, "\\U{:08x}", u32::from(c)).unwrap();
        }
    }
    quoted + "\""
}

/// The value of a key: as nasty as its shape takes.
fn value(spec: &Spec) -> Option<String> {
    let text = toml(NASTY);
    Some(match spec.shape {
        Shape::Texts | Shape::Refs(_) => format!("[{text}]"),
        Shape::Text | Shape::Ref(_) => text,
        Shape::Number => "1".to_owned(),
        Shape::Date if spec.field == Field::Former => return None,
        Shape::Date => "2021-12-13".to_owned(),
        Shape::Email => toml(MAILBOX),
        Shape::Phone => toml(PHONE),
        Shape::Url => toml(URL),
        // Not the first, `email`: such a channel's address would have to be one.
        Shape::OneOf(words) => toml(words[1]),
        // A person has `role` in its place; a removed entry is not there, nor is a former one.
        Shape::Roles | Shape::Flag | Shape::Sources => return None,
    })
}

fn section(text: &mut String, section: Section) {
    for spec in Field::on(section).filter(|spec| spec.field != Field::Extends) {
        if let Some(value) = value(spec) {
            writeln!(text, "{} = {value}", spec.key).unwrap();
        }
    }
}

/// The roster, as a file: one entry of every kind.
fn roster(name: &str) -> PathBuf {
    let mut text = String::new();
    section(&mut text, Section::Head);
    text += "[team]\n";
    section(&mut text, Section::Team);
    for kind in Kind::ALL {
        writeln!(text, "[[{}]]", kind.key()).unwrap();
        section(&mut text, Section::Entry(kind));
    }
    let file = folder(name).join("nasty.toml");
    std::fs::write(&file, text).unwrap();
    file
}

fn loaded(name: &str) -> Compiled {
    match load(&Place::File(roster(name))) {
        Ok(compiled) => compiled,
        Err(beta::store::Error::Invalid(reports)) => panic!("{:?}", reports[0].problems),
        Err(error) => panic!("{error:?}"),
    }
}

/// Answers of every view, over every kind.
fn answers(compiled: &Compiled) -> Vec<(Answer, View)> {
    let catalogue = Catalogue::new(Lang::En);
    let answerer =
        Answerer { origin: NASTY, limit: 50, explain: true, ..answerer(compiled, &catalogue) };
    let mut answers =
        vec![(answerer.ask(NASTY), View::Cards), (answerer.ask(NASTY), View::Channels)];
    for kind in Kind::ALL {
        let listed = answerer.list(compiled.roster.of(kind).iter());
        assert_eq!(listed.matches.len(), 1, "{}", kind.key());
        answers.push((listed, View::Rows));
    }
    answers
}

fn shown(answer: &Answer, view: View, format: Format, terminal: Terminal) -> String {
    output::render(answer, view, format, terminal, &Catalogue::new(Lang::Fr))
}

#[test]
fn rule_21_a_terminal_sees_none_of_it_raw() {
    let compiled = loaded("hostile-terminal");
    for width in [40, 80, 200] {
        let terminal = Terminal { width: Some(width), is_terminal: true, ..Terminal::default() };
        for (answer, view) in answers(&compiled) {
            for format in Format::value_variants() {
                let text = shown(&answer, view, *format, terminal);
                let raw = text.chars().find(|c| is_unsafe(*c) && !matches!(c, '\n' | '\r' | '\t'));
                assert_eq!(raw, None, "{format:?} {view:?}: {text:?}");
            }
        }
    }
}

#[test]
fn notes_and_errors_show_none_of_it_raw() {
    let bad = folder("hostile-bad").join("bad.toml");
    let key = toml(&NASTY.replace(['\n', '\r'], ""));
    std::fs::write(
        &bad,
        format!("schema = 1\n{key} = 1\n# \u{1b}[2J\u{202e}\n[[ministry]]\nid = {key}\n"),
    )
    .unwrap();
    let run = harness::run(harness::command().arg("list").arg("people").arg("--roster").arg(&bad));
    assert_eq!(run.status, 3);
    assert!(!run.stderr.contains(|c: char| is_unsafe(c) && c != '\n'), "{:?}", run.stderr);
    let file = roster("hostile-notes");
    for args in
        [&["who", NASTY.split('\0').next().unwrap(), "-n", "1"][..], &["list", "\u{1b}[2J\u{202e}"]]
    {
        let run = harness::run(harness::command().arg("--roster").arg(&file).args(args));
        assert!(!run.stderr.contains(|c: char| is_unsafe(c) && c != '\n'), "{:?}", run.stderr);
    }
    // Formats of which a record is a line, or that any terminal may be given to read.
    let bad = bad.to_str().unwrap();
    let file = file.to_str().unwrap();
    for args in [
        &["roster", "check", bad, "-o", "plain"][..],
        &["roster", "check", bad, "--json"],
        &["roster", "show", "--json", "--roster", file],
        &["roster", "diff", "embedded", file, "--json"],
        &["roster", "diff", "embedded", file, "-o", "plain"],
    ] {
        let run = harness::beta(args);
        let is_raw = |c: char| is_unsafe(c) && c != '\n' && c != '\t';
        assert!(
            !run.stdout.is_empty() && !run.stdout.contains(is_raw),
            "{args:?}: {:?}",
            run.stdout
        );
        let is_line = |line: &str| line.starts_with(&bad.replace('\\', r"\\"));
        assert!(
            !args.ends_with(&["-o", "plain"])
                || args[1] != "check"
                || run.stdout.lines().all(is_line)
        );
    }
}

#[test]
fn json_and_json_lines_are_read_back() {
    let compiled = loaded("hostile-json");
    for (answer, view) in answers(&compiled) {
        let text = shown(&answer, view, Format::Json, Terminal::default());
        assert_eq!(harness::answer(&text)["matches"][0]["name"], NASTY);
        let text = shown(&answer, view, Format::Jsonl, Terminal::default());
        assert_eq!(text.lines().count(), 1);
        if answer.query.is_none() {
            assert_eq!(harness::entry(&text)["name"], NASTY);
        } else {
            assert_eq!(harness::answer(&text)["query"], NASTY);
        }
    }
}

#[test]
fn rule_22_csv_is_read_back_by_a_csv_reader() {
    let compiled = loaded("hostile-csv");
    for (answer, view) in answers(&compiled) {
        let text = shown(&answer, view, Format::Csv, Terminal::default());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let names = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let cell = |name: &str| {
            let at = names.iter().position(|held| held == name).unwrap();
            rows[0][at].to_owned()
        };
        let expected =
            if view == View::Channels { answer_channels(&answer) } else { answer.matches.len() };
        assert_eq!(rows.len(), expected, "{text}");
        let first = cell(if view == View::Channels { "address" } else { "name" });
        assert!(
            first == format!("'{NASTY}") || view == View::Channels && first == MAILBOX,
            "{first}"
        );
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        }
    }
}

/// How many channels the answers have that are shown, each once.
fn answer_channels(answer: &Answer) -> usize {
    let channels = answer.matches.iter().flat_map(|found| &found.channels);
    channels.map(|channel| &channel.id).collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn rule_19_plain_is_read_back_by_cut() {
    let compiled = loaded("hostile-plain");
    for (answer, view) in answers(&compiled) {
        let text = shown(&answer, view, Format::Plain, Terminal::default());
        assert!(!text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "{text:?}");
        for line in text.lines() {
            let fields: Vec<String> = line.split('\t').map(unescaped).collect();
            assert_eq!(fields.len(), if view == View::Channels { 4 } else { 10 }, "{line:?}");
            assert!(fields[0] == NASTY || ADDRESSES.contains(&fields[0].as_str()), "{line:?}");
        }
    }
}

/// A field of `plain` as its documentation says.
fn unescaped(field: &str) -> String {
    let mut text = String::new();
    let mut rest = field;
    while let Some((before, after)) = rest.split_once('\\') {
        text += before;
        let code = after.chars().next().unwrap();
        rest = &after[1..];
        match code {
            't' => text.push('\t'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            'u' => {
                let (digits, after) = rest[1..].split_once('}').unwrap();
                text.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
                rest = after;
            }
            c => text.push(c),
        }
    }
    text + rest
}

#[test]
fn rule_22_vcard_is_read_back_by_a_vcard_parser() {
    let compiled = loaded("hostile-vcard");
    // A card has no place for control characters other than line breaks and tabs.
    let name: String = NASTY
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    for (answer, view) in answers(&compiled) {
        let text = shown(&answer, view, Format::Vcard, Terminal::default());
        assert!(
            text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])),
            "{text:?}"
        );
        let mut parser = Parser::new(&text).strict();
        let mut cards = 0;
        loop {
            match parser.entry() {
                Entry::VCard(card) => {
                    cards += 1;
                    let of = |property: VCardProperty| {
                        card.property(&property).and_then(|entry| entry.values[0].as_text())
                    };
                    assert_eq!(of(VCardProperty::Version), Some("3.0"));
                    let shown = of(VCardProperty::Fn);
                    let is_address = shown.is_some_and(|shown| ADDRESSES.contains(&shown));
                    assert!(shown == Some(name.as_str()) || is_address, "{text}");
                    assert!(card.property(&VCardProperty::N).is_some(), "{text}");
                }
                Entry::Eof => break,
                other => panic!("{other:?}: {text}"),
            }
        }
        assert!(cards >= 1, "{text}");
    }
}

#[test]
fn markdown_is_a_table_that_says_what_the_roster_says() {
    let compiled = loaded("hostile-markdown");
    let name = Terminal::default().safe(NASTY).into_owned();
    for (answer, view) in answers(&compiled) {
        let text = shown(&answer, view, Format::Markdown, Terminal::default());
        let table = table(&text);
        let (width, height) = (table[0].len(), table.len());
        assert!(table.iter().all(|row| row.len() == width), "{text}");
        let rows =
            if view == View::Channels { answer_channels(&answer) } else { answer.matches.len() };
        assert_eq!(height, 1 + rows);
        let first = table[1][0].replace('\u{2060}', "");
        let is_address = ADDRESSES.contains(&first.as_str());
        assert!(first == name || view == View::Channels && is_address, "{text}");
        assert!(!text.contains("@all") && !text.contains("@channel"), "{text}");
    }
}

/// The cells of the one table of a text, as a Markdown reader shows them. Nothing but the links of
/// addresses is more than text.
fn table(markdown: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut cell = String::new();
    for event in pulldown_cmark::Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                rows.last_mut().unwrap().push(std::mem::take(&mut cell));
            }
            Event::Text(text) => cell += &text,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_known = dest_url.starts_with("https://example.org/")
                    || dest_url.strip_prefix("mailto:") == Some(MAILBOX)
                    || dest_url.as_ref() == "tel:+33140000000";
                assert!(is_known, "{dest_url}");
            }
            Event::Start(Tag::Table(_) | Tag::TableCell | Tag::Paragraph) | Event::End(_) => {}
            other => panic!("{other:?} in {markdown}"),
        }
        if rows.is_empty() {
            cell.clear();
        }
    }
    rows
}
