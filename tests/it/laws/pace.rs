//! The pace of clearance: more figures never widen what it can be, and how a year's release is split by method changes no sum.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Readings, Register, State,
    assess::pace::{
        Areas, Bounds, ByMethod, ClearancePace, EndYears, Kind, Pace, Seen as SeenOf, StockPace, Track, TrackRule,
    },
    base::Ratio,
    record::{
        Fact,
        area::{Area, AreaEvent},
        clearance::ClearanceYear,
        membership::{Membership, MembershipEvent},
    },
    strategies::{
        lawful::lawful_facts,
        register::{any_register, register_and_day},
    },
};
use proptest::prelude::*;

type Seen = SeenOf<Areas>;

/// What is told of a year: what remained, and what was cancelled, reduced and cleared.
type Told = (Option<u64>, [Option<u64>; 3]);

const FIRST: i32 = 2000;

/// Figures of some years from 2000 on.
fn some_years() -> impl Strategy<Value = Vec<Option<Told>>> {
    let area = || proptest::option::weighted(0.8, 0u64..1_000_000_000);
    let told = (area(), [area(), area(), area()]);
    proptest::collection::vec(proptest::option::weighted(0.8, told), 1..8)
}

fn row(year: i32, (remaining, [cancelled, reduced, cleared]): Told) -> ClearanceYear {
    let mut row = ClearanceYear::new(Convention::Apmbc, State::AFG, year, "s");
    (row.remaining_m2, row.cancelled_m2, row.reduced_m2, row.cleared_m2) = (remaining, cancelled, reduced, cleared);
    row
}

/// Bound from 1 July 1999, areas due by 1 July 2009 and open to the end of 2008.
fn of_years(years: &[Option<Told>]) -> ClearancePace {
    let rule = TrackRule { fresh_years: 20, ..TrackRule::default() };
    records(years).state(State::AFG).pace(Convention::Apmbc, "2008-12-31".parse().unwrap(), &rule).unwrap()
}

fn records(years: &[Option<Told>]) -> Register {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let joined =
        Membership::new(Convention::Apmbc, State::AFG, MembershipEvent::Accession, "s").on(day("1999-01-01").into());
    let open = Area::new(Convention::Apmbc, State::AFG, AreaEvent::SeenOpen, "s").on(day("2008-12-31").into());
    let rows = years.iter().zip(FIRST..).filter_map(|(told, year)| Some(Fact::from(row(year, (*told)?))));
    let facts: Vec<Fact> = [joined.into(), open.into()].into_iter().chain(rows).collect();
    Register::new(day("2026-01-01"), facts).unwrap()
}

fn is_told(told: &Option<Told>) -> bool {
    told.is_some_and(|(_, released)| released.iter().any(Option::is_some))
}

/// The same with one more figure, of a year between the first and the last of which a release is told.
fn one_more(years: &[Option<Told>], place: usize, method: usize, area: u64) -> Option<Vec<Option<Told>>> {
    let (first, last) = (years.iter().position(is_told)?, years.iter().rposition(is_told)?);
    let place = first + place % (last - first + 1);
    let mut more = years.to_vec();
    let (_, released) = more[place].get_or_insert((None, [None; 3]));
    released[method].is_none().then(|| released[method] = Some(area))?;
    Some(more)
}

fn ends_within(own: EndYears, other: EndYears) -> bool {
    let before = other.latest.is_none_or(|latest| own.latest.is_some_and(|own| own <= latest));
    other.earliest <= own.earliest && before
}

/// Whether the one can be no more than the other.
fn is_within(own: &Seen, other: &Seen) -> Result<(), TestCaseError> {
    prop_assert_eq!((own.window, own.first, own.last), (other.window, other.first, other.last));
    prop_assert!(own.told >= other.told);
    let each = |seen: &Seen| {
        let ByMethod { cancelled, reduced, cleared, .. } = seen.methods;
        [cancelled, reduced, cleared, seen.together]
    };
    for (own, other) in each(own).into_iter().zip(each(other)) {
        prop_assert!(own.is_within(other), "{:?} {:?}", own, other);
    }
    prop_assert!(own.share.zip(other.share).is_none_or(|(own, other)| own.is_within(other)));
    prop_assert!(own.ends.zip(other.ends).is_none_or(|(own, other)| ends_within(own, other)));
    let kept = match other.track {
        Track::CannotTell => true,
        Track::Behind => [Track::Behind, Track::FarBehind].contains(&own.track),
        decided => own.track == decided,
    };
    prop_assert!(kept, "{} after {}", own.track, other.track);
    Ok(())
}

/// Whether a share of that is this much, where the numbers are not too great to tell.
fn is_share(share: Ratio, of: Ratio, is: Ratio) -> bool {
    let product = |numbers: [u128; 3]| numbers.into_iter().try_fold(1u128, u128::checked_mul);
    let one = product([share.part(), of.part(), is.whole()]);
    let other = product([share.whole(), of.whole(), is.part()]);
    one.zip(other).is_none_or(|(one, other)| one == other)
}

/// The least share is the least pace of the most that may be needed, the most share the most of the least.
fn share_follows<K: Kind>(needed: Bounds, seen: &SeenOf<K>) -> Result<(), TestCaseError> {
    let Some(share) = seen.share else { return Ok(()) };
    match needed.most {
        Some(most) if most.part() > 0 => prop_assert!(is_share(share.least, most, seen.together.least), "{:?}", seen),
        _ => prop_assert_eq!(share.least.part(), 0, "{:?}", seen),
    }
    match seen.together.most {
        Some(most) if needed.least.part() > 0 => {
            prop_assert!(share.most.is_some_and(|share| is_share(share, needed.least, most)), "{:?}", seen);
        }
        _ => prop_assert_eq!(share.most, None, "{:?}", seen),
    }
    Ok(())
}

/// Whether what is told of a pace fits together.
pub(super) fn holds<K: Kind>(one: &Pace<K>) -> Result<(), TestCaseError> {
    let orders = |bounds: Bounds| bounds.most.is_none_or(|most| bounds.least.compare(most).is_le());
    prop_assert!(one.needed.is_none_or(orders), "{}", one);
    prop_assert_eq!(one.why.is_some(), one.track == Track::CannotTell, "{}", one);
    prop_assert!(one.needed.is_none() || one.measure.is_some(), "{}", one);
    for seen in &one.seen {
        one.needed.map_or(Ok(()), |needed| share_follows(needed, seen))?;
        prop_assert!(seen.first <= seen.last && seen.told >= 1);
        for bounds in [seen.together].into_iter().chain(seen.share) {
            prop_assert!(orders(bounds), "{:?}", seen);
        }
        // Never zero by silence: a year without a word leaves the sum open.
        let years = usize::try_from(seen.last - seen.first + 1).unwrap();
        prop_assert!(seen.told <= years, "{:?}", seen);
        prop_assert!(seen.told == years || seen.together.most.is_none(), "{:?}", seen);
        prop_assert!(seen.ends.is_none_or(|ends| ends.latest.is_none_or(|latest| ends.earliest <= latest)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn more_figures_never_widen(years in some_years(), place in 0usize..8, method in 0usize..3, area in 0u64..1_000_000_000) {
        let Some(more) = one_more(&years, place, method, area) else { return Ok(()) };
        let (less, more) = (of_years(&years), of_years(&more));
        prop_assert_eq!(&less.measure, &more.measure);
        prop_assert_eq!(less.seen.len(), more.seen.len());
        for (less, more) in less.seen.iter().zip(&more.seen) {
            is_within(more, less)?;
        }
    }

    #[test]
    fn how_a_release_is_split_by_method_changes_no_sum(years in some_years()) {
        let whole = |told: Told| {
            let all = told.1.iter().copied().sum::<Option<u64>>();
            (told.0, all.map_or(told.1, |all| [Some(0), Some(0), Some(all)]))
        };
        let one_method: Vec<Option<Told>> = years.iter().map(|told| told.map(whole)).collect();
        let (one, other) = (of_years(&years), of_years(&one_method));
        prop_assert_eq!((&one.needed, one.track), (&other.needed, other.track));
        let sums = |pace: &ClearancePace| pace.seen.iter().map(|seen| (seen.together, seen.share, seen.ends)).collect::<Vec<_>>();
        prop_assert_eq!(sums(&one), sums(&other));
    }

    #[test]
    fn what_is_told_of_a_pace_fits_together((register, day) in register_and_day(), years in some_years()) {
        holds(&of_years(&years))?;
        for one in register.pace(Readings::default(), day, &TrackRule::default()) {
            holds(&one)?;
            for seen in &one.seen {
                let ByMethod { cancelled, reduced, cleared, .. } = seen.methods;
                for bounds in [cancelled, reduced, cleared] {
                    prop_assert!(bounds.most.is_none_or(|most| bounds.least.compare(most).is_le()), "{:?}", seen);
                }
            }
        }
        for one in register.stock_pace(Readings::default(), day, &TrackRule::default()) {
            holds(&one)?;
        }
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn the_order_of_rows_plays_no_part_in_a_pace(
        (release, facts, shuffled) in lawful_facts().prop_flat_map(|(release, facts)| {
            (Just(release), Just(facts.clone()), Just(facts).prop_shuffle())
        }),
    ) {
        let [one, other] = [facts, shuffled].map(|facts| Register::new(release, facts).unwrap());
        let (readings, rule) = (Readings::default(), TrackRule::default());
        prop_assert_eq!(one.pace(readings, release, &rule), other.pace(readings, release, &rule));
        prop_assert_eq!(one.stock_pace(readings, release, &rule), other.stock_pace(readings, release, &rule));
    }

    #[test]
    fn paces_are_read_back(register in any_register()) {
        let all = register.pace(Readings::default(), register.known(), &TrackRule::default());
        let text = serde_json::to_string(&all).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<ClearancePace>>(&text).unwrap(), all);
        let all = register.stock_pace(Readings::default(), register.known(), &TrackRule::default());
        let text = serde_json::to_string(&all).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<StockPace>>(&text).unwrap(), all);
    }

    /// What holds for the recorded years in any order holds for every draw; the same seed draws the same, and more draws
    /// only add to it.
    #[test]
    fn no_draw_leaves_what_holds_in_any_order(
        years in proptest::collection::vec((1u64..3_000_000_000, [0u64..300_000_000, 0u64..300_000_000, 1u64..300_000_000]), 3..9),
        seed: u64,
        times in 1u32..60,
    ) {
        let told: Vec<Option<Told>> =
            years.iter().map(|(remaining, released)| Some((Some(*remaining), released.map(Some)))).collect();
        let records = records(&told);
        let day: Day = format!("{}-12-31", FIRST + 1 + years.len() as i32).parse().unwrap();
        let draw = |seed, times| records.state(State::AFG).draws(Convention::Apmbc, day.min("2008-12-31".parse().unwrap()), seed, times);
        // What was told to remain may be less than any of the years, though more was seen open later.
        let Some(drawn) = draw(seed, times) else { return Ok(()) };
        prop_assert_eq!(drawn.times(), u64::from(times));
        let any = drawn.in_any_order;
        for end in &drawn.ends {
            match end.year {
                Some(year) => prop_assert!(
                    any.earliest <= year && any.latest.is_none_or(|latest| year <= latest), "{end:?} {any:?}"
                ),
                // After a thousand years.
                None => prop_assert!(any.latest.is_none_or(|latest| latest > 3000)),
            }
        }
        prop_assert!(drawn.ends.is_sorted_by_key(|end| (end.year.is_none(), end.year)));
        prop_assert!(drawn.in_time.start() <= drawn.in_time.end() && *drawn.in_time.end() <= drawn.times());
        let quantiles = [(0, 1), (1, 10), (1, 2), (9, 10), (1, 1)];
        let quantiles = quantiles.map(|(part, whole)| drawn.quantile(part, whole).unwrap_or(i32::MAX));
        prop_assert!(quantiles.is_sorted());
        prop_assert_eq!(Some(drawn.clone()), draw(seed, times));
        if let Some(more) = draw(seed, times + 1) {
            for end in &drawn.ends {
                prop_assert!(more.ends.iter().any(|other| other.year == end.year && other.times >= end.times));
            }
            prop_assert_eq!(more.in_any_order, any);
        }
    }
}
