//! What is written as a sheet, cell by cell.

use crate::support::{
    day::day,
    rows::{MINES, register},
};
use mine_action::{
    Convention, Duty, Readings, Register,
    assess::series::{Miss, ReportRate, ReportYear, StatusRow},
    record::Table,
};

/// Areas there at entry into force, and open in 2012: overdue since 2 July 2009. Of the reports the initial one came three
/// days late, that on 1999 did not come by 2001, and whether the others came is not known.
fn records() -> Register {
    let areas = ["apmbc,AFG,reported,,,,,,s", "apmbc,AFG,seen-open,2012-01-01,,,,,s"];
    let reports = ["apmbc,AFG,initial,,1999-12-31,,,,s", "apmbc,AFG,missing,1999,,2001-01-01,,,s"];
    register(&[MINES, (Table::Areas, &areas), (Table::Reports, &reports)])
}

fn sheet(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<String> {
    let mut sheet = Vec::new();
    write(&mut sheet).unwrap();
    String::from_utf8(sheet).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn statuses_are_written_cell_by_cell() {
    let sweep = records().sweep(Readings::default());
    let line = sweep.lines().iter().find(|line| line.duty == Duty::Clearance).unwrap();
    let written = sheet(|out| StatusRow::write_all(line.on(["1998-12-31", "2011-12-31", "2012-12-31"].map(day)), out));
    let expected = [
        "convention,state,duty,year,day,status,one_of,deadline",
        "apmbc,AFG,clearance,1998,1998-12-31,not-bound,,2009-07-01",
        "apmbc,AFG,clearance,2011,2011-12-31,overdue,,2009-07-01",
        "apmbc,AFG,clearance,2012,2012-12-31,unknown,fulfilled overdue,2009-07-01",
    ];
    assert_eq!(written, expected);
}

#[test]
fn reports_are_written_cell_by_cell() {
    let grid = records().report_grid(Convention::Apmbc, Readings::default());
    let written = sheet(|out| grid.write_reports(day("2000-06-01"), out));
    let expected = [
        "convention,state,covers,due,day,fate,one_of,filed,days_late_least,days_late_most",
        "apmbc,AFG,,1999-12-28,2000-06-01,late,,1999-12-31,3,3",
        "apmbc,AFG,1999,2000-04-30,2000-06-01,missing,,,,",
        "apmbc,AFG,2000,2001-04-30,2000-06-01,unknown,pending sent,,,",
        "apmbc,AFG,2001,2002-04-30,2000-06-01,unknown,pending sent,,,",
    ];
    assert_eq!(written[..5], expected);
}

#[test]
fn rates_are_written_cell_by_cell() {
    let grid = records().report_grid(Convention::Apmbc, Readings::default());
    let rate = |year, on| grid.rate(year, day(on));
    let rates = [
        rate(ReportYear::Due(1999), "2000-06-01"),
        rate(ReportYear::Covered(1999), "2000-06-01"),
        rate(ReportYear::Covered(2005), "2010-06-01"),
        rate(ReportYear::Covered(1998), "2010-06-01"),
    ];
    let written = sheet(|out| ReportRate::write_all(rates, out));
    let expected = [
        "convention,covers,due,day,in_yes,in_no,in_unknown,maybe_yes,maybe_no,maybe_unknown,late,low_numerator,\
         low_denominator,high_numerator,high_denominator",
        // Of the reports due in 1999 the one there was came, late. The one on 1999 did not; of 2005 nothing is told.
        "apmbc,,1999,2000-06-01,1,0,0,0,0,0,1,1,1,1,1",
        "apmbc,1999,,2000-06-01,0,1,0,0,0,0,0,0,1,0,1",
        "apmbc,2005,,2010-06-01,0,0,1,0,0,0,0,0,1,1,1",
        "apmbc,1998,,2010-06-01,0,0,0,0,0,0,0,,,,",
    ];
    assert_eq!(written, expected);
}

#[test]
fn periods_are_written_cell_by_cell() {
    let register = records();
    let misses: Vec<Miss> = register.misses(Readings::default(), day("2013-01-01"));
    let of = |duty| sheet(|out| Miss::write_all(misses.iter().filter(|miss| miss.duty == duty).cloned(), out));
    let expected = [
        "convention,state,duty,surely,from,until,as_of,starts,ends,days_least,days_most,clock,deadline,reasons",
        // Two years and a half; with the year after it, in which nobody saw it, 366 days more at most.
        "apmbc,AFG,clearance,true,2009-07-02,2012-01-02,2013-01-01,2009-07-02,2012-01-02/..,914,1280,entry-into-force,\
         2009-07-01,",
        "apmbc,AFG,clearance,false,2012-01-02,,2013-01-01,2009-07-02/2013-01-01,2012-01-03/..,0,366,entry-into-force,\
         2009-07-01,",
    ];
    let clearance = of(Duty::Clearance);
    assert_eq!(clearance[0], expected[0]);
    for ((written, cells), last) in
        clearance[1..].iter().zip(&expected[1..]).zip(["914 days late", "not known: whether"])
    {
        let reasons = written.strip_prefix(cells).unwrap_or_else(|| panic!("{written}"));
        assert!(reasons.starts_with("\"accession deposited on 1999-01-01 (source: s); in force"), "{reasons}");
        assert!(reasons.contains(&format!("; {last}")), "{reasons}");
    }
    // A duty without clocks has no origin. Two days late in 1999, and a report owed from 1 May 2000 to 1 January 2001 at least.
    let told = |row: &String| row.split(',').take(13).collect::<Vec<_>>().join(",");
    let reporting: Vec<String> = of(Duty::Reporting)[1..].iter().map(told).collect();
    let expected = [
        "apmbc,AFG,reporting,true,1999-12-29,1999-12-31,2013-01-01,1999-12-29,1999-12-31,2,2,,1999-12-28",
        "apmbc,AFG,reporting,true,2000-05-01,2001-01-02,2013-01-01,2000-05-01,2001-01-02/..,246,4629,,2000-04-30",
        "apmbc,AFG,reporting,false,2001-01-02,,2013-01-01,2000-05-01/2013-01-01,2001-01-03/..,0,4383,,2012-04-30",
    ];
    assert_eq!(reporting, expected);
}
