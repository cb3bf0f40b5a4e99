//! What happened: typed, dated, sourced facts, and the register that holds them all.

pub mod area;
pub mod armed_conflict;
pub mod builder;
pub mod cell;
pub mod clearance;
pub mod conflict;
pub mod exception;
pub mod fault;
pub mod group;
pub mod history;
pub mod measure;
pub mod meeting;
pub mod membership;
#[cfg(feature = "io")]
pub mod read;
pub mod register;
pub mod reply;
pub mod report;
pub mod request;
pub mod retained;
pub mod row;
#[cfg(feature = "io")]
mod sheet;
pub mod stockpile;
pub mod subject;
pub mod victim;
pub mod vote;
#[cfg(feature = "io")]
pub mod write;
