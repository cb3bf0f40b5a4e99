//! Dates, truth, timelines and the two rules of entry into force.

use crate::support::property::cases;
use chrono::Datelike;
use mine_action::{
    Convention, Day, MonthEnd, Timeline, Truth, When,
    law::entry::{entry_into_force, withdrawal_period_ends},
    months_after, months_before,
    strategies::base::{any_day, any_when, code, convention, day, truth, when_around},
};
use proptest::{collection::vec, prelude::*};

/// Whether everything known in `less` is known alike in `more`.
fn informed(less: Truth, more: Truth) -> bool {
    less == Truth::Unknown || less == more
}

/// Months since year 0.
fn month(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// A day, and a date that may be it.
fn dated(day: impl Strategy<Value = Day>) -> impl Strategy<Value = (Day, When)> {
    day.prop_flat_map(|day| (Just(day), when_around(day)))
}

/// Changes in any order, of few days and few values, so that they meet.
fn changes() -> impl Strategy<Value = Vec<(Day, u8)>> {
    let near = (0..12_i32).prop_map(|n| Day::from_num_days_from_ce_opt(730_000 + n).unwrap());
    let day = prop_oneof![8 => near, 1 => Just(Day::MIN), 1 => Just(Day::MAX), 1 => any_day()];
    vec((day, 0..3_u8), 0..8)
}

fn line(changes: &[(Day, u8)]) -> Timeline<u8> {
    Timeline::from_changes(9, changes.iter().copied())
}

/// The value by the plain meaning of the changes: a change replaces all that was said of its day and later days.
fn plainly(changes: &[(Day, u8)], day: Day) -> u8 {
    let said: Vec<(Day, u8)> = changes.iter().fold(Vec::new(), |mut said, (from, value)| {
        said.retain(|(day, _)| day < from);
        said.push((*from, *value));
        said
    });
    said.iter().rev().find(|(from, _)| *from <= day).map_or(9, |(_, value)| *value)
}

/// All days that could tell two timelines apart.
fn probes(lines: &[&Timeline<u8>]) -> Vec<Day> {
    let days = lines.iter().flat_map(|line| line.change_days());
    let around = days.flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten();
    around.chain([Day::MIN, Day::MAX]).collect()
}

#[test]
fn kleene() {
    use Truth::{No, Unknown, Yes};
    let all = [No, Unknown, Yes];
    for a in all {
        assert_eq!(!!a, a);
        assert_eq!((a & a, a | a, a & Yes, a | No, a & No, a | Yes), (a, a, a, a, No, Yes));
        for b in all {
            assert_eq!((a & b, a | b), (b & a, b | a));
            assert_eq!((!(a & b), !(a | b)), (!a | !b, !a & !b));
            assert_eq!(a & (a | b), a);
            for c in all {
                assert_eq!((a & (b & c), a | (b | c)), ((a & b) & c, (a | b) | c));
                assert_eq!(a & (b | c), (a & b) | (a & c));
            }
        }
    }
    for a in [true, false] {
        for b in [true, false] {
            let (x, y) = (Truth::from(a), Truth::from(b));
            assert_eq!(((x & y).known(), (x | y).known(), (!x).known()), (Some(a && b), Some(a || b), Some(!a)));
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn more_information_never_changes_what_is_known(a in truth(), b in truth(), c in truth(), d in truth()) {
        prop_assume!(informed(a, c) && informed(b, d));
        prop_assert!(informed(a & b, c & d) && informed(a | b, c | d) && informed(!a, !c));
    }

    #[test]
    fn entry_into_force_is_a_first_of_month_and_not_before_the_convention(
        convention in convention(), first in day(), second in day(),
    ) {
        let entry = |day| entry_into_force(convention, When::on(day)).exact().unwrap();
        // Art. 17(1) of both.
        let opening: Day = if convention == Convention::Apmbc { "1999-03-01" } else { "2010-08-01" }.parse().unwrap();
        prop_assert!(entry(first) >= opening);
        prop_assert_eq!(entry(first).day(), 1);
        prop_assert!(entry(first) == opening || month(entry(first)) == month(first) + 6);
        prop_assert!(entry(first.min(second)) <= entry(first.max(second)));
    }

    #[test]
    fn entry_into_force_of_an_uncertain_deposit_holds_that_of_each_day(
        convention in convention(), (day, deposit) in dated(day()),
    ) {
        let (all, one) = (entry_into_force(convention, deposit), entry_into_force(convention, When::on(day)));
        prop_assert!(all.may_be(one.exact().unwrap()));
        prop_assert!(deposit.latest() == Day::MAX || all.latest() < Day::MAX);
    }

    #[test]
    fn a_deposit_known_to_the_month_gives_an_exact_day(convention in convention(), day in day()) {
        let whole: When = day.format("%Y-%m").to_string().parse().unwrap();
        prop_assert!(entry_into_force(convention, whole).exact().is_some());
    }

    #[test]
    fn a_date_reads_back_as_written(when in any_when()) {
        let text = when.to_string();
        prop_assert_eq!(text.parse::<When>(), Ok(when), "{}", text);
    }

    #[test]
    fn any_text_is_a_date_or_an_error(text in vec(proptest::sample::select("0129-/.x ".chars().collect::<Vec<_>>()), 0..12)) {
        let text: String = text.into_iter().collect();
        if let Ok(when) = text.parse::<When>() {
            prop_assert!(when.earliest() <= when.latest());
            prop_assert_eq!(when.to_string().parse::<When>(), Ok(when));
        }
    }

    #[test]
    fn once_happened_always_happened(when in any_when(), a in any_day(), b in any_day()) {
        prop_assert!(when.happened_by(a.min(b)) <= when.happened_by(a.max(b)));
    }

    #[test]
    fn happened_is_what_all_days_say((day, when) in dated(any_day()), other in any_day()) {
        for probe in [other, day, when.earliest(), when.latest()] {
            prop_assert!(informed(when.happened_by(probe), Truth::from(day <= probe)));
            prop_assert_eq!(when.happened_by(probe) == Truth::Unknown, when.earliest() <= probe && probe < when.latest());
        }
        prop_assert_eq!(When::on(day).happened_by(day), Truth::Yes);
    }

    #[test]
    fn before_is_what_all_days_say((x, a) in dated(day()), (y, b) in dated(day())) {
        prop_assert!(informed(a.is_before(b), Truth::from(x < y)));
        prop_assert!(a.later_of(b).may_be(x.max(y)));
        prop_assert!(a.hull(b).may_be(x) && a.hull(b).may_be(y));
        prop_assert_eq!(a.intersect(b).is_some_and(|both| both.may_be(x)), a.may_be(x) && b.may_be(x));
    }

    #[test]
    fn months_move_both_ends((day, when) in dated(any_day()), months in 0..130_u32, rule in code::<MonthEnd>()) {
        let later = when.plus_months(months, rule);
        let end = |open, from, to| if from == open { prop_assert_eq!(to, open); Ok(()) } else { prop_assert_eq!(to, months_after(from, months, rule)); Ok(()) };
        end(Day::MIN, when.earliest(), later.earliest())?;
        end(Day::MAX, when.latest(), later.latest())?;
        prop_assert!(later.may_be(months_after(day, months, rule)));
        prop_assert!(when.minus_months(months, rule).may_be(months_before(day, months, rule)));
        prop_assert_eq!(withdrawal_period_ends(when, rule), when.plus_months(6, rule));
    }

    #[test]
    fn months_are_counted_and_never_skipped(a in any_day(), b in any_day(), months in 0..400_u32) {
        for rule in [MonthEnd::LastDay, MonthEnd::NextMonth] {
            prop_assert!(months_after(a.min(b), months, rule) <= months_after(a.max(b), months, rule));
            prop_assert!(months_before(a.min(b), months, rule) <= months_before(a.max(b), months, rule));
            prop_assert_eq!(months_after(a, 0, rule), a);
        }
        let (last, next) = (months_after(a, months, MonthEnd::LastDay), months_after(a, months, MonthEnd::NextMonth));
        prop_assert_eq!(month(last), month(a) + i64::from(months));
        prop_assert!(next >= last);
        prop_assert_eq!(last.day() == a.day(), next == last);
        prop_assert!(next == last || (next.day() == 1 && last.succ_opt() == Some(next)));
        prop_assert!(months_before(last, months, MonthEnd::LastDay) <= a);
    }

    #[test]
    fn month_arithmetic_is_total(day in prop_oneof![Just(Day::MIN), Just(Day::MAX), any_day()], months in any::<u32>(), rule in code::<MonthEnd>()) {
        prop_assert!(months_after(day, months, rule) >= day || months_after(day, months, rule) == Day::MAX);
        prop_assert!(months_before(day, months, rule) <= day || months == 0 || day == Day::MIN);
    }

    #[test]
    fn a_timeline_is_what_its_changes_say(changes in changes()) {
        let line = line(&changes);
        for day in probes(&[&line]) {
            prop_assert_eq!(*line.at(day), plainly(&changes, day));
        }
        prop_assert_eq!(*line.last(), *line.at(Day::MAX));
    }

    #[test]
    fn stretches_partition_time(changes in changes()) {
        let line = line(&changes);
        let stretches: Vec<_> = line.stretches().collect();
        prop_assert_eq!(stretches.first().unwrap().from, None);
        prop_assert_eq!(stretches.last().unwrap().until, None);
        for pair in stretches.windows(2) {
            prop_assert!(pair[0].until.is_some() && pair[0].until == pair[1].from);
            prop_assert_ne!(pair[0].value, pair[1].value);
            prop_assert!(pair[0].from.is_none_or(|from| Some(from) < pair[0].until));
        }
        for day in probes(&[&line]) {
            let holds: Vec<_> = stretches.iter().filter(|s| s.from.is_none_or(|from| from <= day) && s.until.is_none_or(|until| day < until)).collect();
            prop_assert_eq!(holds.len(), 1);
            prop_assert_eq!((holds[0].value, holds[0].from), (line.at(day), line.since(day)));
        }
    }

    #[test]
    fn map_and_zip_commute_with_at(a in changes(), b in changes()) {
        let (a, b) = (line(&a), line(&b));
        let (halved, both) = (a.map(|value| value / 2), a.zip(&b, |x, y| x.max(y) - x.min(y)));
        for day in probes(&[&a, &b, &halved, &both]) {
            prop_assert_eq!(*halved.at(day), a.at(day) / 2);
            prop_assert_eq!(*both.at(day), a.at(day).abs_diff(*b.at(day)));
        }
        prop_assert_eq!(a.map(|value| *value), a.clone());
        prop_assert_eq!(a.zip(&b, |x, y| (*x, *y)), b.zip(&a, |y, x| (*x, *y)));
    }

    #[test]
    fn then_is_idempotent_and_equal_timelines_are_equal(changes in changes(), day in any_day(), value in 0..3_u8) {
        let line = line(&changes);
        let once = line.clone().then(day, value);
        prop_assert_eq!(once.clone().then(day, value), once.clone());
        let again = line.stretches().filter_map(|stretch| Some((stretch.from?, *stretch.value)));
        prop_assert_eq!(Timeline::from_changes(*line.at(Day::MIN), again), line.clone());
        prop_assert_eq!(*once.at(day), value);
        prop_assert_eq!(day.pred_opt().map(|before| *once.at(before)), day.pred_opt().map(|before| *line.at(before)));
    }
}
