//! Which deadlines for clearance fall in the next three years, and may still be open?
//!
//! `cargo run --example deadlines_ahead`

use mine_action::{Convention, Duty, chrono::Months, data};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let register = data::register()?;
    let day = register.known(); // the last day that the records know
    let until = day.checked_add_months(Months::new(36)).ok_or("beyond the calendar")?;
    for convention in Convention::ALL {
        println!("{convention}: clearance deadlines from {day} to {until}");
        for one in register.deadlines(*convention, Duty::Clearance, day, day..=until) {
            if one.may_be_open() {
                // A deadline is a day, or the days between which it lies where more time was given and how much is not recorded.
                println!("  {:<24} {}: {}", one.deadline.to_string(), one.state.short_name(), one.status);
            }
        }
    }
    Ok(())
}
