//! The definitions of the four plans against a separate reading of their texts: `definitions/indicators.csv` lists
//! every indicator with its place, measure, whom it counts and how its parts are joined; the groups of the actions stand
//! below.

use mine_action::law::{
    action::Force,
    expr::Atom,
    indicator::{Counted, Indicator, Measure},
    plan::{PLANS, Plan},
};
use std::collections::{BTreeMap, BTreeSet};

fn plan(code: &str) -> &'static Plan {
    Plan::of(code).unwrap_or_else(|| panic!("no plan {code}"))
}

#[test]
fn every_plan_has_all_its_actions_in_order() {
    let counts: Vec<(&str, usize, usize)> =
        PLANS.iter().map(|plan| (plan.code, plan.actions().count(), plan.indicators.len())).collect();
    assert_eq!(counts, [("cartagena", 67, 0), ("vientiane", 66, 0), ("oslo", 50, 81), ("siem-reap-angkor", 48, 107)]);
    for plan in PLANS {
        let numbers: Vec<u16> = plan.actions().map(|action| action.number).collect();
        assert_eq!(numbers, (1..=u16::try_from(numbers.len()).unwrap()).collect::<Vec<_>>(), "{}", plan.code);
        assert!(plan.actions().all(|action| action.plan == plan.code));
        assert!(plan.indicators.iter().all(|indicator| indicator.plan == plan.code));
    }
}

/// Every action stands in exactly one group of addressees.
#[test]
fn every_action_addresses_the_group_of_its_chapeau() {
    let groups: [(&str, &[(&str, &str)]); 4] = [
        (
            "cartagena",
            &[
                ("states-parties", "1-6 12 22 44-53 55 58 60-65"),
                ("stockpiles-late", "7-9"),
                ("stockpiles-open", "10 11"),
                ("clearance-extended", "13"),
                ("clearance-open", "14-20"),
                ("clearance-needing-time", "21"),
                ("answerable-for-victims", "23-33"),
                ("several-duties", "34-36"),
                ("able-to-assist", "37-43 66 67"),
                ("no-initial-report", "54"),
                ("retaining", "56 57"),
                ("no-measures", "59"),
            ],
        ),
        (
            "oslo",
            &[
                ("states-parties", "1-6 8-12 28-32 42 44 47"),
                ("able-to-assist", "7 45 46"),
                ("stockpiles-open", "13"),
                ("retaining", "16 17"),
                ("stockpiles-late", "14"),
                ("stockpiles-found-after-deadline", "15"),
                ("clearance-open", "19 20 22 26 27"),
                ("without-baseline", "18"),
                ("improvised", "21"),
                ("requesting", "23 24"),
                ("clearance-completed", "25"),
                ("significant-victims", "33-41"),
                ("seeking-assistance", "43"),
                ("alleged-non-compliance", "48"),
                ("silent", "49"),
                ("no-measures", "50"),
            ],
        ),
        (
            "siem-reap-angkor",
            &[
                ("states-parties", "1-6 8-12 40-42 45"),
                ("able-to-assist", "7 43 44"),
                ("stockpiles-open", "13"),
                ("stockpiles-late", "14"),
                ("stockpiles-found", "15"),
                ("retaining", "16"),
                ("affected-by-areas", "17-19 21 22 25-29"),
                ("improvised", "20"),
                ("requesting", "23"),
                ("clearance-completed", "24"),
                ("with-victims", "30-39"),
                ("alleged-non-compliance", "46"),
                ("silent", "47"),
                ("no-measures", "48"),
            ],
        ),
        (
            "vientiane",
            &[
                ("states-parties", "1-7 18 19 30-32 43-56 58-62 64-66"),
                ("stockpiles-open", "8 9"),
                ("clearance-open", "10-17"),
                ("with-victims", "20-29"),
                ("several-duties", "33-36"),
                ("able-to-assist", "37-42 57"),
                ("no-measures", "63"),
            ],
        ),
    ];
    for (code, groups) in groups {
        let mut told = BTreeMap::new();
        for (group, numbers) in groups {
            for part in numbers.split(' ') {
                let (first, last) = part.split_once('-').unwrap_or((part, part));
                for number in first.parse::<u16>().unwrap()..=last.parse().unwrap() {
                    assert_eq!(told.insert(number, *group), None, "{code}/{number} stands in two groups");
                }
            }
        }
        for action in plan(code).actions() {
            assert_eq!(Some(&action.addressee.code), told.get(&action.number), "{}", action.id());
        }
        assert_eq!(told.len(), plan(code).actions().count(), "{code}");
    }
}

/// The force of language where it is not the plain "will".
#[test]
fn the_force_is_that_of_the_text() {
    let forces = [
        ("cartagena", Force::Utmost, (14..=20).chain(23..=33).collect::<Vec<u16>>()),
        ("vientiane", Force::SeekTo, vec![30, 31, 32]),
        ("oslo", Force::Utmost, vec![42]),
        ("siem-reap-angkor", Force::Utmost, vec![40]),
        ("siem-reap-angkor", Force::Explore, vec![45]),
        ("oslo", Force::Explore, vec![17, 47]),
    ];
    for (code, force, numbers) in forces {
        let found: Vec<u16> =
            plan(code).actions().filter(|action| action.force == force).map(|action| action.number).collect();
        assert_eq!(found, numbers, "{code} {force}");
    }
    let should: BTreeSet<u16> = (33..=42).collect();
    for action in plan("vientiane").actions().filter(|action| should.contains(&action.number)) {
        let weak = matches!(action.force, Force::Should | Force::Endeavour | Force::Strive);
        assert!(weak, "{} {}", action.id(), action.force);
    }
}

struct Row {
    plan: String,
    action: u16,
    index: u8,
    measure: Measure,
    counted: String,
    connector: String,
    parts: Vec<String>,
}

fn rows() -> Vec<Row> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        Row {
            plan: cells[0].to_owned(),
            action: cells[1].parse().unwrap(),
            index: cells[2].parse().unwrap(),
            measure: cells[3].parse().unwrap(),
            counted: cells[4].to_owned(),
            connector: cells[5].to_owned(),
            parts: cells[6].split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect(),
        }
    };
    include_str!("definitions/indicators.csv").lines().skip(1).map(row).collect()
}

#[test]
fn every_indicator_stands_in_its_place() {
    for code in ["oslo", "siem-reap-angkor"] {
        let told: Vec<(u16, u8, Measure)> =
            rows().iter().filter(|row| row.plan == code).map(|row| (row.action, row.index, row.measure)).collect();
        let found: Vec<(u16, u8, Measure)> =
            plan(code).indicators.iter().map(|one| (one.action, one.index, one.measure)).collect();
        assert_eq!(told, found);
        for indicator in plan(code).indicators {
            assert!(plan(code).action(indicator.action).is_some(), "{}", indicator.id());
        }
    }
}

/// The word of the separate reading for whom an indicator counts, and the populations that it may mean.
fn means(word: &str, indicator: &Indicator) -> bool {
    if let Some(parent) = word.strip_prefix("of-") {
        return indicator.chained_to().is_some_and(|one| format!("{}.{}", one.action, one.index) == parent);
    }
    let Counted::Of(population) = indicator.counted else { return false };
    let by_section = |indicator: &Indicator| match (indicator.plan, indicator.action) {
        ("oslo", 18..=32) | ("siem-reap-angkor", 17..=29) => "affected-by-areas",
        ("siem-reap-angkor", 30..=39) => "affected-by-victims",
        _ => "affected",
    };
    match word {
        "affected" => population.code == by_section(indicator),
        "parties" => {
            matches!(population.code, "states-parties" | "victim-chapter" | "improvised-action" | "retaining-action")
        }
        "not-party" => population.code == "states-not-party",
        "alleged" => population.code == "alleged-non-compliance",
        "stockpiles-found" => population.code == "stockpiles-reported-found",
        other => population.code == other,
    }
}

#[test]
fn every_indicator_counts_whom_the_text_names() {
    for row in rows() {
        let indicator = plan(&row.plan).indicator(row.action, row.index).unwrap();
        assert!(means(&row.counted, indicator), "{}: {}", indicator.id(), row.counted);
    }
}

#[test]
fn joined_indicators_have_the_parts_of_the_text() {
    for row in rows() {
        let indicator = plan(&row.plan).indicator(row.action, row.index).unwrap();
        let parts: BTreeSet<&str> = indicator.criterion.parts().into_iter().map(|(name, _)| name).collect();
        assert_eq!(parts, row.parts.iter().map(String::as_str).collect(), "{}", indicator.id());
        let connector = indicator.connector.map(|one| one.to_string()).unwrap_or_default();
        assert_eq!(connector, row.connector, "{}", indicator.id());
        assert_eq!(indicator.is_joined(), !row.parts.is_empty(), "{}", indicator.id());
        let atoms: BTreeSet<Atom> = indicator.criterion.atoms().into_iter().collect();
        assert!(!indicator.is_joined() || atoms.len() > 1, "{}", indicator.id());
    }
}

/// What can be told from records, wholly or in part, is derived.
#[test]
fn indicators_that_records_answer_are_derived() {
    let derived = |indicator: &Indicator| {
        let amounts = !indicator.amounts().is_empty();
        amounts || indicator.atoms().iter().any(|atom| matches!(atom, Atom::Derived(_))) || !indicator.note.is_empty()
    };
    let asked = [
        ("oslo", "10.1 11.1 12.2 13.1 14.1 15.1 20.1 20.2 23.1 23.2 24.1 25.1 49.1 50.1"),
        (
            "siem-reap-angkor",
            "8.1 10.1 11.2 11.3 12.2 13.3 14.1 14.2 14.3 15.1 15.2 21.2 23.1 23.2 23.3 24.1 24.2 46.1 47.1 48.1",
        ),
    ];
    for (code, ids) in asked {
        for id in ids.split(' ') {
            let (action, index) = id.split_once('.').unwrap();
            let indicator = plan(code).indicator(action.parse().unwrap(), index.parse().unwrap()).unwrap();
            assert!(derived(indicator), "{code}/{id}");
        }
    }
}

#[test]
fn plans_are_in_force_in_their_years() {
    let oslo = plan("oslo");
    assert_eq!(oslo.years(), 2020..=2024);
    assert_eq!(plan("siem-reap-angkor").predecessor, Some("oslo"));
    assert!(PLANS.is_sorted_by_key(|plan| plan.adopted));
}
