//! What was last known, and what is presumed where nothing is known.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Duty, Fact, Possible, Register, Status,
    assess::{
        answer::Presumption,
        duty::{DutyStatus, Matter},
    },
    strategies::{
        lawful::lawful_register,
        register::{any_register, wild_register},
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn duties(register: &Register) -> Vec<DutyStatus> {
    let of = |state| Convention::ALL.iter().flat_map(move |convention| register.state(state).duties(*convention));
    register.states().flat_map(of).collect()
}

fn registers() -> impl Strategy<Value = Register> {
    prop_oneof![any_register().boxed(), wild_register().boxed(), lawful_register().boxed()]
}

/// The days on which the status changes, those before, and some after the end of the records.
fn days(duty: &DutyStatus, register: &Register) -> BTreeSet<Day> {
    let line = duty.timeline();
    let changes = line.change_days().flat_map(|day| [Some(day), day.pred_opt(), day.succ_opt()]).flatten();
    let after = [0, 1, 200, 4000].map(|days| register.known() + chrono::Days::new(days));
    changes.chain(after).collect()
}

const fn continuance(months: u32) -> Presumption {
    Presumption::Continuance { months: Some(months) }
}

const WITHOUT_END: Presumption = Presumption::Continuance { months: None };

proptest! {
    #![proptest_config(cases(24))]

    /// A fact about the records: by the timeline alone, day by day in the membership asked about.
    #[test]
    fn what_was_last_known_is_the_last_known_day(register in registers()) {
        for duty in duties(&register) {
            let line = duty.timeline();
            for day in days(&duty, &register) {
                let finding = duty.at(day);
                let from = duty.standing().spell(day).map_or(Day::MIN, |spell| spell.entry_into_force.earliest());
                let candidates = line.change_days().filter_map(|change| change.pred_opt()).chain([day]);
                let known = |on: &Day| *on <= day && (*on == day || *on >= from) && line.at(*on).known().is_some();
                let expected = candidates.filter(known).max().map(|on| (on, *line.at(on).known().unwrap()));
                prop_assert_eq!(finding.last_known.map(|last| (last.day, last.status)), expected, "{} on {}", finding, day);
                if let Some(last) = finding.last_known.filter(|last| last.day < day) {
                    prop_assert_eq!(duty.at(last.day).status, Possible::Known(last.status), "{} by {}", finding, last);
                }
                for clock in &finding.clocks {
                    prop_assert_eq!(clock.status.known().is_some(), clock.last_known.is_some_and(|last| last.day == day));
                }
                if let Some(last) = &finding.last_deadline {
                    prop_assert!(last.day <= day && last.day <= register.known(), "{last:?} on {day}");
                }
                if let Some(last) = finding.last_report {
                    prop_assert!(duty.duty() == Duty::Reporting && last.filed.latest() <= day, "{last} on {day}");
                }
            }
        }
    }

    /// A presumption fills what is not known with what is possible, and changes nothing else.
    #[test]
    fn presumptions_never_contradict_what_is_known(register in registers()) {
        for duty in duties(&register) {
            let (line, presumed) = (duty.timeline(), duty.presumed_timeline(WITHOUT_END));
            for day in line.change_days().chain(presumed.change_days()).chain([Day::MIN]) {
                let (told, filled) = (line.at(day), presumed.at(day));
                let fits = match (told.known(), filled.known()) {
                    (None, Some(status)) => told.may_be(status) && duty.duty() != Duty::Reporting,
                    _ => told == filled,
                };
                prop_assert!(fits, "{:?} on {day}: {told:?}, presumed {filled:?}", duty);
            }
            for day in days(&duty, &register) {
                let finding = duty.clone().presuming(WITHOUT_END).at(day);
                prop_assert_eq!(duty.at(day).presumed, None, "nothing is presumed unless asked");
                let expected = presumed.at(day).known().filter(|_| finding.status.known().is_none()).copied();
                prop_assert_eq!(finding.presumed.map(|one| one.status), expected, "{:?} on {}", duty, day);
            }
        }
    }

    /// What a presumed status rests on is known, and gives it.
    #[test]
    fn the_basis_gives_what_is_presumed(register in registers()) {
        for duty in duties(&register) {
            for day in days(&duty, &register) {
                let Some(presumed) = duty.clone().presuming(WITHOUT_END).at(day).presumed else { continue };
                let (status, basis) = (presumed.status, presumed.basis);
                prop_assert_eq!(basis.standing.is_some(), day > register.known());
                let matter = basis.matter.map(|last| last.matter);
                prop_assert!(basis.matter.is_none_or(|last| last.day <= day), "{basis} on {day}");
                let fits = match status {
                    Status::NotBound => matter.is_none(),
                    Status::NotApplicable => matter == Some(Matter::Absent),
                    Status::Fulfilled => matter == Some(Matter::Done),
                    // Measures are to be taken, whatever there is.
                    Status::Judgement if basis.duty == Duty::NationalMeasures => matter.is_none(),
                    Status::InTime | Status::Judgement | Status::Overdue => matter == Some(Matter::Open),
                };
                prop_assert!(fits, "{:?} on {day}: {status} by {basis}", duty);
                if status == Status::Overdue {
                    let last = basis.deadline.as_ref();
                    // Where it was never known to the day, its last possible day has passed.
                    let surely = || basis.within.is_some_and(|within| within.latest() < day);
                    let passed = last.map_or_else(surely, |last| last.deadline < day && last.undecided.is_empty());
                    prop_assert!(passed, "{:?} on {day}: overdue by {basis}", duty);
                }
            }
        }
    }

    /// Fewer months only take presumptions away.
    #[test]
    fn fewer_months_presume_less(register in registers(), fewer in 0u32..60, more in 0u32..200) {
        for duty in duties(&register) {
            let lines = [continuance(fewer), continuance(fewer + more), WITHOUT_END].map(|chosen| duty.presumed_timeline(chosen));
            for [less, more] in [[0, 1], [1, 2]].map(|pair| pair.map(|place| &lines[place])) {
                for day in less.change_days().chain(more.change_days()).chain([Day::MIN]) {
                    let (less, more) = (less.at(day), more.at(day));
                    prop_assert!(less == more || less.known().is_none(), "{:?} on {day}: {less:?}, then {more:?}", duty);
                }
            }
        }
    }

    /// One fact more takes a presumption away, replaces it by knowledge, or leaves it; another one rests on something else.
    #[test]
    fn more_facts_presume_otherwise_only_on_another_basis(register in registers(), index in any::<prop::sample::Index>()) {
        let facts: Vec<Fact> = register.facts().collect();
        if facts.is_empty() { return Ok(()) }
        let left = index.index(facts.len());
        let fewer = facts.iter().enumerate().filter(|(place, _)| *place != left).map(|(_, fact)| fact.clone());
        let Ok(fewer) = Register::new(register.release(), fewer) else { return Ok(()) };
        for (one, more) in duties(&fewer).into_iter().flat_map(|one| {
            let more = register.state(one.state()).duty(one.convention(), one.duty());
            more.map(|more| (one.presuming(WITHOUT_END), more.presuming(WITHOUT_END)))
        }) {
            for day in days(&more, &register) {
                let (before, after) = (one.at(day).presumed, more.at(day).presumed);
                let Some((before, after)) = before.zip(after) else { continue };
                prop_assert!(before.status == after.status || before.basis != after.basis, "{:?} on {day}: {before}, then {after}", one);
            }
        }
    }
}

/// What is presumed is reached: otherwise the laws above say nothing.
#[test]
fn registers_reach_every_presumed_status() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::new(cases(1));
    let mut seen = BTreeSet::new();
    for _ in 0..120 {
        let register = registers().new_tree(&mut runner).unwrap().current();
        for duty in duties(&register) {
            let (line, presumed) = (duty.timeline(), duty.presumed_timeline(WITHOUT_END));
            let days = line.change_days().chain(presumed.change_days());
            let filled = |day: &Day| matches!(line.at(*day), Possible::Unknown { .. });
            seen.extend(days.filter(filled).filter_map(|day| presumed.at(day).known().copied()));
        }
    }
    let all = [Status::NotApplicable, Status::Fulfilled, Status::InTime, Status::Judgement, Status::Overdue];
    let missing: Vec<&Status> = all.iter().filter(|status| !seen.contains(status)).collect();
    assert!(missing.is_empty(), "never presumed: {missing:?}");
}
