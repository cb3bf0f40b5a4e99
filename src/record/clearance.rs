//! Yearly figures on mined areas remaining and released.

use super::{
    check::{Beside, Check, Wrong, impossible},
    contrary::parts_above_whole,
    fault::FaultCode,
    row::rows,
};
use crate::base::{citation::Source, convention::Convention, first_day_of, last_day_of, state::State, when::When};

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
        /// Cancelled and reduced in the year, where the source tells them together: released by survey.
        cancelled_or_reduced_m2?: u64,
        /// Reduced and cleared in the year, where the source tells them together.
        reduced_or_cleared_m2?: u64,
        /// Released in the year in all, where the source tells that: cancelled, reduced and cleared.
        released_m2?: u64,
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

impl Check for ClearanceYear {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let (suspected, confirmed) = (("suspected_m2", self.suspected_m2), ("confirmed_m2", self.confirmed_m2));
        let mut wrong = parts_above_whole(&[suspected, confirmed], ("remaining_m2", self.remaining_m2));
        let by_survey = ("cancelled_or_reduced_m2", self.cancelled_or_reduced_m2);
        let on_the_ground = ("reduced_or_cleared_m2", self.reduced_or_cleared_m2);
        let released = ("released_m2", self.released_m2);
        let (cancelled, reduced) = (("cancelled_m2", self.cancelled_m2), ("reduced_m2", self.reduced_m2));
        let cleared = ("cleared_m2", self.cleared_m2);
        wrong.extend(parts_above_whole(&[cancelled, reduced], by_survey));
        wrong.extend(parts_above_whole(&[reduced, cleared], on_the_ground));
        let splits = [&[cancelled, reduced, cleared][..], &[by_survey, cleared], &[cancelled, on_the_ground]];
        let mut too_much = splits.into_iter().map(|parts| parts_above_whole(parts, released));
        wrong.extend(too_much.find(|wrong| !wrong.is_empty()).unwrap_or_default());
        // The areas remaining at the end of a year are measured up to some time in the next.
        let told = When::between(first_day_of(self.year), last_day_of(self.year.saturating_add(1))).ok();
        let measured = self.measured_on.zip(told).filter(|(measured, told)| measured.intersect(*told).is_none());
        wrong.extend(measured.map(|(measured, told)| {
            ("measured_on", impossible(FaultCode::MeasuredOutsideYear, measured, format!("a day of `{told}`")))
        }));
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        [Some(("year", When::year(self.year))), self.measured_on.map(|day| ("measured_on", day))]
            .into_iter()
            .flatten()
            .collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        Some(When::year(self.year))
    }
}
