//! Asking with what is in hand: a checkout, a URL, an e-mail address.

use std::fs;
use std::path::Path;

use crate::harness::{command, folder, run};

const ROSTER: &str = "schema = 1
title = 'Essai'
[[channel]]
id = 'desk'
name = 'Desk'
kind = 'email'
address = 'desk@example.org'
[[product]]
id = 'bridges'
name = 'Bridges'
aliases = ['old.bridges']
contact = 'bridges@example.org'
site = 'https://bridges.example'
repository = 'https://github.com/town/bridges'
[[product]]
id = 'tunnels'
name = 'Tunnels'
contact = 'bridges@example.org'
";

/// What `who` prints on both streams for a query asked in a folder, and its status.
fn who(folder: &Path, query: &str) -> (String, i32) {
    let roster = folder.join("roster.toml");
    let mut command = command();
    command.current_dir(folder).env("BETA_ROSTER", roster).args(["who", query]);
    let done = run(&mut command);
    (done.stdout + &done.stderr, done.status)
}

/// A folder with a roster, and files as git lays them out, written by hand: git is not needed.
fn town(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    fs::write(folder.join("roster.toml"), ROSTER).unwrap();
    folder
}

fn repository(git: &Path, remotes: &[(&str, &str)]) {
    fs::create_dir_all(git).unwrap();
    fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    let section = |(name, url): &(&str, &str)| format!("[remote \"{name}\"]\n\turl = {url}\n");
    let remotes = remotes.iter().map(section).collect::<Vec<_>>().concat();
    fs::write(git.join("config"), format!("[core]\n\tbare = false\n{remotes}")).unwrap();
}

#[test]
fn a_page_of_a_domain_is_not_its_mailbox() {
    let folder = town("domains");
    for query in ["https://example.org/startups/none", "https://example.org"] {
        let (told, status) = who(&folder, query);
        assert_eq!(status, 1, "{query}: {told}");
    }
    let (answer, status) = crate::harness::json(&["who", "dinum@beta.gouv.fr"]);
    assert_eq!((answer["matches"][0]["how"].as_str(), status), (Some("address"), 0));
}

#[test]
fn a_checkout_stands_for_its_remotes() {
    let folder = town("checkouts");
    let forms = [
        "git@github.com:Town/Bridges.git",
        "https://github.com/town/bridges/",
        "ssh://git@github.com/town/bridges.git",
        "http://user:secret@www.github.com/town/bridges",
    ];
    for (number, url) in forms.into_iter().enumerate() {
        let inner = folder.join(format!("form{number}/src/deep"));
        fs::create_dir_all(&inner).unwrap();
        repository(&folder.join(format!("form{number}/.git")), &[("origin", url)]);
        for query in [format!("form{number}"), format!("./form{number}/src/deep")] {
            let query = if query.starts_with('.') { query } else { format!("./{query}") };
            let (text, status) = who(&folder, &query);
            assert!(status == 0 && text.contains("Bridges"), "{url} {query}: {text}");
        }
        let (text, status) = who(&folder, inner.to_str().unwrap());
        assert!(status == 0 && text.contains("Bridges"), "{url}: {text}");
    }
    // A fork: the remote that somebody has counts.
    let fork = [
        ("origin", "git@github.com:me/bridges.git"),
        ("upstream", "git@github.com:town/bridges.git"),
    ];
    repository(&folder.join("fork/.git"), &fork);
    assert_eq!(who(&folder, "./fork").1, 0);
    // A linked worktree and a submodule say in a file where their repository is.
    let linked = folder.join("fork/.git/worktrees/linked");
    fs::create_dir_all(&linked).unwrap();
    fs::write(linked.join("HEAD"), "ref: refs/heads/other\n").unwrap();
    fs::write(linked.join("commondir"), "../..\n").unwrap();
    fs::create_dir_all(folder.join("linked")).unwrap();
    fs::write(folder.join("linked/.git"), format!("gitdir: {}\n", linked.display())).unwrap();
    assert_eq!(who(&folder, "./linked").1, 0);
    repository(
        &folder.join("fork/.git/modules/sub"),
        &[("origin", "https://github.com/town/bridges")],
    );
    fs::create_dir_all(folder.join("fork/sub")).unwrap();
    fs::write(folder.join("fork/sub/.git"), "gitdir: ../.git/modules/sub\n").unwrap();
    assert_eq!(who(&folder, "./fork/sub").1, 0);
}

#[test]
fn an_unknown_address_says_what_was_looked_for() {
    let folder = town("unknown");
    repository(&folder.join("other/.git"), &[("origin", "git@github.com:else/Where.git")]);
    repository(&folder.join("bare/.git"), &[]);
    let outside = std::env::temp_dir();
    let cases = [
        ("./other", "github.com/else/where"),
        ("./bare", "has no remote"),
        ("./nowhere", "no git checkout"),
        (outside.to_str().unwrap(), "no git checkout"),
        ("https://github.com/town/roads", "github.com/town/roads"),
        ("https://WWW.Roads.example/x/?y#z", "roads.example/x"),
        ("nobody@example.net", "nobody@example.net"),
    ];
    for (query, expected) in cases {
        let (text, status) = who(&folder, query);
        assert!(status == 1 && text.contains(expected), "{query}: {status} {text}");
    }
}

#[test]
fn a_shared_address_shows_all_who_share_it() {
    let folder = town("shared");
    let (text, status) = who(&folder, "Bridges@Example.org");
    assert_eq!(status, 0);
    assert!(text.contains("Bridges (product)") && text.contains("Tunnels (product)"), "{text}");
    let (text, status) = who(&folder, "https://bridges.example/a/page?x=y");
    assert!(
        status == 0 && text.contains("Bridges (product)") && !text.contains("Tunnels"),
        "{text}"
    );
    let (text, status) = who(&folder, "desk@example.org");
    assert!(status == 0 && text.contains("Desk (channel)"), "{text}");
}

#[test]
fn a_page_of_the_directory_stands_for_what_it_is_about() {
    let folder = town("pages");
    for page in ["bridges", "bridges.html", "old.bridges", "Bridges/"] {
        let (text, status) = who(&folder, &format!("https://beta.gouv.fr/startups/{page}"));
        assert!(status == 0 && text.contains("Bridges (product)"), "{page}: {text}");
        assert!(!text.contains("Tunnels"), "{page}: {text}");
    }
    assert_eq!(who(&folder, "https://beta.gouv.fr/incubateurs/bridges").1, 1);
}
