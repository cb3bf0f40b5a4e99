//! What follows: definitions, facts and a date give a value with its explanation.

pub mod check;
pub mod clock;
pub mod commitment;
pub mod deadline;
pub mod dossier;
pub mod inquiry;
pub mod json;
pub mod judgement;
pub mod matter;
pub mod membership;
pub mod missing;
pub mod population;
pub mod portfolio;
pub mod possible;
pub mod reason;
pub mod reporting;
pub mod request;
pub mod status;
