//! Does the search give the answer a careful reader expects? Scores by category, each with a floor.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use beta::compiled::Compiled;
use beta::import::directory::Options;
use beta::search::search;
use beta::store::{Place, load};

use crate::harness::shared;
use crate::import_directory::merged_with;

/// Queries of ours: `query <TAB> kind:id, several joined by |, or NONE <TAB> category`.
const QUERIES: &str = include_str!("../data/queries.tsv");
/// Common French words that have nothing to do with the roster.
const COMMON_WORDS: &str = include_str!("../data/common-words.txt");
/// Words near a name of the roster by accident.
const NEAR_WORDS: &str = include_str!("../data/near-words.txt");

/// No category falls under this share, nor under [`LEAST_OF_ALL`] all together.
const LEAST_OF_CATEGORY: f64 = 0.9;
const LEAST_OF_ALL: f64 = 0.97;

fn embedded() -> Compiled {
    load(&Place::Embedded).expect("the embedded roster loads")
}

/// The first match as `kind:id`, or `NONE`.
fn first(roster: &Compiled, query: &str) -> String {
    let matches = search(&roster.index, query);
    let entry = matches.first().and_then(|found| roster.roster.entries().get(found.entry));
    entry.map_or("NONE".to_owned(), |entry| format!("{}:{}", entry.kind.key(), entry.id))
}

/// Right answers and queries by category; prints what is wrong.
fn score(roster: &Compiled, queries: &str) -> BTreeMap<String, (usize, usize)> {
    let mut scores: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for line in queries.lines() {
        let [query, expected, category] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not three columns: {line:?}");
        };
        let found = first(roster, query);
        let is_right = expected.split('|').any(|expected| expected == found);
        let (right, all) = scores.entry(category.to_owned()).or_default();
        *right += usize::from(is_right);
        *all += 1;
        if !is_right {
            println!("  {category}: {query:?} gives {found}, not {expected}");
        }
    }
    scores
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn report(title: &str, scores: &BTreeMap<String, (usize, usize)>) -> f64 {
    println!("{title}");
    for (category, (right, all)) in scores {
        println!("  {category:<16} {right:>3} of {all}");
    }
    let (right, all) = scores.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    println!("  {:<16} {right:>3} of {all}", "all");
    share(right, all)
}

#[test]
fn our_queries_find_what_a_reader_expects() {
    let scores = score(&embedded(), QUERIES);
    let all = report("our queries", &scores);
    for (category, (right, whole)) in &scores {
        assert!(share(*right, *whole) >= LEAST_OF_CATEGORY, "{category}: {right} of {whole}");
    }
    assert!(all >= LEAST_OF_ALL, "{all}");
}

#[test]
fn the_shared_queries_find_what_a_reader_expects() {
    let Some(file) = shared("relevance/dev.tsv") else { return };
    let scores = score(&embedded(), &std::fs::read_to_string(file).unwrap());
    let (right, all) = scores.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    report("shared queries", &scores);
    assert!(right + 3 >= all, "{right} of {all}");
    assert_eq!(scores["none"].0, scores["none"].1, "a wild guess");
}

#[test]
fn words_around_a_subject_take_nothing_from_it() {
    let roster = embedded();
    let cases = [
        // the team's own administration, which is said of anything here
        ("référent DINUM culture", "ministry:culture"),
        ("interlocuteur DINUM pour la justice", "ministry:justice"),
        ("soutien de la DINUM", "reason:soutien-dinum"),
        ("Mission BETA de la DINUM", "unit:mission-beta"),
        ("armoire DINUM", "NONE"),
        // as text messages have them
        ("slt culture", "ministry:culture"),
        ("pb paperasse", "reason:administratif-marche"),
        ("slt armoire", "NONE"),
        // of a sentence, not a word that is in all of them
        ("je n’en peux plus", "reason:mal-etre"),
        ("plus", "NONE"),
        ("PLU", "NONE"),
    ];
    for (query, expected) in cases {
        assert_eq!(first(&roster, query), expected, "{query}");
    }
}

#[test]
fn a_title_that_many_have_hides_no_portfolio() {
    let mut text = "schema = 1\n[[reason]]\nid = 'liaison'\nname = 'Liaison'\n".to_owned();
    for (name, lead) in [("justice", "Ada"), ("culture", "Bo"), ("travail", "Cy")] {
        let _ = write!(
            text,
            "[[ministry]]\nid = '{name}'\nname = '{name}'\n[[person]]\nid = 'p-{lead}'\nname = '{lead} Martin'\n\
             role = 'Responsable de liaison'\nministries = ['{name}']\n"
        );
    }
    text += "[[person]]\nid = 'alone'\nname = 'Ada Lune'\nrole = 'Vigie'\n[[person]]\nid = 'other'\n\
        name = 'Eve Chevalier'\nuntil = 2030-01-01\n";
    let roster = Compiled::new(beta::roster::read::read(&text, "essai").roster);
    let cases = [
        ("responsable de liaison justice", "ministry:justice"),
        ("responsables liaisons au travail", "ministry:travail"),
        ("liaison", "reason:liaison"),
        ("liaison armoire", "NONE"),
        // of one alone, it may be what is asked for
        ("vigie justice", "NONE"),
        // a common word, unless somebody is called so
        ("chevalier", "NONE"),
        ("M. Chevalier", "person:other"),
    ];
    for (query, expected) in cases {
        assert_eq!(first(&roster, query), expected, "{query}");
    }
}

#[test]
fn words_that_have_nothing_to_do_with_the_roster_find_nothing() {
    let roster = embedded();
    for (title, words, most) in
        [("common words", COMMON_WORDS, 0.01), ("near words", NEAR_WORDS, 0.01)]
    {
        let found: Vec<String> = words
            .lines()
            .map(|word| (word, first(&roster, word)))
            .filter(|(_, entry)| entry != "NONE")
            .map(|(word, entry)| format!("{word} → {entry}"))
            .collect();
        let rate = share(found.len(), words.lines().count());
        println!(
            "{title}: {} of {} match: {}",
            found.len(),
            words.lines().count(),
            found.join(", ")
        );
        assert!(rate <= most, "{title}: {rate}");
    }
}

/// Keys beside each letter on a French keyboard.
const AZERTY: [&str; 3] = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

/// Every single slip in a folded name: a letter left out, doubled, replaced by a neighbouring key, or
/// swapped with the next.
fn slips(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut slips = Vec::new();
    for at in (0..letters.len()).filter(|at| letters[*at].is_alphabetic()) {
        let mut with = |change: &dyn Fn(&mut Vec<char>)| {
            let mut letters = letters.clone();
            change(&mut letters);
            slips.push(letters.into_iter().collect::<String>());
        };
        with(&|letters| {
            letters.remove(at);
        });
        with(&|letters| letters.insert(at, letters[at]));
        if letters.get(at + 1).is_some_and(|next| next.is_alphabetic() && *next != letters[at]) {
            with(&|letters| letters.swap(at, at + 1));
        }
        for row in AZERTY {
            let keys: Vec<char> = row.chars().collect();
            if let Some(key) = keys.iter().position(|key| *key == letters[at]) {
                for neighbour in [key.checked_sub(1), Some(key + 1)].into_iter().flatten() {
                    if let Some(neighbour) = keys.get(neighbour) {
                        with(&|letters| letters[at] = *neighbour);
                    }
                }
            }
        }
    }
    slips
}

#[test]
fn a_single_slip_in_a_portfolios_name_is_forgiven() {
    let roster = embedded();
    let (mut right, mut all) = (0, 0);
    for ministry in roster.roster.of(beta::roster::Kind::Ministry) {
        let name = beta::text::fold::fold(&ministry.name);
        if name.chars().count() < 6 {
            continue;
        }
        for slip in slips(&name) {
            let found = first(&roster, &slip);
            all += 1;
            if found == format!("ministry:{}", ministry.id) {
                right += 1;
            } else {
                println!("  {slip:?} gives {found}, not {}", ministry.id);
            }
        }
    }
    println!("single slips: {right} of {all}");
    assert!(share(right, all) >= 0.97, "{right} of {all}");
}

#[test]
fn the_shared_queries_do_not_suffer_from_the_directory() {
    let (Some(queries), Some(sample)) = (shared("relevance/dev.tsv"), shared("directory")) else {
        return;
    };
    let queries = std::fs::read_to_string(queries).unwrap();
    let (roster, _) = merged_with(beta::store::embedded_roster(), &sample, Options::default());
    let scores = score(&Compiled::new(roster), &queries);
    let all = report("shared queries beside the directory", &scores);
    assert!(all >= 155.0 / 160.0, "{all}");
}

#[test]
fn a_form_of_a_word_finds_a_name_of_several_and_none_alone() {
    let product = "schema = 1\n[[product]]\nid = 'agenda'\nname = 'Agenda du service public'\n";
    let compiled = Compiled::new(beta::roster::read::read(product, "essai").roster);
    let is_found = |query: &str| !beta::search::search(&compiled.index, query).is_empty();
    for query in ["agenda service publique", "agenda des services publics", "agenda public"] {
        assert!(is_found(query), "{query}");
    }
    assert!(!is_found("publique"));
}

#[test]
fn who_left_comes_after_a_namesake_and_before_what_shares_a_word() {
    let left = "schema = 1\n[[person]]\nid = 'left'\nname = 'Ada Gomard'\nformer = 2026-01-02\n\
                [[topic]]\nid = 'bilan'\nname = 'Bilan'\nkeywords = ['gomard', 'ada gomard bilan']\n";
    let there = "[[person]]\nid = 'there'\nname = 'Ada Gomard'\n";
    for (roster, expected) in [(left.to_owned(), "left"), (format!("{left}{there}"), "there")] {
        let compiled = Compiled::new(beta::roster::read::read(&roster, "essai").roster);
        let found = beta::search::search(&compiled.index, "Ada Gomard");
        let entries = compiled.roster.entries();
        let ids: Vec<&str> = found.iter().map(|found| entries[found.entry].id.as_str()).collect();
        assert_eq!(ids.first(), Some(&expected), "{ids:?}");
        assert!(ids.contains(&"left") && ids.contains(&"bilan"), "{ids:?}");
    }
    // By a part of the name, before a page that has that word, and after whoever is called so in part, and what the
    // team answers for.
    let held = "[[responsibility]]\nid = 'held'\nname = 'Zinc'\nkeywords = ['gomard']\n";
    for (roster, expected) in [
        (left.to_owned(), vec!["left", "bilan"]),
        (format!("{left}{there}"), vec!["there", "left", "bilan"]),
        (format!("{left}{held}"), vec!["held", "left", "bilan"]),
    ] {
        let compiled = Compiled::new(beta::roster::read::read(&roster, "essai").roster);
        let entries = compiled.roster.entries();
        let ids = |query: &str| {
            let found = beta::search::search(&compiled.index, query).into_iter();
            found.map(|found| entries[found.entry].id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids("Gomard"), expected);
        assert!(!ids("Gomar").contains(&"left".to_owned()), "a beginning is no part");
    }
}
