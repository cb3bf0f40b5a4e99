//! What a State Party files besides the duties with a deadline: reports, retained items, measures, victims, yearly
//! figures.

use super::{base::year_of, choices::Choices, fact::SOURCE, membership::Bound, world::World};
use crate::base::{Day, convention::Convention, duty::Duty, last_day_of, months::days_after, when::When};
use crate::record::{
    Fact,
    clearance::ClearanceYear,
    measure::{Measure, MeasureKind},
    report::{Report, ReportKind},
    retained::{HowMany, Retained, UseReported},
    victim::{VictimEvent, Victims},
};
use chrono::Datelike;

/// Reports in time: none, or the initial one alone, or with annual ones for a few years.
pub(super) fn reports(choices: &mut Choices, world: &World, bound: Bound, facts: &mut Vec<Fact>) {
    let last = bound.until.and_then(|until| until.pred_opt()).unwrap_or(Day::MAX).min(world.release);
    let style = choices.below(4);
    let mut file = |kind, covers: Option<When>, day: Day, silent_on: Vec<Duty>| {
        if day <= last {
            let report = Report::new(bound.convention, bound.state, kind, SOURCE).submitted(When::on(day));
            facts.push(Report { covers, silent_on, ..report }.into());
        }
    };
    if style == 0 {
        return;
    }
    let initial = choices.day(bound.from, days_after(bound.from, 179));
    file(ReportKind::Initial, None, initial, Vec::new());
    if style == 1 {
        return;
    }
    let first = days_after(bound.from, 180).year() + 1 + i32::try_from(choices.below(4)).unwrap_or(0);
    for due in first..=(first + i32::try_from(choices.below(8)).unwrap_or(0)) {
        let days = (Day::from_ymd_opt(due, 1, 1), Day::from_ymd_opt(due, 4, 30), Day::from_yo_opt(due - 1, 1));
        let (Some(january), Some(april), Some(covered)) = days else { continue };
        let kind = choices.one_of(ReportKind::Annual, &[ReportKind::Unspecified]);
        let covers = (kind == ReportKind::Annual).then(|| year_of(covered));
        let silent = choices.once_in(6).then_some([Duty::Retention, Duty::StockpileDestruction, Duty::Clearance]);
        file(kind, covers, choices.day(january, april), silent.into_iter().flatten().collect());
    }
}

/// Numbers retained: none recorded, or once, or year by year.
pub(super) fn retained(choices: &mut Choices, world: &World, bound: Bound, facts: &mut Vec<Fact>) {
    let mut tell = |year: Option<i32>, number: u64, use_reported| {
        // Now and then the number is not told.
        let number = if number % 9 == 4 { HowMany::Some } else { HowMany::Number(number) };
        let row = Retained::new(bound.convention, bound.state, number, SOURCE);
        facts.push(Retained { year, use_reported, ..row }.into());
    };
    match choices.below(4) {
        0 => {}
        1 => tell(None, 0, None),
        _ => {
            let mut number = u64::from(choices.below(5_000));
            let first = bound.from.year() + 1;
            let last = world.release.year();
            for year in (first..last).take(1 + choices.below(4) as usize) {
                tell(Some(year), number, choices.one_of(None, &[Some(UseReported::Yes), Some(UseReported::No)]));
                number = number.saturating_sub(choices.below(900).into());
            }
        }
    }
}

/// Measures and, under the CCM, victims.
pub(super) fn measures_and_victims(choices: &mut Choices, world: &World, bound: Bound, facts: &mut Vec<Fact>) {
    let Bound { state, convention, from, .. } = bound;
    let kinds = [MeasureKind::ExistingLawSufficient, MeasureKind::InProgress, MeasureKind::NoneReported];
    if from >= world.release {
        return;
    }
    if choices.once_in(2) {
        let measure = choices.one_of(MeasureKind::Law, &kinds);
        let date = When::on(choices.day(from, world.release));
        facts.push(Measure::new(convention, state, measure, SOURCE).on(date).into());
    }
    if convention == Convention::Ccm && choices.once_in(2) {
        let event =
            choices.one_of(VictimEvent::Reported, &[VictimEvent::None, VictimEvent::FocalPoint, VictimEvent::Plan]);
        let date = choices.once_in(2).then(|| When::on(choices.day(from, world.release)));
        facts.push(Victims { date, ..Victims::new(convention, state, event, SOURCE) }.into());
    }
}

/// Figures that show areas remaining at the end of that year.
pub(super) fn figures(bound: Bound, year: Day, area: u64) -> ClearanceYear {
    let end = last_day_of(year.year());
    let row = ClearanceYear::new(bound.convention, bound.state, end.year(), SOURCE);
    row.measured_on(When::on(end)).remaining_m2(area)
}
