//! What others have computed and printed, against what the records and the rules give.

mod answers;
mod reconcile;
mod reports;
mod statuses;
