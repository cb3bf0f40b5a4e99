//! Whatever is read, asked or typed: an answer, or faults with their places; no panic, no day that none wrote; where it is
//! run for long, nothing that takes a minute.
//!
//! Ignored, for it has no end of its own: `FUZZ_MINUTES=60 cargo test --all-features --test it fuzz -- --ignored --nocapture`.
//! A case follows from its number alone; one that fails is told with it, and `FUZZ_CASE=NUMBER` tries it again.

mod arguments;
mod chance;
mod numbers;
mod register;
mod sheets;

use chance::Chance;
use std::{
    env,
    panic::{self, AssertUnwindSafe},
    time::{Duration, Instant},
};

/// A kind of case: its name, and what is tried by chance. An error tells what went wrong.
type Kind = (&'static str, fn(&mut Chance) -> Result<(), String>);

const KINDS: [Kind; 4] = [
    ("sheets", sheets::case),
    ("register", register::case),
    ("numbers", numbers::case),
    ("arguments", arguments::case),
];

/// A case that takes longer has something that is not linear; builds without optimisation have their share of it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Tries a case; an error tells why it fails.
fn attempt(kind: &Kind, number: u64) -> Result<(), String> {
    let made = panic::catch_unwind(AssertUnwindSafe(|| kind.1(&mut Chance::of(number))));
    made.unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        Err(format!("panic: {}", words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("?")))
    })
}

fn asked<T: std::str::FromStr>(name: &str) -> Option<T> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says, by default one"]
fn nothing_breaks_it() {
    let budget = Duration::from_secs(60 * asked::<u64>("FUZZ_MINUTES").unwrap_or(1));
    let (begun, only) = (Instant::now(), asked::<u64>("FUZZ_CASE"));
    let (mut number, mut failed) = (only.unwrap_or(asked("FUZZ_FROM").unwrap_or(0)), 0);
    while only.is_some() || begun.elapsed() < budget {
        let kind = &KINDS[number as usize % KINDS.len()];
        let from = Instant::now();
        let result = attempt(kind, number);
        let slow = from.elapsed() > PATIENCE;
        if let Err(why) = result.and_then(|()| if slow { Err(format!("took {:?}", from.elapsed())) } else { Ok(()) }) {
            failed += 1;
            println!("case {number}, {}: {why}", kind.0);
        }
        if only.is_some() {
            break;
        }
        number += 1;
    }
    println!("{number} cases in {:?}, {failed} failed", begun.elapsed());
    assert_eq!(failed, 0);
}

#[test]
fn some_cases_of_each_kind_pass() {
    for number in 0..20 {
        let kind = &KINDS[number as usize % KINDS.len()];
        assert_eq!(attempt(kind, number), Ok(()), "case {number}, {}", kind.0);
    }
}
