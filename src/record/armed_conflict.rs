//! Armed conflicts, read only for the effect of a withdrawal (APMBC Art. 20(3), CCM Art. 20(3)).

use super::{
    check::{Beside, Check, Wrong, end_before_start},
    hindsight::Hindsight,
    row::rows,
};
use crate::base::{citation::Source, state::State, when::When};

rows! {
    /// An armed conflict in which the State is engaged.
    ///
    /// ```
    /// use mine_action::{State, record::armed_conflict::ArmedConflict};
    /// let row = ArmedConflict::new(State::UKR, "2014".parse()?, "a resolution");
    /// assert_eq!(row.ends, None); // not ended when last known
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ArmedConflict, key 2 {
        /// The State.
        state: State,
        /// Its first day.
        starts: When,
        /// Its last day; `None` = not ended when last known.
        ends?: When,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for ArmedConflict {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        self.ends.and_then(|ends| end_before_start(self.starts, ends)).into_iter().collect()
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        [Some(("starts", self.starts)), self.ends.map(|ends| ("ends", ends))].into_iter().flatten().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        Some(self.starts)
    }

    /// Without the row, a withdrawal would take effect on its day.
    fn unsourced(&self) -> Option<Self> {
        let known = self.known.or(Some(self.starts));
        Some(Self { starts: When::UNKNOWN, ends: None, known, ..self.clone() })
    }
}

impl ArmedConflict {
    /// The conflict as it was known then; `None` where it was not.
    pub(super) fn as_known(&self, then: &Hindsight<'_>) -> Option<Self> {
        let ends = self.ends.filter(|ends| then.knew_of(*ends));
        then.knew(self.known.or(Some(self.starts))).then(|| Self { ends, ..self.clone() })
    }
}
