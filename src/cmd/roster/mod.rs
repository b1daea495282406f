//! `beta roster`: write a roster, trust it, see what changed.

mod check;
mod diff;
mod import;
mod init;
mod path;
mod schema;
mod show;
mod sources;

use super::Context;
use crate::cli::RosterCommand;
use crate::output::document::Outcome;
use crate::output::error::Error;

pub(super) fn run<'c>(
    command: &'c RosterCommand,
    context: &'c Context<'c>,
) -> Result<Outcome<'c>, Error> {
    match command {
        RosterCommand::Path => Ok(path::run(context)),
        RosterCommand::Show(show) => show::run(show, context),
        RosterCommand::Check(check) => Ok(check::run(check, context)),
        RosterCommand::Init(init) => init::run(init, context),
        RosterCommand::Import(args) => import::run(args, context),
        RosterCommand::Diff(args) => diff::run(args, context),
        RosterCommand::Schema => Ok(schema::run(context)),
    }
}
