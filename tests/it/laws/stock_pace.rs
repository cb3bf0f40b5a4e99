//! The pace at which a stock is destroyed: whatever truly became of it, the figures told of it allow; and more figures never widen
//! what it can be.

use super::pace::holds;
use crate::support::property::cases;
use mine_action::{
    Convention, Day, Register, State,
    assess::pace::{StockPace, TrackRule},
    base::Amount,
    record::{
        Fact,
        membership::{Membership, MembershipEvent},
        stockpile::{Stockpile, StockpileEvent},
    },
};
use proptest::prelude::*;

const FIRST: i32 = 2000;

/// How a source tells of what remained at the end of a day.
#[derive(Debug, Clone, Copy)]
struct Telling {
    year: i32,
    /// On the last day of the year, else on 1 April, before what is destroyed in the year.
    at_the_end: bool,
    /// In whole thousands, rounded up or down; else as it was.
    rounded: Option<bool>,
}

/// What is destroyed each year from 2000 on, on 1 July; and what is told of it, each telling with whether it is left out.
fn a_stock() -> impl Strategy<Value = (Vec<u64>, Vec<(Telling, bool)>)> {
    let year = prop_oneof![0u64..3, 0u64..40_000];
    let telling = (0i32..8, any::<bool>(), proptest::option::of(any::<bool>()));
    let telling = telling.prop_map(|(year, at_the_end, rounded)| Telling { year: FIRST + year, at_the_end, rounded });
    let tellings = proptest::collection::vec((telling, any::<bool>()), 1..8);
    (proptest::collection::vec(year, 8), tellings)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What was destroyed in these years.
fn destroyed(years: &[u64], first: i32, last: i32) -> u64 {
    years.iter().zip(FIRST..).filter(|(_, year)| (first..=last).contains(year)).map(|(items, _)| items).sum()
}

/// What truly remained: at the end 50 are left.
fn remained(years: &[u64], telling: Telling) -> u64 {
    let first = telling.year + i32::from(telling.at_the_end);
    50 + destroyed(years, first, i32::MAX)
}

fn told(years: &[u64], telling: Telling) -> Stockpile {
    let is = remained(years, telling);
    let whole = match telling.rounded {
        Some(up) if is > 1000 => is / 1000 * 1000 + u64::from(up && !is.is_multiple_of(1000)) * 1000,
        _ => is,
    };
    let on = format!("{}-{}", telling.year, if telling.at_the_end { "12-31" } else { "04-01" });
    Stockpile::new(Convention::Apmbc, State::AFG, StockpileEvent::SeenOpen, "s").on(on.parse().unwrap()).quantity(whole)
}

/// Bound from 1 July 1999, open at the end of 2008. Of tellings of the same day the first counts.
fn pace(years: &[u64], tellings: impl Iterator<Item = Telling>) -> Option<StockPace> {
    let joined =
        Membership::new(Convention::Apmbc, State::AFG, MembershipEvent::Accession, "s").on(day("1999-01-01").into());
    let open =
        Stockpile::new(Convention::Apmbc, State::AFG, StockpileEvent::SeenOpen, "s").on("2008-12-31".parse().unwrap());
    let mut rows: Vec<Stockpile> = Vec::new();
    for row in tellings.map(|telling| told(years, telling)) {
        if rows.iter().all(|other| other.date != row.date) {
            rows.push(row);
        }
    }
    let facts: Vec<Fact> = [joined.into(), open.into()].into_iter().chain(rows.into_iter().map(Fact::from)).collect();
    let register = Register::new(day("2026-01-01"), facts).unwrap();
    register.state(State::AFG).stock_pace(Convention::Apmbc, day("2008-12-31"), &TrackRule::default())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_truly_became_of_a_stock_is_allowed((years, tellings) in a_stock()) {
        let found = pace(&years, tellings.iter().map(|(telling, _)| *telling)).unwrap();
        holds(&found)?;
        let last = tellings.iter().map(|(telling, _)| *telling).max_by_key(|one| (one.year, one.at_the_end)).unwrap();
        let is = remained(&years, last);
        prop_assert!(Amount::exactly(is.into()).is_within(found.remaining()), "{} {}", is, found.remaining());
        for seen in &found.seen {
            let is = destroyed(&years, seen.first, seen.last);
            let count = u32::try_from(seen.last - seen.first + 1).unwrap();
            let is = mine_action::assess::pace::Bounds::of(Amount::exactly(is.into()), count);
            prop_assert!(is.is_within(seen.together), "{:?} {:?}", is, seen);
        }
    }

    #[test]
    fn more_figures_of_a_stock_never_widen((years, tellings) in a_stock()) {
        let less = pace(&years, tellings.iter().filter(|(_, out)| !out).map(|(telling, _)| *telling)).unwrap();
        let order = |one: &&(Telling, bool)| one.1;
        let (left_out, kept): (Vec<_>, Vec<_>) = tellings.iter().partition(order);
        let more = pace(&years, kept.into_iter().chain(left_out).map(|(telling, _)| telling)).unwrap();
        for one in &less.seen {
            for other in more.seen.iter().filter(|other| (other.first, other.last) == (one.first, one.last)) {
                prop_assert!(other.together.is_within(one.together), "{:?} {:?}", other, one);
                prop_assert!(other.told >= one.told);
            }
        }
    }
}
