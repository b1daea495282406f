//! `beta roster path`: every place where a roster is looked for, which one wins, and what it extends.

use serde::Serialize;

use super::{Session, print_json};
use crate::answer::SCHEMA_VERSION;
use crate::cli::Format;
use crate::output::error::{Error, Exit};
use crate::output::plain;
use crate::roster::problem::Severity;
use crate::store::layers::Layers;
use crate::store::place::{self, Candidate, EMBEDDED_NAME, Place};

/// What is printed as JSON.
#[derive(Serialize)]
struct Paths {
    schema_version: u32,
    /// The roster in force: a file or `embedded`.
    in_force: String,
    places: Vec<Looked>,
    /// The roster in force, then each one it extends.
    chain: Vec<String>,
}

/// A place that was looked at.
#[derive(Serialize)]
struct Looked {
    named_by: &'static str,
    path: Option<String>,
    exists: bool,
    in_force: bool,
}

pub(super) fn run(session: &mut Session<'_>) -> Result<Exit, Error> {
    let paths = paths(session);
    let format = session.options.format();
    if format == Format::Json {
        print_json(&paths, session)?;
    } else if format == Format::Plain {
        for place in &paths.places {
            let path = place.path.clone().unwrap_or_default();
            let fields = [place.named_by.to_owned(), path, state(place).to_owned()];
            session.out.write_all(plain::line(&fields).as_bytes())?;
        }
    } else {
        let text = text(&paths, session);
        session.out.write_all(text.as_bytes())?;
    }
    Ok(Exit::Found)
}

fn paths(session: &Session<'_>) -> Paths {
    let variable = std::env::var_os("BETA_ROSTER");
    let candidates = place::candidates(session.options.roster.as_deref(), variable);
    let winner = place::winner(&candidates);
    let looked = |(position, candidate): (usize, &Candidate)| Looked {
        named_by: candidate.named_by.key(),
        path: candidate.place.as_ref().map(Place::name),
        exists: candidate.exists,
        in_force: position == winner,
    };
    let place = candidates[winner].place.clone().unwrap_or(Place::Embedded);
    Paths {
        schema_version: SCHEMA_VERSION,
        in_force: place.name(),
        places: candidates.iter().enumerate().map(looked).collect(),
        chain: chain(&place),
    }
}

/// A roster, then each one it extends, as far as they can be read.
fn chain(place: &Place) -> Vec<String> {
    let mut names = vec![place.name()];
    if let Place::File(path) = place
        && path.as_os_str() != "-"
        && let Ok(layers) = Layers::of(path, Severity::Error)
    {
        names = layers.files.iter().rev().map(|layer| layer.name.clone()).collect();
        if layers.on_embedded {
            names.push(EMBEDDED_NAME.to_owned());
        }
    }
    names
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

fn text(paths: &Paths, session: &Session<'_>) -> String {
    let labels: Vec<String> = paths
        .places
        .iter()
        .map(|place| session.catalogue.text(&format!("local-named-by-{}", place.named_by)))
        .collect();
    let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or_default();
    let mut lines = Vec::new();
    for (place, label) in paths.places.iter().zip(labels) {
        let state = session.catalogue.text(&format!("local-state-{}", state(place)));
        let path = match place.path.as_deref() {
            Some(EMBEDDED_NAME) | None => String::new(),
            Some(path) => format!("{}  ", session.terminal.safe(path)),
        };
        let state = if place.in_force {
            session.terminal.bold(&state)
        } else {
            session.terminal.dim(&state)
        };
        lines.push(format!("{label:width$}  {path}{state}"));
    }
    if paths.chain.len() > 1 {
        let chain = session.terminal.safe(&paths.chain.join(" → ")).into_owned();
        lines.push(String::new());
        lines.push(session.catalogue.with("local-chain", &[("chain", chain.into())]));
    }
    lines.join("\n") + "\n"
}
