//! The six words for how a duty stands.

use crate::assess::answer::Alternative;
use crate::base::codes::codes;

codes! {
    /// How a duty stands, from the facts given. Ordered by gravity: of several clocks, the gravest counts.
    ///
    /// *Unknown* is not among these words: it is [`Possible::Unknown`](crate::Possible::Unknown), with all that the
    /// status could be.
    ///
    /// ```
    /// use mine_action::Status;
    /// assert_eq!("in-time".parse(), Ok(Status::InTime));
    /// assert_eq!(Status::Overdue.to_string(), "overdue");
    /// assert_eq!([Status::Overdue, Status::Fulfilled].into_iter().max(), Some(Status::Overdue)); // the gravest
    /// ```
    pub enum Status: "status" {
        /// The Convention is not in force for the State.
        NotBound,
        /// The State has nothing to which the duty applies.
        NotApplicable,
        /// Done.
        Fulfilled,
        /// Still to be done, and the deadline has not passed.
        InTime,
        /// The law leaves it to judgement; the reasons say what the record can show.
        Judgement,
        /// Still to be done, and the deadline has passed.
        Overdue,
    }
}

impl Alternative for Status {
    const ALL: &'static [Self] = Self::ALL;
}

impl Status {
    /// That status where the State is bound, else *not bound*.
    pub(in crate::assess) const fn while_bound(bound: &bool, status: &Self) -> Self {
        if *bound { *status } else { Self::NotBound }
    }
}
