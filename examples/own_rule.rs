//! Does a rule of mine hold of any records that there may be?
//!
//! `cargo run --example own_rule --features proptest`. The rule: who has completed in time was never overdue before.

use mine_action::{Convention, Duty, Register, Status, strategies::register::any_register};
use proptest::{
    prop_assert,
    test_runner::{Config, TestCaseError, TestRunner},
};
use std::error::Error;

/// The days on which a duty was done and not late, with no day before on which it was surely overdue.
fn holds(register: &Register) -> Result<(), TestCaseError> {
    for state in register.states() {
        for convention in Convention::ALL {
            let Some(duty) = register.state(state).duty(*convention, Duty::StockpileDestruction) else { continue };
            let line = duty.timeline();
            for day in line.change_days() {
                let finding = duty.at(day);
                let in_time = finding.status.known() == Some(&Status::Fulfilled) && finding.late_days == Some(0);
                let late = finding
                    .deadline
                    .is_some_and(|deadline| line.at(deadline.latest()).known() == Some(&Status::Overdue));
                prop_assert!(!(in_time && late), "{finding}");
            }
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    runner.run(&any_register(), |register| holds(&register)).map_err(|error| error.to_string())?;
    println!("it holds of {} registers", runner.config().cases);
    Ok(())
}
