//! Rates of reporting that others have counted and printed: each lies within the bounds of what the records tell.

use crate::support::{ask::register, day::day};
use mine_action::{
    Convention::{self, Apmbc, Ccm},
    Readings,
    assess::series::ReportYear,
    base::Ratio,
};

/// The share of the reports on that year, as could be told on that day and as can be told now.
fn bounds(convention: Convention, year: i32, on: &str) -> [(Ratio, Ratio); 2] {
    [register().known_by(day(on)), register().clone()].map(|register| {
        let grid = register.report_grid(convention, Readings::default());
        grid.rate(ReportYear::Covered(year), day(on)).bounds().expect("somebody to count")
    })
}

/// 85 of 156 sent one for 2009 by 2 December 2010, 54 per cent, and 56 per cent in the end; 52 per cent for 2010 by 2
/// December 2011, 74 did not. Source: ICBL, statements on transparency reporting, 10MSP, 2 December 2010, and 11MSP, 2
/// December 2011.
#[test]
fn rates_of_reporting_are_within_bounds() {
    for (year, on, sent, of) in
        [(2009, "2010-12-02", 85, 156), (2009, "2011-12-02", 87, 156), (2010, "2011-12-02", 82, 156)]
    {
        let printed = Ratio::new(sent, of).unwrap();
        for (low, high) in bounds(Apmbc, year, on) {
            assert!(low.compare(printed).is_le() && printed.compare(high).is_le(), "{year}: {low} to {high}");
        }
    }
}

/// Where the same sources count, the rate as seen then is what they print; later it can only have grown.
#[test]
fn counts_bound_the_rates_of_reporting() {
    let shown = |convention, year, on| bounds(convention, year, on).map(|(low, high)| format!("{low} to {high}"));
    assert_eq!(shown(Apmbc, 2009, "2010-12-02"), ["85/156 to 85/156", "85/156 to 85/156"]);
    let [_, (low, _)] = bounds(Apmbc, 2009, "2011-12-02");
    assert!(low.compare(Ratio::new(85, 156).unwrap()).is_ge(), "{low}");
    let [_, before] = bounds(Apmbc, 2009, "2010-06-01");
    assert!(before.1.compare(Ratio::new(85, 156).unwrap()).is_le(), "{}", before.1);
}

/// The report on 2009 was due from all 156 States Parties of that time but those bound too late.
#[test]
fn who_owed_a_report_is_known() {
    let grid = register().report_grid(Apmbc, Readings::default());
    let rate = grid.rate(ReportYear::Covered(2009), day("2010-12-02"));
    assert_eq!((rate.tally.members(), rate.tally.maybe_members()), (156, 0));
}

/// 10 of the 47 that had sent an initial report had not sent the one for 2011 that was due on 30 April 2012, so 37 had, of all
/// 57 that owed one. Source: HRW, Statement on Transparency, 3MSP, 13
/// September 2012.
#[test]
fn reports_on_2011_under_the_ccm() {
    for (low, high) in bounds(Ccm, 2011, "2012-09-13") {
        let printed = Ratio::new(37, 57).unwrap();
        assert!(low.compare(printed).is_le() && printed.compare(high).is_le(), "{low} to {high}");
    }
}
