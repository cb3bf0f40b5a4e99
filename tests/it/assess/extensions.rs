//! How much more time was asked and given: cases of which each number was worked out by hand.

use crate::support::{
    day::day,
    rows::{MINES, register},
};
use mine_action::{
    Duty, State, Truth,
    assess::{
        duty::ClockOrigin,
        series::{ExtensionHistory, LapseEnd},
    },
    base::MonthSpan,
    record::Table,
};

/// A duty of Afghanistan under the APMBC, by a register of these requests and areas.
fn clearance(requests: &[&str], areas: &[&str], on: &str) -> ExtensionHistory {
    let records = register(&[MINES, (Table::Requests, requests), (Table::Areas, areas)]);
    let all = records.state(State::AFG).extensions(day(on));
    all.into_iter().find(|entry| entry.duty == Duty::Clearance).unwrap()
}

const OPEN: &[&str] = &["apmbc,AFG,seen-open,2014-06-30,,,,,s"];

fn exactly(months: u32) -> Option<std::ops::RangeInclusive<MonthSpan>> {
    Some(MonthSpan::months(months)..=MonthSpan::months(months))
}

/// Areas by 1 July 2009. Ten more years asked in March 2009 and two given in May; then, a year after that deadline, three.
#[test]
fn two_grants_and_a_lapse() {
    let requests = [
        "apmbc,AFG,clearance,1,,2009-03-01,,,,granted,2009-05-01,120,,2011-07-01,,,,,,s",
        "apmbc,AFG,clearance,2,,2012-01-01,,,,granted,2012-07-01,,2014-07-01,2014-07-01,,,,,,s",
    ];
    let entry = clearance(&requests, OPEN, "2014-06-30");
    assert_eq!(
        (entry.clock.clone(), entry.asked.clone(), entry.grants.clone()),
        (ClockOrigin::EntryIntoForce, 2..=2, 2..=2)
    );
    assert_eq!((entry.original, entry.deadline), (Some(day("2009-07-01").into()), Some(day("2014-07-01").into())));
    assert_eq!(entry.months, exactly(60));
    // From 1 July 1999 to 30 June 2014: fifteen years, four leap days among them.
    assert_eq!(entry.bound_days, 5479..=5479);
    // In time by more time given: 2 July 2009 to 1 July 2011, and 1 July 2012 to 30 June 2014.
    assert_eq!(entry.extended_days, 1460..=1460);
    let [lapse] = entry.lapses.as_slice() else { panic!("{:?}", entry.lapses) };
    assert_eq!((lapse.from, lapse.until, lapse.days), (day("2011-07-02"), Some(day("2012-07-01")), 365));
    assert_eq!((lapse.surely, lapse.end), (true, LapseEnd::MoreTime));
    assert_eq!(entry.days_out_of_time(), 365..=365);
    let [first, second] = entry.requests.as_slice() else { panic!("not two") };
    assert_eq!((first.days_before.clone(), first.asked_until), (Some(122..=122), Some(day("2019-07-01").into())));
    assert_eq!((first.months_asked.clone(), first.months_granted.clone()), (exactly(120), exactly(24)));
    assert_eq!((first.granted, first.done_by_then), (Truth::Yes, Truth::Unknown), "2019 is to come");
    assert_eq!((second.days_before.clone(), second.then_deadline), (Some(-184..=-184), Some(day("2011-07-01").into())));
    assert_eq!((second.months_asked.clone(), second.months_granted.clone()), (exactly(36), exactly(36)));
}

#[test]
fn nothing_asked_is_nothing_given() {
    let entry = clearance(&[], OPEN, "2014-06-30");
    assert_eq!((entry.asked, entry.grants, entry.shown, entry.months), (0..=0, 0..=0, 0..=0, exactly(0)));
    assert_eq!((entry.extended_days, entry.requests.len()), (0..=0, 0));
    let [lapse] = entry.lapses.as_slice() else { panic!("{:?}", entry.lapses) };
    assert_eq!((lapse.from, lapse.until, lapse.end), (day("2009-07-02"), None, LapseEnd::GoingOn));
}

/// What was announced to be done by July 2011 was done in 2010, or was not.
#[test]
fn what_was_announced_against_what_came() {
    let requests = ["apmbc,AFG,clearance,1,,2009-03-01,,,,granted,2009-05-01,24,,2011-07-01,,,,,,s"];
    let by_then = |areas: &[&str], on| clearance(&requests, areas, on).requests[0].done_by_then;
    let done = ["apmbc,AFG,seen-open,2009-01-01,,,,,s", "apmbc,AFG,completed,2010-12-01,,,,,s"];
    assert_eq!(by_then(&done, "2014-06-30"), Truth::Yes);
    assert_eq!(by_then(&done, "2010-12-31"), Truth::Yes, "before its day");
    assert_eq!(by_then(&done, "2010-11-30"), Truth::Unknown);
    assert_eq!(by_then(OPEN, "2014-06-30"), Truth::No);
    assert_eq!(by_then(OPEN, "2011-06-30"), Truth::Unknown, "the day is to come");
    assert_eq!(by_then(&["apmbc,AFG,seen-open,2010-06-30,,,,,s"], "2014-06-30"), Truth::Unknown, "nobody saw it then");
    let completed = clearance(&requests, &done, "2014-06-30");
    assert_eq!((completed.completed, completed.lapses.len()), (Some(day("2010-12-01").into()), 0));
    assert_eq!(completed.extended_days, 517..=517, "2 July 2009 to 30 November 2010");
}

/// A grant of which the new deadline is not recorded gives some time, a day at the least, up to ten years; a request refused or taken back none.
#[test]
fn what_is_not_recorded_is_an_interval() {
    let granted = ["apmbc,AFG,clearance,1,,2009-03,,,,granted,2009-05-01,,,,,,,,,s"];
    let entry = clearance(&granted, OPEN, "2014-06-30");
    let a_day = MonthSpan::between(day("2009-07-01"), day("2009-07-02"));
    assert_eq!(entry.months, Some(a_day..=MonthSpan::months(120)));
    assert_eq!((entry.requests[0].days_before.clone(), entry.requests[0].months_asked.clone()), (Some(92..=122), None));
    assert_eq!(entry.extended_days, 1..=1825, "2 July 2009 to 30 June 2014");
    for (outcome, granted) in [("not-granted,2009-05-01", Truth::No), ("moot,", Truth::No), (",", Truth::Unknown)] {
        let row = format!("apmbc,AFG,clearance,1,,2009-03-01,,,,{outcome},24,,,,,,,,s");
        let entry = clearance(&[&row], OPEN, "2009-06-30");
        let most = usize::from(granted == Truth::Unknown);
        assert_eq!(
            (entry.requests[0].granted, entry.grants, entry.months),
            (granted, 0..=most, exactly(0)),
            "{outcome}"
        );
    }
    let back = ["apmbc,AFG,clearance,1,,2009-03-01,,2009-04-01,,,,24,,,,,,,,s"];
    assert_eq!(clearance(&back, OPEN, "2009-06-30").requests[0].granted, Truth::No);
    assert_eq!(clearance(&back, OPEN, "2009-03-15").requests[0].granted, Truth::Unknown, "not yet taken back");
    assert_eq!(clearance(&back, OPEN, "2009-02-28").asked, 0..=0, "not yet filed");
}

/// Numbers of the embedded records, worked out from the rows of `seeds/requests.csv`.
#[cfg(feature = "data")]
#[test]
fn real_states() {
    use mine_action::{Convention, Day};
    let records = mine_action::data::register().unwrap();
    let of = |state: State, convention: Convention| {
        let all = records.state(state).extensions(records.known());
        let mut own = all.into_iter().filter(|entry| (entry.convention, entry.duty) == (convention, Duty::Clearance));
        own.rfind(|entry| entry.clock == ClockOrigin::EntryIntoForce).unwrap()
    };
    let months = |months: u32, last: &str| {
        // Up to the first of a month, then on to a last day of December.
        let to: Day = last.parse().unwrap();
        MonthSpan::months(months) + MonthSpan::between(day(&format!("{}-12-01", &last[..4])), to)
    };
    // Cambodia: 1 January 2010 to 31 December 2030.
    let cambodia = of(State::KHM, Convention::Apmbc);
    let given = months(251, "2030-12-31");
    assert_eq!((cambodia.grants.clone(), cambodia.months.clone()), (3..=3, Some(given..=given)));
    // Eritrea: the deadline of 2020 had passed for nearly three years when it was moved again.
    let eritrea = of(State::ERI, Convention::Apmbc);
    let lapse = eritrea.lapses[0];
    assert_eq!((lapse.from, lapse.until, lapse.days), (day("2021-01-01"), Some(day("2023-11-24")), 1057));
    assert_eq!(eritrea.requests[3].days_before, Some(-1050..=-1050));
    // Angola: how much was given last is not recorded; 1 January 2026 at the least.
    let angola = of(State::AGO, Convention::Apmbc);
    assert_eq!(angola.grants, 3..=3);
    let given = angola.months.clone().unwrap();
    assert_eq!((*given.start(), *given.end()), (MonthSpan::months(156), months(275, "2035-12-31")));
    // Iraq asked five years for what cluster munitions left; what became of it is not recorded.
    let iraq = of(State::IRQ, Convention::Ccm);
    assert_eq!((iraq.asked.clone(), iraq.grants.clone(), iraq.months.clone()), (1..=1, 0..=1, exactly(0)));
    assert_eq!((iraq.requests[0].days_before.clone(), iraq.requests[0].granted), (Some(350..=350), Truth::Unknown));
    // The United Kingdom had announced 2019, and was done in 2020.
    let britain = of(State::GBR, Convention::Apmbc);
    let done: Vec<Truth> = britain.requests.iter().map(|one| one.done_by_then).collect();
    assert_eq!((done.as_slice(), britain.completed), (&[Truth::No, Truth::Yes][..], Some(day("2020-11-14").into())));
}
