//! A second implementation of deadlines and statuses, slow and obvious, beside the crate's own.

#[path = "oracle/cases.rs"]
mod cases;
#[path = "oracle/compare.rs"]
mod compare;
#[path = "oracle/faults.rs"]
mod faults;
#[path = "oracle/story.rs"]
mod story;
#[path = "oracle/walk.rs"]
mod walk;

use compare::{Dice, Which};
use proptest::{
    prelude::*,
    test_runner::{Config, FileFailurePersistence},
};
use story::Story;

const OPEN: [faults::Fault; 3] = [faults::Fault::DoubtfulFindsAreLate, faults::Fault::RetractedOnTheDay, faults::Fault::JudgementBeyondDoubt];

fn config(cases: u32) -> Config {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/regressions/oracle.txt");
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Direct(file))), ..Config::default() }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn exact_histories_agree_where_something_changes(plan in cases::exact()) {
        let disagreement = compare::exact(&plan.case(), &[], Which::Changes);
        prop_assert!(disagreement.is_none(), "{}", disagreement.unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn exact_histories_agree_on_every_day(plan in cases::exact()) {
        let disagreement = compare::exact(&plan.case(), &[], Which::Every);
        prop_assert!(disagreement.is_none(), "{}", disagreement.unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn every_completion_of_a_blurred_history_is_allowed(plan in cases::blurred()) {
        let case = plan.case();
        let story = Story::read(&case.register, cases::WHO, case.convention, case.duty, case.readings);
        let dossier = case.register.state(cases::WHO).under(case.readings);
        let line = dossier.status(case.convention, case.duty).expect("a duty").timeline();
        let excluded = compare::contained(&story, &line, &OPEN, &mut Dice::new());
        prop_assert!(excluded.is_none(), "{}", excluded.unwrap_or_default());
    }
}

#[test]
fn survey() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let strategy = cases::exact();
    let again: usize = std::env::var("N").map_or(400, |n| n.parse().expect("n"));
    let mut bad = Vec::new();
    for _ in 0..again {
        let tree = strategy.new_tree(&mut runner).expect("tree");
        let plan = tree.current();
        if let Some(text) = compare::exact(&plan.case(), &OPEN, Which::Changes) {
            let text = format!("{text}\n{}", plan.case().text());
            bad.push(text);
        }
    }
    println!("BAD {}", bad.len());
    bad.sort_by_key(|text| text.lines().filter(|line| !line.starts_with("meetings")).count());
    for text in bad.iter().take(6) {
        println!("-----\n{}", text.lines().filter(|line| !line.starts_with("meetings") || line.contains("ncomplete")).collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn blursurvey() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let strategy = cases::blurred();
    let again: usize = std::env::var("N").map_or(400, |n| n.parse().expect("n"));
    let mut bad = Vec::new();
    for _ in 0..again {
        let tree = strategy.new_tree(&mut runner).expect("tree");
        let plan = tree.current();
        let case = plan.case();
        let story = Story::read(&case.register, cases::WHO, case.convention, case.duty, case.readings);
        let part = |when: mine_action::When| when.exact().is_none();
        let reopening = (story.statements.iter().any(|row| matches!(row.said, story::Said::Open | story::Said::Found) && row.on.is_some_and(part)) || story.requests.iter().any(|row| row.filed.is_some_and(part) || row.decided.is_some_and(part)))
            && story.statements.iter().any(|row| !matches!(row.said, story::Said::Open | story::Said::Found));
        let shown = !story.shown.is_empty() && (story.shown.iter().any(|shown| part(shown.seen)) || story.requests.iter().any(|row| row.until.is_some_and(part)));
        let found = story.statements.iter().any(|row| row.said == story::Said::Found && row.on.is_some_and(part));
        let back = !story.retractions.is_empty() && story.retractions.iter().chain(&story.notices).any(|date| part(*date));
        if story.disordered() || shown || reopening || found || back { continue; }
        let dossier = case.register.state(cases::WHO).under(case.readings);
        let line = dossier.status(case.convention, case.duty).expect("a duty").timeline();
        if let Some(text) = compare::contained(&story, &line, &OPEN, &mut Dice::new()) {
            let text = format!("{text}\n{}", plan.case().text());
            bad.push(text);
        }
    }
    println!("BAD {}", bad.len());
    bad.sort_by_key(|text| text.lines().filter(|line| !line.starts_with("meetings")).count());
    for text in bad.iter().take(9) {
        println!("-----\n{}", text.lines().filter(|line| !line.starts_with("meetings") || line.contains("ncomplete")).collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn real() {
    use mine_action::{Convention, Duty};
    let register = mine_action::data::register().expect("the records");
    let open: &[faults::Fault] = if std::env::var("STRICT").is_ok() { &[] } else { &OPEN };
    let mut beyond = 0;
    for state in register.states() {
        for convention in [Convention::Apmbc, Convention::Ccm] {
            for duty in [Duty::StockpileDestruction, Duty::Clearance] {
                for letter in [false, true] {
                    let mut readings = mine_action::law::reading::Readings::default();
                    if letter { readings.rediscovery = mine_action::law::reading::Rediscovery::Letter; }
                    let story = Story::read(register, state, convention, duty, readings);
                    if story.beyond { beyond += 1; continue; }
                    let line = register.state(state).under(readings).status(convention, duty).expect("a duty").timeline();
                    if let Some(text) = compare::contained(&story, &line, open, &mut Dice::new()) {
                        println!("{state} {convention} {duty} {letter}: {text}");
                    }
                }
            }
        }
    }
    println!("beyond {beyond}");
}
