//! When what a plan asks of a State is due: by the calendar of meetings, and by what is recorded of the State. Nothing is
//! due under a plan before it was adopted, or after its period ended.

use crate::assess::{
    dossier::Dossier,
    duty::{Beginning, ClockOrigin, DutyStatus, Instalment, Phase},
};
use crate::base::{
    Day,
    convention::Convention,
    duty::Duty,
    last_day_of,
    meeting::{MeetingId, Session},
    months::months_after,
    when::When,
};
use crate::law::{due::Timing, limit::annual_report_due, plan::Plan, reading::MeetingDay};
use crate::record::sitting::Sitting;
use chrono::Datelike;
use std::cell::OnceCell;

/// A day on which something is due.
#[derive(Debug, Clone)]
pub(super) struct DueDay {
    /// The last day in time; `None` where it is not known.
    pub(super) due: Option<When>,
    /// The day on which it shows who is addressed; `None` = the last day in time.
    pub(super) addressed: Option<Day>,
    /// The last day of the calendar year on which is reported.
    pub(super) past_year: Option<Day>,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    pub(super) perhaps: bool,
    /// The clock whose deadline it is; `None` where no clock sets it.
    pub(super) clock: Option<ClockOrigin>,
}

impl DueDay {
    const fn on(due: When) -> Self {
        Self { due: Some(due), addressed: None, past_year: None, perhaps: false, clock: None }
    }
}

/// What dates the duties of a plan for one State.
pub(super) struct Dates<'a> {
    dossier: Dossier<'a>,
    plan: &'a Plan,
    /// The day on which everything is told as it stands then.
    day: Day,
    reporting: OnceCell<Option<DutyStatus>>,
}

impl<'a> Dates<'a> {
    pub(super) const fn new(dossier: Dossier<'a>, plan: &'a Plan, day: Day) -> Self {
        Self { dossier, plan, day, reporting: OnceCell::new() }
    }

    const fn convention(&self) -> Convention {
        self.plan.convention
    }

    /// The days on which it is due; `None` where the text sets none.
    pub(super) fn of(&self, timing: Timing) -> Option<Vec<DueDay>> {
        let plain = |days: Vec<When>| Some(days.into_iter().map(DueDay::on).collect());
        match timing {
            // What the plan itself dates is due then.
            Timing::By(day) => plain(vec![When::on(day)]),
            Timing::InYear(year) => plain(vec![last_day_of(year).into()]),
            Timing::ByMeeting(session) => Some(vec![DueDay { due: self.day_of(session), ..DueDay::on(When::UNKNOWN) }]),
            Timing::AfterEntryIntoForce { months } => plain(self.after_entry(months)),
            Timing::AfterFind { months, duty } => Some(self.after_finds(months, duty)),
            Timing::BeforeMeetings { months } => {
                let rule = self.dossier.readings().month_end;
                let openings = self.meetings().into_iter().map(|sitting| sitting.opens);
                let before = openings.map(|opens| opens.minus_months(months, rule));
                plain(before.filter(|due| self.may_be_due(*due)).collect())
            }
            Timing::EachMeeting => plain(self.meetings().iter().map(Sitting::days).collect()),
            Timing::EachReport => Some(self.reports(true)),
            Timing::EachAnnualReport => Some(self.reports(false)),
            Timing::EachThirtyApril => Some(self.thirty_april()),
            Timing::ByDeadline(duty) => Some(self.deadlines(duty)),
            Timing::AfterTwoSilentYears | Timing::Pace(_) | Timing::NoTime => None,
        }
    }

    /// The first day on which something can be due under the plan.
    fn first_day(&self) -> Day {
        self.plan.first_day.max(self.plan.adopted)
    }

    /// The last such day.
    fn last_day(&self) -> Day {
        self.plan.last_day.unwrap_or(Day::MAX)
    }

    /// Whether a day may lie in the period of the plan.
    fn may_be_due(&self, due: When) -> bool {
        due.may_be_in(self.first_day(), self.last_day())
    }

    /// The last day in time where it is to be done by a meeting; some day, where that of the meeting is not known.
    fn day_of(&self, session: Session) -> Option<When> {
        let id = MeetingId { convention: self.convention(), session };
        let sitting = self.dossier.register().sitting(id)?;
        Some(match self.dossier.readings().meeting_day {
            MeetingDay::Closing => sitting.closes,
            MeetingDay::Opening => sitting.opens,
        })
    }

    /// The meetings that sit, or may sit, in the period of the plan.
    fn meetings(&self) -> Vec<Sitting<'_>> {
        let all = self.dossier.register().sittings(self.convention());
        all.all().iter().copied().filter(|sitting| self.may_be_due(sitting.days())).collect()
    }

    /// The days of the reports that the State owes under Article 7: all, or the annual ones.
    fn reports(&self, initial: bool) -> Vec<DueDay> {
        let convention = self.convention();
        let duty = self.reporting.get_or_init(|| self.dossier.duty(convention, Duty::Reporting)).as_ref();
        let reports = duty.and_then(DutyStatus::reports).into_iter().flat_map(|reports| reports.instalments());
        let asked = reports.filter(|one| (initial || one.covers.is_some()) && self.may_be_due(one.due));
        let day = |one: &Instalment| DueDay {
            past_year: one.covers.map(last_day_of),
            perhaps: one.is_perhaps_due(),
            ..DueDay::on(one.due)
        };
        asked.map(day).collect()
    }

    /// 30 April of each year of the plan.
    fn thirty_april(&self) -> Vec<DueDay> {
        let days = self.plan.years().filter_map(annual_report_due).filter(|day| self.may_be_due(When::on(*day)));
        days.map(|day| DueDay { past_year: Some(last_day_of(day.year() - 1)), ..DueDay::on(day.into()) }).collect()
    }

    /// From each entry into force.
    fn after_entry(&self, months: u32) -> Vec<When> {
        let standing = self.dossier.standing(self.convention());
        let ends = standing.spells().iter().map(|spell| self.months_after(spell.entry_into_force, months));
        ends.filter(|due| self.may_be_due(*due)).collect()
    }

    /// That many months after a date. Unlike with [`When::plus_months`], an open beginning moves too.
    fn months_after(&self, date: When, months: u32) -> When {
        let after = |day| months_after(day, months, self.dossier.readings().month_end);
        When::between(after(date.earliest()), after(date.latest())).unwrap_or(date)
    }

    /// From each find made while the plan is in force: what it asks then is owed even where the period outlasts it.
    fn after_finds(&self, months: u32, duty: Duty) -> Vec<DueDay> {
        let Some(status) = self.dossier.duty(self.convention(), duty) else { return Vec::new() };
        let is_find = |phase: &&Phase| matches!(phase.beginning, Beginning::Found | Beginning::NewlyMined);
        let phases = status.clocks().iter().flat_map(|clock| clock.phases()).filter(is_find);
        let finds = phases.map(|phase| phase.starts);
        let within = finds.filter(|found| found.may_be_in(self.plan.adopted, self.last_day()));
        let due =
            |found: When| DueDay { addressed: Some(found.latest()), ..DueDay::on(self.months_after(found, months)) };
        within.map(due).collect()
    }

    /// The deadlines in force, as known on the day asked, under every clock that runs.
    fn deadlines(&self, duty: Duty) -> Vec<DueDay> {
        let Some(status) = self.dossier.duty(self.convention(), duty) else { return Vec::new() };
        let day = self.last_day().min(self.dossier.register().known()).min(self.day);
        let running = status.running(day).into_iter();
        let deadlines = running.filter_map(|clock| Some((clock.origin(), clock.deadline(day)?)));
        let within = deadlines.filter(|(_, deadline)| self.may_be_due(*deadline));
        within.map(|(origin, due)| DueDay { clock: Some(origin.clone()), ..DueDay::on(due) }).collect()
    }
}
