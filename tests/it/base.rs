//! The base words against other sources.

mod state_codes;
