//! How far long work is, shown to whoever waits at a terminal.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done sooner needs no bar.
const LONG: Duration = Duration::from_millis(400);

/// Whether and how progress is shown.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Whether somebody waits for it: at a terminal, and not told to be quiet.
    pub is_shown: bool,
}

impl Progress {
    /// Does work that tells how much of how much is done, with a bar when it takes long.
    pub fn during<T>(self, work: impl FnOnce(&mut dyn FnMut(usize, usize)) -> T) -> T {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden())
            .with_style(ProgressStyle::default_bar());
        let start = Instant::now();
        let done = work(&mut |done, of| {
            if self.is_shown && bar.is_hidden() && start.elapsed() > LONG {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        });
        bar.finish_and_clear();
        done
    }
}
