//! Every fault with its exact message, in CSV and in JSON; and what is valid beside it stands.

use crate::support::replies::{HEADER, all, messages, read, tidy};

const GOOD: &str = "ALB,2026,baseline,yes,,report";

/// A row after a good one, and what is said of it after file and row.
const ROWS: &[(&str, &str)] = &[
    (
        ",2026,baseline,no,,report",
        ", field `subject`: empty: expected a State, a request such as `AFG/apmbc-5/3`, a meeting \
      such as `apmbc/22MSP` or a resolution such as `A/RES/80/35`",
    ),
    (
        "AGF,2026,baseline,no,,report",
        ", field `subject`: unknown State `AGF`: expected an ISO 3166-1 code or a name; \
      did you mean `AFG (Afghanistan)`?",
    ),
    (
        "Atlantis,2026,baseline,no,,report",
        ", field `subject`: unknown State `Atlantis`: \
      expected an ISO 3166-1 code or a name",
    ),
    (
        "apmbc/22msp,2026,delegates,7,,report",
        ", field `subject`: unknown code `apmbc/22msp`: expected a State, a request \
      such as `AFG/apmbc-5/3`, a meeting such as `apmbc/22MSP` or a resolution such as `A/RES/80/35`",
    ),
    (
        "apmbc/22MSP,2026,baseline,no,,report",
        ", field `subject`: `baseline` is not asked of `apmbc/22MSP`: expected a State",
    ),
    (
        "AFG,2026,delegates,7,,report",
        ", field `subject`: `delegates` is not asked of `AFG`: \
      expected a meeting such as `apmbc/22MSP`",
    ),
    (
        "AFG,2026,request-plan,no,,report",
        ", field `subject`: `request-plan` is not asked of `AFG`: \
      expected a request such as `AFG/apmbc-5/3`",
    ),
    (
        "AFG,2026,votes-in-favour,7,,report",
        ", field `subject`: `votes-in-favour` is not asked of `AFG`: \
      expected a resolution such as `A/RES/80/35`",
    ),
    ("AFG,,baseline,no,,report", ", field `cycle`: empty: expected a year such as 2026, from 1997 on"),
    ("AFG,26,baseline,no,,report", ", field `cycle`: `26` is no cycle: expected a year such as 2026, from 1997 on"),
    ("AFG,0000,baseline,no,,report", ", field `cycle`: `0000` is no cycle: expected a year such as 2026, from 1997 on"),
    (
        "AFG,2026-04-30,baseline,no,,report",
        ", field `cycle`: `2026-04-30` is no cycle: expected a year such as 2026, from 1997 on",
    ),
    ("AFG,2026,,no,,report", ", field `item`: empty: expected the code of an item or question"),
    (
        "AFG,2026,basline,no,,report",
        ", field `item`: unknown code `basline`: expected the code of an item or question; \
      did you mean `baseline`?",
    ),
    ("AFG,2026,mines,no,,report", ", field `item`: unknown code `mines`: expected the code of an item or question"),
    (
        "AFG,2026,baseline,Yes,,report",
        ", field `answer`: unknown code `Yes`: expected `yes` or `no`; did you mean `yes`?",
    ),
    ("AFG,2026,baseline,7,,report", ", field `answer`: unknown code `7`: expected `yes` or `no`"),
    ("AFG,2026,baseline,unknown,,report", ", field `answer`: unknown code `unknown`: expected `yes` or `no`"),
    (
        "apmbc/22MSP,2026,delegates,yes,,report",
        ", field `answer`: unreadable number `yes`: \
      expected a whole number without separators, at most 1000000000000000",
    ),
    (
        "apmbc/22MSP,2026,delegates,-7,,report",
        ", field `answer`: unreadable number `-7`: \
      expected a whole number without separators, at most 1000000000000000",
    ),
    (
        "apmbc/22MSP,2026,delegates,1000000000000001,,report",
        ", field `answer`: unreadable number `1000000000000001`: \
      expected a whole number without separators, at most 1000000000000000",
    ),
    (
        "AFG,2026,baseline,,slient,report",
        ", field `missing`: unknown code `slient`: expected one of `not-yet-due`, \
      `not-submitted`, `silent`, `not-applicable`, `not-recorded`; did you mean `silent`?",
    ),
    (
        "AFG,2026,baseline,yes,silent,report",
        ", field `missing`: `yes` stands beside `silent`: expected only one of them",
    ),
    (
        "ALB,2026,baseline,yes,,report",
        ": duplicate of row FIRST, `ALB, 2026, baseline, report`: \
      expected one row for each subject, cycle, item and source",
    ),
    (
        "Albania,2026,baseline,,silent,report",
        ": duplicate of row FIRST, `ALB, 2026, baseline, report`: \
      expected one row for each subject, cycle, item and source",
    ),
];

/// The same rows in JSON, every value as text.
fn json(rows: &[&str]) -> String {
    let object = |row: &&str| {
        let cells = HEADER.split(',').zip(row.split(',')).filter(|(_, cell)| !cell.is_empty());
        let object: serde_json::Map<_, _> = cells.map(|(name, cell)| (name.to_owned(), cell.into())).collect();
        serde_json::Value::from(object)
    };
    serde_json::Value::from(rows.iter().map(object).collect::<Vec<_>>()).to_string()
}

#[test]
fn every_fault_of_a_row_is_told_in_csv_and_in_json() {
    for (row, message) in ROWS {
        let forms = [("facts.csv", tidy(&[GOOD, row]), 2), ("facts.json", json(&[GOOD, row]), 1)];
        for (name, text, first) in forms {
            let reading = read(name, text);
            let message = message.replace("FIRST", &first.to_string());
            assert_eq!(messages(&reading.faults.0), [format!("{name}, row {}{message}", first + 1)]);
            assert_eq!(all(&reading.value), ["ALB 2026 baseline yes (source: report)"], "{row}");
        }
    }
}

/// A whole sheet, what is said of it, and how many replies stand.
const SHEETS: &[(&str, &[u8], &[&str], usize)] = &[
    ("facts.csv", b"", &["facts.csv: empty file: expected a header line or a JSON array"], 0),
    ("facts", b" \n", &["facts: empty file: expected a header line or a JSON array"], 0),
    (
        "facts.csv",
        b"subject,cycle,item,anwser,missing,source\nALB,2026,baseline,yes,,report\nAFG,2026,baseline,,silent,report\n",
        &["facts.csv, row 1: unknown column `anwser`: expected one of `subject`, `cycle`, `item`, `answer`, `missing`, \
           `source`, `assessor`; did you mean `answer`?"],
        1,
    ),
    (
        "facts.csv",
        b"subject,cycle,item,answer\nALB,2026,baseline,yes\n",
        &[
            "facts.csv, row 1: missing column `missing`: expected it in the header, even if all its cells are empty",
            "facts.csv, row 1: missing column `source`: expected it in the header, even if all its cells are empty",
        ],
        1,
    ),
    (
        "facts.csv",
        b"cycle,item,answer,missing,source\n2026,baseline,yes,,report\n",
        &["facts.csv, row 1: missing column `subject`: expected it in the header, even if all its cells are empty"],
        0,
    ),
    (
        "facts.csv",
        b"subject,cycle,item,answer,missing,source,answer\nALB,2026,baseline,yes,,report,no\n",
        &["facts.csv, row 1: `answer` is given more than once: expected it once"],
        1,
    ),
    (
        "facts.csv",
        b"subject,cycle,item,answer,missing,source\nALB,2026,baseline,yes,report\nAFG,2026,baseline,yes,,report\n",
        &["facts.csv, row 2: 5 cells: expected 6, as in the header"],
        1,
    ),
    (
        "facts.csv",
        b"subject,cycle,item,answer,missing,source\nALB,2026,baseline,yes,,\"report\nAFG,2026,baseline,yes,,report\n",
        &["facts.csv, row 2: broken quotes at `\"report`: \
           expected a closing `\"` at the end of the cell, and `\"\"` for a quote within"],
        1,
    ),
    (
        "facts.csv",
        b"subject,cycle,item,answer,missing,source\nC\xf4te d'Ivoire,2026,baseline,yes,,report\nAFG,2026,baseline,yes,,\xff\n\
          ALB,2026,baseline,yes,,report\n",
        &[
            "facts.csv, row 2, field `subject`: broken UTF-8 after `C`: expected UTF-8 text",
            "facts.csv, row 3, field `source`: broken UTF-8 at the start: expected UTF-8 text",
        ],
        1,
    ),
    (
        "wide.csv",
        b"subject,cycle,baseline,basline,baseline,delegates,source\n\
          ALB,2026,yes,no,no,,report\n\
          AGF,2026,yes,,,,report\n\
          AFG,26,yes,,,,report\n\
          AFG,2026,maybe,,,,report\n\
          AFG,2026,not-submited,,,7,visit\n\
          apmbc/22MSP,2026,,,,lots,report\n\
          apmbc/21MSP,2026,,,,7.5,report\n\
          apmbc/20MSP,2026,,,,7,report\n\
          ALB,2026,silent,,,,report\n",
        &[
            "wide.csv, row 1: `baseline` is given more than once: expected it once",
            "wide.csv, row 1: unknown column `basline`: expected one of `subject`, `cycle`, `source`, `assessor` \
             or the code of an item or question; did you mean `baseline`?",
            "wide.csv, row 3, field `subject`: unknown State `AGF`: expected an ISO 3166-1 code or a name; \
             did you mean `AFG (Afghanistan)`?",
            "wide.csv, row 4, field `cycle`: `26` is no cycle: expected a year such as 2026, from 1997 on",
            "wide.csv, row 5, field `baseline`: unknown code `maybe`: expected `yes`, `no` or one of `not-yet-due`, \
             `not-submitted`, `silent`, `not-applicable`, `not-recorded`",
            "wide.csv, row 6, field `baseline`: unknown code `not-submited`: expected `yes`, `no` or one of `not-yet-due`, \
             `not-submitted`, `silent`, `not-applicable`, `not-recorded`; did you mean `not-submitted`?",
            "wide.csv, row 6, field `delegates`: `delegates` is not asked of `AFG`: \
             expected a meeting such as `apmbc/22MSP`",
            "wide.csv, row 7, field `delegates`: unknown code `lots`: expected a whole number or one of `not-yet-due`, \
             `not-submitted`, `silent`, `not-applicable`, `not-recorded`",
            "wide.csv, row 8, field `delegates`: unreadable number `7.5`: \
             expected a whole number without separators, at most 1000000000000000",
            "wide.csv, row 10, field `baseline`: duplicate of row 2, `ALB, 2026, baseline, report`: \
             expected one row for each subject, cycle, item and source",
        ],
        2,
    ),
    (
        "facts.json",
        br#"[{"subject": ["ALB", "AFG"], "cycle": 2026.5, "item": "baseline", "answer": true},
             {"subject": "ALB", "cycle": 2026, "item": "baseline", "anwser": true, "note": "", "missing": "silent"},
             7,
             {"subject": "AFG", "cycle": 2026, "item": "baseline", "answer": "true"},
             {"subject": "BIH", "cycle": 2026, "item": "baseline", "answer": true}]"#,
        &[
            "facts.json, row 1, field `cycle`: `2026.5` is no cycle: expected a year such as 2026, from 1997 on",
            "facts.json, row 1, field `subject`: no single value `[\"ALB\", \"AFG\"]`: expected a State, a request such as \
             `AFG/apmbc-5/3`, a meeting such as `apmbc/22MSP` or a resolution such as `A/RES/80/35`",
            "facts.json, row 2: unknown column `anwser`: expected one of `subject`, `cycle`, `item`, `answer`, `missing`, \
             `source`, `assessor`; did you mean `answer`?",
            "facts.json, row 2: unknown column `note`: expected one of `subject`, `cycle`, `item`, `answer`, `missing`, \
             `source`, `assessor`",
            "facts.json, row 3: unreadable, `7`: expected an object with the columns as field names",
            "facts.json, row 4, field `answer`: unknown code `true`: expected `yes` or `no`",
        ],
        2,
    ),
    (
        "facts.json",
        br#"[{"subject": "ALB",}]"#,
        &["facts.json, row 1: unreadable, trailing comma at line 1 column 20: expected a JSON array of objects"],
        0,
    ),
    ("facts.json", b"7", &["facts.json, row 1: unreadable, `7`: expected an object with the columns as field names"], 0),
    (
        "facts.jsonl",
        b"{\"subject\": \"ALB\", \"cycle\": 2026, \"item\": \"baseline\", \"answer\": true}\n\
          {\"subject\": \"ALB\",}\n\
          [7]\n\
          {\"subject\": \"C\xf4te d'Ivoire\", \"cycle\": 2026, \"item\": \"baseline\", \"answer\": true}\n\
          {\"subject\": \xf4}\n\
          {\"subject\": \"AFG\", \"cycle\": 2026, \"item\": \"baseline\", \"answer\": true}\n",
        &[
            "facts.jsonl, row 2: unreadable, trailing comma at line 2 column 19: \
             expected a JSON array of objects, or one object in each line",
            "facts.jsonl, row 3: unreadable, `[7]`: expected an object with the columns as field names",
            "facts.jsonl, row 4, field `subject`: broken UTF-8 after `C`: expected UTF-8 text",
            "facts.jsonl, row 5: broken UTF-8 after `{\"subject\": `: expected UTF-8 text",
        ],
        2,
    ),
];

#[test]
fn every_fault_of_a_sheet_is_told() {
    for (name, bytes, told, stand) in SHEETS {
        let reading = read(name, bytes);
        assert_eq!(messages(&reading.faults.0), *told);
        assert_eq!(reading.value.len(), *stand, "{told:?}");
    }
}

#[test]
fn ten_faults_in_one_sheet_are_ten() {
    let sheet = tidy(&[
        "AGF,26,basline,yes,,report",
        "AFG,2026,baseline,maybe,slient,report",
        GOOD,
        "AFG,2026,delegates,many,,report",
        GOOD,
        "apmbc/22MSP,2026,delegates,7",
        "AFG,,strategies,yes,,report",
        "AFG,2026,strategies,yes,,report",
    ]);
    let reading = read("facts.csv", sheet);
    let places: Vec<String> = reading.faults.0.iter().map(|fault| fault.place.to_string()).collect();
    assert_eq!(
        places,
        [
            "facts.csv, row 2, field `cycle`",
            "facts.csv, row 2, field `item`",
            "facts.csv, row 2, field `subject`",
            "facts.csv, row 3, field `answer`",
            "facts.csv, row 3, field `missing`",
            "facts.csv, row 5, field `answer`",
            "facts.csv, row 5, field `subject`",
            "facts.csv, row 6",
            "facts.csv, row 7",
            "facts.csv, row 8, field `cycle`",
        ]
    );
    assert_eq!(reading.value.len(), 2);
}

#[test]
fn a_row_that_tells_nothing_is_checked_all_the_same() {
    let sheet = tidy(&["AFG,2026,basline,,,", "AGF,2026,baseline,,,", "AFG,2026,baseline,,,", ",,,,,", ", ,,,,"]);
    let reading = read("facts.csv", sheet);
    assert!(reading.value.is_empty());
    assert_eq!(reading.faults.0.len(), 2, "{}", reading.faults);
}
