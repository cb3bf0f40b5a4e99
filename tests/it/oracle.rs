//! Second implementations, slow and obvious, beside the crate's own; and faults planted in them, each of which is found.

mod statuses;
#[cfg(feature = "proptest")]
mod values;
