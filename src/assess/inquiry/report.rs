//! Questions on reports: whether they were filed, in time, and on which duties.

use super::{
    ask::{AnswerRef, no_or_untold, untold, yes_or_no},
    duty::is_open,
    of_state::OfState,
    yearly::{is_in, may_be_in},
};
use crate::assess::{
    answer::{Missing, Possible, any},
    duty::{Instalment, Status},
};
use crate::base::{Day, duty::Duty, first_day_of, last_day_of, months::days_after, timeline::Timeline, when::When};
use crate::law::{limit::annual_report_due, question::Question};
use crate::record::report::{Report, ReportKind};

/// The report due in the year: the annual one, or where none is yet due the initial one.
fn due_in(instalments: &[Instalment], year: i32) -> Option<&Instalment> {
    let mut due = instalments.iter().filter(|one| may_be_in(year, one.due));
    due.clone().find(|one| one.covers.is_some()).or_else(|| due.next())
}

impl<'a> OfState<'a> {
    fn reports(&self) -> impl Iterator<Item = &'a Report> + Clone + use<'a> {
        let convention = self.inquiry.convention;
        self.history().reports.iter().filter(move |row| row.convention == convention)
    }

    /// Whether the report on the year before is known to be missing at the end of that year, or later.
    fn is_missing(&self, year: i32) -> bool {
        let covers = |row: &&Report| row.covers.is_some_and(|covers| may_be_in(year - 1, covers));
        let mut missing = self.reports().filter(|row| row.kind == ReportKind::Missing).filter(covers);
        missing.any(|row| row.seen.is_some_and(|seen| seen.earliest() >= last_day_of(year)))
    }

    fn filings(&self) -> impl Iterator<Item = &'a Report> + Clone + use<'a> {
        self.reports().filter(|row| row.kind != ReportKind::Missing)
    }

    /// Whether a report was filed in the year.
    fn report_line(&self) -> &Timeline<Possible<bool>> {
        self.reported.get_or_init(|| {
            let days: Vec<When> = self.filings().filter_map(|row| row.submitted).collect();
            let question = Question::Reported;
            let otherwise = |year| no_or_untold(self.is_missing(year), question);
            self.inquiry.in_year(&days, || untold(question), otherwise)
        })
    }

    pub(super) fn reported(&self) -> AnswerRef<'_> {
        self.inquiry.unsourced(self.report_line().clone()).resting_on(self.filings().map(|row| &row.source))
    }

    pub(super) fn reported_in_time(&self) -> AnswerRef<'_> {
        let reports = self.reporting();
        let line = self.inquiry.yearly(|year| match due_in(reports.instalments(), year) {
            Some(instalment) => self.in_time(instalment),
            None if self.is_filed_early(year) => Possible::Known(true),
            None => untold(Question::ReportedInTime),
        });
        self.inquiry.unsourced(line).resting_on(self.filings().map(|row| &row.source))
    }

    /// Whether a report came by 30 April of a year in which none is due.
    fn is_filed_early(&self, year: i32) -> bool {
        let due = annual_report_due(year).unwrap_or(Day::MAX);
        let mut days = self.filings().filter_map(|row| row.submitted);
        days.any(|filed| filed.latest() <= due && filed.earliest() >= first_day_of(year))
    }

    /// Whether this report was filed in time.
    fn in_time(&self, instalment: &Instalment) -> Possible<bool> {
        let known = self.inquiry.register.known();
        let (first, last) = (instalment.due.earliest(), instalment.due.latest());
        let after = days_after(last, 1);
        match instalment.filed() {
            Some(filed) if filed.latest() <= first => Possible::Known(true),
            Some(filed) if filed.earliest() > last => Possible::Known(false),
            Some(_) => yes_or_no(Missing::Report(last)),
            None if after > known => yes_or_no(Missing::After(known)),
            None => instalment.status_at(after).map(|status| *status == Status::Fulfilled),
        }
    }

    /// No, where no report came or it is known to say nothing of the duty; what else a report says is not recorded.
    pub(super) fn reported_on(&self, duty: Duty) -> AnswerRef<'_> {
        self.silence(Question::ReportedOn(duty), |silent, _| silent.contains(&duty))
    }

    /// No, where no report came or it is known to say nothing of a duty that the State has.
    pub(super) fn reported_on_duties(&self) -> AnswerRef<'_> {
        self.silence(Question::ReportedOnDuties, |silent, year| {
            Duty::PROGRESS.iter().any(|duty| silent.contains(duty) && self.has_surely(*duty, year))
        })
    }

    /// Whether the State surely has a duty of that kind on the last day of the year.
    fn has_surely(&self, duty: Duty, year: i32) -> bool {
        let day = last_day_of(year).min(self.inquiry.register.known());
        match duty {
            Duty::Retention => self.retains().line.at(day).known() == Some(&true),
            _ => self.line(duty).is_some_and(|line| is_open(line.at(day))),
        }
    }

    /// No, where no report came in the year, or each that came says nothing of what is asked.
    fn silence(&self, question: Question, says_nothing: impl Fn(&[Duty], i32) -> bool) -> AnswerRef<'_> {
        let line = self.inquiry.yearly(|year| {
            let is_not_filed = self.report_line().at(first_day_of(year)).known() == Some(&false);
            let of_year = |row: &&Report| row.submitted.is_some_and(|filed| is_in(year, filed));
            let mut rows = self.filings().filter(of_year).peekable();
            let is_silent = rows.peek().is_some() && rows.all(|row| says_nothing(&row.silent_on, year));
            no_or_untold(is_not_filed || is_silent, question)
        });
        AnswerRef { line, ..self.reported() }
    }

    pub(super) fn initial_report_missing(&self) -> AnswerRef<'_> {
        let reports = self.reporting();
        let initial = reports.instalments().iter().filter(|one| one.covers.is_none());
        let late = initial.map(|one| reports.status_of(one).map(|status| status.map(|s| *s == Status::Overdue)));
        let bound = self.standing().party();
        let line = any(late).zip(&bound, Possible::and);
        self.inquiry.unsourced(line)
    }

    /// Whether the State told nothing in two consecutive calendar years: yes or unknown, as what it told us is not all
    /// on record; no, where it surely has none of the duties.
    pub(super) fn two_silent_years(&self) -> Option<AnswerRef<'_>> {
        let reports = self.reporting();
        let question = Question::TwoSilentYears;
        let duties =
            any([self.retains().line, self.open(Duty::StockpileDestruction)?.line, self.open(Duty::Clearance)?.line]);
        let known = self.inquiry.register.known();
        let silent = self.inquiry.yearly(|year| {
            // The report due in the year covers the year before; both years are over when it is due.
            let day = last_day_of(year).min(known);
            if reports.two_silent_years(day).is_some() { Possible::Known(true) } else { untold(question) }
        });
        Some(self.inquiry.unsourced(silent.zip(&duties, Possible::and)))
    }
}
