//! A second implementation of deadlines and statuses, slow and obvious, beside the crate's own.

mod compare;
mod faults;
mod histories;
mod story;
mod walk;

use crate::support::property::cases;
use compare::{Dice, Which};
use faults::Fault;
use proptest::{prelude::*, test_runner::TestRunner};
use std::cell::RefCell;
use story::Story;

/// So many histories show every fault that can be planted.
const CASES: u32 = 150;

/// What the crate chooses where the texts and the records leave it open.
const CHOICE: [Fault; 2] = [Fault::DoubtfulFindsAreLate, Fault::JudgementBeyondDoubt];

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn exact_histories_agree_where_something_changes(plan in histories::exact()) {
        let disagreement = compare::exact(&plan.case(), &CHOICE, Which::Changes);
        prop_assert!(disagreement.is_none(), "{}", disagreement.unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(cases(CASES))]

    #[test]
    fn nothing_is_told_to_have_been_late_that_may_have_been_in_time(plan in histories::exact()) {
        let told = compare::told_too_surely(&plan.case());
        prop_assert!(told.is_none(), "{}", told.unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(cases(10))]

    #[test]
    fn exact_histories_agree_on_every_day(plan in histories::exact()) {
        let disagreement = compare::exact(&plan.case(), &CHOICE, Which::Every);
        prop_assert!(disagreement.is_none(), "{}", disagreement.unwrap_or_default());
    }
}

/// Whether dates known in part may change the order of what was said: then the crate takes the natural order, and the
/// other is not among the answers.
fn may_change_order(story: &Story) -> bool {
    let part = |when: mine_action::When| when.exact().is_none();
    let open = |said| matches!(said, story::Said::Open | story::Said::Found);
    let of_requests = story.requests.iter().any(|row| row.filed.is_some_and(part) || row.decided.is_some_and(part));
    let seen = story.statements.iter().any(|row| open(row.said) && row.on.is_some_and(part)) || of_requests;
    let reopening = seen && story.statements.iter().any(|row| !open(row.said));
    let until = story.requests.iter().any(|row| row.until.is_some_and(part));
    let shown = !story.shown.is_empty() && (story.shown.iter().any(|shown| part(shown.seen)) || until);
    let found = story.statements.iter().any(|row| row.said == story::Said::Found && row.on.is_some_and(part));
    let back = story.retractions.iter().chain(&story.notices).any(|date| part(*date)) && !story.retractions.is_empty();
    // Where a find is left to judgement, a blurred date can decide whether there is a deadline at all: compared only exactly.
    let judged = (story.convention, story.duty) != (mine_action::Convention::Apmbc, mine_action::Duty::Clearance)
        && story.statements.iter().any(|row| row.said != story::Said::Open);
    story.disordered() || judged || reopening || shown || found || back
}

proptest! {
    #![proptest_config(cases(75))]

    #[test]
    fn every_completion_of_a_blurred_history_is_allowed(plan in histories::blurred()) {
        let case = plan.case();
        let story = Story::read(&case.register, histories::WHO, case.convention, case.duty, case.readings);
        if may_change_order(&story) { return Ok(()); }
        let dossier = case.register.state(histories::WHO).under(case.readings);
        let line = dossier.duty(case.convention, case.duty).expect("a duty").timeline();
        let excluded = compare::contained(&story, &line, &CHOICE, &mut Dice::new());
        prop_assert!(excluded.is_none(), "{}", excluded.unwrap_or_default());
    }
}

/// What is told of its periods of non-compliance is allowed by every completion.
fn is_overdue_as_long_as_is_told(plan: &histories::Plan) -> Result<(), TestCaseError> {
    let case = plan.case();
    let story = Story::read(&case.register, histories::WHO, case.convention, case.duty, case.readings);
    if may_change_order(&story) || story.contradictory() {
        return Ok(());
    }
    let told = compare::misses(&case, &story, &CHOICE, &mut Dice::new());
    prop_assert!(told.is_none(), "{}", told.unwrap_or_default());
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn exact_histories_are_overdue_as_long_as_is_told(plan in histories::exact()) {
        is_overdue_as_long_as_is_told(&plan)?;
    }

    #[test]
    fn blurred_histories_are_overdue_as_long_as_is_told(plan in histories::blurred()) {
        is_overdue_as_long_as_is_told(&plan)?;
    }
}

/// The histories of the first property show every planted fault.
#[test]
fn every_planted_fault_is_found() {
    let unfound = RefCell::new(Fault::ALL.to_vec());
    let each = |plan: histories::Plan| {
        let case = plan.case();
        // What is found without a fault is not found of the fault.
        if !unfound.borrow().is_empty() && compare::exact(&case, &CHOICE, Which::Changes).is_none() {
            let differs = |fault| compare::exact(&case, &[CHOICE[0], CHOICE[1], fault], Which::Changes).is_some();
            unfound.borrow_mut().retain(|fault| !differs(*fault));
        }
        Ok(())
    };
    TestRunner::new(cases(CASES)).run(&histories::exact(), each).unwrap();
    assert_eq!(unfound.into_inner(), []);
}

/// Every State and duty with a time limit in the embedded records, under both readings of finds.
#[test]
#[cfg(feature = "data")]
fn the_real_records_agree() {
    use mine_action::law::reading::{Readings, Rediscovery};
    use mine_action::{Convention, Duty};
    let register = mine_action::data::register().expect("the records");
    let (mut compared, mut found) = (0, Vec::new());
    for state in register.states() {
        for convention in [Convention::Apmbc, Convention::Ccm] {
            for duty in [Duty::StockpileDestruction, Duty::Clearance] {
                for rediscovery in [Rediscovery::TwelfthMeeting, Rediscovery::Letter] {
                    let readings = Readings { rediscovery, ..Readings::default() };
                    let story = Story::read(register, state, convention, duty, readings);
                    if story.beyond || may_change_order(&story) {
                        continue;
                    }
                    compared += 1;
                    let dossier = register.state(state).under(readings);
                    let line = dossier.duty(convention, duty).expect("a duty").timeline();
                    let excluded = compare::contained(&story, &line, &CHOICE, &mut Dice::new());
                    found.extend(excluded.map(|text| format!("{state} {convention} {duty} {rediscovery}: {text}")));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(compared > 200, "{compared}");
}
