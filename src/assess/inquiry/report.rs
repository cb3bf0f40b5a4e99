//! Questions on reports: whether they were filed, in time, and on which duties.

use super::{
    ask::{AnswerRef, no_or_untold, untold, yes_or_no},
    duty::{is_open, is_settled, throughout},
    of_state::OfState,
    yearly::{is_in, may_be_in},
};
use crate::assess::{
    answer::{Missing, Possible, any},
    duty::Status,
};
use crate::base::{Day, duty::Duty, first_day_of, last_day_of, timeline::Timeline, when::When};
use crate::law::{limit::annual_report_due, question::Question};
use crate::record::report::{Report, ReportKind};

/// Whether a report may be the one that is due in the year: it covers the year before, or is the first; a report that
/// does not say what it covers is taken for the one due in the year of filing.
fn is_of_year(row: &Report, year: i32) -> bool {
    let in_year = row.submitted.is_some_and(|filed| is_in(year, filed));
    match (row.kind, row.covers) {
        (ReportKind::Missing, _) => false,
        (ReportKind::Initial, _) | (_, None) => in_year,
        (_, Some(covers)) => may_be_in(year - 1, covers),
    }
}

impl<'a> OfState<'a> {
    fn reports(&self) -> impl Iterator<Item = &'a Report> + Clone + use<'a> {
        let convention = self.inquiry.convention;
        self.history().reports.iter().filter(move |row| row.convention == convention)
    }

    /// Whether the report on the year before is known to be missing at the end of that year, or later.
    fn is_missing(&self, year: i32) -> bool {
        self.missing_on(last_day_of(year)).any(|row| row.covers.is_some_and(|covers| may_be_in(year - 1, covers)))
    }

    /// Whether that report, or the first of all, is known to be missing on that day of the year, or later.
    fn is_missing_on(&self, year: i32, day: Day) -> bool {
        self.missing_on(day).any(|row| row.covers.is_none_or(|covers| may_be_in(year - 1, covers)))
    }

    /// The reports known to be missing on that day or later.
    fn missing_on(&self, day: Day) -> impl Iterator<Item = &'a Report> + use<'a> {
        let missing = self.reports().filter(|row| row.kind == ReportKind::Missing);
        missing.filter(move |row| row.seen.is_some_and(|seen| seen.earliest() >= day))
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

    /// Whether the report due in the year came by 30 April of that year, whatever the State's own last day is.
    pub(super) fn reported_by_april(&self) -> AnswerRef<'_> {
        let line = self.inquiry.yearly(|year| match annual_report_due(year) {
            Some(last) => self.reported_by(year, last),
            None => untold(Question::ReportedByApril),
        });
        self.inquiry.unsourced(line).resting_on(self.filings().map(|row| &row.source))
    }

    fn reported_by(&self, year: i32, last: Day) -> Possible<bool> {
        let by = |when: When| When::not_after(when.latest());
        // Without a word on what it covers, a report may be another than the one due, and that one filed before it.
        let is_told = |row: &Report| row.covers.is_some() || row.kind == ReportKind::Initial;
        let submitted = |row: &Report| row.submitted.map(|filed| if is_told(row) { filed } else { by(filed) });
        let filed = |row: &Report| submitted(row).or(row.known.map(by));
        let of_year = self.filings().filter(|row| is_of_year(row, year));
        let days: Vec<When> = of_year.map(|row| filed(row).unwrap_or(When::UNKNOWN)).collect();
        let known = self.inquiry.register.known();
        match days.as_slice() {
            days if days.iter().any(|filed| filed.latest() <= last) => Possible::Known(true),
            _ if self.is_missing_on(year, last) => Possible::Known(false),
            _ if last >= known => yes_or_no(Missing::After(known)),
            [] => untold(Question::ReportedByApril),
            days if days.iter().all(|filed| filed.earliest() > last) => Possible::Known(false),
            _ => yes_or_no(Missing::report(last)),
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

    /// Whether the State surely had a duty of that kind when the year began: the reports filed in it are on the year
    /// before.
    fn has_surely(&self, duty: Duty, year: i32) -> bool {
        match duty {
            Duty::Retention => self.retains().line.at(last_day_of(year - 1)).known() == Some(&true),
            _ => self.line(duty).is_some_and(|line| is_open(line.at(first_day_of(year)))),
        }
    }

    /// Whether the State surely had no duty of that kind on any day of the year.
    fn surely_lacks(&self, duty: Duty, year: i32) -> bool {
        let known = self.inquiry.register.known();
        match duty {
            Duty::Retention => throughout(year, &self.retains().line, known, |retains| retains.known() == Some(&false)),
            _ => self.status(duty).is_some_and(|status| throughout(year, &status.timeline(), known, is_settled)),
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
        let late = initial.map(|one| {
            let late = reports.status_of(one).map(|status| status.map(|s| *s == Status::Overdue));
            late.zip(&one.bound(self.standing()), Possible::and)
        });
        let line = any(late).zip(&self.standing().party(), Possible::and);
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
            let silent = reports.two_years_silent_but(day, |duty, _, year| self.surely_lacks(duty, year));
            if silent.is_some() { Possible::Known(true) } else { untold(question) }
        });
        Some(self.inquiry.unsourced(silent.zip(&duties, Possible::and)))
    }
}
