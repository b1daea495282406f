//! Somebody at a terminal: types into a shell, and waits for what it shows.

use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::harness::{has, home, path, skip};

/// The beginning of a line, for the `HOME` key in every shell.
pub const START_OF_LINE: &str = "\u{1}";
/// Long enough for a busy machine; only a failing test waits as long.
const PATIENCE: Duration = Duration::from_secs(20);

/// A shell on a terminal of its own.
pub struct Typist {
    child: Child,
    keys: ChildStdin,
    shown: Receiver<Vec<u8>>,
    screen: String,
}

impl Typist {
    /// Starts a shell by its command line; skips where it or `script` (util-linux) is absent.
    pub fn at(shell: &str) -> Option<Self> {
        let program = shell.split(' ').next().unwrap_or_default();
        if let Some(missing) = [program, "script"].into_iter().find(|program| !has(program)) {
            return skip(&format!("no {missing}"));
        }
        let line = format!("stty rows 50 cols 120; exec {shell}");
        let mut child = Command::new("script")
            .args(["-qec", &line, "/dev/null"])
            .env_clear()
            .env("PATH", path())
            .env("HOME", home())
            .env("XDG_CONFIG_HOME", home())
            .env("XDG_DATA_HOME", home())
            .env("SHELL", "/bin/sh")
            .env("TERM", "xterm")
            .env("LANG", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("script starts");
        let keys = child.stdin.take().expect("stdin is piped");
        let mut output = child.stdout.take().expect("stdout is piped");
        let (sender, shown) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Some(Self { child, keys, shown, screen: String::new() })
    }

    /// Types keys.
    pub fn types(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("the shell reads");
        self.keys.flush().expect("the shell reads");
    }

    /// Waits until the screen shows a text; what it showed up to there is then read, and returned.
    pub fn sees(&mut self, text: &str) -> String {
        let start = Instant::now();
        loop {
            if let Some(at) = self.screen.find(text) {
                let rest = self.screen.split_off(at + text.len());
                return std::mem::replace(&mut self.screen, rest);
            }
            let left = PATIENCE.saturating_sub(start.elapsed());
            let Ok(bytes) = self.shown.recv_timeout(left) else {
                panic!("waited for {text:?}, saw {:?}", self.screen);
            };
            self.screen += &String::from_utf8_lossy(&bytes);
        }
    }

    /// The words that a line is made of once these keys are typed: they are handed to `printf`.
    pub fn words(&mut self, keys: &str) -> Vec<String> {
        self.words_by("printf", keys)
    }

    /// The same in a shell that calls the program otherwise.
    pub fn words_by(&mut self, printf: &str, keys: &str) -> Vec<String> {
        self.types(&format!("{keys}{START_OF_LINE}{printf} '<%s>' "));
        self.types("\r");
        self.sees("<beta>");
        let shown = self.sees("READY>");
        let words = shown.rsplit_once('>').map_or("", |(words, _)| words);
        let words = words.split(|c: char| c.is_control()).next().unwrap_or_default();
        let words = words.strip_suffix("READY").unwrap_or(words).trim_end_matches('>');
        let words = words.trim_start_matches('<').split("><").map(str::to_owned);
        words.filter(|word| !word.is_empty()).collect()
    }
}

impl Drop for Typist {
    fn drop(&mut self) {
        // `script` ends the shell with it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
