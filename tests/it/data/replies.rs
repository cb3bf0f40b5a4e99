//! The sheet of published replies that the program is shown with.

use crate::support::ask::register;
use mine_action::{
    law::plan::PLANS,
    record::reply::{ReplyReader, Vocabulary},
};

#[test]
fn the_sheet_of_the_examples_is_without_fault_beside_the_records() {
    let vocabulary = Vocabulary::of(&PLANS);
    let mut reader = ReplyReader::new(&vocabulary).beside(register());
    reader.any("examples/replies.csv", include_bytes!("../../../examples/replies.csv").as_slice());
    let reading = reader.finish();
    assert_eq!(reading.faults.to_string(), "");
    assert!(reading.value.len() > 200);
}
