//! Laws that hold for every register: property tests through the public API.

mod as_of;
mod codes;
mod deadlines;
mod narrowing;
mod questions;
mod registers;
mod statuses;
mod sweep;
mod values;
mod words;
