//! What came of a deadline.

use crate::assess::{
    dossier::Dossier,
    duty::{DutyStatus, Status},
};
use crate::base::{Day, codes::codes, duty::Duty, when::When};
use crate::record::request::RequestId;

codes! {
    /// What came of a deadline, as far as it is known by now.
    #[non_exhaustive]
    pub enum Came: "end of a deadline" {
        /// All was done by that day.
        Done,
        /// More time was asked.
        Asked,
        /// It was not done by that day, and no request for more time about that deadline is on record.
        NotDone,
        /// Cannot be told.
        NotKnown,
    }
}

impl Came {
    /// Whether all was done by that day; `None` where it is not known.
    pub const fn is_done(self) -> Option<bool> {
        match self {
            Self::Done => Some(true),
            Self::Asked | Self::NotDone => Some(false),
            Self::NotKnown => None,
        }
    }
}

/// What came of a deadline of clearance, and the requests about it. A State that asked and had done it by that day all the
/// same had done it; one that asked is not known to have, unless a source tells that.
pub(super) fn came(dossier: Dossier<'_>, duty: &DutyStatus, deadline: Day) -> (Came, Vec<RequestId>) {
    let checks = dossier.requests().into_iter();
    let of_duty =
        checks.filter(|one| (one.request.id.convention, one.request.id.duty) == (duty.convention(), Duty::Clearance));
    let of_it = of_duty.filter(|one| one.previous_deadline == Some(When::on(deadline)));
    let requests: Vec<RequestId> = of_it.map(|one| one.request.id).collect();
    let status = duty.at(deadline).status;
    let next = deadline.succ_opt().map(|day| duty.at(day).status);
    let came = match status.known() {
        Some(Status::Fulfilled | Status::NotApplicable) => Came::Done,
        _ if !requests.is_empty() => Came::Asked,
        Some(Status::InTime) => Came::NotDone,
        _ if next.is_some_and(|next| next.known() == Some(&Status::Overdue)) => Came::NotDone,
        _ => Came::NotKnown,
    };
    (came, requests)
}
