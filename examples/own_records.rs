//! What follows from a fact that I have and the records have not?
//!
//! `cargo run --example own_records`. A folder of tables is read by `Register::read_folder` and joined by `merge`; a few facts
//! are said in code.

use mine_action::{
    Convention, Duty, State, data,
    record::{Area, AreaEvent},
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let declared = Area::new(Convention::Apmbc, State::ECU, AreaEvent::Completed, "a declaration that I have seen")
        .on("2025-11-28".parse()?); // a month will do, or a year: `2025-11`
    let mine = register.with(declared)?; // or all faults: which row, which field, what was expected

    for (whose, records) in [("by the records", register), ("with what I know", &mine)] {
        let clearance = records.state(State::ECU).duty(Convention::Apmbc, Duty::Clearance).ok_or("no such duty")?;
        let finding = clearance.at("2026-06-01".parse()?);
        println!("{whose}: {finding}");
        finding.status.missing().iter().for_each(|missing| println!("  not known: {missing}"));
    }
    Ok(())
}
