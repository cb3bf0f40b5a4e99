//! The pace of clearance, worked out by hand.

use crate::support::{
    day::day,
    rows::{MINES, register},
};
use mine_action::{
    Convention, State,
    assess::pace::{ClearancePace, Track, TrackGap, TrackRule, Window},
    base::{Amount, Ratio},
    record::Table,
};

/// Afghanistan under the APMBC, areas due by 1 July 2009, by these figures.
fn pace(figures: &[&str], areas: &[&str], on: &str) -> ClearancePace {
    let records = register(&[MINES, (Table::Clearance, figures), (Table::Areas, areas)]);
    records.state(State::AFG).pace(Convention::Apmbc, day(on), &TrackRule::default()).unwrap()
}

const OPEN: &str = "apmbc,AFG,seen-open,2009-12-31,,,,,s";

/// 300 of something remained on 1 July 2007, two years before the deadline; in 2006 100 were released.
#[test]
fn two_years_ahead() {
    let figures = ["apmbc,AFG,2006,,,,,10,20,70,,,,,,s", "apmbc,AFG,2007,2007-07-01,100,200,300,,,,,,,,,s"];
    let found = pace(&figures, &[OPEN], "2008-06-30");
    assert_eq!((found.remaining(), found.needed.unwrap().least), (Amount::exactly(300), Ratio::number(150)));
    assert_eq!(found.needed.unwrap().most, Some(Ratio::number(150)));
    assert!(found.deadline_is_known);
    let last = found.over(Window::LastYear).unwrap();
    assert_eq!(
        (last.methods.cancelled.least, last.methods.reduced.least, last.methods.cleared.least),
        (Ratio::number(10), Ratio::number(20), Ratio::number(70))
    );
    assert_eq!((last.together.least, last.together.most), (Ratio::number(100), Some(Ratio::number(100))));
    assert_eq!((last.share.unwrap().least, last.track), (Ratio::new(2, 3).unwrap(), Track::Behind));
    // Three years from 1 July 2007: 1 July 2010.
    assert_eq!(last.ends.unwrap().to_string(), "2010");
    let three = found.over(Window::LastThree).unwrap();
    assert_eq!((three.first, three.last, three.told), (2004, 2006, 1));
    assert_eq!((three.together.least, three.together.most), (Ratio::new(100, 3).unwrap(), None));
    assert_eq!((three.track, three.ends.unwrap().to_string().as_str()), (Track::CannotTell, "2007 to 2016"));
}

/// A method, a class, or a day that is not told leaves it open.
#[test]
fn what_is_not_told_is_no_zero() {
    let of = |released: &str, remaining: &str| {
        let row = format!("apmbc,AFG,2006,2006-07-01,{remaining},{released},,,,,,s");
        pace(&[&row], &[OPEN], "2008-06-30")
    };
    assert_eq!(of("10,20,70", ",,300").track, Track::OnTrack, "100 seen, 100 needed");
    assert_eq!(of(",20,70", ",,300").track, Track::CannotTell, "anything may have been cancelled");
    assert_eq!(of(",20,70", ",,300").why, Some(TrackGap::NotEnough));
    assert_eq!(of(",20,80", ",,300").track, Track::OnTrack, "enough without it");
    assert_eq!(of("10,20,69", ",,300").track, Track::Behind);
    assert_eq!(of("10,20,19", ",,300").track, Track::FarBehind);
    assert_eq!(of("10,20,69", "300,,").track, Track::Behind, "300 suspected, and what is confirmed beside");
    assert_eq!(of("10,20,70", "300,,").track, Track::CannotTell);
    let silent = of(",,", ",,300");
    assert_eq!((silent.seen, silent.why), (Vec::new(), Some(TrackGap::NoRelease)));
    let unknown = of("10,20,70", ",,");
    assert_eq!((unknown.measure.clone(), unknown.needed, unknown.why), (None, None, Some(TrackGap::NoMeasure)));
}

#[test]
fn finds_deadlines_and_old_figures() {
    let figures = ["apmbc,AFG,2006,2006-07-01,,,300,10,20,70,,,,,,s"];
    // What was found since may be any area more.
    let found = pace(&figures, &[OPEN, "apmbc,AFG,found,2007-01-01,,,,,s"], "2008-06-30");
    assert_eq!((found.remaining(), found.track), (Amount::at_least(300), Track::CannotTell));
    assert_eq!(pace(&figures, &[OPEN, "apmbc,AFG,found,2006-01-01,,,,,s"], "2008-06-30").track, Track::OnTrack);
    // Nothing remained then; what is open now is not measured.
    let none = ["apmbc,AFG,2006,2006-07-01,,,0,10,20,70,,,,,,s"];
    assert_eq!(pace(&none, &[OPEN], "2008-06-30").measure, None);
    // It was measured when the deadline had passed.
    let late = ["apmbc,AFG,2009,2009-12-31,,,300,10,20,70,,,,,,s"];
    let late = pace(&late, &[OPEN], "2009-12-31");
    assert_eq!((late.needed, late.track, late.why), (None, Track::CannotTell, Some(TrackGap::DeadlinePassed)));
    assert_eq!(late.over(Window::LastYear).unwrap().ends.unwrap().to_string(), "2012", "three years later");
    // Told more than five years before.
    let old = ["apmbc,AFG,2000,,,,,10,20,70,,,,,,s", "apmbc,AFG,2006,2006-07-01,,,300,,,,,,,,,s"];
    assert_eq!(pace(&old, &[OPEN], "2005-12-31").measure, None, "not yet measured");
    assert_eq!(pace(&old, &[OPEN], "2006-12-31").why, Some(TrackGap::OldRelease));
    let records = register(&[MINES, (Table::Clearance, &old), (Table::Areas, &[OPEN])]);
    let rule = TrackRule { fresh_years: 6, ..TrackRule::default() };
    assert_eq!(
        records.state(State::AFG).pace(Convention::Apmbc, day("2006-12-31"), &rule).unwrap().track,
        Track::OnTrack
    );
    // What is done has no pace.
    let done =
        register(&[MINES, (Table::Clearance, &figures), (Table::Areas, &["apmbc,AFG,completed,2008-01-01,,,,,s"])]);
    assert!(done.state(State::AFG).pace(Convention::Apmbc, day("2008-06-30"), &TrackRule::default()).is_none());
}

/// Until it is known what became of a request, a later deadline may stand: what is too slow for the last known may be enough.
#[test]
fn a_deadline_that_is_not_known_to_stand() {
    let of = |released: &str, requests: &[&str], on: &str| {
        let figures = format!("apmbc,AFG,2006,2006-07-01,,,300,0,0,{released},,,,,,s");
        let figures = [figures.as_str()];
        // What this meeting decided is not all recorded.
        let meeting = (Table::Meetings, &["apmbc,8MSP,2007-11-18,2007-11-22,,,incomplete,,s"][..]);
        let meetings = if requests.is_empty() { (Table::Meetings, &[][..]) } else { meeting };
        let figures = (Table::Clearance, &figures[..]);
        let records = register(&[MINES, figures, (Table::Areas, &[OPEN]), meetings, (Table::Requests, requests)]);
        records.state(State::AFG).pace(Convention::Apmbc, day(on), &TrackRule::default()).unwrap()
    };
    let undecided = ["apmbc,AFG,clearance,1,,2007-03-01,,,8MSP,,,120,,,,,,,,s"];
    let slow = of("99", &undecided, "2008-06-30");
    assert_eq!(
        (slow.deadline_is_known, slow.track, slow.why),
        (false, Track::CannotTell, Some(TrackGap::OpenDeadline))
    );
    // The share of what the last known deadline needs is told all the same.
    assert_eq!(slow.over(Window::LastYear).unwrap().share.unwrap().most, Ratio::new(99, 100));
    assert_eq!(of("99", &[], "2008-06-30").track, Track::Behind);
    assert_eq!(of("99", &undecided, "2007-06-30").track, Track::Behind, "not yet to be decided");
    assert_eq!(of("100", &undecided, "2008-06-30").track, Track::OnTrack, "enough for any");
    // What was not granted moves nothing.
    let refused = ["apmbc,AFG,clearance,1,,2007-03-01,,,8MSP,not-granted,2007-11-22,120,,,,,,,,s"];
    assert_eq!(of("99", &refused, "2008-06-30").track, Track::Behind);
}

/// A measure counts as long as a pace does: five years.
#[test]
fn an_old_measure() {
    let of = |on: &str| {
        let figures = ["apmbc,AFG,2000,2000-07-01,,,300,,,,,,,,,s", "apmbc,AFG,2004,,,,,0,0,1,,,,,,s"];
        pace(&figures, &[OPEN], on)
    };
    assert_eq!((of("2005-12-31").track, of("2005-12-31").why), (Track::FarBehind, None));
    assert_eq!((of("2006-01-01").track, of("2006-01-01").why), (Track::CannotTell, Some(TrackGap::OldMeasure)));
}

/// Seven States, number by number from the rows of `seeds/clearance.csv` and `seeds/requests.csv`.
#[cfg(feature = "data")]
mod by_hand {
    use super::*;
    use mine_action::assess::pace::Bounds;

    fn of(state: State, on: &str) -> ClearancePace {
        let records = mine_action::data::register().unwrap();
        records.state(state).pace(Convention::Apmbc, day(on), &TrackRule::default()).unwrap()
    }

    fn exactly(part: u128, whole: u128) -> Bounds {
        let one = Ratio::new(part, whole).unwrap();
        Bounds { least: one, most: Some(one) }
    }

    /// Whether two are the same by value.
    fn same(one: Bounds, other: Bounds) -> bool {
        one.is_within(other) && other.is_within(one)
    }

    fn at_least(part: u128, whole: u128) -> Bounds {
        Bounds { least: Ratio::new(part, whole).unwrap(), most: None }
    }

    fn together(pace: &ClearancePace, window: Window) -> Bounds {
        pace.over(window).unwrap().together
    }

    /// 57.016 km² on 31 December 2024, due a year later. 0.14 + 2.38 + 3.03 = 5.55 km² in 2024, 0.72 + 3.93 + 6.69 = 11.34 in
    /// 2023; of 2022 nothing is told; 125 + 3 + 4.14 in 2015, 136 + 1.2 + 1.2 in 2016.
    #[test]
    fn angola() {
        let angola = of(State::AGO, "2025-11-21");
        assert_eq!((angola.remaining(), angola.deadline), (Amount::exactly(57_016_000), day("2025-12-31").into()));
        assert!(same(angola.needed.unwrap(), exactly(57_016_000, 1)));
        assert!(same(together(&angola, Window::LastYear), exactly(5_550_000, 1)));
        assert!(same(together(&angola, Window::LastThree), at_least(16_890_000, 3)));
        assert!(same(together(&angola, Window::LastFive), at_least(16_890_000, 5)));
        assert!(same(together(&angola, Window::AllYears), at_least(287_430_000, 10)));
        let last = angola.over(Window::LastYear).unwrap();
        assert!(same(last.share.unwrap(), exactly(5_550_000, 57_016_000)));
        // 57.016 / 5.55 = 10.27 years after the last day of 2024.
        assert_eq!((last.ends.unwrap().to_string().as_str(), angola.track), ("2035", Track::FarBehind));
    }

    /// 897 km² some day of 2016, due on 1 January 2020: 48 months from its first day, 36 and 1/31 from its last. 28.93 + 14.48 +
    /// 25.33 = 68.74 km² in 2016, 70.38 + 30.11 + 46.47 = 146.96 in 2015.
    #[test]
    fn cambodia() {
        let cambodia = of(State::KHM, "2018-06-30");
        assert_eq!((cambodia.remaining(), cambodia.deadline), (Amount::exactly(897_000_000), day("2020-01-01").into()));
        let needed = Bounds {
            least: Ratio::new(897_000_000 * 12, 48).unwrap(),
            most: Ratio::new(897_000_000 * 12 * 31, 36 * 31 + 1),
        };
        assert!(same(cambodia.needed.unwrap(), needed), "{:?}", cambodia.needed);
        assert!(same(together(&cambodia, Window::LastYear), exactly(68_740_000, 1)));
        assert!(same(together(&cambodia, Window::LastThree), at_least(215_700_000, 3)));
        assert!(same(together(&cambodia, Window::AllYears), exactly(215_700_000, 2)));
        let share = Bounds {
            least: Ratio::new(68_740_000 * (36 * 31 + 1), 897_000_000 * 12 * 31).unwrap(),
            most: Ratio::new(68_740_000 * 4, 897_000_000),
        };
        assert!(same(cambodia.over(Window::LastYear).unwrap().share.unwrap(), share), "23 % to 31 %");
        // 897 / 68.74 = 13.05 years: from January 2016 to January 2029, from December 2016 to January 2030.
        let last = cambodia.over(Window::LastYear).unwrap();
        assert_eq!((last.ends.unwrap().to_string().as_str(), cambodia.track), ("2029 to 2030", Track::FarBehind));
    }

    /// 1,061 km², all suspected, on 31 December 2017, due on 1 March 2019: 14 and 1/31 months. 2.45 + 2.48 + 0.3 = 5.23 km² in
    /// 2017, 46.94 + 10.39 + 1.34 = 58.67 in 2016; of 2015 nothing is told.
    #[test]
    fn bosnia_and_herzegovina() {
        let bosnia = of(State::BIH, "2018-06-30");
        let area = bosnia.measure.as_ref().unwrap().rest;
        assert_eq!(
            (area.suspected, area.confirmed, bosnia.remaining()),
            (Some(1_061_000_000), None, Amount::exactly(1_061_000_000))
        );
        assert_eq!(bosnia.deadline, day("2019-03-01").into());
        assert!(same(bosnia.needed.unwrap(), exactly(1_061_000_000 * 12 * 31, 14 * 31 + 1)));
        assert!(same(together(&bosnia, Window::LastYear), exactly(5_230_000, 1)));
        assert!(same(together(&bosnia, Window::LastThree), at_least(63_900_000, 3)));
        let last = bosnia.over(Window::LastYear).unwrap();
        // 1,061 / 5.23 = 202.87 years.
        assert_eq!((last.ends.unwrap().to_string().as_str(), bosnia.track), ("2220", Track::FarBehind));
    }

    /// 161.7 + 281.5 = 443.2 km² some day of 2016, due on 1 March 2019: 38 months from its first day, 26 and 1/31 from its last.
    /// 1.77 + 1.39 + 38.75 = 41.91 km² in 2016, 27.15 + 0 + 40.6 = 67.75 in 2015; of 2014 no release is told.
    #[test]
    fn croatia() {
        let croatia = of(State::HRV, "2017-06-30");
        let area = croatia.measure.as_ref().unwrap().rest;
        assert_eq!((area.suspected, area.confirmed), (Some(161_700_000), Some(281_500_000)));
        let needed = Bounds {
            least: Ratio::new(443_200_000 * 12, 38).unwrap(),
            most: Ratio::new(443_200_000 * 12 * 31, 26 * 31 + 1),
        };
        assert!(same(croatia.needed.unwrap(), needed), "{:?}", croatia.needed);
        assert!(same(together(&croatia, Window::LastYear), exactly(41_910_000, 1)));
        assert!(same(together(&croatia, Window::LastThree), at_least(109_660_000, 3)));
        assert!(same(together(&croatia, Window::AllYears), exactly(109_660_000, 2)));
        // 443.2 / 41.91 = 10.58 years: to July 2026, or July 2027.
        let last = croatia.over(Window::LastYear).unwrap();
        assert_eq!((last.ends.unwrap().to_string().as_str(), croatia.track), ("2026 to 2027", Track::FarBehind));
    }

    /// 142 + 269 = 411 km² some day of 2017, due on 1 March 2019. In that year 6.6 km² were released by survey, how much by which
    /// is not told, and 30.4 cleared: 37 in all; 41.91 in 2016, 67.75 in 2015.
    #[test]
    fn croatia_a_year_later() {
        let croatia = of(State::HRV, "2018-06-30");
        assert!(same(together(&croatia, Window::LastYear), exactly(37_000_000, 1)));
        assert!(same(together(&croatia, Window::LastThree), exactly(146_660_000, 3)));
        let last = croatia.over(Window::LastYear).unwrap();
        let by_survey = Bounds { least: Ratio::number(0), most: Some(Ratio::number(6_600_000)) };
        assert!(same(last.methods.cancelled, by_survey) && same(last.methods.reduced, by_survey));
        assert!(same(last.methods.cleared, exactly(30_400_000, 1)));
        // 411 / 37 = 11.11 years: to February 2028, or February 2029.
        assert_eq!((last.ends.unwrap().to_string().as_str(), croatia.track), ("2028 to 2029", Track::FarBehind));
    }

    /// 3.6 + 6.76 = 10.36 km² on 31 December 2015, due on 1 April 2020: 51 and 1/31 months. In that year 0.57 km² were cancelled, and
    /// 0.76 reduced or cleared: 1.33 in all.
    #[test]
    fn tajikistan() {
        let tajikistan = of(State::TJK, "2016-06-30");
        assert_eq!(
            (tajikistan.remaining(), tajikistan.deadline),
            (Amount::exactly(10_360_000), day("2020-04-01").into())
        );
        assert!(same(tajikistan.needed.unwrap(), exactly(10_360_000 * 12 * 31, 51 * 31 + 1)));
        assert!(same(together(&tajikistan, Window::LastYear), exactly(1_330_000, 1)));
        assert!(same(together(&tajikistan, Window::LastThree), at_least(1_330_000, 3)));
        let last = tajikistan.over(Window::LastYear).unwrap();
        let by_teams = Bounds { least: Ratio::number(0), most: Some(Ratio::number(760_000)) };
        assert!(same(last.methods.cancelled, exactly(570_000, 1)));
        assert!(same(last.methods.reduced, by_teams) && same(last.methods.cleared, by_teams));
        // 10.36 / 1.33 = 7.79 years.
        assert_eq!((last.ends.unwrap().to_string().as_str(), tajikistan.track), ("2023", Track::Behind));
    }

    /// 1,219 km² some day of 2017, due on 1 February 2028: 133 months from its first day, 121 and 1/31 from its last. In 2015
    /// 50.58 km² were released in all, 25.4 of them cancelled and 24.18 cleared: so 1 was reduced. Of 2013, 2014 and 2016 on
    /// nothing is told.
    #[test]
    fn iraq() {
        let iraq = of(State::IRQ, "2018-06-30");
        assert_eq!((iraq.remaining(), iraq.deadline), (Amount::exactly(1_219_000_000), day("2028-02-01").into()));
        let needed = Bounds {
            least: Ratio::new(1_219_000_000 * 12, 133).unwrap(),
            most: Ratio::new(1_219_000_000 * 12 * 31, 121 * 31 + 1),
        };
        assert!(same(iraq.needed.unwrap(), needed), "{:?}", iraq.needed);
        let last = iraq.over(Window::LastYear).unwrap();
        assert_eq!(
            (last.last, last.methods.reduced, last.methods.cancelled),
            (2015, exactly(1_000_000, 1), exactly(25_400_000, 1))
        );
        assert!(same(last.together, exactly(50_580_000, 1)));
        // More than two fifths of what is needed, less than half; 1,219 / 50.58 = 24.1 years.
        assert!(last.share.unwrap().reaches(Ratio::new(2, 5).unwrap()));
        assert_eq!((iraq.track, last.ends.unwrap().to_string().as_str()), (Track::FarBehind, "2041 to 2042"));
    }

    /// 61.79 km², all confirmed, some day of 2017, due by the end of 2025: 107 and 30/31 months from its first day, 96 from its
    /// last. 1.77 + 2.79 + 1.66 = 6.22 km² in 2017, 6.3 + 1.5 + 1.7 = 9.5 in 2016; in 2015 0.4 were cancelled,
    /// and 3.74 reduced or cleared.
    #[test]
    fn zimbabwe() {
        let zimbabwe = of(State::ZWE, "2018-12-31");
        let area = zimbabwe.measure.as_ref().unwrap().rest;
        assert_eq!((area.confirmed, zimbabwe.remaining()), (Some(61_790_000), Amount::exactly(61_790_000)));
        let needed = Bounds {
            least: Ratio::new(61_790_000 * 12 * 31, 107 * 31 + 30).unwrap(),
            most: Ratio::new(61_790_000 * 12, 96),
        };
        assert!(same(zimbabwe.needed.unwrap(), needed), "{:?}", zimbabwe.needed);
        assert!(same(together(&zimbabwe, Window::LastYear), exactly(6_220_000, 1)));
        assert!(same(together(&zimbabwe, Window::LastThree), exactly(19_860_000, 3)));
        // 61.79 / 6.22 = 9.93 years: to December 2026, or December 2027.
        let last = zimbabwe.over(Window::LastYear).unwrap();
        assert_eq!((last.ends.unwrap().to_string().as_str(), zimbabwe.track), ("2026 to 2027", Track::Behind));
    }
}

/// Drawn from three recorded years of 100 each, what remained on 1 July 2007 takes as many years as it has hundreds, whatever
/// the seed.
#[test]
fn equal_years_leave_nothing_to_chance() {
    let drawn = |remaining: &str, seed| {
        let measure = format!("apmbc,AFG,2007,2007-07-01,{remaining},,,,,,,,,s");
        let years = [2004, 2005, 2006].map(|year| format!("apmbc,AFG,{year},,,,,10,20,70,,,,,,s"));
        let figures: Vec<&str> = years.iter().chain([&measure]).map(String::as_str).collect();
        let records = register(&[MINES, (Table::Clearance, &figures), (Table::Areas, &[OPEN])]);
        records.state(State::AFG).draws(Convention::Apmbc, day("2008-06-30"), seed, 50)
    };
    for seed in [0, 7, u64::MAX] {
        let three = drawn("100,200,300", seed).unwrap();
        assert_eq!((three.ends.len(), three.ends[0].year, three.ends[0].times), (1, Some(2010), 50));
        assert_eq!((three.in_time.clone(), three.in_any_order.to_string().as_str()), (0..=0, "2010"));
        // Two years to the day: by the deadline, which is included.
        let two = drawn("100,100,200", seed).unwrap();
        assert_eq!(
            (two.quantile(1, 2), two.in_time.clone(), two.deadline),
            (Some(2009), 50..=50, "2009-07-01".parse().unwrap())
        );
        assert_eq!(drawn("100,101,201", seed).unwrap().in_time, 0..=0);
        let text = serde_json::to_string(&two).unwrap();
        assert_eq!(serde_json::from_str::<mine_action::assess::pace::EndDraws>(&text).unwrap(), two);
    }
    // How much is suspected is not told: nothing bounds what remained.
    assert_eq!(drawn("100,,", 1), None);
    // It was seen open longer than any draw would have it.
    assert_eq!(drawn("50,40,90", 1), None);
}

/// Of years of 100, 200 and 100, each as likely, 300 take from one and a half to three years.
#[test]
fn recorded_years_are_as_likely() {
    let drawn = |first: &str| {
        let measured = "apmbc,AFG,2006,2006-12-31,100,200,300,0,0,100,,,,,,s";
        let figures = [first, "apmbc,AFG,2005,,,,,0,0,200,,,,,,s", measured];
        let records = register(&[MINES, (Table::Clearance, &figures), (Table::Areas, &[OPEN])]);
        records.state(State::AFG).draws(Convention::Apmbc, day("2007-12-31"), 3, 8100)
    };
    let found = drawn("apmbc,AFG,2004,,,,,0,0,100,,,,,,s").unwrap();
    assert_eq!(found.years, [2004, 2005, 2006]);
    // 200 first and anything, or 100 and then 200, end in 2008: five in nine. 100 and 100 and any third end in 2009.
    let of = |year| found.ends.iter().find(|end| end.year == Some(year)).map_or(0, |end| end.times);
    assert!(of(2008).abs_diff(4500) < 270 && of(2009).abs_diff(3600) < 270, "{:?}", found.ends);
    // By 1 July 2009: all but those that take 100 a third time, at the end of 2009: 19 of 27.
    assert!(found.in_time.start().abs_diff(5700) < 270, "{:?}", found.in_time);
    assert_eq!(found.in_any_order.to_string(), "2008 to 2009");
    // A year not told in full, or too few years, are nothing to draw from.
    assert_eq!(drawn("apmbc,AFG,2004,,,,,,0,100,,,,,,s"), None);
    assert_eq!(drawn("apmbc,AFG,2004,,100,200,300,,,,,,,,,s"), None);
}
