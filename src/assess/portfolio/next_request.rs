//! Until when more time can be asked for a duty, and of which meeting.

use super::last_meeting::{Asked, LastMeeting};
use crate::assess::{
    dossier::Dossier,
    duty::{Clock, ClockOrigin, DutyStatus, Status},
};
use crate::base::{Day, citation::Citation, convention::Convention, duty::Duty, read, when::When};
use crate::law::{limit::TimeLimit, reading::Extendable};
use serde::Serialize;

/// Until when more time can be asked for a duty under one of its clocks, and of which meeting: the last that ends by the
/// deadline.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let tajikistan = data::register()?.state(State::TJK);
/// let [next] = tajikistan.next_requests(Convention::Apmbc, Duty::Clearance, "2024-06-15".parse()?)
///     .try_into().map_err(|_| "one clock")?;
/// assert_eq!((next.file_by.to_string().as_str(), next.meeting.as_str()), ("2025-03-01", "the 22MSP"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NextRequest {
    /// The clock.
    pub clock: ClockOrigin,
    /// Which meeting it is, in words.
    pub meeting: String,
    /// The last day to file: an interval where the calendar does not tell the day. It may have passed.
    pub file_by: When,
    /// By which rule.
    pub notice: Citation,
}

impl NextRequest {
    /// `None` where no meeting that is not over can give more time under that clock, or none is needed.
    pub(super) fn of(dossier: Dossier<'_>, duty: &DutyStatus, clock: &Clock, day: Day) -> Option<Self> {
        let rule = TimeLimit::of(duty.convention(), duty.duty())?.extension.as_ref()?;
        let deadline = clock.deadline(day)?;
        let readings = dossier.readings();
        if clock.is_of_hostilities() && readings.extendable == Extendable::FromEntry {
            return None;
        }
        if !duty.under(clock).at(day).may_be(&Status::InTime) {
            return None;
        }
        let asked = Asked { deadline, day, convention: duty.convention(), rule, readings };
        let LastMeeting { name: meeting, file_by } = LastMeeting::of(dossier.register(), &asked)?;
        Some(Self { clock: clock.origin().clone(), meeting, file_by, notice: rule.notice.clone() })
    }
}

impl Dossier<'_> {
    /// Until when more time can be asked for a duty that may still be open and in time, as it stands on that day: for each
    /// of its clocks that runs. Empty where the Convention has no such duty, or none that can be extended.
    pub fn next_requests(&self, convention: Convention, duty: Duty, day: Day) -> Vec<NextRequest> {
        let Some(duty) = self.duty(convention, duty) else { return Vec::new() };
        duty.running(day).into_iter().filter_map(|clock| NextRequest::of(*self, &duty, clock, day)).collect()
    }
}
