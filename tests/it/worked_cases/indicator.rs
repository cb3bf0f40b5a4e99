//! Who counts under an indicator, on a few rows: the words of the texts that limit it.

use crate::support::{replies::reply, rows};
use mine_action::{
    Register, State, Truth,
    law::{plan::Plan, reading::Readings},
    record::{
        Table,
        reply::{NoAnswer, Replies, Told},
        subject::Subject,
    },
};

const MISSING: fn(NoAnswer) -> Told = Told::Missing;
const YES: Told = Told::YesNo(true);
const NO: Told = Told::YesNo(false);

fn told(rows: &[(&str, Told)], year: &str) -> Replies {
    rows.iter().map(|(item, told)| reply("AFG", year, item, *told)).collect()
}

/// Whether Afghanistan is in the population of an indicator, and meets its criterion.
fn verdict(
    register: &Register,
    replies: &Replies,
    (id, year): (&str, &str),
    readings: &[(&str, &str)],
) -> (Truth, Truth) {
    let (code, place) = id.split_once('/').unwrap();
    let (action, index) = place.split_once('.').unwrap();
    let plan = Plan::of(code).unwrap();
    let indicator = plan.indicator(action.parse().unwrap(), index.parse().unwrap()).unwrap();
    let chosen = readings.iter().fold(Readings::DEFAULT, |all, (code, value)| all.with(code, value).unwrap());
    let snapshot = register.measure(plan).under(chosen).with_replies(replies).snapshot(year.parse().unwrap());
    let verdicts = snapshot.verdicts(indicator);
    let own = verdicts.iter().find(|(subject, _)| *subject == Subject::State(State::AFG));
    own.map_or((Truth::No, Truth::No), |(_, verdict)| (verdict.is_in, verdict.meets))
}

fn meets(register: &Register, replies: &Replies, of: (&str, &str)) -> Truth {
    verdict(register, replies, of, &[]).1
}

fn none() -> Replies {
    Replies::default()
}

/// Bound from 1 December 2023: the initial report is due on 29 May 2024, after 30 April.
const NEW: rows::Rows<'_> = (Table::Memberships, &["apmbc,AFG,accession,2023-06-10,,s"]);

fn reports(membership: rows::Rows<'_>, report: &str) -> Register {
    rows::register(&[membership, (Table::Reports, &[report])])
}

/// "By 30 April of each year": of the year, not the State's own last day. Source: Siem Reap-Angkor indicator 8.1, Oslo
/// indicator 20.1.
#[test]
fn by_30_april_is_30_april() {
    let on_time = |report: &str| {
        let register = reports(NEW, report);
        let counted = [("clearance-plan-updated", YES), ("clearance-milestones", YES)];
        meets(&register, &told(&counted, "2024"), ("oslo/20.1", "2024"))
    };
    assert_eq!(on_time("apmbc,AFG,initial,2023,2024-05-20,,,,s"), Truth::No);
    assert_eq!(on_time("apmbc,AFG,initial,2023,2024-04-30,,,,s"), Truth::Yes);
    assert_eq!(on_time("apmbc,AFG,initial,2023,2024-04,,,,s"), Truth::Yes);
    assert_eq!(on_time("apmbc,AFG,initial,2023,2024,,,,s"), Truth::Unknown);
    // A source that sees the first report missing in June sees it missing in April.
    assert_eq!(on_time("apmbc,AFG,missing,,,2024-06-01,,,s"), Truth::No);
    assert_eq!(on_time("apmbc,AFG,missing,,,2024-04-01,,,s"), Truth::Unknown);
    // A report on an earlier year is not the one that is due.
    let late = reports(rows::MINES, "apmbc,AFG,annual,2021,2024-02-01,,,,s");
    let old = reports(rows::MINES, "apmbc,AFG,annual,2023,2024-06-01,,,,s");
    let of = ("siem-reap-angkor/8.1", "2024");
    assert_eq!((meets(&late, &none(), of), meets(&old, &none(), of)), (Truth::Unknown, Truth::No));
    // How the 180 days are counted makes no difference.
    let indicator = Plan::of("siem-reap-angkor").unwrap().indicator(8, 1).unwrap();
    assert!(indicator.readings().iter().all(|reading| reading.code != "day_count"));
}

/// "States Parties with victims in areas under their jurisdiction or control". Source: Siem Reap-Angkor paragraph 13; the
/// significant number is in Oslo paragraph 11.
#[test]
fn a_state_with_victims_is_affected() {
    let register = rows::register(&[rows::MINES]);
    let is_in = |told_of: &[(&str, Told)], id: &str, readings: &[(&str, &str)]| {
        verdict(&register, &told(told_of, "2025"), (id, "2025"), readings).0
    };
    let few = [("victims-reported", YES), ("significant-victims", NO)];
    for id in ["siem-reap-angkor/30.1", "siem-reap-angkor/39.2", "siem-reap-angkor/40.2"] {
        assert_eq!(is_in(&few, id, &[]), Truth::Yes, "{id}");
        assert_eq!(is_in(&few, id, &[("affected", "with-victims")]), Truth::Yes, "{id}");
    }
    assert_eq!(is_in(&few, "siem-reap-angkor/30.1", &[("affected", "significant-victims")]), Truth::No);
    assert_eq!(is_in(&[("significant-victims", YES)], "siem-reap-angkor/30.1", &[]), Truth::Yes);
    let nobody = [("victims-reported", NO), ("significant-victims", NO)];
    assert_eq!(is_in(&nobody, "siem-reap-angkor/30.1", &[]), Truth::No);
}

/// Silence is silence on every duty that the State has, not on those it does not have. Source: Oslo Action 49, "the
/// relevant obligations".
#[test]
fn silence_is_on_the_duties_that_a_state_has() {
    let with = |silent: &str, retained: &[&str], stocks: &[&str]| {
        let reports: Vec<String> =
            (2018..=2024).map(|year| format!("apmbc,AFG,annual,{year},{}-04-01,,{silent},,s", year + 1)).collect();
        let reports: Vec<&str> = reports.iter().map(String::as_str).collect();
        let register = rows::register(&[
            rows::MINES,
            (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2025-12,,,,,s"]),
            (Table::Stockpiles, stocks),
            (Table::Retained, retained),
            (Table::Reports, &reports),
        ]);
        let snapshot = verdict(&register, &none(), ("oslo/49.1", "2024"), &[]).0;
        (snapshot, meets(&register, &none(), ("siem-reap-angkor/47.1", "2025")))
    };
    let (nothing, no_stock): (&[&str], &[&str]) = (&["apmbc,AFG,,0,,,,s"], &["apmbc,AFG,none,,,,,s"]);
    assert_eq!(with("clearance", nothing, no_stock), (Truth::Yes, Truth::No));
    // Stocks that were destroyed long before leave no duty either.
    assert_eq!(with("clearance", nothing, &["apmbc,AFG,completed,2002-05-01,,,,s"]), (Truth::Yes, Truth::No));
    // Of what it may have, nothing is known.
    assert_eq!(with("clearance", &[], no_stock).0, Truth::Unknown);
    assert_eq!(with("clearance", &["apmbc,AFG,2010,100,,,,s"], no_stock).0, Truth::Unknown);
    assert_eq!(with("stockpile-destruction", nothing, no_stock), (Truth::Unknown, Truth::Unknown));
    assert_eq!(with("retention;stockpile-destruction;clearance", nothing, no_stock).0, Truth::Yes);
}

/// "Have reported": from the day on which it became public. Source: Oslo indicators 15.1, 50.1; Siem Reap-Angkor
/// indicators 15.1, 21.2, 48.1.
#[test]
fn what_is_reported_counts_from_the_day_it_became_public() {
    let register = rows::register(&[
        rows::MINES,
        (Table::Measures, &["apmbc,AFG,law,a law,2003-01-01,2024-06-01,s"]),
        (Table::Stockpiles, &["apmbc,AFG,completed,2002-05-01,,,,s", "apmbc,AFG,found,2021-11-10,5,,2022-03-01,s"]),
        (
            Table::Areas,
            &[
                "apmbc,AFG,reported,,,,,,s",
                "apmbc,AFG,completed,2005-05-01,,,,,s",
                "apmbc,AFG,found,2021-12-10,,,,2022-02-01,s",
            ],
        ),
    ]);
    let counted = |id: &str, year: &str| meets(&register, &none(), (id, year));
    assert_ne!(counted("oslo/50.1", "2024"), Truth::Yes);
    assert_eq!(counted("siem-reap-angkor/48.1", "2025"), Truth::Yes);
    for id in ["siem-reap-angkor/15.1", "siem-reap-angkor/21.2"] {
        assert_ne!(counted(id, "2021"), Truth::Yes, "{id}");
        assert_eq!(counted(id, "2022"), Truth::Yes, "{id}");
    }
    assert_eq!(verdict(&register, &none(), ("oslo/15.1", "2022"), &[]).0, Truth::Yes);
    // The find itself was made in the year before.
    assert_eq!(verdict(&register, &none(), ("oslo/26.3", "2021"), &[]).0, Truth::Yes);
}

/// Who submitted no report prepared none with the Guide; a report that does not say so may have been. Source: Oslo
/// indicator 8.1, Siem Reap-Angkor indicator 8.2.
#[test]
fn no_report_is_prepared_with_the_guide_by_who_submits_none() {
    let missing = reports(rows::MINES, "apmbc,AFG,missing,2023,,2024-12-31,,,s");
    let open = rows::register(&[rows::MINES]);
    for (id, year) in [("oslo/8.1", "2024"), ("siem-reap-angkor/8.2", "2024")] {
        assert_eq!(meets(&missing, &none(), (id, year)), Truth::No, "{id}");
        let says = |why| meets(&open, &told(&[("guide-used", MISSING(why))], year), (id, year));
        assert_eq!((says(NoAnswer::NotSubmitted), says(NoAnswer::Silent)), (Truth::No, Truth::Unknown), "{id}");
    }
    let not_filed = told(&[("reported-by-april", MISSING(NoAnswer::NotSubmitted))], "2025");
    assert_eq!(meets(&open, &not_filed, ("siem-reap-angkor/8.1", "2025")), Truth::No);
}

/// "Where appropriate", "where relevant": what does not apply is not asked. Source: Oslo indicators 1.1, 6.1, 28.1.
#[test]
fn what_does_not_apply_drops_out_where_the_text_says_so() {
    let register = rows::register(&[
        rows::MINES,
        (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2025-06,,,,,s"]),
    ]);
    let inapplicable = MISSING(NoAnswer::NotApplicable);
    let of = |id: &str, told_of: &[(&str, Told)]| meets(&register, &told(told_of, "2024"), (id, "2024"));
    let plans = |humanitarian: Told, others: Told| {
        let others =
            ["in-development-plans", "in-poverty-strategies", "in-disability-strategies"].map(|item| (item, others));
        of("oslo/1.1", &[&others[..], &[("in-humanitarian-plans", humanitarian)]].concat())
    };
    assert_eq!((plans(YES, YES), plans(inapplicable, YES)), (Truth::Yes, Truth::Yes));
    assert_eq!((plans(NO, YES), plans(inapplicable, NO)), (Truth::No, Truth::No));
    assert_eq!(plans(inapplicable, inapplicable), Truth::No);
    assert_eq!(plans(MISSING(NoAnswer::NotRecorded), YES), Truth::Unknown);
    let education = |wider: Told, own: Told| {
        let items =
            ["risk-education-in-humanitarian-plans", "risk-education-in-development-plans"].map(|item| (item, wider));
        of("oslo/28.1", &[&items[..], &[("risk-education-in-mine-action-plans", own)]].concat())
    };
    assert_eq!((education(inapplicable, YES), education(YES, inapplicable)), (Truth::Yes, Truth::Yes));
    assert_eq!(education(NO, YES), Truth::No);
    // Elsewhere the answer stays open, and the State stays in the base.
    let other = verdict(&register, &told(&[("baseline", inapplicable)], "2024"), ("oslo/18.1", "2024"), &[]);
    assert_eq!(other, (Truth::Yes, Truth::Unknown));
}

/// Data in each document that is submitted: a State that makes no request need only report. Source: Oslo indicator 22.2.
#[test]
fn a_state_without_a_request_need_only_report() {
    let open: rows::Rows<'_> = (Table::Areas, &["apmbc,AFG,reported,,,,,,s"]);
    let register = rows::register(&[rows::MINES, open]);
    let of = |told_of: &[(&str, Told)], readings: &[(&str, &str)]| {
        verdict(&register, &told(told_of, "2024"), ("oslo/22.2", "2024"), readings).1
    };
    let reports = ("contamination-in-reports", YES);
    assert_eq!(of(&[reports], &[]), Truth::Unknown); // a request may have been filed
    assert_eq!(of(&[reports, ("requested-in-year-clearance", NO)], &[]), Truth::Yes);
    assert_eq!(of(&[reports, ("contamination-in-requests", MISSING(NoAnswer::NotApplicable))], &[]), Truth::Yes);
    let asked = [reports, ("requested-in-year-clearance", YES), ("contamination-in-requests", NO)];
    assert_eq!(of(&asked, &[]), Truth::No);
    assert_eq!(
        of(&[reports, ("requested-in-year-clearance", NO), ("contamination-in-requests", NO)], &[("joined", "all")]),
        Truth::No
    );
    let filed: rows::Rows<'_> = (Table::Requests, &["apmbc,AFG,clearance,1,,2024-03-20,,,,,,,,,,,,,,s"]);
    let requested = rows::register(&[rows::MINES, open, filed]);
    assert_eq!(meets(&requested, &told(&[reports], "2024"), ("oslo/22.2", "2024")), Truth::Unknown);
    let silent = told(&[reports, ("contamination-in-requests", NO)], "2024");
    assert_eq!(meets(&requested, &silent, ("oslo/22.2", "2024")), Truth::No);
}

/// Of whom a percentage is taken. Source: Oslo indicators 25.1 and 29.2; Siem Reap-Angkor indicator 24.2.
#[test]
fn the_base_of_two_descriptions_is_a_reading() {
    let register = rows::register(&[
        rows::MINES,
        (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2025-06,,,,,s"]),
    ]);
    let described = [("base", "described")];
    assert_eq!(verdict(&register, &none(), ("oslo/25.1", "2024"), &[]), (Truth::Yes, Truth::No));
    assert_eq!(verdict(&register, &none(), ("oslo/25.1", "2024"), &described).0, Truth::No);
    let silent = told(&[("risk-education-programmes", NO)], "2024");
    assert_eq!(verdict(&register, &silent, ("oslo/29.2", "2024"), &[]), (Truth::Yes, Truth::No));
    assert_eq!(verdict(&register, &silent, ("oslo/29.2", "2024"), &described).0, Truth::No);
    // Completed in an earlier year: not counted as of the year.
    let done = rows::register(&[
        rows::MINES,
        (Table::Areas, &["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2021-05-01,,,,,s"]),
    ]);
    let flow = [("base", "described"), ("counting", "flow")];
    assert_eq!(verdict(&done, &none(), ("oslo/25.1", "2024"), &described).0, Truth::Yes);
    assert_eq!(verdict(&done, &none(), ("oslo/25.1", "2024"), &flow).0, Truth::No);
}

/// A declaration on record answers whether one was submitted; completion alone does not. Source: Siem Reap-Angkor indicator
/// 24.2, Oslo indicator 25.1.
#[test]
fn a_declaration_of_completion_on_record_answers() {
    let areas = |more: &[&str]| {
        let rows = [&["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,completed,2025-02-01,,,,,s"], more].concat();
        rows::register(&[rows::MINES, (Table::Areas, &rows)])
    };
    let of = ("siem-reap-angkor/24.2", "2025");
    let declared = areas(&["apmbc,AFG,declared-compliance,2025-03-10,,,,,s"]);
    assert_eq!(verdict(&declared, &none(), of, &[]), (Truth::Yes, Truth::Yes));
    assert_eq!(verdict(&areas(&[]), &none(), of, &[]), (Truth::Yes, Truth::Unknown));
    assert_eq!(meets(&areas(&[]), &told(&[("completion-declaration", YES)], "2025"), of), Truth::Yes);
    assert_eq!(meets(&declared, &none(), ("oslo/25.1", "2025")), Truth::Yes);
}

/// Extension requests are those under Article 5. Source: Oslo Actions 23, 24; Siem Reap-Angkor Action 23.
#[test]
fn only_requests_under_article_5_are_counted() {
    let requests: rows::Rows<'_> = (
        Table::Requests,
        &[
            "apmbc,AFG,clearance,1,,2024-03-20,,,,,,,,,,,,,,s",
            "apmbc,AFG,stockpile-destruction,1,,2024-03-20,,,,,,,,,,,,,,s",
        ],
    );
    let register = rows::register(&[rows::MINES, requests]);
    for (code, action) in [("oslo", 23), ("oslo", 24), ("siem-reap-angkor", 23)] {
        let plan = Plan::of(code).unwrap();
        let verdicts =
            register.measure(plan).snapshot("2024".parse().unwrap()).verdicts(plan.indicator(action, 1).unwrap());
        let counted: Vec<String> = verdicts.iter().map(|(subject, _)| subject.to_string()).collect();
        assert_eq!(counted, ["AFG/apmbc-5/1"], "{code}/{action}.1");
    }
}

/// Formal meetings, or informal ones too, of which only replies tell. Source: Oslo Action 8, indicators 3.2, 4.2;
/// Siem Reap-Angkor indicators 5.3, 5.4, 11.4.
#[test]
fn informal_meetings_count_by_a_reading() {
    let meetings: rows::Rows<'_> = (Table::Meetings, &["apmbc,21MSP,2023-11-20,2023-11-24,,,complete,,s"]);
    let register = rows::register(&[rows::MINES, meetings]);
    let plan = Plan::of("oslo").unwrap();
    let formal = [
        ("apmbc/21MSP", "delegates", 600),
        ("apmbc/21MSP", "women-delegates", 240),
        ("apmbc/21MSP", "victim-delegates", 12),
    ];
    let informal = [("apmbc/informal-2023", "victim-delegates", 5)];
    let value = |rows: &[(&str, &str, u64)], meetings: &str, index: (u16, u8)| {
        let told: Replies =
            rows.iter().map(|(of, item, number)| reply(of, "2023", item, Told::Amount(*number))).collect();
        let readings = Readings::DEFAULT.with("convention_meetings", meetings).unwrap();
        let snapshot = register.measure(plan).under(readings).with_replies(&told).snapshot("2023".parse().unwrap());
        snapshot.value(plan.indicator(index.0, index.1).unwrap()).to_string()
    };
    let both = [&formal[..], &informal[..]].concat();
    assert_eq!(value(&formal, "formal", (4, 2)), "12");
    assert_eq!(value(&both, "formal", (4, 2)), "12");
    assert_eq!(value(&formal, "formal-and-informal", (4, 2)), "at least 12");
    assert_eq!(value(&both, "formal-and-informal", (4, 2)), "17");
    assert_eq!(value(&formal, "formal", (3, 2)), "240 of 600 (40 %)");
    assert_eq!(value(&formal, "formal-and-informal", (3, 2)), "not limited by what is known");
}

/// Organisations or representatives at each level: one level does not make up for the other. Source: Oslo indicators 4.3,
/// 41.1; Siem Reap-Angkor indicator 30.3.
#[test]
fn each_level_is_asked_of_those_who_take_part_in_it() {
    let register = rows::register(&[rows::MINES]);
    let of = |id: &str, yes: &[&str], no: &[&str]| {
        let told_of: Vec<(&str, Told)> =
            yes.iter().map(|item| (*item, YES)).chain(no.iter().map(|item| (*item, NO))).collect();
        meets(&register, &told(&told_of, "2024"), (id, "2024"))
    };
    let [national, local] = ["organisations-in-national-planning", "organisations-in-local-planning"];
    assert_eq!(of("oslo/4.3", &[national, local], &[]), Truth::Yes);
    // Persons at local level do not stand in for organisations.
    assert_eq!(of("oslo/4.3", &[national, "representatives-in-local-planning"], &[local]), Truth::No);
    assert_eq!(of("oslo/41.1", &[national, "representatives-in-local-planning"], &[local]), Truth::Yes);
    assert_eq!(of("oslo/41.1", &[national], &[local, "representatives-in-local-planning"]), Truth::No);
}
