//! Laws that hold of every value of every indicator, whatever the plan; each is a function that checks one case.
//!
//! A law takes a [`Case`](super::case::Case) and whatever else it needs, and fails with the reason. Check a plan of
//! your own with cases drawn by [`case`](super::case::case), or with cases of your own:
//!
//! ```
//! use mine_action::{law::oslo, strategies::{laws, case::case}};
//! use proptest::{prelude::*, test_runner::RngSeed};
//! let config = ProptestConfig { cases: 4, rng_seed: RngSeed::Fixed(1997), ..ProptestConfig::default() };
//! proptest!(config, |((case, indicator) in case(&oslo::PLAN))| {
//!     laws::bounds_contain_every_completion(&case, indicator)?;
//!     laws::groups_add_up(&case, indicator, |subject| subject.state().map(|state| state.region()))?;
//! });
//! ```
//!
//! A case to which a law does not apply passes: for example, where nothing is unknown, no answer can be missing.

mod bounds;
mod changes;
mod completion;
mod counts;
mod replies;
mod seen;

pub use bounds::{
    an_answer_never_widens, bounds_contain_every_completion, decisions_are_least, effects_come_true,
    the_range_contains_every_reading,
};
pub use changes::a_change_adds_up;
pub use counts::{
    a_chain_counts_those_of_its_parent, a_negation_swaps_yes_and_no, a_stricter_reading_never_raises,
    coverage_counts_every_fact, groups_add_up, those_outside_change_nothing,
};
#[cfg(feature = "io")]
pub use replies::duplicates_are_refused;
pub use replies::order_of_replies_does_not_matter;
pub use seen::Law;
