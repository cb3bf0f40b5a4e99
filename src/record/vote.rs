//! Votes of the General Assembly on its resolutions on the two Conventions.

use super::{
    check::{Beside, Check, Wrong, impossible},
    fault::{FaultCode, Problem},
    meeting::Decisions,
    row::rows,
};
use crate::base::{Day, citation::Source, codes::codes, convention::Convention, state::State, when::When};

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

impl Check for Resolution {
    fn wrong(&self, beside: &Beside) -> Wrong {
        let mut wrong = Wrong::new();
        let counts = [("yes", self.yes), ("no", self.no), ("abstain", self.abstain)];
        let listed = beside.votes_on(&self.resolution).into_iter().flatten();
        for ((field, count), listed) in counts.into_iter().zip(listed) {
            wrong.extend(count.and_then(|count| wrong_total(field, count, listed, self.list)));
        }
        wrong.extend(self.date.and_then(|date| self.outside_session(date)));
        wrong
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.date.map(|date| ("date", date)).into_iter().collect()
    }
}

impl Check for Vote {
    fn wrong(&self, beside: &Beside) -> Wrong {
        beside.no_such_resolution(&self.resolution).into_iter().collect()
    }
}

/// The problem of a total that does not fit the votes recorded.
fn wrong_total(field: &'static str, count: u64, listed: u64, list: Decisions) -> Option<(&'static str, Problem)> {
    match list {
        Decisions::Complete if count != listed => {
            Some((field, impossible(FaultCode::TotalBesideList, count, format!("`{listed}`"))))
        }
        Decisions::Incomplete if count < listed => {
            let expected = format!("`{listed}` or more, the number of votes recorded");
            Some((field, impossible(FaultCode::PartAboveWhole, count, expected)))
        }
        Decisions::Complete | Decisions::Incomplete => None,
    }
}

impl Resolution {
    /// The problem of a vote outside the session that the symbol names: the first met in 1946, and since the second each
    /// opens in September of the year before the one in which it ends.
    fn outside_session(&self, date: When) -> Option<(&'static str, Problem)> {
        let session: i32 = self.resolution.strip_prefix("A/RES/")?.split('/').next()?.parse().ok()?;
        let opens = Day::from_ymd_opt(session.checked_add(1945)?, 9, 1)?;
        let closes = Day::from_ymd_opt(session.checked_add(1946)?, 9, 30)?;
        let days = When::between(opens, closes).ok()?;
        let outside = date.intersect(days).is_none();
        outside.then(|| ("date", impossible(FaultCode::OutsideSession, date, format!("a day of `{days}`"))))
    }
}
