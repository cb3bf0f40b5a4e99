//! The base words against other sources, and every code as it was published.

mod codes;
mod state_codes;
