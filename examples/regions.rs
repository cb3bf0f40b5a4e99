//! How has the share of States Parties with laws moved since 2020, region by region?
//!
//! `cargo run --example regions`

use mine_action::{
    Subject, data,
    law::oslo::{I50_1, PLAN},
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let region = |subject: &Subject| subject.state().map(|state| state.region());
    println!("{}", I50_1.statement);
    for cycle in ["2020", "2022", "2024"] {
        let snapshot = register.measure(&PLAN).snapshot(cycle.parse()?);
        println!("{cycle}: {}", snapshot.value(&I50_1));
        // The groups add up to the whole: each is six counts, from which its bounds follow.
        for (region, tally) in snapshot.tally_by(&I50_1, region) {
            let name = region.map_or_else(|| "elsewhere".to_owned(), |region| region.to_string());
            println!("  {name:<10} {tally}");
        }
    }
    Ok(())
}
