//! `beta completions`: the script that teaches a shell to complete `beta`.

use std::ffi::OsStr;
use std::path::Path;

use clap::ValueEnum;

use super::Context;
use crate::cli::{Completions, Shell};
use crate::output::document::{Document, Outcome};
use crate::output::error::Error;

pub(super) fn run<'c>(
    completions: &Completions,
    context: &Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let shell = match completions.shell {
        Some(shell) => shell,
        None => of_environment()?,
    };
    let how = context.say(&format!("complete-install-{}", name(shell)), &[]);
    Ok(Outcome::of(Document::Text(script(shell).to_owned())).noting(how))
}

/// The script of a shell, as committed under `completions/`.
const fn script(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash => include_str!("../../completions/beta.bash"),
        Shell::Zsh => include_str!("../../completions/_beta"),
        Shell::Fish => include_str!("../../completions/beta.fish"),
        Shell::Powershell => include_str!("../../completions/beta.ps1"),
        Shell::Elvish => include_str!("../../completions/beta.elv"),
        Shell::Nushell => include_str!("../../completions/beta.nu"),
    }
}

/// The shell that `SHELL` names, by its path; on Windows, where there is no such variable, PowerShell.
fn of_environment() -> Result<Shell, Error> {
    let path = std::env::var_os("SHELL").unwrap_or_default();
    let name = Path::new(&path).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let name = match name {
        "nu" => "nushell",
        "pwsh" => "powershell",
        "" if cfg!(windows) => "powershell",
        name => name,
    };
    Shell::from_str(name, true).map_err(|_| {
        let names: Vec<String> =
            Shell::value_variants().iter().map(|shell| self::name(*shell)).collect();
        Error::Usage {
            key: if name.is_empty() { "error-no-shell" } else { "error-shell" },
            word: name.to_owned(),
            choices: names.join(", "),
            nearest: Some("beta completions bash".to_owned()),
        }
    })
}

fn name(shell: Shell) -> String {
    shell.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
