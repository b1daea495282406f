//! What the fuzz targets share: inputs that stay within a grammar most of the time, and what must hold of
//! every roster.

use std::path::{Path, PathBuf};

use arbitrary::{Arbitrary, Result, Unstructured};
use beta_core::compiled::Compiled;
use beta_core::roster::diff::diff;
use beta_core::roster::field::{Section, Shape};
use beta_core::roster::read::{Document, read};
use beta_core::roster::{Field, Kind, Roster, check, write};
use beta_core::search::{How, look_up};

/// Texts that have made programs stumble.
const TRICKS: &[&str] = &[
    "", " ", "\u{202e}", "\u{200b}", "e\u{301}", "é", "ß", "ﬁ", "İ", "𝕏", "🙂", "\u{e0041}", "\u{7f}", "\u{1b}]0;x\u{7}",
    "$(x)", "`x`", "%s", "=cmd|' /C x'!A0", "'", "\"", "\\", "\"\"\"", "\r\n", "\n", "\t", "#", "<b>", "](x)", "javascript:x",
    "data:x", "https://a.example/?b=c#d", "mailto:a@b.example?bcc=c@d.example", "a@b.example", "~room", "@", "+33 1 23 45 67 89",
];
/// Words of the domain.
const WORDS: &[&str] = &[
    "Culture", "Intérieur", "justice", "équipe", "animation", "portefeuille", "responsable", "ministère", "de", "la", "l’",
    "produit", "incubateur", "Alix Martin", "Zoé Le Petit", "budget", "payer", "prestataire", "mon", "je", "sécurité", "MASA",
    "2024", "12", "beta.gouv.fr", "numérique", "référent", "Pôle", "mission", "contact", "écrire", "à", "et", ",", ":", "(", ")", "–",
];

/// A text: words of the domain, now and then a trick, or anything.
pub fn text(u: &mut Unstructured<'_>, most: usize) -> Result<String> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(1..=most)? {
        match u.int_in_range(0..=15)? {
            0 => text.push_str(u.choose(TRICKS)?),
            1 => text.push_str(&String::arbitrary(u)?.chars().take(40).collect::<String>()),
            _ => text.push_str(u.choose(WORDS)?),
        }
        text.push(' ');
    }
    text.pop();
    Ok(text)
}

/// Text with, once in a while, some of its bytes replaced.
pub fn worn(u: &mut Unstructured<'_>, text: String) -> Result<String> {
    if !u.ratio(1, 8)? || text.is_empty() {
        return Ok(text);
    }
    let at = u.int_in_range(0..=text.len())?;
    let cut = u.int_in_range(0..=8)?;
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let new: String = String::arbitrary(u)?.chars().take(8).collect();
    let rest: String = text[at..].chars().skip(cut).collect();
    Ok(format!("{}{new}{rest}", &text[..at]))
}

/// Lines that look like those of a page.
pub fn page(u: &mut Unstructured<'_>) -> Result<String> {
    let mut page = String::new();
    for _ in 0..u.int_in_range(1..=24)? {
        let line = match u.int_in_range(0..=13)? {
            0 => format!("# {}", text(u, 4)?),
            1 => format!("## {}", u.choose(&["Qui fait quoi ?", "Contact", "Nos engagements", "Quand nous solliciter ?", "Pôle"])?),
            2 => format!("### {}", text(u, 3)?),
            3 => format!("* **{}** : {}", text(u, 2)?, text(u, 5)?),
            4 => format!("- {} ({}), {}", text(u, 2)?, text(u, 2)?, text(u, 3)?),
            5 => format!("| {} | {} |\n|---|---|\n| {} | {} |", text(u, 2)?, text(u, 2)?, text(u, 2)?, text(u, 3)?),
            6 => format!("{{% hint style=\"info\" %}}\n{}\n{{% endhint %}}", text(u, 6)?),
            7 => format!("[{}]({})", text(u, 2)?, u.choose(TRICKS)?),
            8 => format!("Écrire à {}@beta.gouv.fr ou {}", u.choose(&["contact", "a.b", "x?y"])?, u.choose(TRICKS)?),
            9 => format!("<details><summary>{}</summary>{}</details>", text(u, 2)?, text(u, 3)?),
            10 => "---\ntitle: x\nupdated: 2024-02-03\n---".to_owned(),
            11 => format!("> {}  \n1. {}", text(u, 4)?, text(u, 4)?),
            12 => String::new(),
            _ => text(u, 12)?,
        };
        page.push_str(&line);
        page.push('\n');
    }
    worn(u, page)
}

/// The text of a roster, mostly a sound one: keys and values by the table of fields.
#[derive(Debug)]
pub struct RosterText(pub String);

impl<'a> Arbitrary<'a> for RosterText {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let mut ids: Vec<(Kind, String)> = Vec::new();
        for _ in 0..u.int_in_range(0..=6)? {
            let kind = *u.choose(&Kind::ALL)?;
            let id = format!("{}{}", kind.key(), ids.len());
            ids.push((kind, id));
        }
        let mut toml = "schema = 1\n".to_owned();
        if u.ratio(7, 8)? {
            fields(u, Section::Head, &ids, &mut toml)?;
        }
        if u.ratio(1, 2)? {
            toml.push_str("[[source]]\nid = \"source0\"\ntitle = \"S\"\n");
        }
        if u.ratio(1, 4)? {
            toml.push_str("[team]\n");
            fields(u, Section::Team, &ids, &mut toml)?;
        }
        for (kind, id) in &ids {
            let name = write::quoted(&text(u, 3)?);
            toml.push_str(&format!("[[{}]]\nid = \"{id}\"\nname = {name}\n", kind.key()));
            fields(u, Section::Entry(*kind), &ids, &mut toml)?;
        }
        Ok(Self(worn(u, toml)?))
    }
}

/// Some keys of a section, each with a value as it takes.
fn fields(u: &mut Unstructured<'_>, section: Section, ids: &[(Kind, String)], toml: &mut String) -> Result<()> {
    const GIVEN: [Field; 6] = [Field::Schema, Field::Id, Field::Name, Field::Extends, Field::Remove, Field::From];
    let has_roles = u.ratio(1, 4)?;
    for spec in Field::on(section).filter(|spec| !GIVEN.contains(&spec.field)) {
        let is_beside = if has_roles { [Field::Role, Field::Unit].contains(&spec.field) } else { spec.field == Field::Roles };
        let is_needed = spec.is_required_on(section);
        if is_beside || !(is_needed || u.ratio(1, 3)?) {
            continue;
        }
        let of = |u: &mut Unstructured<'_>, kind: Kind| -> Result<Option<String>> {
            let fitting: Vec<_> = ids.iter().filter(|(held, _)| *held == kind).collect();
            if fitting.is_empty() { Ok(None) } else { Ok(Some(write::quoted(&u.choose(&fitting)?.1))) }
        };
        let value = match spec.shape {
            Shape::Text => Some(write::quoted(&text(u, 4)?)),
            Shape::Texts => {
                let texts: Result<Vec<_>> = (0..u.int_in_range(0..=3)?).map(|_| Ok(write::quoted(&text(u, 3)?))).collect();
                Some(format!("[{}]", texts?.join(", ")))
            }
            Shape::Number => Some(u16::arbitrary(u)?.to_string()),
            Shape::Flag => Some(bool::arbitrary(u)?.to_string()),
            Shape::Date => Some(format!("20{:02}-{:02}-{:02}", u.int_in_range(0..=99)?, u.int_in_range(1..=12)?, u.int_in_range(1..=28)?)),
            Shape::Email => Some("\"contact@example.org\"".to_owned()),
            Shape::Phone => Some("\"+33 1 23 45 67 89\"".to_owned()),
            Shape::Url => Some(write::quoted(u.choose(&["https://a.example/b?c#d", "mailto:a@b.example", "http://é.example"])?)),
            Shape::OneOf(words) => Some(write::quoted(u.choose(words)?)),
            Shape::Ref(kind) => of(u, kind)?,
            Shape::Refs(kind) => of(u, kind)?.map(|id| format!("[{id}]")),
            Shape::Sources => None,
            Shape::Roles => Some(format!("[{{ title = {} }}]", write::quoted(&text(u, 2)?))),
        };
        if let Some(value) = value {
            toml.push_str(&format!("{} = {value}\n", spec.key));
        }
    }
    Ok(())
}

/// A document without fault.
pub fn sound(text: &str) -> Option<Document> {
    let document = read(text, "a");
    let is_sound = document.problems.is_empty() && check::dangling(&document, &document.roster).is_empty();
    is_sound.then_some(document)
}

/// What is written of a roster is read back, and says the same.
pub fn is_kept(roster: &Roster) {
    let written = write::toml(roster);
    let again = read(&written, "a");
    assert!(again.problems.is_empty(), "{:?}\n{written}", again.problems);
    assert_eq!(write::toml(&again.roster), written);
    let changes = diff(roster, &again.roster);
    assert!(changes.is_empty(), "{changes:?}\n{written}");
}

/// Whatever is asked, scores are scores, the best first.
pub fn ask(compiled: &Compiled, query: &str) {
    let found = look_up(&compiled.index, query);
    for held in &found.matches {
        assert!((0.0..=1.0).contains(&held.score), "{query:?}: {}", held.score);
        assert!(held.entry < compiled.roster.entries().len());
        assert!(held.how != How::Listed);
    }
    assert!(found.suggestions.len() <= 3);
    assert!(found.suggestions.iter().all(|entry| *entry < compiled.roster.entries().len()));
}

/// A folder in memory, where there is one, for targets that read files.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self(folder.expect("a folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        if std::fs::write(&path, bytes).is_err() {
            std::fs::create_dir_all(path.parent().expect("below")).expect("a folder");
            std::fs::write(&path, bytes).expect("a file");
        }
        path
    }
}

impl Default for Folder {
    fn default() -> Self {
        Self::new()
    }
}
