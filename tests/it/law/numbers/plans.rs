//! The dates and periods of the four plans, action by action, from a second reading of their texts.

use crate::support::day::day;
use mine_action::{
    Convention, Duty,
    law::{
        due::Timing,
        plan::{Plan, answers_to_silence, periods_after_find},
    },
};
use std::collections::BTreeMap;

fn plan(code: &str) -> &'static Plan {
    Plan::of(code).unwrap_or_else(|| panic!("no plan {code}"))
}

/// By when, in a few words; nothing where the text names no day.
fn by_when(timing: Timing) -> Option<String> {
    Some(match timing {
        Timing::Pace(_) | Timing::NoTime => return None,
        Timing::By(day) => day.to_string(),
        Timing::InYear(year) => format!("in {year}"),
        Timing::ByMeeting(session) => session.to_string(),
        Timing::AfterEntryIntoForce { months } => format!("entry into force + {months} months"),
        Timing::AfterFind { months, duty } => format!("{duty} find + {months} months"),
        Timing::BeforeMeetings { months } => format!("meetings - {months} months"),
        Timing::EachMeeting => "each meeting".to_owned(),
        Timing::EachThirtyApril => "each 30 April".to_owned(),
        Timing::EachAnnualReport => "each annual report".to_owned(),
        Timing::EachReport => "each report".to_owned(),
        Timing::ByDeadline(duty) => format!("{duty} deadline"),
        Timing::AfterTwoSilentYears => "two silent years".to_owned(),
        other => panic!("{other:?} is read from no text"),
    })
}

/// Every action of a plan that has a date, with its dates in order, each once.
fn dated(plan: &Plan) -> BTreeMap<u16, Vec<String>> {
    let dates = plan.actions().map(|action| {
        let mut dates: Vec<String> = action.due.iter().filter_map(|due| by_when(due.timing)).collect();
        dates.sort();
        dates.dedup();
        (action.number, dates)
    });
    dates.filter(|(_, dates)| !dates.is_empty()).collect()
}

fn agrees(code: &str, text: &[(u16, &[&str])]) {
    let found = dated(plan(code));
    for (action, dates) in text {
        let told = found.get(action).map_or(&[][..], Vec::as_slice);
        assert_eq!(told, *dates, "{} Action {action}", plan(code).name);
    }
    let undated: Vec<&u16> = found.keys().filter(|action| text.iter().all(|(other, _)| other != *action)).collect();
    assert_eq!(undated, Vec::<&u16>::new(), "actions of the {} plan in which the text names no date", plan(code).name);
}

#[test]
fn cartagena_names_these_dates() {
    agrees(
        "cartagena",
        &[
            // "By their deadlines", "within the first year of becoming a State Party", "within two years of joining".
            (10, &["entry into force + 12 months", "entry into force + 24 months", "stockpile-destruction deadline"]),
            (11, &["each annual report", "each meeting"]),
            (12, &["each report"]),
            (13, &["clearance deadline"]),
            (14, &["10MSP"]),
            // "Annually, in accordance with Article 7": of which the initial report is the first.
            (17, &["each report"]),
            (22, &["each report"]),
            (34, &["10MSP"]),
            (54, &["each annual report"]),
            (60, &["each report"]),
        ],
    );
}

#[test]
fn vientiane_names_these_dates() {
    let year: &[&str] = &["entry into force + 12 months"];
    agrees(
        "vientiane",
        &[
            (3, &["2MSP"]),
            (8, year),
            (10, &["in 2011"]),
            (12, year),
            (13, year),
            (20, &["in 2011"]),
            (21, &["entry into force + 6 months"]),
            (22, year),
            (23, year),
            // "Within one year", and "by the First Review Conference".
            (26, &["1RC", "entry into force + 12 months"]),
            (33, year),
            (37, &["in 2011"]),
            (53, &["2MSP"]),
            (54, &["2MSP"]),
            // Article 7 and, "where relevant", Article 3(8), which itself names 30 April.
            (59, &["each 30 April", "each annual report"]),
            (64, &["each report"]),
        ],
    );
}

#[test]
fn oslo_names_these_dates() {
    agrees(
        "oslo",
        &[
            (8, &["each 30 April"]),
            (13, &["stockpile-destruction deadline"]),
            (15, &["stockpile-destruction find + 6 months"]),
            (16, &["each 30 April"]),
            (18, &["19MSP"]),
            (19, &["18MSP", "clearance deadline"]),
            // "In their Article 7 reports by 30 April each year".
            (20, &["each annual report"]),
            (21, &["each report"]),
            (32, &["each report"]),
            (43, &["each annual report"]),
            (49, &["each annual report", "two silent years"]),
            (50, &["20MSP"]),
        ],
    );
}

#[test]
fn siem_reap_angkor_names_these_dates() {
    agrees(
        "siem-reap-angkor",
        &[
            (3, &["22MSP"]),
            (8, &["each 30 April"]),
            (10, &["meetings - 3 months"]),
            (13, &["each report", "stockpile-destruction deadline"]),
            (14, &["22MSP", "each report"]),
            (15, &["stockpile-destruction find + 6 months"]),
            (20, &["each report"]),
            (41, &["each annual report"]),
            (44, &["22MSP", "23MSP"]),
            (47, &["two silent years"]),
            (48, &["22MSP"]),
        ],
    );
}

/// Adopted on, by; first and last day; the meeting that ends it; the year of its baseline.
type Life = (&'static str, &'static str, &'static str, &'static str, Option<&'static str>, Option<i32>);

#[test]
fn the_plans_were_adopted_and_end_on_these_days() {
    let lives: [(&str, Life); 4] = [
        ("cartagena", ("2009-12-04", "2RC", "2010-01-01", "2014-12-31", None, None)),
        // Paragraph 4: until the First Review Conference, which closed on 11 September 2015.
        ("vientiane", ("2010-11-12", "1MSP", "2010-11-12", "2015-09-11", Some("1RC"), None)),
        // Appendix: the baseline is of the reports due by 30 April 2020.
        ("oslo", ("2019-11-29", "4RC", "2020-01-01", "2024-12-31", None, Some(2020))),
        // Paragraph 4: to the Sixth Review Conference in 2029; paragraph 5: the baseline, reports due by 30 April 2025.
        ("siem-reap-angkor", ("2024-11-29", "5RC", "2025-01-01", "2029-12-31", Some("6RC"), Some(2025))),
    ];
    for (code, (adopted, by, first, last, until, baseline)) in lives {
        let plan = plan(code);
        assert_eq!((plan.adopted, plan.adopted_at.to_string().as_str()), (day(adopted), by), "{code}");
        assert_eq!((plan.first_day, plan.last_day), (day(first), Some(day(last))), "{code}");
        assert_eq!(plan.until.map(|one| one.to_string()).as_deref(), until, "{code}");
        assert_eq!(plan.baseline, baseline, "{code}");
    }
}

/// Oslo Action 15, Siem Reap-Angkor Action 15: six months. Oslo Action 49, Siem Reap-Angkor Action 47: two years.
#[test]
fn the_plans_set_these_periods() {
    let finds = periods_after_find(Convention::Apmbc, Duty::StockpileDestruction);
    let finds: Vec<_> = finds.map(|one| (one.citation.to_string(), one.months, one.since)).collect();
    let silence = answers_to_silence(Convention::Apmbc);
    let silence: Vec<_> = silence.map(|one| (one.citation.to_string(), one.months, one.since)).collect();
    let both = |oslo: &str, siem_reap: &str, months| {
        [(oslo.to_owned(), months, day("2019-11-29")), (siem_reap.to_owned(), months, day("2024-11-29"))]
    };
    assert_eq!(finds, both("Oslo Action 15", "Siem Reap-Angkor Action 15", 6));
    assert_eq!(silence, both("Oslo Action 49", "Siem Reap-Angkor Action 47", 24));
    assert_eq!(periods_after_find(Convention::Apmbc, Duty::Clearance).count(), 0, "no plan sets a period for areas");
    assert_eq!(periods_after_find(Convention::Ccm, Duty::StockpileDestruction).count(), 0, "Vientiane sets none");
}
