//! `beta update`: three days of news over real repositories, and all that may go wrong on the way.

use std::fs;
use std::path::Path;

use crate::harness::{Run, run};
use crate::world::{DAY_ONE, World};

#[test]
fn three_days_of_news() {
    let Some(world) = World::new("update-news") else { return };
    // Before the first day there is nothing, and the answer is that of 2021.
    assert_eq!(world.first("Culture")["people"][0]["name"], "Inès Hijazi");
    assert_eq!(world.update(&["--check"]).status, 1);
    let shown = world.update(&["--dry-run"]);
    assert_eq!((shown.status, world.text()), (0, None), "{}", shown.stderr);

    let first = world.update(&[]);
    assert_eq!(first.status, 0, "{}", first.stderr);
    assert!(first.stdout.contains("+ Alix Martin"), "{}", first.stdout);
    assert!(first.stderr.contains("products: 200 added"), "{}", first.stderr);
    let culture = world.first("Culture");
    assert_eq!(culture["people"][0]["name"], "Alix Martin");
    assert_eq!(culture["people"][0]["source"]["as_of"], "2031-01-01");
    assert_eq!(world.first("badge")["channels"][0]["address"], "badges@ville.gouv.fr");
    // Who asks for the team's mail means that of today.
    for query in ["mail", "comment vous joindre", "à quelle adresse mail vous écrire"] {
        assert_eq!(
            world.first(query)["channels"][0]["address"],
            "equipe@exemple.gouv.fr",
            "{query}"
        );
        assert_eq!(world.first(query)["former"], serde_json::Value::Null, "{query}");
    }
    assert_eq!(world.first("je me sens mal")["kind"], "reason");
    assert_eq!(world.first("je me sens mal")["source"]["as_of"], "2021-12-13");
    assert_eq!(world.first("je me sens mal")["channels"][0]["address"], "equipe@exemple.gouv.fr");
    // Who is no longer in the team leads to who answers now; the network still knows her.
    let former = world.first("Inès Hijazi");
    assert_eq!(former["former"], "2031-01-01");
    assert_eq!(former["people"][0]["name"], "Alix Martin");
    assert_eq!(former["facts"]["products"][0]["id"], "produit-7");
    let again = world.update(&[]);
    assert_eq!((again.status, again.stdout.as_str()), (0, ""));
    assert!(again.stderr.contains("Nothing new"), "{}", again.stderr);
    assert_eq!(world.update(&["--check"]).status, 0);

    // The second day: a portfolio changes hands, somebody leaves, a product ends.
    let mut people = DAY_ONE.to_vec();
    people[0].1 = "Justice";
    people[1].1 = "Agriculture, Culture";
    people.truncate(5);
    world.page(&people);
    world.product("produit-3", "abandon");
    world.commit("2031-01-02");
    assert_eq!(world.update(&["--check"]).status, 1);
    let second = world.update(&[]);
    assert_eq!(second.status, 0, "{}", second.stderr);
    assert!(second.stdout.contains("Alix Martin → Noé Petit"), "{}", second.stdout);
    assert!(second.stdout.contains("- Lou Garnier"), "{}", second.stdout);
    assert!(second.stderr.contains("products: 0 added, 0 gone, 1 changed"), "{}", second.stderr);
    assert_eq!(world.first("Culture")["people"][0]["name"], "Noé Petit");
    assert_eq!(world.first("Lou Garnier")["former"], "2031-01-02");
    the_former_are_listed_apart(&world);
    assert_eq!(world.first("produit-3")["facts"]["standing"], "ended");

    // Undone, and done again.
    assert_eq!(world.say(&["update", "--undo"]).status, 0);
    assert_eq!(world.first("Culture")["people"][0]["name"], "Alix Martin");
    assert_eq!(world.say(&["update", "--undo"]).status, 0);
    assert_eq!(world.first("Culture")["people"][0]["name"], "Noé Petit");

    // The third day, who had left is back.
    world.page(&DAY_ONE);
    world.commit("2031-01-03");
    assert_eq!(world.update(&[]).status, 0);
    assert_eq!(world.first("Lou Garnier")["former"], serde_json::Value::Null);
}

/// After the second day.
fn the_former_are_listed_apart(world: &World) {
    let names = |args: &[&str]| -> Vec<String> {
        let run = world.say(&[&["list"], args, &["-o", "plain"]].concat());
        run.stdout.lines().filter_map(|line| line.split('\t').next().map(str::to_owned)).collect()
    };
    let former = names(&["people", "--former"]);
    assert!(former.contains(&"Lou Garnier".to_owned()), "{former:?}");
    assert!(former.contains(&"Inès Hijazi".to_owned()), "{former:?}");
    assert!(!former.contains(&"Noé Petit".to_owned()), "{former:?}");
    let present = names(&["people"]);
    assert!(present.contains(&"Noé Petit".to_owned()), "{present:?}");
    assert!(present.iter().all(|name| !former.contains(name)), "{present:?}");
    let channels = names(&["channels", "--former"]);
    assert!(!channels.is_empty() && names(&["channels"]).iter().all(|it| !channels.contains(it)));
    let of_culture = names(&["people", "--former", "--ministry", "Culture"]);
    assert_eq!(of_culture, ["Inès Hijazi"]);
    let table = world.say(&["list", "people", "--former"]).stdout;
    let lou = table.lines().find(|line| line.contains("Lou Garnier")).unwrap();
    assert!(lou.contains("2 January 2031") && lou.contains("Logement"), "{lou}");
    // Address books take up who answers now, for what is theirs.
    let cards = world.say(&["list", "people", "--former", "-o", "vcard"]).stdout;
    assert!(cards.contains("FN:Noé Petit") && !cards.contains("FN:Lou Garnier"), "{cards}");
    assert!(!cards.contains("CATEGORIES"), "{cards}");
}

#[test]
fn whatever_goes_wrong_what_was_in_force_stays() {
    let Some(world) = World::new("update-wrong") else { return };
    assert_eq!(world.update(&[]).status, 0);
    let held = world.text().unwrap();
    let refused = |run: Run, told: &str| {
        assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{told}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
        assert_eq!(world.text().as_deref(), Some(&*held), "{told}");
    };
    // A source that cannot be reached, has no page of the team, or is no source.
    let directory = world.address("directory");
    let with_guide =
        |guide: &str| world.say(&["update", "--guide", guide, "--directory", &directory]);
    refused(with_guide("file:///nowhere/at/all"), "cannot be reached");
    assert_eq!(world.say(&["update", "--check", "--guide", "file:///nowhere/at/all"]).status, 3);
    // One that is not there is told before the other one is fetched.
    let absent = ["update", "--guide", "file:///nowhere/at/all", "--directory", "nope"];
    refused(world.say(&absent), "“nope” cannot be read");
    let plain = world.folder.join("plain");
    fs::create_dir_all(&plain).unwrap();
    let run = with_guide(plain.to_str().unwrap());
    assert!(run.status == 2 && run.stderr.contains("SUMMARY.md"), "{}", run.stderr);
    // No git at all.
    let run = run_without_git(&world);
    refused(run, "git is not installed");
    // Another update at work.
    let lock = fs::File::create(world.public().with_extension("lock")).unwrap();
    lock.lock().unwrap();
    refused(world.update(&[]), "another update is at work");
    drop(lock);
    // A page that lost most of the team is refused, and taken when told to.
    world.page(&DAY_ONE[..2]);
    world.commit("2031-01-05");
    refused(world.update(&[]), "names 2 people, of 6");
    let forced = world.update(&["--force"]);
    assert_eq!(forced.status, 0, "{}", forced.stderr);
    assert_eq!(world.first("Logement")["people"], serde_json::json!([]));
}

fn run_without_git(world: &World) -> Run {
    let (guide, directory) = (world.address("guide"), world.address("directory"));
    let nowhere = world.folder.join("no-programs");
    fs::create_dir_all(&nowhere).unwrap();
    let mut command = world.beta();
    command.env("PATH", nowhere);
    run(command.args(["update", "--guide", &guide, "--directory", &directory]))
}

#[test]
fn a_roster_of_ones_own_is_told_and_may_build_on_it() {
    let Some(world) = World::new("update-own") else { return };
    // As on macOS: settings and data in one folder.
    let one = world.folder.join("one");
    let say = |args: &[&str]| {
        let mut command = world.beta();
        command.env("XDG_CONFIG_HOME", &one).env("XDG_DATA_HOME", &one);
        run(command.args(args))
    };
    let own = one.join("beta/roster.toml");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    let text = "schema = 1\ntitle = \"Notre équipe\"\nas_of = 2030-06-01\n[[person]]\nid = \"us\"\nname = \"Ada Un\"\nrole = \"Testeuse\"\n";
    fs::write(&own, text).unwrap();
    let (guide, directory) = (world.address("guide"), world.address("directory"));
    let update = ["update", "--guide", &*guide, "--directory", &*directory];
    let run = say(&update);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let last = run.stderr.lines().last().unwrap();
    assert!(last.contains("roster.toml") && last.contains("extends = \"public\""), "{last}");
    assert_eq!(fs::read_to_string(&own).unwrap(), text);
    assert_eq!(say(&["who", "Culture"]).status, 1);
    // Extending the public roster, each entry keeps its own day.
    let extending = text.replace("schema = 1\n", "schema = 1\nextends = \"public\"\n")
        + "[[responsibility]]\nid = \"x\"\nname = \"Xylophone\"\nholders = [\"nobody-there\"]\n";
    fs::write(&own, extending).unwrap();
    let day = |query: &str| {
        let answer: serde_json::Value =
            serde_json::from_str(&say(&["who", query, "--json"]).stdout).unwrap();
        answer["matches"][0]["source"]["as_of"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!((day("Culture").as_str(), day("Ada Un").as_str()), ("2031-01-01", "2030-06-01"));
    // What the public roster no longer has is a warning, and no look-up ends for it.
    let check = say(&["roster", "check"]);
    assert!(check.status == 0 && check.stderr.contains("no longer has"), "{}", check.stderr);
    assert_eq!(say(&["who", "Xylophone"]).status, 0);
    // Named on purpose and never updated, it is an error that says what to do.
    let never = run_named_public(&world);
    assert!(never.status == 3 && never.stderr.contains("beta update"), "{}", never.stderr);
}

#[test]
fn a_page_alone_is_not_put_in_the_place_of_all_that_is_read() {
    let Some(world) = World::new("update-page") else { return };
    assert_eq!(world.update(&[]).status, 0);
    let page = world.folder.join("guide/equipe.md").display().to_string();
    let own = world.folder.join("home/.config/beta/roster.toml");
    let import = ["roster", "import", &page, "--install", "--as-of", "2031-02-01"];
    let refused = world.say(&import);
    assert_eq!((refused.status, refused.stdout.as_str()), (3, ""), "{}", refused.stderr);
    let last = refused.stderr.lines().last().unwrap();
    assert!(last.contains("200 products") && last.contains("beta update --guide"), "{last}");
    assert!(!own.exists());
    // With the rest of the guide and the directory beside it, nothing is lost.
    let directory = world.folder.join("directory").display().to_string();
    let guide = world.folder.join("guide").display().to_string();
    let both = ["roster", "import", &guide, &directory, "--install", "--dry-run"];
    assert!(!world.say(&both).stderr.contains("would be gone"));
    let forced = world.say(&[&import[..], &["--force"]].concat());
    assert_eq!(forced.status, 0, "{}", forced.stderr);
    assert!(own.exists());
}

fn run_named_public(world: &World) -> Run {
    let mut command = world.beta();
    command.env("XDG_DATA_HOME", world.folder.join("empty"));
    run(command.args(["--roster", "public", "who", "Culture"]))
}

#[test]
fn links_out_of_a_repository_are_not_followed() {
    let Some(world) = World::new("update-hostile") else { return };
    let secret = world.folder.join("secret.md");
    fs::write(&secret, "# Équipe\n\n* **Eve Mallory** : Culture\n").unwrap();
    #[cfg(unix)]
    {
        fs::remove_file(world.folder.join("guide/equipe.md")).unwrap();
        std::os::unix::fs::symlink(&secret, world.folder.join("guide/equipe.md")).unwrap();
        world.commit("2031-01-02");
        let run = world.update(&[]);
        assert_eq!((run.status, world.text()), (2, None), "{}", run.stderr);
        assert!(!run.stderr.contains("Mallory"));
    }
    // A hook, a filter: nothing of a repository runs.
    world.page(&DAY_ONE);
    let trace = world.folder.join("ran");
    world.write("guide", ".gitattributes", "*.md filter=evil\n");
    world.git("guide", &["config", "filter.evil.smudge", &format!("touch {}", trace.display())]);
    world.git("guide", &["config", "core.hooksPath", "hooks"]);
    let _ = fs::remove_file(world.folder.join("guide/equipe.md"));
    world.page(&DAY_ONE);
    world.git("guide", &["config", "--unset", "filter.evil.smudge"]);
    world.commit("2031-01-03");
    world.git("guide", &["config", "filter.evil.smudge", &format!("touch {}", trace.display())]);
    let run = world.update(&[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(!trace.exists());
}

#[test]
fn folders_are_read_as_they_lie() {
    let Some(world) = World::new("update-folders") else { return };
    for repository in ["guide", "directory"] {
        fs::remove_dir_all(world.folder.join(repository).join(".git")).unwrap();
    }
    let path = |name: &str| world.folder.join(name).display().to_string();
    let (guide, directory) = (path("guide"), path("directory"));
    let run = world.say(&["update", "--guide", &guide, "--directory", &directory]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(world.first("Culture")["people"][0]["name"], "Alix Martin");
    // No path of the machine is part of what others may read.
    assert!(!world.text().unwrap().contains(Path::new(&guide).to_str().unwrap()));
    let none = world.say(&["update", "--guide", &guide, "--directory", "none", "--force"]);
    assert_eq!(none.status, 0, "{}", none.stderr);
    assert_eq!(world.first("produit-7"), serde_json::Value::Null);
}
