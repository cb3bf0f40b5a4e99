//! Mines and munitions kept for training and development (APMBC Art. 3, CCM Art. 3(6)).

use super::{
    check::{Beside, Check, Wrong, impossible},
    fault::FaultCode,
    row::rows,
};
use crate::base::{citation::Source, codes::codes, convention::Convention, state::State, when::When};

codes! {
    /// Whether the State has reported how the retained mines were used.
    pub enum UseReported: "answer" {
        /// Use was reported.
        Yes,
        /// The source says that no use has been reported.
        No,
    }
}

rows! {
    /// The number retained in a year.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::retained::{Retained, UseReported}};
    /// let row = Retained::new(Convention::Apmbc, State::BGD, 12_500, "a fact sheet")
    ///     .year(2010)
    ///     .use_reported(UseReported::No);
    /// assert_eq!((row.year, row.used), (Some(2010), None));
    /// # Ok::<(), std::convert::Infallible>(())
    /// ```
    Retained, key 3 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// The year for which it is reported; `None` = as at entry into force.
        year?: i32,
        /// Mines, or munitions, retained.
        number: u64,
        /// Consumed in that year.
        used?: u64,
        /// What the source says of reported use.
        use_reported?: UseReported,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Retained {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let used = self.used.filter(|used| *used > 0 && self.use_reported == Some(UseReported::No));
        let expected = "`use_reported` other than `no`";
        used.map(|used| ("used", impossible(FaultCode::UseUnreported, used, expected))).into_iter().collect()
    }

    fn observed(&self) -> Vec<(&'static str, When)> {
        self.year.map(|year| ("year", When::year(year))).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.year.map(When::year)
    }
}
