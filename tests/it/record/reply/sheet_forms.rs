//! Three forms, one content: written and read back it is the same, and the order of rows and columns does not matter.

use crate::support::{
    property::cases,
    replies::{HEADER, all, read, tidy, vocabulary},
};
use mine_action::{
    law::item::Universe,
    record::{
        reply::{Origin, Replies, Reply, ReplyKey, ReplyReader, Told},
        subject::Subject,
    },
    strategies::reply::{Gaps, any_replies, cycle, replies, subject},
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    strategy::ValueTree,
    test_runner::{Config, RngSeed, TestRunner},
};

/// Replies to anything, or to everything of some subjects but for a share.
fn any() -> impl Strategy<Value = Replies> {
    let universes = select(vec![Universe::States, Universe::Requests, Universe::Meetings, Universe::Resolutions])
        .prop_flat_map(subject);
    let subjects = (vec(universes, 1..3), cycle());
    let spread = subjects.prop_flat_map(|(subjects, cycle)| replies(vocabulary(), &subjects, &[cycle], Gaps::THIRDS));
    prop_oneof![3 => any_replies(vocabulary(), 12), 1 => spread.boxed()]
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut text = Vec::new();
    write(&mut text).unwrap();
    String::from_utf8(text).unwrap()
}

const COLUMNS: [&str; 7] = ["subject", "cycle", "item", "answer", "missing", "source", "assessor"];

/// The cells of the tidy form, made here and not by the writer.
fn rows(replies: &Replies) -> Vec<Vec<String>> {
    let row = |reply: &Reply| {
        let (key, told, origin) = (reply.key(), reply.told(), reply.origin());
        let text = told.to_string();
        let (answer, missing) = if told.is_missing() { (String::new(), text) } else { (text, String::new()) };
        let source = origin.source.as_ref().map(ToString::to_string).unwrap_or_default();
        let assessor = origin.assessor.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![key.subject.to_string(), key.cycle.to_string(), key.item.clone(), answer, missing, source, assessor]
    };
    replies.iter().map(row).collect()
}

fn csv(lines: &[Vec<String>]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    lines.iter().map(|cells| cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n").collect()
}

fn objects(rows: &[Vec<String>]) -> Vec<String> {
    let object = |row: &Vec<String>| {
        let pairs = COLUMNS.iter().zip(row);
        let object: serde_json::Map<_, _> =
            pairs.map(|(column, cell)| ((*column).to_owned(), cell.clone().into())).collect();
        serde_json::Value::from(object).to_string()
    };
    rows.iter().map(object).collect()
}

#[derive(serde::Deserialize)]
struct Data {
    #[serde(flatten)]
    key: ReplyKey,
    told: Told,
    #[serde(flatten)]
    origin: Origin,
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_is_written_is_read_back(replies in any()) {
        let tidy = written(|out| replies.write_tidy(out));
        let wide = written(|out| replies.write_wide(out));
        let json = written(|out| replies.write_json(out));
        for (name, text) in [("a.csv", &tidy), ("b.csv", &wide), ("c.json", &json), ("tidy", &tidy), ("json", &json)] {
            prop_assert_eq!(&read(name, text).complete().unwrap(), &replies, "{}", text);
        }
        // Read and written again, it is the same to the letter.
        let again = read("a.csv", &wide).value;
        prop_assert_eq!(written(|out| again.write_tidy(out)), tidy);
        prop_assert_eq!(written(|out| again.write_wide(out)), wide);
        // Serde has a form of its own, read back as data: only a reader gives replies.
        let serde = serde_json::to_string(&replies).unwrap();
        let data: Vec<Data> = serde_json::from_str(&serde).unwrap();
        prop_assert_eq!(data.len(), replies.len());
        for (data, reply) in data.iter().zip(&replies) {
            prop_assert_eq!((&data.key, data.told, &data.origin), (reply.key(), reply.told(), reply.origin()));
        }
    }

    #[test]
    fn the_order_of_rows_and_columns_does_not_matter(
        replies in any_replies(vocabulary(), 12),
        columns in Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle(),
        seed: prop::sample::Index,
    ) {
        let header = COLUMNS.iter().map(|column| (*column).to_owned()).collect();
        let mut rows = rows(&replies);
        let turn = if rows.is_empty() { 0 } else { seed.index(rows.len()) };
        rows.rotate_left(turn);
        rows.reverse();
        let json = objects(&rows);
        let array = format!("[{}]", json.join(","));
        let table: Vec<Vec<String>> = [header].into_iter().chain(rows).collect();
        let turned: Vec<Vec<String>> =
            table.iter().map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
        for (name, text) in [("a.csv", csv(&table)), ("b.csv", csv(&turned)), ("c.json", array)] {
            prop_assert_eq!(&read(name, text).complete().unwrap(), &replies);
        }
        if !replies.is_empty() {
            prop_assert_eq!(&read("d.jsonl", json.join("\r\n")).complete().unwrap(), &replies);
        }
    }

    #[test]
    fn the_shares_of_what_is_not_answered_are_as_asked(absent in 0..=100_u32, missing in 0..=100_u32, seed: u64) {
        let subjects: Vec<Subject> = ["AFG", "ALB", "apmbc/22MSP"].map(|code| code.parse().unwrap()).to_vec();
        let cycles = ["2026".parse().unwrap()];
        let asked = |subject: &Subject| vocabulary().terms().filter(|term| subject.is_of(term.universe())).count();
        let asked: usize = subjects.iter().map(asked).sum();
        let gaps = Gaps { absent, missing, twice: 0 };
        let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(seed), ..Config::default() });
        let drawn = replies(vocabulary(), &subjects, &cycles, gaps).new_tree(&mut runner).unwrap().current();
        let told = drawn.len();
        let unanswered = drawn.iter().filter(|reply| reply.told().is_missing()).count();
        // In a hundred of these, within a tenth of all.
        prop_assert!((told * 100).abs_diff(asked * (100 - absent as usize)) <= asked * 10, "{} of {}", told, asked);
        prop_assert!((unanswered * 100).abs_diff(told * missing as usize) <= asked * 10, "{} of {}", unanswered, told);
        prop_assert!(absent > 0 || told == asked);
        prop_assert!(missing > 0 || unanswered == 0);
        prop_assert!(missing < 100 || unanswered == told);
    }

    #[test]
    fn any_subject_is_read_back(subject in select(vec![Universe::States, Universe::Requests, Universe::Meetings,
        Universe::Resolutions]).prop_flat_map(subject)) {
        prop_assert_eq!(subject.to_string().parse::<Subject>().unwrap(), subject);
    }
}

/// What each of these sheets tells.
const SAME: &[(&str, &str)] = &[
    (
        "tidy.csv",
        "subject,cycle,item,answer,missing,source\n\
         Afghanistan,2026,baseline,yes,,report\n\
         AFG,2026,strategies,,silent,report\n\
         apmbc/22MSP,2025,delegates,214,,\n\
         AFG/apmbc-5/3,2026,request-plan,no,,request\n",
    ),
    (
        "other-order.csv",
        "\u{feff}item, source ,missing,answer,cycle,subject\r\n\
         \r\n\
         delegates,,,214,2025,apmbc/22MSP\r\n\
         request-plan,request,, no ,2026,AFG/apmbc-5/3\r\n\
         baseline,report,,yes,2026,AFG\r\n\
         strategies,report,silent,,2026,AFG\r\n\
         ,,,,,\r\n\
         strategies-reviewed,report,,,2026,AFG\r\n",
    ),
    (
        "wide.csv",
        "subject,cycle,baseline,strategies,delegates,request-plan,source\n\
         AFG,2026,yes,silent,,,report\n\
         apmbc/22MSP,2025,,,214,,\n\
         AFG/apmbc-5/3,2026,,,,no,request\n",
    ),
    (
        "array.json",
        r#"[{"subject": "AFG", "cycle": 2026, "item": "baseline", "answer": true, "source": "report"},
            {"subject": "AFG", "cycle": "2026", "item": "strategies", "answer": null, "missing": "silent", "source": "report"},
            {"subject": "apmbc/22MSP", "cycle": 2025, "item": "delegates", "answer": 214},
            {"subject": "AFG/apmbc-5/3", "cycle": 2026, "item": "request-plan", "answer": "no", "source": "request"}]"#,
    ),
    (
        "facts-without-ending",
        r#"
           {"subject": "AFG", "cycle": 2026, "item": "baseline", "answer": "yes", "source": "report"}
           {"subject": "AFG", "cycle": 2026, "item": "strategies", "missing": "silent", "source": "report"}

           {"subject": "apmbc/22MSP", "cycle": 2025, "item": "delegates", "answer": "214", "source": ""}
           {"subject": "AFG/apmbc-5/3", "cycle": 2026, "item": "request-plan", "answer": false, "source": "request"}"#,
    ),
];

#[test]
fn every_form_tells_the_same() {
    for (name, text) in SAME {
        let replies = read(name, text).complete().unwrap();
        assert_eq!(
            all(&replies),
            [
                "AFG 2026 baseline yes (source: report)",
                "AFG 2026 strategies silent (source: report)",
                "AFG/apmbc-5/3 2026 request-plan no (source: request)",
                "apmbc/22MSP 2025 delegates 214 (no source given)",
            ],
            "{name}"
        );
    }
}

#[test]
fn who_judged_it_is_kept_where_anybody_is_named() {
    let rows =
        ["AFG,2026,baseline,yes,,report,ISU", "AFG,2026,baseline,no,,report,Monitor", "AFG,2026,strategies,no,,,"];
    let text = format!("{},assessor\n{}\n", HEADER, rows.join("\n"));
    let replies = read("a.csv", &text).complete().unwrap();
    assert_eq!(
        all(&replies),
        [
            "AFG 2026 baseline yes (source: report; assessed by ISU)",
            "AFG 2026 baseline no (source: report; assessed by Monitor)",
            "AFG 2026 strategies no (no source given)",
        ]
    );
    assert_eq!(written(|out| replies.write_tidy(out)), text);
    assert_eq!(
        written(|out| replies.write_wide(out)),
        "subject,cycle,baseline,strategies,source,assessor\n\
         AFG,2026,,no,,\nAFG,2026,yes,,report,ISU\nAFG,2026,no,,report,Monitor\n"
    );
    assert_eq!(
        written(|out| replies.write_json(out)).lines().nth(1).unwrap(),
        r#"{"answer":true,"assessor":"ISU","cycle":2026,"item":"baseline","source":"report","subject":"AFG"},"#
    );
}

#[test]
fn nothing_told_is_written_and_read_back() {
    let none = Replies::default();
    for text in
        [written(|out| none.write_tidy(out)), written(|out| none.write_wide(out)), written(|out| none.write_json(out))]
    {
        assert_eq!(read("facts", text).complete().unwrap(), none);
    }
}

#[test]
fn an_amount_is_read_up_to_its_limit() {
    let sheet = |amount: u64| tidy(&[&format!("apmbc/22MSP,2025,delegates,{amount},,")]);
    let largest = read("a.csv", sheet(Told::MOST)).complete().unwrap();
    assert_eq!(largest.iter().next().unwrap().told(), Told::Amount(1_000_000_000_000_000));
    assert_eq!(read("a.csv", sheet(Told::MOST + 1)).faults.0.len(), 1);
}

#[test]
fn several_sheets_are_read_together() {
    let mut reader = ReplyReader::new(vocabulary());
    reader.csv("a.csv", tidy(&["AFG,2026,baseline,yes,,report"]).as_bytes());
    reader.json(
        "b.json",
        &br#"[{"subject": "AFG", "cycle": 2026, "item": "baseline", "answer": true, "source": "report"}]"#[..],
    );
    reader.csv("c.csv", tidy(&["AFG,2026,baseline,yes,,visit"]).as_bytes());
    let reading = reader.finish();
    assert_eq!(reading.value.len(), 2);
    assert_eq!(
        reading.faults.to_string(),
        "b.json, row 1: duplicate of row 2 of a.csv, `AFG, 2026, baseline, report`: \
         expected one row for each subject, cycle, item and source"
    );
}
