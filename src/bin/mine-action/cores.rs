//! Work on many things, on all cores.

use std::{num::NonZero, panic::resume_unwind, thread};

/// How many cores there are.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What `make` makes of each, in their order.
pub(crate) fn each<T: Sync, R: Send>(all: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = cores().min(all.len()).max(1);
    if cores == 1 {
        return all.iter().map(make).collect();
    }
    // Neighbours take about as long as each other, so each core takes its turn.
    let share = |first| all.iter().skip(first).step_by(cores).map(&make).collect::<Vec<_>>();
    thread::scope(|scope| {
        let shares: Vec<_> = (0..cores).map(|first| scope.spawn(move || share(first))).collect();
        let made = shares.into_iter().map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic)));
        let mut made: Vec<_> = made.map(Vec::into_iter).collect();
        (0..all.len()).filter_map(|at| made.get_mut(at % cores)?.next()).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_made_in_their_order() {
        for many in [0, 1, 2, 3, 1_000] {
            let all: Vec<usize> = (0..many).collect();
            assert_eq!(each(&all, |one| one * 2), all.iter().map(|one| one * 2).collect::<Vec<_>>());
        }
    }
}
