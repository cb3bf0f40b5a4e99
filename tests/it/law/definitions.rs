//! The definitions of the four plans against a separate reading of their texts: `definitions/indicators.csv` lists
//! every indicator with its place, measure, whom it counts and how its parts are joined; the groups of the actions stand
//! below.

use mine_action::{
    Truth,
    law::{
        action::Force,
        expr::Atom,
        indicator::{Counted, Indicator, Measure},
        item::AskedIn,
        plan::{PLANS, Plan},
        question::Question,
        reading::Readings,
    },
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
                ("states-parties", "1-6 44-53 55 58 60-65"),
                ("stockpiles-found-after-deadline", "12"),
                ("areas-found-after-completion", "22"),
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

/// Actions asked on a condition of which no record tells, and their parts: "if", "where", "in case of", "as".
#[test]
fn conditions_of_the_texts_are_told() {
    let conditional = |plan: &Plan| {
        let of = |action: &'static mine_action::law::action::Action| {
            let dues = action.due.iter().any(|due| !due.condition.is_empty());
            let clauses = action.clauses.iter().any(|clause| !clause.condition.is_empty());
            (!action.condition.is_empty() || dues || clauses).then_some(action.number)
        };
        plan.actions().filter_map(of).collect::<Vec<u16>>()
    };
    for (code, numbers) in [
        ("cartagena", &[18, 35, 53][..]),
        ("vientiane", &[9, 10, 20, 23, 26, 66]),
        ("oslo", &[26, 32, 43]),
        ("siem-reap-angkor", &[41]),
    ] {
        assert_eq!(conditional(plan(code)), numbers, "{code}");
    }
}

/// Twins of Oslo and Siem Reap-Angkor ask the same, so they serve the same provisions; where one of them names an article
/// that the other does not, only that one serves it.
#[test]
fn twins_serve_the_same_provisions() {
    let serves = |code: &str, number: u16| {
        let provisions = plan(code).action(number).unwrap().provisions.iter().map(ToString::to_string);
        provisions.collect::<Vec<_>>().join(", ")
    };
    for (oslo, siem_reap_angkor) in [
        (1, 1),
        (2, 3),
        (3, 5),
        (5, 4),
        (7, 7),
        (8, 8),
        (9, 9),
        (10, 10),
        (11, 11),
        (12, 12),
        (15, 15),
        (16, 16),
        (18, 17),
        (22, 22),
        (25, 24),
        (26, 21),
        (27, 25),
        (28, 26),
        (29, 27),
        (30, 27),
        (31, 28),
        (32, 29),
        (33, 30),
        (34, 31),
        (35, 32),
        (36, 33),
        (37, 34),
        (38, 35),
        (39, 37),
        (40, 38),
        (41, 39),
        (42, 40),
        (44, 42),
        (45, 43),
        (47, 45),
        (48, 46),
        (49, 47),
        (50, 48),
    ] {
        let (then, now) = (serves("oslo", oslo), serves("siem-reap-angkor", siem_reap_angkor));
        assert_eq!(then, now, "{oslo} and {siem_reap_angkor}");
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
    qualified: String,
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
            qualified: cells[7].to_owned(),
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
        ("siem-reap-angkor", _) => "affected-in-any-way",
        _ => "affected",
    };
    match word {
        "affected" => population.code == by_section(indicator),
        "parties" => {
            const BY_THE_LETTER: [&str; 6] = [
                "states-parties",
                "victim-chapter",
                "improvised-action",
                "retaining-action",
                "completing",
                "risk-educators",
            ];
            BY_THE_LETTER.contains(&population.code)
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

/// The words of the text that limit when a subject counts: the definition follows them, and no other does.
#[test]
fn words_that_limit_an_indicator_are_followed() {
    for row in rows() {
        let indicator = plan(&row.plan).indicator(row.action, row.index).unwrap();
        let rules = indicator.population_rules().into_iter().chain([&indicator.criterion]);
        let atoms: BTreeSet<Atom> = rules.flat_map(|rule| rule.atoms()).collect();
        let asks = |wanted: fn(&Question) -> bool| {
            atoms.iter().any(|atom| matches!(atom, Atom::Derived(question) if wanted(question)))
        };
        let of_report = |atom: &Atom| atom.item().is_some_and(|item| item.asked_in == AskedIn::OfReport);
        let drops_out = atoms.iter().any(|atom| matches!(atom, Atom::NotApplicable(_)));
        let in_each = asks(|question| matches!(question, Question::RequestedInYear(_)));
        let has_reported =
            |question: &Question| matches!(question, Question::MeasuresReported | Question::FindReported(..));
        let found = [
            ("where-relevant", drops_out && !in_each),
            ("in-each-submitted", drops_out && in_each),
            ("by-30-april", asks(|question| *question == Question::ReportedByApril)),
            ("of-the-report", atoms.iter().any(of_report)),
            ("has-reported", asks(has_reported)),
            ("declared", asks(|question| *question == Question::CompletionDeclared)),
        ];
        let found: Vec<&str> = found.into_iter().filter(|(_, is_so)| *is_so).map(|(word, _)| word).collect();
        assert_eq!(found.join(" "), row.qualified, "{}", indicator.id());
    }
}

/// Whom the chapter on victims of each plan means: the later one speaks of States Parties with victims (paragraph 13),
/// the earlier one of a significant number (paragraph 11).
#[test]
fn affected_by_victims_means_whom_each_plan_means() {
    let is_in = |code: &str, action, index, affected: &str, told: &str| {
        let indicator = plan(code).indicator(action, index).unwrap();
        let readings = Readings::default().with("affected", affected).unwrap();
        indicator.population().rule.truth(&readings, |atom| (atom.code() == told).into()) == Truth::Yes
    };
    for (code, action, index) in [("siem-reap-angkor", 30, 1), ("siem-reap-angkor", 39, 2), ("siem-reap-angkor", 40, 2)]
    {
        for affected in ["by-section", "with-victims", "either"] {
            assert!(is_in(code, action, index, affected, "victims-reported"), "{code}/{action}.{index} {affected}");
        }
        assert!(!is_in(code, action, index, "significant-victims", "victims-reported"));
        assert!(is_in(code, action, index, "significant-victims", "significant-victims"));
        assert!(!is_in(code, action, index, "mined-areas", "significant-victims"));
    }
    for affected in ["by-section", "significant-victims", "either"] {
        assert!(
            !is_in("oslo", 1, 2, affected, "victims-reported") && is_in("oslo", 1, 2, affected, "significant-victims")
        );
    }
    assert!(is_in("oslo", 1, 2, "with-victims", "victims-reported"));
    assert!(!is_in("siem-reap-angkor", 17, 1, "with-victims", "victims-reported"));
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
