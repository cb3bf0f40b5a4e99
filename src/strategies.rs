//! Generators for property tests (feature `proptest`): from single days to whole registers.
//!
//! - [`base`]: the words: days, uncertain dates, States, meetings, provisions;
//! - [`row`]: any row of any table, without regard to law or to the other rows;
//! - [`lawful`]: registers in which everything obeys the law and the dates fit each other;
//! - [`unlawful`](mod@unlawful): the same with one thing that does not, named by [`Unlawful`](unlawful::Unlawful);
//! - [`register`]: mixtures of all of these;
//! - [`reply`]: replies to whatever plans ask.
//!
//! ```
//! use mine_action::{law::reading::Readings, strategies::lawful::lawful_register};
//! use proptest::prelude::*;
//! proptest!(|(register in lawful_register())| {
//!     prop_assert!(register.irregularities(Readings::default()).is_empty());
//! });
//! ```

pub mod base;
mod choices;
mod duty;
mod fact;
pub mod lawful;
mod membership;
pub mod register;
pub mod reply;
mod request;
pub mod row;
mod side;
mod spread;
pub mod unlawful;
mod world;
