//! What is recorded of a request and cannot all be so.

use super::merged::{ExtensionRequest, Outcome};
use crate::base::{truth::Truth, when::When};

/// A pair of facts on one request of which one must be false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contradiction {
    /// Filed or revised after it was decided.
    FiledAfterDecision {
        /// The day of filing, or of a revision.
        filed: When,
        /// The day of the decision.
        decided: When,
    },
    /// Withdrawn before it was filed.
    WithdrawnBeforeFiling {
        /// The day of withdrawal.
        withdrawn: When,
        /// The day of filing.
        filed: When,
    },
    /// Withdrawn, and decided on all the same.
    WithdrawnAndDecided {
        /// The day of withdrawal.
        withdrawn: When,
    },
    /// Decided on a day on which its meeting did not sit.
    DecidedElsewhere {
        /// The day of the decision.
        decided: When,
        /// The days of the meeting.
        sat: When,
    },
    /// Granted by the fewer votes, or refused by the more.
    AgainstVotes,
}

impl Contradiction {
    /// Whether even the day of filing may be wrong.
    pub(crate) const fn is_of_filing(self) -> bool {
        matches!(self, Self::FiledAfterDecision { .. } | Self::WithdrawnBeforeFiling { .. })
    }
}

impl ExtensionRequest {
    /// Everything that cannot be so, where its meeting sat on these days.
    pub(crate) fn contradictions(&self, sat: Option<When>) -> Vec<Contradiction> {
        let is_decided = matches!(self.outcome, Outcome::Granted { .. } | Outcome::NotGranted { .. });
        let decided = self.decided().or(sat).filter(|_| is_decided);
        let dates = self.filed.iter().chain(&self.revised);
        let after = dates.copied().find_map(|filed| {
            let decided = decided.filter(|decided| decided.is_before(filed) == Truth::Yes)?;
            Some(Contradiction::FiledAfterDecision { filed, decided })
        });
        let before = self.withdrawn.zip(self.filed).filter(|(back, filed)| back.is_before(*filed) == Truth::Yes);
        let before = before.map(|(withdrawn, filed)| Contradiction::WithdrawnBeforeFiling { withdrawn, filed });
        let withdrawn = self.withdrawn.filter(|_| is_decided);
        let withdrawn = withdrawn.map(|withdrawn| Contradiction::WithdrawnAndDecided { withdrawn });
        let elsewhere = self.decided().zip(sat).filter(|(decided, sat)| decided.intersect(*sat).is_none());
        let elsewhere = elsewhere.map(|(decided, sat)| Contradiction::DecidedElsewhere { decided, sat });
        let granted = matches!(self.outcome, Outcome::Granted { .. });
        let against = self.votes.filter(|votes| is_decided && granted != (votes.yes > votes.no));
        let against = against.map(|_| Contradiction::AgainstVotes);
        [after, before, withdrawn, elsewhere, against].into_iter().flatten().collect()
    }
}
