//! Laws of replies: their order, and their sheets.

#[cfg(feature = "io")]
use super::seen::chosen;
use super::seen::{Law, seen};
use crate::law::indicator::Indicator;
use crate::record::reply::Reply;
#[cfg(feature = "io")]
use crate::record::reply::{ReplyReader, Vocabulary};
use crate::strategies::case::Case;
use proptest::prop_assert_eq;
#[cfg(feature = "io")]
use proptest::{prop_assert, test_runner::TestCaseError};

/// The order of replies does not matter: an answer counts where all replies that give one agree.
///
/// The same replies are given in reverse order, beginning at the `turn`-th.
///
/// # Errors
/// Another order gives another value.
pub fn order_of_replies_does_not_matter(case: &Case, indicator: &Indicator, turn: usize) -> Law {
    let mut replies: Vec<Reply> = case.replies.iter().cloned().collect();
    replies.reverse();
    let turn = turn.checked_rem(replies.len()).unwrap_or(0);
    replies.rotate_left(turn);
    let again = case.with_replies(replies.into_iter().collect());
    prop_assert_eq!(&again.replies, &case.replies);
    let (one, other) = (case.snapshot().value(indicator), again.snapshot().value(indicator));
    prop_assert_eq!(seen(&one), seen(&other));
    Ok(())
}

/// A sheet in which one source answers the same question twice is refused; without the second row it is read back as it
/// was written.
///
/// The `which`-th row is repeated.
///
/// # Errors
/// The sheet with the repeated row is read, or the one without it is not.
#[cfg(feature = "io")]
pub fn duplicates_are_refused(case: &Case, which: usize) -> Law {
    let fail = |error: std::io::Error| TestCaseError::fail(error.to_string());
    let mut sheet = Vec::new();
    case.replies.write_tidy(&mut sheet).map_err(fail)?;
    let vocabulary = Vocabulary::of(&[case.plan]);
    let read = |sheet: &[u8]| {
        let mut reader = ReplyReader::new(&vocabulary);
        reader.csv("replies", sheet);
        reader.finish().complete()
    };
    let once = read(&sheet);
    prop_assert_eq!(once.as_ref().ok(), Some(&case.replies), "{:?}", once.as_ref().err());
    let rows: Vec<Vec<u8>> = sheet.split_inclusive(|byte| *byte == b'\n').skip(1).map(<[u8]>::to_vec).collect();
    let Some(row) = chosen(&rows, which) else { return Ok(()) };
    sheet.extend(row);
    prop_assert!(read(&sheet).is_err(), "a row was read twice: {:?}", String::from_utf8_lossy(row));
    Ok(())
}
