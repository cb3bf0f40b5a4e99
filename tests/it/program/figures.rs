//! Figures as sources tell them, and by how many days reports were late.

use super::{answer, register};
use mine_action::{Convention, Readings, State, base::Amount};
use std::collections::BTreeMap;

/// The rows as maps from the heads.
fn rows(arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
    let out = answer(&[arguments, &["--format", "csv"]].concat());
    csv::Reader::from_reader(out.as_bytes()).deserialize().collect::<Result<_, _>>().expect("rows")
}

fn cells<'r>(row: &'r BTreeMap<String, String>, heads: &[&str]) -> Vec<&'r str> {
    heads.iter().map(|head| row[*head].as_str()).collect()
}

const AREA: [&str; 6] = ["measured", "confirmed_m2", "suspected_m2", "not_told_apart_m2", "least_m2", "most_m2"];

#[test]
fn areas_that_remain_by_class() {
    let angola = rows(&["figures", "areas", "Angola"]);
    let of = |measured: &str| angola.iter().find(|row| row["measured"] == measured).expect("a measure");
    assert_eq!(cells(of("2017-03"), &AREA), ["2017-03", "103970000", "141060000", "0", "245030000", "245030000"]);
    assert_eq!(cells(of("2024-12-31"), &AREA), ["2024-12-31", "", "", "57016000", "57016000", "57016000"]);
    // An area seen open may be a part of what remained.
    assert_eq!(cells(of("2025-06"), &AREA), ["2025-06", "", "", "57905679", "57905679", ""]);
    assert!(angola.iter().all(|row| !row["source"].is_empty()));
    // The last of each State, all in square kilometres.
    let all = rows(&["figures", "areas"]);
    let zimbabwe: Vec<_> = all.iter().filter(|row| row["state"] == "ZWE").collect();
    assert_eq!((zimbabwe.len(), zimbabwe[0]["least_m2"].as_str()), (1, "12000000"));
    let text = answer(&["figures", "areas", "Niger"]);
    assert!(text.lines().any(|line| line.contains("0.04") && line.contains("0.20") && line.contains("0.24")), "{text}");
}

#[test]
fn areas_released_by_method() {
    let of = |year: &str| rows(&["figures", "clearance", "Angola", "--year", year]);
    let heads = ["cancelled_m2", "reduced_m2", "cleared_m2", "least_m2", "most_m2", "mines_destroyed"];
    assert_eq!(cells(&of("2024")[0], &heads), ["140000", "2380000", "3030000", "5550000", "5550000", "5680"]);
    let croatia = rows(&["figures", "clearance", "Croatia", "--year", "2019"]);
    // What is not told is no zero.
    assert_eq!(cells(&croatia[0], &heads), ["", "", "39160000", "39160000", "", "2530"]);
    // 6.6 km² were released by survey, not split.
    let croatia = rows(&["figures", "clearance", "Croatia", "--year", "2017"]);
    let heads = ["cancelled_m2", "reduced_m2", "cleared_m2", "cancelled_or_reduced_m2", "reduced_or_cleared_m2"];
    assert_eq!(cells(&croatia[0], &heads), ["", "", "30400000", "6600000", ""]);
    assert_eq!(cells(&croatia[0], &["released_m2", "least_m2", "most_m2"]), ["", "37000000", "37000000"]);
    let text = answer(&["figures", "clearance", "Croatia", "--year", "2017"]);
    assert!(text.contains("not told apart") && text.contains("6.60") && text.contains("37.00"), "{text}");
    let text = answer(&["figures", "clearance", "Angola", "--year", "2024"]);
    assert!(text.lines().any(|line| line.contains("source")) && !text.contains("not told apart  "), "{text}");
    let to_come = answer(&["figures", "areas", "Niger", "--as-of", "2030"]);
    assert!(to_come.starts_with("The records tell nothing of what happened after"), "{to_come}");
    assert!(of("2022").is_empty(), "nothing is told of what was released");
}

#[test]
fn what_all_states_retain_together() {
    let all = rows(&["figures", "retained", "--convention", "apmbc"]);
    let years = register().retained_by_year(Convention::Apmbc, Readings::default());
    assert_eq!(all.len(), years.len());
    let of_2010 = all.iter().find(|row| row["year"] == "2010").expect("a year");
    let own = rows(&["figures", "retained", "--convention", "apmbc", "--year", "2010"]);
    let sum: u64 = own.iter().map(|row| row["number"].parse::<u64>().expect("a number")).sum();
    assert_eq!((of_2010["least"].as_str(), of_2010["most"].as_str()), (sum.to_string().as_str(), ""));
    assert_eq!(of_2010["told"], own.len().to_string());
    let year = years.iter().find(|one| one.year == 2010).expect("a year");
    assert_eq!(year.in_all(), Amount::at_least(sum.into()));
    assert!(!year.not_told.contains(&State::USA), "it has not joined");
    // Who is known to have retained none adds nothing, and is not among those that may have.
    assert_eq!((of_2010["none"].as_str(), of_2010["some"].as_str()), (year.none.len().to_string().as_str(), "0"));
    assert!(year.none.len() > 50 && year.none.iter().all(|state| !year.not_told.contains(state)));
    // Who retained some, without a number: one each at least.
    let munitions = register().retained_by_year(Convention::Ccm, Readings::default());
    let some = munitions.iter().find(|one| !one.some.is_empty()).expect("some");
    let told: u128 = some.told.values().map(|number| u128::from(*number)).sum();
    assert_eq!(some.in_all(), Amount::at_least(told + u128::try_from(some.some.len()).expect("a number")));
    // The year alone ends in the sum.
    let text = answer(&["figures", "retained", "--convention", "apmbc", "--year", "2010"]);
    assert!(text.contains(&format!("all States together, apmbc, 2010: at least {sum}")), "{text}");
    // Four told of none, and others not told of.
    let ccm = answer(&["figures", "retained", "--convention", "ccm"]);
    assert!(ccm.lines().any(|line| line.contains("2020") && line.contains("at least 0")), "{ccm}");
}

#[test]
fn requests_that_came_late() {
    let late = rows(&["requests", "--late"]);
    let heads = ["filed", "file_by", "days_late_least", "days_late_most"];
    let of = |request: &str| {
        late.iter().find(|row| row["request"] == request).map(|row| cells(row, &heads)).expect("a request")
    };
    // Nine months before 28 November 2011.
    assert_eq!(of("COG/apmbc-5/1"), ["2011-11-24", "2011-02-28", "269", "269"]);
    assert!(late.iter().all(|row| row["days_late_most"].parse::<u32>().expect("days") > 0));
    // Nine months before 18 December 2017; under the other reading, 31 March of that year.
    assert_eq!(of("ZWE/apmbc-5/5"), ["2017-04-03", "2017-03-18", "16", "16"]);
    let march = rows(&["requests", "Zimbabwe", "--late", "--reading", "filing_notice=31-march"]);
    let fifth = march.iter().find(|row| row["request"] == "ZWE/apmbc-5/5").expect("a request");
    assert_eq!(cells(fifth, &heads), ["2017-04-03", "2017-03-31", "3", "3"]);
    // Those in time are listed without it.
    let all = rows(&["requests"]);
    let in_time = |row: &&BTreeMap<String, String>| row["days_late_most"] == "0";
    assert!(all.iter().filter(in_time).count() > 0 && all.len() > late.len());
    // One that was filed some day of a month, or of a year, was perhaps late.
    assert!(late.iter().any(|row| row["days_late_least"] == "0"));
    let text = answer(&["requests", "Congo", "--late"]);
    assert!(text.lines().any(|line| line.starts_with("COG/apmbc-5/1") && line.trim_end().ends_with("269")), "{text}");
}

#[test]
fn reports_that_came_late() {
    let late = rows(&["reports", "--late"]);
    let ukraine = late.iter().find(|row| row["state"] == "UKR" && row["covers"].is_empty()).expect("a report");
    assert_eq!(
        cells(ukraine, &["due", "filed", "days_late_least", "days_late_most"]),
        ["2006-11-28", "2006-12-12", "14", "14"]
    );
    assert!(late.iter().all(|row| ["late", "unknown"].contains(&row["fate"].as_str())));
    let text = answer(&["reports", "Ukraine", "--late"]);
    assert!(text.contains("days late") && text.lines().any(|line| line.contains("2006-12-12  14")), "{text}");
}
