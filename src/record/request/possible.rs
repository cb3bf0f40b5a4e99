//! What a row of a request cannot be. What several rows of one request tell that cannot all be so is kept as a
//! [`Contradiction`](super::Contradiction).

use super::row::{OutcomeCode, RequestRow};
use crate::base::when::When;
use crate::record::{
    check::{Beside, Check, Wrong, duty_without_limit, impossible, too_early},
    fault::{FaultCode, Problem},
};

impl Check for RequestRow {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let mut wrong: Wrong = beside.no_such_meeting(self.convention, self.meeting).into_iter().collect();
        wrong.extend(duty_without_limit(self.convention, Some(self.duty)));
        let dates = [
            ("filed", self.filed),
            ("withdrawn", self.withdrawn),
            ("decided", self.decided),
            ("asked_until", self.asked_until),
            ("granted_until", self.granted_until),
        ];
        wrong.extend(too_early(self.convention, &dates));
        wrong.extend(self.revised.iter().flat_map(|date| too_early(self.convention, &[("revised", Some(*date))])));
        wrong.extend(self.no_such_number());
        wrong.extend(self.no_such_clock());
        wrong.extend(self.given_and_missing());
        let zero = self.months_asked.filter(|months| *months == 0);
        wrong.extend(zero.map(|zero| ("months_asked", impossible(FaultCode::Zero, zero, "1 or more"))));
        wrong.extend(self.decided_by_meeting_to_come(beside));
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        let dates = [("filed", self.filed), ("withdrawn", self.withdrawn), ("decided", self.decided)];
        let revised = self.revised.iter().map(|date| ("revised", *date));
        dates.into_iter().filter_map(|(field, date)| Some((field, date?))).chain(revised).collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.decided
    }
}

impl RequestRow {
    /// The problem of a decision of a meeting that had not closed by the day of the records.
    fn decided_by_meeting_to_come(&self, beside: &Beside) -> Option<(&'static str, Problem)> {
        let outcome = self.outcome.filter(|outcome| *outcome != OutcomeCode::Moot && self.decided.is_none())?;
        let ((opens, _), release) = (beside.sitting(self.convention, self.meeting)?, beside.release?);
        let expected = format!("an empty cell, as the meeting opens after `{release}`");
        (opens.earliest() > release)
            .then(|| ("outcome", impossible(FaultCode::DecidedByMeetingToCome, outcome, expected)))
    }
}
