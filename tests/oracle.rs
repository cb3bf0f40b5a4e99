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
        let excluded = compare::contained(&story, &line, 40, &mut Dice::new());
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
        if let Some(text) = compare::exact(&plan.case(), &[faults::Fault::AbsenceEndsOnItsDay, faults::Fault::DoubtfulFindsAreLate, faults::Fault::RetractedOnTheDay, faults::Fault::JudgementBeyondDoubt], Which::Changes) {
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
