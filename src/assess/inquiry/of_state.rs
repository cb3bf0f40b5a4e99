//! One State, with what was worked out of it so far: many questions need the same.

use super::ask::Inquiry;
use crate::assess::{
    answer::Possible,
    duty::{DutyStatus, Period, Reporting, Status},
    standing::{Standing, Term},
};
use crate::base::{duty::Duty, last_day_of, state::State, timeline::Timeline};
use crate::record::history::History;
use chrono::Datelike;
use std::{cell::OnceCell, sync::Arc};

/// The questions to one State.
pub(super) struct OfState<'a> {
    pub(super) inquiry: Inquiry<'a>,
    pub(super) state: State,
    standing: OnceCell<Arc<Standing>>,
    /// In the order of [`Duty`].
    duties: [OnceCell<Option<Followed>>; Duty::ALL.len()],
    reporting: OnceCell<Reporting>,
    /// Whether it reported.
    pub(super) reported: OnceCell<Timeline<Possible<bool>>>,
}

/// A duty, with its status over the time asked about.
struct Followed {
    status: DutyStatus,
    line: OnceCell<Timeline<Possible<Status>>>,
}

impl<'a> OfState<'a> {
    pub(super) fn new(inquiry: Inquiry<'a>, state: State) -> Self {
        Self {
            inquiry,
            state,
            standing: OnceCell::new(),
            duties: Default::default(),
            reporting: OnceCell::new(),
            reported: OnceCell::new(),
        }
    }

    /// What is recorded of it.
    pub(super) fn history(&self) -> &'a History {
        self.inquiry.register.history(self.state)
    }

    /// Its standing under the Convention.
    pub(super) fn standing(&self) -> &Arc<Standing> {
        self.standing.get_or_init(|| Arc::new(self.inquiry.dossier(self.state).standing(self.inquiry.convention)))
    }

    /// The answer of `rule` for each membership, from entry into force until the next; of a State that never joined, for
    /// all time.
    pub(super) fn by_membership(&self, rule: impl Fn(Term) -> Timeline<Possible<bool>>) -> Timeline<Possible<bool>> {
        let standing = self.standing();
        let mut terms = standing.terms().into_iter();
        let first = rule(terms.next().unwrap_or(Term::ALWAYS));
        let later = standing.spells().iter().skip(1).map(|spell| spell.entry_into_force.earliest());
        later.zip(terms).fold(first, |line, (from, term)| line.then_as(from, &rule(term)))
    }

    fn followed(&self, duty: Duty) -> Option<&Followed> {
        let place = Duty::ALL.iter().position(|one| *one == duty)?;
        let status = || self.inquiry.dossier(self.state).duty_of(self.inquiry.convention, duty, self.standing());
        let follow = || status().map(|status| Followed { status, line: OnceCell::new() });
        self.duties.get(place)?.get_or_init(follow).as_ref()
    }

    /// The status of a duty; `None` where the Convention has no such duty.
    pub(super) fn status(&self, duty: Duty) -> Option<&DutyStatus> {
        self.followed(duty).map(|followed| &followed.status)
    }

    /// The status of a duty over time, or over the year of the day asked about.
    pub(super) fn line(&self, duty: Duty) -> Option<&Timeline<Possible<Status>>> {
        let period = self.inquiry.only.map_or(Period::ALL, Period::year_of);
        self.followed(duty).map(|followed| followed.line.get_or_init(|| followed.status.timeline_in(period)))
    }

    /// The reports due from it: all, or those that matter for the year of the day asked about.
    pub(super) fn reporting(&self) -> &Reporting {
        let Inquiry { register, convention, readings, only, .. } = self.inquiry;
        let (history, standing, known) = (self.history(), self.standing(), register.known());
        self.reporting.get_or_init(|| match only {
            Some(day) => {
                let last = last_day_of(day.year()).min(known);
                Reporting::bearing_on(last, history, convention, standing, readings)
            }
            None => Reporting::new(history, convention, standing, readings, known),
        })
    }
}
