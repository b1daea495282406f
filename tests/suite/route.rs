//! The way to the right person: products, incubators, organisations, people of the network.

use beta::answer::Status;
use beta::compiled::Compiled;
use beta::import::directory::Options;
use beta::roster::read::read;
use beta::roster::{Field, Fields, Kind, Roster, Value};
use beta::route::Basis;

use crate::harness::{beta, shared};
use crate::import_directory::{answers, checkout, merged};

const OPTIONS: Options<'static> = Options { all_people: false, as_of: Some("2026-01-01") };

/// A small network: what each file says is what its test is about.
fn network() -> Compiled {
    let person = |name: &str, end: &str, more: &str| {
        format!(
            "---\nfullname: {name}\nrole: Coach\nmissions:\n  - start: 2020-01-01\n    end: {end}\n{more}---\n"
        )
    };
    let people = [
        (
            "_authors/ada.lune.md",
            person(
                "Ada Lune",
                "2030-01-01",
                "    startups: [alive, over]\nteams: [/teams/leads]\n",
            ),
        ),
        ("_authors/ida.mars.md", person("Ida Mars", "2025-01-01", "")),
        ("_authors/eve.jour.md", person("Eve Jour", "2030-01-01", "teams: [/teams/others]\n")),
        ("_authors/guy.nuit.md", person("Guy Nuit", "2030-01-01", "")),
    ];
    let files = [
        (
            "_organisations/mc.md",
            "---\nname: Ministère de la Culture\nacronym: MC\ndomaine_ministeriel: spm\n---\n",
        ),
        (
            "_organisations/pm.md",
            "---\nname: Services du Premier ministre\nacronym: SPM\ndomaine_ministeriel: spm\n---\n",
        ),
        ("_organisations/fisc.md", "---\nname: Fisc\ndomaine_ministeriel: bercy\n---\n"),
        ("_organisations/gold.md", "---\nname: Or\ndomaine_ministeriel: bercy\n---\n"),
        (
            "_incubators/forge.md",
            "---\ntitle: Forge\ncontact: forge@example.org\nowner: /organisations/fisc\n---\n",
        ),
        ("_incubators/attic.md", "---\ntitle: Attic\ncontact: attic@example.org\nowner: ''\n---\n"),
        ("_incubators/empty.md", "---\ntitle: Empty\n---\n"),
        ("_teams/leads.md", "---\nname: Responsable de portefeuille\nincubator: forge\n---\n"),
        ("_teams/others.md", "---\nname: Animation\nincubator: attic\n---\n"),
        (
            "_startups/alive.md",
            "---\ntitle: Alive\nincubator: attic\nsponsors: [/organisations/mc, /organisations/fisc, /organisations/gold]\ncontact: alive@example.org\nphases: [{name: opere, start: 2024-01-01}]\n---\n",
        ),
        (
            "_startups/over.md",
            "---\ntitle: Over\nincubator: attic\nphases: [{name: abandon, start: 2024-01-01}]\ncontact: over@example.org\n---\n",
        ),
        (
            "_startups/named.md",
            "---\ntitle: Named\nincubator: forge\nsponsors: [/organisations/mc]\ncontact_dinum: ada.lune\ncontact_incubator: eve.jour\n---\n",
        ),
        (
            "_startups/gone.md",
            "---\ntitle: Gone\nincubator: forge\nsponsors: [/organisations/mc]\ncontact_dinum: ida.mars\n---\n",
        ),
        (
            "_startups/prime.md",
            "---\ntitle: Prime\nincubator: forge\nsponsors: [/organisations/pm]\ncontact: forge@example.org\n---\n",
        ),
        ("_startups/bare.md", "---\ntitle: Bare\nincubator: forge\n---\n"),
        ("_startups/lonely.md", "---\ntitle: Lonely\nincubator: empty\n---\n"),
        (
            "_startups/inside.md",
            "---\ntitle: Inside\nincubator: attic\ncontact_incubator: [ida.mars]\n---\n",
        ),
    ];
    let mut all: Vec<(&str, &str)> = files.to_vec();
    all.extend(people.iter().map(|(path, text)| (*path, text.as_str())));
    let (roster, _) = merged(&checkout("network", &all), OPTIONS);
    Compiled::new(roster)
}

/// An entry, and each step of its route as "rule: people > channels".
const ROUTES: &[(&str, &[&str])] = &[
    // several portfolios, one of them twice; the product's own mailbox in every case
    (
        "product:alive",
        &["mailbox: > product:alive", "sponsor: lead-culture > desk", "sponsor: lead-bercy > desk"],
    ),
    // named at DINUM; the incubator's person besides
    (
        "product:named",
        &["contact-dinum: ada.lune > desk", "contact-incubator: eve.jour > incubator:forge"],
    ),
    // who is named has left: the rule counts as well
    ("product:gone", &["contact-dinum: ida.mars > desk", "sponsor: lead-culture > desk"]),
    // a sponsor of no portfolio leads nowhere, not to the incubator's owner; one address stands once
    (
        "product:prime",
        &["mailbox: > product:prime", "incubator-mailbox: > product:prime", "team: > desk"],
    ),
    // no sponsor: the incubator's owner
    ("product:bare", &["owner: lead-bercy > desk"]),
    (
        "product:over",
        &["mailbox: > product:over", "incubator-mailbox: > incubator:attic", "team: > desk"],
    ),
    ("product:lonely", &["team: > desk"]),
    // the only one named has left
    (
        "product:inside",
        &[
            "contact-incubator: ida.mars > incubator:attic",
            "incubator-mailbox: > incubator:attic",
            "team: > desk",
        ],
    ),
    // incubators: mailbox, named contacts, the owner's portfolio
    (
        "incubator:forge",
        &[
            "mailbox: > incubator:forge",
            "incubator-contact: ada.lune > incubator:forge",
            "owner: lead-bercy > desk",
        ],
    ),
    ("incubator:attic", &["mailbox: > incubator:attic", "team: > desk"]),
    ("incubator:empty", &["team: > desk"]),
    // organisations
    ("organisation:mc", &["organisation: lead-culture > desk"]),
    ("organisation:fisc", &["organisation: lead-bercy > desk", "own-incubator: > incubator:forge"]),
    ("organisation:pm", &["team: > desk"]),
    // people: live products, then incubators; no address of their own
    (
        "person:ada.lune",
        &["product: ada.lune > product:alive", "incubator: ada.lune > incubator:forge"],
    ),
    ("person:eve.jour", &["incubator: eve.jour > incubator:attic"]),
    ("person:guy.nuit", &["team: guy.nuit > desk"]),
];

#[test]
fn each_kind_has_its_way() {
    let compiled = network();
    for (entry, expected) in ROUTES {
        let (kind, id) = entry.split_once(':').unwrap();
        let answer = answers(&compiled, &[id]).remove(0);
        let mut matches = answer.matches.iter();
        let found =
            matches.find(|found| (found.kind.key(), found.id.as_str()) == (kind, id)).unwrap();
        let steps: Vec<String> = found
            .route
            .iter()
            .map(|step| {
                let people = step.people.join(" ");
                let gap = if people.is_empty() { "" } else { " " };
                format!("{}: {people}{gap}> {}", step.rule.key(), step.channels.join(" "))
            })
            .collect();
        assert_eq!(steps, *expected, "{entry}");
        // Whatever a step names is told whole beside it, and its reason is a sentence of its own.
        for step in &found.route {
            assert!(step.people.iter().all(|id| found.people.iter().any(|held| held.id == *id)));
            assert!(
                step.channels.iter().all(|id| found.channels.iter().any(|held| held.id == *id))
            );
            assert!(!step.because.starts_with("answer-"), "{}", step.because);
        }
    }
}

#[test]
fn a_portfolio_that_nobody_leads_has_the_incubators_of_its_organisations() {
    let text = "schema = 1\n[[ministry]]\nid = 'mer'\nname = 'Mer'\n[[ministry]]\nid = 'ciel'\nname = 'Ciel'\n\
        [[organisation]]\nid = 'port'\nname = 'Port'\nministry = 'mer'\n\
        [[incubator]]\nid = 'quai'\nname = 'Le Quai'\nowner = 'port'\ncontact = 'quai@example.org'\n\
        [[channel]]\nid = 'desk'\nname = 'Desk'\nkind = 'email'\naddress = 'desk@example.org'\n";
    let compiled = Compiled::new(read(text, "test").roster);
    let rules = |query: &str| {
        let answer = answers(&compiled, &[query]).remove(0);
        let steps = answer.matches[0].route.iter();
        let steps = steps.map(|step| (step.rule.key(), step.channels.join(" ")));
        (answer.status, steps.collect::<Vec<_>>())
    };
    let step = |rule, channels: &str| (rule, channels.to_owned());
    let (status, steps) = rules("mer");
    assert_eq!(steps, [step("incubator-mailbox", "incubator:quai"), step("team", "desk")]);
    assert_eq!(
        (status, rules("ciel")),
        (Status::Default, (Status::Default, vec![step("team", "desk")]))
    );
}

#[test]
fn a_mailbox_of_its_own_is_nobody() {
    let compiled = network();
    for (product, basis, status) in [
        ("alive", "inferred", Status::Found),
        ("named", "named", Status::Found),
        ("over", "default", Status::Default),
        ("lonely", "default", Status::Default),
    ] {
        let answer = answers(&compiled, &[product]).remove(0);
        let first = answer.matches.first().unwrap();
        assert_eq!((first.id.as_str(), answer.status), (product, status));
        assert_eq!(first.basis().map(Basis::key), Some(basis), "{product}");
    }
}

/// The roster with one field of all its products gone.
fn without(roster: &Roster, field: Field) -> Roster {
    let mut entries = roster.entries().to_vec();
    for entry in entries.iter_mut().filter(|entry| entry.kind == Kind::Product) {
        entry.fields.remove(field);
    }
    Roster::new(roster.head.clone(), Fields::default(), Vec::new(), entries)
}

#[test]
fn what_is_inferred_agrees_with_who_is_named_or_is_absent() {
    let Some(sample) = shared("directory") else { return };
    let (mut roster, _) = merged(&sample, Options::default());
    // Two leads of the summer of 2026, as their roles in the directory say.
    for (ministry, lead) in [("justice", "julie.guyot"), ("travail", "thibault.desjardins")] {
        let mut former = roster.get(Kind::Person, &format!("lead-{ministry}")).unwrap().clone();
        former.fields.set(Field::Remove, Value::Flag(true));
        let mut person = roster.get(Kind::Person, lead).unwrap().clone();
        person.fields.set_list(Field::Ministries, std::iter::once(ministry).collect());
        let layer = vec![former, person];
        roster.add(Roster::new(Fields::default(), Fields::default(), Vec::new(), layer));
    }
    let named: Vec<(String, Vec<String>)> = roster
        .of(Kind::Product)
        .iter()
        .map(|product| {
            let people = product.fields.texts(Field::ContactDinum).map(str::to_owned);
            (product.id.clone(), people.collect::<Vec<_>>())
        })
        .filter(|(_, people)| !people.is_empty())
        .collect();
    assert!(!named.is_empty());
    let hidden = Compiled::new(without(&roster, Field::ContactDinum));
    let shown = Compiled::new(roster);
    for (id, people) in named {
        let first = |compiled| {
            let answer = answers(compiled, &[&id]).remove(0);
            let found = answer.matches.into_iter().find(|found| found.id == id).unwrap();
            found.route.into_iter().find(|step| step.rule.key() != "mailbox").unwrap()
        };
        assert_eq!(first(&shown).people, people, "{id}");
        let inferred = first(&hidden);
        assert!(
            inferred.basis.key() == "default" || inferred.people == people,
            "{id}: {inferred:?}"
        );
    }
}

#[test]
fn a_card_says_what_is_over() {
    let compiled = network();
    let folder = crate::harness::folder("network-roster");
    let file = folder.join("roster.toml");
    std::fs::write(&file, beta::roster::write::toml(&compiled.roster)).unwrap();
    let file = file.to_str().unwrap();
    let card = |query: &str| beta(["--roster", file, "who", query]).stdout;
    for (query, expected) in [
        ("Over", "Ended (abandoned) on 1 January 2024"),
        ("Alive", "Phase: operation, since 1 January 2024"),
        ("Gone", "Ida Mars, coach (mission ended on 1 January 2025, may have left)"),
        ("Ida Mars", "Last known mission: ended on 1 January 2025, may have left"),
        ("Ada Lune", "Last known mission: until 1 January 2030"),
    ] {
        assert!(card(query).contains(expected), "{query}: {}", card(query));
    }
    // Somebody who was there on the roster's day, and is not today.
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains("as_of = 2026-01-01"));
    let older = folder.join("older.toml");
    std::fs::write(&older, text.replace("as_of = 2026-01-01", "as_of = 2024-01-01")).unwrap();
    let older = beta(["--roster", older.to_str().unwrap(), "who", "Gone"]).stdout;
    assert!(older.contains("Ida Mars, coach (mission ended on 1 January 2025"), "{older}");
    let french = beta(["--roster", file, "--lang", "fr", "who", "Over"]).stdout;
    assert!(french.contains("Arrêté (abandon) le 1er janvier 2024"), "{french}");
}
