//! Questions on reports: filed, in time, on which duties; on what is retained and on national measures.

use super::{
    ask::{Found, untold},
    duty::is_open,
    of_state::OfState,
    yearly::any_in,
};
use crate::assess::{
    answer::{Dated, Missing, Possible, any, happened},
    duty::{Instalment, Status},
};
use crate::base::{Day, duty::Duty, first_day_of, last_day_of, months::days_after, timeline::Timeline, when::When};
use crate::law::{
    limit::annual_report_due,
    question::{Declared, Question},
};
use crate::record::{
    measure::MeasureKind,
    report::{Report, ReportKind},
    victim::VictimEvent,
};
use chrono::Datelike;

/// The report due in the year: the annual one, or where none is yet due the initial one.
fn due_in(instalments: &[Instalment], year: i32) -> Option<&Instalment> {
    let (first, last) = (first_day_of(year), last_day_of(year));
    let mut due = instalments.iter().filter(|one| one.due.may_be_in(first, last));
    due.clone().find(|one| one.covers.is_some()).or_else(|| due.next())
}

impl<'a> OfState<'a> {
    fn reports(&self) -> impl Iterator<Item = &'a Report> + Clone + use<'a> {
        let convention = self.asks.convention;
        self.history().reports.iter().filter(move |row| row.convention == convention)
    }

    /// Whether the report on the year before is known to be missing at the end of that year, or later.
    fn is_missing(&self, year: i32) -> bool {
        let (first, last) = (first_day_of(year - 1), last_day_of(year - 1));
        let covers = |row: &&Report| row.covers.is_some_and(|covers| covers.may_be_in(first, last));
        let mut missing = self.reports().filter(|row| row.kind == ReportKind::Missing).filter(covers);
        missing.any(|row| row.seen.is_some_and(|seen| seen.earliest() >= last_day_of(year)))
    }

    fn filings(&self) -> impl Iterator<Item = &'a Report> + Clone + use<'a> {
        self.reports().filter(|row| row.kind != ReportKind::Missing)
    }

    /// Whether a report was filed, over time.
    fn report_line(&self) -> &Timeline<Possible<bool>> {
        self.reported.get_or_init(|| {
            let days: Vec<When> = self.filings().filter_map(|row| row.submitted).collect();
            self.asks.yearly(|year| {
                any_in(
                    year,
                    &days,
                    || untold(Question::Reported),
                    || {
                        if self.is_missing(year) { Possible::Known(false) } else { untold(Question::Reported) }
                    },
                )
            })
        })
    }

    pub(super) fn reported(&self) -> Found<'_> {
        self.asks.found(self.report_line().clone()).resting_on(self.filings().map(|row| &row.source))
    }

    pub(super) fn reported_in_time(&self) -> Found<'_> {
        let question = Question::ReportedInTime;
        let reports = self.reporting();
        let filings = self.filings();
        let known = self.asks.register.known();
        let line = self.asks.yearly(|year| {
            let Some(instalment) = due_in(reports.instalments(), year) else {
                // Nothing is due: a report filed all the same, by 30 April, is one.
                let due = annual_report_due(year).unwrap_or(Day::MAX);
                let early = filings
                    .clone()
                    .filter_map(|row| row.submitted)
                    .any(|filed| filed.latest() <= due && filed.earliest() >= first_day_of(year));
                return if early { Possible::Known(true) } else { untold(question) };
            };
            let after = days_after(instalment.due.latest(), 1);
            let missing = || Missing::Report(instalment.due.latest());
            match instalment.filed() {
                Some(filed) if filed.latest() <= instalment.due.earliest() => Possible::Known(true),
                Some(filed) if filed.earliest() > instalment.due.latest() => Possible::Known(false),
                Some(_) => Possible::one_of([false, true], missing()),
                None if after > known => Possible::one_of([false, true], Missing::After(known)),
                None => instalment.status_at(after).map(|status| *status == Status::Fulfilled),
            }
        });
        self.asks.found(line).resting_on(filings.map(|row| &row.source))
    }

    /// No where no report came, or it is known to say nothing of the duty; what a report says beyond that is not recorded.
    pub(super) fn reported_on(&self, duty: Duty) -> Found<'_> {
        self.silence(Question::ReportedOn(duty), |silent, _| silent.contains(&duty))
    }

    /// No where no report came, or it is known to say nothing of a duty that the State has.
    pub(super) fn reported_on_duties(&self) -> Found<'_> {
        self.silence(Question::ReportedOnDuties, |silent, year| {
            Duty::PROGRESS.iter().any(|duty| silent.contains(duty) && self.has_surely(*duty, year))
        })
    }

    /// Whether the State surely has a duty of that kind on the last day of the year.
    fn has_surely(&self, duty: Duty, year: i32) -> bool {
        let day = last_day_of(year).min(self.asks.register.known());
        match duty {
            Duty::Retention => self.retains().line.at(day).known() == Some(&true),
            _ => self.line(duty).is_some_and(|line| is_open(line.at(day))),
        }
    }

    fn silence(&self, question: Question, says_nothing: impl Fn(&[Duty], i32) -> bool) -> Found<'_> {
        let line = self.asks.yearly(|year| {
            let (first, last) = (first_day_of(year), last_day_of(year));
            let filed = self.report_line().at(first);
            let of_year =
                |row: &&Report| row.submitted.is_some_and(|filed| filed.earliest() >= first && filed.latest() <= last);
            let mut rows = self.filings().filter(of_year).peekable();
            let silent = rows.peek().is_some() && rows.all(|row| says_nothing(&row.silent_on, year));
            if filed.known() == Some(&false) || silent { Possible::Known(false) } else { untold(question) }
        });
        Found { line, ..self.reported() }
    }

    pub(super) fn initial_report_missing(&self) -> Found<'_> {
        let reports = self.reporting();
        let initial = reports.instalments().iter().filter(|one| one.covers.is_none());
        let late = initial.map(|one| reports.status_of(one).map(|status| status.map(|s| *s == Status::Overdue)));
        let bound = self.standing().party();
        let line = any(late).zip(&bound, Possible::and);
        self.asks.found(line)
    }

    /// Two calendar years of which nothing is known to have been told: surely silent, or not told to us; no where the State
    /// surely has none of the duties.
    pub(super) fn two_silent_years(&self) -> Option<Found<'_>> {
        let reports = self.reporting();
        let question = Question::TwoSilentYears;
        let duties =
            any([self.retains().line, self.open(Duty::StockpileDestruction)?.line, self.open(Duty::Clearance)?.line]);
        let known = self.asks.register.known();
        let silent = self.asks.yearly(|year| {
            // The report due in the year covers the year before; both years are over when it is due.
            let day = last_day_of(year).min(known);
            if reports.two_silent_years(day).is_some() { Possible::Known(true) } else { untold(question) }
        });
        Some(self.asks.found(silent.zip(&duties, Possible::and)))
    }

    /// By the last number recorded by then. A number is that of the end of its year, or as reported for the year: within it,
    /// what changed has no day.
    pub(super) fn retains(&self) -> Found<'_> {
        let rows = self.history().retained_under(self.asks.convention);
        let start = untold(Question::Retains);
        let line = rows.iter().fold(Timeline::constant(start), |line, row| {
            let retains = Possible::Known(row.number > 0);
            match row.year {
                None => line.then(Day::MIN, retains),
                Some(_) if *line.last() == retains => line,
                Some(year) => line.then(first_day_of(year), untold(Question::Retains)).then(last_day_of(year), retains),
            }
        });
        self.asks.found(line).resting_on(rows.into_iter().map(|row| &row.source))
    }

    /// A law, or existing law declared sufficient, from its day on. A source that saw none speaks up to its own day.
    pub(super) fn measures_taken(&self) -> Found<'_> {
        let rows = self.history().measures.iter();
        let rows: Vec<_> = rows.filter(|row| row.convention == self.asks.convention).collect();
        let taken = |kind| matches!(kind, MeasureKind::Law | MeasureKind::ExistingLawSufficient);
        let seen = |when: When| if when.latest() < Day::MAX { Some(when.earliest()) } else { None };
        let none = rows.iter().filter(|row| !taken(row.measure));
        let none_until = none.filter_map(|row| row.known.or(row.date).and_then(seen)).max();
        let unknown = untold(Question::MeasuresTaken);
        let before = match none_until {
            Some(day) => Timeline::constant(Possible::Known(false)).then(days_after(day, 1), unknown),
            None => Timeline::constant(unknown),
        };
        let laws = rows.iter().filter(|row| taken(row.measure)).map(|row| match row.date {
            Some(date) => happened(&Dated::new(date, Missing::Answer(Question::MeasuresTaken.code()))),
            None => Timeline::constant(Possible::Known(true)),
        });
        let line = any(laws).zip(&before, Possible::or);
        self.asks.found(line).resting_on(rows.into_iter().map(|row| &row.source))
    }

    pub(super) fn victims_reported(&self) -> Found<'_> {
        let rows = self.history().victims.iter();
        let reported: Vec<_> =
            rows.filter(|row| row.convention == self.asks.convention && row.event == VictimEvent::Reported).collect();
        let unknown = Timeline::constant(untold(Question::VictimsReported));
        let lines = reported.iter().map(|row| {
            let since = row.date.unwrap_or(When::UNKNOWN);
            if since == When::UNKNOWN {
                Timeline::constant(Possible::Known(true))
            } else {
                unknown.clone().then(since.latest(), Possible::Known(true))
            }
        });
        let line = lines.fold(unknown.clone(), |line, one| line.zip(&one, Possible::or));
        self.asks.found(line).resting_on(reported.into_iter().map(|row| &row.source))
    }

    /// In the calendar year for which a source names the State; what other years bring, and who is not named, is not told.
    pub(super) fn in_group(&self, group: Declared) -> Found<'_> {
        let rows = self.asks.register.groups().iter();
        let named: Vec<_> = rows
            .filter(|row| {
                row.convention == self.asks.convention && row.group == group.group() && row.state == Some(self.state)
            })
            .collect();
        let years: Vec<(i32, i32)> =
            named.iter().map(|row| (row.as_of.earliest().year(), row.as_of.latest().year())).collect();
        let line = self.asks.yearly(|year| {
            if years.contains(&(year, year)) { Possible::Known(true) } else { untold(Question::InGroup(group)) }
        });
        self.asks.found(line).resting_on(named.into_iter().map(|row| &row.source))
    }
}
