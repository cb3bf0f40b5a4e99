//! Questions on what a State has: retained munitions, national measures, victims, and whether a source counts it in a
//! group.

use super::{
    ask::{AnswerRef, untold},
    of_state::OfState,
};
use crate::assess::answer::{Dated, Missing, Possible, any, happened};
use crate::base::{Day, first_day_of, last_day_of, months::days_after, timeline::Timeline, when::When};
use crate::law::question::{Declared, Question};
use crate::record::{
    area::{Area, AreaEvent},
    measure::{Measure, MeasureKind},
    victim::{VictimEvent, Victims},
};
use chrono::Datelike;

impl OfState<'_> {
    /// Whether the last number recorded by then is more than zero. A number is that of the end of its year, or as
    /// reported for the year; on which day of the year it changed is not known.
    pub(super) fn retains(&self) -> AnswerRef<'_> {
        let rows = self.history().retained_under(self.inquiry.convention);
        let line = self.by_membership(|term| {
            let rows = rows.iter().filter(|row| term.holds_year(row.year));
            rows.fold(Timeline::constant(untold(Question::Retains)), |line, row| {
                let retains = Possible::Known(row.number.is_any());
                match row.year {
                    None => line.then(Day::MIN, retains),
                    Some(_) if *line.last() == retains => line,
                    Some(year) => {
                        line.then(first_day_of(year), untold(Question::Retains)).then(last_day_of(year), retains)
                    }
                }
            })
        });
        self.inquiry.unsourced(line).resting_on(rows.into_iter().map(|row| &row.source))
    }

    /// Yes from the day of a law on, or of a declaration that existing law is sufficient; no up to the day of a source
    /// that saw none.
    pub(super) fn measures_taken(&self) -> AnswerRef<'_> {
        self.measures(Question::MeasuresTaken, |row| row.date)
    }

    /// The same from the day on which the law or declaration became public.
    pub(super) fn measures_reported(&self) -> AnswerRef<'_> {
        self.measures(Question::MeasuresReported, |row| row.known.or(row.date))
    }

    fn measures(&self, question: Question, since: impl Fn(&Measure) -> Option<When>) -> AnswerRef<'_> {
        let rows = self.history().measures.iter();
        let rows: Vec<_> = rows.filter(|row| row.convention == self.inquiry.convention).collect();
        let line = self.by_membership(|term| {
            let told: Vec<&Measure> = rows.iter().copied().filter(|row| term.holds(row.date.or(row.known))).collect();
            measures_told(&told, question, &since)
        });
        self.inquiry.unsourced(line).resting_on(rows.into_iter().map(|row| &row.source))
    }

    /// Yes from the day of a declaration of completion on; other reports of completion do not tell of one.
    pub(super) fn completion_declared(&self) -> AnswerRef<'_> {
        let question = Question::CompletionDeclared;
        let rows = self.history().areas.iter();
        let declared: Vec<_> = rows
            .filter(|row| row.convention == self.inquiry.convention && row.event == AreaEvent::DeclaredCompliance)
            .collect();
        let day = |row: &Area| row.date.or(row.known);
        let line = self.by_membership(|term| {
            let lines = declared.iter().filter(|row| term.holds(day(row))).map(|row| {
                let day = day(row).unwrap_or(When::UNKNOWN);
                happened(&Dated::new(day, Missing::Answer(question.code())))
            });
            // Before a declaration on record there may have been another.
            any(lines).zip(&Timeline::constant(untold(question)), Possible::or)
        });
        self.inquiry.unsourced(line).resting_on(declared.into_iter().map(|row| &row.source))
    }

    /// Yes from the day of the first report on.
    pub(super) fn victims_reported(&self) -> AnswerRef<'_> {
        let rows = self.history().victims.iter();
        let reported: Vec<_> = rows
            .filter(|row| row.convention == self.inquiry.convention && row.event == VictimEvent::Reported)
            .collect();
        let unknown = Timeline::constant(untold(Question::VictimsReported));
        let told = |row: &Victims| {
            let since = row.date.unwrap_or(When::UNKNOWN);
            if since == When::UNKNOWN { Day::MIN } else { since.latest() }
        };
        let line = self.by_membership(|term| {
            let rows = reported.iter().filter(|row| term.holds(row.date));
            match rows.map(|row| told(row)).min() {
                Some(first) => unknown.clone().then(first, Possible::Known(true)),
                None => unknown.clone(),
            }
        });
        self.inquiry.unsourced(line).resting_on(reported.into_iter().map(|row| &row.source))
    }

    /// Yes in a calendar year for which a source names the State; otherwise unknown, for a source need not name all.
    pub(super) fn in_group(&self, group: Declared) -> AnswerRef<'_> {
        let rows = self.inquiry.register.groups().iter();
        let named: Vec<_> = rows
            .filter(|row| {
                row.convention == self.inquiry.convention && row.group == group.group() && row.state == Some(self.state)
            })
            .collect();
        let years: Vec<(i32, i32)> =
            named.iter().map(|row| (row.as_of.earliest().year(), row.as_of.latest().year())).collect();
        let line = self.inquiry.yearly(|year| {
            if years.contains(&(year, year)) { Possible::Known(true) } else { untold(Question::InGroup(group)) }
        });
        self.inquiry.unsourced(line).resting_on(named.into_iter().map(|row| &row.source))
    }
}

/// What rows on measures tell: yes from a law on, by that date of it, no up to the last source that saw none.
fn measures_told(
    rows: &[&Measure],
    question: Question,
    since: impl Fn(&Measure) -> Option<When>,
) -> Timeline<Possible<bool>> {
    let taken = |kind| matches!(kind, MeasureKind::Law | MeasureKind::ExistingLawSufficient);
    let seen = |when: When| if when.latest() < Day::MAX { Some(when.earliest()) } else { None };
    let none = rows.iter().filter(|row| !taken(row.measure));
    let none_until = none.filter_map(|row| row.known.or(row.date).and_then(seen)).max();
    let unknown = untold(question);
    let before = match none_until {
        Some(day) => Timeline::constant(Possible::Known(false)).then(days_after(day, 1), unknown),
        None => Timeline::constant(unknown),
    };
    let laws = rows.iter().filter(|row| taken(row.measure)).map(|row| match since(row) {
        Some(date) => happened(&Dated::new(date, Missing::Answer(question.code()))),
        None => Timeline::constant(Possible::Known(true)),
    });
    any(laws).zip(&before, Possible::or)
}
