//! False rules about dates, each wrong on a day or for a while: with a day that tells each fails within 256 cases, with any
//! day most of them pass.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Possible, Register, Status, When,
    assess::{
        duty::{DutyStatus, Finding},
        standing::Spell,
    },
    law::reading::Readings,
    record::{
        Fact,
        area::AreaEvent,
        membership::MembershipEvent,
        request::{ExtensionRequest, Outcome},
        stockpile::StockpileEvent,
    },
    strategies::{
        base,
        register::{any_register, register_and_day},
        telling_day::{Occasion, telling_days},
    },
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeSet;

/// Whether a rule holds of a register on a day.
type Rule = fn(&Register, Day) -> bool;

fn duties(register: &Register) -> impl Iterator<Item = DutyStatus> + '_ {
    let both = |state| Convention::ALL.iter().map(move |convention| (state, *convention));
    register.states().flat_map(both).flat_map(|(state, convention)| register.state(state).duties(convention))
}

fn findings(register: &Register, day: Day) -> impl Iterator<Item = Finding> + '_ {
    duties(register).map(move |duty| duty.at(day))
}

/// Whether something holds of every consent of every State, given whether the State is a State Party on that day.
fn spells(register: &Register, day: Day, holds: impl Fn(&Spell, Option<bool>) -> bool) -> bool {
    let standings = register
        .states()
        .flat_map(|state| Convention::ALL.iter().map(move |convention| register.state(state).standing(*convention)));
    standings.into_iter().all(|standing| {
        let party = standing.party().at(day).known().copied();
        standing.spells().iter().all(|spell| holds(spell, party))
    })
}

fn is(status: Status, finding: &Finding) -> bool {
    finding.status == Possible::Known(status)
}

/// Wrong: the day after the deadline is late.
fn the_day_after_the_deadline_is_in_time(register: &Register, day: Day) -> bool {
    findings(register, day).filter(|finding| is(Status::Overdue, finding)).all(|finding| finding.late_days != Some(1))
}

/// Wrong: it is the first day of the sixth month.
fn entry_into_force_is_in_the_fifth_month(register: &Register, day: Day) -> bool {
    let month = |day: Day| day.format("%Y-%m").to_string();
    spells(register, day, |spell, party| {
        let entry = spell.entry_into_force.exact().filter(|_| spell.consent != MembershipEvent::Succession);
        let Some(before) = entry.and_then(|entry| entry.pred_opt()) else { return true };
        party != Some(false) || month(before) != month(day)
    })
}

/// Wrong: a State is bound on the very day.
fn a_state_is_bound_from_the_day_after_entry_into_force(register: &Register, day: Day) -> bool {
    spells(register, day, |spell, party| party != Some(true) || spell.entry_into_force != When::on(day))
}

/// Wrong: it takes effect after six months.
fn a_withdrawal_counts_at_once(register: &Register, day: Day) -> bool {
    spells(register, day, |spell, party| {
        let notified = spell.exit.as_ref().and_then(|exit| exit.notified);
        party != Some(true) || notified.is_none_or(|notified| notified.latest() > day) || {
            // A State that came back is bound by its new consent.
            spell.exit.as_ref().is_none_or(|exit| exit.effective.latest() <= day)
        }
    })
}

/// Wrong: on that day it is no longer bound.
fn a_withdrawal_counts_from_the_day_after_it_takes_effect(register: &Register, day: Day) -> bool {
    spells(register, day, |spell, party| {
        party != Some(false) || spell.exit.as_ref().is_none_or(|exit| exit.effective != When::on(day))
    })
}

/// The requests granted for a duty, with the day of decision and the deadline given.
fn granted<'a>(register: &'a Register, duty: &DutyStatus) -> Vec<(&'a ExtensionRequest, Option<When>, Option<When>)> {
    let of = (duty.convention(), duty.duty());
    let all = register.history(duty.state()).requests.iter().filter(|one| (one.id.convention, one.id.duty) == of);
    let grant = |one: &'a ExtensionRequest| match one.outcome {
        Outcome::Granted { decided, until } => Some((one, decided, until)),
        _ => None,
    };
    all.filter_map(grant).collect()
}

/// Wrong: only the decision moves it.
fn a_granted_request_moves_the_deadline_from_its_filing(register: &Register, day: Day) -> bool {
    duties(register).all(|duty| {
        granted(register, &duty).into_iter().all(|(request, _, until)| {
            let until = until.filter(|_| request.filed.is_some_and(|filed| filed.latest() <= day));
            until.zip(duty.deadline(day)).is_none_or(|(until, deadline)| deadline.latest() >= until.earliest())
        })
    })
}

/// Wrong: the decision counts on its own day.
fn a_decision_counts_from_the_day_after(register: &Register, day: Day) -> bool {
    duties(register).all(|duty| {
        let mut today = granted(register, &duty).into_iter().filter(|(_, decided, _)| *decided == Some(When::on(day)));
        today.all(|(_, _, until)| until.is_none() || duty.deadline(day) != until)
    })
}

/// Wrong: it is done on the day on which it is completed.
fn what_is_completed_counts_from_the_day_after(register: &Register, day: Day) -> bool {
    findings(register, day).all(|finding| !is(Status::Fulfilled, &finding) || finding.fulfilled != Some(When::on(day)))
}

/// Wrong: it is open on the day of the find.
fn what_is_found_is_open_from_the_day_after(register: &Register, day: Day) -> bool {
    let found: Vec<_> = register
        .facts()
        .filter_map(|fact| match fact {
            Fact::Areas(row) if row.event == AreaEvent::Found => Some((row.convention, row.state, row.date)),
            Fact::Stockpiles(row) if row.event == StockpileEvent::Found => Some((row.convention, row.state, row.date)),
            _ => None,
        })
        .collect();
    let is_found = |finding: &Finding| found.contains(&(finding.convention, finding.state, Some(When::on(day))));
    findings(register, day).all(|finding| {
        let timed = finding.original_deadline.is_some();
        !timed
            || !is_found(&finding)
            || !((is(Status::InTime, &finding) || is(Status::Judgement, &finding)) && finding.since == Some(day))
    })
}

/// Wrong: the day itself is the last.
fn a_report_may_be_filed_on_the_day_after_it_is_due(register: &Register, day: Day) -> bool {
    let reports = duties(register).filter(|duty| duty.reports().is_some());
    reports.into_iter().all(|duty| duty.deadline(day) != Some(When::on(day)))
}

/// Wrong: they tell of the day itself.
fn records_tell_nothing_of_their_last_day(register: &Register, day: Day) -> bool {
    day != register.known() || findings(register, day).all(|finding| finding.status.known().is_none())
}

/// Wrong: it counts on that day.
fn what_becomes_known_counts_from_the_day_after(register: &Register, day: Day) -> bool {
    let today = Some(When::on(day));
    register.known_by(day).facts().all(|fact| match fact {
        Fact::Memberships(row) => row.known != today,
        Fact::Stockpiles(row) => row.known != today,
        Fact::Areas(row) => row.known != today,
        _ => true,
    })
}

const FALSE: [(&str, Rule); 12] = [
    ("what becomes known counts from the day after", what_becomes_known_counts_from_the_day_after),
    ("the day after the deadline is in time", the_day_after_the_deadline_is_in_time),
    ("entry into force is in the fifth month", entry_into_force_is_in_the_fifth_month),
    ("a State is bound from the day after entry into force", a_state_is_bound_from_the_day_after_entry_into_force),
    ("a withdrawal counts at once", a_withdrawal_counts_at_once),
    ("a withdrawal counts from the day after it takes effect", a_withdrawal_counts_from_the_day_after_it_takes_effect),
    ("a granted request moves the deadline from its filing", a_granted_request_moves_the_deadline_from_its_filing),
    ("a decision counts from the day after", a_decision_counts_from_the_day_after),
    ("what is completed counts from the day after", what_is_completed_counts_from_the_day_after),
    ("what is found is open from the day after", what_is_found_is_open_from_the_day_after),
    ("a report may be filed on the day after it is due", a_report_may_be_filed_on_the_day_after_it_is_due),
    ("records tell nothing of their last day", records_tell_nothing_of_their_last_day),
];

/// The rules that fail in one of 256 cases.
fn found(drawn: impl Strategy<Value = (Register, Day)>) -> BTreeSet<&'static str> {
    let mut runner = TestRunner::new(cases(256));
    let mut found = BTreeSet::new();
    for _ in 0..256 {
        let (register, day) = drawn.new_tree(&mut runner).unwrap().current();
        found.extend(FALSE.iter().filter(|(_, holds)| !holds(&register, day)).map(|(name, _)| *name));
    }
    found
}

#[test]
fn false_rules_fail_on_days_that_tell() {
    let found = found(register_and_day());
    let missed: Vec<_> = FALSE.iter().map(|(name, _)| *name).filter(|name| !found.contains(name)).collect();
    assert!(missed.is_empty(), "not found within 256 cases: {missed:?}");
}

#[test]
fn most_of_them_pass_on_any_day() {
    let found = found((any_register(), base::day()));
    assert!(found.len() * 2 < FALSE.len(), "found by chance: {found:?}");
}

#[test]
fn the_true_rules_hold() {
    let mut runner = TestRunner::new(cases(128));
    let held = runner.run(&register_and_day(), |(register, day)| {
        for finding in findings(&register, day) {
            let late = is(Status::Overdue, &finding).then_some(finding.late_days).flatten();
            prop_assert!(late.is_none_or(|days| days > 0));
        }
        let bound = |spell: &Spell, party| {
            party != Some(false) || spell.exit.is_some() || spell.entry_into_force.latest() > day
        };
        prop_assert!(spells(&register, day, bound));
        Ok(())
    });
    held.unwrap();
}

#[test]
fn every_date_in_a_row_is_a_day_that_tells() {
    let mut runner = TestRunner::new(cases(256));
    for _ in 0..256 {
        let register = any_register().new_tree(&mut runner).unwrap().current();
        let days = telling_days(&register, Readings::default());
        let of_row = |fact: &Fact| days.get(&Occasion::Row(fact.table())).into_iter().chain(days.get(&Occasion::Known));
        for fact in register.facts() {
            for (column, cell) in Fact::columns(fact.table()).iter().zip(fact.write()) {
                for day in cell.split(['/', ';']).filter_map(|text| text.parse::<Day>().ok()) {
                    let told = of_row(&fact).any(|days| days.contains(&day));
                    assert!(told, "{} {column}: {day}", fact.table());
                }
            }
        }
    }
}
