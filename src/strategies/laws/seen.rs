//! What laws compare: the contents of a value, and cases changed in one answer.

use crate::assess::snapshot::{Bounds, Sum, Value};
use crate::base::{ratio::Ratio, tally::Tally};
use crate::record::{
    reply::{Origin, Replies, Reply, ReplyKey, Told},
    subject::Subject,
};
use crate::strategies::case::Case;
use proptest::test_runner::TestCaseError;
use std::cmp::Ordering;

/// Whether a law holds; where it does not, the reason.
pub type Law = Result<(), TestCaseError>;

/// The contents of a value, without the readings and the day of the records.
type Seen = (Option<Tally>, Vec<(&'static str, Tally)>, Vec<Sum>, Option<Bounds>);

/// The contents of that value.
pub(super) fn seen(value: &Value) -> Seen {
    (value.tally(), value.parts().to_vec(), value.sums(), value.bounds_by_facts())
}

/// Whether the first is at most the second.
pub(super) fn not_above(left: Ratio, right: Ratio) -> bool {
    left.compare(right) != Ordering::Greater
}

/// Whether the first bounds lie within the second.
pub(super) fn within(inner: &Bounds, outer: &Bounds) -> bool {
    let high = match (inner.high, outer.high) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(inner), Some(outer)) => not_above(inner, outer),
    };
    not_above(outer.low, inner.low) && high
}

/// Whether everything that the first value can be, the second can be too. A value without bounds is either never
/// defined or has no limit.
pub(super) fn narrower(inner: &Value, outer: &Value) -> bool {
    match (inner.bounds_by_facts(), outer.bounds_by_facts()) {
        (Some(inner), Some(outer)) => within(&inner, &outer),
        (None, Some(_)) => inner.undefined().is_some(),
        (_, None) => outer.undefined().is_none() || inner.undefined() == outer.undefined(),
    }
}

/// The replies, with this as the only one to that question.
pub(super) fn replaced(replies: &Replies, key: &ReplyKey, told: Told) -> Replies {
    let others = replies.iter().filter(|reply| reply.key() != key).cloned();
    others.chain([Reply::unchecked(key.clone(), told, Origin::default())]).collect()
}

/// One of several, chosen by a number.
pub(super) fn chosen<T>(all: &[T], index: usize) -> Option<&T> {
    all.get(index.checked_rem(all.len())?)
}

/// The question for that item, about that subject, in the cycle of the case.
pub(super) fn key(case: &Case, subject: &Subject, item: String) -> ReplyKey {
    ReplyKey { subject: subject.clone(), cycle: case.cycle, item }
}
