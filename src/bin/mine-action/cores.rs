//! Work on many things, on all cores.

use std::{
    iter,
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// How many cores there are.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// What `make` makes of each, in their order.
pub(crate) fn each<'a, T: Sync, R: Send>(all: &'a [T], make: impl Fn(&'a T) -> R + Sync) -> Vec<R> {
    let cores = cores().min(all.len()).max(1);
    if cores == 1 {
        return all.iter().map(make).collect();
    }
    // A thread may begin late: each takes what is next until nothing is left.
    let next = AtomicUsize::new(0);
    let take = || {
        let places = iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)));
        let taken = places.map_while(|at| Some((at, make(all.get(at)?))));
        taken.collect::<Vec<(usize, R)>>()
    };
    let mut made = thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(take)).collect();
        let own = take();
        let others = others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        others.fold(own, |mut made, other| {
            made.extend(other);
            made
        })
    });
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, one)| one).collect()
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
