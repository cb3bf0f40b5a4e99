//! What follows: definitions, facts and a date give a value with its explanation.

pub mod analysis;
pub mod answer;
pub mod check;
pub mod dossier;
pub mod duty;
pub mod inquiry;
pub mod output;
pub mod planes;
pub mod portfolio;
pub mod snapshot;
pub mod standing;
pub mod sweep;
