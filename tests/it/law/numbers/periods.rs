//! The periods of the treaties as they are written: years, months, days, notices, and who decides.

use crate::support::day::day;
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Cycle, Duty, MonthEnd, When,
    law::{
        contents::required,
        entry::{entry_into_force, withdrawal_period_ends},
        limit::{
            INITIAL_REPORT_DAYS, NEW_REMNANTS, NEW_REMNANTS_MONTHS, NINE_MONTHS_DECISION, RATIONAL_RESPONSE,
            RATIONAL_RESPONSE_ADOPTED, TIME_LIMITS, TimeLimit, annual_report_due,
        },
        reading::{FilingNotice, Readings},
    },
    months_after, months_before,
};

const NEXT_MONTH: Readings = Readings { month_end: MonthEnd::NextMonth, ..Readings::DEFAULT };
const MARCH: Readings = Readings { filing_notice: FilingNotice::EndOfMarch, ..Readings::DEFAULT };

/// Years after entry into force, and where the text says so.
const YEARS: [(Convention, Duty, u32, &str); 4] = [
    (Apmbc, Duty::StockpileDestruction, 4, "APMBC Art. 4"),
    (Apmbc, Duty::Clearance, 10, "APMBC Art. 5(1)"),
    (Ccm, Duty::StockpileDestruction, 8, "CCM Art. 3(2)"),
    (Ccm, Duty::Clearance, 10, "CCM Art. 4(1)(a)"),
];

#[test]
fn the_years_after_entry_into_force_are_those_of_the_articles() {
    assert_eq!(TIME_LIMITS.len(), YEARS.len(), "the treaties set four periods that run from entry into force");
    for (convention, duty, years, article) in YEARS {
        let limit = TimeLimit::of(convention, duty).unwrap_or_else(|| panic!("{article} sets a period"));
        assert_eq!(limit.months, years * 12, "{article}: {years} years");
        assert_eq!(limit.provision.to_string(), article);
    }
    assert_eq!(NEW_REMNANTS_MONTHS, 10 * 12, "CCM Art. 4(1)(b): ten years after the end of the active hostilities");
    assert_eq!(NEW_REMNANTS.to_string(), "CCM Art. 4(1)(b)");
}

/// What the text says of more time.
struct MoreTime {
    duty: (Convention, Duty),
    /// At most so many years at a time, and where.
    years: (u32, &'static str),
    renewal: &'static str,
    /// CCM Art. 3(3): "in exceptional circumstances".
    exceptional: bool,
    /// Nine months before the meeting, and where.
    notice: &'static str,
    /// CCM Art. 4(6): before the period expires.
    before_expiry: Option<&'static str>,
    contents: &'static str,
    decision: &'static str,
}

/// The stockpiles of APMBC Art. 4 are not among them: that article knows no extension.
const MORE_TIME: [MoreTime; 3] = [
    MoreTime {
        duty: (Apmbc, Duty::Clearance),
        years: (10, "APMBC Art. 5(3)"),
        renewal: "APMBC Art. 5(6)",
        exceptional: false,
        notice: "APLC/MSP.7/2006/L.3",
        before_expiry: None,
        contents: "APMBC Art. 5(4)",
        decision: "APMBC Art. 5(5)",
    },
    MoreTime {
        duty: (Ccm, Duty::StockpileDestruction),
        years: (4, "CCM Art. 3(3)"),
        renewal: "CCM Art. 3(3)",
        exceptional: true,
        notice: "CCM Art. 3(5)",
        before_expiry: None,
        contents: "CCM Art. 3(4)",
        decision: "CCM Art. 3(5)",
    },
    MoreTime {
        duty: (Ccm, Duty::Clearance),
        years: (5, "CCM Art. 4(5)"),
        renewal: "CCM Art. 4(8)",
        exceptional: false,
        notice: "CCM Art. 4(6)",
        before_expiry: Some("CCM Art. 4(6)"),
        contents: "CCM Art. 4(6)",
        decision: "CCM Art. 4(7)",
    },
];

#[test]
fn more_time_is_given_as_the_articles_say() {
    for text in MORE_TIME {
        let (convention, duty) = text.duty;
        let rule = TimeLimit::of(convention, duty).and_then(|limit| limit.extension.as_ref());
        let rule = rule.unwrap_or_else(|| panic!("{} gives more time", text.years.1));
        assert_eq!(rule.cap_months, text.years.0 * 12, "{}: up to {} years", text.years.1, text.years.0);
        assert_eq!(rule.cap.to_string(), text.years.1);
        assert_eq!(rule.renewal.to_string(), text.renewal);
        assert_eq!(rule.renewal_exceptional, text.exceptional, "{}", text.renewal);
        assert_eq!(rule.notice_months, 9, "{}: nine months before the meeting", text.notice);
        assert_eq!(rule.notice.to_string(), text.notice);
        assert_eq!(rule.before_expiry.map(|one| one.to_string()).as_deref(), text.before_expiry, "{}", text.notice);
        assert_eq!(rule.contents.to_string(), text.contents);
        assert_eq!(rule.decision.to_string(), text.decision);
    }
    let of_mines = TimeLimit::of(Apmbc, Duty::StockpileDestruction).unwrap();
    assert_eq!(of_mines.extension, None, "APMBC Art. 4 knows no extension");
}

/// APLC/MSP.7/2006/L.3, CCM Art. 3(5), 4(6): nine calendar months before the opening day. Only 29 and 30 November have no
/// such day nine months before, in the February of a common or a leap year.
#[test]
fn a_request_is_filed_nine_months_before_the_meeting_opens() {
    for (opens, last, next_month) in [
        ("2025-12-01", "2025-03-01", "2025-03-01"),
        ("2026-11-30", "2026-02-28", "2026-03-01"),
        ("2026-11-29", "2026-02-28", "2026-03-01"),
        ("2024-11-29", "2024-02-29", "2024-02-29"),
        ("2027-11-30", "2027-02-28", "2027-03-01"),
        ("2028-11-30", "2028-02-29", "2028-03-01"),
        ("2023-09-11", "2022-12-11", "2022-12-11"),
        ("2021-05-31", "2020-08-31", "2020-08-31"),
    ] {
        for text in MORE_TIME {
            let (convention, duty) = text.duty;
            let rule = TimeLimit::of(convention, duty).and_then(|limit| limit.extension.as_ref()).unwrap();
            let on = |readings| rule.last_day_to_file(day(opens), readings);
            assert_eq!(on(Readings::DEFAULT), day(last), "{}: nine months before {opens}", text.notice);
            assert_eq!(on(NEXT_MONTH), day(next_month), "{}: nine months before {opens}", text.notice);
            // 31 March of the year of the meeting is practice, and only where the treaty itself sets no notice.
            let practice = if convention == Apmbc { format!("{}-03-31", &opens[..4]) } else { last.to_owned() };
            assert_eq!(on(MARCH), day(&practice), "{}: a meeting that opens on {opens}", text.notice);
        }
    }
    assert_eq!(NINE_MONTHS_DECISION.to_string(), "APLC/MSP.7/2006/L.3");
}

/// The Twelfth Meeting of the States Parties sat from 3 to 7 December 2012 (APLC/MSP.12/2012/10).
#[test]
fn the_answer_to_finds_was_decided_at_the_end_of_the_twelfth_meeting() {
    assert_eq!(RATIONAL_RESPONSE.to_string(), "APLC/MSP.12/2012/7");
    assert_eq!(RATIONAL_RESPONSE_ADOPTED, day("2012-12-07"), "APLC/MSP.12/2012/7");
}

/// Letters of APMBC Art. 5(4), CCM Art. 3(4) and 4(6), each once for everything that it asks for. Other information, (d)
/// and (i), cannot be missing; the "exceptional circumstances" of CCM Art. 3(4)(b) are asked for "where applicable".
#[test]
fn a_request_contains_what_the_articles_list() {
    for (convention, duty, letters, article) in [
        (Apmbc, Duty::Clearance, "abbbcccc", "APMBC Art. 5(4)"),
        (Ccm, Duty::StockpileDestruction, "abcdef", "CCM Art. 3(4)"),
        (Ccm, Duty::Clearance, "abcdefghhhh", "CCM Art. 4(6)"),
        (Apmbc, Duty::StockpileDestruction, "", "APMBC Art. 4"),
    ] {
        let asked: String = required(convention, duty).iter().map(|one| one.letter).collect();
        assert_eq!(asked, letters, "{article}");
    }
}

/// APMBC Art. 15: opened at Ottawa on 3 December 1997; CCM Art. 15: at Oslo on 3 December 2008. APMBC Art. 17(1): the 40th
/// instrument was deposited on 16 September 1998; CCM Art. 17(1): the 30th on 16 February 2010.
#[test]
fn the_conventions_were_opened_and_entered_into_force_on_these_days() {
    for (convention, opened, last_of_the_first, in_force, articles) in
        [(Apmbc, "1997-12-03", "1998-09-16", "1999-03-01", 22), (Ccm, "2008-12-03", "2010-02-16", "2010-08-01", 23)]
    {
        assert_eq!(convention.opened_for_signature(), day(opened), "{convention} Art. 15");
        assert_eq!(convention.entered_into_force(), day(in_force), "{convention} Art. 17(1)");
        assert_eq!(convention.articles(), articles, "{convention}");
        for deposit in [opened, last_of_the_first] {
            let bound = entry_into_force(convention, When::on(day(deposit)));
            assert_eq!(bound, When::on(day(in_force)), "{convention} Art. 17(1): deposit on {deposit}");
        }
    }
    let first = Cycle::of(day("1997-12-03")).expect("APMBC Art. 15: signatures are counted from 1997 on");
    assert_eq!(first.year(), 1997);
    assert_eq!(Cycle::of(day("1996-12-31")), None, "APMBC Art. 15: nothing to count before 1997");
}

/// APMBC Art. 17(2), CCM Art. 17(2): the first day of the sixth month after that of the deposit.
#[test]
fn a_state_is_bound_from_the_first_of_the_sixth_month_after_its_deposit() {
    for (month, bound) in [
        ("2011-01", "2011-07-01"),
        ("2011-02", "2011-08-01"),
        ("2011-03", "2011-09-01"),
        ("2011-04", "2011-10-01"),
        ("2011-05", "2011-11-01"),
        ("2011-06", "2011-12-01"),
        ("2011-07", "2012-01-01"),
        ("2011-08", "2012-02-01"),
        ("2011-09", "2012-03-01"),
        ("2011-10", "2012-04-01"),
        ("2011-11", "2012-05-01"),
        ("2011-12", "2012-06-01"),
    ] {
        let whole: When = month.parse().unwrap();
        for deposit in [whole, When::on(whole.earliest()), When::on(whole.latest())] {
            for convention in [Apmbc, Ccm] {
                let found = entry_into_force(convention, deposit);
                assert_eq!(found, When::on(day(bound)), "{convention} Art. 17(2): deposit on {deposit}");
            }
        }
    }
}

/// APMBC Art. 20(3), CCM Art. 20(3): six months after the depositary received the notice.
#[test]
fn a_withdrawal_takes_six_months() {
    for (notified, last_day, next_month) in [
        ("2025-06-27", "2025-12-27", "2025-12-27"),
        ("2024-08-31", "2025-02-28", "2025-03-01"),
        ("2023-08-30", "2024-02-29", "2024-03-01"),
        ("2025-03-31", "2025-09-30", "2025-10-01"),
        ("2024-02-29", "2024-08-29", "2024-08-29"),
    ] {
        for (rule, ends) in [(MonthEnd::LastDay, last_day), (MonthEnd::NextMonth, next_month)] {
            let found = withdrawal_period_ends(When::on(day(notified)), rule);
            assert_eq!(found, When::on(day(ends)), "Art. 20(3) of both: notice of {notified}, {rule}");
        }
    }
}

/// No text says on which day a period of months ends where that month has no such day: both rules, forwards and backwards.
#[test]
fn a_period_of_months_ends_on_the_same_day_or_as_the_rule_says() {
    for (from, months, last_day, next_month) in [
        ("2025-08-31", 6, "2026-02-28", "2026-03-01"),
        ("2004-02-29", 48, "2008-02-29", "2008-02-29"),
        ("2004-02-29", 120, "2014-02-28", "2014-03-01"),
        ("2025-01-31", 1, "2025-02-28", "2025-03-01"),
        ("2025-01-28", 1, "2025-02-28", "2025-02-28"),
        ("2025-12-31", 12, "2026-12-31", "2026-12-31"),
    ] {
        assert_eq!(months_after(day(from), months, MonthEnd::LastDay), day(last_day), "{from} + {months} months");
        assert_eq!(months_after(day(from), months, MonthEnd::NextMonth), day(next_month), "{from} + {months} months");
    }
    for (from, months, last_day, next_month) in [
        ("2026-11-30", 9, "2026-02-28", "2026-03-01"),
        ("2025-05-31", 3, "2025-02-28", "2025-03-01"),
        ("2024-05-31", 3, "2024-02-29", "2024-03-01"),
        ("2025-12-31", 1, "2025-11-30", "2025-12-01"),
        ("2025-12-30", 1, "2025-11-30", "2025-11-30"),
        ("2025-03-15", 3, "2024-12-15", "2024-12-15"),
    ] {
        assert_eq!(months_before(day(from), months, MonthEnd::LastDay), day(last_day), "{from} - {months} months");
        assert_eq!(months_before(day(from), months, MonthEnd::NextMonth), day(next_month), "{from} - {months} months");
        for (rule, first) in [(MonthEnd::LastDay, last_day), (MonthEnd::NextMonth, next_month)] {
            assert_eq!(
                When::on(day(from)).minus_months(months, rule),
                When::on(day(first)),
                "{from} - {months} months"
            );
        }
    }
}

/// APMBC Art. 7(1) and (2), CCM Art. 7(1) and (2).
#[test]
fn reports_are_due_after_180_days_and_on_30_april() {
    assert_eq!(INITIAL_REPORT_DAYS, 180, "Art. 7(1) of both");
    for year in [1999, 2000, 2025, 2026] {
        assert_eq!(annual_report_due(year), Some(day(&format!("{year}-04-30"))), "Art. 7(2) of both");
    }
}

/// Which article holds which duty.
#[test]
fn the_duties_stand_in_these_articles() {
    for (duty, apmbc, ccm) in [
        (Duty::Retention, Some(3), 3),
        (Duty::StockpileDestruction, Some(4), 3),
        (Duty::Clearance, Some(5), 4),
        (Duty::VictimAssistance, None, 5),
        (Duty::Reporting, Some(7), 7),
        (Duty::NationalMeasures, Some(9), 9),
    ] {
        let article = |convention| duty.provision(convention).map(|one| one.to_string());
        assert_eq!(article(Apmbc), apmbc.map(|number| format!("APMBC Art. {number}")), "{duty}");
        assert_eq!(article(Ccm), Some(format!("CCM Art. {ccm}")), "{duty}");
    }
    let progress = [Duty::Retention, Duty::StockpileDestruction, Duty::Clearance];
    assert_eq!(Duty::PROGRESS, progress, "Oslo Action 49, Siem Reap-Angkor Action 47: Articles 3, 4 and 5");
}
