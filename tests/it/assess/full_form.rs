//! Every result is read back as it was written, and what no result can be is refused.

use crate::support::{plan, property::cases};
use mine_action::{
    Convention, Day, Duty, Finding, Possible, Register, Status, Subject, Timeline, Truth, When,
    assess::{
        analysis::{Chance, Change, Difference, Distribution},
        answer::{Alternatives, Lacking, Missing},
        output::{
            Tables,
            json::{Trace, ValueLine},
        },
        snapshot::Value,
        standing::Spell,
    },
    base::{Ratio, Tally},
    law::{
        expr::Atom,
        indicator::Indicator,
        plan::{PLANS, oslo, siem_reap_angkor},
        population::POPULATIONS,
        reading::Readings,
    },
    strategies::{
        base::{any_when, day, readings},
        case::{Case, case},
        register::{any_register, wild_register},
    },
};
use proptest::{prelude::*, test_runner::TestCaseError};
use serde::{Serialize, de::DeserializeOwned};
use std::fmt::Debug;

/// It is the same after writing and reading.
fn kept<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError> {
    let text = serde_json::to_string(value).unwrap();
    match serde_json::from_str::<T>(&text) {
        Ok(read) => prop_assert_eq!(&read, value, "{}", text),
        Err(error) => prop_assert!(false, "{error}: {text}"),
    }
    Ok(())
}

/// What is asked of one State, over time and on a day.
fn state_is_kept(register: &Register, day: Day, readings: Readings) -> Result<(), TestCaseError> {
    for state in register.states() {
        let dossier = register.state(state).under(readings);
        for convention in Convention::ALL {
            kept(&dossier.standing(*convention))?;
            kept(&dossier.standing(*convention).party())?;
            kept(&dossier.standing(*convention).reasons(day))?;
            for duty in dossier.duties(*convention) {
                kept(&duty.at(day))?;
                kept(&duty.timeline())?;
                kept(&duty.deadlines())?;
                let phases = duty.clocks().iter().flat_map(|clock| clock.phases());
                phases.clone().try_for_each(kept)?;
                phases.map(|phase| phase.timeline()).try_for_each(|line| kept(&line))?;
            }
        }
        kept(&dossier.requests())?;
        kept(&dossier.portfolio(day, &(day..=Day::MAX)))?;
        PLANS.iter().try_for_each(|plan| kept(&dossier.commitments(plan, day)))?;
    }
    Ok(())
}

/// What is asked of all States at once.
fn register_is_kept(register: &Register, day: Day, readings: Readings) -> Result<(), TestCaseError> {
    kept(&register.irregularities(readings))?;
    kept(&register.sweep(readings))?;
    for convention in Convention::ALL {
        let inquiry = register.ask(*convention, readings);
        for state in register.states() {
            for population in POPULATIONS {
                kept(&inquiry.in_population(&Subject::State(state), population, day))?;
            }
        }
    }
    Ok(())
}

/// What is asked of an indicator.
fn indicator_is_kept(case: &Case, indicator: &Indicator) -> Result<(), TestCaseError> {
    let snapshot = case.snapshot();
    let value = snapshot.value(indicator);
    kept(&value)?;
    kept(&(value.tally(), value.sums(), value.bounds(), value.undefined()))?;
    kept(&snapshot.coverage(indicator))?;
    kept(&snapshot.verdicts(indicator))?;
    kept(&snapshot.line(indicator))?;
    let explanation = snapshot.explain(indicator);
    kept(&explanation.trace())?;
    kept(&explanation.subjects().collect::<Vec<_>>())?;
    kept(&Ratio::new(1, 2).and_then(|half| explanation.decision(half)))?;
    kept(&snapshot.sensitivity(indicator))?;
    let change = snapshot.change_since(&case.in_cycle("2021".parse().unwrap()).snapshot(), indicator);
    change.steps().try_for_each(|step| kept(&(step.counts(), step.difference(), step.moved.to_vec())))?;
    kept(&change)?;
    kept(&snapshot.ensemble(1, 20, |_, _| Chance::EVEN).distribution(indicator))?;
    kept(&snapshot.inquiry().disagreements())?;
    kept(&Tables::of([&snapshot]))
}

fn any_case() -> impl Strategy<Value = (Case, &'static Indicator)> {
    prop_oneof![case(&oslo::PLAN), case(&siem_reap_angkor::PLAN)]
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_is_said_of_a_state_is_read_back(
        register in prop_oneof![any_register(), wild_register()],
        day in day(),
        readings in readings(),
    ) {
        state_is_kept(&register, day, readings)?;
    }

    #[test]
    fn what_is_said_of_all_states_is_read_back(register in any_register(), day in day(), readings in readings()) {
        register_is_kept(&register, day, readings)?;
    }

    #[test]
    fn what_is_said_of_an_indicator_is_read_back((case, indicator) in any_case()) {
        indicator_is_kept(&case, indicator)?;
    }

    /// Words and numbers are all that a line holds: one of a plan of a user's own is read back too.
    #[test]
    fn lines_of_any_plan_are_read_back((case, indicator) in case(&plan::PLAN)) {
        kept(&case.snapshot().line(indicator))?;
        kept(&case.snapshot().explain(indicator).trace())?;
    }

    #[test]
    fn dates_are_read_back(when in any_when()) {
        kept(&when)?;
        kept(&(When::not_before(when.earliest()), When::not_after(when.latest()), When::on(when.latest())))?;
    }
}

/// What is wrong with a text that is read as a `T`.
fn wrong<T: DeserializeOwned + Debug>(text: &str) -> String {
    let error = serde_json::from_str::<T>(text).unwrap_err().to_string();
    error.split(" at line ").next().unwrap_or_default().to_owned()
}

#[test]
fn an_unknown_value_could_be_two_things_at_least() {
    assert_eq!(
        wrong::<Possible<bool>>(r#"{"unknown":{"one_of":[true],"missing":[]}}"#),
        "unknown, and one of {true}: expected at least two that it could be"
    );
    assert_eq!(
        wrong::<Alternatives<Status>>(r#"["overdue","later"]"#).split(';').next().unwrap(),
        "unknown status `later`: expected one of `not-bound`, `not-applicable`, `fulfilled`, `in-time`, `judgement`, \
         `overdue`"
    );
    let twice: Lacking = serde_json::from_str(r#"["start-day","completion-day","start-day"]"#).unwrap();
    assert_eq!(twice.to_vec(), [Missing::CompletionDay, Missing::StartDay]);
}

#[test]
fn a_timeline_changes_on_days_in_their_order() {
    let read = |changes: &str| wrong::<Timeline<u8>>(&format!(r#"{{"first":1,"changes":{changes}}}"#));
    assert_eq!(
        read(r#"[["2020-01-02",2],["2020-01-02",3]]"#),
        "2020-01-02 does not follow 2020-01-02: expected days in their order"
    );
    assert_eq!(
        read(r#"[["2020-01-02",2],["2020-01-03",2]]"#),
        "nothing changes on 2020-01-03: expected another value than before"
    );
    assert_eq!(read(r#"[["2020-01-02",1]]"#), "nothing changes on 2020-01-02: expected another value than before");
}

#[test]
fn numbers_keep_their_rules() {
    assert_eq!(wrong::<Ratio>("[1,0]"), "a quotient with a whole of zero");
    for text in ["[2,4]", "[1,-2]", "[1,0]"] {
        assert_eq!(wrong::<Difference>(text), "a difference not reduced, or with a whole that is not positive");
    }
    for text in ["[[1,2,3]]", "[[2,1,0]]", "[[2,1,3],[2,1,4]]"] {
        assert!(wrong::<Distribution>(text).ends_with("expected each once, at least one time"), "{text}");
    }
}

#[test]
fn a_spell_begins_with_a_consent() {
    let spell =
        r#"{"consent":"signature","deposit":null,"entry_into_force":"2000","exit":null,"by_fact":null,"source":"s"}"#;
    assert_eq!(wrong::<Spell>(spell), "`signature` is no consent to be bound");
}

/// The definitions of this crate are named by their codes; those of others are not known to it.
#[test]
fn a_value_fits_its_indicator() {
    let value = |indicator: &str, tally: &str, parts: &str, contributions: &str| {
        let readings = serde_json::to_string(&Readings::default()).unwrap();
        wrong::<Value>(&format!(
            r#"{{"indicator":"{indicator}","cycle":2022,"as_of":"2026-01-01","readings":{readings},
            "tally":{tally},"parts":{parts},"contributions":{contributions}}}"#
        ))
    };
    let tally = serde_json::to_string(&Tally::EMPTY.with(Truth::Yes, Truth::Yes)).unwrap();
    assert_eq!(
        value("safe-schools/1.1", &tally, "[]", "[]"),
        "unknown indicator `safe-schools/1.1`: expected the id of an indicator of this crate"
    );
    assert_eq!(
        value("oslo/50.1", "null", "[]", "[]"),
        "counts of `oslo/50.1`: expected some where its text says what is counted, else none"
    );
    assert_eq!(
        value("oslo/50.1", &tally, "[]", r#"[{"surely":true,"amounts":[1]}]"#),
        "amounts of `oslo/50.1`: expected as many of each subject as it adds up"
    );
    assert_eq!(
        value("oslo/50.1", &tally, &format!(r#"[["mapped",{tally}]]"#), "[]"),
        "`mapped` is no part of `oslo/50.1`"
    );
    assert_eq!(
        wrong::<Atom>(r#"{"holds":"schools-mapped"}"#),
        "unknown item `schools-mapped`: expected the code of an item of this crate"
    );
    assert_eq!(wrong::<Change>(r#"{"values":[],"moved":[]}"#), "a change of 0 values in 0 steps: expected 4 steps");
}

#[test]
fn a_trace_of_another_version_is_refused() {
    assert_eq!(wrong::<Trace>(r#"{"trace":2}"#), "a trace of version 2: expected 1");
    assert!(wrong::<ValueLine>("{}").starts_with("missing field"));
}

/// The form of a finding, for readers of other languages.
#[test]
fn the_form_of_a_finding() {
    let register = crate::support::rows::read(
        "2026-01-01",
        &[(mine_action::record::Table::Memberships, &["apmbc,AFG,accession,1999-01-01,,s"])],
    )
    .unwrap();
    let duty = register.state(mine_action::State::AFG).duty(Convention::Apmbc, Duty::Clearance).unwrap();
    let finding = duty.at("2000-01-01".parse().unwrap());
    let form = serde_json::to_value(&finding).unwrap();
    assert_eq!(form["status"]["unknown"]["missing"][0], serde_json::json!({"matter": "clearance"}));
    assert_eq!(
        form["reasons"][0],
        serde_json::json!({
            "because": {"standing": {"consent": {"kind": "accession", "date": "1999-01-01"}}},
            "citation": "source: s",
        })
    );
    assert_eq!(serde_json::from_value::<Finding>(form).unwrap(), finding);
}
