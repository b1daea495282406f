//! `beta gaps` and the filters of `beta list`.

use std::fs;

use beta::import::directory::Options;
use beta::roster::{Field, Kind, Roster, write};

use crate::directory;
use crate::harness::{beta, folder, json};
use crate::import_directory::merged;

/// A roster of full size, in a file.
fn full_size(name: &str) -> (Roster, directory::Directory, String) {
    let folder = folder(name);
    let made = directory::make(&folder);
    let options = Options { all_people: false, as_of: Some(directory::AS_OF) };
    let (roster, _) = merged(&folder, options);
    let file = folder.join("roster.toml");
    fs::write(&file, write::toml(&roster)).unwrap();
    (roster, made, file.to_str().unwrap().to_owned())
}

/// Whether the portfolio of one of these organisations has a lead: from the fields alone.
fn has_lead<'r>(roster: &Roster, organisations: impl Iterator<Item = &'r str>) -> bool {
    let mut ministries = organisations
        .filter_map(|id| roster.get(Kind::Organisation, id)?.fields.text(Field::Ministry));
    ministries.any(|id| {
        let leads = |person: &beta::roster::Entry| {
            person.fields.texts(Field::Ministries).any(|held| held == id)
        };
        roster.of(Kind::Person).iter().any(leads)
    })
}

#[test]
fn gaps_agree_with_a_count_done_another_way() {
    let (roster, made, file) = full_size("gaps");
    let owner =
        |id: &str| roster.get(Kind::Incubator, id).and_then(|held| held.fields.text(Field::Owner));
    let live = ["investigation", "construction", "acceleration", "consolidation", "opere"];
    let products: Vec<_> = roster
        .of(Kind::Product)
        .iter()
        .filter(|product| live.contains(&product.fields.text(Field::Phase).unwrap()))
        .collect();
    let is_gap = |product: &&&beta::roster::Entry| {
        let fields = &product.fields;
        let is_named =
            fields.texts(Field::ContactDinum).chain(fields.texts(Field::ContactIncubator)).count()
                > 0;
        let sponsors: Vec<&str> = fields.texts(Field::Sponsors).collect();
        let hosts = fields.texts(Field::Incubator).chain(fields.texts(Field::Incubators));
        let behind = if sponsors.is_empty() { hosts.filter_map(owner).collect() } else { sponsors };
        !is_named && !has_lead(&roster, behind.into_iter())
    };
    assert_eq!(products.len(), made.live);
    let gaps = products.iter().filter(is_gap).count();
    let incubators = roster.of(Kind::Incubator).iter();
    let bare = incubators.filter(|incubator| {
        incubator.fields.texts(Field::People).count() == 0
            && !has_lead(&roster, incubator.fields.text(Field::Owner).into_iter())
    });
    let bare = bare.count();
    assert!(gaps > 10 && bare > 0, "{gaps} {bare}");

    let (answer, status) = json(&["--roster", &file, "gaps"]);
    assert_eq!(status, 0);
    let counts: Vec<(&str, u64, u64)> = answer["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|count| {
            (
                count["kind"].as_str().unwrap(),
                count["gaps"].as_u64().unwrap(),
                count["of"].as_u64().unwrap(),
            )
        })
        .collect();
    let number = |count: usize| count as u64;
    assert_eq!(
        counts,
        [
            ("ministry", 0, number(roster.of(Kind::Ministry).len())),
            ("incubator", number(bare), number(directory::INCUBATORS)),
            ("product", number(gaps), number(products.len())),
        ]
    );
    let matches = answer["matches"].as_array().unwrap();
    assert_eq!(matches.len(), gaps + bare);
    assert!(matches.iter().all(|found| found["people"].as_array().unwrap().is_empty()));
    assert!(matches.iter().all(|found| !found["channels"].as_array().unwrap().is_empty()));

    // For people: a row each, counts at the end on stderr.
    let run = beta(["--roster", &file, "gaps", "incubateurs", "--lang", "en"]);
    assert!(run.stderr.contains(&format!("{bare} of {}", directory::INCUBATORS)), "{}", run.stderr);
    assert!(run.stdout.contains("Default contact"), "{}", run.stdout);
    assert_eq!(beta(["gaps", "units"]).status, 2);
}

#[test]
fn a_list_can_be_narrowed() {
    let (roster, _, file) = full_size("filters");
    let count = |args: &[&str]| {
        let run = beta(["--roster", &file, "list", "-o", "plain"].iter().chain(args));
        (run.stdout.lines().count(), run.status)
    };
    let products = |holds: &dyn Fn(&beta::roster::Entry) -> bool| {
        roster.of(Kind::Product).iter().filter(|product| holds(product)).count()
    };
    let in_phase = |phase: &'static str| {
        move |product: &beta::roster::Entry| product.fields.text(Field::Phase) == Some(phase)
    };
    let hosted = products(&|product| {
        let hosts =
            product.fields.texts(Field::Incubator).chain(product.fields.texts(Field::Incubators));
        hosts.collect::<Vec<_>>().contains(&"ecluse")
    });
    assert!(hosted > 0);
    assert_eq!(count(&["products", "--incubator", "ecluse"]), (hosted, 0));
    assert_eq!(count(&["produits", "--incubator", "la écluse numérique"]), (hosted, 0));
    assert_eq!(count(&["products", "--phase", "abandon"]), (products(&in_phase("abandon")), 0));
    let ended = products(&in_phase("abandon")) + products(&in_phase("abandon-investigation"));
    assert_eq!(count(&["products", "--phase", "ended"]), (ended, 0));
    let both = count(&["products", "--incubator", "ecluse", "--phase", "ended"]).0;
    assert!(both > 0 && both < hosted.min(ended));
    let organisations = roster.of(Kind::Organisation).iter();
    let of_culture =
        organisations.filter(|held| held.fields.text(Field::Ministry) == Some("culture")).count();
    assert_eq!(count(&["organisations", "--ministry", "Culture"]), (of_culture, 0));
    assert!(count(&["products", "--ministry", "culture"]).0 > 0);
    // What means nothing is a usage error that says so.
    let topics = beta(["list", "topics", "--former"]);
    assert!(topics.status == 2 && topics.stderr.contains("--former"), "{}", topics.stderr);
    for kind in ["people", "channels"] {
        let run = beta(["list", kind, "--former"]);
        assert_eq!((run.status, run.stdout.as_str()), (1, ""), "{kind}");
        assert!(run.stderr.contains("no longer has"), "{}", run.stderr);
    }
    for args in [
        ["products", "--phase", "abandonn"],
        ["people", "--phase", "live"],
        ["products", "--incubator", "zzzzzz"],
        ["products", "--ministry", "zzzzzz"],
    ] {
        let run = beta(["--roster", &file, "list"].iter().chain(&args));
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{args:?}");
    }
    let run = beta(["--roster", &file, "list", "products", "--phase", "abandonn"]);
    assert!(run.stderr.contains("“abandon”"), "{}", run.stderr);
}
