//! Amendments (Art. 13 of both): by when a proposal is supported, and since when an amendment is in force.

use super::{
    period::{Step, days_of},
    vote::{Motion, Vote},
};
use crate::base::{Day, codes::codes, convention::Convention, state::State, when::When};
use std::collections::{BTreeMap, BTreeSet};

/// The last day on which a State Party that supports further consideration of a proposal is counted: 30 days after its
/// circulation under the APMBC, 90 under the CCM (Art. 13(1) of both).
///
/// ```
/// use mine_action::{Convention, law::procedure::amendment::support_until};
/// let circulated = "2026-01-01".parse()?;
/// assert_eq!(support_until(Convention::Apmbc, circulated).to_string(), "2026-01-31");
/// assert_eq!(support_until(Convention::Ccm, circulated).to_string(), "2026-04-01");
/// # Ok::<(), mine_action::base::WhenError>(())
/// ```
pub fn support_until(convention: Convention, circulated: When) -> When {
    circulated.plus_days(days_of(convention, Step::AmendmentSupport).into())
}

codes! {
    /// Of which States Parties a majority has to accept an amendment of the APMBC: Art. 13(5) says "a majority of States
    /// Parties" and names no day. CCM Art. 13(5) names the day of adoption.
    #[derive(Default)]
    // Closed: the Parties of one day or of the other.
    pub enum MajorityOf: "majority" {
        /// Of those that are Parties when an instrument of acceptance is deposited: by the letter, since it is the
        /// deposit that brings it into force.
        #[default]
        AtDeposit,
        /// Of those that were Parties when it was adopted, as in the CCM.
        AtAdoption,
    }
}

/// An amendment that a conference adopted, and who has accepted it.
///
/// ```
/// use mine_action::{Convention, Day, State, law::procedure::amendment::{Amendment, MajorityOf}};
/// use std::collections::BTreeSet;
/// // Three Parties at its adoption, a fourth one year later.
/// let joined: Day = "2027-01-01".parse()?;
/// let parties = |day: Day| {
///     let late = (day >= joined).then_some(State::FIN);
///     [State::AUT, State::BEL, State::CAN].into_iter().chain(late).collect::<BTreeSet<_>>()
/// };
/// let amendment = Amendment::adopted(Convention::Apmbc, "2026-01-01".parse()?)
///     .accepted(State::AUT, "2026-05-01".parse()?)
///     .accepted(State::BEL, "2027-05-01".parse()?)
///     .accepted(State::CAN, "2027-08-01".parse()?);
/// // Two of three, or three of four.
/// assert_eq!(amendment.in_force(parties, MajorityOf::AtAdoption), Some("2027-05-01".parse()?));
/// assert_eq!(amendment.in_force(parties, MajorityOf::AtDeposit), Some("2027-08-01".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Amendment {
    /// The Convention.
    pub convention: Convention,
    /// The day of adoption.
    pub adopted: Day,
    /// The day on which each State deposited its instrument of acceptance.
    pub acceptances: BTreeMap<State, Day>,
}

impl Amendment {
    /// An amendment that nobody has accepted yet.
    pub const fn adopted(convention: Convention, adopted: Day) -> Self {
        Self { convention, adopted, acceptances: BTreeMap::new() }
    }

    /// Accepted by one more State. Its first instrument counts.
    #[must_use]
    pub fn accepted(mut self, state: State, deposited: Day) -> Self {
        let first = self.acceptances.entry(state).or_insert(deposited);
        *first = deposited.min(*first);
        self
    }

    /// The day on which it enters into force, for those that have accepted it by then: that of the deposit with which a
    /// majority has. `None` if there is no such deposit. `parties` gives the States Parties on a day; only they count.
    pub fn in_force(&self, parties: impl Fn(Day) -> BTreeSet<State>, majority_of: MajorityOf) -> Option<Day> {
        let days: BTreeSet<Day> = self.acceptances.values().copied().collect();
        days.into_iter().find(|day| {
            let counted = match (self.convention, majority_of) {
                (Convention::Ccm, _) | (_, MajorityOf::AtAdoption) => parties(self.adopted),
                (Convention::Apmbc, MajorityOf::AtDeposit) => parties(*day),
            };
            let accepted = self.acceptances.iter().filter(|(state, on)| **on <= *day && counted.contains(state));
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let vote = Vote::of(self.convention, Motion::AmendmentInForce);
            vote.is_some_and(|vote| vote.carries(count(accepted.count()), count(counted.len())))
        })
    }

    /// The day on which it enters into force for one State: with the amendment itself, or, if it accepts later, with its
    /// own deposit. `None` if it has not accepted, or the amendment is not in force.
    ///
    /// ```
    /// use mine_action::{Convention, State, law::procedure::amendment::{Amendment, MajorityOf}};
    /// let amendment = Amendment::adopted(Convention::Ccm, "2026-01-01".parse()?)
    ///     .accepted(State::AUT, "2026-03-01".parse()?)
    ///     .accepted(State::BEL, "2026-05-01".parse()?)
    ///     .accepted(State::CAN, "2026-09-01".parse()?);
    /// let parties = |_| [State::AUT, State::BEL, State::CAN].into();
    /// let since = |state| amendment.in_force_for(state, parties, MajorityOf::default());
    /// assert_eq!(since(State::AUT), Some("2026-05-01".parse()?)); // the second of three is a majority
    /// assert_eq!(since(State::CAN), Some("2026-09-01".parse()?));
    /// assert_eq!(since(State::FIN), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_force_for(
        &self,
        state: State,
        parties: impl Fn(Day) -> BTreeSet<State>,
        majority_of: MajorityOf,
    ) -> Option<Day> {
        let own = *self.acceptances.get(&state)?;
        self.in_force(parties, majority_of).map(|general| general.max(own))
    }
}
