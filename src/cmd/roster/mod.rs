//! `beta roster`: write a roster, trust it, see what changed.

mod check;
mod diff;
mod import;
mod init;
mod path;
mod schema;
mod show;

use super::Session;
use crate::cli::RosterCommand;
use crate::output::error::{Error, Exit};
use crate::output::json;

pub(super) fn run(command: &RosterCommand, session: &mut Session<'_>) -> Result<Exit, Error> {
    match command {
        RosterCommand::Path => path::run(session),
        RosterCommand::Show(show) => show::run(show, session),
        RosterCommand::Check(check) => check::run(check, session),
        RosterCommand::Init(init) => init::run(init, session),
        RosterCommand::Import(args) => import::run(args, session),
        RosterCommand::Diff(diff) => diff::run(diff, session),
        RosterCommand::Schema => schema::run(session),
    }
}

/// Prints data as JSON, indented.
fn print_json(data: &impl serde::Serialize, session: &mut Session<'_>) -> Result<(), Error> {
    session.out.write_all(json::render(data).as_bytes())?;
    Ok(())
}
