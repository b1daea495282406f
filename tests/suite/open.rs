//! `beta contact --open`: what is handed to the system, and what is not.

use std::time::{Duration, Instant};

use crate::harness::{Run, command, executable, folder, line, on_terminal, run};

/// Runs with a launcher of our own in place of the system's, and tells what it was given.
fn opened(name: &str, roster: Option<&str>, args: &[&str]) -> (Run, Option<String>) {
    let folder = folder(name);
    let launcher = folder.join("xdg-open");
    std::fs::write(
        &launcher,
        "#!/bin/sh\nprintf '%s' \"$*\" > \"$0.new\" && mv \"$0.new\" \"$0.given\"\n",
    )
    .unwrap();
    executable(&launcher);
    let mut path = folder.clone().into_os_string();
    path.push(":/usr/bin:/bin");
    let mut command = command();
    command.env("PATH", path).arg("contact").args(args);
    if let Some(roster) = roster {
        let file = folder.join("roster.toml");
        std::fs::write(&file, roster).unwrap();
        command.env("BETA_ROSTER", file);
    }
    let run = run(&mut command);
    let given = folder.join("xdg-open.given");
    // The launcher goes on by itself.
    let start = Instant::now();
    let is_due = run.status == 0 && args.contains(&"--open");
    while is_due && !given.exists() && start.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(10));
    }
    (run, std::fs::read_to_string(given).ok())
}

#[test]
#[cfg(target_os = "linux")]
fn the_best_channel_is_opened_and_said() {
    // Several read the mailbox: a mail to one of them, or about something, says so.
    let about = "mailto:dinum@beta.gouv.fr?subject=Culture%20%28for%20In%C3%A8s%20Hijazi%29";
    for (name, args, link) in [
        ("open-team", &["--open"][..], "mailto:dinum@beta.gouv.fr"),
        ("open-culture", &["culture", "--open"], about),
    ] {
        let (run, given) = opened(name, None, args);
        assert_eq!(given.as_deref(), Some(link), "{run:?}");
        assert_eq!((run.status, run.stdout.as_str()), (0, ""));
        assert!(run.stderr.contains("mailto:dinum@beta.gouv.fr"), "{}", run.stderr);
    }
    let (several, _) = opened("open-several", None, &["culture", "--open"]);
    assert!(several.stderr.contains("One of 2 addresses"), "{}", several.stderr);
    let (run, given) = opened("open-web", None, &["recrutement", "--open", "-q"]);
    assert_eq!(given.as_deref(), Some("https://beta.gouv.fr/recrutement"));
    assert_eq!(run.stderr, "");
}

/// Two products whose team is one, and of one of which somebody who may have left reads the mailbox.
const LEFT: &str = "
schema = 1
as_of = 2021-01-01
[team]
name = 'Équipe'
channels = ['desk']
[[channel]]
id = 'desk'
name = 'Desk'
kind = 'email'
address = 'desk@example.org'
[[product]]
id = 'one'
name = 'Zorglub one'
contact = 'ada@example.org'
contact_until = 2020-01-01
[[product]]
id = 'two'
name = 'Zorglub two'
contact = 'two@example.org'
";

#[test]
#[cfg(target_os = "linux")]
fn whose_mailbox_may_be_read_by_nobody_is_told_and_what_is_shared_once() {
    let (shown, _) = opened("open-left", Some(LEFT), &["zorglub"]);
    assert!(shown.stdout.contains("Zorglub one (product)"), "{shown:?}");
    let left = "ada@example.org (mission ended on 1 January 2020, may have left)";
    assert!(shown.stdout.contains(left), "{shown:?}");
    assert_eq!(shown.stdout.matches("desk@example.org").count(), 1, "{shown:?}");
    let (handed, link) = opened("open-left-mail", Some(LEFT), &["zorglub one", "--open"]);
    assert_eq!(link.as_deref(), Some("mailto:ada@example.org"), "{handed:?}");
    assert!(handed.stderr.contains("1 January 2020"), "{handed:?}");
}

#[test]
fn data_and_an_address_that_is_handed_over_do_not_go_together() {
    for option in ["--open", "--copy"] {
        for format in [&["-o", "json"][..], &["--json"], &["-o", "csv"]] {
            let (run, given) = opened("open-data", None, &[&["culture", option], format].concat());
            assert_eq!((run.status, run.stdout.as_str(), given), (2, "", None));
            assert!(run.stderr.contains("--open and --copy hand"), "{}", run.stderr);
        }
    }
}

#[test]
fn the_best_address_is_copied_by_the_terminal() {
    let shown = on_terminal("beta contact Culture --copy", &[], "");
    let Some(shown) = shown else { return };
    // dinum@beta.gouv.fr
    assert!(shown.contains("\u{1b}]52;c;ZGludW1AYmV0YS5nb3V2LmZy\u{7}"), "{shown:?}");
    assert!(shown.contains("Copied dinum@beta.gouv.fr"), "{shown:?}");
    assert!(shown.contains("beta contact Culture"), "{shown:?}");
    let piped = line("contact Culture --copy");
    assert_eq!((piped.status, piped.stdout.as_str()), (3, ""));
    assert!(piped.stderr.contains("dinum@beta.gouv.fr"), "{}", piped.stderr);
    assert_eq!(line("contact Culture --copy --open").status, 2);
    assert_eq!(line("contact zzzz --copy").status, 1);
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_is_opened_unless_asked_nor_where_nothing_matches() {
    for args in [&["culture"][..], &["culture", "--print"], &["armoire", "--open"]] {
        let (run, given) = opened("open-nothing", None, args);
        assert_eq!(given, None, "{run:?}");
        assert_eq!(run.status, i32::from(args.contains(&"armoire")), "{run:?}");
    }
    assert_eq!(opened("open-both", None, &["--open", "--print"]).0.status, 2);
}

#[test]
#[cfg(target_os = "linux")]
fn only_mail_and_the_web_are_opened() {
    for url in ["file:///etc/passwd", "javascript:alert(1)", "ssh://example.org", "-x"] {
        let roster = format!(
            "schema = 1\n[[channel]]\nid = \"a\"\nname = \"A\"\nkind = \"email\"\naddress = \"some place\"\nurl = \"{url}\"\n"
        );
        let (run, given) = opened("open-refused", Some(&roster), &["--open"]);
        assert_eq!((run.status, given), (3, None), "{url}: {run:?}");
        assert_eq!(run.stdout, "");
    }
    let roster = "schema = 1\n[[channel]]\nid = \"a\"\nname = \"A\"\nkind = \"email\"\naddress = \"a@example.org\"\n";
    let (run, given) = opened("open-bare", Some(roster), &["--open"]);
    assert_eq!((run.status, given.as_deref()), (0, Some("mailto:a@example.org")));
}

#[test]
#[cfg(target_os = "linux")]
fn a_mail_is_opened_with_nothing_filled_in() {
    let channel = |keys: &str| format!("schema = 1\n[[channel]]\nid = 'a'\nname = 'A'\n{keys}");
    let cases = [
        // What stands before the `@` is a name, however much it looks like headers.
        ("a?cc=b@example.org", "mailto:a%3Fcc%3Db@example.org"),
        (
            "dinum%40example.org?bcc=a&attach=/etc/passwd&body=b@example.org",
            "mailto:dinum%2540example.org%3Fbcc%3Da%26attach%3D%2Fetc%2Fpasswd%26body%3Db@example.org",
        ),
        ("r&d#1@example.org", "mailto:r%26d%231@example.org"),
    ];
    for (address, link) in cases {
        let roster = channel(&format!("kind = 'email'\naddress = '{address}'\n"));
        let (run, given) = opened("open-mailbox", Some(&roster), &["--open"]);
        assert_eq!((run.status, given.as_deref()), (0, Some(link)), "{run:?}");
    }
    let product = "schema = 1\n[[product]]\nid = 'a'\nname = 'A'\ncontact = 'a?cc=b@example.org'\n";
    let (run, given) = opened("open-product", Some(product), &["a", "--open"]);
    assert_eq!(given.as_deref(), Some("mailto:a%3Fcc%3Db@example.org"), "{run:?}");
    // A link that fills something in is refused, whatever it is called.
    for url in [
        "mailto:a@example.org?bcc=b@example.org",
        "mailto:a%40example.org?attach=/etc/passwd",
        "mailto:a@example.org,b@example.org",
        "MAILTO:a@example.org?body=x",
    ] {
        let roster = channel(&format!("kind = 'web'\naddress = 'A'\nurl = '{url}'\n"));
        let (run, given) = opened("open-headers", Some(&roster), &["--open"]);
        assert_eq!((run.status, given), (3, None), "{url}: {run:?}");
        assert!(run.stderr.contains("without subject or copy"), "{}", run.stderr);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_system_that_opens_nothing_is_an_error() {
    let run = run(command().env("PATH", folder("open-nowhere")).args(["contact", "--open"]));
    assert_eq!(run.status, 3, "{run:?}");
    assert!(run.stderr.contains("cannot be opened"), "{}", run.stderr);
}
