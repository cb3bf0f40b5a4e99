//! Rows over the years: the reporting grid against the reports of each State, its rate against every way in which the
//! unknowns can turn out, periods of non-compliance against the statuses day by day.

use crate::support::property::cases;
use chrono::Datelike;
use mine_action::{
    Convention, Day, Duty, Possible, Register, Status,
    assess::{
        duty::Instalment,
        series::{Filing, Miss, ReportGrid, ReportRow, ReportYear},
    },
    base::{Narrowed, Ratio, When},
    law::{list::ListKind, reading::Readings},
    record::list::{Extent, List, Whereof},
    strategies::{base::readings, lawful::lawful_facts, register::any_register, register::register_and_day},
};
use proptest::{prelude::*, sample::Index};
use std::{cmp::Ordering, collections::BTreeSet};

/// The status of a report that has come to that.
fn status_of(filing: Filing) -> Status {
    match filing {
        Filing::NotDue => Status::NotApplicable,
        Filing::Pending => Status::InTime,
        Filing::Sent | Filing::Late => Status::Fulfilled,
        Filing::Missing => Status::Overdue,
    }
}

/// What came is in time if it may have come by its last day, late if it may not have.
fn in_time_or_late(row: &ReportRow, day: Day, status: impl Fn(Day) -> Possible<Status>) -> Result<(), TestCaseError> {
    let Some(due) = row.due.exact() else { return Ok(()) };
    let filed = |on: Day| status(on).may_be(&Status::Fulfilled);
    let unfiled = |on: Day| status(on).known() != Some(&Status::Fulfilled);
    prop_assert_eq!(row.at(day).may_be(&Filing::Sent), filed(day.min(due)), "{} on {}", row, day);
    prop_assert_eq!(row.at(day).may_be(&Filing::Late), due < day && filed(day) && unfiled(due), "{} on {}", row, day);
    Ok(())
}

/// Each report of each State has its row, which tells of it what the findings tell.
fn grid_agrees(register: &Register, readings: Readings, day: Day) -> Result<(), TestCaseError> {
    for convention in Convention::ALL {
        let grid = register.report_grid(*convention, readings);
        let mut rows = grid.rows().iter();
        for state in register.states() {
            let dossier = register.state(state).under(readings);
            if !dossier.has_standing(*convention) {
                continue;
            }
            let duty = dossier.duty(*convention, Duty::Reporting).unwrap();
            let reports = duty.reports().unwrap();
            let mut own = Vec::new();
            let until = register.known().year();
            let listed = |one: &Instalment| one.covers.is_none() || one.due.earliest().year() <= until;
            for one in reports.instalments().iter().filter(|one| listed(one)) {
                let row = rows.next().unwrap();
                prop_assert_eq!((row.state, row.covers, row.due, row.filed), (state, one.covers, one.due, one.filed()));
                own.push(row);
                let asked: BTreeSet<Status> = row.at(day).options().into_iter().map(status_of).collect();
                let told = reports.status_at(one, day).options();
                if asked != BTreeSet::from([Status::NotApplicable]) && day <= register.known() {
                    let due = |all: BTreeSet<Status>| all.into_iter().filter(|s| *s != Status::NotApplicable).collect();
                    let (asked, told): (BTreeSet<Status>, BTreeSet<Status>) = (due(asked), due(told));
                    prop_assert_eq!(asked, told, "{} on {}", row, day);
                    in_time_or_late(row, day, |on| reports.status_at(one, on))?;
                }
            }
            let finding = duty.at(day);
            let missing = own.iter().any(|row| *row.at(day) == Possible::Known(Filing::Missing));
            if finding.status == Possible::Known(Status::Overdue) {
                prop_assert!(missing, "{} on {}: overdue", state, day);
            }
            let single = dossier.standing(*convention).spells().len() == 1;
            if finding.status == Possible::Known(Status::Fulfilled) && single && day <= register.known() {
                let perhaps = own.iter().any(|row| row.due.latest() < day && row.at(day).may_be(&Filing::Missing));
                prop_assert!(!perhaps, "{} on {}: fulfilled", state, day);
            }
        }
        prop_assert!(rows.next().is_none());
    }
    Ok(())
}

/// Every way in which the reports of that year may have turned out by that day: how many were due, how many came.
fn completions(grid: &ReportGrid, year: i32, day: Day) -> BTreeSet<(u32, u32)> {
    let mut all = BTreeSet::from([(0, 0)]);
    for row in grid.rows().iter().filter(|row| row.covers == Some(year)) {
        let add = |filing: Filing| match filing {
            Filing::NotDue => (0, 0),
            Filing::Sent | Filing::Late => (1, 1),
            Filing::Pending | Filing::Missing => (1, 0),
        };
        let options: Vec<(u32, u32)> = row.at(day).options().into_iter().map(add).collect();
        let with = |(due, came): (u32, u32)| options.iter().map(move |one| (due + one.0, came + one.1));
        all = all.iter().flat_map(|one| with(*one)).collect();
    }
    all
}

fn rate_bounds_every_completion(grid: &ReportGrid, year: i32, day: Day) -> Result<(), TestCaseError> {
    let rate = grid.rate(ReportYear::Covered(year), day);
    let shares = completions(grid, year, day);
    let shares: Vec<Ratio> = shares.into_iter().filter_map(|(due, came)| Ratio::new(came.into(), due.into())).collect();
    match rate.bounds() {
        None => prop_assert!(shares.is_empty(), "{:?}", rate),
        Some((low, high)) => {
            let least = shares.iter().copied().min_by(|a, b| a.compare(*b)).unwrap();
            let most = shares.iter().copied().max_by(|a, b| a.compare(*b)).unwrap();
            prop_assert_eq!((low.compare(least), high.compare(most)), (Ordering::Equal, Ordering::Equal), "{:?}", rate);
        }
    }
    Ok(())
}

/// Every way in which the reports of that year may have turned out in which so many were missing on the day: how many
/// were due, how many came.
fn completions_with(grid: &ReportGrid, year: i32, day: Day, missing: u32) -> BTreeSet<(u32, u32)> {
    completions(grid, year, day).into_iter().filter(|(due, came)| due - came == missing).collect()
}

/// The rate respects a count of what was missing on its day: its numbers are those of the ways that do, and no others.
fn rate_respects_a_count(register: &Register, year: i32, day: Day, missing: u32) -> Result<(), TestCaseError> {
    let kind = ListKind::AnnualReportMissing;
    let list = List::new(kind, Convention::Ccm, When::on(day), Extent::Count, "a count");
    let Ok(counted) = register.with(list.about(Whereof::Year(year)).count(u64::from(missing))) else { return Ok(()) };
    let rate = |register: &Register, day| {
        let grid = register.report_grid(Convention::Ccm, Readings::default());
        (grid.rate(ReportYear::Covered(year), day), completions_with(&grid, year, day, missing))
    };
    let (told, ways) = rate(&counted, day);
    let is_used = told.counts.iter().any(|count| count.narrowed.is_some());
    prop_assert_eq!(is_used, !ways.is_empty(), "{:?}", told);
    let extremes = |of: fn(&(u32, u32)) -> u32| {
        let least = ways.iter().map(of).min().map(u64::from);
        least.zip(ways.iter().map(of).max().map(u64::from))
    };
    if let (true, Some(due), Some(came)) = (is_used, extremes(|way| way.0), extremes(|way| way.1)) {
        prop_assert_eq!((told.narrowed().members, told.narrowed().meeting), (due, came), "{:?}", told);
    }
    // On other days it leaves no more than the reports alone.
    for other in [day.pred_opt(), day.succ_opt(), Some(register.known())].into_iter().flatten() {
        let (told, _) = rate(&counted, other);
        let reports = Narrowed::of(told.tally);
        let within = |inner: (u64, u64), outer: (u64, u64)| outer.0 <= inner.0 && inner.1 <= outer.1;
        prop_assert!(within(told.narrowed().meeting, reports.meeting), "{:?}", told);
        prop_assert!(within(told.narrowed().members, reports.members), "{:?}", told);
        // What had come has come.
        let (before, after) = (told.narrowed().meeting, rate(&counted, day).0.narrowed().meeting);
        if other >= day { prop_assert!(before.0 >= after.0) } else { prop_assert!(before.1 <= after.1) }
    }
    Ok(())
}

/// The periods of one duty are its days as the timeline has them: in order, none twice, each while the State is, or may
/// be, bound.
fn misses_agree(register: &Register, readings: Readings, day: Day) -> Result<(), TestCaseError> {
    let mut told = register.misses(readings, day).into_iter().peekable();
    let last = day.min(register.known());
    for line in register.sweep(readings).lines() {
        let mut own: Vec<Miss> = Vec::new();
        let of = |miss: &Miss| (miss.convention, miss.state, miss.duty) == (line.convention, line.state, line.duty);
        while let Some(miss) = told.next_if(of) {
            own.push(miss);
        }
        for (before, after) in own.iter().zip(own.iter().skip(1)) {
            prop_assert!(before.until.is_some_and(|until| until <= after.from), "{:?} {:?}", before, after);
        }
        let mut days: Vec<Day> = line.status.change_days().chain(own.iter().map(|miss| miss.from)).collect();
        days.extend(own.iter().filter_map(|miss| miss.until).chain([last]));
        let days: BTreeSet<Day> =
            days.into_iter().flat_map(|one| [one.pred_opt(), Some(one), one.succ_opt()]).flatten().collect();
        // Before the Convention was in force nothing was overdue, however open a status is.
        let in_force = line.convention.entered_into_force();
        prop_assert!(own.iter().all(|miss| in_force <= miss.from));
        for one in days.into_iter().filter(|one| in_force <= *one && *one <= last) {
            let status = line.status.at(one);
            let holds = |miss: &&Miss| miss.from <= one && miss.until.is_none_or(|until| one < until);
            let found: Vec<bool> = own.iter().filter(holds).map(|miss| miss.surely).collect();
            let expected = status.may_be(&Status::Overdue).then(|| status.known().is_some());
            prop_assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{} {} {}", line.state, line.duty, one);
        }
        for miss in &own {
            prop_assert!(!miss.reasons.is_empty() && miss.days.start() <= miss.days.end());
            let end = miss.until.or(last.succ_opt()).unwrap();
            let length = (end - miss.from).num_days();
            prop_assert_eq!(if miss.surely { *miss.days.start() } else { *miss.days.end() }, length);
            prop_assert!(miss.starts.earliest() <= miss.from && miss.starts.latest() >= miss.from);
        }
    }
    prop_assert!(told.next().is_none());
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_grid_tells_what_the_findings_tell((register, day) in register_and_day(), readings in readings()) {
        grid_agrees(&register, readings, day)?;
    }

    #[test]
    fn what_came_late_came_days_after_its_last_day((register, day) in register_and_day()) {
        for convention in Convention::ALL {
            let grid = register.report_grid(*convention, Readings::default());
            for row in grid.rows().iter().filter(|_| day <= register.known()) {
                let Some(days) = row.days_late(day) else { continue };
                prop_assert!(0 <= *days.start() && days.start() <= days.end(), "{} {:?}", row, days);
                prop_assert!(!row.surely_came_late(day) || *days.end() > 0, "{} {:?}", row, days);
                if let (Some(due), Some(filed)) = (row.due.exact(), row.filed.and_then(mine_action::When::exact)) {
                    prop_assert_eq!(days, (filed - due).num_days().max(0)..=(filed - due).num_days().max(0));
                }
                prop_assert!(!row.surely_came_late(day) || row.may_have_come_late(day));
            }
        }
    }

    #[test]
    fn the_rate_bounds_every_way_in_which_the_unknowns_turn_out((register, day) in register_and_day()) {
        for convention in Convention::ALL {
            let grid = register.report_grid(*convention, Readings::default());
            for year in grid.years() {
                rate_bounds_every_completion(&grid, year, day)?;
            }
        }
    }

    #[test]
    fn a_rate_respects_a_count((register, day) in register_and_day(), missing in 0..4_u32, which: Index) {
        let years: Vec<i32> = register.report_grid(Convention::Ccm, Readings::default()).years().into_iter().collect();
        if !years.is_empty() {
            rate_respects_a_count(&register, *which.get(&years), day.min(register.known()), missing)?;
        }
    }

    #[test]
    fn misses_are_the_days_of_the_timeline((register, day) in register_and_day(), readings in readings()) {
        misses_agree(&register, readings, day)?;
    }

    #[test]
    fn a_grid_on_the_last_day_known_is_the_grid_of_then((register, day) in register_and_day()) {
        let then = register.known_by(day);
        let grid = then.report_grid(Convention::Apmbc, Readings::default());
        for row in grid.rows() {
            prop_assert!(row.fate.change_days().all(|change| change <= then.known().succ_opt().unwrap()));
        }
    }

    #[test]
    fn the_order_of_rows_plays_no_part_in_series(
        (release, facts, shuffled) in lawful_facts().prop_flat_map(|(release, facts)| {
            (Just(release), Just(facts.clone()), Just(facts).prop_shuffle())
        }),
    ) {
        let [one, other] = [facts, shuffled].map(|facts| Register::new(release, facts).unwrap());
        let readings = Readings::default();
        prop_assert_eq!(one.misses(readings, release), other.misses(readings, release));
        for convention in Convention::ALL {
            prop_assert_eq!(one.report_grid(*convention, readings), other.report_grid(*convention, readings));
        }
    }

    #[test]
    fn what_is_written_is_read_back(register in any_register()) {
        let readings = Readings::default();
        let misses = register.misses(readings, register.known());
        let text = serde_json::to_string(&misses).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Miss>>(&text).unwrap(), misses);
        let grid = register.report_grid(Convention::Ccm, readings);
        let text = serde_json::to_string(&grid).unwrap();
        prop_assert_eq!(serde_json::from_str::<ReportGrid>(&text).unwrap(), grid);
    }
}

/// Of the embedded records, too.
#[cfg(feature = "data")]
#[test]
fn the_embedded_records_agree() {
    let register = mine_action::data::register().unwrap();
    for day in ["2003-06-01", "2010-12-02", "2026-11-21"] {
        let day = day.parse().unwrap();
        grid_agrees(register, Readings::default(), day).unwrap();
        misses_agree(register, Readings::default(), day).unwrap();
        let grid = register.report_grid(Convention::Ccm, Readings::default());
        grid.years().into_iter().for_each(|year| rate_bounds_every_completion(&grid, year, day).unwrap());
    }
}
