//! Lists over any records: a true one contradicts nothing and takes nothing away; one told from the other side says the
//! same; and silence in records declared complete is the silence of an empty list, wherever nothing else is told.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Readings, Register,
    assess::check::IrregularityCode,
    law::list::ListKind,
    record::list::{Extent, List},
    strategies::lists::{register_and_any_list, register_and_list},
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The kind that names those whom this kind does not.
const fn contrary(kind: ListKind) -> Option<ListKind> {
    Some(match kind {
        ListKind::InitialReportSent => ListKind::InitialReportMissing,
        ListKind::InitialReportMissing => ListKind::InitialReportSent,
        ListKind::AnnualReportSent => ListKind::AnnualReportMissing,
        ListKind::AnnualReportMissing => ListKind::AnnualReportSent,
        _ => return None,
    })
}

/// The days on which anything changes in either register, and the days around them.
fn days(registers: [&Register; 2], list: &List) -> BTreeSet<Day> {
    let of = |register: &Register| -> Vec<Day> {
        let duties = register.states().flat_map(|state| register.state(state).duties(list.convention));
        duties.flat_map(|duty| duty.timeline().change_days().collect::<Vec<_>>()).collect()
    };
    let changes = registers.into_iter().flat_map(of).chain([list.as_of.latest(), registers[0].known()]);
    changes.flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten().collect()
}

/// Whatever can be by one register can be by the other.
fn is_within(inner: &Register, outer: &Register, list: &List) -> Result<(), TestCaseError> {
    let days = days([inner, outer], list);
    for state in inner.states() {
        for (narrow, wide) in
            inner.state(state).duties(list.convention).into_iter().zip(outer.state(state).duties(list.convention))
        {
            for day in &days {
                let (narrow, wide) = (narrow.at(*day).status.options(), wide.at(*day).status.options());
                let fits = narrow.iter().all(|one| wide.contains(one));
                prop_assert!(
                    fits,
                    "{} {} on {}: {:?} with {:?}, {:?} without",
                    state,
                    list.list,
                    day,
                    narrow,
                    list,
                    wide
                );
            }
        }
    }
    Ok(())
}

fn disputes(register: &Register) -> Vec<String> {
    let found = register.irregularities(Readings::default()).into_iter();
    found.filter(|one| one.code == IrregularityCode::ListContradicted).map(|one| one.text).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_true_list_contradicts_nothing_and_takes_nothing_away((register, list) in register_and_list()) {
        let with = register.with(list.clone()).unwrap();
        if list.extent != Extent::AsRecorded {
            let found = |register: &Register| register.irregularities(Readings::default());
            prop_assert_eq!(found(&with), found(&register), "{:?}", list);
        }
        if list.extent != Extent::AsRecorded {
            is_within(&with, &register, &list)?;
        }
    }

    #[test]
    fn a_complete_list_says_what_the_contrary_list_says_by_exception((register, list) in register_and_any_list()) {
        let (Extent::Complete, Some(contrary)) = (list.extent, contrary(list.list)) else { return Ok(()) };
        let mut other = list.clone();
        (other.list, other.extent) = (contrary, Extent::AllBut);
        let (Ok(one), Ok(other)) = (register.with(list.clone()), register.with(other)) else { return Ok(()) };
        is_within(&one, &other, &list)?;
        is_within(&other, &one, &list)?;
    }

    #[test]
    fn records_declared_complete_are_an_empty_list_where_nothing_is_told((register, list) in register_and_any_list()) {
        let mut recorded = list.clone();
        (recorded.extent, recorded.count) = (Extent::AsRecorded, None);
        let Ok(with) = register.with(recorded.clone()) else { return Ok(()) };
        prop_assert_eq!(disputes(&with), disputes(&register));
        let mut empty = list;
        (empty.extent, empty.count, empty.states) = (Extent::Complete, Some(0), Vec::new());
        let by_list = register.with(empty).unwrap();
        let before = register.irregularities(Readings::default());
        let mut against = by_list.irregularities(Readings::default());
        against.retain(|one| !before.contains(one));
        for state in register.states() {
            let asked = recorded.states.is_empty() || recorded.states.contains(&state);
            let told = against.iter().any(|one| one.code == IrregularityCode::ListContradicted && one.state == Some(state));
            let status = |register: &Register| -> Vec<_> {
                let duties = register.state(state).duties(Convention::Apmbc).into_iter();
                let duties = duties.chain(register.state(state).duties(Convention::Ccm));
                duties.map(|duty| duty.timeline().map(|status| status.options())).collect()
            };
            let expected = if asked && !told { &by_list } else { &register };
            prop_assert_eq!(status(&with), status(expected), "{}: {:?}", state, recorded);
        }
    }
}
