//! A page, a directory and a guide whose every text is a trick: what is made of them is a sound roster, and
//! no command shows, links, runs or completes what they are up to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use beta::output::format::Format;
use beta::text::invisible::is_unsafe;
use clap::ValueEnum;
use pulldown_cmark::{Event, Tag};

use crate::harness::{Run, command, folder, has, path, run, run_with_input};

/// One trick each: what a terminal, a shell, a spreadsheet, a browser or a mail program would do something
/// with, and what takes space or time.
fn tricks() -> Vec<String> {
    let mut tricks: Vec<String> = [
        "\u{1b}[31mRouge",
        "\u{1b}]0;titre\u{7}Titre",
        "\u{9b}2JEfface",
        "Sens\u{202e}inversé\u{2066}",
        "Zéro\u{200b}\u{feff}largeur",
        "Étiquette\u{e0041}\u{e0042}",
        "$(touch canari)",
        "`touch canari`",
        "';touch canari;'",
        "\"; touch canari; \"",
        "%s%n%d",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "-2+3",
        "[clic](javascript:alert(1))",
        "[clic](data:text/html,x)",
        "<script>x</script>",
        "<a href=\"javascript:x\">y</a>",
        "../../../etc/passwd",
        "~/x !! !$ *",
        "&amp;&#27;[2J",
        "\\u001b[2J\\x1b",
        "a\u{0}b",
    ]
    .map(str::to_owned)
    .into();
    tricks.push("e".to_owned() + &"\u{301}".repeat(3000));
    tricks.push("long".repeat(20_000));
    tricks
}

const LINKS: [&str; 5] = [
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:contact@example.org?bcc=voleur@example.org",
    "https://example.org/\u{202e}x",
    "https://moi:SECRET@example.org/",
];

fn put(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn page(folder: &Path) -> PathBuf {
    let mut text = "# Équipe d'animation\n\n## Qui fait quoi ?\n\n### Pôle\n\n".to_owned();
    for trick in tricks() {
        text += &format!("* **Alix Martin** : Culture, {trick}\n* **{trick}** : Justice\n");
    }
    for link in LINKS {
        text += &format!("* [Nous écrire]({link}) contact%0Abcc@example.org\n");
    }
    put(folder, "page.md", &text);
    folder.join("page.md")
}

fn directory(folder: &Path) -> PathBuf {
    for (number, trick) in tricks().iter().enumerate() {
        let quoted = serde_json::to_string(trick).unwrap();
        let link = serde_json::to_string(LINKS[number % LINKS.len()]).unwrap();
        let product = format!(
            "---\ntitle: {quoted}\nmission: {quoted}\nincubator: dinum\ncontact: \"a@b.fr\\nBcc: c@d.fr\"\nlink: {link}\nrepository: {link}\nphases:\n  - name: construction\n    start: 2024-01-02\n---\n"
        );
        put(folder, &format!("directory/_startups/p{number}.md"), &product);
        let person = format!(
            "---\nfullname: {quoted}\nrole: {quoted}\nmissions:\n  - start: 2024-01-02\n    end: 2090-01-02\nstartups: [p{number}]\n---\n"
        );
        put(folder, &format!("directory/_authors/a{number}.md"), &person);
    }
    put(
        folder,
        "directory/_incubators/dinum.md",
        "---\ntitle: DINUM\ncontact: x@example.org\n---\n",
    );
    folder.join("directory")
}

fn guide(folder: &Path) -> PathBuf {
    let mut table = "# Table of contents\n\n".to_owned();
    for (number, trick) in tricks().iter().enumerate() {
        table += &format!("* [{trick}](p{number}.md)\n");
        let link = LINKS[number % LINKS.len()];
        let text = format!(
            "# {trick}\n\n## {trick}\n\nÉcrire à contact@example.org ou [ici]({link}), {trick}\n"
        );
        put(folder, &format!("guide/p{number}.md"), &text);
    }
    put(folder, "guide/SUMMARY.md", &table);
    folder.join("guide")
}

/// What is told or shown of a hostile source.
fn is_tame(run: &Run, what: &str) {
    assert!([0, 1].contains(&run.status), "{what}: {}", run.stderr);
    for text in [&run.stdout, &run.stderr] {
        let raw = text.chars().find(|c| is_unsafe(*c) && !"\n\r\t".contains(*c));
        assert_eq!(raw, None, "{what}");
        assert!(!text.contains("SECRET"), "{what}");
    }
}

/// The links of a Markdown text go to the web or to a mailbox, and there is no HTML in it.
fn does_what_it_shows(markdown: &str, what: &str) {
    for event in pulldown_cmark::Parser::new(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let is_plain = ["https://", "http://", "mailto:", "tel:"];
                let is_plain = is_plain.iter().any(|scheme| dest_url.starts_with(scheme));
                assert!(is_plain && !dest_url.contains("bcc="), "{what}: {dest_url}");
            }
            // A line break within a cell.
            Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<br>", "{what}"),
            _ => {}
        }
    }
}

#[test]
fn what_is_made_of_hostile_sources_is_sound_and_tame() {
    let folder = folder("hostile-sources");
    for source in [page(&folder), directory(&folder), guide(&folder)] {
        let name = source.file_stem().unwrap().to_str().unwrap();
        let file = folder.join(format!("{name}.toml"));
        let import =
            run(command().args(["roster", "import", "--as-of", "2026-01-02"]).arg(&source));
        is_tame(&import, name);
        fs::write(&file, &import.stdout).unwrap();
        let at = |args: &[&str]| run(command().args(args).arg("--roster").arg(&file));
        is_tame(&run(command().args(["roster", "check"]).arg(&file)), name);
        for format in Format::value_variants() {
            for args in [
                &["who", "touch canari"][..],
                &["who", "Alix Martin", "--explain"],
                &["contact"],
                &["contact", "p3"],
                &["list", "people"],
                &["list", "products"],
                &["list", "topics"],
                &["about"],
                &["gaps"],
            ] {
                let what = format!("{name} {args:?} {format:?}");
                let shown = at(&[args, &["-o", format.key()]].concat());
                is_tame(&shown, &what);
                if *format == Format::Markdown {
                    does_what_it_shows(&shown.stdout, &what);
                }
                assert!(!shown.stdout.contains("bcc=voleur"), "{what}");
                if matches!(format, Format::Csv | Format::Excel) {
                    let text = shown.stdout.trim_start_matches('\u{feff}');
                    let cells = text.split(['\n', ',', ';', '\t']);
                    let live =
                        cells.filter(|cell| cell.starts_with("=cmd") || cell.starts_with("@SUM"));
                    assert_eq!(live.count(), 0, "{what}");
                }
            }
        }
    }
    assert!(!folder.join("canari").exists() && !Path::new("canari").exists());
}

#[test]
fn no_shell_runs_what_it_completes() {
    let folder = folder("hostile-shells");
    let source = directory(&folder);
    let file = folder.join("roster.toml");
    let import = run(command().args(["roster", "import", "--as-of", "2026-01-02"]).arg(source));
    fs::write(&file, import.stdout).unwrap();
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    // What bash inserts is run through its parser, as a press of Enter would; what it lists is not.
    let bash = r#"for p in '$' '`' "'" '"' % = @ -2 '[' '<' . '~' e; do
        COMP_LINE="beta who $p" COMP_POINT=$((9 + ${#p})); _beta beta "$p" who
        [ "${COMPREPLY[*]: -1}" = ' ' ] || eval "printf '%s\n' ${COMPREPLY[0]}"
    done 2>/dev/null"#;
    let shells = [
        ("bash", "beta.bash", bash),
        ("fish", "beta.fish", r"complete -C 'beta who \$'; complete -C 'beta who '"),
        ("zsh", "_beta", "true"),
    ];
    for (shell, script, line) in shells {
        if !has(shell) {
            println!("skipped: no {shell}");
            continue;
        }
        let mut command = Command::new(shell);
        command.env_clear().env("PATH", path()).env("HOME", &folder).env("BETA_ROSTER", &file);
        command.current_dir(&folder).arg("-s");
        let typed = format!("source {}\n{line}\n", scripts.join(script).display());
        let done = run_with_input(&mut command, typed.as_bytes());
        assert!(!folder.join("canari").exists(), "{shell} ran it: {}", done.stderr);
    }
}

#[test]
fn a_name_of_a_megabyte_is_a_name_like_others() {
    let folder = folder("hostile-long");
    let file = folder.join("roster.toml");
    let name = "Alix ".to_owned() + &"très-long ".repeat(100_000);
    let marks = "Zoé".to_owned() + &"\u{301}".repeat(200_000);
    let word = "mot".repeat(300_000);
    fs::write(
        &file,
        format!(
            "schema = 1\n[[person]]\nid = 'a'\nname = '{name}'\nrole = 'R'\n[[person]]\nid = 'b'\nname = '{marks}'\naliases = ['{word}']\nrole = '{word}'\n"
        ),
    )
    .unwrap();
    let started = std::time::Instant::now();
    for args in [&["who", "Alix"][..], &["who", "Zoé"], &["who", "mottmot"], &["list", "people"]] {
        for format in ["table", "plain", "json", "vcard"] {
            let shown = run(command().args(args).args(["-o", format, "--roster"]).arg(&file));
            assert!([0, 1].contains(&shown.status), "{args:?}: {:.300}", shown.stderr);
        }
    }
    // Seconds, where it was minutes.
    assert!(started.elapsed().as_secs() < 120, "{:?}", started.elapsed());
}
