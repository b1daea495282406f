//! What holds for any query and any roster.

use beta::answer::answerer::Answerer;
use beta::compiled::Compiled;
use beta::import::directory::Options;
use beta::locale::{Catalogue, Lang};
use beta::roster::Roster;
use beta::search::search;
use beta::store::{Place, load};
use beta::text::area::Body;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::harness::shared;
use crate::import_directory::{answerer, merged_with};

fn embedded() -> &'static Compiled {
    static EMBEDDED: std::sync::OnceLock<Compiled> = std::sync::OnceLock::new();
    EMBEDDED.get_or_init(|| load(&Place::Embedded).expect("the embedded roster loads"))
}

/// Kind and id of the first match.
fn first(compiled: &Compiled, query: &str) -> Option<String> {
    let matches = search(&compiled.index, query);
    let entry = compiled.roster.entries().get(matches.first()?.entry)?;
    Some(format!("{}:{}", entry.kind.key(), entry.id))
}

/// Names, aliases and keywords of the embedded roster.
fn known_text() -> impl Strategy<Value = String> {
    let entries = embedded().roster.entries();
    let texts = entries.iter().flat_map(|entry| {
        entry.aliases().chain(entry.keywords()).chain([entry.name.as_str()]).map(str::to_owned)
    });
    prop::sample::select(texts.collect::<Vec<_>>())
}

/// A text with one of its letters doubled, or as it was.
fn slipped(text: &str, at: prop::sample::Index) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = at.index(letters.len() + 1);
    let letter = letters.get(at).map(char::to_string).unwrap_or_default();
    letters[..at]
        .iter()
        .chain(letter.chars().collect::<Vec<_>>().iter())
        .chain(&letters[at..])
        .collect()
}

/// A roster in TOML, whose entries are called, and asked for, by known texts.
fn roster_text() -> impl Strategy<Value = String> {
    let kinds =
        ["person", "ministry", "product", "organisation", "incubator", "unit", "reason", "topic"];
    let kind = prop::sample::select(kinds.to_vec());
    let entry = (kind, known_text(), known_text(), known_text());
    prop::collection::vec(entry, 1..24).prop_map(|entries| {
        let entry = |(at, (kind, name, alias, example)): (usize, (&str, String, String, String))| {
            let mentions = match kind {
                "topic" => format!("mentions = 'zibeline {}'\n", beta::text::fold::fold(&alias)),
                _ => String::new(),
            };
            format!(
                "[[{kind}]]\nid = 'e{at}'\nname = {name:?}\naliases = [{alias:?}]\nexamples = [{example:?}]\n\
                 email = 'bureau{at}@tour.example'\n{mentions}"
            )
        };
        entries.into_iter().enumerate().map(entry).collect()
    })
}

/// What a script would be told.
fn told(compiled: &Compiled, query: &str) -> String {
    let catalogue = Catalogue::new(Lang::Fr);
    let answerer = Answerer { limit: 8, explain: true, ..answerer(compiled, &catalogue) };
    serde_json::to_string(&answerer.ask(query)).expect("an answer is JSON")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn writing_it_otherwise_changes_nothing(text in known_text()) {
        let compiled = embedded();
        let expected = first(compiled, &text);
        let without_marks: String =
            text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
        let others = [
            text.to_uppercase(),
            text.to_lowercase(),
            text.nfd().collect(),
            text.nfc().collect(),
            without_marks,
            text.replace(' ', "  "),
            format!("  {text}\t"),
            text.replace('\'', "’"),
        ];
        for other in others {
            prop_assert_eq!(first(compiled, &other), expected.clone(), "{:?}", other);
        }
    }

    #[test]
    fn asking_politely_changes_nothing(text in known_text()) {
use beta::text::filler::{Bearing, bearing};
        let folded = beta::text::fold::fold(&text);
        // A name made of such words alone means something else beside others.
        prop_assume!(folded.split(' ').any(|word| bearing(word) == Bearing::Subject));
        let compiled = embedded();
        let expected = first(compiled, &text);
        for other in [format!("qui est-ce que je dois voir pour {text} ?"), format!("je cherche pour {text}, merci")] {
            prop_assert_eq!(first(compiled, &other), expected.clone(), "{:?}", other);
        }
    }

    #[test]
    fn the_order_of_entries_changes_nothing(query in known_text(), seed in any::<prop::sample::Index>()) {
        let compiled = embedded();
        let mut entries = compiled.roster.entries().to_vec();
        let at = seed.index(entries.len());
        entries.rotate_left(at);
        let turned = Roster::new(compiled.roster.head.clone(), compiled.roster.team.clone(), vec![], entries);
        let turned = Compiled::new(turned);
        prop_assert_eq!(first(&turned, &query), first(compiled, &query));
    }

    #[test]
    fn built_in_or_read_from_toml_the_answers_are_the_same(text in known_text(), slip in any::<prop::sample::Index>()) {
        static READ: std::sync::OnceLock<Compiled> = std::sync::OnceLock::new();
        let read = READ.get_or_init(|| Compiled::new(beta::store::embedded_roster()));
        for query in [slipped(&text, slip), format!("comment faire pour {text} quand on arrive")] {
            prop_assert_eq!(told(embedded(), &query), told(read, &query), "{}", query);
        }
    }

    #[test]
    fn kept_or_read_from_toml_the_answers_are_the_same(roster in roster_text(), text in known_text(), slip in any::<prop::sample::Index>()) {
        let read = Compiled::new(beta::roster::read::read(&roster, "essai").roster);
        let (head, body) = read.pack().expect("bytes");
        let kept = Compiled::unpack(&head, Body::Memory(body.leak())).expect("the same");
        let own = &read.roster.entries()[slip.index(read.roster.entries().len())].name;
        for query in [own, &slipped(own, slip), &text, "tour.example", "zibeline", &format!("zibeline {own}")] {
            prop_assert_eq!(told(&kept, query), told(&read, query), "{}", query);
        }
    }

    #[test]
    fn any_text_is_answered_with_scores_from_0_to_1_best_first(query in "\\PC{0,60}|[a-zé' -]{0,40}") {
        let matches = search(&embedded().index, &query);
        prop_assert!(matches.iter().all(|found| (0.0..=1.0).contains(&found.score)));
        let scores: Vec<_> = matches.iter().map(|found| beta::search::thousandths(found.score)).collect();
        prop_assert!(scores.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn any_bytes_fold_and_stem(text in any::<String>()) {
        let folded = beta::text::fold::fold(&text);
        prop_assert_eq!(beta::text::fold::fold(&folded), folded.clone());
        for word in folded.split(' ') {
            prop_assert!(word.starts_with(beta::text::stem::stem(word).root()));
        }
    }
}

/// Names that several have: an administration that a portfolio is called as too, a product and a page.
const NAMESAKES: &str = "
    [team]
    name = 'Équipe'
    channels = ['salon']
    [[channel]]
    id = 'salon'
    name = 'Salon'
    kind = 'chat'
    address = '~salon'
    [[ministry]]
    id = 'mer'
    name = 'Mer'
    aliases = ['ministère de la Mer', 'Port autonome']
    [[organisation]]
    id = 'port'
    name = 'Port autonome'
    [[incubator]]
    id = 'quai'
    name = 'Le Quai de la Mer'
    [[product]]
    id = 'phare'
    name = 'Phare'
    [[responsibility]]
    id = 'balises'
    name = 'Balises communes'
    aliases = ['balise']
    [[topic]]
    id = 'outils/balise'
    name = 'Support balise'
    url = 'https://guide.example/outils/balise'
    [[topic]]
    id = 'outils/phare'
    name = 'Phare'
    url = 'https://guide.example/outils/phare'
";

#[test]
fn the_command_shown_beside_an_answer_finds_that_entry_first() {
    let namesakes = Compiled::new(beta::roster::read::read(NAMESAKES, "essai").roster);
    let mut rosters = vec![embedded(), &namesakes];
    let sample = shared("directory").map(|folder| {
        let embedded = beta::store::embedded_roster();
        Compiled::new(merged_with(embedded, &folder, Options::default()).0)
    });
    rosters.extend(&sample);
    let (mut by_name, mut by_identity) = (0, 0);
    for compiled in rosters {
        let catalogue = Catalogue::new(Lang::Fr);
        let answerer = Answerer { limit: 20, ..answerer(compiled, &catalogue) };
        for entry in compiled.roster.entries() {
            let mut answer = answerer.ask(&entry.name);
            answerer.tell_queries(&mut answer);
            for found in &answer.near()[1..] {
                let query = found.query.as_ref().unwrap();
                let again = answerer.ask(query);
                let first = (again.matches[0].kind, &again.matches[0].id);
                assert_eq!(first, (found.kind, &found.id), "{query}, beside {}", entry.name);
                *(if *query == found.name { &mut by_name } else { &mut by_identity }) += 1;
            }
        }
    }
    assert!(by_name > 0 && by_identity >= 2, "{by_name}, {by_identity}");
}
