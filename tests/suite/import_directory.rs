//! Importing a checkout of the public directory: the sample, our own odd one, hostile files.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use beta::answer::answerer::Answerer;
use beta::answer::{Answer, Found};
use beta::compiled::Compiled;
use beta::import::directory::{Options, import};
use beta::import::tree::Tree;
use beta::import::{Import, Reason};
use beta::locale::{Catalogue, Lang};
use beta::roster::phase::Standing;
use beta::roster::read::read;
use beta::roster::{Entry, Field, Kind, Roster, write};
use beta::route::Rule;
use beta::search::How;

use crate::directory;
use crate::git::git;
use crate::harness::{self, beta, folder, has, shared, skip};

/// Portfolios under the directory's words, each with a lead of our own.
const PORTFOLIOS: &[(&str, &str)] = &[
    ("affaires", "'Affaires étrangères'"),
    ("agriculture", "'Agriculture'"),
    ("armees", "'Armées'"),
    ("bercy", "'Bercy'"),
    ("culture", "'Culture', 'MC'"),
    ("ecologie", "'Environnement'"),
    ("education", "'Éducation', 'Sport'"),
    ("interieur", "'Intérieur'"),
    ("justice", "'Justice'"),
    ("outre-mer", "'Outre-mer'"),
    ("sante", "'Solidarité santé', 'DIPLP', 'DGOS'"),
    ("superieur", "'Enseignement sup'"),
    ("territoires", "'Territoires'"),
    ("travail", "'Travail'"),
];

/// A base roster: a team, and a lead for each portfolio.
pub fn base() -> Roster {
    let mut text = "schema = 1\ntitle = 'Essai'\nas_of = 2021-12-13\nsource = 'essai'\n\
        [[channel]]\nid = 'desk'\nname = 'Desk'\nkind = 'email'\naddress = 'desk@example.org'\n"
        .to_owned();
    for (id, names) in PORTFOLIOS {
        let _ = write!(
            text,
            "[[ministry]]\nid = '{id}'\nname = '{id} (portefeuille)'\naliases = [{names}]\n\
             [[person]]\nid = 'lead-{id}'\nname = 'Lead {id}'\nrole = 'Lead'\nministries = ['{id}']\n"
        );
    }
    let document = read(&text, "base");
    assert_eq!(document.problems, []);
    document.roster
}

/// What a directory makes of the base, and what was noted on the way.
pub fn merged(folder: &Path, options: Options<'_>) -> (Roster, Import) {
    merged_with(base(), folder, options)
}

/// The same of another roster.
pub fn merged_with(mut roster: Roster, folder: &Path, options: Options<'_>) -> (Roster, Import) {
    let read = import(&Tree::Folder(folder.to_owned()), &roster, options, &mut |_, _| {});
    roster.add(read.roster.clone());
    (roster, read)
}

/// Whoever answers from a roster.
pub fn answerer<'c>(compiled: &'c Compiled, catalogue: &'c Catalogue) -> Answerer<'c> {
    Answerer {
        roster: &compiled.roster,
        index: &compiled.index,
        origin: "test",
        catalogue,
        limit: 5,
        explain: false,
    }
}

/// The answers to queries, as a script would get them.
pub fn answers(compiled: &Compiled, queries: &[&str]) -> Vec<Answer> {
    let catalogue = Catalogue::new(Lang::En);
    let answerer = answerer(compiled, &catalogue);
    queries.iter().map(|query| answerer.ask(query)).collect()
}

fn reasons(import: &Import) -> Vec<(&str, Reason)> {
    let all = import.leftovers.iter().chain(&import.notes);
    all.map(|left| (left.source.as_str(), left.reason)).collect()
}

/// Product, incubator, portfolios, basis and rule of the first step, people: worked out by hand from
/// the files of the sample, by the rules of the design.
#[rustfmt::skip]
const SAMPLE: &[(&str, &str, &str, &str, &str)] = &[
    ("a-just", "justice", "justice", "named contact-dinum", "julie.guyot"),
    ("acceslibre", "mtes", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("albert-api", "alliance", "", "default incubator-mailbox", ""),
    ("an-su", "MEN", "education", "inferred sponsor", "lead-education"),
    ("anais", "kube", "bercy armees", "inferred sponsor", "lead-bercy lead-armees"),
    ("anct-pni-10", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("anct-pni-36", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("anct-pni-44", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("api.gouv.fr", "dinum_produits_interministeriels", "", "default incubator-mailbox", ""),
    ("aplus", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("archifiltre", "sgmas", "culture sante", "inferred sponsor", "lead-culture lead-sante"),
    ("attractivite.des.territoires", "fabrique-dgfip", "bercy", "inferred sponsor", "lead-bercy"),
    ("audiodescription", "culture", "culture", "inferred sponsor", "lead-culture"),
    ("ban", "fab-geocommuns", "territoires ecologie", "inferred sponsor", "lead-territoires lead-ecologie"),
    ("basegun", "FabNum-MI", "interieur", "inferred sponsor", "lead-interieur"),
    ("camino", "mtes", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("candela", "fabrique-dgfip", "bercy", "inferred sponsor", "lead-bercy"),
    ("carte-verte", "ademe", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("chauffage-urbain", "ademe", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("clara", "francetravail", "travail", "inferred sponsor", "lead-travail"),
    ("classe-a-12", "dinum", "education", "inferred sponsor", "lead-education"),
    ("codedutravail", "sgmas", "travail", "inferred sponsor", "lead-travail"),
    ("collectif_objets", "culture", "culture", "inferred sponsor", "lead-culture"),
    ("cyber-en-jeux", "lab-innov-anssi", "", "default incubator-mailbox", ""),
    ("dalo-assist-usagers-et-contentieux", "mtes", "ecologie sante", "inferred sponsor", "lead-ecologie lead-sante"),
    ("data-foncier", "accelerema", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("data-inclusion", "gip-inclusion", "travail", "inferred sponsor", "lead-travail"),
    ("delphes", "bercy", "bercy", "inferred sponsor", "lead-bercy"),
    ("docurba", "mtes", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("données-et-territoires", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("dossierfacile", "mtes", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("ecopass", "mtes", "ecologie", "inferred sponsor", "lead-ecologie"),
    ("fichiers", "dinum_produits_interministeriels", "", "default incubator-mailbox", ""),
    ("gestion.subventions.locales", "dinum", "interieur", "inferred sponsor", "lead-interieur"),
    ("identite-numerique-agricole", "agriculture", "agriculture", "inferred sponsor", "lead-agriculture"),
    ("inclusion.connect", "gip-inclusion", "travail", "inferred sponsor", "lead-travail"),
    ("infoparquet", "justice", "justice", "inferred sponsor", "lead-justice"),
    ("infrastructures.numeriques", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("juri-scope", "latelier.numerique.du.ministere.de.leurope.et.des.affaires.etrangeres", "affaires", "inferred sponsor", "lead-affaires"),
    ("kamehameha", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("la-bonne-boite", "francetravail", "travail", "named contact-dinum", "thibault.desjardins"),
    ("le.c.h.oeur.des.sentes", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("les-emplois", "gip-inclusion", "travail", "inferred sponsor", "lead-travail"),
    ("lutte.contre.le.harcelement.en.milieu.scolaire", "dinum", "education", "inferred sponsor", "lead-education"),
    ("mon-assistant-ia", "alliance", "", "default incubator-mailbox", ""),
    ("mon-entreprise", "dinum", "sante", "inferred sponsor", "lead-sante"),
    ("oots.once-only.technical.system", "dinum_produits_interministeriels", "", "default incubator-mailbox", ""),
    ("open-terms-archive", "latelier.numerique.du.ministere.de.leurope.et.des.affaires.etrangeres", "affaires", "inferred sponsor", "lead-affaires"),
    ("plateforme-agriculteurs", "agriculture", "agriculture", "inferred sponsor", "lead-agriculture"),
    ("plateforme-csirt", "lab-innov-anssi", "", "default incubator-mailbox", ""),
    ("pop", "culture", "culture", "inferred sponsor", "lead-culture"),
    ("protege-toit", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("sami", "accelerema", "ecologie", "inferred sponsor", "lead-ecologie melanie.trope"),
    ("sndv_maritime", "dinum", "interieur", "inferred sponsor", "lead-interieur"),
    ("uai_siret", "mission-apprentissage", "education superieur travail", "inferred sponsor", "lead-education lead-superieur lead-travail"),
    ("umap", "anct", "territoires", "inferred sponsor", "lead-territoires"),
    ("voeux-apprentissage", "mission-apprentissage", "education superieur travail", "inferred sponsor", "lead-education lead-superieur lead-travail"),
    ("voies-locales-en-commun", "fab-geocommuns", "ecologie", "inferred owner", "lead-ecologie"),
    ("voir-et-localiser", "dinum", "sante", "inferred sponsor", "lead-sante"),
    ("vues-immersives-libres", "fab-geocommuns", "ecologie", "inferred sponsor", "lead-ecologie"),
];

#[test]
fn every_product_of_the_sample_leads_where_its_files_say() {
    let Some(sample) = shared("directory") else { return };
    let (roster, read) = merged(&sample, Options::default());
    assert_eq!(SAMPLE.len(), roster.of(Kind::Product).len());
    let compiled = Compiled::new(roster);
    for (id, incubator, ministries, basis, people) in SAMPLE {
        let answer = answers(&compiled, &[id]).remove(0);
        let found = answer
            .matches
            .iter()
            .find(|found| found.kind == Kind::Product && found.id == *id)
            .unwrap_or_else(|| panic!("{id} is found"));
        let facts = found.facts.as_ref().unwrap();
        // Its own mailbox is nobody yet.
        let step = found.route.iter().find(|step| step.rule != Rule::Mailbox).unwrap();
        let portfolios: Vec<&str> = facts.ministries.iter().map(|held| held.id.as_str()).collect();
        assert_eq!(facts.incubators[0].named.id, *incubator, "{id}");
        assert_eq!(portfolios.join(" "), *ministries, "{id}");
        assert_eq!(format!("{} {}", step.basis.key(), step.rule.key()), *basis, "{id}");
        let names = people.split(' ').filter(|name| !name.is_empty());
        for name in names {
            assert!(found.people.iter().any(|person| person.id == name), "{id}: {name}");
        }
        // The mailboxes are those that stand in the files.
        let file = fs::read_to_string(sample.join(format!("content/_startups/{id}.md"))).unwrap();
        let line = file.lines().find_map(|line| line.strip_prefix("contact: ")).unwrap();
        let is_left_out =
            read.leftovers.iter().any(|left| left.source.contains(&format!("/{id}.md")));
        assert_eq!(facts.contact.as_deref(), (!is_left_out).then_some(line.trim()), "{id}");
        let is_shown = found.channels.iter().any(|channel| channel.address == line.trim());
        assert_eq!(is_shown, !is_left_out, "{id}");
        let file = fs::read_to_string(sample.join(format!("content/_incubators/{incubator}.md")));
        let mailbox = facts.incubators[0].contact.as_deref().unwrap();
        assert!(file.unwrap().contains(mailbox), "{id}: {mailbox}");
    }
}

#[test]
fn the_oddities_of_the_sample_are_told() {
    let Some(sample) = shared("directory") else { return };
    let (roster, read) = merged(&sample, Options::default());
    let told = reasons(&read);
    for expected in [
        ("_organisations/prenom-nom.md", Reason::PersonLike),
        ("_organisations/mc.md", Reason::Contradiction),
        ("_organisations/dgos.md", Reason::Contradiction),
        ("_incubators/menj.md", Reason::Dangling),
        ("_startups/kamehameha.md", Reason::BadEmail),
        ("_startups/dalo-assist-usagers-et-contentieux.md", Reason::Placeholder),
        ("_startups/lutte.contre.le.harcelement.en.milieu.scolaire.md", Reason::Placeholder),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:?}");
    }
    assert_eq!(told.len(), 7, "{told:?}");
    assert_eq!(
        read.counts.read,
        [(Kind::Person, 25), (Kind::Product, 60), (Kind::Incubator, 23), (Kind::Organisation, 144),]
    );
    // Names are cleaned, files without extension count, Macs may write accents in two characters.
    let name = |kind, id: &str| roster.get(kind, id).map(|entry| entry.name.clone()).unwrap();
    assert!(!name(Kind::Person, "julie.guyot").contains("  "));
    assert_eq!(name(Kind::Product, "données-et-territoires"), "Données et territoires");
    assert!(roster.get(Kind::Organisation, "idfm").is_some());
    assert!(roster.get(Kind::Organisation, "Préfecture").is_some());
    // Former ids are names, and nothing is read but what is needed.
    assert!(
        roster.get(Kind::Product, "acceslibre").unwrap().aliases().any(|name| name == "access4all")
    );
    // What was written loads back without an error.
    assert_eq!(read_back(&roster).problems, []);
}

fn read_back(roster: &Roster) -> beta::roster::read::Document {
    let text = write::toml(roster);
    let mut document = read(&text, "written");
    document.problems.extend(beta::roster::check::dangling(&document, &document.roster));
    document
}

/// A checkout with these files.
pub fn checkout(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = folder(name);
    for (path, text) in files {
        let path = folder.join("content").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn what_cannot_be_read_is_listed_and_does_not_stop_the_rest() {
    let laughs = "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\ncontact: a@example.org\n---\n";
    let deep = format!("---\ntitle: {}\n---\n", "[".repeat(5000));
    let long = format!("---\ntitle: '{}'\n---\n", "x".repeat(50_000));
    let huge = format!("---\n{}---\n", "# nothing\n".repeat(50_000));
    let folder = checkout(
        "hostile",
        &[
            ("_startups/fine.md", "---\r\ntitle: Fine\r\nincubator: there\r\n---\r\n"),
            ("_startups/none.md", "title: None\n"),
            ("_startups/open.md", "---\ntitle: Open\n"),
            ("_startups/broken.md", "---\ntitle: 'Broken\n---\n"),
            ("_startups/list.md", "---\n- a\n---\n"),
            ("_startups/laughs.md", laughs),
            ("_startups/deep.md", &deep),
            ("_startups/long.md", &long),
            ("_startups/huge.md", &huge),
            ("_startups/twice.md", "---\ntitle: One\ntitle: Two\n---\n"),
            ("_startups/twice", "---\ntitle: Three\n---\n"),
            (
                "_startups/wrong.md",
                "---\ntitle: [a]\ncontact: {a: b}\nincubator: nowhere\nlink: 'no address'\n\
             sponsors: [{a: b}, /organisations/nowhere]\nphases: [{name: construction, start: 2024-02-31}, 7]\n\
             contact_dinum: nobody\n---\n",
            ),
            ("_incubators/there.md", "---\ntitle: There\n---\n"),
            ("_authors/a.b.md", "---\nfullname: A B\nmissions: none\nteams: [/teams/none]\n---\n"),
            (".hidden", "---"),
            ("_startups/.DS_Store", "x"),
        ],
    );
    fs::write(folder.join("content/_startups/bytes.md"), b"---\ntitle: \xff\n---\n").unwrap();
    let (roster, read) = merged(&folder, Options { all_people: true, as_of: Some("2026-01-01") });
    let told = reasons(&read);
    for expected in [
        ("_startups/none.md", Reason::NoFrontMatter),
        ("_startups/open.md", Reason::Unclosed),
        ("_startups/broken.md", Reason::Syntax),
        ("_startups/list.md", Reason::NotATable),
        ("_startups/laughs.md", Reason::WrongType),
        ("_startups/deep.md", Reason::Syntax),
        ("_startups/long.md", Reason::TooLarge),
        ("_startups/huge.md", Reason::TooLarge),
        ("_startups/twice.md", Reason::DoubledKey),
        ("_startups/twice.md", Reason::DuplicateId),
        ("_startups/bytes.md", Reason::NotUtf8),
        ("_startups/wrong.md", Reason::NoName),
        ("_startups/wrong.md", Reason::WrongType),
        ("_startups/wrong.md", Reason::BadUrl),
        ("_startups/wrong.md", Reason::BadDate),
        ("_startups/wrong.md", Reason::Dangling),
        ("_authors/a.b.md", Reason::WrongType),
        ("_authors/a.b.md", Reason::Dangling),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:#?}");
    }
    let fine = roster.get(Kind::Product, "fine").unwrap();
    assert_eq!((fine.name.as_str(), fine.fields.text(Field::Incubator)), ("Fine", Some("there")));
    assert_eq!(read_back(&roster).problems, []);
}

#[test]
fn nothing_in_a_file_makes_an_import_fail() {
    // Bytes of honest files flipped, cut and doubled, in a fixed order.
    let honest = "---\ntitle: 'L''écluse'\nphases:\n  - name: construction\n    start: 2024-01-01\n\
                  sponsors: [/organisations/a]\ncontact: \"a@example.org\"\nbio: |2-\n   x\n---\nBody\n---\n";
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let folder = folder("mutations");
    fs::create_dir_all(folder.join("content/_startups")).unwrap();
    for number in 0..500 {
        let mut bytes = honest.as_bytes().to_vec();
        for _ in 0..=next(3) {
            let at = next(bytes.len());
            match next(3) {
                0 => bytes[at] = b"-:[]{}'\"|>&*#%@!?,\n\t \x00\xff"[next(23)],
                1 => drop(bytes.drain(at..(at + next(9)).min(bytes.len()))),
                _ => {
                    let copy = bytes[at..(at + next(20)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, copy);
                }
            }
            bytes.push(b'\n');
        }
        fs::write(folder.join(format!("content/_startups/{number}.md")), &bytes).unwrap();
    }
    let (roster, read) = merged(&folder, Options::default());
    // Each file is an entry, or is listed.
    for number in 0..500 {
        let is_entry = roster.get(Kind::Product, &number.to_string()).is_some();
        let source = format!("_startups/{number}.md");
        assert!(is_entry || read.leftovers.iter().any(|left| left.source == source), "{source}");
    }
    assert_eq!(read_back(&roster).problems, []);
}

#[test]
fn people_the_base_knows_stay_who_they_are() {
    let author = |name: &str, end: &str| {
        format!(
            "---\nfullname: {name}\nrole: Autre\nmissions:\n  - start: 2020-01-01\n    end: {end}\n---\n"
        )
    };
    let (first, second) =
        (author("Lead Culture", "2023-01-01"), author("LEAD  culture", "2024-01-01"));
    let (other, gone) = (author("Zoé Lune", "2030-01-01"), author("Ida Mars", "2024-12-31"));
    let folder = checkout(
        "people",
        &[
            ("_authors/lead.culture.md", &first),
            ("_authors/lead.culture2.md", &second),
            ("_authors/zoe.lune.md", &other),
            ("_authors/ida.mars.md", &gone),
            (
                "_startups/a.md",
                "---\ntitle: A\nsponsors: [/organisations/mc]\ncontact: ida.mars@example.org\n---\n",
            ),
            ("_startups/b.md", "---\ntitle: B\ncontact_dinum: lead.culture2\n---\n"),
            ("_organisations/mc.md", "---\nname: MC\ndomaine_ministeriel: culture\n---\n"),
        ],
    );
    let options = Options { all_people: false, as_of: Some("2026-01-01") };
    let (roster, read) = merged(&folder, options);
    let lead = roster.get(Kind::Person, "lead-culture").unwrap();
    assert_eq!(lead.fields.text(Field::Until), Some("2024-01-01"));
    assert_eq!(lead.fields.text(Field::Role), Some("Lead"));
    assert_eq!(read.counts.past_people, 2);
    assert!(roster.get(Kind::Person, "zoe.lune").is_some());
    assert!(roster.get(Kind::Person, "ida.mars").is_none());
    // Whoever has left is not offered without a word.
    let compiled = Compiled::new(roster);
    let [a, b] = &answers(&compiled, &["A", "B"])[..] else { panic!("two answers") };
    let because = |answer: &Answer| {
        let steps = answer.matches[0].route.iter().map(|step| step.because.as_str());
        steps.collect::<Vec<_>>().join("\n")
    };
    assert!(because(a).contains("ended on 1 January 2024"), "{}", because(a));
    assert!(because(a).contains("ended on 31 December 2024"), "{}", because(a));
    assert!(because(b).contains("ended on 1 January 2024"), "{}", because(b));
    assert_eq!(a.matches[0].facts.as_ref().unwrap().contact_until.as_deref(), Some("2024-12-31"));

    let (all, _) = merged(&folder, Options { all_people: true, ..options });
    assert!(all.get(Kind::Person, "ida.mars").is_some());
    assert!(all.get(Kind::Person, "lead.culture").is_some());
}

#[test]
fn a_product_is_in_the_phase_that_began_last() {
    let product = |phases: &str| format!("---\ntitle: X\nphases: [{phases}]\n---\n");
    let cases = [
        // the order of the list says nothing
        (
            "{name: acceleration, start: 2025-01-01}, {name: construction, start: 2024-01-01}",
            "acceleration",
        ),
        // one day: the one further along
        (
            "{name: construction, start: 2024-01-01}, {name: investigation, start: 2024-01-01}",
            "construction",
        ),
        ("{name: transfere, start: 2024-01-01}, {name: abandon, start: 2024-01-01}", "transfere"),
        // what has not begun is a plan, unless there is nothing else
        ("{name: abandon, start: 2030-01-01}, {name: opere, start: 2024-01-01}", "opere"),
        ("{name: abandon, start: 2031-01-01}, {name: opere, start: 2030-01-01}", "opere"),
        // an end says nothing; a phase that nobody knows is where the product stands all the same
        ("{name: construction, start: 2024-01-01, end: 2024-02-01}", "construction"),
        ("{name: jachere, start: 2025-01-01}, {name: opere, start: 2024-01-01}", "jachere"),
        ("{name: jachere, start: 2024-01-01}, {name: opere, start: 2025-01-01}", "opere"),
        ("{name: success, start: 2024-01-01}, {name: alumni, start: 2024-01-01}", "success"),
    ];
    for (phases, expected) in cases {
        let folder = checkout("phases", &[("_startups/x.md", &product(phases))]);
        let (roster, _) = merged(&folder, Options { all_people: false, as_of: Some("2026-01-01") });
        let product = roster.get(Kind::Product, "x").unwrap();
        assert_eq!(product.fields.text(Field::Phase), Some(expected), "{phases}");
    }
}

#[test]
fn who_leads_an_incubator_answers_for_it_and_who_is_of_the_team_is_recognised() {
    let person = |name: &str, role: &str, end: &str| {
        format!(
            "---\nfullname: {name}\nrole: {role}\nteams: [/teams/all]\nmissions: [{{start: 2020-01-01, end: {end}}}]\n---\n"
        )
    };
    let files = [
        ("_incubators/fab.md", "---\ntitle: La Fabrique\n---\n"),
        ("_teams/all.md", "---\nname: Animation\nincubator: fab\n---\n"),
        ("_authors/ada.lune.md", &person("Ada Lune", "Designer de la Fabrique", "2030-01-01")),
        ("_authors/eve.jour.md", &person("Eve Jour", "Responsable de la Fabrique", "2030-01-01")),
        ("_authors/ida.mars.md", &person("Ida Mars", "Directrice de la Fabrique", "2025-01-01")),
        ("_authors/luc.soir.md", &person("Luc Soir", "Coach", "2025-01-01")),
        ("_authors/zoe.nuit.md", &person("Zoé Nuit", "Coach", "2030-01-01")),
        ("_authors/max.vent.md", &person("Max Vent", "Coach", "2030-01-01")),
        ("_authors/max.vent.fort.md", &person("Max Vent Fort", "Coach", "2030-01-01")),
    ];
    let base = "schema = 1\nas_of = 2026-01-01\n[[unit]]\nid = 'tour'\nname = 'Tour'\n\
        [[person]]\nid = 'eve'\nname = 'Eve Jour'\nrole = 'Vigie'\nunit = 'tour'\nformer = 2025-06-01\n\
        [[person]]\nid = 'luc'\nname = 'Luc Soir'\nrole = 'Vigie'\nunit = 'tour'\nformer = 2025-06-01\n\
        [[person]]\nid = 'zoe'\nname = 'Zoé Nuit-Blanche'\nrole = 'Vigie'\nunit = 'tour'\n\
        [[person]]\nid = 'max'\nname = 'Max Vent Fort Ouest'\nrole = 'Vigie'\nunit = 'tour'\n";
    let options = Options { all_people: false, as_of: Some("2026-01-01") };
    let folder = checkout("leads", &files);
    let (roster, _) = merged_with(read(base, "test").roster, &folder, options);
    let people = roster.get(Kind::Incubator, "fab").unwrap().fields.texts(Field::People);
    assert_eq!(people.collect::<Vec<_>>(), ["eve"]);
    let role = |id: &str| roster.get(Kind::Person, id).unwrap().roles().first().copied();
    assert_eq!(role("eve"), Some(("Responsable de la Fabrique", None)));
    assert_eq!(role("luc"), Some(("Vigie", Some("tour"))));
    // One whose name goes on is known under both; of two such people, neither is.
    let zoe = roster.get(Kind::Person, "zoe").unwrap();
    assert_eq!(
        zoe.aliases().chain(zoe.fields.text(Field::Incubator)).collect::<Vec<_>>(),
        ["Zoé Nuit", "fab"]
    );
    assert!(roster.get(Kind::Person, "zoe.nuit").is_none());
    assert!(roster.get(Kind::Person, "max").unwrap().fields.text(Field::Incubator).is_none());
}

#[test]
fn of_several_incubators_the_main_one_is_called_as_its_owner_and_its_portfolio() {
    let files = [
        (
            "_organisations/mg.md",
            "---\nname: Ministère des Galets\nacronym: MG\ndomaine_ministeriel: galets\n---\n",
        ),
        (
            "_organisations/osa.md",
            "---\nname: Office du sable\nacronym: OSA\ndomaine_ministeriel: galets\n---\n",
        ),
        ("_incubators/annexe.md", "---\ntitle: L'Annexe\nowner: /organisations/osa\n---\n"),
        ("_incubators/lab-osa.md", "---\ntitle: Lab du sable\nowner: /organisations/osa\n---\n"),
        ("_incubators/pelle.md", "---\ntitle: La Pelle\nowner: /organisations/mg\n---\n"),
    ];
    let base = "schema = 1\n[[ministry]]\nid = 'galets'\nname = 'Galets'\n";
    let options = Options { all_people: false, as_of: Some("2026-01-01") };
    let (roster, _) =
        merged_with(read(base, "test").roster, &checkout("main-incubator", &files), options);
    let compiled = Compiled::new(roster);
    let cases = [
        ("incubateur OSA", vec!["lab-osa"]),
        ("incubateur galets", vec!["pelle"]),
        ("qui dirige l'incubateur OSA", vec!["lab-osa"]),
        ("cheffe du lab du sable", vec!["lab-osa"]),
        ("qui dirige l'incubateur", vec![]),
    ];
    let queries = cases.each_ref().map(|(query, _)| *query);
    for (answer, (query, expected)) in answers(&compiled, &queries).iter().zip(&cases) {
        let ids: Vec<&str> = answer.matches.iter().map(|found| found.id.as_str()).collect();
        assert_eq!(ids, *expected, "{query}");
    }
}

#[test]
fn what_was_given_up_comes_after_what_lives_and_what_the_team_answers_for() {
    let product = |name: &str, phase: &str| {
        format!(
            "---\ntitle: {name}\nrepository: https://github.com/tour/zeste\nphases: [{{name: {phase}, start: 2024-01-01}}]\n---\n"
        )
    };
    let files = [
        ("_startups/a.md", &*product("Bourse", "abandon")),
        ("_startups/b.md", &product("Zeste de bourse", "opere")),
        ("_startups/c.md", &product("Zornette", "abandon")),
    ];
    let base = "schema = 1\n[[ministry]]\nid = 'lune'\nname = 'Lune'\nkeywords = ['bourse']\n\
        [[person]]\nid = 'x'\nname = 'X Y'\nrole = 'Cheffe'\nministries = ['lune']\n";
    let options = Options { all_people: false, as_of: Some("2026-01-01") };
    let (roster, _) =
        merged_with(read(base, "test").roster, &checkout("given-up", &files), options);
    let compiled = Compiled::new(roster);
    let queries = ["bourses", "Zornette", "tour/zeste"];
    let found = answers(&compiled, &queries);
    let ids = found
        .iter()
        .map(|answer| answer.matches.iter().map(|found| found.id.as_str()).collect::<Vec<_>>());
    assert_eq!(ids.collect::<Vec<_>>(), [vec!["lune", "a"], vec!["c"], vec!["b", "a", "c"]]);
}

#[test]
fn a_product_is_found_by_what_it_is_for_and_an_incubator_as_people_call_it() {
    let product = |mission: &str, phase: &str| {
        format!(
            "---\ntitle: Zeste\nmission: {mission}\nphases: [{{name: {phase}, start: 2024-01-01}}]\n---\n"
        )
    };
    let files = [
        ("_organisations/ma.md", "---\nname: Ministère des Algues\nacronym: MA\n---\n"),
        (
            "_organisations/oda.md",
            "---\nname: Office des Algues\nacronym: ODA\ndomaine_ministeriel: interieur\n---\n",
        ),
        ("_incubators/fab-varech.md", "---\ntitle: La Fabrique\nowner: /organisations/oda\n---\n"),
        (
            "_incubators/incubateur-mer.md",
            "---\ntitle: L'Incubateur\nowner: /organisations/ma\n---\n",
        ),
        ("_startups/over.md", &product("Compter les méduses échouées au lagon", "abandon")),
        ("_startups/alive.md", &product("Éloigner les méduses du lagon et des baigneurs", "opere")),
        ("_startups/garde.md", &product("Guider les bûcherons vers la police municipale", "opere")),
        (
            "_startups/gps.md",
            "---\ntitle: Zorglub-guidage\nphases: [{name: opere, start: 2024-01-01}]\n---\n",
        ),
    ];
    let base = "schema = 1\n[[ministry]]\nid = 'interieur'\nname = 'Intérieur'\nkeywords = ['bûcherons']\n\
        [[ministry]]\nid = 'lagon'\nname = 'Lagon'\n";
    let folder = checkout("missions", &files);
    let options = Options { all_people: false, as_of: Some("2026-01-01") };
    let (roster, _) = merged_with(read(base, "test").roster, &folder, options);
    assert_eq!(
        roster.get(Kind::Product, "alive").unwrap().fields.text(Field::Summary),
        Some("Éloigner les méduses du lagon et des baigneurs")
    );
    let compiled = Compiled::new(roster);
    let cases: [(&str, &[&str]); 15] = [
        // a name within a sentence
        ("un souci avec Zorglub guidage ce matin", &["words: gps"]),
        ("qui paie la facture de l'ODA", &["need: oda"]),
        // what lives comes before what has ended
        ("méduses", &["mention: alive", "mention: over"]),
        ("qui s'occupe des méduses échouées", &["mention: over"]),
        ("méduses et baigneurs", &["mention: alive"]),
        // what is common, or not all there, is no mission
        ("vers", &[]),
        // nor is another word of its family
        ("baignade", &[]),
        ("méduses de montagne", &[]),
        // nor is an address
        ("meduses/lagon", &[]),
        // beside a portfolio that is asked for by its subject; not beside a name
        ("bûcherons", &["keyword: interieur", "mention: garde"]),
        ("lagon", &["exact: lagon"]),
        ("incubateur oda", &["alias: fab-varech"]),
        ("l'incubateur des algues", &["alias: incubateur-mer", "words: fab-varech"]),
        ("incubateur varech", &["words: fab-varech"]),
        ("incubateur intérieur", &["alias: fab-varech"]),
    ];
    for (query, expected) in cases {
        let answer = answers(&compiled, &[query]).remove(0);
        let found = |found: &Found| format!("{}: {}", found.how.key(), found.id);
        assert_eq!(answer.matches.iter().map(found).collect::<Vec<_>>(), expected, "{query}");
        let shown: Vec<String> = answer.near().iter().map(found).collect();
        let mut mentions = expected.iter().filter(|found| found.starts_with("mention"));
        assert!(mentions.all(|found| shown.iter().any(|shown| shown == found)), "{query}");
    }
    // The acronym of its owner is a word of grammar: the incubator is not called as all of them are.
    assert!(
        answers(&compiled, &["incubateur"])[0].matches.iter().all(|found| found.how != How::Alias)
    );
}

#[test]
fn phases_of_before_are_known_and_others_are_not_live() {
    let product = |phase: &str| {
        format!("---\ntitle: X\nphases: [{{name: {phase}, start: 2024-01-01}}]\n---\n")
    };
    let cases = [
        ("investigation", Some("live")),
        ("perennisation", Some("live")),
        ("alumni", Some("ended")),
        ("success", Some("handed-over")),
        ("transfer", Some("handed-over")),
        ("hibernation", None),
        ("jachere", None),
    ];
    let mut files: Vec<(String, String)> = Vec::new();
    for (phase, _) in cases {
        files.push((format!("_startups/{phase}.md"), product(phase)));
    }
    // As of old, without a day.
    files.push(("_startups/old.md".to_owned(), "---\ntitle: X\nstatus: Death\n---\n".to_owned()));
    files.push(("_startups/none.md".to_owned(), "---\ntitle: X\n---\n".to_owned()));
    for number in 0..500 {
        files.push((format!("_startups/more{number}.md"), product("jachere")));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = checkout("phases-former", &files);
    let (roster, import) =
        merged(&folder, Options { all_people: false, as_of: Some("2026-01-01") });
    let standing = |id: &str| {
        let product = roster.get(Kind::Product, id).unwrap();
        product.fields.text(Field::Phase).and_then(Standing::of).map(Standing::key)
    };
    for (phase, expected) in cases.into_iter().chain([("old", Some("ended")), ("none", None)]) {
        assert_eq!(standing(phase), expected, "{phase}");
    }
    assert_eq!(import.leftovers, []);
    let told = import.told();
    assert_eq!((told.len(), told[0].all.len()), (1, 502));
    assert_eq!(told[0].texts(), ["hibernation", "jachere"]);

    let roster_file = folder.join("roster.toml");
    let run = beta([
        "roster",
        "import",
        folder.to_str().unwrap(),
        "--as-of",
        "2026-01-01",
        "--base",
        "embedded",
        "--write",
        roster_file.to_str().unwrap(),
    ]);
    let note = "502 products are in phases that nobody knows (“hibernation”, “jachere”)";
    assert!(run.stderr.contains(note) && run.stderr.lines().count() < 6, "{}", run.stderr);
    let live = beta([
        "list",
        "products",
        "--phase",
        "live",
        "-o",
        "plain",
        "--roster",
        roster_file.to_str().unwrap(),
    ]);
    assert_eq!(live.stdout.lines().count(), 2, "{}", live.stdout);
    for (product, expected) in [
        ("hibernation", "Phase: hibernation, since 1 January 2024\n"),
        ("alumni", "Ended (former partnership) on 1 January 2024\n"),
        ("success", "Handed over to another administration on 1 January 2024\n"),
        ("old", "Ended (abandoned)\n"),
    ] {
        let run = beta([
            "who",
            &format!("https://beta.gouv.fr/startups/{product}"),
            "--roster",
            roster_file.to_str().unwrap(),
        ]);
        assert!(run.stdout.contains(expected), "{product}: {}", run.stdout);
    }
}

#[test]
fn a_directory_without_a_commit_is_dated_by_a_guess_that_ends_nobody_too_soon() {
    let day = |days: i64| {
        let now: jiff::civil::Date = beta::clock::today().parse().unwrap();
        now.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
    };
    let author = |name: &str, start: i64, end: i64| {
        format!(
            "---\nfullname: {name}\nrole: R\nmissions: [{{start: {}, end: {}}}]\n---\n",
            day(start),
            day(end)
        )
    };
    let product = format!(
        "---\ntitle: X\nphases: [{{name: acceleration, start: {}}}, {{name: opere, start: {}}}]\n---\n",
        day(-100),
        day(300)
    );
    let (newest, shortly, long, ahead) = (
        author("A B", -10, 90),
        author("C D", -400, -55),
        author("E F", -400, -56),
        author("G H", 5, 90),
    );
    let folder = checkout(
        "guess",
        &[
            ("_startups/x.md", product.as_str()),
            ("_authors/a.b.md", &newest),
            ("_authors/c.d.md", &shortly),
            ("_authors/e.f.md", &long),
            ("_authors/g.h.md", &ahead),
        ],
    );
    let (roster, import) = merged(&folder, Options::default());
    assert_eq!((roster.as_of(), import.guess), (Some(&*day(-10)), Some(day(-10))));
    let is_there = |id: &str| roster.get(Kind::Person, id).is_some();
    assert_eq!(["a.b", "c.d", "e.f", "g.h"].map(is_there), [true, true, false, false]);
    let run = beta(["roster", "import", folder.to_str().unwrap()]);
    assert!(run.stderr.contains("is a guess; give the date with --as-of"), "{}", run.stderr);
    let (roster, import) = merged(&folder, Options { as_of: Some(&day(0)), ..Options::default() });
    assert!(import.guess.is_none() && roster.get(Kind::Person, "c.d").is_none());
}

#[test]
fn the_day_of_a_checkout_is_that_of_its_commit() {
    if !has("git") {
        return skip("no git").unwrap_or_default();
    }
    let product = "---\ntitle: X\nphases: [{name: opere, start: 2024-05-06}]\n---\n";
    let folder = checkout("dated", &[("_startups/x.md", product)]);
    let day = |folder: &Path| {
        let (roster, _) = merged(folder, Options::default());
        roster.as_of().unwrap().to_owned()
    };
    assert_eq!(day(&folder), "2024-05-06", "the newest day in the data");
    git(&folder, "2024-06-01", &["init", "-q"]);
    git(&folder, "2024-06-01", &["add", "."]);
    git(&folder, "2024-06-01", &["commit", "-q", "-m", "one"]);
    assert_eq!(day(&folder), "2024-06-01", "a loose commit");
    for number in 2..9 {
        git(
            &folder,
            &format!("2024-06-0{number}"),
            &["commit", "-q", "--allow-empty", "-m", "more"],
        );
    }
    git(&folder, "2024-07-01", &["remote", "add", "origin", "git@example.org:directory.git"]);
    git(&folder, "2024-07-01", &["gc", "-q", "--aggressive"]);
    assert_eq!(day(&folder), "2024-06-08", "a packed commit and packed refs");
    let clone = folder.with_file_name("dated-clone");
    let _ = fs::remove_dir_all(&clone);
    let url = format!("file://{}", folder.display());
    git(&folder, "2024-08-01", &["clone", "-q", "--depth=1", &url, clone.to_str().unwrap()]);
    assert_eq!(day(&clone), "2024-06-08", "a clone");
    git(&clone, "2024-08-01", &["checkout", "-q", "--detach"]);
    assert_eq!(day(&clone), "2024-06-08", "no branch");
    let (roster, _) = merged(&folder, Options { as_of: Some("2025-01-02"), ..Options::default() });
    assert_eq!(roster.as_of(), Some("2025-01-02"));
    assert!(roster.source().unwrap().starts_with("git@example.org:directory.git"));
}

#[test]
fn a_directory_of_full_size_imports_whole() {
    let folder = folder("full-size");
    let made = directory::make(&folder);
    let options = Options { all_people: false, as_of: Some(directory::AS_OF) };
    let mut calls = 0;
    let base = base();
    let read = import(&Tree::Folder(folder), &base, options, &mut |done, of| {
        calls += 1;
        assert!(done == calls && done <= of);
    });
    let mut roster = base;
    roster.add(read.roster.clone());
    assert_eq!(roster.of(Kind::Product).len(), directory::PRODUCTS);
    assert_eq!(roster.of(Kind::Incubator).len(), directory::INCUBATORS);
    assert_eq!(roster.of(Kind::Organisation).len(), directory::ORGANISATIONS);
    let people = roster.of(Kind::Person).len() - PORTFOLIOS.len();
    assert_eq!(people + read.counts.past_people, directory::PEOPLE);
    let is_name =
        |entry: &Entry| !entry.name.contains("  ") && !entry.name.contains(['\u{a0}', '\u{200b}']);
    assert!(roster.entries().iter().all(is_name));
    assert_eq!(read_back(&roster).problems, []);
    // Everything is found by its own name; where several share it, among the first.
    let compiled = Compiled::new(roster);
    let made = [
        ("product", &made.products, 7),
        ("incubator", &made.incubators, 1),
        ("organisation", &made.organisations, 7),
        ("person", &made.people, 199),
    ];
    for (kind, entries, step) in made {
        for entry in entries.iter().step_by(step) {
            let is_kept = compiled.roster.entries().iter().any(|held| held.id == entry.id);
            let answer = answers(&compiled, &[&entry.name]).remove(0);
            let is_found =
                answer.matches.iter().any(|held| held.kind.key() == kind && held.id == entry.id);
            assert!(is_found || !is_kept, "{kind} {}: {}", entry.id, entry.name);
        }
    }
}

#[test]
fn layouts_of_before_2019_are_read() {
    let ada = "start: 2018-02-12\nend: 2018-06-01\nstartups:\n  - atelier\n---\n";
    let folder = checkout(
        "old-layout",
        &[
            (
                "_startup/atelier.md",
                "---\ntitle: Atelier\nstatus: Success\nowner: Ministère\n---\n",
            ),
            ("_startup/fabrique.md", "---\ntitle: Fabrique\nstatus: construction\n---\n"),
            ("_author/ada.martin.md", &format!("---\nfullname: Ada Martin\n{ada}")),
            ("_author/bo.li.md", "---\nfullname: Bo Li\nstart: 2017-01-09\nend: 2018-01-31\n---\n"),
        ],
    );
    let (roster, read) =
        merged(&folder, Options { as_of: Some("2018-03-01"), ..Options::default() });
    let told = |kind, id: &str, field| {
        roster.get(kind, id).and_then(|entry| entry.fields.texts(field).next().map(str::to_owned))
    };
    for (kind, id, field, expected) in [
        (Kind::Product, "atelier", Field::Phase, Some("success")),
        (Kind::Product, "fabrique", Field::Phase, Some("construction")),
        (Kind::Person, "ada.martin", Field::Until, Some("2018-06-01")),
        (Kind::Person, "ada.martin", Field::Products, Some("atelier")),
        (Kind::Person, "bo.li", Field::Until, None),
    ] {
        assert_eq!(told(kind, id, field).as_deref(), expected, "{id}");
    }
    assert_eq!((read.counts.past_people, read.counts.old_layout), (1, 1));
}

#[test]
fn a_directory_without_any_day_has_none_not_that_of_the_base() {
    let folder = folder("directory-undated");
    std::fs::create_dir_all(folder.join("_startups")).unwrap();
    std::fs::write(folder.join("_startups/a.md"), "---\ntitle: Alphabet\nmission: x\n---\n")
        .unwrap();
    let import = harness::run(harness::command().args(["roster", "import"]).arg(&folder));
    let roster = folder.join("roster.toml");
    std::fs::write(&roster, import.stdout).unwrap();
    let mut who = harness::command();
    let who = harness::run(who.args(["who", "Alphabet", "--json", "--roster"]).arg(&roster));
    let answer = harness::answer(&who.stdout);
    assert_eq!(answer["matches"][0]["source"]["id"], "directory");
    assert_eq!(answer["matches"][0]["source"]["as_of"], serde_json::Value::Null);
}
