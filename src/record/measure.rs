//! National implementation measures (Article 9 of both Conventions).

use super::{check::Check, row::rows};
use crate::base::{citation::Source, codes::codes, convention::Convention, state::State, when::When};

codes! {
    /// What a State has reported under Article 9.
    #[non_exhaustive]
    pub enum MeasureKind: "kind of measure" {
        /// A law or regulation of its own.
        Law,
        /// That existing law is sufficient.
        ExistingLawSufficient,
        /// That measures are in preparation.
        InProgress,
        /// Nothing, as far as the source could tell.
        NoneReported,
    }
}

rows! {
    /// A national implementation measure, or what stands in its place.
    ///
    /// ```
    /// use mine_action::{Convention, State, record::measure::{Measure, MeasureKind}};
    /// let row = Measure::new(Convention::Apmbc, State::NZL, MeasureKind::Law, "legislation.govt.nz")
    ///     .title("Anti-Personnel Mines Prohibition Act 1998")
    ///     .on("1998-12-08".parse()?);
    /// assert_eq!(row.title.as_deref(), Some("Anti-Personnel Mines Prohibition Act 1998"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Measure, key 5 {
        /// The Convention.
        convention: Convention,
        /// The State.
        state: State,
        /// What it is.
        measure: MeasureKind,
        /// The name of the law, or a few words of ours.
        title?: String,
        /// Of adoption or entry into force.
        date? as on: When,
        /// When it became public, where later than its own date.
        known?: When,
        /// Where the row comes from.
        source: Source,
    }
}

impl Check for Measure {
    fn observed(&self) -> Vec<(&'static str, When)> {
        self.date.map(|date| ("date", date)).into_iter().collect()
    }

    fn known(&self) -> Option<When> {
        self.known
    }

    fn own_day(&self) -> Option<When> {
        self.date
    }
}
