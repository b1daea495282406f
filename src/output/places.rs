//! Where rosters are looked for: for people as lines, for scripts as records.

use super::age::age;
use super::document::{Looked, Places};
use super::records::Records;
use super::terminal::Terminal;
use crate::locale::Catalogue;
use crate::store::{EMBEDDED_NAME, PUBLIC_NAME};

/// Who names it, the file, and its state, a place a row.
pub fn records(places: &Places) -> Records {
    let row = |place: &Looked| {
        let path = place.path.clone().unwrap_or_default();
        vec![place.named_by.to_owned(), path, state(place).to_owned()]
    };
    Records {
        names: vec!["named_by", "path", "state"],
        rows: places.places.iter().map(row).collect(),
    }
}

/// The places one below the other, then what the roster in force extends.
pub fn render(places: &Places, terminal: Terminal, catalogue: &Catalogue) -> String {
    let label = |place: &Looked| catalogue.text(&format!("local-named-by-{}", place.named_by));
    let labels: Vec<String> = places.places.iter().map(label).collect();
    let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (place, label) in places.places.iter().zip(labels) {
        let state = catalogue.text(&format!("local-state-{}", state(place)));
        let path = match place.path.as_deref() {
            Some(EMBEDDED_NAME | PUBLIC_NAME) | None => String::new(),
            Some(path) => format!("{}  ", terminal.safe(path)),
        };
        let state = if place.in_force { terminal.bold(&state) } else { terminal.dim(&state) };
        let day = place.as_of.as_deref().filter(|_| terminal.is_terminal);
        let age = day.and_then(|day| age(day, catalogue));
        let age = age.map(|age| format!(", {age}")).unwrap_or_default();
        lines.push(format!("{label:width$}  {path}{state}{age}"));
    }
    if places.chain.len() > 1 {
        let chain = terminal.safe(&places.chain.join(" → ")).into_owned();
        lines.push(String::new());
        lines.push(catalogue.with("local-chain", &[("chain", chain.into())]));
    }
    lines.join("\n") + "\n"
}

const fn state(place: &Looked) -> &'static str {
    match (place.in_force, place.exists, place.path.is_some()) {
        (true, true, _) => "in-force",
        (true, false, _) => "in-force-missing",
        (false, true, _) => "exists",
        (false, false, true) => "missing",
        (false, false, false) => "not-given",
    }
}
