//! No input makes the reader panic, and a change of some bytes spoils no other rows than those it touches.

use crate::support::{
    property::cases,
    replies::{HEADER, all, read, vocabulary},
};
use mine_action::{record::reply::ReplyReader, strategies::reply::any_replies};
use proptest::{collection::vec, prelude::*, sample::select};

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    for name in ["zzz.csv", "zzz.json", "zzz.jsonl", "zzz"] {
        let mut reader = ReplyReader::new(vocabulary());
        let good = format!("{HEADER}\nALB,2026,baseline,yes,,depositary\n");
        reader.csv("good.csv", good.as_bytes()).any(name, bytes);
        let reading = reader.finish();
        prop_assert!(all(&reading.value).contains(&"ALB 2026 baseline yes (source: depositary)".to_owned()));
        for fault in &reading.faults.0 {
            prop_assert_eq!(&fault.place.file, name);
            prop_assert_eq!(fault.to_string().lines().count(), 1);
            prop_assert!(fault.to_string().contains("expected "), "{}", fault);
        }
        prop_assert!(reading.faults.0.is_sorted_by_key(|fault| &fault.place));
        // What was read can be written and read again.
        let mut text = Vec::new();
        reading.value.write_wide(&mut text).unwrap();
        prop_assert_eq!(read("again.csv", text).complete(), Ok(reading.value));
    }
    Ok(())
}

/// Something between a cell and nonsense.
fn cell() -> impl Strategy<Value = String> {
    let known = vec![
        "AFG",
        "Albania",
        "AGF",
        "apmbc/22MSP",
        "AFG/apmbc-5/3",
        "A/RES/80/35",
        "A/RES/",
        "2026",
        "26",
        "-1",
        "baseline",
        "delegates",
        "request-plan",
        "yes",
        "no",
        "7",
        "1e3",
        "18446744073709551616",
        "silent",
        "not-yet-due",
        "report",
        "",
        " ",
        "\"",
        "\"\"",
        "\"a\nb\"",
        "\"a\" b",
        "\u{feff}",
        "{",
        "[",
        "{}",
    ];
    prop_oneof![6 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

fn sheet() -> impl Strategy<Value = String> {
    let columns =
        vec!["subject", "cycle", "item", "answer", "missing", "source", "assessor", "baseline", "delegates", "x"];
    let header = prop_oneof![
        3 => Just(HEADER.to_owned()),
        3 => Just("subject,cycle,baseline,delegates,request-plan,source".to_owned()),
        1 => vec(select(columns), 0..9).prop_map(|columns| columns.join(",")),
    ];
    let row = prop_oneof![4 => vec(cell(), 6..=6), 1 => vec(cell(), 0..9)].prop_map(|cells| cells.join(","));
    (header, vec(row, 0..6), select(vec!["\n", "\r\n", "\r", "\n\n"]))
        .prop_map(|(header, rows, end)| [header].into_iter().chain(rows).collect::<Vec<_>>().join(end))
}

fn objects() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        8 => select(vec!["subject", "cycle", "item", "answer", "missing", "source"]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let value = prop_oneof![
        4 => cell().prop_map(serde_json::Value::from),
        1 => any::<bool>().prop_map(serde_json::Value::from),
        1 => any::<i64>().prop_map(serde_json::Value::from),
        1 => any::<f64>().prop_map(serde_json::Value::from),
        1 => Just(serde_json::json!([null, {"a": [1]}])),
    ];
    let object =
        vec((name, value), 0..8).prop_map(|pairs| serde_json::Value::Object(pairs.into_iter().collect()).to_string());
    (vec(object, 0..5), any::<bool>())
        .prop_map(|(objects, lines)| if lines { objects.join("\n") } else { format!("[{}]", objects.join(",")) })
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..300)) {
        check(&bytes)?;
    }

    #[test]
    fn any_text_in_the_shape_of_a_sheet(text in sheet()) {
        check(text.as_bytes())?;
    }

    #[test]
    fn any_objects(text in objects()) {
        check(text.as_bytes())?;
    }

    #[test]
    fn a_changed_byte_spoils_only_the_rows_that_it_touches(
        replies in any_replies(vocabulary(), 12),
        at: prop::sample::Index,
        byte: u8,
    ) {
        let mut text = Vec::new();
        replies.write_tidy(&mut text).unwrap();
        let header = text.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        prop_assume!(text.len() > header);
        let at = header + at.index(text.len() - header);
        text[at] = byte;
        let after = all(&read("facts.csv", &text).value);
        let lost = all(&replies).into_iter().filter(|reply| !after.contains(reply)).count();
        // Two where it took away the line break between them, or made the one row a second of the other's kind.
        prop_assert!(lost <= 2, "{} lost: {}", lost, String::from_utf8_lossy(&text));
        check(&text)?;
    }
}

#[test]
fn deep_and_long_inputs_are_refused_without_harm() {
    let deep = "[".repeat(100_000);
    let objects = "{\"a\":".repeat(50_000);
    let lines = "{\n".repeat(20_000);
    let open = "\"".to_owned() + &"a,\n".repeat(100_000);
    for text in [deep, objects, lines, open.clone(), format!("{HEADER}\n{open}")] {
        check(text.as_bytes()).unwrap();
    }
}

#[test]
fn a_failing_input_is_told() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let mut reader = ReplyReader::new(vocabulary());
    let reading = reader.any("facts.csv", Failing);
    assert!(format!("{reading:?}").contains("the disk is gone"));
    assert_eq!(
        reader.finish().faults.to_string(),
        "facts.csv: unreadable, the disk is gone: expected a file of at most 64 MiB"
    );
}
