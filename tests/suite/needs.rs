//! Needs told in one's own words: who is found, when nothing is, and how that is told.

use std::collections::BTreeMap;

use beta::compiled::Compiled;
use beta::search::{How, look_up};
use beta::store::{Place, load};

use crate::harness::{json, line, shared};

/// Needs of ours: `query <TAB> kind:id, several joined by |, or NONE <TAB> category`.
const NEEDS: &str = include_str!("../data/needs.tsv");

/// The least share of each category that must be right: silence, for those that nothing answers.
const FLOORS: [(&str, f64); 9] = [
    ("reason-own", 0.8),
    ("reason-typo", 0.7),
    ("responsibility", 0.8),
    ("channel", 0.8),
    ("ministry", 0.8),
    ("english", 0.75),
    ("person", 0.8),
    ("none-far", 0.9),
    ("none-near", 0.9),
];

/// What is found for needs of one category.
#[derive(Default)]
struct Score {
    all: usize,
    right: usize,
    /// How often something was suggested, and how often its first was right.
    suggested: usize,
    right_first: usize,
}

/// An entry as `kind:id`.
fn key(roster: &Compiled, entry: usize) -> String {
    let entry = &roster.roster.entries()[entry];
    format!("{}:{}", entry.kind.key(), entry.id)
}

fn scores(roster: &Compiled, needs: &str) -> BTreeMap<String, Score> {
    let key = |entry: usize| key(roster, entry);
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for line in needs.lines() {
        let [query, expected, category] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not three columns: {line:?}");
        };
        let found = look_up(&roster.index, query);
        let is_right = |key: &str| expected.split('|').any(|expected| expected == key);
        let first = found.matches.first().map_or("NONE".to_owned(), |found| key(found.entry));
        let suggested = found.suggestions.first().map(|entry| key(*entry));
        let score = scores.entry(category.to_owned()).or_default();
        score.all += 1;
        score.right += usize::from(is_right(&first));
        score.suggested += usize::from(suggested.is_some());
        score.right_first += usize::from(suggested.is_some_and(|first| is_right(&first)));
        if !is_right(&first) {
            println!("  {category}: {query:?} gives {first}, not {expected}");
        }
    }
    scores
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn check(title: &str, needs: &str) {
    let roster = load(&Place::Embedded).expect("the embedded roster loads");
    let scores = scores(&roster, needs);
    println!("{title}");
    for (category, score) in &scores {
        println!(
            "  {category:<16} {:>3} of {}, suggested {}",
            score.right, score.all, score.suggested
        );
    }
    for (category, floor) in FLOORS {
        let Some(score) = scores.get(category) else { continue };
        assert!(share(score.right, score.all) >= floor, "{title}: {category} {}", score.right);
    }
    let sum = |count: &dyn Fn(&Score) -> usize, is_none: bool| -> usize {
        let of = scores.iter().filter(|(category, _)| category.starts_with("none") == is_none);
        of.map(|(_, score)| count(score)).sum()
    };
    let suggested = sum(&|score| score.suggested, false) + sum(&|score| score.suggested, true);
    let right_first = sum(&|score| score.right_first, false);
    assert!(2 * right_first + 1 >= suggested, "{title}: {right_first} of {suggested} suggestions");
    let on_none = share(sum(&|score| score.suggested, true), sum(&|score| score.all, true));
    assert!(on_none <= 0.2, "{title}: suggestions for nothing: {on_none}");
}

#[test]
fn our_needs_find_what_a_member_expects() {
    check("our needs", NEEDS);
}

#[test]
fn the_shared_needs_find_what_a_member_expects() {
    let Some(file) = shared("relevance/needs-dev.tsv") else { return };
    check("shared needs", &std::fs::read_to_string(file).unwrap());
}

#[test]
fn a_name_is_never_read_as_a_need() {
    let roster = load(&Place::Embedded).expect("the embedded roster loads");
    for entry in roster.roster.entries() {
        let found = look_up(&roster.index, &entry.name);
        assert!(found.matches.iter().all(|found| found.how != How::Need), "{}", entry.name);
    }
}

#[test]
fn one_or_two_words_are_a_need_when_they_are_all_of_an_example() {
    let toml = "schema = 1\n\n[[reason]]\nid = \"r\"\nname = \"Alfa\"\n\
                examples = [\"tout plaquer\", \"partir loin d’ici\", \"démissionner\"]\n";
    let roster = Compiled::new(beta::roster::read::read(toml, "test").roster);
    let cases = [
        ("tout plaquer", true),
        ("plaquer", true),
        ("démissionner", true),
        ("partir", false),
        ("demisioner", false),
        ("alfa", false),
        ("", false),
    ];
    for (query, expected) in cases {
        let found = look_up(&roster.index, query);
        let is_need = found.matches.first().is_some_and(|found| found.how == How::Need);
        assert_eq!(is_need, expected, "{query:?}");
    }
}

#[test]
fn a_misspelt_word_says_what_was_meant_and_no_more() {
    let roster = load(&Place::Embedded).expect("the embedded roster loads");
    let asked = |query: &str| {
        let found = look_up(&roster.index, query);
        found.matches.first().map(|found| roster.roster.entries()[found.entry].id.clone())
    };
    // *voudrais*, *veut*, *s’occupe* and *vous* are words of grammar, however they are spelt.
    for (spelt, misspelt) in [
        (
            "nous on veut signer un partenariat avec vous",
            "nou on veu signer un partenariat avec vou",
        ),
        ("on s’occupe de notre convention", "on soccupe de notre convention"),
    ] {
        assert_eq!(asked(spelt), asked(misspelt), "{misspelt}");
        assert!(asked(spelt).is_some(), "{spelt}");
    }
}

#[test]
fn what_is_answered_elsewhere_finds_nothing() {
    let toml = |elsewhere: &str| {
        format!(
            "schema = 1\n\n[team]\nname = \"Alfa\"\nelsewhere = [{elsewhere}]\n\n[[reason]]\nid = \"r\"\n\
             name = \"Bravo\"\nexamples = [\"la facture du prestataire\"]\n"
        )
    };
    let matches = |toml: &str, query: &str| {
        let roster = Compiled::new(beta::roster::read::read(toml, "test").roster);
        look_up(&roster.index, query).matches.len()
    };
    let elsewhere = toml("\"la facture de la cantine\"");
    assert_eq!(matches(&elsewhere, "où est la facture de notre prestataire"), 1);
    assert_eq!(matches(&elsewhere, "où est la facture de notre cantine"), 0);
}

#[test]
fn a_need_says_softly_what_was_understood_and_explains_it() {
    let (answer, status) =
        json(&["who", "mon prestataire attend son paiement depuis mars", "--explain"]);
    let first = &answer["matches"][0];
    assert_eq!((status, first["how"].as_str()), (0, Some("need")));
    let words = first["explain"].as_array().unwrap();
    let parts = words.iter().filter_map(|word| word["worth"].as_f64());
    assert!(parts.sum::<f64>() <= 1.0, "{words:?}");
    assert!(words.iter().any(|word| word["met"] == "prestataire"), "{words:?}");
    let card = line("who mon prestataire attend son paiement depuis mars").stdout;
    assert!(card.contains("understood as: "), "{card}");
    let card = line("who --lang fr mon prestataire attend son paiement depuis mars").stdout;
    assert!(card.contains("compris comme\u{a0}: "), "{card}");
}

/// What is found first for each query, as `kind:id`, or nothing.
fn assert_first(cases: &[(&str, Option<&str>)]) {
    let roster = load(&Place::Embedded).expect("the embedded roster loads");
    for (query, expected) in cases {
        let matches = look_up(&roster.index, query).matches;
        let first = matches.first().map(|found| key(&roster, found.entry));
        assert_eq!(first.as_deref(), *expected, "{query}");
    }
}

#[test]
fn whoever_of_the_team_is_called_by_name_is_meant_whatever_is_said_of_them() {
    assert_first(&[
        ("Béatrice a-t-elle eu mon message hier", Some("person:beatrice-mercier")),
        ("remettre un papier à Mme Gomart demain", Some("person:anna-livia-gomart")),
        ("Jihane revient quand de vacances", Some("person:jihane-herizi")),
        // somebody else
        ("remettre un papier à Mme Delaporte demain", None),
        ("Sophie a-t-elle eu mon message hier", None),
        ("Béatrice Grunwald a-t-elle eu mon message", None),
        // what several do is nobody's name
        ("nos responsables de rayon sont au soleil", None),
    ]);
}

#[test]
fn a_message_is_understood_by_the_part_that_tells_the_need() {
    assert_first(&[
        (
            "Bonjour, nous sommes une équipe de six à Toulouse. Mon sponsor est parti. Merci d’avance !",
            Some("reason:soutien-dinum"),
        ),
        (
            "Salut, je sors d’une école de design ; où envoyer ma candidature",
            Some("channel:recrutement"),
        ),
        ("Bonjour, la machine à café du troisième fuit. Qui prévenir ?", None),
    ]);
}
