//! What moved between two cycles, and why: your own sheet of replies beside the embedded records.
//!
//! `cargo run --example compare -- FACTS.csv 2023 2024`. Under each indicator stand its earlier value, one line for each cause
//! that moved it (and who moved), and its later value. Indicators of which nothing is known in either cycle are left out.

use mine_action::{
    base::Cycle,
    data,
    law::{catalogue::prose, oslo, plan::PLANS},
    record::reply::{ReplyReader, Vocabulary},
};
use std::{env, error::Error, fs::File, io::Write, process::ExitCode};

const USAGE: &str = "usage: compare FACTS EARLIER LATER
What moved the Oslo indicators between two cycles, and why.

  FACTS            replies to items: tidy or wide CSV, or JSON
  EARLIER, LATER   two cycles, such as 2022 2023";

fn run() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    if words.iter().any(|word| word == "--help" || word == "-h") {
        println!("{USAGE}");
        return Ok(());
    }
    let [file, earlier, later] = words.as_slice() else { Err(USAGE)? };
    let vocabulary = Vocabulary::of(&PLANS);
    let register = data::register()?;
    let mut reader = ReplyReader::new(&vocabulary).beside(register);
    reader.any(file, File::open(file).map_err(|error| format!("{file}: {error}"))?);
    let replies = reader.finish().complete()?;
    let questions = register.measure(&oslo::PLAN).with_replies(&replies);
    let then = questions.snapshot(earlier.parse::<Cycle>()?);
    let now = questions.snapshot(later.parse::<Cycle>()?);
    let mut out = std::io::stdout().lock();
    for indicator in oslo::PLAN.indicators {
        let change = now.change_since(&then, indicator);
        let told = [&then, &now].iter().any(|snapshot| !snapshot.value(indicator).has_no_facts());
        // A reader that closes the pipe early is no error.
        if told
            && change.steps().any(|step| !step.is_nothing())
            && writeln!(out, "{}\n{change}", prose::indicator(indicator)).is_err()
        {
            break;
        }
    }
    Ok(())
}

fn main() -> ExitCode {
    run().map_or_else(|error| (eprintln!("{error}"), ExitCode::from(2)).1, |()| ExitCode::SUCCESS)
}
