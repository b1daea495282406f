//! The one spot where git is started: what it sees of the environment, which of its settings hold,
//! how much it may say, how long it may take, and how it is stopped.
//!
//! No repository is ever looked for: which one is meant is always said, so that the settings of a
//! checkout that the user stands in are not read, and one that belongs to somebody else is no error.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use super::interrupt::Interrupts;
use super::talk::{Progress, Talk};

/// How often a run is looked after while git says nothing.
const TICK: Duration = Duration::from_millis(50);
/// How long git has to end by itself once it is told to.
const GRACE: Duration = Duration::from_secs(2);
/// What stands for no file, in every git, that of Windows too.
const NOTHING: &str = "/dev/null";
/// What the user may have set for the way to other machines. Every other variable of git's is taken
/// away: it may come from a hook or an alias that this program was started by.
const WAYS: [&str; 6] =
    ["GIT_CONFIG", "GIT_EXEC_PATH", "GIT_HTTP_", "GIT_PROXY_", "GIT_SSH", "GIT_SSL_"];

/// A run of git that is being prepared.
pub(super) struct Git {
    command: Command,
    /// Whether it may start others, which are to end with it.
    is_group: bool,
}

/// How far a run may go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// How long git may be silent.
    pub(super) silence: Duration,
    /// How long it may take.
    pub(super) time: Duration,
    /// How many bytes it may print.
    pub(super) bytes: usize,
}

/// Why a run did not end well.
#[derive(Debug)]
pub(super) enum Failure {
    /// No git is installed.
    Missing,
    /// Git says no; why, in its own words.
    Refused(String),
    /// It said nothing for too long, or took too long.
    Stalled,
    /// It printed more than it may.
    TooMuch,
    /// Whoever watched, or the user, has stopped it.
    Stopped,
    /// It cannot be started, or talked to.
    Io(io::Error),
}

/// Is told how far a run is, if git has said so since; may stop it.
pub type Watch<'w> = &'w mut dyn FnMut(Option<Progress>) -> ControlFlow<()>;

/// For runs that nobody watches.
pub(super) fn unwatched(_: Option<Progress>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

impl Git {
    /// Plumbing on what is already there: no user's settings, no network, and nothing that the
    /// repository's own settings could name is run.
    pub(super) fn local(git_dir: &Path) -> Self {
        let mut git = Self::on(git_dir, &[]);
        git.command
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", NOTHING)
            .env("GIT_NO_LAZY_FETCH", "1")
            // The same for those git before 2.44: nothing is fetched by a scheme of that name.
            .env("GIT_ALLOW_PROTOCOL", "none");
        git
    }

    /// A way to other machines, with the user's own settings for it: proxies, certificates, helpers
    /// that hold credentials. Nobody is asked for anything.
    pub(super) fn remote(git_dir: &Path, protocols: &str) -> Self {
        let mut git = Self::on(git_dir, &WAYS);
        git.is_group = true;
        in_a_group(&mut git.command);
        git.command
            .env("GIT_ALLOW_PROTOCOL", protocols)
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_ASKPASS", "")
            .env("SSH_ASKPASS", "false")
            .env("SSH_ASKPASS_REQUIRE", "force")
            .env("GCM_INTERACTIVE", "never");
        git
    }

    fn on(git_dir: &Path, kept: &[&str]) -> Self {
        let mut command = Command::new("git");
        for (name, _) in std::env::vars_os() {
            // Windows does not tell capitals from small letters.
            let capitals = name.to_string_lossy().to_ascii_uppercase();
            let is_kept = kept.iter().any(|start| capitals.starts_with(start));
            if capitals.starts_with("GIT_") && !is_kept {
                command.env_remove(name);
            }
        }
        command
            .env("GIT_DIR", git_dir)
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            // What git says is read here.
            .env("LC_ALL", "C")
            .args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]);
        Self { command, is_group: false }
    }

    /// Adds arguments.
    pub(super) fn args<S: AsRef<std::ffi::OsStr>>(
        mut self,
        args: impl IntoIterator<Item = S>,
    ) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable.
    pub(super) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs to the end, unless it is stopped, and returns what was printed.
    pub(super) fn run(
        mut self,
        input: Vec<u8>,
        bounds: Bounds,
        watch: Watch<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let interrupts = self.is_group.then(Interrupts::caught);
        let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
        self.command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Failure::Missing,
            _ => Failure::Io(error),
        })?;
        let (sender, heard) = sync_channel(16);
        if let Some(mut stdin) = child.stdin.take() {
            // Git that ends without reading everything says why itself.
            std::thread::spawn(move || drop(stdin.write_all(&input)));
        }
        listen(child.stderr.take(), Voice::Talk, sender.clone());
        listen(child.stdout.take(), Voice::Data, sender);
        let mut talk = Talk::default();
        let done = follow(&heard, bounds, interrupts.as_ref(), &mut talk, watch)
            .and_then(|printed| Ok((printed, wait(&mut child, bounds.silence)?)));
        match done {
            Ok((printed, status)) if status.success() => Ok(printed),
            Ok(_) if talk.is_full() => Err(Failure::Io(io::ErrorKind::StorageFull.into())),
            Ok(_) => Err(Failure::Refused(talk.reason())),
            Err(failure) => {
                stop(&mut child, self.is_group);
                Err(failure)
            }
        }
    }
}

/// Where git speaks.
enum Voice {
    Data(Vec<u8>),
    Talk(Vec<u8>),
}

/// Passes on what comes out of a pipe, in the order it comes.
fn listen(
    pipe: Option<impl Read + Send + 'static>,
    voice: fn(Vec<u8>) -> Voice,
    sender: SyncSender<Voice>,
) {
    let Some(mut pipe) = pipe else { return };
    std::thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = pipe.read(&mut bytes) {
            let heard = bytes.get(..count).unwrap_or_default().to_vec();
            if sender.send(voice(heard)).is_err() {
                return;
            }
        }
    });
}

/// Hears git to the end of both pipes.
fn follow(
    heard: &Receiver<Voice>,
    bounds: Bounds,
    interrupts: Option<&Interrupts>,
    talk: &mut Talk,
    watch: Watch<'_>,
) -> Result<Vec<u8>, Failure> {
    let start = Instant::now();
    let mut last = start;
    let mut printed = Vec::new();
    loop {
        let voice = heard.recv_timeout(TICK);
        if voice.is_ok() {
            last = Instant::now();
        }
        let progress = match voice {
            Ok(Voice::Talk(bytes)) => talk.hear(&bytes),
            Ok(Voice::Data(bytes)) => {
                printed.extend(bytes);
                None
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ok(printed),
        };
        if printed.len() > bounds.bytes {
            return Err(Failure::TooMuch);
        }
        if interrupts.is_some_and(Interrupts::came) || watch(progress).is_break() {
            return Err(Failure::Stopped);
        }
        if last.elapsed() > bounds.silence || start.elapsed() > bounds.time {
            return Err(Failure::Stalled);
        }
    }
}

/// Waits for git to end; one that has closed its pipes has little left to do.
fn wait(child: &mut Child, most: Duration) -> Result<ExitStatus, Failure> {
    let start = Instant::now();
    while start.elapsed() <= most {
        if let Some(status) = child.try_wait().map_err(Failure::Io)? {
            return Ok(status);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Err(Failure::Stalled)
}

/// Tells git, and whatever it has started, to end; then ends it.
fn stop(child: &mut Child, is_group: bool) {
    if is_group {
        end(child, Force::Ask);
        // It removes what it has half written.
        let _ = wait(child, GRACE);
        end(child, Force::Kill);
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[derive(Clone, Copy)]
enum Force {
    Ask,
    Kill,
}

/// Git starts others (`ssh`, `git-remote-https`): a group of their own is ended as one.
#[cfg(unix)]
fn in_a_group(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(unix)]
fn end(child: &Child, force: Force) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let signal = match force {
        Force::Ask => Signal::TERM,
        Force::Kill => Signal::KILL,
    };
    let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    // A group that is gone has nothing to end.
    let _ = group.map(|group| kill_process_group(group, signal));
}

#[cfg(not(unix))]
fn in_a_group(_: &mut Command) {}

#[cfg(not(unix))]
fn end(_: &Child, _: Force) {}
