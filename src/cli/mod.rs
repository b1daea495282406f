//! Every argument of the command line; no logic, and no sentence.
//!
//! Help texts are in the catalogue, under `help-<command>-<argument>`: see `usage`, which adds them
//! when help is asked for. A look-up does not pay for them.
#![allow(missing_docs, reason = "told in the catalogue, where users read it, in both languages")]

pub mod completion;
pub mod manual;
pub mod needed;
mod roster;
pub mod usage;

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

use crate::locale::Lang;
use crate::output::format::{Form, Format, When};
use crate::output::terminal::Wishes;
use crate::store::place::Place;
use crate::store::stream::Stream;
use needed::Deferred;
pub use roster::{Check, Diff, Import, Init, Roster, RosterCommand, Show, SourceFormat};

#[derive(Debug, Parser)]
#[command(name = "beta", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Command,
}

// What every command takes, before or after its name; told after what is the command's own.
#[derive(Args, Clone, Debug)]
#[command(next_display_order = 100, args_override_self = true)]
pub struct Options {
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub roster: Option<Place>,
    #[arg(short, long, global = true, value_name = "FORMAT")]
    pub output: Option<Format>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(short = 'n', long, global = true, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
    #[arg(long, global = true, value_name = "WHEN")]
    pub color: Option<When>,
    #[arg(long, global = true, value_name = "WHEN")]
    pub hyperlink: Option<When>,
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Who(Deferred<Who>),
    Contact(Deferred<Contact>),
    List(Deferred<List>),
    About,
    Gaps(Deferred<Gaps>),
    Update(Deferred<Update>),
    Roster(Roster),
    Completions(Deferred<Completions>),
    Man(Deferred<Man>),
}

#[derive(Args, Debug)]
pub struct Who {
    #[arg(value_name = "QUERY", required_unless_present = "batch")]
    pub query: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "query", value_hint = ValueHint::FilePath)]
    pub batch: Option<Stream>,
    #[arg(long)]
    pub explain: bool,
}

#[derive(Args, Debug)]
pub struct Contact {
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[arg(long)]
    pub open: bool,
    #[arg(long, conflicts_with = "open")]
    pub copy: bool,
    #[arg(long, conflicts_with_all = ["open", "copy"])]
    pub print: bool,
}

#[derive(Args, Debug)]
pub struct List {
    #[arg(value_name = "KIND")]
    pub kind: String,
    #[arg(long, value_name = "INCUBATOR")]
    pub incubator: Option<String>,
    #[arg(long, value_name = "PHASE")]
    pub phase: Option<String>,
    #[arg(long, value_name = "MINISTRY")]
    pub ministry: Option<String>,
    #[arg(long)]
    pub former: bool,
}

#[derive(Args, Debug)]
pub struct Gaps {
    #[arg(value_name = "KIND")]
    pub kind: Option<String>,
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Update {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, conflicts_with = "dry_run")]
    pub check: bool,
    #[arg(long, conflicts_with_all = ["dry_run", "check", "force"])]
    pub undo: bool,
    #[arg(long, value_name = "REPO", value_hint = ValueHint::AnyPath)]
    pub guide: Option<String>,
    #[arg(long, value_name = "REPO", value_hint = ValueHint::AnyPath)]
    pub directory: Option<String>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Completions {
    #[arg(value_name = "SHELL")]
    pub shell: Option<Shell>,
    #[arg(long)]
    pub install: bool,
    #[arg(long, requires = "install")]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Man {
    #[arg(long, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,
    #[arg(long, requires = "dir")]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
    Nushell,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let value = PossibleValue::new(self.key());
        Some(if *self == Self::Table { value.alias("tableau") } else { value })
    }
}

impl ValueEnum for When {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Auto, Self::Always, Self::Never]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Auto => PossibleValue::new("auto"),
            Self::Always => PossibleValue::new("always").alias("toujours"),
            Self::Never => PossibleValue::new("never").alias("jamais"),
        })
    }
}

/// Told in the catalogue alone: by its doc comments, clap would take it to have long help.
impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::En, Self::Fr]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}

impl Options {
    /// What is asked of the terminal.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            color: self.color.unwrap_or_default(),
            hyperlink: self.hyperlink.unwrap_or_default(),
        }
    }

    /// The format asked for: `--json` is `-o json`.
    pub fn format(&self) -> Option<Format> {
        if self.json { Some(Format::Json) } else { self.output }
    }
}

/// What the command of these names prints, as far as formats go.
pub fn form_of(path: &[&str]) -> Form {
    match path {
        ["update"] | ["roster", "path" | "check" | "diff"] => Form::Records,
        ["roster", "show" | "import"] => Form::Roster,
        ["roster", "schema"] => Form::Schema,
        ["roster", "init"] | ["completions" | "man"] => Form::Text,
        _ => Form::Answer,
    }
}

impl Command {
    /// What it prints, as far as formats go, by its name and by what is asked of it.
    pub fn form(&self) -> Form {
        match self {
            Self::Who(who) if who.batch.is_some() => Form::Batch,
            Self::Contact(contact) if contact.open || contact.copy => Form::Text,
            Self::Who(_) | Self::Contact(_) | Self::List(_) | Self::About | Self::Gaps(_) => {
                Form::Answer
            }
            Self::Update(update) if update.undo => Form::Text,
            Self::Update(_) => form_of(&["update"]),
            Self::Completions(_) => form_of(&["completions"]),
            Self::Man(_) => form_of(&["man"]),
            Self::Roster(roster) => roster.command.form(),
        }
    }
}
