//! Keys as people think them: what a key that a section does not have was meant to be.

use super::Kind;
use super::field::{Field, Section};
use crate::text::fold::fold;

/// Words that people write for a key.
const WORDS: &[(Field, &[&str])] = &[
    (Field::Name, &["nom", "fn", "full name", "titre", "title"]),
    (Field::Email, &["mail", "mails", "emails", "e mail", "courriel", "mel", "adresse", "address"]),
    (Field::Phone, &["tel", "telephone", "phones", "mobile", "portable"]),
    (Field::Chat, &["mattermost", "tchap", "slack", "messagerie", "canal"]),
    (Field::Url, &["site", "web", "website", "link", "lien", "urls"]),
    (Field::Role, &["fonction", "poste", "job", "title", "titre"]),
    (Field::Unit, &["service", "team", "equipe", "unite", "pole", "units"]),
    (
        Field::Holders,
        &["person", "persons", "personnes", "holder", "contacts", "titulaires", "owner"],
    ),
    (Field::People, &["person", "persons", "personnes", "holders", "contacts"]),
    (Field::Ministries, &["ministry", "portfolios", "ministeres"]),
    (Field::Keywords, &["tags", "subjects", "sujets", "mots cles", "mots clefs", "topics"]),
    (Field::Aliases, &["alias", "acronym", "sigle", "acronyms"]),
    (Field::Summary, &["description", "resume"]),
];

impl Field {
    /// The row of a key in a section, by its name or, for whoever holds a responsibility, `people`.
    pub(super) fn named(section: Section, word: &str) -> Option<&'static super::field::Spec> {
        let is_holders =
            section == Section::Entry(Kind::Responsibility) && word == Self::People.key();
        let word = if is_holders { Self::Holders.key() } else { word };
        Self::specs().find(|spec| spec.key == word && spec.is_on(section))
    }

    /// The key of a section that is meant by a word of everyday.
    pub(super) fn meant(section: Section, word: &str) -> Option<&'static str> {
        let word = fold(word);
        let rows = WORDS.iter().filter(|(_, words)| words.contains(&&*word));
        rows.map(|(field, _)| field.spec()).find(|spec| spec.is_on(section)).map(|spec| spec.key)
    }

    /// The sections in which a key is known, as they are written.
    pub(super) fn sections_of(word: &str) -> Vec<String> {
        let has = |section| Self::on(section).any(|spec| spec.key == word);
        let team = has(Section::Team).then(|| "[team]".to_owned());
        let kinds = Kind::ALL.into_iter().filter(|kind| has(Section::Entry(*kind)));
        team.into_iter().chain(kinds.map(|kind| format!("[[{}]]", kind.key()))).collect()
    }
}
