//! Yearly figures on mined areas remaining and released.

use super::{check::Check, row::rows};
use crate::base::{citation::Source, convention::Convention, state::State, when::When};

rows! {
    /// The figures of one State for one calendar year. Areas in square metres; most sources round to km2.
    ///
    /// ```
    /// use mine_action::{Convention, State, When, record::clearance::ClearanceYear};
    /// let row = ClearanceYear::new(Convention::Apmbc, State::AGO, 2022, "Monitor").remaining_m2(68_000_000);
    /// assert_eq!(row.seen_open(), Some(When::year(2022)));
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    ClearanceYear, key 3 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The calendar year.
        year: i32,
        /// The day as at which the remaining area is given; `None` = some day of the year.
        measured_on?: When,
        /// Suspected hazardous area remaining.
        suspected_m2?: u64,
        /// Confirmed hazardous area remaining.
        confirmed_m2?: u64,
        /// Area remaining in all.
        remaining_m2?: u64,
        /// Cancelled in the year, by non-technical survey.
        cancelled_m2?: u64,
        /// Reduced in the year, by technical survey.
        reduced_m2?: u64,
        /// Cleared in the year.
        cleared_m2?: u64,
        /// Anti-personnel mines, or submunitions, destroyed in the year.
        mines_destroyed?: u64,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl ClearanceYear {
    /// When areas remained, if these figures show any.
    pub fn seen_open(&self) -> Option<When> {
        let figures = [self.suspected_m2, self.confirmed_m2, self.remaining_m2];
        let open = figures.into_iter().flatten().any(|area| area > 0);
        open.then(|| self.measured_on.unwrap_or(When::year(self.year)))
    }
}

impl Check for ClearanceYear {}
