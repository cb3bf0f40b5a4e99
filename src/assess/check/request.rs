//! The check of an extension request: what was replaced and given, and everything found.

use super::{asked::AskedClocks, case::RequestCase, finding::RequestFinding};
use crate::assess::{
    dossier::Dossier,
    duty::{ClockOrigin, LastDeadline},
};
use crate::base::{read, when::When};
use crate::record::request::{ExtensionRequest, RequestId};
use serde::Serialize;
use std::{collections::BTreeMap, ops::RangeInclusive};

/// A request with what follows from it.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data};
/// let requests = data::register()?.state(State::COG).requests();
/// let first = &requests[0];
/// assert_eq!(first.previous_deadline.ok_or("none")?.to_string(), "2011-11-01");
/// assert_eq!(first.new_deadline.ok_or("none")?.to_string(), "2013-01-01");
/// assert_eq!(first.lapse_days, Some(31)); // decided on 2 December 2011
/// // Filed on 24 November for a meeting that opened four days later.
/// assert_eq!((first.file_by, first.days_late.clone()), (Some("2011-02-28".parse()?), Some(269..=269)));
/// assert!(!first.undecided);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RequestCheck {
    /// The request.
    pub request: ExtensionRequest,
    /// What the clock counts from that it is about: as its row tells, or else the only clock under which there may have been
    /// something to be done when it was filed. `None` where there were several, or none had begun.
    pub clock: Option<ClockOrigin>,
    /// The days of the decision, as far as known.
    pub decided: Option<When>,
    /// The deadline of that clock in force when it was decided, or filed.
    pub previous_deadline: Option<When>,
    /// The new deadline, where more time was granted; an interval where it is not recorded.
    pub new_deadline: Option<When>,
    /// Days from the expiry of the previous deadline to the decision; `None` unless exact.
    pub lapse_days: Option<i64>,
    /// The last day on which it was to be filed for the meeting that considered it, nine months before; treaty law of the CCM,
    /// and of the APMBC what its meetings ask. `None` where the meeting is not known.
    pub file_by: Option<When>,
    /// How many days after that day it was filed, the fewest and the most: 0 where it came in time. `None` where one of the two is
    /// not known.
    pub days_late: Option<RangeInclusive<i64>>,
    /// Whether it was filed and is not known to be decided, withdrawn or overtaken by a later decision, on the last day
    /// known.
    pub undecided: bool,
    /// The last deadline of that clock that was known exactly, up to the last day known.
    pub last_deadline: Option<LastDeadline>,
    /// Everything found.
    pub findings: Vec<RequestFinding>,
}

impl Dossier<'_> {
    /// Every extension request of the State, under both Conventions, with its check; in the order of Convention, duty
    /// and number.
    pub fn requests(&self) -> Vec<RequestCheck> {
        let mut duties = BTreeMap::new();
        let requests = &self.history().requests;
        for RequestId { convention, duty, .. } in requests.iter().map(|request| request.id) {
            duties.entry((convention, duty)).or_insert_with(|| self.duty(convention, duty));
        }
        let asked: BTreeMap<_, _> = duties
            .iter()
            .map(|(which, duty)| (*which, AskedClocks::of(duty.as_ref(), self.register().known())))
            .collect();
        let of = |request: &ExtensionRequest| asked.get(&(request.id.convention, request.id.duty));
        requests.iter().filter_map(|request| Some(self.check(request, of(request)?))).collect()
    }

    fn check(&self, request: &ExtensionRequest, asked: &AskedClocks<'_>) -> RequestCheck {
        let case = RequestCase::new(*self, request, asked);
        let (decided, previous_deadline) = (case.decided(), case.previous_deadline());
        RequestCheck {
            request: request.clone(),
            clock: case.clock().map(|clock| clock.origin().clone()),
            decided,
            previous_deadline,
            new_deadline: case.new_deadline(),
            lapse_days: lapse_days(previous_deadline, decided),
            file_by: case.file_by(),
            days_late: case.days_late(),
            undecided: case.is_pending(),
            last_deadline: case.last_deadline(),
            findings: case.findings(),
        }
    }
}

/// Days from the expiry of a deadline to the decision that replaced it, none where it had not expired.
fn lapse_days(previous: Option<When>, decided: Option<When>) -> Option<i64> {
    let (previous, decided) = (previous?.exact()?, decided?.exact()?);
    Some((decided - previous).num_days().max(0))
}
