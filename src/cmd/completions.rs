//! `beta completions`: the script that teaches a shell to complete `beta`, printed or put in its place.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Context;
use crate::cli::{Completions, Shell};
use crate::file;
use crate::output::document::{Document, Note, Outcome};
use crate::output::error::Error;
use crate::store::write_file::{Existing, write_file};

pub(super) fn run<'c>(
    completions: &Completions,
    context: &Context<'c>,
) -> Result<Outcome<'c>, Error> {
    let shell = match completions.shell {
        Some(shell) => shell,
        None => of_environment()?,
    };
    if completions.install {
        return install(shell, completions.force, context);
    }
    let how = context.say(&format!("complete-install-{}", name(shell)), &[]);
    let (_, script) = script(shell);
    Ok(Outcome::of(Document::Text(script.to_owned())).noting(how))
}

/// Writes the script where the shell looks for it, and says what is left to do, if anything is.
fn install<'c>(shell: Shell, is_forced: bool, context: &Context<'c>) -> Result<Outcome<'c>, Error> {
    let (file, script) = script(shell);
    let path = folder(shell).ok_or(Error::NoFolder(file))?.join(file);
    let dir = path.parent().unwrap_or(&path).display().to_string();
    let args = [("path", path.display().to_string().into()), ("dir", dir.into())];
    let is_there = file::found(&path, file::MOST).is_ok_and(|held| held == script.as_bytes());
    if !is_there {
        let existing = if is_forced { Existing::Replace } else { Existing::Keep };
        write_file(&path, existing, |out| out.write_all(script.as_bytes()))?;
    }
    let done = if is_there { "complete-is-there" } else { "complete-wrote" };
    let next = context.catalogue.with(&format!("complete-next-{}", name(shell)), &args);
    Ok(Outcome::notes(vec![context.say(done, &args), Note::Command(next)]))
}

/// Where a shell looks for scripts of the user's.
fn folder(shell: Shell) -> Option<PathBuf> {
    let set =
        |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = dirs::home_dir;
    // These shells follow XDG on macOS as well.
    let data = || set("XDG_DATA_HOME").or_else(|| Some(home()?.join(".local").join("share")));
    let config = || set("XDG_CONFIG_HOME").or_else(|| Some(home()?.join(".config")));
    Some(match shell {
        Shell::Bash => match set("BASH_COMPLETION_USER_DIR") {
            Some(folder) => folder.join("completions"),
            None => data()?.join("bash-completion").join("completions"),
        },
        Shell::Zsh => data()?.join("zsh").join("site-functions"),
        Shell::Fish => config()?.join("fish").join("completions"),
        Shell::Elvish if cfg!(windows) => dirs::config_dir()?.join("elvish").join("lib"),
        Shell::Elvish => config()?.join("elvish").join("lib"),
        Shell::Nushell => match set("XDG_CONFIG_HOME") {
            Some(folder) => folder.join("nushell").join("autoload"),
            None => dirs::config_dir()?.join("nushell").join("autoload"),
        },
        Shell::Powershell if cfg!(windows) => dirs::document_dir()?.join("PowerShell"),
        Shell::Powershell => config()?.join("powershell"),
    })
}

/// What the script of a shell is called where the shell looks for it, and the script, as committed under
/// `completions/`.
const fn script(shell: Shell) -> (&'static str, &'static str) {
    match shell {
        Shell::Bash => ("beta", include_str!("../../completions/beta.bash")),
        Shell::Zsh => ("_beta", include_str!("../../completions/_beta")),
        Shell::Fish => ("beta.fish", include_str!("../../completions/beta.fish")),
        Shell::Powershell => ("beta.ps1", include_str!("../../completions/beta.ps1")),
        Shell::Elvish => ("beta.elv", include_str!("../../completions/beta.elv")),
        Shell::Nushell => ("beta.nu", include_str!("../../completions/beta.nu")),
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
