//! The rule for a pace, tried on the past: nothing that became known later is used, and the counts are those of the rows.

use crate::support::property::cases;
use mine_action::{
    Convention, Day, Fact, Readings, Register,
    assess::{
        back_test::{BackTest, Came, Hindcast},
        pace::{Track, TrackRule},
    },
    strategies::{lawful::lawful_facts, register::register_and_day},
};
use proptest::prelude::*;

fn test(register: &Register) -> BackTest {
    register.back_test(Readings::default(), &TrackRule::default())
}

/// The word that the rule has on that day, of that deadline; `None` where it is not the one seen.
fn word(register: &Register, row: &Hindcast) -> Option<Track> {
    let then = register.known_by(row.as_of);
    let pace = then.state(row.state).pace(row.convention, row.as_of, &TrackRule::default())?;
    (pace.deadline == row.deadline.into()).then_some(pace.track)
}

fn holds(test: &BackTest, known: Day) -> Result<(), TestCaseError> {
    for row in &test.rows {
        prop_assert!(row.as_of < row.deadline && row.deadline <= known, "{}", row);
        prop_assert_eq!(row.why.is_none(), row.track != Track::CannotTell, "{}", row);
        prop_assert!(row.is_hit().is_none() || (row.track != Track::CannotTell && row.came != Came::NotKnown));
        prop_assert!(row.came != Came::Asked || !row.requests.is_empty(), "{}", row);
    }
    let Some(all) = test.rates.first() else {
        prop_assert!(test.rows.is_empty());
        return Ok(());
    };
    let hits = test.rows.iter().filter_map(Hindcast::is_hit);
    prop_assert_eq!(all.seen as usize, test.rows.len());
    prop_assert_eq!((all.told as usize, all.hits as usize), (hits.clone().count(), hits.filter(|hit| *hit).count()));
    // Word and guess differ in the words of being on track alone.
    for rate in &test.rates {
        prop_assert!(rate.seen >= rate.came && rate.came >= rate.not_done && rate.came >= rate.told, "{}", rate);
        prop_assert_eq!(rate.hits + rate.on_track, rate.guess_hits + 2 * rate.on_track_hits, "{}", rate);
    }
    for convention in Convention::ALL {
        let own = test.rates.iter().filter(|rate| rate.convention == Some(*convention));
        let (whole, parts): (Vec<_>, Vec<_>) = own.partition(|rate| rate.decade.is_none());
        let sum = |of: &[&mine_action::assess::back_test::HitRate]| {
            of.iter().map(|rate| (rate.seen, rate.hits)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
        };
        prop_assert_eq!(sum(&whole), sum(&parts));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_became_known_later_changes_no_word((register, day) in register_and_day()) {
        let (now, then) = (test(&register), register.known_by(day));
        holds(&now, register.known())?;
        for row in now.rows.iter().filter(|row| row.as_of <= day) {
            prop_assert_eq!(word(&then, row), Some(row.track), "{} known by {}", row, day);
        }
        let kept: BackTest = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
        prop_assert_eq!(kept, now);
    }

    /// A fact that is kept back until the release is no part of any word on an earlier day.
    #[test]
    fn facts_added_later_change_no_word((release, facts) in lawful_facts(), at in any::<prop::sample::Index>()) {
        let can_wait = |fact: &Fact| matches!(fact, Fact::Clearance(_) | Fact::Areas(_));
        let places: Vec<usize> = (0..facts.len()).filter(|place| facts.get(*place).is_some_and(can_wait)).collect();
        if places.is_empty() { return Ok(()) }
        let mut facts = facts;
        let mut kept_back = facts.remove(*at.get(&places));
        match &mut kept_back {
            Fact::Clearance(row) => row.known = Some(release.into()),
            Fact::Areas(row) => row.known = Some(release.into()),
            _ => {}
        }
        let Ok(without) = Register::new(release, facts) else { return Ok(()) };
        let Ok(with) = without.with(kept_back) else { return Ok(()) };
        for row in test(&with).rows.iter().filter(|row| row.as_of < release) {
            prop_assert_eq!(word(&without, row), Some(row.track), "{}", row);
        }
    }
}

#[cfg(feature = "data")]
mod embedded {
    use super::*;
    use std::sync::OnceLock;

    /// Of the embedded records, made once.
    fn of_the_records() -> &'static BackTest {
        static TEST: OnceLock<BackTest> = OnceLock::new();
        TEST.get_or_init(|| test(mine_action::data::register().unwrap()))
    }

    /// The table of the page, as the function gives it.
    fn table(test: &BackTest) -> String {
        let mut text =
            "| of | seen | came | not done | words | true | guess | on track |\n|---|---|---|---|---|---|---|---|\n"
                .to_owned();
        for one in &test.rates {
            let group = one.group();
            let (seen, came, not_done, told) = (one.seen, one.came, one.not_done, one.told);
            let (hits, guess, on_track, true_of) = (one.hits, one.guess_hits, one.on_track, one.on_track_hits);
            text += &format!(
                "| {group} | {seen} | {came} | {not_done} | {told} | {hits} | {guess} | {true_of} of {on_track} |\n"
            );
        }
        text
    }

    #[test]
    fn the_page_tells_the_figures_of_the_function() {
        let test = of_the_records();
        holds(test, mine_action::data::register().unwrap().known()).unwrap();
        let page = include_str!("../../../src/guide/back_test.md");
        assert!(page.contains(&table(test)), "expected:\n{}", table(test));
        let all = &test.rates[0];
        // What the page says of them in words.
        assert_eq!((all.told, all.on_track_hits, all.on_track), (37, 1, 15), "the words of the page");
        assert!(page.contains("once in fifteen") && page.contains("thirty-seven of some four hundred"));
        assert!((395..=415).contains(&all.came) && all.hits < all.guess_hits);
        assert_eq!(all.hits - all.on_track_hits, all.told - all.on_track, "words of being behind came true");
    }

    /// One word by hand: Zimbabwe, a year before its deadline of 2018.
    #[test]
    fn zimbabwe_was_far_behind_and_asked() {
        let test = of_the_records();
        let told: Vec<String> = test.rows.iter().map(ToString::to_string).collect();
        let expected = "Zimbabwe, due by 2018-01-01, 1 year before: far-behind; came: asked";
        assert!(told.iter().any(|one| one == expected));
    }
}
