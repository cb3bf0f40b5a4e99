//! Public functions that take numbers or days, with those at the ends of their types.

use super::chance::Chance;
use mine_action::{
    Cycle, Day, MonthEnd, Plan, Ratio, Timeline, When,
    assess::{analysis::Chance as Likely, answer::Presumption},
    base::{days_after, first_day_of, first_of_sixth_month_after, last_day_of},
    data, months_after, months_before,
};

fn day(chance: &mut Chance) -> Day {
    let days = [Day::MIN, Day::MAX, Day::MIN.succ_opt().unwrap_or(Day::MIN), Day::MAX.pred_opt().unwrap_or(Day::MAX)];
    match chance.below(3) {
        0 => days[chance.below(4)],
        1 => Day::from_ymd_opt(chance.number() as i32, 1 + chance.below(12) as u32, 1 + chance.below(28) as u32)
            .unwrap_or(Day::MAX),
        _ => Day::from_ymd_opt(1990 + chance.below(60) as i32, 12, 31).unwrap_or(Day::MAX),
    }
}

fn when(chance: &mut Chance) -> When {
    let (one, other) = (day(chance), day(chance));
    When::between(one.min(other), one.max(other)).unwrap_or(When::UNKNOWN)
}

fn wide(chance: &mut Chance) -> u128 {
    match chance.below(3) {
        0 => u128::MAX - u128::from(chance.number() % 3),
        1 => u128::from(chance.number()) << chance.below(65),
        _ => chance.number().into(),
    }
}

pub(super) fn case(chance: &mut Chance) -> Result<(), String> {
    let (from, months, days) = (day(chance), chance.number() as u32, chance.number());
    for rule in [MonthEnd::LastDay, MonthEnd::NextMonth] {
        if months_after(from, months, rule) < from || months_before(from, months, rule) > from {
            return Err(format!("{from} and {months} months"));
        }
        let date = when(chance);
        let (later, earlier) = (date.plus_months(months, rule), date.minus_months(months, rule));
        if later.latest() < date.latest() || earlier.earliest() > date.earliest() {
            return Err(format!("{date} and {months} months"));
        }
    }
    if days_after(from, days) < from || first_of_sixth_month_after(from) < from {
        return Err(format!("{from} and {days} days"));
    }
    let year = chance.number() as i32;
    if first_day_of(year) > last_day_of(year) || When::year(year).exact().is_some_and(|one| one != first_day_of(year)) {
        return Err(format!("the year {year}"));
    }
    let _ = Cycle::new(year).map(|cycle| (cycle.first_day(), cycle.last_day()));
    let (one, other) = (when(chance), when(chance));
    let written = one.to_string();
    if When::try_from(written.clone()).as_ref() != Ok(&one) {
        return Err(format!("`{written}` is not read back as it was"));
    }
    let joined = (one.hull(other), one.later_of(other), one.intersect(other), one.days_to(other), one.plus_days(days));
    let _ = (format!("{joined:?}"), one.in_words(), one.is_before(other));
    if let (Some(left), Some(right)) = (Ratio::new(wide(chance), wide(chance)), Ratio::new(wide(chance), wide(chance)))
    {
        if left.part() == left.whole() && left.percent() != 100 {
            return Err(format!("{left} is {} %", left.percent()));
        }
        let back = right.compare(left).reverse();
        if left.compare(right) != back {
            return Err(format!("{left} beside {right}"));
        }
        let _ = (left.in_percent(), left.in_words(), left.in_percent_to(right));
    }
    let line = Timeline::from_changes(1, [(day(chance), 2), (day(chance), 3)]);
    let _ = (line.at(from), line.since(from), line.stretches().count());
    asked(chance)
}

/// What is asked of the records, of any day, with any number.
fn asked(chance: &mut Chance) -> Result<(), String> {
    let register = data::register().map_err(|faults| faults.to_string())?;
    let state = mine_action::State::ALL[chance.below(197)];
    let (at, from, to) = (day(chance), day(chance), day(chance));
    let months = [None, Some(chance.number() as u32)][chance.below(2)];
    let dossier = register.state(state).presuming(Presumption::Continuance { months });
    for convention in mine_action::Convention::ALL {
        for duty in dossier.duties(*convention) {
            let _ = (duty.at(at).reasons.len(), duty.timeline().at(from));
        }
    }
    let _ = dossier.portfolio(at, &(from..=to)).len();
    let plan = Plan::of("oslo").ok_or("no plan")?;
    let _ = dossier.commitments(plan, at).len();
    if chance.once_in(20) {
        let snapshot = register.measure(plan).snapshot("2022".parse().map_err(|_| "no cycle")?);
        let likely = Likely::of(chance.number() as u32, chance.number() as u32).unwrap_or(Likely::EVEN);
        let completions = if chance.once_in(2) { 1 + chance.below(50) } else { chance.number() as usize };
        let ensemble = snapshot.ensemble(chance.next(), completions, |_, _| likely);
        if completions < 1_000 {
            let _ = ensemble.distributions(&plan.indicators[..1], |_, _| ()).len();
        }
    }
    Ok(())
}
