//! What if the extension that a State was granted had been refused?
//!
//! `cargo run --example refused`

use mine_action::{Convention, Duty, State, Status, data, record::request::Outcome};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let refused = register.with_outcome("GBR/apmbc-5/1".parse()?, Outcome::NotGranted { decided: None })?;
    for (what, records) in [("as it was", register), ("had it been refused", &refused)] {
        let clearance = records.state(State::GBR).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
        println!("{what}");
        for stretch in clearance.timeline().stretches() {
            let from = stretch.from.map_or_else(|| "the beginning".to_owned(), |day| day.to_string());
            println!("  from {from}: {}", stretch.value);
        }
        let late = clearance.timeline().stretches().any(|stretch| stretch.value.known() == Some(&Status::Overdue));
        println!("  ever overdue: {}", if late { "yes" } else { "no" });
    }
    Ok(())
}
