//! One transparency report due from a State: whether it was filed, is known to be missing, or told nothing (Article 7
//! of both Conventions).

use super::{reports_due::ReportDue, status::Status};
use crate::assess::answer::{Dated, Missing, Possible, happened};
use crate::base::{Day, citation::Source, duty::Duty, months::days_after, timeline::Timeline, when::When};
use crate::record::report::{Report, ReportKind};
use chrono::Datelike;

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
    /// The last day on which it was known not to have been filed, with the source.
    pub(super) missing: Option<(Day, Source)>,
    /// Duties on which the filing is known to say nothing.
    silent_on: Vec<Duty>,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    pub(super) perhaps: bool,
}

impl Instalment {
    pub(super) fn new(due: &ReportDue<'_>, reports: &[&Report]) -> Self {
        match due.covers {
            None => Self::initial(due, reports),
            Some(year) => Self::annual(due, year, reports),
        }
    }

    /// The first report of a State is its initial report, whatever the source calls it.
    fn initial(due: &ReportDue<'_>, reports: &[&Report]) -> Self {
        let filed = reports.iter().filter(|row| row.kind != ReportKind::Missing && may_be_first(row, due));
        let filings = filed.map(|row| {
            let when = filing_day(row);
            (if row.kind == ReportKind::Initial { when } else { When::not_after(when.latest()) }, &row.source)
        });
        let first = filings.min_by_key(|(when, _)| (when.latest(), when.earliest()));
        let missing = reports.iter().filter(|row| row.kind == ReportKind::Missing && row.covers.is_none());
        Self {
            covers: None,
            due: due.day,
            filings: first.into_iter().map(|(when, source)| (when, source.clone())).collect(),
            missing: last_missing(missing),
            silent_on: Vec::new(),
            perhaps: due.perhaps,
        }
    }

    fn annual(due: &ReportDue<'_>, covers: i32, reports: &[&Report]) -> Self {
        let rows: Vec<&&Report> = reports.iter().filter(|row| is_annual(row, covers)).collect();
        let mut filings: Vec<(When, Source)> = rows.iter().map(|row| (filing_day(row), row.source.clone())).collect();
        filings.sort_by_key(|(when, _)| (when.latest(), when.earliest()));
        let missing = reports
            .iter()
            .filter(|row| row.kind == ReportKind::Missing && row.covers.is_some_and(|years| holds_year(years, covers)));
        Self {
            covers: Some(covers),
            due: due.day,
            filings,
            missing: last_missing(missing),
            silent_on: rows.iter().flat_map(|row| row.silent_on.iter().copied()).collect(),
            perhaps: due.perhaps,
        }
    }

    /// When it was filed; `None` where no filing is recorded.
    pub fn filed(&self) -> Option<When> {
        self.filings.first().map(|(when, _)| *when)
    }

    /// Whether it had been filed, over time.
    pub(super) fn has_been_filed(&self) -> Timeline<Possible<bool>> {
        let missing = Missing::Report(self.due.latest());
        let not_until = self.missing.as_ref().map_or(When::UNKNOWN, |(seen, _)| When::not_before(days_after(*seen, 1)));
        let filed = self.filed().map_or(not_until, |filed| filed.intersect(not_until).unwrap_or(filed));
        happened(&Dated::new(filed, missing))
    }

    /// The status beside the initial reports: the due day of each, and whether it had been filed. The first report is
    /// the initial one, so while that is known to be missing, no other has been filed.
    pub(super) fn status_after(&self, initials: &[(When, Timeline<Possible<bool>>)]) -> Timeline<Possible<Status>> {
        let own = self.has_been_filed();
        let initial = initials.iter().rfind(|(due, _)| due.earliest() <= self.due.latest());
        match initial {
            Some((_, first)) if self.covers.is_some() => self.status(&own.zip(first, Possible::and)),
            _ => self.status(&own),
        }
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
    /// duties on which reports tell of progress.
    pub(super) fn is_silent(&self, day: Day) -> bool {
        let told_nothing = Duty::PROGRESS.iter().all(|duty| self.silent_on.contains(duty));
        told_nothing || self.has_been_filed().at(day).known() == Some(&false)
    }
}

/// The day of filing; where it is not recorded, the day on which the report became public.
fn filing_day(row: &Report) -> When {
    row.submitted.or(row.known).unwrap_or(When::UNKNOWN)
}

/// Whether a report may be the first one under a consent.
fn may_be_first(row: &Report, due: &ReportDue<'_>) -> bool {
    let bound_from = due.spell.entry_into_force.earliest();
    let bound_until = due.spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.latest());
    let early = row.submitted.is_some_and(|when| when.latest() < bound_from);
    // Filed after withdrawal, it belongs to a later consent.
    let late = row.submitted.is_some_and(|when| when.earliest() >= bound_until);
    !late && (!early || row.kind == ReportKind::Initial)
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

/// The last day on which a source shows the report missing.
fn last_missing<'a>(rows: impl Iterator<Item = &'a &'a Report>) -> Option<(Day, Source)> {
    let seen = rows.filter_map(|row| Some((row.seen.or(row.known)?.earliest(), row.source.clone())));
    seen.max_by_key(|(day, _)| *day)
}
