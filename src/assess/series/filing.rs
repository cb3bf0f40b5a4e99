//! What became of one report, over time.

use crate::assess::{
    answer::{Alternative, Lacking, Missing, Possible},
    duty::AskedReport,
};
use crate::base::{Day, codes::codes, months::days_after, timeline::Timeline, truth::Truth, when::When};

codes! {
    /// What became of a report that a State may owe for a year (Article 7 of both Conventions).
    ///
    /// ```
    /// use mine_action::assess::series::Filing;
    /// assert_eq!("late".parse(), Ok(Filing::Late));
    /// assert!(Filing::Late.is_sent() && !Filing::Missing.is_sent());
    /// ```
    pub enum Filing: "fate of a report" {
        /// No such report is asked of the State.
        NotDue,
        /// Not sent yet, and the last day has not passed.
        Pending,
        /// Sent by the last day.
        Sent,
        /// Sent after it.
        Late,
        /// Not sent, and the last day has passed.
        Missing,
    }
}

impl Alternative for Filing {
    const ALL: &'static [Self] = Self::ALL;
}

impl Filing {
    /// Whether it came, in time or late.
    pub const fn is_sent(self) -> bool {
        matches!(self, Self::Sent | Self::Late)
    }
}

/// What became of a report over time, as known on the last day known.
pub(super) fn fate(report: &AskedReport, known: Day) -> Timeline<Possible<Filing>> {
    let on = |day| possible(report, day);
    let passes = [report.due.earliest(), report.due.latest()].map(|day| days_after(day, 1));
    let filed = report.filed.change_days();
    let mut days: Vec<Day> = filed.chain(passes).filter(|day| Day::MIN < *day && *day <= known).collect();
    days.sort_unstable();
    let line = Timeline::from_changes(on(Day::MIN), days.into_iter().map(|day| (day, on(day))));
    let last = line.at(known).clone();
    line.then(days_after(known, 1), later(report, &last, known))
}

/// What may have become of it by that day.
fn possible(report: &AskedReport, day: Day) -> Possible<Filing> {
    if report.asked == Truth::No {
        return Possible::Known(Filing::NotDue);
    }
    let filed = report.filed.at(day);
    let (may_be_filed, may_be_open) = (filed.may_be(&true), filed.may_be(&false));
    let (may_have_passed, has_passed) = (report.due.earliest() < day, report.due.latest() < day);
    // It came in time if it may have come by then, late if it may not have.
    let by = |last: When| report.filed.at(day.min(last.latest())).may_be(&true);
    let after = report.filed.at(report.due.earliest()).may_be(&false);
    let options = [
        (Filing::NotDue, report.asked == Truth::Unknown),
        (Filing::Pending, may_be_open && !has_passed),
        (Filing::Sent, may_be_filed && by(report.due)),
        (Filing::Late, may_be_filed && may_have_passed && after),
        (Filing::Missing, may_be_open && may_have_passed),
    ];
    let options: Vec<Filing> = options.into_iter().filter(|(_, may_be)| *may_be).map(|(filing, _)| filing).collect();
    Possible::one_of(options, lacking(report, day))
}

/// What is not known of it.
fn lacking(report: &AskedReport, day: Day) -> Lacking {
    let due = report.due;
    let filed = [day, due.latest()].map(|day| report.filed.at(day));
    let open = filed.iter().any(|filed| filed.known().is_none());
    let missing = [
        (Missing::report(due.latest()), open),
        (Missing::DepositDay, report.perhaps_entered || due.exact().is_none()),
        (Missing::WithdrawalDay, report.perhaps_left),
    ];
    let missing = missing.into_iter().filter(|(_, open)| *open).map(|(missing, _)| missing);
    missing.chain(filed.iter().flat_map(|filed| filed.lacking().to_vec())).collect()
}

/// What may become of it after the last day known: what has come has come.
fn later(report: &AskedReport, last: &Possible<Filing>, known: Day) -> Possible<Filing> {
    if last.options().iter().all(|filing| filing.is_sent() || *filing == Filing::NotDue) {
        return last.clone();
    }
    let to_come = [Filing::Late, Filing::Missing].into_iter();
    let in_time = [Filing::Pending, Filing::Sent].into_iter().filter(|_| known < report.due.latest());
    Possible::one_of(last.options().into_iter().chain(to_come).chain(in_time), Missing::After(known))
}
