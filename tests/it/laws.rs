//! Laws that hold for every register: property tests through the public API.

mod as_of;
mod back_test;
mod codes;
mod complete;
mod counted;
mod counts_that_decide;
mod deadlines;
mod extensions;
mod lists;
mod narrowing;
mod next_facts;
mod pace;
mod percentages;
mod presumptions;
mod questions;
mod reasons;
mod reconcile;
mod registers;
mod scenarios;
mod series;
mod sources;
mod statuses;
mod stock_pace;
mod sweep;
mod values;
mod words;
