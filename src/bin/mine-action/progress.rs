//! How far something is that takes time, on a terminal where somebody may be looking at it.

use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::{self, IsTerminal},
    time::{Duration, Instant},
};

/// What is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Told how many of how many are done, it draws a bar on standard error, and takes it away at the end.
pub(crate) fn bar(of: &'static str) -> impl FnMut(usize, usize) {
    let (begun, is_seen) = (Instant::now(), io::stderr().is_terminal());
    let mut bar: Option<ProgressBar> = None;
    move |done, all| {
        if !is_seen || (bar.is_none() && begun.elapsed() < PATIENCE) {
            return;
        }
        let bar = bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("[{bar:40}] {pos} of {len} {msg}");
            ProgressBar::new(all as u64)
                .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
                .with_message(of)
        });
        bar.set_position(done as u64);
        if done == all {
            bar.finish_and_clear();
        }
    }
}
