//! How a look-up grows with the roster, against other ways to look into the same file:
//! `cargo bench --bench scale` prints the table of the readme.
//!
//! The rosters are made up, each from the same seed, of all kinds and with one long name in five. Each time is
//! the best of several runs of the whole program; `rg` and `fzf` are left out where they are not installed.
#![allow(missing_docs, clippy::expect_used, clippy::print_stdout)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [4_300, 10_000, 100_000];
const RUNS: usize = 30;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-scale");
    // What an earlier run kept would be found.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder to write into");
    println!(
        "| entries | first of all | a name | misspelt | nothing | a sentence | `rg -i` a name | nothing | `fzf -f` a name |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for size in SIZES {
        let roster = folder.join(format!("{size}.toml"));
        let (text, middle) = made(size);
        fs::write(&roster, text).expect("a roster is written");
        let first = time(&mut beta(&folder, &roster, "zzzz"));
        // What was written just now may be written again within the same tick of a clock, and is compared.
        std::thread::sleep(Duration::from_secs(3));
        beta(&folder, &roster, "zzzz").output().expect("the program runs");
        let sentence = format!("qui peut nous aider pour {middle} ce mois");
        let queries = [&*middle, &swapped(&middle), "armoire", &sentence];
        let beta = queries.map(|query| Some(best(|| beta(&folder, &roster, query))));
        let rg = [&*middle, "armoire"]
            .map(|query| is_installed("rg").then(|| best(|| rg(&roster, query))));
        let fzf = is_installed("fzf").then(|| best(|| fzf(&roster, &middle)));
        let times = [Some(first)].into_iter().chain(beta).chain(rg).chain([fzf]);
        println!("| {size} | {} |", times.map(shown).collect::<Vec<_>>().join(" | "));
    }
}

/// A roster of so many entries, and the name of one in the middle.
fn made(size: usize) -> (String, String) {
    let mut chance = fastrand::Rng::with_seed(18);
    let mut text = "schema = 1\ntitle = \"Made up\"\nas_of = 2026-01-01\n".to_owned();
    let mut middle = String::new();
    for at in 0..size {
        // As in the directory: most are people and products.
        let kind = [
            "person",
            "person",
            "person",
            "product",
            "product",
            "organisation",
            "incubator",
            "topic",
        ][chance.usize(..8)];
        let words = if chance.usize(..5) == 0 { chance.usize(6..12) } else { chance.usize(2..4) };
        let name: Vec<String> = (0..words).map(|_| word(&mut chance)).collect();
        let name = name.join(" ");
        let keyword = word(&mut chance);
        write!(text, "[[{kind}]]\nid = \"e{at}\"\nname = \"{name}\"\nkeywords = [\"{keyword}\"]\n")
            .expect("texts grow");
        match kind {
            "person" => writeln!(text, "url = \"https://people.example/{at}\""),
            "product" => {
                write!(text, "site = \"https://e{at}.example\"\ncontact = \"desk@e{at}.example\"\n")
            }
            "topic" => writeln!(
                text,
                "examples = [\"comment obtenir {} pour {keyword}\"]",
                word(&mut chance)
            ),
            _ => Ok(()),
        }
        .expect("texts grow");
        if at == size / 2 {
            middle = name;
        }
    }
    (text, middle)
}

/// A word that could be one, some far more common than others.
fn word(chance: &mut fastrand::Rng) -> String {
    let syllables = [
        "ba", "ce", "di", "fo", "gru", "lan", "mer", "no", "pri", "que", "ron", "sta", "tu", "vi",
        "xel",
    ];
    // The smaller of several draws: common words come often, rare ones hardly ever.
    let mut own = fastrand::Rng::with_seed((0..3).map(|_| chance.u64(..40_000)).min().unwrap_or(0));
    (0..own.usize(2..5)).map(|_| syllables[own.usize(..syllables.len())]).collect()
}

/// The same with two letters of its longest word swapped.
fn swapped(name: &str) -> String {
    let longest = name.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let mut letters: Vec<char> = longest.chars().collect();
    let at = letters.len() / 2;
    let other = (at + 1..letters.len()).find(|other| letters[*other] != letters[at]).unwrap_or(at);
    letters.swap(at, other);
    name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
}

fn beta(folder: &Path, roster: &Path, query: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beta"));
    command.env_clear().env("HOME", folder).arg("--roster").arg(roster).args(["who", query]);
    command
}

fn rg(roster: &Path, query: &str) -> Command {
    let mut command = Command::new("rg");
    command.args(["-i", "--fixed-strings", "--", query]).arg(roster);
    command
}

fn fzf(roster: &Path, query: &str) -> Command {
    let mut command = Command::new("fzf");
    command.args(["-f", query]).stdin(fs::File::open(roster).expect("the roster was written"));
    command
}

fn is_installed(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders)
        .map(|folder: PathBuf| folder.join(program))
        .any(|path| path.is_file())
}

fn best(mut command: impl FnMut() -> Command) -> Duration {
    (0..RUNS).map(|_| time(&mut command())).min().unwrap_or_default()
}

fn time(command: &mut Command) -> Duration {
    let start = Instant::now();
    // A look-up that finds nothing says so by its exit code: that is no failure.
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the program runs");
    start.elapsed()
}

fn shown(time: Option<Duration>) -> String {
    time.map_or_else(|| "–".to_owned(), |time| format!("{:.1} ms", time.as_secs_f64() * 1000.0))
}
