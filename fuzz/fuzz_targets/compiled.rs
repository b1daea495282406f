//! Bytes that are kept of a roster, changed: a look-up reads the truth, or reads it anew.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use beta::store::{self, Place};
use beta_core::compiled::Compiled;
use beta_core::text::area::Body;
use beta_fuzz::{Folder, ask};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
enum Input {
    /// Bytes of the file that is kept, replaced at these places.
    Kept { changes: Vec<(u16, bool, u8)>, cut: Option<u16> },
    /// Bytes of a compiled roster, its head and its body, replaced, as a disk that lies might give them.
    Compiled { changes: Vec<(u32, u8)> },
    /// Anything in its place.
    Raw(Vec<u8>),
}

struct World {
    place: Place,
    kept: PathBuf,
    /// What is kept, and what that is of.
    bytes: Vec<u8>,
    truth: Compiled,
    compiled: (Vec<u8>, Vec<u8>),
    _folder: Folder,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let folder = Folder::new();
    let padding = format!("# {}\n", "x".repeat(70)).repeat(1000);
    let roster = "schema = 1\n[[ministry]]\nid = 'sea'\nname = 'Mer'\nexamples = ['mon bateau coule']\n[[person]]\nid = 'a'\nname = 'Alix Martin'\nministries = ['sea']\n[[topic]]\nid = 'port'\nname = 'Amarrer au port'\nmentions = 'bouee zibeline amarre'\n";
    let place = Place::File(folder.put("roster.toml", (padding + roster).as_bytes()));
    // SAFETY: nothing else runs yet.
    unsafe { std::env::set_var("XDG_CACHE_HOME", folder.path().join("cache")) };
    let truth = store::load(&place).expect("a roster");
    let files = |path: PathBuf| std::fs::read_dir(path).expect("a folder").map(|file| file.expect("a file").path());
    let mut found = vec![folder.path().join("cache/beta")];
    let mut kept = None;
    while let Some(folder) = found.pop() {
        for path in files(folder) {
            if path.is_dir() {
                found.push(path);
            } else if path.metadata().is_ok_and(|data| data.len() > 100) {
                kept = Some(path);
            }
        }
    }
    let kept = kept.expect("something is kept");
    let compiled = truth.pack().expect("bytes");
    World { place, bytes: std::fs::read(&kept).expect("a file"), kept, truth, compiled, _folder: folder }
});

fuzz_target!(|input: Input| {
    let mut bytes = WORLD.bytes.clone();
    match input {
        Input::Compiled { changes } => {
            let (mut head, mut body) = WORLD.compiled.clone();
            let length = head.len() + body.len();
            for (at, byte) in changes {
                let at = at as usize % length;
                *head.iter_mut().chain(&mut body).nth(at).expect("a byte") = byte;
            }
            let held: &'static mut [u8] = body.leak();
            let pointer: *mut [u8] = held;
            if let Ok(compiled) = Compiled::unpack(&head, Body::Memory(held)) {
                for query in ["mon bateau coule", "mer", "alixmartin", "amarer o port", "zibelines", "mre"] {
                    let _ = beta_core::search::look_up(&compiled.index, query);
                }
            }
            // SAFETY: nothing of it is left, and it was leaked right above.
            drop(unsafe { Box::from_raw(pointer) });
            return;
        }
        Input::Kept { changes, cut } => {
            for (at, is_from_end, byte) in changes {
                let at = at as usize % bytes.len();
                let at = if is_from_end { bytes.len() - 1 - at } else { at };
                bytes[at] = byte;
            }
            bytes.truncate(cut.map_or(bytes.len(), usize::from));
        }
        Input::Raw(raw) => bytes = raw,
    }
    std::fs::write(&WORLD.kept, &bytes).expect("a file");
    let loaded = store::load(&WORLD.place).expect("a roster");
    assert!(loaded == WORLD.truth, "what is kept was believed");
    ask(&loaded, "mer");
});
