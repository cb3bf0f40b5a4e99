//! A count decides of a State what all ways agree on in which it can be right, and nothing where there is none.

use crate::support::{day::day, property::cases};
use mine_action::{
    Convention, Fact, Readings, Register, State, When,
    assess::check::IrregularityCode,
    law::list::ListKind,
    record::{Extent, List, Membership, MembershipEvent, Report, ReportKind},
};
use proptest::prelude::*;

/// What is recorded of a State beside the count.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Known {
    Sent,
    Missing,
    /// By name on a list of the same day.
    Named,
    Nothing,
    /// Not bound before the day after that of the count, but consented: it owes no report yet.
    Coming,
    /// Neither bound nor consented.
    Outside,
}

const ON: &str = "2015-06-18";

fn when(text: &str) -> When {
    text.parse().unwrap()
}

fn facts(known: &[Known]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut named = Vec::new();
    for (state, known) in State::ALL.iter().copied().zip(known) {
        let joined = match known {
            Known::Coming => "2015-02-01",
            Known::Outside => "2015-07-01",
            _ => "2013-05-06",
        };
        let event = MembershipEvent::Accession;
        facts.push(Membership::new(Convention::Ccm, state, event, "d").on(when(joined)).into());
        let report = |kind| Report::new(Convention::Ccm, state, kind, "s");
        match known {
            Known::Sent => facts.push(report(ReportKind::Initial).submitted(when("2014-02-03")).into()),
            Known::Missing => facts.push(report(ReportKind::Missing).seen(when("2015-08")).into()),
            Known::Named => named.push(state),
            _ => {}
        }
    }
    if !named.is_empty() {
        facts.push(missing(Extent::Partial).states(named).into());
    }
    facts
}

fn missing(extent: Extent) -> List {
    List::new(ListKind::InitialReportMissing, Convention::Ccm, when(ON), extent, "a count")
}

/// For each State what all ways agree on, whether it is among those counted; `None` where no way gives that number.
fn by_enumeration(known: &[Known], number: u32) -> Option<Vec<Option<bool>>> {
    let can_be = |way: &u32| {
        let all = known.iter().enumerate();
        way.count_ones() == number
            && all.fold(true, |can, (index, known)| {
                let is_on = way >> index & 1 == 1;
                can && match known {
                    Known::Sent | Known::Coming | Known::Outside => !is_on,
                    Known::Missing | Known::Named => is_on,
                    Known::Nothing => true,
                }
            })
    };
    let ways: Vec<u32> = (0..1 << known.len()).filter(can_be).collect();
    let first = *ways.first()?;
    let agreed = (0..known.len()).map(|index| {
        let is_on = |way: &u32| way >> index & 1 == 1;
        ways.iter().all(|way| is_on(way) == is_on(&first)).then(|| is_on(&first))
    });
    Some(agreed.collect())
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_count_decides_what_all_ways_agree_on(
        known in proptest::collection::vec(prop_oneof![
            Just(Known::Sent), Just(Known::Missing), Just(Known::Named), Just(Known::Nothing), Just(Known::Nothing),
            Just(Known::Coming), Just(Known::Outside),
        ], 1..7),
        number in 0..8_u32,
    ) {
        let release = day("2026-11-21");
        let without = Register::new(release, facts(&known)).unwrap();
        let count = missing(Extent::Count).count(u64::from(number));
        let with = without.with(count).unwrap();
        let found = with.irregularities(Readings::default());
        let ways = by_enumeration(&known, number);
        prop_assert_eq!(ways.is_none(), found.iter().any(|one| one.code == IrregularityCode::CountContradicted));
        for (index, (state, known)) in State::ALL.iter().zip(&known).enumerate() {
            let new: Vec<&Report> = with.history(*state).reports.iter()
                .filter(|row| !without.history(*state).reports.contains(row)).collect();
            let decided = ways.as_ref().and_then(|ways| ways[index]);
            let expected = match (known, decided) {
                (Known::Nothing, Some(true)) => Some(ReportKind::Missing),
                // Who was not bound yet owed no report.
                (Known::Nothing, Some(false)) => Some(ReportKind::Initial),
                _ => None,
            };
            let kinds: Vec<ReportKind> = new.iter().map(|row| row.kind).collect();
            prop_assert_eq!(kinds, expected.into_iter().collect::<Vec<_>>(), "{} {:?} {}", state, known, number);
        }
    }
}
