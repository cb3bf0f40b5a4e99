//! Any register: lawful, unlawful in one thing, or of rows thrown together.

use super::{
    base::{code, day},
    lawful::{lawful_register, without_duplicates},
    row::{fact, fact_on, meeting},
    unlawful::{Unlawful, unlawful},
};
use crate::base::state::State;
use crate::record::{Fact, register::Register};
use proptest::{collection::vec, prelude::*};

/// A register, with what is unlawful in it on purpose.
pub fn register_and_unlawful() -> impl Strategy<Value = (Register, Option<Unlawful>)> {
    let broken = code::<Unlawful>().prop_flat_map(|kind| unlawful(kind).prop_map(move |made| (made, Some(kind))));
    prop_oneof![
        4 => lawful_register().prop_map(|made| (made, None)).boxed(),
        5 => broken.boxed(),
        1 => wild_register().prop_map(|made| (made, None)).boxed(),
    ]
}

/// Any register. Every status, every finding on requests, every irregularity and every [`Unlawful`] occurs in at least
/// one of a hundred.
pub fn any_register() -> impl Strategy<Value = Register> {
    register_and_unlawful().prop_map(|(register, _)| register)
}

/// Rows thrown together without regard to law or to each other, many of them on one State; those that stand.
pub fn wild_register() -> impl Strategy<Value = Register> {
    let facts = vec(prop_oneof![3 => fact_on(State::AFG), 1 => fact()], 0..30);
    (day(), vec(meeting(), 0..8), facts).prop_map(|(release, meetings, facts)| {
        let all = meetings.into_iter().map(Fact::from).chain(facts).collect();
        Register::sift(release, without_duplicates(all)).0
    })
}
