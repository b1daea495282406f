//! The arguments of `beta roster` and what is below it; help texts are in the catalogue.
#![allow(missing_docs, reason = "told in the catalogue, where users read it, in both languages")]

use clap::{Args, Subcommand, ValueEnum, ValueHint};

use super::form_of;
use super::needed::Deferred;
use crate::output::format::Form;
use crate::store::place::Place;
use crate::store::stream::Stream;

#[derive(Args, Debug)]
pub struct Roster {
    #[command(subcommand)]
    pub command: RosterCommand,
}

#[derive(Debug, Subcommand)]
pub enum RosterCommand {
    Path,
    Show(Deferred<Show>),
    Check(Deferred<Check>),
    Init(Deferred<Init>),
    Import(Deferred<Import>),
    Diff(Deferred<Diff>),
    Schema,
}

#[derive(Args, Debug)]
pub struct Show {
    #[arg(value_name = "KIND", display_order = 0)]
    pub kind: Option<String>,
    #[arg(value_name = "ID", display_order = 1)]
    pub id: Option<String>,
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<Place>,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Args, Debug)]
pub struct Init {
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub file: Option<Stream>,
    #[arg(long)]
    pub full: bool,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Diff {
    #[arg(value_name = "A", value_hint = ValueHint::FilePath)]
    pub a: Place,
    #[arg(value_name = "B", value_hint = ValueHint::FilePath)]
    pub b: Place,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Import {
    #[arg(value_name = "SOURCE", required = true, value_hint = ValueHint::AnyPath)]
    pub sources: Vec<Stream>,
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<SourceFormat>,
    #[arg(long)]
    pub all_people: bool,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub base: Option<Place>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    pub keywords: Vec<String>,
    #[arg(long, value_name = "ROSTER", value_hint = ValueHint::FilePath)]
    pub extends: Option<Place>,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub write: Option<Stream>,
    #[arg(long, conflicts_with = "write")]
    pub install: bool,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub explain: bool,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SourceFormat {
    Page,
    #[value(alias = "annuaire")]
    Directory,
    Guide,
    #[value(alias = "tableur")]
    Csv,
    Vcard,
}

impl Import {
    /// Whether what came of it is told, and the roster goes elsewhere or nowhere.
    fn is_told(&self) -> bool {
        self.dry_run || self.install || matches!(self.write, Some(Stream::File(_)))
    }
}

impl RosterCommand {
    /// What it prints, as far as formats go.
    pub(super) fn form(&self) -> Form {
        let name = match self {
            Self::Import(import) if import.is_told() => return Form::Records,
            Self::Path => "path",
            Self::Show(_) => "show",
            Self::Check(_) => "check",
            Self::Init(_) => "init",
            Self::Import(_) => "import",
            Self::Diff(_) => "diff",
            Self::Schema => "schema",
        };
        form_of(&["roster", name])
    }
}
