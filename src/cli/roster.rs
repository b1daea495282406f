//! The arguments of `beta roster` and what is below it; help texts are in the catalogue.
#![allow(missing_docs, reason = "told in the catalogue, where users read it, in both languages")]

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Args, Debug)]
pub struct Roster {
    #[command(subcommand)]
    pub command: RosterCommand,
}

#[derive(Debug, Subcommand)]
pub enum RosterCommand {
    Path,
    Show(Show),
    Check(Check),
    Init(Init),
    Import(Import),
    Diff(Diff),
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
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Args, Debug)]
pub struct Init {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long)]
    pub full: bool,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Diff {
    #[arg(value_name = "A")]
    pub a: PathBuf,
    #[arg(value_name = "B")]
    pub b: PathBuf,
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Import {
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<SourceFormat>,
    #[arg(long)]
    pub all_people: bool,
    #[arg(long, value_name = "FILE")]
    pub base: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
    #[arg(long, conflicts_with = "write")]
    pub install: bool,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SourceFormat {
    Page,
    #[value(alias = "annuaire")]
    Directory,
}
