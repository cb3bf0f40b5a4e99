//! A percentage never says more than the counts beside it.

use crate::support::property::cases;
use mine_action::{Ratio, Tally};
use proptest::prelude::*;
use std::cmp::Ordering;

/// Whether a percentage, as it is printed, is true of that part of a whole.
fn is_true(text: &str, part: u128, whole: u128) -> bool {
    let number = text.strip_suffix(" %").unwrap_or_else(|| panic!("no percentage: {text}"));
    let (sign, number) = number.split_once(' ').map_or(("", number), |(sign, number)| (sign, number));
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let units: u128 = number.replace('.', "").parse().unwrap();
    let hundred = 10_u128.pow(u32::try_from(decimals).unwrap() + 2);
    let (share, shown) = (part * hundred, units * whole);
    match sign {
        "<" => 0 < share && share < shown,
        ">" => share > shown && (share < whole * hundred || units == hundred),
        // Rounded by at most half a unit; nothing and all only where they are exact.
        _ => 2 * share.abs_diff(shown) <= whole && (![0, hundred].contains(&units) || share == shown),
    }
}

fn ratio(part: u64, whole: u64) -> Ratio {
    Ratio::new(part.into(), whole.into()).unwrap()
}

/// Small numbers, and such as lie close to nothing or to all.
fn part_and_whole() -> impl Strategy<Value = (u64, u64)> {
    let near = (1..2_000_000_u64, 0..4_u64).prop_flat_map(|(whole, off)| {
        let off = off.min(whole);
        prop_oneof![Just((off, whole)), Just((whole - off, whole)), Just((whole + off, whole))]
    });
    prop_oneof![2 => (0..300_u64, 1..300_u64), 2 => near, 1 => (any::<u32>(), 1..=u32::MAX).prop_map(|(part, whole)| (part.into(), whole.into()))]
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_percentage_is_true_of_its_quotient((part, whole) in part_and_whole()) {
        let text = ratio(part, whole).in_percent();
        prop_assert!(is_true(&text, part.into(), whole.into()), "{part} of {whole}: {text}");
        let rounded = ratio(part, whole).percent();
        prop_assert_eq!(rounded == 0, part == 0);
        prop_assert_eq!(rounded == 100, part == whole);
    }

    #[test]
    fn two_percentages_are_true_and_differ_where_the_quotients_do((a, whole) in part_and_whole(), (b, other) in part_and_whole(), same in any::<bool>()) {
        let other = if same { whole } else { other };
        let (one, two) = (ratio(a, whole), ratio(b, other));
        let text = one.in_percent_to(two);
        match text.split_once(" to ") {
            None => prop_assert_eq!(one.compare(two), Ordering::Equal, "{}", text),
            Some((from, to)) => {
                prop_assert!(from != to, "{text}");
                prop_assert!(is_true(from, a.into(), whole.into()) && is_true(to, b.into(), other.into()), "{text}");
            }
        }
    }

    #[test]
    fn counts_show_two_figures_where_two_are_possible(counts in prop::array::uniform6(prop_oneof![3 => 0..4_u64, 1 => 0..700_u64])) {
        let [in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown] = counts;
        let tally = Tally { in_yes, in_no, in_unknown, maybe_yes, maybe_no, maybe_unknown };
        let text = tally.to_string();
        let Some((low, high)) = tally.bounds() else { return Ok(()); };
        let (_, share) = text.strip_suffix(')').unwrap().split_once('(').unwrap();
        prop_assert_eq!(share.ends_with(", if anybody counts"), tally.may_be_empty(), "{}", text);
        let share = share.trim_end_matches(", if anybody counts");
        let (from, to) = share.split_once(" to ").unwrap_or((share, share));
        prop_assert_eq!(from == to, low.compare(high) == Ordering::Equal, "{}", text);
        for (text, ratio) in [(from, low), (to, high)] {
            prop_assert!(is_true(text, ratio.part(), ratio.whole()), "{text}: {ratio}");
        }
    }
}
