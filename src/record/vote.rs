//! Votes of the General Assembly on its resolutions on the two Conventions.

use super::{
    check::{Beside, Check, Wrong},
    meeting::Decisions,
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, state::State, when::When};

codes! {
    /// A vote on a resolution as a whole.
    pub enum Ballot: "vote" {
        /// In favour.
        Yes,
        /// Against.
        No,
        /// Abstaining: not a vote present and voting.
        Abstain,
    }
}

rows! {
    /// A resolution and the count of its vote.
    ///
    /// ```
    /// use mine_action::{Convention, record::{meeting::Decisions, vote::Resolution}};
    /// let row = Resolution::new("A/RES/80/35", Convention::Apmbc, Decisions::Complete, "UN Digital Library")
    ///     .yes(159)
    ///     .no(1)
    ///     .abstain(19);
    /// assert_eq!(row.yes, Some(159));
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    Resolution, key 1 {
        /// Its symbol: `A/RES/80/35`.
        resolution: String,
        /// The Convention.
        convention: Convention,
        /// The day of the vote.
        date? as on: When,
        /// Votes in favour.
        yes?: u64,
        /// Votes against.
        no?: u64,
        /// Abstentions.
        abstain?: u64,
        /// Whether the vote of every State is recorded.
        list: Decisions,
        /// Where the row comes from.
        source: Source,
    }
}

rows! {
    /// How one State voted.
    ///
    /// ```
    /// use mine_action::{State, record::vote::{Ballot, Vote}};
    /// let vote = Vote::new("A/RES/52/38A", State::NOR, Ballot::Yes);
    /// assert_eq!(vote.vote.to_string(), "yes");
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    Vote, key 2 {
        /// The symbol of the resolution.
        resolution: String,
        /// The State.
        state: State,
        /// Its vote.
        vote: Ballot,
    }
}

impl Check for Resolution {}

impl Check for Vote {
    fn wrong(&self, beside: &Beside) -> Wrong {
        beside.no_such_resolution(&self.resolution).into_iter().collect()
    }
}
