//! What is nobody else's business: users and passwords in addresses, and where files lie on this
//! machine. Neither reaches a roster, an answer, a note or an error.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{command, folder, run};

/// A directory that is a checkout with that remote.
fn checkout(name: &str, config: &str) -> PathBuf {
    let folder = folder(name);
    let git = folder.join(".git");
    fs::create_dir_all(&git).unwrap();
    fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(git.join("config"), config).unwrap();
    let products = folder.join("content/_startups");
    fs::create_dir_all(&products).unwrap();
    let product = "---\ntitle: Ponts\nphases: [{name: construction, start: 2024-01-01}]\n\
        link: https://ponts.example/?via=a&token=SECRET\n\
        repository: https://me:SECRET@example.org/ponts\ncontact: ponts@example.org\n---\n";
    fs::write(products.join("ponts.md"), product).unwrap();
    let people = folder.join("content/_authors");
    fs::create_dir_all(&people).unwrap();
    let person = "---\nfullname: Zoé Lune\nrole: Dev\nmissions: [{start: 2023-01-01}]\n---\n";
    fs::write(people.join("zoe.lune.md"), person).unwrap();
    folder
}

/// What the program prints on both streams, after a look that there is no secret in it.
fn said(arguments: &[&str], variables: &[(&str, &Path)]) -> String {
    let done = run(command().args(arguments).envs(variables.iter().copied()));
    let text = done.stdout + &done.stderr;
    assert!(!text.contains("SECRET"), "{arguments:?}: {text}");
    text
}

#[test]
fn a_remote_gives_its_public_name_alone() {
    let cases = [
        ("https://x-access-token:SECRET@example.org/town/list", "https://example.org/town/list"),
        ("https://example.org/town/list?token=SECRET#SECRET", "https://example.org/town/list"),
        ("git@example.org:town/list.git", "git@example.org:town/list.git"),
        ("me:SECRET@example.org:town/list.git", "example.org:town/list.git"),
        ("ssh://me:SECRET@example.org/town/list", "ssh://example.org/town/list"),
        // a folder of this machine, a program: the directory's own address stands in
        ("/home/SECRET/list.git", "https://github.com/betagouv/beta.gouv.fr"),
        ("file:///home/SECRET/list.git", "https://github.com/betagouv/beta.gouv.fr"),
        ("../SECRET", "https://github.com/betagouv/beta.gouv.fr"),
        ("ext::sh -c SECRET", "https://github.com/betagouv/beta.gouv.fr"),
    ];
    for (remote, source) in cases {
        let folder = checkout("secret-remote", &format!("[remote \"origin\"]\nurl = {remote:?}\n"));
        let (roster, folder) = (folder.join("roster.toml"), folder.to_str().unwrap());
        let base = ["--base", "embedded", "--write", roster.to_str().unwrap()];
        said(&[&["roster", "import", folder][..], &base].concat(), &[]);
        let written = fs::read_to_string(&roster).unwrap();
        // Only what a browser can follow is the address of a source.
        let is_told = written.contains(&format!("url = \"{source}\""));
        assert_eq!(is_told, source.starts_with("https://"), "{remote}: {written:.400}");
        assert!(!written.contains("SECRET") && !written.contains(folder), "{written:.400}");
        let answer = said(&["who", "Ponts", "--json"], &[("BETA_ROSTER", &roster)]);
        assert_eq!(answer.contains(source), is_told, "{answer}");
    }
    // Of several remotes the first that others can follow.
    let config =
        "[remote \"origin\"]\nurl = /SECRET\n[remote \"b\"]\nurl = https://b@example.org/a\n";
    let folder = checkout("secret-second", config);
    let text = said(&["roster", "import", folder.to_str().unwrap()], &[]);
    assert!(text.contains("url = \"https://example.org/a\""), "{text:.400}");
}

#[test]
fn an_address_with_a_secret_in_it_is_left_out_and_told() {
    let folder = checkout("secret-link", "");
    let text = said(&["roster", "import", folder.to_str().unwrap()], &[]);
    let told = "_startups/ponts.md:4: an address that holds a secret: link: https://ponts.example/";
    assert!(text.contains(told), "{text}");
    assert!(text.contains("repository = \"https://example.org/ponts\""), "{text}");
    let page = folder.join("page.md");
    let text = "# Équipe\n## Qui fait quoi ?\n### Accueil\n- Zoé Lune, Développeuse\n\n\
        Le [salon](https://tchap.example/#/room?via=a.fr), \
        la [visio](https://visio.example/x?password=SECRET), \
        le [dépôt](https://me:SECRET@example.org/d).\n";
    fs::write(&page, text).unwrap();
    let text = said(&["roster", "import", page.to_str().unwrap()], &[]);
    assert!(
        text.contains("page.md:6: an address that holds a secret: https://visio.example/x"),
        "{text}"
    );
    assert!(text.contains("url = \"https://tchap.example/#/room?via=a.fr\""), "{text}");
    assert!(text.contains("source = \"page.md\""), "{text}");
}

#[test]
fn what_the_user_names_is_told_without_its_secret() {
    let folder = checkout("secret-named", "");
    let path = folder.to_str().unwrap();
    let source = "https://me:SECRET@example.org/a?SECRET#SECRET, d'après zoe@example.org";
    let text = said(&["roster", "import", path, "--source", source], &[]);
    assert!(text.contains("https://example.org/a, d'après zoe@example.org"), "{text:.400}");
    let url = "https://me:SECRET@example.org/roster.toml";
    let name = "https://example.org/roster.toml";
    for arguments in [
        &["who", "Culture", "--roster", url][..],
        &["roster", "check", url],
        &["roster", "check", url, "-o", "json"],
        &["roster", "path", "--roster", url],
        &["roster", "path", "--roster", url, "--json"],
        &["roster", "import", url],
        &["roster", "diff", url, "embedded"],
        &["list", "people", "--lang", url],
    ] {
        let text = said(arguments, &[]);
        assert!(text.contains(name), "{arguments:?}: {text}");
    }
    assert!(said(&["who", "Culture"], &[("BETA_ROSTER", Path::new(url))]).contains(name));
    let roster = folder.join("roster.toml");
    fs::write(&roster, format!("schema = 1\nextends = \"{url}\"\n")).unwrap();
    for format in ["table", "plain", "json"] {
        let text = said(&["roster", "check", roster.to_str().unwrap(), "-o", format], &[]);
        assert!(text.contains("example.org/roster.toml"), "{format}: {text}");
    }
    // A roster that was written before, with a secret in it.
    let text =
        format!("schema = 1\ntitle = 'T'\nsource = '{url}'\n[[unit]]\nid = 'a'\nname = 'A'\n");
    fs::write(&roster, text).unwrap();
    let text = said(&["who", "A", "--json"], &[("BETA_ROSTER", &roster)]);
    assert!(text.contains(&format!("\"source\": \"{name}\"")), "{text}");
}

#[test]
fn nothing_is_told_of_a_remote_but_where_it_leads() {
    for url in [
        "https://me:SECRET@example.org/a",
        "https://me:SECRET@",
        "ssh://me:SECRET@/a",
        "https:/me:SECRET@example.org/a",
        "//me:SECRET@example.org/a",
        "https:\\\\me:SECRET@example.org",
    ] {
        let folder = checkout("secret-asked", &format!("[remote \"origin\"]\nurl = {url}\n"));
        for format in ["table", "json", "plain"] {
            said(&["who", folder.to_str().unwrap(), "-o", format], &[]);
        }
    }
}
