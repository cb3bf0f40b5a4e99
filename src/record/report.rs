//! Transparency reports (Article 7 of both Conventions; CCM Art. 3(8)).

use super::row::rows;
use crate::base::{citation::Source, codes::codes, convention::Convention, duty::Duty, state::State, when::When};

codes! {
    /// Which report it is.
    #[non_exhaustive]
    pub enum ReportKind: "kind of report" {
        /// The initial report (Art. 7(1)).
        Initial,
        /// An annual report (Art. 7(2)).
        Annual,
        /// A report; the source does not say which.
        Unspecified,
        /// A source says that no report came.
        Missing,
    }
}

rows! {
    /// A report, or its known absence.
    Report in Reports, key 6 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// Which report.
        kind: ReportKind,
        /// The calendar year or years covered; for a missing initial report, `None`.
        covers: Option<When>,
        /// The day of filing.
        submitted: Option<When>,
        /// For a missing report, the day on which the source stands.
        seen: Option<When>,
        /// Duties on which the report is known to say nothing.
        silent_on: Vec<Duty>,
        /// When it became public, where later than its own date.
        known: Option<When>,
        /// Where the row comes from.
        source: Source,
    }
}
