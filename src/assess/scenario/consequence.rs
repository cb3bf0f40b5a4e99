//! One thing that comes out otherwise: of what, before and after, and why.

use crate::assess::{
    analysis::Moved,
    answer::{Possible, Reason},
    duty::{ClockOrigin, Status},
    portfolio::EntryKind,
    snapshot::Value,
};
use crate::base::{
    citation::Citation, convention::Convention, cycle::Cycle, duty::Duty, provision::Provision, read, state::State,
    tally::Tally, when::When,
};
use serde::Serialize;
use std::fmt;

/// What comes out otherwise.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Matter {
    /// The status of a duty.
    Status {
        /// The State.
        state: State,
        /// The Convention.
        convention: Convention,
        /// The duty.
        duty: Duty,
        /// The article that holds it.
        provision: Provision,
    },
    /// The deadline of a clock of a duty.
    Deadline {
        /// The State.
        state: State,
        /// The Convention.
        convention: Convention,
        /// The duty.
        duty: Duty,
        /// The article that holds it.
        provision: Provision,
        /// What the clock counts from; `None` for a duty without clocks.
        clock: Option<ClockOrigin>,
    },
    /// One thing due.
    Due {
        /// The State.
        state: State,
        /// Treaty or plan.
        kind: EntryKind,
        /// By which rule.
        citation: Citation,
        /// What is due.
        what: String,
    },
    /// The value of an indicator.
    Value {
        /// Its id: `oslo/20.1`.
        indicator: String,
        /// The cycle.
        cycle: Cycle,
    },
}

impl Matter {
    /// The State that it is about; `None` of a value.
    pub const fn state(&self) -> Option<State> {
        match self {
            Self::Status { state, .. } | Self::Deadline { state, .. } | Self::Due { state, .. } => Some(*state),
            Self::Value { .. } => None,
        }
    }

    /// What kind of thing it is: `status`, `deadline`, `due` or `value`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Status { .. } => "status",
            Self::Deadline { .. } => "deadline",
            Self::Due { .. } => "due",
            Self::Value { .. } => "value",
        }
    }
}

impl fmt::Display for Matter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status { state, duty, provision, .. } => {
                write!(f, "{}, {} ({provision}): status", state.short_name(), duty.code().replace('-', " "))
            }
            Self::Deadline { state, duty, provision, clock, .. } => {
                let clock = clock.as_ref().filter(|clock| **clock != ClockOrigin::EntryIntoForce);
                let clock = clock.map_or_else(String::new, |clock| format!(" {}", clock.in_words()));
                write!(f, "{}, {} ({provision}): deadline{clock}", state.short_name(), duty.code().replace('-', " "))
            }
            Self::Due { state, citation, what, .. } => write!(f, "{}, due: {what} ({citation})", state.short_name()),
            Self::Value { indicator, cycle } => write!(f, "indicator {indicator}, cycle {cycle}"),
        }
    }
}

/// What is said of it on one side.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Said {
    /// Nothing: there is no such deadline, or no such thing due.
    Nothing,
    /// A status, or all that it could be.
    Status {
        /// The status.
        status: Possible<Status>,
    },
    /// A deadline: the last known on that day.
    Deadline {
        /// Its day.
        deadline: When,
    },
    /// When something is due, and how it stands.
    Due {
        /// The last day in time; `None` where it has none.
        due: Option<When>,
        /// The status.
        status: Possible<Status>,
    },
    /// A value.
    Value {
        /// The value.
        value: Box<Value>,
    },
}

impl Said {
    /// Whether both say the same: a status counts by what it could be, not by what is missing; a value by what
    /// it says, not by those that add nothing to it.
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Status { status: one }, Self::Status { status: two }) => one.options() == two.options(),
            (Self::Due { due: a, status: one }, Self::Due { due: b, status: two }) => {
                a == b && one.options() == two.options()
            }
            (Self::Value { value: one }, Self::Value { value: two }) => {
                (one.sums(), one.bounds(), self.to_string()) == (two.sums(), two.bounds(), other.to_string())
            }
            (one, two) => one == two,
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("none"),
            Self::Status { status } => status.fmt(f),
            Self::Deadline { deadline } => deadline.fmt(f),
            Self::Due { due: Some(due), status } => write!(f, "by {due}, {status}"),
            Self::Due { due: None, status } => write!(f, "without a date, {status}"),
            // Of how many nothing is told is all that there is to tell.
            Self::Value { value } => match value.tally().filter(|_| value.has_no_facts()) {
                Some(tally) => write!(f, "{value} of {}", words_of(tally)),
                None => value.fmt(f),
            },
        }
    }
}

/// How many are counted, or may be.
fn words_of(tally: Tally) -> String {
    let surely = tally.in_yes + tally.in_no + tally.in_unknown;
    let perhaps = tally.maybe_yes + tally.maybe_no + tally.maybe_unknown;
    if perhaps == 0 { surely.to_string() } else { format!("{surely} to {}", surely + perhaps) }
}

/// What is said on one side, and the reasons that only this side has.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Side {
    /// What is said.
    pub said: Said,
    /// The reasons that the other side does not have. Of a status and a deadline, those of the duty; of what is due, those of
    /// the duties under the article that asks it, or where a plan or a decision does, of all duties of the State under that
    /// Convention; of a value, those of the facts of the subjects that moved.
    pub reasons: Vec<Reason>,
}

/// One thing that comes out otherwise.
///
/// Display is `Ukraine, clearance (APMBC Art. 5): deadline: 2033-12-01, then 2023-12-01`.
#[read::macro_rules_derive(read::Read)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Consequence {
    /// Of what.
    pub matter: Matter,
    /// On the side asked about first.
    pub before: Side,
    /// On the other side.
    pub after: Side,
    /// Of a value: the subjects whose verdict is another.
    pub moved: Vec<Moved>,
}

impl fmt::Display for Consequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, then {}", self.matter, self.before.said, self.after.said)
    }
}
