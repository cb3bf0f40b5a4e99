//! Facts that cannot be: each kind is refused with its place and its code, from a file and from code alike, and the rows
//! beside it stand.

use crate::support::day::day;
use mine_action::{
    Convention, Cycle, Register, State,
    law::{item::Universe, siem_reap_angkor},
    record::{
        Area, AreaEvent, Fact, Parsed, Table,
        fault::{Fault, FaultCode},
        read::Reader,
        reply::{Replies, Reply, ReplyReader, Vocabulary},
        subject::Subject,
    },
};
use std::collections::BTreeSet;

/// Rows of a table, as a sheet without its header has them.
type Rows<'a> = (Table, &'a [&'a str]);

/// Reads these rows as of 21 November 2026; a meeting, two consents and a resolution stand beside them.
fn read(rows: &[Rows<'_>]) -> Parsed<Register> {
    let mut reader = Reader::default();
    reader.csv(Table::Release, "release", "release\n2026-11-21\n".as_bytes());
    let context: [Rows<'_>; 3] = [
        (Table::Memberships, &["apmbc,SEN,ratification,1998-09-24,,s", "ccm,SEN,ratification,2011-08-03,,s"]),
        (Table::Meetings, &["apmbc,9MSP,2008-11-24,2008-11-28,,,complete,,s"]),
        (Table::Resolutions, &["A/RES/53/77N,apmbc,1998-12-04,148,0,21,incomplete,s"]),
    ];
    let own = |table| rows.iter().filter(move |(one, _)| *one == table).flat_map(|(_, rows)| *rows);
    for table in Table::ALL.iter().filter(|table| **table != Table::Release) {
        let beside = context.iter().filter(|(one, _)| one == table).flat_map(|(_, rows)| *rows);
        let lines: Vec<&str> = beside.chain(own(*table)).copied().collect();
        if !lines.is_empty() || *table == Table::Memberships {
            let text = format!("{}\n{}\n", Fact::columns(*table).join(","), lines.join("\n"));
            reader.csv(*table, table.code(), text.as_bytes());
        }
    }
    reader.finish()
}

fn told(fault: &Fault) -> String {
    format!("{} {fault}", fault.code())
}

/// Each kind: the rows, and the faults, with their codes before them.
const CASES: &[(&[Rows<'static>], &[&str])] = &[
    // Observations later than the day of the records, table by table.
    (
        &[
            (Table::Memberships, &["apmbc,TON,accession,2027-01-05,,s"]),
            (Table::Exceptions, &["apmbc,AGO,clearance,deadline,2030-12-31,2027,,s"]),
            (Table::ArmedConflicts, &["UKR,2014,2030,,s"]),
            (Table::Stockpiles, &["apmbc,BLR,completed,2029,,,,s"]),
            (Table::Areas, &["apmbc,SEN,completed,2107-05-01,,,,,s", "apmbc,SEN,seen-open,2026-11-22,,,,,s"]),
            (Table::Requests, &["apmbc,SEN,clearance,1,,2027-03-01,2028,,,,,,2030-03-01,,,,,,,s"]),
            (Table::Retained, &["apmbc,SEN,2027,20,,,,s"]),
            (Table::Reports, &["apmbc,SEN,annual,2030,2031-04-30,,,,s"]),
            (Table::Measures, &["apmbc,SEN,law,,2027,,s"]),
            (Table::Victims, &["ccm,SEN,plan,2027,,s"]),
            (Table::Clearance, &["apmbc,SEN,2027,,,,5,,,,,,,,,s"]),
            (Table::Resolutions, &["A/RES/82/35,apmbc,2027-12-01,,,,incomplete,s"]),
            (Table::Groups, &["apmbc,massive-contamination,2027,SEN,,s"]),
            (Table::Meetings, &["apmbc,10MSP,2026-12-01,2026-12-04,,,incomplete,,s"]),
        ],
        &[
            "after-release areas, row 2, field `date`: `2107-05-01` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release areas, row 3, field `date`: `2026-11-22` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release armed_conflicts, row 2, field `ends`: `2030` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release clearance, row 2, field `year`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release exceptions, row 2, field `seen`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release groups, row 2, field `as_of`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release measures, row 2, field `date`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release memberships, row 4, field `date`: `2027-01-05` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release reports, row 2, field `covers`: `2030` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release reports, row 2, field `submitted`: `2031-04-30` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release requests, row 2, field `filed`: `2027-03-01` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release requests, row 2, field `revised`: `2028` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release resolutions, row 3, field `date`: `2027-12-01` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release retained, row 2, field `year`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release stockpiles, row 2, field `date`: `2029` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "after-release victims, row 2, field `date`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
        ],
    ),
    (
        &[(Table::Areas, &["apmbc,SEN,seen-open,2010,,,,2027,s", "apmbc,SEN,found,2012,,,,2011,s"])],
        &[
            "after-release areas, row 2, field `known`: `2027` is after the day of the records: \
             expected `2026-11-21` or earlier",
            "known-before-fact areas, row 3, field `known`: `2011` is before the fact that became known: \
             expected `2012` or later",
        ],
    ),
    // Standing.
    (
        &[(Table::Memberships, &["ccm,AUT,signature,2010-08-04,,s"])],
        &[
            "signed-too-late memberships, row 4, field `date`: `2010-08-04` is after the last day on which it could be signed: \
           expected `2010-07-31` or earlier",
        ],
    ),
    (
        &[(Table::Memberships, &["apmbc,SEN,signature,1998-12-01,,s"])],
        &["signed-after-consent memberships, row 4, field `date`: `1998-12-01` is a signature after consent: \
           expected `1998-09-24` or earlier"],
    ),
    (
        &[(Table::Memberships, &["apmbc,SEN,accession,2004,,s"])],
        &[
            "consent-twice memberships, row 4, field `event`: `accession` is a second consent without a withdrawal between: \
           expected a withdrawal after the consent on 1998-09-24",
        ],
    ),
    (
        &[(Table::Exceptions, &["apmbc,SEN,,entry-into-force,1999-04-01,,,s"])],
        &[
            "entry-beside-consent exceptions, row 2, field `date`: `1999-04-01` stands beside a consent from which the day \
           follows: expected it of a succession alone: Article 17 gives the day for any other consent",
        ],
    ),
    (
        &[
            (Table::Memberships, &["apmbc,SSD,succession,2011-11-11,,s"]),
            (Table::Exceptions, &["apmbc,SSD,,entry-into-force,1998-01-01,,,s"]),
        ],
        &[
            "entry-before-convention exceptions, row 2, field `date`: `1998-01-01` is before the Convention itself entered \
           into force: expected `1999-03-01` or later",
        ],
    ),
    (
        &[(Table::Exceptions, &["apmbc,SEN,,deadline,2016-03-01,2014,,s"])],
        &["missing exceptions, row 2, field `duty`: empty: expected the duty that has the deadline"],
    ),
    // The calendar.
    (
        &[(Table::Meetings, &["ccm,1MSP,2010-05-01,2010-05-03,,,complete,,s"])],
        &[
            "meeting-before-convention meetings, row 3, field `ends`: `2010-05-03` is before there were States Parties to \
             meet: expected `2010-08-01` or later",
            "meeting-before-convention meetings, row 3, field `starts`: `2010-05-01` is before there were States Parties \
             to meet: expected `2010-08-01` or later",
        ],
    ),
    (
        &[(Table::Meetings, &["apmbc,10MSP,2010-11-29,2013-12-03,,,complete,,s"])],
        &["meeting-too-long meetings, row 3, field `ends`: `2013-12-03` ends a meeting longer than any: \
           expected `2010-12-29` or earlier"],
    ),
    (
        &[(
            Table::Meetings,
            &["apmbc,10MSP,2001-11-29,2001-12-03,,,complete,,s", "apmbc,8MSP,2007-11-18,2007-11-22,,,complete,,s"],
        )],
        &["meeting-out-of-order meetings, row 3, field `starts`: `2001-11-29` is not in the order of the numbers of \
           meetings: expected a day after `2008-11-24`, when the 9MSP opened"],
    ),
    // Stockpiles, areas, victims.
    (
        &[(Table::Areas, &["apmbc,SEN,completed,2010,,,9MSP,,s"])],
        &["told-before areas, row 2, field `date`: `2010` is after the meeting at which it was told: \
           expected `2008-11-28` or earlier"],
    ),
    (
        &[(Table::Stockpiles, &["apmbc,SEN,none,2004,12,,,s", "apmbc,SEN,seen-open,2005,0,,,s"])],
        &[
            "amount-of-none stockpiles, row 2, field `quantity`: `12` is an amount of what there is none of: \
             expected an empty cell",
            "no-amount stockpiles, row 3, field `quantity`: `0` is no amount of something that is there: \
             expected more than 0, or an empty cell",
        ],
    ),
    (
        &[(Table::Areas, &["apmbc,SEN,new-remnants,2012,war,,,,s"])],
        &["no-such-event areas, row 2, field `event`: `new-remnants` is not known to the Convention: \
           expected an event of the APMBC: it knows no such clock"],
    ),
    (
        &[(Table::Areas, &["apmbc,SEN,seen-open,2012,north,,,,s"])],
        &["no-such-event areas, row 2, field `clock`: `north` is not known to the Convention: \
           expected no clock of its own: hostilities have one under the CCM alone (CCM Art. 4(1)(b))"],
    ),
    // Without a name they would count for no clock, or for that of another deadline.
    (
        &[(Table::Areas, &["ccm,SEN,new-remnants,2013-05-01,,,,,s", "ccm,SEN,hostilities-ended,2013-06-30,,,,,s"])],
        &[
            "missing areas, row 2, field `clock`: empty: expected the name of the hostilities (CCM Art. 4(1)(b))",
            "missing areas, row 3, field `clock`: empty: expected the name of the hostilities (CCM Art. 4(1)(b))",
        ],
    ),
    (
        &[
            (Table::Areas, &["apmbc,SEN,none,,,,,,s", "apmbc,SEN,reported,,,,,,s"]),
            (Table::Victims, &["ccm,SEN,none,2012-05-01,,s", "ccm,SEN,reported,2012-05-01,,s", "ccm,SEN,none,2013,,s"]),
        ],
        &[
            "none-beside-some areas, row 2, field `event`: `none` stands beside the contrary of the same day: \
             expected no row of that day that says that there is some",
            "none-beside-some victims, row 2, field `event`: `none` stands beside the contrary of the same day: \
             expected no row of that day that says that there is some",
        ],
    ),
    (
        &[(Table::Areas, &["apmbc,SEN,reported,,,,,,s", "apmbc,SEN,completed,1980,,,,,s"])],
        &[
            "completed-before-baseline areas, row 3, field `date`: `1980` is before entry into force, when it was still open: \
           expected `1999-03-01` or later",
        ],
    ),
    // Reports.
    (
        &[(Table::Reports, &["apmbc,SEN,annual,2010,2010-12-31,,,,s", "apmbc,SEN,missing,2011,,2011-06-01,,,s"])],
        &[
            "filed-before-year-over reports, row 2, field `submitted`: `2010-12-31` is before the end of the year that the \
             report covers: expected `2011-01-01` or later",
            "missing-before-year-over reports, row 3, field `seen`: `2011-06-01` is before the end of the year of which a \
             report is missed: expected `2012-01-01` or later",
        ],
    ),
    (
        &[(Table::Reports, &["apmbc,SEN,annual,2010,2011-04-30,,,,s", "apmbc,SEN,missing,2010,,2012-06-01,,,s"])],
        &["missing-though-filed reports, row 3, field `seen`: `2012-06-01` is after the same report was filed: \
           expected `2011-04-30` or earlier"],
    ),
    (
        &[(
            Table::Reports,
            &["apmbc,SEN,missing,2010,2011-04-30,2012-06-01,,,s", "apmbc,SEN,annual,2010,2011-04-30,2012,,,s"],
        )],
        &[
            "both reports, row 2, field `submitted`: `2011-04-30` stands beside `missing`: expected only one of them",
            "both reports, row 3, field `seen`: `2012` stands beside `annual`: expected only one of them",
        ],
    ),
    // Figures.
    (
        &[(Table::Retained, &["apmbc,SEN,2010,20,5,no,,s"])],
        &["use-unreported retained, row 2, field `used`: `5` is a use that was reported: \
           expected `use_reported` other than `no`"],
    ),
    (
        &[(
            Table::Clearance,
            &["apmbc,SEN,2010,,,7,5,,,,,,,,,s", "apmbc,SEN,2011,,3,4,6,,,,,,,,,s", "apmbc,SEN,2012,2015,,,5,,,,,,,,,s"],
        )],
        &[
            "part-above-whole clearance, row 2, field `confirmed_m2`: `7` is a part above the whole: \
             expected at most `5`, the `remaining_m2`",
            "part-above-whole clearance, row 3, field `confirmed_m2`: `7` is a part above the whole: \
             expected at most `6`, the `remaining_m2`",
            "measured-outside-year clearance, row 4, field `measured_on`: `2015` is too far from the year of the figures: \
             expected a day of `2012/2013`",
        ],
    ),
    (
        &[(
            Table::Clearance,
            &[
                "apmbc,SEN,2010,,,,,4,,,3,,,,,s",
                "apmbc,SEN,2011,,,,,2,2,,3,,,,,s",
                "apmbc,SEN,2012,,,,,,3,,,2,,,,s",
                "apmbc,SEN,2013,,,,,,1,2,,2,,,,s",
                "apmbc,SEN,2014,,,,,,,7,,,6,,,s",
                "apmbc,SEN,2015,,,,,2,2,3,,,6,,,s",
                "apmbc,SEN,2016,,,,,,,3,4,,6,,,s",
                "apmbc,SEN,2017,,,,,3,,,,4,6,,,s",
                // Parts may be rounded: that they fall short of the whole is no fault.
                "apmbc,SEN,2018,,,,,1,1,1,3,3,6,,,s",
            ],
        )],
        &[
            "part-above-whole clearance, row 2, field `cancelled_m2`: `4` is a part above the whole: \
             expected at most `3`, the `cancelled_or_reduced_m2`",
            "part-above-whole clearance, row 3, field `reduced_m2`: `4` is a part above the whole: \
             expected at most `3`, the `cancelled_or_reduced_m2`",
            "part-above-whole clearance, row 4, field `reduced_m2`: `3` is a part above the whole: \
             expected at most `2`, the `reduced_or_cleared_m2`",
            "part-above-whole clearance, row 5, field `cleared_m2`: `3` is a part above the whole: \
             expected at most `2`, the `reduced_or_cleared_m2`",
            "part-above-whole clearance, row 6, field `cleared_m2`: `7` is a part above the whole: \
             expected at most `6`, the `released_m2`",
            "part-above-whole clearance, row 7, field `cleared_m2`: `7` is a part above the whole: \
             expected at most `6`, the `released_m2`",
            "part-above-whole clearance, row 8, field `cleared_m2`: `7` is a part above the whole: \
             expected at most `6`, the `released_m2`",
            "part-above-whole clearance, row 9, field `reduced_or_cleared_m2`: `7` is a part above the whole: \
             expected at most `6`, the `released_m2`",
        ],
    ),
    (
        &[(
            Table::Groups,
            &["apmbc,g,2010,,1,s", "apmbc,g,2010,SEN,,s", "apmbc,g,2010,MLI,,s", "apmbc,h,2010,SEN,3,s"],
        )],
        &[
            "part-above-whole groups, row 2, field `count`: `1` is a part above the whole: \
             expected `2` or more, the number of States named",
            "both groups, row 5, field `count`: `3` stands beside `SEN`: expected only one of them",
        ],
    ),
    // Lists.
    (
        &[(
            Table::Lists,
            &[
                "areas-reported,ccm,2010,2010,complete,1,SEN;SEN,SEN,,s",
                "retain,ccm,,2010,complete,2,SEN,,,s",
                "retain,ccm,,2011,all-but,0,SEN,,,s",
                "retain,ccm,,2012,partial,1,SEN;MLI,,,s",
                "retain,ccm,,2013,count,2,SEN,,,s",
                "annual-report-sent,ccm,9MSP,2013,count,,,,,s",
                "areas-reported,ccm,,2014,as-recorded,,,,,s",
                "retain,ccm,,2014,as-recorded,3,,,,s",
            ],
        )],
        &[
            "unfit-list lists, row 2, field `about`: `2010` does not fit the list: expected an empty cell",
            "total-beside-list lists, row 2, field `count`: `1` is not the number in the complete list: expected `2`",
            "named-twice lists, row 2, field `states`: `SEN` is named twice: expected each State once",
            "total-beside-list lists, row 3, field `count`: `2` is not the number in the complete list: expected `1`",
            "total-beside-list lists, row 4, field `count`: `0` is not the number in the complete list: expected `1`",
            "part-above-whole lists, row 5, field `count`: `1` is a part above the whole: \
             expected `2` or more, the number of States named",
            "both lists, row 6, field `states`: `1` stands beside `2`: expected only one of them",
            "unfit-list lists, row 7, field `about`: `9MSP` does not fit the list: expected a year",
            "dangling lists, row 7, field `about`: `9MSP` is not in the table `meetings`: expected one of its rows",
            "missing lists, row 7, field `count`: empty: expected how many are on the list",
            "unfit-list lists, row 8, field `extent`: `as-recorded` does not fit the list: expected another extent: of \
             this kind, not to be on the list tells nothing",
            "unfit-list lists, row 9, field `count`: `3` does not fit the list: expected an empty cell",
        ],
    ),
    // Votes.
    (
        &[
            (
                Table::Resolutions,
                &["A/RES/54/54B,apmbc,1999-12-01,2,0,0,complete,s", "A/RES/55/33V,apmbc,,1,,,incomplete,s"],
            ),
            (
                Table::Votes,
                &["A/RES/54/54B,SEN,yes", "A/RES/54/54B,MLI,no", "A/RES/55/33V,SEN,yes", "A/RES/55/33V,MLI,yes"],
            ),
        ],
        &[
            "total-beside-list resolutions, row 3, field `no`: `0` is not the number in the complete list: expected `1`",
            "total-beside-list resolutions, row 3, field `yes`: `2` is not the number in the complete list: expected `1`",
            "part-above-whole resolutions, row 4, field `yes`: `1` is a part above the whole: \
             expected `2` or more, the number of votes recorded",
        ],
    ),
    (
        &[(Table::Resolutions, &["A/RES/54/54B,apmbc,2005-12-01,,,,incomplete,s"])],
        &["outside-session resolutions, row 3, field `date`: `2005-12-01` is outside the session of the resolution: \
           expected a day of `1999-09/2000-09`"],
    ),
    // Requests.
    (
        &[
            (Table::Meetings, &["apmbc,10MSP,2026-12-01,2026-12-04,,,incomplete,,s"]),
            (
                Table::Requests,
                &[
                    "apmbc,SEN,clearance,1,,2008-03-01,,,9MSP,,,0,,,,,,,,s",
                    "apmbc,SEN,clearance,2,,2026-03-01,,,10MSP,granted,,,,2030-03-01,,,,,,s",
                ],
            ),
        ],
        &[
            "zero requests, row 2, field `months_asked`: `0` is no number of something: expected 1 or more",
            "decided-by-meeting-to-come requests, row 3, field `outcome`: `granted` is a decision of a meeting that is \
             still to come: expected an empty cell, as the meeting opens after `2026-11-21`",
        ],
    ),
    // References to nothing.
    (
        &[(Table::Conflicts, &["membership,apmbc,SEN,k,date,1,2,s", "memberships,apmbc,SEN,k,day,1,2,s"])],
        &[
            "unknown-table conflicts, row 2, field `table`: unknown table `membership`: expected one of `release`, \
             `memberships`, `exceptions`, `armed_conflicts`, `meetings`, `stockpiles`, `areas`, `requests`, `retained`, \
             `reports`, `measures`, `victims`, `clearance`, `resolutions`, `votes`, `groups`, `lists`, \
             `conflicts`, `sources`",
            "unknown-column conflicts, row 3, field `field`: unknown column `day`: expected one of `convention`, `state`, \
             `event`, `date`, `known`, `source`",
        ],
    ),
    // Rows within quotes.
    (
        &[(
            Table::Areas,
            &[
                "apmbc,SEN,seen-open,2010,,,,,\"a report",
                "apmbc,SEN,seen-open,2011,,,,,s",
                "apmbc,SEN,seen-open,2012,,,,,another\"",
            ],
        )],
        &["swallowed-rows areas, row 2: rows within quotes at `\"a report`: \
           expected a closing `\"` before the end of the line"],
    ),
];

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    for (rows, faults) in CASES {
        let found: Vec<String> = read(rows).faults.0.iter().map(told).collect();
        assert_eq!(found, *faults);
    }
}

#[test]
fn nothing_of_what_stands_beside_it_is_lost() {
    let reading = read(&[(Table::Areas, &["apmbc,SEN,completed,2107-05-01,,,,,s", "apmbc,SEN,seen-open,2004,,,,,s"])]);
    assert_eq!(reading.value.history(State::SEN).areas.len(), 1);
    assert_eq!(reading.value.history(State::SEN).memberships.len(), 2);
}

#[test]
fn what_takes_place_later_is_no_observation() {
    let reading = read(&[
        (Table::Memberships, &["apmbc,EST,accession,2004-05-12,,s", "apmbc,EST,withdrawal-notified,2026-09-01,,s"]),
        (Table::Exceptions, &["apmbc,SEN,clearance,deadline,2031-03-01,2026,,s"]),
        (Table::Meetings, &["apmbc,23MSP,2027-11-01,2027-11-05,,,incomplete,,s"]),
        (Table::Requests, &["apmbc,SEN,clearance,1,,2026-03-01,,,23MSP,,,,2031-03-01,,,,,,,s"]),
    ]);
    assert_eq!(reading.faults.to_string(), "");
}

#[test]
fn a_fact_built_in_code_is_checked_alike_and_hindsight_stands() {
    let seen =
        |date: &str| Area::new(Convention::Apmbc, State::SEN, AreaEvent::SeenOpen, "s").on(date.parse().unwrap());
    let register = Register::new(day("2020-06-01"), [seen("2019").into()]).unwrap();
    let faults = register.with(seen("2020-07")).unwrap_err();
    assert_eq!(faults.0.iter().map(Fault::code).collect::<Vec<_>>(), [FaultCode::AfterRelease]);
    assert!(register.with(seen("2020")).is_ok(), "it may have been seen before");
    // What was known on a past day is asked of the same records: a later observation of theirs is no fault then.
    let then = register.known_by(day("2010-01-01"));
    assert_eq!(then.with(seen("2018")).unwrap().known(), day("2010-01-01"));
}

/// Replies beside the records of this crate.
fn replies(rows: &[&str]) -> (Replies, Vec<String>) {
    let vocabulary = Vocabulary::of(&[&siem_reap_angkor::PLAN]);
    let mut reader = ReplyReader::new(&vocabulary).beside(crate::support::ask::register());
    let sheet = format!("subject,cycle,item,answer,missing,source\n{}\n", rows.join("\n"));
    reader.csv("facts", sheet.as_bytes());
    let reading = reader.finish();
    (reading.value, reading.faults.0.iter().map(told).collect())
}

#[test]
fn replies_speak_of_what_is_in_the_records() {
    let (replies, faults) = replies(&[
        "A/RES/80/350,2025,votes-in-favour,1,,s",
        "A/RES/,2025,votes-in-favour,1,,s",
        "apmbc/99MSP,2025,women-participants,1,,s",
        "AFG/apmbc-5/99,2025,request-plan-for-context,yes,,s",
        "apmbc/22MSP,2205,women-participants,1,,s",
        "apmbc/22MSP,2001,women-participants,1,,s",
        "apmbc/22MSP,2025,participants,600,,s",
        "apmbc/22MSP,2025,women-participants,700,,s",
    ]);
    assert_eq!(
        faults,
        [
            "dangling facts, row 2, field `subject`: `A/RES/80/350` is not in the table `resolutions`: expected one of its rows",
            "dangling facts, row 3, field `subject`: `A/RES/` is not in the table `resolutions`: expected one of its rows",
            "dangling facts, row 4, field `subject`: `apmbc/99MSP` is not in the table `meetings`: expected one of its rows",
            "dangling facts, row 5, field `subject`: `AFG/apmbc-5/99` is not in the table `requests`: expected one of its rows",
            "cycle-out-of-reach facts, row 6, field `cycle`: `2205` is a cycle in which the plans count nothing: \
             expected `2026` or earlier",
            "cycle-out-of-reach facts, row 7, field `cycle`: `2001` is a cycle in which the plans count nothing: \
             expected `2024` or later",
            "part-above-whole facts, row 9, field `answer`: `700` is a part above the whole: \
             expected at most `600`, the `participants`",
        ]
    );
    assert_eq!(replies.len(), 1);
}

#[test]
fn a_reply_makes_no_member() {
    let mut replies = Replies::default();
    let nowhere: Subject = "A/RES/80/350".parse().unwrap();
    let votes = Vocabulary::of(&[&siem_reap_angkor::PLAN]).get("votes-in-favour").unwrap();
    replies.add(Reply::amount(nowhere.clone(), 2025, votes, 150)).unwrap();
    let inquiry = crate::support::ask::register().measure(&siem_reap_angkor::PLAN).with_replies(&replies);
    let snapshot = inquiry.snapshot(Cycle::new(2025).unwrap());
    assert!(!snapshot.subjects(Universe::Resolutions).contains(&nowhere));
}

/// The codes in the first column of a page of tables.
fn listed(page: &str) -> BTreeSet<String> {
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(code, _)| code.to_owned()).collect()
}

#[test]
fn every_check_is_in_the_table_and_the_table_has_no_other() {
    use mine_action::assess::check::{IrregularityCode, RequestFindingCode};
    let mut checks: BTreeSet<String> = FaultCode::ALL.iter().map(ToString::to_string).collect();
    checks.extend(IrregularityCode::ALL.iter().map(ToString::to_string));
    checks.extend(RequestFindingCode::ALL.iter().map(ToString::to_string));
    assert_eq!(listed(include_str!("../../../src/guide/checks.md")), checks);
}

#[test]
fn every_check_of_what_cannot_be_is_tried() {
    let structural = FaultCode::ALL.iter().take_while(|code| **code != FaultCode::AfterRelease);
    let structural: BTreeSet<_> = structural.copied().filter(|code| *code != FaultCode::SwallowedRows).collect();
    let tried: BTreeSet<&str> =
        CASES.iter().flat_map(|(_, faults)| *faults).filter_map(|fault| fault.split(' ').next()).collect();
    let all = FaultCode::ALL.iter().filter(|code| !structural.contains(code) && **code != FaultCode::CycleOutOfReach);
    let missed: Vec<_> = all.filter(|code| !tried.contains(code.code())).collect();
    assert!(missed.is_empty(), "{missed:?}");
}
