//! Worked cases on the embedded records: one for each odd case that practice has brought up. Every test names its source;
//! "Source:" without an address means the sources of the rows in `seeds/`.
#![cfg(feature = "data")]

#[path = "support/ask.rs"]
#[allow(dead_code)]
mod ask;

#[path = "cases/cluster.rs"]
mod cluster;
#[path = "cases/counting.rs"]
mod counting;
#[path = "cases/jurisdiction.rs"]
mod jurisdiction;
#[path = "cases/lapse.rs"]
mod lapse;
#[path = "cases/open_point.rs"]
mod open_point;
#[path = "cases/plan.rs"]
mod plan;
#[path = "cases/reopened.rs"]
mod reopened;
#[path = "cases/reporting.rs"]
mod reporting;
#[path = "cases/retention.rs"]
mod retention;
#[path = "cases/serial.rs"]
mod serial;
#[path = "cases/standing.rs"]
mod standing;
#[path = "cases/stockpile.rs"]
mod stockpile;
