//! What a plan says besides its actions and indicators: whether it binds, how it is measured, where it wants to get, to
//! whom each chapter speaks, what its words mean, and what has proved its worth.
//!
//! All is in our words; the [`Place`] leads to the original.

mod chapeau;
mod goal;
mod measurement;
mod place;
mod practice;
mod standing;
mod term;

pub use chapeau::{Addressees, Chapeau};
pub use goal::{CountedBy, Direction, Goal, GoalTime};
pub use measurement::Measurement;
pub use place::Place;
pub use practice::BestPractice;
pub use standing::{LegalStanding, ToldHow};
pub use term::DefinedTerm;
