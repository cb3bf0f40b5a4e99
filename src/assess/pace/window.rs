//! The years over which a pace is taken.

use crate::base::codes::codes;

codes! {
    /// The years over which a pace is taken, each up to the last of which a release is told.
    #[non_exhaustive]
    pub enum Window: "span of years" {
        /// That year alone.
        LastYear,
        /// The three years up to it.
        LastThree,
        /// The five years up to it.
        LastFive,
        /// All years from the first of which a release is told.
        AllYears,
    }
}

impl Window {
    /// The first year of it, where releases are told from the one year to the other.
    pub(super) const fn first(self, told: i32, last: i32) -> i32 {
        match self {
            Self::LastYear => last,
            Self::LastThree => last.saturating_sub(2),
            Self::LastFive => last.saturating_sub(4),
            Self::AllYears => told,
        }
    }
}
