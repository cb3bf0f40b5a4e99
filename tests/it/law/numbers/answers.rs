//! The numbers of the treaties in answers: which day is the last in time, how much is too much, who has the majority.

use super::scene::{MORE_TIME, WHO, accedes, areas, duty, everything_to_do, register};
use crate::support::day::day;
use mine_action::{
    Convention::{Apmbc, Ccm},
    Cycle, Day, Duty, State, Status,
    law::{
        contents::ContentItem,
        oslo,
        question::Question,
        reading::{DayCount, PopulationDate, Readings},
    },
    record::{
        Fact,
        area::AreaEvent,
        armed_conflict::ArmedConflict,
        membership::{Membership, MembershipEvent},
        report::{Report, ReportKind},
        request::{ContentClaim, OutcomeCode},
        retained::Retained,
        subject::Subject,
    },
};

fn after(day: Day) -> Day {
    day.succ_opt().unwrap()
}

/// APMBC Art. 4: four years; 5(1): ten; CCM Art. 3(2): eight; 4(1)(a): ten. "Not later than": the last day is in time.
#[test]
fn the_anniversary_is_the_last_day_in_time() {
    let register = register(everything_to_do());
    for (convention, which, last, article) in [
        (Apmbc, Duty::StockpileDestruction, "2003-07-01", "APMBC Art. 4"),
        (Apmbc, Duty::Clearance, "2009-07-01", "APMBC Art. 5(1)"),
        (Ccm, Duty::StockpileDestruction, "2018-08-01", "CCM Art. 3(2)"),
        (Ccm, Duty::Clearance, "2020-08-01", "CCM Art. 4(1)(a)"),
    ] {
        let line = duty(&register, convention, which).timeline();
        assert_eq!(line.at(day(last)).known(), Some(&Status::InTime), "{article} on {last}");
        assert_eq!(line.at(after(day(last))).known(), Some(&Status::Overdue), "{article} after {last}");
    }
}

/// CCM Art. 4(1)(b): ten years after the end of the active hostilities.
#[test]
fn new_remnants_are_cleared_ten_years_after_the_hostilities() {
    let on = |event, text: &str| areas(Ccm, event).clock("war").on(day(text).into());
    let facts = [
        accedes(Ccm, "2010-02"),
        areas(Ccm, AreaEvent::None).into(),
        on(AreaEvent::NewRemnants, "2012-05-01").into(),
        on(AreaEvent::HostilitiesEnded, "2013-06-30").into(),
        on(AreaEvent::SeenOpen, "2034-12-01").into(),
    ];
    let line = duty(&register(facts), Ccm, Duty::Clearance).timeline();
    assert_eq!(line.at(day("2023-06-30")).known(), Some(&Status::InTime), "CCM Art. 4(1)(b)");
    assert_eq!(line.at(day("2023-07-01")).known(), Some(&Status::Overdue), "CCM Art. 4(1)(b)");
}

/// APMBC Art. 5(3): up to ten years; CCM Art. 3(3): four; 4(5): five.
#[test]
fn no_extension_is_longer_than_the_article_allows() {
    for more in MORE_TIME {
        let most = more.after(more.years);
        let granted = |until: Day| more.findings(more.request().granted_until(until.into()), "granted-over-cap");
        assert_eq!(granted(most), Vec::<String>::new(), "{} {}: {} years", more.convention, more.duty, more.years);
        assert_eq!(granted(after(most)).len(), 1, "{} {}: over {} years", more.convention, more.duty, more.years);
        let asked = |months: u32| more.findings(more.request().months_asked(months), "asked-over-cap");
        assert_eq!(asked(12 * more.years), Vec::<String>::new(), "{} {}", more.convention, more.duty);
        assert_eq!(asked(12 * more.years + 1).len(), 1, "{} {}", more.convention, more.duty);
    }
}

/// APLC/MSP.7/2006/L.3, CCM Art. 3(5) and 4(6): nine months before the meeting.
#[test]
fn nine_months_before_the_meeting_is_in_time() {
    for (more, rule) in MORE_TIME.iter().zip(["APLC/MSP.7/2006/L.3", "CCM Art. 3(5)", "CCM Art. 4(6)"]) {
        let filed = |on: Day| more.findings(more.request().filed(on.into()), "filed-late");
        assert_eq!(filed(day(more.last_to_file)), Vec::<String>::new(), "{rule}");
        assert_eq!(filed(after(day(more.last_to_file))), [rule]);
    }
}

/// "By a majority of votes of States Parties present and voting": more in favour than against; who abstains does not vote
/// (APMBC Art. 5(5), CCM Art. 3(5), 4(7)).
#[test]
fn a_request_is_decided_by_the_majority_present_and_voting() {
    for (more, rule) in MORE_TIME.iter().zip(["APMBC Art. 5(5)", "CCM Art. 3(5)", "CCM Art. 4(7)"]) {
        let mismatch = |outcome, (yes, no, abstain)| {
            let mut row = more.request().outcome(outcome).votes_yes(yes).votes_no(no).votes_abstain(abstain);
            row.granted_until = row.granted_until.filter(|_| outcome == OutcomeCode::Granted);
            more.findings(row, "vote-mismatch")
        };
        for votes in [(2, 1, 0), (2, 1, 90), (1, 0, 160)] {
            assert_eq!(mismatch(OutcomeCode::Granted, votes), Vec::<String>::new(), "{rule}: {votes:?}");
            assert_eq!(mismatch(OutcomeCode::NotGranted, votes), [rule], "{votes:?}");
        }
        for votes in [(1, 1, 0), (1, 2, 90), (0, 1, 0), (80, 80, 0)] {
            assert_eq!(mismatch(OutcomeCode::Granted, votes), [rule], "{votes:?}");
            assert_eq!(mismatch(OutcomeCode::NotGranted, votes), Vec::<String>::new(), "{rule}: {votes:?}");
        }
    }
}

/// CCM Art. 3(3): additional extensions "in exceptional circumstances"; the first needs none, nor does any under Art. 4(8).
#[test]
fn the_second_extension_for_stockpiles_is_exceptional() {
    for more in MORE_TIME {
        let lacking = |number| {
            let mut row = more.request().contents([ContentClaim { item: ContentItem::BExceptional, given: false }]);
            row.request = number;
            more.findings(row, "not-exceptional")
        };
        let renewal = (more.convention, more.duty) == (Ccm, Duty::StockpileDestruction);
        assert_eq!(lacking(1), Vec::<String>::new());
        assert_eq!(lacking(2), Vec::from_iter(renewal.then(|| "CCM Art. 3(3)".to_owned())), "{}", more.duty);
    }
}

/// A decision names a day, a request months or years: the last of 31 days before what was asked is still as asked. No
/// text sets this; the crate chooses it.
#[test]
fn granted_up_to_31_days_less_is_as_asked() {
    for more in MORE_TIME {
        let asked = day(&format!("{}-03-01", more.after(2).format("%Y")));
        let less = |days: u64| {
            let until = asked - chrono::Days::new(days);
            more.findings(more.request().asked_until(asked.into()).granted_until(until.into()), "granted-less")
        };
        assert_eq!(less(0), Vec::<String>::new());
        assert_eq!(less(31), Vec::<String>::new(), "a month of 31 days");
        assert_eq!(less(32).len(), 1, "more than a month less than asked");
        let months = |days: u64| {
            let until = more.after(2) - chrono::Days::new(days);
            more.findings(more.request().months_asked(24).granted_until(until.into()), "granted-less").len()
        };
        assert_eq!((months(31), months(32)), (0, 1), "24 months asked");
    }
}

/// Art. 7(1) of both: 180 days after entry into force. Art. 7(2): 30 April of each year, the first after the initial
/// report. The days were counted apart; the initial report is due on 30 April itself for entry into force on 1 November
/// before a common year.
#[test]
fn reports_are_due_on_these_days() {
    let day_one = Readings { day_count: DayCount::DayOne, ..Readings::default() };
    for (deposit, initial, by_day_one, first) in [
        ("1998-09", "1999-08-28", "1999-08-27", "2000-04-30"),
        ("2008-07", "2009-06-30", "2009-06-29", "2010-04-30"),
        ("2008-08", "2009-07-31", "2009-07-30", "2010-04-30"),
        ("2008-09", "2009-08-28", "2009-08-27", "2010-04-30"),
        ("2008-10", "2009-09-28", "2009-09-27", "2010-04-30"),
        ("2008-11", "2009-10-28", "2009-10-27", "2010-04-30"),
        ("2008-12", "2009-11-28", "2009-11-27", "2010-04-30"),
        ("2009-01", "2009-12-28", "2009-12-27", "2010-04-30"),
        ("2009-02", "2010-01-28", "2010-01-27", "2010-04-30"),
        ("2009-03", "2010-02-28", "2010-02-27", "2010-04-30"),
        ("2009-04", "2010-03-30", "2010-03-29", "2010-04-30"),
        ("2009-05", "2010-04-30", "2010-04-29", "2011-04-30"),
        ("2009-06", "2010-05-30", "2010-05-29", "2011-04-30"),
        ("2007-05", "2008-04-29", "2008-04-28", "2008-04-30"),
        ("2007-06", "2008-05-29", "2008-05-28", "2009-04-30"),
        ("2003-08", "2004-07-30", "2004-07-29", "2005-04-30"),
    ] {
        let register = register([accedes(Apmbc, deposit)]);
        let status = duty(&register, Apmbc, Duty::Reporting);
        let due = status.reports().unwrap().instalments();
        assert_eq!(due[0].due.to_string(), initial, "APMBC Art. 7(1): 180 days, deposit in {deposit}");
        assert_eq!((due[0].covers, due[1].due.to_string().as_str()), (None, first), "APMBC Art. 7(2): {deposit}");
        assert_eq!(due[1].covers, first[..4].parse().ok().map(|year: i32| year - 1), "the last calendar year");
        for (one, next) in due[1..].iter().zip(&due[2..]) {
            assert_eq!(next.covers, one.covers.map(|year| year + 1), "APMBC Art. 7(2): each year");
            assert!(next.due.to_string().ends_with("-04-30"), "APMBC Art. 7(2): {}", next.due);
        }
        let by_day_one_found = register.state(WHO).under(day_one).duty(Apmbc, Duty::Reporting).unwrap();
        assert_eq!(by_day_one_found.reports().unwrap().instalments()[0].due.to_string(), by_day_one);
    }
}

/// APMBC Art. 20(3), CCM Art. 20(3): bound for six months, and no report is owed that falls due on the day on which the
/// withdrawal takes effect or later.
#[test]
fn who_has_left_owes_nothing_that_falls_due_on_the_day() {
    for (notified, last_report) in
        [("2024-10-30", "2024-04-30"), ("2024-10-31", "2024-04-30"), ("2024-11-01", "2025-04-30")]
    {
        let notice = Membership::new(Apmbc, WHO, MembershipEvent::WithdrawalNotified, "s").on(day(notified).into());
        let register = register([accedes(Apmbc, "1999-01"), notice.into()]);
        let status = duty(&register, Apmbc, Duty::Reporting);
        let last = status.reports().unwrap().instalments().last().unwrap().due;
        assert_eq!(last.to_string(), last_report, "APMBC Art. 20(3): notice of {notified}");
    }
}

/// APMBC Art. 20(3): engaged in an armed conflict "on the expiry of that six-month period".
#[test]
fn a_conflict_counts_on_the_day_on_which_the_six_months_expire() {
    let notice = Membership::new(Apmbc, WHO, MembershipEvent::WithdrawalNotified, "s").on(day("2020-01-31").into());
    let left = |starts: &str, ends: &str| {
        let conflict = ArmedConflict::new(WHO, day(starts).into(), "s").ends(day(ends).into());
        let register = register([accedes(Apmbc, "1999-01"), notice.clone().into(), conflict.into()]);
        register.state(WHO).standing(Apmbc).spells()[0].exit.as_ref().unwrap().effective.to_string()
    };
    assert_eq!(left("2019-01-01", "2020-07-30"), "2020-07-31", "over the day before");
    assert_eq!(left("2019-01-01", "2020-07-31"), "2020-07-31", "over on the day");
    assert_eq!(left("2019-01-01", "2022-02-03"), "2022-02-03", "not before the end of the armed conflict");
    assert_eq!(left("2020-07-31", "2022-02-03"), "2022-02-03", "begun on the day");
    assert_eq!(left("2020-08-01", "2022-02-03"), "2020-07-31", "begun the day after");
}

/// APMBC Art. 3(1), CCM Art. 3(6): who keeps one retains, who keeps none does not.
#[test]
fn one_retained_is_enough() {
    for (number, status) in [(0, Status::NotApplicable), (1, Status::Judgement)] {
        let row = Retained::new(Apmbc, WHO, number, "s").year(2005);
        let register = register([accedes(Apmbc, "1999-01"), row.into()]);
        let found = duty(&register, Apmbc, Duty::Retention).at(day("2005-12-31")).status;
        assert_eq!(found.known(), Some(&status), "APMBC Art. 3(1): {number} retained");
    }
}

/// Oslo Action 49, Siem Reap-Angkor Action 47: two consecutive years without information, known when the second report is
/// late.
#[test]
fn two_consecutive_silent_years() {
    let missing = |year: i32| -> Fact {
        let covers = year.to_string().parse().unwrap();
        Report::new(Apmbc, WHO, ReportKind::Missing, "s").covers(covers).seen(day("2034-12-31").into()).into()
    };
    let silent = |years: &[i32], on: &str| {
        let facts = everything_to_do().into_iter().chain(years.iter().map(|year| missing(*year)));
        let register = register(facts);
        duty(&register, Apmbc, Duty::Reporting).reports().unwrap().two_silent_years(day(on))
    };
    assert_eq!(silent(&[2020, 2021], "2022-05-01"), Some((2020, 2021)), "Oslo Action 49");
    assert_eq!(silent(&[2020, 2021], "2022-04-30"), None, "Oslo Action 49: the second is not yet late");
    assert_eq!(silent(&[2021], "2022-05-01"), None, "Oslo Action 49: two");
    assert_eq!(silent(&[2019, 2021], "2022-05-01"), None, "Oslo Action 49: consecutive");
}

/// Oslo appendix, Siem Reap-Angkor paragraph 5: progress is read from the reports due by 30 April of the year.
#[test]
fn groups_are_counted_on_30_april() {
    let register = register(everything_to_do());
    for (population_date, on) in [
        (PopulationDate::ReportsDue, "2022-04-30"),
        (PopulationDate::YearStart, "2022-01-01"),
        (PopulationDate::YearEnd, "2022-12-31"),
    ] {
        let inquiry = register.measure(&oslo::PLAN).under(Readings { population_date, ..Readings::default() });
        assert_eq!(inquiry.day_of(Cycle::new(2022).unwrap()), day(on), "Oslo appendix: {population_date}");
        assert_eq!(inquiry.snapshot(Cycle::new(2022).unwrap()).day(), day(on), "Oslo appendix: {population_date}");
    }
}

/// Oslo Action 8, Siem Reap-Angkor Action 8: by 30 April of the year, the day included.
#[test]
fn a_report_is_in_time_on_30_april() {
    let report = Report::new(Apmbc, WHO, ReportKind::Annual, "s");
    let in_time = |report: Report, filed: &str| {
        let register = register([accedes(Apmbc, "1999-01"), report.submitted(day(filed).into()).into()]);
        let inquiry = register.measure(&oslo::PLAN);
        let line = inquiry.answer(&Subject::State(WHO), Question::ReportedByApril).line;
        line.at(day("2022-04-30")).known().copied()
    };
    let told = report.clone().covers("2021".parse().unwrap());
    assert_eq!(in_time(told.clone(), "2022-04-30"), Some(true), "Oslo Action 8");
    assert_eq!(in_time(told, "2022-05-01"), Some(false), "Oslo Action 8");
    // Without a word on what it covers it may be another report, and the one due filed before it.
    assert_eq!(in_time(report.clone(), "2022-04-30"), Some(true), "Oslo Action 8");
    assert_eq!(in_time(report, "2022-05-01"), None, "Oslo Action 8");
}

/// All that can join: 193 Members of the United Nations, with the Cook Islands, the Holy See, Niue and Palestine.
#[test]
fn there_are_197_states_able_to_join() {
    assert_eq!(State::ALL.len(), 193 + 4);
}
