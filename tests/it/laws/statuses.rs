//! What a status may say, judged by the facts alone.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Duty, Possible, Register, State, Status, Truth, When,
    assess::duty::{ClockOrigin, DutyStatus},
    law::reading::Readings,
    record::{
        Fact, area::AreaEvent, history::History, membership::MembershipEvent, report::ReportKind, request::Outcome,
        stockpile::StockpileEvent, victim::VictimEvent,
    },
    strategies::{
        lawful::{exact_register, lawful_register},
        register::{any_register, wild_register},
    },
};
use proptest::prelude::*;

/// Every duty of every State in the register.
fn duties(register: &Register) -> Vec<(State, DutyStatus)> {
    let of = |state| Convention::ALL.iter().flat_map(move |convention| register.state(state).duties(*convention));
    register.states().flat_map(|state| of(state).map(move |duty| (state, duty))).collect()
}

/// All facts but the calendar, as rows.
fn told(register: &Register) -> String {
    let facts = register.facts().filter(|fact| !matches!(fact, Fact::Meetings(_)));
    facts.map(|fact| format!("\n  {}", fact.write().join(","))).collect()
}

/// The first days of all stretches in which the status is surely that.
fn days_of(duty: &DutyStatus, status: Status) -> Vec<(Day, Option<Day>)> {
    let line = duty.timeline();
    let all = line.stretches().filter(|stretch| stretch.value.known() == Some(&status));
    all.map(|stretch| (stretch.from.unwrap_or(Day::MIN), stretch.until.and_then(|day| day.pred_opt()))).collect()
}

/// Everything said about a duty with a time limit: its day, and whether it says open, done or absent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    Open,
    Done,
    Absent,
}

fn statements(register: &Register, history: &History, convention: Convention, duty: Duty) -> Vec<(Says, Option<When>)> {
    let mut said = Vec::new();
    if duty == Duty::StockpileDestruction {
        said.extend(history.stockpiles.iter().filter(|row| row.convention == convention).map(|row| {
            let says = match row.event {
                StockpileEvent::Completed | StockpileEvent::AnnouncedComplete => Says::Done,
                StockpileEvent::None => Says::Absent,
                _ => Says::Open,
            };
            (says, row.date)
        }));
    } else {
        let rows = history.areas.iter().filter(|row| row.convention == convention);
        said.extend(rows.filter(|row| row.event != AreaEvent::HostilitiesEnded).map(|row| {
            let says = match row.event {
                AreaEvent::Completed | AreaEvent::AnnouncedComplete | AreaEvent::DeclaredCompliance => Says::Done,
                AreaEvent::None => Says::Absent,
                _ => Says::Open,
            };
            (says, row.date)
        }));
        let years = history.clearance.iter().filter(|row| row.convention == convention);
        said.extend(years.filter_map(|row| Some((Says::Open, Some(row.seen_open()?)))));
    }
    for request in history.requests.iter().filter(|row| (row.id.convention, row.id.duty) == (convention, duty)) {
        said.extend(request.filed.map(|filed| (Says::Open, Some(filed))));
        if matches!(request.outcome, Outcome::Granted { .. } | Outcome::NotGranted { .. }) {
            let meeting =
                register.calendar(convention).into_iter().find(|meeting| Some(meeting.meeting) == request.meeting);
            let decided = request.decided().or(meeting.and_then(|meeting| meeting.days()));
            // A decision whose day is not known was taken after filing, and by the release.
            let filed = request.filed.map_or(Day::MIN, When::earliest);
            let bounded = When::between(filed, register.release()).unwrap_or(When::not_after(register.release()));
            said.push((Says::Open, Some(decided.unwrap_or(bounded))));
        }
    }
    said
}

/// The last day on which the facts show the duty open.
fn last_open(register: &Register, state: State, duty: &DutyStatus) -> Option<Day> {
    let history = register.history(state);
    let entries: Vec<Day> = duty.standing().spells().iter().map(|spell| spell.entry_into_force.latest()).collect();
    let said = statements(register, history, duty.convention(), duty.duty());
    let day = |(says, when): &(Says, Option<When>)| match (says, when) {
        (Says::Open, Some(when)) => Some(when.latest()),
        // Without a day: as at entry into force.
        (Says::Open, None) => entries.iter().max().copied(),
        (Says::Done, Some(when)) => when.latest().pred_opt(),
        (Says::Done, None) | (Says::Absent, _) => None,
    };
    said.iter().filter_map(day).max()
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn never_overdue_after_the_last_open_observation(register in prop_oneof![any_register().boxed(), wild_register().boxed()]) {
        for (state, duty) in duties(&register).iter().filter(|(_, duty)| !duty.clocks().is_empty()) {
            let last_open = last_open(&register, *state, duty);
            for (from, to) in days_of(duty, Status::Overdue) {
                prop_assert!(to.is_some() && to <= last_open, "{} {}: overdue from {} to {:?}, last open on {:?}", state, duty.provision(), from, to, last_open);
            }
        }
    }

    #[test]
    fn a_report_is_overdue_only_while_known_to_be_missing(register in any_register()) {
        for (state, duty) in duties(&register).iter().filter(|(_, duty)| duty.duty() == Duty::Reporting) {
            let rows: Vec<_> = register.history(*state).reports.iter().filter(|row| row.convention == duty.convention()).collect();
            let missing = rows.iter().filter(|row| row.kind == ReportKind::Missing).filter_map(|row| row.seen.or(row.known));
            let filed = rows.iter().filter_map(|row| row.submitted.or(row.known)?.latest().pred_opt());
            let last = missing.map(|seen| seen.latest()).chain(filed).max();
            for (from, to) in days_of(duty, Status::Overdue) {
                prop_assert!(to.is_some() && to <= last, "{} {}: overdue from {} to {:?}", state, duty.convention(), from, to);
            }
        }
    }

    #[test]
    fn fulfilled_only_by_facts(register in prop_oneof![any_register().boxed(), wild_register().boxed()]) {
        for (state, duty) in duties(&register).iter().filter(|(_, duty)| !duty.clocks().is_empty()) {
            let said = statements(&register, register.history(*state), duty.convention(), duty.duty());
            let done = said.iter().filter(|(says, _)| *says == Says::Done).map(|(_, when)| when.map_or(Day::MAX, When::latest)).min();
            for (from, _) in days_of(duty, Status::Fulfilled) {
                prop_assert!(done.is_some_and(|done| done <= from), "{} {}: fulfilled on {}, done {:?}", state, duty.provision(), from, done);
            }
        }
    }

    #[test]
    fn not_applicable_only_by_facts(register in prop_oneof![any_register().boxed(), wild_register().boxed()]) {
        for (state, duty) in duties(&register) {
            let history = register.history(state);
            let convention = duty.convention();
            let told = match duty.duty() {
                Duty::Retention => history.retained.iter().any(|row| row.convention == convention && !row.number.is_any()),
                Duty::VictimAssistance => history.victims.iter().any(|row| row.convention == convention && row.event == VictimEvent::None),
                _ => statements(&register, history, convention, duty.duty()).iter().any(|(says, _)| *says == Says::Absent),
            };
            let days = days_of(&duty, Status::NotApplicable);
            prop_assert!(told || days.is_empty(), "{} {}: not applicable on {:?}", state, duty.provision(), days);
        }
    }

    #[test]
    fn lateness_is_counted_from_the_deadline(register in any_register(), back in 0..9_000_u64) {
        let day = register.release().checked_sub_days(chrono::Days::new(back)).unwrap();
        for (_, duty) in duties(&register) {
            let finding = duty.at(day);
            prop_assert!(finding.since.is_none_or(|since| since <= day));
            prop_assert!(finding.fulfilled.is_none_or(|fulfilled| fulfilled.earliest() <= day));
            match (finding.status.known(), finding.late_days) {
                (Some(Status::Overdue), Some(days)) => {
                    prop_assert!(days > 0);
                    prop_assert_eq!(finding.deadline.and_then(When::exact).map(|deadline| (day - deadline).num_days()), Some(days));
                }
                (Some(Status::InTime), Some(days)) => prop_assert_eq!(days, 0),
                (Some(Status::Fulfilled), Some(days)) => prop_assert!(days >= 0),
                (_, late) => prop_assert_eq!(late, None),
            }
        }
    }

    #[test]
    fn a_timeline_says_something_everywhere(register in any_register()) {
        for (_, duty) in duties(&register) {
            for stretch in duty.timeline().stretches() {
                match stretch.value {
                    Possible::Known(_) => {}
                    Possible::Unknown { one_of, missing } => {
                        prop_assert!(one_of.len() > 1, "{:?}", stretch);
                        prop_assert!(!missing.is_empty(), "{:?}", stretch);
                    }
                }
            }
        }
    }

    #[test]
    fn a_lawful_register_is_never_surely_overdue(register in lawful_register()) {
        prop_assert!(register.irregularities(Readings::default()).is_empty());
        for (state, duty) in duties(&register) {
            let days = days_of(&duty, Status::Overdue);
            prop_assert!(days.is_empty(), "{} {}: {:?} {}", state, duty.provision(), days, told(&register));
        }
    }

    #[test]
    fn a_lawful_grant_never_shortens(register in exact_register()) {
        for state in register.states() {
            for check in register.state(state).requests() {
                if let (Some(before), Some(after)) = (check.previous_deadline, check.new_deadline) {
                    prop_assert_ne!(after.is_before(before), Truth::Yes, "{}: {} {}", check.request.id, before, after);
                }
            }
        }
        for (_, duty) in duties(&register) {
            // The answer to a find is no deadline that a grant extends.
            for clock in duty.clocks().iter().filter(|clock| *clock.origin() == ClockOrigin::EntryIntoForce) {
                let mut days: Vec<Day> = register.calendar(duty.convention()).iter().filter_map(|meeting| meeting.ends?.exact()).collect();
                days.push(Day::MAX);
                let deadlines: Vec<When> = days.into_iter().filter_map(|day| clock.deadline(day)).collect();
                for pair in deadlines.windows(2) {
                    prop_assert!(pair[0].earliest() <= pair[1].earliest(), "{} {:?}", duty.provision(), pair);
                }
            }
        }
    }

    #[test]
    fn a_withdrawal_ends_every_duty_from_its_effective_day(register in exact_register()) {
        for state in register.states() {
            for convention in Convention::ALL {
                let standing = register.state(state).standing(*convention);
                let [spell] = standing.spells() else { continue };
                let Some(exit) = &spell.exit else { continue };
                let effective = exit.effective.exact().unwrap();
                let notice = |fact: &Fact| matches!(fact, Fact::Memberships(row) if (row.state, row.convention, row.event) == (state, *convention, MembershipEvent::WithdrawalNotified) && row.date == exit.notified);
                let without = Register::new(register.release(), register.facts().filter(|fact| !notice(fact))).unwrap();
                let both = register.state(state).duties(*convention).into_iter().zip(without.state(state).duties(*convention));
                for (with, without) in both {
                    let (left, right) = (with.timeline(), without.timeline());
                    let before = effective.pred_opt().unwrap();
                    let days = left.change_days().chain(right.change_days()).chain([before]).filter(|day| *day < effective);
                    for day in days {
                        prop_assert_eq!(left.at(day), right.at(day), "{} {} on {}", state, with.provision(), day);
                    }
                    if effective <= register.release() {
                        for day in left.change_days().chain([effective]).filter(|day| (effective..=register.release()).contains(day)) {
                            prop_assert_eq!(left.at(day), &Possible::Known(Status::NotBound));
                        }
                        prop_assert_ne!(right.at(effective), &Possible::Known(Status::NotBound));
                    }
                }
            }
        }
    }

    #[test]
    fn a_clock_of_entry_into_force_is_the_law(register in exact_register()) {
        for (state, duty) in duties(&register) {
            let spells = duty.standing().spells();
            let originals: Vec<_> = duty.clocks().iter().filter(|clock| *clock.origin() == ClockOrigin::EntryIntoForce).collect();
            if duty.clocks().is_empty() { continue; }
            prop_assert_eq!(originals.len(), spells.len());
            let years = match (duty.convention(), duty.duty()) {
                (Convention::Apmbc, Duty::StockpileDestruction) => 4, // Art. 4
                (Convention::Apmbc, _) => 10,                         // Art. 5(1)
                (Convention::Ccm, Duty::StockpileDestruction) => 8,   // Art. 3(2)
                (Convention::Ccm, _) => 10,                           // Art. 4(1)(a)
            };
            for (clock, spell) in originals.iter().zip(spells) {
                prop_assert_eq!(clock.starts(), spell.entry_into_force);
                prop_assert_eq!(clock.original_deadline(), Some(spell.entry_into_force.plus_months(12 * years, mine_action::MonthEnd::LastDay)));
            }
            let names: std::collections::BTreeSet<_> = duty.clocks().iter().map(|clock| (clock.origin().clone(), clock.starts().earliest())).collect();
            prop_assert_eq!(names.len(), duty.clocks().len(), "{} {}: a clock twice", state, duty.provision());
        }
    }
}
