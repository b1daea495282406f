//! Addresses of one's own: on whom they may stand, how they are found, where they are shown.

use std::fs;

use crate::harness::{answer, beta, folder};

const ROSTER: &str = "schema = 1\n\
    [[person]]\nid = 'ada'\nname = 'Ada Mirliton'\nrole = 'Cheffe'\nministries = ['tours']\n\
    email = 'ada.mirliton@tour.org'\nphone = ['01 40 00 00 00', '3919']\n\
    chat = 'https://tchap.tour.org/#/user/@ada.mirliton-tour.org:agent.tour.org'\nurl = 'https://tour.org/ada'\n\
    [[ministry]]\nid = 'tours'\nname = 'Tours'\nemail = ['tours@tour.org', 'donjons@tour.org']\n\
    [[organisation]]\nid = 'guilde'\nname = 'Guilde des tours'\nphone = '+33 4 70 00 00 00'\n\
    [[channel]]\nid = 'standard'\nname = 'Standard'\nkind = 'phone'\naddress = '04.70.00.00.01'\n";

fn roster(name: &str, text: &str) -> String {
    let file = folder(name).join("roster.toml");
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn they_are_told_with_their_kinds_and_links() {
    let file = roster("own-told", ROSTER);
    let told = |query: &str| {
        let answer = answer(&beta(["who", query, "--json", "--roster", &file]).stdout);
        let channels = answer["matches"][0]["channels"].as_array().unwrap().clone();
        let of = |key: &str| {
            channels
                .iter()
                .map(|channel| channel[key].as_str().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        };
        (of("id"), of("kind"), of("address"), of("url"))
    };
    let (ids, kinds, addresses, urls) = told("Ada Mirliton");
    assert_eq!(
        ids,
        [
            "person:ada:email",
            "person:ada:phone",
            "person:ada:phone:2",
            "person:ada:chat",
            "person:ada:url"
        ]
    );
    assert_eq!(kinds, ["email", "phone", "phone", "chat", "web"]);
    assert_eq!(addresses[3], "@ada.mirliton-tour.org:agent.tour.org");
    assert_eq!(
        (urls[0].as_str(), urls[1].as_str()),
        ("mailto:ada.mirliton@tour.org", "tel:+33140000000")
    );
    // Whoever leads a portfolio by their own, then the portfolio.
    let (_, _, addresses, _) = told("Tours");
    assert_eq!(
        (addresses[0].as_str(), addresses[5].as_str()),
        ("ada.mirliton@tour.org", "tours@tour.org")
    );
    assert_eq!(told("Guilde des tours").2[0], "+33 4 70 00 00 00");
}

#[test]
fn they_are_found_by_typing_them() {
    let file = roster("own-found", ROSTER);
    for (query, name) in [
        ("ada.mirliton@tour.org", "Ada Mirliton"),
        ("donjons@tour.org", "Tours"),
        ("0140000000", "Ada Mirliton"),
        ("+33 (0)1 40 00 00 00", "Ada Mirliton"),
        ("tel:+33140000000", "Ada Mirliton"),
        ("3919", "Ada Mirliton"),
        ("04 70 00 00 00", "Guilde des tours"),
        ("0470000001", "Standard"),
        ("https://tour.org/ada", "Ada Mirliton"),
        ("https://www.tchap.tour.org/#/user/@ada.mirliton-tour.org:agent.tour.org", "Ada Mirliton"),
    ] {
        let answer = answer(&beta(["who", query, "--json", "--roster", &file]).stdout);
        assert_eq!(
            (&answer["matches"][0]["name"], &answer["matches"][0]["how"]),
            (&name.into(), &"address".into()),
            "{query}"
        );
    }
}

#[test]
fn what_the_owner_gives_is_meant_and_what_is_none_is_told() {
    let run = beta(["roster", "check", &roster("own-meant", ROSTER)]);
    assert!(!run.stderr.contains("ada.mirliton"), "{}", run.stderr);
    let own = "schema = 1\n[[person]]\nid = 'ada'\nname = 'Ada Mirliton'\nrole = 'Cheffe'\n";
    let channel = "[[channel]]\nid = 'ada-email'\nname = 'Ada'\nkind = 'email'\naddress = 'ada.mirliton@tour.org'\n";
    let other = beta(["roster", "check", &roster("own-other", &format!("{own}{channel}"))]);
    assert!(other.stderr.contains("ada.mirliton@tour.org"), "{}", other.stderr);
    for (line, told) in [
        ("phone = 'demain'", "“demain” is not a telephone number"),
        ("email = ['x']", "“x” is not an e-mail address"),
        ("url = 'x'", "“x” is not a web address"),
    ] {
        let run = beta(["roster", "check", &roster("own-none", &format!("{own}{line}\n"))]);
        assert!(run.status == 3 && run.stderr.contains(told), "{line}: {}", run.stderr);
    }
}

#[test]
fn address_books_and_spreadsheets_have_the_numbers() {
    let file = roster("own-formats", ROSTER);
    let card = beta(["who", "Ada Mirliton", "-o", "vcard", "--roster", &file]).stdout;
    assert!(
        card.contains("TEL;TYPE=VOICE:+33140000000\r\n")
            && card.contains("EMAIL;TYPE=INTERNET:ada.mirliton@tour.org\r\n"),
        "{card}"
    );
    let rows = beta(["contact", "Guilde des tours", "-o", "csv", "--roster", &file]).stdout;
    assert!(rows.contains("'+33 4 70 00 00 00,phone,tel:+33470000000"), "{rows}");
}
