//! What people see: every view at every width, with and without colour and links, as reviewed pictures.

use beta::answer::answerer::Answerer;
use beta::answer::gaps::gaps;
use beta::answer::{Answer, Team};
use beta::compiled::Compiled;
use beta::locale::{Catalogue, Lang};
use beta::output::format::Format;
use beta::output::terminal::Terminal;
use beta::output::{self, View, about};
use beta::roster::read::read;
use beta::roster::{Field, Kind};
use beta::store::{Place, load};
use textwrap::core::display_width;

use crate::harness::{command, in_step, on_terminal, run};
use crate::import_directory::answerer;

const WIDTHS: [usize; 4] = [120, 80, 60, 40];

/// A view of a roster.
type Show<'a> = &'a dyn Fn(Terminal) -> String;

/// The embedded roster, then a small network.
fn rosters() -> [Compiled; 2] {
    let network = read(include_str!("../data/terminal/network.toml"), "network.toml");
    assert_eq!(network.problems, []);
    [load(&Place::Embedded).unwrap(), Compiled::new(network.roster)]
}

/// Shows every view a terminal has, each under the command that asks for it.
fn with_views(lang: Lang, tell: &mut dyn FnMut(&str, Show<'_>)) {
    let [embedded, network] = rosters();
    let queries = ["cultrue", "ines hijazi", "bizdev", "fast"];
    views_of(&embedded, &queries, lang, tell);
    let queries = ["herbier", "vigie", "jachere", "serre", "dgpsr", "dominique", "sacha"];
    views_of(&network, &queries, lang, tell);
}

fn views_of(
    compiled: &Compiled,
    queries: &[&str],
    lang: Lang,
    tell: &mut dyn FnMut(&str, Show<'_>),
) {
    let catalogue = Catalogue::new(lang);
    let answerer = Answerer { limit: 1, ..answerer(compiled, &catalogue) };
    let mut table = |title: &str, answer: &Answer, view| {
        tell(title, &|terminal| {
            let catalogue = Catalogue::new(lang).with_unicode(terminal.unicode);
            output::render(answer, view, Format::Table, terminal, &catalogue)
        });
    };
    for query in queries {
        table(&format!("who {query}"), &answerer.ask(query), View::Cards);
    }
    table("contact culture", &answerer.ask("culture"), View::Channels);
    for kind in Kind::ALL {
        let entries = compiled.roster.of(kind);
        if !entries.is_empty() {
            let answer = answerer.list(entries.iter());
            table(&format!("list {}", kind.key()), &answer, View::Rows);
        }
    }
    let gaps = beta::roster::Kind::answered_for()
        .into_iter()
        .flat_map(|kind| gaps(&compiled.roster, kind).0);
    let answer = answerer.list(gaps);
    if !answer.matches.is_empty() {
        table("gaps", &answer, View::Gaps);
    }
    let entries =
        [Kind::Reason, Kind::Unit].into_iter().flat_map(|kind| compiled.roster.told(kind));
    let mut answer = answerer.list(entries);
    let team = Team::of(&compiled.roster).unwrap();
    answer.team = Some(team.clone());
    tell("about", &|terminal| about::render(&answer, &team, terminal, &catalogue));
}

/// Every view at a width, escapes made visible.
fn picture(lang: Lang, terminal: Terminal) -> String {
    let mut picture = String::new();
    with_views(lang, &mut |title, show| {
        let shown = show(terminal).replace('\u{1b}', "␛");
        picture.extend(["$ beta ", title, "\n", &shown, "\n"]);
    });
    picture
}

/// A terminal as people see it, but for how old the facts are: that changes from day to day.
fn plain(width: usize) -> Terminal {
    Terminal { width: Some(width), unicode: true, ..Terminal::default() }
}

#[test]
fn what_is_old_says_so_at_a_terminal_alone() {
    let mut seen = 0;
    with_views(Lang::En, &mut |title, show| {
        let is_told = |terminal: Terminal| show(terminal).contains("to renew them: beta update");
        assert!(!is_told(plain(80)), "{title}");
        seen += usize::from(is_told(Terminal { is_terminal: true, ..plain(80) }));
    });
    assert!(seen > 9, "{seen}");
}

#[test]
fn tables_are_as_reviewed_at_every_width() {
    for width in WIDTHS {
        let text = picture(Lang::En, plain(width));
        in_step(&format!("tests/data/terminal/{width}.txt"), &text);
        let terminal = Terminal { color: true, links: true, ..plain(width) };
        let text = picture(Lang::Fr, terminal);
        in_step(&format!("tests/data/terminal/{width}-fr-colour-links.txt"), &text);
    }
    let ascii = Terminal { unicode: false, ..plain(80) };
    in_step("tests/data/terminal/80-ascii.txt", &picture(Lang::En, ascii));
}

#[test]
fn rule_18_lines_fit_and_no_address_is_cut() {
    let rosters = rosters();
    let entries = rosters.iter().flat_map(|compiled| compiled.roster.entries());
    let addresses: Vec<&str> = entries
        .flat_map(|entry| {
            let fields = [Field::Address, Field::Url, Field::Contact].into_iter();
            fields.filter_map(|field| entry.fields.text(field))
        })
        .collect();
    for width in (20..=140).step_by(5) {
        with_views(Lang::Fr, &mut |title, show| {
            let text = show(plain(width));
            let whole = show(Terminal { unicode: true, ..Terminal::default() });
            for line in text.lines() {
                let is_address = addresses.iter().any(|address| line.trim() == *address);
                let is_word = !line.trim().contains(' ');
                assert!(
                    display_width(line) <= width || is_address || is_word,
                    "{title} at {width}: {line:?}"
                );
            }
            for address in addresses.iter().filter(|address| whole.contains(**address)) {
                // A table leaves out what every row shares; what it shows, it shows whole.
                assert!(text.contains(address), "{title} at {width}: {address} in\n{text}");
            }
        });
    }
}

/// The words of a text, without links and what stands between two things.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| !word.starts_with("http") && *word != "·").collect()
}

#[test]
fn rule_17_links_change_nothing_but_links() {
    let mut fewer = 0;
    with_views(Lang::En, &mut |title, show| {
        let linked = show(Terminal { links: true, ..plain(80) });
        let mut text = String::new();
        for (at, part) in linked.split("\u{1b}]8;;").enumerate() {
            text += if at == 0 { part } else { part.split_once("\u{1b}\\").unwrap().1 };
        }
        let whole = show(plain(80));
        // A link is not printed beside what it is the link of.
        assert_eq!(words(&text), words(&whole), "{title}");
        fewer += whole.matches("https://").count() - text.matches("https://").count();
    });
    assert!(fewer > 5, "{fewer}");
}

#[test]
fn colour_changes_nothing_but_colour() {
    with_views(Lang::En, &mut |title, show| {
        let mut text = String::new();
        let coloured = show(Terminal { color: true, ..plain(80) });
        for (at, part) in coloured.split("\u{1b}[").enumerate() {
            text += if at == 0 { part } else { part.split_once('m').unwrap().1 };
        }
        assert_eq!(text, show(plain(80)), "{title}");
    });
}

#[test]
fn a_terminal_gets_its_width_colour_and_links() {
    let who = |variables: &[(&str, &str)], args: &str| {
        on_terminal(&format!("beta {args}"), variables, "")
    };
    let Some(wide) = who(&[("COLUMNS", "200")], "list people") else { return };
    assert!(wide.contains("\u{1b}[1m") && wide.contains('─'), "{wide:?}");
    assert!(!wide.contains("\u{1b}]8;;"), "{wide:?}");
    let narrow = who(&[("COLUMNS", "30")], "list people").unwrap();
    assert!(!narrow.contains('─') && narrow.lines().count() > wide.lines().count(), "{narrow:?}");
    for (variables, has_links) in [
        (&[("TERM", "xterm-kitty")][..], true),
        (&[("VTE_VERSION", "6800")], true),
        (&[("TERM", "dumb"), ("VTE_VERSION", "6800")], false),
        (&[("TERM", "linux")], false),
    ] {
        let text = who(variables, "contact").unwrap();
        assert_eq!(text.contains("\u{1b}]8;;mailto:"), has_links, "{variables:?}: {text:?}");
        assert!(text.contains("dinum@beta.gouv.fr"));
    }
    let text = who(&[("TERM", "xterm-kitty")], "contact --hyperlink never").unwrap();
    assert!(!text.contains("\u{1b}]8"), "{text:?}");
    for variables in [&[("NO_COLOR", "1")][..], &[("TERM", "dumb")]] {
        let text = who(variables, "who Culture").unwrap();
        assert!(!text.contains('\u{1b}'), "{variables:?}: {text:?}");
    }
    let text = who(&[("NO_COLOR", "1")], "who Culture --color=always").unwrap();
    assert!(text.contains("\u{1b}[1m"), "{text:?}");
}

#[test]
fn signs_follow_the_characters_of_the_locale() {
    for (variable, value, sign) in [
        ("LANG", "C", "cultrue -> Culture"),
        ("LANG", "en_GB.UTF-8", "cultrue → Culture"),
        ("LC_ALL", "fr_FR.ISO-8859-1", "cultrue -> Culture"),
    ] {
        // A console of Windows takes Unicode whatever these say.
        let sign = if cfg!(windows) { "cultrue → Culture" } else { sign };
        let shown = run(command().env(variable, value).args(["who", "cultrue"])).stdout;
        assert!(shown.contains(sign) && shown.contains("Inès"), "{variable}={value}: {shown}");
        let help = run(command().env(variable, value).args(["who", "--help"])).stdout;
        let is_sign = |c: char| matches!(c, '’' | '…' | '«' | '\u{a0}' | '“' | '→');
        let has_signs = value.contains("UTF") || cfg!(windows);
        assert_eq!(help.contains(is_sign), has_signs, "{variable}={value}: {help}");
    }
}
