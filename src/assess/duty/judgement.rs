//! Duties that the law leaves to judgement, with what the record can show: retention (APMBC Art. 3, CCM Art. 3(6)),
//! victim assistance (CCM Art. 5), national measures (Art. 9 of both Conventions).

use super::status::Status;
use crate::assess::{
    answer::{Dated, JudgementReason, Missing, Possible, Presumption, Reason, happened},
    standing::{Standing, Term},
};
use crate::base::{Day, convention::Convention, duty::Duty, provision::Provision, timeline::Timeline, when::When};
use crate::record::{
    history::History,
    measure::Measure,
    retained::{HowMany, Retained, UseReported},
    victim::{VictimEvent, Victims},
};

/// What the record shows of a duty that is left to judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judged {
    convention: Convention,
    duty: Duty,
    /// Of each membership, in order.
    memberships: Vec<Shown>,
}

/// What the record shows of it in the time of one membership.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    /// The status while the State is bound.
    status: Timeline<Possible<Status>>,
    /// What was reported, each from a day on; `None` = as at entry into force.
    facts: Vec<(Option<When>, Reason)>,
    /// The numbers retained, in the order of the years.
    retained: Vec<Retained>,
}

impl Judged {
    /// From the records of one State of that standing.
    pub(super) fn new(history: &History, convention: Convention, duty: Duty, standing: &Standing) -> Self {
        let shown = |term| match duty {
            Duty::Retention => Shown::retention(history, convention, term),
            Duty::VictimAssistance => Shown::assistance(history, convention, term),
            _ => Shown::measures(history, convention, term),
        };
        Self { convention, duty, memberships: standing.terms().into_iter().map(shown).collect() }
    }

    /// The status under each consent while it binds, over time.
    pub(super) fn statuses(&self, standing: &Standing) -> Vec<Timeline<Possible<Status>>> {
        self.statuses_by(standing, Clone::clone)
    }

    /// The same where what was told last goes on.
    pub(super) fn presumed(
        &self,
        standing: &Standing,
        presumption: Presumption,
        known: Day,
    ) -> Vec<Timeline<Possible<Status>>> {
        self.statuses_by(standing, |told| presumption.continued(told, known))
    }

    fn statuses_by(
        &self,
        standing: &Standing,
        rule: impl Fn(&Timeline<Possible<Status>>) -> Timeline<Possible<Status>>,
    ) -> Vec<Timeline<Possible<Status>>> {
        let under = standing.spells().iter().zip(&self.memberships);
        under.map(|(spell, shown)| spell.bound().join(&rule(&shown.status), Status::while_bound)).collect()
    }

    /// What was last known up to that day in the membership of that place.
    pub(super) fn last_told(&self, place: usize, day: Day) -> Option<(Day, Status)> {
        self.memberships.get(place)?.status.last_known(Day::MIN, day)
    }

    /// The duty.
    pub(super) const fn duty(&self) -> Duty {
        self.duty
    }

    /// The paragraph that sets the test.
    fn rule(&self) -> Provision {
        let article = Provision::article(
            self.convention,
            self.duty.provision(self.convention).map_or(0, Provision::article_number),
        );
        match (self.duty, self.convention) {
            (Duty::Retention, Convention::Ccm) => article.paragraph(6),
            (Duty::Retention | Duty::VictimAssistance, _) => article.paragraph(1),
            _ => Provision::article(self.convention, 9),
        }
    }

    /// What is to be judged on that day in the membership of that place, and what was reported by then.
    pub(super) fn reasons(&self, place: usize, day: Day) -> Vec<Reason> {
        let (rule, mut reasons) = (self.rule(), Vec::new());
        let Some(shown) = self.memberships.get(place) else { return reasons };
        if shown.status.at(day).may_be(&Status::Judgement) {
            reasons.push(Reason::new(JudgementReason::LeftToJudgement { duty: self.duty }, rule));
        }
        let by_then = shown.facts.iter().filter(|(date, _)| date.is_none_or(|date| date.earliest() <= day));
        reasons.extend(by_then.map(|(_, reason)| reason.clone()));
        if self.duty == Duty::NationalMeasures && reasons.len() == 1 {
            reasons.push(Reason::new(JudgementReason::NoMeasureRecorded, rule));
        }
        let retained: Vec<&Retained> =
            shown.retained.iter().filter(|row| year_of(row).is_none_or(|year| year.earliest() <= day)).collect();
        reasons.extend(retention_reasons(&retained));
        reasons
    }
}

impl Shown {
    fn retention(history: &History, convention: Convention, term: Term) -> Self {
        let rows = history.retained_under(convention).into_iter().filter(|row| term.holds_year(row.year));
        let retained: Vec<Retained> = rows.cloned().collect();
        let told = retained.iter().map(|row| (year_of(row), row.number.is_any()));
        Self { status: judged_where_any(Duty::Retention, told), facts: Vec::new(), retained }
    }

    fn assistance(history: &History, convention: Convention, term: Term) -> Self {
        let rows = history.victims.iter().filter(|row| row.convention == convention && term.holds(row.date));
        let told = rows.clone().filter_map(|row| match row.event {
            VictimEvent::Reported => Some((row.date, true)),
            VictimEvent::None => Some((row.date, false)),
            VictimEvent::FocalPoint | VictimEvent::Plan => None,
        });
        let status = judged_where_any(Duty::VictimAssistance, told);
        Self { status, facts: rows.map(|row| (row.date, victims(row))).collect(), retained: Vec::new() }
    }

    fn measures(history: &History, convention: Convention, term: Term) -> Self {
        let rows = history.measures.iter().filter(|row| row.convention == convention);
        let rows = rows.map(|row| (row.date.or(row.known), row)).filter(|(date, _)| term.holds(*date));
        let facts = rows.map(|(date, row)| (date, measure(row))).collect();
        Self { status: Timeline::constant(Possible::Known(Status::Judgement)), facts, retained: Vec::new() }
    }
}

/// The calendar year of a number as a date; `None` = as at entry into force.
fn year_of(row: &Retained) -> Option<When> {
    row.year.map(When::year)
}

/// Judgement where there is something to judge, over time, from what was told on some days: the last word counts until
/// the next. Before the first nothing is known, unless that is undated.
fn judged_where_any(duty: Duty, told: impl Iterator<Item = (Option<When>, bool)>) -> Timeline<Possible<Status>> {
    let word = |there: bool| if there { Status::Judgement } else { Status::NotApplicable };
    let either = [Status::NotApplicable, Status::Judgement];
    let mut line = Timeline::constant(Possible::one_of(either, Missing::Matter(duty)));
    let mut told: Vec<(Option<When>, bool)> = told.collect();
    told.sort_by_key(|(date, there)| (date.map(When::earliest), date.map(When::latest), *there));
    for (date, there) in told {
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

/// What the last number told says.
fn last_number(number: u64, row: &Retained) -> Reason {
    let year = row.year;
    let because = if number == 0 {
        JudgementReason::NothingRetained { year }
    } else {
        JudgementReason::Retained { number, year }
    };
    Reason::new(because, &row.source)
}

/// What the yearly numbers show: the last one, how long it has not changed, every rise, and use not reported.
fn retention_reasons(rows: &[&Retained]) -> Vec<Reason> {
    let numbers: Vec<(u64, &Retained)> = rows.iter().filter_map(|row| Some((row.number.number()?, *row))).collect();
    let mut reasons: Vec<Reason> = numbers.last().map(|(number, row)| last_number(*number, row)).into_iter().collect();
    // That some are retained, without a number, tells something where no number of that time or later is told.
    if let Some(last) = rows.last().filter(|row| row.number == HowMany::Some) {
        reasons.push(Reason::new(JudgementReason::SomeRetained { year: last.year }, &last.source));
    }
    let same = numbers
        .iter()
        .rev()
        .take_while(|(number, row)| numbers.last().is_some_and(|(last, _)| number == last) && row.year.is_some());
    if let (Some((number, first)), Some((_, last))) = (same.last(), numbers.last())
        && let (Some(from), Some(to)) = (first.year, last.year)
        && *number > 0
        && to > from
    {
        let unchanged = JudgementReason::Unchanged { years: to - from, number: *number };
        reasons.push(Reason::new(unchanged, &last.source));
    }
    for pair in numbers.windows(2) {
        let [(from, _), (to, after)] = *pair else { continue };
        if let Some(year) = after.year.filter(|_| to > from) {
            reasons.push(Reason::new(JudgementReason::Increased { from, to, year }, &after.source));
        }
    }
    let unused = rows.iter().filter(|row| row.use_reported == Some(UseReported::No));
    reasons.extend(unused.map(|row| Reason::new(JudgementReason::NoUseReported { year: row.year }, &row.source)));
    reasons
}
