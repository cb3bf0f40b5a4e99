//! What moved between two cycles, and why: your own sheet of replies beside the embedded records.
//!
//! `cargo run --example compare -- FACTS.csv 2023 2024`

use mine_action::{
    base::cycle::Cycle,
    data,
    law::plan::{PLANS, oslo},
    record::reply::{read::Reader, vocabulary::Vocabulary},
};
use std::{env, error::Error, fs::File, io::Write, process::ExitCode};

fn run() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [file, earlier, later] = words.as_slice() else { Err("usage: compare FACTS.csv EARLIER LATER")? };
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = Reader::new(&vocabulary);
    reader.any(file, File::open(file)?);
    let replies = reader.finish().complete()?;
    let questions = data::register()?.measure(&oslo::PLAN).told(&replies);
    let then = questions.snapshot(earlier.parse::<Cycle>()?);
    let now = questions.snapshot(later.parse::<Cycle>()?);
    let mut out = std::io::stdout().lock();
    for indicator in oslo::PLAN.indicators {
        let change = now.change_since(&then, indicator);
        if change.steps().any(|step| !step.is_nothing()) {
            writeln!(out, "{}\n{change}", indicator.statement)?;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    run().map_or_else(|error| (eprintln!("{error}"), ExitCode::from(2)).1, |()| ExitCode::SUCCESS)
}
