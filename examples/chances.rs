//! How may an indicator turn out, if each unknown answer is yes as often as I think likely?
//!
//! `cargo run --release --example chances`. The chance is mine, and no fact: the bounds beside it are what is known.

use mine_action::{
    assess::analysis::Chance,
    data,
    law::{
        indicator::Measure,
        siem_reap_angkor::{I48_1, PLAN},
    },
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let snapshot = data::register()?.measure(&PLAN).snapshot("2026".parse()?);
    let likely = Chance::of(1, 4).ok_or("no chance")?;
    let (seed, completions) = (1, 10_000);
    let found = snapshot.ensemble(seed, completions, |_, _| likely).distribution(&I48_1);

    println!("{}: {}", I48_1.id(), I48_1.statement);
    println!("known: {}", snapshot.value(&I48_1));
    let percent = Measure::Percentage;
    if let (Some(median), Some((low, high))) = (found.median(percent), found.central_range(percent, 9, 10)) {
        println!("if each unknown answer is yes with 1/4: about {}", median.in_percent());
        println!("nine of ten completions: {} to {}", low.in_percent(), high.in_percent());
    }
    println!("at least three quarters: in {} of {completions}", found.reaching(3, 4));
    Ok(())
}
