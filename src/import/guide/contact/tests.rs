//! Pages of our own making, and what they give to contact.

use super::*;
use crate::import::guide::section::TOP;
use crate::import::guide::text::pieces;

fn read(page: &str) -> Contacts {
    contacts(&pieces(page))
}

#[test]
fn every_means_is_found_once_with_its_name() {
    let found = read(
        "# Badge\n\nÉcrire à [logistique@service.org](mailto:logistique@service.org), logistique@service.org ou à Ada Martin \
         (ada.martin.ext@service.org).\n\nLe [salon Place-du-badge sur Tchap](https://www.tchap.exemple.fr/#/room/!a:b.exemple.fr), \
         [Zoé Lambert](https://tchap.exemple.fr/#/user/@zoe.lambert-exemple.fr:b.exemple.fr), \
         [ce formulaire](https://tally.so/r/abc) ou 01 40 00 00 00.\n",
    );
    let given: Vec<(Means, &str, Option<&str>, usize)> = found
        .given
        .iter()
        .map(|contact| {
            let Way { means, address, name } = &contact.way;
            (*means, address.as_str(), name.as_deref(), contact.line)
        })
        .collect();
    assert_eq!(
        given,
        [
            (Means::Mail, "logistique@service.org", None, 3),
            (Means::Mail, "ada.martin.ext@service.org", Some("Ada Martin"), 3),
            (
                Means::Room,
                "https://tchap.exemple.fr/#/room/!a:b.exemple.fr",
                Some("Place-du-badge"),
                5
            ),
            (
                Means::User,
                "https://tchap.exemple.fr/#/user/@zoe.lambert-exemple.fr:b.exemple.fr",
                Some("Zoé Lambert"),
                5
            ),
            (Means::Form, "https://tally.so/r/abc", None, 5),
            (Means::Phone, "01 40 00 00 00", None, 5),
        ]
    );
}

#[test]
fn examples_are_no_contacts() {
    let found = read(
        "# Mails\n\n## Créer\n\nSaisir prenom.nom@beta.org, puis `liste@beta.org` ou `juste@beta.org`.\n\n```\njoin liste@beta.org jean@beta.org\n```\n\n\
         ## Quelques exemples\n\n### Un marchand\n\nhello@marchand.org\n\n## Aide\n\nnoreply@beta.org, aide@mon-administration.fr, \
         vraie@beta.org\n",
    );
    let given: Vec<&str> = found.given.iter().map(|contact| contact.way.address.as_str()).collect();
    assert_eq!(given, ["juste@beta.org", "vraie@beta.org"]);
    let lines: Vec<usize> = found.examples.iter().map(|(_, line)| *line).collect();
    assert_eq!(lines, [5, 5, 8, 8, 15, 19, 19], "{:?}", found.examples);
}

#[test]
fn what_the_page_is_about_comes_first() {
    let page = format!(
        "# T\n\n{}## Fond\n\nfond@beta.org\n\n## À qui s’adresser ? Contacts\n\nbureau@beta.org\n\n\
         Une erreur dans cette fiche ? Écrire à pages@beta.org\n",
        "texte\n\n".repeat(TOP)
    );
    let found = read(&page);
    let given: Vec<&str> = found.given.iter().map(|contact| contact.way.address.as_str()).collect();
    assert_eq!(given, ["bureau@beta.org", "fond@beta.org", "pages@beta.org"]);
}
