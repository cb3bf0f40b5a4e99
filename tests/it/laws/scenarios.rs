//! Scenarios over invented registers: what is recorded changes nothing, the order plays no part, the answers are those of
//! facts, and a difference is its own mirror.

use crate::support::property::cases;
use mine_action::{
    Duty, Fact, Readings, Register, When,
    assess::scenario::{Asked, Consequence, Contradiction, Scenario, Side, Supposed, Supposition, difference},
    law::{plan::oslo, reading::READINGS},
    record::{area::AreaEvent, membership::MembershipEvent, request::Outcome, stockpile::StockpileEvent},
    strategies::{base::any_when, register::register_and_day},
};
use proptest::{prelude::*, sample::Index};

/// What can be supposed of what is recorded; `when` where a day is needed.
fn supposable(register: &Register, when: When) -> Vec<Supposition> {
    let mut all = vec![Supposition::KnownBy(when.earliest())];
    for fact in register.facts() {
        match fact {
            Fact::Requests(row) => all.extend(
                [
                    Outcome::NotGranted { decided: None },
                    Outcome::Granted { decided: None, until: Some(when) },
                    Outcome::Granted { decided: Some(when), until: None },
                    Outcome::Moot,
                    Outcome::Unknown,
                ]
                .map(|outcome| Supposition::Outcome { request: row.id(), outcome }),
            ),
            Fact::Memberships(row) => {
                let (state, convention) = (row.state, row.convention);
                all.push(Supposition::Withdrawal { state, convention, notified: when });
                if row.event == MembershipEvent::WithdrawalNotified {
                    all.push(Supposition::NoWithdrawal { state, convention });
                }
            }
            Fact::Areas(row) => {
                let (state, convention, found) = (row.state, row.convention, row.date);
                if let Some(hostilities) = row.clock.filter(|_| row.event == AreaEvent::NewRemnants) {
                    all.push(Supposition::HostilitiesEnded { state, hostilities, ended: when });
                }
                if matches!(row.event, AreaEvent::Found | AreaEvent::NewlyMined | AreaEvent::NewRemnants) {
                    all.push(Supposition::NeverFound { state, convention, duty: Duty::Clearance, found });
                }
            }
            Fact::Stockpiles(row) if row.event == StockpileEvent::Found => all.push(Supposition::NeverFound {
                state: row.state,
                convention: row.convention,
                duty: Duty::StockpileDestruction,
                found: row.date,
            }),
            Fact::ArmedConflicts(row) => {
                all.push(Supposition::ConflictEnded { state: row.state, began: row.starts, ended: when });
            }
            _ => {}
        }
    }
    all
}

/// What is supposed as it is recorded.
fn recorded(register: &Register) -> Vec<Supposition> {
    let mut all = vec![Supposition::KnownBy(register.known())];
    let histories = register.states().map(|state| register.recorded(state));
    for history in histories {
        let requests = history.requests.iter();
        all.extend(requests.map(|one| Supposition::Outcome { request: one.id, outcome: one.outcome }));
        let notices = history.memberships.iter().filter(|row| row.event == MembershipEvent::WithdrawalNotified);
        all.extend(notices.filter_map(|row| {
            Some(Supposition::Withdrawal { state: row.state, convention: row.convention, notified: row.date? })
        }));
        let conflicts = history.armed_conflicts.iter();
        all.extend(conflicts.filter_map(|row| {
            Some(Supposition::ConflictEnded { state: row.state, began: row.starts, ended: row.ends? })
        }));
    }
    all
}

fn only(supposition: &Supposition) -> Scenario {
    Scenario::new().and(supposition.clone()).unwrap()
}

fn apply(scenario: &Scenario, register: &Register) -> Option<Supposed> {
    scenario.apply(register, Readings::default()).ok()
}

fn one_and_another() -> impl Strategy<Value = (Index, Index, When)> {
    (any::<Index>(), any::<Index>(), any_when())
}

/// Whether both may be about rows of the same hostilities: that they ended, and that what they left was never found.
fn touch_the_same(one: &Supposition, other: &Supposition) -> bool {
    let ended = |one: &Supposition| matches!(one, Supposition::HostilitiesEnded { .. });
    let never = |one: &Supposition| matches!(one, Supposition::NeverFound { .. });
    (ended(one) && never(other)) || (never(one) && ended(other))
}

/// The same the other way round.
fn mirrored(one: Consequence) -> (String, Side, Side) {
    (one.matter.to_string(), one.after, one.before)
}

fn sorted(mut all: Vec<(String, Side, Side)>) -> Vec<String> {
    all.sort_by_key(|one| format!("{one:?}"));
    all.into_iter().map(|one| format!("{one:?}")).collect()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_is_recorded_changes_nothing((register, day) in register_and_day()) {
        let facts = apply(&Scenario::new(), &register).unwrap();
        prop_assert_eq!(facts.register(), &register);
        prop_assert_eq!(facts.contradictions(&facts), vec![]);
        let asked = Asked::on(day).due(day..=day).measured(&oslo::PLAN, "2022".parse().unwrap());
        prop_assert_eq!(difference(&facts, &facts, &asked), vec![]);
        for one in recorded(&register) {
            let supposed = only(&one).apply(&register, Readings::default());
            prop_assert_eq!(supposed.as_ref().map(Supposed::register), Ok(&register), "{}", one);
        }
    }

    #[test]
    fn the_order_plays_no_part((register, _) in register_and_day(), (one, other, when) in one_and_another()) {
        let all: Vec<_> = supposable(&register, when).into_iter().skip(1).collect();
        if all.is_empty() { return Ok(()) }
        let (one, other) = (one.get(&all), other.get(&all));
        let Ok(both) = only(one).and(other.clone()) else {
            prop_assert_eq!(one.about(), other.about());
            return Ok(());
        };
        prop_assert_eq!(&both, &only(other).and(one.clone()).unwrap());
        let one_by_one = |first, second| apply(&only(second), apply(&only(first), &register)?.register());
        if touch_the_same(one, other) { return Ok(()) }
        // One may be possible only beside the other, as an end of a conflict before a withdrawal.
        let results = [apply(&both, &register), one_by_one(one, other), one_by_one(other, one)];
        let [Some(both), Some(first), Some(second)] = results else { return Ok(()) };
        prop_assert_eq!(both.register(), first.register(), "{} {}", one, other);
        prop_assert_eq!(both.register(), second.register(), "{} {}", one, other);
    }

    #[test]
    fn the_answers_are_those_of_facts((register, _) in register_and_day(), (one, _, when) in one_and_another()) {
        let all = supposable(&register, when);
        let one = one.get(&all);
        let Some(supposed) = apply(&only(one), &register) else { return Ok(()) };
        if let Supposition::KnownBy(day) = one {
            prop_assert_eq!(supposed.register(), &register.known_by(*day));
            return Ok(());
        }
        // It can be written and read back, so that its rows are facts like any others.
        if let Ok(again) = Register::new(register.release(), supposed.register().facts()) {
            prop_assert_eq!(&again, supposed.register());
        }
        let was: Vec<Fact> = register.facts().collect();
        let is: Vec<Fact> = supposed.register().facts().collect();
        let gone: Vec<&Fact> = was.iter().filter(|fact| !is.contains(fact)).collect();
        let new: Vec<&Fact> = is.iter().filter(|fact| !was.contains(fact)).collect();
        match one {
            Supposition::Withdrawal { state, convention, notified } => {
                prop_assert!(gone.is_empty() && new.len() < 2);
                prop_assert!(new.iter().all(|fact| matches!(fact, Fact::Memberships(row)
                    if (row.state, row.convention, row.date) == (*state, *convention, Some(*notified)))));
            }
            Supposition::NoWithdrawal { .. } | Supposition::NeverFound { .. } => {
                prop_assert!(new.is_empty() && !gone.is_empty(), "{:?}", new);
            }
            Supposition::HostilitiesEnded { ended, .. } => {
                prop_assert!(new.iter().all(|fact| matches!(fact, Fact::Areas(row)
                    if row.event == AreaEvent::HostilitiesEnded && row.date == Some(*ended))));
                prop_assert!(gone.iter().all(|fact| matches!(fact, Fact::Areas(row)
                    if row.event == AreaEvent::HostilitiesEnded)));
            }
            Supposition::ConflictEnded { .. } => prop_assert!(gone.len() < 2 && new.len() < 2),
            Supposition::Outcome { request, outcome } => {
                let ended = &supposed.register().recorded(request.state).requests;
                let ended = ended.iter().find(|one| one.id == *request).unwrap();
                prop_assert_eq!(ended.outcome.code(), outcome.code());
                if let Outcome::Granted { until: Some(until), .. } = outcome {
                    let is_so = matches!(ended.outcome, Outcome::Granted { until: Some(given), .. } if given == *until);
                    prop_assert!(is_so, "{:?}", ended.outcome);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn a_difference_is_its_own_mirror((register, day) in register_and_day(), (one, other, when) in one_and_another()) {
        let all = supposable(&register, when);
        let [Some(one), Some(other)] = [one, other].map(|at| apply(&only(at.get(&all)), &register)) else { return Ok(()) };
        let until = mine_action::months_after(day, 24, Readings::default().month_end).max(day);
        let asked = Asked::on(day).due(day..=until).measured(&oslo::PLAN, "2022".parse().unwrap());
        let (there, back) = (difference(&one, &other, &asked), difference(&other, &one, &asked));
        for side in &there {
            prop_assert_ne!(&side.before.said, &side.after.said, "{}", side);
            prop_assert!(side.before.reasons.iter().all(|reason| !side.after.reasons.contains(reason)));
        }
        let kept: Vec<Consequence> = serde_json::from_str(&serde_json::to_string(&there).unwrap()).unwrap();
        prop_assert_eq!(&kept, &there);
        let straight = back.into_iter().map(|one| (one.matter.to_string(), one.before, one.after)).collect();
        prop_assert_eq!(sorted(there.into_iter().map(mirrored).collect()), sorted(straight));
    }

    #[test]
    fn what_is_supposed_is_read_back((register, _) in register_and_day(), when in any_when(), choice in any::<Index>()) {
        let reading = choice.get(&READINGS);
        let value = choice.get(reading.values);
        let mut all = supposable(&register, when);
        all.push(format!("{}={value}", reading.code).parse().unwrap());
        for one in &all {
            prop_assert_eq!(one.to_string().parse::<Supposition>(), Ok(one.clone()));
        }
        let scenario = all.into_iter().fold(Scenario::new(), |all, one| all.clone().and(one).unwrap_or(all));
        let text = serde_json::to_string(&scenario).unwrap();
        prop_assert_eq!(serde_json::from_str::<Scenario>(&text).unwrap(), scenario.clone());
        if let Some((facts, supposed)) = apply(&Scenario::new(), &register).zip(apply(&scenario, &register)) {
            let against = supposed.contradictions(&facts);
            let text = serde_json::to_string(&against).unwrap();
            prop_assert_eq!(serde_json::from_str::<Vec<Contradiction>>(&text).unwrap(), against);
        }
    }
}
