//! Months, month-ends and days (APMBC Arts. 4, 5, 7, 17; CCM Arts. 3, 4, 7, 17).

use crate::support::{
    ask::{case, mines, register, stocks},
    day::day,
};
use mine_action::{
    Convention, Duty, MonthEnd, State,
    law::reading::{DayCount, Readings},
    months_after,
};

fn in_force(state: State, convention: Convention) -> String {
    register().state(state).standing(convention).spells()[0].entry_into_force.to_string()
}

fn initial_due(state: State, convention: Convention, readings: Readings) -> String {
    let status = case(state, convention, Duty::Reporting).under(readings).status();
    status.reports().unwrap().instalments()[0].due.to_string()
}

/// The first day of the sixth month after the month of deposit, whatever the day: also the 29 February and the first of a
/// month. Source: Landmine Monitor reports on Albania, Botswana and Argentina; rules M-EIF-1.
#[test]
fn the_day_of_deposit_does_not_matter() {
    for (state, convention, deposit, bound) in [
        (State::ALB, Convention::Apmbc, "2000-02-29", "2000-08-01"),
        (State::BWA, Convention::Apmbc, "2000-03-01", "2000-09-01"),
        (State::BFA, Convention::Apmbc, "1998-09-16", "1999-03-01"),
        (State::LKA, Convention::Apmbc, "2017-12-13", "2018-06-01"),
        (State::TON, Convention::Apmbc, "2025-06-25", "2025-12-01"),
        (State::PHL, Convention::Ccm, "2019-01-03", "2019-07-01"),
        (State::CHE, Convention::Ccm, "2012-07-17", "2013-01-01"),
    ] {
        let spell = register().state(state).standing(convention).spells()[0].clone();
        assert_eq!(spell.deposit.unwrap().to_string(), deposit, "{state}");
        assert_eq!(in_force(state, convention), bound, "{state}");
    }
    // The first forty, and the first thirty, wait for the last of them.
    assert_eq!(in_force(State::CAN, Convention::Apmbc), "1999-03-01");
    assert_eq!(in_force(State::NOR, Convention::Ccm), "2010-08-01");
}

/// Ten and four years end on the anniversary, which counts. Source: rules M-A4, M-A5-1.
#[test]
fn anniversaries_are_the_last_day_in_time() {
    assert_eq!(stocks(State::ALB).at("2001-01-01").original_deadline.unwrap().to_string(), "2004-08-01");
    assert_eq!(mines(State::ALB).at("2001-01-01").original_deadline.unwrap().to_string(), "2010-08-01");
}

/// No month is shortened in silence: both rules are offered.
#[test]
fn month_ends_follow_the_rule_chosen() {
    for (from, months, last, next) in [
        ("2025-08-31", 6, "2026-02-28", "2026-03-01"),
        ("2023-08-31", 6, "2024-02-29", "2024-03-01"),
        ("2004-02-29", 120, "2014-02-28", "2014-03-01"),
        ("2004-02-29", 48, "2008-02-29", "2008-02-29"),
        ("2025-06-30", 6, "2025-12-30", "2025-12-30"),
    ] {
        assert_eq!(months_after(day(from), months, MonthEnd::LastDay), day(last));
        assert_eq!(months_after(day(from), months, MonthEnd::NextMonth), day(next));
    }
}

/// 180 days with entry into force as day 0, or as day 1: sources print both 28 and 27 August 1999.
/// Source: archives.the-monitor.org 2339 (South Sudan, 5 January 2012); Landmine Monitor 2000 and later.
#[test]
fn one_hundred_and_eighty_days_under_both_counts() {
    let day_one = Readings { day_count: DayCount::DayOne, ..Readings::default() };
    for (state, zero, one) in [
        (State::CAN, "1999-08-28", "1999-08-27"),
        (State::SSD, "2012-01-05", "2012-01-04"),
        (State::LKA, "2018-11-28", "2018-11-27"),
        (State::TUV, "2012-08-28", "2012-08-27"),
        (State::OMN, "2015-07-31", "2015-07-30"),
        (State::ETH, "2005-11-28", "2005-11-27"),
        (State::UKR, "2006-11-28", "2006-11-27"),
        (State::TON, "2026-05-30", "2026-05-29"),
    ] {
        assert_eq!(initial_due(state, Convention::Apmbc, Readings::default()), zero, "{state}");
        assert_eq!(initial_due(state, Convention::Apmbc, day_one), one, "{state}");
    }
}

/// The first annual report is due on the first 30 April strictly after the initial one. Source: rules G-11, I(3).
#[test]
fn the_first_annual_report_follows_the_initial_one() {
    for (state, convention, first) in [
        (State::TON, Convention::Apmbc, "2027-04-30"),
        (State::MHL, Convention::Apmbc, "2026-04-30"),
        (State::SSD, Convention::Apmbc, "2012-04-30"),
        (State::LKA, Convention::Apmbc, "2019-04-30"),
        (State::CAN, Convention::Apmbc, "2000-04-30"),
        (State::CHE, Convention::Ccm, "2014-04-30"),
    ] {
        let status = case(state, convention, Duty::Reporting).status();
        let reports = status.reports().unwrap().instalments();
        assert_eq!(reports[1].due.to_string(), first, "{state}");
    }
}
