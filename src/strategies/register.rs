//! Any register: lawful, unlawful in one thing, or of rows thrown together.

use super::{
    base::{code, day, day_between},
    lawful::{lawful_register, without_duplicates},
    row::{fact, fact_on, meeting},
    telling_day::with_day,
    unlawful::{Unlawful, unlawful},
};
use crate::base::{Day, calendar_day, state::State};
use crate::record::{Fact, register::Register};
use proptest::{collection::vec, prelude::*, sample::select};

/// A register as of [`any_register`], with what was made unlawful in it.
pub fn register_and_unlawful() -> impl Strategy<Value = (Register, Option<Unlawful>)> {
    let broken = code::<Unlawful>().prop_flat_map(|kind| unlawful(kind).prop_map(move |made| (made, Some(kind))));
    prop_oneof![
        4 => lawful_register().prop_map(|made| (made, None)).boxed(),
        5 => broken.boxed(),
        1 => wild_register().prop_map(|made| (made, None)).boxed(),
    ]
}

/// Any register: lawful, unlawful in one thing, or of rows thrown together.
///
/// ```
/// use mine_action::{Convention, strategies::register::any_register};
/// use proptest::prelude::*;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |(register in any_register())| {
///     for state in register.states() {
///         // Whatever is recorded, nobody is bound without consent.
///         let standing = register.state(state).standing(Convention::Ccm);
///         prop_assert!(standing.spells().iter().all(|spell| spell.consent.is_consent()));
///     }
/// });
/// ```
///
/// Every status, every finding on requests, every irregularity and every [`Unlawful`] occurs in at least one of a
/// hundred.
pub fn any_register() -> impl Strategy<Value = Register> {
    register_and_unlawful().prop_map(|(register, _)| register)
}

/// Any register with a [telling day](super::telling_day): a day on which something happens in it or a deadline ends, or
/// the day before or after.
///
/// ```
/// use mine_action::strategies::register::register_and_day;
/// use proptest::prelude::*;
/// proptest!(ProptestConfig { cases: 8, ..ProptestConfig::default() }, |((register, day) in register_and_day())| {
///     for state in register.states() {
///         for duty in register.state(state).duties(mine_action::Convention::Ccm) {
///             prop_assert!(duty.at(day).since.is_none_or(|since| since <= day));
///         }
///     }
/// });
/// ```
///
/// A deadline passes, or a State withdraws, more often than in [`any_register`].
pub fn register_and_day() -> impl Strategy<Value = (Register, Day)> {
    let rare = [
        Unlawful::CompletedLate,
        Unlawful::FiledAfterLapse,
        Unlawful::DecidedAfterLapse,
        Unlawful::WithdrawalDuringConflict,
    ];
    with_day(prop_oneof![2 => any_register().boxed(), 1 => select(rare.to_vec()).prop_flat_map(unlawful).boxed()])
}

/// Rows drawn without regard to law or to each other, most of them about one State; rows that contradict others are
/// left out.
pub fn wild_register() -> impl Strategy<Value = Register> {
    let facts = vec(prop_oneof![3 => fact_on(State::AFG), 1 => fact()], 0..30);
    // Most records stand late enough for most facts to be of days before.
    let release =
        prop_oneof![1 => day().boxed(), 7 => day_between(calendar_day(2026, 1, 1), calendar_day(2036, 12, 31)).boxed()];
    (release, vec(meeting(), 0..8), facts).prop_map(|(release, meetings, facts)| {
        let all = meetings.into_iter().map(Fact::from).chain(facts).collect();
        let mut sifted = Register::sift(release, without_duplicates(all));
        // A row may have been possible beside one that was not.
        while !sifted.1.is_empty() {
            sifted = Register::sift(release, sifted.0.facts());
        }
        sifted.0
    })
}
