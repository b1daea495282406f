//! What the user or the system sends to stop the program while git runs: git is in a group of its own,
//! which Ctrl-C does not reach, and is to be ended first.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// What ends the program where nobody catches it.
#[cfg(unix)]
const SIGNALS: [i32; 3] = [SIGINT, SIGTERM, signal_hook::consts::SIGHUP];
#[cfg(not(unix))]
const SIGNALS: [i32; 2] = [SIGINT, SIGTERM];

/// Signals are caught as long as one of these lives, and end the program as ever once none does.
pub(super) struct Interrupts(&'static Caught);

struct Caught {
    /// How many want them caught.
    wanted: AtomicUsize,
    /// Whether nobody does.
    is_idle: Arc<AtomicBool>,
    came: Arc<AtomicBool>,
}

impl Interrupts {
    pub(super) fn caught() -> Self {
        static CAUGHT: OnceLock<Caught> = OnceLock::new();
        let caught = CAUGHT.get_or_init(Caught::default);
        caught.wanted.fetch_add(1, Ordering::SeqCst);
        caught.is_idle.store(false, Ordering::SeqCst);
        Self(caught)
    }

    /// Whether a signal has come since the program started.
    pub(super) fn came(&self) -> bool {
        self.0.came.load(Ordering::SeqCst)
    }
}

impl Drop for Interrupts {
    fn drop(&mut self) {
        if self.0.wanted.fetch_sub(1, Ordering::SeqCst) == 1 {
            self.0.is_idle.store(true, Ordering::SeqCst);
        }
    }
}

impl Default for Caught {
    /// Where a signal cannot be caught it goes on ending the program.
    fn default() -> Self {
        let (is_idle, came) = (Arc::default(), Arc::default());
        for signal in SIGNALS {
            // In this order: the first asks whether anybody is at work, the second notes the signal.
            let _ = flag::register_conditional_default(signal, Arc::clone(&is_idle));
            let _ = flag::register(signal, Arc::clone(&came));
        }
        Self { wanted: AtomicUsize::default(), is_idle, came }
    }
}
