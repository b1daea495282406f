//! The guide's topics: a guide of our own, the sample, hostile folders.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use beta::compiled::Compiled;
use beta::import::guide::Guide;
use beta::import::tree::Tree;
use beta::import::{Import, Reason, directory, together};
use beta::roster::read::read;
use beta::roster::{Field, Kind, Roster, Source};
use beta::route::route;
use beta::search::search;
use serde_json::Value;

use crate::harness::{answer, beta, folder, shared};
use crate::import_directory::merged_with;

const SUMMARY: &str = "# Table of contents\n\n* [👋 Bienvenue](README.md)\n\n## Travailler\n\n\
    * [🏢 Les lieux](lieux/README.md)\n  * [Demander un jeton](lieux/jeton.md)\n  * [Zibeline](lieux/zibeline.md)\n\
    * [Histoire](histoire.md)\n* [Une page absente](absente.md)\n";
const JETON: &str = "---\ndescription: Entrer dans la tour.\n---\n\n# Demander un jeton\n\n## À qui s’adresser\n\n\
    Écrire à [Clé Dumoulin](mailto:cle.dumoulin@tour.org), à jetons@tour.org ou à prenom.nom@tour.org.\n\n\
    ## Le reste\n\nun@tour.org, deux@tour.org, trois@tour.org, quatre@tour.org, cinq@tour.org, six@tour.org\n";
const ZIBELINE: &str = "# Zibeline\n\nLe [salon Place-zibeline sur Tchap](https://www.tchap.tour.org/#/room/!zib%3Aagent.tour.org?via=a.org), \
    [ce formulaire](https://tally.so/r/zib), ou le 01 40 00 00 00.\n";

/// A guide in a folder of its own.
fn guide(name: &str) -> PathBuf {
    let place = folder(name);
    fs::create_dir_all(place.join("lieux")).unwrap();
    for (path, text) in [
        ("SUMMARY.md", SUMMARY),
        ("README.md", "# Bienvenue\n\nCe guide dit tout de la tour et de ses habitants.\n"),
        ("lieux/README.md", "# Les lieux\n"),
        ("lieux/jeton.md", JETON),
        ("lieux/zibeline.md", ZIBELINE),
        ("histoire.md", "# Histoire\n\nLa tour fut longue à bâtir, dit la chronique.\n"),
        ("brouillon.md", "Écrire à brouillon@tour.org\n"),
        (".gitbook.yaml", "redirects:\n  vieux/jeton: lieux/jeton.md\n"),
    ] {
        fs::write(place.join(path), text).unwrap();
    }
    place
}

/// The roster of that guide over the embedded one, as a file.
fn imported(name: &str) -> PathBuf {
    let place = guide(name);
    let run = beta(["roster", "import", "--as-of", "2026-08-20", place.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for told in [
        "jeton.md:9: an address given as an example: prenom.nom@tour.org",
        "brouillon.md:1: on a page",
        "absente.md",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    let file = place.join("roster.toml");
    fs::write(&file, run.stdout).unwrap();
    assert_eq!(beta(["roster", "check", file.to_str().unwrap(), "-q"]).status, 0);
    file
}

fn asked(file: &Path, query: &str) -> Value {
    let run = beta(["who", query, "--json", "--roster", file.to_str().unwrap()]);
    answer(&run.stdout)
}

fn addresses(found: &Value) -> Vec<&str> {
    found["channels"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|channel| channel["address"].as_str())
        .collect()
}

#[test]
fn a_topic_is_found_by_what_it_is_about_and_by_what_it_gives() {
    let file = imported("guide-found");
    let cases = [
        ("Demander un jeton", "lieux/jeton.md"),
        ("jeton", "lieux/jeton.md"),
        ("zibeline", "lieux/zibeline.md"),
        ("jetons@tour.org", "lieux/jeton.md"),
        ("+33 1 40 00 00 00", "lieux/zibeline.md"),
        ("0140000000", "lieux/zibeline.md"),
        ("https://doc.incubateur.net/communaute/lieux/jeton", "lieux/jeton.md"),
        ("https://doc.incubateur.net/communaute/vieux/jeton#ancre", "lieux/jeton.md"),
        ("https://tally.so/r/zib?utm_source=x", "lieux/zibeline.md"),
        ("histoire", "histoire.md"),
    ];
    for (query, page) in cases {
        let answer = asked(&file, query);
        assert_eq!(answer["matches"][0]["page"], page, "{query}: {answer}");
    }
    let room = asked(&file, "https://tchap.tour.org/#/room/!zib:agent.tour.org");
    assert_eq!(
        (&room["matches"][0]["kind"], &room["matches"][0]["name"]),
        (&"channel".into(), &"Place-zibeline".into())
    );
    assert_eq!(
        asked(&file, "https://doc.incubateur.net/communaute/lieux/nulle-part")["status"],
        "none"
    );
}

#[test]
fn a_topic_leads_to_what_its_page_gives_and_says_where_that_comes_from() {
    let file = imported("guide-route");
    let answer = asked(&file, "Demander un jeton");
    let found = &answer["matches"][0];
    // The section that says whom to ask before the rest.
    assert_eq!(addresses(found)[..2], ["jetons@tour.org", "un@tour.org"], "{found}");
    assert!(
        addresses(found).contains(&"cle.dumoulin@tour.org")
            && !addresses(found).contains(&"prenom.nom@tour.org")
    );
    let steps: Vec<(&str, &str)> = found["route"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["rule"].as_str().unwrap(), step["basis"].as_str().unwrap()))
        .collect();
    assert_eq!(steps, [("topic", "named"), ("help", "default")]);
    assert_eq!(found["source"]["as_of"], "2026-08-20");
    let bare = asked(&file, "histoire");
    assert_eq!(
        (&bare["status"], &bare["matches"][0]["route"][0]["rule"]),
        (&"default".into(), &"page".into())
    );
    let card =
        beta(["who", "Demander un jeton", "-n", "1", "--roster", file.to_str().unwrap()]).stdout;
    assert_eq!(card.matches("@tour.org").count(), 5, "{card}");
    assert!(card.contains("and 3 more"), "{card}");
    // The team keeps its own channels.
    let team = beta(["contact", "--roster", file.to_str().unwrap()]).stdout;
    assert!(!team.contains("tour.org") && team.contains("beta.gouv.fr"), "{team}");
}

#[test]
fn a_page_on_many_towns_is_found_by_each_and_gives_what_is_called_as_it_first() {
    let place = folder("guide-towns");
    let offices = "# Les bureaux\n\n## Rennes\n\n1 rue de la Tour, 35000 Rennes\n\nzinzolin@tour.org, tour-rennes@tour.org\n\n\
        ## Limoges\n\n2 rue de la Tour 87000 LIMOGES\n\nle [salon bureaux-Limoges](https://tchap.tour.org/#/room/!lim:agent.tour.org)\n\n\
        ## Important\n\nRelire le paragraphe 35000 fois.\n";
    fs::write(place.join("SUMMARY.md"), "* [Les bureaux](bureaux.md)\n").unwrap();
    fs::write(place.join("bureaux.md"), offices).unwrap();
    let run = beta(["roster", "import", "--as-of", "2026-08-20", place.to_str().unwrap()]);
    let file = place.join("roster.toml");
    fs::write(&file, run.stdout).unwrap();
    let cases = [
        ("rennes", "tour-rennes@tour.org"),
        ("limoges", "bureaux-Limoges"),
        ("zinzolin", "zinzolin@tour.org"),
        ("Les bureaux", "zinzolin@tour.org"),
    ];
    for (query, first) in cases {
        let answer = asked(&file, query);
        let found = &answer["matches"][0];
        assert_eq!(found["page"], "bureaux.md", "{query}: {answer}");
        assert_eq!(addresses(found)[0], first, "{query}");
        assert_eq!(found["route"][0]["channels"][0], found["channels"][0]["id"], "{query}");
    }
    // What no postcode stands before is the word of French that it looks like.
    for query in ["important", "fois"] {
        assert_eq!(asked(&file, query)["status"], "none", "{query}");
    }
}

#[test]
fn a_program_that_a_page_names_is_nobody_to_ask() {
    let place = folder("guide-bot");
    fs::write(place.join("SUMMARY.md"), "* [Salons](salons.md)\n").unwrap();
    let page = "# Salons\n\nContacte Ada Mirliton ou Bot Lune.\n";
    fs::write(place.join("salons.md"), page).unwrap();
    let base = "schema = 1\nas_of = 2026-01-01\n\
        [[person]]\nid = 'ada'\nname = 'Ada Mirliton'\nrole = 'Cheffe'\n\
        [[person]]\nid = 'bot'\nname = 'Bot Lune'\nrole = 'Bot'\n";
    let pages = Guide::read(&Tree::Folder(place), &mut |_, _| {});
    let import = pages.import(&read(base, "test").roster, None, None);
    let topic = import.roster.get(Kind::Topic, "salons").unwrap();
    assert_eq!(topic.fields.texts(Field::People).collect::<Vec<_>>(), ["ada"]);
}

#[test]
fn whoever_holds_the_same_subject_is_led_to() {
    let text = "schema = 1\n[[person]]\nid = 'ada'\nname = 'Ada Mirliton'\nrole = 'Cheffe'\n\
        [[responsibility]]\nid = 'jetons'\nname = 'Les jetons'\nholders = ['ada']\n\
        [[topic]]\nid = 'jeton'\nname = 'Demander un jeton'\nurl = 'https://tour.org/jeton'\n\
        [[topic]]\nid = 'tour'\nname = 'Demander une tour'\nurl = 'https://tour.org/tour'\n";
    let file = folder("guide-subject").join("roster.toml");
    fs::write(&file, text).unwrap();
    let rules = |query: &str| {
        let answer = asked(&file, query);
        let steps = answer["matches"][0]["route"].as_array().unwrap().clone();
        steps.iter().map(|step| (step["rule"].clone(), step["basis"].clone())).collect::<Vec<_>>()
    };
    let step = |rule: &str, basis: &str| (Value::from(rule), Value::from(basis));
    assert_eq!(
        rules("https://tour.org/jeton"),
        [step("subject", "inferred"), step("help", "default")]
    );
    assert_eq!(rules("https://tour.org/tour"), [step("page", "default"), step("team", "default")]);
}

#[test]
fn pages_stand_beside_what_else_is_meant_and_are_found_by_several_words() {
    let text = "schema = 1\n[[reason]]\nid = 'payer'\nname = 'Payer'\naliases = ['jeton impayé']\n\
        examples = ['on me refuse le jeton']\n\
        [[topic]]\nid = 'jeton'\nname = 'Demander un jeton'\nurl = 'https://tour.org/jeton'\n\
        examples = ['Comment renouveler un jeton périmé ?', 'Le jeton impayé']\n\
        [[topic]]\nid = 'zibeline'\nname = 'Zibeline'\nurl = 'https://tour.org/zibeline'\n";
    let file = folder("guide-beside").join("roster.toml");
    fs::write(&file, text).unwrap();
    let found = |query: &str| {
        let answer = asked(&file, query);
        let matches = answer["matches"].as_array().unwrap().iter();
        matches.map(|found| found["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("jeton périmé"), ["jeton"]);
    assert_eq!(found("passeport périmé").len() + found("périmé").len(), 0);
    assert_eq!(found("jeton impayé"), ["payer", "jeton"]);
    assert_eq!(found("qui me refuse le jeton de la zibeline")[0], "payer");
}

#[test]
fn a_page_comes_first_that_is_called_so_or_says_more_of_a_need() {
    let text = "schema = 1\n[[ministry]]\nid = 'lune'\nname = 'Lune'\naliases = ['Marées']\n\
        [[responsibility]]\nid = 'former'\nname = 'Formations'\nkeywords = ['tuteur', 'histoire', 'fable']\n\
        [[reason]]\nid = 'payer'\nname = 'Payer'\naliases = ['FOSSE']\nexamples = ['payer le passage du pont']\n\
        [[topic]]\nid = 'tuteur'\nname = 'Tuteur'\nemail = 'tuteur@tour.org'\n\
        [[topic]]\nid = 'fosse'\nname = 'Fosse'\nemail = 'fosse@tour.org'\n\
        [[topic]]\nid = 'marees'\nname = 'Marées'\nemail = 'marees@tour.org'\n\
        [[topic]]\nid = 'histoire'\nname = 'Histoire'\n\
        [[topic]]\nid = 'tour'\nname = 'Histoire de tuteur'\n\
        [[topic]]\nid = 'conte'\nname = 'Contes'\nexamples = ['ma fable']\n\
        [[topic]]\nid = 'pont'\nname = 'Le pont-levis'\nemail = 'pont@tour.org'\n\
        examples = ['le pont-levis est bloqué', 'relever le pont-levis']\n";
    let file = folder("guide-first").join("roster.toml");
    fs::write(&file, text).unwrap();
    let cases = [
        ("tuteur", "tuteur"),
        ("fosse", "fosse"),
        // Somebody, or a portfolio, is who is meant; and a page that gives nobody says no more, unless that is its title.
        ("marées", "lune"),
        ("histoire", "former"),
        // What it is asked for with, whole, is more than a word of somebody's subject.
        ("ma fable", "conte"),
        ("Histoire de tuteur", "tour"),
        // What the guide says of a need, clearly or more than others do, whatever it does not know.
        ("mon pont-levis bloqué grince", "pont"),
        ("passage bloqué par le pont-levis", "pont"),
        ("payer le passage du pont", "payer"),
    ];
    for (query, first) in cases {
        let answer = asked(&file, query);
        assert_eq!(answer["matches"][0]["id"], first, "{query}: {answer}");
    }
    for query in ["une crêpe au pont sucrée", "pont d'Avignon mélodieux"] {
        assert_eq!(asked(&file, query)["status"], "none", "{query}");
    }
}

#[test]
fn what_nothing_is_called_is_found_where_a_page_mentions_it() {
    let file = imported("guide-mention");
    let cases = [
        ("chroniques et tours", "mention", "histoire.md"),
        ("longue chronique ?", "mention", "histoire.md"),
        ("chroniques à bâtir", "mention", "histoire.md"),
        // What has a name is found by it.
        ("histoire", "exact", "histoire.md"),
    ];
    for (query, how, page) in cases {
        let answer = asked(&file, query);
        let first = &answer["matches"][0];
        assert_eq!(
            (&first["how"], &first["page"]),
            (&how.into(), &page.into()),
            "{query}: {answer}"
        );
    }
    for query in ["pizza", "chronique", "chronique pizza", "cle.dumoulin", "longtemps", "2026"] {
        let answer = asked(&file, query);
        let is_mention = |found: &Value| found["how"] == "mention";
        assert!(!answer["matches"].as_array().unwrap().iter().any(is_mention), "{query}: {answer}");
    }
    let run = beta(["who", "longues chroniques", "--roster", file.to_str().unwrap()]);
    assert!(run.stdout.contains("the page has these words: longues chroniques"), "{}", run.stdout);
}

#[test]
fn topics_are_a_kind_like_others() {
    let file = imported("guide-kind");
    let roster = file.to_str().unwrap();
    for word in ["topics", "topic", "sujets", "sujet"] {
        let run = beta(["list", word, "-o", "plain", "--roster", roster]);
        assert_eq!(run.stdout.lines().count(), 5, "{word}: {}", run.stdout);
    }
    let gaps = beta(["gaps", "--roster", roster]);
    assert!(gaps.stderr.contains("Topics whose page gives nobody: 3 of 5"), "{}", gaps.stderr);
    assert!(!gaps.stdout.contains("Histoire"), "{}", gaps.stdout);
    assert!(beta(["gaps", "sujets", "--roster", roster]).stdout.contains("Histoire"));
}

#[test]
fn without_its_table_a_guide_is_read_by_its_headings() {
    let place = guide("guide-untabled");
    fs::remove_file(place.join("SUMMARY.md")).unwrap();
    let read =
        Guide::read(&Tree::Folder(place), &mut |_, _| {}).import(&Roster::default(), None, None);
    let names: Vec<&str> =
        read.roster.of(Kind::Topic).iter().map(|topic| topic.name.as_str()).collect();
    for name in ["Demander un jeton", "Zibeline", "brouillon.md"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert_eq!(read.leftovers[0].source, "SUMMARY.md");
}

#[test]
fn an_address_that_the_team_no_longer_has_is_that_of_the_page_that_gives_it() {
    let place = guide("guide-former");
    let imported = |former: &str| {
        let channel = "[[channel]]\nid = 'jetons'\nname = 'Jetons'\nkind = 'email'\n\
            address = 'jetons@tour.org'\nurl = 'mailto:jetons@tour.org'\n";
        let base = read(&format!("schema = 1\n{channel}{former}"), "test").roster;
        let tree = Tree::Folder(place.clone());
        let guide = Guide::read(&tree, &mut |_, _| {}).import(&base, None, None);
        let topic = guide.roster.get(Kind::Topic, "lieux/jeton").unwrap();
        [Field::Channels, Field::Email].map(|field| {
            let mut texts = topic.fields.texts(field);
            texts.any(|text| text == "jetons" || text == "jetons@tour.org")
        })
    };
    assert_eq!(imported(""), [true, false]);
    assert_eq!(imported("former = 2026-01-01\n"), [false, true]);
}

#[test]
fn hostile_folders_are_read_within_bounds() {
    let place = folder("guide-hostile");
    let outside = place.join("outside.md");
    fs::write(&outside, "# Dehors\n\ndehors@tour.org\n").unwrap();
    let guide = place.join("guide");
    fs::create_dir(&guide).unwrap();
    let table = "* [Dehors](../outside.md)\n* [Lien](lien.md)\n* [Racine](/etc/passwd.md)\n* [Dossier](dossier.md)\n\
        * [Grand](grand.md)\n* [Octets](octets.md)\n* [Html](html.md)\n* [](vide.md)\n";
    fs::write(guide.join("SUMMARY.md"), table).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, guide.join("lien.md")).unwrap();
    fs::create_dir(guide.join("dossier.md")).unwrap();
    fs::write(guide.join("grand.md"), "a".repeat(2 << 20)).unwrap();
    fs::write(guide.join("octets.md"), [0xFF, 0xFE, 0]).unwrap();
    fs::write(
        guide.join("html.md"),
        "<a <td <![CDATA[ href=\"mailto:x\n<p>&#xFFFFFFFF;".repeat(1000),
    )
    .unwrap();
    fs::write(guide.join("vide.md"), "").unwrap();
    fs::write(guide.join(".gitbook.yaml"), "redirects: &a [*a, {".repeat(100)).unwrap();
    let read =
        Guide::read(&Tree::Folder(guide), &mut |_, _| {}).import(&Roster::default(), None, None);
    let pages: Vec<&str> = read
        .roster
        .of(Kind::Topic)
        .iter()
        .filter_map(|topic| topic.fields.text(Field::Page))
        .collect();
    assert_eq!(pages, ["html.md", "vide.md"]);
    let reasons: Vec<Reason> = read.leftovers.iter().map(|left| left.reason).collect();
    assert_eq!(reasons.iter().filter(|reason| **reason == Reason::Unreadable).count(), 4);
    assert!(reasons.contains(&Reason::TooLarge) && reasons.contains(&Reason::NotUtf8));
}

/// The sample over the embedded roster, with the directory's.
fn sample() -> Option<(Roster, Import)> {
    let (guide, network) = (shared("guide/content")?, shared("directory")?);
    let embedded = beta::store::embedded_roster();
    let (mut roster, _) = merged_with(embedded, &network, directory::Options::default());
    let import =
        Guide::read(&Tree::Folder(guide), &mut |_, _| {}).import(&roster, None, Some("2026-08-20"));
    let source = Source { id: "guide".to_owned(), title: "Guide".to_owned(), ..Source::default() };
    together::add(&mut roster, import.roster.clone(), source);
    Some((roster, import))
}

#[test]
fn every_address_of_the_sample_is_in_the_roster_or_told() {
    let (Some((roster, import)), Some(content)) = (sample(), shared("guide/content")) else {
        return;
    };
    let fields = [Field::Email, Field::Phone, Field::Chat, Field::Url, Field::Address];
    let entries = roster.of(Kind::Topic).iter().chain(roster.of(Kind::Channel));
    let mut known: BTreeSet<String> = entries
        .flat_map(|entry| fields.iter().flat_map(|field| entry.fields.texts(*field)))
        .map(str::to_lowercase)
        .collect();
    known.extend(import.leftovers.iter().map(|left| left.text.to_lowercase()));
    let mut pending = vec![content];
    let (mut count, mut lost) = (0, Vec::new());
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(fs::read_dir(path).unwrap().map(|file| file.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            for address in addresses_in(&fs::read_to_string(&path).unwrap()) {
                count += 1;
                if !known.iter().any(|known| known.contains(&address)) {
                    lost.push(format!("{}: {address}", path.display()));
                }
            }
        }
    }
    println!("{count} addresses, {} lost", lost.len());
    assert!(count > 150 && lost.is_empty(), "{lost:#?}");
}

/// What looks like a mailbox, a room or a form, by a rule of its own.
fn addresses_in(text: &str) -> Vec<String> {
    let text = text.replace("\\_", "_").replace("%3A", ":").to_lowercase();
    let is_gap = |c: char| c.is_whitespace() || "()[]<>\"'`*,;|?&→\\{}".contains(c);
    let words = text.split(is_gap).map(|word| word.trim_matches(['.', ':', '/', '!']));
    let mut found = Vec::new();
    for word in words {
        let word = word.strip_prefix("mailto:").unwrap_or(word);
        let is_mail = word.split_once('@').is_some_and(|(local, domain)| {
            local.len() > 1
                && domain.contains('.')
                && domain.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
        });
        let room = word.split_once("#/room/").map(|(_, id)| id).filter(|id| id.contains(':'));
        let is_form =
            ["tally.so/r/", "tally.so/forms/", "/forms/"].iter().any(|part| word.contains(part))
                && word.starts_with("https://");
        if is_mail || is_form {
            found.push(word.to_owned());
        }
        found.extend(room.map(str::to_owned));
    }
    found
}

#[test]
fn the_right_page_of_the_sample_is_the_first_topic() {
    const MOST_WRONG: usize = 5;
    let (Some((roster, _)), Some(queries)) = (sample(), shared("guide/dev-topics.tsv")) else {
        return;
    };
    let compiled = Compiled::new(roster);
    let (mut right, mut all, mut reached, mut given) = (0, 0, 0, 0);
    for line in fs::read_to_string(queries).unwrap().lines() {
        let mut columns = line.split('\t');
        let (query, page, address) =
            (columns.next().unwrap(), columns.next().unwrap(), columns.next().unwrap_or(""));
        let is_right = |at: &str| page.split('|').any(|page| at.contains(page));
        let found = search(&compiled.index, query);
        let entries =
            found.iter().take(3).filter_map(|found| compiled.roster.entries().get(found.entry));
        let mut topics = entries.filter_map(|entry| Some((entry, entry.fields.text(Field::Page)?)));
        let first = topics.next().filter(|(_, at)| is_right(at));
        all += 1;
        right += usize::from(first.is_some());
        if first.is_none() {
            println!("  {query}: {page} is not the first topic");
        }
        if let (Some((entry, _)), false) = (first, address.is_empty()) {
            given += 1;
            let route = route(&compiled.roster, entry);
            reached += usize::from(route.channels().iter().any(|reach| reach.address() == address));
        }
    }
    println!("{right} of {all} first; {reached} of {given} addresses");
    assert!(
        right + MOST_WRONG >= all && reached == given,
        "{right} of {all}, {reached} of {given}"
    );
}

#[test]
fn the_shared_queries_do_not_suffer_from_the_guide() {
    let (Some((roster, _)), Some(queries)) = (sample(), shared("relevance/dev.tsv")) else {
        return;
    };
    let compiled = Compiled::new(roster);
    let mut wrong = Vec::new();
    for line in fs::read_to_string(queries).unwrap().lines() {
        let [query, expected, _] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let found = search(&compiled.index, query)
            .first()
            .and_then(|found| compiled.roster.entries().get(found.entry));
        let found =
            found.map_or("NONE".to_owned(), |entry| format!("{}:{}", entry.kind.key(), entry.id));
        if !expected.split('|').any(|expected| expected == found) {
            wrong.push(format!("{query} gives {found}, not {expected}"));
        }
    }
    assert!(wrong.len() <= 2, "{wrong:#?}");
}
