//! What becomes known later changes nothing in what was known then.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Register, Status, When,
    record::{Fact, request::RequestRow},
    strategies::{
        base::{day_between, state},
        lawful::lawful_register,
        register::any_register,
        row::{self, fact},
    },
};
use proptest::prelude::*;

fn end_of(year: i32) -> Option<When> {
    Day::from_ymd_opt(year, 12, 31).map(When::on)
}

/// The dates on which something of the fact happened; none where it has no date of its own.
fn own_dates(register: &Register, fact: &Fact) -> Vec<When> {
    let all = |dates: &[Option<When>]| dates.iter().copied().flatten().collect::<Vec<_>>();
    match fact {
        Fact::Memberships(row) => all(&[row.date]),
        Fact::Exceptions(row) => all(&[Some(row.date), row.seen]),
        Fact::ArmedConflicts(row) => all(&[Some(row.starts), row.ends]),
        Fact::Stockpiles(row) => all(&[row.date]),
        Fact::Areas(row) => all(&[row.date]),
        Fact::Requests(row) => {
            let meeting = register.calendar(row.convention).into_iter().find(|m| Some(m.meeting) == row.meeting);
            let days = meeting.and_then(|meeting| meeting.days());
            let mut dates = all(&[row.filed, row.withdrawn, row.decided, days]);
            dates.extend(&row.revised);
            dates
        }
        Fact::Retained(row) => all(&[row.year.and_then(end_of)]),
        Fact::Reports(row) => all(&[row.submitted.or(row.covers), row.seen]),
        Fact::Measures(row) => all(&[row.date]),
        Fact::Victims(row) => all(&[row.date]),
        Fact::Clearance(row) => all(&[end_of(row.year)]),
        Fact::Resolutions(row) => all(&[row.date]),
        Fact::Groups(row) => all(&[Some(row.as_of)]),
        Fact::Lists(row) => all(&[Some(row.as_of)]),
        _ => Vec::new(),
    }
}

fn known(fact: &Fact) -> Option<When> {
    match fact {
        Fact::Memberships(row) => row.known,
        Fact::Exceptions(row) => row.known,
        Fact::ArmedConflicts(row) => row.known,
        Fact::Stockpiles(row) => row.known,
        Fact::Areas(row) => row.known,
        Fact::Requests(row) => row.known,
        Fact::Retained(row) => row.known,
        Fact::Reports(row) => row.known,
        Fact::Measures(row) => row.known,
        Fact::Victims(row) => row.known,
        Fact::Clearance(row) => row.known,
        Fact::Lists(row) => row.known,
        _ => None,
    }
}

/// The last day on which nothing of the fact can have happened or been known, before the release.
fn day_before(register: &Register, fact: &Fact) -> Option<Day> {
    let dates: Vec<When> = own_dates(register, fact).into_iter().chain(known(fact)).collect();
    let first = dates.iter().map(|date| date.earliest()).min()?;
    let day = first.min(register.release()).pred_opt()?;
    (day > Day::from_ymd_opt(1990, 1, 1)?).then_some(day)
}

/// A request beside all others.
fn numbered(mut fact: Fact, number: u32) -> Fact {
    if let Fact::Requests(row) = &mut fact {
        row.request = number;
    }
    fact
}

fn same_answers(a: &Register, b: &Register, until: Day) -> Result<(), TestCaseError> {
    for state in a.states().chain(b.states()) {
        for convention in Convention::ALL {
            for (a, b) in a.state(state).duties(*convention).iter().zip(b.state(state).duties(*convention)) {
                let (left, right) = (a.timeline(), b.timeline());
                let days = left.change_days().chain(right.change_days()).chain([until]);
                for day in days.filter(|day| *day <= until) {
                    prop_assert_eq!(left.at(day), right.at(day), "{} {} {:?} on {}", state, convention, a.duty(), day);
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn a_later_fact_changes_no_earlier_answer(register in lawful_register(), fact in fact(), back in 0..2_000_u64, own in any::<bool>()) {
        let mut fact = fact;
        if own {
            // On a State of the register.
            let state = register.states().next();
            for (told, state) in told_of(&mut fact).into_iter().zip(state) { *told = state; }
        }
        let fact = numbered(fact, 900);
        let Some(day) = day_before(&register, &fact).and_then(|day| day.checked_sub_days(chrono::Days::new(back))) else { return Ok(()) };
        let Ok(later) = register.with(fact) else { return Ok(()) };
        same_answers(&register.known_by(day), &later.known_by(day), day)?;
    }

    #[test]
    fn a_later_fact_leaves_the_register_of_then_as_it_was(register in lawful_register(), fact in fact()) {
        let fact = numbered(fact, 900);
        let Some(day) = day_before(&register, &fact) else { return Ok(()) };
        let Ok(later) = register.with(fact) else { return Ok(()) };
        let (then, now) = (register.known_by(day), later.known_by(day));
        prop_assert_eq!(then.states().collect::<Vec<_>>(), now.states().collect::<Vec<_>>());
        prop_assert_eq!(then, now);
    }

    #[test]
    fn a_later_request_leaves_the_register_of_then_as_it_was(register in lawful_register(), request in row::request_row(), state in state()) {
        let mut request: RequestRow = request;
        (request.state, request.request) = (register.states().next().unwrap_or(state), 900);
        let fact = Fact::from(request);
        let Some(day) = day_before(&register, &fact) else { return Ok(()) };
        let Ok(later) = register.with(fact) else { return Ok(()) };
        prop_assert_eq!(register.known_by(day), later.known_by(day));
    }

    #[test]
    fn as_of_the_release_all_is_known(register in any_register(), days in 0..400_u64) {
        let day = mine_action::base::days_after(register.release(), days);
        prop_assert_eq!(register.known_by(day), register);
    }

    #[test]
    fn as_of_is_idempotent_and_monotone(register in any_register(), a in day_between(first(), last()), b in day_between(first(), last())) {
        let (early, late) = (a.min(b), a.max(b));
        prop_assert_eq!(register.known_by(late).known_by(late), register.known_by(late));
        let facts = |register: Register| register.facts().map(|fact| fact.write()).collect::<Vec<_>>();
        prop_assert_eq!(facts(register.known_by(late).known_by(early)), facts(register.known_by(early)));
        prop_assert_eq!(register.known_by(early).known_by(late), register.known_by(early));
    }

    #[test]
    fn what_was_known_then_still_stands(register in any_register(), day in day_between(first(), last())) {
        let then = register.known_by(day);
        prop_assert_eq!(then.with_all([]).unwrap(), then);
    }

    /// Only that a State is not bound is known of later days, for as long as a consent to come needs to bind it.
    #[test]
    fn a_day_after_known_is_unknown(register in any_register(), day in day_between(first(), last()), after in prop_oneof![Just(1), 1..3_000_u64]) {
        let then = register.known_by(day);
        let later = mine_action::base::days_after(then.known(), after);
        for state in then.states() {
            for convention in Convention::ALL {
                let party = then.state(state).standing(*convention).party().at(later).known().copied();
                let expected = (party == Some(false)).then_some(Status::NotBound);
                // At the latest seven months later, anybody may have joined or left what is in force.
                prop_assert!(after < 215 || later < convention.entered_into_force() || party.is_none());
                for duty in then.state(state).duties(*convention) {
                    prop_assert_eq!(duty.timeline().at(later).known().copied(), expected);
                    prop_assert_eq!(duty.at(later).status.known().copied(), expected);
                    let bound = duty.at(later).status;
                    prop_assert_eq!(bound.may_be(&Status::NotBound), party != Some(true));
                    for clock in duty.clocks() {
                        prop_assert_eq!(duty.under(clock).at(later).known().copied(), expected);
                    }
                }
            }
        }
    }
}

fn first() -> Day {
    Day::from_ymd_opt(1997, 1, 1).unwrap()
}

fn last() -> Day {
    Day::from_ymd_opt(2035, 1, 1).unwrap()
}

fn told_of(fact: &mut Fact) -> Option<&mut mine_action::State> {
    Some(match fact {
        Fact::Memberships(row) => &mut row.state,
        Fact::Exceptions(row) => &mut row.state,
        Fact::ArmedConflicts(row) => &mut row.state,
        Fact::Stockpiles(row) => &mut row.state,
        Fact::Areas(row) => &mut row.state,
        Fact::Requests(row) => &mut row.state,
        Fact::Retained(row) => &mut row.state,
        Fact::Reports(row) => &mut row.state,
        Fact::Measures(row) => &mut row.state,
        Fact::Victims(row) => &mut row.state,
        Fact::Clearance(row) => &mut row.state,
        _ => return None,
    })
}
