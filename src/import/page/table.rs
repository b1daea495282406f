//! A row of a table under headed columns → the people it names, with what they are and for what.

use super::addresses::{give, named_by_mailbox, reaches};
use super::names::is_name;
use super::statements::{self, Context, Person};
use super::words::is_role;
use crate::import::markdown::line::Line;
use crate::import::portfolios::split;
use crate::text::fold::fold;

/// What a column holds, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    People,
    Roles,
    Portfolios,
    Addresses,
    Other,
}

/// What the words of headings start with; the first word that tells counts: "Contact du référent" holds addresses.
#[rustfmt::skip]
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Addresses, &["contact", "mail", "courriel", "adresse", "tchap", "mattermost", "joindre"]),
    (Column::Roles, &["role", "fonction", "poste", "metier", "titre"]),
    (Column::Portfolios, &["portefeuille", "ministere", "perimetre"]),
    (Column::People, &[
        "referent", "responsable", "nom", "prenom", "personne", "interlocut", "membre", "qui", "charge", "lead",
    ]),
];

impl Column {
    fn of(heading: &str) -> Self {
        let folded = fold(heading);
        let of = |word: &str| {
            let row = HEADINGS
                .iter()
                .find(|(_, starts)| starts.iter().any(|start| word.starts_with(start)));
            row.map(|(column, _)| *column)
        };
        folded.split(' ').find_map(of).unwrap_or(Self::Other)
    }
}

/// Reads the cells of a row; `None` where no column is one of people.
pub(super) fn read(cells: &[Line], around: Context<'_>) -> Option<Vec<Person>> {
    let of = |column| cells.iter().filter(move |cell| Column::of(&cell.column) == column);
    of(Column::People).next()?;
    let mut people: Vec<Person> = of(Column::People).flat_map(|cell| named(cell, around)).collect();
    let text = |column| {
        let first = of(column).find(|cell| cell.text.contains(char::is_alphanumeric));
        first.map(|cell| cell.text.trim_end_matches([' ', ':']).to_owned())
    };
    let ministries = text(Column::Portfolios).map(|list| split(&list, around.known));
    for person in &mut people {
        if let Some(role) = text(Column::Roles) {
            person.is_sure |= is_role(&role);
            person.role = Some(role);
        }
        if let Some(ministries) = &ministries {
            person.ministries.clone_from(ministries);
            person.role.get_or_insert_with(|| around.lead.to_owned());
        }
        person.of = text(Column::Other);
    }
    let addresses: Vec<_> = cells.iter().flat_map(|cell| reaches(cell).1).collect();
    give(&mut people, addresses, true);
    Some(people)
}

/// The people of a cell; its heading is their role where it is one.
fn named(cell: &Line, around: Context<'_>) -> Vec<Person> {
    let (bare, found) = reaches(cell);
    let one = ["(e)", "·e", "(s)", "·s"]
        .iter()
        .fold(cell.column.clone(), |heading, end| heading.replace(end, ""));
    let one = one.trim();
    let role = Some(one.strip_suffix('s').unwrap_or(one)).filter(|heading| is_role(heading));
    let plain = bare.text.replace(" et ", ", ").replace(" & ", ", ").replace(" / ", ", ");
    let names = || plain.split(',').map(str::trim).filter(|name| !name.is_empty());
    let mut people = named_by_mailbox(cell, &found);
    if people.is_empty() && names().all(is_name) {
        people = names().map(Person::of).collect();
    }
    if people.is_empty() {
        people = statements::read(cell, around).unwrap_or_default().people;
    }
    for person in &mut people {
        person.line = cell.number;
        // "Qui contacter" says that it is somebody; "Nom" may be that of a tool.
        person.is_sure |= role.is_some() || !fold(one).starts_with("nom");
        person.role = person.role.take().or_else(|| role.map(str::to_owned));
    }
    people
}
