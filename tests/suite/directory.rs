//! A directory of our own invention, as large and as odd as the public one, for tests and benches.
//!
//! Every name in it is made up; what is odd about it is what `../shared/directory/README.md` counts.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How much of each there is, as in the public directory in August 2026.
pub const PRODUCTS: usize = 662;
pub const PEOPLE: usize = 3484;
pub const ORGANISATIONS: usize = 145;
pub const INCUBATORS: usize = 23;

/// The day the made-up directory is true.
pub const AS_OF: &str = "2026-08-20";

const FIRST: &[&str] = &[
    "Zéphyrine",
    "Aurélien",
    "Maëlle",
    "Théodule",
    "Chloé",
    "Gaëtan",
    "Inès",
    "Loïc",
    "Noémie",
    "Örjan",
    "Solène",
    "Yaël",
    "Hervé",
    "Cosima",
    "Léonie",
    "Barnabé",
    "Faustine",
    "Ulysse",
    "Apolline",
    "Melchior",
    "Sidonie",
    "Anatole",
    "Domitille",
    "Fulbert",
    "Rosalinde",
    "Casimir",
    "Eulalie",
    "Wandrille",
    "Perrine",
    "Tancrède",
];
const LAST: &[&str] = &[
    "Brindacier",
    "Fontenouille",
    "Garrevaux",
    "Quincampois",
    "Malorbe",
    "Vertpré",
    "Sauvetat",
    "Huchepain",
    "Lorrabel",
    "Pontrameau",
    "Escarbille",
    "Taillevent",
    "Morvandiau",
    "Champoiseau",
    "Derouault",
    "Virelangue",
    "Passerive",
    "Roquebœuf",
    "Clairembault",
    "Hauteserre",
    "Bellangreville",
    "Grandpierron",
    "Tournemine",
    "Salvebœuf",
    "Aiguemorte",
    "d’Arvensac",
    "de La Verrière",
    "Le Gallouédec",
    "N’Dombélé",
    "Saint-Yrieix",
];
const NOUNS: &[&str] = &[
    "Passerelle",
    "Boussole",
    "Lanterne",
    "Ruche",
    "Écluse",
    "Phare",
    "Grange",
    "Verger",
    "Tisane",
    "Fanal",
    "Moulin",
    "Clairière",
    "Estacade",
    "Girouette",
    "Marelle",
    "Pépinière",
    "Sémaphore",
    "Tourbière",
    "Volière",
    "Bastide",
    "Cadran",
    "Jachère",
    "Poterne",
    "Quenouille",
    "Ritournelle",
];
const OF: &[&str] = &[
    "des communes",
    "du littoral",
    "de l'élevage",
    "des écoles",
    "des barrages",
    "de la forêt",
    "des apprentis",
    "du fret",
    "des archives",
    "de l’herboristerie",
    "des tramways",
    "des musées",
    "du cadastre",
    "des greffes",
    "des mutuelles",
    "de la pêche",
    "des carrières",
    "du bocage",
    "des canaux",
    "de la thermie",
    "des consulats",
    "des jurys",
    "du thermalisme",
    "de l'aquaculture",
    "des gares",
    "des vergers",
    "du pastoralisme",
];
const DOMAINS: &[&str] = &[
    "affaires-etrangeres",
    "agriculture",
    "armees",
    "bercy",
    "culture",
    "DIPLP",
    "education",
    "enseignement-sup",
    "environnement",
    "interieur",
    "justice",
    "outre-mer",
    "solidarite-sante",
    "spm",
    "sport",
    "travail",
    "territoires",
    "autres",
];

/// What the made-up directory says of one of its entries, for whoever checks what was read.
pub struct Made {
    pub id: String,
    pub name: String,
}

/// A small generator of numbers: the same directory every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }

    fn pick<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.roll(texts.len())]
    }

    fn day(&mut self, from: usize, years: usize) -> String {
        let (year, month, day) = (from + self.roll(years), 1 + self.roll(12), 1 + self.roll(28));
        format!("{year}-{month:02}-{day:02}")
    }
}

/// Letters and digits without accents, words joined by a hyphen.
fn slug(name: &str, joint: &str) -> String {
    beta::text::fold::fold(name).replace(' ', joint)
}

/// Everything that was made, by kind.
pub struct Directory {
    pub products: Vec<Made>,
    pub people: Vec<Made>,
    pub organisations: Vec<Made>,
    pub incubators: Vec<Made>,
    /// How many products are live.
    pub live: usize,
}

/// Writes the directory into `folder/content`.
pub fn make(folder: &Path) -> Directory {
    let mut dice = Dice(20_260_820);
    let content = folder.join("content");
    for name in ["_organisations", "_incubators", "_teams", "_startups", "_authors"] {
        fs::create_dir_all(content.join(name)).expect("a folder can be made");
    }
    let organisations = organisations(&content, &mut dice);
    let incubators = incubators(&content, &organisations, &mut dice);
    let people_names = names_of_people(&mut dice);
    let (products, live) =
        products(&content, &organisations, &incubators, &people_names, &mut dice);
    people(&content, &people_names, &products, &mut dice);
    Directory { products, people: people_names, organisations, incubators, live }
}

fn write(folder: &Path, kind: &str, file: &str, text: &str) {
    fs::write(folder.join(kind).join(file), text).expect("a file can be written");
}

fn organisations(content: &Path, dice: &mut Dice) -> Vec<Made> {
    let mut made = Vec::new();
    for number in 0..ORGANISATIONS {
        let noun = ["Direction", "Agence", "Office", "Délégation", "Institut"][number % 5];
        let name = format!(
            "{noun} {} {}",
            ["générale", "nationale", "centrale"][number % 3],
            OF[number % OF.len()]
        );
        let name = if number >= 15 * OF.len() { format!("{name} bis") } else { name };
        let acronym = format!("{}{}", &slug(noun, "")[..2].to_uppercase(), 100 + number);
        let id = acronym.to_lowercase();
        let file = if number == 7 { id.clone() } else { format!("{id}.md") };
        let acronym = if number == 9 { " ".to_owned() } else { acronym };
        let domain = DOMAINS[number % DOMAINS.len()];
        let name_yaml =
            if number % 10 == 3 { format!(">-\n  {name}") } else { format!("\"{name}\"") };
        write(
            content,
            "_organisations",
            &file,
            &format!(
                "---\nname: {name_yaml}\nacronym: '{acronym}'\ndomaine_ministeriel: {domain}\ntype: operateur\n---\n"
            ),
        );
        let _ = dice.roll(2);
        made.push(Made { id, name });
    }
    made
}

fn incubators(content: &Path, organisations: &[Made], dice: &mut Dice) -> Vec<Made> {
    let mut made = Vec::new();
    for (number, noun) in NOUNS.iter().take(INCUBATORS).enumerate() {
        let name = format!("La {noun} numérique");
        let id = match number {
            0 => "enviro-gend".to_owned(),
            1 => "envirogend".to_owned(),
            2 => organisations[2].id.clone(),
            _ => slug(noun, "."),
        };
        let owner = match number {
            0 | 1 => String::new(),
            2 => "/organisations/nulle-part".to_owned(),
            _ => format!("/organisations/{}", organisations[dice.roll(ORGANISATIONS)].id),
        };
        let hidden = if number == 4 { "hidden: true\n" } else { "" };
        write(
            content,
            "_incubators",
            &format!("{id}.md"),
            &format!(
                "---\n{hidden}title: '{name} '\nowner: '{owner}'\ncontact: incubateur{number}@example.org?subject=Hello\n\
             website: https://incubateur{number}.example.org/\ngithub: https://github.com/incubateur{number}\n\
             short_description: |+\n  Du texte : avec <b>des</b> signes # et plus\n\n---\n---\nencore\n"
            ),
        );
        write(
            content,
            "_teams",
            &format!("{id}-animation.md"),
            &format!("---\nname: Animation\nincubator: {id}\n---\n"),
        );
        if number < 5 {
            write(
                content,
                "_teams",
                &format!("{id}-portefeuille.md"),
                &format!(
                    "---\nname: Responsable de portefeuille\nmission: ''\nincubator: {id}\n---"
                ),
            );
        }
        made.push(Made { id, name });
    }
    made
}

fn names_of_people(dice: &mut Dice) -> Vec<Made> {
    (0..PEOPLE)
        .map(|number| {
            // Nine pairs of equal names.
            let number = if number >= PEOPLE - 9 { number - (PEOPLE - 9) } else { number };
            let first = FIRST[number % FIRST.len()];
            let last = LAST[number / FIRST.len() % LAST.len()];
            let middle = number / (FIRST.len() * LAST.len());
            let second = ["", "-Marie", "-Ange", "-Aymar"][middle % 4];
            let name = format!("{first}{second} {last}");
            let id = slug(&format!("{first}{second}"), "-") + "." + &slug(last, "-");
            (id, name)
        })
        .collect::<Vec<_>>()
        .into_iter()
        .enumerate()
        .map(|(number, (id, name))| {
            let _ = dice.roll(2);
            let id = if number >= PEOPLE - 9 { format!("{id}.bis") } else { id };
            Made { id, name }
        })
        .collect()
}

fn products(
    content: &Path,
    organisations: &[Made],
    incubators: &[Made],
    people: &[Made],
    dice: &mut Dice,
) -> (Vec<Made>, usize) {
    let mut made: Vec<Made> = Vec::new();
    let mut live = 0;
    for number in 0..PRODUCTS {
        let (noun, of) = (NOUNS[number % NOUNS.len()], OF[number / NOUNS.len() % OF.len()]);
        let name = match number % 29 {
            1 => format!("{noun}+ {of}"),
            2 => format!("{noun} {of} (ex Ancien{number})"),
            3 => format!("{}·{number}", noun.to_lowercase()),
            4 => format!("{noun} {of} 🏡"),
            5 => format!("L'{noun} @ {number}/2 !"),
            6 => format!("{number} {noun} & cie"),
            _ => format!("{noun} {of}"),
        };
        let id = match number % 13 {
            0 => slug(&name, "."),
            1 => slug(&name, "_").to_uppercase(),
            2 => format!("projet-{number}"),
            3 if number < 20 => format!("é{}", slug(&name, "-")),
            _ => slug(&name, "-"),
        };
        let (phases, is_live) = phases(number, dice);
        live += usize::from(is_live);
        let text = product(&name, number, &phases, organisations, incubators, people, dice);
        let text = match number % 15 {
            4 => text.trim_end().to_owned(),
            5 => format!("{text}\nCorps\n\n---\n\nfin: [\n"),
            6 if number < 20 => text.replace('\n', "\r\n"),
            _ => text + "\n## Contexte\n",
        };
        write(content, "_startups", &format!("{id}.md"), &text);
        made.push(Made { id, name });
    }
    (made, live)
}

fn phases(number: usize, dice: &mut Dice) -> (String, bool) {
    let last = match number % 8 {
        0 | 1 => "abandon-investigation",
        2 | 3 => "transfere",
        4 => "abandon",
        5 => "construction",
        6 => "acceleration",
        _ => "consolidation",
    };
    let start = dice.day(2014, 10);
    let mut text = format!(
        "phases:\n  - name: construction\n    start: {start}\n  - name: investigation\n    start: {start}\n"
    );
    let _ = write!(text, "  - name: {last}\n    start: {}\n", dice.day(2024, 2));
    if number < 3 {
        text.push_str("  - name: abandon\n    start: 2031-01-01\n");
    }
    (text, matches!(number % 8, 5..=7))
}

fn product(
    name: &str,
    number: usize,
    phases: &str,
    organisations: &[Made],
    incubators: &[Made],
    people: &[Made],
    dice: &mut Dice,
) -> String {
    let contact = match number {
        11 => "produit11@example.o".to_owned(),
        12 => "TBA@example.org".to_owned(),
        _ if number.is_multiple_of(4) => format!("partage{}@example.org", number % 30),
        _ if number % 4 == 1 => format!("{}@example.org", people[dice.roll(PEOPLE)].id),
        _ => format!("Produit{number}@example.org"),
    };
    let quoted = name.replace('\'', "''");
    let mut text = format!(
        "---\ntitle: '{quoted}'\nmission: Faire, # et refaire\ncontact: {contact}\n{phases}"
    );
    let _ = writeln!(text, "incubator: {}", incubators[dice.roll(INCUBATORS)].id);
    if !number.is_multiple_of(22) {
        text.push_str("sponsors:\n");
        for _ in 0..=dice.roll(2) {
            let _ =
                writeln!(text, "  - /organisations/{}", organisations[dice.roll(ORGANISATIONS)].id);
        }
    }
    let link = if number.is_multiple_of(2) {
        String::new()
    } else {
        format!("https:&#x2F;&#x2F;www.produit{number}.example.org")
    };
    let _ = writeln!(
        text,
        "link: '{link}'\nrepository: 'https://github.com/exemple/Produit-{number} '"
    );
    if number.is_multiple_of(11) {
        let _ = writeln!(text, "redirect_from:\n  - /startups/vieux.{number}.html");
    }
    if number.is_multiple_of(19) {
        let _ = writeln!(text, "contact_dinum: {}", people[number].id);
    }
    if number.is_multiple_of(35) {
        let _ = writeln!(text, "contact_incubator: {}", people[number + 1].id);
    }
    if number % 300 == 7 {
        let _ = writeln!(text, "incubators:\n  - {}\n  - {}", incubators[0].id, incubators[3].id);
    }
    text + "usertypes: []\nstats: true\n---\n"
}

fn people(content: &Path, people: &[Made], products: &[Made], dice: &mut Dice) {
    for (number, somebody) in people.iter().enumerate() {
        let name = match number % 48 {
            0 => somebody.name.replace(' ', "  "),
            1 => somebody.name.replace(' ', "\u{a0}"),
            2 => format!("\u{200b}{} ", somebody.name),
            _ => somebody.name.clone(),
        };
        let role = match number % 200 {
            3 => "Design &amp;amp;amp; recherche".to_owned(),
            4 => "\"Responsable du design et\\_des\\_études\"".to_owned(),
            _ => dice
                .pick(&["Développement", "Coaching", "Déploiement", "Intraprenariat"])
                .to_owned(),
        };
        let mut text = format!(
            "---\nfullname: '{}'\nrole: {role}\ndomaine: Autre\n",
            name.replace('\'', "''")
        );
        text.push_str("bio: >\n  Une vie, en deux lignes\n  et plus\nlink: https://example.org/profil\nmissions:\n");
        // Two in five have a running mission; it is not always the last listed.
        let ends = if number % 5 < 2 {
            ["2027-03-31", "2024-01-31"]
        } else {
            ["2023-06-30", "2024-01-31"]
        };
        for end in ends {
            let product = &products[dice.roll(PRODUCTS)].id;
            let _ = writeln!(
                text,
                "  - start: {}\n    end: {end}\n    status: independent\n    startups:\n      - {product}",
                dice.day(2019, 4)
            );
        }
        if number.is_multiple_of(35) {
            let team = format!("/teams/{}-animation", slug(NOUNS[3 + number / 35 % 20], "."));
            let _ = writeln!(text, "teams:\n  - {team}");
        }
        text.push_str("---\n\nUne biographie.\n");
        write(content, "_authors", &format!("{}.md", somebody.id), &text);
    }
}
