//! Generators for property tests (feature `proptest`): from single days to whole registers.
//!
//! - [`base`]: the words: days, uncertain dates, States, meetings, provisions;
//! - [`row`]: any row of any table, without regard to law or to the other rows;
//! - [`lawful`]: registers in which everything obeys the law and the dates fit each other;
//! - [`unlawful`](mod@unlawful): the same with one thing that does not, named by [`Unlawful`](unlawful::Unlawful);
//! - [`register`]: mixtures of all of these;
//! - [`telling_day`]: a register with a day on which a rule about dates is put to the test;
//! - [`reply`]: replies to whatever plans ask;
//! - [`case`]: records, replies and a plan that asks, with one of its indicators;
//! - [`laws`]: what holds of every value of an indicator, as functions of such a case.
//!
//! ```
//! use mine_action::{law::reading::Readings, strategies::lawful::lawful_register};
//! use proptest::{prelude::*, test_runner::RngSeed};
//! let config = ProptestConfig { rng_seed: RngSeed::Fixed(1997), ..ProptestConfig::default() };
//! proptest!(config, |(register in lawful_register())| {
//!     prop_assert!(register.irregularities(Readings::default()).is_empty());
//! });
//! ```

pub mod base;
pub mod case;
mod choices;
pub mod cited;
mod duty;
mod fact;
mod filings;
pub mod lawful;
pub mod laws;
pub mod lists;
mod membership;
mod numbers;
mod publication;
pub mod register;
pub mod reply;
mod request;
pub mod row;
mod spread;
pub mod telling_day;
pub mod unlawful;
mod votes;
mod world;
