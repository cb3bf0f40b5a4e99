//! Worked cases on the embedded records: one for each odd case that practice has brought up. Every test names its source;
//! "Source:" without an address means the sources of the rows in `seeds/`.

mod clocks;
mod cluster;
mod counting;
mod indicator;
mod jurisdiction;
mod lapse;
mod lists;
mod open_point;
mod plan;
mod reopened;
mod reporting;
mod retention;
mod serial;
mod standing;
mod stockpile;
