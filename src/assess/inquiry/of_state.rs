//! One State, and what has been found of it so far: many questions rest on the same.

use super::{
    super::{
        membership::Standing,
        possible::Possible,
        status::{DutyStatus, Status},
    },
    Found, Inquiry,
};
use crate::base::{duty::Duty, state::State, timeline::Timeline};
use crate::law::question::Question;
use crate::record::history::History;
use std::{cell::OnceCell, sync::Arc};
use strum::VariantArray;

/// The questions to one State.
pub(super) struct OfState<'a> {
    pub(super) asks: Inquiry<'a>,
    pub(super) state: State,
    standing: OnceCell<Arc<Standing>>,
    /// In the order of [`Duty`].
    duties: [OnceCell<Option<Followed>>; Duty::VARIANTS.len()],
    /// Whether it reported.
    pub(super) reported: OnceCell<Timeline<Possible<bool>>>,
}

/// A duty, with its status over time.
struct Followed {
    status: DutyStatus,
    line: OnceCell<Timeline<Possible<Status>>>,
}

impl<'a> OfState<'a> {
    pub(super) fn new(asks: Inquiry<'a>, state: State) -> Self {
        Self { asks, state, standing: OnceCell::new(), duties: Default::default(), reported: OnceCell::new() }
    }

    /// What is recorded of it.
    pub(super) fn history(&self) -> &'a History {
        self.asks.register.history(self.state)
    }

    /// Its standing under the Convention.
    pub(super) fn standing(&self) -> &Arc<Standing> {
        self.standing.get_or_init(|| Arc::new(self.asks.dossier(self.state).standing(self.asks.convention)))
    }

    fn followed(&self, duty: Duty) -> Option<&Followed> {
        let place = Duty::VARIANTS.iter().position(|one| *one == duty)?;
        let status = || self.asks.dossier(self.state).status_of(self.asks.convention, duty, self.standing());
        let follow = || status().map(|status| Followed { status, line: OnceCell::new() });
        self.duties.get(place)?.get_or_init(follow).as_ref()
    }

    /// A duty, where the Convention knows it.
    pub(super) fn status(&self, duty: Duty) -> Option<&DutyStatus> {
        self.followed(duty).map(|followed| &followed.status)
    }

    /// The status for a duty over time.
    pub(super) fn line(&self, duty: Duty) -> Option<&Timeline<Possible<Status>>> {
        self.followed(duty).map(|followed| followed.line.get_or_init(|| followed.status.timeline()))
    }

    /// The answer to a question; `None` where it does not fit a State.
    pub(super) fn answer(&self, question: Question) -> Option<Found<'_>> {
        match question {
            Question::NewlyBound => Some(self.newly_bound()),
            Question::Consented => Some(self.consented()),
            Question::Signed => Some(self.signed()),
            Question::Open(duty) => self.open(duty),
            Question::Late(duty) => self.late(duty),
            Question::Completed(duty) => self.completed(duty),
            Question::CompletedInYear(duty) => self.completed_in_year(duty),
            Question::CompletedInPeriod(duty) => self.completed_in_period(duty),
            Question::Extended(duty) => self.extended(duty),
            Question::Requesting(duty) => self.requesting(duty),
            Question::Found(duty, since) => self.found(duty, since),
            Question::DestroyedWithinSixMonths => self.destroyed_within_six_months(),
            Question::Retains => Some(self.retains()),
            Question::Reported => Some(self.reported()),
            Question::ReportedInTime => Some(self.reported_in_time()),
            Question::ReportedOn(duty) => Some(self.reported_on(duty)),
            Question::ReportedOnDuties => Some(self.reported_on_duties()),
            Question::InitialReportMissing => self.initial_report_missing(),
            Question::TwoSilentYears => self.two_silent_years(),
            Question::MeasuresTaken => Some(self.measures_taken()),
            Question::VictimsReported => Some(self.victims_reported()),
            Question::InGroup(group) => Some(self.in_group(group)),
            _ => None,
        }
    }
}
