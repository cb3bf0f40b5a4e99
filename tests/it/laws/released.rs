//! What was released in a year: no less, and no more, than follows from what is told of methods, of two together, and of all.

use crate::support::property::cases;
use mine_action::{
    Convention, State,
    base::Amount,
    record::{clearance::ClearanceYear, released::ReleasedArea},
};
use proptest::prelude::*;

/// Cancelled, reduced and cleared, in this order.
type Methods = [u64; 3];

/// All that a source can tell: each method, two together, and all.
const TELLINGS: usize = 6;

fn tellings([cancelled, reduced, cleared]: Methods) -> [u64; TELLINGS] {
    [cancelled, reduced, cleared, cancelled + reduced, reduced + cleared, cancelled + reduced + cleared]
}

/// The row of a source that tells some of it.
fn row(methods: Methods, told: [bool; TELLINGS]) -> ClearanceYear {
    let mut row = ClearanceYear::new(Convention::Apmbc, State::AFG, 2010, "s");
    let all = tellings(methods);
    let cell = |place: usize| told[place].then_some(all[place]);
    (row.cancelled_m2, row.reduced_m2, row.cleared_m2) = (cell(0), cell(1), cell(2));
    (row.cancelled_or_reduced_m2, row.reduced_or_cleared_m2, row.released_m2) = (cell(3), cell(4), cell(5));
    row
}

fn released(methods: Methods, told: [bool; TELLINGS]) -> Option<ReleasedArea> {
    row(methods, told).released()
}

fn bits(number: usize) -> [bool; TELLINGS] {
    std::array::from_fn(|place| number >> place & 1 == 1)
}

/// Every year of small areas, every way to tell of it: the bounds are the least and the most of all years that would be told so.
#[test]
fn bounds_are_those_of_all_years_that_fit() {
    // More than any whole told: what reaches so far has no bound.
    const FAR: u64 = 9;
    let years = |most: u64| {
        (0..=most).flat_map(move |one| (0..=most).flat_map(move |two| (0..=most).map(move |three| [one, two, three])))
    };
    let bounds = |all: &[u64]| {
        let (least, most) = (*all.iter().min().unwrap(), *all.iter().max().unwrap());
        Amount { least: least.into(), most: (most < FAR).then_some(most.into()) }
    };
    for year in years(2) {
        for told in (1..1 << TELLINGS).map(bits) {
            let fits = |other: &Methods| {
                let both = tellings(year).into_iter().zip(tellings(*other));
                both.zip(told).all(|((one, other), told)| !told || one == other)
            };
            let fitting: Vec<Methods> = years(FAR).filter(fits).collect();
            let found = released(year, told).unwrap();
            let of = |what: fn(&Methods) -> u64| bounds(&fitting.iter().map(what).collect::<Vec<_>>());
            assert_eq!(found.in_all(), of(|year| year.iter().sum()), "{found:?}");
            assert_eq!(found.by_method(), [of(|year| year[0]), of(|year| year[1]), of(|year| year[2])], "{found:?}");
        }
    }
    assert_eq!(released([1, 1, 1], bits(0)), None, "nothing told is no release of nothing");
}

proptest! {
    #![proptest_config(cases(128))]

    /// What is told in addition never widens what can have been released; the whole, or all its parts, make it exact.
    #[test]
    fn more_told_is_never_known_less(
        methods in [0u64..1_000_000_000, 0u64..1_000_000_000, 0u64..1_000_000_000],
        told in 1usize..1 << TELLINGS,
        more in 0..TELLINGS,
    ) {
        let all = Amount::exactly(methods.iter().sum::<u64>().into());
        let less = released(methods, bits(told)).unwrap();
        let more = released(methods, bits(told | 1 << more)).unwrap();
        prop_assert!(all.is_within(more.in_all()) && more.in_all().is_within(less.in_all()), "{less:?} {more:?}");
        for (less, more) in less.by_method().into_iter().zip(more.by_method()) {
            prop_assert!(more.is_within(less), "{:?} {:?}", less, more);
        }
        let whole_splits: [&[usize]; 4] = [&[5], &[0, 1, 2], &[3, 2], &[0, 4]];
        let is_told = |split: &&[usize]| split.iter().all(|place| bits(told)[*place]);
        prop_assert!(!whole_splits.iter().any(is_told) || less.in_all() == all, "{:?}", less);
    }

    /// Whatever rounded or spoilt figures say, a sum has its bounds in order and no told whole, or part, lies above it.
    #[test]
    fn figures_that_do_not_add_up(cells in proptest::array::uniform6(proptest::option::of(any::<u64>()))) {
        let mut row = ClearanceYear::new(Convention::Apmbc, State::AFG, 2010, "s");
        [row.cancelled_m2, row.reduced_m2, row.cleared_m2, row.cancelled_or_reduced_m2, row.reduced_or_cleared_m2, row.released_m2] = cells;
        let Some(found) = row.released() else { return Ok(()) };
        let all = found.in_all();
        for amount in found.by_method().into_iter().chain([all]) {
            prop_assert!(amount.most.is_none_or(|most| amount.least <= most), "{:?}", found);
        }
        // A method that is not told of has no more than what is told of it together with another.
        let [cancelled, _, cleared] = found.by_method();
        for (own, amount, with) in [(cells[0], cancelled, cells[3]), (cells[2], cleared, cells[4])] {
            let above = with.is_some_and(|with| amount.most.is_none_or(|most| most > u128::from(with)));
            prop_assert!(own.is_some() || !above, "{:?}", found);
        }
        let told = if found.whole.is_some() { &cells[5..] } else { &cells[..5] };
        prop_assert!(told.iter().flatten().all(|told| u128::from(*told) <= all.least), "{:?}", found);
        let together = cells[3..].iter().any(Option::is_some);
        prop_assert!(found.not_told_apart().is_none() || together, "{:?}", found);
    }
}
