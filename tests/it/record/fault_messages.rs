//! Every kind of fault, in CSV and in JSON, with its exact message; and the valid rows beside it are kept.

use mine_action::{
    Register,
    law::oslo,
    record::{
        Fact, Parsed, Table,
        fault::Fault,
        read::Reader,
        reply::{self, Vocabulary},
    },
};
use std::{collections::BTreeSet, fs, io, path::PathBuf, process};

type Cells<'a> = &'a [(&'a str, &'a str)];

/// A row with nothing wrong in it, for each table of which a case is given.
const fn good(table: Table) -> Cells<'static> {
    match table {
        Table::Release => &[("release", "2026-11-21")],
        Table::Memberships => &[
            ("convention", "ccm"),
            ("state", "PHL"),
            ("event", "ratification"),
            ("date", "2019-01-03"),
            ("source", "depositary"),
        ],
        Table::ArmedConflicts => &[("state", "UKR"), ("starts", "2014"), ("source", "report")],
        Table::Meetings => &[
            ("convention", "apmbc"),
            ("meeting", "9MSP"),
            ("starts", "2008-11-24"),
            ("ends", "2008-11-28"),
            ("decisions", "complete"),
            ("source", "calendar"),
        ],
        Table::Requests => &[
            ("convention", "apmbc"),
            ("state", "BIH"),
            ("duty", "clearance"),
            ("request", "1"),
            ("meeting", "9MSP"),
            ("outcome", "granted"),
            ("granted_until", "2019-03-01"),
            ("source", "report"),
        ],
        Table::Retained => {
            &[("convention", "apmbc"), ("state", "AGO"), ("year", "2006"), ("number", "2512"), ("source", "report")]
        }
        Table::Reports => &[("convention", "apmbc"), ("state", "AFG"), ("kind", "annual"), ("source", "report")],
        Table::Resolutions => &[
            ("resolution", "A/RES/53/77N"),
            ("convention", "apmbc"),
            ("yes", "148"),
            ("list", "incomplete"),
            ("source", "report"),
        ],
        Table::Votes => &[("resolution", "A/RES/53/77N"), ("state", "ALB"), ("vote", "yes")],
        _ => &[],
    }
}

/// The good row of a table, with some cells changed.
fn row(table: Table, changes: Cells<'_>) -> Vec<(String, String)> {
    let value = |column: &str| {
        let mut given = changes.iter().chain(good(table)).filter(|(name, _)| *name == column);
        given.next().map_or("", |(_, value)| value).to_owned()
    };
    Fact::columns(table).iter().map(|column| ((*column).to_owned(), value(column))).collect()
}

fn csv(table: Table, rows: &[Vec<(String, String)>]) -> String {
    let mut text = Fact::columns(table).join(",") + "\n";
    for row in rows {
        let cells = row.iter().map(|(_, value)| format!("\"{value}\""));
        text += &(cells.collect::<Vec<_>>().join(",") + "\n");
    }
    text
}

fn json(rows: &[Vec<(String, String)>]) -> String {
    let object = |row: &Vec<(String, String)>| {
        let cells = row.iter().filter(|(_, value)| !value.is_empty());
        cells.map(|(column, value)| (column.clone(), value.clone().into())).collect::<serde_json::Map<_, _>>()
    };
    serde_json::to_string(&rows.iter().map(object).collect::<Vec<_>>()).unwrap()
}

/// Reads an input of one table beside a good row of each other table that must be there or to which rows may refer.
fn read(table: Table, name: &str, input: impl io::Read) -> Parsed<Register> {
    let mut reader = Reader::default();
    for other in [Table::Release, Table::Memberships, Table::Meetings, Table::Resolutions] {
        if other != table {
            reader.csv(other, "context", csv(other, &[row(other, &[])]).as_bytes());
        }
    }
    if name.ends_with(".csv") {
        reader.csv(table, name, input)
    } else {
        reader.json(table, name, input)
    };
    reader.finish()
}

fn messages(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

/// How many facts of a table stand.
fn kept(reading: &Parsed<Register>, table: Table) -> usize {
    reading.value.rows(table).len()
}

/// One cell, or some, changed in a good row: the message is the same in both forms.
const ROWS: &[(&str, Table, Cells<'static>, &str)] = &[
    ("Missing", Table::Memberships, &[("state", "")], "field `state`: empty: expected an ISO 3166-1 code or a name"),
    (
        "Missing",
        Table::Memberships,
        &[("date", "2008-12-03"), ("source", " ")],
        "field `source`: empty: expected where the fact comes from",
    ),
    (
        "Missing",
        Table::Reports,
        &[("silent_on", "retention;;clearance")],
        "field `silent_on`: empty: expected one of `retention`, `stockpile-destruction`, `clearance`, \
         `victim-assistance`, `reporting`, `national-measures`, joined by `;`",
    ),
    (
        "UnknownState",
        Table::Memberships,
        &[("state", "PHX")],
        "field `state`: unknown State `PHX`: expected an ISO 3166-1 code or a name; \
         did you mean `PHL (Philippines)`?",
    ),
    (
        "UnknownState",
        Table::Memberships,
        &[("state", "Afganistan")],
        "field `state`: unknown State `Afganistan`: expected an ISO 3166-1 code or a name; \
         did you mean `AFG (Afghanistan)`?",
    ),
    (
        // Nearer to the codes of North Korea and Tajikistan than to that of Türkiye: nothing is suggested.
        "UnknownState",
        Table::Memberships,
        &[("state", "TRK")],
        "field `state`: unknown State `TRK`: expected an ISO 3166-1 code or a name",
    ),
    (
        "ImpossibleDate",
        Table::Memberships,
        &[("date", "2019-02-29")],
        "field `date`: impossible date `2019-02-29`: expected a form such as `2007-10-03`, `2007-10`, `2013`, \
         `2016/2018` or `../2019-08`",
    ),
    (
        "ImpossibleDate",
        Table::Memberships,
        &[("date", "2018/2016")],
        "field `date`: impossible date `2018/2016`, which ends before it begins: expected the earlier end first",
    ),
    (
        "ImpossibleDate",
        Table::Meetings,
        &[("meeting", "10MSP"), ("starts", "2010-11-31")],
        "field `starts`: impossible date `2010-11-31`: expected a form such as `2007-10-03`, `2007-10`, `2013`, \
         `2016/2018` or `../2019-08`",
    ),
    (
        "ImpossibleDate",
        Table::Retained,
        &[("year", "20066")],
        "field `year`: impossible year `20066`: expected a form such as `2013`",
    ),
    (
        "BeforeConvention",
        Table::Memberships,
        &[("event", "signature"), ("date", "2008-12-02")],
        "field `date`: `2008-12-02` is before the CCM was opened for signature: expected `2008-12-03` or later",
    ),
    (
        "BeforeConvention",
        Table::Reports,
        &[("submitted", "1997-11")],
        "field `submitted`: `1997-11` is before the APMBC was opened for signature: expected `1997-12-03` or later",
    ),
    (
        "BeforeConvention",
        Table::Requests,
        &[("request", "2"), ("granted_until", "1919-03-01")],
        "field `granted_until`: `1919-03-01` is before the APMBC was opened for signature: expected `1997-12-03` or later",
    ),
    (
        "WithdrawalBeforeEntryIntoForce",
        Table::Memberships,
        &[("event", "withdrawal-notified"), ("date", "2019-06")],
        "field `date`: withdrawal on `2019-06` before entry into force: expected `2019-07-01` or later",
    ),
    (
        "EndBeforeStart",
        Table::Meetings,
        &[("meeting", "10MSP"), ("starts", "2010-11-29"), ("ends", "2010-11-28")],
        "field `ends`: end on `2010-11-28` before the start: expected `2010-11-29` or later",
    ),
    (
        "EndBeforeStart",
        Table::ArmedConflicts,
        &[("starts", "2015"), ("ends", "2013/2014")],
        "field `ends`: end on `2013/2014` before the start: expected `2015` or later",
    ),
    (
        "UnknownCode",
        Table::Votes,
        &[("state", "AND"), ("vote", "abstian")],
        "field `vote`: unknown code `abstian`: expected one of `yes`, `no`, `abstain`; did you mean `abstain`?",
    ),
    (
        "UnknownCode",
        Table::Votes,
        &[("state", "AND"), ("vote", "absent from the room")],
        "field `vote`: unknown code `absent from the room`: expected one of `yes`, `no`, `abstain`",
    ),
    (
        "UnknownCode",
        Table::Requests,
        &[("request", "2"), ("meeting", "9msp")],
        "field `meeting`: unknown code `9msp`: expected a meeting such as `22MSP`, `5RC` or `2RC-part1`; \
         did you mean `9MSP`?",
    ),
    (
        "NotANumber",
        Table::Retained,
        &[("year", "2007"), ("number", "2,512")],
        "field `number`: unreadable number `2,512`: expected a whole number without separators, \
         at most 18446744073709551615",
    ),
    (
        "NotANumber",
        Table::Requests,
        &[("request", "4294967296")],
        "field `request`: unreadable number `4294967296`: expected a whole number without separators, \
         at most 4294967295",
    ),
    (
        "NoSuchDuty",
        Table::Reports,
        &[("silent_on", "victim-assistance")],
        "field `silent_on`: duty `victim-assistance` has no place here under the APMBC: expected one of `retention`, \
         `stockpile-destruction`, `clearance`, `reporting`, `national-measures`",
    ),
    (
        "NoSuchDuty",
        Table::Requests,
        &[("duty", "national-measures")],
        "field `duty`: duty `national-measures` has no place here under the APMBC: \
         expected one of `stockpile-destruction`, `clearance`",
    ),
    (
        "Duplicate",
        Table::Memberships,
        &[("source", "another source")],
        "duplicate of row FIRST, `ccm, PHL, ratification, 2019-01-03`: \
         expected one row for each convention, state, event and date",
    ),
    (
        "Duplicate",
        Table::Release,
        &[("release", "2026-11-22")],
        "duplicate of row FIRST, `2026-11-22`: expected one row for each set of records",
    ),
    (
        "Duplicate",
        Table::Requests,
        &[],
        "duplicate of row FIRST, `apmbc, BIH, clearance, 1, report`: \
         expected one row for each convention, state, duty, request and source",
    ),
    (
        "Contradiction",
        Table::Requests,
        &[("granted_until", "2021-03-01")],
        "field `granted_until`: `2021-03-01` contradicts `2019-03-01` of row FIRST: \
         expected rows of one request to agree",
    ),
    (
        "Dangling",
        Table::Requests,
        &[("request", "2"), ("meeting", "10MSP")],
        "field `meeting`: `10MSP` is not in the table `meetings`: expected one of its rows",
    ),
    (
        "Dangling",
        Table::Votes,
        &[("resolution", "A/RES/99/1")],
        "field `resolution`: `A/RES/99/1` is not in the table `resolutions`: expected one of its rows",
    ),
];

/// A request in which one cell stands without the one that it belongs to: the request is kept.
const ALONE: &[(&str, Table, Cells<'static>, &str)] = &[
    (
        "Alone",
        Table::Requests,
        &[("request", "2"), ("outcome", ""), ("granted_until", ""), ("decided", "2008-11-28")],
        "field `decided`: `2008-11-28` stands alone: expected outcome `granted` or `not-granted` beside it",
    ),
    (
        "Alone",
        Table::Requests,
        &[("request", "2"), ("outcome", "moot")],
        "field `granted_until`: `2019-03-01` stands alone: expected outcome `granted` beside it",
    ),
    (
        "Alone",
        Table::Requests,
        &[("request", "2"), ("votes_yes", "40"), ("votes_abstain", "2")],
        "field `votes_yes`: `40` stands alone: expected `votes_no` beside it",
    ),
];

/// A whole input.
struct Input {
    problem: &'static str,
    table: Table,
    name: &'static str,
    bytes: &'static [u8],
    /// Rows that stand.
    kept: usize,
    messages: &'static [&'static str],
}

/// What is wrong with a file, or with the form of its rows.
const INPUTS: &[Input] = &[
    // CSV knows no lists or objects, only text: JSON alone.
    Input {
        problem: "NotOneValue",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"[{"state": ["UKR", "RUS"], "starts": "2014", "source": {"page": 1}},
                   {"state": "UKR", "starts": "2014", "source": "report"}]"#,
        kept: 1,
        messages: &[
            "armed_conflicts.json, row 1, field `source`: no single value `{\"page\": 1}`: \
             expected where the fact comes from",
            "armed_conflicts.json, row 1, field `state`: no single value `[\"UKR\", \"RUS\"]`: \
             expected an ISO 3166-1 code or a name",
        ],
    },
    Input {
        problem: "UnknownColumn",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,end,known,source\nUKR,2014,,,report\n",
        kept: 1,
        messages: &["armed_conflicts.csv, row 1: unknown column `end`: expected one of `state`, `starts`, `ends`, `known`, \
                     `source`; did you mean `ends`?"],
    },
    Input {
        problem: "UnknownColumn",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"[{"state": "UKR", "starts": "2014", "source": "report"},
                   {"State": "UKR", "starts": "2015", "source": "report", "intensity": "high"}]"#,
        kept: 1,
        messages: &[
            "armed_conflicts.json, row 2: unknown column `State`: expected one of `state`, `starts`, `ends`, `known`, \
             `source`; did you mean `state`?",
            "armed_conflicts.json, row 2: unknown column `intensity`: expected one of `state`, `starts`, `ends`, `known`, \
             `source`",
        ],
    },
    // In JSON an absent field is an empty cell: CSV alone.
    Input {
        problem: "MissingColumn",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,source\nUKR,2014,report\n",
        kept: 1,
        messages: &[
            "armed_conflicts.csv, row 1: missing column `ends`: expected it in the header, even if all its cells are empty",
            "armed_conflicts.csv, row 1: missing column `known`: expected it in the header, even if all its cells are empty",
        ],
    },
    Input {
        problem: "Repeated",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,ends,known,source,state\nUKR,2014,,,report,RUS\n",
        kept: 1,
        messages: &["armed_conflicts.csv, row 1: `state` is given more than once: expected it once"],
    },
    Input {
        problem: "Repeated",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"[{"state": "UKR", "starts": "2014", "source": "report", "state": "RUS"}]"#,
        kept: 1,
        messages: &["armed_conflicts.json, row 1: `state` is given more than once: expected it once"],
    },
    // A JSON object has no number of cells: CSV alone.
    Input {
        problem: "CellCount",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,ends,known,source\nUKR,2014,,report\nUKR,2015,,,report\n",
        kept: 1,
        messages: &["armed_conflicts.csv, row 2: 4 cells: expected 5, as in the header"],
    },
    // In JSON a text without its closing quote is no JSON, see Unreadable: CSV alone.
    Input {
        problem: "BrokenQuotes",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,ends,known,source\nUKR,2013,,,\"a report, page 1\nUKR,2014,,,report\nUKR,2015,,,\"a \"report\"\"\n",
        kept: 1,
        messages: &[
            "armed_conflicts.csv, row 2: broken quotes at `\"a report, page 1`: \
             expected a closing `\"` at the end of the cell, and `\"\"` for a quote within",
            "armed_conflicts.csv, row 4: broken quotes at `\"a \"report\"\"`: \
             expected a closing `\"` at the end of the cell, and `\"\"` for a quote within",
        ],
    },
    Input {
        problem: "NotUtf8",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"state,starts,ends,known,source\nC\xf4te d'Ivoire,2002,,,report\nUKR,2014,,,report\nUKR,2015,,,\xff\n",
        kept: 1,
        messages: &[
            "armed_conflicts.csv, row 2, field `state`: broken UTF-8 after `C`: expected UTF-8 text",
            "armed_conflicts.csv, row 4, field `source`: broken UTF-8 at the start: expected UTF-8 text",
        ],
    },
    Input {
        problem: "NotUtf8",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: b"[{\"state\": \"C\xf4te d'Ivoire\", \"starts\": \"2002\", \"source\": \"report\"},
                  {\"state\": \"UKR\", \"starts\": \"2014\", \"source\": \"report\"}]",
        kept: 1,
        messages: &["armed_conflicts.json, row 1, field `state`: broken UTF-8 after `C`: expected UTF-8 text"],
    },
    Input {
        problem: "EmptyFile",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.csv",
        bytes: b"",
        kept: 0,
        messages: &["armed_conflicts.csv: empty file: expected a header line or a JSON array"],
    },
    Input {
        problem: "EmptyFile",
        table: Table::Memberships,
        name: "memberships.json",
        bytes: b"\xef\xbb\xbf \n",
        kept: 0,
        messages: &["memberships.json: empty file: expected a header line or a JSON array"],
    },
    Input {
        problem: "NoRow",
        table: Table::Release,
        name: "release.csv",
        bytes: b"release\n",
        kept: 1,
        messages: &["release.csv: no row: expected the day at which the records stand"],
    },
    Input {
        problem: "NoRow",
        table: Table::Release,
        name: "release.json",
        bytes: b"[]",
        kept: 1,
        messages: &["release.json: no row: expected the day at which the records stand"],
    },
    Input {
        problem: "Unreadable",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"[{"state": "UKR",}]"#,
        kept: 0,
        messages: &["armed_conflicts.json, row 1: unreadable, trailing comma at line 1 column 18: \
                     expected a JSON array of objects"],
    },
    Input {
        problem: "Unreadable",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"["UKR", {"state": "UKR", "starts": "2014", "source": "report"}, null]"#,
        kept: 1,
        messages: &[
            "armed_conflicts.json, row 1: unreadable, `\"UKR\"`: expected an object with the columns as field names",
            "armed_conflicts.json, row 3: unreadable, `null`: expected an object with the columns as field names",
        ],
    },
    Input {
        problem: "Unreadable",
        table: Table::ArmedConflicts,
        name: "armed_conflicts.json",
        bytes: br#"{"state": "UKR", "starts": "2014", "source": "report", "known": ""}"#,
        kept: 0,
        messages: &["armed_conflicts.json: unreadable, `{\"state\": \"UKR\", \"starts\": \"2014\", \"sour…`: \
                     expected a JSON array of objects"],
    },
];

#[test]
fn a_wrong_cell_is_told_alike_in_csv_and_json_and_the_row_beside_it_is_kept() {
    for (cases, stands) in [(ROWS, 1), (ALONE, 2)] {
        for (problem, table, changes, message) in cases {
            let rows = [row(*table, &[]), row(*table, changes)];
            let forms = [(csv(*table, &rows), "csv", 2), (json(&rows), "json", 1)];
            for (text, form, first) in forms {
                let file = format!("{table}.{form}");
                let reading = read(*table, &file, text.as_bytes());
                let joint = if message.starts_with("field") { ", " } else { ": " };
                let message = message.replace("FIRST", &first.to_string());
                assert_eq!(messages(&reading.faults.0), [format!("{file}, row {}{joint}{message}", first + 1)]);
                assert_eq!(name(&reading.faults.0[0]), *problem);
                // The two rows that contradict each other are one request; of the others, the good row stands.
                assert_eq!(kept(&reading, *table), stands, "{message}");
            }
        }
    }
}

#[test]
fn a_wrong_file_is_told_and_its_good_rows_are_kept() {
    for case in INPUTS {
        let reading = read(case.table, case.name, case.bytes);
        assert_eq!(messages(&reading.faults.0), case.messages);
        assert_eq!(name(&reading.faults.0[0]), case.problem);
        assert_eq!(kept(&reading, case.table), case.kept, "{:?}", case.messages);
    }
}

#[test]
fn what_is_wrong_with_a_set_of_records_is_told() {
    for (problem, reading, messages) in sets() {
        assert_eq!(self::messages(&reading.faults.0), messages);
        assert_eq!(name(&reading.faults.0[0]), problem);
    }
}

/// Faults that no single table has: in a folder of CSV files, and in one JSON object.
fn sets() -> Vec<(&'static str, Parsed<Register>, Vec<String>)> {
    let tables = "one of `release`, `memberships`, `exceptions`, `armed_conflicts`, `meetings`, `stockpiles`, `areas`, \
                  `requests`, `retained`, `reports`, `measures`, `victims`, `clearance`, `resolutions`, `votes`, `groups`, \
                  `lists`, `conflicts`, `sources`";
    let known = [("release", "release\n2026-11-21\n"), ("memberships", "convention,state,event,date,known,source\n")];
    let [release, memberships] = known;
    let missing = "records: missing table `memberships`: expected `release` and `memberships` in every set of records";
    let all_json = |text: &str| {
        let mut reader = Reader::default();
        reader.json_tables("all.json", text.as_bytes());
        reader.finish()
    };
    let mut failing = Reader::default();
    for (table, (_, text)) in [Table::Release, Table::Memberships].into_iter().zip(known) {
        failing.csv(table, "context", text.as_bytes());
    }
    failing.csv(Table::Areas, "areas.csv", Failing);
    vec![
        (
            "UnknownTable",
            folder(&[release, memberships, ("stockpile", "convention,state\n")]),
            vec![format!("stockpile.csv: unknown table `stockpile`: expected {tables}; did you mean `stockpiles`?")],
        ),
        (
            "UnknownTable",
            all_json(r#"{"release": [{"release": "2026-11-21"}], "memberships": [], "minefields": []}"#),
            vec![format!("all.json: unknown table `minefields`: expected {tables}")],
        ),
        ("MissingTable", folder(&[release]), vec![missing.to_owned()]),
        ("MissingTable", all_json(r#"{"release": [{"release": "2026-11-21"}]}"#), vec![missing.to_owned()]),
        (
            "Repeated",
            all_json(r#"{"release": [{"release": "2026-11-21"}], "memberships": [], "memberships": []}"#),
            vec!["all.json: `memberships` is given more than once: expected it once".to_owned()],
        ),
        (
            "TooLong",
            all_json(&format!(
                r#"{{"release": [{{"release": "2026-11-21"}}], "memberships": [{{"convention": "ccm", "state": "{}",
                "event": "accession", "date": null, "known": null, "source": "s"}}]}}"#,
                "x".repeat(70_000)
            )),
            vec![
                "all.json, memberships, row 1, field `state`: a text of 70000 bytes: expected 65536 at most".to_owned(),
            ],
        ),
        (
            "TooManyColumns",
            all_json(&format!(
                r#"{{"release": [{{"release": "2026-11-21"}}], "memberships": [{{{}"state": 7}}]}}"#,
                r#""state": 7,"#.repeat(10_000)
            )),
            vec!["all.json, memberships, row 1: 10001 columns: expected 10000 at most".to_owned()],
        ),
        (
            "Unavailable",
            failing.finish(),
            vec!["areas.csv: unreadable, the disk is gone: expected a file of at most 64 MiB".to_owned()],
        ),
        ("Unreadable", all_json("[]"), vec!["all.json: unreadable, `[]`: expected a JSON object of tables".to_owned()]),
        (
            "Unreadable",
            all_json(r#"{"release": [{"release": "2026-11-21"}], "memberships": 7}"#),
            vec!["all.json, memberships: unreadable, `7`: expected a JSON array of objects".to_owned()],
        ),
    ]
}

/// Faults that only replies have; `tests/replies.rs` has all the others in them.
const REPLIES: &[(&str, &str, &str)] = &[
    (
        "Both",
        "AFG,2026,baseline,yes,silent,report",
        "facts.csv, row 2, field `missing`: `yes` stands beside `silent`: expected only one of them",
    ),
    (
        "UnfitSubject",
        "AFG,2026,delegates,7,,report",
        "facts.csv, row 2, field `subject`: `delegates` is not asked of `AFG`: expected a meeting such as `apmbc/22MSP`",
    ),
];

#[test]
fn what_is_wrong_with_a_reply_alone_is_told() {
    let vocabulary = Vocabulary::of(&[&oslo::PLAN]);
    for (problem, row, message) in REPLIES {
        let mut reader = reply::ReplyReader::new(&vocabulary);
        reader.csv("facts.csv", format!("subject,cycle,item,answer,missing,source\n{row}\n").as_bytes());
        let reading = reader.finish();
        assert_eq!(messages(&reading.faults.0), [*message]);
        assert_eq!(name(&reading.faults.0[0]), *problem);
        assert!(reading.value.is_empty());
    }
}

struct Failing;

impl io::Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is gone"))
    }
}

/// Reads a folder of these CSV files, which is removed again.
fn folder(files: &[(&str, &str)]) -> Parsed<Register> {
    let path: PathBuf = std::env::temp_dir().join(format!("mine-action-messages-{}-{}", process::id(), files.len()));
    fs::create_dir_all(&path).unwrap();
    for (name, text) in files {
        fs::write(path.join(format!("{name}.csv")), text).unwrap();
    }
    let mut reader = Reader::default();
    reader.folder(&path);
    fs::remove_dir_all(&path).unwrap();
    reader.finish()
}

/// The name of the kind of problem.
fn name(fault: &Fault) -> String {
    format!("{:?}", fault.problem).chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[test]
fn every_kind_of_problem_is_in_the_tables() {
    let source = include_str!("../../../src/record/fault/problem.rs");
    let (_, body) = source.split_once("pub enum Problem {").unwrap();
    let (body, _) = body.split_once("\n}\n").unwrap();
    let variants: BTreeSet<String> = body
        .lines()
        .filter_map(|line| line.strip_prefix("    ").filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase())))
        .map(|line| line.chars().take_while(char::is_ascii_alphanumeric).collect())
        .collect();
    let mut told: BTreeSet<String> = ROWS.iter().chain(ALONE).map(|(problem, ..)| (*problem).to_owned()).collect();
    told.extend(INPUTS.iter().map(|case| case.problem.to_owned()));
    told.extend(REPLIES.iter().map(|(problem, ..)| (*problem).to_owned()));
    // Facts that cannot be have a table of their own, in `impossible.rs`; of more faults `hostile.rs` tells.
    told.extend(["Impossible", "SwallowedRows", "More"].map(str::to_owned));
    told.extend(sets().into_iter().map(|(problem, ..)| problem.to_owned()));
    assert_eq!(told, variants);
}

#[test]
fn messages_are_one_line_without_a_full_stop_at_the_end() {
    let mut all: Vec<String> = sets().into_iter().flat_map(|(_, _, messages)| messages).collect();
    all.extend(INPUTS.iter().flat_map(|case| case.messages).map(|message| (*message).to_owned()));
    all.extend(ROWS.iter().chain(ALONE).map(|(.., message)| (*message).to_owned()));
    all.extend(REPLIES.iter().map(|(.., message)| (*message).to_owned()));
    for message in all {
        assert!(message.starts_with(|first: char| first.is_lowercase()), "{message}");
        assert!(message.contains("expected "), "{message}");
        assert!(!message.ends_with('.') && !message.contains('\n'), "{message}");
    }
    let reading = read(
        Table::Votes,
        "votes.csv",
        csv(Table::Votes, &[row(Table::Votes, &[("state", "New\r\nLand")])]).as_bytes(),
    );
    assert_eq!(
        reading.faults.to_string(),
        "votes.csv, row 2, field `state`: unknown State `New\\r\\nLand`: expected an ISO 3166-1 code or a name"
    );
}
