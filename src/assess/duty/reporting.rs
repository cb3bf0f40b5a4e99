//! All transparency reports due from one State, and the status of the last one due (Article 7 of both Conventions).

use super::{
    instalment::Instalment,
    reports_due::{ReportDue, schedule},
    status::Status,
};
use crate::assess::{
    answer::{Possible, Reason, ReportReason},
    standing::Standing,
};
use crate::base::{Day, convention::Convention, provision::Provision, timeline::Timeline, when::When};
use crate::law::{plan::answers_to_silence, reading::Readings};
use crate::record::{area::AreaEvent, history::History, report::Report, stockpile::StockpileEvent};
use chrono::Datelike;

/// All reports due from one State under one Convention.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, State, data};
/// let reporting = data::register()?.state(State::BLR).duty(Convention::Apmbc, Duty::Reporting).ok_or("no such duty")?;
/// let reports = reporting.reports().ok_or("no reports")?;
/// let due: Vec<String> = reports.instalments().iter().take(3).map(|one| one.due.to_string()).collect();
/// assert_eq!(due, ["2004-08-28", "2005-04-30", "2006-04-30"]); // the initial report, then each year: Art. 7(1) and (2)
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    convention: Convention,
    instalments: Vec<Instalment>,
    /// Whether there is anything to tell: the plans ask for information on mines retained, stockpiled or laid.
    has_to_tell: bool,
}

/// Whether anything was ever retained, stockpiled or laid, as far as recorded.
fn has_to_tell(history: &History, convention: Convention) -> bool {
    let retained = history.retained.iter().any(|row| row.convention == convention && row.number > 0);
    let stocks = history.stockpiles.iter().any(|row| row.convention == convention && row.event != StockpileEvent::None);
    let areas = history.areas.iter().any(|row| row.convention == convention && row.event != AreaEvent::None);
    retained || stocks || areas
}

/// How many years beyond the last known day the list of annual reports goes.
const YEARS_AHEAD: i32 = 20;

/// How many years back of a day the last two annual reports due before it were surely due.
const YEARS_BACK: i32 = 3;

impl Reporting {
    /// From the standing and the reports recorded.
    pub(in crate::assess) fn new(
        history: &History,
        convention: Convention,
        standing: &Standing,
        readings: Readings,
        known: Day,
    ) -> Self {
        let dues = schedule(standing, convention, readings, known.year().saturating_add(YEARS_AHEAD), i32::MAX);
        Self::of(history, convention, dues.into_iter())
    }

    /// The same of the reports alone that bear on a day of that year: the initial ones, those due in the year, and the
    /// last two annual ones due before the day.
    pub(in crate::assess) fn bearing_on(
        day: Day,
        history: &History,
        convention: Convention,
        standing: &Standing,
        readings: Readings,
    ) -> Self {
        let year = day.year();
        let dues = schedule(standing, convention, readings, year, YEARS_BACK);
        let before = dues.iter().enumerate().filter(|(_, due)| due.covers.is_some() && due.day.latest() < day);
        let before: Vec<usize> = before.map(|(place, _)| place).collect();
        let from = match before[..] {
            [.., last_but_one, _] => last_but_one,
            [only] => only,
            [] => dues.len(),
        };
        let bears = |(place, due): &(usize, ReportDue<'_>)| {
            due.covers.is_none() || *place >= from || due.day.exact().is_some_and(|due| due.year() == year)
        };
        Self::of(history, convention, dues.into_iter().enumerate().filter(bears).map(|(_, due)| due))
    }

    /// What is recorded of these reports.
    fn of<'d>(history: &History, convention: Convention, dues: impl Iterator<Item = ReportDue<'d>>) -> Self {
        let reports: Vec<&Report> = history.reports.iter().filter(|row| row.convention == convention).collect();
        let instalments = dues.map(|due| Instalment::new(&due, &reports)).collect();
        Self { convention, instalments, has_to_tell: has_to_tell(history, convention) }
    }

    /// The reports due, in order.
    pub fn instalments(&self) -> &[Instalment] {
        &self.instalments
    }

    /// The day on which the initial report was due.
    pub(super) fn first_due(&self) -> Option<When> {
        self.instalments.first().map(|first| first.due)
    }

    /// The last instalment due on that day, or else the first.
    fn current(&self, day: Day) -> Option<&Instalment> {
        let due = self.instalments.iter().rev().find(|instalment| instalment.due.latest() <= day);
        due.or_else(|| self.instalments.first())
    }

    /// The due date of the last instalment due on that day, or else of the first.
    pub(super) fn last_due(&self, day: Day) -> Option<When> {
        self.current(day).map(|instalment| instalment.due)
    }

    /// The status of the last instalment due, over time up to `known`, while the State is bound.
    pub(super) fn status(&self, known: Day) -> Timeline<Possible<Status>> {
        let mut line = Timeline::constant(Possible::Known(Status::NotApplicable));
        let mut before: Option<Timeline<Possible<Status>>> = None;
        let initials = self.initials();
        // The first one counts before anything is due.
        let last = self.instalments.iter().rposition(|instalment| instalment.due.earliest() <= known).unwrap_or(0);
        for instalment in self.instalments.iter().take(last + 1) {
            let mut own = instalment.status_after(&initials);
            let from = if before.is_none() { Day::MIN } else { instalment.due.earliest() };
            // Where it is not known whether it was due yet, the one before may still count.
            if let Some(before) = before.filter(|_| instalment.perhaps || instalment.due.exact().is_none()) {
                own = own.zip(&before, |own, before| own.either(before));
            }
            line = line.then_as(from, &own);
            before = Some(own);
        }
        line
    }

    /// The initial reports, one for each consent, with whether each had been filed, over time.
    fn initials(&self) -> Vec<(When, Timeline<Possible<bool>>)> {
        let initials = self.instalments.iter().filter(|one| one.covers.is_none());
        initials.map(|one| (one.due, one.has_been_filed())).collect()
    }

    /// The status of one report alone, over time, while the State is bound.
    pub(in crate::assess) fn status_of(&self, instalment: &Instalment) -> Timeline<Possible<Status>> {
        instalment.status_after(&self.initials())
    }

    /// The status of one report alone on that day, while the State is bound.
    pub fn status_at(&self, instalment: &Instalment, day: Day) -> Possible<Status> {
        self.status_of(instalment).at(day).clone()
    }

    /// Days late: of a report overdue up to that day, of one filed up to filing; `None` unless exact.
    pub(super) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
        let instalment = self.current(day)?;
        let due = instalment.due.exact()?;
        match status {
            Status::Overdue => Some((day - due).num_days()),
            Status::Fulfilled => Some((instalment.filed()?.exact()? - due).num_days().max(0)),
            Status::InTime => Some(0),
            _ => None,
        }
    }

    /// When the last instalment due was filed.
    pub(super) fn filed(&self, day: Day) -> Option<When> {
        self.current(day)?.filed()
    }

    /// Why the last report due has its status on that day, and whether the two years before are known to be silent.
    pub(super) fn reasons(&self, day: Day) -> Vec<Reason> {
        let Some(instalment) = self.current(day) else { return Vec::new() };
        let paragraph = if instalment.covers.is_none() { 1 } else { 2 };
        let rule = Provision::article(self.convention, 7).paragraph(paragraph);
        let due = ReportReason::Due { covers: instalment.covers, due: instalment.due };
        let mut reasons = vec![Reason::new(due, rule)];
        let by_then = instalment.filings.iter().filter(|(when, _)| when.earliest() <= day);
        reasons.extend(by_then.map(|(when, source)| Reason::new(ReportReason::Filed { date: *when }, source)));
        if let Some((seen, source)) = &instalment.missing {
            reasons.push(Reason::new(ReportReason::Missing { seen: *seen }, source));
        }
        let plan = answers_to_silence(self.convention).filter(|plan| plan.since <= day && self.has_to_tell).last();
        if let Some((years, plan)) = self.two_silent_years(day).zip(plan) {
            reasons.push(Reason::new(ReportReason::TwoYearsSilent { years }, plan.citation));
        }
        reasons
    }

    /// The last two consecutive years, both due by that day, for which reports are known to be missing on that day, or
    /// filed without a word on stockpiles, clearance and retention (Oslo Action 49, Siem Reap-Angkor Action 47).
    pub fn two_silent_years(&self, day: Day) -> Option<(i32, i32)> {
        let due: Vec<&Instalment> =
            self.instalments.iter().filter(|one| one.covers.is_some() && one.due.latest() < day).collect();
        let (last, rest) = due.split_last()?;
        let before = rest.last()?;
        (last.is_silent(day) && before.is_silent(day)).then_some((before.covers?, last.covers?))
    }
}
