//! The generators reach all that the laws speak of.

mod reach_of_cases;
mod reach_of_registers;
mod telling_days;
