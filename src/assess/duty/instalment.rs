//! One transparency report due from a State: whether it was filed, is known to be missing, or told nothing (Article 7
//! of both Conventions).

use super::{reports_due::ReportDue, status::Status};
use crate::assess::{
    answer::{Dated, Missing, Possible, happened},
    standing::{Spell, Standing},
};
use crate::base::{Day, citation::Source, duty::Duty, months::days_after, timeline::Timeline, when::When};
use crate::record::report::{Report, ReportKind};
use chrono::Datelike;
use std::collections::BTreeSet;

/// One report due: the initial one, or that of a year.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use mine_action::{Convention, Duty, Possible, State, Status, data};
/// let reporting = data::register()?.state(State::BLR).duty(Convention::Apmbc, Duty::Reporting).ok_or("no such duty")?;
/// let initial = &reporting.reports().ok_or("no reports")?.instalments()[0];
/// assert_eq!((initial.covers, initial.filed().ok_or("not filed")?.to_string().as_str()), (None, "2004-07-01"));
/// assert_eq!(initial.status_at("2004-06-30".parse()?), Possible::Known(Status::InTime));
/// assert_eq!(initial.status_at("2004-07-01".parse()?), Possible::Known(Status::Fulfilled));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Instalment {
    /// The calendar year covered; `None` for the initial report.
    pub covers: Option<i32>,
    /// The last day in time.
    pub due: When,
    /// Each filing that may be it, with the day and the source.
    pub(super) filings: Vec<(When, Source)>,
    /// The days on which sources show it missing, in order.
    pub(super) missing: Vec<(Day, Source)>,
    /// Duties on which the filing is known to say nothing.
    silent_on: Vec<Duty>,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    pub(super) perhaps: bool,
    /// The place of the consent by reason of which it is due.
    pub(super) spell: usize,
}

impl Instalment {
    pub(super) fn new(due: &ReportDue<'_>, reports: &[&Report]) -> Self {
        match due.covers {
            None => Self::initial(due, reports),
            Some(year) => Self::annual(due, year, reports),
        }
    }

    /// The first report of a membership is its initial report, whatever the source calls it.
    fn initial(due: &ReportDue<'_>, reports: &[&Report]) -> Self {
        let filed = reports.iter().filter(|row| row.kind != ReportKind::Missing);
        let filings = filed.filter_map(|row| Some((first_filed(row, due)?, &row.source)));
        let first = filings.min_by_key(|(when, _)| (when.latest(), when.earliest()));
        let of_membership = |seen| !due.term.may_come_before(seen) && due.term.is_before_next(seen);
        let missing = reports.iter().filter(|row| row.kind == ReportKind::Missing && row.covers.is_none());
        Self {
            covers: None,
            due: due.day,
            filings: first.into_iter().map(|(when, source)| (when, source.clone())).collect(),
            missing: all_missing(missing.filter(|row| seen_missing(row).is_some_and(of_membership))),
            silent_on: Vec::new(),
            perhaps: due.perhaps,
            spell: due.place,
        }
    }

    fn annual(due: &ReportDue<'_>, covers: i32, reports: &[&Report]) -> Self {
        let rows = reports.iter().copied().filter(|row| is_annual(row, covers));
        let (told, untold): (Vec<&Report>, Vec<&Report>) = rows.partition(|row| row.covers.is_some());
        let mut filings: Vec<(When, Source)> = told.iter().map(|row| (filing_day(row), row.source.clone())).collect();
        let first_told = filings.iter().map(|(when, _)| when.latest()).min().unwrap_or(Day::MAX);
        // Taken for this one, a report may be another, and this one filed before it: it fulfils, and shows nothing late.
        let taken = untold.iter().map(|row| (When::not_after(filing_day(row).latest()), row.source.clone()));
        filings.extend(taken.filter(|(when, _)| when.latest() < first_told));
        filings.sort_by_key(|(when, _)| (when.latest(), when.earliest()));
        let missing = reports
            .iter()
            .filter(|row| row.kind == ReportKind::Missing && row.covers.is_some_and(|years| holds_year(years, covers)));
        Self {
            covers: Some(covers),
            due: due.day,
            filings,
            missing: all_missing(missing),
            silent_on: silent_on(&told, &untold),
            perhaps: due.perhaps,
            spell: due.place,
        }
    }

    /// Whether a State of that standing is bound by the consent by reason of which it is due, over time.
    pub(in crate::assess) fn bound(&self, standing: &Standing) -> Timeline<Possible<bool>> {
        standing.spells().get(self.spell).map_or_else(|| standing.bound(), Spell::bound)
    }

    /// The first day on which a State of that standing may be bound by it.
    pub(in crate::assess) fn bound_from(&self, standing: &Standing) -> Day {
        standing.spells().get(self.spell).map_or(Day::MIN, |spell| spell.entry_into_force.earliest())
    }

    /// When it was filed, for the first time; `None` where no filing is recorded.
    pub fn filed(&self) -> Option<When> {
        let filed = self.filings.iter().map(|(when, _)| *when);
        filed.reduce(|one, other| When::between(one.earliest().min(other.earliest()), one.latest()).unwrap_or(one))
    }

    /// What best shows it missing on that day: the next source from then on, or else the last.
    pub(super) fn shown_missing(&self, day: Day) -> Option<&(Day, Source)> {
        self.missing.iter().find(|(seen, _)| *seen >= day).or_else(|| self.missing.last())
    }

    /// Whether it is due only if the Convention entered into force early enough, on a day known only in part.
    pub(in crate::assess) const fn is_perhaps_due(&self) -> bool {
        self.perhaps
    }

    /// Whether it had been filed, over time.
    pub(super) fn has_been_filed(&self) -> Timeline<Possible<bool>> {
        let missing = Missing::report(self.due.latest());
        let not_until = self.missing.last().map_or(When::UNKNOWN, |(seen, _)| When::not_before(days_after(*seen, 1)));
        let filed = self.filed().map_or(not_until, |filed| filed.intersect(not_until).unwrap_or(filed));
        happened(&Dated::new(filed, missing))
    }

    /// The status over time, while the State is bound, beside whether the initial report had been filed. The first report
    /// is the initial one, so while that is known to be missing, no other has been filed. What is only perhaps due may
    /// not be asked at all.
    pub(super) fn status_after(&self, initial: &Timeline<Possible<bool>>) -> Timeline<Possible<Status>> {
        let own = self.has_been_filed();
        let status = self.status(&if self.covers.is_some() { own.zip(initial, Possible::and) } else { own });
        if !self.perhaps {
            return status;
        }
        let due = Timeline::constant(Possible::one_of([false, true], Missing::DepositDay));
        due.join(&status, |due, status| if *due { *status } else { Status::NotApplicable })
    }

    fn status(&self, filed: &Timeline<Possible<bool>>) -> Timeline<Possible<Status>> {
        let passed = happened(&Dated::new(self.due.plus_days(1), Missing::DepositDay));
        filed.join(&passed, |filed, passed| match (*filed, *passed) {
            (true, _) => Status::Fulfilled,
            (false, false) => Status::InTime,
            (false, true) => Status::Overdue,
        })
    }

    /// The status of this report by its own filings on that day, while the State is bound.
    pub fn status_at(&self, day: Day) -> Possible<Status> {
        self.status(&self.has_been_filed()).at(day).clone()
    }

    /// Whether it is known to have brought no information by that day: not filed, or filed without a word on any of the
    /// duties on which reports tell of progress, leaving aside those that the State does not have.
    pub(super) fn is_silent(&self, day: Day, lacks: impl Fn(Duty) -> bool) -> bool {
        let untold = |duty: &Duty| self.silent_on.contains(duty);
        let mut told_nothing = Duty::PROGRESS.iter().filter(|duty| !untold(duty));
        let told_nothing = Duty::PROGRESS.iter().any(untold) && told_nothing.all(|duty| lacks(*duty));
        told_nothing || self.has_been_filed().at(day).known() == Some(&false)
    }
}

/// The duties on which each report that tells the year it covers is known to say nothing, and each that is taken for one
/// of that year. Several rows on one day of filing are sources of one report.
fn silent_on(told: &[&Report], taken: &[&Report]) -> Vec<Duty> {
    let all = || told.iter().chain(taken);
    let of_one = |one: &Report, duty| all().any(|row| row.submitted == one.submitted && row.silent_on.contains(&duty));
    let duties: BTreeSet<Duty> = told.iter().flat_map(|row| row.silent_on.iter().copied()).collect();
    duties.into_iter().filter(|duty| all().all(|row| of_one(row, *duty))).collect()
}

/// The day of filing; where it is not recorded, the day on which the report became public.
fn filing_day(row: &Report) -> When {
    row.submitted.or(row.known).unwrap_or(When::UNKNOWN)
}

/// When the first report under a consent was filed, if it was this or one before it; `None` where it cannot be.
fn first_filed(row: &Report, due: &ReportDue<'_>) -> Option<When> {
    let (filed, term) = (filing_day(row), due.term);
    let is_initial = row.kind == ReportKind::Initial;
    let bound_from = due.spell.entry_into_force.earliest();
    let bound_until = due.spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.latest());
    let early = row.submitted.is_some_and(|when| when.latest() < bound_from);
    // Filed after withdrawal, or before the State came back, it is not of this membership.
    let late = row.submitted.is_some_and(|when| when.earliest() >= bound_until);
    if late || filed.latest() < term.first() || (early && !is_initial) {
        return None;
    }
    // Which membership it is of may not be told.
    let surely = !term.may_come_before(filed) && term.is_before_next(filed);
    let by = if surely { filed.latest() } else { Day::MAX };
    When::between(if is_initial { filed.earliest().max(term.first()) } else { term.first() }, by).ok()
}

/// Whether a report is the annual one for that year.
fn is_annual(row: &Report, covers: i32) -> bool {
    match (row.kind, row.covers) {
        (ReportKind::Missing | ReportKind::Initial, _) => false,
        (_, Some(years)) => holds_year(years, covers),
        // Without a word on what it covers, a report is taken for the one due in the year of filing.
        (_, None) => row.submitted.is_some_and(|when| {
            let due = covers + 1;
            when.earliest().year() == due && when.latest().year() == due
        }),
    }
}

fn holds_year(years: When, year: i32) -> bool {
    years.earliest().year() <= year && year <= years.latest().year()
}

/// The days on which sources show the report missing, in order.
fn all_missing<'a>(rows: impl Iterator<Item = &'a &'a Report>) -> Vec<(Day, Source)> {
    let mut seen: Vec<(Day, &Source)> =
        rows.filter_map(|row| Some((seen_missing(row)?.earliest(), &row.source))).collect();
    seen.sort();
    seen.into_iter().map(|(day, source)| (day, source.clone())).collect()
}

/// The day of the source that shows a report missing.
fn seen_missing(row: &Report) -> Option<When> {
    row.seen.or(row.known)
}
