//! The queries of the indicators and the exported tables, judged by a database engine.
#![cfg(test)]

mod engines;
mod property;
mod queries;
mod world;
