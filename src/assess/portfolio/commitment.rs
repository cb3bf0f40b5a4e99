//! What the plans ask of a State by a date, with the date worked out from the calendar of meetings and from what is
//! recorded.

use crate::assess::{
    answer::{Missing, Possible},
    dossier::Dossier,
    duty::{Beginning, Status},
    inquiry::Inquiry,
};
use crate::base::{
    Day,
    citation::Citation,
    duty::Duty,
    last_day_of,
    meeting::{MeetingId, Session},
    months::{months_after, months_before},
    when::When,
};
use crate::law::{
    action::Action,
    due::{Due, Timing},
    limit::annual_report_due,
    plan::Plan,
    reading::MeetingDay,
};
use crate::record::subject::Subject;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One thing that a plan asks of a State, and by when.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{State, data, law::oslo};
/// let asked = data::register()?.state(State::SEN).commitments(&oslo::PLAN, "2021-06-01".parse()?);
/// let report = asked.iter().find(|one| one.action == 8).ok_or("not asked")?;
/// assert_eq!(report.due.ok_or("none")?.to_string(), "2020-04-30"); // and each year after
/// assert_eq!(report.citation.to_string(), "Oslo Action 8");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Commitment {
    /// The code of the plan.
    pub plan: Cow<'static, str>,
    /// The action.
    pub action: u16,
    /// What is to be done, in our words.
    pub what: Cow<'static, str>,
    /// The last day in time; `None` where the text gives no date, or the calendar not yet.
    pub due: Option<When>,
    /// How the text says when.
    pub timing: Timing,
    /// Whether the State is addressed, on that day or, where there is none, on the day asked.
    pub addressed: Possible<bool>,
    /// By which action.
    pub citation: Citation,
}

impl Commitment {
    /// How it stands on a day. What the State did is not recorded: after the day it is unknown, never overdue.
    pub fn status(&self, day: Day) -> Possible<Status> {
        let open = match self.due {
            Some(due) if due.latest() < day => [Status::Fulfilled, Status::Overdue],
            _ => [Status::InTime, Status::Fulfilled],
        };
        let open = Possible::one_of(open, Missing::Answer(self.citation.to_string()));
        self.addressed.zip(&open, |addressed, status| if *addressed { *status } else { Status::NotApplicable })
    }
}

/// What dates the duties of a plan for one State: the calendar of meetings, and what is recorded of the State.
struct Calendar<'a> {
    inquiry: Inquiry<'a>,
    dossier: Dossier<'a>,
    plan: &'a Plan,
}

impl Dossier<'_> {
    /// What a plan asks of the State, dated where a date follows, as it stands on `day`; in the order of the plan.
    ///
    /// Duties of which each year or meeting of the plan brings one are listed once for each. Those that surely address
    /// other States are left out.
    pub fn commitments(&self, plan: &Plan, day: Day) -> Vec<Commitment> {
        let inquiry = self.register().ask(plan.convention, self.readings()).for_plan(plan);
        let calendar = Calendar { inquiry, dossier: *self, plan };
        // What is asked of an office is not asked of States.
        let of_states = |action: &'static Action| action.due.iter().filter(|due| due.office.is_empty());
        let asked = plan.actions().flat_map(|action| of_states(action).map(move |due| (action, due)));
        let all = asked.flat_map(|(action, due)| calendar.commitments(action, due, day));
        all.filter(|commitment| commitment.addressed.may_be(&true)).collect()
    }
}

impl Calendar<'_> {
    /// One dated duty: a line for each day on which it is due, or one without a date.
    fn commitments(&self, action: &Action, due: &Due, day: Day) -> Vec<Commitment> {
        let population = due.whose.unwrap_or(action.addressee);
        let line = self.inquiry.is_in(&Subject::State(self.dossier.state()), population);
        let known = self.inquiry.register().known();
        let commitment = |date: Option<When>| Commitment {
            plan: action.plan.into(),
            action: action.number,
            what: due.what.into(),
            due: date,
            timing: due.timing,
            addressed: line.at(date.map_or(day, When::latest).min(known)).clone(),
            citation: Citation::Action { plan: self.plan.name.into(), number: action.number },
        };
        match self.days(due.timing) {
            Some(days) => days.into_iter().map(|date| commitment(Some(date))).collect(),
            None => vec![commitment(None)],
        }
    }

    /// The days on which it is due; `None` where no date follows.
    fn days(&self, timing: Timing) -> Option<Vec<When>> {
        match timing {
            Timing::By(day) => Some(vec![When::on(day)]),
            Timing::InYear(year) => Some(vec![last_day_of(year).into()]),
            Timing::ByMeeting(session) => Some(vec![self.day_of(session)?]),
            Timing::AfterEntryIntoForce { months } => Some(self.after_entry(months)),
            Timing::AfterFind { months, duty } => Some(self.after_finds(months, duty)),
            Timing::BeforeMeetings { months } => {
                let rule = self.dossier.readings().month_end;
                let openings = self.meetings().into_iter().map(|days| days.earliest());
                Some(openings.map(|opens| When::on(months_before(opens, months, rule))).collect())
            }
            Timing::EachMeeting => Some(self.meetings()),
            Timing::EachReport => Some(self.report_days()),
            Timing::ByDeadline(duty) => Some(self.deadlines(duty)),
            Timing::AfterTwoSilentYears | Timing::Pace(_) => None,
        }
    }

    fn day_of(&self, session: Session) -> Option<When> {
        let id = MeetingId { convention: self.plan.convention, session };
        let days = self.inquiry.register().meeting_days(id)?;
        Some(match self.dossier.readings().meeting_day {
            MeetingDay::Closing => When::on(days.latest()),
            MeetingDay::Opening => When::on(days.earliest()),
        })
    }

    /// The days of the meetings in the period of the plan.
    fn meetings(&self) -> Vec<When> {
        let all = self.inquiry.register().calendar(self.plan.convention).into_iter();
        all.filter_map(|meeting| meeting.days()).filter(|days| self.is_running(days.earliest())).collect()
    }

    /// Whether that day lies in the period of the plan.
    fn is_running(&self, day: Day) -> bool {
        self.plan.first_day <= day && self.plan.last_day.is_none_or(|last| day <= last)
    }

    /// The days in the period of the plan on which annual reports are due.
    fn report_days(&self) -> Vec<When> {
        let days = self.plan.years().filter_map(annual_report_due);
        days.filter(|day| self.is_running(*day)).map(When::on).collect()
    }

    /// From entry into force, for those bound before the plan ends.
    fn after_entry(&self, months: u32) -> Vec<When> {
        let standing = self.dossier.standing(self.plan.convention);
        let entries = standing.spells().iter().map(|spell| spell.entry_into_force);
        let within = entries.filter(|entry| self.plan.last_day.is_none_or(|last| entry.earliest() <= last));
        within.map(|entry| self.months_after(entry, months)).collect()
    }

    /// That many months after a date. Unlike with [`When::plus_months`], an open beginning moves too.
    fn months_after(&self, date: When, months: u32) -> When {
        let after = |day| months_after(day, months, self.dossier.readings().month_end);
        When::between(after(date.earliest()), after(date.latest())).unwrap_or(date)
    }

    /// From each find in the period of the plan.
    fn after_finds(&self, months: u32, duty: Duty) -> Vec<When> {
        let Some(status) = self.dossier.duty(self.plan.convention, duty) else { return Vec::new() };
        let phases = status.clocks().iter().flat_map(|clock| clock.phases());
        let finds = phases.filter(|phase| matches!(phase.beginning, Beginning::Found | Beginning::NewlyMined));
        let last = self.plan.last_day.unwrap_or(Day::MAX);
        let within = finds.map(|phase| phase.starts).filter(|starts| starts.may_be_in(self.plan.first_day, last));
        within.map(|found| self.months_after(found, months)).collect()
    }

    /// The deadlines in force at the end of the plan, or of what is known.
    fn deadlines(&self, duty: Duty) -> Vec<When> {
        let Some(status) = self.dossier.duty(self.plan.convention, duty) else { return Vec::new() };
        let day = self.plan.last_day.unwrap_or(Day::MAX).min(self.inquiry.register().known());
        let deadline = status.at(day).deadline.filter(|deadline| deadline.latest() >= self.plan.first_day);
        deadline.into_iter().collect()
    }
}
