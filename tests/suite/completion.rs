//! Completion on TAB, in the real shells: somebody types, and reads what comes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use beta::cli::Shell;
use beta::output::format::Format;
use clap::ValueEnum;

use crate::harness::{answer, command, entry, folder, has, line, path, run, skip};
use crate::typist::Typist;

/// A committed script.
fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(name)
}

fn bash() -> Option<Typist> {
    let mut bash = Typist::at("bash --norc --noprofile -i")?;
    bash.types(
        "bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; PS1='READ''Y>'\r",
    );
    bash.sees("READY>");
    bash.types(&format!("source {}; unset HISTFILE\r", script("beta.bash").display()));
    bash.sees("READY>");
    Some(bash)
}

fn zsh() -> Option<Typist> {
    let mut zsh = Typist::at("zsh -f -i")?;
    let setup = "unset zle_bracketed_paste; unsetopt beep prompt_sp prompt_cr; bindkey -e; autoload -U compinit";
    zsh.types(&format!("{setup}; compinit -u -D; PROMPT='READ''Y>'\r"));
    zsh.sees("READY>");
    zsh.types(&format!("source {}\r", script("_beta").display()));
    zsh.sees("READY>");
    Some(zsh)
}

/// What fish offers for a line, with descriptions.
fn fish(line: &str) -> Option<Vec<(String, String)>> {
    fish_with(line, &[])
}

fn fish_with(line: &str, variables: &[(&str, &str)]) -> Option<Vec<(String, String)>> {
    if !has("fish") {
        return skip("no fish");
    }
    let home = numbered("fish-home");
    let mut fish = std::process::Command::new("fish");
    fish.env_clear().env("PATH", path()).env("HOME", home).env("LANG", "C.UTF-8");
    fish.envs(variables.iter().copied());
    let script = script("beta.fish");
    let run = run(fish.args(["--no-config", "-c"]).arg(format!(
        "source {}; complete --do-complete {}",
        script.display(),
        quoted(line)
    )));
    assert_eq!(run.stderr, "", "{line}");
    let pair = |line: &str| {
        let (value, about) = line.split_once('\t').unwrap_or((line, ""));
        (value.to_owned(), about.to_owned())
    };
    Some(run.stdout.lines().map(pair).collect())
}

/// A folder of its own for each of the tests that run at once.
fn numbered(name: &str) -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    folder(&format!("{name}-{}", NUMBER.fetch_add(1, Ordering::Relaxed)))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

fn values(offered: &[(String, String)]) -> Vec<&str> {
    offered.iter().map(|(value, _)| value.as_str()).collect()
}

#[test]
fn bash_completes_what_is_unique() {
    let Some(mut bash) = bash() else { return };
    let cases: [(&str, &[&str]); 9] = [
        ("beta who Cul\t", &["who", "Culture"]),
        ("beta who beauv\t", &["who", "Beauvau"]),
        ("beta who europe\t", &["who", "Europe et affaires étrangères"]),
        ("beta who \"europe\t", &["who", "Europe et affaires étrangères"]),
        ("beta who educ\t", &["who", "Éducation nationale"]),
        ("beta who hij\t", &["who", "Inès Hijazi"]),
        ("beta list peo\t", &["list", "people"]),
        ("beta --lang=f\t who x", &["--lang=fr", "who", "x"]),
        ("beta who transition é\t", &["who", "transition", "écologique"]),
    ];
    for (keys, words) in cases {
        assert_eq!(bash.words(keys), words, "{keys}");
    }
}

#[test]
fn bash_lists_what_is_not() {
    let Some(mut bash) = bash() else { return };
    for (keys, shown) in [
        ("beta who tr\t\t\t", &["Transformation publique", "Travail", "Transports"][..]),
        ("beta who \t\t", &["Culture", "Inès Hijazi"]),
        ("beta list \t\t", &["ministries", "people"]),
        ("beta -o \t\t", &["table", "vcard", "markdown"]),
        ("beta \t\t", &["who", "contact", "completions"]),
    ] {
        bash.types(keys);
        let screen = bash.sees("READY>");
        for text in shown {
            assert!(screen.contains(text), "{keys}: {text} in {screen:?}");
        }
        bash.types("\u{15}\r");
        bash.sees("READY>");
    }
}

#[test]
fn bash_completes_files_where_a_file_is_taken() {
    let Some(mut bash) = bash() else { return };
    let folder = folder("completion-files");
    std::fs::write(folder.join("un annuaire.toml"), "").unwrap();
    bash.types(&format!("cd {}\r", folder.display()));
    bash.sees("READY>");
    assert_eq!(bash.words("beta --roster un\t"), ["--roster", "un annuaire.toml"]);
    assert_eq!(bash.words("beta --roster=un\t"), ["--roster=un annuaire.toml"]);
}

#[test]
fn zsh_completes_what_is_unique() {
    let Some(mut zsh) = zsh() else { return };
    let cases: [(&str, &[&str]); 8] = [
        ("beta who Cul\t", &["who", "Culture"]),
        ("beta who beauv\t", &["who", "Beauvau"]),
        ("beta who europe\t", &["who", "Europe et affaires étrangères"]),
        ("beta who \"europe\t", &["who", "Europe et affaires étrangères"]),
        ("beta who educ\t", &["who", "Éducation nationale"]),
        ("beta who hij\t", &["who", "Inès Hijazi"]),
        ("beta list peo\t", &["list", "people"]),
        ("beta --lang=f\t who x", &["--lang=fr", "who", "x"]),
    ];
    for (keys, words) in cases {
        assert_eq!(zsh.words(keys), words, "{keys}");
    }
}

#[test]
fn zsh_lists_what_is_not_and_says_what_it_is() {
    let Some(mut zsh) = zsh() else { return };
    for (keys, shown) in [
        ("beta who tr\t\t", &["Transformation publique", "Travail", "ministerial portfolio"][..]),
        ("beta list \t", &["ministries", "people"]),
        ("beta -o \t", &["table", "vcard", "for address books"]),
        ("beta \t", &["who", "contact", "Every entry of a kind"]),
    ] {
        zsh.types(keys);
        for text in shown {
            zsh.sees(text);
        }
        zsh.types("\u{15}\r");
        zsh.sees("READY>");
    }
}

/// A roster with every sign that a shell takes for its own in its names.
fn nasty_roster() -> PathBuf {
    let names = [
        "L’Appli des élus",
        "l'Atelier d'ici",
        "LaSuite",
        "Compar:IA",
        "À l’aide !",
        "Stop! ou encore",
        "Prix en $HOME",
        "Trois `accents`",
        "Dit \"ouvert\"",
        "Recherche & développement",
        "Nord (Pas-de-Calais)",
        "#numérique",
        "Zone * étoile",
        "Antislash \\ net",
        "Économie et finances",
        "Ecobalyse",
    ];
    let entry = |(at, name): (usize, &&str)| {
        let name = name.replace('\\', r"\\").replace('"', "\\\"");
        format!("[[product]]\nid = \"p{at}\"\nname = \"{name}\"\n")
    };
    let entries: String = names.iter().enumerate().map(entry).collect();
    let file = numbered("completion-names").join("roster.toml");
    std::fs::write(&file, format!("schema = 1\n{entries}")).unwrap();
    file
}

/// The names of a roster, as `beta list` has them, that no other begins with up to the last letter.
fn names(roster: &str) -> Vec<String> {
    let kinds: &[&str] = match roster {
        "embedded" => &["ministry", "person", "responsibility", "unit", "channel", "reason"],
        _ => &["product"],
    };
    let list = |kind: &&str| run(command().args(["list", kind, "-o", "jsonl", "--roster", roster]));
    let name = |line: &str| entry(line)["name"].as_str().unwrap().to_owned();
    let names: Vec<String> = kinds
        .iter()
        .flat_map(|kind| list(kind).stdout.lines().map(name).collect::<Vec<_>>())
        .collect();
    assert!(names.len() > 15, "{names:?}");
    let is_met = |name: &str, begun: &str| name.to_lowercase().starts_with(&begun.to_lowercase());
    let is_unique = |name: &&String| {
        let begun = &name[..name.char_indices().next_back().map_or(0, |(at, _)| at)];
        names.iter().filter(|name| is_met(name, begun)).count() == 1
    };
    names.iter().filter(is_unique).cloned().collect()
}

/// What somebody types of a name in front of whom a shell sits: all but its last letter, in a quote.
fn begun(name: &str, quote: &str, is_fish: bool) -> String {
    let end = name.char_indices().next_back().map_or(0, |(at, _)| at);
    let special = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let text = name[..end].chars().map(|c| match quote {
        "'" if c == '\'' => r"'\''".to_owned(),
        "\"" if c == '!' => r#""\!""#.to_owned(),
        "\"" if "\"$\\".contains(c) || (c == '`' && !is_fish) => format!("\\{c}"),
        "" if special(c) => format!("\\{c}"),
        _ => c.to_string(),
    });
    format!("{quote}{}", text.collect::<String>())
}

/// The name of the entry that a command line finds first.
fn first(roster: &str, words: &[String]) -> String {
    let found = run(command().env("BETA_ROSTER", roster).args(words).arg("--json"));
    answer(&found.stdout)["matches"][0]["name"].as_str().unwrap_or_default().to_owned()
}

/// In every quote, every name is completed to a line that finds its entry first.
fn every_name_is_completed(shell: fn() -> Option<Typist>, export: &str) {
    let nasty = nasty_roster();
    for roster in ["embedded", nasty.to_str().unwrap()] {
        let Some(mut typist) = shell() else { return };
        typist.types(&format!("{export}{roster}\r"));
        typist.sees("READY>");
        for name in names(roster) {
            for quote in ["", "\"", "'"] {
                let keys = format!("beta who {}\t", begun(&name, quote, export.starts_with("set")));
                let words = typist.words(&keys);
                assert_eq!(first(roster, &words), name, "{keys:?}: {words:?}");
            }
        }
    }
}

#[test]
fn bash_completes_every_name() {
    every_name_is_completed(bash, "export BETA_ROSTER=");
}

#[test]
fn zsh_completes_every_name() {
    every_name_is_completed(zsh, "export BETA_ROSTER=");
}

#[test]
fn fish_completes_every_name() {
    every_name_is_completed(fish_typist, "set -x BETA_ROSTER ");
}

fn fish_typist() -> Option<Typist> {
    let mut fish = Typist::at("fish --no-config")?;
    fish.types("function fish_prompt; echo -n READ''Y'>'; end; set -g fish_greeting; set -g fish_autosuggestion_enabled 0\r");
    fish.sees("READY>");
    fish.types(&format!("source {}\r", script("beta.fish").display()));
    fish.sees("READY>");
    Some(fish)
}

#[test]
fn elvish_completes_every_name() {
    let nasty = nasty_roster();
    for roster in ["embedded", nasty.to_str().unwrap()] {
        for name in names(roster) {
            let end = name.char_indices().next_back().map_or(0, |(at, _)| at);
            let typed = name[..end].to_lowercase();
            let mut elvish = command();
            elvish.env("BETA_COMPLETE", "elvish").env("BETA_ROSTER", roster);
            let offered = run(elvish.args(["--", "beta", "who", &typed])).stdout;
            let value = offered.lines().nth(1).and_then(|line| line.split('\t').next());
            let value = value.unwrap_or_else(|| panic!("{typed}: {offered}"));
            assert!(value.starts_with(&typed), "elvish hides {value}");
            assert_eq!(first(roster, &["who".to_owned(), value.to_owned()]), name, "{value}");
        }
    }
}

fn elvish() -> Option<Typist> {
    let mut elvish = Typist::at("elvish -norc")?;
    elvish.types("set edit:rprompt = { }; set edit:prompt = { put READ'Y>' }\r");
    elvish.sees("READY>");
    elvish.types("set edit:insert:binding[Ctrl-A] = $edit:move-dot-sol~\r");
    elvish.sees("READY>");
    elvish.types("eval (beta completions elvish | slurp)\r");
    elvish.sees("READY>");
    Some(elvish)
}

#[test]
fn elvish_completes_at_a_terminal() {
    let nasty = nasty_roster();
    for roster in ["embedded", nasty.to_str().unwrap()] {
        let Some(mut typist) = elvish() else { return };
        typist.types(&format!("set E:BETA_ROSTER = '{roster}'\r"));
        typist.sees("READY>");
        for name in names(roster) {
            let end = name.char_indices().next_back().map_or(0, |(at, _)| at);
            let typed = name[..end].to_lowercase().replace('\'', "\'\'");
            let words = typist.words_by("e:printf", &format!("beta who '{typed}\t"));
            assert_eq!(first(roster, &words), name, "{typed}: {words:?}");
        }
    }
}

#[test]
fn signs_of_the_shell_are_typed_as_people_do() {
    let nasty = nasty_roster();
    let cases: [(fn() -> Option<Typist>, &str); 3] = [
        (bash, "export BETA_ROSTER="),
        (zsh, "export BETA_ROSTER="),
        (fish_typist, "set -x BETA_ROSTER "),
    ];
    for (shell, export) in cases {
        let Some(mut typist) = shell() else { continue };
        typist.types(&format!("{export}{}\r", nasty.display()));
        typist.sees("READY>");
        for (keys, entry) in [
            ("beta who l'as\t", "LaSuite"),
            ("beta who l'app\t", "L’Appli des élus"),
            ("beta who compar:\t", "Compar:IA"),
            ("beta who \"stop\t", "Stop! ou encore"),
            ("beta who \"stop\t", "Stop! ou encore"),
            ("beta >/dev/null who lasu\t", "LaSuite"),
        ] {
            // What is redirected is not seen.
            let keys = keys
                .replace(">/dev/null", if export.starts_with("set") { "" } else { "</dev/null" });
            let words = typist.words(&keys);
            assert_eq!(first(nasty.to_str().unwrap(), &words), entry, "{keys:?}: {words:?}");
        }
    }
}

#[test]
fn a_value_that_is_whole_is_followed_by_nothing() {
    let offered = |words: &[&str]| {
        run(command().env("BETA_COMPLETE", "zsh").args(["--", "beta"]).args(words)).stdout
    };
    for words in [&["who", "Culture", ""][..], &["about", ""], &["contact", "Culture", ""]] {
        assert_eq!(offered(words), "values\n", "{words:?}");
    }
    assert!(offered(&["who", "Culture", "-"]).contains("--json"));
    assert!(offered(&["roster", "diff", "emb"]).starts_with("values\nembedded\t"));
    assert!(offered(&["--roster", "emb"]).starts_with("values\nembedded\t"));
    assert_eq!(offered(&["roster", "diff", "x"]), "files\n");
    let kinds = offered(&["list", "minis"]);
    assert!(kinds.starts_with("values\nministries\t") && kinds.contains(", …"), "{kinds}");
    let portfolios = offered(&["list", "people", "--ministry", "cul"]);
    assert_eq!(portfolios, "list\nculture\tCulture\nCulture\tculture\n");
}

#[test]
fn fish_completes_files_as_it_is_used_to() {
    if !has("fish") {
        return;
    }
    let home = folder("fish-home-files");
    std::fs::create_dir(home.join("un dossier")).unwrap();
    for name in ["annuaire.toml", "un annuaire.toml", "un dossier/annuaire.toml"] {
        std::fs::write(home.join(name), "").unwrap();
    }
    let home = home.to_str().unwrap();
    for (typed, expected) in [
        ("~/ann", "~/annuaire.toml"),
        ("$HOME/ann", "$HOME/annuaire.toml"),
        (&format!("{home}/un\\ ann"), &format!("{home}/un annuaire.toml")),
        (&format!("\"{home}/un dossier/"), &format!("{home}/un dossier/annuaire.toml")),
    ] {
        let offered = fish_with(&format!("beta --roster {typed}"), &[("HOME", home)]).unwrap();
        assert_eq!(values(&offered), [expected], "{typed}");
    }
}

#[test]
fn fish_shows_all_that_is_offered() {
    let nasty = nasty_roster();
    let roster = [("BETA_ROSTER", nasty.to_str().unwrap())];
    let Some(offered) = fish_with("beta who eco", &roster) else { return };
    assert_eq!(values(&offered), ["economie et finances", "ecobalyse"]);
}

#[test]
fn fish_completes_and_says_what_it_is() {
    let Some(offered) = fish("beta who Cul") else { return };
    assert_eq!(offered, [("Culture".to_owned(), "ministerial portfolio".to_owned())]);
    for (line, expected) in [
        ("beta who beauv", &["Beauvau"][..]),
        ("beta who europe", &["Europe et affaires étrangères"]),
        ("beta who educ", &["education nationale"]),
        ("beta who hij", &["Inès Hijazi"]),
        ("beta who \"europe", &["Europe et affaires étrangères"]),
        ("beta list peo", &["people"]),
        ("beta --lang=f", &["--lang=fr"]),
        ("beta who zzzz", &[]),
    ] {
        assert_eq!(values(&fish(line).unwrap()), expected, "{line}");
    }
    let root = env!("CARGO_MANIFEST_DIR");
    for option in ["--roster ", "--roster=", "who --batch ", "roster check "] {
        let offered = fish(&format!("beta {option}{root}/Cargo.to")).unwrap();
        let file = format!("{}{root}/Cargo.toml", option.strip_suffix(' ').map_or(option, |_| ""));
        assert_eq!(values(&offered), [file.as_str()], "{option}");
    }
    let all = fish("beta who ").unwrap();
    assert!(values(&all).contains(&"Inès Hijazi"), "{all:?}");
    let commands = fish_with("beta ", &[("BETA_LANG", "fr")]).unwrap();
    assert!(
        commands.contains(&("list".to_owned(), "Toutes les entrées d’une catégorie".to_owned())),
        "{commands:?}"
    );
}

#[test]
fn elvish_completes_and_says_what_it_is() {
    let Some(mut elvish) = Typist::at("elvish -norc") else { return };
    elvish.sees("#");
    elvish.types(&format!("eval (slurp < {}); echo READ''Y\r", script("beta.elv").display()));
    elvish.sees("READY");
    elvish.types("beta who europe\t");
    elvish.sees("COMPLETING");
    elvish.sees("europe et affaires étrangères (ministerial portfolio)");
    elvish.types("\r");
    elvish.sees("'europe et affaires étrangères'");
    elvish.types("\r");
    elvish.sees("Béatrice Mercier");
}

#[test]
fn nothing_is_said_where_nothing_can_be_said() {
    let bad = folder("completion-bad").join("bad.toml");
    std::fs::write(&bad, "schema = \"one\"\n[[oops]]\n").unwrap();
    let bad = bad.to_str().unwrap();
    for (shell, args) in [
        ("zsh", &["--", "beta", "--roster", bad, "who", "Cul"][..]),
        ("zsh", &["--", "beta", "--roster", "/nowhere", "who", ""]),
        ("zsh", &["--", "beta", "--roster", "-", "who", ""]),
        ("zsh", &["--", "beta", "nothing", "at", "all"]),
        ("zsh", &["--"]),
        ("zsh", &[]),
        ("fish", &["--"]),
        ("bash", &["--", "beta"]),
        ("powershell", &["--", "beta", ""]),
        ("nushell", &["--"]),
        ("tcsh", &["--", "beta", "who", "Cul"]),
    ] {
        let run = run(command().env("BETA_COMPLETE", shell).args(args));
        assert_eq!((run.stderr.as_str(), run.status), ("", 0), "{shell} {args:?}");
        assert!(!run.stdout.contains("Culture"), "{shell} {args:?}: {}", run.stdout);
    }
}

#[test]
fn what_could_harm_a_terminal_is_not_offered() {
    let roster = folder("completion-nasty").join("roster.toml");
    std::fs::write(
        &roster,
        "schema = 1\n[[ministry]]\nid = \"a\"\nname = \"Aa\\u001b[2J\"\n[[ministry]]\nid = \"b\"\nname = \"Ab $(id) `id`\"\n",
    )
    .unwrap();
    let run = run(command().env("BETA_COMPLETE", "bash").env("BETA_ROSTER", &roster).args([
        "--",
        "beta who a",
        "a",
        "9",
    ]));
    assert_eq!(run.stdout, "values\nAb\\ \\$\\(id\\)\\ \\`id\\`\n");
}

#[test]
fn powershell_and_nushell_get_words_they_can_read() {
    let powershell = |word: &str| {
        run(command().env("BETA_COMPLETE", "powershell").args(["--", "beta", "who", word])).stdout
    };
    assert_eq!(powershell("=hij"), "values\n'Inès Hijazi'\tResponsable de portefeuille\n");
    let nushell = run(command().env("BETA_COMPLETE", "nushell").args(["--", "beta who europe"]));
    assert_eq!(
        nushell.stdout,
        "values\n\"europe et affaires étrangères\"\tministerial portfolio\n"
    );
}

#[test]
fn the_committed_scripts_are_those_the_program_prints() {
    let mut committed: Vec<String> = Vec::new();
    for (shell, file) in Shell::value_variants().iter().zip([
        "beta.bash",
        "_beta",
        "beta.fish",
        "beta.ps1",
        "beta.elv",
        "beta.nu",
    ]) {
        let name = shell.to_possible_value().unwrap();
        let run = line(&format!("completions {}", name.get_name()));
        assert_eq!(run.stdout, std::fs::read_to_string(script(file)).unwrap(), "{file}");
        assert!(run.stderr.contains("beta completions"), "{}", run.stderr);
        committed.push(file.to_owned());
    }
    let mut files: Vec<String> = std::fs::read_dir(script(""))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    committed.sort();
    assert_eq!(files, committed);
}

#[test]
fn the_shell_is_told_by_the_environment() {
    for (shell, starts) in
        [("/usr/bin/fish", "# Completion of beta in fish"), ("/bin/zsh", "#compdef beta")]
    {
        let run = run(command().env("SHELL", shell).args(["completions", "-q"]));
        assert!(run.stdout.starts_with(starts), "{}", run.stdout);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    }
    let unknown = run(command().env("SHELL", "/bin/tcsh").arg("completions"));
    assert_eq!((unknown.status, unknown.stdout.as_str()), (2, ""));
    assert!(
        unknown.stderr.contains("tcsh") && unknown.stderr.contains("nushell"),
        "{}",
        unknown.stderr
    );
    let misspelt = line("completions fihs");
    assert_eq!(misspelt.status, 2);
    assert!(misspelt.stderr.contains("“fish”"), "{}", misspelt.stderr);
}

#[test]
fn every_format_says_what_it_is_for() {
    let catalogue = beta::locale::Catalogue::new(beta::locale::Lang::Fr);
    for format in Format::value_variants() {
        let name = format.to_possible_value().unwrap().get_name().to_owned();
        assert!(catalogue.find(&format!("complete-output-{name}"), &[]).is_some(), "{name}");
    }
}

#[test]
fn a_script_is_put_where_its_shell_looks_for_it() {
    let home = folder("completion-install");
    let install = |args: &[&str]| {
        run(command().env("HOME", &home).args(["completions", "--install"]).args(args))
    };
    for (shell, file) in [
        ("bash", ".local/share/bash-completion/completions/beta"),
        ("zsh", ".local/share/zsh/site-functions/_beta"),
        ("fish", ".config/fish/completions/beta.fish"),
        ("elvish", ".config/elvish/lib/beta.elv"),
        ("nushell", ".config/nushell/autoload/beta.nu"),
        ("powershell", ".config/powershell/beta.ps1"),
    ] {
        if cfg!(not(target_os = "linux")) {
            return;
        }
        let done = install(&[shell]);
        assert_eq!((done.status, done.stdout.as_str()), (0, ""), "{done:?}");
        assert!(done.stderr.starts_with("Wrote ") && done.stderr.contains(file), "{done:?}");
        let printed = line(&format!("completions {shell}")).stdout;
        assert_eq!(std::fs::read_to_string(home.join(file)).unwrap(), printed);
        assert!(install(&[shell]).stderr.starts_with("Up to date: "));
        std::fs::write(home.join(file), "somebody's own").unwrap();
        let kept = install(&[shell]);
        assert_eq!(kept.status, 3, "{kept:?}");
        assert!(kept.stderr.contains("--force"), "{kept:?}");
        assert_eq!(std::fs::read_to_string(home.join(file)).unwrap(), "somebody's own");
        assert_eq!(install(&[shell, "--force"]).status, 0);
        assert_eq!(std::fs::read_to_string(home.join(file)).unwrap(), printed);
    }
    assert_eq!(line("completions bash --force").status, 2);
}

#[test]
fn fish_finds_what_was_installed() {
    if !has("fish") || cfg!(not(target_os = "linux")) {
        return;
    }
    let home = folder("completion-installed-fish");
    let done = run(command().env("HOME", &home).args(["completions", "fish", "--install"]));
    assert_eq!(done.status, 0, "{done:?}");
    let mut fish = std::process::Command::new("fish");
    fish.env_clear().env("PATH", path()).env("HOME", &home).env("LANG", "C.UTF-8");
    let offered = run(fish.args(["-c", "complete --do-complete 'beta who Cul'"]));
    assert!(offered.stdout.starts_with("Culture\t"), "{offered:?}");
}
