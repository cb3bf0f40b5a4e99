//! The pace at which stocks are destroyed, worked out by hand.

use crate::support::{
    day::day,
    rows::{MINES, register},
};
use mine_action::{
    Convention, State,
    assess::pace::{StockPace, Track, TrackGap, TrackRule, Window},
    base::{Amount, Ratio},
    record::Table,
};

/// Afghanistan under the APMBC, stocks due by 1 July 2003, open at the end of 2002, by these rows.
fn pace(rows: &[&str], on: &str) -> Option<StockPace> {
    let rows: Vec<String> = rows.iter().map(|row| format!("apmbc,AFG,{row},,,s")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).chain(["apmbc,AFG,seen-open,2003-12-31,,,,s"]).collect();
    let records = register(&[MINES, (Table::Stockpiles, &rows)]);
    records.state(State::AFG).stock_pace(Convention::Apmbc, day(on), &TrackRule::default())
}

const DECLARED: &str = "declared,1999-12-31,900";

/// In 2000 900 became 600; they are due in 30 months and a day of July.
#[test]
fn two_figures_a_year_apart() {
    let of = |left: u32| pace(&[DECLARED, &format!("seen-open,2000-12-31,{left}")], "2001-06-30").unwrap();
    let found = of(600);
    assert_eq!(
        (found.remaining(), found.needed.unwrap().least),
        (Amount::exactly(600), Ratio::new(600 * 12 * 31, 931).unwrap())
    );
    let last = found.over(Window::LastYear).unwrap();
    assert_eq!((last.first, last.last, last.told), (2000, 2000, 1));
    assert_eq!((last.together.least, last.together.most), (Ratio::number(300), Some(Ratio::number(300))));
    // Two years from the end of 2000.
    assert_eq!((last.ends.unwrap().to_string().as_str(), found.track), ("2002", Track::OnTrack));
    assert_eq!((of(700).track, of(800).track, of(900).track), (Track::Behind, Track::FarBehind, Track::FarBehind));
    // 1998 and 1999 do not lie between two figures: any number may have been destroyed.
    let three = found.over(Window::LastThree).unwrap();
    assert_eq!(
        (three.first, three.told, three.together.least, three.together.most),
        (1998, 1, Ratio::number(100), None)
    );
    assert_eq!(pace(&[DECLARED, "seen-open,2000-12-31,600", "completed,2001-03-01,900"], "2001-06-30"), None);
}

/// A stock becomes no greater without a find, and what is between two figures is bound by them.
#[test]
fn what_figures_do_not_tell() {
    let of = |rows: &[&str]| pace(rows, "2002-06-30").unwrap();
    // Of the two years 300 became fewer; in the one or in the other.
    let both = of(&[DECLARED, "seen-open,2001-12-31,600"]);
    let last = both.over(Window::LastYear).unwrap();
    assert_eq!(
        (last.last, last.together.least, last.together.most),
        (2001, Ratio::number(0), Some(Ratio::number(300)))
    );
    let all = both.over(Window::AllYears).unwrap();
    assert_eq!(
        (all.first, all.together.least, all.together.most),
        (2000, Ratio::number(150), Some(Ratio::number(150)))
    );
    // What was found between them was destroyed beside that, or not.
    let found = of(&[DECLARED, "found,2001-03-01,50", "seen-open,2001-12-31,600"]);
    let all = found.over(Window::AllYears).unwrap();
    assert_eq!((all.together.least, all.together.most), (Ratio::number(150), None));
    assert_eq!((found.remaining(), found.measure.unwrap().found_since), (Amount::exactly(600), false));
    let since = of(&[DECLARED, "seen-open,2001-12-31,600", "found,2002-03-01,50"]);
    assert_eq!(since.remaining(), Amount::at_least(600));
    // A greater figure without a find: one of the two is not right, and neither tells of a pace.
    let odd = of(&[DECLARED, "seen-open,2000-12-31,600", "seen-open,2001-12-31,700"]);
    assert_eq!((odd.remaining(), odd.why), (Amount { least: 600, most: Some(700) }, Some(TrackGap::NoRelease)));
    // What is declared anew may have been counted anew.
    let anew = of(&[DECLARED, "declared,2001-12-31,600"]);
    assert_eq!((anew.remaining(), anew.why), (Amount::exactly(600), Some(TrackGap::NoRelease)));
    // Whole thousands are round.
    let round = of(&[DECLARED, "seen-open,2001-12-31,335000"]);
    assert_eq!(round.remaining(), Amount { least: 900, most: Some(336_000) }, "no less than 900, if that was right");
    assert_eq!(of(&["declared,2001-12-31,4500000"]).remaining(), Amount { least: 4_400_000, most: Some(4_600_000) });
    // Without a figure nothing is told; without a day it is as at entry into force.
    assert_eq!(of(&["declared,1999-12-31,"]).why, Some(TrackGap::NoMeasure));
    assert_eq!(of(&["declared,,900"]).measure.unwrap().measured, day("1999-07-01").into());
    // Only what was found is known.
    assert_eq!(of(&["none,1999-12-31,", "found,2000-03-01,50"]).remaining(), Amount::at_least(50));
}

/// Of real States, number by number from the rows of `seeds/stockpiles.csv`.
#[cfg(feature = "data")]
mod by_hand {
    use super::*;

    fn of(convention: Convention, state: State, on: &str) -> StockPace {
        mine_action::data::register()
            .unwrap()
            .state(state)
            .stock_pace(convention, day(on), &TrackRule::default())
            .unwrap()
    }

    fn over(pace: &StockPace, window: Window) -> (i32, i32, Ratio, Option<Ratio>) {
        let seen = pace.over(window).unwrap();
        (seen.first, seen.last, seen.together.least, seen.together.most)
    }

    /// Equal by value.
    fn ratio(part: u128, whole: u128) -> Ratio {
        let common = (1..=whole).rev().find(|by| part.is_multiple_of(*by) && whole.is_multiple_of(*by)).unwrap();
        Ratio::new(part / common, whole / common).unwrap()
    }

    /// 1,566,532 declared on 7 July 2004, due on 1 March 2008: 44 months less six days of July. Nothing is told of how many were
    /// destroyed until the deadline had passed.
    #[test]
    fn greece_before_its_deadline() {
        let greece = of(Convention::Apmbc, State::GRC, "2006-12-31");
        assert_eq!((greece.remaining(), greece.deadline), (Amount::exactly(1_566_532), day("2008-03-01").into()));
        let needed = greece.needed.unwrap();
        assert_eq!(
            (needed.least, needed.most),
            (ratio(1_566_532 * 12 * 31, 44 * 31 - 6), Some(needed.least)),
            "429,123.3"
        );
        assert_eq!((greece.seen.len(), greece.why), (0, Some(TrackGap::NoRelease)));
    }

    /// 951,946 at the end of 2010, 343,413 on 24 May 2019, some 300,000 (200,000 to 400,000) on 25 November 2022; then 325,413 in
    /// 2022 to 2024 and nearly 335,000 (334,000 to 336,000) in June 2025, which is more.
    #[test]
    fn greece_now() {
        let greece = of(Convention::Apmbc, State::GRC, "2026-11-21");
        assert_eq!(greece.remaining(), Amount { least: 325_413, most: Some(336_000) });
        assert_eq!((greece.needed, greece.why), (None, Some(TrackGap::DeadlinePassed)));
        // 951,946 - 343,413 = 608,533 at the least, 1,566,532 - 200,000 = 1,366,532 at the most, in 17 years.
        assert_eq!(over(&greece, Window::AllYears), (2005, 2021, ratio(608_533, 17), Some(ratio(1_366_532, 17))));
        // 343,413 - 200,000 at the most from 2019 to 2022.
        assert_eq!(over(&greece, Window::LastYear), (2021, 2021, Ratio::number(0), Some(Ratio::number(143_413))));
    }

    /// 6.3 million (6.2 to 6.4) on 11 April 2007, not 6.66 as declared before, due on 1 June 2010: 38 months less ten days of
    /// April.
    #[test]
    fn ukraine_before_its_deadline() {
        let ukraine = of(Convention::Apmbc, State::UKR, "2009-12-31");
        assert_eq!(ukraine.remaining(), Amount { least: 6_200_000, most: Some(6_400_000) });
        assert_eq!(ukraine.deadline, day("2010-06-01").into());
        let needed = ukraine.needed.unwrap();
        assert_eq!((needed.least, needed.most), (ratio(6_200_000 * 36, 113), Some(ratio(6_400_000 * 36, 113))));
        // From the 6.66 million to the 6.3 nothing is known to have been destroyed: they were counted anew.
        assert_eq!((ukraine.seen.len(), ukraine.why), (0, Some(TrackGap::NoRelease)));
    }

    /// 3,364,889 in 2020, 3.3 million (3.2 to 3.4) on 25 November 2022, 3,364,433 in 2022 to 2024, more than 3.3 million in June 2025.
    #[test]
    fn ukraine_now() {
        let ukraine = of(Convention::Apmbc, State::UKR, "2026-11-21");
        assert_eq!(ukraine.remaining(), Amount { least: 3_200_000, most: Some(3_400_000) });
        assert_eq!((ukraine.deadline, ukraine.why), (day("2010-06-01").into(), Some(TrackGap::DeadlinePassed)));
        // 3,364,889 - 3,200,000 = 164,889 at the most since 2020.
        assert_eq!(over(&ukraine, Window::LastYear), (2024, 2024, Ratio::number(0), Some(Ratio::number(164_889))));
        assert_eq!(over(&ukraine, Window::LastThree), (2022, 2024, Ratio::number(0), Some(ratio(164_889, 3))));
        // 3,364,889 - 3,364,433 = 456 at the least; 6.4 - 3.2 million at the most since 2007.
        assert_eq!(over(&ukraine, Window::LastFive), (2020, 2024, ratio(456, 5), Some(Ratio::number(640_000))));
    }

    /// 510 on 31 August 2012, and 510 on 2 August 2018, due on 1 December 2019: 16 months less a day of August. They were destroyed
    /// seven weeks later: the word for a pace is no forecast.
    #[test]
    fn botswana() {
        let botswana = of(Convention::Ccm, State::BWA, "2018-08-31");
        assert_eq!((botswana.remaining(), botswana.deadline), (Amount::exactly(510), day("2019-12-01").into()));
        assert_eq!(botswana.needed.unwrap().least, ratio(510 * 12 * 31, 16 * 31 - 1), "383.3");
        assert_eq!(over(&botswana, Window::LastFive), (2013, 2017, Ratio::number(0), Some(Ratio::number(0))));
        assert_eq!(botswana.track, Track::FarBehind);
    }
}
