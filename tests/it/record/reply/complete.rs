//! Sheets that declare replies complete: what is read, and every fault with its message.

use crate::support::replies::{messages, read, tidy, vocabulary};
use mine_action::{
    Cycle, Register, State,
    record::reply::{Complete, ReplyReader, Scope},
};

const HEADER: &str = "items,cycles,subjects,as_of,source";

fn cycle(year: i32) -> Cycle {
    Cycle::new(year).unwrap()
}

#[test]
fn a_declaration_is_read_beside_replies() {
    let mut reader = ReplyReader::new(vocabulary());
    reader.any("replies.csv", tidy(&["ALB,2022,baseline,yes,,report"]).as_bytes());
    let sheet = format!(
        "{HEADER},assessor\nitems,2021;2022,all,2022-12-31,all reports,a desk\nbaseline,2022,SEN;TCD,2023-01-01,a visit,\n"
    );
    reader.any("complete.csv", sheet.as_bytes());
    let replies = reader.finish().complete().unwrap();
    assert_eq!(replies.len(), 1);
    let all = Complete::new(Scope::items_of([cycle(2021), cycle(2022)]), "2022-12-31".parse().unwrap(), "all reports");
    let two = Scope::items_of([cycle(2022)]).only(["baseline"]).about([State::SEN, State::TCD]);
    let two = Complete::new(two, "2023-01-01".parse().unwrap(), "a visit");
    assert_eq!(replies.declared(), [all.by("a desk".parse().unwrap()), two]);
    let for_senegal = replies.complete_for(&State::SEN.into(), cycle(2022), "baseline", false).count();
    assert_eq!(for_senegal, 2);
}

#[test]
fn every_fault_is_told() {
    for (row, said) in [
        (",2022,all,2022-12-31,us", ", field `items`: empty: expected the code of an item or question"),
        (
            "basline,2022,all,2022-12-31,us",
            ", field `items`: unknown code `basline`: expected the code of an item or question; did you mean `baseline`?",
        ),
        ("items,,all,2022-12-31,us", ", field `cycles`: empty: expected a year such as 2026, from 1997 on"),
        ("items,2022,all,2022-12-31,", ", field `source`: empty: expected where the fact comes from"),
        ("items,2023,all,2022-12-31,us", ", field `cycles`: `2023` "),
        ("items,2022,,2022-12-31,us", ", field `subjects`: empty: expected `all`, or a State"),
        ("items,2022,AGF,2022-12-31,us", ", field `subjects`: unknown State `AGF`"),
        ("items,2022,all,soon,us", ", field `as_of`: "),
    ] {
        let reading = read("complete.csv", format!("{HEADER}\n{row}\nitems,2022,all,2022-12-31,good\n"));
        let found = messages(&reading.faults.0);
        assert_eq!(found.len(), 1, "{row}: {found:?}");
        let expected = format!("complete.csv, row 2{said}");
        assert!(found[0].starts_with(&expected), "{}: expected {expected}", found[0]);
        assert_eq!(reading.value.declared().len(), 1, "{row}");
    }
}

#[test]
fn beside_records_it_is_held_to_them() {
    let register = Register::empty("2022-12-31".parse().unwrap());
    let mut reader = ReplyReader::new(vocabulary()).beside(&register);
    let sheet = format!("{HEADER}\nitems,2024,all,2025-12-31,us\nall,2022,apmbc/22MSP,2022-12-31,us\n");
    reader.any("complete.csv", sheet.as_bytes());
    let reading = reader.finish();
    let found = messages(&reading.faults.0);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found[0].contains("field `cycles`: `2024`") && found[1].contains("is not in the table `meetings`"),
        "{found:?}"
    );
    assert!(reading.value.declared().is_empty());
}
