//! The recipes of the README and the manual: each is there as it is run here, and does what it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use beta::locale::{Catalogue, Lang};

use crate::harness::{Run, folder, has, path, run, skip};
use crate::world::World;

const PICK: &str =
    r#"beta who "$(beta list people -o plain | fzf -d '\t' --with-nth 1,5 | cut -f1)""#;
const SPREADSHEET: &str = "beta list ministries -o csv > portfolios.csv";
const LEAD: &str = "beta who Culture --json | jq -r '.matches[0].people[].name'";
const COVERS: &str = r#"beta list people --json | jq -r '.matches[] | [.name, ((.covers // []) | map(.name) | join(", "))] | @tsv'"#;
const PRODUCTS: &str = r#"beta list products -o plain | cut -f1 | beta who --batch - |
  jq -r '[.query, .status, (.matches[0].people[0].name // "-")] | @tsv'"#;
const GIT: &str = "git config --global alias.contact '!beta who .'";

/// A product of ours in a roster that adds to what `update` wrote, else to the embedded one.
const PRODUCT: &str = "schema = 1\nextends = \"public\"\n[[organisation]]\nid = \"office\"\nname = \"Office\"\n\
    ministry = \"culture\"\n[[product]]\nid = \"exemple\"\nname = \"Produit d'exemple\"\n\
    repository = \"https://github.com/betagouv/exemple\"\nsponsors = [\"office\"]\n";

/// Runs a recipe in a shell, in a home of its own, before and after an update, and tests what it does there
/// knowing who leads Culture; skips where a program it needs is absent.
fn cook(
    name: &str,
    needs: &[&str],
    recipe: &str,
    variables: &[(&str, &str)],
    test: impl Fn(Run, PathBuf, &str),
) {
    if let Some(missing) = needs.iter().find(|program| !has(program)) {
        return skip(&format!("no {missing}")).unwrap_or_default();
    }
    let run_in = |place: PathBuf, lead| {
        fs::write(place.join("roster.toml"), PRODUCT).unwrap();
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(recipe).current_dir(&place).stdin(Stdio::null());
        shell.env_clear().env("PATH", path()).env("HOME", &place).env("LANG", "C.UTF-8");
        test(run(shell.envs(variables.iter().copied())), place, lead);
    };
    run_in(folder(name), "Inès Hijazi");
    let Some(world) = World::new(&format!("{name}-updated")) else { return };
    let updated = world.update(&[]);
    assert_eq!(updated.status, 0, "{updated:?}");
    run_in(world.folder.join("home"), "Alix Martin");
}

#[test]
fn a_person_is_picked_with_fzf() {
    // The filter stands for the person who types into fzf.
    let filter = [("FZF_DEFAULT_OPTS", "--exact --filter martin")];
    cook("recipe-pick", &["fzf"], PICK, &filter, |run, _, _| {
        // Chaïb Martinez, then Alix Martin.
        let name = run.stdout.lines().next().unwrap_or_default();
        assert!(name.contains(" Martin"), "{run:?}");
    });
}

#[test]
#[cfg_attr(windows, ignore = "no shell")]
fn portfolios_open_in_a_spreadsheet() {
    cook("recipe-csv", &[], SPREADSHEET, &[], |run, place, lead| {
        assert_eq!(run.status, 0, "{run:?}");
        let mut reader = csv::Reader::from_path(place.join("portfolios.csv")).unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 19);
        assert!(rows.iter().any(|row| &row[0] == "Culture" && &row[3] == lead), "{rows:?}");
    });
}

#[test]
fn jq_reads_the_answer() {
    cook("recipe-lead", &["jq"], LEAD, &[], |run, _, lead| {
        assert_eq!(run.stdout, format!("{lead}\n"), "{run:?}");
    });
    cook("recipe-covers", &["jq"], COVERS, &[], |run, _, lead| {
        let mut lines = run.stdout.lines().filter_map(|line| line.split_once('\t'));
        let is_told = lines.any(|(name, covers)| name == lead && covers.contains("Culture"));
        assert!(is_told, "{run:?}");
    });
}

#[test]
fn every_product_is_asked_about() {
    let variables = [("BETA_ROSTER", "roster.toml")];
    cook("recipe-products", &["jq"], PRODUCTS, &variables, |run, _, lead| {
        assert!(run.stdout.contains(&format!("Produit d'exemple\tfound\t{lead}\n")), "{run:?}");
    });
}

#[test]
fn git_tells_whom_to_contact_about_the_checkout() {
    let recipe = format!(
        "git init -q here && cd here && git remote add origin git@github.com:betagouv/exemple.git && \
         {GIT} && mkdir deep && cd deep && BETA_ROSTER=\"$HOME/roster.toml\" git contact"
    );
    cook("recipe-git", &["git"], &recipe, &[], |run, _, lead| {
        let answers = ["Produit d'exemple", lead];
        assert!(answers.iter().all(|answer| run.stdout.contains(answer)), "{run:?}");
    });
}

#[test]
fn the_readmes_and_the_manual_have_them_as_they_are_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let languages = [("README.md", Lang::En), ("README.fr.md", Lang::Fr)];
    for (name, lang) in languages {
        let readme = fs::read_to_string(root.join(name)).unwrap();
        let examples = Catalogue::new(lang).text("man-examples-beta");
        for recipe in [PICK, SPREADSHEET, LEAD, COVERS, PRODUCTS, GIT] {
            for line in recipe.lines().map(|line| in_words_of(lang, line)) {
                assert!(readme.contains(&line), "{name}: {line}");
                assert!(examples.contains(&line), "{lang:?}: {line}");
            }
        }
    }
}

/// A recipe with the names of kinds, and of what is written, that readers of a language type.
fn in_words_of(lang: Lang, line: &str) -> String {
    const FRENCH: &[(&str, &str)] = &[
        ("list people", "list personnes"),
        ("list ministries", "list ministères"),
        ("list products", "list produits"),
        ("portfolios.csv", "portefeuilles.csv"),
    ];
    let words = FRENCH.iter().filter(|_| lang == Lang::Fr);
    words.fold(line.to_owned(), |line, (english, french)| line.replace(english, french))
}

/// The queries of the first screen: of each line of them, what stands between backquotes.
fn queries_of(readme: &str) -> Vec<String> {
    let start = readme.find("`MASA`").expect("examples of queries");
    let text = readme[start..].split_once('.').map_or("", |(text, _)| text);
    let queries = text.split('`').skip(1).step_by(2);
    queries.map(|query| query.trim_matches('"').to_owned()).collect()
}

#[test]
fn the_readmes_queries_find_something_before_and_after_an_update() {
    let Some(world) = World::new("recipe-queries") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts =
        ["README.md", "README.fr.md"].map(|name| fs::read_to_string(root.join(name)).unwrap());
    for is_updated in [false, true] {
        if is_updated {
            let run = world.update(&[]);
            assert_eq!(run.status, 0, "{run:?}");
        }
        for query in texts.iter().flat_map(|text| queries_of(text)) {
            let run = world.say(&["who", &query]);
            assert_eq!(run.status, 0, "{query}, updated: {is_updated}: {run:?}");
        }
        assert_eq!(world.say(&["who", "armoire"]).status, 1);
    }
}
