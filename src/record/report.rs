//! Transparency reports (Article 7 of both Conventions; CCM Art. 3(8)).

use super::{
    check::{Beside, Check, Wrong, no_such_duty, too_early},
    row::rows,
};
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
    /// A report, or the known absence of one.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::report::{Report, ReportKind}};
    /// let row = Report::new(Convention::Apmbc, State::SEN, ReportKind::Annual, "a profile")
    ///     .covers("2010".parse()?)
    ///     .submitted("2011-06-15".parse()?);
    /// assert_eq!(row.covers, "2010".parse().ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Report, key 6 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// Which report.
        kind: ReportKind,
        /// The calendar year or years covered; for a missing initial report, `None`.
        covers?: When,
        /// The day of filing.
        submitted?: When,
        /// For a missing report, the day of the source that says so.
        seen?: When,
        /// Duties on which the report is known to say nothing.
        silent_on*: Duty,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Report {
    fn wrong(&self, _beside: &Beside) -> Wrong {
        let mut wrong = too_early(self.convention, &[("submitted", self.submitted)]);
        let exists = |duty: Duty| duty.provision(self.convention).is_some();
        let odd = self.silent_on.iter().filter_map(|duty| no_such_duty(self.convention, *duty, exists));
        wrong.extend(odd.map(|problem| ("silent_on", problem)));
        wrong
    }
}
