//! The definitions of the plans and how they are listed.

mod catalogue;
mod crosswalk;
mod definitions;
mod lists;
mod numbers;
mod procedure;
mod texts;
