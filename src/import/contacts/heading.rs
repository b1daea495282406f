//! What the headings of a spreadsheet mean, in French and English, as people and programs write them.

use crate::text::fold::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A whole name, or a family name where another column has the first names.
    Name,
    Given,
    Family,
    Role,
    Unit,
    /// The organisation around a unit.
    Company,
    Email,
    Phone,
    Chat,
    Url,
    /// Addresses of any sort.
    Addresses,
    /// Links of any sort.
    Links,
    Subjects,
    Keywords,
    /// The columns of the program's own.
    Id,
    Kind,
    People,
    Roles,
    Covers,
    /// A column of the program's own that says nothing of a person.
    Passed,
}

/// Headings as they are, folded.
const WHOLE: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "nom",
            "name",
            "nom complet",
            "full name",
            "display name",
            "nom et prenom",
            "nom prenom",
            "prenom nom",
            "prenom et nom",
            "nom affiche",
            "fn",
            "personne",
            "person",
            "agent",
            "contact",
            "identite",
            "file as",
        ],
    ),
    (Column::Given, &["prenom", "prenoms", "first name", "given name", "first"]),
    (
        Column::Family,
        &[
            "nom de famille",
            "nom d usage",
            "last name",
            "family name",
            "surname",
            "last",
            "patronyme",
        ],
    ),
    (
        Column::Role,
        &[
            "fonction",
            "fonctions",
            "role",
            "poste",
            "titre",
            "title",
            "job title",
            "metier",
            "qualite",
            "position",
            "organization title",
            "intitule du poste",
            "intitule de poste",
        ],
    ),
    (
        Column::Unit,
        &[
            "service",
            "unite",
            "direction",
            "pole",
            "bureau",
            "equipe",
            "departement",
            "department",
            "team",
            "unit",
            "organization department",
            "sous direction",
            "division",
            "mission",
            "structure",
            "entite",
        ],
    ),
    (
        Column::Company,
        &[
            "organisation",
            "organization",
            "organisme",
            "societe",
            "company",
            "entreprise",
            "organization name",
            "employeur",
        ],
    ),
    (Column::Email, &["mel", "e mail", "email", "mail", "courriel"]),
    (Column::Phone, &["tel", "telephone", "phone", "portable", "mobile", "gsm", "ligne directe"]),
    (
        Column::Chat,
        &[
            "chat",
            "messagerie",
            "messagerie instantanee",
            "mattermost",
            "tchap",
            "slack",
            "canal",
            "salon",
        ],
    ),
    (
        Column::Url,
        &[
            "site",
            "site web",
            "site internet",
            "web",
            "url",
            "lien",
            "page",
            "web page",
            "website",
            "website 1 value",
        ],
    ),
    (Column::Addresses, &["addresses", "contacts"]),
    (Column::Links, &["urls"]),
    (
        Column::Subjects,
        &[
            "sujet",
            "sujets",
            "sujets suivis",
            "theme",
            "themes",
            "thematique",
            "thematiques",
            "domaine",
            "domaines",
            "responsabilite",
            "responsabilites",
            "perimetre",
            "portefeuille",
            "portefeuilles",
            "competences",
            "expertise",
            "en charge de",
            "charge de",
            "contact pour",
            "topic",
            "topics",
            "subject",
            "subjects",
            "responsible for",
            "responsibility",
            "responsibilities",
            "answers for",
            "dossiers",
            "attributions",
        ],
    ),
    (
        Column::Keywords,
        &[
            "mot cle",
            "mots cles",
            "mot clef",
            "mots clefs",
            "keyword",
            "keywords",
            "tag",
            "tags",
            "etiquettes",
        ],
    ),
    (Column::Id, &["id"]),
    (Column::Kind, &["kind"]),
    (Column::People, &["people"]),
    (Column::Roles, &["roles"]),
    (Column::Covers, &["covers"]),
    (Column::Passed, &["basis", "summary"]),
];

/// Words that tell what a column holds, whatever else its heading says: "Adresse e-mail pro",
/// "Téléphone 1 - Value". What only labels such a value is none.
const HELD: &[(Column, &[&str])] = &[
    (Column::Email, &["mail", "email", "courriel", "electronique"]),
    (Column::Phone, &["telephone", "tel", "phone", "portable", "mobile"]),
    (Column::Given, &["prenom"]),
    (Column::Role, &["fonction", "poste"]),
    (Column::Subjects, &["sujet", "sujets"]),
    (Column::Keywords, &["keywords", "cles", "clefs"]),
];

/// Endings of headings whose columns say of what sort another one is.
const LABELS: &[&str] = &["type", "label"];

/// What a heading means; `None` for one that is not known.
pub(super) fn meaning(heading: &str) -> Option<Column> {
    let folded = fold(heading);
    let is_it = |names: &[&str]| names.contains(&&*folded);
    if let Some((column, _)) = WHOLE.iter().find(|(_, names)| is_it(names)) {
        return Some(*column);
    }
    let words: Vec<&str> = folded.split(' ').collect();
    if words.last().is_some_and(|last| LABELS.contains(last)) {
        return None;
    }
    let holds = |known: &[&str]| known.iter().any(|word| words.contains(word));
    HELD.iter().find(|(_, known)| holds(known)).map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::{Column, meaning};

    #[test]
    fn headings_mean_what_people_mean() {
        for (heading, column) in [
            ("Nom", Some(Column::Name)),
            ("PRÉNOM", Some(Column::Given)),
            ("Fonction / rôle", Some(Column::Role)),
            ("E-mail", Some(Column::Email)),
            ("E-mail 1 - Value", Some(Column::Email)),
            ("E-mail 1 - Type", None),
            ("Adresse électronique", Some(Column::Email)),
            ("Adresse", None),
            ("N° de téléphone", Some(Column::Phone)),
            ("Service", Some(Column::Unit)),
            ("Mots-clés", Some(Column::Keywords)),
            ("Sujets suivis", Some(Column::Subjects)),
            ("Date d’arrivée", None),
        ] {
            assert_eq!(meaning(heading), column, "{heading}");
        }
    }
}
