//! A roster of one's own, from a spreadsheet or an address book.

use std::path::PathBuf;

use crate::harness::{Run, answer, command, folder, line, run};

/// As `LibreOffice` in French writes a table, with what people write into one.
const TABLE: &str = "\
Prénom;NOM;Fonction;Courriel;N° de téléphone;Service;Sujets suivis;Bureau occupé\r\n\
Camille;Dupré;Juriste;camille.dupre@example.org;01 23 45 67 89;Affaires juridiques;\"marchés; conventions\";B12\r\n\
Ali;Ben-Saïd;Acheteur;ali@example.org;+33 1 00 00 00 00;Achats;marchés;C3\r\n\
Lou;Lenoir;\"Cheffe; adjointe\";pas une adresse;;Achats;;\r\n\
;;;;;;;\r\n\
;;Stagiaire;;;;;\r\n";

/// As khard has them: vCard 3.0, a name in parts.
const KHARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:2f0a\r\nFN:Camille Dupré\r\nN:Dupré;Camille;;;\r\n\
ORG:Mairie;Affaires juridiques\r\nTITLE:Juriste\r\nEMAIL;TYPE=work:camille.dupre@example.org\r\n\
TEL;TYPE=cell,voice:+33 6 00 00 00 01\r\nCATEGORIES:marchés,conventions\r\nEND:VCARD\r\n";
/// As Nextcloud has them: vCard 4.0, folded lines, a picture.
const NEXTCLOUD: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Sabre//Sabre VObject//EN\r\n\
UID:urn:uuid:1c2d\r\nFN:Ali Ben-Saïd\r\nN:Ben-Saïd;Ali;;;\r\nORG:Mairie\\, ville;Achats\r\n\
ROLE:Ach\r\n eteur\r\nEMAIL;PREF=1;TYPE=WORK:ali@example.org\r\n\
TEL;VALUE=uri;TYPE=\"voice,work\":tel:+33-1-00-00-00-00\r\nURL:https://example.org/ali\r\n\
PHOTO:data:image/png;base64,iVBORw0KGgo=\r\nCATEGORIES:marchés\r\nEND:VCARD\r\n";
/// As Google exports them: groups of properties, groups of people.
const GOOGLE: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lou Lenoir\r\nN:Lenoir;Lou;;;\r\n\
item1.EMAIL;TYPE=INTERNET:lou@example.org\r\nitem1.X-ABLabel:Travail\r\nTEL;TYPE=WORK:0102030405\r\n\
ORG:Mairie\r\nTITLE:Cheffe adjointe\r\nNOTE:vue en mars\r\nCATEGORIES:myContacts,accueil\r\nEND:VCARD\r\n";

/// A file of that name and content, and its folder.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder(&format!("contacts-{name}")).join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

/// Imports a file into a roster beside it.
fn imported(file: &std::path::Path, args: &[&str]) -> (Run, PathBuf) {
    let roster = file.with_extension("toml");
    let done =
        run(command().args(["roster", "import"]).arg(file).arg("--write").arg(&roster).args(args));
    (done, roster)
}

#[test]
#[cfg_attr(windows, ignore = "a home is the system's to say")]
fn a_first_install_shows_what_it_adds_and_explain_tells_each_thing_left_out() {
    let table = "Nom;Couleur;Étage\r\nJeanne Exemple;bleu;3\r\n";
    let file = file("first.csv", table.as_bytes());
    let config = folder("contacts-first-config");
    let install = |more: &[&str]| {
        let mut command = command();
        command.env("XDG_CONFIG_HOME", &config).args(["roster", "import"]).arg(&file);
        run(command.args(["--extends", "embedded", "--install"]).args(more))
    };
    let first = install(&["--dry-run"]);
    assert_eq!(first.stdout, "People\n  + Jeanne Exemple\n", "{first:?}");
    assert!(first.stderr.contains("(2 times)") && !first.stderr.contains("Étage"), "{first:?}");
    let explained = install(&["--explain"]);
    assert_eq!(explained.stdout, first.stdout);
    for heading in ["Couleur", "Étage"] {
        assert!(explained.stderr.contains(heading), "{explained:?}");
    }
    assert!(!explained.stderr.contains("times)"), "{explained:?}");
}

/// Who is found for a query, with role and addresses.
fn found(roster: &std::path::Path, query: &str) -> Vec<(String, String, Vec<String>)> {
    let asked = run(command().arg("--roster").arg(roster).args(["who", query, "--json"]));
    let found = answer(&asked.stdout);
    let texts = |list: &serde_json::Value, key: &str| -> Vec<String> {
        list.as_array()
            .unwrap()
            .iter()
            .map(|held| held[key].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let Some(best) = found["matches"].get(0) else { return Vec::new() };
    let names = texts(&best["people"], "name");
    let roles = texts(&best["people"], "role");
    let addresses = texts(&best["channels"], "address");
    names.into_iter().zip(roles).map(|(name, role)| (name, role, addresses.clone())).collect()
}

/// What people expect of any of those files.
fn answers_as_expected(roster: &std::path::Path) {
    let (name, role, addresses) = found(roster, "camille dupre").remove(0);
    assert_eq!((name.as_str(), role.as_str()), ("Camille Dupré", "Juriste"));
    assert!(addresses.contains(&"camille.dupre@example.org".to_owned()), "{addresses:?}");
    let names =
        |query: &str| found(roster, query).into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
    assert_eq!(names("marchés"), ["Camille Dupré", "Ali Ben-Saïd"]);
    assert_eq!(names("convention"), ["Camille Dupré"]);
    assert_eq!(names("ali@example.org"), ["Ali Ben-Saïd"]);
    assert_eq!(names("Achats").first().map(String::as_str), Some("Ali Ben-Saïd"));
    let checked = run(command().args(["roster", "check"]).arg(roster));
    assert_eq!(checked.status, 0, "{}", checked.stderr);
}

#[test]
fn a_table_is_a_roster_in_every_encoding() {
    let utf16: Vec<u8> =
        format!("\u{feff}{TABLE}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows = TABLE.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    let commas = TABLE
        .replace("\"marchés; conventions\"", "marchés| conventions")
        .replace("\"Cheffe; adjointe\"", "Cheffe");
    for (name, bytes) in [
        ("plain.csv", TABLE.as_bytes().to_vec()),
        ("marked.csv", format!("\u{feff}{TABLE}").into_bytes()),
        ("utf16.csv", utf16),
        ("windows.csv", windows),
        ("commas.csv", commas.replace(';', ",").into_bytes()),
        ("tabs.tsv", commas.replace(';', "\t").into_bytes()),
        ("named.csv", format!("sep=;\r\n{TABLE}").into_bytes()),
    ] {
        let (done, roster) = imported(&file(name, &bytes), &[]);
        assert_eq!((done.status, done.stdout.as_str()), (0, ""), "{name}: {}", done.stderr);
        answers_as_expected(&roster);
        let line = if name == "named.csv" { 5 } else { 4 };
        for told in [
            format!("{name}:{line}, column “Courriel”: not an e-mail address: pas une adresse"),
            format!("{name}:{}: among the people, but names nobody", line + 2),
            "Bureau occupé".to_owned(),
            "--extends public".to_owned(),
        ] {
            assert!(done.stderr.contains(&told), "{name}: {told} in {}", done.stderr);
        }
    }
}

#[test]
fn cards_of_three_programs_are_a_roster() {
    let all = [KHARD, NEXTCLOUD, GOOGLE].concat();
    let (done, roster) = imported(&file("all.vcf", all.as_bytes()), &[]);
    assert_eq!(done.status, 0, "{}", done.stderr);
    answers_as_expected(&roster);
    let (_, role, addresses) = found(&roster, "Lou Lenoir").remove(0);
    assert_eq!(role, "Cheffe adjointe");
    assert_eq!(addresses, ["lou@example.org", "0102030405"]);
    let (_, _, addresses) = found(&roster, "Ali Ben-Saïd").remove(0);
    assert!(addresses.iter().any(|held| held.contains("example.org/ali")), "{addresses:?}");
    assert!(found(&roster, "myContacts").is_empty());
    let (broken, _) = imported(&file("broken.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A"), &[]);
    assert!(broken.status != 0 || broken.stderr.contains("broken.vcf"), "{broken:?}");
}

#[test]
fn a_column_is_kept_as_keywords_and_a_roster_extended_when_asked() {
    let table = file("asked.csv", TABLE.as_bytes());
    let (done, roster) =
        imported(&table, &["--keywords", "bureau occupe", "--extends", "embedded"]);
    assert_eq!(done.status, 0, "{}", done.stderr);
    assert!(!done.stderr.contains("--extends public"), "{}", done.stderr);
    assert_eq!(found(&roster, "B12")[0].0, "Camille Dupré");
    assert_eq!(found(&roster, "Culture")[0].0, "Inès Hijazi");
    let (wrong, _) = imported(&table, &["--keywords", "bureau"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.stderr.contains("Bureau occupé"), "{}", wrong.stderr);
}

#[test]
fn a_table_without_names_says_what_it_has() {
    let (done, _) = imported(&file("nameless.csv", b"ville;pays\nLyon;France\n"), &[]);
    assert_eq!(done.status, 2, "{done:?}");
    assert!(done.stderr.contains("ville, pays"), "{}", done.stderr);
    for bytes in [&b""[..], b"\xff\xfe", b"\0\0\0", b"nom\n\"open"] {
        let (done, _) = imported(&file("odd.csv", bytes), &[]);
        assert!((0..=3).contains(&done.status), "{done:?}");
    }
}

#[test]
fn a_workbook_is_told_to_be_saved_as_csv() {
    for name in ["team.xlsx", "team.ODS"] {
        let (done, roster) = imported(&file(name, b"PK\x03\x04"), &[]);
        assert_eq!((done.status, done.stdout.as_str()), (2, ""), "{done:?}");
        assert!(done.stderr.contains("save the sheet as CSV"), "{}", done.stderr);
        assert!(!roster.exists());
    }
}

#[test]
fn a_preview_writes_nothing() {
    let table = file("preview.csv", TABLE.as_bytes());
    let roster = table.with_extension("toml");
    let done = run(command()
        .args(["roster", "import"])
        .arg(&table)
        .arg("--write")
        .arg(&roster)
        .arg("--dry-run"));
    assert_eq!(done.status, 0, "{}", done.stderr);
    assert!(!roster.exists());
    // Of a file that stands alone, a preview shows what is in it, not what it lacks of the embedded roster.
    let shown = run(command().args(["roster", "import", "--dry-run"]).arg(&table)).stdout;
    let is_added = |line: &&str| line.starts_with("  + ");
    assert!(shown.lines().filter(is_added).count() > 1 && !shown.contains("  - "), "{shown}");
    // Where a base is named, it is compared with that.
    let base = ["roster", "import", "--dry-run", "--base", "embedded"];
    let shown = run(command().args(base).arg(&table)).stdout;
    assert!(shown.lines().any(|line| is_added(&line)) && shown.contains("  - "), "{shown}");
}

/// Everybody in a roster: name, role, what they answer for, addresses.
fn everybody(roster: &str) -> Vec<(String, String, Vec<String>, Vec<String>)> {
    let listed = run(command().args(["list", "people", "--json", "--roster", roster]));
    let found = answer(&listed.stdout);
    let texts = |list: &serde_json::Value, key: &str| {
        let texts = list.as_array().into_iter().flatten();
        let mut texts: Vec<String> =
            texts.map(|entry| entry[key].as_str().unwrap().to_owned()).collect();
        texts.sort();
        texts
    };
    let person = |held: &serde_json::Value| {
        let role = held["people"][0]["role"].as_str().unwrap_or_default().to_owned();
        let name = held["name"].as_str().unwrap().to_owned();
        // A number is the same however it is parted.
        let addresses = texts(&held["channels"], "address");
        let addresses = addresses.into_iter().map(|address| address.replace(' ', "")).collect();
        (name, role, texts(&held["covers"], "name"), addresses)
    };
    let mut people: Vec<_> = found["matches"].as_array().unwrap().iter().map(person).collect();
    people.sort();
    people
}

#[test]
fn what_the_program_writes_is_read_back() {
    for (format, ending) in [("csv", "csv"), ("excel", "csv"), ("vcard", "vcf")] {
        let written = line(&format!("list people -o {format} --roster embedded")).stdout;
        let (done, roster) =
            imported(&file(&format!("back-{format}.{ending}"), written.as_bytes()), &[]);
        assert_eq!(done.status, 0, "{}", done.stderr);
        // The team's mailbox and chat are everybody's there; of the chat, a card has the link.
        let without = |roster: &str| {
            let people = everybody(roster).into_iter();
            people.map(|(name, role, covers, _)| (name, role, covers)).collect::<Vec<_>>()
        };
        assert_eq!(without(roster.to_str().unwrap()), without("embedded"), "{format}");
    }
    let defused = b"nom;fonction\nCamille;'=2+2\nLou;'+ de ventes\n";
    let (_, roster) = imported(&file("defused.csv", defused), &[]);
    assert_eq!(found(&roster, "Camille")[0].1, "=2+2");
}

/// A roster of a few people with roles, addresses and subjects by chance, in every case and with commas.
fn by_chance(seed: u64) -> String {
    use std::fmt::Write;
    const ROLES: [&str; 5] =
        ["Juriste", "cheffe, adjointe", "Cheffe, Pôle Achats", "+ de ventes", "Directrice «A»"];
    const SUBJECTS: [&str; 7] = [
        "marchés",
        "conventions",
        "Accueil",
        "achats, ventes",
        "Paie, Retraites",
        "=paie",
        "l’été",
    ];
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut text = "schema = 1\n".to_owned();
    let mut holders = vec![Vec::new(); SUBJECTS.len()];
    for number in 0..12 {
        let role = chance.choice(ROLES).unwrap();
        let name = ["Camille", "de Lou", "Ali, dit"][chance.usize(0..3)];
        let _ = write!(
            text,
            "[[person]]\nid = \"p{number}\"\nname = \"{name} N{number}\"\nrole = \"{role}\"\n"
        );
        for (field, address) in [
            ("email", format!("n{number}@example.org")),
            ("phone", format!("+33 1 00 00 00 {number:02}")),
            ("url", format!("https://example.org/n{number}")),
        ] {
            if chance.bool() {
                let _ = writeln!(text, "{field} = \"{address}\"");
            }
        }
        for held in &mut holders {
            if chance.u8(0..3) == 0 {
                held.push(format!("\"p{number}\""));
            }
        }
    }
    for (at, (name, held)) in SUBJECTS.iter().zip(&holders).enumerate() {
        if !held.is_empty() {
            let held = held.join(", ");
            let _ = write!(
                text,
                "[[responsibility]]\nid = \"r{at}\"\nname = \"{name}\"\nholders = [{held}]\n"
            );
        }
    }
    text
}

#[test]
fn any_roster_of_people_is_read_back_from_what_is_written() {
    for seed in 0..6 {
        let roster = file(&format!("chance-{seed}.toml"), by_chance(seed).as_bytes());
        let expected = everybody(roster.to_str().unwrap());
        assert_eq!(expected.len(), 12);
        for (format, ending) in [("csv", "csv"), ("excel", "csv"), ("vcard", "vcf")] {
            let list = ["list", "people", "-o", format, "--roster"];
            let written = run(command().args(list).arg(&roster)).stdout;
            let name = format!("chance-{seed}-{format}.{ending}");
            let (done, back) = imported(&file(&name, written.as_bytes()), &[]);
            assert_eq!(done.status, 0, "{}", done.stderr);
            assert_eq!(everybody(back.to_str().unwrap()), expected, "{seed} {format}: {written}");
        }
    }
}
