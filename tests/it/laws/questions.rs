//! Questions of the plans: their answers fit the statuses, hold for whole years, and are never told beyond what is known.

use crate::support::property::cases;
use chrono::Datelike;
use mine_action::{
    Convention, Duty, Possible, Register, State, Status,
    law::{
        due::Timing,
        expr::Atom,
        plan::PLANS,
        population::POPULATIONS,
        question::{Question, Since},
    },
    record::subject::Subject,
    strategies::{
        base::{day, readings},
        register::any_register,
    },
};
use proptest::prelude::*;

fn states(register: &Register) -> Vec<State> {
    register.states().take(3).collect()
}

fn yearly(question: Question) -> bool {
    matches!(
        question,
        Question::NewlyBound
            | Question::Consented
            | Question::CompletedInYear(_)
            | Question::Found(..)
            | Question::DestroyedWithinSixMonths
            | Question::Reported
            | Question::ReportedByApril
            | Question::ReportedOn(_)
            | Question::ReportedOnDuties
            | Question::InGroup(_)
    )
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn nothing_is_told_of_days_after_the_last_known(
        register in any_register(), readings in readings(), day in day(), which in 0..Question::all().len(),
    ) {
        let question = Question::all()[which];
        let asked = register.ask(Convention::Apmbc, readings);
        for state in states(&register) {
            let line = asked.answer(&Subject::State(state), question).line;
            if day > register.known() {
                prop_assert_eq!(line.at(day).known(), None);
            }
        }
    }

    #[test]
    fn an_answer_of_one_day_is_that_day_of_the_answer_over_time(
        register in any_register(), readings in readings(), day in day(), which in 0..PLANS.len(),
    ) {
        let plan = PLANS[which];
        let asked = register.ask(plan.convention, readings).for_plan(plan);
        for subject in states(&register).into_iter().map(Subject::State) {
            for question in Question::all() {
                let over_time = asked.answer(&subject, question).line;
                let then = asked.atom(&subject, Atom::Derived(question), day);
                prop_assert_eq!(over_time.at(day), &then, "{} of {}", question, subject);
            }
        }
    }

    #[test]
    fn open_late_and_completed_are_the_status(register in any_register(), day in day()) {
        // Of days after the last known, a status may still tell who is bound; what is asked of a year is not told.
        let is_known = day <= register.known();
        for convention in [Convention::Apmbc, Convention::Ccm] {
            let asked = register.ask(convention, Default::default());
            for state in states(&register) {
                for duty in [Duty::StockpileDestruction, Duty::Clearance] {
                    let status = register.state(state).duty(convention, duty).unwrap().timeline();
                    let is = |question| asked.answer(&Subject::State(state), question).line.at(day).clone();
                    let Some(status) = status.at(day).known().copied() else { continue };
                    let open = matches!(status, Status::InTime | Status::Overdue | Status::Judgement);
                    for (question, expected) in [
                        (Question::Open(duty), open),
                        (Question::Late(duty), status == Status::Overdue),
                        (Question::Completed(duty), status == Status::Fulfilled),
                    ] {
                        prop_assert!(is(question).may_be(&expected), "{}", question);
                        prop_assert!(!is_known || is(question).known() == Some(&expected), "{}", question);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_asked_of_a_year_is_told_of_the_year(
        register in any_register(), first in day(), which in 0..Question::all().len(), later in 0..366_u64,
    ) {
        let question = Question::all()[which];
        prop_assume!(yearly(question));
        let second = first.checked_add_days(chrono::Days::new(later)).unwrap();
        let same_year = first.year() == second.year() && second <= register.known();
        prop_assume!(same_year);
        let asked = register.ask(Convention::Ccm, Default::default());
        for state in states(&register) {
            let line = asked.answer(&Subject::State(state), question).line;
            prop_assert_eq!(line.at(first), line.at(second));
        }
    }

    #[test]
    fn a_find_that_counts_less_counts_more(register in any_register(), day in day()) {
        let asked = register.ask(Convention::Apmbc, Default::default());
        for state in states(&register) {
            for duty in [Duty::StockpileDestruction, Duty::Clearance] {
                let found = |since| asked.answer(&Subject::State(state), Question::Found(duty, since)).line.at(day).clone();
                for narrower in [Since::Deadline, Since::Completion] {
                    if found(narrower) == Possible::Known(true) {
                        prop_assert_eq!(found(Since::EntryIntoForce), Possible::Known(true));
                    }
                    if found(Since::EntryIntoForce) == Possible::Known(false) && day <= register.known() {
                        prop_assert_eq!(found(narrower), Possible::Known(false));
                    }
                }
            }
        }
    }

    #[test]
    fn only_states_parties_are_in_populations_of_states_parties(register in any_register(), day in day()) {
        let asked = register.ask(Convention::Apmbc, Default::default());
        for state in states(&register) {
            let subject = Subject::State(state);
            let party = register.state(state).standing(Convention::Apmbc).party().at(day).clone();
            for population in POPULATIONS {
                let member = asked.in_population(&subject, population, day);
                let line = asked.is_in(&subject, population);
                prop_assert_eq!(&member.is_in, line.at(day));
                prop_assert!(!member.reasons.is_empty() || population.rule.atoms().is_empty());
                let of_parties = population.universe == mine_action::law::item::Universe::StatesParties;
                if of_parties && party == Possible::Known(false) {
                    prop_assert_eq!(member.is_in, Possible::Known(false));
                }
            }
        }
    }

    /// No plan makes anybody overdue: what States do about a plan is not recorded.
    #[test]
    fn commitments_are_within_their_plan_and_never_overdue(register in any_register(), day in day()) {
        for state in states(&register) {
            for plan in PLANS {
                for commitment in register.state(state).commitments(plan, day) {
                    let status = commitment.status(day);
                    prop_assert_ne!(status.clone(), Possible::Known(Status::Overdue));
                    prop_assert!(commitment.addressed.may_be(&true));
                    let action = plan.action(commitment.action).unwrap();
                    let dues = action.due.iter().filter(|due| !due.together).map(|due| due.what);
                    let parts = action.clauses.iter().filter(|part| !part.together).map(|part| part.what);
                    let mut asked = dues.chain(parts).chain([action.title]);
                    prop_assert!(!action.together && asked.any(|words| commitment.what.starts_with(words)));
                    let dated = commitment.timing.is_computable();
                    let late = commitment.due.map_or(dated, |due| due.earliest() < day);
                    prop_assert_eq!(status.may_be(&Status::Overdue), late);
                    // What is asked by no day is left to judgement.
                    prop_assert_eq!(status.may_be(&Status::Judgement), !dated);
                    // What the plan itself dates is due then; a find made while it is in force, six months later.
                    let own = matches!(
                        commitment.timing,
                        Timing::By(_) | Timing::InYear(_) | Timing::ByMeeting(_) | Timing::AfterFind { .. }
                    );
                    if let Some(due) = commitment.due.filter(|_| !own) {
                        let last = plan.last_day.unwrap_or(day);
                        prop_assert!(due.may_be_in(plan.first_day.max(plan.adopted), last), "{:?}", commitment);
                    }
                }
            }
        }
    }

    /// What goes with a report under Article 7 is due with that report, and no earlier than the State owes it.
    #[test]
    fn what_goes_with_a_report_is_due_on_a_day_of_the_report(register in any_register(), day in day()) {
        for state in states(&register) {
            for plan in PLANS {
                let asked = register.state(state).commitments(plan, day).into_iter();
                let of_reports = |timing| matches!(timing, Timing::EachReport | Timing::EachAnnualReport);
                for commitment in asked.filter(|one| of_reports(one.timing)) {
                    let standing = register.state(state).standing(plan.convention);
                    let due = commitment.due.unwrap();
                    // 180 days after entry into force, or 30 April of a later year (Art. 7(1) and (2) of both).
                    let follows = standing.spells().iter().map(|spell| spell.entry_into_force).any(|entry| {
                        let initial = entry.plus_days(180);
                        let april = due.exact().is_some_and(|due| (due.month(), due.day()) == (4, 30));
                        let annual = april && initial.earliest() < due.latest();
                        annual || (commitment.timing == Timing::EachReport && due == initial)
                    });
                    prop_assert!(follows, "{:?}", commitment);
                }
            }
        }
    }
}

/// Every question has a code of its own that reads back, and words.
#[test]
fn codes_of_questions_round_trip() {
    let all = Question::all();
    for question in &all {
        assert_eq!(question.code().parse(), Ok(*question));
        assert!(!question.title().is_empty());
    }
    let codes: std::collections::BTreeSet<String> = all.iter().map(|question| question.code()).collect();
    assert_eq!(codes.len(), all.len());
    assert!("reported-in-tim".parse::<Question>().is_err());
}
