//! How tests run the program: scrubbed environment, captured streams, and the shared folder if any.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// What a run printed and returned.
#[derive(Debug)]
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

/// The program, with nothing of the environment but a home of its own and English.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beta"));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home())
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::null());
    command
}

/// A home without any file of the user's.
pub fn home() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-home")
}

/// Runs the program with these arguments.
pub fn beta<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Run {
    run(command().args(args))
}

/// Runs the program with arguments written as one would in a shell, without quotes.
pub fn line(arguments: &str) -> Run {
    beta(arguments.split_whitespace())
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program starts");
    Run {
        stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        status: output.status.code().unwrap_or(-1),
    }
}

/// Runs a command with these bytes on its standard input.
pub fn run_with_input(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input is written");
    Run {
        stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        status: output.status.code().unwrap_or(-1),
    }
}

/// An answer as JSON, with the status. It is what the committed schema says.
pub fn json(args: &[&str]) -> (serde_json::Value, i32) {
    let run = beta(args.iter().chain(&["--json"]));
    (answer(&run.stdout), run.status)
}

/// An answer read from JSON, which is what the committed schema says.
pub fn answer(text: &str) -> serde_json::Value {
    validated(text, ANSWER_SCHEMA.get_or_init(|| schema(None)))
}

/// An entry read from a JSON line of a list, which is what the committed schema says.
pub fn entry(text: &str) -> serde_json::Value {
    validated(text, ENTRY_SCHEMA.get_or_init(|| schema(Some("Found"))))
}

static ANSWER_SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
static ENTRY_SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();

/// The schema of answers, or of a part of them.
fn schema(part: Option<&str>) -> jsonschema::Validator {
    let text = include_str!("../../schemas/answer.json");
    let mut schema: serde_json::Value = serde_json::from_str(text).expect("the schema is JSON");
    if let Some(part) = part {
        let parts = schema["$defs"].clone();
        schema = parts[part].clone();
        schema["$defs"] = parts;
    }
    jsonschema::validator_for(&schema).expect("the schema is one")
}

fn validated(text: &str, schema: &jsonschema::Validator) -> serde_json::Value {
    let value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}: {text}");
    value
}

/// Compares a text with a committed file; with `BETA_UPDATE` set, writes the file instead.
pub fn in_step(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BETA_UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        std::fs::write(&file, text).expect("a file can be written");
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    for (line, (now, then)) in (1..).zip(text.lines().zip(committed.lines())) {
        assert_eq!(now, then, "{path}:{line} is not in step: run the tests with BETA_UPDATE=1");
    }
    assert_eq!(
        text.len(),
        committed.len(),
        "{path} is not whole: run the tests with BETA_UPDATE=1"
    );
}

/// Runs a shell command on a terminal of its own, with these variables and this input, and returns
/// what it shows. Skips where there is no `script` (util-linux) to make a terminal.
pub fn on_terminal(line: &str, variables: &[(&str, &str)], input: &str) -> Option<String> {
    if !has("script") {
        return skip("no script(1) to make a terminal");
    }
    let mut command = Command::new("script");
    command.args(["-qec", line, "/dev/null"]).env_clear();
    command
        .env("PATH", path())
        .env("HOME", home())
        .env("SHELL", "/bin/sh")
        .env("TERM", "xterm-256color")
        .env("LANG", "C.UTF-8");
    command.envs(variables.iter().copied());
    Some(run_with_input(&mut command, input.as_bytes()).stdout.replace('\r', ""))
}

/// Whether a program is installed.
pub fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Lets a file be run, where that is for its owner to say.
pub fn executable(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(file, mode).expect("a file of ours");
    }
    #[cfg(not(unix))]
    let _ = file;
}

/// The folders of programs, the one under test first.
pub fn path() -> std::ffi::OsString {
    let own = Path::new(env!("CARGO_BIN_EXE_beta")).parent().expect("a folder").to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(own).chain(std::env::split_paths(&path)))
        .expect("folders without a colon")
}

/// A fresh folder of that name for a test's files.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// A file in the folder shared beside the project. Where that folder is absent the test says that it
/// skips; with `BETA_TESTS_SKIP_NOTHING` set, as in `.ci/run`, that is a failure.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if file.exists() { Some(file) } else { skip(&format!("no {}", file.display())) }
}

/// Says that a test skips, and why; fails instead where nothing may skip.
pub fn skip<T>(why: &str) -> Option<T> {
    assert!(std::env::var_os("BETA_TESTS_SKIP_NOTHING").is_none(), "skipped: {why}");
    println!("skipped: {why}");
    None
}
