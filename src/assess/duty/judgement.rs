//! Duties that the law leaves to judgement, with what the record can show: retention, national measures, victim assistance.

use super::status::Status;
use crate::assess::answer::{Dated, JudgementReason, Missing, Possible, Reason, happened};
use crate::base::{Day, convention::Convention, duty::Duty, provision::Provision, timeline::Timeline, when::When};
use crate::record::{
    history::History,
    measure::Measure,
    retained::{Retained, UseReported},
    victim::{VictimEvent, Victims},
};

/// What the record shows of a duty that is left to judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    convention: Convention,
    duty: Duty,
    line: Timeline<Possible<Status>>,
    facts: Vec<(Option<When>, Reason)>,
    retained: Vec<Retained>,
}

impl Judged {
    /// From the records of one State.
    pub(in crate::assess) fn new(history: &History, convention: Convention, duty: Duty) -> Self {
        let none = Self {
            convention,
            duty,
            line: Timeline::constant(Possible::Known(Status::Judgement)),
            facts: Vec::new(),
            retained: Vec::new(),
        };
        match duty {
            Duty::Retention => {
                let of = history.retained.iter().filter(|row| row.convention == convention);
                let mut retained: Vec<Retained> = of.cloned().collect();
                retained.sort_by_key(|row| row.year);
                let turns = retained.iter().map(|row| (year_of(row), row.number > 0));
                Self { line: applies(duty, turns), retained, ..none }
            }
            Duty::VictimAssistance => {
                let rows: Vec<&Victims> = history.victims.iter().filter(|row| row.convention == convention).collect();
                let turns = rows.iter().filter_map(|row| match row.event {
                    VictimEvent::Reported => Some((row.date, true)),
                    VictimEvent::None => Some((row.date, false)),
                    VictimEvent::FocalPoint | VictimEvent::Plan => None,
                });
                let facts = rows.iter().map(|row| (row.date, victims(row))).collect();
                Self { line: applies(duty, turns), facts, ..none }
            }
            _ => {
                let rows = history.measures.iter().filter(|row| row.convention == convention);
                Self { facts: rows.map(|row| (row.date.or(row.known), measure(row))).collect(), ..none }
            }
        }
    }

    pub(in crate::assess) fn status(&self) -> Timeline<Possible<Status>> {
        self.line.clone()
    }

    pub(in crate::assess) fn reasons(&self, day: Day) -> Vec<Reason> {
        let article = |paragraph| {
            let article = self.duty.provision(self.convention).map_or(0, Provision::article_number);
            Provision::article(self.convention, article).paragraph(paragraph)
        };
        let provision = match (self.duty, self.convention) {
            (Duty::Retention, Convention::Ccm) => article(6),
            (Duty::Retention | Duty::VictimAssistance, _) => article(1),
            _ => Provision::article(self.convention, 9),
        };
        let mut reasons = Vec::new();
        if self.line.at(day).may_be(&Status::Judgement) {
            reasons.push(Reason::new(JudgementReason::LeftToJudgement { duty: self.duty }, provision));
        }
        let by_then = self.facts.iter().filter(|(date, _)| date.is_none_or(|date| date.earliest() <= day));
        reasons.extend(by_then.map(|(_, reason)| reason.clone()));
        if self.duty == Duty::NationalMeasures && reasons.len() == 1 {
            reasons.push(Reason::new(JudgementReason::NoMeasureRecorded, provision));
        }
        let retained: Vec<&Retained> =
            self.retained.iter().filter(|row| year_of(row).is_none_or(|year| year.earliest() <= day)).collect();
        reasons.extend(retention_reasons(&retained));
        reasons
    }
}

/// The calendar year of a number as a date; `None` = as at entry into force.
fn year_of(row: &Retained) -> Option<When> {
    row.year.map(When::year)
}

/// Judgement where there is something to judge, over time: the last statement counts until the next; before the first,
/// unknown, unless it is an undated baseline.
fn applies(duty: Duty, turns: impl Iterator<Item = (Option<When>, bool)>) -> Timeline<Possible<Status>> {
    let word = |there: bool| if there { Status::Judgement } else { Status::NotApplicable };
    let either = [Status::NotApplicable, Status::Judgement];
    let mut line = Timeline::constant(Possible::one_of(either, Missing::Matter(duty)));
    let mut turns: Vec<(Option<When>, bool)> = turns.collect();
    turns.sort_by_key(|(date, there)| (date.map(When::earliest), date.map(When::latest), *there));
    for (date, there) in turns {
        let since = happened(&Dated::new(date.unwrap_or(When::on(Day::MIN)), Missing::Matter(duty)));
        line = line.join(&since, |before, since| if *since { word(there) } else { *before });
    }
    line
}

fn victims(row: &Victims) -> Reason {
    Reason::new(JudgementReason::Victims { event: row.event, date: row.date }, &row.source)
}

/// What a row of the national measures says.
pub(in crate::assess) fn measure(row: &Measure) -> Reason {
    let measure =
        JudgementReason::Measure { kind: row.measure, title: row.title.clone(), date: row.date.or(row.known) };
    Reason::new(measure, &row.source)
}

/// What the yearly numbers show: the last one, how long it has not changed, every rise, and use not reported.
fn retention_reasons(rows: &[&Retained]) -> Vec<Reason> {
    let Some(last) = rows.last() else { return Vec::new() };
    let mut reasons = Vec::new();
    let latest = if last.number == 0 {
        JudgementReason::NothingRetained { year: last.year }
    } else {
        JudgementReason::Retained { number: last.number, year: last.year }
    };
    reasons.push(Reason::new(latest, &last.source));
    let same = rows.iter().rev().take_while(|row| row.number == last.number && row.year.is_some()).last();
    if let (Some(first), Some(to)) = (same.and_then(|row| row.year), last.year)
        && last.number > 0
        && to > first
    {
        let unchanged = JudgementReason::Unchanged { years: to - first, number: last.number };
        reasons.push(Reason::new(unchanged, &last.source));
    }
    for pair in rows.windows(2) {
        let [before, after] = pair else { continue };
        if let Some(year) = after.year.filter(|_| after.number > before.number) {
            let increased = JudgementReason::Increased { from: before.number, to: after.number, year };
            reasons.push(Reason::new(increased, &after.source));
        }
    }
    let unused = rows.iter().filter(|row| row.use_reported == Some(UseReported::No));
    reasons.extend(unused.map(|row| Reason::new(JudgementReason::NoUseReported { year: row.year }, &row.source)));
    reasons
}
