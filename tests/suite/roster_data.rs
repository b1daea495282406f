//! `roster.toml` as data: the facts of the page it states, and the form of the file.

use std::collections::BTreeSet;

use beta::compiled::Compiled;
use beta::roster::read::read;
use beta::roster::{Entry, Field, Kind, Roster, check};
use beta::search::search;
use beta::store::embedded_roster;
use beta::text::address::{is_email, is_url};
use beta::text::fold::fold;

const EMBEDDED_TOML: &str = include_str!("../../roster.toml");

fn roster() -> Roster {
    let document = read(EMBEDDED_TOML, "roster.toml");
    assert_eq!(document.problems, []);
    assert_eq!(check::dangling(&document, &document.roster), []);
    document.roster
}

#[test]
fn the_program_carries_all_that_the_file_says_with_its_lines() {
    assert_eq!(embedded_roster(), read(EMBEDDED_TOML, "embedded").roster);
}

/// Who holds which portfolio: written from the page of 2021-10-11, not from the file.
const PORTFOLIOS: [(&str, &[&str]); 6] = [
    ("Arnaud Denoix", &["travail", "formation-professionnelle"]),
    ("Béatrice Mercier", &["economie-finances", "europe-affaires-etrangeres", "outre-mer"]),
    ("Inès Hijazi", &["territoires", "education-nationale", "enseignement-superieur", "culture"]),
    (
        "Ishan Bhojwani",
        &["transition-ecologique", "transports", "logement", "mer", "agriculture", "armees"],
    ),
    ("Jihane Herizi", &["transformation-publique"]),
    ("Léry Jicquel", &["justice", "interieur", "sante-solidarites"]),
];

/// The others, with a word of their role and their unit.
const OTHERS: [(&str, &str, &str); 5] = [
    ("Florian Delezenne", "mission BETA", "mission-beta"),
    ("Anna-Livia Gomart", "technique", "mission-beta"),
    ("Julien Dauphant", "technique", "mission-beta"),
    ("Camille Garrigue", "formations", "soutiens"),
    ("Chaïb Martinez", "bizdev", "soutiens"),
];

#[test]
fn the_people_and_their_portfolios_are_those_of_the_page() {
    let roster = roster();
    assert_eq!(roster.of(Kind::Person).len(), PORTFOLIOS.len() + OTHERS.len());
    let person =
        |name: &str| roster.of(Kind::Person).iter().find(|person| person.name == name).unwrap();
    for (name, ministries) in PORTFOLIOS {
        let person = person(name);
        assert_eq!(
            person.fields.texts(Field::Ministries).collect::<Vec<_>>(),
            ministries,
            "{name}"
        );
        assert_eq!(
            person.roles(),
            [("Responsable de portefeuille", Some("mission-beta"))],
            "{name}"
        );
    }
    for (name, word, unit) in OTHERS {
        let roles = person(name).roles();
        assert!(roles[0].0.contains(word) && roles[0].1 == Some(unit), "{name}: {roles:?}");
    }
    let held: usize = PORTFOLIOS.iter().map(|(_, ministries)| ministries.len()).sum();
    assert_eq!((roster.of(Kind::Ministry).len(), held), (19, 19));
}

#[test]
fn the_team_its_channels_and_its_reasons_are_those_of_the_page() {
    let roster = roster();
    assert_eq!(roster.as_of(), Some("2021-12-13"));
    assert!(roster.source().is_some_and(|source| source.contains("doc.incubateur.net/communaute")));
    assert!(roster.team.text(Field::PartOf).is_some_and(|part_of| part_of.contains("DINUM")));
    assert_eq!(roster.team.texts(Field::Commitments).count(), 5);
    for field in [Field::Name, Field::Summary, Field::Breach, Field::Join] {
        assert!(roster.team.text(field).is_some(), "{}", field.key());
    }
    let mission = roster.get(Kind::Unit, "mission-beta").unwrap();
    assert_eq!(mission.fields.number(Field::Headcount), Some(9));
    let channels: Vec<_> = roster
        .of(Kind::Channel)
        .iter()
        .map(|channel| (channel.id.as_str(), channel.fields.text(Field::Url).unwrap_or_default()))
        .collect();
    assert_eq!(
        channels,
        [
            (
                "animation-chat",
                "https://mattermost.incubateur.net/betagouv/channels/incubateur-animation"
            ),
            ("dinum-email", "mailto:dinum@beta.gouv.fr"),
            ("recrutement", "https://beta.gouv.fr/recrutement"),
            (
                "responsabilites-transverses",
                "https://betagouv-dinum.notion.site/Responsabilit-s-transverses-1772ece2c2124265aeb74466114aa411"
            ),
        ]
    );
    let ids = |kind| roster.of(kind).iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>();
    assert_eq!(
        ids(Kind::Reason),
        [
            "administratif-marche",
            "convention",
            "doute-produit",
            "mal-etre",
            "partenariat",
            "soutien-dinum"
        ]
    );
    assert_eq!(
        ids(Kind::Responsibility),
        ["club-bizdev", "formations", "mission-beta", "portefeuilles", "technique-transverse"]
    );
    assert!(
        roster.of(Kind::Reason).iter().all(|reason| reason.fields.text(Field::Summary).is_some())
    );
}

#[test]
fn the_file_is_sorted_and_says_nothing_twice() {
    let roster = roster();
    for entry in roster.entries() {
        let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(entry.id.chars().all(is_id), "{}", entry.id);
        let mut seen = BTreeSet::from([fold(&entry.name)]);
        for text in entry.aliases().chain(entry.keywords()).chain(entry.examples()) {
            assert_eq!(text, text.trim(), "{}", entry.id);
            assert!(seen.insert(fold(text)), "{}: {text:?} twice", entry.id);
        }
        for field in Field::FOUND_BY {
            let folded: Vec<String> = entry.fields.texts(*field).map(fold).collect();
            assert!(folded.is_sorted(), "{}: {} not sorted", entry.id, field.key());
        }
    }
    let order: Vec<_> = EMBEDDED_TOML
        .lines()
        .filter_map(|line| line.strip_prefix("id = "))
        .zip(EMBEDDED_TOML.lines().filter(|line| line.starts_with("[[")))
        .map(|(id, section)| (Kind::parse(section.trim_matches(['[', ']'])).unwrap(), id))
        .collect();
    let by_id = |(kind, id): &(Kind, &str)| {
        // Reasons stand as on the team's page.
        (*kind, if *kind == Kind::Reason { String::new() } else { (*id).to_owned() })
    };
    assert!(order.is_sorted_by_key(by_id), "entries are sorted by kind, then id");
}

#[test]
fn needs_name_entries_of_the_roster_and_are_no_examples() {
    let roster = roster();
    let examples: BTreeSet<String> =
        roster.entries().iter().flat_map(Entry::examples).map(fold).collect();
    for line in include_str!("../data/needs.tsv").lines() {
        let [need, expected, _category] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not three columns: {line:?}");
        };
        for expected in expected.split('|').filter(|expected| *expected != "NONE") {
            let (kind, id) = expected.split_once(':').unwrap();
            assert!(roster.get(Kind::parse(kind).unwrap(), id).is_some(), "{line:?}");
        }
        assert!(!examples.contains(&fold(need)), "an example measures nothing: {need:?}");
    }
}

#[test]
fn addresses_are_well_formed_and_nobodys_own() {
    let roster = roster();
    for channel in roster.of(Kind::Channel) {
        let address = channel.fields.text(Field::Address).unwrap();
        if channel.fields.text(Field::ChannelKind) == Some("email") {
            assert!(is_email(address), "{address}");
        }
        assert!(channel.fields.text(Field::Url).is_none_or(is_url), "{}", channel.id);
    }
    for person in roster.of(Kind::Person) {
        let last_name = fold(person.name.rsplit(' ').next().unwrap());
        assert!(!EMBEDDED_TOML.contains(&format!("{last_name}@")), "{}", person.name);
    }
}

#[test]
fn every_entry_finds_itself_first_by_its_own_name() {
    let compiled = Compiled::new(roster());
    for (position, entry) in compiled.roster.entries().iter().enumerate() {
        let matches = search(&compiled.index, &entry.name);
        assert_eq!(matches.first().map(|found| found.entry), Some(position), "{}", entry.name);
    }
}

#[test]
fn any_name_or_alias_finds_its_entry_first_or_tied_with_another_that_has_it_too() {
    let compiled = Compiled::new(roster());
    for (position, entry) in compiled.roster.entries().iter().enumerate() {
        for alias in entry.aliases() {
            let matches = search(&compiled.index, alias);
            let own = matches.iter().position(|found| found.entry == position);
            let has_it = |found: &beta::search::Match| {
                let other = &compiled.roster.entries()[found.entry];
                fold(&other.name) == fold(alias)
                    || other.aliases().any(|held| fold(held) == fold(alias))
            };
            assert!(
                own.is_some_and(|own| matches[..own].iter().all(has_it)),
                "{}: {alias:?}",
                entry.id
            );
        }
    }
}
