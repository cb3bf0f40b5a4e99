//! Retained mines (APMBC Art. 3): the minimum absolutely necessary is left to judgement, with what the numbers show.

use crate::support::{
    ask::{Case, case, register},
    day::day,
};
use mine_action::{
    Convention, Duty, State,
    assess::answer::{Because, JudgementReason},
};

fn retained(state: State) -> Case<'static> {
    case(state, Convention::Apmbc, Duty::Retention)
}

fn reasons(state: State, on: &str) -> Vec<Because> {
    retained(state).because(on)
}

/// Numbers kept for years without a use that was reported. Source: HRW fact sheet, June 2011 (docslib 4447922); the-monitor.org.
#[test]
fn unchanged_and_unused() {
    let bangladesh = reasons(State::BGD, "2011-01-01");
    assert!(bangladesh.contains(&JudgementReason::Retained { number: 12500, year: Some(2010) }.into()));
    assert!(bangladesh.contains(&JudgementReason::Unchanged { years: 4, number: 12500 }.into()), "{bangladesh:?}");
    assert!(bangladesh.contains(&JudgementReason::NoUseReported { year: Some(2010) }.into()));
    assert!(reasons(State::BLR, "2011-01-01").contains(&JudgementReason::NoUseReported { year: Some(2010) }.into()));
    assert!(reasons(State::BTN, "2015-01-01").contains(&JudgementReason::NoUseReported { year: Some(2014) }.into()));
    for state in [State::BGD, State::BLR, State::BTN] {
        retained(state).shows(&[("2026-11-21", "judgement")]);
        let left = |because: &Because| matches!(because, Because::Judgement(JudgementReason::LeftToJudgement { .. }));
        assert!(reasons(state, "2026-11-21").iter().any(left), "{state}");
    }
}

/// "All destroyed" in 2005, and the same 3,364 again from 2009. Source: the-monitor.org 2022 Nigeria; ISU page on Nigeria.
#[test]
fn nigeria_contradicts_itself() {
    let nigeria = retained(State::NGA);
    nigeria.shows(&[("2004-12-31", "judgement"), ("2006-06-01", "not-applicable"), ("2009-12-31", "judgement")]);
    let reasons = reasons(State::NGA, "2013-01-01");
    assert!(reasons.contains(&JudgementReason::Increased { from: 0, to: 3364, year: 2009 }.into()), "{reasons:?}");
    assert!(reasons.contains(&JudgementReason::Unchanged { years: 3, number: 3364 }.into()), "{reasons:?}");
}

/// Zero is not the same as not known. Source: the-monitor.org FAQ (Algeria, September 2017), 2021 Thailand.
#[test]
fn none_retained_is_not_applicable() {
    for (state, before, after, year) in
        [(State::DZA, "2016-12-31", "2018-01-01", 2017), (State::THA, "2018-12-31", "2020-01-01", 2019)]
    {
        retained(state).shows(&[(before, "judgement"), (after, "not-applicable")]);
        assert!(
            reasons(state, after).contains(&JudgementReason::NothingRetained { year: Some(year) }.into()),
            "{state}"
        );
    }
    // Before the first number that is recorded, nothing is known.
    retained(State::BTN).shows(&[("2006-06-01", "not-applicable or judgement")]);
}

/// 101, of which 71 inert by one source: the number is kept as reported. Source: ISU page on Eritrea.
#[test]
fn inert_mines_are_counted_as_reported() {
    assert!(
        reasons(State::ERI, "2015-01-01").contains(&JudgementReason::Retained { number: 101, year: Some(2014) }.into())
    );
}

/// The words of a number tell its year, or that it is of no year.
#[test]
fn a_number_retained_is_told_with_its_year() {
    let told = |reason: JudgementReason| reason.to_string();
    assert_eq!(told(JudgementReason::Retained { number: 101, year: Some(2014) }), "101 retained, for 2014");
    assert_eq!(told(JudgementReason::NothingRetained { year: None }), "none retained, as at entry into force");
}

/// Retention is never overdue: the article has no date and no figure.
#[test]
fn retention_is_never_overdue() {
    for state in register().states() {
        for stretch in retained(state).status().timeline().stretches() {
            let possible = stretch.value.options();
            let beyond = stretch.from.is_some_and(|from| from > day("2026-11-21"));
            assert!(beyond || !possible.contains(&mine_action::Status::Overdue), "{state}");
            assert!(beyond || !possible.contains(&mine_action::Status::Fulfilled), "{state}");
        }
    }
}
