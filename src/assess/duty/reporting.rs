//! Transparency reports: what was due when, what was filed, what is known to be missing (Article 7 of both Conventions).

use super::schedule::{Due, schedule};
use super::status::Status;
use crate::assess::{
    answer::{Dated, Missing, Possible, Reason, ReportReason, happened},
    standing::Standing,
};
use crate::base::{
    Day, citation::Source, convention::Convention, duty::Duty, months::days_after, provision::Provision,
    timeline::Timeline, when::When,
};
use crate::law::{plan::answers_to_silence, reading::Readings};
use crate::record::{
    area::AreaEvent,
    history::History,
    report::{Report, ReportKind},
    stockpile::StockpileEvent,
};
use chrono::Datelike;

/// One report due.
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
pub struct Instalment {
    /// The calendar year covered; `None` for the initial report.
    pub covers: Option<i32>,
    /// The last day in time.
    pub due: When,
    /// When it was filed: each filing that may be it, with its source.
    filings: Vec<(When, Source)>,
    /// A day on which it was known not to have been filed, with its source.
    missing: Option<(Day, Source)>,
    /// Duties on which the filing is known to say nothing.
    silent_on: Vec<Duty>,
    /// Due only if the Convention entered into force early enough, on a day known only in part.
    perhaps: bool,
}

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
    /// Whether the records show anything under APMBC Art. 3, 4 or 5 on which the plans ask for information.
    addressed: bool,
}

/// Whether anything was ever retained, stockpiled or mined, as far as recorded.
fn is_addressed(history: &History, convention: Convention) -> bool {
    let retained = history.retained.iter().any(|row| row.convention == convention && row.number > 0);
    let stocks = history.stockpiles.iter().any(|row| row.convention == convention && row.event != StockpileEvent::None);
    let areas = history.areas.iter().any(|row| row.convention == convention && row.event != AreaEvent::None);
    convention == Convention::Apmbc && (retained || stocks || areas)
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

    /// The same of the reports alone that bear on a day of that year: the initial ones, those due in the year, and the last
    /// two annual ones due before the day.
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
        let from = before.rev().take(2).last().map_or(dues.len(), |(place, _)| place);
        let bears = |(place, due): &(usize, Due<'_>)| {
            due.covers.is_none() || *place >= from || due.day.exact().is_some_and(|due| due.year() == year)
        };
        Self::of(history, convention, dues.iter().copied().enumerate().filter(bears).map(|(_, due)| due))
    }

    fn of<'d>(history: &History, convention: Convention, dues: impl Iterator<Item = Due<'d>>) -> Self {
        let reports: Vec<&Report> = history.reports.iter().filter(|row| row.convention == convention).collect();
        let instalments = dues.map(|due| Instalment::new(&due, &reports)).collect();
        Self { convention, instalments, addressed: is_addressed(history, convention) }
    }

    /// The reports due, in order.
    pub fn instalments(&self) -> &[Instalment] {
        &self.instalments
    }

    /// The day on which the initial report was due.
    pub(in crate::assess) fn first_due(&self) -> Option<When> {
        self.instalments.first().map(|first| first.due)
    }

    /// The last instalment due on that day, or else the first.
    fn current(&self, day: Day) -> Option<&Instalment> {
        let due = self.instalments.iter().rev().find(|instalment| instalment.due.latest() <= day);
        due.or_else(|| self.instalments.first())
    }

    /// The due date of the last instalment due on that day, or else of the first.
    pub(in crate::assess) fn last_due(&self, day: Day) -> Option<When> {
        self.current(day).map(|instalment| instalment.due)
    }

    /// The status of the last instalment due, over time up to `known`, while the State is bound.
    pub(in crate::assess) fn status(&self, known: Day) -> Timeline<Possible<Status>> {
        let mut line = Timeline::constant(Possible::Known(Status::NotApplicable));
        let mut before: Option<Timeline<Possible<Status>>> = None;
        let initials = self.initials();
        let last = self.instalments.iter().rposition(|instalment| instalment.due.earliest() <= known);
        for instalment in self.instalments.iter().take(last.map_or(1, |last| last + 1)) {
            let mut own = instalment.status_after(&initials);
            let from = if before.is_none() { Day::MIN } else { instalment.due.earliest() };
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

    pub(in crate::assess) fn late_days(&self, day: Day, status: Status) -> Option<i64> {
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
    pub(in crate::assess) fn filed(&self, day: Day) -> Option<When> {
        self.current(day)?.filed()
    }

    pub(in crate::assess) fn reasons(&self, day: Day) -> Vec<Reason> {
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
        let plan = answers_to_silence(self.convention).filter(|plan| plan.since <= day && self.addressed).last();
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

impl Instalment {
    fn new(due: &Due<'_>, reports: &[&Report]) -> Self {
        match due.covers {
            None => Self::initial(due, reports),
            Some(year) => Self::annual(due, year, reports),
        }
    }

    /// The first report of a State is its initial report, whatever the source calls it.
    fn initial(due: &Due<'_>, reports: &[&Report]) -> Self {
        let Due { spell, day, perhaps, .. } = *due;
        let bound_from = spell.entry_into_force.earliest();
        let filed = reports.iter().filter(|row| row.kind != ReportKind::Missing);
        let left = spell.exit.as_ref().map_or(Day::MAX, |exit| exit.effective.latest());
        let of_spell = |row: &&&Report| {
            let early = row.submitted.is_some_and(|when| when.latest() < bound_from);
            // Filed after withdrawal, it belongs to a later consent.
            let late = row.submitted.is_some_and(|when| when.earliest() >= left);
            !late && (!early || row.kind == ReportKind::Initial)
        };
        let filings = filed.filter(of_spell).map(|row| {
            let when = row.submitted.or(row.known).unwrap_or(When::UNKNOWN);
            (if row.kind == ReportKind::Initial { when } else { When::not_after(when.latest()) }, &row.source)
        });
        let first = filings.min_by_key(|(when, _)| (when.latest(), when.earliest()));
        let filings = first.into_iter().map(|(when, source)| (when, source.clone())).collect();
        let missing = reports.iter().filter(|row| row.kind == ReportKind::Missing && row.covers.is_none());
        Self { covers: None, due: day, filings, missing: last_missing(missing), silent_on: Vec::new(), perhaps }
    }

    fn annual(due: &Due<'_>, covers: i32, reports: &[&Report]) -> Self {
        let year = covers + 1;
        let is_it = |row: &&&Report| match (row.kind, row.covers) {
            (ReportKind::Missing | ReportKind::Initial, _) => false,
            (_, Some(years)) => holds_year(years, covers),
            // Without a word on what it covers, a report is taken for the one due in the year of filing.
            (_, None) => {
                row.submitted.is_some_and(|when| when.earliest().year() == year && when.latest().year() == year)
            }
        };
        let rows: Vec<&&Report> = reports.iter().filter(is_it).collect();
        let mut filings: Vec<(When, Source)> =
            rows.iter().map(|row| (row.submitted.or(row.known).unwrap_or(When::UNKNOWN), row.source.clone())).collect();
        filings.sort_by_key(|(when, _)| (when.latest(), when.earliest()));
        let silent_on = rows.iter().flat_map(|row| row.silent_on.iter().copied()).collect();
        let missing = reports
            .iter()
            .filter(|row| row.kind == ReportKind::Missing && row.covers.is_some_and(|years| holds_year(years, covers)));
        Self {
            covers: Some(covers),
            due: due.day,
            filings,
            missing: last_missing(missing),
            silent_on,
            perhaps: due.perhaps,
        }
    }

    /// When it was filed; `None` where no filing is recorded.
    pub fn filed(&self) -> Option<When> {
        self.filings.first().map(|(when, _)| *when)
    }

    /// Whether it had been filed, over time.
    fn has_been_filed(&self) -> Timeline<Possible<bool>> {
        let missing = Missing::Report(self.due.latest());
        let not_until = self.missing.as_ref().map_or(When::UNKNOWN, |(seen, _)| When::not_before(days_after(*seen, 1)));
        let filed = self.filed().map_or(not_until, |filed| filed.intersect(not_until).unwrap_or(filed));
        happened(&Dated::new(filed, missing))
    }

    /// The status beside the initial reports. The first report is the initial one: while that is known to be missing, no
    /// other has been filed.
    fn status_after(&self, initials: &[(When, Timeline<Possible<bool>>)]) -> Timeline<Possible<Status>> {
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

    /// Whether it is known to have brought no information by that day.
    fn is_silent(&self, day: Day) -> bool {
        let progress = [Duty::Retention, Duty::StockpileDestruction, Duty::Clearance];
        let silent = progress.iter().all(|duty| self.silent_on.contains(duty));
        silent || self.has_been_filed().at(day).known() == Some(&false)
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
