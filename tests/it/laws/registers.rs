//! A register is a set of facts: order and grouping of the rows play no part.

use crate::support::property::cases;
use mine_action::{
    Register,
    law::reading::Readings,
    record::fault::Problem,
    record::{Fact, Table, read::Reader},
    strategies::{
        lawful::lawful_facts,
        register::{any_register, wild_register},
        unlawful::{Unlawful, unlawful_facts},
    },
};
use proptest::prelude::*;

/// The facts of a register, and the same in another order.
fn shuffled() -> impl Strategy<Value = (mine_action::Day, Vec<Fact>, Vec<Fact>)> {
    let broken = proptest::sample::select(Unlawful::ALL).prop_flat_map(unlawful_facts);
    prop_oneof![2 => lawful_facts().boxed(), 1 => broken.boxed()]
        .prop_filter("the facts stand", |(release, facts)| Register::new(*release, facts.clone()).is_ok())
        .prop_flat_map(|(release, facts)| (Just(release), Just(facts.clone()), Just(facts).prop_shuffle()))
}

/// All facts but the calendar, as text.
fn rows(register: &Register) -> Vec<String> {
    register.facts().filter(|fact| !matches!(fact, Fact::Meetings(_))).map(|fact| fact.write().join(",")).collect()
}

/// Whether other rows may refer to it.
fn is_referred_to(fact: &Fact) -> bool {
    matches!(fact, Fact::Meetings(_) | Fact::Resolutions(_))
}

/// Whether it refers to other rows, or other rows of the same request could stand apart from it.
fn refers(fact: &Fact) -> bool {
    match fact {
        Fact::Stockpiles(row) => row.meeting.is_some(),
        Fact::Areas(row) => row.meeting.is_some(),
        Fact::Requests(_) | Fact::Votes(_) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn the_order_of_rows_plays_no_part((release, facts, shuffled) in shuffled()) {
        prop_assert_eq!(Register::new(release, facts).unwrap(), Register::new(release, shuffled).unwrap());
    }

    #[test]
    fn a_register_is_its_facts(register in any_register()) {
        match Register::new(register.release(), register.facts()) {
            Ok(again) => prop_assert_eq!(again, register.clone()),
            // What refers to a row that could not be read was kept.
            Err(faults) => prop_assert!(faults.0.iter().all(|fault| {
                matches!(fault.problem, Problem::WithdrawalBeforeEntryIntoForce { .. } | Problem::Dangling { .. })
            }), "{}", faults),
        }
        let mut rows = register.facts().map(|fact| fact.table()).collect::<Vec<_>>();
        let sorted = { let mut sorted = rows.clone(); sorted.sort(); sorted };
        rows.dedup();
        prop_assert_eq!(sorted.into_iter().fold(Vec::new(), |mut all, table| { if all.last() != Some(&table) { all.push(table); } all }), rows);
    }

    #[test]
    fn merging_is_commutative((release, facts, _) in shuffled(), mask in any::<u64>()) {
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (index, fact) in facts.iter().enumerate() {
            let moves = mask >> (index % 64) & 1 == 1 && !refers(fact) && !is_referred_to(fact);
            if moves { right.push(fact.clone()) } else { left.push(fact.clone()) }
        }
        // A notice of withdrawal is checked against the consents beside it.
        let (Ok(left), Ok(right)) = (Register::new(release, left), Register::new(release, right)) else { return Ok(()) };
        let whole = Register::new(release, facts).unwrap();
        prop_assert_eq!(left.merge(&right).unwrap(), whole.clone());
        prop_assert_eq!(right.merge(&left).unwrap(), whole.clone());
        prop_assert_eq!(whole.merge(&Register::empty(release)).unwrap(), whole.clone());
    }

    #[test]
    fn with_is_new_with_all_facts((release, facts, shuffled) in shuffled(), cut in any::<prop::sample::Index>()) {
        let whole = Register::new(release, facts).unwrap();
        let (first, rest) = shuffled.split_at(cut.index(shuffled.len() + 1));
        // The one refers to what the other holds.
        let (first, rest): (Vec<Fact>, Vec<Fact>) = first.iter().chain(rest).cloned().partition(|fact| first.contains(fact) && !refers(fact) || is_referred_to(fact));
        let Ok(part) = Register::new(release, first) else { return Ok(()) };
        prop_assert_eq!(rows(&part.with_all(rest.clone()).unwrap()), rows(&whole));
        prop_assert_eq!(part.with_all(rest.clone()).unwrap(), whole.clone());
        let one_by_one = rest.into_iter().try_fold(part, |register, fact| register.with(fact));
        if let Ok(one_by_one) = one_by_one {
            prop_assert_eq!(rows(&one_by_one), rows(&whole));
            prop_assert_eq!(one_by_one, whole);
        }
    }

    #[test]
    fn a_register_reads_back_as_written(register in prop_oneof![any_register().boxed(), wild_register().boxed()]) {
        // What refers to a row that could not be read was kept, and is told when it is read again.
        if Register::new(register.release(), register.facts()).is_err() { return Ok(()); }
        let mut csv = Reader::default();
        let mut json = Reader::default();
        for table in Table::ALL {
            let mut text = Vec::new();
            register.write_csv(*table, &mut text).unwrap();
            csv.csv(*table, &table.to_string(), text.as_slice());
        }
        let mut text = Vec::new();
        register.write_json(&mut text).unwrap();
        json.json_tables("all", text.as_slice());
        prop_assert_eq!(csv.finish().complete().unwrap(), register.clone());
        prop_assert_eq!(json.finish().complete().unwrap(), register);
    }

    #[test]
    fn every_question_has_an_answer(register in any_register(), readings in mine_action::strategies::base::readings(), day in mine_action::strategies::base::any_day()) {
        for state in register.states() {
            let dossier = register.state(state).under(readings);
            for convention in mine_action::Convention::ALL {
                for duty in dossier.duties(*convention) {
                    let line = duty.timeline();
                    for day in line.change_days().take(6).chain([day, mine_action::Day::MIN, mine_action::Day::MAX]) {
                        let finding = duty.at(day);
                        prop_assert!(!finding.reasons.is_empty());
                        prop_assert_eq!(&finding.status, line.at(day));
                        prop_assert!(serde_json::to_string(&finding.line()).is_ok());
                    }
                }
            }
            dossier.requests();
            dossier.portfolio(day, &(register.release()..=mine_action::months_after(register.release(), 24, readings.month_end)));
        }
        register.irregularities(Readings::default());
    }
}
